"""What ``validate`` gives out: findings, the rules they come from, and the report that writers write.

Plain values, below both the rules that make them and the writers that print them, so that neither has to know the other.
Source: contract.md, "Finding".
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from kehoach.records.models import Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


class Replacement(NamedTuple):
    """An edit as writers need it: the place, the text that goes and the one that comes."""

    span: Span
    column: int
    end_column: int
    old: str
    new: str


class Finding(NamedTuple):
    """One finding of one file (contract.md, "Finding": from ``file`` to ``suppressed``; the rest is for writers and tools).

    ``fingerprint`` tells the finding again after lines have moved; ``suppression`` says by what it is suppressed ("comment",
    "sidecar", "baseline") and ``reason`` why; columns count from 1; ``excerpt`` holds the printed lines of the place, in the source.

    >>> Finding("plan.md", "KH203", "repeated-number", "error", "…", None, "III~2", "NĐ 30", "drafting", "none").suppressed
    False
    """

    file: str
    code: str
    name: str
    severity: Severity
    message: str
    span: Span | None
    node: str | None
    source: str
    blame: str
    fix: str
    suppressed: bool = False
    fingerprint: str = ""
    suppression: str | None = None
    reason: str | None = None
    column: int = 1
    end_column: int = 1
    excerpt: str = ""
    text: str = ""
    replacements: tuple[Replacement, ...] = ()


class About(NamedTuple):
    """A rule in one language: what writers say of it."""

    code: str
    name: str
    severity: Severity
    fix: str
    source: str
    title: str
    why: str
    wrong: str
    right: str


class Problem(NamedTuple):
    """A file that could not be read, and why."""

    file: str
    message: str


class Report(NamedTuple):
    """Everything that one call of ``validate`` has to say.

    ``files`` are those that were checked, in order; ``about`` holds every rule that was found, by its code; ``version`` is the program's.
    """

    files: tuple[str, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    about: dict[str, About]
    language: str
    version: str = "0"
