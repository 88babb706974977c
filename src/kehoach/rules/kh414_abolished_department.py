"""KH414: a department of a province that was merged into another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from kehoach.rules.examined import Examined
from kehoach.rules.prose import hits, node_at, place
from kehoach.rules.reforms import DEPARTMENTS, DEPARTMENTS_MERGED, FIELDS, former_bodies, issued_since
from kehoach.rules.types import Found, Rule, Said

# "Ban Dân tộc" alone may be the people's council's; departments that some provinces keep (Quy hoạch - Kiến trúc, Du lịch) are not in FIELDS.
_DEPARTMENT = re.compile(rf"Sở {FIELDS.pattern}")
_BOARD = re.compile(r"(?P<minorities>Ban Dân tộc tỉnh)(?!\w)")
_SINCE = date(2025, 7, 1)


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    if not ("Sở " in text or "Ban Dân tộc" in text) or not issued_since(examined, _SINCE):
        return
    found = chain(hits(text, "Sở ", _DEPARTMENT), hits(text, "Ban Dân tộc t", _BOARD))
    for match, count in former_bodies(examined, found):
        values = {"name": match[0], "count": str(count), "new": DEPARTMENTS[match.lastgroup or ""]}
        yield Found(place(examined, *match.span()), values, node_at(examined, match.start()))


RULE = Rule(
    code="KH414",
    name="abolished-department",
    severity="warning",
    blame="drafting",
    fix="none",
    source=DEPARTMENTS_MERGED,
    title=Said("Sở đã sáp nhập", "A department that was merged"),
    message=Said(
        "“{name}” (nêu {count} lần): cơ quan này đã sắp xếp lại, chậm nhất từ ngày 01/7/2025 việc thuộc {new}.",
        "“{name}” (named {count} times): this department was merged; since 01/7/2025 at the latest its work lies with {new}.",
    ),
    why=Said(
        "Các sở được sắp xếp lại từ 01/3/2025 theo các bộ; việc giao cho sở không còn thì không ai làm.",
        "The departments were merged from 01/3/2025 on, as the ministries were. Work laid on one that is no more is done by nobody.",
    ),
    wrong="Số: 12/KH-UBND\nLam Giang, ngày 15 tháng 8 năm 2025\n\nKẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n1. Sở TN&MT hướng dẫn trồng cây.\n",
    right="Số: 12/KH-UBND\nLam Giang, ngày 15 tháng 8 năm 2025\n\n"
    "KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n1. Sở Nông nghiệp và Môi trường hướng dẫn trồng cây.\n",
    check=check,
)
