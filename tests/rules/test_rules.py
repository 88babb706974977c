"""Runs the readable test files beside this one: ``tests/rules/khNNN_the_offence.md``, one a rule.

A file has a title line and cases. A case is a level-2 heading that says what it shows, a fenced block of the text, and the
list of what the rule of the file must find in it, no more and no less:

    ## Hai mục cùng số III

    ```plan
    KẾ HOẠCH
    …
    ```

    - line 7, "III.": Số thứ tự “III.” đã dùng ở mục cùng cấp trước đó.
    - document: Thiếu nơi nhận.
    - nothing

Line numbers are those of the block; what cannot be seen is written out in the quotes (``\\u00a0``, ``\\n``). After ``plan`` may stand
``draft`` or ``issued``, ``state`` or ``party`` (the profile given, else it is told from the text), and ``escaped`` (``\\u00a0`` in
the block stands for that character). A severity that is not the rule's own stands in brackets: ``- line 3, "x" (info): …``.
A second block, ``fixed``, is the text after the rule's safe edits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest

from kehoach.document import open_source
from kehoach.pipeline import parse_document
from kehoach.rules import module_names
from kehoach.rules.checking import Finding, check
from kehoach.rules.examined import Examined
from kehoach.rules.types import Rule
from kehoach.text.clean import FLAGGED, INVISIBLE

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("kh*.md"))
_FENCE = re.compile(r"^(?P<fence>`{3,})(?P<words>(?:plan|fixed)[^\n]*)\n(?P<text>.*?)^(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
_CASE = re.compile(r"^## +(?P<heading>.+)$", re.MULTILINE)
_EXPECTED = re.compile(r'^- (?:line (?P<line>\d+), "(?P<quote>.*?)"|document)(?: \((?P<severity>error|warning|info)\))?: (?P<message>.+)$')
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")


class Case(NamedTuple):
    """One case of a file: what it shows, the text, the words after ``plan``, the findings as lines, the mended text."""

    heading: str
    text: str
    words: tuple[str, ...]
    expected: tuple[str, ...]
    fixed: str | None


def cases(path: Path) -> Iterator[Case]:
    """The cases of a readable file. A heading inside a block is text, not a case."""
    page = path.read_text("utf-8")
    blocks = list(_FENCE.finditer(page))
    heads = [m for m in _CASE.finditer(page) if not any(b.start() < m.start() < b.end() for b in blocks)]
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        end = following.start() if following else len(page)
        own = [b for b in blocks if head.end() <= b.start() < end]
        assert own, f"{path.name}: no ```plan block under “{head['heading']}”"
        assert own[0]["words"].startswith("plan"), f"{path.name}: “{head['heading']}” begins with another block"
        words = tuple(own[0]["words"].split()[1:])
        rest = _FENCE.sub("", page[own[0].end() : end])
        listed = tuple(line.rstrip() for line in rest.splitlines() if line.startswith("- "))
        assert listed, f"{path.name}: nothing is expected under “{head['heading']}” (write “- nothing”)"
        fixed = next((b["text"] for b in own[1:]), None)
        yield Case(head["heading"].strip(), _text(own[0]["text"], words), words, listed, fixed if fixed is None else _text(fixed, words))


def _text(text: str, words: tuple[str, ...]) -> str:
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)), text) if "escaped" in words else text


@cache
def rule_of(path: Path) -> Rule:
    rule: Rule = import_module(f"kehoach.rules.{path.stem}").RULE
    return rule


def examine(text: str, words: tuple[str, ...] = ()) -> Examined:
    document = open_source(text, "plan.md", "text/markdown")
    stage = next((word for word in words if word in ("draft", "issued")), None)
    regime = next((word for word in words if word in ("state", "party")), None)
    return Examined(parse_document(document), document, stage=stage, regime=regime)


def findings(rule: Rule, text: str, words: tuple[str, ...] = ()) -> list[Finding]:
    return check(examine(text, words), [rule])


def shown(finding: Finding, text: str) -> str:
    """A finding as the files write it."""
    severity = "" if finding.severity == finding.rule.severity else f" ({finding.severity})"
    if finding.at is None:
        return f"- document{severity}: {seen(finding.message('vi'))}"
    start, end = finding.at
    line = len(re.findall(r"\r\n|\n|\r", text[:start])) + 1
    return f'- line {line}, "{seen(text[start:end])}"{severity}: {seen(finding.message("vi"))}'


def seen(text: str) -> str:
    unseen = f"[{INVISIBLE}{FLAGGED}\u00a0\u0300-\u036f\t\n\r]"
    return re.sub(unseen, lambda m: {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(m[0], f"\\u{ord(m[0]):04x}"), text)


def mended(text: str, found: list[Finding]) -> str:
    edits = sorted(edit for finding in found if finding.fix == "safe" for edit in finding.edits)
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


ALL = [pytest.param(path, case, id=f"{path.stem[:5]}-{case.heading}") for path in FILES for case in cases(path)]


@pytest.mark.parametrize(("path", "case"), ALL)
def test_a_rule_finds_what_its_page_says(path: Path, case: Case) -> None:
    rule = rule_of(path)
    found = findings(rule, case.text, case.words)
    expected = [] if case.expected == ("- nothing",) else [seen(line) for line in case.expected]
    assert [shown(finding, case.text) for finding in found] == expected
    if case.fixed is not None:
        assert mended(case.text, found) == case.fixed


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_page_has_hits_and_misses_in_the_right_form(path: Path) -> None:
    page = list(cases(path))
    assert path.stem in module_names()
    assert path.read_text("utf-8").startswith(f"# {rule_of(path).code}")
    for case in page:
        assert case.expected == ("- nothing",) or all(_EXPECTED.match(line) for line in case.expected), case.heading
    hits = sum(case.expected != ("- nothing",) for case in page)
    assert hits >= 3
    assert len(page) - hits >= 3
    assert len({case.heading for case in page}) == len(page)


def test_every_rule_has_a_page() -> None:
    assert [path.stem for path in FILES] == list(module_names())


@pytest.mark.parametrize("name", module_names())
def test_a_rule_fires_on_its_wrong_example_and_not_on_its_right_one(name: str) -> None:
    rule: Rule = import_module(f"kehoach.rules.{name}").RULE
    wrong = findings(rule, rule.wrong)
    assert len(wrong) == 1
    assert findings(rule, rule.right) == []
    if any(finding.fix == "safe" for finding in wrong):
        assert all(finding.edits for finding in wrong), "a safe fix has edits"
        assert findings(rule, mended(rule.wrong, wrong)) == []


@pytest.mark.parametrize("name", module_names())
def test_a_rule_is_whole_and_holds_on_a_record_without_its_text(name: str) -> None:
    rule: Rule = import_module(f"kehoach.rules.{name}").RULE
    assert name.startswith(f"{rule.code.lower()}_")
    assert name.split("_", 1)[1].replace("_", "-") == rule.name
    assert re.fullmatch(r"KH[1-5]\d\d", rule.code)
    assert all(said.strip() for both in (rule.title, rule.message, rule.why) for said in both)
    assert set(re.findall(r"{(\w+)", rule.message.vi)) == set(re.findall(r"{(\w+)", rule.message.en))
    for text in (rule.wrong, rule.right):
        plan = examine(text).plan
        for finding in check(Examined(plan), [rule]):
            assert finding.message("vi")
            assert finding.message("en")
