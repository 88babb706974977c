"""KH206: Phần, Chương, Mục, Điều or a section without a title."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    for node in examined.nodes:
        if node.kind in ("part", "chapter", "section", "article") and node.number is not None and not node.text.strip():
            yield Found(examined.marker(node), {"marker": node.marker or ""}, node.id)


RULE = Rule(
    code="KH206",
    name="heading-without-title",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.6.d"),
    title=Said("Phần, chương, mục, điều không có tiêu đề", "A part, chapter, section or article without a title"),
    message=Said("“{marker}” không có tiêu đề.", "“{marker}” has no title."),
    why=Said(
        "Phần, chương, mục, tiểu mục, điều phải có tiêu đề nêu nội dung chính.",
        "Parts, chapters, sections and articles must have a title that says what they are about.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n\nII.\n1. Trồng 500 cây.\n2. Chăm sóc cây.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n\nII. NỘI DUNG\n1. Trồng 500 cây.\n2. Chăm sóc cây.\n",
    check=check,
)
