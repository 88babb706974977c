"""Comments of a document that are for us: taken out before it is read, with the way back, and what they suppress.

On the line before or at the end of the line; ``ignore-file`` holds for the whole document::

    <!-- kehoach: ignore KH203, repeated-gap số mục giữ theo phụ lục đã ký -->
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from kehoach.rules.places import Places
from kehoach.rules.suppression import Suppression
from kehoach.rules.types import Range

SIGN = "kehoach:"
_OPENING = re.compile(r"<!--[ \t]{0,20}+kehoach:[ \t]{0,20}+(ignore-file|ignore)\b")
_CODES = re.compile(r"\s*([\w-]+(?:\s*,\s*[\w-]+)*+)(.*)", re.DOTALL)
_BEFORE_REASON = " \t:;.,–—-"
_LONGEST = 2000


class Commented:
    """A text without its comments for us, so that the plan reads as if they were not there; with the way back.

    ``cuts``: the pieces left out, as ranges of the text as it was.
    """

    def __init__(self, text: str, cuts: Sequence[Range] = (), suppressions: Sequence[Suppression] = ()) -> None:
        pieces = [text[a:b] for a, b in zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)], strict=True)]
        self.text = "".join(pieces) if cuts else text
        self.cuts = tuple(cuts)
        self.suppressions = tuple(suppressions)
        self._gone = [0, *accumulate(end - start for start, end in cuts)]
        self._at = [start - gone for (start, _), gone in zip(cuts, self._gone, strict=False)]

    def place(self, at: Range) -> Range:
        """A range of the text without comments, in the text as it was."""
        if not self.cuts:
            return at
        if at[0] == at[1]:
            start = self._from(at[0])
            if at[0] and self.text[at[0] - 1] not in "\r\n":
                start = self._from(at[0] - 1) + 1  # what is put after a word goes before the comment that follows it
            return start, start
        return self._from(at[0]), self._from(at[1] - 1) + 1

    def _from(self, offset: int) -> int:
        return offset + self._gone[bisect_right(self._at, offset)]


def take_comments(text: str) -> Commented:
    """A text without its comments for us, and what they suppress.

    >>> taken = take_comments("I. A\\n<!-- kehoach: ignore KH203 theo mẫu -->\\nI. B\\n")
    >>> taken.text, taken.suppressions[0].words, taken.suppressions[0].line
    ('I. A\\nI. B\\n', ('KH203',), 3)
    """
    if SIGN not in text:
        return Commented(text)
    places = Places(text)
    comments: list[tuple[int, int, bool, str, Range]] = []
    for start, end, everywhere, words in _comments(text):
        comments.append((start, end, everywhere, words, _cut(text, start, end, comments[-1][4][1] if comments else 0)))
    alone = {places.line(start): 0 for start, _, _, _, cut in comments if cut[0] == 0 or text[cut[0] - 1] in "\r\n"}
    for line in reversed(alone):
        alone[line] = _target(places, line, alone)
    lines = [None if everywhere else alone.get(places.line(start), places.line(start)) for start, _, everywhere, _, _ in comments]
    found = [_suppression(words, line, (start, end)) for (start, end, _, words, _), line in zip(comments, lines, strict=True)]
    return Commented(text, [cut for *_, cut in comments], found)


def _comments(text: str) -> Iterator[tuple[int, int, bool, str]]:
    """The comments for us: where each stands, whether it is for the whole file, and its words. One search for the end serves many openings."""
    end, past = -1, 0
    for opening in _OPENING.finditer(text):
        if opening.start() < past:
            continue
        if end < opening.end():
            end = text.find("-->", opening.end())
            if end < 0:
                return
        inside = text[opening.end() : min(end, opening.end() + _LONGEST)]
        if end - opening.end() <= _LONGEST and "\n" not in inside and "\r" not in inside:
            past = end + 3
            yield opening.start(), past, opening[1] == "ignore-file", inside


def _cut(text: str, start: int, end: int, past: int) -> Range:
    """What goes with a comment: its whole line where nothing else is on it, else the blanks before it; not what is cut already."""
    before, after = start, end
    while before > past and text[before - 1] in " \t":
        before -= 1
    while after < len(text) and text[after] in " \t":
        after += 1
    opens = before == 0 or text[before - 1] in "\r\n"
    if opens and after == len(text):
        return before, after
    if opens and text[after] in "\r\n":
        return before, after + (2 if text.startswith("\r\n", after) else 1)
    return (start, after) if opens else (before, end)


def _target(places: Places, line: int, alone: Mapping[int, int]) -> int:
    """The line that a comment on a line of its own speaks of: the next that holds anything but such comments (``alone``, known from below)."""
    last = places.line(len(places.text))
    for number in range(line + 1, last + 1):
        if number in alone:
            return alone[number]
        start, end = places.line_range(number)
        if places.text[start:end].strip():
            return number
    return last + 1


def _suppression(words: str, line: int | None, at: Range) -> Suppression:
    match = _CODES.match(words)
    if match is None:
        return Suppression((), "", line, None, at)
    codes = tuple(code.strip() for code in match[1].split(","))
    return Suppression(codes, match[2].strip().lstrip(_BEFORE_REASON).strip(), line, None, at)
