"""What several rules ask of printed sums: whether one rounds to another, how exact one is, how a number is printed.

Source: contract.md, "amounts"; domain.md, section 9 (dots group thousands, a comma opens the decimals).
"""

from __future__ import annotations

import re

_ROUGHLY = re.compile(
    r"(?<!\w)(?:làm tròn|khoảng|xấp xỉ|tối đa|tối thiểu|không quá|ít nhất|ước|tương đương|(?:gần|hơn|trên|dưới|từ)(?=\s*(?:\d|$)))(?!\w)|≈|~",
    re.IGNORECASE,
)
_DECIMALS = re.compile(r"[0-9.]*,([0-9]+)")


def said_roughly(text: str) -> bool:
    """Whether a text says of a number that it is no exact one.

    >>> said_roughly("khoảng 5 tỷ đồng"), said_roughly("là 5 tỷ đồng")
    (True, False)
    """
    return _ROUGHLY.search(text) is not None


def rounds_to(value: float, printed: float) -> bool:
    """Whether a value rounds to what is printed, by the zeros that it ends with, within one per cent.

    >>> rounds_to(1_333_320, 1_333_000), rounds_to(6_000_000_000, 7_000_000_000)
    (True, False)
    """
    step = 1.0
    while printed and printed % (step * 10) == 0:
        step *= 10
    return abs(value - printed) <= min(step / 2, abs(value) / 100)


def last_place(text: str, value: float) -> float:
    """What one unit of the last printed decimal is worth: 0 for a number printed whole.

    >>> last_place("18,5 tỷ đồng", 18_500_000_000)
    100000000.0
    """
    match = _DECIMALS.match(text)
    number = float(match[0].replace(".", "").replace(",", ".")) if match else 0.0
    return value / number / 10.0 ** len(match[1]) if match and number else 0.0


def in_vietnamese(value: float) -> str:
    """A number as plans print it.

    >>> in_vietnamese(1234567.5), in_vietnamese(6e9)
    ('1.234.567,5', '6.000.000.000')
    """
    printed = f"{value:,.2f}".rstrip("0").rstrip(".")
    return printed.replace(",", " ").replace(".", ",").replace(" ", ".")
