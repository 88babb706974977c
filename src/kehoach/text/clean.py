"""Make a text readable without losing the way back to the text as it was read.

Everything that understands a document works on the clean text: NFC, one kind of space, one kind of line end,
Vietnamese Đ for the look-alike Ð, Latin for stray Cyrillic look-alikes, no invisible characters.
Replacements of one character by one keep the offsets; where the length changes, an offset map leads back.
Source: contract.md "Every value is traceable"; TCVN 6909:2001 (NĐ 30/2020, Phụ lục I, I.4).
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from typing import NamedTuple

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# What is repaired: those two, Ð and its kin, combining marks, Greek and Cyrillic, Roman signs, CR, surrogates.
REPAIRED = f"{INVISIBLE}{SPACES}ÐðƉɖ\u0300-\u036f\u0370-\u04ff\u2160-\u2169\r\ud800-\udfff"
FLAGGED = "\x00-\x08\x0e-\x1f\x7f\u0080-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069"
_UNCLEAN = re.compile(f"[{REPAIRED}{FLAGGED}]")


class OffsetMap(NamedTuple):
    """The way back from a clean text: from ``clean_at[k]`` on, the source goes along from ``source_at[k]``."""

    clean_at: array[int]
    source_at: array[int]

    def source(self, at: int) -> int:
        """The offset in the source of an offset in the clean text."""
        place = bisect_right(self.clean_at, at) - 1
        return self.source_at[place] + at - self.clean_at[place]

    def clean(self, at: int) -> int:
        """The offset in the clean text of an offset in the source; what was dropped there lies at what follows it."""
        place = bisect_right(self.source_at, at) - 1
        found = self.clean_at[place] + at - self.source_at[place]
        return min(found, self.clean_at[place + 1]) if place + 1 < len(self.clean_at) else found


class CleanText(NamedTuple):
    """A clean text, the way back (None where the offsets are the same), and what had to be done.

    ``repairs`` names what was repaired: "decomposed", "eth", "look-alikes", "spaces", "invisible", "surrogates",
    "control" (the last is kept, not repaired).
    """

    text: str
    offsets: OffsetMap | None
    repairs: tuple[str, ...]


def clean(source: str) -> CleanText:
    """The clean text of a source.

    >>> clean("Ủy\\u00a0ban").text
    'Ủy ban'
    >>> clean("U\\u0309y ban").repairs
    ('decomposed',)
    """
    if not _UNCLEAN.search(source):
        return CleanText(source, None, ())
    from kehoach.text.repair import repair

    return CleanText(*repair(source))
