"""JSON: one object for one plan, a list for several."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kehoach.writers.plain_data import plain_data

if TYPE_CHECKING:
    from kehoach.records.models import Plan

SUFFIX = ".json"
OPENING, BETWEEN, CLOSING = b"[\n", b",\n", b"]\n"


def write(plan: Plan, spans: bool = True, compact: bool = False) -> bytes:
    """The record as JSON, ending in a line feed."""
    indent = None if compact else 2
    if spans:
        # The serializer's own bytes: model_dump_json would make a str of them first, at four times the memory.
        return plan.__pydantic_serializer__.to_json(plan, indent=indent, exclude_unset=True) + b"\n"
    data = plain_data(plan, spans)
    text = json.dumps(data, ensure_ascii=False, indent=indent, separators=(",", ":") if compact else None)
    return f"{text}\n".encode()
