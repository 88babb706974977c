"""KH509: a unit named by a number with a small letter ("quận 1"), and thành phố Hồ Chí Minh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.rules.wording import occurrences, respelt, upper_first, word_before

# A number that is a name ends the phrase: "quận 1, Thành phố …", and not "mỗi phường 1 tổ".
_NUMBERED = re.compile(r"(?:quận|phường) [1-9]\d?(?=$|[);\n]|, (?:[Qq]uận|[Pp]hường|[Tt]hành phố|TP)|\.(?!\d)| (?:và|đến) (?:[Qq]uận|[Pp]hường) )")
_COUNTING = ("mỗi", "từng", "các", "một", "cho", "theo", "cấp", "bình", "quân")
_CITY = "thành phố Hồ Chí Minh"


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    for unit in ("quận", "phường"):
        if f"{unit} " not in text:
            continue
        for at in occurrences(text, unit):
            named = text[at + len(unit) + 1 : at + len(unit) + 2].isdigit() and _NUMBERED.match(text, at)
            if named and not (before := word_before(text, at)).isdigit() and before not in _COUNTING:
                yield from respelt(examined, *named.span(), upper_first(named.group()))
    if _CITY in text:
        for at in occurrences(text, _CITY):
            yield from respelt(examined, at, at + len(_CITY), upper_first(_CITY))


RULE = Rule(
    code="KH509",
    name="numbered-unit-small",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục II, III.1.b, c"),
    title=Said("Không viết hoa “Quận 1”, “Thành phố Hồ Chí Minh”", "No capital for Quận 1, Thành phố Hồ Chí Minh"),
    message=Said("“{printed}” phải viết hoa: “{right}”.", "“{printed}” has a capital: “{right}”."),
    why=Said(
        "Đơn vị hành chính đặt tên theo số, tên người, sự kiện lịch sử viết hoa cả danh từ chung; Thành phố Hồ Chí Minh là trường hợp đặc biệt.",
        "The noun too has a capital where the unit is named by a number, after a person or an event; Thành phố Hồ Chí Minh is named by itself.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Trồng cây tại quận 5.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Trồng cây tại Quận 5.\n",
    check=check,
    regimes=("state",),
)
