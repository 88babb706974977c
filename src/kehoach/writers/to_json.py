"""JSON: one object for one plan, a list for several."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kehoach.writers.plain_data import plain_data

if TYPE_CHECKING:
    from kehoach.records.models import Plan

SUFFIX = ".json"
OPENING, BETWEEN, CLOSING = "[\n", ",\n", "]\n"


def write(plan: Plan, spans: bool = True, compact: bool = False) -> str:
    """The record as JSON, ending in a line feed."""
    if spans:
        return plan.model_dump_json(exclude_unset=True, indent=None if compact else 2) + "\n"
    data = plain_data(plan, spans)
    return json.dumps(data, ensure_ascii=False, indent=None if compact else 2, separators=(",", ":") if compact else None) + "\n"
