"""Which tasks are wanted, and in what order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kehoach.extract.organs.abbreviations import ABBREVIATIONS, expand
from kehoach.text.fold import fold
from kehoach.tracking.entries import Entry, days
from kehoach.tracking.window import Window, meets

if TYPE_CHECKING:
    from kehoach.records.models import Assignment, Task

_SPACED = re.compile(r"\S+")


class Selection(NamedTuple):
    """What is asked for: any of the bodies, a role (of these bodies where there are any), a form, a range of days; empty asks for nothing."""

    organs: tuple[str, ...] = ()
    role: str | None = None
    form: str | None = None
    window: Window = Window()


class Selected(NamedTuple):
    """The entries that were asked for, and how many were left out only because they have no date."""

    entries: list[Entry]
    undated: int


def select(entries: Iterable[Entry], selection: Selection) -> Selected:
    """The entries that a selection asks for, in their order. Where days are asked for, a task without a date is left out and counted."""
    queries = [readings for organ in selection.organs if (readings := organ_readings(organ))]
    windowed = selection.window != Window()
    kept: list[Entry] = []
    undated = 0
    for entry in entries:
        task = entry.task
        if selection.form not in (None, task.form) or not _has_part(task, selection.role, queries, bool(selection.organs)):
            continue
        met = meets(task.time, selection.window) if windowed else True
        if met:
            kept.append(entry)
        undated += met is None
    return Selected(kept, undated)


def _has_part(task: Task, role: str | None, queries: list[frozenset[str]], asked: bool) -> bool:
    if role is None and not asked:
        return True
    parts = [assignment for assignment in task.assignments if role in (None, assignment.role)]
    if not asked:
        return bool(parts)
    return any(_names_one(part, query) for part in parts for query in queries)


def _names_one(assignment: Assignment, query: frozenset[str]) -> bool:
    texts = {text for organ in assignment.organs for text in (organ.name, organ.text)} or {assignment.text}
    return any(f" {words} " in f" {reading} " for text in texts for reading in organ_readings(text) for words in query)


@lru_cache(maxsize=4096)
def organ_readings(text: str) -> frozenset[str]:
    """The ways in which a body's name is compared, folded: as printed, and with its abbreviations written out, whatever their case.

    >>> sorted(organ_readings("sở nn&mt")) == sorted((fold("sở nn mt"), fold("Sở Nông nghiệp và Môi trường")))
    True
    """
    shouted = _SPACED.sub(lambda match: match[0].upper() if match[0].upper() in ABBREVIATIONS else match[0], text)
    return frozenset(words for words in (fold(text), fold(expand(shouted))) if words)


def in_order(entries: list[Entry], order: str) -> list[Entry]:
    """The entries by place, as they stand, or by due date: what has a date by its last day, else its first; then what recurs; then the rest."""
    return sorted(entries, key=_due) if order == "due" else entries


def _due(entry: Entry) -> tuple[int, int]:
    start, end = days(entry.task)
    day = end or start
    if day is not None:
        return 0, day.toordinal()
    time = entry.task.time
    return (1 if time is not None and (time.kind == "recurring" or time.recurrence) else 2), 0
