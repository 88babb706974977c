"""Findings that somebody accepted, with the reason: in a comment of the document (:mod:`kehoach.rules.comments`), or beside it.

In ``plan.md.kehoach.toml`` beside ``plan.md``, for a document that one may not edit (``line`` or ``node``; neither: the whole document)::

    [[ignore]]
    code = "KH203"
    node = "III~2"
    reason = "số mục giữ theo phụ lục đã ký"
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kehoach.rules.checking import Finding
from kehoach.rules.own import UNKNOWN, UNUSED, WITHOUT_REASON
from kehoach.rules.places import Places
from kehoach.rules.selecting import fit
from kehoach.rules.types import Range, Rule

SIDECAR = ".kehoach.toml"
_KEYS = {"code", "line", "node", "reason"}


class Suppression(NamedTuple):
    """What is suppressed and why: the rules as written, the line or node (neither: everywhere), where this itself is written
    (None: in the file beside the document), and the reason ("" where none is given)."""

    words: tuple[str, ...]
    reason: str
    line: int | None
    node: str | None
    at: Range | None


class Suppressed(NamedTuple):
    """A finding with what suppresses it, or nothing."""

    finding: Finding
    by: Suppression | None


class SidecarError(ValueError):
    """A file beside a document that is not as it should be; the text says what is wrong."""


def read_sidecar(data: bytes) -> tuple[Suppression, ...]:
    """What a file beside a document suppresses. Raises SidecarError.

    >>> read_sidecar(b'[[ignore]]\\ncode = "KH203"\\nline = 12\\nreason = "theo mau"')[0].line
    12
    """
    import tomllib

    try:
        content = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise SidecarError(str(error) or "TOML") from None
    entries = content.pop("ignore", [])
    if content or not isinstance(entries, list):
        raise SidecarError(f"{next(iter(content), 'ignore')}: [[ignore]]")
    return tuple(_entry(entry, number) for number, entry in enumerate(entries, start=1))


def _entry(entry: Any, number: int) -> Suppression:
    if not isinstance(entry, dict) or (set(entry) - _KEYS):
        key = next(iter(sorted(set(entry) - _KEYS)), "") if isinstance(entry, dict) else ""
        raise SidecarError(f"ignore[{number}].{key}: code | line | node | reason")
    for key, kind in (("code", str), ("line", int), ("node", str), ("reason", str)):
        if key in entry and (not isinstance(entry[key], kind) or isinstance(entry[key], bool)):
            raise SidecarError(f"ignore[{number}].{key}: {kind.__name__}")
    if "code" not in entry:
        raise SidecarError(f"ignore[{number}].code")
    words = tuple(word.strip() for word in entry["code"].split(",") if word.strip())
    return Suppression(words, entry.get("reason", "").strip(), entry.get("line"), entry.get("node"), None)


def suppress(
    findings: Sequence[Finding], suppressions: Sequence[Suppression], places: Places, run: Sequence[Rule], known: Sequence[Rule]
) -> list[Suppressed]:
    """Every finding with what suppresses it; and the findings that the suppressions themselves give rise to.

    ``run`` are the rules that looked at this plan: a suppression of another is not unused. ``known`` are all.
    """
    if not suppressions:
        return [Suppressed(finding, None) for finding in findings]
    by_line: dict[int, list[int]] = {}
    by_node: dict[str | None, list[int]] = {}
    for number, one in enumerate(suppressions):
        if one.reason and one.line is not None:
            by_line.setdefault(one.line, []).append(number)
        elif one.reason:
            by_node.setdefault(one.node, []).append(number)
    used: set[int] = set()
    marked = []
    for finding in findings:
        near = [*by_node.get(None, ()), *(by_node.get(finding.node, ()) if finding.node else ()), *_of_lines(finding, by_line, places)]
        by = [number for number in near if any(fit(word, finding.rule) > 1 for word in suppressions[number].words)]
        used.update(by)
        marked.append(Suppressed(finding, suppressions[by[0]] if by else None))
    unused = [one for number, one in enumerate(suppressions) if one.reason and number not in used]
    on = {rule.code for rule in run}
    own = [finding for finding in _own(suppressions, unused, run, known) if finding.rule.code in on]
    return sorted([*marked, *(Suppressed(finding, None) for finding in own)], key=lambda one: one.finding.at or (-1, -1))


def _of_lines(finding: Finding, by_line: Mapping[int, list[int]], places: Places) -> Iterator[int]:
    """The suppressions for the lines on which a finding stands."""
    if finding.at is not None and by_line:
        for line in range(places.line(finding.at[0]), places.line(max(finding.at[0], finding.at[1] - 1)) + 1):
            yield from by_line.get(line, ())


def _own(suppressions: Iterable[Suppression], unused: Iterable[Suppression], run: Sequence[Rule], known: Sequence[Rule]) -> Iterator[Finding]:
    words = {word for one in suppressions for word in one.words}
    there = {word for word in words if any(fit(word, rule) > 1 for rule in known)}
    looked = {word for word in words if any(fit(word, rule) > 1 for rule in run)}
    for one in suppressions:
        if not one.words or not there.issuperset(one.words):
            yield _about(UNKNOWN, one, ", ".join(word for word in one.words if word not in there))
        elif not one.reason:
            yield _about(WITHOUT_REASON, one, ", ".join(one.words))
    for one in unused:
        if not looked.isdisjoint(one.words):
            yield _about(UNUSED, one, ", ".join(one.words))


def _about(rule: Rule, one: Suppression, codes: str) -> Finding:
    return Finding(rule, one.at, one.node, {"codes": codes}, rule.severity, rule.blame, rule.fix, ())
