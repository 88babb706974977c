"""``kehoach show`` on every kind of terminal, ``kehoach dump`` of every stage."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli_run import PLAN, SAMPLES, kehoach
from kehoach import parse_file
from kehoach.cli.run import run

STAGES = ("lines", "markers", "regions", "tree", "raw", "plan")
DIRTY = PLAN.replace(
    "1. Giữ nước cho ruộng bậc thang.",
    "1. Giữ [/] nước [red]đỏ[/red] [link=https://a.vn]ở đây[/link] :smile: \x1b[31mtrong\x1b]0;x\x07 \u202engược\u202c \x00 hết.",
)


@pytest.fixture
def dirty(tmp_path: Path) -> Path:
    path = tmp_path / "ban.md"
    path.write_text(DIRTY, "utf-8")
    return path


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_every_sample_is_drawn_with_its_subject_and_its_signer(sample: Path) -> None:
    plan = parse_file(sample)
    outcome = kehoach("show", sample)
    assert (outcome.code, outcome.errors) == (0, "")
    assert plan.metadata.subject is not None
    assert plan.signers
    assert " ".join(plan.metadata.subject.split()[:4]) in outcome.text
    for signer in plan.signers:
        assert signer.full_name is not None
        assert signer.full_name in outcome.text


def test_depth_counts_the_levels() -> None:
    sample = SAMPLES[2]
    one, two, whole = (kehoach("show", sample, *options).text for options in (["--depth", "1"], ["--depth", "2"], []))
    assert len(one.splitlines()) < len(two.splitlines()) < len(whole.splitlines())


def test_full_prints_what_is_clipped_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "dai.md"
    path.write_text(PLAN.replace("1. Giữ nước", f"1. {'Giữ nước ' * 40}"), "utf-8")
    assert "ruộng bậc thang" not in kehoach("show", path).text
    assert "ruộng bậc thang" in " ".join(kehoach("show", path, "--full").text.replace("│", " ").split())


def test_several_plans_are_drawn_one_after_the_other_and_a_bad_one_is_named() -> None:
    outcome = kehoach("show", SAMPLES[0], "khong-co.md", SAMPLES[1])
    assert outcome.code == 3
    assert len(outcome.error_lines) == 1
    assert "Hoàng Văn Páo" in outcome.text
    assert "Lường Văn Quảng" in outcome.text


def test_labels_follow_the_language() -> None:
    assert "Nơi nhận" in kehoach("show", SAMPLES[0]).text
    english = kehoach("show", SAMPLES[0], "--lang", "en").text
    assert "Recipients" in english
    assert "Subject" in english


@pytest.mark.parametrize("options", [[], ["--full"]], ids=["clipped", "full"])
def test_markup_in_a_document_is_printed_as_it_stands(dirty: Path, options: list[str]) -> None:
    shown = kehoach("show", dirty, *options, env={"COLUMNS": "200"}).text
    assert "[/] nước [red]đỏ[/red] [link=https://a.vn]ở đây[/link] :smile:" in shown


@pytest.mark.parametrize("arguments", [["show"], ["show", "--full"], *(["dump", "-s", stage] for stage in STAGES)], ids=" ".join)
def test_no_document_steers_the_terminal(dirty: Path, arguments: list[str]) -> None:
    outcome = kehoach(*arguments, dirty, env={"COLUMNS": "200"})
    assert outcome.code == 0
    for sign in ("\x1b", "\x07", "\x00"):
        assert sign not in outcome.text
    if arguments[0] == "show" or arguments[-1] in ("lines", "tree"):
        assert "\\x1b[31mtrong" in outcome.text
        assert "\\u202e" in outcome.text
        assert "\u202e" not in outcome.text


def test_no_colour_is_written_to_a_terminal_that_refuses_it(dirty: Path) -> None:
    for env in ({"NO_COLOR": "1", "FORCE_COLOR": None}, {"TERM": "dumb"}, {}):
        assert b"\x1b" not in kehoach("show", dirty, env=env).out


def test_no_color_silences_colour_even_where_colour_is_forced() -> None:
    """FORCE_COLOR makes the pipe a terminal: bold may come out, colour may not."""
    import re

    forced = kehoach("show", SAMPLES[0], env={"FORCE_COLOR": "1", "TERM": "xterm-256color"}).text
    refused = kehoach("show", SAMPLES[0], env={"FORCE_COLOR": "1", "NO_COLOR": "1", "TERM": "xterm-256color"}).text
    assert "\x1b[" in forced
    assert not re.search(r"\x1b\[[\d;]*(3[0-7]|9[0-7]|38;)[\d;]*m", refused)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize("sample", SAMPLES[:3], ids=lambda path: path.name)
def test_a_terminal_without_vietnamese_gets_escapes_and_no_crash(sample: Path, encoding: str) -> None:
    env = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LANG": "C", "PYTHONCOERCECLOCALE": "0"}
    outcome = kehoach("show", sample, "--full", env=env)
    assert (outcome.code, outcome.errors) == (0, "")
    outcome.out.decode(encoding)
    assert b"\\u1ed9" in outcome.out  # ộ
    assert kehoach("dump", sample, env=env).code == 0


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_forty_columns_are_enough(sample: Path) -> None:
    outcome = kehoach("show", sample, "--full", env={"COLUMNS": "40"})
    assert outcome.code == 0
    assert max(len(line) for line in outcome.text.splitlines()) <= 40
    assert set((parse_file(sample).signers[0].full_name or "").split()) <= set(outcome.text.split())


@pytest.mark.parametrize(
    ("stage", "row"),
    [
        ("lines", "KẾ HOẠCH"),
        ("markers", "II."),
        ("regions", "type     10 Kế hoạch"),
        ("tree", "section I. MỤC ĐÍCH, YÊU CẦU"),
        ("raw", '"subject": "Trồng rừng phòng hộ đầu nguồn năm 2026"'),
        ("plan", '"subject": "Trồng rừng phòng hộ đầu nguồn năm 2026"'),
    ],
)
def test_any_stage_of_the_reading_can_be_seen(tmp_path: Path, stage: str, row: str) -> None:
    path = tmp_path / "ke-hoach.md"
    path.write_text(PLAN, "utf-8")
    outcome = kehoach("dump", path, "--stage", stage)
    assert (outcome.code, outcome.errors) == (0, "")
    assert any(row in line for line in outcome.text.splitlines())
    assert (
        kehoach("dump", "-", "-s", stage, stdin=PLAN.encode()).text.replace("<stdin>", "ke-hoach.md").replace("text/plain", "text/markdown")
        == outcome.text
    )


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_every_stage_of_every_sample_can_be_dumped(sample: Path, stage: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["dump", str(sample), "--stage", stage]) == 0
    captured = capfdbinary.readouterr()
    assert captured.err == b""
    assert captured.out.strip()


def test_the_plan_stage_is_the_record_and_the_default_is_the_tree() -> None:
    sample = SAMPLES[0]
    assert json.loads(kehoach("dump", sample, "-s", "plan").out) == json.loads(kehoach("parse", sample).out)
    assert kehoach("dump", sample).out == kehoach("dump", sample, "--stage", "tree").out


def test_the_lines_are_numbered_as_an_editor_does(tmp_path: Path) -> None:
    path = tmp_path / "dong.txt"
    path.write_bytes("KẾ HOẠCH\r\nTrồng\u2028rừng\r\r\nhết\x0b.\n".encode())
    rows = kehoach("dump", path, "-s", "lines").text.splitlines()
    assert [(row.split()[0], row.split()[-1]) for row in rows] == [("1", "HOẠCH"), ("2", "Trồng\\u2028rừng"), ("4", "hết\\x0b.")]
