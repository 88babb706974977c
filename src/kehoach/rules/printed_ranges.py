"""Ranges of time as they are printed, both ends with their years, and how long they are.

Source: domain.md §8, 6-9, 44, 47, 48.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kehoach.text.numerals import roman_value

_END = (
    r"(?:(?:hết |cuối |đầu )?(?:ngày |tháng |quý |năm )?"
    r"(?:(?P<{0}d>\d{{1,2}})[/.-](?P<{0}m>\d{{1,2}})[/.-]|(?P<{0}q>[IV]{{1,3}}|(?<=quý )[1-4])(?:[/-]| năm )|(?P<{0}n>\d{{1,2}})(?:[/-]| năm ))?"
    r"(?P<{0}y>20\d\d)(?![\d/.-]\d|\d))"
)
_RANGE = re.compile(_END.format("a") + r",? ?(?:-|–|đến|tới) ?" + _END.format("b"), re.IGNORECASE)
_LONGEST = 120


class PrintedRange(NamedTuple):
    """A range: where it is printed, its ends as printed, its first and its last day."""

    start: int
    end: int
    first: str
    last: str
    begins: date
    ends: date
    precise: bool  # both ends are days


def ranges(text: str) -> Iterator[PrintedRange]:
    """The ranges in a text both of whose ends have a year: "từ 01/11/2025 đến 30/12/2025", "Quý IV/2025 - quý II/2026".

    >>> [(one.begins.isoformat(), one.ends.isoformat()) for one in ranges("từ tháng 10/2026 đến tháng 4/2026")]
    [('2026-10-01', '2026-04-30')]
    """
    for match in _RANGE.finditer(text):
        first, last = _days(match, "a"), _days(match, "b")
        if first is None or last is None or _glued(text, match.start()):
            continue
        middle = _middle(match)
        yield PrintedRange(
            match.start(), match.end(), text[match.start() : middle[0]].strip(" ,"), text[middle[1] : match.end()].strip(), first[0], last[1],
            precise=bool(match["ad"] and match["bd"]),
        )  # fmt: skip


def _glued(text: str, at: int) -> bool:
    return text[at - 1 : at].isalnum() or text[at - 1 : at] in ("/", "-", ".")


def _middle(match: re.Match[str]) -> tuple[int, int]:
    """Where the first end of a range ends and the second begins."""
    at = match.end("ay")
    begin = re.compile(r",? ?(?:-|–|đến|tới) ?", re.IGNORECASE).match(match.string, at)
    return at, begin.end() if begin else at


def _days(match: re.Match[str], side: str) -> tuple[date, date] | None:
    """The first and the last day that an end of a range names; None for what no calendar has."""
    year = int(match[side + "y"])
    try:
        if match[side + "d"]:
            day = date(year, int(match[side + "m"]), int(match[side + "d"]))
            return day, day
        if match[side + "q"]:
            printed = match[side + "q"]
            quarter = int(printed) if printed.isdigit() else roman_value(printed.upper()) or 0
            return (date(year, 3 * quarter - 2, 1), date(year, 3 * quarter, monthrange(year, 3 * quarter)[1])) if 1 <= quarter <= 4 else None
        if match[side + "n"]:
            month = int(match[side + "n"])
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None
