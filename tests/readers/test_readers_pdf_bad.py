"""PDFs that cannot be read, and PDFs that look so: one line that says why, at once, nothing written to disk."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kehoach.document import SourceDocument
from kehoach.readers import ReadError, ReadOptions, read_bytes
from pdf_makers import Drawn, raw_pdf

WORDS = ("Uy ban nhan dan xa ban hanh ke hoach nay", "de cac co quan, don vi biet va thuc hien.")
QPDF = shutil.which("qpdf")


def page(*lines: str) -> Drawn:
    return Drawn(tuple((85.0, 740.0 - 18 * number, 14.0, line) for number, line in enumerate(lines or WORDS)))


def read(raw: bytes, ocr: bool = False) -> SourceDocument:
    return read_bytes(raw, "ke-hoach.pdf", ReadOptions(ocr=ocr))


WHOLE = raw_pdf([page(), page()])
NONSENSE = [page(*["Kx jqz wrt pln vbg hjk cdf mnb xzq"] * 12)]
BAD = {
    "cut in the middle": (WHOLE[: len(WHOLE) // 2], "damaged"),
    "cut before its last line": (WHOLE[:-20], "damaged"),
    "a header alone": (b"%PDF-1.7\n%%EOF\n", "damaged"),
    "no PDF at all": (b"KE HOACH\n" * 30, "damaged"),
    "a Word file": (b"PK\x03\x04\x14\x00\x06\x00" + bytes(50), "mislabelled"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), "mislabelled"),
    "a rich text file": (b"{\\rtf1\\ansi abc}", "mislabelled"),
    "a web page": (b"\xef\xbb\xbf<!doctype html><p>abc", "mislabelled"),
    "nothing": (b"", "empty"),
    "no page": (raw_pdf([]), "damaged"),
    "a page without a letter": (raw_pdf([Drawn()]), "empty"),
    "a million pages, it says": (raw_pdf([page()], count=10**6), "too-many-pages"),
    "pages beyond the limit": (raw_pdf([Drawn()] * 2100), "too-many-pages"),
    "a scan": (raw_pdf([Drawn()] * 3, scan=True), "needs-ocr"),
    "a scan with a page number on it": (raw_pdf([page("1")], scan=True), "needs-ocr"),
    "letters that are none": (raw_pdf(NONSENSE), "needs-ocr-fonts"),
    "a page tree that holds itself": (WHOLE.replace(b"/Kids [5 0 R 7 0 R]", b"/Kids [2 0 R 2 0 R]"), None),
    "a form that draws itself": (raw_pdf([page()]).replace(b"/XObject << /I 4 0 R >>", b"/XObject << /I 6 0 R >>"), None),
}


def error_of(raw: bytes) -> ReadError | None:
    """What is wrong with some bytes, None where they are read."""
    try:
        read(raw)
    except ReadError as error:
        return error
    return None


@pytest.mark.parametrize("name", BAD)
def test_a_bad_pdf_is_told_at_once(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw, code = BAD[name]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    read(WHOLE)  # the library is loaded
    begun = time.perf_counter()
    told = error_of(raw)
    assert code is None or (told is not None and told.code == code)
    assert "\n" not in str(told)
    assert time.perf_counter() - begun < 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(QPDF is None, reason="needs qpdf")
def test_a_password_is_told_and_an_owner_s_alone_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(WHOLE)
    for user, name in (("mo", "user.pdf"), ("", "owner.pdf")):
        command = [str(QPDF), "--encrypt", user, "chu", "256", "--", str(tmp_path / "a.pdf"), str(tmp_path / name)]
        subprocess.run(command, check=True)
    with pytest.raises(ReadError) as raised:
        read((tmp_path / "user.pdf").read_bytes())
    assert raised.value.code == "encrypted"
    assert WORDS[0] in read((tmp_path / "owner.pdf").read_bytes()).source.text


def test_rubbish_before_the_header_is_passed_over() -> None:
    assert WORDS[0] in read(b"\r\n\r\n" + WHOLE).source.text


def test_without_its_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(ReadError) as raised:
        read(WHOLE)
    assert (raised.value.code, raised.value.values["extra"]) == ("extra", "pdf")


def test_scanned_pages_among_others_are_named() -> None:
    raw = raw_pdf([page(), page("2"), page(), page("4"), page("5")], scan=True)
    document = read(raw)
    assert document.decoded.notices == (("scanned-pages", None, None, "2, 4-5"),)
    assert WORDS[0] in document.source.text


def test_a_text_over_a_picture_is_no_scan() -> None:
    assert read(raw_pdf([page()], scan=True)).decoded.notices == ()


@pytest.mark.parametrize("program", ["ocrmypdf", "tesseract"])
def test_ocr_without_its_programs_says_what_to_install(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    there = shutil.which
    monkeypatch.setattr("shutil.which", lambda name: None if name == program else there(name) or "/bin/true")
    with pytest.raises(ReadError) as raised:
        read(raw_pdf([Drawn()], scan=True), ocr=True)
    assert raised.value.code == "ocr-missing"
    assert "tesseract-ocr-vie" in str(raised.value)
