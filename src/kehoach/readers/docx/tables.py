"""Reading a table: rows, cells with their place in the grid, merged cells, rows and cells that tracked changes add or take away.

Source: ECMA-376 part 1, 17.4.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from kehoach.readers.docx.blocks import Cell, Table
from kehoach.readers.docx.markup import MC, W, chosen, is_on, number_of, value_of

if TYPE_CHECKING:
    from kehoach.readers.docx.story import Story

_SIDES = ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV")
_WHITE = "ffffff"
_UNSEEN = frozenset(("none", "nil", None))
_HOLDERS = frozenset((W + "customXml", W + "smartTag", W + "sdtContent", W + "ins", W + "moveTo", W + "del", W + "moveFrom"))
_ADDED, _TAKEN, _HIDDEN = (W + "ins", W + "cellIns"), (W + "del", W + "cellDel"), W + "hidden"
_CHANGES = (*_ADDED, *_TAKEN, _HIDDEN)
_MOST_COLUMNS = 63  # of a table in Word


def read_table(story: Story, table: Any) -> Table | None:
    """A table, None where every row of it is gone."""
    properties = table.find(W + "tblPr")
    seen = _table_borders(story, properties)
    rows = []
    for row in _children(table, W + "tr"):
        if _is_gone(story, row.find(W + "trPr")):
            _pass_over(story, row)
            continue
        cells = _read_row(story, row, seen)
        if cells:
            rows.append(cells)
    if not rows:
        return None
    widths = [number_of(column.get(W + "w"), 0) or 0 for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    return Table(rows, [0, *accumulate(widths)] if all(width > 0 for width in widths) else [])


def _children(parent: Any, tag: str) -> Iterator[Any]:
    """Rows or cells, those in content controls too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _HOLDERS:
            yield from _children(child, tag)
        elif child.tag == W + "sdt":
            content = child.find(W + "sdtContent")
            if content is not None:
                yield from _children(content, tag)
        elif child.tag == MC + "AlternateContent":
            branch = chosen(child)
            if branch is not None:
                yield from _children(branch, tag)


def _is_gone(story: Story, properties: Any) -> bool:
    """Whether a row or cell is not printed: hidden, or taken away by a tracked change."""
    if properties is None:
        return False
    added = taken = hidden = False
    for child in properties.iterchildren(*_CHANGES):
        added = added or child.tag in _ADDED
        taken = taken or child.tag in _TAKEN
        hidden = hidden or (child.tag == _HIDDEN and is_on(child))
    if added or taken:
        story.document.notices.add("revisions")
    return hidden or (added if story.document.original else taken)


def _pass_over(story: Story, row: Any) -> None:
    """Fields that begin or end in a row that is not printed still do."""
    from kehoach.readers.docx.inline import Inline

    Inline(story).pass_over(row)


def _read_row(story: Story, row: Any, seen: dict[str, bool]) -> list[Cell]:
    properties = row.find(W + "trPr")
    column = number_of(value_of(properties, "gridBefore"), 0) or 0
    exceptions = row.find(f"{W}tblPrEx/{W}tblBorders")
    if exceptions is not None:
        seen = {**seen, **_borders(exceptions)}
    cells: list[Cell] = []
    for cell in _children(row, W + "tc"):
        own = cell.find(W + "tcPr")
        if _is_gone(story, own):
            _pass_over(story, cell)
            continue
        span = min(max(number_of(value_of(own, "gridSpan"), 1) or 1, 1), _MOST_COLUMNS)
        beside = own.find(W + "hMerge") if own is not None else None
        if beside is not None and beside.get(W + "val", "continue") == "continue" and cells:
            _pass_over(story, cell)
            cells[-1].span += span
            column += span
            continue
        above = own.find(W + "vMerge") if own is not None else None
        continued = above is not None and above.get(W + "val", "continue") == "continue"
        if continued:  # what stands in it is not printed, nor counted
            _pass_over(story, cell)
        cells.append(Cell(column, span, [] if continued else story.blocks(cell), continued, _is_bordered(own, seen)))
        column += span
    return cells


def _table_borders(story: Story, properties: Any) -> dict[str, bool]:
    """Which sides of a table's cells are seen: what the table says, else its style."""
    seen: dict[str, bool] = {}
    for borders in reversed(story.document.styles.table_borders(value_of(properties, "tblStyle"))):
        seen.update(_borders(borders))
    own = properties.find(W + "tblBorders") if properties is not None else None
    if own is not None:
        seen.update(_borders(own))
    return seen


def _borders(element: Any) -> dict[str, bool]:
    return {side: _is_seen(border) for side in _SIDES if (border := element.find(W + side)) is not None}


def _is_seen(border: Any) -> bool:
    """Whether a border is drawn, and not in the colour of the paper, as some programs do instead of none."""
    return border.get(W + "val") not in _UNSEEN and border.get(W + "color", "auto").lower() != _WHITE


def _is_bordered(properties: Any, seen: dict[str, bool]) -> bool:
    """Whether a border of a cell is seen; the cell's own say goes before the table's."""
    own = properties.find(W + "tcBorders") if properties is not None else None
    if own is None:
        return any(seen.values())
    said = _borders(own)
    named = {"left" if side == "start" else "right" if side == "end" else side for side in said}
    if named >= {"top", "left", "bottom", "right"}:
        return any(said.values())
    return any(said.values()) or any(shown for side, shown in seen.items() if side not in said)
