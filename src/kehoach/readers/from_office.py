"""Older word processors' files: .doc, .odt, .rtf, through LibreOffice to .docx and from there by the reader for .docx.

What a file is, is told by its bytes: a .doc that is a .docx, rich text, a web page or plain text, as many are, is read as such.
"""

from __future__ import annotations

from kehoach.document import Decoded
from kehoach.readers.errors import ReadError
from kehoach.readers.options import DEFAULTS, ReadOptions

SUFFIXES = {
    ".doc": "application/msword",
    ".dot": "application/msword",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".rtf": "application/rtf",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = tuple(name.encode("utf-16-le") for name in ("WordDocument", "EncryptedPackage"))
_ODT = b"mimetypeapplication/vnd.oasis.opendocument"
_ODT_PARTS = (b"content.xml", b"META-INF/manifest.xml")
_NAMES = {"doc": (".doc", "doc"), "odt": (".odt", "odt"), "rtf": (".rtf", "rtf"), "word-xml": (".xml", "Word XML")}


def sniff(raw: bytes) -> bool:
    """Whether bytes are an old Word file, one with a password, OpenDocument text or rich text."""
    if raw.startswith(_OLE):
        return any(name in raw for name in _STREAMS)
    return raw.startswith(b"{\\rtf") or is_odt(raw)


def is_odt(raw: bytes) -> bool:
    """Whether bytes are OpenDocument text: its type stands first in the zip, or, packed anew, its parts are there."""
    if not raw.startswith(b"PK\x03\x04"):
        return False
    opening = raw[:200]
    if _ODT in opening:
        return _ODT + b".text" in opening
    return b"word/" not in raw and all(name in raw for name in _ODT_PARTS)


def is_disguised(raw: bytes) -> bool:
    """Whether bytes that are named as a word processor's file are a web page or another file that can be read, or at least named."""
    from kehoach.readers.office.telling import kind_of

    return kind_of(raw) is not None


def read(raw: bytes, options: ReadOptions = DEFAULTS) -> Decoded:
    """The text of a file. Raises ReadError: "office" without LibreOffice, "conversion", "encrypted", "damaged", "mislabelled"."""
    from kehoach.readers import from_docx
    from kehoach.readers.docx.chunks import read_page
    from kehoach.readers.office import telling
    from kehoach.readers.office.converting import to_docx

    kind = telling.kind_of(raw)
    if kind == "docx":
        return from_docx.read(raw, options)
    if kind == "page":
        return read_page(raw, options)
    if kind is None:
        return _read_text(raw, options)
    if kind in telling.CHECKS:
        telling.CHECKS[kind](raw)
    from_docx.require_lxml()
    suffix, name = _NAMES[kind]
    return from_docx.read(to_docx(raw, name, suffix), options)


def _read_text(raw: bytes, options: ReadOptions) -> Decoded:
    """Plain text under the name of a word processor's file; anything else is damaged."""
    from kehoach.readers import from_text

    if raw.startswith(b"%PDF"):
        raise ReadError("mislabelled", suffix=".doc", kind="pdf")
    if not raw.startswith(b"PK\x03\x04") and b"\0" not in raw[:4096]:
        try:
            return from_text.read(raw, options)
        except ReadError:
            pass
    raise ReadError("damaged", kind="doc", reason="OLE")
