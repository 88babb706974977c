"""What is on a page and not of the document: page numbers, running heads and feet, stamps of digital signatures.

All of it stays in the text, marked (contract.md, "furniture").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.readers.pdf.rows import Row, rows_of, segments
from kehoach.readers.pdf.word import Word

_NUMBER = re.compile(r"[-–—(\[]?\s*(?:Trang|Page)?\s*(\d{1,4})\s*(?:[/|]|of|trên)?\s*(\d{1,4})?\s*[-–—)\]]?", re.IGNORECASE)
_EDGE = 0.11  # of a page's height: where running heads and feet stand
_DEEP = 3  # rows from an edge that may be a running head or foot
_STAMP = re.compile(
    r"(?:(?:Được )?ký bởi|Ký số bởi|Người ký|Thời gian ký|Ngày ký)\s*(?::|$)|(?:Digitally )?signed by\b|Signing (?:time|date)\b"
    r"|Signature (?:Not Verified|Valid)\b",
    re.IGNORECASE,
)
_STAMP_FIELD = re.compile(r"(?:Email|Cơ quan|Đơn vị|DN|CN|Reason|Lý do|Location|Địa điểm ký|Date|Tổ chức)\s*[:=]", re.IGNORECASE)
_SMALLER = 0.85  # a stamp's letters against those of the text


class Stamps(NamedTuple):
    """The rows of stamps, and the words that are none."""

    rows: list[Row]
    rest: list[Word]


def take_stamps(words: list[Word], size: float) -> Stamps:
    """The stamps of digital signatures among a page's words, with the lines of theirs that bear no label; ``size``: of the text's letters."""
    pieces = [Row(piece) for row in rows_of(words) for piece in segments(row, 1.2 * row.size)]
    marked = [piece for piece in pieces if _STAMP.match(piece.text) and (":" in piece.text or piece.size < _SMALLER * size)]
    if not marked:
        return Stamps([], words)
    taken = {id(piece): piece for piece in marked}
    waiting = list(marked)
    while waiting:
        known = waiting.pop()
        for piece in pieces:
            if id(piece) in taken or abs(piece.y - known.y) > 1.9 * known.size or piece.size > known.size + 0.6:
                continue
            aligned = abs(piece.x0 - known.x0) < 3 or abs(piece.x0 + piece.x1 - known.x0 - known.x1) < 6
            if aligned and (piece.size < _SMALLER * size or _STAMP_FIELD.match(piece.text)):
                taken[id(piece)] = piece
                waiting.append(piece)
    gone = {id(word) for piece in taken.values() for word in piece.words}
    return Stamps(sorted(taken.values(), key=lambda row: row.y), [word for word in words if id(word) not in gone])


def running_rows(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> set[int]:
    """The identities (``id``) of the rows that are page numbers, running heads or feet; ``pages`` holds each page's rows outside tables."""
    found: set[int] = set()
    repeated: Counter[tuple[bool, str, int]] = Counter()
    candidates: list[tuple[Row, tuple[bool, str, int]]] = []
    for number, (rows, height) in enumerate(zip(pages, heights, strict=True), start=1):
        for top in (True, False):
            for row in _edge_rows(rows, height, top):
                key = (top, re.sub(r"\d+", "#", row.text), round(row.y / 4))
                if _NUMBER.fullmatch(row.text):
                    if _is_page_number(row.text, number, len(pages)):
                        found.add(id(row))
                elif not any(char.isalnum() for char in key[1]):
                    continue
                candidates.append((row, key))
    for _, key in candidates:
        repeated[key] += 1
    for row, (top, words, place) in candidates:
        count = sum(repeated[(top, words, near)] for near in (place - 1, place, place + 1))
        if count >= 3 or (count == 2 and len(pages) <= 3):
            found.add(id(row))
    return found


def _edge_rows(rows: Sequence[Row], height: float, top: bool) -> list[Row]:
    """The rows in a page's upper or lower margin, from the edge on."""
    ordered = list(rows) if top else list(reversed(rows))
    return [row for row in ordered[:_DEEP] if (row.y < height * _EDGE if top else row.y > height * (1 - _EDGE))]


def _is_page_number(text: str, page: int, count: int) -> bool:
    """Whether a number can be that of a page: a document may be a part of a longer one, so that its pages begin later."""
    match = _NUMBER.fullmatch(text)
    assert match is not None
    number = int(match.group(1))
    if match.group(2) is not None:
        return number <= int(match.group(2))
    return abs(number - page) <= 2 or (number >= page and number - page < 500 and count > 1)
