"""Nodes and rows as the changes speak of them: what the laws apply changes to, and hold the new record against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from kehoach import Plan
from kehoach.records.changes import Change
from kehoach.records.models import FieldNode, Node, TableNode

Key = tuple[str | None, int | None]
SEAM = " | "


@dataclass
class Item:
    """A node or a row: ``key`` is its id and row in the record it came from, None where a change brought it."""

    key: Key | None
    kind: str
    marker: str | None
    text: str
    cells: list[str] | None = None
    role: str | None = None
    children: list[Item] = field(default_factory=list)
    number: tuple[str | None, str | None] | None = None
    words: tuple[str, str] | None = None

    def settle(self, columns: int) -> None:
        """The cells of a row after its number and its words changed; its number is told apart from its words."""
        if self.cells is None or (self.number is None and self.words is None):
            return
        cells, front, rest = self.cells, "", self.cells
        if self.words is not None:
            start = next(start for start in (0, 1) if SEAM.join(cells[start:]) == self.words[0])
            front, rest = cells[0] if start else "", self.words[1].split(SEAM)
        elif self.number is not None and (self.number[0] is not None or not cells[0]):
            rest = cells[1:]
        if self.number is not None:
            front = self.number[1] or ""
        # A table that numbers its rows has a cell for it where the row has none.
        self.cells = [front, *rest] if front or len(rest) < columns else rest

    @property
    def content(self) -> tuple[Any, ...]:
        return (self.kind, SEAM.join(self.cells)) if self.cells is not None else (self.kind, self.marker or None, self.text)

    def walk(self) -> Iterator[Item]:
        waiting = [self]
        while waiting:
            item = waiting.pop()
            yield item
            waiting += reversed(item.children)


def tree_of(plan: Plan) -> Item:
    """Preamble, body and appendices of a record, as the changes speak of them."""
    preamble = Item(("preamble", None), "container", None, "")
    preamble.children = [Item((f"preamble.{n}", None), "paragraph", None, part.text) for n, part in enumerate(plan.preamble, 1)]
    body = Item(("body", None), "container", None, "", children=[_item(node) for node in plan.body])
    root = Item(("", None), "root", None, "", children=[preamble, body])
    for one in plan.appendices:
        text = " ".join(filter(None, (one.type_name, one.title)))
        root.children.append(Item((one.id, None), "appendix", one.marker, text, children=[_item(node) for node in one.body]))
    return root


def _item(node: Node) -> Item:
    item = Item((node.id, None), node.kind, node.marker, node.text, role=node.role if isinstance(node, FieldNode) else None)
    if isinstance(node, TableNode):
        item.text = SEAM.join(filter(None, (node.text, *node.columns)))
        item.children = [Item((node.id, number), "row", None, "", list(row.cells)) for number, row in enumerate(node.rows, 1)]
    item.children += [_item(child) for child in node.children]
    return item


def told_item(value: dict[str, Any], columns: int) -> Item:
    """What a change says that came."""
    item = Item(None, value["kind"], value["marker"], value["text"], role=value.get("role"))
    if "cells" in value:
        # The number of a row stands apart; a table that numbers its rows has a cell for it where the row has none.
        front = [value["marker"]] if value["marker"] else [""] if len(value["cells"]) < columns else []
        item.cells, item.marker, item.text = [*front, *value["cells"]], None, ""
    if "columns" in value:
        item.text = SEAM.join(filter(None, (value["text"], *value["columns"])))
    item.children = [told_item(child, len(value.get("columns", ()))) for child in value.get("children", ())]
    return item


def keys(nodes: Iterable[list[str]], rows: Iterable[list[int]] | None) -> list[tuple[Key, Key]]:
    """The pairs of ``detail.nodes``, each with its rows where it is rows."""
    numbers = list(rows) if rows is not None else None
    return [((old, numbers[n][0]), (new, numbers[n][1])) if numbers else ((old, None), (new, None)) for n, (old, new) in enumerate(nodes)]


def said(change: Change) -> tuple[Key, Key] | None:
    """Whose text the words of a change are of, on either side."""
    if "words" not in change.detail:
        return None
    texts = change.detail.get("texts")
    if texts:
        return (texts[0], texts[2] if len(texts) > 2 else None), (texts[1], texts[3] if len(texts) > 2 else None)
    old, new = change.old, change.new
    return ((old.node, old.row), (new.node, new.row)) if old is not None and new is not None else None


def sides(words: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """The old and the new text that operations on words tell of.

    >>> sides([("=", "trước ngày "), ("-", "30/10"), ("+", "30/11")])
    ('trước ngày 30/10', 'trước ngày 30/11')
    """
    operations = list(words)
    return "".join(text for sign, text in operations if sign != "+"), "".join(text for sign, text in operations if sign != "-")


def listed(items: list[Item]) -> str:
    return "; ".join(f"{item.marker or ''} {item.kind} {(SEAM.join(item.cells) if item.cells else item.text)[:40]!r}" for item in items)
