"""A table of how many changes there are of each kind: ``kehoach diff --stat``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.messages import tell
from kehoach.records.changes import CONSEQUENCES, KINDS
from kehoach.writers.changes.wording import tell_count
from kehoach.writers.terminal import visible

if TYPE_CHECKING:
    from kehoach.records.changes import Delta, Revisions

_WIDEST_BAR = 40


def write(revisions: Revisions) -> bytes:
    """One line for each kind that occurs, with a bar; then the total."""
    delta, language = revisions.delta, revisions.language
    counts = Counter((change.consequence, change.kind) for change in delta.changes)
    names = {key: tell(f"change-{key[1]}", language) for key in counts}
    width = max(map(len, names.values()), default=0)
    most = max(counts.values(), default=1)
    lines = [f"{visible(delta.old)} → {visible(delta.new)}"]
    consequence = None
    for key in sorted(counts, key=lambda key: (CONSEQUENCES.index(key[0]), KINDS.index(key[1]))):
        if key[0] != consequence:
            consequence = key[0]
            lines.append(f"{tell(f'consequence-{consequence}', language)}:")
        count = counts[key]
        bar = "#" * max(count * min(_WIDEST_BAR, most) // most, 1)
        lines.append(f"  {names[key]:<{width}} | {count:>4} {bar}")
    lines.append(total(delta, language))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def total(delta: Delta, language: str) -> str:
    """How many changes there are, by consequence, in one line."""
    if not delta.changes:
        return tell("diff-same", language)
    count = Counter(change.consequence for change in delta.changes)
    return tell_count("diff-total", language, len(delta.changes), **{one: count[one] for one in CONSEQUENCES})
