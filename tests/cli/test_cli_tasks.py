"""``kehoach tasks``: the list of tasks on a terminal, in files, through pipes; what is left out is said, what goes wrong is one line."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from icalendar import Calendar

from cli_run import PLAN, SAMPLES, command, environment, kehoach
from kehoach.cli import tasks as tasks_command
from kehoach.cli.run import run
from kehoach.messages import tell
from kehoach.writers.tasks import format_names

FOLLOWED = """\
ỦY BAN NHÂN DÂN
XÃ MƯỜNG LA

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 41/KH-UBND
Mường La, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Sửa chữa các tuyến mương nội đồng năm 2026

I. MỤC ĐÍCH
1. Đủ nước cho vụ chiêm xuân.

II. NHIỆM VỤ
1. Nạo vét tuyến mương Nà Lầu, dài 1.200 m
- Cơ quan chủ trì: Sở NN&MT
- Cơ quan phối hợp: Ban Quản lý bản Nà Lầu; Đoàn Thanh niên xã
- Thời gian hoàn thành: trước ngày 15/3/2026
- Kết quả: Biên bản nghiệm thu
2. Kiểm tra cống lấy nước =HYPERLINK("http://a.vn") [red]đỏ[/red]
- Cơ quan chủ trì: Phòng Kinh tế xã
- Thời gian: Tháng 6 năm 2026
3. Vận động Nhân dân giữ vệ sinh nguồn nước
- Cơ quan chủ trì: Hội Nông dân xã
- Thời gian: Thường xuyên

Nơi nhận:
- Các bản;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Inh
"""
TITLES = ["Nạo vét tuyến mương Nà Lầu", "Kiểm tra cống lấy nước", "Vận động Nhân dân"]
FILES = ("csv", "ics", "json", "markdown", "ndjson", "table", "xlsx")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "muong.md"
    path.write_text(FOLLOWED, "utf-8")
    return path


def titles(outcome_text: str) -> list[str]:
    return [row["task"]["title"] for row in json.loads(outcome_text)]


def in_terminal(*arguments: str | Path, **changes: str | None) -> tuple[int, str]:
    """The command with a terminal as its output: its exit code and all that stood on the screen."""
    screen, end = pty.openpty()
    process = subprocess.Popen(command(*arguments), stdin=subprocess.DEVNULL, stdout=end, stderr=end, env=environment(TERM="xterm", **changes))
    os.close(end)
    shown = b""
    while True:
        try:
            piece = os.read(screen, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(screen)
    return process.wait(60), shown.decode("utf-8", "replace")


# --- what is listed -------------------------------------------------------------------------------------------------


def test_the_tasks_of_a_plan_are_listed_and_counted(plan: Path) -> None:
    outcome = kehoach("tasks", plan)
    assert (outcome.code, outcome.errors) == (0, "")
    assert outcome.text.splitlines()[-1] == "Số nhiệm vụ: 3; số văn bản: 1."
    listed = titles(kehoach("tasks", plan, "-f", "json").text)
    for title, expected in zip(listed, TITLES, strict=True):
        assert title.startswith(expected)
        assert set(expected.split()) <= set(outcome.text.replace(",", " ").split())


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], [0, 1, 2]),
        (["--organ", "Sở Nông nghiệp và Môi trường"], [0]),  # printed "Sở NN&MT"
        (["--organ", "sở nn&mt"], [0]),
        (["--organ", "Đoàn Thanh niên", "--organ", "Hội Nông dân"], [0, 2]),
        (["--organ", "Đoàn Thanh niên", "--role", "lead"], []),
        (["--organ", "Đoàn Thanh niên", "--role", "coordinating"], [0]),
        (["--role", "coordinating"], [0]),
        (["--role", "monitoring"], []),
        (["--form", "fields"], [0, 1, 2]),
        (["--form", "directive"], []),
        (["--from", "2026-06", "--until", "2026-06-30"], [1]),
        (["--until", "2026-03"], [0]),
        (["--from", "2027"], []),
        (["--sort", "due"], [0, 1, 2]),
    ],
    ids=lambda value: " ".join(map(str, value)),
)
def test_filters(plan: Path, options: list[str], expected: list[int]) -> None:
    outcome = kehoach("tasks", plan, "-f", "json", *options)
    assert outcome.code == 0
    listed = titles(outcome.text)
    for title, number in zip(listed, expected, strict=True):
        assert title.startswith(TITLES[number])


def test_what_has_no_date_is_left_out_of_a_range_and_counted(plan: Path) -> None:
    outcome = kehoach("tasks", plan, "--from", "2026")
    assert outcome.code == 0
    assert outcome.errors == f"kehoach: lưu ý: {tell('tasks-undated', 'vi', count=1)}\n"


def test_tasks_of_several_plans_stand_in_the_order_of_the_files(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "khac.md"
    other.write_text(FOLLOWED.replace("Nà Lầu", "Huổi Hin"), "utf-8")
    rows = json.loads(kehoach("tasks", other, plan, "-f", "json").text)
    assert [row["plan"]["name"] for row in rows] == ["khac.md"] * 3 + ["muong.md"] * 3
    for row in rows:
        assert {key: row["plan"][key] for key in ("type_name", "code", "organ_name")} == {
            "type_name": "Kế hoạch",
            "code": "41/KH-UBND",
            "organ_name": "Ủy ban nhân dân xã Mường La",
        }


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_every_sample_has_a_list_in_every_form(sample: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for form in FILES:
        target = tmp_path / f"viec.{form}"
        assert run(["tasks", str(sample), "-f", form, "-o", str(target), "--lang", "en"]) == 0
        assert target.exists()
    captured = capfd.readouterr()
    assert captured.out == ""
    assert all(line.startswith("kehoach: note: ") for line in captured.err.splitlines())


# --- where it goes --------------------------------------------------------------------------------------------------


def test_the_forms_offered_are_the_forms_there_are() -> None:
    assert format_names() == FILES
    assert "csv | ics | json | markdown | ndjson | table | xlsx" in kehoach("tasks", SAMPLES[0], "-f", "xml").errors


@pytest.mark.parametrize("form", [form for form in FILES if form != "table"])
def test_a_file_and_a_pipe_get_the_same_bytes_every_time(plan: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "viec"
    assert kehoach("tasks", plan, "-f", form, "-o", target)[:2] == (0, b"")
    assert kehoach("tasks", plan, "-f", form).out == target.read_bytes()
    assert kehoach("tasks", plan, "-f", form).out == target.read_bytes()


def test_a_plan_without_tasks_gives_whole_files(tmp_path: Path) -> None:
    empty = tmp_path / "trong.md"
    empty.write_text("KẾ HOẠCH\nTrồng cây\n", "utf-8")
    for form in FILES:
        assert kehoach("tasks", empty, "-f", form, "-o", tmp_path / f"viec.{form}") == (0, b"", "")
    assert len(list(csv.reader(io.StringIO((tmp_path / "viec.csv").read_text("utf-8-sig"))))) == 1
    assert json.loads((tmp_path / "viec.json").read_bytes()) == []
    assert (tmp_path / "viec.ndjson").read_bytes() == b""
    assert openpyxl.load_workbook(tmp_path / "viec.xlsx").sheetnames == ["Nhiệm vụ"]
    assert Calendar.from_ical((tmp_path / "viec.ics").read_bytes()).subcomponents == []
    assert (tmp_path / "viec.table").read_text("utf-8") == "Số nhiệm vụ: 0; số văn bản: 0.\n"


@pytest.mark.parametrize("form", ["xlsx", "ics"])
def test_a_form_for_programs_is_not_printed_on_a_terminal(plan: Path, tmp_path: Path, form: str) -> None:
    code, shown = in_terminal("tasks", plan, "-f", form)
    assert (code, shown) == (2, f"kehoach: lỗi: {tell('usage-no-terminal', 'vi', name=form)}\r\n")
    code, shown = in_terminal("tasks", plan, "-f", form, "-o", tmp_path / "viec")
    assert code == 0
    assert (tmp_path / "viec").exists()


@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
def test_no_document_steers_the_terminal(tmp_path: Path, form: str) -> None:
    dirty = tmp_path / "ban\x1b[31m.md"
    dirty.write_text(FOLLOWED.replace("Nạo vét", "Nạo \x1b[41m\u202e\x00vét"), "utf-8")
    code, shown = in_terminal("tasks", dirty, "-f", form, NO_COLOR="1", COLUMNS="200")
    assert code == 0
    assert not re.search("\x1b\\[[34]1m|\u202e|\x00|\ufeff", shown)


@pytest.mark.parametrize(
    ("library", "form"),
    [("xlsxwriter", "xlsx"), ("icalendar", "ics")],
)
def test_a_missing_library_is_code_2_and_the_command_that_installs_it(
    plan: Path, library: str, form: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    assert run(["tasks", str(plan), "-f", form, "--lang", "en"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f'kehoach: error: the form {form} needs a library that is not installed; run: pip install "kehoach[{form}]"\n'


@pytest.mark.parametrize("target", ["khong-co/viec.csv", "thu-muc-moi/", "."])
def test_an_output_that_cannot_be_is_code_2_and_one_line(plan: Path, tmp_path: Path, target: str) -> None:
    before = sorted(tmp_path.iterdir())
    outcome = kehoach("tasks", plan, "-f", "csv", "-o", target, cwd=tmp_path)
    assert (outcome.code, outcome.out) == (2, b"")
    assert len(outcome.error_lines) == 1
    assert sorted(tmp_path.iterdir()) == before


def test_a_disk_that_fills_up_leaves_the_old_file_whole_and_no_debris(plan: Path, tmp_path: Path) -> None:
    def tiny_files_only() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    folder = tmp_path / "dich"
    folder.mkdir()
    target = folder / "viec.xlsx"
    target.write_text("sổ cũ", "utf-8")
    outcome = kehoach("tasks", plan, "-f", "xlsx", "-o", target, before=tiny_files_only)
    assert outcome.code == 2
    assert len(outcome.error_lines) == 1
    assert target.read_text("utf-8") == "sổ cũ"
    assert list(folder.iterdir()) == [target]


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_a_reader_that_leaves_is_no_error(plan: Path, form: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(command("tasks", plan, "-f", form), stdout=writing, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("form", ["table", "csv", "xlsx"])
def test_standard_output_on_a_full_disk_is_one_line(plan: Path, form: str) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command("tasks", plan, "-f", form), stdout=full, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


# --- terminals ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_forty_columns_are_enough(sample: Path) -> None:
    outcome = kehoach("tasks", sample, env={"COLUMNS": "40"})
    assert (outcome.code, outcome.errors) == (0, "")
    assert max(len(line) for line in outcome.text.splitlines()) <= 40


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize("columns", ["40", "100"])
def test_a_terminal_without_vietnamese_gets_escapes_and_no_crash(plan: Path, encoding: str, columns: str) -> None:
    env = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LANG": "C", "PYTHONCOERCECLOCALE": "0", "COLUMNS": columns}
    outcome = kehoach("tasks", plan, env=env)
    assert (outcome.code, outcome.errors) == (0, "")
    outcome.out.decode(encoding)
    assert b"\\u1ec7" in outcome.out  # ệ of "nhiệm vụ"
    assert kehoach("tasks", plan, "--from", "2026", env=env).code == 0


def test_no_colour_is_written_to_a_terminal_that_refuses_it(plan: Path) -> None:
    for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {}):
        assert b"\x1b" not in kehoach("tasks", plan, env=env).out
    code, shown = in_terminal("tasks", plan, NO_COLOR="1")
    assert code == 0
    assert not re.search(r"\x1b\[[\d;]*(3[0-7]|9[0-7]|38;)[\d;]*m", shown)


def test_words_of_ours_follow_the_language(plan: Path) -> None:
    assert "Số nhiệm vụ" in kehoach("tasks", plan).text
    assert "Tasks: " in kehoach("tasks", plan, "--lang", "en").text
    assert "Chủ trì" in kehoach("tasks", plan, "-f", "csv", env={"LANG": "en_US.UTF-8"}).text  # a file is the same on every machine
    assert "Lead" in kehoach("tasks", plan, "-f", "csv", "--lang", "en").text


# --- faults ---------------------------------------------------------------------------------------------------------


def test_a_bad_file_among_many_does_not_keep_the_others_from_the_list(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "hong.md").write_bytes(b"K\xff")
    target = tmp_path / "viec.json"
    outcome = kehoach("tasks", tmp_path / "hong.md", plan, "khong-co.md", "-f", "json", "-o", target)
    assert (outcome.code, outcome.out) == (3, b"")
    assert [name in line for name, line in zip(("hong.md", "khong-co.md"), outcome.error_lines, strict=True)] == [True, True]
    assert target.read_bytes() == kehoach("tasks", plan, "-f", "json").out


@pytest.mark.parametrize("form", ["table", "json", "xlsx"])
def test_where_no_input_could_be_read_nothing_is_written(tmp_path: Path, form: str) -> None:
    target = tmp_path / "viec"
    target.write_text("bảng cũ", "utf-8")
    outcome = kehoach("tasks", "khong-co-1.md", "khong-co-2.md", "-f", form, "-o", target)
    assert outcome.code == 3
    assert len(outcome.error_lines) == 2
    assert target.read_text("utf-8") == "bảng cũ"
    assert kehoach("tasks", "khong-co.md", "-f", form)[:2] == (3, b"")


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (["--from", "19/5/2026"], "--from"),
        (["--from", "2026-02-31"], "--from"),  # no such day
        (["--until", "2026-13"], "--until"),
        (["--until", ""], "--until"),
        (["--from", "2026-06", "--until", "2026-05"], "--from"),  # the end before the beginning
        (["--role", "chủ trì"], "--role"),
        (["--form", "table"], "--form"),
        (["--sort", "title"], "--sort"),
        (["--format", "xml"], "--format"),
        (["--organ", ""], "--organ"),  # would be every body
        (["--organ", " - "], "--organ"),
        (["--organ"], "--organ"),
        (["--khong-co"], "--khong-co"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)
def test_wrong_usage_is_code_2_and_one_line(plan: Path, options: list[str], named: str) -> None:
    outcome = kehoach("tasks", plan, *options)
    assert (outcome.code, outcome.out) == (2, b"")
    assert len(outcome.error_lines) == 1
    assert named in outcome.errors
    assert outcome.errors.endswith("--help\n")


def test_a_list_needs_a_file() -> None:
    outcome = kehoach("tasks")
    assert (outcome.code, len(outcome.error_lines)) == (2, 1)


def test_a_fault_of_ours_is_one_line_and_code_4(plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("hỏng\n\x1b[31m")

    monkeypatch.setattr(tasks_command, "parse_document", broken)
    monkeypatch.delenv("KEHOACH_DEBUG", raising=False)
    assert run(["tasks", str(plan)]) == 4
    errors = capsys.readouterr().err
    assert errors.count("\n") == 1
    assert "\x1b" not in errors
    assert "muong.md" in errors


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_help_has_examples(language: str) -> None:
    outcome = kehoach("tasks", "--help", "--lang", language)
    assert (outcome.code, outcome.errors) == (0, "")
    assert "kehoach tasks " in outcome.text.replace("Usage: kehoach tasks", "")
    assert ("Ví dụ:" if language == "vi" else "Examples:") in outcome.text
    assert "tasks" in kehoach("--help").text


# --- start-up -------------------------------------------------------------------------------------------------------

HEAVY = ("typer", "rich", "xlsxwriter", "icalendar", "dateutil", "kehoach.tracking", "kehoach.writers.tasks")


def modules_after(*arguments: str | Path) -> set[str]:
    words = [str(argument) for argument in arguments]
    program = f"import sys\nfrom kehoach.cli.run import run\nrun({words!r})\nprint(*(n for n in {HEAVY!r} if n in sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment(), timeout=60, check=True)
    return set(done.stderr.splitlines()[-1].split()) if done.stderr.split() else set()


def test_a_library_is_loaded_only_where_it_is_used(plan: Path, tmp_path: Path) -> None:
    ours = {"typer", "kehoach.tracking", "kehoach.writers.tasks"}
    assert modules_after("parse", plan) == set()
    assert modules_after("tasks", plan, "-f", "json") == ours
    assert modules_after("tasks", plan, "-f", "csv") == ours
    assert modules_after("tasks", plan, "-f", "xlsx", "-o", tmp_path / "x") == {*ours, "xlsxwriter"}
    assert modules_after("tasks", plan, "-f", "ics", "-o", tmp_path / "x") - {"dateutil"} == {*ours, "icalendar"}


def test_a_list_through_standard_input() -> None:
    rows = json.loads(kehoach("tasks", "-", "-f", "json", stdin=FOLLOWED.encode()).text)
    assert {row["plan"]["name"] for row in rows} <= {"<stdin>"}
    assert kehoach("tasks", "-", stdin=PLAN.encode()).code == 0
