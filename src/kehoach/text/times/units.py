"""The units of the calendar as plans print them: a day, a month, a quarter, half a year, a year, and parts of these.

Source: the time expressions counted over published plans (domain.md §8); the forms of a date are those of NĐ 30/2020/NĐ-CP, Phụ lục I, II.4.
All text here is in lower case.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable
from typing import NamedTuple

from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.numerals import roman_value, word_value


class Unit(NamedTuple):
    """One unit of the calendar, from its first to its last month; what the text leaves out is None."""

    form: str  # day | month | quarter | months | year | school_year
    year: int | None
    first: int | None = None
    last: int | None = None
    day: int | None = None
    part: str = ""  # "đầu", "cuối", "tuần 2": only some of the unit
    named: bool = True  # "ngày 5/9", not a bare "5/9"


Reading = tuple[Unit, int]

YEAR = r"((?:19|20)\d\d)(?!\d)"
_OF_YEAR = rf"(?:\s*(?:[/.-]\s*(?:năm\s*)?|,?\s*(?:của\s*)?năm\s*)?{YEAR})?"
_MONTH = r"(0?[1-9]|1[0-2])(?!\d)"
_MONTH_WORD = r"(hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?)(?=\s*(?:/|,?\s*năm)\s*(?:19|20)\d\d)"
_DAY = (
    r"(\d{1,2})(?!\d)(?:"
    r"\s*/\s*(\d{1,2})(?!\d)(?:\s*[/.-]\s*((?:19|20)\d\d|2\d)(?![\d/]))?"
    rf"|\s*(?P<mark>[.-])\s*(\d{{1,2}})\s*(?P=mark)\s*{YEAR}"
    rf"|\s*tháng\s*(?:(\d{{1,2}})(?!\d)|{_MONTH_WORD}){_OF_YEAR})"
)
_COUNTED = r"(?!\s*(?:%|huyện|xã|tỉnh|phường|thôn|hộ|đơn vị|trường|tiêu chí|chỉ tiêu|đại biểu|người|ý kiến|mô hình|điểm|lần|giờ)(?!\w))"
_QUARTER = r"([ivl]{1,3}|0?[1-4])(?!\w)"
_PART = r"(đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần|nửa đầu|nửa cuối|(?:các )?tuần(?: lễ)?(?: thứ)?(?: \w{1,5}){0,3}?)(?: của)? (?=tháng|quý|năm)"
_SCHOOL = rf"(?:học k[ỳì] \w{{1,4}},? (?:của )?)?năm học(?!\w)(?:\s*{YEAR}\s*[-–/]\s*{YEAR})?"


def _number(text: str | None) -> int | None:
    if text is None or text.isdigit():
        return int(text) if text else None
    tens, _, ones = text.partition(" ")
    value = word_value(tens)
    return value + (word_value(ones) or 0) if value is not None and ones else value


def _year(text: str | None) -> int | None:
    return None if text is None else int(text) + (2000 if len(text) == 2 else 0)


def _day(found: re.Match[str]) -> Unit:
    day, month, year, _, month2, year2, month3, word, year3 = found.groups()
    at = _number(month or month2 or month3 or word)
    return Unit("day", _year(year or year2 or year3), at, at, int(day))


def _bare_day(found: re.Match[str]) -> Unit | None:
    unit = _day(found)._replace(named="tháng" in found[0])
    if not 1 <= (unit.first or 0) <= 12 or found[0] == "24/7":  # "24/7" is round the clock; "45/2025" and "3/15" are no dates
        return None
    return unit


def _only_day(found: re.Match[str]) -> Unit:
    return Unit("day", None, day=int(found[1]))


def _month(found: re.Match[str]) -> Unit:
    at = _number(next(group for group in found.groups() if group))
    return Unit("month", _year(found.groups()[-1]), at, at, named="tháng" in found[0])


def _quarter(found: re.Match[str]) -> Unit | None:
    printed = found[1].replace("l", "i")
    value = int(printed) if printed.isdigit() else roman_value(printed.upper())
    return Unit("quarter", _year(found[2]), value * 3 - 2, value * 3) if value is not None and 1 <= value <= 4 else None


def _months_of_year(found: re.Match[str]) -> Unit | None:
    count = _number(found[1]) or 0
    if not 1 <= count <= 11:
        return None
    first, last = (1, count) if found[2] == "đầu" else (13 - count, 12)
    return Unit("months", _year(found[3]), first, last)


def _whole_year(found: re.Match[str]) -> Unit:
    return Unit("year", _year(found[1]) if found.re.groups else None, 1, 12, named="năm" in found[0])


def _school_year(_found: re.Match[str]) -> Unit:
    return Unit("school_year", None)


_Maker = Callable[[re.Match[str]], Unit | None]
_Forms = tuple[tuple[LazyPattern, _Maker], ...]
_DAY_FORMS: _Forms = (
    (LazyPattern(rf"(?:các )?ngày\s*(?:m[ùồ]ng\s*)?{_DAY}"), _day),
    (LazyPattern(r"(?:các )?ngày\s*(?:m[ùồ]ng\s*)?(\d{1,2})(?![\d%])"), _only_day),
)
_MONTH_FORMS: _Forms = (
    (LazyPattern(rf"(?:các )?tháng\s*{_MONTH}(?!\s*(?:lần|buổi|ngày|kỳ)){_OF_YEAR}"), _month),
    (LazyPattern(rf"tháng\s*{_MONTH_WORD}{_OF_YEAR}"), _month),
)
_QUARTER_FORMS: _Forms = ((LazyPattern(rf"(?:các )?quý\s*{_QUARTER}{_OF_YEAR}"), _quarter),)
_SCHOOL_FORM = (LazyPattern(_SCHOOL), _school_year)
_YEAR_FORMS: _Forms = (
    (LazyPattern(rf"(?:(?:các|những|hai|\d) )?năm\s*{YEAR}"), _whole_year),
    _SCHOOL_FORM,
    (LazyPattern(r"(?:cả )?năm(?: nay)?(?=\s*(?:[,;.):(]|$))"), _whole_year),
)
_PARTS_OF_YEAR: _Forms = ((LazyPattern(rf"(\d{{1,2}}|ba|sáu|chín)\s*tháng\s*(đầu|cuối)\s*(?:của\s*)?năm(?! học)(?:\s*{YEAR})?"), _months_of_year),)
_BARE_FORMS: _Forms = (
    (LazyPattern(rf"{_DAY}(?![\w/]){_COUNTED}"), _bare_day),
    (LazyPattern(rf"{_MONTH}\s*[/-]\s*{YEAR}(?!\s?[/-]\s?[a-zđ/])"), _month),
    (LazyPattern(rf"{YEAR}(?![/.,]\d|\s*(?:%|đồng|tỷ|triệu|người|hộ))(?!/[a-zđ])"), _whole_year),
    _YEAR_FORMS[0],
    *_PARTS_OF_YEAR,
)
# By the three letters that a unit begins with (a figure: "0"); the first line that matches is taken.
_FORMS: dict[str, _Forms] = {
    "ngà": _DAY_FORMS,
    "thá": _MONTH_FORMS,
    "quý": _QUARTER_FORMS,
    "năm": _YEAR_FORMS,
    "cả ": _YEAR_FORMS[2:],
    "các": (*_DAY_FORMS, *_MONTH_FORMS, *_QUARTER_FORMS, *_YEAR_FORMS),
    "nhữ": _YEAR_FORMS,
    "hai": _YEAR_FORMS,
    "học": (_SCHOOL_FORM,),
    "ba ": _PARTS_OF_YEAR,
    "sáu": _PARTS_OF_YEAR,
    "chí": _PARTS_OF_YEAR,
    "0": _BARE_FORMS,
}
_BLANK_DAY = LazyPattern(r"ngày[\s.…_/]{0,40}(?:tháng[\s.…_/]{1,40}(?=năm)|(?=tháng|\d{1,2}\s*/\s*(?:19|20)\d\d))")
_part = LazyPattern(_PART)
_numbers = {
    "month": (LazyPattern(_MONTH + r"(?!\s*[/-]\s*\d{1,2}(?!\d))" + _OF_YEAR), _month),
    "quarter": (LazyPattern(_QUARTER + _OF_YEAR), _quarter),
    "day": (LazyPattern(r"(\d{1,2})(?![\w%])"), _only_day),
}
_PARTS = frozenset(("đầu", "giữ", "cuố", "thư", "tru", "hạ ", "nửa", "tuầ", "các"))


def read_unit(text: str, at: int) -> Reading | None:
    """The unit that stands at an offset of a text in lower case, and where it ends; None where there is none.

    >>> unit, end = read_unit("quý iv/2025", 0)
    >>> unit.form, unit.year, unit.first, unit.last, end
    ('quarter', 2025, 10, 12, 11)
    """
    letters = text[at : at + 3]
    if letters in _PARTS and (part := _part.match(text, at)):
        whole = read_unit(text, part.end())
        return (whole[0]._replace(part=part[1]), whole[1]) if whole and whole[0].form in ("month", "quarter", "year", "school_year") else None
    for pattern, make in _FORMS.get("0" if letters[:1].isdigit() else letters, ()):
        if (found := pattern.match(text, at)) and (unit := make(found)):
            return unit, found.end()
    if letters == "ngà" and (blank := _BLANK_DAY.match(text, at)):
        return read_unit(text, blank.end())
    return None


def read_another(text: str, at: int, form: str) -> Reading | None:
    """A unit of which only the number is printed, after one of the same form: the "12/2025" of "tháng 11 - 12/2025".

    >>> read_another("tháng 3, 4 năm 2026", 9, "month")[0].year
    2026
    """
    pattern, make = _numbers.get(form, (None, None))
    if pattern is None or make is None or not (found := pattern.match(text, at)):
        return None
    unit = make(found)
    return (unit._replace(named=False), found.end()) if unit else None


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
