"""Drawn tables with their words: cells, rows of cells, and tables that go on over a page end.

A merged cell has its text at its first place, so that the columns stay under one another.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from kehoach.readers.pdf.grid import Grid
from kehoach.readers.pdf.paragraphs import broken, text_of
from kehoach.readers.pdf.rows import Row, rows_of
from kehoach.readers.pdf.word import Word

_NEAR = 5.0  # points: columns of two pages that stand nearer are the same
_PAD = 5.4  # points between a cell's rule and its text, where the table does not tell
_HEAD_TITLE = re.compile(r"C[ỘO]NGH[ÒO]\w?X[ÃA]H|N[ơƠ][iI]NH?[hH]?[ậẬ][nN]:?$", re.IGNORECASE)
_SHORTER = 3.3  # of the letter size: a cell may end two lines higher at a page end, so that no single line begins the next
_BREAK = "<br>"
_ITEM = re.compile(r"[-–−+•*]\s|\d{1,2}[.)]\s|[a-zđ]\)\s")


class TableRow:
    """A row of a table: the printed rows of each cell (empty where a merged cell goes on), the cells' widths, its page."""

    __slots__ = ("cells", "page", "widths")

    def __init__(self, cells: list[list[Row]], widths: list[float], page: int) -> None:
        self.cells = cells
        self.widths = widths
        self.page = page

    def texts(self, pad: float) -> list[str]:
        """The text of each cell; a line that the writer ended is followed by ``<br>``, a bar of the text stands escaped."""
        return [cell_text(rows, width - 2 * pad) for rows, width in zip(self.cells, self.widths, strict=True)]


class DrawnTable:
    """A table: the places of its columns, its rows, from where to where it stands on its page, and the space within its cells."""

    __slots__ = ("bottom", "dropped", "pad", "page", "rows", "top", "xs")

    def __init__(self, xs: list[float], rows: list[TableRow], page: int, top: float, bottom: float, pad: float) -> None:
        self.xs = xs
        self.rows = rows
        self.page = page
        self.top = top
        self.bottom = bottom
        self.pad = pad
        self.dropped: list[TableRow] = []  # heads that were printed again on a later page


def cell_text(rows: Sequence[Row], room: float) -> str:
    """The text of a cell ``room`` points wide."""
    lines: list[list[Row]] = []
    for row in rows:
        if lines:
            last = lines[-1][-1]
            if _is_cut_number(last, row, room):
                last.go_on(row)
                continue
            forced = not broken(last, row, room - (last.x1 - last.x0))
            far = row.page == last.page and row.y - last.y > 2.1 * row.size
            item = _ITEM.match(row.text) is not None and last.text[-1] in ".;:,)"
            if not forced and not far and not item:
                lines[-1].append(row)
                continue
        lines.append([row])
    return _BREAK.join("".join(text for text, _ in text_of(line)) for line in lines).replace("|", "\\|")


def _is_cut_number(last: Row, row: Row, room: float) -> bool:
    """Whether a number was cut because not even it had room in its cell ("31/12/202", "6")."""
    alone = " " not in last.text and last.text[-1].isdigit() and row.text[:1].isdigit()
    return alone and room - (last.x1 - last.x0) < 0.75 * last.size


def read_tables(grids: Sequence[Grid], words: list[Word], page: int) -> tuple[list[DrawnTable], list[Word]]:
    """The tables of a page with their words, and the words outside them."""
    tables = []
    for grid in grids:
        found, rest = _fill(grid, words, page)
        if found is not None:
            tables.append(found)
            words = rest
    return tables, words


def _fill(grid: Grid, words: Sequence[Word], page: int) -> tuple[DrawnTable | None, list[Word]]:
    owner = {(cell.row + r, cell.column + c): number for number, cell in enumerate(grid.cells) for r in range(cell.rows) for c in range(cell.columns)}
    held: dict[int, list[Word]] = {}
    rest: list[Word] = []
    left, right, top, bottom = grid.xs[0] - 1, grid.xs[-1] + 1, grid.ys[0] - 1, grid.ys[-1] + 1
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.y - 0.3 * word.size
        if left <= x <= right and top <= y <= bottom:
            column = min(max(bisect_right(grid.xs, x) - 1, 0), len(grid.xs) - 2)
            row = min(max(bisect_right(grid.ys, y) - 1, 0), len(grid.ys) - 2)
            held.setdefault(owner[row, column], []).append(word)
        else:
            rest.append(word)
    filled = {grid.cells[number].column for number in held}
    if len(held) < 2 or len(filled) < 2 or any(_HEAD_TITLE.search("".join(word.text for word in inner)) for inner in held.values()):
        return None, list(words)
    columns = _columns(grid, held)
    rows: list[TableRow] = []
    pad = min([max(min(word.x0 for word in inner) - grid.cells[number].x0, 0.0) for number, inner in held.items()])
    for number in range(len(grid.ys) - 1):
        cells: list[list[Row]] = [[] for _ in columns]
        widths = [_PAD * 3] * len(columns)
        for index, cell in enumerate(grid.cells):
            if cell.row == number and index in held:
                place = max(bisect_right(columns, cell.column) - 1, 0)
                cells[place].extend(rows_of(held[index]))
                widths[place] = cell.x1 - cell.x0
        if any(cells):
            rows.append(TableRow(cells, widths, page))
    return DrawnTable([grid.xs[c] for c in columns] + [grid.xs[-1]], rows, page, grid.ys[0], grid.ys[-1], min(pad, _PAD * 1.5)), rest


def _columns(grid: Grid, held: dict[int, list[Word]]) -> list[int]:
    """The grid columns in which some cell begins that is no leftover of a crooked rule."""
    begun = sorted({cell.column for number, cell in enumerate(grid.cells) if number in held or cell.x1 - cell.x0 > 2 * _PAD})
    return begun if begun and begun[0] == 0 else [0, *begun]


def same_columns(one: DrawnTable, other: DrawnTable) -> bool:
    """Whether two tables have the same columns, wherever the pages begin them."""
    if len(one.xs) != len(other.xs):
        return False
    shift = other.xs[0] - one.xs[0]
    return all(abs(b - a - shift) <= _NEAR for a, b in zip(one.xs, other.xs, strict=True))


def join_tables(one: DrawnTable, other: DrawnTable) -> None:
    """Put the rows of a table that goes on on the next page under those of the one before; a head printed again is dropped."""
    again = 0
    while again < min(len(one.rows), len(other.rows) - 1, 4) and _words(one.rows[again]) == _words(other.rows[again]):
        again += 1
    one.dropped.extend(other.rows[:again])
    rows = other.rows[again:]
    one.pad = min(one.pad, other.pad)
    if one.rows and rows and _is_cut(one.rows[-1], rows[0], one.pad):
        for cell, more in zip(one.rows[-1].cells, rows[0].cells, strict=True):
            cell.extend(more)
        rows = rows[1:]
    one.rows.extend(rows)


def _words(row: TableRow) -> list[str]:
    return [" ".join(line.text for line in cell) for cell in row.cells]


def _is_cut(upper: TableRow, lower: TableRow, pad: float) -> bool:
    """Whether a row goes on on the next page: nothing stands in its first cell there, and what does stand there goes on with what was full."""
    if lower.cells[0] or not any(upper.cells):
        return False
    lowest = max(cell[-1].y for cell in upper.cells if cell)
    full = False
    for above, below, width in zip(upper.cells, lower.cells, upper.widths, strict=True):
        if not below:
            continue
        if not above or lowest - above[-1].y > _SHORTER * above[-1].size:
            return False
        last = above[-1]
        full = full or broken(last, below[0], width - 2 * pad - (last.x1 - last.x0)) or _ITEM.match(below[0].text) is not None
    return full
