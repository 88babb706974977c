"""KH412: a province that was merged into another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kehoach.rules.examined import Examined
from kehoach.rules.prose import hits, node_at, place
from kehoach.rules.reforms import PROVINCES, PROVINCES_MERGED, former_bodies, issued_since
from kehoach.rules.types import Found, Rule, Said

# A name alone may live on as that of a ward, a road, an airport: only "tỉnh X" counts. "tỉnh Hà Nam Ninh" is another one.
_PROVINCE = re.compile(r"[Tt]ỉnh ([A-ZĐ]\w{1,5} [A-ZĐ]\w{1,5})(?: ?[-–] ?Vũng Tàu)?(?!\w| ?[-–] ?[A-ZĐ]| [A-ZĐ]\w)")
_SINCE = date(2025, 7, 1)


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    if "ỉnh " not in text or not issued_since(examined, _SINCE):
        return
    gone = (match for sign in ("tỉnh ", "Tỉnh ") for match in hits(text, sign, _PROVINCE) if match[1] in PROVINCES)
    for match, count in former_bodies(examined, gone):
        values = {"name": match[0], "count": str(count), "new": PROVINCES[match[1]]}
        yield Found(place(examined, *match.span()), values, node_at(examined, match.start()))


RULE = Rule(
    code="KH412",
    name="abolished-province",
    severity="warning",
    blame="drafting",
    fix="none",
    source=PROVINCES_MERGED,
    title=Said("Tỉnh đã sáp nhập", "A province that was merged"),
    message=Said(
        "“{name}” (nêu {count} lần): từ ngày 01/7/2025 tỉnh này đã sáp nhập, nay là địa bàn {new}.",
        "“{name}” (named {count} times): since 01/7/2025 this province is part of {new}.",
    ),
    why=Said(
        "Từ 01/7/2025 cả nước có 34 đơn vị hành chính cấp tỉnh; 29 tên tỉnh không còn.",
        "Since 01/7/2025 there are 34 units of the provincial level; the names of 29 provinces are gone.",
    ),
    wrong="Số: 12/KH-SYT\nLam Giang, ngày 15 tháng 8 năm 2025\n\nKẾ HOẠCH\nTập huấn\n\nI. NHIỆM VỤ\n1. Phối hợp với Sở Y tế tỉnh Hà Giang mở lớp.\n",
    right="Số: 12/KH-SYT\nLam Giang, ngày 15 tháng 8 năm 2025\n\n"
    "KẾ HOẠCH\nTập huấn\n\nI. NHIỆM VỤ\n1. Phối hợp với Sở Y tế tỉnh Tuyên Quang mở lớp.\n",
    check=check,
)
