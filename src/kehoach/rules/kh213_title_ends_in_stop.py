"""KH213: a title in capitals that ends in a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Edit, Found, Rule, Said


def check(examined: Examined) -> Iterator[Found]:
    for node in examined.nodes:
        if node.kind not in ("part", "chapter", "section") or not _is_stopped(node.text):
            continue
        edits: tuple[Edit, ...] = ()
        where = examined.range(node.span)
        if where is not None and examined.text:
            end = where[0] + len(examined.text[where[0] : where[1]].rstrip("*_ \t\r\n"))
            if examined.text[end - 1] == ".":
                where, edits = (end - 1, end), (Edit(end - 1, end, ""),)
        yield Found(where, {"title": node.text}, node.id, edits, fix=None if edits else "none")


def _is_stopped(title: str) -> bool:
    """Whether a text is a title in capitals with one stop at its end.

    >>> _is_stopped("KINH PHÍ."), _is_stopped("Kinh phí."), _is_stopped("KINH PHÍ...")
    (True, False, False)
    """
    return title.endswith(".") and title.isupper() and " " in title and not title.endswith(("..", "/.")) and title.count(".") == 1


RULE = Rule(
    code="KH213",
    name="title-ends-in-stop",
    severity="info",
    blame="drafting",
    fix="safe",
    source=HOUSE_RULE,
    title=Said("Tiêu đề kết thúc bằng dấu chấm", "A title ends in a full stop"),
    message=Said("Tiêu đề “{title}” không có dấu chấm ở cuối.", "The title “{title}” takes no stop at its end."),
    why=Said("Tiêu đề in hoa không phải là câu, cuối tiêu đề không có dấu chấm.", "A title in capitals is no sentence and takes no stop at its end."),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n\nII. NỘI DUNG THỰC HIỆN.\n1. Trồng 500 cây.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n\nII. NỘI DUNG THỰC HIỆN\n1. Trồng 500 cây.\n",
    check=check,
)
