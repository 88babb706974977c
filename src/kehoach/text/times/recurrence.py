"""What comes again: "hằng năm", "6 tháng một lần", "thứ Sáu hằng tuần", and the RFC 5545 RRULE that says it exactly.

Source: contract.md, "Time", recurrence; RFC 5545, 3.3.10. A rule has no hours, and there is none where one rule would say more or less than the text.
All text here is in lower case.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.numerals import word_value
from kehoach.text.times.calendar_unit import Unit


class Every(NamedTuple):
    """How often: every so many ``times`` a unit; ``exact`` is false where one rule cannot say it ("hằng quý, năm", "mỗi tháng 2 lần")."""

    unit: str
    times: int = 1
    exact: bool = True
    weekdays: tuple[str, ...] = ()
    months: tuple[int, ...] = ()  # the first, second or last month of each quarter


_RULES = {"ngày": ("DAILY", 1), "tuần": ("WEEKLY", 1), "tháng": ("MONTHLY", 1), "quý": ("MONTHLY", 3), "năm": ("YEARLY", 1)}
_WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5}
WEEKDAY = r"(?:(?:ngày )?thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])(?!\w)|chủ nhật)"

_A_WEEKDAY = LazyPattern(WEEKDAY)
_UNIT = r"(năm|quý|tháng|tuần|ngày)(?!\w)"
_NUMBER = r"(\d{1,2}|một|hai|ba|bốn|sáu)"
_TIMES = rf"(?:\s*{_NUMBER}\s*lần)?"
_EACH_WORDS = ("hằng", "hàng", "mỗi", "từng", "cứ")
_EACH = LazyPattern(rf"(?:h[ằà]ng|mỗi|từng)\s+{_UNIT}(?!\s*(?:học|\d{{4}})){_TIMES}")
_EACH_SEVERAL = LazyPattern(rf"(?:mỗi|cứ|h[ằà]ng)\s+{_NUMBER}\s*{_UNIT}(?:\s*(?:một|01|1)?\s*lần)?")
_ONCE_IN = LazyPattern(rf"{_NUMBER}?\s?{_UNIT}\s*/?\s*(?:một|01|1|/)?\s*lần(?!\w)")
_TIMES_A = LazyPattern(rf"{_NUMBER}\s*lần\s*(?:/|mỗi|trong|một|1|01)?\s*(?:một |1 |01 )?{_UNIT}")
_AFTER_REGULAR = LazyPattern(rf"{_NUMBER}?\s?{_UNIT}(?!\s*(?:đầu|cuối|\d|học))")
_ALSO = LazyPattern(
    rf"\s*(?:,|và|hoặc|/|;|-)\s*(?:và\s+)?(?:(?:định k[ỳì]\s+)?(?:h[ằà]ng|mỗi)\s+{_UNIT}(?!\s*học)|{_NUMBER}?\s?{_UNIT}(?=\s*(?:[,;.)]|$|và|hoặc)))"
)
_ALSO_SIGNS = frozenset(" ,;/-")
_WEEKLY = LazyPattern(rf"({WEEKDAY}(?:\s*(?:,|và|hoặc)\s*{WEEKDAY}){{0,6}})\s*,?\s*(?:của\s+)?(?:h[ằà]ng|mỗi|các)\s+tuần(?!\w)")
_ON_WEEKDAY = LazyPattern(rf"\s*[,(]?\s*(?:vào\s+)?(?:(?:ngày|sáng|chiều)\s+)?({WEEKDAY})\)?")
_MONTH_OF_QUARTER = LazyPattern(
    r"\s*(?:của\s+)?tháng\s+(đầu|giữa|thứ hai|cuối)(?: cùng| tiên)?\s+(?:của\s+)?(?:(?:mỗi|h[ằà]ng|từng|các)\s+)?"
    r"quý(?:\s+(?:sau|tiếp theo|kế tiếp|liền kề|đó|báo cáo))?(?!\w)"
)
_SOME_MONTH = LazyPattern(
    r"\s*(?:của\s+(?:các\s+)?tháng(?:\s+(?:sau|tiếp theo|kế tiếp|liền kề|báo cáo|đó))?|tháng\s+(?:sau|tiếp theo|kế tiếp|liền kề|báo cáo))(?!\w|\s*\d)"
)
_SOME_YEAR = LazyPattern(r"\s*(?:của\s+)?năm\s+(?:báo cáo|sau|tiếp theo|kế tiếp|liền kề|trước|đó)(?!\w)")


def _count(printed: str | None) -> int:
    if not printed:
        return 1
    return int(printed) if printed.isdigit() else word_value(printed) or 1 if printed != "một" else 1


def _weekdays(text: str) -> tuple[str, ...]:
    days = {6 if "chủ" in day else _WEEKDAYS[day.rsplit(" ", 1)[-1]] for day in _A_WEEKDAY.findall(text)}
    return tuple(_WEEK[day] for day in sorted(days))


def read_every(text: str, at: int, regular: bool) -> tuple[Every, int] | None:
    """How often, at an offset, and where that ends; ``regular``: "định kỳ" stood before it, so that "6 tháng" alone is enough.

    >>> read_every("hằng quý", 0, False)
    (Every(unit='quý', times=1, exact=True, weekdays=(), months=()), 8)
    """
    opening = text[at : at + 3]
    if opening in ("thứ", "chủ", "ngà") and text.find(" tuần", at, at + 140) > 0 and (found := _WEEKLY.match(text, at)):
        return Every("tuần", weekdays=_weekdays(found[1])), found.end()
    each, rounds = text.startswith(_EACH_WORDS, at), "lần" in text[at : at + 24]
    if not (each or rounds or regular):
        return None
    if each and (found := _EACH.match(text, at)):
        every = Every(found[1], exact=_count(found[2]) == 1)
    elif found := (
        (_EACH_SEVERAL.match(text, at) if each else None)
        or (_ONCE_IN.match(text, at) if rounds else None)
        or (_AFTER_REGULAR.match(text, at) if regular else None)
    ):
        every = Every(found[2], _count(found[1]) or 1)
    elif rounds and (found := _TIMES_A.match(text, at)):
        every = Every(found[2], exact=_count(found[1]) == 1)
    else:
        return None
    end = found.end()
    for _ in range(6):
        if text[end : end + 1] not in _ALSO_SIGNS or not (also := _ALSO.match(text, end)):
            break
        every, end = every._replace(exact=False), also.end()
    if every.unit == "tuần" and (on := _ON_WEEKDAY.match(text, end)):
        every, end = every._replace(weekdays=_weekdays(on[1])), on.end()
    return every, end


def read_every_after_day(text: str, at: int, day_only: bool) -> tuple[Every | None, int] | None:
    """What follows a day and makes it come again, or belong to a year not said (None): "của tháng cuối quý", "tháng sau", "năm sau"."""
    if day_only:
        if found := _MONTH_OF_QUARTER.match(text, at):
            first = {"đầu": 1, "cuối": 3}.get(found[1], 2)
            return Every("quý", months=tuple(range(first, 13, 3))), found.end()
        if found := _SOME_MONTH.match(text, at):
            return Every("tháng"), found.end()
    elif found := _SOME_YEAR.match(text, at):
        return (Every("năm") if "báo cáo" in found[0] else None), found.end()
    return None


def _day_before(month: int | None, day: int) -> tuple[int | None, int]:
    """The month and the day before a day; -1 is the last of a month whose length is not the same every time."""
    if day > 1:
        return month, day - 1
    if month is None:
        return None, -1
    month = (month - 2) % 12 + 1
    return month, -1 if month == 2 else calendar.monthrange(2000, month)[1]


def _on_days(head: str, days: Sequence[tuple[int | None, int]]) -> str | None:
    """One rule for days of months, where it says just these: one day in several months, or several days in one."""
    months = sorted({month for month, _ in days if month is not None})
    numbers = sorted({day for _, day in days})
    if len(months) > 1 and len(numbers) > 1:
        return None
    by_month = f";BYMONTH={','.join(map(str, months))}" if months else ""
    return f"{head}{by_month};BYMONTHDAY={','.join(map(str, numbers))}"


def rule(every: Every, units: Sequence[Unit], before: bool) -> str | None:
    """The RRULE of what comes again on such units, ``before``: on the eve of them; None where no one rule says it exactly.

    >>> rule(Every("năm"), [Unit("day", None, 10, 10, 30)], before=True)
    'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=29'
    """
    frequency, step = _RULES[every.unit]
    interval = every.times * step
    head = f"FREQ={frequency}" + (f";INTERVAL={interval}" if interval > 1 else "")
    if not every.exact:
        return None
    if every.weekdays:
        days = [_WEEK[_WEEK.index(day) - 1] for day in every.weekdays] if before else every.weekdays
        return f"{head};BYDAY={','.join(sorted(days, key=_WEEK.index))}"
    if not units:
        return None if every.months or interval == 0 else head
    if any(unit.part or unit.year for unit in units) or every.times != 1:
        return None
    if all(unit.form == "month" for unit in units) and every.unit == "năm":
        if before:
            return _on_days(head, [_day_before(unit.first, 1) for unit in units])
        return f"{head};BYMONTH={','.join(map(str, sorted({unit.first or 1 for unit in units})))}"
    if not all(_is_day(unit) for unit in units):
        return None
    days_of = [(month, unit.day or 1) for unit in units for month in (every.months or (unit.first,))]
    eves = [_day_before(month, day) for month, day in days_of] if before else days_of
    if every.months:
        return _on_days("FREQ=YEARLY", [(month, -1 if before and units[0].day == 1 else day) for month, day in eves])
    if (every.unit == "năm") != all(month is not None for month, _ in days_of) or every.unit not in ("năm", "tháng"):
        return None
    return _on_days(head, eves)


def _is_day(unit: Unit) -> bool:
    """Whether some year has such a day; a day without its month is one of any month."""
    if unit.form != "day" or unit.day is None or not (unit.first is None or 1 <= unit.first <= 12):
        return False
    return 1 <= unit.day <= (calendar.monthrange(2000, unit.first)[1] if unit.first else 31)
