"""KH203: a number that a sibling already has."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.numbering import NumberedList, opens_anew
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    for found in examined.lists:
        yield from _repeated(examined, found)


def _repeated(examined: Examined, found: NumberedList) -> Iterator[Found]:
    """The entries of a list whose number was used in it; a list that begins again under a heading without a number is another one."""
    used: set[int] = set()
    for entry in found.entries:
        if entry.value == 1 and opens_anew(examined, entry):
            used.clear()
        if entry.value in used:
            yield Found(examined.marker(entry.node), {"marker": entry.node.marker or ""}, entry.node.id)
            if entry.value == 1:
                used.clear()  # said once for a list that begins again, not for each number of it
        used.add(entry.value)


RULE = Rule(
    code="KH203",
    name="repeated-number",
    severity="error",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục I, II.6.đ"),
    title=Said("Số thứ tự trùng", "A number is used twice"),
    message=Said("Số thứ tự “{marker}” đã dùng ở mục cùng cấp trước đó.", "The number “{marker}” was used before at the same level."),
    why=Said(
        "Phần, mục, điều, khoản, điểm được đánh số liên tục; trùng số thì viện dẫn không xác định được chỗ.",
        "Parts, sections, articles, items and points are numbered on; where a number comes twice, a reference to it points nowhere.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n\nI. NỘI DUNG\n1. Trồng 500 cây.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n\nII. NỘI DUNG\n1. Trồng 500 cây.\n",
    check=check,
)
