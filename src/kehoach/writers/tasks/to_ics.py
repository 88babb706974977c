"""iCalendar (RFC 5545): a deadline is a VTODO with its DUE, a period a VEVENT over its days, what recurs a VEVENT with its RRULE.

A VEVENT that recurs begins with the first day of its rule on or after the start of the task's time, else the plan's date
of issue, else 1 January of the plan's year. What has no such day is left out and counted. UID and DTSTAMP come from the
source, so that the same plan gives the same bytes, and a calendar that knows a task already updates it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.tracking.entries import days
from kehoach.tracking.recurrence import first_occurrence, read_rule
from kehoach.tracking.window import first_day
from kehoach.writers.tasks import Remark, Written
from kehoach.writers.tasks.columns import heading, make_row, other_roles, source_place

if TYPE_CHECKING:
    from kehoach.tracking.entries import Entry

LIBRARY = "icalendar"
FOR_TERMINAL = False
_LANGUAGE = {"LANGUAGE": "vi"}
_EPOCH = date(1970, 1, 1)
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Days(NamedTuple):
    """When a task stands in a calendar: due on ``end`` where ``start`` is None, else from ``start`` to ``end``, both included."""

    start: date | None
    end: date | None
    rule: str | None = None


def write(entries: Sequence[Entry], language: str) -> Written:
    """The entries that have a date as one calendar; the others are counted."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//kehoach//kehoach tasks//VI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    seen: set[str] = set()
    undated = 0
    for entry in entries:
        placed = calendar_days(entry)
        uid = plain(f"{entry.plan.sha256}.{entry.task.id}@kehoach")
        if placed is None:
            undated += 1
        elif uid not in seen:  # the same file given twice
            seen.add(uid)
            calendar.add_component(_component(entry, placed, uid, language))
    return Written(calendar.to_ical(), (Remark("tasks-no-date", undated),) if undated else ())


def calendar_days(entry: Entry) -> Days | None:
    """The days of a task in a calendar; None where it has none that a calendar can hold."""
    task_time = entry.task.time
    if task_time is None:
        return None
    start, end = days(entry.task)
    if task_time.recurrence and (rule := read_rule(task_time.recurrence)):
        since = start or _since(entry.plan.issued)
        first = first_occurrence(rule, since) if since else None
        if first is None or (end and first > end):
            return None
        bounded = end is None or "UNTIL=" in task_time.recurrence or "COUNT=" in task_time.recurrence
        return Days(first, first, task_time.recurrence if bounded else f"{task_time.recurrence};UNTIL={end:%Y%m%d}")
    if start is None:
        return Days(None, end) if end else None
    return None if end and end < start else Days(start, end)


def _since(issued: str | None) -> date | None:
    """The date of issue, or 1 January of its year where the day is not known."""
    if not issued:
        return None
    return first_day(issued if len(issued) == 10 else issued[:4])


def _component(entry: Entry, placed: Days, uid: str, language: str) -> Any:
    from icalendar import Event, Todo, vRecur

    component = Event() if placed.start else Todo()
    component.add("uid", uid)
    component.add("dtstamp", datetime.combine(first_day(entry.plan.issued or "") or _EPOCH, time(), UTC))
    component.add("summary", plain(entry.task.title) or plain(entry.task.node), parameters=_LANGUAGE)
    component.add("description", _description(entry, language), parameters=_LANGUAGE)
    if entry.task.location:
        component.add("location", plain(entry.task.location), parameters=_LANGUAGE)
    if placed.start is None:
        component.add("due", placed.end)
        return component
    component.add("dtstart", placed.start)
    if placed.end and placed.end < date.max:
        component.add("dtend", placed.end + timedelta(days=1))
    if placed.rule:
        component.add("rrule", vRecur.from_ical(placed.rule))
    component.add("transp", "TRANSPARENT")  # a period of work keeps nobody's day
    return component


def _description(entry: Entry, language: str) -> str:
    row = make_row(entry, language)
    lines = [
        (heading("lead", language), row.lead),
        (heading("coordinating", language), row.coordinating),
        *((role, "; ".join(bodies)) for role, bodies in other_roles(entry.task, language)),
        (heading("time", language), row.time),
        (heading("outputs", language), row.outputs),
        (heading("funding", language), row.funding),
        (heading("source", language), source_place(row, language)),
    ]
    return "\n".join(f"{label}: {plain(value)}" for label, value in lines if value)


def plain(text: str) -> str:
    """A text on one line without control characters and direction signs; what breaks a line becomes a blank.

    >>> plain("Họp\\r\\nBEGIN:VALARM\\x1b")
    'Họp BEGIN:VALARM'
    """
    spaced = " ".join(text.split())
    return "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp") and c not in _DIRECTION)
