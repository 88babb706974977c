"""PDF, by pdfium: text with its places becomes paragraphs, tables, head and foot again; pictures of pages only by OCR."""

from __future__ import annotations

from typing import Any

from kehoach.document import Decoded
from kehoach.readers.errors import ReadError
from kehoach.readers.options import DEFAULTS, ReadOptions

SUFFIXES = {".pdf": "application/pdf"}


def sniff(raw: bytes) -> bool:
    """Whether bytes begin with a PDF header, some rubbish before it allowed."""
    return b"%PDF-" in raw[:1024]


def read(raw: bytes, options: ReadOptions = DEFAULTS) -> Decoded:
    """The text of a PDF.

    Raises ReadError: extra (pypdfium2 is not installed), mislabelled, damaged, encrypted, too-many-pages, unsafe, needs-ocr (a scan, or
    fonts that do not tell their letters), ocr-missing, ocr-failed.
    """
    from kehoach.readers.pdf.reading import needs_ocr, read_document

    result = read_document(raw)
    if isinstance(result, Decoded):
        if not (options.ocr and any(code == "scanned-pages" for code, *_ in result.notices)):
            return result
        anew = False
    elif options.ocr:
        anew = result.garbled
    else:
        raise needs_ocr(result)
    from kehoach.readers.pdf.ocr import recognised

    again = read_document(recognised(raw, anew))
    if not isinstance(again, Decoded):
        raise ReadError("ocr-failed", reason=again.pages)
    notices: tuple[Any, ...] = (("ocr", None, None), *again.notices)
    return again._replace(notices=notices)
