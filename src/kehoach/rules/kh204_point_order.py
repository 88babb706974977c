"""KH204: points that do not follow the Vietnamese alphabet: d, e without đ; f, j, w, z."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kehoach.rules.examined import Examined
from kehoach.rules.numbering import LETTER, Entry, stands_between
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.text.numerals import POINT_LETTERS

_FOREIGN = "fjwz"


def check(examined: Examined) -> Iterator[Found]:
    for found in examined.lists:
        if found.form != LETTER:
            continue
        for before, entry in pairwise(found.entries):
            if _breaks_order(before, entry) and not (entry.node.number == "e" and stands_between(examined, found, 5, before, entry)):
                last = before.node.number or ""
                following = POINT_LETTERS[POINT_LETTERS.find(last) + 1 : POINT_LETTERS.find(last) + 2] if last in POINT_LETTERS else ""
                values = {"before": f"{last})", "marker": entry.node.marker or "", "right": f"{following})" if following else "…"}
                yield Found(examined.marker(entry.node), values, entry.node.id)
                break  # the letters after it only follow


def _breaks_order(before: Entry, entry: Entry) -> bool:
    """Whether two letters follow each other in the Latin alphabet and not in the Vietnamese one."""
    last, number = before.node.number or "", entry.node.number or ""
    return (last, number) == ("d", "e") or (number in _FOREIGN and ord(number) == ord(last) + 1)


RULE = Rule(
    code="KH204",
    name="point-order",
    severity="warning",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục I, II.6.đ"),
    title=Said("Điểm không theo bảng chữ cái tiếng Việt", "Points against the order of the Vietnamese alphabet"),
    message=Said("Sau điểm “{before}” là điểm “{right}”, không phải “{marker}”.", "After “{before}” comes “{right}”, not “{marker}”."),
    why=Said(
        "Điểm được xếp theo thứ tự bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h; không dùng f, j, w, z.",
        "Points follow the Vietnamese alphabet: a, b, c, d, đ, e, g, h; there is no f, j, w, z.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Chuẩn bị:\na) Chọn giống;\nb) Làm đất;\nc) Đào hố;\nd) Bón lót;\ne) Tưới nước.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Chuẩn bị:\na) Chọn giống;\nb) Làm đất;\nc) Đào hố;\nd) Bón lót;\nđ) Tưới nước.\n",
    check=check,
    regimes=("state",),
)
