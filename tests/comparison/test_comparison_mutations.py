"""What ``diff`` says of plans whose edits are known: published plans and samples, each edited by machine in one to ten places.

A failure prints the worst documents as a reader would have to judge them: what was done, what should have been said, what was.
``python -m comparison.mutations`` from the tests' folder prints all of them, and the table of kinds.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from comparison.mutations import EDITS, PUBLISHED, SAMPLES, Collection, collected
from comparison.scoring import Scenario, kinds, scored, shown
from kehoach.records.changes import Change
from kehoach.revisions import diff

COUNT = 540
LEAST = 0.98
OFTEN = 10
DISCARDED = 0.35


@cache
def collection() -> Collection:
    return collected(PUBLISHED + SAMPLES, COUNT)


@cache
def results() -> tuple[tuple[Scenario, tuple[Change, ...]], ...]:
    return tuple((scenario, diff(scenario.old, scenario.new).changes) for scenario in collection().scenarios)


def worst(count: int) -> str:
    def wrong(pair: tuple[Scenario, tuple[Change, ...]]) -> int:
        expected, reported = pair[0].expected, kinds(pair[1])
        return (expected - reported).total() + (reported - expected).total()

    faulty = sorted((pair for pair in results() if wrong(pair)), key=wrong, reverse=True)
    return "\n\n".join(shown(*pair) for pair in faulty[:count])


def test_known_edits_are_named_as_what_they_are() -> None:
    score = scored(results())
    assert score.f1 >= LEAST, f"{worst(12)}\n\n{score.table()}"


def test_no_kind_of_change_is_named_badly_on_the_whole() -> None:
    """A kind that is rare may not hide behind those that are frequent."""
    score = scored(results())
    hits, wrong = score.hits, score.surplus + score.missing
    poor = [kind for kind in hits | wrong if 2 * hits[kind] < 0.9 * (2 * hits[kind] + wrong[kind])]
    assert not poor, f"{poor}\n\n{worst(12)}\n\n{score.table()}"


def test_no_edit_floods_the_report() -> None:
    """Never more than twice as many changes as were made."""
    floods = [shown(scenario, changes) for scenario, changes in results() if len(changes) > 2 * scenario.expected.total()]
    assert not floods, "\n\n".join(floods[:8])


def test_what_was_done_weighs_what_it_weighs() -> None:
    """Where the kinds are right their consequences are: a deadline is critical, a comma editorial."""
    wrong = []
    for scenario, changes in results():
        said: Counter[tuple[str, str]] = Counter((change.kind, change.consequence) for change in changes)
        if kinds(changes) == scenario.expected and (missing := scenario.consequences - said):
            wrong.append(f"{missing}\n{shown(scenario, changes)}")
    assert not wrong, "\n\n".join(wrong[:8])


def test_every_kind_of_edit_was_made_often() -> None:
    made = Counter(name for scenario in collection().scenarios for name, _ in scenario.made)
    assert {name: made[name] for name in EDITS if made[name] < OFTEN} == {}


def test_few_edits_had_to_be_discarded() -> None:
    """Edits that the parser reads as something else than they are; the reasons are counted, and stay few."""
    share, discarded = collection().share, collection().discarded
    table = "\n".join(f"{number:>5} {name}: {reason}" for (name, reason), number in discarded.most_common())
    print(f"{share:.1%} of {collection().proposed} edits discarded\n{table}")
    assert share < DISCARDED, table


def test_the_same_seed_makes_the_same_scenario() -> None:
    again = collected(PUBLISHED + SAMPLES, 5)
    assert [one.new_text for one in again.scenarios] == [one.new_text for one in collection().scenarios[:5]]
