"""Which changes are asked for, and which of them make a comparison fail."""

from __future__ import annotations

from collections.abc import Iterable

from kehoach.records.changes import CONSEQUENCES, KINDS, Change

AREAS = {
    "tasks": ("task_", "lead_", "coordinating_", "time_", "output_"),
    "nodes": ("node_",),
    "amounts": ("amount_",),
    "citations": ("citation_",),
    "recipients": ("recipient_",),
    "signers": ("signer_",),
    "metadata": ("metadata_",),
}
_CONDITIONS = ("deadline-earlier", "deadline-later", "any")


def known_words() -> tuple[str, ...]:
    """What may be said of changes: a consequence, a kind, an area, or how a deadline moved; hyphens, as on a command line."""
    return (*CONSEQUENCES, *AREAS, *_CONDITIONS, *(kind.replace("_", "-") for kind in KINDS))


def matches(change: Change, word: str) -> bool:
    """Whether a word is said of a change; a node that came or went with tasks in it came or went with them.

    >>> matches(Change("node_removed", "critical", None, None, {"tasks": [["T1", None]]}), "task-removed")
    True
    >>> matches(Change("time_changed", "critical", None, None, {"direction": "later", "days": 3}), "deadline-earlier")
    False
    """
    if word in ("any", change.consequence, change.kind.replace("_", "-")):
        return True
    if word in AREAS:
        return change.kind.startswith(AREAS[word]) or (word == "tasks" and bool(change.detail.get("tasks")))
    if word.startswith("deadline-"):
        # An end that comes to a time without one brings the limit nearer, one that goes puts it off.
        directions = {"deadline-earlier": ("earlier", "closed"), "deadline-later": ("later", "opened")}[word]
        return change.kind == "time_changed" and change.detail.get("direction") in directions
    if word in ("task-added", "task-removed", "task-moved") and change.detail.get("tasks"):
        return change.kind == "node_" + word.removeprefix("task-")
    return False


def choose(changes: Iterable[Change], only: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Change, ...]:
    """The changes of which one of ``only`` (if there are any) and none of ``ignore`` is said."""
    only, ignore = tuple(only), tuple(ignore)
    return tuple(
        change
        for change in changes
        if (not only or any(matches(change, word) for word in only)) and not any(matches(change, word) for word in ignore)
    )
