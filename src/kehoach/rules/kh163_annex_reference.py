"""KH163: the line "(Kèm theo Kế hoạch số …)" says another number or date than the head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, HEAD
from kehoach.rules.head_parts import head_text
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.text.lazy_pattern import LazyPattern

_LINE = LazyPattern(
    r"[Kk]èm\s+theo\s+(?P<type>\w+\s+\w+)\s+số\s*:?\s*(?P<number>\d{0,6})[\s.…_]{0,20}(?P<stroke>[/-])\s*(?P<notation>[A-ZĐ][\w&/-]{1,30})"
    r"(?:,?\s+ngày\s*(?P<day>\d{0,2})[\s.…_]{0,10}(?:/|tháng)\s*(?P<month>\d{0,2})[\s.…_]{0,10}(?:/|năm)\s*(?P<year>\d{4}))?"
)
_REACH = 1500


def check(examined: Examined) -> Iterator[Found]:
    metadata, text = examined.plan.metadata, examined.text
    if metadata.code_number is None or metadata.code_notation is None or metadata.type_name is None or examined.issued is None:
        return
    begin = len(head_text(examined))
    told: set[str] = set()
    for appendix in examined.plan.appendices:
        if appendix.span is None:
            continue
        for match in _LINE.finditer(text, max(begin, appendix.span.start), appendix.span.start + _REACH):
            printed = " ".join(match.group().split())
            if " ".join(match["type"].split()).lower() != metadata.type_name.lower() or printed in told:
                continue
            told.add(printed)
            wrong = _differs(examined, match)
            if wrong:
                own = f"số {metadata.code_number}{match['stroke']}{metadata.code_notation} ngày {examined.issued:%d/%m/%Y}"
                yield Found(match.span(), {"printed": printed, "own": own}, severity="info" if wrong == "blank" else None)


def _differs(examined: Examined, match: re.Match[str]) -> str:
    """How the line differs from the head: "yes", "blank" where it was only not filled in, "" not at all."""
    metadata, issued = examined.plan.metadata, examined.issued
    number, notation = (metadata.code_number or "").lstrip("0"), (metadata.code_notation or "").casefold()
    if match["notation"].casefold().rstrip("-/") != notation or (match["number"] and match["number"].lstrip("0") != number):
        return "yes"
    if issued is not None and match["year"]:
        pairs = [(match["day"], issued.day), (match["month"], issued.month), (match["year"], issued.year)]
        if any(said and int(said) != own for said, own in pairs):
            return "yes"
        if not match["day"] or not match["month"]:
            return "blank"
    return "" if match["number"] else "blank"


_BODY = BODY.replace("500 cây", "500 cây (theo Phụ lục)")
_ANNEX = (
    "\nPHỤ LỤC\nPHÂN BỔ CÂY GIỐNG\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã)\n\n"
    "1. Thôn Khau Ngoa: 300 cây.\n\n2. Thôn Nặm Pục: 200 cây.\n"
)

RULE = Rule(
    code="KH163",
    name="annex-reference",
    severity="warning",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục I, III.1.c"),
    title=Said("Dòng “Kèm theo” của phụ lục không khớp đầu văn bản", "The annex's reference does not agree with the head"),
    message=Said("“{printed}” không khớp với đầu văn bản ({own}).", "“{printed}” does not agree with the head ({own})."),
    why=Said(
        "Phụ lục ghi số, ký hiệu, ngày của văn bản mà nó kèm theo; ghi khác thì phụ lục thuộc văn bản khác.",
        "An annex gives the number and date of the document it belongs to; with others it belongs to another document.",
    ),
    wrong=HEAD + _BODY + FOOT + _ANNEX.replace("số 12", "số 21"),
    right=HEAD + _BODY + FOOT + _ANNEX,
    check=check,
)
