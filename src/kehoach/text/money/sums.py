"""Printed sums of money in a text: every one, with its value, its unit and what it is for each of.

Source: contract.md, "amounts"; domain.md, section 9. Sums that share a unit ("từ 2 đến 3 triệu đồng") are two, a sum in two scales
("1 tỷ 200 triệu đồng") is one, a sum repeated in words in brackets is one with its ``words``.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Words(NamedTuple):
    """A sum in words after one in digits: what is printed, its value, whether the two agree."""

    text: str
    value: int
    agrees: bool


class Factor(NamedTuple):
    """One factor of a product: "300 con" has the unit "con", "20 triệu đồng/con" has "VND" per "con"."""

    text: str
    value: int | float
    unit: str | None
    per: str | None


class Product(NamedTuple):
    """The factors that a sum is printed as the product of, and whether they give it."""

    factors: tuple[Factor, ...]
    holds: bool


class Money(NamedTuple):
    """A printed sum: ``text`` is what stands from ``start`` to ``end``; ``value`` is in whole units (đồng), an int wherever it is whole."""

    start: int
    end: int
    text: str
    value: int | float
    unit: str
    per: str | None
    words: Words | None = None
    product: Product | None = None


# A digit, then what may begin a unit. One cheap look at a paragraph: most hold no money.
_HINT = re.compile(
    r"[0-9](?:,-)? ?(?=[đĐ₫$€£¥(tTvVnNuUeEcCrRyYkKwWlLgGbBjJaAsShHm])"
    r"(?:[đĐ](?:[ồỒôÔ]|\W|$)|[₫$€£¥]|[tT](?:r(?:iệ|ă|[ .]?đ)|R(?:I|Ă|[ .]?Đ)|[ỷỶỉỈỹ])|[vV][nN]|[nN]g(?:h|àn|[ .]?đ)|NG(?:H|À)|U[SD]|us|[eE]ur|EU"
    r"|\((?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)|chục|C[HNA]|ND|[nN]hân d|RM|[yY]ên|[kK][íi]p|K[RH]|LA|[wW]on|GB|[bB]ảng|[bB]ạt|[bB]aht|TH|JP|AU"
    r"|S[GD]|HK|TW|RU|r[iú])"
)
_WORD_ENDS = ("riệu đồng", "tỷ đồng", "tỉ đồng", "nghìn đồng", "ngàn đồng", "trăm đồng", "mươi đồng", "rưỡi đồng")


def may_hold_money(text: str) -> bool:
    """Whether a text is worth :func:`find_money`: one quick look, never wrong when it says no."""
    if _HINT.search(text) is not None:
        return True
    return ("đồng" in text and any(ending in text for ending in _WORD_ENDS)) or "$" in text or "€" in text


def find_money(text: str) -> list[Money]:
    """Every printed sum of a text, in order, one an occurrence; offsets are into the text.

    >>> [(money.text, money.value, money.per) for money in find_money("Hỗ trợ từ 2 đến 3 triệu đồng/hộ.")]
    [('2', 2000000, 'hộ'), ('3 triệu đồng/hộ', 3000000, 'hộ')]
    """
    if not may_hold_money(text):
        return []
    from kehoach.text.money.scan import scan  # most documents hold few sums, some none: what reads them is imported for the first

    found = scan(text)
    if "đồng" in text:
        from kehoach.text.money.in_words import with_words

        found = with_words(text, found)
    if "=" in text and found:
        from kehoach.text.money.products import with_products

        found = with_products(text, found)
    return found
