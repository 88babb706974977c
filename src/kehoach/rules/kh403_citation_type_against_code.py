"""KH403: a document cited as one type whose code is that of another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.document.types import ADMINISTRATIVE_TYPES
from kehoach.rules.cited import take_apart
from kehoach.rules.examined import Examined
from kehoach.rules.types import Found, Rule, Said, nd30

_SYMBOLS = {symbol: name for name, symbol in ADMINISTRATIVE_TYPES.items() if symbol and name not in ("Công điện", "Hợp đồng", "Dự án")}
_SYMBOLS |= {"NĐ": "Nghị định", "KL": "Kết luận"}
# Only types that carry a number of their own. What a decision brings into force (Quy chế, Đề án, Chương trình) is often cited by the
# decision's number, and the number of a Công văn begins with the letters of a body, which may be those of a type (CT: Cục Thuế).
_NUMBERED = ("Quyết định", "Nghị định", "Nghị quyết", "Chỉ thị", "Thông tư", "Tờ trình", "Báo cáo", "Thông báo", "Kế hoạch", "Hướng dẫn")
_HEAD = re.compile(rf"({'|'.join(_NUMBERED)}) số:? ?(?=\d)", re.IGNORECASE)
# Pairs that go together: a plan brought into force by a decision, "Thông báo kết luận", the old symbols of Tờ trình and Chương trình.
_PAIRS = frozenset((("Kế hoạch", "QĐ"), ("Thông báo", "KL"), ("Tờ trình", "TT"), ("Hướng dẫn", "CT")))


def check(examined: Examined) -> Iterator[Found]:
    for citation in examined.plan.citations:
        parts = take_apart(citation.code) if citation.code else None
        named = _SYMBOLS.get(parts.symbol) if parts else None
        if parts is None or named is None:
            continue
        head = _HEAD.match(citation.text)
        printed = head[1].capitalize() if head else None
        if (
            head
            and printed
            and printed != named
            and (printed, parts.symbol) not in _PAIRS
            and citation.text.startswith(citation.code or "-", head.end())
        ):
            yield Found(examined.range(citation.span), {"code": citation.code or "", "printed": printed, "named": named})


RULE = Rule(
    code="KH403",
    name="citation-type-against-code",
    severity="error",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.3.b; Phụ lục III, Mục I"),
    title=Said("Tên loại trái với ký hiệu", "A type that its code contradicts"),
    message=Said(
        "Gọi là {printed}, nhưng số, ký hiệu {code} là của {named}.", "Called {printed}, but the number and symbol {code} are those of a {named}."
    ),
    why=Said(
        "Ký hiệu bắt đầu bằng chữ viết tắt tên loại; tên loại và ký hiệu trái nhau thì không tìm được văn bản.",
        "A symbol begins with the abbreviation of the type; where the two disagree the document cannot be found.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nCăn cứ Quyết định số 15/KH-UBND ngày 05/3/2024 của UBND tỉnh;\n\nI. NỘI DUNG\n1. Trồng cây.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nCăn cứ Kế hoạch số 15/KH-UBND ngày 05/3/2024 của UBND tỉnh;\n\nI. NỘI DUNG\n1. Trồng cây.\n",
    check=check,
)
