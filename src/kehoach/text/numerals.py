"""Ordinals as Vietnamese documents print them: Arabic, Roman, the letters of điểm, "thứ nhất".

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ; the order of điểm is that of the Vietnamese alphabet (a b c d đ e g h …).
"""

from __future__ import annotations

import re
from functools import lru_cache

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = re.compile(r"M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,4})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_WORDS = {
    "nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip


@lru_cache(maxsize=128)
def roman_value(text: str) -> int | None:
    """The value of a Roman numeral in capitals, None where it is none (``IIII`` for IV is met and read).

    >>> roman_value("XIV"), roman_value("IC")
    (14, None)
    """
    if not text or not _ROMAN.fullmatch(text):
        return None
    total = 0
    for sign, following in zip(text, text[1:] + "I", strict=True):
        value = _VALUES[sign]
        total += -value if value < _VALUES[following] and sign != following else value
    return total


def letter_value(letter: str) -> int | None:
    """The place of a point's letter in the Vietnamese alphabet, from 1; a letter outside it (f, j, w, z) has None.

    >>> letter_value("đ"), letter_value("e"), letter_value("f")
    (5, 6, None)
    """
    place = POINT_LETTERS.find(letter)
    return place + 1 if place >= 0 and len(letter) == 1 else None


def word_value(word: str) -> int | None:
    """The value of an ordinal's last word: "thứ ba" is 3.

    >>> word_value("tư")
    4
    """
    return _WORDS.get(word.lower())
