"""KH117: a type line with no subject below it."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import place
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.text.lazy_pattern import LazyPattern

_BODY = LazyPattern(r"[\s*_#>-]{0,40}(?:Căn cứ |I\. |I- |1\. |Phần |PHẦN )")


def check(examined: Examined) -> Iterator[Found]:
    at = place(examined, "type_name")
    if at is not None and examined.plan.metadata.subject is None and examined.text and _BODY.match(examined.text, at[1]):
        yield Found(at, {"type": examined.text[slice(*at)]})


RULE = Rule(
    code="KH117",
    name="subject-missing",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.5"),
    title=Said("Thiếu trích yếu nội dung", "The subject is missing"),
    message=Said("Dưới tên loại “{type}” không có trích yếu nội dung.", "No subject (trích yếu) stands below the type “{type}”."),
    why=Said(
        "Trích yếu là một câu hoặc cụm từ phản ánh nội dung chủ yếu; sổ văn bản và nơi nhận tra theo trích yếu.",
        "The subject is a sentence or phrase that says what the document is about; registers and readers find it by that.",
    ),
    wrong=HEAD.replace("Trồng cây trên địa bàn xã năm 2026\n", "") + BODY,
    right=HEAD + BODY,
    check=check,
)
