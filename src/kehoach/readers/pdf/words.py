"""The words of a page with their places, as pdfium finds them.

pdfium tells blanks from gaps where a file has none; what it says of a line end or a hyphen is only a hint, the geometry decides.
Most lines are running text that stands as it is written: such a line stays one piece, asked for its ends alone. Every word is
asked for in lines that are short, wide, mixed, marked or in a table.
"""

from __future__ import annotations

import ctypes
import itertools
import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from kehoach.readers.pdf.frame import Frame
from kehoach.readers.pdf.letters import Letters
from kehoach.readers.pdf.order import SAME_BASELINE, in_order
from kehoach.readers.pdf.parts import part_of, parts, spelled_out
from kehoach.readers.pdf.word import Word

Legacy = Callable[[str, str], str | None]
# What pdfium takes for a line: its place in the text (start, end), its left and right end, its baseline, size and font of its letters.
Run = tuple[int, int, float, float, float, float, str]

HYPHEN = "\ufffe"  # what pdfium makes of a hyphen at a line end; also as U+0002
_LINE = re.compile(r"[^\r\n\ufffe\x02]*[^\s\u00a0\ufffe\x02][^\r\n\ufffe\x02]*[\ufffe\x02]?|[\ufffe\x02]")
_TOKEN = re.compile(r"[^\s\u00a0\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
_MAY_BE_STAMP = re.compile("[Kk]ý (?:bởi|số)|[Nn]gười [Kk]ý|gian [Kk]ý|[Nn]gày [Kk]ý|ược ký|igned by|igitally|igning |ignature|[Kk]y\u0301")
_STAMP_SIGNS = ("ký", "Ký", "ign", "igitally", "y\u0301")  # what every such word holds one of
# A mark behind a letter or a sign that ends no number; led by the mark itself, which is rarer in a text than what stands before it.
_HOLDS_RAISED = re.compile(r"[\d*](?:(?<=[^\W\d_][\d*])|(?<=[.,;:)”\"][\d*])(?<!\d[.,;:)”\"][\d*]))[\d*]?(?=[\s,.;:)]|$)")
_LEGACY = (".Vn", "VNI")
_LONG = 40  # letters of a line of running text
_WIDEST_BLANK = (0.42, 0.62)  # of the letter size, in a line that is not justified and in one that is
_EVEN = (0.78, 1.22)  # its width over its letters' number and size, against the page's median
_SOUNDINGS, _UNEVEN = (0.5, 0.8), 0.09  # where in a line a letter must stand about as far as its number says, and how far off it may be
_MARGIN = 0.075  # of a page's height: where letters may lie outside what shows
_BLANK_SPACES = re.compile(r"[\s\u00a0]+")


class PageWords(NamedTuple):
    """The words of a page, those that are turned (watermarks), how many letters have no Unicode, how many there are, whether its
    words may hold the stamp of a digital signature."""

    words: list[Word]
    turned: list[Word]
    unmapped: int
    letters: int
    stamped: bool = False


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
    stamped = any(sign in reader.text for sign in _STAMP_SIGNS) and _MAY_BE_STAMP.search(reader.text) is not None
    return PageWords(inside, reader.turned, unmapped, sum([len(w.text) for w in inside]), stamped)


class _Reader:
    def __init__(self, raw: Any, textpage: Any, frame: Frame, number: int, legacy: Legacy | None, text: str) -> None:
        self.letters = Letters(raw, textpage, frame)
        self.text = text
        self.number = number
        self.legacy = legacy
        self.upper, self.lower = frame.height * _MARGIN, frame.height * (1 - _MARGIN)
        self.words: list[Word] = []
        self.turned: list[Word] = []
        self.put = self.words

    def read(self, tables: Sequence[tuple[float, float]]) -> None:
        letters, text = self.letters, self.text
        runs: list[Run] = []
        turned: list[Run] = []
        for match in _LINE.finditer(text):
            start, end = match.span()
            while text[start].isspace():
                start += 1
            while text[end - 1].isspace():
                end -= 1
            goes_off = letters.measure(start)
            x0, y = letters.origin(start)
            run = (start, end, x0, letters.right(end - 1, x0), y, letters.size(start), letters.font(start))
            (turned if goes_off else runs).append(run)
        if not any(run[6].startswith(_LEGACY) for run in runs):
            self.legacy = None
        evenness = sorted([(x1 - x0) / ((end - start) * size) for start, end, x0, x1, _, size, _ in runs if end - start >= _LONG])
        usual = evenness[len(evenness) // 2] if evenness else 0.0
        for run in runs:
            if not self._stays_whole(run, usual, tables):
                letters.measure(run[0])
                self._take_apart(run)
        self.words = in_order(self.words, letters)
        self.put = self.turned
        for run in turned:
            letters.measure(run[0])
            self._take_apart(run)

    def _stays_whole(self, run: Run, usual: float, tables: Sequence[tuple[float, float]]) -> bool:
        """Whether a line is running text, put down as one piece."""
        start, end, x0, x1, y, size, font = run
        count, width = end - start, x1 - x0
        line = self.text[start:end]
        if count < 2 or self.legacy is not None or _HOLDS_RAISED.search(line):
            return False
        if tables and any(top - size <= y <= bottom + size for top, bottom in tables):
            return False
        letters = self.letters
        origin, right_of = letters.origin, letters.right
        if not self.upper < y < self.lower and letters.is_clipped(start):
            return False
        tokens = line.split()
        spaced = " ".join(tokens)
        blanks = _blanks(tokens, start) if len(spaced) == count else [start + match.start() for match in _BLANK_SPACES.finditer(line)]
        even = count >= _LONG and _EVEN[0] * usual < width / (count * size) < _EVEN[1] * usual
        doubtful = blanks
        if even:
            gaps = letters.generated(blanks)
            # Gaps among blanks may be those that letters of another font fill; without any blank, and without any gap, the last ones tell.
            doubtful = blanks[-2:] if len(gaps) == len(blanks) else [*gaps, *blanks[-2:]]
            for part in _SOUNDINGS if gaps else ():
                if abs(origin(start + int(count * part))[0] - x0 - part * width) > _UNEVEN * width:
                    return False
        right, baseline = origin(end - 1)
        if abs(baseline - y) > SAME_BASELINE or right < origin(end - 2)[0] or origin(start + 1)[0] < x0:
            return False
        least, most = -0.05 * size, _WIDEST_BLANK[even] * size
        for at in doubtful:
            if not least <= origin(at + 1)[0] - right_of(at - 1, 0) <= most:
                return False
        word = Word(spelled_out(spaced), x0, x1, y, size, font, self.number)
        word.lead = right_of((blanks[0] if blanks else end) - 1, x0) - x0
        self.words.append(word)
        return True

    def _take_apart(self, run: Run) -> None:
        """Put down every word of a line."""
        letters, text, legacy, put = self.letters, self.text, self.legacy, self.put
        level = put is self.words
        last = run[0]
        for match in _TOKEN.finditer(text, run[0], run[1]):
            start, end = match.span()
            token = match.group()
            blank = letters.origin(start - 1)[0] if start > last and not (start - last == 1 and letters.generated((last,))) else None
            last = end
            x0, y = letters.origin(start)
            if not self.upper < y < self.lower and letters.is_clipped(start):
                continue  # a piece of the next page's first line, as browsers print it; it does not show
            size, font = letters.size(start), letters.font(start)
            spelled = spelled_out(token)
            if legacy is not None and font.startswith(_LEGACY):
                spelled = legacy(spelled, font) or spelled
            x1 = letters.right(end - 1, x0)
            word = Word(spelled, x0, max(x1, x0), y, size, font, self.number, blank)
            word.first = start if len(spelled) == end - start else -1
            pieces = parts(letters, text, word, start, end, x1 - x0) if level and len(token) > 1 else ()
            if pieces:
                put.extend([part_of(letters, word, start, *piece) for piece in pieces])
            else:
                put.append(word)


def _blanks(tokens: Sequence[str], start: int) -> list[int]:
    """Where the blanks between some tokens stand, each a single one; ``start``: where the first token does."""
    return list(itertools.accumulate([len(token) + 1 for token in tokens[1:-1]], initial=start + len(tokens[0]))) if len(tokens) > 1 else []


def _text(raw: Any, textpage: Any, count: int) -> str:
    """The letters of a page, one character for each index of pdfium."""
    buffer = (ctypes.c_ushort * (count + 1))()
    got = raw.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer)[: max(got - 1, 0) * 2].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    codes = [raw.FPDFText_GetUnicode(textpage, index) for index in range(count)]
    return "".join(chr(code) if 0 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes)
