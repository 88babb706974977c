"""Safe fixes: what they change, that they end, and that nothing else changes with them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cli_run import PLAN, SAMPLES
from kehoach.document import open_source
from kehoach.pipeline import parse
from kehoach.rules import all_rules, checking
from kehoach.rules.examined import Examined
from kehoach.rules.fixing import apply, choose
from kehoach.rules.types import Edit
from kehoach.validation import Input, Profile, check_input, mend

PROFILE = Profile(all_rules())
Range = tuple[int, int]


def given_text(text: str) -> Input:
    return Input("plan.md", text.encode("utf-8", "surrogatepass"), open_source(text, "plan.md", "text/markdown"), (), ())


# --- which edits are made -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("groups", "made", "why"),
    [
        ([[(0, 1, "a")], [(2, 3, "b")]], [(0, 1, "a"), (2, 3, "b")], "apart"),
        ([[(2, 3, "b")], [(0, 1, "a")]], [(0, 1, "a"), (2, 3, "b")], "in the order of the text"),
        ([[(0, 2, "a")], [(1, 3, "b")]], [(0, 2, "a")], "of two that overlap the first"),
        ([[(0, 2, "a")], [(2, 3, "b")]], [(0, 2, "a"), (2, 3, "b")], "they only touch"),
        ([[(1, 1, "a")], [(1, 1, "b")]], [(1, 1, "a")], "two at one place stand in no order"),
        ([[(0, 1, "a"), (5, 6, "b")], [(3, 4, "c")], [(6, 7, "d")]], [(0, 1, "a"), (5, 6, "b"), (6, 7, "d")], "a finding's edits go together"),
        ([[(0, 1, "a"), (0, 2, "b")]], [], "a finding that contradicts itself"),
        ([[], [(0, 1, "a")]], [(0, 1, "a")], "a finding without edits"),
    ],
)
def test_edits_that_can_be_made_at_once(groups: list[list[tuple[int, int, str]]], made: list[tuple[int, int, str]], why: str) -> None:
    assert choose([[Edit(*edit) for edit in group] for group in groups]) == [Edit(*edit) for edit in made]


@given(st.text(max_size=30), st.lists(st.lists(st.tuples(st.integers(0, 29), st.integers(0, 3), st.text(max_size=3)), max_size=3), max_size=6))
def test_what_no_edit_touches_stays(text: str, groups: list[list[tuple[int, int, str]]]) -> None:
    edits = choose([[Edit(min(at, len(text)), min(at + length, len(text)), new) for at, length, new in group] for group in groups])
    assert all(a.end <= b.start for a, b in pairwise(edits))
    kept = "".join(text[a:b] for a, b in zip([0, *(e.end for e in edits)], [*(e.start for e in edits), len(text)], strict=True))
    after = apply(text, edits)
    assert len(after) == len(kept) + sum(len(edit.text) for edit in edits)


# --- generated plans ------------------------------------------------------------------------------------------------

SPOILERS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "Ð for Đ": lambda text: text.replace("Đ", "Ð"),
    "long dashes": lambda text: text.replace(" - ", " – "),
    "no-break spaces": lambda text: text.replace("ngày ", "ngày\u00a0"),
    "tone on the other letter": lambda text: text.replace("òa", "oà").replace("ủy", "uỷ").replace("Ủy", "Uỷ"),
    "blanks at the ends": lambda text: text.replace("\n", "  \n"),
    "two blanks": lambda text: text.replace("kế hoạch", "kế  hoạch"),
    "blank before a sign": lambda text: text.replace(".\n", " .\n").replace(";\n", " ;\n"),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "an invisible sign": lambda text: text.replace("nhân", "nhân\u200b"),
}
SAFE_WRONG = [rule.wrong for rule in all_rules() if rule.fix == "safe"]
TEXTS = [PLAN, *(path.read_text("utf-8") for path in SAMPLES), *SAFE_WRONG]
plans = st.builds(
    lambda text, more, spoilers: _spoilt("\n\n".join([text, *more]), spoilers),
    st.sampled_from(TEXTS),
    st.lists(st.sampled_from(SAFE_WRONG or [PLAN]), max_size=1),
    st.lists(st.sampled_from(sorted(SPOILERS)), max_size=3, unique=True),
)


def _spoilt(text: str, spoilers: list[str]) -> str:
    for name in sorted(spoilers, key="CRLF".__eq__):  # the ends of lines come last: blanks before a line feed would part it from its CR
        text = SPOILERS[name](text)
    return text


def spans_of(value: Any) -> Iterator[Range]:
    """Every span in a part of a record, but those of a node's children."""
    if isinstance(value, dict):
        if set(value) == {"start", "end", "line", "end_line"}:
            yield value["start"], value["end"]
        for key, inner in value.items():
            if key != "children":
                yield from spans_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans_of(inner)


def said(value: Any) -> Any:
    """A part of a record without its spans, its children, and the ids that follow from the numbers above it."""
    if isinstance(value, dict):
        return {key: said(inner) for key, inner in value.items() if key not in ("span", "spans", "also", "children", "id", "node")}
    return [said(inner) for inner in value] if isinstance(value, list) else value


def parts(record: dict[str, Any]) -> list[tuple[tuple[Range, ...], str]]:
    """What a record says, part by part, each with the places it was read from."""
    nodes = list(walk([*record["body"], *(node for appendix in record["appendices"] for node in appendix["body"])]))
    found: list[tuple[tuple[Range, ...], str]] = []

    def add(kind: str, value: Any, *more: Range) -> None:
        places = tuple(sorted({*spans_of(value), *more}))
        found.append((places, f"{kind} {json.dumps(said(value), ensure_ascii=False, sort_keys=True)}"))

    for node in nodes:
        add("node", node)
    for task in record["tasks"]:
        own = task["node"]
        about = [node["span"] for node in nodes if node["span"] and (own.startswith(node["id"]) or node["id"].startswith(own))]
        add("task", task, *((span["start"], span["end"]) for span in about))
    for kind in ("preamble", "recipients", "signers", "furniture"):
        for value in record[kind]:
            add(kind, value)
    for key, span in record["metadata"]["spans"].items():
        if key in record["metadata"] and not any(other.startswith(f"{key}~") for other in record["metadata"]["spans"]):
            found.append((((span["start"], span["end"]),), f"{key} {json.dumps(said(record['metadata'][key]), ensure_ascii=False)}"))
    return found


def walk(nodes: list[Any]) -> Iterator[dict[str, Any]]:
    for node in nodes:
        yield node
        yield from walk(node["children"])


def far_from(places: tuple[Range, ...], edits: list[Edit]) -> bool:
    return all(edit.end < start or end < edit.start for start, end in places for edit in edits)


def shifted(places: tuple[Range, ...], edits: list[Edit]) -> tuple[Range, ...]:
    def at(offset: int) -> int:
        return offset + sum(len(edit.text) - (edit.end - edit.start) for edit in edits if edit.end <= offset)

    return tuple((at(start), at(end)) for start, end in places)


def record_of(text: str) -> dict[str, Any]:
    dumped: dict[str, Any] = parse(text, name="plan.md").model_dump(mode="json")
    return dumped


@given(plans)
@settings(max_examples=60)
def test_after_a_fix_the_record_differs_only_where_the_edits_are(text: str) -> None:
    """Every part of the record that was read from a place without an edit is there afterwards, at the place where it has moved to; and the
    other way round. What one part with an edit covered on either side (a heading that was taken for a line of the subject) may become several.
    """
    document = open_source(text, "plan.md", "text/markdown")
    examined = Examined(parse(text), document)
    edits = choose([finding.edits for finding in checking.check(examined, all_rules()) if finding.fix == "safe"])
    after = apply(text, edits)
    back, gone = [], 0
    for edit in edits:
        start = edit.start + gone
        back.append(Edit(start, start + len(edit.text), text[edit.start : edit.end]))
        gone += len(edit.text) - (edit.end - edit.start)
    for old, new, made in ((text, after, edits), (after, text, back)):
        there = parts(record_of(new))
        undone = back if made is edits else edits
        opened = [place for places, _ in there if not far_from(places, undone) for place in places]
        kept = [(shifted(places, made), words) for places, words in parts(record_of(old)) if far_from(places, made)]
        lost = [part for part in kept if part not in there and not any(a < end and start < b for a, b in part[0] for start, end in opened)]
        assert lost == []


@given(plans)
@settings(max_examples=60)
def test_mending_ends_leaves_no_safe_fix_and_does_nothing_the_second_time(text: str) -> None:
    first = mend(given_text(text), PROFILE)
    assert first is not None
    assert (first.fixes == 0) == (first.after == text)
    left = [finding for finding in check_input(given_text(first.after), PROFILE) if finding.fix == "safe" and finding.replacements]
    assert [(finding.code, finding.text) for finding in left] == []
    second = mend(given_text(first.after), PROFILE)
    assert second is not None
    assert (second.after, second.fixes) == (first.after, 0)


@given(plans)
@settings(max_examples=30)
def test_no_fix_changes_the_ends_of_lines(text: str) -> None:
    mended = mend(given_text(text), PROFILE)
    assert mended is not None
    assert mended.after.count("\r\n") == mended.after.count("\r")
    assert ("\r\n" in mended.after) == ("\r\n" in text)


@pytest.mark.parametrize(
    ("raw", "same"),
    [
        ("KẾ HOẠCH".encode(), True),
        ("KẾ HOẠCH".encode("utf-8-sig"), True),
        ("KẾ HOẠCH".encode("utf-16"), True),
        ("KẾ HOẠCH".encode("utf-16-be"), True),
        ("KẾ HOẠCH".encode("utf-32"), True),
        (b"PK\x03\x04", False),  # what was made of a .docx is not written back
    ],
)
def test_bytes_are_written_in_the_encoding_they_were_in(raw: bytes, same: bool) -> None:
    document = open_source("KẾ HOẠCH", "a.md", "text/markdown", raw)
    mended = mend(Input("a.md", raw, document, (), ()), PROFILE)
    assert mended is not None
    assert mended.data == (raw if same else None)
