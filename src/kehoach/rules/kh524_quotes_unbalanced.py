"""KH524: a quotation mark or a bracket that is opened and not closed in its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

if TYPE_CHECKING:
    from kehoach.records.models import Node

_PAIRS = (("“", "”"), ("(", ")"))
_NUMBERING = re.compile(r"(?:^|[\s;,.:(])(?:[a-zđA-ZĐ]|\d{1,2}|[ivxIVX]{1,5})\)")


def check(examined: Examined) -> Iterator[Found]:
    nodes = [node for node in examined.nodes if node.kind != "table"]
    for opening, closing in _PAIRS:
        for number in [number for number, node in enumerate(nodes) if opening in node.text]:
            node = nodes[number]
            text = _NUMBERING.sub(" ", node.text) if closing == ")" and node.text.count("(") != node.text.count(")") else node.text
            if text.count(opening) <= text.count(closing) or _closed_later(nodes[number + 1 : number + 4], opening, closing):
                continue
            at = _unclosed(examined, node, opening, closing)
            if at is not None:
                yield Found((at, at + 1), {"opening": opening, "closing": closing}, node.id)


def _closed_later(following: list[Node], opening: str, closing: str) -> bool:
    """Whether one of the next paragraphs closes more than it opens: the words were broken over paragraphs."""
    return any(node.text.count(closing) > node.text.count(opening) for node in following)


def _unclosed(examined: Examined, node: Node, opening: str, closing: str) -> int | None:
    """Where in the source the last mark that is left open stands."""
    if node.span is None or not examined.text:
        return None
    open_at: list[int] = []
    for at in range(node.span.start, node.span.end):
        sign = examined.text[at]
        if sign == opening:
            open_at.append(at)
        elif sign == closing and open_at:
            open_at.pop()
    return open_at[-1] if open_at else None


RULE = Rule(
    code="KH524",
    name="quotes-unbalanced",
    severity="info",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Ngoặc mở mà không đóng", "A quotation mark or bracket that is not closed"),
    message=Said(
        "Dấu {opening} mở mà không có dấu {closing} đóng trong đoạn.",
        "A {opening} is opened and not closed by a {closing} in the paragraph.",
    ),
    why=Said(
        "Không biết lời trích dẫn, lời chú thích kết thúc ở đâu.",
        "Nobody can tell where the quotation or the remark ends.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Hưởng ứng Tết trồng cây (do xã phát động tại các trường.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Hưởng ứng Tết trồng cây (do xã phát động) tại các trường.\n",
    check=check,
)
