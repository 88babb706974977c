"""What the READMEs show is what the program does, and both say the same. (Their Python examples are run as doctests.)"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from cli_run import ROOT, environment, kehoach
from kehoach.rules.settings import read_settings
from kehoach.rules.suppression import read_sidecar

READMES = {"en": ROOT / "README.md", "vi": ROOT / "README.vi.md"}
TEXTS = {language: path.read_text("utf-8") for language, path in READMES.items()}
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = re.compile(r"`kehoach ((?:validate|diff) samples/[^`]+)`[^\n]*:\n\n```text\n(.*?)```", re.DOTALL)
each_language = pytest.mark.parametrize("language", READMES)


def blocks(language: str, kind: str) -> list[str]:
    return [text for name, text in BLOCK.findall(TEXTS[language]) if name == kind]


def test_both_are_built_alike() -> None:
    for pattern in (r"^(#+) ", r"^```(\w*)$", r"^\|([-|:]+)\|$", r"^(- |\d\. )"):
        english, vietnamese = (re.findall(pattern, TEXTS[language], re.MULTILINE) for language in READMES)
        assert english == vietnamese, pattern


@each_language
@pytest.mark.parametrize("name", ["validate", "diff"])
def test_the_findings_and_the_changes_shown_are_those_that_are_found(name: str, language: str) -> None:
    ((arguments, shown),) = [found for found in SHOWN.findall(TEXTS[language]) if found[0].startswith(name)]
    outcome = kehoach(*arguments.split(), cwd=ROOT)
    assert f"--lang {language}" in arguments
    assert [line.rstrip() for line in outcome.text.rstrip().splitlines()] == shown.splitlines()
    assert outcome.code == 1


@each_language
def test_the_settings_shown_are_settings(language: str) -> None:
    settings, beside = blocks(language, "toml")
    read = read_settings(tomllib.loads(settings), ROOT)
    assert (read.fail_on, read.ignore, len(read.per_file_ignores)) == ("warning", ("KH119", "KH5"), 1)
    assert [(one.words, one.node) for one in read_sidecar(beside.encode())] == [(("KH203",), "III~2")]


@each_language
def test_the_comment_shown_suppresses(language: str, tmp_path: Path) -> None:
    comment = next(text for text in blocks(language, "markdown") if "kehoach: ignore" in text)
    (path := tmp_path / "a.md").write_text(f"KẾ HOẠCH\nTrồng cây\n\nI. A\n{comment}I. B\n", "utf-8")
    assert kehoach("validate", path, "--select", "KH203,KH0", "--fail-on", "info").code == 0


@each_language
def test_the_ci_pieces_shown_fit_those_that_are_there(language: str) -> None:
    hooks, steps, job = (yaml.safe_load(text) for text in blocks(language, "yaml"))
    used = {hook["id"] for repo in hooks["repos"] for hook in repo["hooks"]}
    assert used <= {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    action = next(step for step in steps["steps"] if "kehoach" in step["uses"])
    assert set(action["with"]) <= set(yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"])
    assert job == yaml.safe_load((ROOT / "docs" / "ci" / "gitlab.yml").read_text("utf-8"))


@each_language
def test_the_commands_shown_have_these_options(language: str) -> None:
    commands = [line.split("#")[0].split() for text in blocks(language, "sh") for line in text.splitlines()]
    commands = [words[words.index("kehoach") :] for words in commands if "kehoach" in words]
    pages = {words[1]: kehoach(words[1], "--help", env={**environment(), "COLUMNS": "200"}).text for words in commands}
    for words in commands:
        for option in (word.split("=")[0] for word in words if re.match("--[a-z]", word)):
            assert option in pages[words[1]], " ".join(words)


@each_language
def test_links_lead_to_files_that_are_there(language: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", TEXTS[language]) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "README.vi.md", "ARCHITECTURE.md"])
def test_files_that_are_named_are_there(name: str) -> None:
    named = re.findall(r"`((?:src|tests|docs|benchmarks|samples|schemas)/[^`\s]*)`", (ROOT / name).read_text("utf-8"))
    assert named
    assert [path for path in named if not any(ROOT.glob(path.rstrip("/")))] == []
