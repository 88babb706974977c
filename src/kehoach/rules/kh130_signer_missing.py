"""KH130: nobody signs."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, RECIPIENTS, TITLE
from kehoach.rules.foot_parts import has_foot, may_be_signed
from kehoach.rules.head_parts import is_attached
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    if examined.plan.signers or may_be_signed(examined) or is_attached(examined):
        return
    if has_foot(examined):
        label = examined.plan.metadata.spans.get("recipients_label")
        yield Found(examined.range(label))
    else:
        yield Found(None, severity="info", blame="conversion")  # the whole foot is not there: said once, here


RULE = Rule(
    code="KH130",
    name="signer-missing",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.7"),
    title=Said("Thiếu chữ ký", "The signature is missing"),
    message=Said("Văn bản không có chức vụ, họ tên người ký.", "The document names no signer."),
    why=Said(
        "Chức vụ, họ tên và chữ ký của người có thẩm quyền làm cho văn bản có giá trị.",
        "The office, name and signature of a competent person make the document valid.",
    ),
    wrong=TITLE + BODY + RECIPIENTS,
    right=TITLE + BODY + FOOT,
    check=check,
    draft_severity="info",
)
