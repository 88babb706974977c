"""KH407: a printed product whose result is another."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod
from typing import TYPE_CHECKING

from kehoach.rules.examined import Examined
from kehoach.rules.printed_sums import in_vietnamese, rounds_to, said_roughly
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

if TYPE_CHECKING:
    from kehoach.records.models import Product


def check(examined: Examined) -> Iterator[Found]:
    for amount in examined.plan.amounts:
        if amount.product is None or amount.product.holds or amount.value is None or amount.span is None:
            continue
        value = product_of(amount.product)
        around = examined.text[amount.span.start - 15 : amount.span.end + 25] if amount.span.start >= 15 else ""
        if rounds_to(value, amount.value) or said_roughly(around):
            continue
        factors = " × ".join(factor.text for factor in amount.product.factors)
        yield Found(examined.range(amount.span), {"factors": factors, "printed": amount.text, "value": in_vietnamese(value)}, amount.node)


def product_of(product: Product) -> float:
    return prod(factor.value / 100 if factor.unit == "%" else factor.value for factor in product.factors)


RULE = Rule(
    code="KH407",
    name="product-does-not-hold",
    severity="error",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Phép nhân sai", "A product that does not hold"),
    message=Said("{factors} bằng {value} đồng, không phải {printed}.", "{factors} is {value} đồng, not {printed}."),
    why=Said(
        "Kinh phí tính sai thì không lập được dự toán; một trong các số sai.",
        "No budget can be made from a sum that is wrong; one of the numbers is.",
    ),
    wrong="KẾ HOẠCH\nNuôi dê\n\nI. KINH PHÍ\n1. Mua dê: 300 con x 20 triệu đồng/con = 7 tỷ đồng.\n",
    right="KẾ HOẠCH\nNuôi dê\n\nI. KINH PHÍ\n1. Mua dê: 300 con x 20 triệu đồng/con = 6 tỷ đồng.\n",
    check=check,
)
