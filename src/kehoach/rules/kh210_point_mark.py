"""KH210: points (điểm) marked "a." or "a/" instead of "a)"."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.marks import wrongly_marked
from kehoach.rules.numbering import LETTER
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    return wrongly_marked(examined, LETTER, ")")


RULE = Rule(
    code="KH210",
    name="point-mark",
    severity="info",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.6.đ"),
    title=Said("Sau chữ cái của điểm không phải dấu đóng ngoặc đơn", "No closing bracket after a point's letter"),
    message=Said("Điểm từ “{first}” đến “{last}”: ghi “{right}”.", "Points “{first}” to “{last}”: write “{right}”."),
    why=Said(
        "Điểm ghi bằng chữ cái tiếng Việt, sau chữ cái có dấu đóng ngoặc đơn.",
        "Points have Vietnamese letters, and a closing bracket after the letter.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Chuẩn bị:\na. Chọn giống.\nb. Làm đất.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Chuẩn bị:\na) Chọn giống.\nb) Làm đất.\n",
    check=check,
    regimes=("state",),
)
