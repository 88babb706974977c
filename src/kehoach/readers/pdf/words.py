"""The words of a page with their places, as pdfium finds them.

pdfium tells blanks from gaps where a file has none; what it says of a line end or a hyphen is only a hint, the geometry decides.
Most lines are running text that stands as it is written: such a line stays one piece, asked for its ends alone. Every word is
asked for in lines that are short, wide, mixed, marked or in a table.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from kehoach.readers.pdf.frame import Frame
from kehoach.readers.pdf.letters import Letters
from kehoach.readers.pdf.order import SAME_BASELINE, in_order
from kehoach.readers.pdf.word import Word

Legacy = Callable[[str, str], str | None]

HYPHEN = "\ufffe"  # what pdfium makes of a hyphen at a line end; also as U+0002
_LINE = re.compile(r"[^\r\n\ufffe\x02]*[^\s\u00a0\ufffe\x02][^\r\n\ufffe\x02]*[\ufffe\x02]?|[\ufffe\x02]")
_TOKEN = re.compile(r"[^\s\u00a0\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
_MAY_BE_STAMP = re.compile("[Kk]ý (?:bởi|số)|[Nn]gười [Kk]ý|gian [Kk]ý|[Nn]gày [Kk]ý|ược ký|igned by|igitally|igning |ignature|[Kk]y\u0301")
_MAY_BE_RAISED = re.compile(r"(?<=[^\d])[\d*]{1,3}[)\]]?$")
_HOLDS_RAISED = re.compile(r"(?:[^\W\d_]|(?<!\d)[.,;:)”\"])[\d*]{1,2}(?=[\s,.;:)]|$)")
_WIDEST, _NARROWEST = 1.6, 0.15  # a word's width over its letters' number and size: beyond that it holds a gap or a leap back
_LEGACY = (".Vn", "VNI")
_LONG = 40  # letters of a line of running text
_WIDEST_BLANK = (0.42, 0.62)  # of the letter size, in a line that is not justified and in one that is
_EVEN = (0.78, 1.22)  # its width over its letters' number and size, against the page's median
_SOUNDINGS, _UNEVEN = (0.5, 0.8), 0.09  # where in a line a letter must stand about as far as its number says, and how far off it may be
_MARGIN = 0.075  # of a page's height: where letters may lie outside what shows
_RAISED = 0.15  # of the letter size
_TOUCHING = 0.15  # of the letter size: nearer than a blank
_BLANK_SPACES = re.compile(r"[\s\u00a0]+")


class PageWords(NamedTuple):
    """The words of a page, those that are turned (watermarks), how many letters have no Unicode, how many there are, whether its
    words may hold the stamp of a digital signature."""

    words: list[Word]
    turned: list[Word]
    unmapped: int
    letters: int
    stamped: bool = False


class _Run(NamedTuple):
    """What pdfium takes for a line: its place in the text, its ends, its baseline, size and font of its letters."""

    start: int
    end: int
    x0: float
    x1: float
    y: float
    size: float
    font: str


def page_words(raw: Any, textpage: Any, frame: Frame, number: int, legacy: Legacy | None, tables: Sequence[tuple[float, float]] = ()) -> PageWords:
    """The words of one page; ``raw`` is pypdfium2.raw, ``legacy(text, font)`` the Unicode of a word in an 8-bit font, else None (None: there is
    no such font); ``tables`` are the heights, from where to where, in which every word is wanted by itself."""
    count = raw.FPDFText_CountChars(textpage)
    if count <= 0:
        return PageWords([], [], 0, 0)
    reader = _Reader(raw, textpage, frame, number, legacy, _text(raw, textpage, count))
    reader.read(tables)
    inside = [w for w in reader.words if -2 <= w.x0 <= frame.width and -2 <= w.y <= frame.height + 2]  # what lies off the page is not shown
    unmapped = reader.text.count("\x00") + reader.text.count("\ufffd")
    return PageWords(inside, reader.turned, unmapped, sum([len(w.text) for w in inside]), _MAY_BE_STAMP.search(reader.text) is not None)


class _Reader:
    def __init__(self, raw: Any, textpage: Any, frame: Frame, number: int, legacy: Legacy | None, text: str) -> None:
        self.letters = Letters(raw, textpage, frame)
        self.text = text
        self.number = number
        self.legacy = legacy
        self.height = frame.height
        self.words: list[Word] = []
        self.turned: list[Word] = []
        self.put = self.words
        self.is_generated = partial(raw.FPDFText_IsGenerated, textpage)

    def read(self, tables: Sequence[tuple[float, float]]) -> None:
        letters, text = self.letters, self.text
        runs: list[_Run] = []
        turned: list[_Run] = []
        for match in _LINE.finditer(text):
            start, end = match.span()
            while text[start].isspace():
                start += 1
            while text[end - 1].isspace():
                end -= 1
            goes_off = letters.measure(start)
            x0, y = letters.origin(start)
            run = _Run(start, end, x0, letters.right(end - 1, x0), y, letters.size(start), letters.font(start))
            (turned if goes_off else runs).append(run)
        if not any(run.font.startswith(_LEGACY) for run in runs):
            self.legacy = None
        evenness = sorted([(run.x1 - run.x0) / ((run.end - run.start) * run.size) for run in runs if run.end - run.start >= _LONG])
        usual = evenness[len(evenness) // 2] if evenness else 0.0
        for run in runs:
            if not self._stays_whole(run, usual, tables):
                letters.measure(run.start)
                self._take_apart(run)
        self.words = in_order(self.words, letters)
        self.put = self.turned
        for run in turned:
            letters.measure(run.start)
            self._take_apart(run)

    def _stays_whole(self, run: _Run, usual: float, tables: Sequence[tuple[float, float]]) -> bool:
        """Whether a line is running text, put down as one piece."""
        start, end, x0, x1, y, size, font = run
        count = end - start
        line = self.text[start:end]
        if count < 2 or self.legacy is not None or _HOLDS_RAISED.search(line) or any(top - size <= y <= bottom + size for top, bottom in tables):
            return False
        letters = self.letters
        if not self.height * _MARGIN < y < self.height * (1 - _MARGIN) and letters.is_clipped(start):
            return False
        blanks = [start + match.start() for match in _BLANK_SPACES.finditer(line)]
        even = count >= _LONG and _EVEN[0] * usual < (x1 - x0) / (count * size) < _EVEN[1] * usual
        if even:
            generated = self.is_generated
            gaps = [at for at in blanks if generated(at) > 0]
            # Gaps among blanks may be those that letters of another font fill; without any blank, and without any gap, the last ones tell.
            doubtful = blanks[-2:] if len(gaps) == len(blanks) else [*gaps, *blanks[-2:]]
            for part in _SOUNDINGS if gaps else ():
                if abs(letters.origin(start + int(count * part))[0] - x0 - part * (x1 - x0)) > _UNEVEN * (x1 - x0):
                    return False
        else:
            doubtful = blanks
        right, baseline = letters.origin(end - 1)
        if abs(baseline - y) > SAME_BASELINE or right < letters.origin(end - 2)[0] or letters.origin(start + 1)[0] < x0:
            return False
        for at in doubtful:
            if not -0.05 * size <= letters.origin(at + 1)[0] - letters.right(at - 1, 0) <= _WIDEST_BLANK[even] * size:
                return False
        word = Word(_spelled(_BLANK_SPACES.sub(" ", line)), x0, x1, y, size, font, self.number)
        word.lead = letters.right((blanks[0] if blanks else end) - 1, x0) - x0
        self.words.append(word)
        return True

    def _take_apart(self, run: _Run) -> None:
        """Put down every word of a line."""
        letters, text = self.letters, self.text
        margin = self.height * _MARGIN
        last = run.start
        for match in _TOKEN.finditer(text, run.start, run.end):
            start, end = match.span()
            token = match.group()
            blank = letters.origin(start - 1)[0] if start > last and not (start - last == 1 and self.is_generated(last)) else None
            last = end
            x0, y = letters.origin(start)
            if not margin < y < self.height - margin and letters.is_clipped(start):
                continue  # a piece of the next page's first line, as browsers print it; it does not show
            size, font = letters.size(start), letters.font(start)
            spelled = _spelled(token)
            if self.legacy is not None and font.startswith(_LEGACY):
                spelled = self.legacy(spelled, font) or spelled
            x1 = letters.right(end - 1, x0)
            pieces = [(start, end, spelled)]
            if self.put is self.words and len(token) > 1:
                if not _NARROWEST * size * len(token) <= x1 - x0 <= _WIDEST * size * len(token):
                    pieces = _at_jumps(letters, text, start, end, size)
                elif token[-1] in "0123456789*)]" and (mark := _MAY_BE_RAISED.search(token)):
                    cut = start + mark.start()
                    if y - letters.origin(cut)[1] > _RAISED * size:
                        pieces = [(start, cut, spelled[: mark.start()]), (cut, end, spelled[mark.start() :])]
            for first, stop, part in pieces:
                x, baseline = letters.origin(first) if first > start else (x0, y)
                right = max(letters.right(stop - 1, x), x)
                lifted = first > start and y - baseline > _RAISED * size
                found = Word(
                    part,
                    x,
                    right,
                    baseline,
                    letters.size(first) if first > start else size,
                    font,
                    self.number,
                    blank if first == start else None,
                    lifted,
                )
                found.first = first if len(part) == stop - first else -1
                self.put.append(found)


def _spelled(text: str) -> str:
    """The letters of a text in NFC, hyphens at a line end as hyphens."""
    if text.isascii() and text[-1] != "\x02":
        return text
    return unicodedata.normalize("NFC", text.replace(HYPHEN, "-").replace("\x02", "-"))


def _text(raw: Any, textpage: Any, count: int) -> str:
    """The letters of a page, one character for each index of pdfium."""
    buffer = (ctypes.c_ushort * (count + 1))()
    got = raw.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer)[: max(got - 1, 0) * 2].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    codes = [raw.FPDFText_GetUnicode(textpage, index) for index in range(count)]
    return "".join(chr(code) if 0 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes)


def _at_jumps(letters: Letters, text: str, start: int, end: int, size: float) -> list[tuple[int, int, str]]:
    """A token cut where its letters stand far apart, or the next stands left of the one before."""
    cuts = [start]
    right = letters.right(start, 0)
    for index in range(start + 1, end):
        x, _ = letters.origin(index)
        own = letters.right(index, x)
        if x - right > size or own < right - _TOUCHING * size:
            cuts.append(index)
        right = own
    return [(a, b, _spelled(text[a:b])) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]
