"""Writers of changes: each form is one module ``to_*.py`` in this folder, found by its name.

A module has ``write(revisions)``, which gives UTF-8; where it has ``show(revisions, console)`` too, that is for the terminal.
A writer knows the changes (:mod:`kehoach.records.changes`) and not how they were found.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def format_names() -> tuple[str, ...]:
    """The names of the forms, sorted: "json" for ``to_json.py``.

    >>> format_names()
    ('html', 'json', 'markdown', 'text')
    """
    return tuple(sorted(name[3:-3] for name in os.listdir(os.path.dirname(__file__)) if name.startswith("to_") and name.endswith(".py")))


def writer(name: str) -> ModuleType:
    """The writer of a form. Raises ValueError for a name that none has."""
    if name not in format_names():
        raise ValueError(name)
    return import_module(f"kehoach.writers.changes.to_{name}")
