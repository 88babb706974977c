"""SARIF 2.1.0: results with rules, fixes, suppressions, and fingerprints that survive moved lines.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from kehoach.messages import tell

if TYPE_CHECKING:
    from kehoach.records.findings import About, Finding, Replacement, Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def write(report: Report) -> bytes:
    """The report as one SARIF log."""
    numbers = {code: number for number, code in enumerate(report.about)}
    seen: Counter[tuple[str, str]] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "kehoach",
                "version": report.version,
                "semanticVersion": report.version,
                "language": report.language,
                "rules": [_rule(about, report.language) for about in report.about.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "language": report.language,
        "invocations": [_invocation(report)],
        "artifacts": [{"location": {"uri": uri(file)}} for file in dict.fromkeys(report.files)],
        "results": [_result(finding, numbers[finding.code], seen) for finding in report.findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return f"{json.dumps(log, ensure_ascii=False, indent=2)}\n".encode("utf-8", "replace")


def _rule(about: About, language: str) -> dict[str, Any]:
    parts = [about.why, f"{tell('rule-source', language)}: {about.source}"]
    blocks = [f"**{tell(key, language)}**\n\n````text\n{text}````" for key, text in (("rule-wrong", about.wrong), ("rule-right", about.right))]
    return {
        "id": about.code,
        "name": about.name,
        "shortDescription": {"text": about.title},
        "fullDescription": {"text": about.why},
        "help": {"text": "\n\n".join(parts), "markdown": "\n\n".join([*parts, *blocks])},
        "defaultConfiguration": {"level": _LEVELS[about.severity]},
        "properties": {"source": about.source, "fix": about.fix},
    }


def _invocation(report: Report) -> dict[str, Any]:
    notes = [
        {
            "level": "error",
            "message": {"text": problem.message},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(problem.file)}}}],
        }
        for problem in report.problems
    ]
    return {"executionSuccessful": not notes, **({"toolExecutionNotifications": notes} if notes else {})}


def _result(finding: Finding, number: int, seen: Counter[tuple[str, str]]) -> dict[str, Any]:
    seen[finding.file, finding.fingerprint] += 1
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding)],
        "partialFingerprints": {"kehoach/v1": f"{finding.fingerprint}:{seen[finding.file, finding.fingerprint]}"},
        "properties": {"blame": finding.blame, "fix": finding.fix, "source": finding.source},
    }
    if finding.suppressed:
        kind = "inSource" if finding.suppression == "comment" else "external"
        result["suppressions"] = [{"kind": kind, **({"justification": finding.reason} if finding.reason else {})}]
    if finding.replacements:
        result["fixes"] = [_fix(finding)]
    return result


def _location(finding: Finding) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": uri(finding.file)}}
    span = finding.span
    if span is not None:
        place["region"] = {"startLine": span.line, "endLine": span.end_line, "charOffset": span.start, "charLength": span.end - span.start}
        if finding.excerpt:  # of a record's places the columns are not known
            place["region"] |= {"startColumn": finding.column, "endColumn": finding.end_column, "snippet": {"text": finding.text}}
    node = [{"fullyQualifiedName": finding.node, "kind": "element"}] if finding.node else []
    return {"physicalLocation": place, **({"logicalLocations": node} if node else {})}


def _fix(finding: Finding) -> dict[str, Any]:
    replacements = [{"deletedRegion": _deleted(edit), "insertedContent": {"text": edit.new}} for edit in finding.replacements]
    return {"artifactChanges": [{"artifactLocation": {"uri": uri(finding.file)}, "replacements": replacements}]}


def _deleted(edit: Replacement) -> dict[str, int]:
    return {
        "startLine": edit.span.line,
        "startColumn": edit.column,
        "endLine": edit.span.end_line,
        "endColumn": edit.end_column,
        "charOffset": edit.span.start,
        "charLength": edit.span.end - edit.span.start,
    }


def uri(file: str) -> str:
    """A path as a URI reference: relative stays relative.

    >>> uri("văn bản/a#1.md")
    'v%C4%83n%20b%E1%BA%A3n/a%231.md'
    """
    path = PurePath(file)
    way = quote(path.as_posix().encode("utf-8", "surrogatepass"))
    return f"file:///{way.lstrip('/')}" if path.is_absolute() else way
