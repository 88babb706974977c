"""What the parser read in a record, by piece: tasks, times, sums, citations, what stands in head and foot.

Two readings of a text before and after one known edit are compared here by identity alone; whatever differs that the edit
did not mean shows that the parser read something else than what was edited.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from comparison.pieces import Piece, Whereabouts
from kehoach.records.models import FieldNode, Node, Plan, Task, Time
from kehoach.text.fold import fold

Key = tuple[int, int]
Tag = tuple[Any, ...]
Cited = tuple[str | None, str | None, str | None, str | None]


@dataclass(frozen=True)
class Reading:
    """A task: the folded names of its bodies by role, where each role is printed, its time, its outputs."""

    bodies: dict[str, frozenset[str]]
    places: dict[str, tuple[int | None, ...]]
    time: Tag | None
    outputs: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """Everything typed that a record says, each by the uid of the piece in which it is printed."""

    tasks: dict[Key, Reading]
    fields: dict[int, Tag | None]
    sums: dict[int, tuple[Tag, ...]]
    cited: Counter[tuple[int | None, Cited]]
    head: dict[str, Any]
    signers: tuple[Any, ...]

    @property
    def working(self) -> set[int]:
        """The pieces that are tasks."""
        return {uid for uid, _ in self.tasks}


def facts_of(plan: Plan, root: Piece) -> Facts:
    """The facts of a record whose pieces are known."""
    where = Whereabouts(root)
    uids = {piece.id: piece.uid for piece in root.walk() if piece.id}
    tasks: dict[Key, Reading] = {}
    seen: Counter[int] = Counter()
    for task in plan.tasks:
        uid = uids[task.node]
        if task.form == "table_row" and task.span is not None:
            uid = where.at(task.span.start) or uid
        tasks[uid, seen[uid]] = _reading(task, where)
        seen[uid] += 1
    sums: dict[int, tuple[Tag, ...]] = {}
    for amount in plan.amounts:
        uid = (where.at(amount.span.start) if amount.span else None) or 0
        sums[uid] = (*sums.get(uid, ()), (amount.value, amount.unit, amount.per))
    cited = Counter((where.at(one.span.start) if one.span else None, (one.type_name, one.code, one.date, one.title)) for one in plan.citations)
    fields = {uids[node.id]: _moment(node.time) for node in _fields(plan) if node.role == "time"}
    head = plan.metadata.model_dump(exclude={"spans", "derived_from"})
    signers = tuple((tuple(signer.competence), signer.position, signer.full_name) for signer in plan.signers)
    return Facts(tasks, fields, sums, cited, head, signers)


def _reading(task: Task, where: Whereabouts) -> Reading:
    bodies: dict[str, frozenset[str]] = {}
    places: dict[str, tuple[int | None, ...]] = {}
    for one in task.assignments:
        bodies[one.role] = bodies.get(one.role, frozenset()) | {fold(organ.name) for organ in one.organs}
        places[one.role] = (*places.get(one.role, ()), where.at(one.span.start) if one.span else None)
    return Reading(bodies, places, _moment(task.time), tuple(map(fold, task.outputs)))


def _moment(time: Time | None) -> Tag | None:
    return None if time is None else (time.kind, time.start, time.end, time.recurrence)


def _fields(plan: Plan) -> Iterator[FieldNode]:
    waiting: list[Node] = [*plan.body, *(node for appendix in plan.appendices for node in appendix.body)]
    while waiting:
        node = waiting.pop()
        waiting += node.children
        if isinstance(node, FieldNode):
            yield node


def differences(before: Facts, after: Facts) -> set[Tag]:
    """Each fact that differs, named: ("lead", key), ("coordinating", key, role), ("time", key), ("task+", key), ("sums", uid), ("cited+", uid, what) …"""
    found: set[Tag] = {("task+", key) for key in after.tasks.keys() - before.tasks.keys()}
    found |= {("task-", key) for key in before.tasks.keys() - after.tasks.keys()}
    for key in before.tasks.keys() & after.tasks.keys():
        old, new = before.tasks[key], after.tasks[key]
        for role in old.bodies.keys() | new.bodies.keys():
            if old.bodies.get(role) != new.bodies.get(role):
                found.add(("lead", key) if role == "lead" else ("coordinating", key, role))
        found |= {("time", key)} if old.time != new.time else set()
        found |= {("output", key)} if old.outputs != new.outputs else set()
    found |= {("field", uid) for uid in before.fields.keys() | after.fields.keys() if before.fields.get(uid) != after.fields.get(uid)}
    found |= {("sums", uid) for uid in before.sums.keys() | after.sums.keys() if before.sums.get(uid) != after.sums.get(uid)}
    found |= {("cited+", *one) for one in after.cited - before.cited}
    found |= {("cited-", *one) for one in before.cited - after.cited}
    found |= {("head", key) for key in before.head if before.head[key] != after.head[key]}
    return found | ({("signers",)} if before.signers != after.signers else set())
