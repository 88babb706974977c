"""Whether everything typed that differs between two records is told: tasks, sums, documents cited."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from comparison.applying import Applied
from comparison.items import Key
from kehoach import Plan
from kehoach.records.changes import Change
from kehoach.records.models import Citation, Node, Span, TableNode, Task
from kehoach.text.fold import fold

ROLES = ("lead", "directing", "advising", "coordinating", "monitoring")


def untold(old: Plan, new: Plan, changes: Iterable[Change], applied: Applied) -> list[str]:
    """What differs and is told by no change, in words."""
    changes = list(changes)
    return [*_tasks(old, new, changes, applied), *_sums(old, new, changes, applied), *_citations(old, new, changes)]


def _printed_places(plan: Plan) -> list[tuple[Span, Key]]:
    """Where rows stand, which share the id of their table, and paragraphs of the preamble, which a record's sums do not name."""
    found: list[tuple[Span, Key]] = [(part.span, (f"preamble.{number}", None)) for number, part in enumerate(plan.preamble, 1) if part.span]
    waiting: list[Node] = [*plan.body, *(node for appendix in plan.appendices for node in appendix.body)]
    while waiting:
        node = waiting.pop()
        waiting += node.children
        if isinstance(node, TableNode):
            found += [(row.span, (node.id, number)) for number, row in enumerate(node.rows, 1) if row.span]
    return found


def _at(rows: list[tuple[Span, Key]], node: str | None, span: Span | None) -> Key:
    return next((key for place, key in rows if node in (None, key[0]) and span and place.start <= span.start < place.end), (node, None))


def _placed(plan: Plan) -> dict[Key, list[Task]]:
    found: dict[Key, list[Task]] = defaultdict(list)
    rows = _printed_places(plan)
    for task in plan.tasks:
        found[_at(rows, task.node, task.span if task.row is not None else None)].append(task)
    return found


def _tasks(old: Plan, new: Plan, changes: list[Change], applied: Applied) -> list[str]:
    told: dict[tuple[str | None, str | None], list[Change]] = defaultdict(list)
    for change in changes:
        for one, other in change.detail.get("tasks", ()):
            told[one, other].append(change)
    named = ({one for one, _ in told}, {other for _, other in told})
    parted = {node for change in changes if change.kind in ("node_split", "node_merged") for pair in change.detail["nodes"] for node in pair}
    faults = []
    here, there = _placed(old), _placed(new)
    for key, tasks in here.items():
        partner = applied.partner.get(key)
        others = there.get(partner, []) if partner is not None else []
        for one, other in zip(tasks, others, strict=False):
            if {one.node, other.node} & parted and one.id in named[0] and other.id in named[1]:
                continue  # what became of the task the change of the text tells
            faults += [f"{one.id} -> {other.id}: {what} is told by nothing" for what in _readings(one, other, told[one.id, other.id])]
        lost = tasks[len(others) :]
        faults += [f"task {one.id} at {key} went, told by nothing" for one in lost if one.id not in named[0]]
    back = {new_key: key for key, new_key in applied.partner.items()}
    for key, tasks in there.items():
        before = here.get(back[key], []) if key in back else []
        faults += [f"task {one.id} at {key} came, told by nothing" for one in tasks[len(before) :] if one.id not in named[1]]
    return faults


def _readings(one: Task, other: Task, told: list[Change]) -> list[str]:
    """What of a task differs that no change of that pair of tasks is about."""
    kinds = {(change.kind, change.detail.get("role")) for change in told}
    found = []
    for role in ROLES:
        mine, yours = ({fold(organ.name) for part in task.assignments if part.role == role for organ in part.organs} for task in (one, other))
        if mine != yours and ("lead_changed" if role == "lead" else "coordinating_changed", role) not in kinds:
            # The same words in the same place: an abbreviation that the document explains otherwise now was not changed here.
            printed = [[(part.role, part.text) for part in task.assignments] for task in (one, other)]
            found += [f"{role} {sorted(mine)} -> {sorted(yours)}"] if printed[0] != printed[1] else []
    times = [None if task.time is None else (task.time.kind, task.time.start, task.time.end, task.time.recurrence) for task in (one, other)]
    if times[0] != times[1] and "time_changed" not in {kind for kind, _ in kinds}:
        found.append(f"time {times[0]} -> {times[1]}")
    if sorted(map(fold, one.outputs)) != sorted(map(fold, other.outputs)) and "output_changed" not in {kind for kind, _ in kinds}:
        found.append(f"outputs {one.outputs} -> {other.outputs}")
    return found


def _sums(old: Plan, new: Plan, changes: list[Change], applied: Applied) -> list[str]:
    """Within each pair of partners the sums that went and came are as many as the changes of sums there say."""
    sides: list[dict[Key, Counter[Any]]] = []
    for plan in (old, new):
        rows = _printed_places(plan)
        found: dict[Key, Counter[Any]] = defaultdict(Counter)
        for amount in plan.amounts:
            found[_at(rows, amount.node, amount.span)][amount.value if amount.value is not None else amount.text, amount.unit, amount.per] += 1
        sides.append(found)
    told: tuple[Counter[Key], Counter[Key]] = (Counter(), Counter())
    for change in changes:
        if change.kind == "amount_changed":
            for number, place in enumerate((change.old, change.new)):
                if place is not None:
                    told[number][place.node, place.row] += 1
    parted = {node for change in changes if change.kind in ("node_split", "node_merged") for pair in change.detail["nodes"] for node in pair}
    # One change for all sums that are printed as before, where the unit named above them is another.
    rescaled = {change.old.node for change in changes if "amounts" in change.detail and change.old is not None}
    faults = []
    for key, partner in applied.partner.items():
        if key[0] in rescaled:
            continue
        went, came = sides[0].get(key, Counter()) - sides[1].get(partner, Counter()), sides[1].get(partner, Counter()) - sides[0].get(key, Counter())
        if (went.total() > told[0][key] or came.total() > told[1][partner]) and not {key[0], partner[0]} & parted:
            faults.append(f"{key}: sums {dict(went)} -> {dict(came)}, told {told[0][key]} -> {told[1][partner]}")
    return faults


def _citations(old: Plan, new: Plan, changes: list[Change]) -> list[str]:
    """Each document cited on one side alone is named, or stands in what came or went."""
    faults = []
    for number, (plan, other) in enumerate(((old, new), (new, old))):
        named, within = set(), []
        for change in changes:
            place = (change.old, change.new)[number]
            if place is None:
                continue
            if change.kind.startswith("citation_"):
                named.add(_document(place.value))
            elif change.kind in ("node_added", "node_removed", "task_added", "task_removed"):
                within.append(str(place.value))
        known = Counter(_document(one) for one in other.citations)
        for one in plan.citations:
            document = _document(one)
            if not known[document] and document not in named and not any(_printed(one.text, text) for text in within):
                faults.append(f"{'old' if number == 0 else 'new'} citation «{one.text}» is told by nothing")
    return faults


def _document(one: Citation) -> tuple[str, str, str | None]:
    return fold(one.type_name or ""), (one.code or fold(one.title or one.text)).replace(" ", "").upper(), one.date


def _printed(words: str, text: str) -> bool:
    return fold(words) in fold(text.replace("\\n", " "))
