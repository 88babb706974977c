""".doc, .odt, .rtf: told by their bytes, read through LibreOffice where it is installed; named wrongly, read as what they are."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from docx_maker import docx, p, packed
from docx_plans import party, province
from kehoach.pipeline import parse_document
from kehoach.readers import ReadError, ReadOptions, read_bytes
from kehoach.readers.from_office import sniff
from kehoach.readers.office import converting
from office import WRITER

OFFICE = WRITER
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PAGE = "<html><head><meta charset='utf-8'></head><body><p>Trồng cây</p></body></html>".encode()
RTF = b"{\\rtf1\\ansi Trong cay\\par}"
ODT = packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>", "META-INF/manifest.xml": b"<x/>"})
KINDS = ("doc", "odt", "rtf")


@cache
def converted(folder: Path) -> dict[str, bytes]:
    """The plan of the province in each older format, made by LibreOffice."""
    assert OFFICE is not None
    (folder / "plan.docx").write_bytes(province())
    (folder / "tracked.docx").write_bytes(party())
    for kind in KINDS:
        command = [OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", kind, "--outdir", str(folder)]
        subprocess.run([*command, str(folder / "plan.docx"), str(folder / "tracked.docx")], check=True, capture_output=True, timeout=120)
    return {f"{name}.{kind}": (folder / f"{name}.{kind}").read_bytes() for name in ("plan", "tracked") for kind in KINDS}


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    return converted(tmp_path_factory.mktemp("office"))


def record(raw: bytes, name: str, revisions: str = "accepted") -> dict[str, object]:
    """A plan without places and source."""

    def bare(value: object) -> object:
        if isinstance(value, dict):
            return {key: bare(one) for key, one in value.items() if key not in ("span", "spans", "also", "source", "notices", "furniture")}
        return [bare(one) for one in value] if isinstance(value, list) else value

    made = bare(parse_document(read_bytes(raw, name, ReadOptions(revisions))).model_dump(mode="json"))
    assert isinstance(made, dict)
    return made


@pytest.mark.parametrize("kind", KINDS)
def test_a_plan_in_an_older_format_gives_the_record_of_its_docx(kind: str, files: dict[str, bytes]) -> None:
    assert record(files[f"plan.{kind}"], f"plan.{kind}") == record(province(), "plan.docx")


@pytest.mark.parametrize("kind", ["doc", "rtf"])
@pytest.mark.parametrize(("revisions", "printed"), [("accepted", "quyết tâm và"), ("original", "tư tưởng và")])
def test_tracked_changes_of_words_come_through(kind: str, revisions: str, printed: str, files: dict[str, bytes]) -> None:
    """Not those of whole paragraphs: LibreOffice forgets on the way that the end of a paragraph was taken out."""
    text = read_bytes(files[f"tracked.{kind}"], f"tracked.{kind}", ReadOptions(revisions)).source.text
    assert f"Thống nhất nhận thức, {printed} hành động." in text


@pytest.mark.parametrize("name", ["plan.docx", "plan"])
def test_an_old_file_is_told_by_its_bytes(name: str, files: dict[str, bytes]) -> None:
    assert record(files["plan.doc"], name)["metadata"] == record(province(), "plan.docx")["metadata"]


@pytest.mark.parametrize("name", ["plan.doc", "plan.rtf", "plan.docx"])
def test_a_web_page_under_the_name_of_a_word_file_is_read(name: str) -> None:
    assert read_bytes(PAGE, name).source.text.strip() == "Trồng cây"


def test_a_docx_and_a_text_under_the_name_of_an_old_file_are_read() -> None:
    assert read_bytes(docx(p("Trồng cây")), "plan.doc").source.text == "Trồng cây\n"
    assert read_bytes("KẾ HOẠCH\nTrồng cây\n".encode(), "plan.doc").source.text == "KẾ HOẠCH\nTrồng cây\n"


@pytest.mark.parametrize(("raw", "kind"), [(RTF, "rtf"), (ODT, "odt")])
@pytest.mark.parametrize("name", ["plan.doc", "plan.docx", "plan"])
def test_without_libreoffice_one_line_says_what_to_install(raw: bytes, kind: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "find_office", lambda: None)
    with pytest.raises(ReadError) as caught:
        read_bytes(raw, name)
    assert (caught.value.code, caught.value.values["kind"]) == ("office", kind)
    assert "LibreOffice" in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for LibreOffice")
@pytest.mark.parametrize(("script", "reason"), [("sleep 60", "> 1 s"), ("exit 3", "soffice"), ("cat > /dev/null", "soffice")])
def test_a_conversion_that_fails_hangs_or_waits_for_input_is_one_line(
    script: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = tmp_path / "soffice"
    office.write_text(f"#!/bin/sh\n{script}\n")
    office.chmod(0o755)
    monkeypatch.setattr(converting, "find_office", lambda: str(office))
    monkeypatch.setattr(converting, "TIMEOUT", 1)
    with pytest.raises(ReadError) as caught:
        read_bytes(RTF, "plan.rtf")
    assert (caught.value.code, caught.value.values["reason"]) == ("conversion", reason)


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for LibreOffice")
def test_the_file_is_converted_under_a_name_and_profile_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office = tmp_path / "soffice"
    office.write_text(
        f'#!/bin/sh\necho "$@" > {tmp_path}/said\ncat "$HOME/profile/user/registrymodifications.xcu" > {tmp_path}/settings\npwd > {tmp_path}/folder\n'
    )
    office.chmod(0o755)
    monkeypatch.setattr(converting, "find_office", lambda: str(office))
    with pytest.raises(ReadError):
        read_bytes(RTF, "; touch x; $(id).rtf")
    said, folder = (tmp_path / "said").read_text(), Path((tmp_path / "folder").read_text().strip())
    assert said.rstrip().endswith("/input.rtf")
    assert "-env:UserInstallation=file://" in said
    assert "DisableMacrosExecution" in (tmp_path / "settings").read_text()
    assert not folder.exists()


def test_bytes_of_older_formats_are_known() -> None:
    assert [sniff(raw) for raw in (RTF, ODT, OLE + "WordDocument".encode("utf-16-le"), OLE, docx(p("x")), PAGE)] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]
