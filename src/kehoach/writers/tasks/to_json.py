"""JSON: a list of ``{"plan": …, "task": …}``; the task is that of the record (contract.md, "Task")."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kehoach.writers.tasks import Written

if TYPE_CHECKING:
    from kehoach.tracking.entries import Entry

LIBRARY = None
FOR_TERMINAL = True
_KEYS = ("name", "type_name", "code", "organ_name", "sha256")


def write(entries: Sequence[Entry], _language: str) -> Written:
    """The entries as one JSON list, ending in a line feed."""
    return Written(f"{json.dumps([plain_data(entry) for entry in entries], ensure_ascii=False, indent=2)}\n".encode())


def plain_data(entry: Entry) -> dict[str, Any]:
    """An entry as plain data; every key of the task is there."""
    return {"plan": {key: getattr(entry.plan, key) for key in _KEYS}, "task": entry.task.model_dump(mode="json")}
