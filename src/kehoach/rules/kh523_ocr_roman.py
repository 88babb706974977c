"""KH523: a Roman number with a small l or a figure 1 in it: "l. MỤC ĐÍCH", "1I. NỘI DUNG"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import Edit, Found, Rule, Said, nd30
from kehoach.text.letters import UPPER

# Only before a title in capitals: "l." is also a point after "k.", and "11." a number.
_MISREAD = re.compile(
    r"\n[#*_ \t]{0,12}+(?=1{0,3}[lIVX])(?=[IVX]{0,3}[l1])([lIVX1]{1,4})"
    rf"(?=\.[*_ \t]{{1,6}}+[{UPPER}]{{2,12}}+,? [{UPPER}]{{2}})"
)
_POINT_K = re.compile(r"\n[#*_ \t]{0,12}+k[.)/]")


def check(examined: Examined) -> Iterator[Found]:
    text = examined.text
    for match in _MISREAD.finditer(text):
        printed = match[1]
        if printed == "l" and _POINT_K.search(text, max(0, match.start() - 3000), match.start()):
            continue
        right = printed.replace("l", "I").replace("1", "I")
        yield Found(match.span(1), {"printed": f"{printed}.", "right": f"{right}."}, edits=(Edit(*match.span(1), right),))


RULE = Rule(
    code="KH523",
    name="ocr-roman",
    severity="warning",
    blame="conversion",
    fix="safe",
    source=nd30("Phụ lục I, II.6.đ"),
    title=Said("Số La Mã viết bằng chữ l hoặc số 1", "A Roman number with an l or a 1"),
    message=Said("Số La Mã “{printed}” phải là “{right}”.", "The Roman number “{printed}” should be “{right}”."),
    why=Said(
        "Phần, chương, mục đánh số La Mã; chữ l, số 1 trông giống I nhưng máy không đọc được là số La Mã.",
        "Parts, chapters and sections have Roman numbers; an l or a 1 looks like an I and is none.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nl. MỤC ĐÍCH, YÊU CẦU\n1. Phủ xanh đất trống.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH, YÊU CẦU\n1. Phủ xanh đất trống.\n",
    check=check,
)
