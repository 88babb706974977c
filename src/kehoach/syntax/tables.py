"""Tables: Markdown pipe tables, and web tables that were saved with one cell a line between bare ``|`` lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.syntax.lines import BAR, ROW, Line
from kehoach.syntax.markup import plain

_DELIMITER = re.compile(r"\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*")
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_CELL = re.compile(r"(?<!\\)\|")
_ORDINAL = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-ZĐ]|[a-zđ])[.)]?")


class Row(NamedTuple):
    """A row: the texts of its cells and its bounds."""

    cells: tuple[str, ...]
    start: int
    end: int


class Table(NamedTuple):
    """A table: the texts of its head cells and its rows, each row padded to the number of columns."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def split_cells(raw: str) -> list[tuple[int, int]]:
    """The bounds of the cells of a pipe row, without the blanks around them, relative to the row.

    >>> split_cells("| a | b |")
    [(2, 3), (6, 7)]
    """
    inner_start = 1 if raw.startswith("|") else 0
    inner_end = len(raw) - 1 if len(raw) > 1 and raw.endswith("|") and raw[-2] != "\\" else len(raw)
    cells, at = [], inner_start
    for match in _CELL.finditer(raw, inner_start, inner_end):
        cells.append((at, match.start()))
        at = match.end()
    cells.append((at, inner_end))
    bounds = []
    for start, end in cells:
        while start < end and raw[start].isspace():
            start += 1
        while end > start and raw[end - 1].isspace():
            end -= 1
        bounds.append((start, end))
    return bounds


def read_pipe_table(text: str, lines: Sequence[Line], at: int) -> tuple[Table | None, int]:
    """The Markdown table that begins at a line, and how many lines it takes; None for rows without a word."""
    stop = at
    while stop < len(lines) and lines[stop].form == ROW and (stop == at or not lines[stop].gap):
        stop += 1
    rows = []
    for line in lines[at:stop]:
        raw = text[line.start : line.end]
        if _DELIMITER.fullmatch(raw):
            continue
        cells = tuple(_cell(raw[s:e]) for s, e in split_cells(raw))
        rows.append(Row(cells, line.start, line.end))
    if not rows or not any(any(row.cells) for row in rows):
        return None, stop - at
    width = max(len(row.cells) for row in rows)
    padded = [row._replace(cells=row.cells + ("",) * (width - len(row.cells))) for row in rows]
    headed = at + 1 < stop and bool(_DELIMITER.fullmatch(text[lines[at + 1].start : lines[at + 1].end]))
    if headed or len(padded) > 1:
        return Table(padded[0].cells, tuple(padded[1:])), stop - at
    return Table((), tuple(padded)), stop - at


def _cell(raw: str) -> str:
    """The text of a cell; a line break printed in it stays one."""
    if "<" not in raw:
        return plain(raw)
    return "\n".join(line for part in _LINE_BREAK.split(raw) if (line := plain(part)))


def read_bar_table(text: str, lines: Sequence[Line], at: int) -> tuple[Table | None, int]:
    """The table with one cell a line that begins at a bar: cells stand between bars, two bars in a row end a row.

    Two bars are also an empty cell; the number of columns in the head and the ordinal in the first column tell which.
    """
    chunks, used = _chunks(lines, at)
    if len(chunks) < 4 or not any(chunk is not None for chunk in chunks):
        return None, used
    rows: list[list[tuple[int, int] | None]] = [[]]
    width = empty = 0
    for place, chunk in enumerate(chunks):
        row = rows[-1]
        if chunk is not None:
            empty = 0
            if width and len(row) >= width:
                rows.append([])
                row = rows[-1]
            row.append(chunk)
            continue
        empty = empty or _empty_run(chunks, place)
        if not row:
            if place:
                row.append(None)
        elif not width:
            width = len(row)
            rows.append([])
        elif len(row) >= width:
            rows.append([])
        elif empty > width - len(row):
            row.append(None)  # enough empty cells to fill the row and to end it
        elif _starts_row(text, chunks, place + 1):
            rows.append([])
        else:
            row.append(None)
        empty -= 1
    made = [_row(text, row, width) for row in rows if any(cell is not None for cell in row)]
    if len(made) < 2 or width < 2:
        return None, used
    return Table(made[0].cells, tuple(made[1:])), used


def _chunks(lines: Sequence[Line], at: int) -> tuple[list[tuple[int, int] | None], int]:
    """The cells (None: two bars with nothing between) from a bar on, and the lines they take; the last line is a bar."""
    chunks: list[tuple[int, int] | None] = []
    last_bar = at
    cell: tuple[int, int] | None = None
    place = at + 1
    while place < len(lines):
        line = lines[place]
        if line.form == BAR:
            chunks.append(cell)
            cell = None
            last_bar = place
        elif line.gap and cell is None and lines[place - 1].form == BAR and line.form != BAR:
            break  # text after a blank line: the bar before it closed the table
        elif line.gap and cell is not None:
            break
        else:
            cell = (cell[0] if cell else line.start, line.end)
        place += 1
    return chunks, last_bar + 1 - at


def _empty_run(chunks: Sequence[tuple[int, int] | None], place: int) -> int:
    """How many cells in a row are empty from a place on."""
    stop = place
    while stop < len(chunks) and chunks[stop] is None:
        stop += 1
    return stop - place


def _starts_row(text: str, chunks: Sequence[tuple[int, int] | None], place: int) -> bool:
    """Whether the next cell looks like the first of a row: an ordinal, or an empty cell before a text."""
    if place >= len(chunks):
        return True
    cell = chunks[place]
    if cell is None:
        return True
    return bool(_ORDINAL.fullmatch(plain(text[cell[0] : cell[1]])))


def _row(text: str, cells: Sequence[tuple[int, int] | None], width: int) -> Row:
    texts = tuple(plain(text[c[0] : c[1]]) if c else "" for c in cells)
    bounds = [c for c in cells if c]
    return Row(texts + ("",) * (width - len(texts)), bounds[0][0], bounds[-1][1])
