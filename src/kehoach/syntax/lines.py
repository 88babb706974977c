"""Physical lines, and what each is by its form alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from kehoach.syntax.markers import Marker, read_marker
from kehoach.text.clean import INVISIBLE

TEXT, FURNITURE, PAGE, BAR, ROW, FENCE, STAMP = range(7)

_STAMP = (
    r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[+-]\d{2}:?\d{2})?"
    r"|(?:Ký[ ]bởi|Được[ ]ký[ ]bởi|Người[ ]ký|Signed[ ]by|Thời[ ]gian[ ]ký|Ngày[ ]ký|Digitally[ ]signed[ ]by)\s*:.*"
)
_FORM = re.compile(
    rf"""
      (?P<bar>\|)$
    | (?P<row>\|)
    | (?P<fence>```|~~~)
    | (?P<page>[-–—(\[]?\s*\d{{1,3}}\s*[-–—)\]]?$|(?:Trang|Page)\s+\d+(?:\s*/\s*\d+)?$)
    | (?P<rule>[-–—_=~*\\][-–—_=~*\\\s]*$|(?:[-–—_=~*]\s*){{3,}}$|[#>*_\s\\]+$|o0o$|-*oOo-*$|-*o0o-*$|[{INVISIBLE}]+$|(?:&nbsp;|<br\s*/?>|\s)+$)
    | (?P<chrome><!--.*-->$|!\[[^\]]*\]\([^)]*\)$|</?(?:div|p|table|tbody|center|html|body|span)\b[^<>]*>$)
    | (?P<stamp>{_STAMP})$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FORMS = {"bar": BAR, "row": ROW, "fence": FENCE, "page": PAGE, "rule": FURNITURE, "chrome": FURNITURE, "stamp": STAMP}
# Which first characters may make a line other than text: of a short line, of a long one.
_MARKS = frozenset("|`~-–—(_=*\\#><&![0123456789oOTtPpKkĐđNnSsDd" + INVISIBLE)
_LONG_MARKS = frozenset("|`~-–—_=*<&!")
_SHORT = 50
# Where a marker can begin; every other line is spared the marker table.
_SIGNS = frozenset("&#>*_\\-–—−‐‑•·●▪■◦○❖➢➤✓✔+(0123456789\uf02d\uf0a7\uf0b7\uf0d8\uf0fc")
_AFTER_LETTER = frozenset(".)/:-–>*_\\ 0123456789IVXLCivx")
_KEYWORD = frozenset(("Ph", "PH", "Ch", "CH", "Mụ", "MỤ", "Ti", "TI", "Đi", "ĐI"))


class Line(NamedTuple):
    """A line that is not blank: its bounds without the blanks around it, whether a blank line stands before it, its form."""

    start: int
    end: int
    gap: bool
    form: int
    marker: Marker | None


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
        if stripped:
            sign = stripped[0]
            size = len(stripped)
            first = at if raw[0] == sign else at + raw.index(sign)
            if sign == "-" and stripped[1:2] == " " and stripped[2:3].isalpha():
                form, marker = TEXT, Marker("bullet", "-", None, 0, True, first + 1)  # by far the commonest
            else:
                form = _form(stripped) if sign in (_MARKS if size < _SHORT else _LONG_MARKS) else TEXT
                marker = None
                if form == TEXT and (sign in _SIGNS or stripped[1:2] in _AFTER_LETTER or stripped[:2] in _KEYWORD):
                    marker = read_marker(text, first)
            add(Line(first, first + size, gap, form, marker))
            gap = size < len(raw) and "\f" in raw and "\f" not in stripped
        else:
            gap = True
        at += len(raw) + 1
    return lines


def _form(stripped: str) -> int:
    match = _FORM.match(stripped)
    if match is None or (stripped in ("-", "+", "*") or stripped[:2] in ("\\-", "\\*", "\\+")):
        return TEXT
    return _FORMS[match.lastgroup or "rule"]
