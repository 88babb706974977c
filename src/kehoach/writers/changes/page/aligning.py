"""Which line of the old revision stands beside which of the new one.

The delta names what was added, removed or moved; what is left has the same order on both sides. So nothing is compared twice: lines that the
delta pairs and lines whose words occur once on each side hold the two columns together, what lies between them is paired from both ends.
Linear but for the sorting of the pairs, whatever the plans; a pair that would cross another is given up, never a line.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kehoach.writers.changes.page.lines import Key, Line


class Pair(NamedTuple):
    """A row of the page; a side that has nothing there is None."""

    old: Line | None
    new: Line | None


def align(old: Sequence[Line], new: Sequence[Line], pairs: Mapping[Key, Key], alone: tuple[set[Key], set[Key]]) -> list[Pair]:
    """All lines of both sides, each once and in its order; ``alone`` are those that have no fellow (added, removed, moved).

    >>> line = lambda id, text: Line(id, 0, "item", 0, "", (text,), None, 1)
    >>> old, new = [line("1", "A"), line("2", "B")], [line("1", "A"), line("2", "X"), line("3", "B")]
    >>> [(pair.old and pair.old.id, pair.new and pair.new.id) for pair in align(old, new, {}, (set(), {("2", 0)}))]
    [('1', '1'), (None, '2'), ('2', '3')]
    """
    left = [line for line in old if line.key not in alone[0]]
    right = [line for line in new if line.key not in alone[1]]
    fellows = dict(_fellows(left, right, pairs))
    rows: list[Pair] = []
    at_old = at_new = 0
    places_old = {line.key: place for place, line in enumerate(old)}
    places_new = {line.key: place for place, line in enumerate(new)}
    for first, second in fellows.items():
        upto_old, upto_new = places_old[left[first].key], places_new[right[second].key]
        rows += [Pair(line, None) for line in old[at_old:upto_old]]
        rows += [Pair(None, line) for line in new[at_new:upto_new]]
        rows.append(Pair(old[upto_old], new[upto_new]))
        at_old, at_new = upto_old + 1, upto_new + 1
    rows += [Pair(line, None) for line in old[at_old:]]
    rows += [Pair(None, line) for line in new[at_new:]]
    return rows


def _fellows(left: Sequence[Line], right: Sequence[Line], pairs: Mapping[Key, Key]) -> Iterator[tuple[int, int]]:
    """Places in both lists that belong together, rising on both sides."""
    before = (-1, -1)
    for anchor in [*_rising(_anchors(left, right, pairs)), (len(left), len(right))]:
        yield from _between(left, right, before, anchor)
        if anchor[0] < len(left):
            yield anchor
        before = anchor


def _anchors(left: Sequence[Line], right: Sequence[Line], pairs: Mapping[Key, Key]) -> list[tuple[int, int]]:
    places = {line.key: place for place, line in enumerate(right)}
    once_left, once_right = Counter(line.words for line in left), Counter(line.words for line in right)
    by_words = {line.words: place for place, line in enumerate(right) if once_right[line.words] == 1}
    anchors = []
    for place, line in enumerate(left):
        fellow = places.get(pairs[line.key]) if line.key in pairs else by_words.get(line.words) if once_left[line.words] == 1 else None
        if fellow is not None:
            anchors.append((place, fellow))
    return anchors


def _rising(anchors: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs in which none crosses another (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(anchors):
        at = bisect_left(tails, place)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [number]
    chosen = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chosen.append(anchors[at])
        at = before[at]
    return chosen[::-1]


def _between(left: Sequence[Line], right: Sequence[Line], after: tuple[int, int], upto: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Equal lines from the front and from the back of a gap; where as many are left on both sides, those in their order."""
    first, second = after[0] + 1, after[1] + 1
    last_left, last_right = upto
    while first < last_left and second < last_right and left[first].words == right[second].words:
        yield first, second
        first, second = first + 1, second + 1
    back: list[tuple[int, int]] = []
    while first < last_left and second < last_right and left[last_left - 1].words == right[last_right - 1].words:
        last_left, last_right = last_left - 1, last_right - 1
        back.append((last_left, last_right))
    if last_left - first == last_right - second:
        for place in range(last_left - first):
            if bool(left[first + place].row) == bool(right[second + place].row):
                yield first + place, second + place
    yield from reversed(back)
