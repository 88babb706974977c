"""What a plan says, as one list of items: preamble, body, appendices and the rows of tables in one tree, in the order of the text.

What is no node has an id of its own ("preamble.1", "PL1"); spans and numbers are no part of what an item says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from kehoach.records.changes import Place
from kehoach.records.models import FieldNode, Node, Plan, Span, TableNode

ROOT, PREAMBLE, BODY = 0, 1, 2
_NUMBER_HEAD = re.compile(r"(?:stt|tt|số tt|số thứ tự|số)\W*", re.IGNORECASE)
_NUMBER_CELL = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-zđA-ZĐ])[.)]?")


class Item:
    """One thing in the tree: ``text`` is what it says without its marker, ``size`` how many items its subtree has, itself included."""

    __slots__ = ("cells", "children", "id", "kind", "marker", "node", "number", "parent", "place", "position", "row", "size", "span", "text")

    def __init__(self, place: int, parent: int, id: str, kind: str, text: str, span: Span | None) -> None:
        self.place, self.parent, self.id, self.kind, self.text, self.span = place, parent, id, kind, text, span
        self.position = 0
        self.size = 1
        self.children: list[int] = []
        self.marker: str | None = None
        self.number: str | None = None
        self.row: int | None = None
        self.cells: tuple[str, ...] = ()
        self.node: Node | None = None


class Content:
    """A plan's items, and where in them a thing lies that has a node or a place in the text."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.items: list[Item] = []
        self._add(-1, "", "root", "", None)
        self._add(ROOT, "preamble", "container", "", None)
        self._add(ROOT, "body", "container", "", None)
        for number, paragraph in enumerate(plan.preamble, 1):
            self._add(PREAMBLE, f"preamble.{number}", "paragraph", paragraph.text, paragraph.span)
        self._grow(BODY, plan.body)
        for appendix in plan.appendices:
            item = self._add(ROOT, appendix.id, "appendix", " ".join(filter(None, (appendix.type_name, appendix.title))), appendix.span)
            item.marker = item.number = appendix.marker
            self._grow(item.place, appendix.body)
        for item in reversed(self.items):
            if item.parent >= 0:
                self.items[item.parent].size += item.size
        self.by_id = {item.id: item.place for item in self.items if item.row is None}
        placed = [(item.span.start, item.place) for item in self.items if item.span is not None]
        placed.sort()
        self._starts = [start for start, _ in placed]
        self._placed = [place for _, place in placed]

    def _add(self, parent: int, id: str, kind: str, text: str, span: Span | None) -> Item:
        item = Item(len(self.items), parent, id, kind, text, span)
        self.items.append(item)
        if parent >= 0:
            siblings = self.items[parent].children
            item.position = len(siblings)
            siblings.append(item.place)
        return item

    def _grow(self, parent: int, nodes: Sequence[Node]) -> None:
        for node in nodes:
            item = self._add(parent, node.id, node.kind, node.text, node.span)
            item.marker, item.number, item.node = node.marker, node.number, node
            if isinstance(node, TableNode):
                item.cells = tuple(node.columns)
                item.text = " | ".join(filter(None, (node.text, *node.columns)))
                self._rows(item.place, node)
            self._grow(item.place, node.children)

    def _rows(self, parent: int, table: TableNode) -> None:
        numbered = _has_numbers(table)
        for number, row in enumerate(table.rows, 1):
            marked = numbered and bool(row.cells) and (not row.cells[0] or _NUMBER_CELL.fullmatch(row.cells[0]) is not None)
            cells = tuple(row.cells[1:] if marked else row.cells)
            item = self._add(parent, table.id, "row", " | ".join(cells), row.span)
            item.row, item.cells = number, cells
            if marked and row.cells[0]:
                item.marker, item.number = row.cells[0], row.cells[0].rstrip(".)")

    def at(self, span: Span | None) -> int | None:
        """The item in which a place of the text lies; None where there are no places, or it lies in none."""
        if span is None or not self._starts:
            return None
        number = bisect_right(self._starts, span.start) - 1
        if number < 0:
            return None
        place = self._placed[number]
        while True:
            item = self.items[place]
            if item.span is not None and span.start < item.span.end:
                return place
            if item.row is None:
                return None
            place = item.parent  # between two rows is still in the table

    def below(self, place: int) -> range:
        """The places of a subtree's items, its own first: they follow one another."""
        return range(place, place + self.items[place].size)

    def side(self, place: int, value: Any = None, task: str | None = None) -> Place:
        """One side of a change that is about an item."""
        item = self.items[place]
        return Place(item.id, item.span, value, item.row, task=task)

    def sited(self, place: int, value: Any = None, task: str | None = None) -> Place:
        """One side of a change that says where an item stands among its siblings."""
        item = self.items[place]
        parent = self.items[item.parent]
        return Place(item.id, item.span, value, item.row, parent.id, item.position, task)


def _has_numbers(table: TableNode) -> bool:
    """Whether the first column numbers the rows: its head says so, or every cell of it that is not empty is a number."""
    if table.columns and _NUMBER_HEAD.fullmatch(table.columns[0]):
        return True
    firsts = [row.cells[0] for row in table.rows if row.cells and row.cells[0]]
    return bool(firsts) and all(_NUMBER_CELL.fullmatch(cell) for cell in firsts)


def said(item: Item, children: Iterator[dict[str, Any]] | None = None) -> dict[str, Any]:
    """What an item says, as plain data: the value of a change."""
    node = item.node
    value: dict[str, Any] = {"kind": item.kind, "marker": item.marker, "number": item.number, "text": item.text}
    if item.row is not None:
        value["cells"] = list(item.cells)
    elif isinstance(node, TableNode):
        value["text"] = node.text
        value["columns"] = list(node.columns)
    elif isinstance(node, FieldNode):
        value.update(label=node.label, role=node.role, value=node.value)
    below = list(children or ())
    if below:
        value["children"] = below
    return value
