"""Which rows stay in sight: what changed, what stands around it, the headings above it. The rest folds into one line a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.writers.changes.page.aligning import Pair

AROUND = 2  # rows kept before and after a change
LEAST = 5  # a shorter run is not worth folding


class Run(NamedTuple):
    """Rows [first, last) of the page; ``folded`` where nothing in them changed."""

    first: int
    last: int
    folded: bool


def runs(rows: Sequence[Pair], changed: Sequence[bool]) -> list[Run]:
    """All rows in runs, in order. Linear.

    >>> [tuple(run) for run in runs([Pair(None, None)] * 12, [True] + [False] * 11)]
    [(0, 3, False), (3, 12, True)]
    """
    seen = [False] * len(rows)
    above: list[tuple[int, int]] = []  # depth and place of the headings that the present row stands under
    until = 0
    for place, pair in enumerate(rows):
        depth = _depth(pair)
        while above and above[-1][0] >= depth:
            above.pop()
        if changed[place]:
            for _, heading in above:
                seen[heading] = True
            for near in range(max(place - AROUND, until), min(place + AROUND + 1, len(rows))):
                seen[near] = True
            until = place  # what lies before was seen to
        above.append((depth, place))
    found: list[Run] = []
    first = 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or seen[place] != seen[first]:
            folded = not seen[first] and place - first >= LEAST
            if not folded and found and not found[-1].folded:
                found[-1] = Run(found[-1].first, place, False)
            else:
                found.append(Run(first, place, folded))
            first = place
    return found


def _depth(pair: Pair) -> int:
    line = pair.new or pair.old
    return line.depth if line else 0
