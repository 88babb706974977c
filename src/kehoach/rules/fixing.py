"""Safe edits applied to a text: each finding's edits together or not at all, the first wins where two overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from kehoach.rules.types import Edit


def choose(edits: Iterable[Sequence[Edit]]) -> list[Edit]:
    """The edits that can be made at once, in the order of the text: of findings whose edits overlap, the first one's.

    Edits that only touch do not overlap, but that two at the same place would stand in no order.

    >>> choose([[Edit(0, 2, "a")], [Edit(1, 3, "b")], [Edit(3, 4, "c")]])
    [Edit(start=0, end=2, text='a'), Edit(start=3, end=4, text='c')]
    """
    taken: list[Edit] = []
    past, starts = 0, set[int]()
    for group in sorted((sorted(group) for group in edits if group), key=lambda group: group[0]):
        fits = all(a.end <= b.start and a.start < b.start for a, b in pairwise(group))
        if fits and group[0].start >= past and group[0].start not in starts:
            taken += group
            starts.add(group[0].start)
            past = group[-1].end
    return taken


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap, given in their order.

    >>> apply("Uỷ ban", [Edit(0, 2, "Ủy")])
    'Ủy ban'
    """
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += text[at : edit.start], edit.text
        at = edit.end
    return "".join([*pieces, text[at:]])
