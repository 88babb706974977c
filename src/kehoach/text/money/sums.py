"""Printed sums of money in a text: every one, with its value, its unit and what it is for each of.

Source: contract.md, "amounts"; domain.md, section 9. Sums that share a unit ("từ 2 đến 3 triệu đồng") are two, a sum in two scales
("1 tỷ 200 triệu đồng") is one, a sum repeated in words in brackets is one with its ``words``.
"""

from __future__ import annotations

from typing import NamedTuple

from kehoach.text.lazy_pattern import LazyPattern


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


# A digit, then what may begin a unit. One cheap look at a paragraph: most hold no money. The pattern finds a letter or a sign after a digit,
# the table says which of them are worth a look: classes and branches of letters beyond Latin-1 would cost ten times as much to compile.
_HINT = LazyPattern(r"[0-9](?:,-)? ?[^\s\d.,;:/)%+_adf-jlmo-qsxzDFIMOPQXZ-]")
_UNITS = {
    "đ": ("đồng", "đô l", "đô-l", "đôl", "đô m"),
    "t": ("triệu", "trăm", "trđ", "tr.", "tr đ", "tỷ", "tỉ", "tỹ", "thb", "twd"),
    "n": ("nghìn", "ngàn", "ng đ", "ng.", "ngđ", "ndt", "nhân d"),
    "(": tuple(f"({word}{end}" for word in ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười") for end in " )"),
    "v": ("vn",), "u": ("usd", "us$"), "e": ("eur",), "y": ("yên",), "k": ("kíp", "kip", "krw", "khr"), "c": ("chục", "cny", "cad", "chf"),
    "r": ("rmb", "rub", "riê", "rie", "rúp"), "l": ("lak",), "w": ("won",), "g": ("gbp",), "b": ("bảng", "bạt", "baht"), "j": ("jpy",),
    "a": ("aud",), "s": ("sgd", "sdr"), "h": ("hkd",),
}  # fmt: skip
_SIGNS = frozenset("₫$€£¥")
_WORD_ENDS = ("riệu đồng", "tỷ đồng", "tỉ đồng", "nghìn đồng", "ngàn đồng", "trăm đồng", "mươi đồng", "rưỡi đồng")


def may_hold_money(text: str) -> bool:
    """Whether a text is worth :func:`find_money`: one quick look, never wrong when it says no."""
    for found in _HINT.finditer(text):
        at = found.end() - 1
        near = text[at : at + 6].lower()
        if near.startswith(_UNITS.get(near[0], ())) or near[0] in _SIGNS or (near[0] == "đ" and not near[1:2].isalnum()):
            return True
    return ("đồng" in text and any(map(text.__contains__, _WORD_ENDS))) or "$" in text or "€" in text


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
