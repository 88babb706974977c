"""A finding of a rule becomes the finding of the contract: in one language, with lines, columns and a fingerprint."""

from __future__ import annotations

import hashlib

from kehoach.records.findings import About, Finding, Replacement
from kehoach.rules import checking
from kehoach.rules.places import Places
from kehoach.rules.types import Rule
from kehoach.text.fold import fold


def report(finding: checking.Finding, file: str, places: Places, language: str) -> Finding:
    """The finding as the contract has it (contract.md, "Finding")."""
    rule, at = finding.rule, finding.at
    return Finding(
        file=file,
        code=rule.code,
        name=rule.name,
        severity=finding.severity,
        message=finding.message(language),
        span=places.span(at) if at is not None else None,
        node=finding.node,
        source=rule.source.text,
        blame=finding.blame,
        fix=finding.fix,
        fingerprint=fingerprint(finding, places),
        column=places.column(at[0]) if at is not None else 1,
        end_column=places.end_column(at) if at is not None else 1,
        excerpt=places.excerpt(at) if at is not None else "",
        text=places.printed(at) if at is not None else "",
        replacements=tuple(_replacement(edit.start, edit.end, edit.text, places) for edit in finding.edits),
    )


def _replacement(start: int, end: int, new: str, places: Places) -> Replacement:
    return Replacement(places.span((start, end)), places.column(start), places.end_column((start, end)), places.printed((start, end)), new)


def fingerprint(finding: checking.Finding, places: Places) -> str:
    """What tells a finding again after lines have moved: its code, the folded words at its place, its node.

    A place without a word, and a document as a whole, are told by the values of the message instead.
    """
    words = fold(places.printed(finding.at)) if finding.at is not None else ""
    if not words:
        words = "\x1f".join(f"{key}={value}" for key, value in sorted(finding.values.items()))
    what = "\x1e".join((finding.rule.code, words, finding.node or ""))
    return hashlib.sha256(what.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def about(rule: Rule, language: str) -> About:
    """What a rule says of itself in one language."""
    title, why = rule.title(language), rule.why(language)
    return About(rule.code, rule.name, rule.severity, rule.fix, rule.source.text, title, why, rule.wrong, rule.right)
