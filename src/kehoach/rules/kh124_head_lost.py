"""KH124: the head was lost in conversion; told once."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, HEAD, TITLE
from kehoach.rules.head_parts import is_attached
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    if examined.headless and not is_attached(examined):
        yield Found(None)


RULE = Rule(
    code="KH124",
    name="head-lost",
    severity="info",
    blame="conversion",
    fix="none",
    source=nd30("Phụ lục I, II.1, II.2"),
    title=Said("Mất phần đầu văn bản", "The head was lost"),
    message=Said(
        "Văn bản không còn Quốc hiệu và tên cơ quan ban hành, có lẽ đã mất khi chuyển đổi; các quy tắc về hai thành phần này không được kiểm tra.",
        "The national title and the issuing body are not there, probably lost in conversion; the rules about these two were not applied.",
    ),
    why=Said(
        "Phần đầu thường là một bảng hai cột không viền, hay bị bỏ khi chuyển từ Word hoặc PDF sang chữ.",
        "The head is mostly a table of two columns without borders, often dropped when Word or PDF becomes text.",
    ),
    wrong=TITLE + BODY + FOOT,
    right=HEAD + BODY + FOOT,
    check=check,
)
