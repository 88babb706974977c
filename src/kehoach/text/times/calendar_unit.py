"""One unit of the calendar as a plan means it, and the days that it begins and ends on.

Source: contract.md, "Time".
"""

from __future__ import annotations

import calendar
import datetime
from typing import NamedTuple


class Unit(NamedTuple):
    """One unit of the calendar, from its first to its last month; what the text leaves out is None."""

    form: str  # day | month | quarter | months | year | school_year
    year: int | None
    first: int | None = None
    last: int | None = None
    day: int | None = None
    part: str = ""  # "đầu", "cuối", "tuần 2": only some of the unit
    named: bool = True  # "ngày 5/9", not a bare "5/9"


_DECADES = {"thượng tuần": (1, 10), "trung tuần": (11, 20), "hạ tuần": (21, 31)}


def bounds(unit: Unit, year: int, edge: str = "") -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day; None where no calendar has them, or where the text is too vague to say.

    ``edge`` is the side that is wanted: "đầu tháng 6" says where June begins ("start"), not how long its beginning lasts.
    A tuần of a month (thượng, trung, hạ) is ten days by the dictionary; a school year has no dates that hold everywhere.
    """
    if unit.first is None or unit.last is None or not (1 <= unit.first <= unit.last <= 12):
        return None
    begin, end = unit.day or 1, unit.day if unit.day is not None else calendar.monthrange(year, unit.last)[1]
    if unit.part in _DECADES and unit.form == "month":
        begin, end = _DECADES[unit.part][0], min(end, _DECADES[unit.part][1])
    elif unit.part and (unit.part, edge) not in (("đầu", "start"), ("cuối", "end")):
        return None
    if not 1 <= end <= calendar.monthrange(year, unit.last)[1] or unit.day == 0:
        return None
    return datetime.date(year, unit.first, begin), datetime.date(year, unit.last, end)
