"""One plan in many encodings is one record; only its places, its source and its notices differ."""

from __future__ import annotations

import codecs
import json
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest

from cli_run import PLAN
from coverage_check import faults
from kehoach import ReadError, write
from kehoach.pipeline import parse_document
from kehoach.readers import read_bytes, reader_names

Encode = Callable[[str], bytes]
ENCODINGS: dict[str, tuple[Encode, str | None]] = {  # how it is written, and the notice it earns
    "UTF-8 with a byte order mark": (lambda text: codecs.BOM_UTF8 + text.encode(), None),
    "UTF-16 LE with a mark": (lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"), None),
    "UTF-16 BE with a mark": (lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"), None),
    "UTF-16 LE without a mark": (lambda text: text.encode("utf-16-le"), None),
    "UTF-16 BE without a mark": (lambda text: text.encode("utf-16-be"), None),
    "UTF-32 LE with a mark": (lambda text: codecs.BOM_UTF32_LE + text.encode("utf-32-le"), None),
    "UTF-32 BE with a mark": (lambda text: codecs.BOM_UTF32_BE + text.encode("utf-32-be"), None),
    "CRLF": (lambda text: text.replace("\n", "\r\n").encode(), None),
    "lone CR": (lambda text: text.replace("\n", "\r").encode(), None),
    "CRLF in UTF-16": (lambda text: codecs.BOM_UTF16_LE + text.replace("\n", "\r\n").encode("utf-16-le"), None),
    "no line feed at the end": (lambda text: text.rstrip("\n").encode(), None),
    "NFD": (lambda text: unicodedata.normalize("NFD", text).encode(), "decomposed"),
    "no-break spaces": (lambda text: text.replace(" ", "\u00a0").encode(), "spaces"),
    "narrow no-break spaces": (lambda text: text.replace(" ", "\u202f").encode(), "spaces"),
    "Ð (U+00D0) for Đ": (lambda text: text.replace("Đ", "Ð").encode(), "eth"),
    "Cyrillic letters in the code": (lambda text: text.replace("KH-UBND", "КН-UВND").encode(), "look-alikes"),
    "soft hyphens": (lambda text: text.replace("rừng", "rừ\u00adng").encode(), "invisible"),
    "zero-width spaces": (lambda text: text.replace(" ", " \u200b").encode(), "invisible"),
}


def record(raw: bytes) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(write(parse_document(read_bytes(raw, "ke-hoach.txt"))))
    return data


def content(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: content(inner) for key, inner in value.items() if key not in ("span", "spans", "also", "source", "notices")}
    return [content(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", ENCODINGS)
def test_another_encoding_is_the_same_record(name: str) -> None:
    encode, _ = ENCODINGS[name]
    assert encode(PLAN) != PLAN.encode()
    assert content(record(encode(PLAN))) == content(record(PLAN.encode()))


@pytest.mark.parametrize("name", ENCODINGS)
def test_nothing_is_lost_in_another_encoding(name: str) -> None:
    document = read_bytes(ENCODINGS[name][0](PLAN), "ke-hoach.txt")
    assert faults(document.source.text, parse_document(document)) == []


@pytest.mark.parametrize("name", ENCODINGS)
def test_a_repair_is_told_and_only_a_repair(name: str) -> None:
    encode, notice = ENCODINGS[name]
    plain = {entry["code"] for entry in record(PLAN.encode())["notices"]}
    assert {entry["code"] for entry in record(encode(PLAN))["notices"]} - plain == ({notice} if notice else set())


@pytest.mark.parametrize("name", ENCODINGS)
def test_offsets_count_the_code_points_of_the_text_as_it_was_read(name: str) -> None:
    """The source is not normalised before it is counted: a span cuts the signature out as it is printed there."""
    document = read_bytes(ENCODINGS[name][0](PLAN), "ke-hoach.txt")
    plan = parse_document(document)
    span = plan.signers[0].span
    assert span is not None
    assert plan.source.chars == len(document.source.text)
    printed = unicodedata.normalize("NFC", document.source.text[span.start : span.end])
    for sign in "\u00a0\u202f":
        printed = printed.replace(sign, " ")
    assert printed.replace("\u200b", "").endswith("Giàng Thị Mẩy")
    assert span.end_line == PLAN.count("\n")


def test_the_byte_order_mark_is_no_part_of_the_text() -> None:
    assert read_bytes(codecs.BOM_UTF8 + b"KH", "x.txt").source.text == "KH"


def test_the_checksum_is_that_of_the_bytes() -> None:
    import hashlib

    raw = codecs.BOM_UTF16_LE + PLAN.encode("utf-16-le")
    assert read_bytes(raw, "x.txt").source.sha256 == hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.txt", "text/plain"),
        ("a.md", "text/markdown"),
        ("A.MD", "text/markdown"),
        ("a.markdown", "text/markdown"),
        ("<stdin>", "text/plain"),
        ("a", "text/plain"),
        ("a.la", "text/plain"),
    ],
)
def test_the_suffix_tells_the_media_type_and_what_has_none_is_text(name: str, media_type: str) -> None:
    assert read_bytes(PLAN.encode(), name).source.media_type == media_type


@pytest.mark.parametrize(
    ("raw", "code"),
    [(b"", "empty"), (b"\xef\xbb\xbf \n", "empty"), (b"ab\xff", "encoding"), (b"PK\x03\x04", "binary"), (b"%PDF-1.4", "binary")],
)
def test_bytes_that_cannot_be_read_raise_a_read_error_with_a_code(raw: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(raw, "x.txt")
    assert caught.value.code == code
    assert caught.value.message("vi") != caught.value.message("en")
    assert str(caught.value) == caught.value.message("vi")


def test_the_readers() -> None:
    """A reader that does not load would be missing here."""
    assert reader_names() == ("from_docx", "from_html", "from_office", "from_pdf", "from_text")
