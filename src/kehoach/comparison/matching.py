"""Which item of the new revision is which item of the old one: by what they say, never by their numbers.

First what is wholly the same under parents that are the same, then what is the same elsewhere, then what is alike: under the same
parent, in the place between two neighbours that are known, at last anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kehoach.comparison.alignment import align, rising
from kehoach.comparison.content import Content, Item
from kehoach.comparison.similarity import Scored, Words, candidates, share

_ALIKE = 0.5  # under one parent, between the same neighbours
_ALONE = 0.34  # the same, where there is but one on each side
_SAME_FIELD = 0.2
_ELSEWHERE = 0.72
_LEAST_WORDS = 6  # of a text that is told again in another place although reworded
_LEAST_SIGNS = 12  # characters of a text that is told again in another place
_TITLE = 40  # characters up to which a text over other items is a mere title
_BOUND = frozenset(("table", "row", "appendix", "container"))  # kinds that never become another
_TABLE = 256  # pairs between two neighbours that are all compared


class Matching:
    """``new_of[old]`` and ``old_of[new]``: the item on the other side, -1 where there is none."""

    def __init__(self, old: Content, new: Content) -> None:
        self.old, self.new = old, new
        self.new_of = [-1] * len(old.items)
        self.old_of = [-1] * len(new.items)
        self._titles_wait = True
        self._old_words, self._new_words = Words(old), Words(new)
        self.old_weight, self.new_weight = _weights(old), _weights(new)
        known: dict[tuple[object, ...], int] = {}
        self._old_tree, self._new_tree = _trees(old, known), _trees(new, known)
        self._old_own, self._new_own = _owns(old, known), _owns(new, known)

    def pair(self, a: int, b: int) -> None:
        """Say that two items are one."""
        self.new_of[a], self.old_of[b] = b, a

    def pair_trees(self, a: int, b: int) -> None:
        """Say that two subtrees that read the same are one, item by item."""
        for x, y in zip(self.old.below(a), self.new.below(b), strict=True):
            if self.new_of[x] < 0 and self.old_of[y] < 0:
                self.pair(x, y)

    def free_children(self, a: int, b: int) -> tuple[list[int], list[int]]:
        """The children of two items that have no partner yet."""
        return (
            [x for x in self.old.items[a].children if self.new_of[x] < 0],
            [y for y in self.new.items[b].children if self.old_of[y] < 0],
        )

    def run(self) -> None:
        """Find the partners of all items."""
        for place in range(3):
            self.pair(place, place)
        self._same_below([(0, 0), (1, 1), (2, 2)])
        self._same_elsewhere()
        self._alike_below()
        self._titles_wait = False
        self._same_elsewhere()
        self._alike_below()
        while self._alike_elsewhere():
            self._alike_below()

    def _same_below(self, pairs: list[tuple[int, int]]) -> None:
        """Children that read the same, with all that is below them or by themselves, in order."""
        waiting = list(pairs)
        while waiting:
            a, b = waiting.pop()
            olds, news = self.free_children(a, b)
            for trees, old, new in ((True, self._old_tree, self._new_tree), (False, self._old_own, self._new_own)):
                if not trees:  # what stands under a mere title tells more than the title: that is for likeness to weigh
                    olds = [x for x in olds if not self._is_title(self.old.items[x], self.old_weight)]
                    news = [y for y in news if not self._is_title(self.new.items[y], self.new_weight)]
                if not olds or not news:
                    break
                for x, y in self._aligned(olds, news, old, new):
                    if trees:
                        self.pair_trees(x, y)
                    else:
                        self.pair(x, y)
                        waiting.append((x, y))
                olds, news = self.free_children(a, b)

    def _is_title(self, item: Item, weight: list[int]) -> bool:
        """Whether an item is a mere title over others, while these are waited for."""
        return self._titles_wait and len(item.text) <= _TITLE and weight[item.place] > 2 * len(item.text) and item.kind not in _BOUND

    @staticmethod
    def _aligned(olds: list[int], news: list[int], old: list[int], new: list[int]) -> Iterator[tuple[int, int]]:
        for i, j in align([old[x] for x in olds], [new[y] for y in news]):
            yield olds[i], news[j]

    def _same_elsewhere(self) -> None:
        """Subtrees, then single items, that stand once on either side among what has no partner: they were moved, or their parents reworded."""
        for trees, old, new in ((True, self._old_tree, self._new_tree), (False, self._old_own, self._new_own)):
            here = self._single(self.old, self.new_of, old, self.old_weight, trees)
            there = self._single(self.new, self.old_of, new, self.new_weight, trees)
            for key, x in here.items():
                y = there.get(key, -1)
                if x < 0 or y < 0 or self.new_of[x] >= 0 or self.old_of[y] >= 0:
                    continue
                if trees:
                    self.pair_trees(x, y)
                else:
                    self.pair(x, y)
                    self._same_below([(x, y)])

    def _single(self, content: Content, partner: list[int], key: list[int], weight: list[int], trees: bool) -> dict[int, int]:
        """The free items whose key stands once (-1: more than once); a field belongs to its task and goes nowhere by itself."""
        found: dict[int, int] = {}
        for item in content.items:
            place = item.place
            if partner[place] >= 0 or item.kind == "field" or (not trees and self._is_title(item, weight)):
                continue
            if (weight[place] if trees else len(item.text)) >= _LEAST_SIGNS:
                found[key[place]] = -1 if key[place] in found else place
        return found

    def _alike_below(self) -> None:
        """Children of partners that are alike, from the top down."""
        for item in self.old.items:
            a = item.place
            b = self.new_of[a]
            if b < 0:
                continue
            olds, news = self.free_children(a, b)
            if not olds or not news:
                continue
            self._same_below([(a, b)])
            for gap_olds, gap_news in self._gaps(a, b):
                self._alike_between(gap_olds, gap_news)

    def _gaps(self, a: int, b: int) -> list[tuple[list[int], list[int]]]:
        """The free children of two partners, by the stretches between their neighbours that are partners in order."""
        old_children, new_children = self.old.items[a].children, self.new.items[b].children
        places = {y: number for number, y in enumerate(new_children)}
        fixed = [(number, places[self.new_of[x]]) for number, x in enumerate(old_children) if self.new_of[x] in places]
        chain = [fixed[place] for place in rising([j for _, j in fixed])]
        gaps = []
        for (i, j), (i2, j2) in zip([(-1, -1), *chain], [*chain, (len(old_children), len(new_children))], strict=True):
            olds = [x for x in old_children[i + 1 : i2] if self.new_of[x] < 0]
            news = [y for y in new_children[j + 1 : j2] if self.old_of[y] < 0]
            if olds and news:
                gaps.append((olds, news))
        return gaps

    def _alike_between(self, olds: list[int], news: list[int]) -> None:
        if len(olds) * len(news) <= _TABLE:
            pairs = self._best_in_order(olds, news)
        else:
            scored = sorted(self._scored(candidates(olds, news, self._old_words, self._new_words), _ALIKE))
            taken: dict[int, int] = {}
            used: set[int] = set()
            for _, x, y in scored:
                if x not in taken and y not in used:
                    taken[x] = y
                    used.add(y)
            kept = sorted(taken.items())
            pairs = [kept[place] for place in rising([y for _, y in kept])]
        for x, y in pairs:
            self.pair(x, y)
            self._same_below([(x, y)])

    def _best_in_order(self, olds: list[int], news: list[int]) -> list[tuple[int, int]]:
        """The pairs, in order, whose likeness is greatest in all."""
        alone = len(olds) == len(news) == 1
        scores = [[self._likeness(x, y, alone) for y in news] for x in olds]
        width = len(news) + 1
        best = [0.0] * width
        rows = [best]
        for line in scores:
            row = [0.0]
            for j, score in enumerate(line):
                row.append(max(best[j + 1], row[j], best[j] + score if score else 0.0))
            rows.append(row)
            best = row
        pairs = []
        i, j = len(olds), len(news)
        while i and j:
            score = scores[i - 1][j - 1]
            if rows[i][j] == rows[i - 1][j]:
                i -= 1
            elif rows[i][j] == rows[i][j - 1]:
                j -= 1
            else:
                i, j = i - 1, j - 1
                if score:
                    pairs.append((olds[i], news[j]))
        return pairs[::-1]

    def _likeness(self, x: int, y: int, alone: bool = False) -> float:
        """How alike two items are, 0 where they are not; what is already partnered below them speaks for them."""
        old, new = self.old.items[x], self.new.items[y]
        if old.kind != new.kind and (old.kind in _BOUND or new.kind in _BOUND):
            return 0.0
        least = _ALONE if alone else _ALIKE
        if old.kind == new.kind == "field" and getattr(old.node, "role", None) == getattr(new.node, "role", 0):
            least = _SAME_FIELD
        mine, yours = self._old_words.of(x), self._new_words.of(y)
        below = self.old_weight[x] + self.new_weight[y] - len(old.text) - len(new.text)
        total = mine.total() + yours.total()
        if not below and 2 * min(mine.total(), yours.total()) < least * total:
            return 0.0
        common, total = share(mine, yours)
        likeness = common / total if total else 1.0 if old.kind == new.kind else 0.0
        if below:
            kept = sum(
                self.old_weight[child] + self.new_weight[self.new_of[child]]
                for child in old.children
                if self.new_of[child] >= 0 and self.new.items[self.new_of[child]].parent == y
            )
            own = len(old.text) + len(new.text)
            likeness = max(likeness, (likeness * own + kept) / (own + below))
        return likeness if likeness >= least else 0.0

    def _scored(self, pairs: Iterable[tuple[int, int]], least: float) -> Iterator[Scored]:
        """Pairs with their likeness, the greatest first when sorted; at equal likeness the nearest, then the first."""
        for x, y in pairs:
            likeness = self._likeness(x, y)
            if likeness >= least:
                yield (-likeness, x, y)

    def _alike_elsewhere(self) -> bool:
        """Partners for what is left, anywhere; whether any was found."""
        olds = [item.place for item in self.old.items if self.new_of[item.place] < 0 and self._may_wander(self.old, item.place)]
        news = [item.place for item in self.new.items if self.old_of[item.place] < 0 and self._may_wander(self.new, item.place)]
        if not olds or not news:
            return False
        found = False
        for _, x, y in sorted(self._scored(candidates(olds, news, self._old_words, self._new_words), _ELSEWHERE)):
            if self.new_of[x] < 0 and self.old_of[y] < 0:
                self.pair(x, y)
                self._same_below([(x, y)])
                found = True
        return found

    def _may_wander(self, content: Content, place: int) -> bool:
        item = content.items[place]
        return item.kind not in ("field", "container", "table") and item.text.count(" ") + 1 >= _LEAST_WORDS


def _weights(content: Content) -> list[int]:
    """The characters of each subtree."""
    weights = [len(item.text) for item in content.items]
    for item in reversed(content.items):
        if item.parent >= 0:
            weights[item.parent] += weights[item.place]
    return weights


def _trees(content: Content, known: dict[tuple[object, ...], int]) -> list[int]:
    """A number for what each subtree says, the same wherever it says the same; markers and numbers say nothing."""
    numbers = [0] * len(content.items)
    for item in reversed(content.items):
        key = (item.kind in _BOUND and item.kind, item.text, *(numbers[child] for child in item.children))
        numbers[item.place] = known.setdefault(key, len(known) + 1)
    return numbers


def _owns(content: Content, known: dict[tuple[object, ...], int]) -> list[int]:
    """A number for what each item says by itself."""
    return [known.setdefault(("own", item.kind in _BOUND and item.kind, item.text), len(known) + 1) for item in content.items]
