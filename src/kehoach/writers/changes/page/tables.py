"""A table as one table of both revisions: the old columns, the pins, the new columns, so that rows stand side by side by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kehoach.writers.changes.page.aligning import Pair
from kehoach.writers.changes.page.cells import badges, pins, texts, tint
from kehoach.writers.changes.page.context import Context
from kehoach.writers.changes.page.escaping import safe
from kehoach.writers.changes.page.lines import Line

_SAMPLE = 60  # rows from which the widths of columns are judged


@dataclass(slots=True)
class Grid:
    """The tables that stand side by side: an id, or None where a side has none."""

    old: str | None
    new: str | None

    @classmethod
    def opening(cls, pair: Pair) -> Grid | None:
        """The table that begins, or goes on, with a row; None where the row is no table's."""
        names = [line.id if line and (line.row or line.kind == "table") else None for line in pair]
        return cls(*names) if any(names) else None

    def takes(self, pair: Pair) -> bool:
        """Whether a row belongs to it; a side that had no table yet may get one."""
        for side, line in enumerate(pair):
            if line is None:
                continue
            own = self.new if side else self.old
            if not (line.row or line.kind == "table") or own not in (None, line.id):
                return False
        self.old = self.old or (pair.old.id if pair.old else None)
        self.new = self.new or (pair.new.id if pair.new else None)
        return True


def table(context: Context, grid: Grid, rows: Sequence[Pair], marks: Sequence[bool]) -> str:
    """A run of rows of a table, its head first where the run begins with it."""
    widths = [_widths(context, side, name) for side, name in enumerate((grid.old, grid.new))]
    pieces = ['<div class="tab"><table><colgroup>']
    pieces += [f'<col width="{width}%">' for width in widths[0]]
    pieces.append('<col class="pc">')
    pieces += [f'<col width="{width}%">' for width in widths[1]]
    pieces.append("</colgroup>")
    begun = False
    for pair, mark in zip(rows, marks, strict=True):
        head = any(line is not None and not line.row for line in pair)
        if begun and head:
            pieces.append("</tbody>")
        if head or not begun:
            pieces.append("<thead>" if head else "<tbody>")
        pieces.append(_row(context, pair, mark, (len(widths[0]), len(widths[1])), head))
        if head:
            pieces.append("</thead><tbody>")
        begun = True
    pieces.append("</tbody></table></div>")
    return "".join(pieces)


def _row(context: Context, pair: Pair, mark: bool, widths: tuple[int, int], head: bool) -> str:
    classes = "ch" if mark and all(pair) else "ch only" if mark else ""
    found = [f'<tr class="{classes}">' if classes else "<tr>"]
    for side, line in enumerate(pair):
        if side:
            found.append(f'<td class="pins">{pins(context, *pair) if mark else ""}</td>')
        found.append(_cells(context, line, side, widths[side], head, mark))
    found.append("</tr>")
    return "".join(found)


def _cells(context: Context, line: Line | None, side: int, width: int, head: bool, mark: bool) -> str:
    name = "on"[side]
    if line is None:
        return f'<td class="{name} void" colspan="{width}"></td>'
    tag = 'th scope="col"' if head else "td"
    classes = f"{name}{tint(context, line, side)}"
    cells = texts(context, line, side)[:width]
    cells += [""] * (width - len(cells))
    if mark:
        note = badges(context, line, side)
        at = _noted(context, line, side, len(cells)) if note else 0
        cells[at] += note
        cells[0] = f'<span class="vh">{safe(context.tell("side-" + ("old", "new")[side]))}: </span>{cells[0]}'
    return "".join(f'<{tag} class="{classes}">{cell}</{tag[:2]}>' for cell in cells)


def _noted(context: Context, line: Line, side: int, count: int) -> int:
    """The cell under which the badges go: the one that changed, else the widest."""
    touch = context.marked[side].touches[line.key]
    for place, cell in enumerate(line.parts[:count]):
        if any(op != "=" for op, _ in (touch.words or {}).get(place, ())) or any(text and text in cell for text, _ in touch.printed):
            return place
    return max(range(min(count, len(line.parts)) or 1), key=lambda place: len(line.parts[place]) if place < len(line.parts) else 0)


def _widths(context: Context, side: int, name: str | None) -> list[str]:
    """Shares of the half page for each column, by how much stands in it; the same for every run of rows of one table."""
    lines = context.marked[side].lines
    every = [line for row in range(_SAMPLE + 1) if (line := lines.get((name or "", row)))]
    count = max((len(line.parts) for line in every), default=0)
    weights = []
    for place in range(count):
        lengths = [len(line.parts[place]) if place < len(line.parts) else 0 for line in every]
        weights.append(min(max(sum(lengths) / len(lengths), max(lengths) / 3, 4), 90) ** 0.6)
    return [f"{48 * weight / sum(weights):.2f}" for weight in weights] or ["48"]
