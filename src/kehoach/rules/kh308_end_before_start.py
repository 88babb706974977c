"""KH308: a period that ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said


def check(examined: Examined) -> Iterator[Found]:
    for one in examined.ranges:
        if one.ends < one.begins:
            yield Found(place(examined, one.start, one.end), {"first": one.first, "last": one.last}, node_at(examined, one.start))


RULE = Rule(
    code="KH308",
    name="end-before-start",
    severity="error",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Kết thúc trước khi bắt đầu", "An end before its start"),
    message=Said("Khoảng thời gian kết thúc ({last}) trước khi bắt đầu ({first}).", "The period ends ({last}) before it begins ({first})."),
    why=Said(
        "Một trong hai mốc ghi sai; không ai biết làm từ bao giờ đến bao giờ.",
        "One of the two dates is wrong; nobody knows from when until when to act.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây từ tháng 10/2026 đến tháng 4/2026.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây từ tháng 10/2026 đến tháng 4/2027.\n",
    check=check,
)
