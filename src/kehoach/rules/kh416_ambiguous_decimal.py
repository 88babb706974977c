"""KH416: a decimal opened by a full stop, which elsewhere groups thousands: "1.5 tỷ"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import Edit, Found, Rule, Said, Source

_DECIMAL = re.compile(r"\.\d{1,2} ?(?:tỷ|tỉ|triệu|nghìn|ngàn)(?!\w| lệ| trọng| suất| giá| tập| hồi| mẫn| chứng)")
_WHOLE = re.compile(r"(?<![\w.,/])\d{1,3}$")
_NUMBERED = ("mục ", "điểm ", "khoản ", "Mục ", "số ", "ngày ", "Điều ", "bảng ", "Bảng ", "biểu ", "Biểu ")


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    for match in _DECIMAL.finditer(text):
        whole = _WHOLE.search(text, max(match.start() - 4, 0), match.start())
        if whole is None or text.endswith(_NUMBERED, 0, whole.start()) or (whole.start() and text[whole.start() - 1] == "\n"):
            continue  # a number of a heading or a day, not of money
        at = place(examined, whole.start(), match.end())
        printed = text[whole.start() : match.end()]
        better = printed.replace(".", ",")
        edits = (Edit(at[0] + len(whole[0]), at[0] + len(whole[0]) + 1, ","),) if at and examined.text[at[0] : at[1]] == printed else ()
        yield Found(at, {"printed": printed, "better": better}, node_at(examined, whole.start()), edits)


RULE = Rule(
    code="KH416",
    name="ambiguous-decimal",
    severity="warning",
    blame="drafting",
    fix="suggested",
    source=Source("Luật Kế toán 88/2015/QH13", "Điều 11 khoản 2"),
    title=Said("Dấu chấm thập phân", "A decimal opened by a full stop"),
    message=Said(
        "“{printed}” đọc được hai cách: dấu chấm ngăn hàng nghìn; phần thập phân sau dấu phẩy (“{better}”).",
        "“{printed}” reads in two ways: a full stop groups thousands, decimals follow a comma (“{better}”).",
    ),
    why=Said(
        "Số tiền viết theo dấu của tiếng Việt: dấu chấm ngăn nghìn, dấu phẩy trước phần thập phân.",
        "In Vietnamese a full stop groups thousands and a comma opens the decimals.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. KINH PHÍ\n1. Kinh phí dự kiến 1.5 tỷ đồng.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. KINH PHÍ\n1. Kinh phí dự kiến 1,5 tỷ đồng.\n",
    check=check,
)
