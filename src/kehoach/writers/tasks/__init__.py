"""Writers of task lists: tasks of one plan or many become a table, a sheet, a calendar. Each form is one module ``to_*.py`` in this folder.

Such a module has ``LIBRARY`` (what it needs that kehoach does not always bring along, or None; the extra is named like
the form), ``FOR_TERMINAL`` (whether a person can read it there) and ``write(entries, language)``, which gives
:class:`Written`. Headings and other words of ours are in ``language``; what a plan says stays as it is.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple


class Remark(NamedTuple):
    """Something that had to be left out or cut: a key of the messages, and how many."""

    key: str
    number: int


class Written(NamedTuple):
    """The bytes of a task list, and what is to be said about them."""

    data: bytes
    remarks: tuple[Remark, ...] = ()


@cache
def format_names() -> tuple[str, ...]:
    """The names of the forms, sorted: "csv" for ``to_csv.py``.

    >>> format_names()
    ('csv', 'ics', 'json', 'markdown', 'ndjson', 'table', 'xlsx')
    """
    return tuple(sorted(name[3:-3] for name in os.listdir(os.path.dirname(__file__)) if name.startswith("to_") and name.endswith(".py")))


def writer(name: str) -> ModuleType:
    """The writer of a form. Raises ValueError for a name that none has."""
    if name not in format_names():
        raise ValueError(name)
    return import_module(f"kehoach.writers.tasks.to_{name}")


def is_installed(form: ModuleType) -> bool:
    """Whether the library that a form needs is there; it is looked for, not imported."""
    from importlib.util import find_spec

    return form.LIBRARY is None or find_spec(form.LIBRARY) is not None
