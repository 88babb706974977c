"""A change as it reads when the old revision is called the new one; written from the design, not from the engine."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, is_dataclass
from typing import Any

from kehoach.records.changes import Change, Place

_VERBS = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}
_DIRECTIONS = {"later": "earlier", "earlier": "later", "opened": "closed", "closed": "opened", "other": "other"}
_KEYS = {"added": "removed", "removed": "added", "old_node": "new_node", "new_node": "old_node"}


def plain(value: Any) -> Any:
    """Places, spans, organs, times and sums as JSON has them."""
    if isinstance(value, Place):
        return {key: plain(part) for key, part in value._asdict().items()}
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json")
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, list | tuple) else value


def mirrored(change: Change) -> Change:
    """Added is removed, split is merged, what went comes, days and differences change their sign.

    >>> mirrored(Change("time_changed", "critical", Place("II.1"), Place("II.2"), {"days": 30, "direction": "later", "tasks": [["T1", "T2"]]}))[0::4]
    ('time_changed', {'days': -30, 'direction': 'earlier', 'tasks': [['T2', 'T1']]})
    """
    part, _, verb = change.kind.rpartition("_")
    detail: dict[str, Any] = {}
    for key, value in change.detail.items():
        if key == "words":
            value = _turned(value)
        elif key in ("tasks", "nodes", "markers", "kinds", "rows"):
            value = [[after, before] for before, after in value]
        elif key == "texts":
            value = [value[at + 1 - 2 * (at % 2)] for at in range(len(value))]
        elif key == "below":
            value = [[entry[at + 1 - 2 * (at % 2)] for at in range(len(entry))] for entry in value]
        elif key in ("days", "difference"):
            value = -value
        elif key == "percent":
            value = round(-100 * change.detail["difference"] / change.new.value.value, 1) if change.new and change.new.value.value else None
        elif key == "direction":
            value = _DIRECTIONS[value]
        if key != "percent" or value is not None:
            detail[_KEYS.get(key, key)] = value
    return Change(f"{part}_{_VERBS.get(verb, verb)}", change.consequence, change.new, change.old, detail)


def _turned(words: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Minus for plus; between two stretches that stayed, what goes stands before what comes."""
    turned: list[tuple[str, str]] = []
    came: list[tuple[str, str]] = []
    for sign, text in words:
        if sign == "-":
            came.append(("+", text))
        elif sign == "+":
            turned.append(("-", text))
        else:
            turned += [*came, ("=", text)]
            came = []
    return turned + came


def written(changes: Iterable[Change]) -> list[str]:
    """Changes as sorted lines of JSON, so that two lists can be compared whatever their order; a percentage of nothing is left out."""
    lines = []
    for change in changes:
        detail = {key: value for key, value in plain(change.detail).items() if key != "percent" or value is not None}
        lines.append(json.dumps([change.kind, change.consequence, plain(change.old), plain(change.new), detail], ensure_ascii=False, sort_keys=True))
    return sorted(lines)
