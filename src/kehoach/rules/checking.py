"""Rules applied to a plan: what was found, in the order of the text.

Source: contract.md, "Finding".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kehoach.rules.examined import Examined
from kehoach.rules.types import Blame, Edit, Fixing, Found, Range, Rule, Severity


class Finding(NamedTuple):
    """One finding: its rule, what is said in each language, where, and how it may be mended."""

    rule: Rule
    at: Range | None
    node: str | None
    values: Mapping[str, str]
    severity: Severity
    blame: Blame
    fix: Fixing
    edits: tuple[Edit, ...]

    def message(self, language: str) -> str:
        return self.rule.message(language).format(**self.values)


def check(examined: Examined, rules: Iterable[Rule]) -> list[Finding]:
    """What the rules find in a plan, sorted by place and code; no rule sees what another has found."""
    findings = [_finding(rule, found, examined) for rule in rules if applies(rule, examined) for found in rule.check(examined)]
    return sorted(findings, key=lambda finding: (finding.at or (-1, -1), finding.rule.code, sorted(finding.values.items())))


def applies(rule: Rule, examined: Examined) -> bool:
    """Whether a rule is for this regime, and in force when the plan was issued (a plan without a date is judged by what is in force now)."""
    if examined.regime not in rule.regimes:
        return False
    issued = examined.latest_issue
    if issued is None:
        return rule.source.until is None
    return (rule.source.since is None or issued >= rule.source.since) and (rule.source.until is None or issued <= rule.source.until)


def _finding(rule: Rule, found: Found, examined: Examined) -> Finding:
    severity = found.severity or (rule.draft_severity if examined.stage == "draft" else None) or rule.severity
    return Finding(rule, found.at, found.node, found.values, severity, found.blame or rule.blame, found.fix or rule.fix, found.edits)
