"""KH409: a sum in words that is not the sum in digits."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.printed_sums import in_vietnamese
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

_NEAR = 200


def check(examined: Examined) -> Iterator[Found]:
    for amount in examined.plan.amounts:
        words = amount.words
        if words is None or words.agrees is not False or words.value is None or amount.span is None:
            continue
        at = examined.text.find(words.text, amount.span.start, amount.span.end + _NEAR)
        place = (at, at + len(words.text)) if at >= 0 else examined.range(amount.span)
        values = {"digits": amount.text, "words": words.text, "value": in_vietnamese(words.value)}
        yield Found(place, values, amount.node)


RULE = Rule(
    code="KH409",
    name="words-against-digits",
    severity="error",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Số tiền bằng chữ trái với bằng số", "A sum in words against its digits"),
    message=Said("“{words}” là {value} đồng, bằng số ghi {digits}.", "“{words}” is {value} đồng, in digits it says {digits}."),
    why=Said(
        "Số tiền bằng chữ để kiểm tra số tiền bằng số; hai số khác nhau thì một số sai.",
        "The words are there to confirm the digits; where they differ, one is wrong.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. KINH PHÍ\n1. Kinh phí: 280.000.000 đồng (Hai trăm sáu mươi triệu đồng).\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. KINH PHÍ\n1. Kinh phí: 280.000.000 đồng (Hai trăm tám mươi triệu đồng).\n",
    check=check,
)
