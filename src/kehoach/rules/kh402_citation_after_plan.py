"""KH402: a cited document that is dated after the plan."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.cited import as_printed, earliest
from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said


def check(examined: Examined) -> Iterator[Found]:
    issued = examined.latest_issue
    if issued is None:
        return
    last = issued.isoformat()
    for citation in examined.plan.citations:
        if citation.code and citation.date and earliest(citation.date) > last:
            values = {"code": citation.code, "date": as_printed(citation.date), "issued": as_printed(last)}
            yield Found(examined.range(citation.span), values)


RULE = Rule(
    code="KH402",
    name="citation-after-plan",
    severity="error",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Văn bản viện dẫn có sau kế hoạch", "A cited document is younger than the plan"),
    message=Said(
        "Văn bản số {code} ghi thời gian ban hành {date}, sau ngày ban hành kế hoạch (chậm nhất {issued}).",
        "Document {code} is dated {date}, after the day on which the plan was issued (at the latest {issued}).",
    ),
    why=Said(
        "Kế hoạch không thể căn cứ vào văn bản chưa có khi ban hành; một trong hai ngày sai.",
        "A plan cannot rest on a document that did not exist when it was issued; one of the dates is wrong.",
    ),
    wrong="Số: 12/KH-UBND\nSuối Trầm, ngày 15 tháng 8 năm 2024\n\nKẾ HOẠCH\nTrồng cây\n\n"
    "Căn cứ Quyết định số 15/QĐ-UBND ngày 05/9/2024 của UBND tỉnh;\n\nI. NỘI DUNG\n1. Trồng cây.\n",
    right="Số: 12/KH-UBND\nSuối Trầm, ngày 15 tháng 8 năm 2024\n\nKẾ HOẠCH\nTrồng cây\n\n"
    "Căn cứ Quyết định số 15/QĐ-UBND ngày 05/8/2024 của UBND tỉnh;\n\nI. NỘI DUNG\n1. Trồng cây.\n",
    check=check,
)
