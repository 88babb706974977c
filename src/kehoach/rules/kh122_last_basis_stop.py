"""KH122: the last căn cứ does not end in a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.bases import find_bases
from kehoach.rules.examined import Examined
from kehoach.rules.types import Edit, Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    for basis in find_bases(examined)[-1:]:
        ending = basis.text[-1:]
        if basis.follows != "other" or ending == ".":
            continue
        start, end = basis.at
        edits = (Edit(end - (ending in ";,"), end, "."),) if examined.text[end - 1 : end] == ending else ()
        yield Found(
            (max(start, end - 1), end),
            {"words": basis.text[:40].rstrip(" ,;.")},
            edits=edits,
            severity="info" if ending == "," else None,
            fix=None if edits else "suggested",
        )


RULE = Rule(
    code="KH122",
    name="last-basis-stop",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.6.a"),
    title=Said("Căn cứ cuối cùng không kết thúc bằng dấu chấm", "The last căn cứ does not end in a full stop"),
    message=Said("“{words}…”: căn cứ cuối cùng phải kết thúc bằng dấu chấm (.).", "“{words}…”: the last căn cứ must end in a full stop (.)."),
    why=Said(
        "Dòng căn cứ cuối cùng kết thúc bằng dấu chấm; nội dung ban hành bắt đầu ở dòng sau.",
        "The last line of the căn cứ ends in a full stop; the enacting words begin on the next line.",
    ),
    wrong=(
        "KẾ HOẠCH\nTrồng cây năm 2026\n\nCăn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;\n\nỦy ban nhân dân xã ban hành Kế hoạch như sau:\n\n"
        "I. MỤC ĐÍCH\n\n1. Phủ xanh đất trống.\n"
    ),
    right=(
        "KẾ HOẠCH\nTrồng cây năm 2026\n\nCăn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017.\n\nỦy ban nhân dân xã ban hành Kế hoạch như sau:\n\n"
        "I. MỤC ĐÍCH\n\n1. Phủ xanh đất trống.\n"
    ),
    check=check,
    regimes=("state",),
)
