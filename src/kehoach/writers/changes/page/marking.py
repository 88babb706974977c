"""Which change touches which line, and how: where its pin stands, what of the line is new, gone, moved, reworded.

A change names a node, and sometimes a place in the source. The line that holds the printed value is the one to mark: for a task
with labelled fields that is the field, not the node of the task.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kehoach.records.changes import Change, Place, Words
from kehoach.writers.changes.page.inking import placed_words
from kehoach.writers.changes.page.lines import Key, Laid, Line

# Kinds whose whole node (with what is below) has no fellow on the other side.
_WHOLE = {
    "node_added": "added", "task_added": "added", "recipient_added": "added", "node_removed": "removed", "task_removed": "removed",
    "recipient_removed": "removed", "node_moved": "moved", "task_moved": "moved", "recipient_moved": "moved",
}  # fmt: skip
# Kinds about a node itself, whatever span they carry; the others are about a value printed somewhere in it.
_NODES = ("node_", "task_", "recipient_", "metadata_", "signer_")


@dataclass(slots=True)
class Touch:
    """What changes do to one line of one side; numbers of changes count from 1."""

    pins: list[int] = field(default_factory=list)  # changes whose place this is
    tint: str = ""  # "added" | "removed" | "moved": all of the line
    whole: int = 0  # the change that the tint comes from
    words: dict[int, Words] | None = None  # by the part of the line, as this side has them
    worded: int = 0  # the change that the words come from
    printed: list[tuple[str, int]] = field(default_factory=list)  # values as printed, with their change
    renumbered: int = 0
    parted: int = 0  # the change that split or merged it, where its pin stands at another line


class Marked:
    """One side of the page: its lines by key, and what touches them."""

    def __init__(self, laid: Laid, changes: Sequence[Change], side: int) -> None:
        self.laid = laid
        self.side = side
        self.lines: dict[Key, Line] = {}
        self.lists: dict[Key, tuple[Line, ...]] = {}
        for lines in laid:
            for line in lines:
                self.lines[line.key] = line
                self.lists[line.key] = lines
        self._places = {line.key: at for lines in laid for at, line in enumerate(lines)}
        spanned = sorted((line for line in self.lines.values() if line.span), key=lambda line: line.span.start if line.span else 0)
        self._spanned = spanned
        self._starts = [line.span.start for line in spanned if line.span]
        self.touches: dict[Key, Touch] = {}
        self.pin_of: dict[int, Key] = {}
        self.alone: set[Key] = set()
        for number, change in enumerate(changes, 1):
            self._mark(number, change)
        for number, change in _outer_first(changes, side, self.lines):
            self._spread(number, change)

    def touch(self, key: Key) -> Touch:
        """What touches a line; made when first asked for."""
        found = self.touches.get(key)
        if found is None:
            found = self.touches[key] = Touch()
        return found

    def roots(self, change: Change) -> list[Key]:
        """The lines at the top of what a change is about on this side: one, or all neighbours that moved, were split or merged."""
        place = _place(change, self.side)
        keys = list(dict.fromkeys(key for pair in nodes_of(change) if (key := pair[self.side]) in self.lines))
        if not keys and place is not None and place.node is not None:
            keys = [(place.node, place.row or 0)]
        return keys

    def _mark(self, number: int, change: Change) -> None:
        place = _place(change, self.side)
        if place is None or place.node is None:
            return
        words = change.detail.get("words")
        line = self._line(change, place, words)
        if line is None:
            return  # the head and the signatures, which no line stands for
        touch = self.touch(line.key)
        touch.pins.append(number)
        self.pin_of[number] = line.key
        if words and touch.words is None and (placed := placed_words(line, words, self.side)) is not None:
            touch.words, touch.worded = placed, number
        if not change.kind.startswith(_NODES):
            touch.printed += [(text, number) for text in printed_texts(place.value)]
        if change.kind == "node_renumbered":
            for root in self.roots(change):
                self.touch(root).renumbered = number
        elif change.kind in ("node_split", "node_merged"):
            for root in self.roots(change):
                if root != line.key:
                    self.touch(root).parted = number

    def _line(self, change: Change, place: Place, words: Words | None) -> Line | None:
        """The line in which a change is to be seen."""
        own = self.lines.get((place.node or "", place.row or 0))
        candidates = [own] if own else []
        texts = change.detail.get("texts")
        if texts:  # where the words of a value stand: [old node, new node], for rows their numbers too
            printed = self.lines.get((texts[self.side] or "", (texts[self.side + 2] if len(texts) > 2 else None) or 0))
            candidates = [*([printed] if printed else []), *candidates]
        elif change.kind.startswith(("amount_", "citation_")):
            # What a heading gives its tasks is not marked at the heading: that one stayed as it was.
            within = self._at(place)
            candidates = [*candidates, *([within] if within else [])] if own and own.row else [*([within] if within else []), *candidates]
        if words:
            for line in candidates:
                if placed_words(line, words, self.side) is not None:
                    return line
        return candidates[0] if candidates else None

    def _at(self, place: Place) -> Line | None:
        if place.span is None:
            return None
        at = bisect_right(self._starts, place.span.start) - 1
        line = self._spanned[at] if at >= 0 else None
        return line if line and line.span and place.span.end <= line.span.end else None

    def _spread(self, number: int, change: Change) -> None:
        for root in self.roots(change):
            line = self.lines.get(root)
            if line is None:
                continue
            lines, at = self.lists[root], self._places[root]
            below: Iterable[Line] = lines[at : max(line.last, at + 1)]
            for each in below:
                touch = self.touch(each.key)
                touch.tint, touch.whole = _WHOLE[change.kind], number
                self.alone.add(each.key)


def _place(change: Change, side: int) -> Place | None:
    return change.new if side else change.old


def _outer_first(changes: Sequence[Change], side: int, lines: Mapping[Key, Line]) -> list[tuple[int, Change]]:
    """What was added, removed or moved as a whole: the outer before what is in it, so that the inner one has the last word."""
    found = []
    for number, change in enumerate(changes, 1):
        place = _place(change, side)
        if change.kind not in _WHOLE or place is None or place.node is None or reworded_into(change):
            continue
        line = lines.get((place.node, place.row or 0))
        found.append((line.depth if line else 0, number, change))
    return [(number, change) for _, number, change in sorted(found, key=lambda each: each[:2])]


def reworded_into(change: Change) -> bool:
    """Whether a node that stayed became a task, or is none any more, by its words alone."""
    return change.kind in ("task_added", "task_removed") and ("words" in change.detail or "became" in change.detail)


def nodes_of(change: Change) -> list[tuple[Key, Key]]:
    """The pairs of ``detail.nodes`` as keys; of ``detail.rows`` where rows of one table are meant."""
    nodes = change.detail.get("nodes") or []
    if change.detail.get("rows") and nodes:
        return [((nodes[0][0] or "", old or 0), (nodes[0][1] or "", new or 0)) for old, new in change.detail["rows"]]
    return [((old or "", 0), (new or "", 0)) for old, new in nodes]


def printed_texts(value: Any) -> list[str]:
    """The texts of a value as they may stand in the line: of a time, an amount, a document; of each body; of each output.

    >>> printed_texts([{"text": "Sở Y tế", "name": "Sở Y tế"}]), printed_texts({"text": "9 tỷ đồng", "value": 9}), printed_texts(None)
    (['Sở Y tế'], ['9 tỷ đồng'], [])
    """
    if isinstance(value, str):
        return [value] if value else []
    if isinstance(value, Sequence):
        return [text for each in value for text in printed_texts(each)]
    text = value.get("text") if isinstance(value, Mapping) else getattr(value, "text", None)
    return [text] if isinstance(text, str) and text else []
