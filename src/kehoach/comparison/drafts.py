"""Changes while they are made: what each explains of the words that changed, so that nothing is told twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from kehoach.comparison.content import said
from kehoach.comparison.structure import Structure
from kehoach.comparison.words import Edit, find_edits, write_out
from kehoach.extract.organs.abbreviations import expand
from kehoach.records.changes import Change, Consequence, Place
from kehoach.text.fold import fold

Pair = tuple[int, int]
Range = tuple[int, int]
Claim = tuple[str | None, str | None]

_CLAIMS = 64
_TOLD = 8  # changes of one text that carry its words: a text of thousands of sums would be written out thousands of times

# Words that come and go with a value and are no news of their own.
_CONNECTORS = frozenset(
    "và cùng với phối hợp chủ trì giao do trước sau ngày tháng năm quý trong đến từ hết hoàn thành xong chậm nhất thời gian hạn"
    " kinh phí số tiền là đồng căn cứ theo của về việc".split()
)
_WORD = re.compile(r"\w+")
_DATE = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/])")
_DIGITS = re.compile(r"\d\w*(?:[./,:-]\w+)*")


class Drafts:
    """The changes found so far, and which words of which pair of items they explain."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.old, self.new = structure.old, structure.new
        self.changes: list[Change] = []
        self._explained: dict[Pair, list[Claim]] = defaultdict(list)
        self._tellers: dict[Pair, list[dict[str, Any]]] = defaultdict(list)
        self._same: dict[Pair, list[Claim]] = defaultdict(list)
        self.told: tuple[set[int], set[int]] = (set(), set())

    def tell_with(self, side: int, place: int, detail: dict[str, Any]) -> None:
        """Say that a node that came or went (``side`` 1 or 0) is told of by a change: in its detail, not by itself."""
        content = (self.old, self.new)[side]
        if place not in self.told[side]:
            self.told[side].add(place)
            detail[("old_node", "new_node")[side]] = content.sited(place, said(content.items[place]))

    def same(self, pair: Pair, old: str, new: str) -> None:
        """Say that two printings in the text of two partners mean the same: a sum in figures and in millions."""
        self._same[pair].append((old, new))

    def add(self, kind: str, consequence: Consequence, old: Place | None, new: Place | None, detail: dict[str, Any] | None = None) -> dict[str, Any]:
        """Take down a change; its detail, to which more may be added."""
        detail = {} if detail is None else detail
        self.changes.append(Change(kind, consequence, old, new, detail))
        return detail

    def explain(self, pair: Pair, old: str | None, new: str | None, detail: dict[str, Any]) -> None:
        """Say that a change explains that ``old`` became ``new`` in the text of two partners; None: on that side, whatever it was."""
        self._explained[pair].append((old, new))
        self._tellers[pair].append(detail)

    def tell_reworded(self) -> None:
        """The texts that changed: what no other change explains is a node_reworded; the others get the words."""
        structure = self.structure
        for a, b in structure.reworded():
            old, new = self.old.items[a], self.new.items[b]
            edits = find_edits(old.text, new.text)
            words = write_out(old.text, new.text, edits)
            claims = self._explained.get((a, b), [])
            left = _unexplained(old.text, new.text, edits, claims)
            for detail in self._tellers.get((a, b), [])[:_TOLD]:
                detail["words"] = words
                detail["texts"] = [old.id, new.id] if old.row is None else [old.id, new.id, old.row, new.row]
                if old.kind != new.kind:
                    detail["kinds"] = [[old.kind, new.kind]]
            if not left and claims:
                continue
            if any(not _alike(*one) for one in left) and (same := self._same.get((a, b))):
                meant = _unexplained(old.text, new.text, edits, [*claims, *same])
            else:
                meant = left
            consequence: Consequence = "editorial" if all(_alike(*one) for one in meant) else "substantive"
            detail = self.add("node_reworded", consequence, self.old.side(a, old.text), self.new.side(b, new.text), {"words": words})
            if old.row is not None:
                detail["columns"] = self._columns(a, b)
            if old.kind != new.kind:
                detail["kinds"] = [[old.kind, new.kind]]

    def _columns(self, a: int, b: int) -> list[str]:
        """The heads of the columns whose cells changed."""
        old, new = self.old.items[a], self.new.items[b]
        heads = self.new.items[new.parent].cells
        offset = len(heads) - len(new.cells)
        if len(old.cells) != len(new.cells):
            return []
        return [
            heads[number + offset] if 0 <= number + offset < len(heads) else str(number + 1)
            for number, (before, after) in enumerate(zip(old.cells, new.cells, strict=True))
            if before != after
        ]


def _unexplained(old: str, new: str, edits: list[Edit], claims: list[Claim]) -> list[tuple[str, str]]:
    """The old and the new words of the edits that no claim explains."""
    if not claims:
        return [(old[edit.start : edit.end], new[edit.new_start : edit.new_end]) for edit in edits]
    if any(before is None and after is None for before, after in claims):
        return []
    # More claims than this in one text are no sentence: what the others explain is then told as reworded besides.
    here = _joined(found for before, _ in claims[:_CLAIMS] if before for found in _find(old, before))
    there = _joined(found for _, after in claims[:_CLAIMS] if after for found in _find(new, after))
    left = []
    for edit in edits:
        gone, some = _outside(old, edit.start, edit.end, here)
        came, others = _outside(new, edit.new_start, edit.new_end, there)
        if not (some or others) or ((_tells(gone) or _tells(came)) and fold(gone) != fold(came)):
            left.append((old[edit.start : edit.end], new[edit.new_start : edit.new_end]))
    return left


def _find(text: str, value: str) -> list[Range]:
    """Where a value stands in a text; a value that was put together from pieces is looked for piece by piece."""
    found = [(match.start(), match.end()) for match in re.finditer(re.escape(value), text)]
    if found or "; " not in value:
        return found
    return [place for piece in value.split("; ") for place in _find(text, piece)]


def _joined(ranges: Iterable[Range]) -> list[Range]:
    """Ranges in order, those that touch made one."""
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _outside(text: str, start: int, end: int, ranges: list[Range]) -> tuple[str, bool]:
    """What of a stretch lies in none of the ranges; whether any of it lies in one."""
    pieces, at, some = [], start, False
    for place in range(max(bisect_right(ranges, (start, start)) - 1, 0), len(ranges)):
        first, last = ranges[place]
        if first >= end:
            break
        if last > start:
            some = True
            pieces.append(text[at : max(first, at)])
            at = max(min(last, end), at)
    pieces.append(text[at:end])
    return " ".join(pieces), some


def _tells(text: str) -> bool:
    """Whether a text holds a word that is more than a connector."""
    return any(word not in _CONNECTORS for word in _WORD.findall(text.lower()))


def alike(old: str | None, new: str | None) -> bool:
    """Whether two texts differ in case, tone placement, punctuation, blanks or the abbreviation of a body alone.

    >>> alike("UBND xã Hoà Bình;", "Ủy ban nhân dân xã Hòa Bình."), alike("1.500 đồng", "1500 đồng")
    (True, False)
    """
    return _alike(old or "", new or "")


def _alike(old: str, new: str) -> bool:
    old, new = (_DATE.sub(lambda match: match[0].replace("/0", "/").removeprefix("0"), text) for text in (old, new))
    if _DIGITS.findall(old) != _DIGITS.findall(new):
        return False
    return fold(old) == fold(new) or fold(expand(old)) == fold(expand(new))
