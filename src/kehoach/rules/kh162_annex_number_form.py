"""KH162: two annexes or more without Roman numerals."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.annexes import is_annex, marker_number
from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, TITLE
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    annexes = [appendix for appendix in examined.plan.appendices if is_annex(appendix) and appendix.span is not None]
    if len(annexes) < 2:
        return
    wrong = [appendix for appendix in annexes if (number := marker_number(appendix)) is None or number.isdecimal()]
    if wrong and wrong[0].span is not None:
        start, end, marker = wrong[0].span.start, wrong[0].span.end, wrong[0].marker or ""
        at = examined.text.find(marker, start, end)
        yield Found((at, at + len(marker)) if at >= 0 else (start, end), {"count": str(len(annexes)), "marker": marker})


_BODY = BODY.replace("500 cây", "500 cây (theo Phụ lục I) và chăm sóc (theo Phụ lục II)")
_ANNEXES = "\nPHỤ LỤC I\nCÂY GIỐNG\n\n1. Thôn Khau Ngoa: 300 cây.\n\nPHỤ LỤC II\nCHĂM SÓC\n\n1. Thôn Nặm Pục: 200 cây.\n"

RULE = Rule(
    code="KH162",
    name="annex-number-form",
    severity="warning",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục I, III.1.a"),
    title=Said("Phụ lục không đánh số La Mã", "Annexes without Roman numerals"),
    message=Said(
        "Văn bản có {count} phụ lục, các phụ lục phải đánh số bằng chữ số La Mã; “{marker}” không đúng.",
        "The document has {count} annexes, which must have Roman numerals; “{marker}” has not.",
    ),
    why=Said(
        "Văn bản có từ hai phụ lục trở lên thì các phụ lục được đánh số thứ tự bằng chữ số La Mã.",
        "Where there are two annexes or more, they are numbered with Roman numerals.",
    ),
    wrong=TITLE + _BODY + FOOT + _ANNEXES.replace("LỤC II", "LỤC 2"),
    right=TITLE + _BODY + FOOT + _ANNEXES,
    check=check,
    regimes=("state",),
)
