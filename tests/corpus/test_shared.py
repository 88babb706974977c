"""Real documents from many offices, where they are at hand (../shared beside the repository); elsewhere nothing is collected."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from coverage_check import faults
from kehoach import Plan, write
from kehoach.pipeline import parse_document
from kehoach.readers import read_file
from kehoach.records.models import Node

SHARED = Path(__file__).parents[3] / "shared"
DOCUMENTS = sorted((SHARED / "corpus" / "docs").glob("*.*"))
GOLDS = sorted((SHARED / "corpus" / "gold").glob("*.json"))
LEAST = {"metadata": 0.98, "outline": 0.98, "recipients": 0.98, "signers": 0.98}


@cache
def reading(path: Path) -> tuple[str, Plan]:
    """The decoded source of a document, and its plan."""
    document = read_file(path)
    return document.source.text, parse_document(document)


def ids(nodes: list[Node]) -> list[str]:
    return [id for node in nodes for id in (node.id, *ids(node.children))]


def each_document(test: Any) -> Any:
    """Run a test on every document found; where there is none there is no test."""
    if not DOCUMENTS:
        test.__test__ = False
        return test
    return pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)(test)


@each_document
def test_nothing_of_a_real_document_is_lost_and_nothing_stands_twice(path: Path) -> None:
    source, plan = reading(path)
    assert faults(source, plan) == []


@each_document
def test_ids_in_a_real_document_are_unique(path: Path) -> None:
    _, plan = reading(path)
    every = ids(plan.body) + [id for appendix in plan.appendices for id in (appendix.id, *ids(appendix.body))]
    assert sorted(every) == sorted(set(every))


@each_document
def test_a_real_document_gives_the_same_bytes_twice(path: Path) -> None:
    assert write(reading(path)[1]) == write(parse_document(read_file(path)))


@cache
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_score", SHARED / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def figures() -> dict[str, tuple[float, list[str]]]:
    """F1 of each category over all gold records, with every miss and every false find in words."""
    score = scorer()
    total = {category: [0, 0, 0] for category in score.CATEGORIES}
    misses: dict[str, list[str]] = {category: [] for category in score.CATEGORIES}
    for path in GOLDS:
        gold = json.loads(path.read_text("utf-8"))
        record = json.loads(write(reading(SHARED / "corpus" / "docs" / gold["file"])[1]))
        true, said = score.facts(gold, True), score.facts(record, False, gold.get("amounts_in") == "text")
        for category in gold.get("scored", score.CATEGORIES):
            numbers = (sum((true[category] & said[category]).values()), sum(said[category].values()), sum(true[category].values()))
            total[category] = [before + number for before, number in zip(total[category], numbers, strict=True)]
            misses[category] += [f"{gold['file']}: missed {fact}" for fact in true[category] - said[category]]
            misses[category] += [f"{gold['file']}: not in gold {fact}" for fact in said[category] - true[category]]
    return {category: (score.f1(*total[category])[2], misses[category]) for category in score.CATEGORIES}


if GOLDS:

    @pytest.mark.parametrize("category", LEAST)
    def test_the_score_against_the_gold_records_does_not_fall(category: str) -> None:
        f1, misses = figures()[category]
        assert f1 >= LEAST[category], "\n".join(misses)
