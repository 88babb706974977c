"""Every sample as text, Word file, web page and PDF is one record; the files are made by tools/make_samples.py.

Compared is the whole record but for

* ``source`` (name, checksum, length) and places (``span``, ``spans``, ``also``): they are those of the file;
* ``furniture``: page numbers and running heads exist only on pages, menus only on portals, rules of dashes and bars only in text;
* the notice "rejoined": a sentence is broken by a page end or a blank line in one file and not in the other.
"""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from cli_run import ROOT, SAMPLES
from office import CHROMIUM, WRITER
from same_record import content_of

FORMATS = ("docx", "html", "pdf")
MADE = [(sample, ROOT / "samples" / form / f"{sample.stem}.{form}") for sample in SAMPLES for form in FORMATS]
# What the script writes of a Word file; the other parts are python-docx's own.
WRITTEN = ("word/document.xml", "word/header1.xml", "docProps/core.xml")


@cache
def text_record(sample: Path) -> dict[str, Any]:
    return content_of(sample)


@pytest.mark.parametrize(("sample", "made"), MADE, ids=lambda path: path.name)
def test_a_sample_in_another_format_is_the_same_record(sample: Path, made: Path) -> None:
    assert content_of(made) == text_record(sample)


@pytest.mark.parametrize("form", FORMATS)
def test_every_sample_exists_in_every_format_and_nothing_else_does(form: str) -> None:
    assert sorted(path.name for path in (ROOT / "samples" / form).iterdir()) == sorted(f"{sample.stem}.{form}" for sample in SAMPLES)


def test_the_files_are_small() -> None:
    assert sum(made.stat().st_size for _, made in MADE) < 2_000_000


def test_the_files_are_made_in_several_ways() -> None:
    """Numbers counted by Word and typed, heads at tabs and in tables, pages and PDFs by two programs each."""
    words = [part(made, "word/document.xml") for _, made in MADE if made.suffix == ".docx"]
    assert 4 <= sum(b"<w:numPr>" in word for word in words) <= 8
    assert {b"<w:tab/>" in word for word in words} == {True, False}
    for suffix, programs in ((".html", (b"LibreOffice", b"Microsoft Word", b"<nav>")), (".pdf", (b"LibreOffice", b"Skia/PDF"))):
        makers = [{program for program in programs if program in readable(made.read_bytes())} for _, made in MADE if made.suffix == suffix]
        assert all(len(found) == 1 for found in makers)
        assert set().union(*makers) == set(programs)


@pytest.mark.skipif(WRITER is None or CHROMIUM is None, reason="LibreOffice and Chromium are not both installed")
def test_the_script_makes_the_same_samples_again(tmp_path: Path) -> None:
    """What the script writes itself is the same to the byte, what other versions of LibreOffice and Chromium write is the same record."""
    pytest.importorskip("docx")
    assert make("--to", str(tmp_path)).splitlines()[-1].startswith("36 files")
    for sample, committed in MADE:
        again = tmp_path / committed.parent.name / committed.name
        raw = again.read_bytes()
        if committed.suffix == ".docx":
            assert [part(again, name) for name in WRITTEN] == [part(committed, name) for name in WRITTEN], again.name
        elif committed.suffix == ".html" and b"LibreOffice" not in raw:
            assert raw == committed.read_bytes(), again.name
        else:
            assert content_of(again) == text_record(sample), again.name
    before = {path: path.read_bytes() for path in tmp_path.rglob("storm-plan-issued.*")}
    assert make("--to", str(tmp_path), "--only", "storm-plan-issued").splitlines()[-1].startswith("3 files")
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("storm-plan-issued.*")}


def make(*arguments: str) -> str:
    command = [sys.executable, str(ROOT / "tools" / "make_samples.py"), *arguments]
    return subprocess.run(command, capture_output=True, check=True, timeout=300).stdout.decode()


def part(word: Path, name: str) -> bytes:
    with ZipFile(word) as archive:
        return archive.read(name)


def readable(raw: bytes) -> bytes:
    """Bytes with the strings of a PDF's information as letters: LibreOffice writes them as UTF-16 in hexadecimal digits."""
    return re.sub(rb"<FEFF([0-9A-Fa-f]+)>", lambda match: bytes.fromhex(match.group(1).decode()).replace(b"\0", b""), raw)
