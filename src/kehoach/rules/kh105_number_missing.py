"""KH105: a document without a number."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import anchor, is_attached, place, small_notation
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    if examined.plan.metadata.code_number is not None or small_notation(examined) is not None:
        return
    label, notation = place(examined, "code_label"), place(examined, "code_notation")
    if label is not None:
        yield Found((label[0], notation[1] if notation else label[1]))
    elif not examined.headless and not is_attached(examined):
        yield Found(anchor(examined))


RULE = Rule(
    code="KH105",
    name="number-missing",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.3"),
    title=Said("Chưa có số văn bản", "The number is missing"),
    message=Said("Văn bản chưa có số.", "The document has no number."),
    why=Said(
        "Số văn bản là số thứ tự đăng ký trong năm; thiếu số thì văn bản chưa ban hành, không viện dẫn được.",
        "The number is the document's place in the year's register; without it the document is not issued and cannot be cited.",
    ),
    wrong=HEAD.replace("Số: 12/", "Số:      /") + BODY,
    right=HEAD + BODY,
    check=check,
    draft_severity="info",
)
