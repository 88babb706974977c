"""How much two items say the same: the share of their words, case and tone placement folded, and of what stands under them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from kehoach.comparison.content import Content
from kehoach.text.fold import fold

Scored = tuple[float, int, int]

_COMMONEST = 8  # how many items may share a pair of words that still tells one from another
_LOOKED_AT = 4


class Words:
    """The folded words of items, kept once read."""

    def __init__(self, content: Content) -> None:
        self._items = content.items
        self._counts: dict[int, Counter[str]] = {}

    def of(self, place: int) -> Counter[str]:
        """How often each word stands in an item's own text."""
        found = self._counts.get(place)
        if found is None:
            found = self._counts[place] = Counter(fold(self._items[place].text).split())
        return found

    def pairs_of(self, place: int) -> set[tuple[str, str]]:
        """Neighbouring words, which tell a text better than single syllables."""
        words = ["", *fold(self._items[place].text).split(), ""]
        return set(pairwise(words))


def share(old: Counter[str], new: Counter[str]) -> tuple[int, int]:
    """How many words two texts have in common, and how many they have together.

    >>> share(Counter("a b c".split()), Counter("a b d".split()))
    (4, 6)
    """
    few, many = (old, new) if len(old) <= len(new) else (new, old)
    common = sum(min(count, many[word]) for word, count in few.items() if word in many)
    return 2 * common, old.total() + new.total()


def candidates(olds: Sequence[int], news: Sequence[int], old_words: Words, new_words: Words) -> Iterable[tuple[int, int]]:
    """Pairs that share rare pairs of words, the likeliest few of each old item; nearly linear, for only what is rare is looked at."""
    here: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place in olds:
        for pair in old_words.pairs_of(place):
            here[pair].append(place)
    there: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place in news:
        for pair in new_words.pairs_of(place):
            if pair in here:
                there[pair].append(place)
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    for pair, places in there.items():
        sources = here[pair]
        if len(sources) <= _COMMONEST and len(places) <= _COMMONEST:
            for place in sources:
                votes[place].update(places)
    for place in olds:
        if place in votes:
            for other, _ in sorted(votes[place].items(), key=lambda vote: (-vote[1], vote[0]))[:_LOOKED_AT]:
                yield place, other
