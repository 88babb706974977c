"""Ranges of time as they are printed, both ends with their years, wherever they stand.

Source: domain.md §8, 6-9, 44, 47, 48.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kehoach.text.numerals import roman_value

# A range is found by the year of its first end and what joins it to the second; then each end is read from there.
_JOINT = re.compile(r"20\d\d,? ?(?:-|–|đến|tới) ?")
_BEFORE_YEAR = (
    r"(?:(?P<d>\d{1,2})(?: tháng |(?P<s>[/.-]))(?P<m>\d{1,2})(?(s)[/.-]| năm )"
    r"|(?:[Qq]uý (?P<n>[1-4])|(?P<q>[IV]{1,3}))(?:/|-| năm )|(?P<o>\d{1,2})(?:/|-| năm ))"
)
_FIRST = re.compile(rf"(?<![\d/.-]){_BEFORE_YEAR}$")
_LAST = re.compile(rf"(?:hết |cuối |đầu )?(?:ngày |tháng |[Qq]uý (?=[IV])|năm )?{_BEFORE_YEAR}?(?P<y>20\d\d)(?!\d|[/.-]\d)")
_YEARS_FROM = re.compile(r"(?:[Tt]ừ |[Gg]iai đoạn |[Nn]ăm )$")
_WORD = re.compile(r"(?<!\w)(?:ngày|tháng|[Qq]uý|năm) $", re.IGNORECASE)
_LONGEST = 24  # an end


class PrintedRange(NamedTuple):
    """A range: where it is printed, its ends as printed, its first and its last day, and whether both ends are days."""

    start: int
    end: int
    first: str
    last: str
    begins: date
    ends: date
    precise: bool


def ranges(text: str) -> Iterator[PrintedRange]:
    """The ranges in a text both of whose ends have a year: "từ 01/11/2025 đến 30/12/2025", "Quý IV/2025 - quý II/2026".

    >>> [(one.begins.isoformat(), one.ends.isoformat()) for one in ranges("từ tháng 10/2026 đến tháng 4/2026")]
    [('2026-10-01', '2026-04-30')]
    """
    for joint in _JOINT.finditer(text):
        at = joint.start()
        left = _FIRST.search(text, max(at - _LONGEST, 0), at)
        right = _LAST.match(text, joint.end())
        if right is None or (left is None and (right["d"] or not _YEARS_FROM.search(text, max(at - _LONGEST, 0), at))):
            continue
        begins, ends = _days(left, int(text[at : at + 4])), _days(right, int(right["y"]))
        if begins is not None and ends is not None:
            start = left.start() if left is not None else at
            word = _WORD.search(text, max(start - 8, 0), start)
            start = word.start() if word else start
            precise = left is not None and bool(left["d"] and right["d"])
            yield PrintedRange(start, right.end(), text[start : at + 4], right[0], begins[0], ends[1], precise)


def _days(match: re.Match[str] | None, year: int) -> tuple[date, date] | None:
    """The first and the last day that an end of a range names; None for what no calendar has."""
    if match is None:
        return date(year, 1, 1), date(year, 12, 31)
    try:
        if match["d"]:
            day = date(year, int(match["m"]), int(match["d"]))
            return day, day
        quarter = int(match["n"] or 0) or roman_value(match["q"] or "") or 0
        if quarter:
            return date(year, 3 * quarter - 2, 1), date(year, 3 * quarter, monthrange(year, 3 * quarter)[1])
        if match["o"]:
            month = int(match["o"])
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None
