"""A source as it was read, and the clean text that the parser works on."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from kehoach.text.clean import CleanText, clean
from kehoach.text.lines import Locator, PagedLocator

Range = tuple[int, int]
TEXT_TYPES = ("text/plain", "text/markdown")  # what is text as it stands, so that it can be written back


class Source(NamedTuple):
    """What was read: ``text`` is the decoded text that every span points into (contract.md, "source")."""

    name: str
    media_type: str
    sha256: str
    text: str


class Decoded(NamedTuple):
    """What a reader makes of bytes: the text that every span will point into, and what a text alone cannot say.

    ``furniture`` are ranges of whole lines that are no part of the document (running heads, page numbers, page chrome);
    ``pages`` are the offsets at which the pages begin, none where there are no pages;
    ``notices`` are codes of notices, each with the range it speaks of (None, None for the whole document) and, where its words
    name something, that; ``page_numbers`` are the numbers of ``pages`` where they are not 1, 2, 3 … (a page without text, a page
    number that stands behind the paragraph it interrupts).
    """

    text: str
    furniture: tuple[Range, ...] = ()
    pages: tuple[int, ...] = ()
    notices: tuple[tuple[str, int | None, int | None] | tuple[str, int | None, int | None, str], ...] = ()
    page_numbers: tuple[int, ...] = ()


class SourceDocument(NamedTuple):
    """A source with its clean text and the way from one to the other; ``decoded`` is what its reader knew besides."""

    source: Source
    clean: CleanText
    locator: Locator
    decoded: Decoded


def open_source(text: str | Decoded, name: str, media_type: str, raw: bytes | None = None) -> SourceDocument:
    """The document of a decoded text; ``raw`` are the bytes it was read from, for the checksum."""
    decoded = text if isinstance(text, Decoded) else Decoded(text)
    text = decoded.text
    digest = hashlib.sha256(raw if raw is not None else text.encode("utf-8", "surrogatepass")).hexdigest()
    cleaned = clean(text)
    name = name.encode("utf-8", "replace").decode("utf-8")  # a file name need not be valid Unicode, a record must be
    locator = Locator(cleaned.text, cleaned.offsets)
    if decoded.pages:
        locator = PagedLocator(cleaned.text, cleaned.offsets, decoded.pages, decoded.page_numbers)
    return SourceDocument(Source(name, media_type, digest, text), cleaned, locator, decoded)
