"""Counting the paragraphs of lists as Word does, and printing their numbers (ECMA-376 part 1, 17.9.7, 17.9.10, 17.9.11, 17.9.25).

The count belongs to the abstract list: two lists made from one go on where the other stopped. A list that says a number to begin with
begins there the first time that it is used, and goes on after that.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from kehoach.readers.docx.glyphs import read_bullet
from kehoach.readers.docx.number_formats import print_number
from kehoach.readers.docx.numbering import LEVELS, Level, List, Numbering

_PLACE = re.compile(r"%([1-9])")


class Label(NamedTuple):
    """What a list prints before a paragraph: the number or sign, what stands between it and the text, the font of the level."""

    text: str
    suffix: str
    font: str | None


class Counter:
    """The counts of one story (the main text, a note, a running head); ``numbering`` gives the lists, which many stories do without."""

    def __init__(self, numbering: Callable[[], Numbering]) -> None:
        self._numbering = numbering
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def count(self, num: str, level: int) -> Label | None:
        """Count a paragraph of a list at a level (from 0), and say what is printed before it; None where nothing is."""
        found = self._numbering().find(num)
        if found is None:
            return None
        level = min(max(level, 0), LEVELS - 1)
        declared = found.levels.get(level)
        if declared is None:
            return None
        counts = self._counts.setdefault(found.abstract, [None] * LEVELS)
        self._step(num, found, level, counts)
        if declared.hidden:
            return None
        text = read_bullet(declared.text, declared.font) if declared.form == "bullet" else _print(declared, found, counts)
        if not text.strip():
            return None
        return Label(text.upper() if declared.capitals else text, declared.suffix, declared.font)

    def _step(self, num: str, found: List, level: int, counts: list[int | None]) -> None:
        for above in range(level):
            if counts[above] is None:
                counts[above] = _start(found, above)  # a level that was passed over counts as begun
        before = counts[level]
        anew = num not in self._begun and level in found.starts
        counts[level] = _start(found, level) if before is None or anew else before + 1
        self._begun.add(num)
        for below in range(level + 1, LEVELS):
            declared = found.levels.get(below)
            restart = declared.restart if declared is not None else None
            if restart is None or level < restart:
                counts[below] = None


def _start(found: List, level: int) -> int:
    """Where a level begins, and begins anew: what its list says, else what the abstract list says."""
    declared = found.levels.get(level)
    return found.starts.get(level, declared.start if declared is not None else 1)


def _print(declared: Level, found: List, counts: list[int | None]) -> str:
    def number(match: re.Match[str]) -> str:
        place = int(match.group(1)) - 1
        count = counts[place]
        level = found.levels.get(place)
        if level is None or count is None:
            return ""
        return print_number(count, "decimal" if declared.legal and level.form not in ("none", "bullet") else level.form)

    return _PLACE.sub(number, declared.text)
