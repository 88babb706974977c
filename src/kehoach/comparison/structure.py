"""What became of the tree: which items came, went, moved, were numbered anew, were split or merged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.comparison.alignment import heaviest_rising
from kehoach.comparison.content import BODY, Content, Item
from kehoach.comparison.matching import Matching
from kehoach.comparison.similarity import Words, share
from kehoach.text.numerals import letter_value, roman_value, word_value

Pair = tuple[int, int]

_MOSTLY = 0.7
_NEARLY = 0.85


class Parted(NamedTuple):
    """An item whose text was parted, or the other way round: ``whole`` on one side, its parts in order on the other; ``kept`` is its partner."""

    whole: int
    kept: int
    parts: tuple[int, ...]


class Structure:
    """What became of the tree.

    ``added`` and ``removed`` are the tops of subtrees without a partner; ``moved`` and ``renumbered`` are runs of pairs (old, new);
    ``renamed`` are pairs whose kind or marker changed only because of what is above them or what they say now.
    """

    def __init__(self, matching: Matching) -> None:
        self.matching = matching
        self.old, self.new = matching.old, matching.new
        old_of, new_of = matching.old_of, matching.new_of
        self.split = list(_parted(self.old, self.new, new_of, old_of))
        self.merged = list(_parted(self.new, self.old, old_of, new_of))
        told_new = {part for one in self.split for part in one.parts}
        told_old = {part for one in self.merged for part in one.parts}
        self.removed = [i.place for i in self.old.items[1:] if new_of[i.place] < 0 <= new_of[i.parent] and i.place not in told_old]
        self.added = [i.place for i in self.new.items[1:] if old_of[i.place] < 0 <= old_of[i.parent] and i.place not in told_new]
        self.stray = self._stray()
        self.moved = _runs(self.old, self.new, [(place, new_of[place]) for place in sorted(self.stray)])
        self.parted = {(one.whole, one.kept) for one in self.split} | {(one.kept, one.whole) for one in self.merged}
        self.renumbered, self.renamed = self._renumbered()

    def _stray(self) -> set[int]:
        """The old items that have another parent, or another order among their siblings: the lighter part is what moved."""
        stray: set[int] = set()
        new_of = self.matching.new_of
        weight = self.matching.old_weight
        for item in self.old.items:
            partner = new_of[item.place]
            if partner < 0:
                stray.update(child for child in item.children if new_of[child] >= 0)
                continue
            inside = []
            for child in item.children:
                if new_of[child] >= 0:
                    if self.new.items[new_of[child]].parent == partner:
                        inside.append(child)
                    else:
                        stray.add(child)
            positions = [self.new.items[new_of[child]].position for child in inside]
            if positions == sorted(positions):
                continue
            rank = {position: number for number, position in enumerate(sorted(positions))}
            kept = heaviest_rising([rank[position] for position in positions], [weight[child] + 1 for child in inside])
            stray.update({*inside} - {inside[place] for place in kept})
        return stray

    def _renumbered(self) -> tuple[list[list[Pair]], list[Pair]]:
        """Runs of siblings whose numbers changed alike; and the pairs whose marker or kind changed for another reason."""
        runs: list[list[Pair]] = []
        renamed: list[Pair] = []
        for item in self.new.items:
            if self.matching.old_of[item.place] < 0:
                continue
            last: tuple[object, ...] | None = None
            for child in item.children:
                partner = self.matching.old_of[child]
                if partner < 0 or partner in self.stray or (partner, child) in self.parted:
                    continue
                old, new = self.old.items[partner], self.new.items[child]
                if old.marker == new.marker:
                    if old.kind != new.kind:
                        renamed.append((partner, child))
                    if new.number:
                        last = None
                    continue
                change = _renumbering(old, new, self.old.items[old.parent], self.new.items[new.parent])
                if change is None:
                    renamed.append((partner, child))
                elif change == last:
                    runs[-1].append((partner, child))
                else:
                    runs.append([(partner, child)])
                    last = change
        return runs, renamed

    def reworded(self) -> Iterator[Pair]:
        """The pairs whose own text changed, without those that were split or merged."""
        for item in self.old.items[BODY + 1 :]:
            partner = self.matching.new_of[item.place]
            if partner >= 0 and item.text != self.new.items[partner].text and (item.place, partner) not in self.parted:
                yield item.place, partner


def _runs(old: Content, new: Content, pairs: list[Pair]) -> list[list[Pair]]:
    """Pairs in runs of neighbours: side by side, in the same order, in both."""
    runs: list[list[Pair]] = []
    for a, b in pairs:
        if runs and _follows(old, runs[-1][-1][0], a) and _follows(new, runs[-1][-1][1], b):
            runs[-1].append((a, b))
        else:
            runs.append([(a, b)])
    return runs


def _follows(content: Content, place: int, other: int) -> bool:
    """Whether an item is the next sibling of another."""
    before, after = content.items[place], content.items[other]
    return before.parent == after.parent and after.position == before.position + 1


def _renumbering(old: Item, new: Item, above: Item, now_above: Item) -> tuple[object, ...] | None:
    """How a marker changed: the form it had, the form it has, by how much the number grew; None where only a number above it did."""
    before, after = _ordinal(old), _ordinal(new)
    old_last, new_last = (item.number.rpartition(".")[2] if item.number else "" for item in (old, new))
    if old_last and old_last == new_last and above.number != now_above.number and "." in (old.number or "") and "." in (new.number or ""):
        return None
    shift = after - before if before is not None and after is not None else None
    forms = tuple((item.marker or "").replace(item.number or "\0", "#", 1) for item in (old, new))
    return (*forms, shift)


def _ordinal(item: Item) -> int | None:
    """The value of an item's number, its last part alone."""
    last = (item.number or "").rpartition(".")[2]
    if last.isdecimal() and len(last) < 10:
        return int(last)
    if item.kind in ("point", "subbullet"):
        return letter_value(last)
    return roman_value(last) or letter_value(last.lower()) or word_value(last.rpartition(" ")[2]) if last else None


def _parted(one: Content, other: Content, partner: list[int], back: list[int]) -> Iterator[Parted]:
    """Items of ``one`` whose text is, in ``other``, that of their partner and of neighbours without a partner."""
    words, other_words = Words(one), Words(other)
    taken: set[int] = set()
    for place, kept in enumerate(partner):
        if kept <= BODY or one.items[place].text == other.items[kept].text or one.items[place].row is not None:
            continue
        whole, mine = words.of(place), other_words.of(kept)
        left = whole - mine
        if left.total() < 3:
            continue
        before: list[int] = []
        after: list[int] = []
        for parts, step in ((after, 1), (before, -1)):
            part = kept
            while (part := _neighbour(other, part, kept, step)) >= 0 and back[part] < 0 and part not in taken:
                theirs = other_words.of(part)
                if back[other.items[part].parent] < 0 or not theirs or 2 * (left & theirs).total() < 2 * _MOSTLY * theirs.total():
                    break
                left = left - theirs
                parts.append(part)
        parts = [*before[::-1], *after]
        if not parts:
            continue
        together = mine.copy()
        for part in parts:
            together.update(other_words.of(part))
        common, total = share(whole, together)
        alone, alone_total = share(whole, mine)
        if common >= _NEARLY * total and common / total > alone / alone_total + 0.05:
            taken.update(parts)
            yield Parted(place, kept, tuple(parts))


def _neighbour(content: Content, place: int, kept: int, step: int) -> int:
    """The leaf that is read next to an item: a sibling, or the first child; -1 where there is none."""
    item = content.items[place]
    if step > 0 and place == kept and item.children:
        found = item.children[0]
    else:
        siblings = content.items[item.parent].children
        at = item.position + step
        found = siblings[at] if 0 <= at < len(siblings) else -1
    return found if found >= 0 and not content.items[found].children and content.items[found].row is None else -1
