"""Changes of the tree: nodes and rows that came, went, moved, were numbered anew, split or merged."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from kehoach.comparison.content import Content, said
from kehoach.comparison.drafts import Drafts
from kehoach.comparison.structure import Pair, Parted
from kehoach.comparison.task_places import Tasks
from kehoach.records.changes import Consequence, Place


def tell_nodes(drafts: Drafts, old_tasks: Tasks, new_tasks: Tasks) -> None:
    """Take down the changes of the tree that no other change tells of."""
    structure = drafts.structure
    matching = structure.matching
    for place in structure.removed:
        if place not in drafts.told[0]:
            value, tasks = told(structure.old, place, matching.new_of), old_tasks.in_items(free(structure.old, place, matching.new_of))
            kind, consequence, task = _kind("removed", tasks, old_tasks, place)
            detail: dict[str, Any] = {"tasks": [[one, None] for one in tasks]} if tasks else {}
            drafts.add(kind, consequence, structure.old.sited(place, value, task), None, detail)
    for place in structure.added:
        if place not in drafts.told[1]:
            value, tasks = told(structure.new, place, matching.old_of), new_tasks.in_items(free(structure.new, place, matching.old_of))
            kind, consequence, task = _kind("added", tasks, new_tasks, place)
            detail = {"tasks": [[None, one] for one in tasks]} if tasks else {}
            drafts.add(kind, consequence, None, structure.new.sited(place, value, task), detail)
    for run in structure.moved:
        _tell_moved(drafts, run, old_tasks, new_tasks)
    for run in structure.renumbered:
        (a, b), _ = run[0], run[-1]
        drafts.add("node_renumbered", "editorial", _numbered(drafts.old, a), _numbered(drafts.new, b), _numbers(drafts, run))
    _tell_renamed(drafts)
    for one in structure.split:
        _tell_parted(drafts, "node_split", (drafts.old, old_tasks), (drafts.new, new_tasks), one)
    for one in structure.merged:
        _tell_parted(drafts, "node_merged", (drafts.new, new_tasks), (drafts.old, old_tasks), one)


def _kind(verb: str, tasks: list[str], known: Tasks, place: int) -> tuple[str, Consequence, str | None]:
    own = known.at(place)
    if own:
        return f"task_{verb}", "critical", own[0].id
    return f"node_{verb}", "critical" if tasks else "substantive", None


def free(content: Content, place: int, partner: list[int]) -> Iterator[int]:
    """The items of a subtree that have no partner, without what is below one that has."""
    waiting = [place]
    while waiting:
        at = waiting.pop()
        yield at
        waiting.extend(child for child in reversed(content.items[at].children) if partner[child] < 0)


def told(content: Content, place: int, partner: list[int]) -> dict[str, Any]:
    """What a subtree says, without what in it has a partner on the other side."""
    item = content.items[place]
    return said(item, (told(content, child, partner) for child in item.children if partner[child] < 0))


def _tell_moved(drafts: Drafts, run: list[Pair], old_tasks: Tasks, new_tasks: Tasks) -> None:
    a, b = run[0]
    old, new = drafts.old.items[a], drafts.new.items[b]
    own, other = old_tasks.at(a), new_tasks.at(b)
    detail = _numbers(drafts, run)
    pairs = [
        [old_task.id, new_task.id]
        for x, y in run
        for offset in range(old.size if len(run) == 1 else drafts.old.items[x].size)
        for old_task, new_task in zip(old_tasks.at(x + offset), new_tasks.at(drafts.structure.matching.new_of[x + offset]), strict=False)
        if drafts.structure.matching.new_of[x + offset] >= 0 and y >= 0
    ]
    if pairs:
        detail["tasks"] = pairs
    kind = "task_moved" if len(run) == 1 and own and other else "node_moved"
    drafts.add(
        kind, "substantive",
        drafts.old.sited(a, old.text, own[0].id if own else None),
        drafts.new.sited(b, new.text, other[0].id if other else None),
        detail,
    )  # fmt: skip


def _numbered(content: Content, place: int) -> Place:
    item = content.items[place]
    return Place(item.id, item.span, item.marker, item.row, content.items[item.parent].id)


def _numbers(drafts: Drafts, run: list[Pair]) -> dict[str, Any]:
    """The ids and the markers of a run, and the markers below it that changed with its own."""
    pairs = [(drafts.old.items[a], drafts.new.items[b]) for a, b in run]
    detail: dict[str, Any] = {"nodes": [[old.id, new.id] for old, new in pairs]}
    if pairs[0][0].row is not None:
        detail["rows"] = [[old.row, new.row] for old, new in pairs]
    detail["markers"] = [[old.marker, new.marker] for old, new in pairs]
    if any(old.kind != new.kind for old, new in pairs):
        detail["kinds"] = [[old.kind, new.kind] for old, new in pairs]
    return detail


def _tell_renamed(drafts: Drafts) -> None:
    """Markers and kinds that changed with something else: they are told with it, else by themselves."""
    reworded = {*drafts.structure.reworded()}
    told_of: dict[int, dict[str, Any]] = {}
    for run, change in zip(drafts.structure.moved + drafts.structure.renumbered, _changes_of_runs(drafts), strict=True):
        for a, _ in run:
            told_of[a] = change
    for a, b in drafts.structure.renamed:
        old, new = drafts.old.items[a], drafts.new.items[b]
        if old.marker == new.marker and (a, b) in reworded:
            continue
        above = a
        while above >= 0 and above not in told_of:
            above = drafts.old.items[above].parent
        entry = [old.id, new.id, old.marker, new.marker, old.kind, new.kind]
        if above >= 0:
            told_of[above].setdefault("below", []).append(entry)
        else:
            detail = {"nodes": [[old.id, new.id]], "markers": [[old.marker, new.marker]], "kinds": [[old.kind, new.kind]]}
            drafts.add("node_renumbered", "editorial", _numbered(drafts.old, a), _numbered(drafts.new, b), detail)


def _changes_of_runs(drafts: Drafts) -> Iterator[dict[str, Any]]:
    for kinds in (("node_moved", "task_moved"), ("node_renumbered",)):
        yield from (change.detail for change in drafts.changes if change.kind in kinds)


def _tell_parted(drafts: Drafts, kind: str, one: tuple[Content, Tasks], other: tuple[Content, Tasks], parted: Parted) -> None:
    """A text that became several, or the other way round; the parts that have no partner are told with their places, the tasks of all."""
    whole, kept = one[0].items[parted.whole], other[0].items[parted.kept]
    parts = sorted((parted.kept, *parted.parts))
    extra = [other[0].sited(place, said(other[0].items[place])) for place in parted.parts]
    side, new_side = one[0].side(parted.whole, whole.text), other[0].side(parted.kept, kept.text)
    split = kind == "node_split"
    nodes = [[whole.id, other[0].items[place].id] for place in parts]
    tasks = [[*pair] for pair in zip_longest(one[1].in_items([parted.whole]), other[1].in_items(parts))]
    detail: dict[str, Any] = {"nodes": nodes if split else [pair[::-1] for pair in nodes], "added" if split else "removed": extra}
    if tasks:
        detail["tasks"] = tasks if split else [pair[::-1] for pair in tasks]
    if (whole.marker, whole.kind) != (kept.marker, kept.kind):
        detail["markers"] = [[whole.marker, kept.marker][:: 1 if split else -1]]
        detail["kinds"] = [[whole.kind, kept.kind][:: 1 if split else -1]]
    drafts.add(kind, "substantive", side if split else new_side, new_side if split else side, detail)
