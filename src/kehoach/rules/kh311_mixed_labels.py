"""KH311: "Cơ quan chủ trì" and "Đơn vị chủ trì" in one plan."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.records.models import FieldNode
from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

_WORDS = ("cơ quan ", "đơn vị ")


def check(examined: Examined) -> Iterator[Found]:
    found: dict[str, list[FieldNode]] = {}
    for node in examined.nodes:
        if isinstance(node, FieldNode) and node.role in ("lead", "coordinating") and node.value:
            label = node.label.lower()
            word = next((word for word in _WORDS if label.startswith(word)), None)
            if word is not None and not label.startswith(("cơ quan đơn vị", "đơn vị cơ quan")):
                found.setdefault(f"{label[len(word) :].split(' ')[0]} {word}", []).append(node)
    for doing in sorted({key.split(" ")[0] for key in found}):
        pair = [found.get(f"{doing} {word}", []) for word in _WORDS]
        if all(pair):
            fewer, more = sorted(pair, key=len) if len(pair[0]) != len(pair[1]) else (pair[1], pair[0])
            values = {"one": fewer[0].label, "other": more[0].label, "count": str(len(fewer)), "others": str(len(more))}
            yield Found(_label(examined, fewer[0]), values, fewer[0].id)
            return


def _label(examined: Examined, node: FieldNode) -> tuple[int, int] | None:
    if node.span is None:
        return None
    at = examined.text.find(node.label, node.span.start, node.span.end)
    return (at, at + len(node.label)) if at >= 0 else (node.span.start, node.span.end)


RULE = Rule(
    code="KH311",
    name="mixed-labels",
    severity="info",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Hai kiểu nhãn trong một kế hoạch", "Two kinds of labels in one plan"),
    message=Said(
        "Nhãn “{one}” ({count} lần) và “{other}” ({others} lần) dùng lẫn trong một kế hoạch.",
        "The labels “{one}” ({count} times) and “{other}” ({others} times) are mixed in one plan.",
    ),
    why=Said(
        "Nhãn phải thống nhất để tra cứu và tổng hợp được; nhãn khác thường là đoạn chép từ văn bản khác.",
        "Labels should be one so that tasks can be looked up and added up; a stray one was mostly copied from elsewhere.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n2. Chăm cây\n- Đơn vị chủ trì: Hội Nông dân.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n2. Chăm cây\n- Cơ quan chủ trì: Hội Nông dân.\n",
    check=check,
)
