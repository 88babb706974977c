"""From a printed phrase to dates: years borrowed inside the phrase, then from the plan, then the kind, the first and the last day.

Source: contract.md, "Time".
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.text.dates import PartialDate
from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.times.calendar_unit import Unit, bounds
from kehoach.text.times.phrases import Phrase
from kehoach.text.times.recurrence import rule


class Frame(NamedTuple):
    """What a plan says of its own dates; years that an expression leaves out are borrowed from it (contract.md, "Time", anchor)."""

    issued: PartialDate | None = None
    subject_year: int | None = None
    school_year: int | None = None  # the first of the two years of a "năm học"


class Time(NamedTuple):
    """One expression of time with the keys of contract.md, "Time"."""

    text: str
    kind: str
    start: str | None = None
    end: str | None = None
    recurrence: str | None = None
    anchor: str | None = None


_Day = datetime.date
_SCHOOL_BEGINS = 8  # the month
_YEAR_NAMED = LazyPattern(r"năm\s*((?:19|20)\d\d)(?!\d)|(?<![\d/.-])(?:tháng\s*\d{1,2}|quý\s*(?:[ivx]+|\d))\s*[/-]\s*((?:19|20)\d\d)(?!\d)")
_NOT_ITS_YEAR = LazyPattern(
    r"(?:(?:ngày|/)\s*\d{1,2}\s*tháng\s*\d{1,2},?\s*|(?:đến|từ|tới)\s*(?:hết\s*)?|(?:luật|bộ luật|pháp lệnh|hiến pháp)[^,;]{0,80})$"
)
_SEVERAL = LazyPattern(r"(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d|(?:các|những)\s+năm|năm học|\d{4}\s*(?:,|và)\s*(?:năm\s*)?(?:19|20)\d\d")


_SCHOOL_YEAR = LazyPattern(r"năm học\s*((?:19|20)\d\d)\s*[-–/]\s*((?:19|20)\d\d)(?!\d)")


def subject_year(subject: str | None) -> int | None:
    """The single year that a trích yếu names as the plan's own; a horizon, a law's year, a date or a run of years is none.

    >>> subject_year("Kiểm tra công tác cải cách hành chính năm 2026"), subject_year("Chuyển đổi số giai đoạn 2021-2025")
    (2026, None)
    """
    text = (subject or "").lower()
    if "20" not in text or _SEVERAL.search(text):
        return None
    years = set()
    for found in _YEAR_NAMED.finditer(text):
        if not _NOT_ITS_YEAR.search(text[max(0, found.start() - 100) : found.start()]):
            years.add(int(found[1] or found[2]))
    return years.pop() if len(years) == 1 else None


def school_year(subject: str | None) -> int | None:
    """The first of the two years of the one school year that a trích yếu names: months 8 to 12 are of that year, 1 to 7 of the next.

    >>> school_year("Thực hiện nhiệm vụ năm học 2026-2027"), school_year("Kiểm tra nội bộ năm 2026")
    (2026, None)
    """
    text = (subject or "").lower()
    if "năm học" not in text:
        return None
    years = {int(found[1]) for found in _SCHOOL_YEAR.finditer(text) if int(found[2]) == int(found[1]) + 1}
    return years.pop() if len(years) == 1 else None


def _borrow(units: Sequence[Unit]) -> list[Unit]:
    """Years and months left out are those of what follows ("từ ngày 12 đến ngày 14 tháng 3 năm 2026"), else of what stands before."""
    out = list(units)
    for at in range(len(out) - 2, -1, -1):
        unit, after = out[at], out[at + 1]
        if unit.form == "day" and unit.first is None and after.form in ("day", "month"):
            unit = unit._replace(first=after.first, last=after.first)
        if unit.year is None and unit.first is not None and after.year is not None and after.first is not None:
            unit = unit._replace(year=after.year - (unit.first > after.first))  # "Quý IV đến Quý I/2026" began the year before
        out[at] = unit
    for at in range(1, len(out)):
        unit, before = out[at], out[at - 1]
        if unit.year is None and before.year is not None and unit.first is not None and before.first is not None:
            out[at] = unit._replace(year=before.year + (unit.first < before.first))
    return out


def _years(frame: Frame, units: Sequence[Unit]) -> list[tuple[list[int], str]]:
    """The years that the plan may lend to units, one a unit, and what it has them from."""
    if frame.subject_year is not None:
        return [([frame.subject_year] * len(units), "subject")] if 1900 <= frame.subject_year < 3000 else []
    if frame.school_year is not None:
        first = frame.school_year
        if not 1900 <= first < 3000 or any((unit.first or 1) < _SCHOOL_BEGINS <= (unit.last or 12) for unit in units):
            return []  # a year, or the quarter in which one school year ends and the next begins
        return [([first + ((unit.first or 1) < _SCHOOL_BEGINS) for unit in units], "subject")]
    issued = _issued(frame)
    return [([issued.year] * len(units), "issued_date")] if issued else []


def _issued(frame: Frame) -> _Day | None:
    issued = frame.issued
    if issued is None or not issued.year or not issued.month or not 1900 <= issued.year < 3000 or not 1 <= issued.month <= 12:
        return None
    return _Day(issued.year, issued.month, min(max(issued.day or 1, 1), calendar.monthrange(issued.year, issued.month)[1]))


def kind_of(phrase: Phrase) -> str:
    """The kind of a phrase by its words alone."""
    if phrase.every:
        return "recurring"
    if phrase.until is not None or phrase.open_end:
        return "deadline" if phrase.heads & {"done", "by", "before"} and not phrase.open_end else "period"
    if phrase.heads & {"now", "from"}:
        return "period"
    return "deadline" if phrase.heads & {"before", "by", "until", "done"} else "period"


def resolve(phrase: Phrase, text: str, frame: Frame, kind: str | None = None) -> Time:
    """What a phrase says, in dates; ``text`` is what the time is to carry, ``kind`` what the words around the phrase make of it."""
    kind = kind or kind_of(phrase)
    if phrase.every:
        ranged = phrase.until is not None or (phrase.units and phrase.units[0].form == "year")
        recurrence = rule(phrase.every, () if ranged else phrase.units, "before" in phrase.heads and not phrase.on_the_day)
        if not ranged or (phrase.units[0].year is None and (phrase.until is None or phrase.until.year is None)):
            return Time(text, "recurring", recurrence=None if ranged else recurrence)
        span = _span(phrase, kind, frame)
        return Time(text, "recurring", *(span[:2] if span else (None, None)), recurrence if span else None)
    span = _span(phrase, kind, frame)
    if span is None:
        return Time(text, "unknown")
    return Time(text, kind, span[0], span[1], None, span[2])


def _span(phrase: Phrase, kind: str, frame: Frame) -> tuple[str | None, str | None, str | None] | None:
    """First day, last day, anchor; None where the words are whole and still give no date (no such day, reversed, vague)."""
    units = _borrow([*phrase.units, *([phrase.until] if phrase.until else [])])
    if any(unit.form == "school_year" or (unit.first is None and unit.form != "day") for unit in units):
        return None
    if any(unit.first is None for unit in units):
        return None, None, None
    if all(unit.year is not None for unit in units):
        days = _days(units, phrase, kind)
        return (*_iso(days, phrase, frame), "issued_date" if "now" in phrase.heads and _issued_day(frame) else None) if days else None
    for years, anchor in () if phrase.yearless else _years(frame, units):
        days = _days([unit._replace(year=unit.year or year) for unit, year in zip(units, years, strict=True)], phrase, kind)
        if days and _certain(days, kind, anchor, frame, units):
            return *_iso(days, phrase, frame), anchor
    if _days([unit._replace(year=unit.year or 2024) for unit in units], phrase, kind) is None:
        return None  # no year would mend it
    return None, None, None


def _certain(days: tuple[_Day | None, _Day | None], kind: str, anchor: str, frame: Frame, units: Sequence[Unit]) -> bool:
    """Whether a borrowed year leaves no doubt: what lies before the plan itself does, save a month of the very year that the subject names."""
    issued = _issued(frame)
    if issued is None:
        return True
    latest = days[1] or days[0]
    if anchor == "subject" and frame.subject_year is None:
        return kind == "period" or (latest is not None and latest >= issued)
    if anchor == "subject" and frame.subject_year is not None:
        return (
            frame.subject_year > issued.year or (latest is not None and latest >= issued) or (frame.subject_year == issued.year and kind == "period")
        )
    if units[0].form == "year" and kind == "period" and len(units) == 1 and days[0] is not None and days[0] < issued:
        return False
    return latest is not None and latest >= issued


def _days(units: Sequence[Unit], phrase: Phrase, kind: str) -> tuple[_Day | None, _Day | None] | None:
    if kind == "deadline":
        before = "before" in phrase.heads and not phrase.on_the_day
        last = units[0] if before else units[-1]
        span = bounds(last, last.year or 1, "end")
        if span is None:
            return None
        if "before" in phrase.until_heads or (before and last.part != "cuối"):
            return None, span[0] - datetime.timedelta(1)
        return None, span[1]
    if "now" in phrase.heads:
        late = bounds(units[-1], units[-1].year or 1, "end")
        return (None, late[1]) if late else None
    ranged = phrase.until is not None
    first = bounds(units[0], units[0].year or 1, "start" if ranged or "from" in phrase.heads else "")
    final = bounds(units[-1], units[-1].year or 1, "end" if ranged else "") if len(units) > 1 else first
    if first is None or final is None or final[1] < first[0]:
        return None
    end = final[0] - datetime.timedelta(1) if "before" in phrase.until_heads else final[1]
    if phrase.open_end or ("from" in phrase.heads and len(units) == 1):
        return first[0], None
    return (first[0], end) if first[0] <= end else None


def _issued_day(frame: Frame) -> str | None:
    issued = _issued(frame)
    return issued.isoformat() if issued and frame.issued and frame.issued.day == issued.day else None


def _iso(days: tuple[_Day | None, _Day | None], phrase: Phrase, frame: Frame) -> tuple[str | None, str | None]:
    start, end = (day.isoformat() if day else None for day in days)
    if "now" in phrase.heads and phrase.heads.isdisjoint({"before"}):
        issued = _issued_day(frame)
        start = issued if issued and (end is None or issued <= end) else None
    return start, end
