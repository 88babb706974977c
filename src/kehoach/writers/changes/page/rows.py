"""The two columns, row by row: a row a line, what is missing on a side left blank, long runs without a change folded away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kehoach.writers.changes.page.aligning import Pair, align
from kehoach.writers.changes.page.cells import badges, marker, pins, texts, tint
from kehoach.writers.changes.page.context import Context, shortened
from kehoach.writers.changes.page.escaping import safe
from kehoach.writers.changes.page.folding import Run, runs
from kehoach.writers.changes.page.lines import Key, Line
from kehoach.writers.changes.page.tables import Grid, table

_HEADINGS = ("part", "chapter", "section", "article", "appendix")
_CHUNK = 60  # rows that a browser lays out together, when they come near the window


def pair_up(context: Context, list_number: int) -> list[Pair]:
    """The rows of one of the lists of lines (text, foot, annexes)."""
    old, new = (marked.laid[list_number] for marked in context.marked)
    return align(old, new, _pairs(context), (context.marked[0].alone, context.marked[1].alone))


def _pairs(context: Context) -> dict[Key, Key]:
    """Lines that the delta itself puts side by side."""
    pairs: dict[Key, Key] = {}
    for change in context.changes:
        if change.old is None or change.new is None:
            continue
        texts: list[Any] = change.detail.get("texts") or []
        if len(texts) >= 2 and all(texts[:2]):
            old_row, new_row = texts[2:4] if len(texts) > 2 else (0, 0)
            pairs[texts[0], old_row or 0] = texts[1], new_row or 0
        for old, new in zip(*(marked.roots(change) for marked in context.marked), strict=False):
            pairs.setdefault(old, new)
    return pairs


def reading_order(context: Context, lists: Sequence[Sequence[Pair]]) -> list[int]:
    """The numbers of all changes as a reader meets them down the page: the head, the rows of each list, the signatures after the recipients."""
    numbers = range(1, len(context.changes) + 1)
    order = dict.fromkeys(number for number in numbers if context.change(number).kind == "metadata_changed")
    order |= dict.fromkeys(number for number in numbers if context.loose(number))
    for place, rows in enumerate(lists):
        for pair in rows:
            for side, line in enumerate(pair):
                touch = context.marked[side].touches.get(line.key) if line else None
                order |= dict.fromkeys(number for number in (touch.pins if touch else ()) if context.main(number, side))
        if place == 1:
            order |= dict.fromkeys(number for number in numbers if context.change(number).kind == "signer_changed")
    return [*(order | dict.fromkeys(numbers))]


def changed(context: Context, pair: Pair) -> bool:
    """Whether anything in a row changed."""
    return any(line is None or line.key in marked.touches for marked, line in zip(context.marked, pair, strict=True))


def columns(context: Context, rows: Sequence[Pair]) -> Iterator[str]:
    """The HTML of all rows, in chunks."""
    open_rows = 0
    marks = [changed(context, pair) for pair in rows]
    for run in runs(rows, marks):
        if run.folded and context.changes:  # two equal revisions are there to be read
            yield "</div>" if open_rows else ""
            open_rows = 0
            yield _folded(context, rows, run)
            continue
        for piece, size in _pieces(context, rows[run.first : run.last], marks[run.first : run.last]):
            if open_rows > _CHUNK:
                yield "</div>"
                open_rows = 0
            if not open_rows:
                yield '<div class="chunk">'
            yield piece
            open_rows += size
    yield "</div>" if open_rows else ""


def _folded(context: Context, rows: Sequence[Pair], run: Run) -> str:
    inside = rows[run.first : run.last]
    pieces = "".join(piece for piece, _ in _pieces(context, inside, [False] * len(inside)))
    names = [context.name(line.id, line.row) for pair in (inside[0], inside[-1]) if (line := pair.new or pair.old)]
    span = names[0] if names[0] == names[-1] else f"{names[0]} – {shortened(names[0], names[-1])}"
    words = context.tell("unchanged", count=len(inside))
    return (
        f'<details class="fold"><summary><span>{safe(words)}</span> <small>{safe(span)}</small></summary><div class="chunk">{pieces}</div></details>'
    )


def _pieces(context: Context, rows: Sequence[Pair], marks: Sequence[bool]) -> Iterator[tuple[str, int]]:
    """Rows of text one by one, rows of a table together, each with how many rows it stands for."""
    at = 0
    while at < len(rows):
        grid = Grid.opening(rows[at])
        if grid is None:
            yield _row(context, rows[at], marks[at]), 1
            at += 1
            continue
        first = at
        while at < len(rows) and grid.takes(rows[at]):
            at += 1
        yield table(context, grid, rows[first:at], marks[first:at]), at - first


def _row(context: Context, pair: Pair, mark: bool) -> str:
    old, new = pair
    if not mark:
        return f'<div class="row">{_side(context, old, 0, False)}{_side(context, new, 1, False)}</div>'
    state = "row ch only" if not (old and new) else "row ch" if _telling(context, pair) else "row ch faint"
    return f'<div class="{state}">{_side(context, old, 0, True)}<div class="pins">{pins(context, old, new)}</div>{_side(context, new, 1, True)}</div>'


def _telling(context: Context, pair: Pair) -> bool:
    """Whether more than the number of a row changed."""
    touches = [marked.touches.get(line.key) for marked, line in zip(context.marked, pair, strict=True) if line]
    return any(touch and (touch.pins or touch.words or touch.tint or touch.parted) for touch in touches)


def _side(context: Context, line: Line | None, side: int, mark: bool) -> str:
    name = "on"[side]
    if line is None:
        return f'<div class="{name} void"></div>'
    heading = line.kind in _HEADINGS
    form = f" h-{line.kind} flat" if heading else " flat" if not line.marker else " bul" if len(line.marker) == 1 else ""
    classes = f"{name} d{min(line.depth, 9)}{form}{tint(context, line, side)}"
    text = "".join(texts(context, line, side))
    if heading and line.kind == "appendix":
        text = f"<br>{text}" if text else ""
    words = f"{marker(context, line, side)}{text}"
    if not mark:
        return f'<div class="{classes}">{words}</div>'
    hidden = f'<span class="vh">{safe(context.tell("side-" + ("old", "new")[side]))}: </span>'
    return f'<div class="{classes}">{hidden}{words}{badges(context, line, side)}</div>'
