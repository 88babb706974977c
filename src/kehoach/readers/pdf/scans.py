"""Whether a page is a picture, and whether what a PDF gives as letters are letters at all.

A scan has pictures and no words. A file whose fonts do not say which letter a sign is gives private-use signs, or glyph
numbers that look like text ("7KӵF KLӋQ"): words without vowels, which no language in Latin letters has many of.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_COVERED = 0.5  # of a page
_FEW_LETTERS = 40
_MANY_CURVES = 150  # drawn letters: a page of them has thousands
_UNREADABLE = 0.25
_SIGN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf02c\uf02e-\uf06d\uf06f-\uf070\uf072-\uf075\uf077-\uf0a6\uf0a9-\uf0b6\uf0b8-\uf0d7\uf0d9-\uf0fb\uf0fd\uf0ff-\uf8ff]"
)
_WORD = re.compile(r"[^\W\d_]*[A-Za-z][^\W\d_]+")  # with a letter of English in it: other alphabets have other vowels
_VOWEL = re.compile(r"[AEIOUYaeiouyÀ-ÆÈ-ÏÒ-ÖØ-Ýà-æè-ïò-öø-ýÿĀ-ąĒ-ěĨ-ıŌ-œŨ-ųŶ-ŸƠ-ơƯ-ưǍ-ǜḀ-ḁẠ-ỹ]")
_COMMON_VOWELS = frozenset("aeiouyAEIOUYàáâãèéêìíòóôõùúýăĩũơưạảấầẩậắằặẽếềểễệỉịọỏốồổỗộớờởợụủứừửữựỳỹ")  # told sooner than by an expression
_LEAST_WORDS = 25
_VOWELLESS = 0.5
_SAMPLE = 4_000


class PageSigns(NamedTuple):
    """What tells of a page: its number, how many letters it has, what part its pictures cover, how many drawings it has."""

    number: int
    letters: int
    picture: float
    drawings: int


def is_picture(signs: PageSigns) -> bool:
    """Whether a page is a picture of text.

    >>> is_picture(PageSigns(1, 0, 0.98, 0)), is_picture(PageSigns(1, 1800, 0.98, 0)), is_picture(PageSigns(1, 0, 0.0, 0))
    (True, False, False)
    """
    if signs.letters >= _FEW_LETTERS:
        return False
    return signs.picture >= _COVERED or signs.drawings >= _MANY_CURVES


def is_garbled(text: str, unmapped: int) -> bool:
    """Whether the letters of a document are none that anybody reads; ``unmapped``: how many had no Unicode at all.

    >>> is_garbled("Ủy ban nhân dân xã ban hành kế hoạch. " * 9, 0), is_garbled("7KӵF KLӋQ QJKӏ TX\\u0003W " * 9, 0)
    (False, True)
    """
    sample = text[:_SAMPLE]
    letters = len(sample) - sample.count(" ") - sample.count("\n")
    if not letters:
        return False
    if unmapped + len(_SIGN.findall(sample)) > _UNREADABLE * letters:
        return True
    words = [word for word in _WORD.findall(sample) if not word.isupper() or len(word) > 3]
    if len(words) < _LEAST_WORDS:
        return False
    bare = [word for word in words if _COMMON_VOWELS.isdisjoint(word)]  # the few without one of these are looked at again
    return sum([_VOWEL.search(word) is None for word in bare]) > _VOWELLESS * len(words)


def page_list(numbers: list[int]) -> str:
    """Page numbers as people write them.

    >>> page_list([2, 3, 4, 7])
    '2-4, 7'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
