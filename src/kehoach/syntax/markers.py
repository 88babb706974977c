"""The marker table: what may open a paragraph of a plan, and what it is.

One table, read from top to bottom; the first that fits wins. What is *written* (a Roman numeral) is told here; what
it *is* (a section, or the tenth of a row of letters) is told by its neighbours, in :mod:`kehoach.syntax.tree`.
Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ; Hướng dẫn 36-HD/VPTW for ``I-``; usage for ``1.1.``, ``-``, ``+``, ``*``.
"""

from __future__ import annotations

import re

from kehoach.text.numerals import letter_value, roman_value, word_value

_BULLETS = "-–—−‐‑•·●▪■◦○❖➢➤✓✔\uf02d\uf0a7\uf0b7\uf0d8\uf0fc"
_ORDINAL = r"(?:[IVXLC]{1,6}|\d{1,2}|(?:thứ|THỨ|Thứ)[ \t]+\w+)"
_EMPHASIS = r"(?:\*{1,3}|_{1,3})?"
_OPENING = r"(?:&nbsp;[ \t]*)*(?:[#>]{1,6}[ \t]+)*(?:\*{2,3}|_{2,3}|[*_](?=[^\s*_]))?[ \t]*\\?"

MARKER_TABLE: tuple[tuple[str, str], ...] = (
    ("part", rf"(?:PHẦN|Phần)[ \t]+{_ORDINAL}(?!\w)[.:]?"),
    ("chapter", rf"(?:CHƯƠNG|Chương)[ \t]+{_ORDINAL}(?!\w)[.:]?"),
    ("subdivision", r"(?:TIỂU MỤC|Tiểu mục)[ \t]+(?:\d{1,2}|[IVX]{1,5})(?!\w)[.:]?"),
    ("division", r"(?:MỤC|Mục)[ \t]+(?:\d{1,2}|[IVX]{1,5}|[A-H])(?![\w/]|\.\d)[.:]?"),
    ("article", rf"(?:ĐIỀU|Điều)[ \t]+\d{{1,3}}[a-zđ]?(?!\w){_EMPHASIS}[ \t]?[.:]?"),
    ("dotted", rf"(?:[IVX]{{1,5}}|[A-H]|\d{{1,2}})(?:\.\d{{1,2}}){{1,4}}{_EMPHASIS}(?:\\?[.)/])?(?![\w%,]|[.,/-]\d)"),
    ("roman", rf"[IVXLC]{{1,7}}{_EMPHASIS}(?:\\?[.):]|/\.|[ ]?>|[-–/](?=\s|[*_]|$|[^\W\d_])|[ ]-(?=[ ]))(?!\d)"),
    ("arabic", rf"\d{{1,3}}{_EMPHASIS}(?:\\?[.)](?!\d)|/\.|>|[ ][-–][ ](?=[^\W\d_])|[-/](?=\s(?!\s*\d)|[*_]|$|[^\W\d_]))"),
    ("capital", rf"[A-ZĐ]{_EMPHASIS}(?:\\?[.)](?=\s|[*_]|$)|[-–/](?=\s|[*_]|$))"),
    ("paren", r"\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)(?!\()"),
    ("point", rf"(?:[a-zđ]\.?\d{{1,2}}|[a-zđ]|[ivx]{{2,4}}){_EMPHASIS}(?:\\?\)|/\.|>|\\?\.(?=\s|[*_]|$)|[-/](?=\s|[*_]|$))"),
    ("bullet", rf"[{_BULLETS}](?![{_BULLETS}])"),
    ("subbullet", r"\+(?!\+)"),
    ("note", r"\*(?=[ \t]|$)"),
)
_MARKER = re.compile(
    rf"(?P<opening>{_OPENING})(?:" + "|".join(rf"(?P<{name}>{pattern})" for name, pattern in MARKER_TABLE) + ")",
    re.MULTILINE,
)
# Most markers are one of these, perhaps in a heading or in bold; the table would say the same, more slowly.
_COMMON = re.compile(
    r"(?:#{1,6} )?(?:\*\*)?(?:(?P<arabic>\d{1,3}\.)|(?P<dotted>\d{1,2}(?:\.\d{1,2}){1,4}\.)|(?P<roman>[IVXLC]{1,7}\.)|(?P<point>[a-zđ]\)))(?=[ *])"
)
_SIGNS = re.compile(r"[*_\\]")
_KEYWORD = re.compile(r"^\w+\s+(?:mục\s+)?", re.IGNORECASE)


class Marker:
    """A marker at the start of a line; nothing changes it once it is made.

    ``form`` is its row in the table, ``number`` what is printed without punctuation (None for bullets), ``value`` its
    ordinal (a tuple for "1.2.3"), ``sure`` False where it may as well be the middle of a sentence ("Điều 4 Luật …"),
    ``end`` the offset where the text after it begins.
    """

    __slots__ = ("end", "form", "number", "printed", "sure", "value")

    def __init__(self, form: str, printed: str, number: str | None, value: int | tuple[int, ...], sure: bool, end: int) -> None:
        self.form = form
        self.printed = printed
        self.number = number
        self.value = value
        self.sure = sure
        self.end = end


def read_marker(text: str, start: int) -> Marker | None:
    """The marker that opens the line at ``start``, None where there is none.

    >>> read_marker("1.2. Đối tượng", 0).value, read_marker("50 học sinh", 0)
    ((1, 2), None)
    """
    match = _COMMON.match(text, start)
    if match is not None:
        form = match.lastgroup or ""
        return _numbered(form, match.group(form), text, match.end())
    match = _MARKER.match(text, start)
    if match is None:
        return None
    form = match.lastgroup or ""
    printed, end = match.group(form), match.end()
    if form in ("bullet", "subbullet", "note"):
        return Marker(form, printed, None, 0, True, end)
    dashed = printed[-1] in "-–/" and not (form == "roman" and printed[-1] == "-")
    if dashed and text[end : end + 1].isalpha() and not text[end + 1 : end + 2].islower():
        return None  # "57-NQ/TW", "36/QĐ-TTg" at the start of a broken line is a notation, "1-Mục đích" an item
    if "*" in printed or "_" in printed or "\\" in printed:
        printed = _SIGNS.sub("", printed)
    return _numbered(form, " ".join(printed.split()) if " " in printed or "\t" in printed else printed, text, end)


def _numbered(form: str, printed: str, text: str, end: int) -> Marker | None:
    if form == "dotted":
        return _dotted(printed, end)
    if form == "arabic":
        number = printed.rstrip(".)/->– ")
        return Marker(form, printed, number, int(number), printed[len(number)] != " ", end)
    if form in ("part", "chapter", "division", "subdivision", "article"):
        return _keyword(form, printed, text, end)
    number = printed.strip("().:/->– ")
    if form == "roman":
        value = roman_value(number)
        if value is None or value >= 50:
            return Marker("capital", printed, number, ord(number), True, end) if len(number) == 1 else None
        return Marker(form, printed, number, value, True, end)
    if form == "capital":
        return Marker(form, printed, number, ord(number), True, end)
    return _point(form, printed, number, end)


def _dotted(printed: str, end: int) -> Marker | None:
    number = printed.rstrip(".)/")
    parts = number.split(".")
    head = parts[0]
    first = int(head) if head.isdigit() else roman_value(head) or ord(head[0])
    values = (first, *map(int, parts[1:]))
    return Marker("dotted", printed, number, values, printed != number, end)


def _keyword(form: str, printed: str, text: str, end: int) -> Marker | None:
    number = _KEYWORD.sub("", printed).rstrip(".: ")
    last = number.split()[-1]
    value = int(last) if last.isdigit() else roman_value(last) or word_value(last) or 0
    if not value:
        digits = re.match(r"\d+", last)
        value = int(digits.group()) if digits else ord(last[0]) - 64 if len(last) == 1 else 0
    if not value:
        return None
    rest = text[end : end + 40].split("\n", 1)[0].lstrip(" \t*_")
    sure = printed[-1] in ".:" or not rest or rest[:12].isupper()
    return Marker(form, printed, number, value, sure, end)


def _point(form: str, printed: str, number: str, end: int) -> Marker | None:
    if number.isdigit():
        return Marker(form, printed, number, int(number), True, end)
    if len(number) > 1 and number.isalpha():
        value = roman_value(number.upper())
        return Marker("lower", printed, number, value, True, end) if value else None
    if len(number) > 1:
        return Marker("subpoint", printed, number, (letter_value(number[0]) or 99, int(number[1:].lstrip("."))), True, end)
    return Marker(form, printed, number, letter_value(number) or ord(number), printed[-1] not in ".-", end)
