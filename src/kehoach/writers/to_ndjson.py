"""NDJSON: one record a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.writers import to_json

if TYPE_CHECKING:
    from kehoach.records.models import Plan

SUFFIX = ".ndjson"
OPENING, BETWEEN, CLOSING = b"", b"", b""


def write(plan: Plan, spans: bool = True, _compact: bool = True) -> bytes:
    """The record on one line; it is always compact."""
    return to_json.write(plan, spans, compact=True)
