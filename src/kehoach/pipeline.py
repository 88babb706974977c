"""The whole house on one page: a text becomes a document, lines, regions, a raw record, a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.document import SourceDocument, open_source
from kehoach.document.building import without_collection
from kehoach.extract.parts import Parts, read_parts
from kehoach.extract.plan import make_record
from kehoach.syntax.lines import Line, mark_furniture, read_lines
from kehoach.syntax.regions import find_regions

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.records.models import Plan


def parse_document(document: SourceDocument, language: str = "vi") -> Plan:
    """The record of a document."""
    from kehoach.records.models import Plan

    with without_collection():
        return Plan.model_validate(parse_raw(document, language))


def parse_raw(document: SourceDocument, language: str = "vi") -> dict[str, Any]:
    """The record of a document as plain data, before validation."""
    return make_record(document, take_apart(document), language)


def take_apart(document: SourceDocument) -> Parts:
    """A document's regions, each read; the lines are let go, the record is made from what they held."""
    return read_parts(document, find_regions(document.clean.text, lines_of(document)))


def lines_of(document: SourceDocument) -> list[Line]:
    """A document's lines; those that its reader knows to be furniture are marked so."""
    text, offsets = document.clean.text, document.clean.offsets
    lines = read_lines(text)
    if document.decoded.furniture:
        mark_furniture(lines, document.decoded.furniture, offsets.source if offsets is not None else int)
    return lines


def parse(text: str, *, name: str = "<text>", media_type: str = "text/plain", language: str = "vi") -> Plan:
    """The record of a plan's text. Never raises, whatever the text: what is not understood becomes a paragraph.

    >>> parse("KẾ HOẠCH\\nTrồng cây\\n\\nI. MỤC ĐÍCH").metadata.subject
    'Trồng cây'
    """
    return parse_document(open_source(text, name, media_type), language)


def parse_file(path: str | Path, *, language: str = "vi", revisions: str = "accepted", ocr: bool = False) -> Plan:
    """The record of the plan in a file (text, Markdown, Word, PDF, HTML …; ``-`` is standard input).

    ``revisions``: the text with its tracked changes "accepted", or "original"; ``ocr``: read scanned pages with ocrmypdf.
    Raises :class:`kehoach.ReadError` where the file cannot be read; what its text says never raises.
    """
    from kehoach.readers import ReadOptions, read_file

    return parse_document(read_file(path, ReadOptions(revisions, ocr)), language)
