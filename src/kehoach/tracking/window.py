"""Days and ranges of days: what is asked for with ``--from`` and ``--until``, and whether a task's time meets it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kehoach.tracking.recurrence import falls_within, read_rule

if TYPE_CHECKING:
    from kehoach.records.models import Time

_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class Window(NamedTuple):
    """A range of days, both included; None is open."""

    first: date | None = None
    last: date | None = None


def first_day(text: str) -> date | None:
    """The day of an ISO date, or the first day of a month or year (2024-05, 2024); None for what no calendar has.

    >>> first_day("2024-05")
    datetime.date(2024, 5, 1)
    """
    return _day(text, last=False)


def last_day(text: str) -> date | None:
    """The day of an ISO date, or the last day of a month or year.

    >>> last_day("2024-02")
    datetime.date(2024, 2, 29)
    """
    return _day(text, last=True)


def _day(text: str, last: bool) -> date | None:
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if day is not None and month is not None:
            return date(year, month, day)
        if not last:
            return date(year, month or 1, 1)
        if month in (None, 12):
            return date(year, 12, 31)
        return date(year, month + 1, 1) - timedelta(days=1)
    except ValueError:
        return None


def meets(time: Time | None, window: Window) -> bool | None:
    """Whether a task's time overlaps a window; None where the time has no date, or ends before it begins.

    A deadline counts on its day, not on all the days before it. What recurs counts on the days that its rule names;
    where there is no rule that can be read, or it names no days, it is taken to fall into every window.
    """
    if time is None:
        return None
    start, end = first_day(time.start or ""), last_day(time.end or "")
    if time.kind == "deadline" and start is None:
        start = end
    if start and end and start > end:
        return None
    if start is None and end is None and time.kind != "recurring" and not time.recurrence:
        return None
    low = max((day for day in (start, window.first) if day is not None), default=None)
    high = min((day for day in (end, window.last) if day is not None), default=None)
    if low is not None and high is not None and low > high:
        return False
    rule = read_rule(time.recurrence or "")
    return rule is None or falls_within(rule, low, high)
