"""Pages become one text: paragraphs over page ends, tables over page ends, heads and feet column by column, furniture behind what it interrupts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.readers.pdf.columns import FOOT, HEAD, find_columns, goes_on
from kehoach.readers.pdf.margins import Habits, Margins, page_habits, page_margins
from kehoach.readers.pdf.paragraphs import Joiner, Paragraph
from kehoach.readers.pdf.rows import Row
from kehoach.readers.pdf.tables import DrawnTable, join_tables, same_columns
from kehoach.readers.pdf.writing import Columns, Composed, Furniture, Unit, write

_NOTE = re.compile(r"(?:[⁰¹²³⁴-⁹]+|\d{1,2}|\*{1,3}|\(\d{1,2}\)|\[\d{1,2}\])\s*\S")
_SMALL = 0.9  # letters of a footnote against those of the text


class Page(NamedTuple):
    """A page: its size, the rows of its text outside tables, its tables, and the rows that are furniture (also among ``rows``: by ``id``)."""

    width: float
    height: float
    rows: list[Row]
    tables: list[DrawnTable]
    stamps: list[Row]


def compose(pages: Sequence[Page], running: set[int], size: float) -> Composed:
    """The text of a document's pages; ``running`` are the rows (by ``id``) that are running heads, ``size`` that of the text's letters."""
    texts = [[row for row in page.rows if id(row) not in running] for page in pages]
    margins = page_margins(texts, [page.width for page in pages])
    habits = page_habits(texts, margins)
    units = _Assembly(habits, size)
    for page, rows, edges in zip(pages, texts, margins, strict=True):
        units.page(page, rows, edges, running)
    return write(units.units)


class _Assembly:
    def __init__(self, habits: Habits, size: float) -> None:
        self.units: list[Unit] = []
        self.joiner = Joiner(habits)
        self.habits = habits
        self.size = size
        self.last: Unit | None = None  # the last that is no furniture
        self.fresh = True  # nothing of the page has come yet

    def page(self, page: Page, rows: list[Row], edges: Margins, running: set[int]) -> None:
        kept = {id(row) for row in rows}
        first = next((n for n, row in enumerate(page.rows) if id(row) in kept), len(page.rows))
        self.furnish([row for row in page.rows[:first] if id(row) in running])
        rows, notes = self._notes(rows)
        self.fresh = True
        start = 0
        for table in page.tables:
            stop = next((n for n in range(start, len(rows)) if rows[n].y > table.top), len(rows))
            self.rows(rows[start:stop], edges)
            start = stop
            self.table(table)
        self.rows(rows[start:], edges)
        for note in notes:
            self._note(note, edges)
        self.furnish([row for row in page.rows[first:] if id(row) in running] + page.stamps)

    def furnish(self, rows: Sequence[Row]) -> None:
        self.units.extend(Furniture(row) for row in rows)

    def add(self, unit: Unit) -> None:
        self.units.append(unit)
        self.last = unit
        self.fresh = False

    def table(self, table: DrawnTable) -> None:
        if self.fresh and isinstance(self.last, DrawnTable) and same_columns(self.last, table):
            join_tables(self.last, table)
            self.fresh = False
        else:
            self.add(table)
        self.joiner.close()

    def rows(self, rows: Sequence[Row], edges: Margins) -> None:
        if not rows:
            return
        if self.fresh and isinstance(self.last, Columns) and self.last.piece.kind == FOOT:
            rest = goes_on(self.last.piece._replace(left=self.last.left, right=self.last.right), rows, edges)
            if rest is not None:
                self.last.left.extend(rest[0].left)
                self.last.right.extend(rest[0].right)
                rows = rows[rest[1] :]
        for piece in find_columns(rows, edges, self.last is None):
            if piece.kind in (HEAD, FOOT):
                self.add(Columns(piece, edges))
                self.joiner.close()
                continue
            for number, row in enumerate(piece.left, start=1):
                opened = self.joiner.take(row, edges, piece.left[number : number + 3])
                if opened is not None:
                    self.add(opened)
                self.fresh = False

    def _notes(self, rows: list[Row]) -> tuple[list[Row], list[list[Row]]]:
        """A page's rows without the footnotes at its end, and those, each with its rows."""
        start = len(rows)
        while start > 0 and rows[start - 1].size < _SMALL * self.size:
            start -= 1
        while start < len(rows) and not _NOTE.match(rows[start].text):
            start += 1
        notes: list[list[Row]] = []
        for row in rows[start:]:
            if _NOTE.match(row.text) or not notes:
                notes.append([])
            notes[-1].append(row)
        if start == 0:
            return rows, []
        return rows[:start], notes

    def _note(self, rows: Sequence[Row], edges: Margins) -> None:
        note = Paragraph(rows[0], rows[0].x0 - edges.left, False)
        note.rows.extend(rows[1:])
        self.units.append(note)
