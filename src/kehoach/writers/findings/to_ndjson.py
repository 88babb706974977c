"""NDJSON: one finding a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kehoach.writers.findings.to_json import plain_data

if TYPE_CHECKING:
    from kehoach.records.findings import Report


def write(report: Report) -> bytes:
    """The findings, each on a line of its own."""
    return "".join(f"{json.dumps(plain_data(finding), ensure_ascii=False)}\n" for finding in report.findings).encode("utf-8", "replace")
