"""Words on one baseline make a row; a row's text has its marks above the line where they stand."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from operator import attrgetter

from kehoach.readers.pdf.word import Word

_SAME_LINE = 0.3  # of the letter size
_SMALL = 0.86  # a mark's letters against those beside it
_LONGEST_MARK = 4  # letters
_LIFT = 0.75  # how far a mark may stand off its line
_TOUCHING = 0.12  # of the letter size: nearer than a blank
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Row:
    """The words of a printed line from left to right, its edges, its baseline and the size of its letters."""

    __slots__ = ("_text", "lead", "size", "words", "x0", "x1", "y")

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self._text: str | None = None
        if len(words) == 1:  # as most rows of running text
            word = words[0]
            self.x0, self.x1, self.lead, self.y, self.size, self._text = word.x0, word.x1, word.lead, word.y, word.size, word.text
            return
        words.sort(key=attrgetter("x0"))
        body = [word for word in words if not word.raised] or words
        self.x0 = words[0].x0
        self.x1 = max([word.x1 for word in words])
        self.lead = words[0].lead
        self.y = body[0].y
        self.size = max([word.size for word in body])

    @property
    def page(self) -> int:
        return self.words[0].page

    @property
    def text(self) -> str:
        """The row as it is printed, one blank between words."""
        if self._text is None:
            self._text = joined(self.words)
        return self._text

    def go_on(self, row: Row) -> None:
        """Take a row below in, as the rest of this row's last word."""
        self._text = self.text + row.text
        self.x1, self.y = self.x0 + row.x1 - row.x0, row.y


def joined(words: Sequence[Word]) -> str:
    """The text of words that stand on one line.

    >>> joined([Word("ha", 0, 9, 9, 10, "", 1), Word("2", 9.2, 12, 6, 6, "", 1, raised=True), Word("lúa", 16, 30, 9, 10, "", 1)])
    'ha² lúa'
    """
    before = words[0]
    pieces = [before.text]
    for word in words[1:]:
        if word.stands_off(before) or word.x0 - before.x1 >= _TOUCHING * before.size:
            pieces.append(" ")
        pieces.append(word.text.translate(_SUPERSCRIPTS) if word.raised else word.text)
        before = word
    return "".join(pieces)


def rows_of(words: Iterable[Word]) -> list[Row]:
    """The rows of some words, from top to bottom."""
    groups: list[list[Word]] = []
    base = 0.0
    for word in sorted(words, key=attrgetter("y")):
        if groups and word.y - base <= _SAME_LINE * min(word.size, groups[-1][0].size):
            groups[-1].append(word)
        else:
            groups.append([word])
            base = word.y
    return [Row(group) for group in _with_marks(groups)]


def _with_marks(groups: list[list[Word]]) -> list[list[Word]]:
    """Groups of small letters that hang above or below the words of a line put into it."""
    sizes = [group[0].size for group in groups]
    if not any(one < _SMALL * other or other < _SMALL * one for one, other in itertools.pairwise(sizes)):
        return groups
    kept: list[list[Word]] = []
    waiting: list[Word] = []
    for group in groups:
        if kept and _hangs_on(group, kept[-1]):
            kept[-1].extend(group)
            continue
        if waiting:
            if _hangs_on(waiting, group):
                for word in waiting:
                    word.raised = re.fullmatch(r"[\d*()\[\]]+", word.text) is not None
                group.extend(waiting)
            else:
                kept.append(waiting)
            waiting = []
        if max(word.size for word in group) < 10 and sum(len(word.text) for word in group) <= 8:
            waiting = group
        else:
            kept.append(group)
    if waiting:
        kept.append(waiting)
    return kept


def _hangs_on(marks: Sequence[Word], line: Sequence[Word]) -> bool:
    """Whether some small words stand at the words of a line, above or below its baseline."""
    size = max(word.size for word in line)
    if any(word.size >= _SMALL * size or len(word.text) > _LONGEST_MARK for word in marks) or abs(marks[0].y - line[0].y) > _LIFT * size:
        return False
    return all(any(abs(word.x0 - other.x1) < size or other.x0 <= word.x0 <= other.x1 for other in line) for word in marks)


def segments(row: Row, least: float) -> list[list[Word]]:
    """A row's words cut where at least ``least`` points stand between two of them."""
    cut = [[row.words[0]]]
    right = row.words[0].x1
    for word in row.words[1:]:
        if word.x0 - right >= least:
            cut.append([])
        cut[-1].append(word)
        right = max(right, word.x1)
    return cut
