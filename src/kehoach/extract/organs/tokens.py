"""The words and signs of a text, with their places; read as far as they are asked for.

Most texts that might name a body do not, which their first words show: nothing past these is taken apart.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kehoach.text.lazy_pattern import LazyPattern

# A word with what abbreviations hold ("NN&PTNT", "HĐND-UBND", "đ/c"), or one sign.
_TOKEN = re.compile(r"[^\W_]+(?:[&/-][^\W_]+)*|[^\w\s]")
_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_CONSONANTS = "bcdđghklmnpqrstvx"
# Words that were glued when the document was converted; in a syllable of its own the vowels stand in one place.
_SYLLABLE = rf"(?:ngh?|nh|gh|gi|kh|ph|qu|t[hr]|ch|[bcdđghklmnprstvx])?[{_VOWELS}]+(?:ch|n[gh]|[cmnpt])??"
_GLUED = LazyPattern(rf"(?:{_SYLLABLE}){{2,4}}")
_ONE = LazyPattern(rf"{_SYLLABLE}(?=(?:{_SYLLABLE})*$)")
_PIECE = 40  # characters taken apart at a time, on to the next blank


@lru_cache(maxsize=4096)
def _tokens_of(printed: str) -> tuple[list[str], list[str]]:
    """The tokens of what stands between two blanks, as printed and in lower case; kept, for the same words come again and again."""
    found = _apart(printed) if printed.isalnum() else _TOKEN.findall(printed)
    return found, [token.lower() for token in found]


def _apart(word: str) -> list[str]:
    """A word, or the two to four that it holds: "ủyviên", "vụđảng"."""
    low = word.lower()
    if low.isascii() or frozenset(_CONSONANTS).isdisjoint(low.strip(_CONSONANTS)) or not _GLUED.fullmatch(low):
        return [word]
    ends = [match.end() for match in _ONE.finditer(low)]
    return [word[start:end] for start, end in zip([0, *ends], ends, strict=False)]


class Tokens:
    """The tokens of ``text`` from ``start`` to ``end``, by number; past either end stands the empty word.

    >>> line = Tokens("Sở Y tế, Phòng NN&PTNT", 0, 22)
    >>> line.word(5), line.pair(0), line.begin(5), line.has(6)
    ('NN&PTNT', 'sở y', 15, False)
    """

    __slots__ = ("_begins", "_end", "_read", "_sought", "lows", "text", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.words: list[str] = []  # as far as they are read
        self.lows: list[str] = []  # the same in lower case
        self._read = start
        self._end = end
        self._begins: list[int] = []  # where the words begin, as far as that was asked for
        self._sought = start  # from where the next word is looked for

    def has(self, at: int) -> bool:
        """Whether there is a token of this number."""
        while at >= len(self.words):
            if self._read >= self._end:
                return False
            self._read_on()
        return at >= 0

    def _read_on(self) -> None:
        edge = self._read + _PIECE
        cut = self.text.find(" ", edge, self._end) if edge < self._end else -1
        if cut < 0:
            cut = self._end
        words, lows = self.words, self.lows
        for printed in self.text[self._read : cut].split():
            found, found_low = _tokens_of(printed)
            words += found
            lows += found_low
        self._read = cut

    def word(self, at: int) -> str:
        """A token as printed."""
        return self.words[at] if 0 <= at < len(self.words) or self.has(at) else ""

    def low(self, at: int) -> str:
        """A token in lower case."""
        return self.lows[at] if 0 <= at < len(self.lows) or self.has(at) else ""

    def pair(self, at: int) -> str:
        """A token and the next in lower case, as the vocabularies have them."""
        lows = self.lows
        if 0 <= at < len(lows) - 1:
            return f"{lows[at]} {lows[at + 1]}"
        return f"{lows[at]} {self.low(at + 1)}" if self.has(at) else ""

    def begin(self, at: int) -> int:
        """Where a token begins in the text."""
        begins = self._begins
        if at >= len(begins):
            find, place = self.text.index, self._sought
            for word in self.words[len(begins) : at + 1]:
                place = find(word, place)
                begins.append(place)
                place += len(word)
            self._sought = place
        return begins[at]

    def finish(self, at: int) -> int:
        """Where a token ends in the text."""
        return self.begin(at) + len(self.words[at])
