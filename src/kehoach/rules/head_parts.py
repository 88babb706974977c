"""The printed parts of the head, as several rules see them.

Source: contract.md, "metadata.spans"; NĐ 30/2020/NĐ-CP, Phụ lục I, II.1 to II.5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.text.dates import LONG_DATE
from kehoach.text.lazy_pattern import LazyPattern

if TYPE_CHECKING:
    from kehoach.rules.examined import Examined

Range = tuple[int, int]
_AROUND = " \t\r\n*_#>|\\`"
_BROKEN = frozenset("\n\r|<*_")
_SMALL_TITLE = LazyPattern(r"(?im)^[ \t*_#>|]{0,12}(cộng h(?:òa|oà) xã hội chủ nghĩa việt nam)[ \t\r*_|]{0,12}$")
_SMALL_NUMBER = LazyPattern(r"(?<!\w)S[ốỐ]\s{0,3}:?\s{0,3}\d{1,5}\s{0,2}/\s{0,2}([a-zđ][\wđ]{1,8}(?:-\w{1,12}){1,3})")
_ATTACHED = LazyPattern(r"\(\s{0,3}(?:[Bb]an\s+hành\s+)?[Kk]èm\s+theo\s+(?:Quyết\s+định|Nghị\s+quyết|Công\s+văn|Tờ\s+trình|Thông\s+báo)\b")
_ISSUING = ("Quyết định", "Nghị quyết", "Công văn", "Tờ trình", "Thông báo")
_DIGITS = LazyPattern(r"\d+")
_HEAD_LENGTH = 3000


def core(text: str, start: int, end: int) -> Range:
    """A range without the blanks and the signs of Markdown around it.

    >>> core("**Nơi nhận:** ", 0, 14)
    (2, 11)
    """
    while start < end and text[start] in _AROUND:
        start += 1
    while end > start and text[end - 1] in _AROUND:
        end -= 1
    return start, end


def place(examined: Examined, key: str) -> Range | None:
    """Where a component of the head is printed, without signs around it; None where it is not."""
    span = examined.plan.metadata.spans.get(key)
    if span is None:
        return None
    return core(examined.text, span.start, span.end) if examined.text else (span.start, span.end)


def is_whole(examined: Examined, at: Range) -> bool:
    """Whether a place is printed on one line of one cell, without signs inside, so that it can be replaced."""
    return bool(examined.text) and _BROKEN.isdisjoint(examined.text[at[0] : at[1]])


def anchor(examined: Examined) -> Range | None:
    """Where to point for something that the head lacks: its first printed part."""
    places = [found for key in ("organ_name", "national_title", "party_title", "code_label", "type_name") if (found := place(examined, key))]
    return min(places, default=None)


def date_parts(examined: Examined) -> dict[str, Range]:
    """Where the numbers of the date of issue are printed, by "day", "month", "year"; a blank has none.

    Only a date in words ("ngày 05 tháng 3 năm 2026") has parts.
    """
    at, printed = place(examined, "issued_date"), examined.plan.metadata.issued_date
    match = LONG_DATE.match(printed.text) if printed is not None else None
    if at is None or match is None or not examined.text:
        return {}
    keys = [key for key in ("day", "month", "year") if match[key].isdecimal()]
    places = [found.span() for found in _DIGITS.finditer(examined.text, *at)]
    return dict(zip(keys, places, strict=True)) if len(keys) == len(places) else {}


def head_text(examined: Examined) -> str:
    """The source down to the type line."""
    at = place(examined, "type_name")
    return examined.text[: at[0] if at else _HEAD_LENGTH][-_HEAD_LENGTH:]


def is_attached(examined: Examined) -> bool:
    """Whether the text is that of a plan issued with another document ("(Ban hành kèm theo Quyết định số …)"), or an annex by itself.

    Such a text has no head, number, recipients or signature of its own: they are those of the document it goes with.
    """
    metadata, at = examined.plan.metadata, place(examined, "type_name")
    if at is None:
        return metadata.type_name is None and examined.text[:200].lstrip(_AROUND)[:7].upper() == "PHỤ LỤC"
    return metadata.type_name not in _ISSUING and _ATTACHED.search(examined.text, at[1], at[1] + _HEAD_LENGTH) is not None


def small_title(examined: Examined) -> Range | None:
    """Where the Quốc hiệu is printed in small letters, so that it was not taken for one."""
    if examined.plan.metadata.national_title is not None or not examined.text:
        return None
    match = _SMALL_TITLE.search(examined.text, 0, _HEAD_LENGTH)
    return match.span(1) if match else None


def small_notation(examined: Examined) -> Range | None:
    """Where a notation is printed in small letters ("Số: 12/kh-ubnd"), so that it was not taken for one."""
    if examined.plan.metadata.code_notation is not None or not examined.text:
        return None
    match = _SMALL_NUMBER.search(examined.text, 0, _HEAD_LENGTH)
    return match.span(1) if match else None


def from_law_database(examined: Examined) -> bool:
    """Whether the text has the head of the public law databases: cells and dashes; they print every trích yếu in capitals."""
    head = examined.text[:_HEAD_LENGTH]
    return "-----" in head and "\n|" in head
