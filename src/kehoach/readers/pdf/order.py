"""Words line by line from left to right, whatever order a file gives them in."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from kehoach.readers.pdf.letters import Letters
from kehoach.readers.pdf.word import Word

_TOUCHING = 0.15  # of the letter size: nearer than a blank
SAME_BASELINE = 0.6  # points


def in_order(words: list[Word], letters: Letters) -> list[Word]:
    """Words line by line from left to right; pieces of a word that the file gives apart, in whatever order, are one again.

    A letter that a font lacks is drawn from another one, before or after all others of its line.
    """
    words.sort(key=lambda word: word.y)
    start, made = 0, list[Word]()
    while start < len(words):
        stop = start + 1
        while stop < len(words) and words[stop].y - words[stop - 1].y < SAME_BASELINE:
            stop += 1
        line = sorted(words[start:stop], key=lambda word: word.x0)
        if any(b.x0 - a.x1 < _TOUCHING * a.size for a, b in pairwise(line)):
            line = _put_together(line, letters)
        made.extend(line)
        start = stop
    return made


def _put_together(line: list[Word], letters: Letters) -> list[Word]:
    made: list[Word] = []
    waiting = line[::-1]
    while waiting:
        word = waiting.pop()
        if made and not word.raised and not word.stands_off(made[-1]) and abs(word.size - made[-1].size) < 1:
            before = made[-1]
            if word.x0 < before.x1 - _TOUCHING * before.size and before.first >= 0 and len(before.text) > 1:
                cut = letters.first_from(before, word.x0)
                if cut:  # the word stands within a gap of the one before it
                    rest = Word(before.text[cut:], letters.origin(before.first + cut)[0], before.x1, before.y, before.size, before.font, before.page)
                    rest.first = before.first + cut
                    before.text, before.x1 = before.text[:cut], letters.right(before.first + cut - 1, before.x0)
                    waiting.append(rest)
                    waiting.sort(key=lambda one: -one.x0)
            if word.x0 - before.x1 < _TOUCHING * before.size:
                before.text = unicodedata.normalize("NFC", before.text + word.text)
                if " " not in before.text:
                    before.lead = max(before.x1, word.x0 + word.lead) - before.x0
                before.x1, before.first = max(before.x1, word.x1), -1
                continue
        made.append(word)
    return made
