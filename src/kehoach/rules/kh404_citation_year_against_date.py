"""KH404: a code whose year is not the year of the date beside it."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.cited import take_apart
from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said


def check(examined: Examined) -> Iterator[Found]:
    for citation in examined.plan.citations:
        if not citation.code or not citation.date or citation.type_name in ("Tiêu chuẩn", "Quy chuẩn", "Văn bản hợp nhất"):
            continue
        parts = take_apart(citation.code)
        if parts and parts.year and 1945 <= parts.year <= 2100 and parts.year != int(citation.date[:4]):
            yield Found(examined.range(citation.span), {"code": citation.code, "inside": str(parts.year), "year": citation.date[:4]})


RULE = Rule(
    code="KH404",
    name="citation-year-against-date",
    severity="error",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Năm trong số hiệu trái với ngày", "A code's year against its date"),
    message=Said("Số hiệu {code} ghi năm {inside}, ngày ban hành ghi năm {year}.", "The code {code} says {inside}, the date beside it {year}."),
    why=Said(
        "Năm trong số hiệu là năm ban hành; hai năm khác nhau thì một năm sai.",
        "The year in a code is that of its issue; where the two differ, one is wrong.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nCăn cứ Nghị định số 80/2025/NĐ-CP ngày 01/4/2024 của Chính phủ;\n\nI. NỘI DUNG\n1. Trồng cây.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nCăn cứ Nghị định số 80/2025/NĐ-CP ngày 01/4/2025 của Chính phủ;\n\nI. NỘI DUNG\n1. Trồng cây.\n",
    check=check,
)
