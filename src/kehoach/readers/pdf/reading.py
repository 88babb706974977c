"""The way from bytes to text on one page."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.document import Decoded
from kehoach.document.building import without_collection
from kehoach.readers.errors import ReadError
from kehoach.readers.pdf.composing import compose
from kehoach.readers.pdf.furniture import running_rows
from kehoach.readers.pdf.legacy import LegacyFonts
from kehoach.readers.pdf.opening import load_library, open_document
from kehoach.readers.pdf.pages import laid_out, letter_size, read_pages
from kehoach.readers.pdf.scans import is_garbled, is_picture, page_list


class Unreadable(NamedTuple):
    """A document without letters: ``garbled`` where its fonts hide them, else its pages are pictures."""

    garbled: bool
    pages: str


def needs_ocr(found: Unreadable) -> ReadError:
    """The error for a document without letters."""
    return ReadError("needs-ocr-fonts" if found.garbled else "needs-ocr")


def read_document(raw: bytes) -> Decoded | Unreadable:
    """The text of a PDF with its furniture and pages, or why it has none. Raises ReadError where it cannot be opened."""
    with without_collection():
        return _read(raw)


def _read(raw: bytes) -> Decoded | Unreadable:
    document = open_document(raw)
    legacy = LegacyFonts()
    try:
        pages = read_pages(load_library()[1], document, legacy)
    finally:
        document.close()
    size = letter_size(pages)
    laid, letters = laid_out(pages, size)
    pictures = [page.signs.number for page, count in zip(pages, letters, strict=True) if is_picture(page.signs._replace(letters=count))]
    if pictures and sum(count for page, count in zip(pages, letters, strict=True) if page.signs.number not in pictures) == 0:
        return Unreadable(False, page_list(pictures))
    running = running_rows([page.rows for page in laid], [page.height for page in laid])
    composed = compose(laid, running, size)
    unmapped = sum(page.words.unmapped for page in pages)
    if is_garbled(composed.text, unmapped):
        return Unreadable(True, page_list([page.signs.number for page in pages]))
    notices: list[tuple[str, int | None, int | None] | tuple[str, int | None, int | None, str]] = []
    if pictures:
        notices.append(("scanned-pages", None, None, page_list(pictures)))
    if legacy.used:
        notices.append(("legacy-font", None, None))
    ordered = composed.numbers == list(range(1, len(composed.numbers) + 1))
    return Decoded(composed.text, tuple(composed.furniture), tuple(composed.offsets), tuple(notices), () if ordered else tuple(composed.numbers))
