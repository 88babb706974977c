"""A document's pages read one by one: letters and shapes become rows and tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from kehoach.readers.errors import ReadError
from kehoach.readers.pdf.composing import Page
from kehoach.readers.pdf.frame import Frame
from kehoach.readers.pdf.furniture import Stamps, take_stamps
from kehoach.readers.pdf.grid import Grid, find_grids
from kehoach.readers.pdf.opening import KIND
from kehoach.readers.pdf.rows import Row, rows_of
from kehoach.readers.pdf.scans import PageSigns
from kehoach.readers.pdf.shapes import page_shapes
from kehoach.readers.pdf.tables import read_tables
from kehoach.readers.pdf.word import Word
from kehoach.readers.pdf.words import PageWords, page_words

MAX_LETTERS = 20_000_000  # of a document
_DEEPEST = 6  # forms within forms
_LINK = 2  # FPDF_ANNOT_LINK: shows nothing of its own


class RawPage(NamedTuple):
    """A page as it was read: its frame, words, grids and signs."""

    frame: Frame
    words: PageWords
    grids: list[Grid]
    signs: PageSigns


def read_pages(calls: Any, document: Any, legacy: Callable[[str, str], str | None]) -> list[RawPage]:
    """All pages. Raises ReadError for a page that cannot be read and for too many letters."""
    pages = []
    letters = 0
    for index in range(len(document)):
        try:
            page = _page(calls, document, index, legacy)
        except RuntimeError:  # pypdfium2.PdfiumError
            raise ReadError("damaged", kind=KIND, reason=f"trang {index + 1}") from None
        letters += page.words.letters
        if letters > MAX_LETTERS:
            raise ReadError("unsafe", kind=KIND, reason=f"> {MAX_LETTERS} ký tự")
        pages.append(page)
    return pages


def _page(calls: Any, document: Any, index: int, legacy: Callable[[str, str], str | None]) -> RawPage:
    page = document[index]
    count = calls.FPDFPage_GetAnnotCount(page)
    shows = count and any(_shows(calls, page, number) for number in range(min(count, 1000)))
    # What stamps and forms show becomes part of the page, in memory alone; it counts when the page is loaded anew.
    if shows and calls.FPDFPage_Flatten(page, calls.FLAT_NORMALDISPLAY) == calls.FLATTEN_SUCCESS:
        page.close()
        page = document[index]
    left, bottom, right, top = page.get_bbox()
    turns = calls.FPDFPage_GetRotation(page) % 4
    sides = (right - left, top - bottom)
    width, height = sides if turns % 2 == 0 else sides[::-1]
    frame = Frame(width, height, left, bottom, right, top, turns)
    textpage = page.get_textpage()
    shapes = page_shapes(calls, page.raw, frame)  # the bare pointer: a call with the object asks it for that each time
    grids = find_grids(shapes.level, shapes.upright)
    words = page_words(calls, textpage.raw, frame, index + 1, legacy, [(grid.ys[0], grid.ys[-1]) for grid in grids])
    textpage.close()
    page.close()
    signs = PageSigns(index + 1, words.letters, shapes.picture, shapes.drawings)
    return RawPage(frame, words, grids, signs)


def _shows(calls: Any, page: Any, number: int) -> bool:
    """Whether a stamp or form field shows letters; a seal is a picture."""
    annotation = calls.FPDFPage_GetAnnot(page, number)
    if not annotation:
        return False
    found = calls.FPDFAnnot_GetSubtype(annotation) != _LINK and any(
        _holds_text(calls, calls.FPDFAnnot_GetObject(annotation, n), 0) for n in range(calls.FPDFAnnot_GetObjectCount(annotation))
    )
    calls.FPDFPage_CloseAnnot(annotation)
    return found


def _holds_text(calls: Any, item: Any, depth: int) -> bool:
    kind = calls.FPDFPageObj_GetType(item)
    if kind == calls.FPDF_PAGEOBJ_TEXT:
        return True
    if kind != calls.FPDF_PAGEOBJ_FORM or depth >= _DEEPEST:
        return False
    return any(_holds_text(calls, calls.FPDFFormObj_GetObject(item, n), depth + 1) for n in range(calls.FPDFFormObj_CountObjects(item)))


def letter_size(pages: Sequence[RawPage]) -> float:
    """The size of most letters, in points."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for word in page.words.words:
            sizes[round(word.size * 2) / 2] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 12.0


def laid_out(pages: Sequence[RawPage], size: float) -> tuple[list[Page], list[int]]:
    """The pages with their rows and tables, stamps and turned words apart; and how many letters each has besides those."""
    made, letters = [], []
    for page in pages:
        stamps = take_stamps(page.words.words, size) if page.words.stamped else Stamps([], page.words.words)
        tables, rest = read_tables(page.grids, stamps.rest, page.signs.number)
        apart = stamps.rows + [Row(group) for group in _turned(page.words.turned)]
        made.append(Page(page.frame.width, page.frame.height, rows_of(rest), tables, apart))
        letters.append(sum([len(word.text) for word in stamps.rest]))
    return made, letters


def _turned(words: Sequence[Word]) -> list[list[Word]]:
    """Words across a page in the order in which they were written, as one row."""
    if not words:
        return []
    for place, word in enumerate(words):
        word.x0, word.x1, word.y = 50.0 * place, 50.0 * place + 40, words[0].y
    return [list(words)]
