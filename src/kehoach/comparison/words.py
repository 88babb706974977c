"""What happened to the words of a text, by Vietnamese syllable.

A list of ("=" | "-" | "+", text): "=" and "-" joined give the old text, "=" and "+" the new one, to the last blank
(contract.md, "Change": ``detail.words``).
"""

from __future__ import annotations

import re

from kehoach.comparison.alignment import align
from kehoach.records.changes import Words

# A number with what is written on to it ("30/10/2024", "834/UBND-KTTH", "9.000.000") is one word; a blank goes with the word before it.
_TOKEN = re.compile(r"(?:\d\w*(?:[./,:-]\w+)*|\w+|[^\w\s])\s*|\s+")


class Edit:
    """A stretch that differs: old[start:end] became new[new_start:new_end]."""

    __slots__ = ("end", "new_end", "new_start", "start")

    def __init__(self, start: int, end: int, new_start: int, new_end: int) -> None:
        self.start, self.end, self.new_start, self.new_end = start, end, new_start, new_end

    @property
    def replaces(self) -> bool:
        """Whether words went and others came for them."""
        return self.end > self.start and self.new_end > self.new_start


def find_edits(old: str, new: str) -> list[Edit]:
    """The stretches in which two texts differ, in order, whole words each; a word or two between two larger edits belongs to them.

    >>> [(edit.start, edit.end, edit.new_start, edit.new_end) for edit in find_edits("Sở Y tế chủ trì", "Sở Tài chính chủ trì")]
    [(3, 8, 3, 13)]
    """
    if old == new:
        return []
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    starts, new_starts = _starts(before), _starts(after)
    pairs = align([token.rstrip() or " " for token in before], [token.rstrip() or " " for token in after])
    edits: list[Edit] = []
    at = new_at = 0
    for a, b in [*pairs, (len(before), len(after))]:
        if at < a or new_at < b:
            edits.append(Edit(starts[at], starts[a], new_starts[new_at], new_starts[b]))
        at, new_at = a + 1, b + 1
        if a < len(before) and before[a] != after[b]:  # the word is the same, the blank after it is not
            size = len(before[a].rstrip())
            edits.append(Edit(starts[a] + size, starts[at], new_starts[b] + size, new_starts[new_at]))
    return _without_islands(edits, old)


def _starts(tokens: list[str]) -> list[int]:
    starts, at = [0], 0
    for token in tokens:
        at += len(token)
        starts.append(at)
    return starts


def _without_islands(edits: list[Edit], old: str) -> list[Edit]:
    """Edits joined where what they leave between them is shorter than either of them, or holds no word."""
    joined: list[Edit] = []
    for edit in edits:
        while joined:
            last = joined[-1]
            between = edit.start - last.end
            size = min(max(one.end - one.start, one.new_end - one.new_start) for one in (last, edit))
            if between and (between > size or between > 24) and any(map(str.isalnum, old[last.end : edit.start])):
                break
            if between and not last.replaces and not edit.replaces:
                break  # what only came, or only went, beside its like stays two
            joined.pop()
            edit = Edit(last.start, edit.end, last.new_start, edit.new_end)
        joined.append(edit)
    return joined


def _without_blanks(edit: Edit, old: str, new: str) -> Edit:
    """An edit without the blanks at its end that both sides have."""
    gone, came = old[edit.start : edit.end], new[edit.new_start : edit.new_end]
    blanks = len(gone) - len(gone.rstrip())
    if not blanks or gone[-blanks:] != came[len(came.rstrip()) :]:
        return edit
    return Edit(edit.start, edit.end - blanks, edit.new_start, edit.new_end - blanks)


def word_changes(old: str, new: str) -> Words:
    """What leads from one text to another.

    >>> word_changes("trước ngày 30/10/2024", "trước ngày 30/11/2024")
    [('=', 'trước ngày '), ('-', '30/10/2024'), ('+', '30/11/2024')]
    """
    return write_out(old, new, find_edits(old, new))


def write_out(old: str, new: str, edits: list[Edit]) -> Words:
    """The edits as operations on words.

    >>> write_out("Sở Y tế", "Sở Xây dựng", find_edits("Sở Y tế", "Sở Xây dựng"))
    [('=', 'Sở '), ('-', 'Y tế'), ('+', 'Xây dựng')]
    """
    words: Words = []
    at = 0
    for edit in edits:
        edit = _without_blanks(edit, old, new)
        pieces = (("=", old[at : edit.start]), ("-", old[edit.start : edit.end]), ("+", new[edit.new_start : edit.new_end]))
        words.extend(piece for piece in pieces if piece[1])
        at = edit.end
    if old[at:]:
        words.append(("=", old[at:]))
    return words
