"""A word of a page, and where it stands."""

from __future__ import annotations

_OVERLAP = 0.2  # of the letter size: a blank that begins further within a word does not end it


class Word:
    """A word, or the words of a line of running text: its text (NFC), left and right edge, baseline from the top, size of its letters,
    font, page number from 1; ``lead``: the width of its first word.

    ``blank``: where the blank stands that the file has before it, if it has one; else only the place tells. ``raised``: a mark above the line.
    """

    __slots__ = ("blank", "first", "font", "lead", "page", "raised", "size", "text", "x0", "x1", "y")

    def __init__(
        self, text: str, x0: float, x1: float, y: float, size: float, font: str, page: int, blank: float | None = None, raised: bool = False
    ) -> None:
        self.text = text
        self.x0 = x0
        self.x1 = x1
        self.y = y
        self.size = size
        self.font = font
        self.page = page
        self.blank = blank
        self.first = -1  # its first letter's index in pdfium's text, where its letters follow one another there
        self.raised = raised
        self.lead = x1 - x0

    def stands_off(self, before: Word) -> bool:
        """Whether the file has a blank between the word before and this one; a font's letters may come first and those it lacks after them."""
        return self.blank is not None and before.x1 - _OVERLAP * self.size <= self.blank <= self.x0 + 1
