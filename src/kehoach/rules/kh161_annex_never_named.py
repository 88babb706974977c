"""KH161: an annex that the text never speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.annexes import is_annex
from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, TITLE
from kehoach.rules.types import Found, Rule, Said, nd30

_WORDS = ("phụ lục", "kèm theo", "đính kèm", "gửi kèm", "biểu mẫu", "biểu số", "mẫu số")


def check(examined: Examined) -> Iterator[Found]:
    plan = examined.plan
    annexes = [appendix for appendix in plan.appendices if is_annex(appendix) and appendix.span is not None]
    if not annexes or any(word in item.text.lower() for item in plan.preamble for word in _WORDS):
        return
    speaking = {node.id.split(".", 1)[0] if node.id.startswith("PL") else "" for node in examined.nodes if _speaks(node.text)}
    for appendix in annexes:
        if not speaking - {appendix.id}:
            yield Found(_marker(examined, appendix.span, appendix.marker or ""), {"marker": appendix.marker or ""})


def _speaks(text: str) -> bool:
    lowered = text.lower()
    return any(word in lowered for word in _WORDS)


def _marker(examined: Examined, span: object, marker: str) -> tuple[int, int]:
    start, end = getattr(span, "start", 0), getattr(span, "end", 0)
    at = examined.text.find(marker, start, end)
    return (at, at + len(marker)) if at >= 0 and marker else (start, end)


_ANNEX = "\nPHỤ LỤC\nPHÂN BỔ CÂY GIỐNG\n\n1. Thôn Khau Ngoa: 300 cây.\n\n2. Thôn Nặm Pục: 200 cây.\n"

RULE = Rule(
    code="KH161",
    name="annex-never-named",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, III.1.a"),
    title=Said("Phụ lục không được nhắc đến", "An annex is never spoken of"),
    message=Said("Nội dung văn bản không có chỗ nào chỉ dẫn đến “{marker}”.", "Nothing in the text points to “{marker}”."),
    why=Said(
        "Văn bản có phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về phụ lục đó.",
        "A document with an annex must point to it in its text.",
    ),
    wrong=TITLE + BODY + FOOT + _ANNEX,
    right=TITLE + BODY.replace("500 cây", "500 cây (theo Phụ lục)") + FOOT + _ANNEX,
    check=check,
)
