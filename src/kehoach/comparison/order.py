"""Changes in the order of the text: where they stand in the new revision, or where they stood."""

from __future__ import annotations

from collections.abc import Iterable

from kehoach.comparison.content import Content
from kehoach.records.changes import KINDS, Change, Place

_AREAS = ("metadata", "", "recipients", "archive", "signers")


def in_order(changes: Iterable[Change], old: Content, new: Content) -> list[Change]:
    """The changes sorted by area (head, text, foot), then by place; what went stands where it stood."""
    sides = _Order(old), _Order(new)
    return sorted(changes, key=lambda change: (*_key(change, sides), KINDS.index(change.kind)))


class _Order:
    def __init__(self, content: Content) -> None:
        self.content = content
        self.rows = {(item.id, item.row): item.place for item in content.items}
        self.size = len(content.items)

    def key(self, place: Place) -> tuple[int, float]:
        """The area of a place, and how far down the text it is, from 0 to 1: so that both revisions share one scale."""
        node = place.node or ""
        area = node.partition(".")[0]
        if area in ("metadata", "recipients", "signers", "archive"):
            return _AREAS.index(area), place.position or 0
        at = self.rows.get((node, place.row), self.rows.get((node, None), self.size))
        return _AREAS.index(""), at / self.size


def _key(change: Change, sides: tuple[_Order, _Order]) -> tuple[int, float, int]:
    side = 1 if change.new is not None else 0
    place = change.new if change.new is not None else change.old
    return (*sides[side].key(place), side) if place is not None else (9, 0.0, 0)
