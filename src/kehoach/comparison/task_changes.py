"""Changes of tasks: who leads, who takes part, by when, with what result.

Tasks are compared where their items are partners. A value that is printed once for several tasks (a heading that gives
all its points a lead) is one change, which names them all.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from kehoach.comparison.drafts import Drafts
from kehoach.comparison.structure import Pair
from kehoach.comparison.task_places import Tasks
from kehoach.records.changes import Place
from kehoach.records.models import FieldNode, Organ, Span, Task, Time
from kehoach.text.fold import fold

_ROLES = ("lead", "directing", "advising", "coordinating", "monitoring")


class _Side(NamedTuple):
    """What one task says under one heading: the words, their reading, where they are printed."""

    text: str | None
    item: int
    span: Span | None
    value: Any


def tell_tasks(drafts: Drafts, old_tasks: Tasks, new_tasks: Tasks) -> None:
    """Take down what changed in the tasks whose items are partners, and those that a rewording made or unmade."""
    teller = _Teller(drafts, old_tasks, new_tasks)
    matching = drafts.structure.matching
    for a, b in enumerate(matching.new_of):
        if b < 0:
            continue
        if (a, b) in drafts.structure.parted:
            continue  # the change that tells of the parting names the tasks
        olds, news = old_tasks.at(a), new_tasks.at(b)
        for old, new in zip(olds, news, strict=False):
            teller.compare(old, new)
        for task in olds[len(news) :]:
            teller.unmade(task, a, b)
        for task in news[len(olds) :]:
            teller.made(task, a, b)
    teller.times_without_tasks()


class _Teller:
    def __init__(self, drafts: Drafts, old_tasks: Tasks, new_tasks: Tasks) -> None:
        self.drafts, self.old_tasks, self.new_tasks = drafts, old_tasks, new_tasks
        self.told: dict[tuple[Any, ...], dict[str, Any]] = {}
        self.times: set[int] = set()
        self.reworded = {*drafts.structure.reworded()}
        self.left = ({*drafts.structure.removed}, {*drafts.structure.added})

    def compare(self, old: Task, new: Task) -> None:
        for role in _ROLES if _printed(old) != _printed(new) else ():
            before, after = _organs(old, role, self.old_tasks), _organs(new, role, self.new_tasks)
            mine, yours = _names(before.value), _names(after.value)
            if mine.keys() != yours.keys() and before.text != after.text:
                removed = [name for key, name in mine.items() if key not in yours]
                added = [name for key, name in yours.items() if key not in mine]
                kind = "lead_changed" if role == "lead" else "coordinating_changed"
                extra = {"role": role, "removed": removed, "added": added}
                key = (role, before.item, after.item, *map(fold, removed), "+", *map(fold, added))
                self.tell(kind, (old, before), (new, after), extra, key)
        if old.time != new.time:
            self.compare_times(old, new)
        if sorted(map(fold, old.outputs)) != sorted(map(fold, new.outputs)):
            outputs, new_outputs = _outputs(old, self.old_tasks), _outputs(new, self.new_tasks)
            self.tell("output_changed", (old, outputs), (new, new_outputs), {}, ("output", outputs.item, new_outputs.item))

    def compare_times(self, old: Task, new: Task) -> None:
        before, after = _time(old, self.old_tasks), _time(new, self.new_tasks)
        self.times.update((before.item, after.item))
        if not _same_time(old.time, new.time):
            detail = shift(old.time, new.time)
            # A borrowed year that changed at its source moved all the times that borrow it: one change.
            borrowed = before.text == after.text and old.time is not None
            key = ("borrowed", detail.get("days"), detail["direction"]) if borrowed else ("time", before.item, after.item, before.text, after.text)
            self.tell("time_changed", (old, before), (new, after), detail, key)

    def tell(self, kind: str, old: tuple[Task, _Side], new: tuple[Task, _Side], extra: dict[str, Any], key: tuple[Any, ...]) -> None:
        """Take down a change of a value, or add a task to the one that tells of it already."""
        (old_task, before), (new_task, after) = old, new
        detail = self.told.get((kind, *key))
        if detail is not None:
            detail["tasks"].append([old_task.id, new_task.id])
            return
        matching = self.drafts.structure.matching
        detail = self.drafts.add(
            kind,
            "critical" if kind in ("lead_changed", "time_changed") else "substantive",
            _place(old_task, before, self.old_tasks),
            _place(new_task, after, self.new_tasks),
            {**extra, "tasks": [[old_task.id, new_task.id]]},
        )
        self.told[(kind, *key)] = detail
        for side, printed in enumerate((before, after)):
            if self.is_field_that_left(side, printed.item):
                self.drafts.tell_with(side, printed.item, detail)
        for pair, here, there in _pairs(before, after, matching.new_of, matching.old_of):
            if pair in self.reworded:
                self.drafts.explain(pair, here, there, detail)

    def is_field_that_left(self, side: int, item: int) -> bool:
        """Whether an item is a field that came or went whole, with nothing under it."""
        if item not in self.left[side]:
            return False
        field = (self.drafts.old, self.drafts.new)[side].items[item]
        return field.kind == "field" and not field.children

    def unmade(self, task: Task, a: int, b: int) -> None:
        """A task whose words no longer lay work on anybody."""
        drafts = self.drafts
        detail = drafts.add("task_removed", "critical", drafts.old.side(a, drafts.old.items[a].text, task.id), None, {"tasks": [[task.id, None]]})
        detail["became"] = drafts.new.items[b].id
        if (a, b) in self.reworded:
            drafts.explain((a, b), None, None, detail)

    def made(self, task: Task, a: int, b: int) -> None:
        """A task that words make which laid work on nobody."""
        drafts = self.drafts
        detail = drafts.add("task_added", "critical", None, drafts.new.side(b, drafts.new.items[b].text, task.id), {"tasks": [[None, task.id]]})
        detail["became"] = drafts.old.items[a].id
        if (a, b) in self.reworded:
            drafts.explain((a, b), None, None, detail)

    def times_without_tasks(self) -> None:
        """Time fields that belong to no single task: that of the whole plan."""
        drafts = self.drafts
        for a, b in sorted(self.reworded):
            old, new = drafts.old.items[a].node, drafts.new.items[b].node
            if not isinstance(old, FieldNode) or not isinstance(new, FieldNode) or (a in self.times and b in self.times):
                continue
            if old.role == new.role == "time" and not _same_time(old.time, new.time):
                detail = drafts.add("time_changed", "critical", drafts.old.side(a, old.time), drafts.new.side(b, new.time), shift(old.time, new.time))
                drafts.explain((a, b), _text(old.time), _text(new.time), detail)


def _pairs(before: _Side, after: _Side, new_of: list[int], old_of: list[int]) -> list[tuple[Pair, str | None, str | None]]:
    """The pairs of items whose words a change of a value explains, with the words on either side."""
    if before.item >= 0 and new_of[before.item] == after.item:
        return [((before.item, after.item), before.text, after.text)]
    pairs: list[tuple[Pair, str | None, str | None]] = []
    if before.text is not None and before.item >= 0 <= new_of[before.item]:
        pairs.append(((before.item, new_of[before.item]), before.text, ""))
    if after.text is not None and after.item >= 0 <= old_of[after.item]:
        pairs.append(((old_of[after.item], after.item), "", after.text))
    return pairs


def _place(task: Task, side: _Side, tasks: Tasks) -> Place:
    item = tasks.item_of.get(task.id, -1)
    return Place(task.node, side.span or task.span, side.value, tasks.content.items[item].row if item >= 0 else None, task=task.id)


def _organs(task: Task, role: str, tasks: Tasks) -> _Side:
    assignments = [one for one in task.assignments if one.role == role]
    organs = [organ for one in assignments for organ in one.organs]
    if not assignments:
        return _Side(None, tasks.item_of.get(task.id, -1), None, [])
    first = assignments[0]
    item = tasks.printed(task, first.text, first.span, role)
    return _Side("; ".join(one.text for one in assignments), item, first.span, organs)


def _printed(task: Task) -> list[tuple[str, str]]:
    """The roles and words of a task's assignments: where they are the same, nothing changed hands."""
    return [(one.role, one.text) for one in task.assignments]


def _names(organs: list[Organ]) -> dict[str, str]:
    return {fold(organ.name): organ.name for organ in organs}


def _time(task: Task, tasks: Tasks) -> _Side:
    if task.time is None:
        return _Side(None, tasks.item_of.get(task.id, -1), None, None)
    item = tasks.printed(task, task.time.text, None, "time")
    return _Side(task.time.text, item, tasks.content.items[item].span if item >= 0 else None, task.time)


def _outputs(task: Task, tasks: Tasks) -> _Side:
    if not task.outputs:
        return _Side(None, tasks.item_of.get(task.id, -1), None, [])
    item = tasks.printed(task, task.outputs[0], None, "output")
    return _Side("; ".join(task.outputs), item, tasks.content.items[item].span if item >= 0 else None, task.outputs)


def _text(time: Time | None) -> str | None:
    return time.text if time is not None else None


def _same_time(old: Time | None, new: Time | None) -> bool:
    if old is None or new is None:
        return old is new
    if (old.kind, old.start, old.end, old.recurrence) != (new.kind, new.start, new.end, new.recurrence):
        return False
    return bool(old.start or old.end or old.recurrence or old.kind == "ongoing") or fold(old.text) == fold(new.text)


def shift(old: Time | None, new: Time | None) -> dict[str, Any]:
    """How a time moved: ``direction``, and ``days`` where both have an end, or neither has one and both have a start.

    >>> shift(Time(text="", kind="deadline", end="2024-10-29"), Time(text="", kind="deadline", end="2024-11-29"))
    {'direction': 'later', 'days': 31}
    """
    before, after = (old.end if old else None), (new.end if new else None)
    if before and not after:
        return {"direction": "opened"}
    if after and not before:
        return {"direction": "closed"}
    if not before and old and new:
        before, after = old.start, new.start
    days = _days(before, after) if before and after else 0
    return {"direction": "later" if days > 0 else "earlier", "days": days} if days else {"direction": "other"}


def _days(old: str, new: str) -> int:
    """The days between two dates; 0 where one is none, which a record of others may hold."""
    try:
        return (date.fromisoformat(new) - date.fromisoformat(old)).days
    except ValueError:
        return 0
