"""KH418: a reference to a section or an article that the plan does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.text.numerals import roman_value

_OWN = ("Kế hoạch này", "Phương án này", "Chương trình này", "Đề án này")
_REFERENCE = re.compile(
    r"(?:(?:khoản|điểm|mục) (?P<item>\d{1,2}),? )?"
    r"(?P<kind>[Mm]ục|[Pp]hần|Điều) (?P<number>[IVX]{1,6}|\d{1,3})(?:\.(?P<sub>\d{1,2}))?(?: của| trong| tại| thuộc| ở)? $"
)


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    known: dict[tuple[str, ...], bool] = {}
    for own in _OWN:
        at = text.find(own)
        while at >= 0:
            match = _REFERENCE.search(text, max(at - 60, 0), at)
            if match:
                key = tuple(part or "" for part in match.group("kind", "number", "sub", "item"))
                if key not in known:
                    known[key] = _points_nowhere(examined, match)
                if known[key]:
                    values = {"reference": text[match.start() : at + len(own)]}
                    yield Found(place(examined, match.start(), at + len(own)), values, node_at(examined, at))
            at = text.find(own, at + 1)


def _points_nowhere(examined: Examined, match: re.Match[str]) -> bool:
    """Whether a reference goes beyond the last number that the plan has anywhere; what cannot be told for certain points somewhere."""
    number = match["number"]
    article = match["kind"] == "Điều"
    if article != number.isdigit():
        return False
    kinds = ("article",) if article else ("section", "part")
    there = [(_value(node.number), node) for node in examined.nodes if node.kind in kinds and node.number]
    wanted, values = _value(number), {value for value, _ in there}
    if len(values) < 2 or wanted is None or None in values:
        return False
    if wanted > max(filter(None, values), default=0):
        # A heading that was not read as one still stands at the beginning of a line.
        return not re.search(rf"^[ \t*#>_\\]{{0,20}}(?:{match['kind']} )?{number}\b", examined.text, re.MULTILINE | re.IGNORECASE)
    item = match["sub"] or match["item"]
    children = [child for value, node in there if value == wanted for child in node.children]
    return item is not None and _beyond(int(item), [child.number for child in children if child.kind == "item"])


def _beyond(item: int, numbers: Sequence[str | None]) -> bool:
    known = [int(number) for number in numbers if number and number.isdigit()]
    return len(known) > 1 and item > max(known)


def _value(number: str) -> int | None:
    return int(number) if number.isdigit() else roman_value(number)


RULE = Rule(
    code="KH418",
    name="reference-to-nothing",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.6.b"),
    title=Said("Dẫn chiếu tới chỗ không có", "A reference that points nowhere"),
    message=Said("“{reference}”: trong văn bản không có.", "“{reference}”: there is no such place in the document."),
    why=Said(
        "Dẫn chiếu tới mục, điều không có thì người thực hiện không biết phải làm gì.",
        "Who is sent to a section or an article that does not exist does not know what to do.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n\nII. NỘI DUNG\n1. Thực hiện nhiệm vụ tại mục IV Kế hoạch này.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n\nII. NỘI DUNG\n1. Thực hiện theo mục I Kế hoạch này.\n",
    check=check,
)
