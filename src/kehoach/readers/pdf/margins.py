"""Where the text of a page begins and ends from left to right, how far its lines stand apart, and how paragraphs are set off."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.readers.pdf.rows import Row

_BIN = 2.0  # points
_AT_MARGIN, _RAGGED = 2.5, 30.0


class Margins(NamedTuple):
    """The left and right edge of a page's text, in points."""

    left: float
    right: float


class Habits(NamedTuple):
    """How a document sets its paragraphs: the indent of a first line (0: none), the distance of its lines, what is added between
    paragraphs, whether full lines end at the right margin."""

    indent: float
    pitch: float
    spacing: float
    justified: bool = False


def page_margins(pages: Sequence[Sequence[Row]], widths: Sequence[float]) -> list[Margins]:
    """The margins of every page; a page with few full lines has those of the pages like it (odd and even pages may be mirrored)."""
    made = [Margins(width * 0.14, width * 0.93) for width in widths]
    for width in {round(width) for width in widths}:
        alike = [number for number, other in enumerate(widths) if round(other) == width]
        whole = _edges([row for number in alike for row in pages[number]])
        if whole is None:
            continue
        own = {number: edges for number in alike if len(pages[number]) >= 15 and (edges := _edges(pages[number])) is not None}
        widest = sorted(edges.right - edges.left for edges in own.values())
        usual = widest[len(widest) * 3 // 4] if widest else whole.right - whole.left
        sound = {number: edges for number, edges in own.items() if abs(edges.right - edges.left - usual) < 10}
        for number in alike:
            other = [edges for near, edges in sound.items() if (near - number) % 2 == 0]
            made[number] = sound.get(number) or (other[-1] if other else None) or (next(iter(sound.values())) if sound else whole)
    return made


def _edges(rows: Sequence[Row]) -> Margins | None:
    if not rows:
        return None
    left, right = _common([row.x0 for row in rows], first=True), _common([row.x1 for row in rows], first=False)
    ends = [row.x1 for row in rows if abs(row.x1 - right) < _RAGGED]
    if sum([abs(end - right) < _AT_MARGIN for end in ends]) < 0.5 * len(ends):
        right = max(ends)  # ragged lines: the longest comes nearest to the margin
    return Margins(left, right)


def _common(places: Sequence[float], first: bool) -> float:
    """The outermost place that several rows share; without one the outermost."""
    bins = Counter(round(place / _BIN) for place in places)
    ordered = sorted(bins, reverse=not first)
    least = 3 if len(places) >= 12 else 2
    for bin in ordered:
        near = bins[bin] + bins[bin + 1] + bins[bin - 1]
        if near >= least:
            inside = [place for place in places if abs(round(place / _BIN) - bin) <= 1]
            return min(inside) if first else max(inside)
    return min(places) if first else max(places)


def page_habits(pages: Sequence[Sequence[Row]], margins: Sequence[Margins]) -> Habits:
    """What the rows of the running text have in common."""
    pitches: Counter[float] = Counter()
    indents: Counter[int] = Counter()
    extra: Counter[float] = Counter()
    for rows, edge in zip(pages, margins, strict=True):
        wide = edge.right - edge.left
        for row in rows:
            start, room = row.x0 - edge.left, edge.right - row.x1
            if 8 < start < wide * 0.2 and room < wide * 0.3 and abs(start - room) > 8:
                indents[round(row.x0 - edge.left)] += 1
        for before, row in itertools.pairwise(rows):
            gap = row.y - before.y
            if 0.9 * row.size < gap < 2.6 * row.size:
                if before.x1 > edge.right - 4 and row.x0 - edge.left < 4:
                    pitches[round(gap * 2) / 2] += 1
                elif before.x1 < edge.right - wide * 0.25:
                    extra[round(gap * 2) / 2] += 1
    near = [edge.right - row.x1 for rows, edge in zip(pages, margins, strict=True) for row in rows if edge.right - row.x1 < 30]
    justified = sum([room < _AT_MARGIN for room in near]) > 0.75 * len(near)
    indent, count = indents.most_common(1)[0] if indents else (0, 0)
    if not pitches:
        pitches = extra
    pitch = pitches.most_common(1)[0][0] if pitches else 18.0
    after = sorted(extra.elements())
    spacing = max(after[len(after) // 2] - pitch, 0.0) if after else 0.0
    return Habits(float(indent) if count > 1 else 0.0, pitch, spacing if spacing >= 2 else 0.0, justified)
