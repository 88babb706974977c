"""A source as it was read, and the clean text that the parser works on."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from kehoach.text.clean import CleanText, clean
from kehoach.text.lines import Locator


class Source(NamedTuple):
    """What was read: ``text`` is the decoded text that every span points into (contract.md, "source")."""

    name: str
    media_type: str
    sha256: str
    text: str


class SourceDocument(NamedTuple):
    """A source with its clean text and the way from one to the other."""

    source: Source
    clean: CleanText
    locator: Locator


def open_source(text: str, name: str, media_type: str, raw: bytes | None = None) -> SourceDocument:
    """The document of a decoded text; ``raw`` are the bytes it was read from, for the checksum."""
    digest = hashlib.sha256(raw if raw is not None else text.encode("utf-8", "surrogatepass")).hexdigest()
    cleaned = clean(text)
    name = name.encode("utf-8", "replace").decode("utf-8")  # a file name need not be valid Unicode, a record must be
    return SourceDocument(Source(name, media_type, digest, text), cleaned, Locator(cleaned.text, cleaned.offsets))
