"""Where the tasks of a plan stand among its items, and where what they say is printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kehoach.comparison.content import Content, Item
from kehoach.records.models import FieldNode, Span, Task

_AFTER = 6  # siblings after a task among which its time field may stand


class Tasks:
    """The tasks of a plan by their item: the node, or the row of a table."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._by_item: dict[int, list[Task]] = defaultdict(list)
        self.item_of: dict[str, int] = {}
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
        rows = [child for child in self.content.items[place].children if self.content.items[child].row is not None]
        at = self.content.at(task.span)
        if at in rows:
            return at
        return next((row for row in rows if self._is_row(self.content.items[row], task)), None)

    def _is_row(self, item: Item, task: Task) -> bool:
        """Whether a row without a place is that of a task: its printed number, or its place, and the title in one of its cells."""
        return task.row in (item.marker, item.number, str(item.row)) and any(task.title in cell for cell in item.cells)

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
        """The items in which what a task says may be printed: its fields of that role, itself, what follows it, what is above it."""
        if own < 0:
            return
        items = self.content.items
        for child in items[own].children:
            if role is not None and isinstance(node := items[child].node, FieldNode) and node.role == role:
                yield child
        yield own
        yield from items[own].children
        siblings = items[items[own].parent].children
        at = items[own].position
        yield from siblings[at + 1 : at + 1 + _AFTER]
        above = items[own].parent
        while above > 0:
            yield above
            above = items[above].parent
