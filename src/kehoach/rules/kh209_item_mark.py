"""KH209: items (khoản) numbered "1)", "1/" or "1-" instead of "1."."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.marks import wrongly_marked
from kehoach.rules.numbering import ARABIC
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    return wrongly_marked(examined, ARABIC, ".")


RULE = Rule(
    code="KH209",
    name="item-mark",
    severity="info",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.6.đ"),
    title=Said("Sau số của khoản không phải dấu chấm", "No stop after an item's number"),
    message=Said("Khoản từ “{first}” đến “{last}”: ghi “{right}”.", "Items “{first}” to “{last}”: write “{right}”."),
    why=Said("Khoản ghi bằng chữ số Ả Rập, sau số thứ tự có dấu chấm.", "Items have Arabic numbers, and a stop after the number."),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1) Trồng 500 cây.\n2) Chăm sóc cây non.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây.\n2. Chăm sóc cây non.\n",
    check=check,
    regimes=("state",),
)
