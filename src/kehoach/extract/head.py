"""The head: Quốc hiệu and Tiêu ngữ (ô 1), bodies (ô 2), number and notation (ô 3), place and date (ô 4), marks (ô 10).

Read whether the two columns stand side by side, one after the other, or one cell a line. Every character of the head
ends up in exactly one piece or in the furniture.
Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.1 to II.4, III.2; the Party's form by Hướng dẫn 36-HD/VPTW.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.extract.organs.issuer import names_body
from kehoach.syntax.landmarks import NATIONAL_TITLE, PARTY_TITLE, Range
from kehoach.syntax.lines import ROW, TEXT, Line
from kehoach.syntax.markup import plain
from kehoach.text.dates import LONG_DATE, SHORT_DATE, PartialDate, read_date
from kehoach.text.letters import UPPER

_MOTTO = re.compile(r"Đ[ộỘ]c\s+l[ậẬ]p\W+T[ựỰ]\s+do\W+H[ạẠ]nh\s+ph[úÚ]c", re.IGNORECASE)
_CODE = re.compile(
    r"(?P<code_label>(?<!\w)S[ốỐ]\s*[:.]?)[\s*_]*(?P<code_number>\d+[a-zA-Z]?(?:/\d{4}(?=\s*/))?)?[\s.…_]*(?P<code_separator>[/–-])\s*"
    r"(?P<code_notation>[A-ZĐƯ][\w&.]*(?:[ ]?[-–/][ ]?[A-ZĐƯ][\w&.]*)*)"
)
_CODE_BLANK = re.compile(
    r"(?P<code_label>(?<!\w)S[ốỐ]\s*:)[ \t.…_/]*$|(?P<label2>(?<!\w)S[ốỐ]\s*:)\s*(?P<code_number>\d+[a-zA-Z]?)[ \t]*$", re.MULTILINE
)
# In a narrow column it is broken over lines.
_SUBJECT_MENTION = re.compile(rf"V/[vV]\b[^\n|]*(?:\n(?!ngày|[^\n]*(?:  |[|:\t]))[^\W{UPPER}_][^\n]*){{0,4}}")
_SECRECY = re.compile(r"^[\s*_|]*(TUYỆT MẬT|TỐI MẬT|MẬT)[\s*_|]*$", re.MULTILINE)
_URGENCY = re.compile(r"^[\s*_|]*(HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)[\s*_|]*$", re.MULTILINE)
# The lookahead spares most letters the four alternatives.
_STAMP = re.compile(
    r"(?=[(dxlmb])(?:\(?D[ỰựƯư]\s*TH[ẢảẨẩ]O[^\n|]{0,30}|XEM XONG TRẢ LẠI|LƯU HÀNH NỘI BỘ|(?:Mẫu|Biểu)\s+số[^\n|]{0,40})", re.IGNORECASE
)
_COLUMNS = re.compile(r"[ ]{2,}|\t+|\|")
_PLACE = re.compile(rf"(?:[{UPPER}][\w.’'-]*|\d{{1,2}})(?:[ \n]+(?:-[ ])?[\w.’'-]+){{0,6}}")


class Piece(NamedTuple):
    """A printed piece of the head: which component it is, and where."""

    key: str
    start: int
    end: int


class Head(NamedTuple):
    """What a head prints; None for what it does not. ``lines`` are the lines of the bodies, ``pieces`` where all stands."""

    national_title: str | None
    party_title: str | None
    motto: str | None
    code_number: str | None
    code_notation: str | None
    place: str | None
    date_text: str | None
    date: PartialDate | None
    secrecy: str | None
    urgency: str | None
    lines: list[str]
    pieces: list[Piece]
    furniture: list[Range]


class _Reader:
    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self.text = text
        self.lines = lines
        self.start = lines[0].start if lines else 0
        self.end = lines[-1].end if lines else 0
        self.pieces: list[Piece] = []

    def free(self, start: int, end: int) -> bool:
        return all(end <= first or start >= last for _, first, last in self.pieces)

    def take(self, key: str, start: int, end: int, widen: bool = True) -> str:
        text = self.text
        printed = plain(text[start:end])
        while widen and start > self.start and text[start - 1] in "*_" and self.free(start - 1, start):
            start -= 1
        while widen and end < self.end and text[end] in "*_" and self.free(end, end + 1):
            end += 1
        self.pieces.append(Piece(key, start, end))
        return printed

    def find(self, key: str, pattern: re.Pattern[str]) -> str | None:
        match = pattern.search(self.text, self.start, self.end)
        if match is None or not self.free(*match.span(match.lastindex or 0)):
            return None
        return self.take(key, *match.span(match.lastindex or 0))

    def code(self) -> tuple[str | None, str | None]:
        match = _CODE.search(self.text, self.start, self.end)
        if match is not None and not self.free(*match.span()):
            return None, None
        if match is None:
            match = _CODE_BLANK.search(self.text, self.start, self.end)
            if match is None or not self.free(*match.span()):
                return None, None
            label = "code_label" if match.group("code_label") else "label2"
            self.take("code_label", *match.span(label))
            return (self.take("code_number", *match.span("code_number")) if match.group("code_number") else None), None
        self.take("code_label", *match.span("code_label"))
        number = match.group("code_number")
        if number:
            self.take("code_number", *match.span("code_number"))
        self.take("code_separator", *match.span("code_separator"))
        notation = self.take("code_notation", *match.span("code_notation"))
        return number, notation

    def place_and_date(self) -> tuple[str | None, str | None, PartialDate | None]:
        for pattern in (LONG_DATE, SHORT_DATE):
            for match in pattern.finditer(self.text, self.start, self.end):
                if self.free(*match.span()):
                    place = self._place(match.start())
                    end = match.end()
                    while end > match.start() and self.text[end - 1].isspace():
                        end -= 1
                    return place, self.take("issued_date", match.start(), end), read_date(match)
        return None, None, None

    def _place(self, date_start: int) -> str | None:
        text = self.text
        comma = date_start
        while comma > self.start and text[comma - 1] in " \t\n*_":
            comma -= 1
        stop = comma - 1 if comma > self.start and text[comma - 1] in ",;" else comma
        if stop == comma and "\n" in text[stop:date_start]:
            return None
        start = self._cell_start(stop)
        printed = text[start:stop].strip()
        if not printed or not _PLACE.fullmatch(printed.lstrip("*_")) or not self.free(start, stop):
            return None
        start += len(text[start:stop]) - len(text[start:stop].lstrip())
        place = self.take("place", start, stop)
        if stop < comma:
            self.take("place_separator", stop, comma, widen=False)
        return place

    def _cell_start(self, stop: int) -> int:
        """Where the cell that ends before a date begins; a place broken over two lines is one ("Thành phố Hồ Chí ⏎ Minh")."""
        text = self.text
        index = next((n for n in range(len(self.lines) - 1, -1, -1) if self.lines[n].start < stop), 0)
        line = self.lines[index]
        start = line.start
        for column in _COLUMNS.finditer(text, line.start, stop):
            if text[column.end() : stop].strip():
                start = column.end()
        before = self.lines[index - 1] if index else None
        if start == line.start and before is not None and before.form == TEXT and not line.gap and self.free(before.start, before.end):
            printed = text[before.start : before.end].strip("*_ ")
            if (not printed.isupper() and ":" not in printed and text[before.start] in "*_") or not text[start:stop].strip():
                start = before.start
        return start

    def leftovers(self) -> tuple[list[str], list[Range]]:
        """The lines of the bodies, and the furniture: everything that no component has taken."""
        lines: list[str] = []
        furniture: list[Range] = []
        organ_pieces: list[Piece] = []
        for start, end, form in self._gaps():
            printed = plain(self.text[start:end].lstrip("#> ")) if form in (TEXT, ROW) else ""
            worded = any(c.isalpha() for c in printed)
            if worded and (printed.isupper() or names_body(printed) or (lines and len(printed) < 40 and ":" not in printed)):
                lines.append(printed)
                organ_pieces.append(Piece("organ_name", start, end))
            elif any(c.isalnum() for c in printed):
                organ_pieces.append(Piece("stamp", start, end))
            else:
                furniture.append((start, end))
        self.pieces.extend(organ_pieces)
        return lines, furniture

    def _gaps(self) -> list[tuple[int, int, int]]:
        gaps: list[tuple[int, int, int]] = []
        taken = sorted((piece.start, piece.end) for piece in self.pieces)
        text = self.text
        for line in self.lines:
            at, end = line.start, line.end
            for start, stop in taken:
                if start < end and stop > at:
                    gaps.extend([(*column, line.form) for column in _columns(text, at, min(start, end))])
                    at = stop
            if at < end:
                gaps.extend([(*column, line.form) for column in _columns(text, at, end)])
        return gaps


def _columns(text: str, start: int, end: int) -> list[Range]:
    """The columns between two offsets, bars apart from words, none blank."""
    raw = text[start:end]
    if raw == "|" or ("|" not in raw and "  " not in raw and "\t" not in raw):
        stripped = raw.strip()
        first = start + raw.index(stripped)
        return [(first, first + len(stripped))] if stripped else []
    found: list[Range] = []
    at = start
    for match in (*_COLUMNS.finditer(text, start, end), None):
        stop = match.start() if match else end
        piece = text[at:stop]
        stripped = piece.strip()
        if stripped:
            first = at + piece.index(stripped)
            found.append((first, first + len(stripped)))
        if match and match.group() == "|":
            found.append(match.span())
        at = match.end() if match else stop
    return found


def read_head(text: str, lines: Sequence[Line]) -> Head:
    """The components of a head's lines."""
    reader = _Reader(text, lines)
    national = reader.find("national_title", NATIONAL_TITLE)
    party = reader.find("party_title", PARTY_TITLE) if national is None else None
    motto = reader.find("motto", _MOTTO)
    number, notation = reader.code()
    place, date_text, date = reader.place_and_date()
    secrecy, urgency = reader.find("secrecy", _SECRECY), reader.find("urgency", _URGENCY)
    reader.find("subject~2", _SUBJECT_MENTION)
    reader.find("stamp", _STAMP)
    printed, furniture = reader.leftovers()
    return Head(national, party, motto, number, notation, place, date_text, date, secrecy, urgency, printed, reader.pieces, furniture)
