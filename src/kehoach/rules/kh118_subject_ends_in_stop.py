"""KH118: a subject that ends in a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import place
from kehoach.rules.types import Edit, Found, Rule, Said, nd30

_LONGEST = 300


def check(examined: Examined) -> Iterator[Found]:
    subject, at = examined.plan.metadata.subject, place(examined, "subject")
    if not subject or at is None or "type_name" not in examined.plan.metadata.spans or not examined.text:
        return
    if not subject.endswith(".") or subject.endswith(("..", "v.v.")) or len(subject) > _LONGEST or "ban hành kế hoạch" in subject.lower():
        return  # a whole sentence is no subject, but the first paragraph of a text that has none
    if examined.text[at[1] - 1] == ".":
        yield Found((at[1] - 1, at[1]), edits=(Edit(at[1] - 1, at[1], ""),))


RULE = Rule(
    code="KH118",
    name="subject-ends-in-stop",
    severity="info",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục III, Mục II, Mẫu 1.4"),
    title=Said("Trích yếu kết thúc bằng dấu chấm", "The subject ends in a full stop"),
    message=Said("Cuối trích yếu không đặt dấu chấm.", "The subject takes no full stop."),
    why=Said(
        "Trích yếu là tên gọi của văn bản; mẫu văn bản không đặt dấu chấm sau trích yếu.",
        "The subject is the document's title; the templates print none after it.",
    ),
    wrong=HEAD.replace("năm 2026\n\n", "năm 2026.\n\n").replace("tháng 3 năm 2026.", "tháng 3 năm 2026") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
