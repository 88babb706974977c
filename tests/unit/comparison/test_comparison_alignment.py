"""Which elements of two sequences stand for one another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.comparison import alignment
from kehoach.comparison.alignment import align, heaviest_rising, rising

FEW = st.lists(st.integers(0, 4), max_size=12)


def longest(old: list[int], new: list[int]) -> int:
    """The length of a longest common subsequence, by the table of the textbook."""
    table = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, one in enumerate(old):
        for j, other in enumerate(new):
            table[i + 1][j + 1] = table[i][j] + 1 if one == other else max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]


@given(FEW, FEW)
def test_short_sequences_get_a_longest_common_subsequence(old: list[int], new: list[int]) -> None:
    pairs = align(old, new)
    assert all(old[a] == new[b] for a, b in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
    assert len(pairs) == longest(old, new)


@given(FEW, FEW)
def test_long_sequences_are_cut_at_anchors_and_still_pair_only_equals_in_order(old: list[int], new: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alignment, "_EXACT", 4)
        pairs = align(old, new)
    assert all(old[a] == new[b] for a, b in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


def test_what_was_inserted_into_a_long_sequence_is_all_that_has_no_partner() -> None:
    old = [*range(5000)]
    new = [*old[:1234], "new", *old[1234:4000], *old[4001:]]
    assert {*range(5000)} - {a for a, _ in align(old, new)} == {4000}


@given(st.permutations(range(8)))
def test_the_longest_rising_subsequence(values: list[int]) -> None:
    chain = rising(values)
    assert all(a < b and values[a] < values[b] for a, b in pairwise(chain))
    assert len(chain) == longest(values, sorted(values))


@given(st.permutations(range(6)), st.lists(st.integers(1, 9), min_size=6, max_size=6))
def test_the_heaviest_rising_subsequence(values: list[int], weights: list[int]) -> None:
    def heaviest(at: int, least: int) -> int:
        if at == len(values):
            return 0
        taken = weights[at] + heaviest(at + 1, values[at]) if values[at] > least else 0
        return max(taken, heaviest(at + 1, least))

    chain = heaviest_rising(values, weights)
    assert all(a < b and values[a] < values[b] for a, b in pairwise(chain))
    assert sum(weights[place] for place in chain) == heaviest(0, -1)
