"""Plain text and Markdown: UTF-8 with or without a byte order mark, UTF-16; old Vietnamese encodings where there is no doubt."""

from __future__ import annotations

import codecs
import re

from kehoach.document import Decoded
from kehoach.readers.errors import ReadError
from kehoach.readers.options import DEFAULTS, ReadOptions

SUFFIXES = {".txt": "text/plain", ".md": "text/markdown", ".markdown": "text/markdown", ".text": "text/plain"}
_BINARY = (
    (b"PK\x03\x04", "docx"),
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"{\\rtf", "rtf"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_VIETNAMESE = re.compile("[\u1ea0-\u1ef9]")


def sniff(_: bytes) -> bool:
    """Anything may be text; what is not is told when it is read."""
    return True


def read(raw: bytes, _: ReadOptions = DEFAULTS) -> Decoded:
    """The text of some bytes, without its byte order mark. Raises ReadError with the byte offset where it breaks.

    TCVN3, VNI, windows-1258 and UTF-8 mistaken for windows-1252 are read when their words tell beyond doubt (:mod:`kehoach.text.legacy`).
    """
    for magic, kind in _BINARY:
        if raw.startswith(magic):
            raise ReadError("binary", kind=kind)
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _mended(_decode(raw, encoding, len(mark)))
    try:
        return _mended(_decode(raw, _unmarked_encoding(raw), 0))
    except ReadError:
        from kehoach.text.legacy import western

        mended = _mended(western(raw))
        if not mended.notices:
            raise
        return mended


def _mended(text: str) -> Decoded:
    """The text, read again where its letters are those of an old encoding; a letter that only Vietnamese has says at once that they are not."""
    if text.isascii() or _VIETNAMESE.search(text):
        return Decoded(text)
    from kehoach.text.legacy import reread, tell_reading

    reading = tell_reading(text)
    again = reread(text, reading) if reading else None
    return Decoded(text) if again is None else Decoded(again, notices=(("legacy-encoding", None, None),))


def _unmarked_encoding(raw: bytes) -> str:
    """UTF-16 without a mark has a zero in every second byte of its ASCII; text in UTF-8 has none at all."""
    opening = raw[:2000]
    if len(opening) >= 8 and len(raw) % 2 == 0:
        even, odd = opening[0::2].count(0), opening[1::2].count(0)
        if odd > len(opening) // 8 and not even:
            return "utf-16-le"
        if even > len(opening) // 8 and not odd:
            return "utf-16-be"
    return "utf-8"


def _decode(raw: bytes, encoding: str, start: int) -> str:
    try:
        return raw[start:].decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError("encoding", encoding=encoding.upper(), offset=start + error.start) from None
