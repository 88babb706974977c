"""Physical lines, and what each is by its form alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from kehoach.syntax.markers import Marker, read_marker
from kehoach.text.clean import INVISIBLE

TEXT, FURNITURE, PAGE, BAR, ROW, FENCE, STAMP = range(7)

_STAMP = (
    r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[+-]\d{2}:?\d{2})?"
    r"|(?:Ký[ ]bởi|Được[ ]ký[ ]bởi|Người[ ]ký|Signed[ ]by|Thời[ ]gian[ ]ký|Ngày[ ]ký|Digitally[ ]signed[ ]by)\s*:.*"
)
_FORM = re.compile(
    rf"""
      (?P<fence>```|~~~)
    | (?P<page>[-–—(\[]?\s*\d{{1,3}}\s*[-–—)\]]?$|(?:Trang|Page)\s+\d+(?:\s*/\s*\d+)?$)
    | (?P<rule>[-–—_=~*\\][-–—_=~*\\\s]*$|(?:[-–—_=~*]\s*){{3,}}$|[#>*_\s\\]+$|o0o$|-*oOo-*$|-*o0o-*$|[{INVISIBLE}]+$|(?:&nbsp;|<br\s*/?>|\s)+$)
    | (?P<chrome><!--.*-->$|!\[[^\]]*\]\([^)]*\)$|</?(?:div|p|table|tbody|center|html|body|span)\b[^<>]*>$)
    | (?P<stamp>{_STAMP})$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FORMS = {"fence": FENCE, "page": PAGE, "rule": FURNITURE, "chrome": FURNITURE, "stamp": STAMP}
# Which first characters may make a line other than text: of a short line, of a long one.
_MARKS = frozenset("`~-–—(_=*\\#><&![0123456789oOTtPpKkĐđNnSsDd" + INVISIBLE)
_LONG_MARKS = frozenset("`~-–—_=*<&!")
_WORD_MARKS = frozenset("oOTtPpKkĐđNnSsDd")
_WORD_ENDS = frozenset("0123456789oO-")  # of "Trang 3", "oOo---"; a stamp has a colon
_SHORT = 50
# Where a marker can begin; every other line is spared the marker table. Two letters begin one only if they are these.
_MARKUP = "#>*_\\"
_SIGNS = frozenset(_MARKUP + "&-–—−‐‑•·●▪■◦○❖➢➤✓✔+(0123456789\uf02d\uf0a7\uf0b7\uf0d8\uf0fc")
_AFTER_LETTER = frozenset(".)/:-–>*_\\ 0123456789")
_LETTERS = frozenset(["Ph", "PH", "Ch", "CH", "Mụ", "MỤ", "Ti", "TI", "Đi", "ĐI", *(a + b for row in ("IVXLC", "ivx") for a in row for b in row)])


class Line:
    """A line that is not blank: its bounds without the blanks around it, whether a blank line stands before it, its form.

    Nothing changes it once the lines are read. Slots, not a tuple: they are made and read in half the time, and every step reads them.
    """

    __slots__ = ("end", "form", "gap", "marker", "start")

    def __init__(self, start: int, end: int, gap: bool, form: int, marker: Marker | None) -> None:
        self.start = start
        self.end = end
        self.gap = gap
        self.form = form
        self.marker = marker


def read_lines(text: str) -> list[Line]:
    """The lines of a clean text that are not blank.

    >>> [(line.start, line.gap) for line in read_lines("a\\n\\n b")]
    [(0, False), (4, True)]
    """
    lines: list[Line] = []
    add = lines.append
    gap = False
    at = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        length = len(raw)
        if stripped:
            sign = stripped[0]
            size = len(stripped)
            first = at if size == length else at + raw.index(sign)
            form, marker = TEXT, None
            if sign == "-" and stripped[1:2] == " " and stripped[2:3].isalpha():
                marker = Marker("bullet", "-", None, 0, True, first + 1)  # by far the commonest
            elif sign == "|":
                form = BAR if size == 1 else ROW
            else:
                opening = stripped[:2]
                if sign in _MARKUP:
                    opening = stripped.lstrip(_MARKUP)[:2]
                if opening.isalpha():
                    if size < _SHORT and sign in _WORD_MARKS and (stripped[-1] in _WORD_ENDS or ":" in stripped):
                        form = _form(stripped)
                    if opening in _LETTERS and form == TEXT:
                        marker = read_marker(text, first)
                else:
                    if sign in (_MARKS if size < _SHORT else _LONG_MARKS):
                        form = _form(stripped)
                    if form == TEXT and (sign in _SIGNS or opening[1:] in _AFTER_LETTER):
                        marker = read_marker(text, first)
            add(Line(first, first + size, gap, form, marker))
            gap = size < length and "\f" in raw and "\f" not in stripped
        else:
            gap = True
        at += length + 1
    return lines


def mark_furniture(lines: Sequence[Line], ranges: Sequence[tuple[int, int]], source: Callable[[int], int]) -> None:
    """Make the lines that begin in one of the ranges of the source furniture; ``source`` leads from an offset in the clean text to it."""
    ranges = sorted(ranges)
    starts = [start for start, _ in ranges]
    for line in lines:
        at = source(line.start)
        place = bisect_right(starts, at) - 1
        if place >= 0 and at < ranges[place][1]:
            line.form, line.marker = FURNITURE, None


def _form(stripped: str) -> int:
    match = _FORM.match(stripped)
    if match is None or (stripped in ("-", "+", "*") or stripped[:2] in ("\\-", "\\*", "\\+")):
        return TEXT
    return _FORMS[match.lastgroup or "rule"]
