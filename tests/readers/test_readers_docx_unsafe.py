"""Files that are no good Word documents: each is answered in a second, with one line that says what is wrong, and nothing is written."""

from __future__ import annotations

import struct
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from docx_maker import NAMESPACES, W, docx, p, packed, parts
from kehoach.readers import ReadError, read_bytes

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def with_part(name: str, content: bytes) -> bytes:
    return packed({**parts(p("Nội dung")), name: content})


def document_xml(content: str, prolog: str = "") -> bytes:
    return with_part("word/document.xml", f'<?xml version="1.0"?>{prolog}<w:document {NAMESPACES}><w:body>{content}</w:body></w:document>'.encode())


def bomb(name: str = "word/document.xml") -> bytes:
    """98 kB that would become 100 MB."""
    files = parts(p("Nội dung"))
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for key, raw in files.items():
            if key != name:
                archive.writestr(key, raw)
        with archive.open(name, "w", force_zip64=True) as part:
            part.write(f"<w:document {NAMESPACES}><w:body>".encode())
            for _ in range(100):
                part.write(b" " * 1_000_000)
            part.write(b"</w:body></w:document>")
    return stream.getvalue()


def lying_bomb() -> bytes:
    """A bomb whose declared size is small: what comes out is cut at that size, and its checksum does not agree."""
    raw = bytearray(bomb())
    with ZipFile(BytesIO(bytes(raw))) as archive:
        size = archive.getinfo("word/document.xml").file_size
    return bytes(raw).replace(struct.pack("<I", size), struct.pack("<I", 2000)).replace(struct.pack("<Q", size), struct.pack("<Q", 2000))


def encrypted_zip() -> bytes:
    raw = bytearray(docx(p("Nội dung")))
    at = 0
    while (at := raw.find(b"PK\x01\x02", at)) >= 0:
        raw[at + 8] |= 1
        at += 4
    return bytes(raw)


def compound(*names: str, flags: int = 0, cut: bool = False) -> bytes:
    """A compound file with empty streams of some names, and a WordDocument of 4096 bytes with some flags."""
    directory = b""
    for name in ("Root Entry", *names):
        encoded = name.encode("utf-16-le") + b"\0\0"
        word = name == "WordDocument"
        kind = 5 if name == "Root Entry" else 2
        directory += struct.pack("<64sHBB12x16x4x16xIQ", encoded, len(encoded), kind, 1, 2 if word else 0xFFFFFFFE, 4096 if word else 0)
    directory = directory.ljust(512, b"\0")
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *range(3, 10), 0xFFFFFFFE, *[0xFFFFFFFF] * 118)
    header = _OLE + b"\0" * 16 + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    header += b"\xff" * (512 - len(header) - 0)
    text = struct.pack("<H8xH", 0xA5EC, flags).ljust(4096, b"\0")
    return header + table + directory + (text[:700] if cut else text)


def odt(**files: bytes) -> bytes:
    """OpenDocument of some parts, beside the least there must be."""
    return packed({"content.xml": b"<x/>", "META-INF/manifest.xml": b"<x/>", **files})


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "DOCTYPE in the text": (lambda: document_xml("", '<!DOCTYPE x [<!ENTITY a "b">]>'), "unsafe"),
    "DOCTYPE in the styles": (
        lambda: packed({**parts(p("x"), styles="<w:style/>"), "word/styles.xml": b'<!DOCTYPE x><w:styles xmlns:w="w"/>'}),
        "unsafe",
    ),
    "DOCTYPE in relationships": (lambda: with_part("_rels/.rels", b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><R>&a;</R>"), "unsafe"),
    "DOCTYPE in UTF-16": (
        lambda: with_part("word/document.xml", "\ufeff<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE x><x/>".encode("utf-16-le")),
        "unsafe",
    ),
    "a billion laughs": (
        lambda: document_xml(
            "<w:p><w:r><w:t>&c;</w:t></w:r></w:p>", '<!DOCTYPE x [<!ENTITY a "ha ha "><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;">]>'
        ),
        "unsafe",
    ),
    "an entity that is not declared": (lambda: document_xml("<w:p><w:r><w:t>&xx;</w:t></w:r></w:p>"), "damaged"),
    "a zip bomb": (bomb, "unsafe"),
    "a zip bomb in a part that is not read": (lambda: bomb("word/other.xml"), "unsafe"),
    "a zip bomb that lies about its size": (lying_bomb, "damaged"),
    "XML 5,000 levels deep": (lambda: document_xml("<w:sdt><w:sdtContent>" * 2500 + "</w:sdtContent></w:sdt>" * 2500), "unsafe"),
    "a zip cut in half": (lambda: docx(p("Nội dung " * 500))[:600], "damaged"),
    "a zip without its end": (lambda: docx(p("Nội dung"))[:-30], "damaged"),
    "a zip without a main text": (lambda: packed({"[Content_Types].xml": b"<Types/>", "word/other.xml": b"<x/>"}), "damaged"),
    "a main text that is no document": (lambda: with_part("word/document.xml", b"<html/>"), "damaged"),
    "a main text cut in the middle": (lambda: with_part("word/document.xml", parts(p("x"))["word/document.xml"][:-20]), "damaged"),
    "an empty main text": (lambda: with_part("word/document.xml", b""), "damaged"),
    "a workbook": (
        lambda: packed({"_rels/.rels": b'<R><r Type="a/officeDocument" Target="xl/workbook.xml"/></R>', "xl/workbook.xml": b"<w/>"}),
        "mislabelled",
    ),
    "a zip with a password": (encrypted_zip, "encrypted"),
    "a .docx with a password": (lambda: compound("EncryptionInfo", "EncryptedPackage"), "encrypted"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0", "damaged"),
    "nothing but a magic number": (lambda: b"PK\x03\x04", "damaged"),
    "a text without a word": (lambda: docx(p() + p("  ")), "empty"),
}


@pytest.mark.parametrize("given", BAD)
def test_a_bad_file_is_refused_in_a_second_with_one_line(given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make, code = BAD[given]
    raw = make()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    begun = time.perf_counter()
    with pytest.raises(ReadError) as caught:
        read_bytes(raw, "plan.docx")
    assert time.perf_counter() - begun < 1
    assert caught.value.code == code
    for language in ("vi", "en"):
        assert "\n" not in caught.value.message(language)
        assert caught.value.message(language)
    assert list(tmp_path.iterdir()) == []


def test_the_bomb_is_as_small_as_it_says() -> None:
    assert len(bomb()) < 110_000


def test_names_that_lead_out_of_the_package_are_only_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files = parts(p("Nội dung"), numbering="<w:num/>")
    files["../../evil.xml"] = b"<x/>"
    files["/etc/evil.xml"] = b"<x/>"
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace(b"numbering.xml", b"../../../etc/passwd")
    assert read_bytes(packed(files), "plan.docx").source.text == "Nội dung\n"
    assert list(tmp_path.iterdir()) == []


def test_a_relationship_that_leads_out_to_the_network_is_not_followed() -> None:
    files = parts(p("Nội dung"), styles="<w:style/>")
    rels = files["word/_rels/document.xml.rels"]
    files["word/_rels/document.xml.rels"] = rels.replace(b'Target="styles.xml"', b'Target="http://192.0.2.1/styles.xml" TargetMode="External"')
    assert read_bytes(packed(files), "plan.docx").source.text == "Nội dung\n"


@pytest.mark.parametrize("name", ["plan.docx", "plan.docm", "plan.dotx", "plan.dotm", "plan", "plan.bin", "plan.doc"])
def test_a_good_file_is_read_whatever_it_is_named(name: str) -> None:
    assert read_bytes(docx(p("Nội dung")), name).source.text == "Nội dung\n"


def test_content_types_that_are_wrong_or_missing_do_not_matter() -> None:
    files = parts(p("Nội dung"))
    files["[Content_Types].xml"] = b"<Types/>"
    assert read_bytes(packed(files), "plan.docx").source.text == "Nội dung\n"
    del files["[Content_Types].xml"]
    assert read_bytes(packed(files), "plan.docx").source.text == "Nội dung\n"


def test_the_strict_form_is_read_like_the_transitional_one() -> None:
    transitional = parts(p("Mục", 1, 0), numbering='<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
                         '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>')  # fmt: skip
    strict = {
        name: raw.replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main").replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships", b"http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
        for name, raw in transitional.items()
    }
    assert read_bytes(packed(strict), "plan.docx").source.text == read_bytes(packed(transitional), "plan.docx").source.text == "I. Mục\n"


def test_parts_in_utf_16_and_zips_without_compression_are_read() -> None:
    files = parts(p("Nội dung"))
    files["word/document.xml"] = files["word/document.xml"].decode().replace('"UTF-8"', '"UTF-16"').encode("utf-16")
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    assert read_bytes(stream.getvalue(), "plan.docx").source.text == "Nội dung\n"


def test_two_hundred_tables_in_one_another_are_read() -> None:
    inner = p("Đáy")
    for _ in range(60):
        inner = f"<w:tbl><w:tr><w:tc>{inner}{p()}</w:tc></w:tr></w:tbl>"
    assert read_bytes(docx(inner), "plan.docx").source.text == "Đáy\n"


def test_without_lxml_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "lxml", None)
    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    with pytest.raises(ReadError) as caught:
        read_bytes(docx(p("x")), "plan.docx")
    assert caught.value.code == "extra"
    assert "kehoach[docx]" in str(caught.value)


OLD: dict[str, tuple[Callable[[], bytes], str]] = {
    "an old .doc with a password": (lambda: compound("WordDocument", flags=0x0100), "encrypted"),
    "an old .doc that was cut": (lambda: compound("WordDocument", cut=True), "damaged"),
    "a compound file that is only a header": (lambda: compound("WordDocument")[:512], "damaged"),
    "a compound file cut in its header": (lambda: compound("WordDocument")[:100], "damaged"),
    "a workbook": (lambda: compound("Workbook"), "mislabelled"),
    "a message": (lambda: compound("__properties_version1.0"), "mislabelled"),
    "a pdf": (lambda: b"%PDF-1.4", "mislabelled"),
    "rich text that was cut": (lambda: b"{\\rtf1\\ansi " + b"x" * 200, "damaged"),
    "OpenDocument with a password": (lambda: odt(**{"META-INF/manifest.xml": b"<manifest:encryption-data/>"}), "encrypted"),
    "OpenDocument without a text": (lambda: packed({"mimetype": b"x", "META-INF/manifest.xml": b"content.xml"}), "damaged"),
    "OpenDocument with entities": (lambda: odt(**{"content.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}), "unsafe"),
    "OpenDocument cut in half": (lambda: odt(text=b"x" * 500)[:-60], "damaged"),
    "a zip bomb of OpenDocument": (lambda: odt(**{"content.xml": b" " * 100_000_000}), "unsafe"),
    "bytes of nothing": (lambda: bytes(range(256)), "damaged"),
    "a zip of something else": (lambda: packed({"a.txt": b"x"}), "damaged"),
}


@pytest.mark.parametrize("name", ["plan.doc", "plan.rtf"])
@pytest.mark.parametrize("given", OLD)
def test_a_bad_old_file_is_refused_before_libreoffice_sees_it(given: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    make, code = OLD[given]
    with pytest.raises(ReadError) as caught:
        read_bytes(make(), name)
    assert caught.value.code == code
    assert "\n" not in str(caught.value)
