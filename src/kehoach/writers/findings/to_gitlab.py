"""Code Quality JSON of GitLab.

Source: GitLab Docs, "Code Quality", report format: description, check_name, fingerprint (unique in the report), severity, location.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kehoach.records.findings import Finding, Report

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def write(report: Report) -> bytes:
    """The findings that are not suppressed, and the files that could not be read, as one JSON list."""
    seen: Counter[tuple[str, str]] = Counter()
    issues = [_issue(finding, seen) for finding in report.findings if not finding.suppressed]
    issues += [
        {
            "description": problem.message,
            "check_name": "unreadable",
            "fingerprint": _digest(problem.file, "unreadable", 0),
            "severity": "blocker",
            "location": {"path": path(problem.file), "lines": {"begin": 1}},
        }
        for problem in report.problems
    ]
    return f"{json.dumps(issues, ensure_ascii=False, indent=2)}\n".encode("utf-8", "replace")


def _issue(finding: Finding, seen: Counter[tuple[str, str]]) -> dict[str, Any]:
    key = finding.file, finding.fingerprint
    seen[key] += 1
    return {
        "description": finding.message,
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": _digest(*key, seen[key]),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path(finding.file), "lines": {"begin": finding.span.line if finding.span else 1}},
    }


def _digest(file: str, fingerprint: str, number: int) -> str:
    return hashlib.sha256(f"{path(file)}\0{fingerprint}\0{number}".encode("utf-8", "surrogatepass")).hexdigest()[:40]


def path(file: str) -> str:
    """A path from the repository's root, as GitLab wants it: forward slashes, no leading "./".

    >>> path("./van-ban/ke-hoach.md")
    'van-ban/ke-hoach.md'
    """
    return file.replace("\\", "/").removeprefix("./")
