"""Recurrences: the RRULE of a task's time, and the days on which it falls.

By hand, for the part of RFC 5545 (3.3.10) that a plan's words ever need: how often, months, days of the month, days of
the week. A rule with anything else is not read, and no day is claimed for it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_OFTEN = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY")
_PASSED_OVER = ("UNTIL", "COUNT", "WKST")
_WEEKDAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"-?[0-9]{1,4}")
_LONGEST_WAIT = 366 * 8 + 2  # 29 February may be eight years away


class Rule(NamedTuple):
    """How often, every how many; on which months, days of the month (-1 is the last), days of the week (0 for every, Monday 0)."""

    often: str
    interval: int = 1
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    weekdays: tuple[tuple[int, int], ...] = ()

    @property
    def names_days(self) -> bool:
        return bool(self.days or self.weekdays)


def read_rule(text: str) -> Rule | None:
    """The rule of an RRULE; None where it is none, or says more than is read here.

    >>> read_rule("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=29")
    Rule(often='YEARLY', interval=1, months=(10,), days=(29,), weekdays=())
    >>> read_rule("FREQ=YEARLY;BYWEEKNO=20") is None
    True
    """
    often, interval = "", 1
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    weekdays: tuple[tuple[int, int], ...] = ()
    seen = set()
    for part in text.split(";"):
        key, _, value = part.partition("=")
        if key in seen:
            return None
        seen.add(key)
        if key == "FREQ" and value in _OFTEN:
            often = value
        elif key == "INTERVAL" and (counted := _numbers(value, 1, 1000)) and len(counted) == 1:
            interval = counted[0]
        elif key == "BYMONTH" and (counted := _numbers(value, 1, 12)):
            months = counted
        elif key == "BYMONTHDAY" and (counted := _numbers(value, -31, 31)) and 0 not in counted:
            days = counted
        elif key == "BYDAY" and (named := _weekdays(value)):
            weekdays = named
        elif key not in _PASSED_OVER or not re.fullmatch("[0-9A-Z]+", value):
            return None
    rule = Rule(often, interval, months, days, weekdays)
    return rule if often and _makes_sense(rule) else None


def _numbers(value: str, low: int, high: int) -> tuple[int, ...]:
    parts = value.split(",")
    if not all(_NUMBER.fullmatch(part) for part in parts):
        return ()
    numbers = tuple(int(part) for part in parts)
    return numbers if all(low <= number <= high for number in numbers) else ()


def _weekdays(value: str) -> tuple[tuple[int, int], ...]:
    matches = [_WEEKDAY.fullmatch(part) for part in value.split(",")]
    return tuple((int(match[1] or 0), WEEKDAYS.index(match[2])) for match in matches if match) if all(matches) else ()


def _makes_sense(rule: Rule) -> bool:
    """No days of the month in a weekly rule, "the second Monday" only where it is that of a month."""
    if rule.often == "WEEKLY" and rule.days:
        return False
    counted = any(ordinal for ordinal, _ in rule.weekdays)
    return not counted or rule.often == "MONTHLY" or (rule.often == "YEARLY" and bool(rule.months))


def falls_on(rule: Rule, day: date) -> bool:
    """Whether a day is one that the rule names; which of several years or months an interval means is left open.

    >>> falls_on(Rule("MONTHLY", days=(-1,)), date(2024, 2, 29))
    True
    """
    if rule.months and day.month not in rule.months:
        return False
    length = _days_of_month(day)
    if rule.days and day.day not in rule.days and day.day - length - 1 not in rule.days:
        return False
    if not rule.weekdays:
        return True
    from_start, from_end = (day.day - 1) // 7 + 1, -((length - day.day) // 7 + 1)
    return any(weekday == day.weekday() and ordinal in (0, from_start, from_end) for ordinal, weekday in rule.weekdays)


def _days_of_month(day: date) -> int:
    return 31 if day.month == 12 else (date(day.year, day.month + 1, 1) - timedelta(days=1)).day


def falls_within(rule: Rule, first: date | None, last: date | None) -> bool:
    """Whether a day of the rule lies between two days, both included; None is open."""
    low = date.min.toordinal() if first is None else first.toordinal()
    high = date.max.toordinal() if last is None else last.toordinal()
    if first is None:
        low = max(low, high - _LONGEST_WAIT)
    return any(falls_on(rule, date.fromordinal(number)) for number in range(low, min(high, low + _LONGEST_WAIT) + 1))


def first_occurrence(rule: Rule, since: date) -> date | None:
    """The first day of the rule on or after a day; None where it has none.

    A rule that names no day ("hằng năm") may begin on any; it begins on the first of a month rather than on a 29th,
    30th or 31st, which not every month or year has.
    """
    if not rule.names_days and rule.often in ("YEARLY", "MONTHLY") and since.day > 28:
        rule = rule._replace(days=(1,))
    low = since.toordinal()
    days = (date.fromordinal(number) for number in range(low, min(low + _LONGEST_WAIT, date.max.toordinal()) + 1))
    return next((day for day in days if falls_on(rule, day)), None)
