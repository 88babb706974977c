"""Automatic numbers as Word counts them, where they print what the sample prints; else the number is typed.

Source: ECMA-376 part 1, 17.9 (a level begins anew after a level above it; a ``w:num`` with ``w:startOverride`` begins anew at once).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sample_forms.content import Block, Paragraph

_ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV".split()
_LETTERS = "abcdefghijklmnopqrstuvwxyz"  # Word's lowerLetter: it has no đ
# Level by level: the form of its number, its text in Word, the kind of paragraph that it numbers.
OFFICE = (("upperRoman", "%1.", "section"), ("decimal", "%2.", "item"), ("decimal", "%2.%3.", "subitem"), ("lowerLetter", "%4)", "point"))
PARTY = (("upperRoman", "%1-", "section"), ("decimal", "%2-", "item"), ("decimal", "%2.%3-", "subitem"), ("lowerLetter", "%4)", "point"))
ARTICLES = (("decimal", "Điều %1.", "article"), ("decimal", "%2.", "item"), ("decimal", "%2.%3.", "subitem"), ("lowerLetter", "%4)", "point"))
BRACKETS = (("decimal", "(%1)", "point"),)
DASHES = (("bullet", "-", "bullet"),)
PLUSES = (("bullet", "+", "subbullet"),)
SCHEMES = (OFFICE, PARTY, ARTICLES, BRACKETS, DASHES, PLUSES)
_SIGNED = ("bullet", "field", "subbullet")


class Number(NamedTuple):
    """The list that numbers a paragraph (``num`` counts from 1; two with one ``scheme`` share its levels) and the level."""

    num: int
    scheme: int
    level: int


def count(blocks: Sequence[Block]) -> list[Number | None]:
    """For each block its automatic number, or None where it has none or must be typed.

    >>> made = count([Paragraph("section", "I.", ""), Paragraph("item", "1.", ""), Paragraph("item", "3.", ""), Paragraph("bullet", "-", "")])
    >>> [one and (one.num, one.level) for one in made]
    [(1, 0), None, None, (2, 0)]
    """
    return _Counting(blocks).numbers


class _Counting:
    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.numbers: list[Number | None] = [None] * len(blocks)
        self.used = 0
        for at, block in enumerate(blocks):
            if isinstance(block, Paragraph) and block.marker in ("-", "+") and block.kind in _SIGNED:
                self.numbers[at] = Number(0, 4 if block.marker == "-" else 5, 0)
        for kind in ("section", "article", "item", "subitem", "point"):  # the levels above first
            for run in self._runs(kind):
                self._run(run)
        self._begin()

    def _runs(self, kind: str) -> list[list[int]]:
        """The places of paragraphs of a kind that are counted together: those under one parent; articles all along."""
        above = {"section": (), "article": (), "item": ("section", "article"), "subitem": ("section", "article", "item")}.get(
            kind, ("section", "article", "item", "subitem")
        )
        runs: list[list[int]] = [[]]
        for at, block in enumerate(self.blocks):
            if not isinstance(block, Paragraph):
                continue
            if block.kind in above or block.kind == "title" or (block.kind == "part" and kind != "article"):
                runs.append([])
            elif block.kind == kind:
                runs[-1].append(at)
        return [run for run in runs if run]

    def _run(self, run: Sequence[int]) -> None:
        """Number a run where some scheme prints its very markers."""
        markers = [self._paragraph(at).marker for at in run]
        for scheme, levels in enumerate(SCHEMES[:4]):
            for level, (form, text, kind) in enumerate(levels):
                if kind != self._paragraph(run[0]).kind or len(run) > len(_ROMAN):
                    continue
                upper = self._above(run[0]) if "%2.%3" in text else ""
                if upper is None:
                    continue
                if markers == [text.replace("%2.%3", f"{upper}%3").replace(f"%{level + 1}", _digits(form, n)) for n in range(1, len(run) + 1)]:
                    for at in run:
                        self.numbers[at] = Number(0, scheme, level)
                    return

    def _above(self, at: int) -> str | None:
        """The number of the item above a sub-item ("2."), where it is automatic."""
        for before in range(at - 1, -1, -1):
            block = self.blocks[before]
            if isinstance(block, Paragraph) and block.kind == "item":
                return f"{block.marker.rstrip('.-')}." if self.numbers[before] is not None else None
        return None

    def _paragraph(self, at: int) -> Paragraph:
        block = self.blocks[at]
        assert isinstance(block, Paragraph)
        return block

    def _begin(self) -> None:
        """Give out the lists: one a scheme, and one more for each run that begins anew without a level above it."""
        counted: dict[tuple[int, int], int] = {}  # (scheme, level) -> the last count
        main: dict[int, int] = {}
        current: dict[tuple[int, int], int] = {}
        for at, number in enumerate(self.numbers):
            if number is None:
                continue
            key = number.scheme, number.level
            if number.scheme not in main:
                self.used += 1
                main[number.scheme] = self.used
            if SCHEMES[number.scheme][number.level][0] == "bullet":
                self.numbers[at] = Number(main[number.scheme], *key)
                continue
            if self._is_first(at):
                current[key] = main[number.scheme]
                if counted.get(key):
                    self.used += 1
                    current[key] = self.used
                counted[key] = 0
            counted[key] += 1
            counted.update({(number.scheme, deeper): 0 for deeper in range(number.level + 1, len(SCHEMES[number.scheme]))})
            self.numbers[at] = Number(current[key], *key)

    def _is_first(self, at: int) -> bool:
        """Whether a paragraph has the first number of its level."""
        return self._paragraph(at).marker.rstrip(".-)").split(".")[-1].lstrip("(").removeprefix("Điều ") in ("1", "I", "a")


def _digits(form: str, number: int) -> str:
    return _ROMAN[number - 1] if form == "upperRoman" else _LETTERS[number - 1] if form == "lowerLetter" else str(number)
