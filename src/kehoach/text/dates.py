"""Dates as documents print them, whole or with blanks to be filled in.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.4 (địa danh và thời gian ban hành).
"""

from __future__ import annotations

import re
from typing import NamedTuple

BLANK = r"[.…_/\s]*"
LONG_DATE = re.compile(
    rf"ngày\s*(?P<day>\d{{1,2}}|{BLANK})\s*tháng\s*(?P<month>\d{{1,2}}|{BLANK})\s*năm\s*(?P<year>\d{{4}}|\d{{0,2}}[.…_]*)",
    re.IGNORECASE,
)
SHORT_DATE = re.compile(r"ngày\s*(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{4})", re.IGNORECASE)


class PartialDate(NamedTuple):
    """A date of which any part may be blank; ``iso`` is as long as what is known without a gap: 2024-05-19, 2024-05, 2024."""

    year: int | None
    month: int | None
    day: int | None

    @property
    def iso(self) -> str | None:
        if self.year is None:
            return None
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


def read_date(match: re.Match[str]) -> PartialDate:
    """The date of a match of LONG_DATE or SHORT_DATE; a day or month that no calendar has is left out of the date, not corrected.

    >>> read_date(LONG_DATE.search("ngày     tháng 5 năm 2024")).iso
    '2024-05'
    >>> read_date(LONG_DATE.search("ngày 31 tháng 02 năm 2024")).iso
    '2024-02'
    """
    year, month, day = [int(part) if part and part.isdigit() else None for part in match.group("year", "month", "day")]
    if year is not None and year < 1000:
        year = None
    if month is not None and not 1 <= month <= 12:
        month = None
    if day is not None and not _exists(year, month, day):
        day = None
    return PartialDate(year, month, day)


_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _exists(year: int | None, month: int | None, day: int) -> bool:
    if month == 2 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return 1 <= day <= 28
    return 1 <= day <= (_DAYS[month - 1] if month else 31)
