"""One plan in many kinds of web pages is one record: that of the sample in samples/ which the pages were made from."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import page_makers as makers
from coverage_check import faults
from kehoach import ReadError, write
from kehoach.pipeline import parse_document
from kehoach.readers import read_bytes
from legacy_makers import misread, tcvn3, vni
from office import WRITER

SAMPLES = ("district-cooperation-fields.md", "task-table-appendix.md")
KINDS: tuple[Callable[[makers.Parts], bytes], ...] = (
    makers.word, makers.portal, makers.modern_portal, makers.nested_layout, makers.google_docs, makers.lists, makers.breaks, makers.floats,
    makers.mistaken, makers.wide, makers.xhtml, makers.mhtml,
)  # fmt: skip


def read(raw: bytes, name: str = "ke-hoach.html") -> tuple[dict[str, Any], str]:
    """The record of a page and its decoded text; nothing lost, nothing twice."""
    document = read_bytes(raw, name)
    plan = parse_document(document)
    assert faults(document.source.text, plan) == []
    return json.loads(write(plan)), document.source.text


def content(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: content(inner) for key, inner in value.items() if key not in ("span", "spans", "also", "source", "notices", "furniture")}
    return [content(inner) for inner in value] if isinstance(value, list) else value


@cache
def sample(name: str) -> Any:
    return content(read((makers.SAMPLES / name).read_bytes(), name)[0])


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_page_of_any_kind_is_the_record_of_its_sample(kind: Callable[[makers.Parts], bytes], name: str) -> None:
    record, _ = read(kind(makers.parts_of(name)), "ke-hoach.mht" if kind is makers.mhtml else "ke-hoach.html")
    assert content(record) == sample(name)


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_mhtml_in_either_transfer_encoding_and_under_any_name(encoding: str) -> None:
    raw = makers.mhtml(makers.parts_of(SAMPLES[0]), encoding)
    for name in ("ke-hoach.mhtml", "ke-hoach.htm", "<stdin>"):
        assert content(read(raw, name)[0]) == sample(SAMPLES[0])


@pytest.mark.parametrize("kind", [makers.portal, makers.modern_portal, makers.nested_layout])
def test_what_the_page_says_around_the_plan_is_kept_as_furniture(kind: Callable[[makers.Parts], bytes]) -> None:
    """Menus, breadcrumbs, related news, comments, the footer: printed, so in the text; no part of the plan, so furniture."""
    record, text = read(kind(makers.parts_of(SAMPLES[0])))
    furniture = " ".join(piece["text"] for piece in record["furniture"])
    printed = [line for line in makers.CHROME if line in text]
    assert len(printed) >= len(makers.MENU) + len(makers.NEWS)
    assert [line for line in printed if line not in furniture] == []


def test_what_a_page_does_not_show_is_no_text() -> None:
    _, text = read(makers.portal(makers.parts_of(SAMPLES[0])))
    _, modern = read(makers.modern_portal(makers.parts_of(SAMPLES[0])))
    for hidden in ("Đăng nhập để xem", "var menu", "Tiêu đề không in", "JavaScript"):
        assert hidden not in text + modern


def test_a_menu_of_six_hundred_entries_does_not_hide_the_head() -> None:
    menu = makers.links([f"Chuyên mục số {number}" for number in range(600)])
    record, _ = read(makers.page(f"<div>{menu}</div><div>{makers.document(makers.parts_of(SAMPLES[0]))}</div>").encode())
    assert content(record) == sample(SAMPLES[0])


def test_annexes_beside_the_text_are_not_taken_for_the_page() -> None:
    parts = makers.parts_of(SAMPLES[1])
    main = makers.document(parts._replace(annexed=[]))
    page = makers.page(
        f"<div>{makers.links(makers.MENU)}</div><div><div>{main}</div><div>{makers.flow(parts.annexed)}</div></div><div>{makers.links(makers.NEWS)}</div>"
    )
    assert content(read(page.encode())[0]) == sample(SAMPLES[1])


def test_a_plan_in_a_box_that_is_named_like_a_page_part_is_still_the_plan() -> None:
    """Page builders put every text in a "widget"; a plan's foot may stand in a "footer"."""
    parts = makers.parts_of(SAMPLES[0])
    page = makers.page(f"<nav>{makers.links(makers.MENU)}</nav><div class='elementor-widget-container menu-open'>{makers.document(parts)}</div>")
    assert content(read(page.encode())[0]) == sample(SAMPLES[0])
    foot = f"<div class=doc-footer>{makers.paragraphs(parts.recipients)}{makers.paragraphs(parts.signature)}</div>"
    page = makers.page(
        f"<nav>{makers.links(makers.MENU)}</nav><div>{makers.paragraphs(parts.left + parts.right)}{makers.flow(parts.body)}{foot}</div>"
    )
    assert content(read(page.encode())[0]) == sample(SAMPLES[0])


def test_a_page_without_a_plan_keeps_its_text() -> None:
    page = makers.page(f"<nav>{makers.links(makers.MENU)}</nav><div><h1>Hội nghị tổng kết</h1><p>Sáng nay, huyện đã tổ chức hội nghị.</p></div>")
    record, _ = read(page.encode())
    assert [node["text"] for node in record["body"]] == ["Hội nghị tổng kết", "Sáng nay, huyện đã tổ chức hội nghị."]
    assert len(record["furniture"]) == len(makers.MENU)


@pytest.mark.parametrize(
    ("encode", "declared"),
    [(tcvn3, "windows-1252"), (vni, "iso-8859-1"), (misread, "utf-8"), (tcvn3, "utf-8"), (lambda text: text.encode("utf-16-le"), "utf-8")],
    ids=["TCVN3", "VNI", "garbled UTF-8", "TCVN3 that calls itself UTF-8", "UTF-16 without a mark"],
)
def test_a_page_in_an_old_encoding_is_the_same_record(encode: Callable[[str], bytes], declared: str) -> None:
    """Case is not compared: TCVN3 has no capitals with tones."""
    page = makers.page(makers.document(makers.parts_of(SAMPLES[0])), f'<meta charset="{declared}">')
    record, _ = read(encode(page))
    for key in ("metadata", "body", "recipients", "signers"):
        assert json.dumps(content(record[key]), ensure_ascii=False).lower() == json.dumps(sample(SAMPLES[0])[key], ensure_ascii=False).lower()


def test_a_declared_windows_1258_page_is_composed() -> None:
    from legacy_makers import cp1258

    page = makers.page(makers.document(makers.parts_of(SAMPLES[0])), '<meta charset="windows-1258">')
    assert content(read(cp1258(page))[0]) == sample(SAMPLES[0])


@pytest.mark.skipif(WRITER is None, reason="LibreOffice is not installed")
def test_what_libreoffice_exports_is_the_record_of_its_sample(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    parts = makers.parts_of(SAMPLES[1])
    made = docx.Document()

    def columns(left: list[str], right: list[str]) -> None:
        grid = made.add_table(1, 2)
        for cell, lines in zip(grid.rows[0].cells, (left, right), strict=True):
            cell.paragraphs[0].text = lines[0]
            for line in lines[1:]:
                cell.add_paragraph(line)

    def blocks(given: list[str | makers.Rows]) -> None:
        for block in given:
            if isinstance(block, str):
                made.add_paragraph(block)
                continue
            grid = made.add_table(0, len(block[0]), style="Table Grid")
            for row in block:
                for cell, text in zip(grid.add_row().cells, row, strict=True):
                    cell.text = text.replace("<br>", "\n")

    columns(parts.left, parts.right)
    blocks(parts.body)
    columns(parts.recipients, parts.signature)
    blocks(parts.annexed)
    made.save(str(tmp_path / "plan.docx"))
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "html",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "plan.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert content(read((tmp_path / "plan.html").read_bytes())[0]) == sample(SAMPLES[1])


@pytest.mark.parametrize(("raw", "kind"), [(b"PK\x03\x04", "docx"), (b"%PDF-1.4", "pdf"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc")])
def test_another_kind_of_file_named_html_is_refused(raw: bytes, kind: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(raw, "x.html")
    assert (caught.value.code, caught.value.values["kind"]) == ("mislabelled", kind)


def test_without_lxml_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    with pytest.raises(ReadError) as caught:
        read_bytes(b"<p>KH</p>", "x.html")
    assert caught.value.code == "extra"
    assert caught.value.values == {"kind": "html", "library": "lxml", "extra": "html"}


@pytest.mark.parametrize(
    ("raw", "offset"),
    [
        (makers.page("<p>Kế hoạch năm học mới</p>").encode()[:-30] + b"\xe1\xba", None),
        (b"<meta charset=utf-8><p>Stra\xdfe</p>", 27),
        (b"\xff\xfe<\x00p\x00>\x00\x00\xd8", 8),
        (bytes(range(256)) * 20, 128),
    ],
)
def test_a_page_in_no_encoding_is_refused_with_the_place(raw: bytes, offset: int | None) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(raw, "x.html")
    assert caught.value.code == "encoding"
    if offset is not None:
        assert caught.value.values["offset"] == offset


@pytest.mark.parametrize(
    ("raw", "media_type"),
    [
        (b"<!DOCTYPE html><p>KH", "text/html"),
        (b"\xef\xbb\xbf \n<!-- saved --><HTML><p>KH", "text/html"),
        (b'<?xml version="1.0"?><html xmlns="x"><p>KH</p></html>', "text/html"),
        (b"<p>KH</p>", "text/plain"),
        (b"# KH\n\n<div>KH</div>", "text/plain"),
        (b"Content-Type: thu\n\nKH", "text/plain"),
    ],
)
def test_bytes_without_a_suffix_are_a_page_only_if_they_open_as_one(raw: bytes, media_type: str) -> None:
    assert read_bytes(raw, "<stdin>").source.media_type == media_type
