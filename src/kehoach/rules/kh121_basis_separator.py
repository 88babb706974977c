"""KH121: a căn cứ, not the last, that does not end in a semicolon."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.bases import find_bases
from kehoach.rules.examined import Examined
from kehoach.rules.types import Edit, Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    for basis in find_bases(examined):
        ending = basis.text[-1:]
        if basis.follows == "other" or ending == ";" or (basis.follows == "unclear" and ending == "."):
            continue
        start, end = basis.at
        replaced = ending in ".,"
        edits = (Edit(end - replaced, end, ";"),) if examined.text[end - 1 : end] == ending else ()
        yield Found((max(start, end - 1), end), {"words": basis.text[:40].rstrip(" ,;.")}, edits=edits, fix=None if edits else "suggested")


RULE = Rule(
    code="KH121",
    name="basis-separator",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.6.a"),
    title=Said("Căn cứ không kết thúc bằng dấu chấm phẩy", "A căn cứ does not end in a semicolon"),
    message=Said("“{words}…”: sau mỗi căn cứ phải có dấu chấm phẩy (;).", "“{words}…”: each căn cứ must end in a semicolon (;)."),
    why=Said(
        "Căn cứ ghi mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng kết thúc bằng dấu chấm.",
        "Each căn cứ has its own line and ends in a semicolon, the last one in a full stop.",
    ),
    wrong=(
        "KẾ HOẠCH\nTrồng cây năm 2026\n\nCăn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017.\n\nCăn cứ tình hình thực tế của xã.\n\nI. MỤC ĐÍCH\n\n"
        "1. Phủ xanh đất trống.\n"
    ),
    right=(
        "KẾ HOẠCH\nTrồng cây năm 2026\n\nCăn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;\n\nCăn cứ tình hình thực tế của xã.\n\nI. MỤC ĐÍCH\n\n"
        "1. Phủ xanh đất trống.\n"
    ),
    check=check,
    regimes=("state",),
)
