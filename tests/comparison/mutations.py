"""Plans with known edits, and how well ``diff`` names them.

A scenario takes a published or sample plan, makes one to ten edits of its text and knows which changes that makes (the
design of diff says what counts as what). ``python -m comparison.mutations`` from the tests' folder prints, for all scenarios,
the table of kinds and the worst documents; the number of scenarios
and the first seed may follow.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from comparison import assigning, dividing, framing, moving, rearranging, receiving, table_edits, values, wording
from comparison.drafts import Attempt, Draft, edited, opened, renumbered
from comparison.scoring import Scenario, kinds, scored, shown

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*.*"))
PUBLISHED = sorted((ROOT.parent / "shared" / "corpus" / "docs").glob("*.*"))
EDITS: dict[str, Callable[[Draft, Random], Attempt | None]] = {
    edit.__name__: edit
    for edit in (
        rearranging.insert_item, rearranging.insert_bullet, rearranging.remove_item, rearranging.remove_bullet, rearranging.remove_task,
        moving.move_sibling, moving.move_bullet, moving.move_elsewhere, rearranging.change_form, dividing.split_paragraph, dividing.merge_paragraphs,
        table_edits.add_row, table_edits.remove_row, table_edits.move_row,
        assigning.change_lead, assigning.change_coordinating, assigning.add_coordinating, assigning.remove_coordinating, values.shift_deadline,
        values.change_amount, values.change_output, values.replace_citation, wording.reword, wording.change_cell, wording.fix_typography,
        wording.stretch_blanks,
        framing.change_subject, framing.change_number, framing.change_date, framing.change_signer, receiving.swap_recipients,
        receiving.add_recipient, receiving.remove_recipient, receiving.reword_recipient, receiving.change_archive, framing.add_basis, framing.remove_basis,
    )
}  # fmt: skip
TRIES = 12


@dataclass(frozen=True)
class Collection:
    """Scenarios, and how many edits were proposed to the parser, how many of them discarded, why."""

    scenarios: tuple[Scenario, ...]
    proposed: int
    discarded: Counter[tuple[str, str]]

    @property
    def share(self) -> float:
        return self.discarded.total() / max(1, self.proposed)


@cache
def draft_of(path: Path) -> Draft:
    """An unedited draft of a document, parsed once."""
    return opened(path.read_text("utf-8"))


def collected(paths: Iterable[Path], count: int, first: int = 0) -> Collection:
    """``count`` scenarios, each by its seed alone; every kind of edit comes first in its turn."""
    documents = list(paths)
    names, scenarios, proposed = list(EDITS), [], 0
    discarded: Counter[tuple[str, str]] = Counter()
    for seed in range(first, first + count):
        rng = Random(f"kehoach diff {seed}")
        draft: Draft | None = None
        leading = names[seed % len(names)]
        # Shorter plans more often: they are no easier, and parse sooner.
        for path in sorted(documents, key=lambda path: rng.expovariate(1 / (4000 + len(draft_of(path).text)))) * 2:
            draft, tried = _with(draft_of(path), leading, rng, discarded)
            proposed += tried
            if draft is not None:
                break
        assert draft is not None, f"no plan takes the edit {leading}"
        wanted = rng.choices((1, 2, 3, 4, 5, 6, 8, 10), (6, 4, 4, 3, 3, 2, 2, 2))[0]
        for _ in range(wanted * 4):
            if len(draft.made) >= wanted:
                break
            further, tried = _with(draft, rng.choice(names), rng, discarded)
            proposed += tried
            draft = further or draft
        scenarios.append(_scenario(path.name, seed, draft_of(path), draft))
    return Collection(tuple(scenarios), proposed, discarded)


def _with(draft: Draft, name: str, rng: Random, discarded: Counter[tuple[str, str]]) -> tuple[Draft | None, int]:
    """The draft with one more edit of that name; None, and what was discarded counted, where none was found."""
    proposed = 0
    for _ in range(TRIES):
        attempt = EDITS[name](draft, rng)
        if attempt is None:
            continue
        proposed += 1
        after = edited(draft, name, attempt)
        if isinstance(after, Draft):
            return after, proposed
        discarded[name, after] += 1
        if proposed == 3:
            break
    return None, proposed


def _scenario(name: str, seed: int, old: Draft, new: Draft) -> Scenario:
    runs = renumbered(old.root, new.root, new.moved)
    expected = Counter(kind for kind, _ in new.expected)
    settled = Counter((kind, consequence) for kind, consequence in new.expected if consequence is not None)
    if runs:
        expected["node_renumbered"] += runs
        settled["node_renumbered", "editorial"] += runs
    return Scenario(name, seed, old.plan, new.plan, old.text, new.text, tuple(new.made), expected, settled)


def _main(arguments: list[str]) -> None:
    from kehoach.revisions import diff

    count = int(arguments[0]) if arguments else 540
    first = int(arguments[1]) if len(arguments) > 1 else 0
    collection = collected(PUBLISHED + SAMPLES, count, first)
    pairs = [(scenario, diff(scenario.old, scenario.new).changes) for scenario in collection.scenarios]
    faulty = [pair for pair in pairs if kinds(pair[1]) != pair[0].expected]
    faulty.sort(key=lambda pair: ((kinds(pair[1]) - pair[0].expected) + (pair[0].expected - kinds(pair[1]))).total())
    print("\n\n".join(shown(*pair) for pair in faulty))
    print(scored(pairs).table())
    print(f"{len(faulty)} of {len(pairs)} scenarios are not just as expected; {collection.share:.0%} of {collection.proposed} edits discarded:")
    for (name, reason), number in collection.discarded.most_common():
        print(f"  {number:>4} {name}: {reason}")
    made = Counter(name for scenario in collection.scenarios for name, _ in scenario.made)
    print("edits made: " + ", ".join(f"{name} {number}" for name, number in made.most_common()))


if __name__ == "__main__":
    _main(sys.argv[1:])
