"""What others build on to run ``kehoach validate`` by itself: the pre-commit hooks, the GitHub Action, the GitLab job.

The shell lines of the action and of the job are run here as a runner runs them, but nothing is installed.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from cli_run import PLAN, ROOT, environment, kehoach

HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
JOB = yaml.safe_load((ROOT / "docs" / "ci" / "gitlab.yml").read_text("utf-8"))["kehoach"]
INSTALL, VALIDATE = ACTION["runs"]["steps"]

WITH_AN_ERROR = PLAN.replace("II. TỔ CHỨC", "I. TỔ CHỨC")  # KH203
TO_MEND = PLAN.replace("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc")  # KH103, safe


# --- pre-commit -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("hook", HOOKS.values(), ids=HOOKS)
def test_a_hook_calls_a_command_that_installing_gives(hook: dict[str, Any]) -> None:
    program, *arguments = hook["entry"].split()
    assert hook["language"] == "python"
    assert [point.value for point in entry_points(group="console_scripts", name=program)] == ["kehoach.cli:main"]
    assert kehoach(*arguments, "--help").code == 0


def test_a_hook_is_for_the_files_that_kehoach_reads() -> None:
    assert {tuple(hook["types_or"]) for hook in HOOKS.values()} == {("markdown", "plain-text")}


def test_the_hook_checks_and_the_other_mends(tmp_path: Path) -> None:
    """pre-commit hands over the names of the changed files; a hook fails by its exit code, or because a file has changed."""
    check, mend = (HOOKS[name]["entry"].split()[1:] for name in ("kehoach-validate", "kehoach-validate-fix"))
    path = tmp_path / "ke-hoach.md"
    path.write_text(WITH_AN_ERROR, "utf-8")
    assert kehoach(*check, path).code == 1
    path.write_text(TO_MEND, "utf-8")
    assert kehoach(*check, "--fail-on", "warning", "--select", "KH103", path).code == 1
    assert kehoach(*mend, "--fail-on", "warning", "--select", "KH103", path).code == 0
    assert path.read_text("utf-8") == PLAN


# --- GitHub ---------------------------------------------------------------------------------------------------------


class Run(NamedTuple):
    """What a script left behind."""

    code: int
    out: str
    errors: str


def bash(script: str, folder: Path, variables: dict[str, str]) -> Run:
    """A script as a GitHub runner calls it (``shell: bash``)."""
    (file := folder.parent / "step.sh").write_text(script, "utf-8")
    call = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(file)]
    done = subprocess.run(call, cwd=folder, env={**environment(), **variables}, capture_output=True, text=True, timeout=60, check=False)
    return Run(done.returncode, done.stdout, done.stderr)


def variables_of(step: dict[str, Any], given: dict[str, str]) -> dict[str, str]:
    """The variables of a step: each is one input, as given or by its default."""
    inputs = {name: given.get(name, one.get("default", "")) for name, one in ACTION["inputs"].items()}
    return {name: inputs[re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)[1]] for name, value in step["env"].items()}  # type: ignore[index]


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A runner on which the action has installed this very kehoach: a workspace, and beside it the runner's temporary folder."""
    program = tmp_path / "temp" / "kehoach" / "bin" / "kehoach"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kehoach "$@"\n', "utf-8")
    program.chmod(0o755)
    (folder := tmp_path / "workspace" / "văn bản" / "2026").mkdir(parents=True)
    (folder / "đúng.md").write_text(PLAN, "utf-8")
    (folder / "có lỗi.md").write_text(WITH_AN_ERROR, "utf-8")
    return tmp_path / "workspace"


def act(workspace: Path, **inputs: str) -> Run:
    """The action's second step, with inputs (``fail_on`` for ``fail-on``)."""
    given = {name.replace("_", "-"): value for name, value in inputs.items()}
    return bash(VALIDATE["run"], workspace, {"RUNNER_TEMP": str(workspace.parent / "temp"), **variables_of(VALIDATE, given)})


def test_no_input_of_the_action_becomes_part_of_a_script() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
    used = {value for step in (INSTALL, VALIDATE) for value in step["env"].values()}
    assert used == {f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"]}


def test_every_input_of_the_action_is_described_and_but_one_has_a_default() -> None:
    assert all(one["description"] for one in ACTION["inputs"].values())
    assert [name for name, one in ACTION["inputs"].items() if "default" not in one] == ["paths"]


def test_the_action_installs_from_its_own_checkout(tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\necho "$@" >> "$CALLS"\nif [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; fi\n', "utf-8")
    python.chmod(0o755)
    (tmp_path / "workspace").mkdir()
    variables = {"RUNNER_TEMP": f"{tmp_path}/temp", "GITHUB_ACTION_PATH": "/kho/kehoach v1", "CALLS": f"{tmp_path}/calls"}
    done = bash(INSTALL["run"], tmp_path / "workspace", {**variables, **variables_of(INSTALL, {"python": str(python)})})
    assert (done.code, done.errors) == (0, "")
    assert (tmp_path / "calls").read_text("utf-8").splitlines() == [
        f"-m venv {tmp_path}/temp/kehoach",
        "-m pip install --quiet --disable-pip-version-check /kho/kehoach v1",
    ]


def test_the_action_annotates_and_fails_on_errors(runner: Path) -> None:
    done = act(runner, paths="văn bản/**/*.md", select="KH203")
    assert done.code == 1
    assert done.out.startswith("::error file=văn bản/2026/có lỗi.md,line=18,")
    assert done.out.count("\n") == 1


def test_the_action_passes_where_nothing_is_found(runner: Path) -> None:
    done = act(runner, paths="\nvăn bản/2026/đúng.md\n", select="KH203")
    assert (done.code, done.out, done.errors) == (0, "", "")


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"ignore": "KH203", "select": "KH203,KH103"}, 0),
        ({"args": "--stage\nissued\n--ignore\nKH2"}, 0),
        ({"fail-on": "warning", "select": "KH203"}, 1),
        ({"select": "KH999"}, 2),
        ({"format": "khong-co"}, 2),
        ({"args": "--khong-co"}, 2),
    ],
    ids=str,
)
def test_the_inputs_of_the_action_are_options(runner: Path, inputs: dict[str, str], code: int) -> None:
    assert act(runner, paths="văn bản/**/*.md", **{name.replace("-", "_"): value for name, value in inputs.items()}).code == code


def test_the_action_writes_sarif_as_well(runner: Path) -> None:
    done = act(runner, paths="**/*.md", select="KH203", sarif="kết quả.sarif", format="text")
    assert done.code == 1
    assert "KH203 repeated-number" in done.out
    log = json.loads((runner / "kết quả.sarif").read_text("utf-8"))
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["KH203"]


def test_sarif_that_cannot_be_written_is_told(runner: Path) -> None:
    assert act(runner, paths="**/đúng.md", select="KH203", sarif="không có/x.sarif").code == 2


@pytest.mark.parametrize("paths", ["", "\n", "*.rst", "khong-co/**/*.md"])
def test_paths_that_match_nothing_fail_the_action(runner: Path, paths: str) -> None:
    done = act(runner, paths=paths)
    assert (done.code, done.out) == (2, "::error title=kehoach::No file matches the input 'paths'.\n")


@pytest.mark.parametrize("name", ["paths", "select", "format", "sarif", "args"])
def test_no_input_of_the_action_runs_as_a_command(runner: Path, name: str) -> None:
    act(runner, **{"paths": "**/*.md", name: """$(touch x) `touch x`; touch x; '; touch x; '"; touch x; "'"""})
    assert list(runner.glob("x")) == []


def test_a_path_that_looks_like_an_option_is_a_path(runner: Path) -> None:
    assert act(runner, paths="--output=x").code == 3
    assert list(runner.glob("x")) == []


# --- GitLab ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("select", "code"), [("KH203", 1), ("KH103", 0)], ids=["errors", "none"])
def test_the_gitlab_job_reports_and_decides(tmp_path: Path, select: str, code: int) -> None:
    (tmp_path / "bin").mkdir()
    for name, line in (("python", 'echo "$@" >> calls'), ("kehoach", f'exec "{sys.executable}" -m kehoach "$@"')):
        (tmp_path / "bin" / name).write_text(f"#!/bin/sh\n{line}\n", "utf-8")
        (tmp_path / "bin" / name).chmod(0o755)
    (tmp_path / "kehoach.toml").write_text(f'select = ["{select}"]\n', "utf-8")
    (tmp_path / "van-ban").mkdir()
    (tmp_path / "van-ban" / "a.md").write_text(PLAN, "utf-8")
    (tmp_path / "van-ban" / "b.md").write_text(WITH_AN_ERROR, "utf-8")
    variables = {**environment(), **JOB["variables"], "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["sh", "-e"], input="\n".join(JOB["script"]), cwd=tmp_path, env=variables, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == code, done.stderr
    assert (tmp_path / "calls").read_text("utf-8") == f"-m pip install --quiet {JOB['variables']['KEHOACH']}\n"
    reports = {name: tmp_path / file for name, file in JOB["artifacts"]["reports"].items()}
    assert [issue["check_name"] for issue in json.loads(reports["codequality"].read_text("utf-8"))] == ["KH203 repeated-number"] * code
    assert ElementTree.parse(reports["junit"]).getroot().attrib["failures"] == str(code)
    assert "KH203" in done.stdout or not code


def test_the_gitlab_job_ends_where_a_plan_cannot_be_read(tmp_path: Path) -> None:
    line = JOB["script"][1]
    program = f'kehoach() {{ "{sys.executable}" -m kehoach "$@"; }}\n'
    call = ["sh", "-ec", f"{program}{line}\necho on"]
    done = subprocess.run(call, cwd=tmp_path, env={**environment(), "PLANS": "khong-co.md"}, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode != 0, done.stdout) == (True, "")
