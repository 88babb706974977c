"""Tables out of rules: rules that touch make a grid, and a cell goes on over the grid lines that nothing is drawn on.

What stands open at a page end (a row cut there has no rule under it) is closed where the other rules end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.readers.pdf.shapes import Rule

_NEAR = 3.0  # points: rules that stand nearer are one
_OPEN = 6.0  # points by which a rule must stick out to show a side that is not drawn
_MOST_CROSSINGS = 250_000


class Cell(NamedTuple):
    """A cell: the grid row and column of its top left corner, how many of each it takes, and its box in points from the top left."""

    row: int
    column: int
    rows: int
    columns: int
    x0: float
    y0: float
    x1: float
    y1: float


class Grid(NamedTuple):
    """A drawn table: the places of its grid lines, and its cells in the order of reading."""

    xs: list[float]
    ys: list[float]
    cells: list[Cell]


def find_grids(level: Sequence[Rule], upright: Sequence[Rule]) -> list[Grid]:
    """The tables that some rules draw, from top to bottom; none of a single cell.

    >>> rules = [Rule(at, 0, 100) for at in (0, 20, 40)]
    >>> [grid] = find_grids(rules, [Rule(at, 0, 40) for at in (0, 30, 100)])
    >>> len(grid.cells), grid.cells[3][:4]
    (4, (1, 1, 1, 1))
    """
    level, upright = _merged(level), _merged(upright)
    if len(level) < 2 or len(upright) < 2 or len(level) * len(upright) > _MOST_CROSSINGS:
        return []
    grids = [_grid([level[n] for n in flat], [upright[n] for n in steep]) for flat, steep in _touching(level, upright)]
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: grid.ys[0])


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """Rules that lie on one line and touch, as one."""
    made: list[Rule] = []
    ordered = sorted(rules)
    start = 0
    while start < len(ordered):
        stop = start + 1
        while stop < len(ordered) and ordered[stop].at - ordered[stop - 1].at <= _NEAR and ordered[stop].at - ordered[start].at <= 2 * _NEAR:
            stop += 1
        band = ordered[start:stop]
        at = sum(rule.at for rule in band) / len(band)
        begin: float | None = None
        end = 0.0
        for rule in sorted(band, key=lambda rule: rule.start):
            if begin is not None and rule.start > end + _NEAR:
                made.append(Rule(at, begin, end))
                begin = None
            if begin is None:
                begin, end = rule.start, rule.end
            end = max(end, rule.end)
        if begin is not None:
            made.append(Rule(at, begin, end))
        start = stop
    return made


def _touching(level: Sequence[Rule], upright: Sequence[Rule]) -> list[tuple[list[int], list[int]]]:
    """The rules in groups of those that meet, by their numbers: the level and the upright ones of each."""
    parent = list(range(len(level) + len(upright)))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = one = parent[parent[one]]
        return one

    for n, flat in enumerate(level):
        low, high, first, last = flat.at - _NEAR, flat.at + _NEAR, flat.start - _NEAR, flat.end + _NEAR
        for m, steep in enumerate(upright, len(level)):
            if first <= steep.at <= last and steep.start <= high and steep.end >= low:
                parent[root(n)] = root(m)
    groups: dict[int, tuple[list[int], list[int]]] = {}
    for n in range(len(parent)):
        flats, steeps = groups.setdefault(root(n), ([], []))
        if n < len(level):
            flats.append(n)
        else:
            steeps.append(n - len(level))
    return [group for group in groups.values() if group[0] and len(group[1]) > 1]


def _grid(level: Sequence[Rule], upright: Sequence[Rule]) -> Grid | None:
    ys = _lines([rule.at for rule in level], [side for rule in upright for side in (rule.start, rule.end)])
    xs = _lines([rule.at for rule in upright], [side for rule in level for side in (rule.start, rule.end)])
    if len(xs) < 3 or len(ys) < 2:
        return None  # one column is a frame round a text
    across = _drawn(level, ys, xs)
    down = _drawn(upright, xs, ys)
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < len(xs) - 1 and (right, row) not in down and (row, right) not in taken:
                right += 1
            below = row + 1
            while below < len(ys) - 1 and not any((below, c) in across for c in range(column, right)):
                if any((c, below) in down for c in range(column + 1, right)) or any((below, c) in taken for c in range(column, right)):
                    break
                below += 1
            taken.update((r, c) for r in range(row, below) for c in range(column, right))
            cells.append(Cell(row, column, below - row, right - column, xs[column], ys[row], xs[right], ys[below]))
    return Grid(xs, ys, cells) if len(cells) > 1 else None


def _lines(places: Sequence[float], ends: Sequence[float]) -> list[float]:
    """The grid lines of one direction: where its rules stand, and where the other rules stick out beyond them."""
    lines: list[float] = []
    for place in sorted(places):
        if not lines or place - lines[-1] > _NEAR:
            lines.append(place)
    first, last = min(ends), max(ends)
    if first < lines[0] - _OPEN:
        lines.insert(0, first)
    if last > lines[-1] + _OPEN:
        lines.append(last)
    return lines


def _drawn(rules: Sequence[Rule], lines: Sequence[float], crossing: Sequence[float]) -> set[tuple[int, int]]:
    """Which pieces of which grid lines are drawn: (number of the line, number of the piece)."""
    found: set[tuple[int, int]] = set()
    for rule in rules:
        line = bisect_right(lines, rule.at)
        if line and (line == len(lines) or rule.at - lines[line - 1] < lines[line] - rule.at):
            line -= 1
        for piece in range(len(crossing) - 1):
            if rule.start <= crossing[piece] + _NEAR and rule.end >= crossing[piece + 1] - _NEAR:
                found.add((line, piece))
    return found
