"""KH212: a number or a letter with nothing after it."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    for node in examined.nodes:
        if node.kind in ("item", "subitem", "point") and not node.children and not node.text.strip():
            yield Found(examined.marker(node), {"marker": node.marker or ""}, node.id)


RULE = Rule(
    code="KH212",
    name="marker-without-text",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.6.đ"),
    title=Said("Số thứ tự không có nội dung", "A number without a text"),
    message=Said("Sau “{marker}” không có nội dung.", "Nothing stands after “{marker}”."),
    why=Said("Khoản, điểm không có nội dung là chỗ bỏ sót khi soạn thảo.", "An item or a point without a text was forgotten in drafting."),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n\n1. Trồng 500 cây.\n\n2. Chăm sóc cây non.\n\n3.\n\nII. KINH PHÍ\n\nDo xã bảo đảm.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n\n1. Trồng 500 cây.\n\n2. Chăm sóc cây non.\n\nII. KINH PHÍ\n\nDo xã bảo đảm.\n",
    check=check,
)
