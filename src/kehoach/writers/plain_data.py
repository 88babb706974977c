"""A record as plain data: what JSON can say, without the keys that a node does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kehoach.records.models import Plan

_PLACES = frozenset(("span", "spans", "also"))


def plain_data(plan: Plan, spans: bool) -> dict[str, Any]:
    """The record's keys and values; without the places in the source where ``spans`` is False."""
    data: dict[str, Any] = plan.model_dump(mode="json", exclude_unset=True)
    return data if spans else _without_places(data)


def _without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_places(inner) for key, inner in value.items() if key not in _PLACES}
    if isinstance(value, list):
        return [_without_places(inner) for inner in value]
    return value
