"""KH123: a căn cứ without its number, date or issuer."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.head_parts import core
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.text.lazy_pattern import LazyPattern

_OPENING = LazyPattern(r"(?:^(?:[-–+] ?)?|; ?)Căn cứ (?=[NQTCHK])")
_CODED = LazyPattern(
    r"(?:Nghị định|Quyết định|Thông tư|Chỉ thị|Công văn|Hướng dẫn|Kế hoạch|Nghị quyết|Công điện)(?: số:?)? ?"
    r"\d{1,6}[a-z]?[/-][\w/&.–-]{2,40}(?<![.-])"
)
_UNCODED = LazyPattern(r"(?:Nghị định|Quyết định|Thông tư|Chỉ thị|Công văn) (?=của|ngày|về|ban hành|phê duyệt|quy định)")
_CODE = LazyPattern(r"\d[/-][\w/-]{0,12}[A-ZĐ]{2}|\bsố\b")
_TITLE = LazyPattern(r"[\s,]*(?:về|v/v|ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi|thành lập|triển khai|công bố)\b")
_AFTER_ISSUER = LazyPattern(r" (?:về|v/v|ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi|thành lập|công bố)\b")
_DAY = LazyPattern(r"[\s,]*(?:ký )?ngày[\s,]{0,3}(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})")
_LONGEST = 600


def check(examined: Examined) -> Iterator[Found]:
    for item in examined.plan.preamble:
        if "Căn cứ" not in item.text or item.span is None:
            continue
        at = core(examined.text, item.span.start, item.span.end) if examined.text else (item.span.start, item.span.end)
        for opening in _OPENING.finditer(item.text):
            clause = item.text[opening.end() : opening.end() + _LONGEST].split(";", 1)[0]
            printed = _incomplete(clause)
            if printed:
                start = examined.text.find(printed, *at)
                yield Found((start, start + len(printed)) if start >= 0 else at, {"printed": printed})


def _incomplete(clause: str) -> str | None:
    """The document that a clause names incompletely; what is blank or unusual is not held against it."""
    coded = _CODED.match(clause)
    if coded is None:
        uncoded = _UNCODED.match(clause)
        return clause[: uncoded.end()].strip() if uncoded and not _CODE.search(clause) else None
    rest = clause[coded.end() :]
    day = _DAY.match(rest)
    if day is None:
        if _TITLE.match(rest):
            return coded.group()
        named = rest.lstrip(" ,")
        issuer = _AFTER_ISSUER.search(named)
        return coded.group() if named.startswith("của ") and issuer and "ngày" not in named[: issuer.start()] else None
    after = rest[day.end() :]
    return coded.group() if _TITLE.match(after) or not after.strip(" .,") else None


RULE = Rule(
    code="KH123",
    name="basis-incomplete",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.6.a"),
    title=Said("Căn cứ ghi chưa đủ", "A căn cứ is incomplete"),
    message=Said(
        "Căn cứ “{printed}” chưa ghi đủ số, ký hiệu, cơ quan ban hành, ngày tháng năm ban hành.",
        "The căn cứ “{printed}” lacks its number, its issuing body or its date.",
    ),
    why=Said(
        "Căn cứ ghi đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm và trích yếu; Luật, Pháp lệnh không ghi số, ký hiệu, cơ quan.",
        "A căn cứ gives type, number, notation, issuing body, date and subject; only a Luật or Pháp lệnh goes without number and body.",
    ),
    wrong=(
        "KẾ HOẠCH\nTrồng cây năm 2026\n\nCăn cứ Quyết định số 208/QĐ-UBND của Ủy ban nhân dân tỉnh về trồng cây.\n\n"
        "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Phủ xanh đất trống.\n"
    ),
    right=(
        "KẾ HOẠCH\nTrồng cây năm 2026\n\nCăn cứ Quyết định số 208/QĐ-UBND ngày 27 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về trồng cây.\n\n"
        "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Phủ xanh đất trống.\n"
    ),
    check=check,
    regimes=("state",),
)
