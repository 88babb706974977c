"""A baseline: findings that are known and not to be told again, matched by what they say, not by their line.

A JSON file: for each document (its path from the baseline's own folder) the fingerprints with their number. It only ever
shrinks, unless it is told to grow.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kehoach.records.findings import Finding

VERSION = "1.0"
Key = tuple[str, str, str]  # document, code, fingerprint
_SHOWN = 80


class BaselineError(ValueError):
    """A file that is no baseline; the text says why."""


class Known(NamedTuple):
    """The findings that a baseline knows: how many of each, and a few words of each for people who read the file."""

    counts: Counter[Key]
    words: dict[Key, str]


def read_baseline(data: bytes) -> Known:
    """The findings in a baseline. Raises BaselineError."""
    try:
        content = json.loads(data.decode("utf-8-sig"))
        if content["schema_version"] != VERSION:
            raise BaselineError(f"schema_version: {VERSION}")
        entries = [_entry(entry) for entry in content["findings"]]
    except BaselineError:
        raise
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BaselineError(f"{type(error).__name__}: {error}"[:120]) from None
    counts: Counter[Key] = Counter()
    for key, count, _ in entries:
        counts[key] += count
    return Known(counts, {key: words for key, _, words in entries})


def _entry(entry: Any) -> tuple[Key, int, str]:
    key = (entry["file"], entry["code"], entry["fingerprint"])
    count = entry.get("count", 1)
    if not all(isinstance(part, str) for part in key) or not isinstance(count, int) or isinstance(count, bool) or count < 1:
        raise BaselineError("findings: file, code, fingerprint, count")
    return key, count, str(entry.get("text", ""))


def write_baseline(known: Known) -> bytes:
    """A baseline as JSON, sorted, so that a change of it reads as what it is."""
    entries = [
        {"file": file, "code": code, "fingerprint": fingerprint, "count": count, "text": known.words.get((file, code, fingerprint), "")}
        for (file, code, fingerprint), count in sorted(known.counts.items())
        if count > 0
    ]
    return f"{json.dumps({'schema_version': VERSION, 'findings': entries}, ensure_ascii=False, indent=2)}\n".encode("utf-8", "replace")


def key_of(finding: Finding, folder: Path) -> Key:
    """What a finding is known by; the document is named by its way from the baseline's folder."""
    try:
        file = Path(os.path.relpath(finding.file, folder)).as_posix()
    except ValueError:  # another drive
        file = Path(finding.file).as_posix()
    return file, finding.code, finding.fingerprint


def suppress(findings: Iterable[Finding], known: Known, folder: Path) -> list[Finding]:
    """The findings, those that the baseline knows marked; of a kind as many as it counts, the first ones."""
    left = Counter(known.counts)
    marked = []
    for finding in findings:
        key = key_of(finding, folder)
        if not finding.suppressed and left[key] > 0:
            left[key] -= 1
            finding = finding._replace(suppressed=True, suppression="baseline")
        marked.append(finding)
    return marked


def renewed(findings: Sequence[Finding], checked: Iterable[str], old: Known | None, folder: Path, *, grow: bool) -> tuple[Known, int]:
    """The baseline after a run, and how many findings were not taken in because it would have grown.

    Documents that were not checked keep what they had. Findings suppressed in the document or beside it are not taken in.
    """
    now: Counter[Key] = Counter()
    words: dict[Key, str] = {}
    for finding in findings:
        if not finding.suppressed or finding.suppression == "baseline":
            key = key_of(finding, folder)
            now[key] += 1
            words.setdefault(key, " ".join((finding.text or finding.message).split())[:_SHOWN])
    if old is None:
        return Known(now, words), 0
    seen = {_name(file, folder) for file in checked}
    kept = Counter({key: count for key, count in old.counts.items() if key[0] not in seen})
    allowed = now if grow else now & old.counts
    refused = (now - allowed).total()
    return Known(kept + allowed, {**words, **old.words}), refused


def _name(file: str, folder: Path) -> str:
    return key_of(Finding(file, "", "", "info", "", None, None, "", "", ""), folder)[0]


def gone(findings: Iterable[Finding], checked: Iterable[str], known: Known, folder: Path) -> int:
    """How many findings the baseline holds that the checked documents no longer have."""
    seen = {_name(file, folder) for file in checked}
    now = Counter(key_of(finding, folder) for finding in findings)
    of_these: Mapping[Key, int] = Counter({key: count for key, count in known.counts.items() if key[0] in seen})
    return sum((Counter(of_these) - now).values())
