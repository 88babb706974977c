"""The pages in docs/diff as the tests read them: cases with both texts, commands, and what the program prints.

``kehoach diff`` is asked here in this process; that the command says the same is tested once, with the worked example.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from kehoach import Plan, parse
from kehoach.comparison import compare
from kehoach.records.changes import Change, Delta, Revisions
from kehoach.writers.changes import to_text

ROOT = Path(__file__).parents[2]
CASES = ROOT / "docs" / "diff" / "tricky-cases.md"
EXAMPLE = ROOT / "docs" / "diff" / "README.md"

Kinds = Counter[tuple[str, str | None]]  # a kind and its consequence, None where the page leaves that open

_HEADING = re.compile(r"^#{2,3} ", re.MULTILINE)
_FENCE = re.compile(r"^```(?P<words>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_WANTED = re.compile(r"^\*\*Wanted:\*\* (?P<prose>.*)$", re.MULTILINE)
_TODAY = re.compile(r"^\*\*Today:\*\* (?P<verdict>as wanted|nearly|not yet)\.(?P<prose>.*)$", re.MULTILINE)
_KIND = re.compile(r"`(?P<kind>[a-z_]+)(?: \((?P<consequence>critical|substantive|editorial)\))?`(?: ×(?P<times>\d+))?")
_LISTED = re.compile(r"(?:`[a-z_]+(?: \(\w+\))?`(?: ×\d+)?(?:, )?)+$")
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")
_CONTENTS = re.compile(r"(?<=<!-- contents -->\n).*?(?=<!-- end of contents -->)", re.DOTALL)


class Case(NamedTuple):
    """A case of the page: the heading, both texts and their suffix, the changes wanted, how it is today in words, what the page shows."""

    heading: str
    old: str
    new: str
    suffix: str
    wanted: Kinds
    verdict: str
    frank: str
    shown: str

    @property
    def names(self) -> tuple[str, str]:
        return f"before{self.suffix}", f"after{self.suffix}"


def _pieces(page: str) -> Iterator[str]:
    """The page cut before every heading of level 2 and 3, what comes before the first left out; a plan in a block may have headings of its own."""
    blocks = [fence.span() for fence in _FENCE.finditer(page)]
    cuts = [found.start() for found in _HEADING.finditer(page) if not any(start <= found.start() < end for start, end in blocks)]
    for start, end in pairwise([*cuts, len(page)]):
        yield page[start:end]


def sections(page: str) -> Iterator[tuple[str, str]]:
    """The level-3 sections of a page: heading, text."""
    for piece in _pieces(page):
        if piece.startswith("### "):
            heading, _, text = piece.partition("\n")
            yield heading.removeprefix("### "), text


def read_case(heading: str, text: str) -> Case:
    """A case from its section; AssertionError says what is missing."""
    blocks = {fence["words"].split()[1]: fence for fence in _FENCE.finditer(text)}
    assert list(blocks) == ["before", "after", "output"], f"{heading}: one block each, in this order: before, after, output"
    old, new = blocks["before"], blocks["after"]
    assert old["words"].split()[0] == new["words"].split()[0]
    wanted, today = _WANTED.search(text), _TODAY.search(text)
    assert wanted is not None, f"{heading}: what is wanted?"
    assert today is not None, f"{heading}: how is it today? as wanted, nearly, or not yet"
    return Case(
        heading,
        _plain(old),
        _plain(new),
        {"text": ".txt", "markdown": ".md"}[old["words"].split()[0]],
        _kinds(wanted["prose"]),
        today["verdict"],
        today["prose"].strip(),
        blocks["output"]["text"],
    )


def _plain(fence: re.Match[str]) -> str:
    """The text of a block; ``escaped`` blocks write signs that cannot be seen or told apart as \\u0301."""
    return _ESCAPE.sub(lambda sign: chr(int(sign[1], 16)), fence["text"]) if "escaped" in fence["words"].split() else fence["text"]


def _kinds(prose: str) -> Kinds:
    """The changes that a paragraph ends with, or none where it ends with ``nothing``."""
    listed = _LISTED.search(prose)
    assert listed is not None, f"name the kinds at the end: {prose}"
    found: Kinds = Counter()
    for kind in _KIND.finditer(listed[0]):
        if kind["kind"] != "nothing":
            found[kind["kind"], kind["consequence"]] += int(kind["times"] or 1)
    return found


def revisions_of(case: Case) -> Revisions:
    """Both plans of a case and what changed between them."""
    old, new = _plans(case)
    return Revisions(old, new, Delta(*case.names, compare(old, new)), "en")


def _plans(case: Case) -> tuple[Plan, Plan]:
    return parse(case.old, name=case.names[0]), parse(case.new, name=case.names[1])


def printed(revisions: Revisions) -> str:
    """What the command prints."""
    return to_text.write(revisions).decode("utf-8")


def as_wanted(wanted: Kinds, changes: tuple[Change, ...]) -> bool:
    """Whether the changes are those that are wanted, each consequence that is named being the one it has."""
    left = Counter((change.kind, change.consequence) for change in changes)
    for (kind, consequence), times in sorted(wanted.items(), key=lambda one: one[0][1] is None):
        for _ in range(times):
            found = next((one for one in left if one[0] == kind and consequence in (None, one[1]) and left[one]), None)
            if found is None:
                return False
            left[found] -= 1
    return not left.total()


def contents(page: str) -> str:
    """The list of the cases, with a link to each, by the headings over them; those that are not as wanted say so."""
    lines: list[str] = []
    for piece in _pieces(page):
        heading = piece.partition("\n")[0]
        if heading.startswith("## "):
            lines.append(f"- {heading[3:]}")
            continue
        anchor = "".join(sign for sign in heading[4:].lower().replace(" ", "-") if sign.isalnum() or sign == "-")
        today = _TODAY.search(piece)
        verdict = today["verdict"] if today is not None else "?"
        lines.append(f"  - [{heading[4:]}](#{anchor}){'' if verdict == 'as wanted' else f' ({verdict})'}")
    return "\n" + "\n".join(lines) + "\n\n"


def contents_shown(page: str) -> str:
    found = _CONTENTS.search(page)
    assert found is not None
    return found[0]


def rewritten_cases(page: str) -> str:
    """The page with the outputs and the contents of today."""
    for heading, text in [*sections(page)]:
        fence = [*_FENCE.finditer(text)][-1]
        output = printed(revisions_of(read_case(heading, text)))
        page = page.replace(text, f"{text[: fence.start('text')]}{output}{text[fence.end('text') :]}", 1)
    return _CONTENTS.sub(lambda _: contents(page), page)


class Shown(NamedTuple):
    """A block of commands in the worked example, and the block after it, which is what they print."""

    commands: str
    output: str
    start: int
    end: int


def shown(page: str) -> list[Shown]:
    """The blocks marked ``output``, each with the ``sh`` block before it."""
    found: list[Shown] = []
    commands = ""
    for fence in _FENCE.finditer(page):
        if fence["words"] == "sh":
            commands = fence["text"]
        elif fence["words"].endswith(" output"):
            found.append(Shown(commands, fence["text"], fence.start("text"), fence.end("text")))
    return found


def rewritten_example(page: str, run: Callable[[str], str]) -> str:
    """The page with what its commands print today."""
    blocks = shown(page)
    outputs = [run(one.commands) for one in blocks]  # in their order: a later command may need what an earlier one set up
    for one, output in reversed([*zip(blocks, outputs, strict=True)]):
        page = page[: one.start] + output + page[one.end :]
    return page
