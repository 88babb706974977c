"""JSON: a list of findings (contract.md, "Finding")."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kehoach.records.findings import Finding, Report

_KEYS = ("file", "code", "name", "severity", "message", "span", "node", "source", "blame", "fix", "suppressed", "fingerprint")


def write(report: Report) -> bytes:
    """The findings as one JSON list, ending in a line feed."""
    return f"{json.dumps([plain_data(finding) for finding in report.findings], ensure_ascii=False, indent=2)}\n".encode("utf-8", "replace")


def plain_data(finding: Finding) -> dict[str, Any]:
    """A finding as plain data, its keys in the order of the contract."""
    data = {key: getattr(finding, key) for key in _KEYS}
    span = finding.span
    data["span"] = {"start": span.start, "end": span.end, "line": span.line, "end_line": span.end_line} if span is not None else None
    return data
