"""A real table as rows of a pipe table: one column for each that is seen, merged cells printed once, line breaks in cells as ``<br>``.

A cell that spans columns stands in the first of them, one that spans rows in the first of them; the others are empty, so that columns stay
under their heads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kehoach.readers.docx.blocks import Block, Cell, Paragraph, Table

_NEAR = 170  # twentieths of a point (3 mm): lines of the grid nearer to one another are one, drawn twice by hand
_BREAK = "<br>"
_PIPE = re.compile(r"(?<!\\)\|")


def pipe_rows(table: Table) -> list[str]:
    """The rows of a table as lines, with the line under the head where there are more rows than one; none where no cell holds a word."""
    filled = [row for row in _with_one_head(table.rows) if any(has_text(cell.blocks) for cell in row)]
    if not filled:
        return []
    places, width = _columns(filled, table.lines)
    rows = []
    for row in filled:
        cells = [""] * width
        for cell, place in zip(row, places(row), strict=True):
            printed = _BREAK.join(cell_lines(cell.blocks))
            cells[place] = f"{cells[place]}{_BREAK}{printed}" if cells[place] and printed else cells[place] or printed
        rows.append("| " + " | ".join(_PIPE.sub(r"\\|", cell) for cell in cells) + " |")
    if len(rows) > 1:
        rows.insert(1, "|" + " --- |" * width)
    return rows


def cell_lines(blocks: Sequence[Block]) -> list[str]:
    """The lines that a cell prints; a table in it gives a line for each of its rows."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines.extend(line for line in block.text.split("\n") if line)
            for box in block.boxes:
                lines.extend(cell_lines(box))
        elif isinstance(block, Table):
            for row in block.rows:
                printed = " ".join(line for cell in row for line in cell_lines(cell.blocks))
                if printed:
                    lines.append(printed)
        else:
            lines.extend(line.strip() for line in block.text.split("\n") if line.strip())
    return lines


def has_text(blocks: Sequence[Block]) -> bool:
    """Whether some blocks hold a word anywhere."""
    for block in blocks:
        if isinstance(block, Table):
            if any(has_text(cell.blocks) for row in block.rows for cell in row):
                return True
        elif block.text or (isinstance(block, Paragraph) and any(has_text(box) for box in block.boxes)):
            return True
    return False


def _with_one_head(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows with a head of two lines made one: where a cell of the first spans columns and all others go on in the second.

    "Đơn vị thực hiện" over "Chủ trì" and "Phối hợp" gives the heads "Đơn vị thực hiện, Chủ trì" and "Phối hợp": each text once, in its column.
    """
    if len(rows) < 3 or not any(cell.span > 1 for cell in rows[0]):
        return rows
    first, second, *rest = rows
    if not any(cell.continued for cell in second):
        return rows
    over = {column: cell for cell in first for column in range(cell.column, cell.column + cell.span)}
    if any(over.get(cell.column) is None or (over[cell.column].span == 1) != cell.continued for cell in second):
        return rows
    head = []
    for cell in second:
        above = over[cell.column]
        blocks = above.blocks if cell.continued else [*above.blocks, *cell.blocks] if above.column == cell.column else cell.blocks
        head.append(Cell(cell.column, cell.span, blocks, False, cell.bordered))
    return [head, *rest]


class _Columns:
    """In which column of the printed table each cell of a row stands."""

    def __init__(self, by_grid: dict[int, int] | None) -> None:
        self._by_grid = by_grid

    def __call__(self, row: Sequence[Cell]) -> list[int]:
        if self._by_grid is None:
            return list(range(len(row)))
        return [self._by_grid[cell.column] for cell in row]


def _columns(rows: Sequence[Sequence[Cell]], lines: Sequence[int]) -> tuple[_Columns, int]:
    """Where cells stand, and how many columns there are.

    Rows of as many cells each, or of one, stand under one another by order: a hand that drew the lines a little apart meant no new column.
    """
    counts = {len(row) for row in rows}
    most = max(counts)
    if counts <= {1, most} and not any(cell.span > 1 for row in rows if len(row) == 1 < most for cell in row[1:]):
        aligned = all(len(row) == most or row[0].column == min(cell.column for full in rows for cell in full) for row in rows)
        if aligned:
            return _Columns(None), most
    starts = sorted({cell.column for row in rows for cell in row})
    place, by_grid = -1, {}
    last: int | None = None
    for start in starts:
        at = lines[start] if start < len(lines) else None
        if last is None or at is None or at - last > _NEAR or _both_begin(rows, starts, start):
            place += 1
        by_grid[start] = place
        last = at
    return _Columns(by_grid), place + 1


def _both_begin(rows: Sequence[Sequence[Cell]], starts: Sequence[int], start: int) -> bool:
    """Whether some row has a cell that begins here and one that begins at the line before: then they are two columns, however narrow."""
    before = starts[starts.index(start) - 1]
    return any({start, before} <= {cell.column for cell in row} for row in rows)
