"""KH305: a label with nothing after it: "Cơ quan chủ trì:". One with dots after it is a blank to be filled in (KH522)."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.records.models import FieldNode
from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said, Severity

_CARRIES = ("paragraph", "bullet", "subbullet", "table", "note", "point")


def check(examined: Examined) -> Iterator[Found]:
    nodes = examined.nodes
    forms = {appendix.id for appendix in examined.plan.appendices if appendix.type_name is None}  # to be filled in by others
    for number, node in enumerate(nodes):
        if (
            not isinstance(node, FieldNode)
            or node.children
            or node.value.strip(" :;,_-–/")
            or ":" not in node.text
            or node.id.split(".", 1)[0] in forms
        ):
            continue
        after = nodes[number + 1] if number + 1 < len(nodes) else None
        # What stands after it may be its value: a paragraph, a list, a table; another field or the next number is not.
        if after is None or isinstance(after, FieldNode) or after.kind not in _CARRIES or not _beside(examined, node, after.id):
            severity: Severity | None = "error" if node.role == "lead" else None
            yield Found(examined.range(node.span), {"label": node.label}, node.id, severity=severity)


def _beside(examined: Examined, node: FieldNode, other: str) -> bool:
    """Whether another node stands under the same one."""
    one, two = examined.parents.get(node.id), examined.parents.get(other)
    return (one.id if one is not None else None) == (two.id if two is not None else None)


RULE = Rule(
    code="KH305",
    name="empty-field",
    severity="warning",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Mục có nhãn mà không có nội dung", "A label without a value"),
    message=Said("“{label}:” không có nội dung.", "Nothing stands after “{label}:”."),
    why=Said(
        "Nhãn để trống thì không biết ai làm, khi nào; điền vào hoặc bỏ nhãn.",
        "Where a label is left open nobody knows who acts, or when; fill it in or take it out.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Phối hợp:\n- Thời gian: Quý I/2026.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Phối hợp: Hội Nông dân xã.\n"
    "- Thời gian: Quý I/2026.\n",
    check=check,
)
