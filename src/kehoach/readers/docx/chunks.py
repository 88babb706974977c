"""Other formats in disguise: web pages that are named .doc, and parts that a .docx takes in whole (``w:altChunk``, ECMA-376 part 1, 17.17.2)."""

from __future__ import annotations

import re

from kehoach.document import Decoded
from kehoach.readers.errors import ReadError
from kehoach.readers.options import ReadOptions

_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|div|p|meta|style)\b", re.IGNORECASE)
_WORD_XML = re.compile(rb"<w:wordDocument\b|<pkg:package\b")
_OPENING = 4096
_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n"


def is_page(raw: bytes) -> bool:
    """Whether bytes are a web page, or a mail archive of one, in any encoding.

    >>> is_page(b"\\xef\\xbb\\xbf<html><body>"), is_page(b"<table><tr>"), is_page(b"KE HOACH <table>")
    (True, True, False)
    """
    from kehoach.readers import from_html

    opening = raw[:_OPENING].replace(b"\0", b"").lstrip(_BLANK)
    if is_word_xml(raw):
        return False
    return (opening.startswith(b"<") and _HTML.search(opening) is not None) or from_html.sniff(raw)


def is_word_xml(raw: bytes) -> bool:
    """Whether bytes are a Word document as one XML file (Word 2003 XML, Flat OPC)."""
    return raw[:_OPENING].lstrip(_BLANK).startswith(b"<?xml") and _WORD_XML.search(raw[:_OPENING]) is not None


def read_page(raw: bytes, options: ReadOptions) -> Decoded:
    """A web page, by the reader for web pages."""
    from kehoach.readers.from_html import read

    return read(raw, options)


def read_chunk(raw: bytes, original: bool) -> Decoded | None:
    """A part that a document takes in whole: a web page, a text; None for any other."""
    try:
        if is_page(raw):
            return read_page(raw, ReadOptions("original" if original else "accepted"))
        if b"\0" not in raw and not raw.startswith((b"PK\x03\x04", b"{\\rtf", b"<?xml")):
            return Decoded(raw.decode("utf-8-sig").replace("\r\n", "\n"))
    except (ReadError, UnicodeDecodeError):
        pass
    return None
