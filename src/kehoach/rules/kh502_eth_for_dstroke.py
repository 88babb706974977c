"""KH502: the Icelandic eth, or the African D, where the Vietnamese Đ is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import Edit, Found, Rule, Said
from kehoach.rules.wording import TCVN_6909

_LIKE_DSTROKE = {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"}
_ETH = re.compile(f"[{''.join(_LIKE_DSTROKE)}]")


def check(examined: Examined) -> Iterator[Found]:
    if examined.document is None or "eth" not in examined.document.clean.repairs:
        return
    edits = tuple(Edit(*match.span(), _LIKE_DSTROKE[match.group()]) for match in _ETH.finditer(examined.text))
    if edits:
        at = edits[0][:2]
        yield Found(at, {"count": str(len(edits)), "letter": examined.text[slice(*at)], "code": f"U+{ord(examined.text[at[0]]):04X}"}, edits=edits)


RULE = Rule(
    code="KH502",
    name="eth-for-dstroke",
    severity="warning",
    blame="conversion",
    fix="safe",
    source=TCVN_6909,
    title=Said("Chữ Đ mượn của bảng chữ khác", "A letter of another alphabet for Đ"),
    message=Said(
        "{count} chữ “{letter}” ({code}) giống Đ nhưng không phải chữ Đ tiếng Việt (U+0110, U+0111).",
        "{count} letters “{letter}” ({code}) look like the Vietnamese Đ (U+0110, U+0111) and are not.",
    ),
    why=Said(
        "Bộ mã ký tự tiếng Việt theo TCVN 6909:2001 có chữ Đ riêng; chữ eth làm hỏng tìm kiếm, sắp xếp và số, ký hiệu văn bản.",
        "TCVN 6909:2001 has a Đ of its own; the eth spoils search, sorting and the codes of documents.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ÐÍCH\n1. Phủ xanh đất trống.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n",
    check=check,
)
