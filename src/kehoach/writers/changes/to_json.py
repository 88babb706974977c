"""JSON: what changed, as contract.md, "Change", has it."""

from __future__ import annotations

import json
from dataclasses import asdict, is_dataclass
from typing import TYPE_CHECKING, Any

from kehoach.records.changes import Change, Place

if TYPE_CHECKING:
    from kehoach.records.changes import Delta, Revisions


def write(revisions: Revisions) -> bytes:
    """The changes as one JSON object, ending in a line feed."""
    return f"{json.dumps(plain_data(revisions.delta), ensure_ascii=False, indent=2)}\n".encode("utf-8", "replace")


def plain_data(delta: Delta) -> dict[str, Any]:
    """The changes as plain data, the keys in the order of the contract."""
    return {"old": delta.old, "new": delta.new, "summary": delta.summary, "changes": [change_data(change) for change in delta.changes]}


def change_data(change: Change) -> dict[str, Any]:
    """One change as plain data."""
    return {
        "kind": change.kind,
        "consequence": change.consequence,
        "old": _plain(change.old),
        "new": _plain(change.new),
        "detail": {key: _plain(value) for key, value in change.detail.items()},
    }


def _plain(value: Any) -> Any:
    """A value as JSON can say it; a place without the keys that it does not have, but for those of the contract."""
    if isinstance(value, Place):
        data = {"node": value.node, "span": _plain(value.span), "value": _plain(value.value)}
        extra = {key: getattr(value, key) for key in ("row", "parent", "position", "task")}
        return {**data, **{key: one for key, one in extra.items() if one is not None}}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", exclude={"span", "also"}, exclude_unset=True)
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value
