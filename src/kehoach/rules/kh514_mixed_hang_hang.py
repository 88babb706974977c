"""KH514: hằng năm and hàng năm in one plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said
from kehoach.rules.wording import word_before, written

_RECURRING = re.compile(r"[Hh][àằ]ng (?:năm|quý|tháng|tuần|ngày|giờ)(?! [\dIVX])(?![^\W_])")
# Goods, customers, shops, banks, rows: "cửa hàng năm ngoái" is no "every year".
_OTHER_WORD = frozenset("mặt cửa bán mua khách ngân nhà xếp giao đặt gian đơn hóa hoá chở nhận lô kho vận bạn".split())


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    if not (("hằng " in text or "Hằng " in text) and ("hàng " in text or "Hàng " in text)):
        return
    found: dict[str, list[tuple[int, int]]] = {"hằng": [], "hàng": []}
    for at in written(examined, "hằng", "Hằng", "hàng", "Hàng"):
        match = _RECURRING.match(text, at)
        if match is not None and word_before(text, at) not in _OTHER_WORD:
            found[text[at : at + 4].lower()].append(match.span())
    if not all(found.values()):
        return
    fewer, more = sorted(found, key=lambda form: (len(found[form]), form == "hằng"))
    at, end = min(found[fewer])
    values = {"fewer": fewer, "less": str(len(found[fewer])), "more": more, "often": str(len(found[more]))}
    yield Found(place(examined, at, end), values, node_at(examined, at))


RULE = Rule(
    code="KH514",
    name="mixed-hang-hang",
    severity="info",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Viết lẫn “hằng năm” và “hàng năm”", "“hằng năm” and “hàng năm” mixed"),
    message=Said(
        "Viết lẫn “{fewer}” ({less} chỗ) và “{more}” ({often} chỗ) trước năm, quý, tháng …; nên thống nhất một cách viết.",
        "“{fewer}” ({less} times) and “{more}” ({often} times) are mixed before năm, quý, tháng …; keep to one of them.",
    ),
    why=Said(
        "Cả hai cách viết đều gặp trong văn bản nhà nước; một văn bản nên dùng một cách (từ điển chính tả ghi “hằng”).",
        "Both are found in state documents; one document should keep to one of them (dictionaries have “hằng”).",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây hằng năm.\n2. Báo cáo hàng năm.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây hằng năm.\n2. Báo cáo hằng năm.\n",
    check=check,
)
