"""KH208: "Điều 1:" or "Điều 1" instead of "Điều 1."."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.numbering import exact_mark, mark_of
from kehoach.rules.types import Edit, Found, Rule, Said, nd30

_CITED = ("Luật", "Bộ luật", "Nghị ", "Thông tư", "Quyết định", "Hiến pháp", "Pháp lệnh", "Quy ")


def check(examined: Examined) -> Iterator[Found]:
    for found in examined.lists:
        if found.form != "điều":
            continue
        for entry in found.entries:
            node = entry.node
            mark = mark_of(node)
            if mark == "." or (not mark and (len(found.entries) < 2 or not node.text[:1].isupper() or node.text.startswith(_CITED))):
                continue  # a line that begins with "Điều 4 Luật …" is no article
            where = exact_mark(examined, node)
            edits: tuple[Edit, ...] = ()
            if where is not None:
                number = len((node.marker or "").rstrip(": "))
                after = examined.text[where[1] : where[1] + 1]
                edits = (Edit(where[0] + number, where[1], "." if not after or after.isspace() else ". "),)
            right = f"{(node.marker or '').rstrip(': ')}."
            yield Found(examined.marker(node), {"marker": node.marker or "", "right": right}, node.id, edits, fix=None if edits else "none")


RULE = Rule(
    code="KH208",
    name="article-mark",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.6.đ"),
    title=Said("Sau số của điều không phải dấu chấm", "No stop after an article's number"),
    message=Said("“{marker}” phải viết là “{right}”.", "“{marker}” should be “{right}”."),
    why=Said("Sau từ “Điều” và số thứ tự của điều có dấu chấm.", "The word “Điều” and the number of an article are followed by a stop."),
    wrong="CHƯƠNG TRÌNH\nTrồng cây\n\nĐiều 1: Mục đích\n1. Phủ xanh đất trống.\n\nĐiều 2. Nội dung\n1. Trồng 500 cây.\n",
    right="CHƯƠNG TRÌNH\nTrồng cây\n\nĐiều 1. Mục đích\n1. Phủ xanh đất trống.\n\nĐiều 2. Nội dung\n1. Trồng 500 cây.\n",
    check=check,
    regimes=("state",),
)
