"""How well a report names the edits that were made, and both on one page to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kehoach import Plan
from kehoach.records.changes import KINDS, Change


@dataclass(frozen=True)
class Scenario:
    """A plan before and after known edits: ``made`` in words, ``expected`` changes by kind (and, where settled, by kind and consequence)."""

    name: str
    seed: int
    old: Plan
    new: Plan
    old_text: str
    new_text: str
    made: tuple[tuple[str, str], ...]
    expected: Counter[str]
    consequences: Counter[tuple[str, str]]


def kinds(changes: Iterable[Change]) -> Counter[str]:
    return Counter(change.kind for change in changes)


def shown(scenario: Scenario, changes: Iterable[Change]) -> str:
    """A scenario as a page to read: what was done, what should have been said of it, what was."""
    changes = tuple(changes)
    reported = kinds(changes)
    lines = [f"=== {scenario.name}, seed {scenario.seed}", "made:"]
    lines += [f"  {name}: {words}" for name, words in scenario.made]
    for title, counted in (("expected", scenario.expected), ("missing", scenario.expected - reported), ("surplus", reported - scenario.expected)):
        lines.append(f"{title}: " + (", ".join(f"{number} {kind}" for kind, number in sorted(counted.items())) or "nothing"))
    return "\n".join([*lines, "reported:", *(f"  {said(change)}" for change in changes)])


def said(change: Change) -> str:
    """A change on one line."""
    sides = [
        f"{place.node}{f'/{place.row}' if place.row else ''} {str(place.value)[:70]!r}" if place else "nothing" for place in (change.old, change.new)
    ]
    detail = {key: value for key, value in change.detail.items() if key != "words"}
    words = [f"{sign}{text}" for sign, text in change.detail.get("words", ()) if sign != "="]
    return f"{change.kind} ({change.consequence}): {' -> '.join(sides)} {str(detail)[:160]} {' '.join(words)[:160]}"


@dataclass(frozen=True)
class Score:
    """Hits, surplus and misses by kind."""

    hits: Counter[str]
    surplus: Counter[str]
    missing: Counter[str]

    @property
    def f1(self) -> float:
        return 2 * self.hits.total() / max(1, 2 * self.hits.total() + self.surplus.total() + self.missing.total())

    def table(self) -> str:
        lines = [f"{'kind':22} {'hits':>5} {'surplus':>8} {'missing':>8} {'precision':>10} {'recall':>7}"]
        for kind in KINDS:
            hits, surplus, missing = self.hits[kind], self.surplus[kind], self.missing[kind]
            if hits + surplus + missing:
                rates = f"{hits / max(1, hits + surplus):>10.3f} {hits / max(1, hits + missing):>7.3f}"
                lines.append(f"{kind:22} {hits:>5} {surplus:>8} {missing:>8} {rates}")
        return "\n".join([*lines, f"F1 {self.f1:.4f}"])


def scored(pairs: Iterable[tuple[Scenario, tuple[Change, ...]]]) -> Score:
    """The score over scenarios and what was reported of each: a hit for each expected kind that was reported as often."""
    score = Score(Counter(), Counter(), Counter())
    for scenario, changes in pairs:
        reported = kinds(changes)
        score.hits.update(scenario.expected & reported)
        score.surplus.update(reported - scenario.expected)
        score.missing.update(scenario.expected - reported)
    return score
