"""What docs/diff says of ``kehoach diff`` is what it does: every tricky case, every command of the worked example.

A case of docs/diff/tricky-cases.md has two texts, the changes that are **wanted**, how it is **today**, and the output. Where the
program changes, its output here differs from the page:

- ``pytest tests/comparison/test_comparison_tricky_cases.py --rewrite-goldens`` writes the outputs and the contents anew;
- run the tests again: a case that is now as wanted, or no longer, fails until somebody has rewritten its **Today**;
- read the difference before it is committed.

That the flag is off unless somebody asks is tested with the goldens, in tests/corpus/test_goldens.py. No test can tell whether a case
that says *nearly* is still amiss: its sentence is to be read again whenever its output changes.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cli_run import environment
from comparison.pages import (
    CASES,
    EXAMPLE,
    ROOT,
    Case,
    as_wanted,
    contents,
    contents_shown,
    printed,
    read_case,
    revisions_of,
    rewritten_cases,
    rewritten_example,
    sections,
    shown,
)  # fmt: skip
from kehoach.comparison import compare
from kehoach.comparison.choosing import known_words
from kehoach.records.changes import CONSEQUENCES, KINDS

ALL = [read_case(*section) for section in sections(CASES.read_text("utf-8"))]
each_case = pytest.mark.parametrize("case", ALL, ids=lambda case: case.heading)
Run = Callable[[str], str]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs commands in a new folder with the samples and ``plan.md``: the draft as committed first, the issued plan as committed last."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    (folder := tmp_path / "example").mkdir()
    (folder / "bin").mkdir()
    (program := folder / "bin" / "kehoach").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kehoach "$@"\n', "utf-8")
    program.chmod(0o755)
    (work := folder / "work").mkdir()
    (work / "samples").symlink_to(ROOT / "samples")
    nobody = {f"GIT_{who}_{what}": "someone@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    variables = environment(
        PATH=f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}", HOME=str(folder), GIT_CONFIG_NOSYSTEM="1", GIT_PAGER="cat", PAGER="cat", **nobody
    )

    def call(commands: str) -> str:
        done = subprocess.run(["sh", "-c", commands], cwd=work, env=variables, capture_output=True, timeout=120, check=False)
        assert not done.stderr, done.stderr.decode("utf-8", "replace")
        return done.stdout.decode("utf-8")

    call("git init --quiet .")
    for name in ("draft", "issued"):
        call(f"cp samples/storm-plan-{name}.md plan.md && git add plan.md && git commit --quiet --message {name}")
    return call


def rewriting(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rewrite-goldens"))


def test_the_pages_are_written_anew_where_that_is_asked_for(request: pytest.FixtureRequest, run: Run) -> None:
    """One test for all: several processes writing one file would write over one another. A second time changes nothing."""
    page, example = CASES.read_text("utf-8"), EXAMPLE.read_text("utf-8")
    rewritten, rewritten_too = rewritten_cases(page), rewritten_example(example, run)
    assert rewritten_cases(rewritten) == rewritten
    if rewriting(request):
        CASES.write_text(rewritten, "utf-8")
        EXAMPLE.write_text(rewritten_too, "utf-8")
    else:
        assert (rewritten, rewritten_too) == (page, example)


def test_a_ci_run_compares(request: pytest.FixtureRequest) -> None:
    """Where CI is set, this very run must not be rewriting."""
    assert not (os.environ.get("CI") and rewriting(request))


@each_case
def test_the_output_shown_is_the_output(case: Case, request: pytest.FixtureRequest) -> None:
    if not rewriting(request):
        assert printed(revisions_of(case)) == case.shown


@each_case
def test_what_is_said_of_today_is_so(case: Case) -> None:
    """*as wanted* and *nearly*: the kinds are those that are wanted; *not yet*: they are not; the last two say what is amiss."""
    changes = revisions_of(case).delta.changes
    found = ", ".join(f"{change.kind} ({change.consequence})" for change in changes)
    assert (case.verdict != "not yet") == as_wanted(case.wanted, changes), f"**Today** says {case.verdict!r}; reported are: {found}"
    assert case.frank or case.verdict == "as wanted"


@each_case
def test_both_texts_are_plans_and_differ(case: Case) -> None:
    revisions = revisions_of(case)
    assert {revisions.old.metadata.type_name, revisions.new.metadata.type_name} <= {"Kế hoạch", "Chương trình"}
    assert case.old != case.new
    assert revisions.old.body


@each_case
def test_a_case_read_backwards_is_its_mirror(case: Case) -> None:
    """As many changes of each kind, added for removed and split for merged; and no change from a text to itself."""
    turned = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}
    revisions = revisions_of(case)
    there = sorted((change.kind, change.consequence) for change in revisions.delta.changes)
    back = sorted((change.kind, change.consequence) for change in compare(revisions.new, revisions.old))
    assert back == sorted((re.sub(r"_(\w+)$", lambda verb: "_" + turned.get(verb[1], verb[1]), kind), consequence) for kind, consequence in there)
    assert compare(revisions.old, revisions.old) == compare(revisions.new, revisions.new) == ()


def test_the_contents_list_every_case(request: pytest.FixtureRequest) -> None:
    page = CASES.read_text("utf-8")
    if not rewriting(request):
        assert contents_shown(page) == contents(page)
    assert len({case.heading for case in ALL}) == len(ALL)


def test_the_kinds_wanted_exist() -> None:
    assert {kind for case in ALL for kind, _ in case.wanted} <= {*KINDS}


def test_the_command_prints_what_the_page_shows(run: Run, tmp_path: Path) -> None:
    """The other tests ask for the changes in this process; this one calls the program, with the files named as on the page."""
    case = ALL[0]
    for name, text in zip(case.names, (case.old, case.new), strict=True):
        (tmp_path / name).write_text(text, "utf-8")
    assert run(f'cd "{tmp_path}" && kehoach diff --lang en {" ".join(case.names)}') == printed(revisions_of(case))


def test_the_worked_example_shows_what_its_commands_print(request: pytest.FixtureRequest, run: Run) -> None:
    blocks = shown(EXAMPLE.read_text("utf-8"))
    assert len(blocks) >= 6
    if not rewriting(request):
        for one in blocks:
            assert run(one.commands) == one.output, one.commands


def test_the_worked_example_in_python_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"^```python\n(.*?)^```$", EXAMPLE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    names: dict[str, Any] = {}
    exec(code, names)
    assert [change.detail["days"] for change in names["later"]] == [31]


def test_the_worked_example_has_every_kind_and_every_word() -> None:
    """The table of kinds is complete, in the order of a report; so is the list of words for --only, --ignore and --fail-on."""
    page = EXAMPLE.read_text("utf-8")
    table = page[page.index("| Kind |") :]
    assert re.findall(r"^\| `([a-z_]+)` \|", table, re.MULTILINE) == [*KINDS]
    for word in known_words():
        assert f"`{word}`" in page or word.replace("-", "_") in KINDS, word
    for consequence in CONSEQUENCES:
        assert consequence in page


def test_links_lead_to_files_that_are_there() -> None:
    for page in (CASES, EXAMPLE):
        links = [link for link in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")) if "://" not in link]
        assert [link for link in links if not (page.parent / link).exists()] == []
