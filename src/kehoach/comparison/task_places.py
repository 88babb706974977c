"""Where the tasks of a plan stand among its items, and where what they say is printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kehoach.comparison.content import Content
from kehoach.records.models import FieldNode, Span, Task

_NEAR = 20


class Tasks:
    """The tasks of a plan by their item: the node, or the row of a table."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._by_item: dict[int, list[Task]] = defaultdict(list)
        self.item_of: dict[str, int] = {}
        self._rows_of: dict[int, dict[str, list[int]]] = {}
        for task in content.plan.tasks:
            place = self._item(task)
            if place is not None:
                self._by_item[place].append(task)
                self.item_of[task.id] = place

    def at(self, place: int) -> list[Task]:
        """The tasks of one item."""
        return self._by_item.get(place, []) if place >= 0 else []

    def in_items(self, places: Iterable[int]) -> list[str]:
        """The ids of the tasks of some items."""
        return [task.id for place in places for task in self.at(place)]

    def _item(self, task: Task) -> int | None:
        place = self.content.by_id.get(task.node)
        if place is None or task.row is None:
            return place
        at = self.content.at(task.span)
        if at is not None and self.content.items[at].row is not None and self.content.items[at].parent == place:
            return at
        return next((row for row in self._rows(place).get(task.row, ()) if any(task.title in cell for cell in self.content.items[row].cells)), None)

    def _rows(self, table: int) -> dict[str, list[int]]:
        """The rows of a table by all that a task without a place may call them: their printed number, and which they are."""
        rows = self._rows_of.get(table)
        if rows is None:
            rows = self._rows_of[table] = defaultdict(list)
            for child in self.content.items[table].children:
                item = self.content.items[child]
                for name in {item.marker, item.number, str(item.row) if item.row is not None else None} - {None}:
                    rows[str(name)].append(child)
        return rows

    def printed(self, task: Task, text: str, span: Span | None = None, role: str | None = None) -> int:
        """The item in which a task's value is printed: where its place says, else the nearest that holds the words."""
        at = self.content.at(span)
        own = self.item_of.get(task.id, -1)
        if at is not None:
            return at
        if task.row is not None:
            return own
        words = " ".join(text.split())
        for place in self._around(own, role):
            if words in self.content.items[place].text:
                return place
        return own

    def _around(self, own: int, role: str | None) -> Iterator[int]:
        """The items in which what a task says may be printed: its fields of that role, itself, what follows it, what is above it, what is near."""
        if own < 0:
            return
        items = self.content.items
        for child in items[own].children:
            if role is not None and isinstance(node := items[child].node, FieldNode) and node.role == role:
                yield child
        yield own
        yield from items[own].children
        siblings = items[items[own].parent].children
        for sibling in siblings[items[own].position + 1 :]:
            if items[sibling].kind != "field":
                break
            yield sibling
        above = items[own].parent
        while above > 0:
            yield above
            above = items[above].parent
        yield from range(own + 1, min(own + 1 + _NEAR, len(items)))
