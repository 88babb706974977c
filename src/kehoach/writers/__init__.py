"""Writers: a plan becomes text. Each form is one module ``to_*.py`` in this folder, found by its name.

A writer module has ``SUFFIX``, ``OPENING``, ``BETWEEN`` and ``CLOSING`` (what stands around and between the records of
a stream of several) and ``write(plan, spans, compact)``, which gives UTF-8.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.records.models import Plan


@cache
def format_names() -> tuple[str, ...]:
    """The names of the forms, sorted: "json" for ``to_json.py``.

    >>> format_names()
    ('json', 'ndjson', 'yaml')
    """
    return tuple(sorted(name[3:-3] for name in os.listdir(os.path.dirname(__file__)) if name.startswith("to_") and name.endswith(".py")))


def writer(name: str) -> ModuleType:
    """The writer of a form. Raises ValueError for a name that none has."""
    if name not in format_names():
        raise ValueError(name)
    return import_module(f"kehoach.writers.to_{name}")


def write(plan: Plan, format: str = "json", *, spans: bool = True, compact: bool = False) -> str:
    """A plan as text in one of the forms; ``spans=False`` leaves the places in the source out."""
    text: bytes = writer(format).write(plan, spans, compact)
    return text.decode("utf-8")
