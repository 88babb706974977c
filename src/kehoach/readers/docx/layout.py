"""What is only laid out as a table or a box: heads, feet, signatures, frames. They come out as lines, column after column; real tables stay tables.

A table is laid out if it is one cell wide; if it says Quốc hiệu, Tiêu ngữ or "Nơi nhận:"; or if no border of it is seen, it has at most three rows
of two to four cells, and it is one row or ends in a name under an office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kehoach.readers.docx.blocks import Block, Cell, Paragraph, Table, Text, paragraphs, words
from kehoach.readers.docx.boxes import place_boxes
from kehoach.readers.docx.grid import has_text, pipe_rows
from kehoach.readers.docx.signs import is_foot, is_head, is_signature

_MOST_ROWS = 3
_MOST_ROWS_BY_SIGN = 6
_MOST_COLUMNS = 4
_LONG_LINE = 150
_ORDINAL = re.compile(r"\s*(?:[IVXLC]{1,6}|[A-Z]|\d{1,2})\s*[.)/]")


class Group:
    """Lines that belong together: a column of a head or foot, a text box."""

    __slots__ = ("paragraphs",)

    def __init__(self, paragraphs: list[Paragraph]) -> None:
        self.paragraphs = paragraphs


class Rows:
    """The lines of a pipe table."""

    __slots__ = ("lines",)

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines


Item = Paragraph | Group | Rows | Text


def arrange(blocks: Sequence[Block]) -> list[Item]:
    """The blocks of a story as they are written: layout taken apart, boxes and notes at their places.

    A note stands after the paragraph that refers to it; after the last line of a title; before a paragraph that ends in ":".
    """
    items: list[Item] = []
    waiting: list[Item] = []
    for block in place_boxes(blocks):
        if waiting and not (isinstance(block, Paragraph) and block.centred and block.text):
            items.extend(waiting)
            waiting = []
        if isinstance(block, Table):
            items.extend(_table(block))
        elif isinstance(block, list):
            items.extend(_together(block))
        else:
            notes = [item for note in block.notes for item in arrange(note)] if isinstance(block, Paragraph) else []
            if isinstance(block, Paragraph) and block.centred:
                waiting.extend(notes)  # a title of several lines stays together
                notes = []
            elif notes and isinstance(block, Paragraph) and block.text.endswith(":"):
                items.extend(notes)  # what such a paragraph introduces follows it directly
                notes = []
            items.append(block)
            items.extend(notes)
    return [*items, *waiting]


def _together(blocks: list[Block], sure: bool = True) -> list[Item]:
    """Blocks whose lines belong together, if they are short lines and nothing else."""
    flat = [block for block in blocks if isinstance(block, Paragraph)]
    short = sure and len(flat) == len(blocks) and not any(p.boxes or p.notes for p in flat) and all(len(p.text) <= _LONG_LINE for p in flat)
    return [Group(flat)] if short else arrange(blocks)


def _table(table: Table) -> Iterator[Item]:
    """A table, its notes after it; those of a foot before it, so that they do not stand behind the signature."""
    notes = [
        item for row in table.rows for cell in row for paragraph in paragraphs(cell.blocks) for note in paragraph.notes for item in arrange(note)
    ]
    text = "\n".join(words(cell.blocks) for row in _outer(table.rows) for cell in row)
    if _is_laid_out(table, text):
        foot = is_foot(text)
        if foot:
            yield from notes
        yield from _columns(table, is_head(text) or foot or _is_signed(table))
        if not foot:
            yield from notes
        return
    rows = list(table.rows)
    while len(rows) > 1 and _is_caption(rows[0], rows[1:]):
        yield from arrange(_without_notes(rows.pop(0)[0].blocks))
    lines = pipe_rows(Table(rows, table.lines))
    if lines:
        yield Rows(lines)
    yield from notes


def _outer(rows: Sequence[list[Cell]]) -> Sequence[list[Cell]]:
    """The rows in which a head or a foot may stand: the first and the last few."""
    return rows if len(rows) <= 2 * _MOST_ROWS else [*rows[:_MOST_ROWS], *rows[-_MOST_ROWS:]]


def _is_laid_out(table: Table, text: str) -> bool:
    rows = [row for row in table.rows if any(has_text(cell.blocks) for cell in row)]
    width = max((len(row) for row in rows), default=0)
    if width <= 1:
        return True
    bordered = any(cell.bordered for row in rows for cell in row)
    if is_head(text) or is_foot(text):
        return not bordered or (len(rows) <= _MOST_ROWS_BY_SIGN and width <= _MOST_COLUMNS)
    if bordered or len(rows) > _MOST_ROWS or width > _MOST_COLUMNS:
        return False
    return len(rows) == 1 or _is_signed(table)


def _is_signed(table: Table) -> bool:
    """Whether a column of a table is a signature."""
    columns: dict[int, list[str]] = {}
    for row in table.rows:
        for cell in row:
            columns.setdefault(cell.column, []).append(words(cell.blocks))
    return any(is_signature("\n".join(texts)) for texts in columns.values())


def _columns(table: Table, sure: bool) -> Iterator[Item]:
    """The cells of a laid out table: rows of the same form column by column, a row of one cell by itself; ``sure``: it is a head or foot."""
    run: list[list[Cell]] = []
    for row in [*table.rows, []]:
        if run and ([cell.column for cell in row] != [cell.column for cell in run[0]] or len(row) == 1):
            for column in range(len(run[0])):
                blocks = _without_notes([block for cells in run for block in cells[column].blocks])
                if has_text(blocks):
                    yield from _together(blocks, sure)
            run = []
        if row:
            run.append(row)


def _without_notes(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a cell; their notes come after the table."""
    for block in blocks:
        if isinstance(block, Paragraph):
            block.notes = []
    return list(blocks)


def _is_caption(row: Sequence[Cell], rest: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row of a table is one cell over its whole width: that is its title, not its head.

    But for a group ("II. …") of a table that goes on from the page before.
    """
    return len(row) == 1 and any(len(other) > 1 for other in rest) and not _ORDINAL.match(words(row[0].blocks))
