"""Metadata, recipients, archive line and signers of the new record from the old one and the changes alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kehoach import Plan
from kehoach.records.changes import Change, Place


def head_and_foot(old: Plan, new: Plan, changes: Iterable[Change]) -> list[str]:
    """What the changes make of metadata, recipients, archive line and signers, where that is not what the new record says."""
    changes = list(changes)
    head = old.metadata.model_dump(exclude={"spans", "derived_from", "type_code"})
    for change in changes:
        if change.kind == "metadata_changed":
            value: Any = change.new.value if change.new is not None else None
            head[change.detail["key"]] = value.model_dump() if hasattr(value, "model_dump") else value
    wanted = new.metadata.model_dump(exclude={"spans", "derived_from", "type_code"})
    faults = [f"metadata.{key}: made {head[key]!r}, is {wanted[key]!r}" for key in wanted if head[key] != wanted[key]]
    lists: dict[str, tuple[list[Any], list[Any]]] = {
        "recipients": ([one.text for one in old.recipients], [one.text for one in new.recipients]),
        "archive": ([old.archive.text] if old.archive else [], [new.archive.text] if new.archive else []),
        "signers": ([_signed(one) for one in old.signers], [_signed(one) for one in new.signers]),
    }
    for area, (before, after) in lists.items():
        made = _seated(area, before, changes)
        if made != after:
            faults.append(f"{area}: made {made}, is {after}")
    return faults


def _signed(signer: Any) -> tuple[Any, ...]:
    return tuple(signer.competence), signer.position, signer.full_name


def _seated(area: str, before: list[Any], changes: list[Change]) -> list[Any]:
    """A list of the foot after the changes: what was reworded in place, then what went taken out, what came or moved put in."""
    texts: dict[int, Any] = dict(enumerate(before))
    came: list[tuple[int, Any]] = []
    told = [change for change in changes if ((change.old or change.new or Place()).node or "").partition(".")[0] == area]
    for change in sorted(told, key=lambda change: change.kind != "node_reworded"):
        old, new = (_seat(place) for place in (change.old, change.new))
        value = None if change.new is None else _signed(change.new.value) if area == "signers" else change.new.value
        if change.kind == "node_reworded" and old is not None:
            texts[old] = value
            continue
        if old is not None:
            texts.pop(old)
        if new is not None:
            came.append((new, value))
    made = [texts[number] for number in sorted(texts)]
    for position, value in sorted(came, key=lambda one: one[0]):
        made.insert(position, value)
    return made


def _seat(place: Place | None) -> int | None:
    """The place in its list, from 0: "recipients.3" is 2, "archive" 0."""
    if place is None or place.node is None:
        return None
    number = place.node.partition(".")[2]
    return int(number) - 1 if number else 0
