"""KH205: the numbers of one list are written in several forms: 1. and 2) and 3/."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.numbering import ARABIC, CAPITAL, DOTTED, LETTER, ROMAN, exact_mark, main_lists, mark_of
from kehoach.rules.types import Edit, Found, Rule, Said, nd30

_FORMS = (ROMAN, CAPITAL, ARABIC, LETTER, DOTTED)


def check(examined: Examined) -> Iterator[Found]:
    for found in main_lists(examined):
        if found.form not in _FORMS or len(found.entries) < 2:
            continue
        counted = Counter(mark_of(entry.node) for entry in found.entries)
        if len(counted) == 1:
            continue
        usual = ")" if found.form == LETTER else "."
        prevailing = max(counted, key=lambda mark: (counted[mark], mark == usual))
        for entry in found.entries:
            node = entry.node
            if mark_of(node) == prevailing:
                continue
            where = exact_mark(examined, node)
            right = f"{node.number}{prevailing}"
            edits = (Edit(*where, right),) if where is not None and examined.text[where[1] : where[1] + 1].isspace() else ()
            values = {"marker": node.marker or "", "right": right}
            yield Found(examined.marker(node), values, node.id, edits, fix=None if edits else "none")


RULE = Rule(
    code="KH205",
    name="number-form-mixed",
    severity="info",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục I, II.6.đ"),
    title=Said("Cách ghi số thứ tự không thống nhất", "The numbers of one list are written in several forms"),
    message=Said("“{marker}” ghi khác các số cùng cấp: “{right}”.", "“{marker}” is written unlike the others of its list: “{right}”."),
    why=Said(
        "Trong một cấp chỉ dùng một cách ghi số thứ tự, để người đọc thấy ngay chỗ nào ngang với chỗ nào.",
        "One level has one form of number, so that a reader sees at once what stands beside what.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nPhủ xanh đất trống.\n\nII. NỘI DUNG\nTrồng 500 cây.\n\nIII/ KINH PHÍ\nDo xã bảo đảm.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nPhủ xanh đất trống.\n\nII. NỘI DUNG\nTrồng 500 cây.\n\nIII. KINH PHÍ\nDo xã bảo đảm.\n",
    check=check,
)
