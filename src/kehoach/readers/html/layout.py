"""What a table of a page is: a table with rows and columns, or a way to set things side by side.

Heads and feet of plans are borderless tables of two columns: they are read one column after the other. Tables that lay
out a page become the paragraphs they hold. Everything else is printed as a pipe table.
"""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.readers.html.blocks import Block, Cell, OpenTable, Paragraph, Table
from kehoach.readers.html.signs import HEAD, HEAD_PART, RECIPIENTS, SECTION, SIGNATURE, TYPE_LINE, composed

_LONG_CELL = 1200  # characters: a cell of a data table seldom holds more
_MOST_PLACES = 400_000  # cells of a grid; past that, spans are not drawn
_HEAD_WORDS = ("STT", "TT", "Số TT", "Nội dung", "NỘI DUNG", "Nhiệm vụ", "NHIỆM VỤ", "Thời gian", "THỜI GIAN", "Tên")


def settle(table: OpenTable) -> list[Block]:
    """The blocks that a table becomes when it has been read."""
    rows = [row for row in table.rows if row]
    full = [[cell for cell in row if cell.blocks] for row in rows]
    if not any(full):
        return table.loose
    blocks = table.loose
    if _is_layout(table, rows, full):
        for band in _bands(full):
            blocks.extend(_unwrap(band))
        return blocks
    grid = _grid(rows)
    titles = _titles(grid)
    for row in grid[:titles]:
        blocks.extend(Paragraph(cell, table.place) for cell in row if cell)
    blocks.append(Table(grid[titles:], table.place, sum(block.linked for row in full for cell in row for block in cell.blocks)))
    return blocks


def _is_layout(table: OpenTable, rows: Sequence[Sequence[Cell]], full: Sequence[Sequence[Cell]]) -> bool:
    if max(map(len, full)) < 2 or table.role in ("presentation", "none"):
        return True
    cells = [cell for row in full for cell in row]
    lined = table.lined or any(cell.lined for cell in cells)
    if any(_is_head(cell) for cell in cells) or _is_foot(cells, bool(lined)):
        return True
    if any(isinstance(block, Table) for cell in cells for block in cell.blocks):
        return True
    if lined:
        return False
    if sum(map(bool, full)) == 1:
        return len(rows) == 1
    if sum(len(row) > 2 for row in full) > 1:
        return any(_is_page(cell) and any(TYPE_LINE.match(composed(line)) for line in _lines(cell, 400)) for cell in cells)
    return any(_is_page(cell) for cell in cells)


def _is_head(cell: Cell) -> bool:
    """Whether a cell prints the Quốc hiệu, the Party's title or the motto."""
    return any(HEAD.match(composed(line)) for line in _lines(cell, 12))


def _is_foot(cells: Sequence[Cell], lined: bool) -> bool:
    """Whether cells are "Nơi nhận" and signature: not a column of that name in a table with lines."""
    if len(cells) > 24:
        return False
    for cell in cells:
        lines = [composed(line) for line in _lines(cell, 40)]
        if any(RECIPIENTS.match(line) for line in lines[:4]) and (len(lines) > 1 or not lined):
            return True
        if not lined and SIGNATURE.match(lines[0]) and len(lines) < 12:
            return True
    heads = [line for cell in cells for line in _lines(cell, 6)[:6]]
    return not lined and len(cells) <= 6 and sum(bool(HEAD_PART.match(composed(line))) for line in heads) >= 2


def _is_page(cell: Cell) -> bool:
    """Whether a cell holds a text of its own, not an entry of a row."""
    if len(cell.blocks) < 6:
        return False
    lines = _lines(cell, 400)
    return any(TYPE_LINE.match(line) or SECTION.match(line) for line in map(composed, lines)) or sum(map(len, lines)) > _LONG_CELL


def _lines(cell: Cell, most: int) -> list[str]:
    lines: list[str] = []
    for block in cell.blocks[:most]:
        lines.extend(block.lines if isinstance(block, Paragraph) else [block.text])
        if len(lines) >= most:
            break
    return [line for line in lines if line]


def _bands(full: Sequence[Sequence[Cell]]) -> list[list[Sequence[Cell]]]:
    """Rows that stand under each other with as many columns: the rows of one head or foot. A row of one cell is a band."""
    bands: list[list[Sequence[Cell]]] = []
    for row in full:
        if not row:
            continue
        if bands and len(row) > 1 and len(bands[-1][-1]) == len(row) and not any(_is_page(cell) for cell in row):
            bands[-1].append(row)
        else:
            bands.append([row])
    return bands


def _unwrap(band: Sequence[Sequence[Cell]]) -> list[Block]:
    cells = [cell for row in band for cell in row]
    if len(cells) == 1:
        return cells[0].blocks
    sides = (any(map(_is_head, cells)) or _is_foot(cells, lined=False)) and not any(map(_is_page, cells))
    blocks: list[Block] = []
    ordered = [band[row][column] for column in range(len(band[0])) for row in range(len(band))] if sides else cells
    for cell in ordered:
        for number, block in enumerate(cell.blocks):
            if number and sides and isinstance(block, Paragraph):
                block.close = True
        blocks.extend(cell.blocks)
    return blocks


def _grid(rows: Sequence[Sequence[Cell]]) -> list[list[list[str]]]:
    """The texts of a table's cells in their columns: once where a cell spans several. Columns in which no text begins are left out."""
    taken: dict[int, int] = {}  # column -> the last row that a cell above still spans
    placed: list[dict[int, list[str]]] = []
    used: set[int] = set()
    effort = _MOST_PLACES
    for number, row in enumerate(rows):
        line: dict[int, list[str]] = {}
        column = 0
        for cell in row:
            while effort > 0 and taken.get(column, -1) >= number:
                column += 1
                effort -= 1
            text = _cell_lines(cell)
            if text:
                line[column] = text
                used.add(column)
            across = cell.across if effort > cell.across else 1
            if cell.down > 1:
                taken.update((at, number + cell.down - 1) for at in range(column, column + across))
            column += across
            effort -= across
        if line:
            placed.append(line)
    columns = sorted(used)
    if len(columns) * len(placed) > _MOST_PLACES:
        return [list(line.values()) for line in placed]
    return [[line.get(column, []) for column in columns] for line in placed]


def _cell_lines(cell: Cell) -> list[str]:
    return [line for block in cell.blocks for line in (block.lines if isinstance(block, Paragraph) else [block.text]) if line]


def _titles(grid: Sequence[Sequence[list[str]]]) -> int:
    """How many rows of one cell stand over the row that names the columns: they are titles of the table."""
    for number, row in enumerate(grid[:4]):
        cells = [cell for cell in row if cell]
        if len(cells) > 1:
            named = any(cell[0].startswith(_HEAD_WORDS) for cell in cells)
            return number if number and named and len(row) > 2 and number < len(grid) - 1 else 0
    return 0
