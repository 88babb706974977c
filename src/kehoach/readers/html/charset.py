"""In which encoding a page is written: its byte order mark, what its bytes can be, and only then what it declares.

Pages often declare windows-1252 and hold UTF-8, or the other way round. Bytes that are valid UTF-8 with letters beyond
ASCII are UTF-8: no other text looks so by chance. Source: WHATWG Encoding, HTML Living Standard 13.2.3.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple
from unicodedata import normalize

from kehoach.readers.errors import ReadError
from kehoach.text.legacy import western

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""<(?:meta\b[^>]{0,400}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HEAD = 4096
# What browsers mean by these names (WHATWG Encoding, 4.2).
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "latin-1": "cp1252",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "iso8859-9": "cp1254",
}
_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\f\r")
_UTF_8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class Page(NamedTuple):
    """The text of a page; ``fault`` is the error that stands unless its letters tell an old Vietnamese encoding."""

    text: str
    fault: ReadError | None = None


def decode_page(raw: bytes, given: str | None = None) -> Page:
    """The text of a page; ``given`` is the encoding that its envelope names.

    What is no UTF-8 and declares no other encoding that fits is read as windows-1252, as browsers do.
    Raises ReadError("encoding") where UTF-8 or UTF-16 is broken.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return Page(_strict(raw, encoding, len(mark)))
    wide = _without_mark(raw[:2000])
    if wide and len(raw) % 2 == 0:
        return Page(_strict(raw, wide, 0))
    try:
        return Page(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        declared = _declared(raw, given)
        broken = ReadError("encoding", encoding="UTF-8", offset=error.start)
        if declared in (None, "utf-8") and _is_mostly_utf_8(raw[: 1 << 20]):
            raise broken from None
    if declared not in (None, "utf-8", "cp1252"):
        try:
            return Page(normalize("NFC", raw.decode(declared)))
        except UnicodeDecodeError:
            pass
    return Page(western(raw), broken if declared == "utf-8" or _is_binary(raw[: 1 << 20]) else None)


def _is_binary(raw: bytes) -> bool:
    """Whether bytes hold more controls than any text does."""
    return len(raw) - len(raw.translate(None, _CONTROLS)) > len(raw) // 100


def _is_mostly_utf_8(raw: bytes) -> bool:
    high = len(raw) - len(raw.translate(None, bytes(range(0x80, 0x100))))
    return sum(map(len, _UTF_8_SEQUENCE.findall(raw))) > 0.5 * high


def _declared(raw: bytes, given: str | None) -> str | None:
    """The encoding that a page or its envelope declares, as Python names it; None where there is none or nobody knows it."""
    match = _DECLARED.search(raw, 0, _HEAD)
    for name in (given, match.group(1).decode("ascii", "replace") if match else None):
        if name:
            try:
                found = codecs.lookup(name)
            except (LookupError, ValueError):
                continue
            if getattr(found, "_is_text_encoding", True):
                return _WIDER.get(found.name, found.name)
    return None


def _without_mark(opening: bytes) -> str | None:
    """UTF-16 without a mark has a zero in every second byte of its ASCII."""
    even, odd = opening[0::2].count(0), opening[1::2].count(0)
    if len(opening) >= 8 and odd > len(opening) // 8 and not even:
        return "utf-16-le"
    return "utf-16-be" if len(opening) >= 8 and even > len(opening) // 8 and not odd else None


def _strict(raw: bytes, encoding: str, start: int) -> str:
    try:
        return raw[start:].decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError("encoding", encoding=encoding.upper(), offset=start + error.start) from None
