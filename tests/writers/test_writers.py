"""The forms a record can take: all of them say the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cli_run import PLAN, SAMPLES
from kehoach import Plan, parse, parse_file, write
from kehoach.writers import format_names

BASE = json.loads(write(parse(PLAN)))
NASTY = (
    "NO", "no", "Yes", "on", "~", "null", "Null", "01", "0o7", "0x1F", "1:30", "190:20:30", "1e3", "1.", ".5", "+1", "1_000", ".inf",
    ".nan", "=", "<<", "2026-03-05", "2026-03-05 07:00:00", "", " ", "  đầu", "cuối  ", "\tđầu", "a\tb", "a\t", "Thời gian: tháng 5",
    "a: ", ": a", "a #b", "# a", "- a", "-", "--- ", "---", "...", "---\na", "? a", "! a", "!!str a", "& a", "* a", "*a", "| a", "|", ">",
    "> a", "% a", "@ a", "` a", "[a]", "{a: b}", "a, b", "[", "]", "{", "}", ",", "'", '"', "'a", '"a"', "\\", "a\\n", "a\nb", "a\n\nb",
    "\na", "a\n", "a\n\n", " a\n b", "a\r\nb", "a\rb", "a\u0085b", "a\u2028b", "a\u2029b", "\u0085", "\u2028", "a\x00b", "\x00",
    "\x1b[31m", "\x7f", "\x80", "\ufeff", "a\ufeffb", "\ufffe", "\uffff", "\u00a0a\u00a0", "\u202eab", "🌱", "a🌱\u200d🌳b", "\U0010ffff",
    "Ủy ban" * 4000, "một hai ba " * 500, "x" * 100_000, " ".join("ab" for _ in range(500)) + "  c", "a" * 119 + "  b", "U\u0309y",
)  # fmt: skip


def plan_with(text: str) -> Plan:
    """The plan with a text in many places: a value, an entry of a list, a key of a mapping, a table cell."""
    data = json.loads(json.dumps(BASE))
    data["metadata"]["subject"] = data["metadata"]["place"] = text
    data["metadata"]["spans"][text] = {"start": 0, "end": 1, "line": 1, "end_line": 1}
    data["signers"][0]["competence"] = [text, text]
    data["body"][0]["text"] = text
    data["body"].append(
        {"id": "t1", "kind": "table", "text": "", "children": [], "columns": [text, "a"], "rows": [{"cells": ["a", text], "span": None}]}
    )
    return Plan.model_validate(data)


def keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for inner in value.values() for key in keys(inner)}
    return {key for inner in value for key in keys(inner)} if isinstance(value, list) else set()


def test_the_forms() -> None:
    """A writer that does not load would be missing here."""
    assert format_names() == ("json", "ndjson", "yaml")


@pytest.mark.parametrize("spans", [True, False], ids=["with spans", "without"])
@pytest.mark.parametrize("compact", [False, True], ids=["open", "compact"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_yaml_reads_back_to_the_json_of_every_sample(sample: Path, spans: bool, compact: bool) -> None:
    plan = parse_file(sample)
    written = yaml.safe_load(write(plan, "yaml", spans=spans, compact=compact))
    assert written == json.loads(write(plan, "json", spans=spans))


@pytest.mark.parametrize("text", NASTY, ids=lambda text: ascii(text)[:24])
@pytest.mark.parametrize("compact", [False, True], ids=["open", "compact"])
def test_yaml_reads_back_what_yaml_likes_to_misread(text: str, compact: bool) -> None:
    plan = plan_with(text)
    assert plan.metadata.subject == text
    assert yaml.safe_load(write(plan, "yaml", compact=compact)) == json.loads(write(plan, "json"))


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_yaml_reads_back_any_text(text: str) -> None:
    plan = plan_with(text)
    assert yaml.safe_load(write(plan, "yaml", spans=False)) == json.loads(write(plan, "json", spans=False))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(NASTY[:100]) | st.sampled_from(" \n\t:#-'\"|>"), max_size=6).map("".join))
def test_yaml_reads_back_mixtures_of_what_it_misreads(text: str) -> None:
    plan = plan_with(text)
    assert yaml.safe_load(write(plan, "yaml", spans=False)) == json.loads(write(plan, "json", spans=False))


@pytest.mark.parametrize("value", [0, 1, 9_000_000_000, 12_375_300_000, 1.5, 0.1, 1e21, 123456789012345678901234567890, 1e-7, None])
def test_numbers_read_back_as_they_were(value: float | None) -> None:
    data = {**BASE, "amounts": [{"text": "số tiền", "value": value, "unit": "VND", "per": None, "node": None, "span": None}]}
    plan = Plan.model_validate(data)
    for form in format_names():
        text = write(plan, form)
        assert (yaml.safe_load(text) if form == "yaml" else json.loads(text))["amounts"][0]["value"] == value


@pytest.mark.parametrize("text", NASTY, ids=lambda text: ascii(text)[:24])
def test_ndjson_is_one_line_a_record_whatever_the_text(text: str) -> None:
    plan = plan_with(text)
    line = write(plan, "ndjson")
    assert line.endswith("\n")
    assert line.count("\n") == 1
    assert "\r" not in line
    assert json.loads(line) == json.loads(write(plan, "json"))


@pytest.mark.parametrize("form", ["json", "ndjson", "yaml"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_no_spans_means_none_anywhere_and_everything_else_stays(sample: Path, form: str) -> None:
    def without(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: without(inner) for key, inner in value.items() if key not in ("span", "spans", "also")}
        return [without(inner) for inner in value] if isinstance(value, list) else value

    plan = parse_file(sample)
    text = write(plan, form, spans=False)
    data = yaml.safe_load(text) if form == "yaml" else json.loads(text)
    assert not keys(data) & {"span", "spans", "also"}
    assert data == without(json.loads(write(plan)))


def test_a_mapping_is_not_robbed_of_a_key_that_only_looks_like_a_place() -> None:
    """Only the places go: a table whose column is called "span" keeps it."""
    data = json.loads(write(parse("KẾ HOẠCH\nĐo nhịp cầu\n\n| span | spans |\n|---|---|\n| also | 3 |"), "json", spans=False))
    table = data["body"][0]
    assert table["columns"] == ["span", "spans"]
    assert table["rows"][0]["cells"] == ["also", "3"]


def test_yaml_without_libyaml_reads_back_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = plan_with("Thời gian: tháng 5 # và sau đó")
    fast = yaml.safe_load(write(plan, "yaml"))
    monkeypatch.delattr(yaml, "CSafeDumper", raising=False)
    assert yaml.safe_load(write(plan, "yaml")) == fast


@pytest.mark.parametrize("name", ["xml", "", "JSON", "../to_json", "plain_data", "terminal"])
def test_an_unknown_form_is_a_value_error(name: str) -> None:
    with pytest.raises(ValueError, match="^" + name.replace(".", r"\.")):
        write(parse(PLAN), name)
