"""Landmarks: the lines by which a reader finds the parts of a document.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.1 (Quốc hiệu), II.5 (tên loại), III.1 (phụ lục); the Party's title by
Quy định 399-QĐ/TW.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kehoach.document.types import ADMINISTRATIVE_TYPES, PARTY_TYPES
from kehoach.syntax.lines import TEXT, Line
from kehoach.syntax.markup import plain

Range = tuple[int, int]

NATIONAL_TITLE = re.compile(r"C[ỘOÔ]NG\W+H\w{2,3}\W+X\w?\W*H\w{1,2}I\W+CH\w\W+NGH\w{2,3}\W+VI\w{1,2}T\W+NAM\b")
PARTY_TITLE = re.compile(r"ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM\b")


_TYPES = {name.upper().replace(" ", ""): name for name in sorted({**ADMINISTRATIVE_TYPES, **PARTY_TYPES}, key=len, reverse=True)}
_FIRST_LETTERS = frozenset(name[0] for name in _TYPES)
_LEAD = " \t|*_#>\\"
_TYPE_STARTS = _FIRST_LETTERS.union(_LEAD)
_ANNEX_STARTS = frozenset("PBM#*_>")
LANDMARK_STARTS = _TYPE_STARTS.union(_ANNEX_STARTS, "CĐ")  # what a line of any landmark may begin with
_ANNEX_START = re.compile(
    r"""(?: (?:PHỤ[ ]LỤC|Phụ[ ]lục)(?:[ ]+(?:[Ss]ố|SỐ)?[ ]*(?:\d{1,2}|[IVXLC]{1,5})(?:[.\-]?\d{0,2}[A-Za-z]?))?[ ]*(?:$|[.:–-].*|[A-ZĐÂÊÔƠƯĂ(].*)
          | (?:BIỂU|Biểu|MẪU|Mẫu)(?:[ ]MẪU|[ ]mẫu)?[ ]*(?:[Ss]ố|SỐ)?[ ]*:?[ ]*\d{1,2}[A-Za-z]?(?:$|[.:/–-].*|[ ].*) )$""",
    re.VERBOSE,
)


def is_annex_start(text: str, lines: Sequence[Line], at: int) -> bool:
    """Whether an annex begins at a line: "PHỤ LỤC II", "Biểu số 01", "Mẫu 02" on a line of its own."""
    line = lines[at]
    if line.form != TEXT or text[line.start] not in _ANNEX_STARTS:
        return False
    first = text[line.start : line.start + 12].lstrip("#*_> \t")[:1]
    if first not in ("P", "B", "M"):
        return False
    printed = plain(text[line.start : line.end].lstrip("#> \t"))
    if len(printed) > 160 or not _ANNEX_START.match(printed):
        return False
    return line.gap or at == 0 or printed.isupper() or lines[at - 1].form != TEXT


def type_at(text: str, line: Line) -> tuple[str, Range] | None:
    """The document type that a line prints in capitals, and the range of what follows it on the line."""
    first, second = text[line.start], text[line.start + 1 : line.start + 2]
    if first not in _TYPE_STARTS or (second.islower() and first not in _LEAD):
        return None
    raw = text[line.start : line.end]
    printed = raw.lstrip(_LEAD)
    if printed[:1] not in _FIRST_LETTERS or (not printed[:2].isupper() and printed[1:2] != " "):
        return None
    squeezed = "".join(printed[:60].split())
    for name, title in _TYPES.items():
        if squeezed.startswith(name):
            end = _past(printed, len(name))
            rest = printed[end:].split("|", 1)[0]
            if rest[:1].isalnum() or rest[:1] in (":", "/"):
                return None
            start = line.start + len(raw) - len(printed) + end
            lead = len(rest) - len(rest.lstrip(" \t*_.–-"))
            return title, (start + lead, max(start + len(rest), start + lead))
    return None


def _past(printed: str, letters: int) -> int:
    """The offset after the first so many characters that are not blank, however they are spaced."""
    at = 0
    while letters:
        letters -= not printed[at].isspace()
        at += 1
    return at
