"""The units of a document written as one text: paragraphs, heads and feet column by column, tables, furniture marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.readers.pdf.columns import FOOT, Piece
from kehoach.readers.pdf.margins import Margins
from kehoach.readers.pdf.paragraphs import Paragraph, broken, text_of
from kehoach.readers.pdf.rows import Row
from kehoach.readers.pdf.tables import DrawnTable, TableRow

_ENTRY = re.compile(r"[-–−+*•]|L[ưƯ][uU]\b|N[ơƠ][iI]\s*[nN][hH]")
_CUT_NAME = re.compile(r"[-,]$|\bVÀ(?: \w+)?$")  # a name is not ended: most Vietnamese words have two syllables
_GOES_ON = re.compile(r"(?:ngày|tháng|năm)\b|\d{1,4}\b(?!/)")  # the rest of a date
_CELL_SPACE = 22.0  # points within a cell beside its text, and how far a table may stand over the margin


class Columns:
    """A head or a foot; a foot may take in the rows of the page after it."""

    __slots__ = ("edges", "left", "piece", "right")

    def __init__(self, piece: Piece, edges: Margins) -> None:
        self.piece = piece
        self.edges = edges
        self.left = list(piece.left)
        self.right = list(piece.right)


class Furniture(NamedTuple):
    """A row that is no part of the document."""

    row: Row


Unit = Paragraph | DrawnTable | Columns | Furniture
Line = list[tuple[str, int]]


class Composed(NamedTuple):
    """The text, the ranges of its furniture, and where each page's text begins: offsets and page numbers."""

    text: str
    furniture: list[tuple[int, int]]
    offsets: list[int]
    numbers: list[int]


def write(units: Sequence[Unit]) -> Composed:
    writer = _Writer()
    before: Unit | None = None
    for unit in units:
        if isinstance(unit, Furniture):
            writer.furnish([(unit.row.text, unit.row.page)])
        elif isinstance(unit, Paragraph):
            writer.line(text_of(unit.rows), close=_stands_close(before, unit))
        elif isinstance(unit, Columns):
            left = _entries(unit.left) if unit.piece.kind == FOOT else _lines(unit.left, unit.edges.left)
            for column in (left, _lines(unit.right, unit.edges.right)):
                for number, rows in enumerate(column):
                    writer.line(text_of(rows), close=number > 0)
        else:
            for number, row in enumerate(unit.rows):
                writer.line(_pipes(row, unit.pad), close=number > 0)
            for row in unit.dropped:
                writer.furnish(_pipes(row, unit.pad))
        before = unit
    return writer.composed()


def _stands_close(before: Unit | None, unit: Paragraph) -> bool:
    """Whether a title line stands under another one."""
    if not isinstance(before, Paragraph) or not (before.centred and unit.centred):
        return False
    upper, lower = before.rows[-1], unit.rows[0]
    return upper.page == lower.page and lower.y - upper.y < 2.6 * max(upper.size, lower.size)


def _entries(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of a list of recipients, each entry's together."""
    right = max([row.x1 for row in rows], default=0.0)
    entries: list[list[Row]] = []
    for row in rows:
        if entries and not _ENTRY.match(row.text) and row.text[:1] not in "(":
            last = entries[-1][-1]
            opened = _ENTRY.match(entries[-1][0].text) is not None and not last.text.endswith((";", ":"))
            if opened and (row.x0 > entries[-1][0].x0 + 2 or broken(last, row, right - last.x1)):
                entries[-1].append(row)
                continue
        entries.append([row])
    return entries


def _lines(rows: Sequence[Row], side: float) -> list[list[Row]]:
    """The rows of a column of centred lines beside a margin; what ran out of room in the middle of a name or a date stays together.

    Each line is a line of its own otherwise: a body and the one above it may both fill their place.
    """
    middles = sorted((row.x0 + row.x1) / 2 for row in rows)
    lines: list[list[Row]] = []
    for row in rows:
        if lines:
            last = lines[-1][-1]
            room = 2 * abs(middles[len(middles) // 2] - side) - _CELL_SPACE - (last.x1 - last.x0)
            cut = _CUT_NAME.search(last.text) if row.text.isupper() else _GOES_ON.match(row.text) and not last.text.isupper()
            if cut and last.page == row.page and row.y - last.y < 1.7 * row.size and broken(last, row, room):
                lines[-1].append(row)
                continue
        lines.append([row])
    return lines


def _pipes(row: TableRow, pad: float) -> Line:
    """A row of a table as a pipe row, in pieces with their pages."""
    texts = row.texts(pad)
    return [("| " + " | ".join(texts) + " |", row.page)]


class _Writer:
    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.furniture: list[tuple[int, int]] = []
        self.offsets: list[int] = []
        self.numbers: list[int] = []

    def line(self, pieces: Line, close: bool) -> None:
        """A line of the text; ``close``: no blank line before it."""
        if not any(text.strip() for text, _ in pieces):
            return
        if self.pieces:
            self._put("\n" if close else "\n\n")
        for text, page in pieces:
            if not self.numbers or self.numbers[-1] != page:
                self.offsets.append(self.length + len(text) - len(text.lstrip()))
                self.numbers.append(page)
            self._put(text)

    def furnish(self, pieces: Line) -> None:
        """A line of furniture, apart from the others."""
        self.line(pieces, close=False)
        self.furniture.append((self.length - sum(len(text) for text, _ in pieces), self.length))

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def composed(self) -> Composed:
        if self.pieces:
            self._put("\n")
        return Composed("".join(self.pieces), self.furniture, self.offsets, self.numbers)
