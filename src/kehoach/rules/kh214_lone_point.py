"""KH214: a point a) without a point b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.numbering import LETTER, NumberedList, main_lists
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

_OTHER = re.compile(r"(?<![\w.,/])[bB][*_\\ ]{0,4}[.)/>-]")
_ABOVE = ("part", "chapter", "section", "article", "item")
_NEAR = 60
_REACH = 4000


def check(examined: Examined) -> Iterator[Found]:
    for found in main_lists(examined):
        if found.form == LETTER and len(found.entries) == 1 and found.entries[0].value == 1 and not _has_more(examined, found):
            node = found.entries[0].node
            yield Found(examined.marker(node), {"marker": node.marker or ""}, node.id)


def _has_more(examined: Examined, found: NumberedList) -> bool:
    """Whether a b) is printed after it, before the next heading or a good while on, though it was not read as its neighbour."""
    entry = found.entries[0]
    siblings = found.parent.children if found.parent is not None else ()
    if siblings and siblings[-1] is not entry.node and any(node.kind == "table" for node in siblings):
        return True
    near = examined.nodes[entry.order + 1 : entry.order + 1 + _NEAR]
    following = next((node for node in near if node.kind in _ABOVE), None)
    if following is None and any(node.number == "b" for node in near):
        return True
    if not examined.text or entry.node.span is None:
        return False
    end = following.span.start if following is not None and following.span is not None else entry.node.span.start + _REACH
    return _OTHER.search(examined.text, entry.node.span.start, end) is not None


RULE = Rule(
    code="KH214",
    name="lone-point",
    severity="info",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Chỉ có một điểm", "A single point"),
    message=Said("Có “{marker}” mà không có điểm tiếp theo.", "There is “{marker}” and no point after it."),
    why=Said(
        "Chia điểm khi có từ hai nội dung trở lên; chỉ có điểm a thì thừa số thứ tự, hoặc thiếu điểm b.",
        "A text is divided when there are two things to say; with an a) alone, either it is superfluous or the b) is missing.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Chuẩn bị:\na) Chọn giống tại vườn ươm của xã.\n2. Trồng 500 cây.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Chuẩn bị:\na) Chọn giống tại vườn ươm của xã.\nb) Làm đất.\n2. Trồng 500 cây.\n",
    check=check,
)
