"""KH160: the text says that an annex is attached, and there is none."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.annexes import is_annex, locate, marker_number, mentions, number_value, numbers_named
from kehoach.rules.examined import Examined
from kehoach.rules.example import FOOT, TITLE
from kehoach.rules.foot_parts import main_nodes
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    plan = examined.plan
    there = {number_value(number) or 0 for appendix in plan.appendices if is_annex(appendix) and (number := marker_number(appendix))}
    told: set[str] = set()
    for mention in mentions(examined):
        named = numbers_named(mention.words)
        if plan.appendices:
            missing = bool(there and named - there)
        else:
            missing = not any(node.kind == "table" and _after(node.span, mention.span) for node in main_nodes(examined))
        if missing and mention.words not in told:
            told.add(mention.words)
            yield Found(locate(examined, mention.span, mention.words), {"words": mention.words}, mention.node)


def _after(table: object, mention: object) -> bool:
    return getattr(table, "start", 0) > getattr(mention, "start", 0)


_BODY = "I. MỤC ĐÍCH\n\n1. Phủ xanh đất trống.\n\nII. NỘI DUNG\n\n1. Trồng 500 cây (có biểu chi tiết kèm theo)./.\n\n"

RULE = Rule(
    code="KH160",
    name="annex-named-and-missing",
    severity="warning",
    blame="conversion",
    fix="none",
    source=nd30("Phụ lục I, III.1.a"),
    title=Said("Nêu phụ lục kèm theo nhưng không có", "An annex is named and not there"),
    message=Said("Văn bản nêu “{words}” nhưng không có trong tệp này.", "The text says “{words}”, but that is not in this file."),
    why=Said(
        "Phụ lục là một phần của văn bản; thiếu phụ lục thì không biết nhiệm vụ, số liệu. Thường phụ lục nằm ở tệp khác.",
        "An annex is part of the document; without it tasks and figures are not known. It is often kept in another file.",
    ),
    wrong=TITLE + _BODY + FOOT,
    right=TITLE + _BODY + FOOT + "\nPHỤ LỤC\nBIỂU CHI TIẾT\n\n1. Thôn Khau Ngoa: 300 cây.\n\n2. Thôn Nặm Pục: 200 cây.\n",
    check=check,
)
