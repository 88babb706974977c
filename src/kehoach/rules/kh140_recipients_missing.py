"""KH140: a signed document without recipients."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, SIGNATURE, TITLE
from kehoach.rules.head_parts import is_attached
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    plan = examined.plan
    if not plan.signers or plan.recipients or plan.archive or "recipients_label" in plan.metadata.spans:
        return
    if "nhận:" not in examined.text.lower() and not is_attached(examined):
        yield Found(examined.range(plan.signers[0].span))


RULE = Rule(
    code="KH140",
    name="recipients-missing",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.9"),
    title=Said("Thiếu nơi nhận", "The recipients are missing"),
    message=Said("Văn bản có chữ ký nhưng không có “Nơi nhận”.", "The document is signed, but names no recipients (Nơi nhận)."),
    why=Said(
        "Nơi nhận cho biết ai phải thực hiện, ai được báo cáo và bản lưu ở đâu.",
        "The recipients say who has to act, who is told, and where the file copy is kept.",
    ),
    wrong=TITLE + BODY + SIGNATURE,
    right=TITLE + BODY + FOOT,
    check=check,
    draft_severity="info",
)
