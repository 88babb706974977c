"""NDJSON: what ``to_json`` says, one task a line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kehoach.writers.tasks import Written
from kehoach.writers.tasks.to_json import plain_data

if TYPE_CHECKING:
    from kehoach.tracking.entries import Entry

LIBRARY = None
FOR_TERMINAL = True


def write(entries: Sequence[Entry], _language: str) -> Written:
    """The entries, one on a line."""
    return Written("".join(f"{json.dumps(plain_data(entry), ensure_ascii=False, separators=(',', ':'))}\n" for entry in entries).encode())
