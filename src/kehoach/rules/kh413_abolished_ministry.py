"""KH413: a ministry that was merged into another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from kehoach.rules.examined import Examined
from kehoach.rules.prose import hits, node_at, place
from kehoach.rules.reforms import FIELDS, MINISTRIES, MINISTRIES_MERGED, former_bodies, issued_since
from kehoach.rules.types import Found, Rule, Said

_MINISTRY = re.compile(rf"Bộ {FIELDS.pattern}")
_COMMITTEE = re.compile(r"(?P<minorities>(?:Ủy|Uỷ) ban Dân tộc)(?!\w| của Quốc hội| Quốc hội)")
_SINCE = date(2025, 3, 1)


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    if not ("Bộ " in text or " ban Dân tộc" in text) or not issued_since(examined, _SINCE):
        return
    found = chain(hits(text, "Bộ ", _MINISTRY), hits(text, "Ủy ban D", _COMMITTEE), hits(text, "Uỷ ban D", _COMMITTEE))
    for match, count in former_bodies(examined, found):
        values = {"name": match[0], "count": str(count), "new": MINISTRIES[match.lastgroup or ""]}
        yield Found(place(examined, *match.span()), values, node_at(examined, match.start()))


RULE = Rule(
    code="KH413",
    name="abolished-ministry",
    severity="warning",
    blame="drafting",
    fix="none",
    source=MINISTRIES_MERGED,
    title=Said("Bộ đã sáp nhập", "A ministry that was merged"),
    message=Said(
        "“{name}” (nêu {count} lần): từ ngày 01/3/2025 cơ quan này đã sáp nhập vào {new}.",
        "“{name}” (named {count} times): since 01/3/2025 this body is part of {new}.",
    ),
    why=Said(
        "Từ 01/3/2025 Chính phủ có 14 bộ và 3 cơ quan ngang bộ.",
        "Since 01/3/2025 the government has 14 ministries and 3 bodies of that rank.",
    ),
    wrong="Số: 12/KH-UBND\nLam Giang, ngày 15 tháng 8 năm 2025\n\nKẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n1. Báo cáo Bộ Tài nguyên và Môi trường.\n",
    right="Số: 12/KH-UBND\nLam Giang, ngày 15 tháng 8 năm 2025\n\nKẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n1. Báo cáo Bộ Nông nghiệp và Môi trường.\n",
    check=check,
)
