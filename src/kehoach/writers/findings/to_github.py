"""Workflow commands of GitHub Actions: each finding becomes an annotation of its line.

Source: GitHub Docs, "Workflow commands for GitHub Actions"; escapes as in actions/toolkit, ``core/src/command.ts``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.records.findings import Finding, Report

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def write(report: Report) -> bytes:
    """A line for each finding that is not suppressed, and for each file that could not be read."""
    lines = [_command("error", {"file": problem.file}, problem.message) for problem in report.problems]
    lines += [_annotation(finding) for finding in report.findings if not finding.suppressed]
    return "".join(lines).encode("utf-8", "replace")


def _annotation(finding: Finding) -> str:
    span = finding.span
    properties: dict[str, object] = {"file": finding.file}
    if span is not None:
        properties |= {"line": span.line, "endLine": span.end_line}
        if span.line == span.end_line:  # columns are read only within one line
            properties |= {"col": finding.column, "endColumn": finding.end_column}
    properties["title"] = f"{finding.code} {finding.name}"
    return _command(_COMMANDS[finding.severity], properties, finding.message)


def _command(name: str, properties: dict[str, object], message: str) -> str:
    said = ",".join(f"{key}={escape_property(str(value))}" for key, value in properties.items())
    return f"::{name} {said}::{escape(message)}\n"


def escape(text: str) -> str:
    """A message as a workflow command takes it.

    >>> escape("90%\\nxong")
    '90%25%0Axong'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """A property as a workflow command takes it.

    >>> escape_property("a:b,c")
    'a%3Ab%2Cc'
    """
    return escape(text).replace(":", "%3A").replace(",", "%2C")
