"""Brackets in lists of bodies: no comma in them splits, and only some belong to a name.

Source: contract.md, "A body": to the name belongs a parenthesis that says who is meant ("UBND các xã miền núi (thuộc 06 huyện)").
"""

from __future__ import annotations

from kehoach.extract.organs.heads import read_head
from kehoach.extract.organs.tokens import Tokens
from kehoach.extract.organs.words import KEPT_IN_BRACKETS, WORK_IN_BRACKETS


def past_bracket(line: Tokens, at: int, closings: dict[int, int]) -> int:
    """The token after the bracket that opens at a token; one that is never closed holds nothing.

    ``closings``: the answers for this bracket and those in it, kept so that no token is looked at twice.

    >>> past_bracket(Tokens("(kể cả (bản) xa) đến", 0, 20), 0, {})
    8
    """
    if at not in closings:
        opened, place = [], at
        while line.has(place):
            if line.words[place] == "(":
                opened.append(place)
            elif line.words[place] == ")":
                closings[opened.pop()] = place + 1
                if not opened:
                    break
            place += 1
        for left in opened:
            closings[left] = left + 1
    return closings[at]


def without_remark(line: Tokens, first: int, last: int) -> int:
    """The last token of a body that ends with a bracket, less a bracket that does not say who is meant: "Sở Y tế (thông qua Chi cục Dân số)"."""
    at = last
    while at > first and line.words[at] != "(":
        at -= 1
    if at <= first + 1:
        return last
    word = line.words[at + 1]
    work = line.pair(at + 1) in WORK_IN_BRACKETS
    other = word[0].islower() and line.lows[at + 1] not in KEPT_IN_BRACKETS and not read_head(line, at + 1).sort
    return at - 1 if work or other else last
