"""KH417: thousands of đồng grouped by commas: "216,000 đồng"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import Edit, Fixing, Found, Rule, Said, Source

_GROUPS = re.compile(r",\d{3}(?:,\d{3}){0,5}+ ?(?:đồng(?! chí| bào)|đ|₫|VNĐ|VND)(?!\w)")
_HEAD = re.compile(r"(?<![\w.,])[1-9]\d{0,2}$")


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    for match in _GROUPS.finditer(text):
        head = _HEAD.search(text, max(match.start() - 4, 0), match.start())
        if head is None:
            continue
        at = place(examined, head.start(), match.end())
        printed = text[head.start() : match.end()]
        better = printed.replace(",", ".")
        exact = at is not None and examined.text[at[0] : at[1]] == printed
        edits = (Edit(at[0], at[1], better),) if at and exact else ()
        # With two groups and more no reading but thousands is left.
        fix: Fixing | None = "safe" if exact and printed.count(",") > 1 else None
        yield Found(at, {"printed": printed, "better": better}, node_at(examined, head.start()), edits, fix=fix)


RULE = Rule(
    code="KH417",
    name="thousands-by-comma",
    severity="warning",
    blame="drafting",
    fix="suggested",
    source=Source("Luật Kế toán 88/2015/QH13", "Điều 11 khoản 2"),
    title=Said("Dấu phẩy ngăn hàng nghìn", "Thousands grouped by commas"),
    message=Said(
        "“{printed}” dùng dấu phẩy ngăn hàng nghìn; viết “{better}”.",
        "“{printed}” groups thousands by commas; it should be “{better}”.",
    ),
    why=Said(
        "Trong tiếng Việt dấu chấm ngăn hàng nghìn, dấu phẩy đứng trước phần thập phân; viết ngược thì số tiền sai nghìn lần.",
        "In Vietnamese a full stop groups thousands and a comma opens the decimals; the other way round a sum is a thousand times too small.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. KINH PHÍ\n1. Mỗi cây 216,000 đồng.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. KINH PHÍ\n1. Mỗi cây 216.000 đồng.\n",
    check=check,
)
