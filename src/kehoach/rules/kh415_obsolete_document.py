"""KH415: a document cited as if in force that another has replaced."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.reforms import OBSOLETE, issued_since
from kehoach.rules.types import Found, Rule, Said, Source

_SAID = ("thay thế", "bãi bỏ", "hết hiệu lực", "trước đây", "chuyển tiếp")


def check(examined: Examined) -> Iterator[Found]:
    for citation in examined.plan.citations:
        code = (citation.code or "").replace(" ", "")
        obsolete = OBSOLETE.get(code) or OBSOLETE.get("0" + code)
        if obsolete is None or citation.span is None or not issued_since(examined, obsolete.since):
            continue
        if obsolete.basis_only and not citation.basis:
            continue
        around = examined.text[max(citation.span.start - 120, 0) : citation.span.end + 200]
        if not any(said in around for said in _SAID):
            yield Found(examined.range(citation.span), {"code": citation.code or "", "successor": obsolete.successor})


RULE = Rule(
    code="KH415",
    name="obsolete-document",
    severity="warning",
    blame="drafting",
    fix="none",
    source=Source("NĐ 30/2020/NĐ-CP", "Điều 37; văn bản thay thế ghi trong thông báo"),
    title=Said("Viện dẫn văn bản đã hết hiệu lực", "A document no longer in force"),
    message=Said("{code} đã hết hiệu lực, thay bằng {successor}.", "{code} is no longer in force; {successor} has taken its place."),
    why=Said("Kế hoạch phải căn cứ vào văn bản đang có hiệu lực.", "A plan must rest on documents that are in force."),
    wrong="Số: 12/KH-UBND\nSuối Trầm, ngày 15 tháng 8 năm 2024\n\nKẾ HOẠCH\nTập huấn soạn thảo văn bản\n\n"
    "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư;\n\nI. NỘI DUNG\n1. Mở lớp.\n",
    right="Số: 12/KH-UBND\nSuối Trầm, ngày 15 tháng 8 năm 2024\n\nKẾ HOẠCH\nTập huấn soạn thảo văn bản\n\n"
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;\n\nI. NỘI DUNG\n1. Mở lớp.\n",
    check=check,
)
