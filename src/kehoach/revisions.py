"""Two revisions of a plan, read from whatever they come in, and compared.

``kehoach diff`` and :func:`kehoach.diff` go through here; the comparison itself is in :mod:`kehoach.comparison`.
"""

from __future__ import annotations

from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.comparison import compare
from kehoach.document.building import without_collection
from kehoach.pipeline import parse, parse_document
from kehoach.readers import ReadOptions, read_bytes, read_raw
from kehoach.readers.options import DEFAULTS
from kehoach.records.changes import Delta
from kehoach.records.reading import RecordError, form_of, read_records

if TYPE_CHECKING:
    from kehoach.records.models import Plan


def diff(old: Plan | str | PathLike[str], new: Plan | str | PathLike[str]) -> Delta:
    """What changed from one revision of a plan to the next (contract.md, "Change").

    Each is a record, a text (str) or a file (a path such as ``pathlib.Path``), which may hold a document or one record.
    Raises :class:`kehoach.ReadError` and :class:`kehoach.RecordError` for a file that cannot be read.

    >>> old = "KẾ HOẠCH\\nTrồng cây\\n\\nI. NỘI DUNG\\n1. Trồng 500 cây xanh quanh trường."
    >>> delta = diff(old, old.replace("quanh trường", "dọc bờ kênh"))
    >>> [(change.kind, change.new.node) for change in delta.changes]
    [('node_reworded', 'I.1')]
    """
    before, after = _plan(old), _plan(new)
    with without_collection():
        return Delta(before.source.name, after.source.name, compare(before, after))


def _plan(given: Plan | str | PathLike[str]) -> Plan:
    if isinstance(given, str):
        return parse(given)
    return read_plan(fspath(given)) if isinstance(given, PathLike) else given


def read_plan(file: str) -> Plan:
    """The plan in a file, a document or one record; "-" is standard input. Raises ReadError, RecordError."""
    return plan_of(*read_raw(file))


def plan_of(raw: bytes, name: str, reading: ReadOptions = DEFAULTS) -> Plan:
    """The plan in some bytes, which ``name`` tells the format of. Raises ReadError, RecordError."""
    form = form_of(Path(name).suffix.lower(), raw)
    if form is None:
        return parse_document(read_bytes(raw, name, reading))
    plans = read_records(raw, form)
    if len(plans) != 1:
        raise RecordError("", "several", count=len(plans))
    return plans[0]


def nothing(name: str) -> Plan:
    """The record of a file that is not there: no revision of it, yet or any more."""
    return parse("", name=name)
