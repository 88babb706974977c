"""Which changes a word on the command line means."""

from __future__ import annotations

import pytest

from kehoach.comparison.choosing import choose, known_words, matches
from kehoach.records.changes import KINDS, Change


def change(kind: str, consequence: str = "critical", **detail: object) -> Change:
    return Change(kind, consequence, None, None, detail)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "word", "meant"),
    [
        (change("lead_changed"), "lead-changed", True),
        (change("lead_changed"), "critical", True),
        (change("lead_changed"), "tasks", True),
        (change("lead_changed"), "any", True),
        (change("lead_changed"), "editorial", False),
        (change("time_changed", direction="earlier", days=-3), "deadline-earlier", True),
        (change("time_changed", direction="closed"), "deadline-earlier", True),
        (change("time_changed", direction="opened"), "deadline-later", True),
        (change("time_changed", direction="other"), "deadline-later", False),
        (change("node_removed", tasks=[["T1", None]]), "task-removed", True),
        (change("node_removed", tasks=[["T1", None]]), "tasks", True),
        (change("node_removed"), "tasks", False),
        (change("node_added", tasks=[[None, "T1"]]), "task-removed", False),
        (change("recipient_moved"), "recipients", True),
    ],
)
def test_words(one: Change, word: str, meant: bool) -> None:
    assert matches(one, word) is meant


def test_only_and_ignore() -> None:
    changes = [change("lead_changed"), change("node_reworded", "editorial"), change("recipient_added", "substantive")]
    assert choose(changes) == tuple(changes)
    assert choose(changes, only=["tasks", "recipients"]) == (changes[0], changes[2])
    assert choose(changes, ignore=["editorial"]) == (changes[0], changes[2])
    assert choose(changes, only=["tasks"], ignore=["critical"]) == ()


def test_every_kind_has_a_word_and_an_area() -> None:
    words = known_words()
    for kind in KINDS:
        assert kind.replace("_", "-") in words
        assert any(matches(change(kind), area) for area in ("tasks", "nodes", "amounts", "citations", "recipients", "signers", "metadata"))
