"""The new record from the old one and the changes alone: nothing is reported that did not happen, nothing happened unreported.

What the design of diff leaves open is settled here, and the laws hold the engine to it:

- ``position`` counts all children of the parent, rows of a table before its child nodes, on the side on which the place is: of the
  old parent in ``old``, of the new parent in ``new``. What came, moved or was split off stands at its position in the new parent once
  all have arrived; everything else keeps its parent and its order.
- A run that moved stands from ``new.position`` on, in the order of ``detail.nodes``.
- The parent of a top node is "body" or "preamble", that of an appendix "".
- ``value`` of what came or went leaves out what in it has a partner on the other side: that moved.
- ``detail.markers`` and ``detail.kinds`` go with ``detail.nodes`` (and ``detail.rows``), pair by pair; ``detail.below`` names
  each node under them whose marker or kind changed with theirs: old id, new id, old marker, new marker, old kind, new kind.
- What is told with a change of a value or a citation (the field or the paragraph that came or went with it) stands in
  ``detail.old_node`` and ``detail.new_node``.
- The part that a split text stays in is ``new.node`` (of a merged one ``old.node``); the other parts, which have no partner, are
  the places in ``detail.added`` (``detail.removed``); ``detail.markers`` and ``detail.kinds`` are those of the part that stays.
- A change that tells of words names the text in ``detail.texts``, where it is not the text of ``old.node`` and ``new.node``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from comparison.items import SEAM, Item, Key, keys, listed, said, sides, told_item, tree_of
from kehoach import Plan
from kehoach.records.changes import Change, Place


class Applied:
    """The old tree with the changes made, held against the new tree; ``faults`` in words, ``partner`` of each old key the new one."""

    def __init__(self, old: Plan, new: Plan, changes: Iterable[Change]) -> None:
        self.faults: list[str] = []
        self.partner: dict[Key, Key] = {}
        self.origin = tree_of(old)
        self.items = {item.key: item for item in self.origin.walk()}
        self.gone: set[Key] = set()
        self.arrivals: dict[str | None, list[tuple[int, Any]]] = defaultdict(list)
        for change in changes:
            self._note(change)
        self._grow(self.origin, tree_of(new))
        self.faults += [f"{key} is neither in the new record nor removed" for key in self._lost()]

    def _note(self, change: Change) -> None:
        """Take down what a change does to the tree, with the markers, kinds and words it tells of."""
        part, _, verb = change.kind.rpartition("_")
        detail = change.detail
        for place in (
            change.old if part in ("node", "task") and verb == "removed" and "became" not in detail else None,
            detail.get("old_node"),
            *_parts(detail, "removed"),
        ):
            if place is not None:
                self.gone.add((place.node, place.row))
        for place in (
            change.new if part in ("node", "task") and verb == "added" and "became" not in detail else None,
            detail.get("new_node"),
            *_parts(detail, "added"),
        ):
            if place is not None:
                self.arrivals[place.parent].append((place.position if place.position is not None else -1, place.value))
        pairs = keys(detail.get("nodes", ()), detail.get("rows")) if verb in ("moved", "renumbered") and change.kind != "recipient_moved" else []
        if verb == "moved" and pairs and change.new is not None:
            for number, (old, _) in enumerate(pairs):
                self.gone.add(old)
                self.arrivals[change.new.parent].append(((change.new.position or 0) + number, self.items.get(old)))
        for (old, _), marker in zip(pairs, detail.get("markers", ()), strict=False):
            self._mark(old, *marker)
        told = said(change)
        kinds = pairs or ([told] if told else [])
        for (old, _), (before, after) in zip(kinds, detail.get("kinds", ()), strict=False):
            self._kind(old, before, after)
        for entry in detail.get("below", ()):
            self._mark((entry[0], None), entry[2], entry[3])
            self._kind((entry[0], None), entry[4], entry[5])
        if verb in ("split", "merged") and change.old is not None and change.new is not None:
            kept = (change.old.node, change.old.row)
            for marker, kind in zip(detail.get("markers", ()), detail.get("kinds", ()), strict=True):
                self._mark(kept, *marker)
                self._kind(kept, *kind)
            self._write((change.old.node, change.old.row), change.old.value, change.new.value)
        elif told is not None and told[0] in self.items:
            self._write(told[0], *sides(detail["words"]))

    def _mark(self, key: Key, before: str | None, after: str | None) -> None:
        item = self.items[key]
        if item.cells is not None:
            item.number = (before, after) if before != after else None
            return
        if (item.marker or None) not in (before, after):
            self.faults.append(f"{key}: the marker was {item.marker!r}, not {before!r}")
        item.marker = after

    def _kind(self, key: Key, before: str, after: str) -> None:
        if self.items[key].kind not in (before, after):
            self.faults.append(f"{key}: it was a {self.items[key].kind}, not a {before}")
        self.items[key].kind = after
        self.items[key].role = "?"

    def _write(self, key: Key, before: str, after: str) -> None:
        """Replace the text of an item; it may be told several times, always alike."""
        item = self.items[key]
        if item.cells is not None:
            if before in (SEAM.join(item.cells), SEAM.join(item.cells[1:])):
                item.words = before, after
                return
        elif item.text in (before, after):
            item.text, item.role = after, "?"
            return
        self.faults.append(f"{key}: the words tell of {before!r}, its text is {(item.cells or item.text)!r}")

    def _grow(self, item: Item, wanted: Item) -> None:
        """The children that an item has now, against those that it should have; then theirs."""
        waiting = [(item, wanted)]
        while waiting:
            item, wanted = waiting.pop()
            children = [child for child in item.children if child.key is None or child.key not in self.gone]
            columns = wanted.text.count(SEAM) + 1 if wanted.kind == "table" else 0
            for position, arrival in sorted(self.arrivals.pop(wanted.key[0] if wanted.key else None, []), key=lambda one: one[0]):
                if arrival is not None:
                    children.insert(position, arrival if isinstance(arrival, Item) else told_item(arrival, columns))
            here = wanted.key[0] if wanted.key else None
            for child in children:
                child.settle(columns)
            if [child.content for child in children] != [child.content for child in wanted.children]:
                self.faults.append(f"under {here!r}:\n    made {listed(children)}\n    is   {listed(wanted.children)}")
            for child, other in zip(children, wanted.children, strict=False):
                if child.role != "?" and child.role != other.role and child.kind == other.kind:
                    self.faults.append(f"{other.key}: the role was {child.role}, is {other.role}")
                if child.key is not None and other.key is not None:
                    self.partner[child.key] = other.key
                waiting.append((child, other))
        # Rows and nodes below them share the id of their table, so that only what never came is left.

    def _lost(self) -> list[Key]:
        """Old items without a partner that lie in nothing removed, and arrivals without a parent."""
        lost: list[Key] = [(parent, None) for parent in self.arrivals]
        waiting = [(self.origin, False)]
        while waiting:
            item, away = waiting.pop()
            assert item.key is not None
            kept = item.key in self.partner or item is self.origin
            away = (away or item.key in self.gone) and not kept
            if not kept and not away:
                lost.append(item.key)
            waiting += [(child, away) for child in item.children]
        return lost


def _parts(detail: dict[str, Any], key: str) -> list[Place]:
    return [one for one in detail.get(key, ()) if isinstance(one, Place)]
