"""Printed products of money: "300 con x 20 triệu đồng/con = 6 tỷ đồng", its factors, and whether it holds (domain.md, section 9)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import prod

from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.money.parts import NUMBER, read_number, scaled_value
from kehoach.text.money.sums import Factor, Money, Product

_TIMES = LazyPattern(r" ?(?:[×*]|(?<![^\W\d_])[xX](?=[ 0-9(])) ?")
_OPENING = LazyPattern(r"[:;.] ")
_PLAIN = LazyPattern(rf"\(?(?P<number>{NUMBER}) ?(?P<unit>%|[^\W\d_][^0-9/()+=]{{0,30}})?(?:/ ?(?P<per>[^+=()]{{1,30}}))?\)?")
_FAR = 200
_NEAR = 12  # as many sums as a product may have


def with_products(text: str, found: list[Money]) -> list[Money]:
    """The sums of a text, those printed as the result of a product with it.

    >>> from kehoach.text.money.sums import find_money
    >>> find_money("300 con x 20 triệu đồng/con = 6 tỷ đồng")[-1].product.holds
    True
    """
    return [money._replace(product=read_product(text, money, found[max(0, at - _NEAR) : at])) for at, money in enumerate(found)]


def read_product(text: str, result: Money, before: Sequence[Money]) -> Product | None:
    """The product that a sum is printed as the result of, None where no "=" stands before it or what stands before that is no plain product.

    ``before``: the sums before it in the same text, in order.
    """
    floor = max(0, result.start - _FAR)
    at = len(text[floor : result.start].rstrip()) + floor - 1
    if at < floor or text[at] != "=":
        return None
    start = _opening(text, max(floor, text.rfind("=", floor, at) + 1), at)
    if "+" in text[start:at]:
        return None
    pieces, last = [], start
    for times in _TIMES.finditer(text, start, at):
        pieces.append((last, times.start()))
        last = times.end()
    if not pieces:
        return None
    pieces.append((last, at))
    factors = []
    for place, (left, right) in enumerate(pieces):
        factor = _factor(text, left, right, before, first=place == 0)
        if factor is None:
            return None
        factors.append(factor)
    if not any(factor.unit == result.unit for factor in factors):
        return None
    value = prod(factor.value / 100 if factor.unit == "%" else factor.value for factor in factors)
    return Product(tuple(factors), abs(value - result.value) <= _tolerance(result))


def _factor(text: str, left: int, right: int, before: Sequence[Money], *, first: bool) -> Factor | None:
    """The factor in a piece of a product; the first piece may have words before it ("Chi ăn: 30 người")."""
    for money in reversed(before):
        if money.start < right and money.end > left:
            if money.start < left or money.end > right or (not first and text[left : money.start].strip(" (")):
                return None
            if first and any(sign.isdigit() for sign in text[left : money.start]):
                return None
            return Factor(money.text, money.value, money.unit, money.per) if text[money.end : right].strip(" )") in ("", "mỗi") else None
    if first:
        digits = re.search("[0-9]", text[left:right])
        if not digits:
            return None
        left += digits.start()
    while left < right and text[left] == " ":
        left += 1
    while right > left and text[right - 1] in " )":
        right -= 1
    match = _PLAIN.fullmatch(text, left, right)
    number = read_number(match["number"], scaled=False) if match else None
    if match is None or number is None:
        return None
    unit, per = match["unit"], match["per"]
    return Factor(match[0].strip("("), scaled_value(number, 1), unit.strip() if unit else None, per.strip() if per else None)


def _opening(text: str, left: int, right: int) -> int:
    """Where the expression begins after the words that introduce it: past the last ":", ";" or full stop."""
    last = left
    for match in _OPENING.finditer(text, left, right):
        last = match.end()
    return last


def _tolerance(result: Money) -> float:
    """Half of the last printed decimal; half a đồng for a sum printed whole."""
    decimals = re.match(r"[0-9.]+,([0-9]+)", result.text)
    if not decimals:
        return 0.5
    scale = result.value / float(decimals[0].replace(".", "").replace(",", ".")) if result.value else 1.0
    return max(0.5, scale * 0.5 / float(10 ** len(decimals[1])))
