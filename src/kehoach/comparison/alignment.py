"""Which elements of two sequences stand for one another, in order, in nearly linear time whatever the sequences.

Small stretches get a longest common subsequence, bit by bit in Python's long integers (after Hyyrö 2004: one row of the table is
one number). Long ones are first cut at anchors: elements that occur equally often on both sides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Sequence

Pair = tuple[int, int]

_EXACT = 2_000_000  # cells of the table up to which it is filled: a millisecond or two
_DEPTH = 12


def align(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Pairs (place in ``old``, place in ``new``) of equal elements, both places rising.

    >>> align("abcd", "acxd")
    [(0, 0), (2, 1), (3, 3)]
    """
    pairs: list[Pair] = []
    waiting = [(0, len(old), 0, len(new), 0)]
    while waiting:
        first, end, other, other_end, depth = waiting.pop()
        while first < end and other < other_end and old[first] == new[other]:
            pairs.append((first, other))
            first, other = first + 1, other + 1
        while first < end and other < other_end and old[end - 1] == new[other_end - 1]:
            end, other_end = end - 1, other_end - 1
            pairs.append((end, other_end))
        if first == end or other == other_end:
            continue
        if (end - first) * (other_end - other) <= _EXACT:
            pairs.extend((first + a, other + b) for a, b in _longest(old[first:end], new[other:other_end]))
        elif depth < _DEPTH:
            cuts = [(first + a, other + b) for a, b in _anchors(old[first:end], new[other:other_end])]
            pairs.extend(cuts)
            for (a, b), (c, d) in zip([(first - 1, other - 1), *cuts], [*cuts, (end, other_end)], strict=True):
                if c - a > 1 and d - b > 1 and cuts:
                    waiting.append((a + 1, c, b + 1, d, depth + 1))
    pairs.sort()
    return pairs


def _longest(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """A longest common subsequence; row k of the table is the bits of ``rows[k]``, a zero where the subsequence grows."""
    bits: dict[Hashable, int] = defaultdict(int)
    for place, element in enumerate(old):
        bits[element] |= 1 << place
    full = (1 << len(old)) - 1
    row, rows = full, []
    for element in new:
        same = row & bits[element] if element in bits else 0
        row = ((row + same) | (row - same)) & full
        rows.append(row)
    pairs = []
    a, b = len(old), len(new)
    while a and b:
        if rows[b - 1] >> (a - 1) & 1:
            a -= 1
        else:
            b -= 1
            if not b or rows[b - 1] >> (a - 1) & 1:
                a -= 1
                pairs.append((a, b))
    return pairs[::-1]


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Pairs to cut at: the elements that occur once on both sides; where there are none, those that occur equally often, one by one."""
    here, there = _places(old), _places(new)
    for most in (1, len(old)):
        found = [
            pair for element, places in here.items() if len(places) <= most and len(there.get(element, ())) == len(places)
            for pair in zip(places, there[element], strict=True)
        ]  # fmt: skip
        if found:
            break
    else:
        found = [pair for element, places in here.items() for pair in zip(places, there.get(element, ()), strict=False)]
    found.sort()
    return [found[place] for place in rising([b for _, b in found])]


def _places(sequence: Sequence[Hashable]) -> dict[Hashable, list[int]]:
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place, element in enumerate(sequence):
        places[element].append(place)
    return places


def rising(values: Sequence[int]) -> list[int]:
    """The places of a longest rising subsequence of different numbers.

    >>> rising([3, 0, 1, 2])
    [1, 2, 3]
    """
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        at = bisect_left(tails, value)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(value)
            ends.append(place)
        else:
            tails[at], ends[at] = value, place
    chain = []
    place = ends[-1] if ends else -1
    while place >= 0:
        chain.append(place)
        place = before[place]
    return chain[::-1]


def heaviest_rising(values: Sequence[int], weights: Sequence[int]) -> list[int]:
    """The places of the rising subsequence of the numbers 0 to n-1, in any order, that weighs most.

    >>> heaviest_rising([2, 0, 1], [9, 1, 1])
    [0]
    """
    best: list[tuple[int, int]] = [(0, -1)] * (len(values) + 1)  # Fenwick tree over values: the heaviest chain up to here, its last place
    before: list[int] = []
    last = (0, -1)
    for place, value in enumerate(values):
        chain, at = (0, -1), value
        while at:
            chain = max(chain, best[at], key=lambda one: one[0])
            at &= at - 1
        before.append(chain[1])
        found = (chain[0] + weights[place], place)
        last = max(last, found, key=lambda one: one[0])
        at = value + 1
        while at <= len(values):
            best[at] = max(best[at], found, key=lambda one: one[0])
            at += at & -at
    chain_places = []
    place = last[1]
    while place >= 0:
        chain_places.append(place)
        place = before[place]
    return chain_places[::-1]
