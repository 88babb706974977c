"""What a file is by its bytes, whatever it is named."""

from __future__ import annotations

import struct

from kehoach.readers.errors import ReadError
from kehoach.readers.office.compound import MAGIC, Compound

_ZIP = b"PK\x03\x04"
_FIB = 0xA5EC  # the sign of a Word 97 to 2003 text; older ones have others
_ENCRYPTED = 0x0100
_ODT_ENCRYPTED = b"encryption-data"
_RTF_END = 64  # bytes: the last group ends here, some blanks or zeros may follow
_OTHERS = (("Workbook", "xls"), ("Book", "xls"), ("PowerPoint Document", "ppt"), ("__properties_version1.0", "msg"))


def kind_of(raw: bytes) -> str | None:
    """ "doc", "docx", "odt", "rtf", "page" or "word-xml"; None for anything else.

    >>> kind_of(b"{\\\\rtf1 }"), kind_of(b"<html><body>"), kind_of(b"PK\\x03\\x04...word/document.xml"), kind_of(b"abc")
    ('rtf', 'page', 'docx', None)
    """
    if raw.startswith(MAGIC):
        return "doc"
    if raw.startswith(b"{\\rtf"):
        return "rtf"
    if raw.startswith(_ZIP):
        from kehoach.readers.from_office import is_odt

        return "odt" if is_odt(raw) else "docx" if b"word/" in raw else None
    from kehoach.readers.docx.chunks import is_page, is_word_xml

    return "word-xml" if is_word_xml(raw) else "page" if is_page(raw) else None


def check_doc(raw: bytes) -> None:
    """Raise ReadError for a compound file that is no Word text ("mislabelled"), has a password ("encrypted") or was cut ("damaged")."""
    try:
        file = Compound(raw)
    except (ValueError, struct.error):
        raise ReadError("damaged", kind="doc", reason="OLE") from None
    if "EncryptedPackage" in file.streams:
        raise ReadError("encrypted", kind="docx")
    if "WordDocument" not in file.streams:
        kind = next((kind for name, kind in _OTHERS if name in file.streams), "OLE")
        raise ReadError("mislabelled", suffix=".doc", kind=kind)
    opening = file.opening("WordDocument", 32)
    if file.is_cut("WordDocument") or any(file.is_cut(name) for name in ("0Table", "1Table") if name in file.streams):
        raise ReadError("damaged", kind="doc", reason="WordDocument")
    if len(opening) >= 12:
        sign, flags = struct.unpack_from("<H", opening)[0], struct.unpack_from("<H", opening, 10)[0]
        if sign == _FIB and flags & _ENCRYPTED:
            raise ReadError("encrypted", kind="doc")


def check_odt(raw: bytes) -> None:
    """Raise ReadError for OpenDocument text that was cut ("damaged"), has a password ("encrypted") or would inflate too far ("unsafe")."""
    from kehoach.readers.docx.package import Package

    package = Package(raw, "odt")
    if _ODT_ENCRYPTED in (package.bytes_of("META-INF/manifest.xml") or b""):
        raise ReadError("encrypted", kind="odt")
    content = package.bytes_of("content.xml")
    if content is None:
        raise ReadError("damaged", kind="odt", reason="content.xml")
    if b"<!ENTITY" in content:
        raise ReadError("unsafe", kind="odt", reason="DOCTYPE")


def check_rtf(raw: bytes) -> None:
    """Raise ReadError "damaged" for rich text whose last group does not end: it was cut."""
    if b"}" not in raw[-_RTF_END:]:
        raise ReadError("damaged", kind="rtf", reason="}")


CHECKS = {"doc": check_doc, "odt": check_odt, "rtf": check_rtf}
