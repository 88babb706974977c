"""Bytes become a PDF document, or one line says why they do not.

Source: ISO 32000-1, 7.5 (file structure: the last line of a whole file is ``%%EOF``), 7.6 (encryption).
"""

from __future__ import annotations

from typing import Any

from kehoach.readers.errors import ReadError

KIND = "pdf"
LIBRARY = "pypdfium2"
MAX_PAGES = 2000
_HEADER_WITHIN = 1024  # bytes: other programs look so far for "%PDF-"
_TAIL = 4096
_MAGIC = ((b"PK\x03\x04", "docx"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"), (b"{\\rtf", "rtf"), (b"<", "html"))


def load_library() -> tuple[Any, Any]:
    """pypdfium2 and its raw calls. Raises ReadError where it is not installed."""
    try:
        import pypdfium2
        import pypdfium2.raw
    except ImportError:
        raise ReadError("extra", kind=KIND, library=LIBRARY, extra="pdf") from None
    return pypdfium2, pypdfium2.raw


def is_pdf(raw: bytes) -> bool:
    """Whether bytes begin as a PDF does, some rubbish before it allowed."""
    return b"%PDF-" in raw[:_HEADER_WITHIN]


def open_document(raw: bytes) -> Any:
    """The document in some bytes (pypdfium2.PdfDocument). Raises ReadError: mislabelled, encrypted, damaged, too many pages."""
    if not raw or raw.isspace():
        raise ReadError("empty")
    if not is_pdf(raw):
        opening = raw.lstrip(b"\xef\xbb\xbf \t\r\n")
        for magic, kind in _MAGIC:
            if opening.startswith(magic):
                raise ReadError("mislabelled", suffix=".pdf", kind=kind)
        raise ReadError("damaged", kind=KIND, reason="%PDF-")
    pdfium, calls = load_library()
    if b"%%EOF" not in raw[-_TAIL:]:
        raise ReadError("damaged", kind=KIND, reason="%%EOF")  # a cut file may open all the same, with pages gone
    try:
        document = pdfium.PdfDocument(raw)
    except pdfium.PdfiumError:
        code = calls.FPDF_GetLastError()
        if code in (calls.FPDF_ERR_PASSWORD, calls.FPDF_ERR_SECURITY):
            raise ReadError("encrypted", kind=KIND) from None
        raise ReadError("damaged", kind=KIND, reason="xref") from None
    pages = len(document)
    if not pages:
        document.close()
        raise ReadError("empty")
    if pages > MAX_PAGES:
        document.close()
        raise ReadError("too-many-pages", pages=pages, limit=MAX_PAGES)
    return document
