"""The units of the calendar as plans print them: a day, a month, a quarter, half a year, a year, and parts of these.

Source: the time expressions counted over published plans (domain.md §8); the forms of a date are those of NĐ 30/2020/NĐ-CP, Phụ lục I, II.4.
All text here is in lower case.
"""

from __future__ import annotations

from collections.abc import Callable

from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.numerals import roman_value, word_value
from kehoach.text.times.calendar_unit import Unit

Reading = tuple[Unit, int]

YEAR = r"((?:19|20)\d\d)(?!\d)"
_OF_YEAR = LazyPattern(rf"\s*(?:[/.-]\s*(?:năm\s*)?|,?\s*(?:của\s*)?năm\s*)?{YEAR}")
_MONTH = r"(0?[1-9]|1[0-2])(?!\d)"
_MONTH_WORD = LazyPattern(r"(hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?)(?=\s*(?:/|,?\s*năm)\s*(?:19|20)\d\d)")
_DAY = LazyPattern(
    r"(\d{1,2})(?!\d)\s*(?:/\s*(\d{1,2})(?!\d)(?:\s*[/.-]\s*((?:19|20)\d\d|2\d)(?![\d/]))?"
    rf"|(?P<mark>[.-])\s*(\d{{1,2}})\s*(?P=mark)\s*{YEAR}|tháng\s*(?:(\d{{1,2}})(?!\d)|(?=[^\W\d])))"
)
_ONLY_DAY = LazyPattern(r"(\d{1,2})(?![\d%])")
_NAMED_MONTH = LazyPattern(_MONTH + r"(?!\s*(?:lần|buổi|ngày|kỳ))")
_QUARTER = LazyPattern(r"([ivl]{1,3}|0?[1-4])(?!\w)")
_COUNTED = (
    "huyện", "xã", "tỉnh", "phường", "thôn", "hộ", "đơn vị", "trường", "tiêu chí", "chỉ tiêu", "đại biểu", "người", "ý kiến", "mô hình", "điểm",
    "lần", "giờ",
)  # fmt: skip
_PART = LazyPattern(
    r"(đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần|nửa đầu|nửa cuối|(?:các )?tuần(?: lễ)?(?: thứ)?(?: \w{1,5}){0,3}?)(?: của)? (?=tháng|quý|năm)"
)
_OF_SCHOOL_YEAR = LazyPattern(rf"\s*{YEAR}\s*[-–/]\s*{YEAR}")
_TERM = LazyPattern(r"học k[ỳì] \w{1,4},? (?:của )?(?=năm học)")
_WHOLE_YEAR = LazyPattern(rf"(?:(?:các|những|hai|\d) )?năm\s*{YEAR}")
_THIS_YEAR = LazyPattern(r"(?:cả )?năm(?: nay)?(?=\s*(?:[,;.):(]|$))")
_MONTHS_OF_YEAR = LazyPattern(rf"(\d{{1,2}}|ba|sáu|chín)\s*tháng\s*(đầu|cuối)\s*(?:của\s*)?năm(?! học)(?:\s*{YEAR})?")
_BARE_MONTH = LazyPattern(rf"{_MONTH}\s*[/-]\s*{YEAR}(?!\s?[/-]\s?(?:/|[^\W\d_]))")
_BARE_YEAR = LazyPattern(rf"{YEAR}(?![/.,]\d|\s*(?:%|đồng|tỷ|triệu|người|hộ))(?!/[^\W\d_])")
# "…" beside the class, not in it: a class with a sign beyond Latin-1 costs 0.2 ms to compile.
_BLANK_DAY = LazyPattern(r"ngày(?:[\s._/]|…++){0,40}(?:tháng(?:[\s._/]|…++){1,40}(?=năm)|(?=tháng|\d{1,2}\s*/\s*(?:19|20)\d\d))")
_ANOTHER_MONTH = LazyPattern(_MONTH + r"(?!\s*[/-]\s*\d{1,2}(?!\d))")
_ANOTHER_DAY = LazyPattern(r"(\d{1,2})(?![\w%])")


def _number(text: str | None) -> int | None:
    if text is None or text.isdigit():
        return int(text) if text else None
    tens, _, ones = text.partition(" ")
    value = word_value(tens)
    return value + (word_value(ones) or 0) if value is not None and ones else value


def _year(text: str | None) -> int | None:
    return None if text is None else int(text) + (2000 if len(text) == 2 else 0)


def _past(text: str, at: int, *words: str) -> int | None:
    """Past one of some words and the blanks after it, with a "các" before it; None where none of them stands there."""
    if text.startswith("các ", at):
        at += 4
    word = next((word for word in words if text.startswith(word, at)), None)
    return None if word is None else _past_blanks(text, at + len(word))


def _past_blanks(text: str, at: int) -> int:
    while text[at : at + 1].isspace():
        at += 1
    return at


def _of_year(text: str, at: int) -> tuple[int | None, int]:
    """The year that may follow a month or a quarter: "/2026", " năm 2026", " của năm 2026"; None and the place itself."""
    found = _OF_YEAR.match(text, at)
    return (int(found[1]), found.end()) if found else (None, at)


def _date(text: str, at: int) -> Reading | None:
    """A day of a month: "5/9", "05.9.2026", "5 tháng 9 năm 2026", "1 tháng mười năm 2026"."""
    if not (found := _DAY.match(text, at)):
        return None
    day, month, year, mark, month2, year2, month3 = found.groups()
    end = found.end()
    if not (month or mark):
        if month3 is None:
            word = _MONTH_WORD.match(text, end)
            if word is None:
                return None
            month3, end = word[1], word.end()
        of_year, end = _of_year(text, end)
        number = _number(month3)
        return Unit("day", of_year, number, number, int(day)), end
    number = _number(month or month2)
    return Unit("day", _year(year or year2), number, number, int(day)), end


def _day(text: str, at: int) -> Reading | None:
    start = _past(text, at, "ngày")
    if start is not None and text.startswith(("mùng", "mồng"), start):
        start = _past_blanks(text, start + 4)
    if start is None or not text[start : start + 1].isdigit():
        return None
    if date := _date(text, start):
        return date
    found = _ONLY_DAY.match(text, start)
    return (Unit("day", None, day=int(found[1])), found.end()) if found else None


def _bare_day(text: str, at: int) -> Reading | None:
    if not (date := _date(text, at)):
        return None
    unit, end = date
    following = text[end : end + 1]
    if following.isalnum() or following in ("_", "/"):
        return None
    if not 1 <= (unit.first or 0) <= 12 or text[at:end] == "24/7":  # "24/7" is round the clock; "45/2025" and "3/15" are no dates
        return None
    counted = text[end : end + 16].lstrip()
    if counted.startswith(_COUNTED) and any(counted.startswith(word) and not counted[len(word) : len(word) + 1].isalnum() for word in _COUNTED):
        return None
    if counted[:1] == "%":
        return None
    return unit._replace(named="tháng" in text[at:end]), end


def _month(text: str, at: int) -> Reading | None:
    start = _past(text, at, "tháng")
    if start is None:
        return None
    if text[start : start + 1].isdigit():
        found = _NAMED_MONTH.match(text, start)
    else:
        found = _MONTH_WORD.match(text, start) if text.startswith("tháng", at) else None
    if found is None:
        return None
    year, end = _of_year(text, found.end())
    number = _number(found[1])
    return Unit("month", year, number, number), end


def _quarter(text: str, at: int) -> Reading | None:
    start = _past(text, at, "quý", "q.", "q")
    return None if start is None else _quarter_number(text, start)


def _quarter_number(text: str, at: int) -> Reading | None:
    if not (found := _QUARTER.match(text, at)):
        return None
    printed = found[1].replace("l", "i")
    value = int(printed) if printed.isdigit() else roman_value(printed.upper())
    if value is None or not 1 <= value <= 4:
        return None
    year, end = _of_year(text, found.end())
    return Unit("quarter", year, value * 3 - 2, value * 3), end


def _months_of_year(text: str, at: int) -> Reading | None:
    if text.find("tháng", at, at + 12) < 0 or not (found := _MONTHS_OF_YEAR.match(text, at)):
        return None
    count = _number(found[1]) or 0
    if not 1 <= count <= 11:
        return None
    first, last = (1, count) if found[2] == "đầu" else (13 - count, 12)
    return Unit("months", _year(found[3]), first, last), found.end()


def _bare_month(text: str, at: int) -> Reading | None:
    if not (found := _BARE_MONTH.match(text, at)):
        return None
    number = int(found[1])
    return Unit("month", int(found[2]), number, number, named=False), found.end()


def _bare_year(text: str, at: int) -> Reading | None:
    found = _BARE_YEAR.match(text, at) if text[at : at + 2] in ("19", "20") else None
    return (Unit("year", int(found[1]), 1, 12, named=False), found.end()) if found else None


def _whole_year(text: str, at: int) -> Reading | None:
    found = _WHOLE_YEAR.match(text, at) if text.find("năm", at, at + 10) >= 0 else None
    return (Unit("year", int(found[1]), 1, 12), found.end()) if found else None


def _school_year(text: str, at: int) -> Reading | None:
    term = _TERM.match(text, at) if text.startswith("học k", at) else None
    start = term.end() if term else at
    if not text.startswith("năm học", start) or text[start + 7 : start + 8].isalnum():
        return None
    found = _OF_SCHOOL_YEAR.match(text, start + 7)
    return Unit("school_year", None), found.end() if found else start + 7


def _this_year(text: str, at: int) -> Reading | None:
    found = _THIS_YEAR.match(text, at)
    return (Unit("year", None, 1, 12), found.end()) if found else None


QUARTER_LETTERS = ("q.i", "q.v", "q.1", "q.2", "q.3", "q.4", "qi/", "qii", "qiv")  # "Q.III/2026", "QIV/2026"
_Reader = Callable[[str, int], Reading | None]
_YEARS: tuple[_Reader, ...] = (_whole_year, _school_year, _this_year)
# By the three letters that a unit begins with (a figure: "0"); the first that reads one is taken.
_READERS: dict[str, tuple[_Reader, ...]] = {
    "ngà": (_day,),
    "thá": (_month,),
    "quý": (_quarter,),
    **dict.fromkeys(QUARTER_LETTERS, (_quarter,)),
    "năm": _YEARS,
    "cả ": (_this_year,),
    "các": (_day, _month, _quarter, _whole_year),
    "nhữ": (_whole_year,),
    "hai": (_whole_year,),
    "học": (_school_year,),
    "ba ": (_months_of_year,),
    "sáu": (_months_of_year,),
    "chí": (_months_of_year,),
    "0": (_bare_day, _bare_month, _bare_year, _whole_year, _months_of_year),
}
_PARTS = frozenset(("đầu", "giữ", "cuố", "thư", "tru", "hạ ", "nửa", "tuầ", "các"))


def read_unit(text: str, at: int) -> Reading | None:
    """The unit that stands at an offset of a text in lower case, and where it ends; None where there is none.

    >>> unit, end = read_unit("quý iv/2025", 0)
    >>> unit.form, unit.year, unit.first, unit.last, end
    ('quarter', 2025, 10, 12, 11)
    """
    letters = text[at : at + 3]
    if letters in _PARTS and (letters != "các" or text.startswith("tuần", at + 4)) and (part := _PART.match(text, at)):
        whole = read_unit(text, part.end())
        return (whole[0]._replace(part=part[1]), whole[1]) if whole and whole[0].form in ("month", "quarter", "year", "school_year") else None
    for read in _READERS.get("0" if letters[:1].isdigit() else letters, ()):
        if reading := read(text, at):
            return reading
    if letters == "ngà" and _is_blank(text[at + 4 : at + 60]) and (blank := _BLANK_DAY.match(text, at)):
        return read_unit(text, blank.end())
    return None


def _is_blank(after: str) -> bool:
    """Whether what follows "ngày" may be a day that was left blank."""
    opening = after.lstrip()
    return opening[:1] in (".", "…", "_", "/") or opening[:1].isdigit() or opening.startswith("tháng")


def read_another(text: str, at: int, form: str) -> Reading | None:
    """A unit of which only the number is printed, after one of the same form: the "12/2025" of "tháng 11 - 12/2025".

    >>> read_another("tháng 3, 4 năm 2026", 9, "month")[0].year
    2026
    """
    if form == "quarter":
        reading = _quarter_number(text, at)
        return (reading[0]._replace(named=False), reading[1]) if reading else None
    if not text[at : at + 1].isdigit() or form not in ("day", "month"):
        return None
    found = (_ANOTHER_DAY if form == "day" else _ANOTHER_MONTH).match(text, at)
    if found is None:
        return None
    number = int(found[1])
    if form == "day":
        return Unit("day", None, day=number, named=False), found.end()
    year, end = _of_year(text, found.end())
    return Unit("month", year, number, number, named=False), end
