"""KH408: parts that do not make up the sum that they are said to be the parts of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kehoach.rules.examined import Examined
from kehoach.rules.printed_sums import in_vietnamese, last_place
from kehoach.rules.sums_taken_apart import sums_taken_apart
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

if TYPE_CHECKING:
    from kehoach.records.models import Amount


def check(examined: Examined) -> Iterator[Found]:
    by_node: dict[str, list[Amount]] = {}
    for amount in examined.plan.amounts:
        if amount.node and amount.value and amount.span:
            by_node.setdefault(amount.node, []).append(amount)
    for identity, amounts in by_node.items():
        node = examined.by_id.get(identity)
        if node is None or getattr(node, "rows", None) is not None:
            continue
        for total, parts in sums_taken_apart(node, amounts, by_node):
            value = sum(part.value or 0 for part in parts.amounts)
            exact = [last_place(one.text, one.value or 0) for one in (total, *parts.amounts)]
            spare = max(exact) * (len(parts.amounts) + 1) / 2
            if value - (total.value or 0) > spare or (parts.whole and (total.value or 0) - value > spare):
                values = {"total": total.text, "value": in_vietnamese(value), "count": str(len(parts.amounts))}
                yield Found(examined.range(total.span), values, identity)


RULE = Rule(
    code="KH408",
    name="sum-does-not-hold",
    severity="error",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Tổng không khớp các phần", "Parts that do not make up their sum"),
    message=Said("{count} phần cộng lại là {value} đồng, tổng ghi {total}.", "The {count} parts come to {value} đồng, the sum says {total}."),
    why=Said(
        "Tổng kinh phí và các phần của nó không khớp thì không lập được dự toán; một trong các số sai.",
        "No budget can be made where a sum and its parts disagree; one of the numbers is wrong.",
    ),
    wrong="KẾ HOẠCH\nNuôi dê\n\nI. KINH PHÍ\n1. Tổng kinh phí: 9 tỷ đồng, trong đó:\n- Mua bò: 6 tỷ đồng;\n- Mua dê: 4 tỷ đồng.\n",
    right="KẾ HOẠCH\nNuôi dê\n\nI. KINH PHÍ\n1. Tổng kinh phí: 9 tỷ đồng, trong đó:\n- Mua bò: 6 tỷ đồng;\n- Mua dê: 3 tỷ đồng.\n",
    check=check,
)
