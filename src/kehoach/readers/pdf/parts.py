"""What pdfium gives as one word and the page shows as several: letters far apart, a leap back, a mark above the line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from kehoach.readers.pdf.letters import Letters
from kehoach.readers.pdf.word import Word

HYPHEN = "\ufffe"  # what pdfium makes of a hyphen at a line end; also as U+0002
_MAY_BE_RAISED = re.compile(r"(?<=[^\d])[\d*]{1,3}[)\]]?$")
_WIDEST, _NARROWEST = 1.6, 0.15  # a word's width over its letters' number and size: beyond that it holds a gap or a leap back
_RAISED = 0.15  # of the letter size
_TOUCHING = 0.15  # of the letter size: nearer than a blank

Part = tuple[int, int, str]  # from which letter to which, its text


def spelled_out(text: str) -> str:
    """The letters of a text in NFC, hyphens at a line end as hyphens."""
    if text.isascii() and text[-1] != "\x02":
        return text
    return unicodedata.normalize("NFC", text.replace(HYPHEN, "-").replace("\x02", "-"))


def parts(letters: Letters, text: str, word: Word, start: int, end: int, width: float) -> Sequence[Part]:
    """The parts of the word that a page's text has from ``start`` to ``end``, ``width`` points wide; none where it is whole."""
    count = end - start
    if not _NARROWEST * word.size * count <= width <= _WIDEST * word.size * count:
        return _at_jumps(letters, text, start, end, word.size)
    if text[end - 1] in "0123456789*)]" and (mark := _MAY_BE_RAISED.search(text[start:end])):
        cut = mark.start()
        if word.y - letters.origin(start + cut)[1] > _RAISED * word.size:
            return [(start, start + cut, word.text[:cut]), (start + cut, end, word.text[cut:])]
    return ()


def part_of(letters: Letters, word: Word, begun: int, start: int, end: int, spelled: str) -> Word:
    """A part of a word that begins at ``begun``, as a word of its own; one lifted off the line is a mark."""
    x, y, size, blank = word.x0, word.y, word.size, word.blank
    if start > begun:
        (x, y), size, blank = letters.origin(start), letters.size(start), None
    made = Word(spelled, x, max(letters.right(end - 1, x), x), y, size, word.font, word.page, blank, word.y - y > _RAISED * word.size)
    made.first = start if len(spelled) == end - start else -1
    return made


def _at_jumps(letters: Letters, text: str, start: int, end: int, size: float) -> list[Part]:
    """A token cut where its letters stand far apart, or the next stands left of the one before."""
    cuts = [start]
    right = letters.right(start, 0)
    for index in range(start + 1, end):
        x, _ = letters.origin(index)
        own = letters.right(index, x)
        if x - right > size or own < right - _TOUCHING * size:
            cuts.append(index)
        right = own
    return [(a, b, spelled_out(text[a:b])) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]
