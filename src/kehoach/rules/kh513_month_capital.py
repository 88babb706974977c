"""KH513: "trong Tháng 5": the name of a month in figures with a capital in mid-sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.rules.wording import occurrences, respelt, word_before

# A month, and not the name of an event ("Tháng 3 biên giới").
_MONTH = re.compile(r"Tháng \d{1,2}(?=$|[/,;:.)\n]| (?:năm|đến|và|hằng|hàng) )")
_BEFORE = ("trong", "từ", "đến", "tới", "hết", "vào", "đầu", "giữa", "cuối", "trước", "sau", "của", "và", "thành")


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    for at in occurrences(text, "Tháng"):
        month = _MONTH.match(text, at)
        if month is not None and (before := word_before(text, at)) and (before in _BEFORE or before.isdigit()):
            yield from respelt(examined, *month.span(), "t" + month.group()[1:])


RULE = Rule(
    code="KH513",
    name="month-capital",
    severity="info",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục II, V.8.c"),
    title=Said("Viết hoa “Tháng” khi dùng chữ số", "“Tháng” with a capital before a figure"),
    message=Said("“{printed}” ở giữa câu viết thường: “{right}”.", "“{printed}” has no capital in mid-sentence: “{right}”."),
    why=Said(
        "Tháng trong năm chỉ viết hoa khi không dùng chữ số (tháng Năm); dùng chữ số thì viết thường: tháng 5.",
        "A month has a capital only in words (tháng Năm); in figures it has none: tháng 5.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. THỜI GIAN\n1. Trồng xong trong Tháng 5/2026.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. THỜI GIAN\n1. Trồng xong trong tháng 5/2026.\n",
    check=check,
    regimes=("state",),
)
