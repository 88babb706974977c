"""KH219: a number of a lower level whose upper level is missing: 1.1 where there is no 1."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.numbering import DOTTED, NumberedList, stands_between
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.text.numerals import roman_value, word_value


def check(examined: Examined) -> Iterator[Found]:
    numbers: set[str | None] = set()
    for found in examined.lists:
        if found.form != DOTTED or _has_parent(examined, found):
            continue
        numbers = numbers or {node.number for node in examined.nodes}
        if _is_unsure(examined, found, numbers):
            continue
        first = found.entries[0].node
        yield Found(examined.marker(first), {"marker": first.marker or "", "missing": found.prefix}, first.id)


def _has_parent(examined: Examined, found: NumberedList) -> bool:
    """Whether what a list's prefix names stands above it: for "II.3." item 3 of section II, for "2." item, section, part or article 2."""
    above: list[set[str]] = []
    node = found.parent
    while node is not None:
        if node.number:
            above.append(_names(node.number))
        node = examined.parents.get(node.id)
    if not above:
        return False
    wanted = found.prefix.split(".")[::-1]
    return found.prefix in above[0] or (len(above) >= len(wanted) and all(part in names for part, names in zip(wanted, above, strict=False)))


def _names(number: str) -> set[str]:
    """What a number may be called in the numbers below it: section II is "II" and "2"."""
    last = number.split()[-1].rsplit(".", 1)[-1]
    value = roman_value(last) or word_value(last) or (ord(last) - 64 if len(last) == 1 and "A" <= last <= "Z" else None)
    return {number, last, str(value)} if value else {number, last}


def _is_unsure(examined: Examined, found: NumberedList, numbers: set[str | None]) -> bool:
    """Whether the upper level may be there after all, or the number is none: "1.5 tỷ đồng" at the beginning of a line."""
    first = found.entries[0]
    if len(found.entries) < 2 and not (first.node.marker or "").endswith("."):
        return True
    if examined.headless and first.order <= 1:
        return True
    head, _, last = found.prefix.rpartition(".")
    if not last.isdecimal():
        return found.prefix in numbers
    upper = found._replace(prefix=head, form=DOTTED if head else "arabic")
    return stands_between(examined, upper, int(last), None, first)


RULE = Rule(
    code="KH219",
    name="orphan-level",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.6.đ"),
    title=Said("Số thứ tự cấp dưới không có cấp trên", "A number of a lower level without its upper one"),
    message=Said("“{marker}” không nằm trong mục nào có số {missing}.", "“{marker}” stands in nothing that has the number {missing}."),
    why=Said(
        "Số “2.1” là phần nhỏ của số “2”; không có số 2 ở trên thì người đọc không biết nội dung thuộc mục nào.",
        "A “2.1” is a part of “2”; where no 2 stands above it, a reader does not know what it belongs to.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Chuẩn bị\n1.1. Chọn giống.\n2. Trồng cây\n1.1. Trồng 500 cây.\n1.2. Tưới nước.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Chuẩn bị\n1.1. Chọn giống.\n2. Trồng cây\n2.1. Trồng 500 cây.\n2.2. Tưới nước.\n",
    check=check,
)
