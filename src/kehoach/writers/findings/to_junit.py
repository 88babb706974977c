"""JUnit XML: a suite for each file, a case for each finding, or one case that passed.

Well-formed whatever the text: what XML 1.0 cannot hold is written out as an escape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from kehoach.messages import tell

if TYPE_CHECKING:
    from kehoach.records.findings import Finding, Problem, Report

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(report: Report) -> bytes:
    """The report as one XML document."""
    by_file: dict[str, list[Finding]] = {file: [] for file in report.files}
    for finding in report.findings:
        if not finding.suppressed:
            by_file.setdefault(finding.file, []).append(finding)
    failures = sum(len(found) for found in by_file.values())
    tests = failures + sum(not found for found in by_file.values()) + len(report.problems)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f'<testsuites name="kehoach validate" tests="{tests}" failures="{failures}" errors="{len(report.problems)}">')
    for file, found in by_file.items():
        lines += _suite(file, found, report.language)
    for problem in report.problems:
        lines += _broken(problem)
    return "\n".join([*lines, "</testsuites>", ""]).encode("utf-8")


def _suite(file: str, found: Sequence[Finding], language: str) -> Iterator[str]:
    name = attribute(file)
    yield f'  <testsuite name={name} tests="{max(len(found), 1)}" failures="{len(found)}" errors="0" skipped="0">'
    if not found:
        yield f'    <testcase name="validate" classname={name}/>'
    for finding in found:
        place = f" ({tell('show-line', language, line=finding.span.line)})" if finding.span else ""
        yield f"    <testcase name={attribute(f'{finding.code} {finding.name}{place}')} classname={name}>"
        yield f'      <failure type="{finding.severity}" message={attribute(finding.message)}>{content(_body(finding))}</failure>'
        yield "    </testcase>"
    yield "  </testsuite>"


def _body(finding: Finding) -> str:
    where = f"{finding.file}:{finding.span.line}:{finding.column}" if finding.span else finding.file
    return "\n".join(part for part in (f"{where}: {finding.message}", finding.excerpt.strip(), finding.source) if part)


def _broken(problem: Problem) -> Iterator[str]:
    name = attribute(problem.file)
    yield f'  <testsuite name={name} tests="1" failures="0" errors="1" skipped="0">'
    yield f'    <testcase name="read" classname={name}><error type="unreadable" message={attribute(problem.message)}/></testcase>'
    yield "  </testsuite>"


def attribute(text: str) -> str:
    """A text as a quoted attribute.

    >>> attribute('a "b" <c>')
    '\\'a "b" &lt;c&gt;\\''
    """
    return quoteattr(_allowed(text))


def content(text: str) -> str:
    """A text as the content of an element."""
    return escape(_allowed(text))


def _allowed(text: str) -> str:
    return _NOT_XML.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)
