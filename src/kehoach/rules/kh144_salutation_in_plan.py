"""KH144: "Kính gửi" in a document that has none."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.text.lazy_pattern import LazyPattern

_TYPES = frozenset(["Kế hoạch", "Chương trình", "Phương án", "Đề án", "Quyết định", "Nghị quyết", "Chỉ thị", "Quy chế", "Quy định"])
_SALUTATION = LazyPattern(r"Kính gửi(?= ?:| các| Ủy| UBND| Sở| Ban| Phòng| Đảng)")


def check(examined: Examined) -> Iterator[Found]:
    plan = examined.plan
    if plan.metadata.type_name not in _TYPES or "type_name" not in plan.metadata.spans:
        return
    for text, span in [*((item.text, item.span) for item in plan.preamble), *((node.text, node.span) for node in plan.body[:2])]:
        if text.startswith("Kính gửi") and _SALUTATION.match(text) and span is not None:
            at = examined.text.find("Kính gửi", span.start, span.end)
            yield Found((at, at + len("Kính gửi")) if at >= 0 else examined.range(span), {"type": plan.metadata.type_name or ""})
            return


RULE = Rule(
    code="KH144",
    name="salutation-in-plan",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.9.b, II.9.c"),
    title=Said("“Kính gửi” trong văn bản có tên loại", "“Kính gửi” in a plan"),
    message=Said(
        "{type} không ghi “Kính gửi”; nơi nhận chỉ ghi ở cuối văn bản.",
        "A {type} does not print “Kính gửi”; its recipients stand at the end only.",
    ),
    why=Said(
        "“Kính gửi” chỉ dùng cho tờ trình, báo cáo của cấp dưới gửi cấp trên và công văn.",
        "“Kính gửi” is for a tờ trình or báo cáo to a superior, and for a công văn.",
    ),
    wrong=HEAD + "Kính gửi: Các thôn.\n\n" + BODY,
    right=HEAD + BODY,
    check=check,
)
