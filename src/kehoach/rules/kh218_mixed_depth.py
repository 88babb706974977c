"""KH218: a plan divided by Điều and by Roman sections at one level."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.numbering import ROMAN, NumberedList, main_lists, mark_of
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    if examined.plan.metadata.type_name not in ("Kế hoạch", "Chương trình", "Phương án", "Đề án"):
        return
    articles: NumberedList | None = None
    sections: NumberedList | None = None
    for found in main_lists(examined):
        if found.form == ROMAN and (found.parent is None or found.parent.kind in ("part", "chapter")):
            sections = sections or found
        if found.form == "điều" and len(found.entries) > 1 and all(mark_of(entry.node) for entry in found.entries):
            articles = articles or found
    if articles is None or sections is None:
        return
    here = articles.parent
    if here is sections.parent or (here is not None and here.kind == "section" and here.id.count(".") == 0):
        first = max(articles.entries[0], sections.entries[0], key=lambda entry: entry.order).node
        values = {"article": articles.entries[0].node.marker or "", "section": sections.entries[0].node.marker or ""}
        yield Found(examined.marker(first), values, first.id)


RULE = Rule(
    code="KH218",
    name="mixed-depth",
    severity="info",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.6.d"),
    title=Said("Vừa chia điều vừa chia mục La Mã", "Divided by articles and by Roman sections"),
    message=Said(
        "Văn bản vừa chia theo “{article}” vừa chia theo “{section}” ở cùng một cấp.",
        "The document is divided by “{article}” and by “{section}” at one level.",
    ),
    why=Said(
        "Một văn bản dùng một kiểu bố cục: phần, chương, mục, điều, khoản, điểm hoặc phần, mục, khoản, điểm.",
        "A document has one layout: parts, chapters, sections, articles, items, points, or parts, sections, items, points.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nĐiều 1. Mục đích\nPhủ xanh đất trống.\n\nĐiều 2. Yêu cầu\nĐúng thời vụ.\n\nI. NỘI DUNG\nTrồng 500 cây.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nPhủ xanh đất trống.\n\nII. YÊU CẦU\nĐúng thời vụ.\n\nIII. NỘI DUNG\nTrồng 500 cây.\n",
    check=check,
)
