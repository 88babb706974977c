"""Text files in old Vietnamese encodings: read when there is no doubt, with a notice; refused or left alone otherwise."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from cli_run import SAMPLES
from coverage_check import faults
from kehoach import ReadError, write
from kehoach.pipeline import parse_document
from kehoach.readers import read_bytes
from legacy_makers import ENCODINGS

PLACES = ("span", "spans", "also", "source", "notices")


def read(raw: bytes, name: str = "ke-hoach.txt") -> tuple[dict[str, Any], str]:
    document = read_bytes(raw, name)
    plan = parse_document(document)
    assert faults(document.source.text, plan) == []
    return json.loads(write(plan)), document.source.text


def content(value: Any, small: bool = False) -> Any:
    """A record without its places; ``small``: without case too."""
    if isinstance(value, dict):
        return {key: content(inner, small) for key, inner in value.items() if key not in PLACES}
    if isinstance(value, list):
        return [content(inner, small) for inner in value]
    return value.lower() if small and isinstance(value, str) else value


def text_of(path: Path) -> str:
    """A sample in the characters that every encoding has."""
    return unicodedata.normalize("NFC", path.read_text("utf-8")).replace("−", "-")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("encoding", [name for name in ENCODINGS if name != "tcvn3"])
def test_a_sample_in_an_old_encoding_is_the_same_record(path: Path, encoding: str) -> None:
    text = text_of(path)
    plain, _ = read(text.encode())
    old, decoded = read(ENCODINGS[encoding](text))
    assert content(old) == content(plain)
    assert decoded == text
    assert [notice["code"] for notice in old["notices"]].count("legacy-encoding") == 1


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_in_tcvn3_is_the_same_record_but_for_capitals_with_tones(path: Path) -> None:
    """ "Ủy ban" within a sentence comes back as "ủy ban": VN3 has one code for both. What the citations make of that is not compared."""
    plain, _ = read(text_of(path).encode())
    old, decoded = read(ENCODINGS["tcvn3"](text_of(path)))
    assert decoded.lower() == text_of(path).lower()
    for key in ("metadata", "body", "recipients", "archive", "signers", "tasks", "appendices"):
        assert content(old[key], small=True) == content(plain[key], small=True)
    assert "legacy-encoding" in [notice["code"] for notice in old["notices"]]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_notice_is_told_in_both_languages(encoding: str) -> None:
    document = read_bytes(ENCODINGS[encoding](text_of(SAMPLES[0])), "x.txt")
    told = [next(n.message for n in parse_document(document, language).notices if n.code == "legacy-encoding") for language in ("vi", "en")]
    assert "Unicode" in told[0]
    assert told[0] != told[1]


@pytest.mark.parametrize(
    ("raw", "offset", "reason"),
    [
        (b"K\xc3\xaa ho\xe1\xba", 6, "UTF-8 that was cut"),
        ("Kế hoạch năm học ".encode() * 40 + b"\xff", None, "UTF-8 with one wrong byte"),
        ("Für größere Maßnahmen, schöne Grüße. ".encode("latin-1") * 30, 1, "German in latin-1"),
        ("Été, élève, créé, déjà, forêt, où. ".encode("cp1252") * 30, 0, "French in windows-1252"),
        (ENCODINGS["vni"]("Ủy ban nhân dân xã"), 1, "VNI, but too short to be sure"),
        (bytes(range(1, 256)) * 10, 127, "no text at all"),
    ],
)
def test_what_is_not_certain_is_refused_with_the_place(raw: bytes, offset: int | None, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(raw, "x.txt")
    assert caught.value.code == "encoding"
    if offset is not None:
        assert caught.value.values["offset"] == offset


@pytest.mark.parametrize(
    "text", ["Été, élève, créé, déjà, forêt, où. " * 30, "Câu này đã là Unicode, và nh©n d©n là một lỗi. " * 30, "“Quotes” – naïve… " * 40]
)
def test_valid_utf_8_that_is_no_old_encoding_stays_as_it_is(text: str) -> None:
    document = read_bytes(text.encode(), "x.txt")
    assert document.source.text == text
    assert document.decoded.notices == ()


@pytest.mark.parametrize(
    ("raw", "kind"), [(b"PK\x03\x04...", "docx"), (b"%PDF-1.7", "pdf"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"), (b"{\\rtf1", "rtf")]
)
def test_another_kind_of_file_named_txt_is_told_by_its_kind(raw: bytes, kind: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(raw, "x.txt")
    assert caught.value.code == "binary"
    assert all(kind in caught.value.message(language) and "\n" not in caught.value.message(language) for language in ("vi", "en"))


def test_html_in_a_text_file_is_text() -> None:
    assert read_bytes(b"<html><body><p>KH</p></body></html>", "x.txt").source.text == "<html><body><p>KH</p></body></html>"
