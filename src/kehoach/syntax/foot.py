"""The foot: recipients (ô 9b) and signature (ô 7), in whatever order and columns they are printed.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.7, II.9; Hướng dẫn 36-HD/VPTW for T/M, K/T.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from kehoach.syntax.flattened import lines_of
from kehoach.syntax.landmarks import LANDMARK_STARTS, NATIONAL_TITLE, PARTY_TITLE, is_annex_start, type_at
from kehoach.syntax.lines import BAR, FURNITURE, PAGE, ROW, TEXT, Line
from kehoach.syntax.lines import STAMP as STAMP_LINE
from kehoach.syntax.markup import plain

LABEL, RECIPIENT, ARCHIVE, COMPETENCE, BODY, POSITION, NAME, STAMP, OTHER = (
    "label", "recipient", "archive", "competence", "body", "position", "name", "stamp", "other",
)  # fmt: skip

_LABEL = re.compile(r"N[ơƠ]I\s+NH[ậẬ]N\s*(?:[:;.]|$)|N[ơƠ]I\s+NH[ậẬ]N\s*(?=-)", re.IGNORECASE)
_LABEL_LINE = re.compile(
    r"N[ơƠ][iI][ \t]+[nN][hH][ậẬ][nN]\s*?[*_]{0,3}[ \t]*[:;.]?[ \t]*[*_]{0,3}[ \t]*(?:$|[ ]{2}|\t|\||-|<br|T/?M\b|KT\b)", re.MULTILINE
)
_COMPETENCE = re.compile(r"(?:TM|T/M|T\.M|KT|K/T|K\.T|TL|T/L|TUQ|T/UQ|T\.U\.Q|Q)(?:\s*[./]\s*|\s+)(?=\w)")
_OFFICES = tuple(
    f"{office} "
    for office in (
        "CHỦ TỊCH", "CHỦ NHIỆM", "GIÁM ĐỐC", "HIỆU TRƯỞNG", "BÍ THƯ", "TRƯỞNG", "PHÓ", "QUYỀN", "CHÁNH", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "THỦ TƯỚNG",
        "CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "VIỆN TRƯỞNG", "CHỈ HUY TRƯỞNG", "TỔNG GIÁM ĐỐC", "TỔNG BIÊN TẬP", "ỦY VIÊN", "UỶ VIÊN", "CHUYÊN VIÊN",
        "THƯ KÝ", "NGƯỜI", "KẾ TOÁN", "ĐẠI DIỆN", "TỔ TRƯỞNG", "CÁN BỘ", "XÁC NHẬN",
        "DUYỆT", "PHÊ DUYỆT", "TỔNG PHỤ TRÁCH", "CHỈ HUY", "TƯ LỆNH", "CHÍNH ỦY", "CHÍNH UỶ", "TỔNG THƯ KÝ", "VỤ TRƯỞNG", "ĐỘI TRƯỞNG", "TRẠM TRƯỞNG",
    )
)  # fmt: skip
_BODIES = tuple(
    f"{body} "
    for body in (
        "ỦY BAN", "UỶ BAN", "UBND", "BAN", "HỘI ĐỒNG", "HĐND", "THƯỜNG TRỰC", "SỞ", "BỘ", "PHÒNG", "HỘI", "ĐOÀN", "CÔNG ĐOÀN", "LIÊN ĐOÀN",
        "MẶT TRẬN", "TRƯỜNG", "TRUNG TÂM", "CÔNG AN", "VIỆN", "CỤC", "CHI CỤC", "CÔNG TY", "BCH", "ĐẢNG ỦY", "ĐẢNG UỶ", "HUYỆN ỦY", "TỈNH ỦY",
        "THÀNH ỦY", "LIÊN ĐỘI",
    )
)  # fmt: skip
_STAMP = re.compile(r"\(?(?:Đã ký|đã ký|ĐÃ KÝ|Ký tên|[Kk]ý,? (?:tên|ghi rõ|đóng dấu)|Signed|Chữ ký số|Ký bởi)\b.*")
_ARCHIVE = re.compile(r"[Ll]ưu\b\s*:?|LƯU\s*:")
_BULLET = re.compile(r"\\?[-–—−•+*·]\s*(?=\S)")
_TITLES = re.compile(
    r"^(?:(?:GS|PGS|TS|ThS|Th\.S|BS|BSCKII?|CKII?|CN|KS|Luật sư|Đại tướng|(?:Thượng|Trung|Thiếu) tướng|(?:Đại|Thượng|Trung|Thiếu) tá|"
    r"(?:Đại|Thượng|Trung|Thiếu) úy|Ông|Bà|Đ/c)(?!\w)[.:]?\s*)+"
)
_COLUMNS = re.compile(r"[ ]{3,}|\t+|(?<!\\)\||<br\s*/?>")
_FAMILY = frozenset(
    [
        "NGUYỄN",
        "TRẦN",
        "LÊ",
        "PHẠM",
        "HOÀNG",
        "HUỲNH",
        "PHAN",
        "VŨ",
        "VÕ",
        "ĐẶNG",
        "BÙI",
        "ĐỖ",
        "HỒ",
        "NGÔ",
        "DƯƠNG",
        "LÝ",
        "ĐINH",
        "ĐÀO",
        "TRỊNH",
        "MAI",
        "TÔ",
        "LƯƠNG",
        "CAO",
        "TẠ",
        "LƯU",
        "HÀ",
        "VI",
        "LÒ",
        "QUÀNG",
        "TRIỆU",
        "TRƯƠNG",
        "CHÂU",
        "QUÁCH",
        "THÁI",
        "KIỀU",
        "TỐNG",
        "CHU",
        "HỨA",
        "LA",
        "THẠCH",
        "SƠN",
        "KIM",
        "DANH",
        "NÔNG",
        "HOÀNG",
        "LA",
        "MA",
        "GIÀNG",
        "VÀNG",
        "THÀO",
        "SÙNG",
        "LÂM",
        "KHỔNG",
        "NGHIÊM",
        "DOÃN",
    ]
)


_LONGEST_NAME = 6  # words


class Segment:
    """A piece of a foot line: one column of it; ``kind`` is what it looks like by itself."""

    __slots__ = ("column", "end", "kind", "line", "start", "text")

    def __init__(self, start: int, end: int, text: str, kind: str, column: int, line: int) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.kind = kind
        self.column = column
        self.line = line


def find_foot(text: str, lines: Sequence[Line], start: int) -> tuple[int, int]:
    """The foot's line numbers [from, to), from the first "Nơi nhận" or, without one, the first signature."""
    at = _label_line(text, lines, start)
    if at is None:
        at = _signature_line(text, lines, start)
        if at is None:
            return len(lines), len(lines)
        return at, _foot_end(text, lines, at, labelled=False)
    first = at
    found_office = False
    place = at
    while place > start:
        line = lines[place - 1]
        if line.form == TEXT:
            kinds = {segment.kind for segment in segments(text, line, place - 1)}
            if not kinds or not kinds <= {COMPETENCE, BODY, POSITION, NAME, STAMP} or _long(line):
                break
            found_office = found_office or bool(kinds & {COMPETENCE, POSITION})
            first = place - 1 if found_office else first
        elif line.form not in (FURNITURE, BAR):
            break
        place -= 1
    while first > start and lines[first - 1].form in (BAR, FURNITURE):
        first -= 1
    return first, _foot_end(text, lines, at, labelled=True)


def segments(text: str, line: Line, number: int) -> list[Segment]:
    """The columns of a foot line, each with its kind."""
    at = line.start
    raw = text[at : line.end]
    if "   " not in raw and "\t" not in raw and "|" not in raw and "<br" not in raw:
        printed, kind = _column(raw)
        return [Segment(at, line.end, printed, kind, 0, number)] if printed else []
    found = []
    for column, match in enumerate((*_COLUMNS.finditer(text, line.start, line.end), None)):
        stop = match.start() if match else line.end
        if text[at:stop].strip(" \t:-"):  # a row of dashes is a table's rule
            pieces = lines_of(text, at, stop)
            for first, last in pieces:
                printed, kind = _column(text[first:last])
                if kind == OTHER and len(pieces) > 1 and last == pieces[-1][1] and len(printed.split()) <= _LONGEST_NAME:
                    kind = NAME  # the last line of a signature, whatever the conversion did to it
                if printed:
                    found.append(Segment(first, last, printed, kind, column, number))
        at = match.end() if match else stop
    return found


@lru_cache(maxsize=256)
def _column(raw: str) -> tuple[str, str]:
    """The text of a column and its kind; kept, for a foot is gone through twice: to find it and to read it."""
    printed = plain(raw.lstrip("#> "))
    return printed, kind_of(printed) if printed else OTHER


def kind_of(printed: str) -> str:
    """What a line or column of the foot is.

    >>> [kind_of(t) for t in ("Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị Hoa")]
    ['label', 'recipient', 'archive', 'competence', 'position', 'name']
    """
    if printed[0] in "Nn" and _LABEL.match(printed):
        return LABEL
    bullet = _BULLET.match(printed)
    if bullet is not None:
        return ARCHIVE if _ARCHIVE.match(printed, bullet.end()) else RECIPIENT
    if _ARCHIVE.match(printed):
        return ARCHIVE
    if printed.isupper():
        if _COMPETENCE.match(printed):
            return COMPETENCE
        words = printed.split()
        if words[0] in _FAMILY and 2 <= len(words) <= 5 and all(word.isalpha() for word in words):
            return NAME
        if len(printed) >= 90:
            return OTHER
        return POSITION if f"{printed} ".startswith(_OFFICES) else BODY if f"{printed} ".startswith(_BODIES) else OTHER
    if _STAMP.match(printed):
        return STAMP
    return NAME if is_name(printed) else OTHER


def is_name(printed: str) -> bool:
    """Whether a text looks like a person's name: two to six words, each with a capital, titles before it allowed."""
    words = _TITLES.sub("", printed).split()
    if not 2 <= len(words) <= 6:
        return False
    return all(w[0].isupper() and w.replace("'", "").replace("’", "").isalpha() and (len(w) == 1 or not w[1:].isupper()) for w in words)


def _label_line(text: str, lines: Sequence[Line], start: int) -> int | None:
    if start >= len(lines):
        return None
    for match in _LABEL_LINE.finditer(text, lines[start].start, lines[-1].end):
        number = bisect_right(lines, match.start(), key=attrgetter("start")) - 1
        before = text[lines[number].start : match.start()]
        if lines[number].end > match.start() and not before.strip("|*_#> \t\\-"):
            return number
    return None


def _signature_line(text: str, lines: Sequence[Line], start: int) -> int | None:
    """The first line of a signature without recipients: a competence or office in capitals, soon followed by a name."""
    for number in range(start, len(lines)):
        line = lines[number]
        if line.form != TEXT or line.marker is not None or _long(line):
            continue
        kinds = [segment.kind for segment in segments(text, line, number)]
        if COMPETENCE in kinds or POSITION in kinds:
            for later in lines[number + 1 : number + 7]:
                if later.form == TEXT and later.marker is None:
                    after = [s.kind for s in segments(text, later, 0)]
                    if NAME in after:
                        return number
                    if OTHER in after:
                        break
    return None


def _long(line: Line) -> bool:
    return line.end - line.start > 160


def _foot_end(text: str, lines: Sequence[Line], at: int, labelled: bool) -> int:
    """The line after the foot: a new heading, a sentence, a numbered paragraph once the signer's name has come."""
    archived = not labelled
    named = False
    end = number = at
    while number < len(lines):
        line = lines[number]
        if line.form in (TEXT, ROW):
            if text[line.start] in LANDMARK_STARTS and _opens_document(text, lines, number, first=number == at):
                break
            kinds = {segment.kind for segment in segments(text, line, number)}
            if line.marker is not None and line.marker.number is not None and kinds <= {OTHER}:
                break
            if archived and named and not kinds & {POSITION, ARCHIVE, LABEL, STAMP, COMPETENCE}:
                break
            if kinds == {OTHER} and archived and _opens_text(text, line, named):
                break
            if _long(line) and kinds & {NAME, POSITION, OTHER} == kinds and named:
                break
            archived = archived or ARCHIVE in kinds
            named = named or NAME in kinds
            end = number + 1
        elif line.form in (BAR, FURNITURE, PAGE, STAMP_LINE):
            if line.form == BAR:
                end = number + 1
        else:
            break
        number += 1
    return end


def _opens_document(text: str, lines: Sequence[Line], number: int, first: bool) -> bool:
    """Whether an annex or another document begins at a line."""
    start = lines[number].start
    if NATIONAL_TITLE.match(text, start) or PARTY_TITLE.match(text, start):
        return True
    return not first and (is_annex_start(text, lines, number) or type_at(text, lines[number]) is not None)


def _opens_text(text: str, line: Line, named: bool) -> bool:
    """Whether a line that is neither recipient nor signature begins something new after them."""
    if _long(line) or text[line.end - 1] in ".:;":
        return True
    return (line.gap or named) and plain(text[line.start : line.end]).isupper()
