"""``kehoach validate``, ``kehoach rules``, ``kehoach rule``: what they print, what they write, how they end."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import kehoach as package
from cli_run import ROOT, bound_by_permissions, environment, kehoach
from kehoach.cli import validate as command
from kehoach.cli.run import run
from kehoach.rules import all_rules

TWICE = "KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n\nI. NỘI DUNG\n1. Trồng 500 cây.\n"
ONCE = TWICE.replace("I. NỘI", "II. NỘI")
ONLY = ("--select", "KH203")
SAFE = next(rule for rule in all_rules() if rule.code == "KH103")  # the dash of the motto


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return put(tmp_path / "ke-hoach.md", TWICE)


def put(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def found(*arguments: str | Path, **options: Any) -> list[dict[str, Any]]:
    outcome = kehoach("validate", *arguments, "--format", "json", **options)
    assert outcome.code in (0, 1, 3), outcome.errors
    findings: list[dict[str, Any]] = json.loads(outcome.text)
    return findings


def codes(*arguments: str | Path, **options: Any) -> list[tuple[str, int | None, bool]]:
    return [(one["code"], one["span"]["line"] if one["span"] else None, one["suppressed"]) for one in found(*arguments, **options)]


def test_of_what_is_no_text_a_fix_is_only_suggested(tmp_path: Path) -> None:
    """--fix writes text; it does not write Word files, PDFs or pages."""
    page = put(tmp_path / "ke-hoach.html", "<p>KẾ HOẠCH</p><p>Trồng cây</p><p>I. MỤC ĐÍCH</p><p>1. Phủ xanh  đất trống .</p>")
    assert {one["fix"] for one in found(page, "--select", "KH5")} == {"suggested"}
    before = page.read_bytes()
    assert "--fix" in kehoach("validate", page, "--fix", "--lang", "en").errors
    assert page.read_bytes() == before


# --- what is printed ------------------------------------------------------------------------------------------------


def test_a_finding_is_shown_with_its_line_its_place_its_source_and_a_table_of_all(plan: Path) -> None:
    outcome = kehoach("validate", plan, *ONLY)
    assert (outcome.code, outcome.errors) == (1, "")
    assert f"{plan}:7:1: lỗi KH203 repeated-number: Số thứ tự “I.” đã dùng ở mục cùng cấp trước đó.\n  7 | I. NỘI DUNG\n    | ^^\n" in outcome.text
    assert "Căn cứ: NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ" in outcome.text
    assert "lỗi: 1, cảnh báo: 0" in outcome.text
    english = kehoach("validate", plan, *ONLY, "--lang", "en").text
    assert "error KH203 repeated-number: The number “I.” was used before" in english


def test_a_plan_without_findings_is_code_0(tmp_path: Path) -> None:
    outcome = kehoach("validate", put(tmp_path / "a.md", ONCE), *ONLY)
    assert (outcome.code, outcome.errors) == (0, "")
    assert outcome.text == "Số tệp đã kiểm tra: 1; lỗi: 0, cảnh báo: 0, lưu ý: 0.\n"


@pytest.mark.parametrize("form", ["text", "json", "ndjson", "sarif", "github", "gitlab", "junit"])
def test_every_form_goes_to_standard_output_and_to_a_file(plan: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "ra"
    printed = kehoach("validate", plan, *ONLY, "-f", form)
    assert printed.code == 1
    assert "KH203" in printed.text
    assert kehoach("validate", plan, *ONLY, "-f", form, "-o", target)[:2] == (1, b"")
    assert target.read_bytes() == printed.out


def test_documents_are_never_markup_and_never_steer_the_terminal(tmp_path: Path) -> None:
    path = put(tmp_path / "a.md", TWICE.replace("I. NỘI DUNG", "I. [red]NỘI[/] \x1b[31mDUNG‮"))
    shown = kehoach("validate", path, *ONLY).text
    assert "I. [red]NỘI[/] \\x1b[31mDUNG\\u202e" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("env", [{"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, {"COLUMNS": "40"}, {"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_any_terminal_will_do(plan: Path, env: dict[str, str]) -> None:
    outcome = kehoach("validate", plan, env=env)
    assert (outcome.code, outcome.errors) == (1, "")
    assert b"KH203" in outcome.out
    assert b"\x1b" not in outcome.out


def test_the_same_input_gives_the_same_bytes(plan: Path) -> None:
    for form in ("text", "json", "sarif"):
        assert kehoach("validate", plan, "-f", form).out == kehoach("validate", plan, "-f", form).out


# --- what is checked ------------------------------------------------------------------------------------------------


def test_standard_input(plan: Path) -> None:
    assert [(one["file"], one["code"]) for one in found("-", *ONLY, stdin=TWICE.encode())] == [("<stdin>", "KH203")]
    record = kehoach("parse", plan).out
    assert [(one["file"], one["code"]) for one in found("-", *ONLY, stdin=record)] == [("<stdin>", "KH203")]


@pytest.mark.parametrize(("form", "suffix"), [("json", ".json"), ("ndjson", ".ndjson"), ("ndjson", ".jsonl"), ("yaml", ".yaml"), ("yaml", ".yml")])
def test_records_are_checked_as_their_documents_are(plan: Path, tmp_path: Path, form: str, suffix: str) -> None:
    kehoach("parse", plan, "-f", form, "-o", one := tmp_path / f"mot{suffix}")
    assert codes(one, *ONLY) == codes(plan, *ONLY) == [("KH203", 7, False)]
    kehoach("parse", plan, plan, "-f", form, "-o", two := tmp_path / f"hai{suffix}")
    assert [finding["file"] for finding in found(two, *ONLY)] == [f"{two}#1", f"{two}#2"]


RECORD = package.parse(TWICE).model_dump_json(exclude_unset=True)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.json", RECORD.replace('"1.0"', '"0.9"', 1), 'schema_version: phải là 1.0, không phải "0.9"'),
        ("a.json", RECORD.replace('"schema_version":"1.0",', "", 1), "schema_version: phải là 1.0, không phải null"),
        ("a.json", RECORD.replace('"chars":', '"chars":1,"chars":', 1), "source.chars: khóa này có hai lần"),
        ("a.json", RECORD.replace('"chars":', '"chars":NaN,"x":', 1), "source.chars: NaN không phải là số"),
        ("a.json", RECORD.replace('"chars":', f'"chars":{"9" * 5000},"x":', 1), "source.chars: số có 5000 chữ số"),
        ("a.json", RECORD.replace('"chars":', '"chars":"9","x":', 1), "source.chars: phải là số nguyên"),
        ("a.json", RECORD.replace('"kind":"item"', '"kind":"mục"', 1), "body[0].children[0].kind: phải là một trong"),
        ("a.json", RECORD.replace('"body":', '"thân":', 1), "thân: lược đồ không có khóa này"),
        ("a.json", RECORD.replace('"name":', '"nom":', 1), "source.name: thiếu"),
        ("a.json", "{" + RECORD, "sai cú pháp ở dòng 1, cột"),
        ("a.json", "[" * 100_000, "lồng nhau quá sâu"),
        ("a.json", "[1]", "[0]: bản ghi phải là một đối tượng"),
        ("a.json", f"[{RECORD},{RECORD.replace('1.0', '2', 1)}]", "[1].schema_version"),
        ("a.json", " ", "không có bản ghi nào"),
        ("a.json", b"\xff\xfe", "byte thứ 0"),
        ("a.ndjson", f"{RECORD}\n\n{{\n", "sai cú pháp ở dòng 3, cột"),
        ("a.ndjson", f"{RECORD}\n{RECORD.replace('1.0', '2', 1)}\n", "[2].schema_version"),
        ("a.yaml", "schema_version: '1.0'\nschema_version: '1.0'\n", "schema_version: khóa này có hai lần"),
        ("a.yaml", "schema_version: '1.0'\nsource: {chars: .nan}\n", "source.chars: nan không phải là số"),
        ("a.yaml", f"source: {{chars: {'9' * 5000}}}\n", "source.chars: số có 5000 chữ số"),
        ("a.yaml", "source: &a {name: x}\nmetadata: *a\n", "tham chiếu của YAML"),
        ("a.yaml", "a: &a [*a]\n", "cú pháp"),
        ("a.yaml", "a: [\n", "sai cú pháp ở dòng 2"),
        ("a.yaml", "!!python/object/apply:os.system ['echo x']\n", "sai cú pháp ở dòng 1"),
    ],
    ids=lambda value: value[-40:] if isinstance(value, str) else "bytes",
)
def test_a_bad_record_is_code_3_and_one_line_that_names_file_and_field(tmp_path: Path, name: str, text: str | bytes, said: str) -> None:
    outcome = kehoach("validate", put(tmp_path / name, text))
    assert outcome.code == 3
    assert len(outcome.error_lines) == 1
    assert name in outcome.errors
    assert said in outcome.errors


def test_a_bad_file_among_many_does_not_keep_the_others_from_being_checked(plan: Path, tmp_path: Path) -> None:
    bad = put(tmp_path / "hong.md", b"K\xff")
    outcome = kehoach("validate", bad, plan, "khong-co.md", *ONLY, "-f", "json")
    assert outcome.code == 3
    assert [one["code"] for one in json.loads(outcome.text)] == ["KH203"]
    assert [name in line for name, line in zip(("hong.md", "khong-co.md"), outcome.error_lines, strict=True)] == [True, True]
    assert "hong.md" in kehoach("validate", bad, "-f", "github").text
    assert "<error" in kehoach("validate", bad, "-f", "junit").text


def test_stage_and_regime_are_told_from_the_plan_or_given(plan: Path) -> None:
    for option, value in (("--stage", "draft"), ("--stage", "issued"), ("--regime", "state"), ("--regime", "party")):
        assert kehoach("validate", plan, option, value).code in (0, 1)


# --- which rules, and what fails ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "seen"),
    [
        (["--select", "KH203"], True),
        (["--select", "kh203"], True),
        (["--select", "repeated-number"], True),
        (["--select", "KH2"], True),
        (["--select", "KH1,KH2"], True),
        (["--select", "KH1", "--select", "KH203"], True),
        (["--select", "KH1"], False),
        (["--ignore", "KH203"], False),
        (["--ignore", "KH2"], False),
        (["--select", "KH203", "--ignore", "KH2"], True),  # the closer word decides
        (["--select", "KH2", "--ignore", "repeated-number"], False),
        (["--ignore", "ALL"], False),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_rules_are_chosen_by_code_beginning_or_name(plan: Path, options: list[str], seen: bool) -> None:
    assert ("KH203" in [one["code"] for one in found(plan, *options)]) == seen


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("error", None, 1),
        ("warning", None, 0),
        ("info", None, 0),
        ("warning", "warning", 1),
        ("info", "warning", 0),
        ("info", "info", 1),
        ("error", "info", 1),
    ],
)
def test_the_least_severity_that_fails(severity: str, fail_on: str | None, code: int, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = next(rule for rule in all_rules() if rule.code == "KH203")._replace(severity=severity)  # type: ignore[arg-type]
    monkeypatch.setattr(command, "_rules", lambda *_: (rule,))
    options = ["--fail-on", fail_on] if fail_on else []
    assert run(["validate", str(plan), "-f", "json", *options]) == code


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (["--select", "KH999"], "KH999"),
        (["--ignore", "khong-co"], "khong-co"),
        (["--format", "xml"], "--format"),
        (["--stage", "final"], "--stage"),
        (["--regime", "dang"], "--regime"),
        (["--fail-on", "fatal"], "--fail-on"),
        (["--fix", "--show-fixes"], "--fix"),
        (["--fix", "-"], "--fix"),
        (["--baseline", "khong-co.json"], "khong-co.json"),
        (["-o", "khong-co/ra.json"], "khong-co"),
        (["--khong-co"], "--khong-co"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)
def test_wrong_usage_is_code_2_and_one_line(plan: Path, options: list[str], named: str) -> None:
    outcome = kehoach("validate", plan, *options, cwd=plan.parent)
    assert (outcome.code, outcome.out) == (2, b"")
    assert len(outcome.error_lines) == 1
    assert named in outcome.errors


# --- settings -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text"),
    [("kehoach.toml", 'ignore = ["KH2"]\n'), ("pyproject.toml", '[project]\nname = "x"\n\n[tool.kehoach]\nignore = ["repeated-number"]\n')],
)
def test_settings_are_found_above_the_document(tmp_path: Path, name: str, text: str) -> None:
    put(tmp_path / name, text)
    path = put(tmp_path / "a" / "b" / "ke-hoach.md", TWICE)
    assert "KH203" not in [one["code"] for one in found(path)]
    assert "KH203" in [one["code"] for one in found(path, *ONLY)]  # the command line goes before


def test_the_nearest_settings_count_and_a_pyproject_without_ours_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path / "kehoach.toml", 'ignore = ["KH203"]\n')
    put(tmp_path / "a" / "pyproject.toml", "[project]\nname = 'x'\n")
    path = put(tmp_path / "a" / "ke-hoach.md", TWICE)
    assert "KH203" not in [one["code"] for one in found(path)]
    put(tmp_path / "a" / "kehoach.toml", 'select = ["KH203"]\nfail-on = "info"\nstage = "draft"\nregime = "state"\n')
    assert codes(path) == [("KH203", 7, False)]


def test_settings_of_the_working_folder_hold_for_standard_input_and_for_documents_elsewhere(tmp_path: Path, plan: Path) -> None:
    folder = tmp_path / "noi-lam-viec"
    put(folder / "kehoach.toml", 'select = ["KH203"]\n')
    assert codes("-", stdin=TWICE.encode(), cwd=folder) == [("KH203", 7, False)]
    assert codes(plan, cwd=folder) == [("KH203", 7, False)]


@pytest.mark.parametrize(
    ("glob", "seen"), [("*.md", False), ("du-thao/*", False), ("du-thao/ke-hoach.md", False), ("*/ke-*.md", False), ("*.txt", True), ("khac/*", True)]
)
def test_rules_ignored_for_some_files(tmp_path: Path, glob: str, seen: bool) -> None:
    put(tmp_path / "kehoach.toml", f'[per-file-ignores]\n"{glob}" = ["KH203"]\n')
    path = put(tmp_path / "du-thao" / "ke-hoach.md", TWICE)
    assert bool(codes(path, *ONLY)) == seen


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('selct = ["KH2"]\n', "selct"),
        ("select = 'KH2'\n", "select"),
        ('ignore = ["KH999"]\n', "KH999"),
        ('fail-on = "fatal"\n', "fail-on"),
        ("stage = 1\n", "stage"),
        ("baseline = 1\n", "baseline"),
        ('per-file-ignores = ["KH2"]\n', "per-file-ignores"),
        ('[per-file-ignores]\n"*" = ["x y"]\n', "x y"),
        ("select = [\n", "TOML"),
    ],
)
def test_wrong_settings_are_code_2_and_one_line_that_names_file_and_key(plan: Path, text: str, named: str) -> None:
    put(plan.parent / "kehoach.toml", text)
    outcome = kehoach("validate", plan)
    assert (outcome.code, outcome.out) == (2, b"")
    assert len(outcome.error_lines) == 1
    assert "kehoach.toml" in outcome.errors
    assert named in outcome.errors


# --- suppression ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(TWICE.replace("\nI. NỘI", "\n<!-- kehoach: ignore KH203 theo mẫu -->\nI. NỘI"), [("KH203", 8, True)], id="the line before"),
        pytest.param(TWICE.replace("\nI. NỘI", "\n<!-- kehoach: ignore KH203 theo mẫu -->\n\nI. NỘI"), [("KH203", 9, True)], id="past a blank line"),
        pytest.param(TWICE.replace("DUNG", "DUNG <!-- kehoach: ignore KH203 theo mẫu -->"), [("KH203", 7, True)], id="the end of the line"),
        pytest.param(TWICE.replace("DUNG", "DUNG <!--kehoach: ignore repeated-number: theo mẫu-->"), [("KH203", 7, True)], id="a name"),
        pytest.param(TWICE.replace("DUNG", "DUNG <!-- kehoach: ignore KH1, KH2 theo mẫu -->"), [("KH203", 7, True)], id="beginnings"),
        pytest.param(f"<!-- kehoach: ignore-file KH203 theo mẫu -->\n{TWICE}", [("KH203", 8, True)], id="the whole file"),
        pytest.param(TWICE.replace("DUNG", "DUNG <!-- kehoach: ignore KH203 -->"), [("KH001", 7, False), ("KH203", 7, False)], id="no reason"),
        pytest.param(
            TWICE.replace("DUNG", "DUNG <!-- kehoach: ignore KH2O3 theo mẫu -->"), [("KH002", 7, False), ("KH203", 7, False)], id="no such rule"
        ),
        pytest.param(ONCE.replace("DUNG", "DUNG <!-- kehoach: ignore KH203 theo mẫu -->"), [("KH003", 7, False)], id="unused"),
        pytest.param(ONCE.replace("DUNG", "DUNG <!-- kehoach: ignore KH105 theo mẫu -->"), [], id="of a rule that did not run"),
        pytest.param(TWICE.replace("DUNG", "DUNG <!-- kehoach: xem lại -->"), [("KH203", 7, False)], id="no order for us"),
        pytest.param(TWICE.replace("DUNG", "DUNG <!-- kehoach: ignore KH203 theo mẫu"), [("KH203", 7, False)], id="never closed"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_comment_in_the_document_suppresses_with_a_reason(tmp_path: Path, text: str, expected: list[Any], line_end: str) -> None:
    path = put(tmp_path / "a.md", text.replace("\n", line_end))
    own = codes(path, "--select", "KH203,KH001,KH002,KH003")
    assert sorted(own) == expected
    assert kehoach("validate", path, *ONLY).code == int(("KH203", 7, False) in own)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[[ignore]]\ncode = "KH203"\nline = 7\nreason = "theo mẫu"\n', [("KH203", 7, True)]),
        ('[[ignore]]\ncode = "KH203"\nnode = "I~2"\nreason = "theo mẫu"\n', [("KH203", 7, True)]),
        ('[[ignore]]\ncode = "KH2"\nreason = "theo mẫu"\n', [("KH203", 7, True)]),
        ('[[ignore]]\ncode = "KH203"\nline = 6\nreason = "theo mẫu"\n', [("KH003", None, False), ("KH203", 7, False)]),
        ('[[ignore]]\ncode = "KH203"\nline = 7\n', [("KH001", None, False), ("KH203", 7, False)]),
        ("", [("KH203", 7, False)]),
    ],
)
def test_a_file_beside_the_document_suppresses_too(plan: Path, text: str, expected: list[Any]) -> None:
    put(plan.parent / "ke-hoach.md.kehoach.toml", text)
    assert sorted(codes(plan, "--select", "KH203,KH001,KH003"), key=str) == expected


@pytest.mark.parametrize(
    "text", ["[[ignore", "ignore = 1\n", '[[ignore]]\nkod = "KH203"\n', '[[ignore]]\ncode = "KH203"\nline = "7"\n', "[[ignore]]\n"]
)
def test_a_file_beside_that_is_wrong_makes_its_document_unreadable(plan: Path, text: str) -> None:
    put(plan.parent / "ke-hoach.md.kehoach.toml", text)
    outcome = kehoach("validate", plan)
    assert (outcome.code, len(outcome.error_lines)) == (3, 1)
    assert "ke-hoach.md.kehoach.toml" in outcome.errors


# --- baseline -------------------------------------------------------------------------------------------------------


def test_a_baseline_is_matched_by_content_and_only_shrinks(plan: Path, tmp_path: Path) -> None:
    known = tmp_path / "da-biet.json"
    options: list[str | Path] = [*ONLY, "--baseline", known]
    assert kehoach("validate", plan, *options, "--write-baseline").code == 0
    assert [entry["file"] for entry in json.loads(known.read_text("utf-8"))["findings"]] == ["ke-hoach.md"]

    put(plan, f"\n\n\n{TWICE}")  # lines moved
    assert codes(plan, *options) == [("KH203", 10, True)]
    assert kehoach("validate", plan, *options).code == 0

    put(plan, f"{TWICE}2. Chăm sóc cây.\n2. Trồng dặm.\n")  # one more
    assert codes(plan, *options) == [("KH203", 7, True), ("KH203", 10, False)]
    before = known.read_bytes()
    outcome = kehoach("validate", plan, *options, "--write-baseline")
    assert outcome.code == 1  # a new one is not taken in …
    assert known.read_bytes() == before
    assert "--grow" in outcome.errors
    assert kehoach("validate", plan, *options, "--write-baseline", "--grow").code == 0  # … unless told
    assert len(json.loads(known.read_text("utf-8"))["findings"]) == 2

    put(plan, ONCE)
    outcome = kehoach("validate", plan, *options)
    assert outcome.code == 0
    assert "2" in outcome.errors  # two are gone
    kehoach("validate", plan, *options, "--write-baseline")
    assert json.loads(known.read_text("utf-8"))["findings"] == []


def test_a_baseline_counts(plan: Path, tmp_path: Path) -> None:
    known = tmp_path / "da-biet.json"
    twins = TWICE + "2. Chăm sóc.\n2. Trồng dặm.\n"
    kehoach("validate", put(plan, twins), *ONLY, "--baseline", known, "--write-baseline")
    entry = json.loads(known.read_text("utf-8"))
    assert sum(one["count"] for one in entry["findings"]) == 2


def test_documents_that_were_not_checked_keep_their_place_in_a_baseline(plan: Path, tmp_path: Path) -> None:
    other = put(tmp_path / "khac.md", TWICE)
    options: list[str | Path] = [*ONLY, "--baseline", tmp_path / "da-biet.json", "--write-baseline"]
    kehoach("validate", plan, other, *options)
    kehoach("validate", plan, *options)
    assert codes(other, *options) == [("KH203", 7, True)]


def test_the_baseline_of_the_settings_lies_beside_them(plan: Path) -> None:
    put(plan.parent / "kehoach.toml", 'select = ["KH203"]\nbaseline = "da-biet.json"\n')
    assert kehoach("validate", plan, "--write-baseline").code == 0
    assert (plan.parent / "da-biet.json").is_file()
    assert codes(plan) == [("KH203", 7, True)]


def test_write_baseline_needs_a_baseline(plan: Path) -> None:
    outcome = kehoach("validate", plan, "--write-baseline")
    assert (outcome.code, len(outcome.error_lines)) == (2, 1)
    assert "--baseline" in outcome.errors


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"schema_version": "2", "findings": []}', '{"schema_version": "1.0", "findings": [{"file": 1}]}', "[" * 9999]
)
def test_a_file_that_is_no_baseline_is_wrong_usage(plan: Path, tmp_path: Path, text: str) -> None:
    outcome = kehoach("validate", plan, "--baseline", put(tmp_path / "x.json", text))
    assert (outcome.code, len(outcome.error_lines)) == (2, 1)


# --- fixes ----------------------------------------------------------------------------------------------------------

WRONG = SAFE.wrong
MOTTO = ("--select", SAFE.code)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(("encoding", "mark"), [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")])
def test_a_fix_changes_its_place_and_nothing_else(tmp_path: Path, line_end: str, encoding: str, mark: bytes) -> None:
    text = WRONG.replace("\n", line_end)
    path = put(tmp_path / "a.md", mark + text.encode(encoding))
    before = found(path, *MOTTO)[0]["span"]
    outcome = kehoach("validate", path, *MOTTO, "--fix")
    assert outcome.code == 0
    assert "1" in outcome.errors
    raw = path.read_bytes()
    assert raw.startswith(mark)
    after = raw[len(mark) :].decode(encoding)
    assert after[: before["start"]] == text[: before["start"]]
    assert after.endswith(text[before["end"] :])
    assert after != text
    assert kehoach("validate", path, *MOTTO, "--fix").errors == ""  # and a second time nothing
    assert path.read_bytes() == raw


def test_a_fix_keeps_the_mode_of_the_file_and_follows_a_link(tmp_path: Path) -> None:
    path = put(tmp_path / "that.md", WRONG)
    path.chmod(0o640)
    (link := tmp_path / "lien-ket.md").symlink_to(path)
    assert kehoach("validate", link, *MOTTO, "--fix").code == 0
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.read_text("utf-8") != WRONG
    assert sorted(os.listdir(tmp_path)) == ["lien-ket.md", "that.md"]


def test_a_fix_of_standard_input_is_printed(tmp_path: Path) -> None:
    outcome = kehoach("validate", "-", *MOTTO, "--fix", stdin=WRONG.encode())
    kehoach("validate", path := put(tmp_path / "a.md", WRONG), *MOTTO, "--fix")
    assert outcome.out == path.read_bytes()


def test_show_fixes_prints_a_diff_and_writes_nothing(tmp_path: Path) -> None:
    path = put(tmp_path / "a.md", WRONG)
    outcome = kehoach("validate", path, *MOTTO, "--show-fixes")
    assert path.read_text("utf-8") == WRONG
    lines = outcome.text.splitlines()
    assert lines[0].startswith(f"--- {path}")
    assert [line[0] for line in lines[3:] if line[0] in "+-"] == ["-", "+"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("last", ["", "\u2028x\x0by", "\x85"], ids=["plain", "other breaks", "no line end"])
def test_the_diff_leads_from_the_file_to_the_mended_file(tmp_path: Path, line_end: str, last: str) -> None:
    text = (WRONG + last).replace("\n", line_end)
    path = put(tmp_path / "a.md", text)
    diff = kehoach("validate", path, *MOTTO, "--show-fixes").text
    kehoach("validate", path, *MOTTO, "--fix")
    assert patched(text, diff) == path.read_bytes().decode()


def patched(text: str, diff: str) -> str:
    """A text after a unified diff of one file, as ``patch`` applies it: only line feeds end lines."""
    old, new, at = re.findall(r"[^\n]*\n|[^\n]+", text), [], 0
    for line in re.findall(r"[^\n]*\n", diff)[2:]:
        if hunk := re.match(r"@@ -(\d+)", line):
            new += old[at : int(hunk[1]) - 1]
            at = int(hunk[1]) - 1
        elif line.startswith("\\"):
            new[-1] = new[-1].removesuffix("\n")
        elif line[0] in " -":
            assert old[at].rstrip("\n") == line[1:].rstrip("\n")
            new += [line[1:]] if line[0] == " " else []
            at += 1
        else:
            new.append(line[1:])
    return "".join(new + old[at:])


def test_a_file_that_cannot_be_written_stays_as_it_is(tmp_path: Path) -> None:
    path = put(tmp_path / "chi-doc" / "a.md", WRONG)
    path.parent.chmod(0o555)
    outcome = kehoach("validate", path, *MOTTO, "--fix", before=bound_by_permissions)
    path.parent.chmod(0o755)
    assert (outcome.code, len(outcome.error_lines)) == (2, 1)
    assert path.read_text("utf-8") == WRONG


def test_records_and_suppressed_findings_are_not_mended(tmp_path: Path) -> None:
    path = put(tmp_path / "a.md", f"<!-- kehoach: ignore-file {SAFE.code} theo mẫu -->\n{WRONG}")
    before = path.read_bytes()
    kehoach("validate", path, "--fix", *MOTTO)
    assert path.read_bytes() == before
    kehoach("parse", put(tmp_path / "b.md", WRONG), "-o", record := tmp_path / "b.json")
    before = record.read_bytes()
    outcome = kehoach("validate", record, "--fix", *MOTTO)
    assert "b.json" in outcome.errors
    assert record.read_bytes() == before


# --- rules ----------------------------------------------------------------------------------------------------------


def test_rules_are_listed_and_filtered() -> None:
    def listed(*options: str) -> list[str]:
        return [rule["code"] for rule in json.loads(kehoach("rules", "--format", "json", *options).text)]

    assert listed() == ["KH001", "KH002", "KH003", *(rule.code for rule in all_rules())]
    assert listed("--severity", "error") == [rule.code for rule in all_rules() if rule.severity == "error"]
    assert listed("--family", "structure") == [rule.code for rule in all_rules() if rule.code.startswith("KH2")]
    assert listed("--fix", "safe") == [rule.code for rule in all_rules() if rule.fix == "safe"]
    assert "KH203" in listed("--source", "phụ lục i, ii.6")
    assert listed("--source", "không có") == []
    table = kehoach("rules", "--family", "structure", env={"COLUMNS": "120"}).text
    assert "KH203" in table
    assert "Số thứ tự trùng" in table
    assert "A number is used twice" in kehoach("rules", "--lang", "en").text


@pytest.mark.parametrize("name", ["KH203", "kh203", "repeated-number"])
def test_a_rule_has_a_page(name: str) -> None:
    page = kehoach("rule", name).text
    for part in (
        "# KH203 · Số thứ tự trùng",
        "## Vì sao",
        "## Căn cứ",
        "## Ví dụ sai",
        "## Ví dụ đúng",
        "## Cách sửa",
        "## Cách bỏ qua",
        "05/03/2020",
    ):
        assert part in page
    assert "## How to suppress it" in kehoach("rule", name, "--lang", "en").text


@pytest.mark.parametrize(
    "arguments", [["rule", "KH999"], ["rule"], ["rules", "--severity", "x"], ["rules", "--family", "x"], ["rules", "-f", "xml"]], ids=" ".join
)
def test_wrong_usage_of_rules(arguments: list[str]) -> None:
    outcome = kehoach(*arguments)
    assert (outcome.code, len(outcome.error_lines)) == (2, 1)


def test_the_committed_pages_are_what_is_written(tmp_path: Path) -> None:
    """After a rule has changed: ``kehoach rules --write-pages docs/rules``."""
    assert kehoach("rules", "--write-pages", tmp_path / "rules").code == 0
    written = {path.name: path.read_bytes() for path in (tmp_path / "rules").iterdir()}
    assert {path.name: path.read_bytes() for path in (ROOT / "docs" / "rules").iterdir()} == written
    assert len(written) == len(all_rules()) + 4


def test_pages_of_rules_that_are_no_more_are_taken_away(tmp_path: Path) -> None:
    ours = put(tmp_path / "KH999-gone.md", "<!-- kehoach rules --write-pages -->\n")
    theirs = put(tmp_path / "KH998-notes.md", "ghi chép\n")
    kehoach("rules", "--write-pages", tmp_path)
    assert not ours.exists()
    assert theirs.exists()


# --- faults and start-up --------------------------------------------------------------------------------------------


def test_a_fault_of_ours_is_one_line_and_code_4(plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("hỏng\n\x1b[31m")

    monkeypatch.setattr(command, "check_input", broken)
    monkeypatch.delenv("KEHOACH_DEBUG", raising=False)
    assert run(["validate", str(plan)]) == 4
    errors = capsys.readouterr().err
    assert errors.count("\n") == 1
    assert "\x1b" not in errors
    assert "ke-hoach.md" in errors


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", ["validate", "rules", "rule"])
def test_the_help_has_examples(name: str, language: str) -> None:
    outcome = kehoach(name, "--help", "--lang", language)
    assert (outcome.code, outcome.errors) == (0, "")
    assert ("Ví dụ:" if language == "vi" else "Examples:") in outcome.text


def test_parsing_imports_nothing_of_this(plan: Path) -> None:
    heavy = ("kehoach.rules", "kehoach.validation", "kehoach.writers.findings", "kehoach.records.findings", "kehoach.records.reading", "tomllib")
    program = f"import sys\nfrom kehoach.cli.run import run\nrun(['parse', {str(plan)!r}])\nprint(*(n for n in {heavy!r} if n in sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment(), timeout=60, check=True)
    assert done.stderr.split() == []
