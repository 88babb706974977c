"""Inputs that cannot be read: exit code 3 and one line that names the file and says what to do."""

from __future__ import annotations

import io
import json
import os
import resource
from pathlib import Path

import pytest

from cli_run import PLAN, SAMPLES, bound_by_permissions, kehoach
from kehoach import readers
from kehoach.cli.run import run

BAD_BYTES = {
    "empty": (b"", "không có chữ nào"),
    "a byte order mark and nothing else": (b"\xef\xbb\xbf", "không có chữ nào"),
    "a UTF-16 byte order mark and nothing else": (b"\xff\xfe", "không có chữ nào"),
    "blanks only": (b" \t\r\n \x0c\n\n", "không có chữ nào"),
    "no-break spaces only": ("\u00a0\u3000\n\u00a0".encode(), "không có chữ nào"),
    "a byte that is not UTF-8": ("Kế".encode() + b"\xff" + "hoạch".encode(), "byte thứ 4 "),
    "UTF-8 cut inside a letter": ("KẾ HOẠCH".encode()[:2], "byte thứ 1 "),
    "a bad byte after a byte order mark": (b"\xef\xbb\xbfab\xff", "byte thứ 5 "),
    "UTF-16 cut inside a letter": (b"\xff\xfeK\x00\x1e", "byte thứ 4 "),
    "a surrogate written as UTF-8": (b"ab\xed\xa0\x80", "byte thứ 2 "),
    "Vietnamese in an old encoding": ("Số: 12 \xb8\xb5 kÕ ho¹ch".encode("latin-1", "replace"), "byte thứ"),
    "a Word file": (b"PK\x03\x04\x14\x00\x06\x00", "docx"),
    "a PDF file": (b"%PDF-1.7\n%\xe2\xe3", "pdf"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(20), "dạng doc"),
    "a rich text file": (b"{\\rtf1\\ansi", "rtf"),
}


@pytest.mark.parametrize("name", BAD_BYTES)
@pytest.mark.parametrize("way", ["parse", "parse-yaml", "show", "dump", "stdin"])
def test_bytes_that_are_no_text_are_code_3_and_one_line(
    tmp_path: Path, name: str, way: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    raw, words = BAD_BYTES[name]
    path = tmp_path / "hong.txt"
    path.write_bytes(raw)
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    arguments = {
        "parse": ["parse", str(path)],
        "parse-yaml": ["parse", str(path), "-f", "yaml"],
        "show": ["show", str(path)],
        "dump": ["dump", str(path)],
        "stdin": ["parse", "-"],
    }
    if way == "stdin":
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
    code = run(arguments[way])
    captured = capfd.readouterr()
    assert (code, captured.out) == (3, "")
    assert captured.err.count("\n") == 1
    assert words in captured.err
    assert ("-: " if way == "stdin" else "hong.txt: ") in captured.err


def test_the_real_command_says_where_utf8_breaks(tmp_path: Path) -> None:
    (tmp_path / "hong.md").write_bytes(b"KH" * 500 + b"\xc3")
    outcome = kehoach("parse", "hong.md", cwd=tmp_path)
    assert outcome == (3, b"", "kehoach: lỗi: hong.md: byte thứ 1000 không hợp lệ trong bảng mã UTF-8; hãy lưu tệp bằng UTF-8\n")
    assert kehoach("parse", "hong.md", "--lang", "en", cwd=tmp_path).errors == (
        "kehoach: error: hong.md: byte 1000 is not valid UTF-8; save the file as UTF-8\n"
    )


@pytest.mark.parametrize("name", ["khong-co.md", "thu-muc", "vong-a", "trong", "x" * 300, "trong/khong.md"])
@pytest.mark.parametrize("command", ["parse", "show", "dump"])
def test_what_is_no_file_is_code_3_and_one_line(tmp_path: Path, name: str, command: str) -> None:
    """Missing, a directory, a symlink loop, an empty file, a name too long, a file used as a folder."""
    (tmp_path / "thu-muc").mkdir()
    (tmp_path / "trong").touch()
    (tmp_path / "vong-a").symlink_to("vong-b")
    (tmp_path / "vong-b").symlink_to("vong-a")
    outcome = kehoach(command, name, cwd=tmp_path)
    assert (outcome.code, outcome.out) == (3, b"")
    assert len(outcome.error_lines) == 1
    assert outcome.errors.startswith(f"kehoach: lỗi: {name}: ")


def test_a_file_that_may_not_be_read_is_code_3(tmp_path: Path) -> None:
    path = tmp_path / "mat.txt"
    path.write_text(PLAN, "utf-8")
    path.chmod(0)
    outcome = kehoach("parse", path, before=bound_by_permissions)
    assert (outcome.code, outcome.out) == (3, b"")
    assert "không có quyền đọc" in outcome.errors
    assert len(outcome.error_lines) == 1


def test_the_good_files_come_out_and_the_bad_ones_are_named(tmp_path: Path) -> None:
    (tmp_path / "hong.md").write_bytes(b"\xff")
    outcome = kehoach("parse", SAMPLES[0], tmp_path / "hong.md", tmp_path / "khong-co.md", SAMPLES[1])
    assert outcome.code == 3
    assert [record["source"]["name"] for record in json.loads(outcome.out)] == [SAMPLES[0].name, SAMPLES[1].name]
    assert len(outcome.error_lines) == 2
    assert "hong.md" in outcome.error_lines[0]
    assert "khong-co.md" in outcome.error_lines[1]


def test_only_bad_files_are_an_empty_list() -> None:
    outcome = kehoach("parse", "khong-co-1.md", "khong-co-2.md")
    assert outcome.code == 3
    assert json.loads(outcome.out) == []


@pytest.mark.parametrize("way", ["file", "stdin", "fifo"])
def test_a_file_over_the_limit_is_refused_with_both_sizes(
    tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "lon.txt"
    path.write_text("trồng cây\n" * 300_000, "utf-8")
    monkeypatch.setattr(readers, "MAX_BYTES", 2_000_000)
    if way == "stdin":
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(path.read_bytes())))
    if way == "fifo":
        raw = path.read_bytes()
        path = tmp_path / "ong.txt"
        os.mkfifo(path)
        child = os.fork()
        if child == 0:
            try:
                path.write_bytes(raw)
            finally:
                os._exit(0)
    code = run(["parse", "-" if way == "stdin" else str(path), "--lang", "en"])
    if way == "fifo":
        os.waitpid(child, 0)
    captured = capfd.readouterr()
    assert (code, captured.out) == (3, "")
    assert "the limit is 2 MB" in captured.err
    assert captured.err.count("\n") == 1


def test_a_device_without_end_is_refused_before_memory_runs_out() -> None:
    def little_memory() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (600_000_000, 600_000_000))

    outcome = kehoach("parse", "/dev/zero", before=little_memory)
    assert outcome.code == 3
    assert len(outcome.error_lines) == 1


def test_a_file_name_that_is_not_utf8_is_no_fault_of_ours(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"ke-ho\xffch.md")
    Path(os.fsdecode(path)).write_text(PLAN, "utf-8")
    outcome = kehoach("parse", os.fsdecode(path))
    assert outcome.code == 0
    assert json.loads(outcome.out)["metadata"]["subject"] == "Trồng rừng phòng hộ đầu nguồn năm 2026"


def test_a_file_name_does_not_steer_the_terminal() -> None:
    outcome = kehoach("parse", "x\x1b[31m\n\u202ey.md")
    assert "\x1b" not in outcome.errors
    assert "\u202e" not in outcome.errors
    assert len(outcome.error_lines) == 1
    assert "x\\x1b[31m\\n\\u202ey.md" in outcome.errors
