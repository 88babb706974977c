"""``kehoach diff``: what it prints, how it ends, and how git calls it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cli_run import ROOT, environment, kehoach

DRAFT, ISSUED = ROOT / "samples" / "storm-plan-draft.md", ROOT / "samples" / "storm-plan-issued.md"
PLAN = """\
KẾ HOẠCH
Trồng rừng phòng hộ năm 2026

I. NHIỆM VỤ
1. Ươm cây giống
- Cơ quan chủ trì: Phòng Kinh tế xã.
- Thời gian hoàn thành: Trước ngày 30/4/2026.
2. Trồng 12 ha rừng
- Cơ quan chủ trì: Hạt Kiểm lâm.
- Thời gian hoàn thành: Trước ngày 30/9/2026.
- Kinh phí: 300 triệu đồng.
"""
LATER = PLAN.replace("30/9/2026", "31/10/2026")
EARLIER = PLAN.replace("30/9/2026", "31/8/2026")
CAPITAL = PLAN.replace("Ươm cây giống", "Ươm Cây giống")


def put(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return put(tmp_path / "ban-1.md", PLAN)


def changes(*arguments: str | Path) -> list[dict[str, Any]]:
    outcome = kehoach("diff", *arguments, "--format", "json")
    assert outcome.code in (0, 1), outcome.errors
    found: list[dict[str, Any]] = json.loads(outcome.text)["changes"]
    return found


# --- how it ends ----------------------------------------------------------------------------------------------------


def test_the_same_plan_ends_with_0_whatever_its_line_ends_and_its_composition(old: Path, tmp_path: Path) -> None:
    outcome = kehoach("diff", old, put(tmp_path / "b.txt", PLAN.replace("\n", "\r\n")))
    assert (outcome.code, outcome.errors) == (0, "")
    assert "Hai bản giống nhau về nội dung." in outcome.text


def test_a_different_plan_ends_with_1(old: Path, tmp_path: Path) -> None:
    outcome = kehoach("diff", old, put(tmp_path / "b.md", LATER))
    assert (outcome.code, outcome.errors) == (1, "")


@pytest.mark.parametrize(
    ("words", "text", "code"),
    [
        ("deadline-earlier", LATER, 0),
        ("deadline-later", LATER, 1),
        ("deadline-earlier", EARLIER, 1),
        ("lead-changed,deadline-later", LATER, 1),
        ("critical", LATER, 1),
        ("critical", CAPITAL, 0),
        ("editorial", CAPITAL, 1),
        ("time-changed", LATER, 1),
        ("task-removed", PLAN.partition("2. Trồng")[0], 1),
        ("tasks", CAPITAL, 0),
    ],
)
def test_fail_on_says_which_changes_end_with_1(words: str, text: str, code: int, old: Path, tmp_path: Path) -> None:
    assert kehoach("diff", old, put(tmp_path / "b.md", text), "--fail-on", words).code == code


def test_a_section_that_goes_with_its_tasks_counts_as_tasks_removed(old: Path, tmp_path: Path) -> None:
    longer = put(tmp_path / "b.md", PLAN + "II. TỔ CHỨC THỰC HIỆN\n1. Công an xã tuần tra rừng.\n2. Trạm Y tế xã trực cấp cứu.\n")
    (gone,) = changes(longer, old)
    assert (gone["kind"], gone["consequence"], gone["detail"]["tasks"]) == ("node_removed", "critical", [["T3", None], ["T4", None]])
    assert kehoach("diff", longer, old, "--fail-on", "task-removed").code == 1
    assert kehoach("diff", longer, old, "--only", "tasks").code == 1


def test_what_is_ignored_does_not_make_it_fail(old: Path, tmp_path: Path) -> None:
    new = put(tmp_path / "b.md", CAPITAL)
    assert kehoach("diff", old, new, "--ignore", "editorial").code == 0
    assert "giống nhau" in kehoach("diff", old, new, "--ignore", "editorial").text
    assert kehoach("diff", old, new, "--only", "tasks,amounts").code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["{old}"], 2, "hai tệp"),
        (["{old}", "{old}", "{old}"], 2, "có 3"),
        (["{old}", "{old}", "--fail-on", "deadline-sooner"], 2, "deadline-sooner"),
        (["{old}", "{old}", "--only", "everything"], 2, "everything"),
        (["{old}", "{old}", "--format", "docx"], 2, "--format"),
        (["{old}", "{old}", "-o", "nowhere/x.html"], 2, "thư mục"),
        (["{old}", "missing.md"], 3, "missing.md"),
        (["missing.md", "{old}"], 3, "missing.md"),
    ],
)
def test_wrong_usage_is_2_and_what_cannot_be_read_is_3_in_one_line(arguments: list[str], code: int, words: str, old: Path, tmp_path: Path) -> None:
    outcome = kehoach("diff", *(argument.format(old=old) for argument in arguments), cwd=tmp_path)
    assert outcome.code == code
    assert outcome.out == b""
    (line,) = outcome.error_lines
    assert words in line


# --- what may be compared -------------------------------------------------------------------------------------------


def test_a_record_compares_with_the_text_it_was_made_from(old: Path, tmp_path: Path) -> None:
    for form in ("json", "yaml"):
        for options in ([], ["--no-spans"]):
            record = put(tmp_path / f"ban-2.{form}", kehoach("parse", old, "--format", form, *options).out)
            assert changes(old, record) == []


def test_without_places_the_same_changes_are_found(old: Path, tmp_path: Path) -> None:
    new = put(tmp_path / "b.md", LATER.replace("Hạt Kiểm lâm", "Công an xã").replace("300 triệu", "320 triệu"))
    bare = [put(tmp_path / f"{number}.json", kehoach("parse", file, "--no-spans").out) for number, file in enumerate((old, new))]
    assert [one["kind"] for one in changes(*bare)] == [one["kind"] for one in changes(old, new)] == ["lead_changed", "time_changed", "amount_changed"]


def test_a_file_of_several_records_is_refused(old: Path, tmp_path: Path) -> None:
    several = put(tmp_path / "b.json", kehoach("parse", old, old).out)
    outcome = kehoach("diff", old, several)
    assert outcome.code == 3
    assert "có 2 bản ghi" in outcome.errors


def test_one_side_may_come_from_standard_input(old: Path) -> None:
    outcome = kehoach("diff", old, "-", "--stat", stdin=LATER.encode())
    assert outcome.code == 1
    assert "Đổi thời gian" in outcome.text


# --- what is printed ------------------------------------------------------------------------------------------------


def test_the_text_says_who_what_when_by_consequence() -> None:
    text = kehoach("diff", DRAFT, ISSUED).text
    critical, substantive, editorial = text.index("TRỌNG YẾU"), text.index("NỘI DUNG ("), text.index("HÌNH THỨC")
    assert critical < text.index("Đổi cơ quan chủ trì: Phòng Kinh tế xã → Ban Chỉ huy Quân sự xã") < substantive
    assert critical < text.index("Trước ngày 15/6/2026 → Trước ngày 31/5/2026 (sớm hơn 15 ngày)") < substantive
    assert critical < text.index("(+140.000.000 đồng, +29,2 %)") < substantive
    assert substantive < text.index("Cơ quan phối hợp: Công an xã; {+Phòng Kinh tế xã; +}các trưởng thôn.") < editorial
    assert editorial < text.index("Đánh số lại: 2. … 4. → 3. … 5.")


def test_the_text_is_the_same_in_english_but_for_our_own_words() -> None:
    text = kehoach("diff", DRAFT, ISSUED, "--lang", "en").text
    assert "Lead changed: Phòng Kinh tế xã → Ban Chỉ huy Quân sự xã" in text
    assert "(15 days earlier)" in text
    assert "(+140,000,000 VND, +29.2 %)" in text


def test_json_has_the_keys_of_the_contract_and_spans_that_lead_to_the_text() -> None:
    data = json.loads(kehoach("diff", DRAFT, ISSUED, "--format", "json").text)
    assert list(data) == ["old", "new", "summary", "changes"]
    assert sum(data["summary"].values()) == len(data["changes"])
    texts = {"old": DRAFT.read_text(encoding="utf-8"), "new": ISSUED.read_text(encoding="utf-8")}
    for change in data["changes"]:
        assert list(change) == ["kind", "consequence", "old", "new", "detail"]
        for side, text in texts.items():
            if change[side] is not None:
                assert list(change[side])[:3] == ["node", "span", "value"]
                assert text[change[side]["span"]["start"] : change[side]["span"]["end"]].strip()
    (moved,) = (one for one in data["changes"] if one["detail"].get("days") == 31)
    assert (moved["old"]["value"]["end"], moved["new"]["value"]["end"]) == ("2026-07-30", "2026-08-30")


def test_stat_counts_each_kind() -> None:
    outcome = kehoach("diff", DRAFT, ISSUED, "--stat", "--lang", "en")
    assert outcome.code == 1
    assert "  Time changed                |    2 ##\n" in outcome.text
    assert outcome.text.splitlines()[-1].startswith("18 changes: 6 critical")


def test_the_same_revisions_give_the_same_bytes_in_every_form(tmp_path: Path) -> None:
    for form in ("text", "json", "markdown", "html"):
        target = tmp_path / form
        assert kehoach("diff", DRAFT, ISSUED, "--format", form, "-o", target).code == 1
        assert target.read_bytes() == kehoach("diff", DRAFT, ISSUED, "--format", form).out


def test_what_a_document_says_is_no_markup_and_steers_no_terminal(old: Path, tmp_path: Path) -> None:
    new = put(tmp_path / "b.md", PLAN.replace("Ươm cây giống", "Ươm [red]cây[/] \x1b[31m**giống** | `x`"))
    text = kehoach("diff", old, new).text
    assert "[red]cây[/] \\x1b[31m" in text
    assert "\x1b" not in text
    markdown = kehoach("diff", old, new, "--format", "markdown").text
    assert "\\[red\\]" in markdown


def test_only_part_of_a_long_sentence_is_shown_around_what_changed(old: Path, tmp_path: Path) -> None:
    long = "Các thôn phát quang đường băng cản lửa, " * 20
    before = put(tmp_path / "a.md", PLAN + f"II. YÊU CẦU\n1. {long}trực đêm.\n")
    after = put(tmp_path / "b.md", PLAN + f"II. YÊU CẦU\n1. {long}trực ngày.\n")
    (line,) = [line for line in kehoach("diff", before, after).text.splitlines() if "[-đêm-]" in line]
    assert len(line) < 120


# --- git ------------------------------------------------------------------------------------------------------------

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    folder.mkdir()
    git(folder, "init", "--quiet", "-b", "main")
    put(folder / "ke-hoach.md", PLAN)
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "draft")
    put(folder / "ke-hoach.md", LATER)
    return folder


def git(folder: Path, *arguments: str, **variables: str) -> str:
    identity = {
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b",
    }
    done = subprocess.run(
        ["git", "-C", str(folder), "--no-pager", *arguments], env=environment(**identity, **variables), capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


@needs_git
def test_a_file_is_compared_with_itself_at_a_revision(repository: Path) -> None:
    outcome = kehoach("diff", "--git", "HEAD", "ke-hoach.md", cwd=repository)
    assert (outcome.code, outcome.errors) == (1, "")
    assert outcome.text.startswith("HEAD:ke-hoach.md → ke-hoach.md: 1 thay đổi")
    assert "(muộn hơn 31 ngày)" in outcome.text
    git(repository, "commit", "--quiet", "-am", "later")
    assert kehoach("diff", "--git", "HEAD", "ke-hoach.md", cwd=repository).code == 0
    assert kehoach("diff", "--git", "HEAD~1", repository / "ke-hoach.md").code == 1


@needs_git
@pytest.mark.parametrize(("revision", "file"), [("nowhere", "ke-hoach.md"), ("--output=x", "ke-hoach.md"), ("HEAD", "other.md")])
def test_a_revision_that_git_does_not_have_is_wrong_usage_in_one_line(revision: str, file: str, repository: Path) -> None:
    put(repository / "other.md", PLAN)
    outcome = kehoach("diff", f"--git={revision}", file, cwd=repository)
    assert outcome.code == 2
    assert len(outcome.error_lines) == 1
    assert not (repository / "x").exists()


@needs_git
def test_git_diff_uses_it_as_its_external_program(repository: Path) -> None:
    program = f'"{sys.executable}" -m kehoach diff'
    shown = git(repository, "diff", GIT_EXTERNAL_DIFF=program)
    assert shown.startswith("a/ke-hoach.md → b/ke-hoach.md: 1 thay đổi")
    assert "Trước ngày 30/9/2026 → Trước ngày 31/10/2026" in shown


@needs_git
def test_git_may_ask_about_files_that_came_went_or_were_renamed(repository: Path) -> None:
    program = f'"{sys.executable}" -m kehoach diff --stat'
    git(repository, "commit", "--quiet", "-am", "later")
    git(repository, "mv", "ke-hoach.md", "kh.md")
    put(repository / "new.md", PLAN)
    git(repository, "add", ".")
    assert "Hai bản giống nhau" in git(repository, "diff", "--cached", "-M", "--", ".", ":!new.md", GIT_EXTERNAL_DIFF=program)
    assert "Thêm" in git(repository, "diff", "--cached", "--", "new.md", GIT_EXTERNAL_DIFF=program)
    assert "Bỏ" in git(repository, "diff", "--cached", "--no-renames", "--", "ke-hoach.md", GIT_EXTERNAL_DIFF=program)


@needs_git
def test_the_set_up_for_git_in_the_readme_works(repository: Path) -> None:
    """The three lines of the README: one in .gitattributes, two settings."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    put(repository / ".gitattributes", "*.md diff=kehoach\n")
    for line in ("git config diff.kehoach.command", "git config diff.kehoach.textconv"):
        (command,) = [row for row in readme.splitlines() if row.startswith(line)]
        words = command.split(maxsplit=3)[3].strip("'\"").replace("kehoach", f'"{sys.executable}" -m kehoach', 1)
        git(repository, "config", command.split()[2], words)
    assert "31/10/2026" in git(repository, "diff")
    textual = git(repository, "diff", "--no-ext-diff")
    assert any(line.startswith("+") and "31/10/2026" in line for line in textual.splitlines())
