"""KH104: a head that names no issuing body."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import anchor, is_attached
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    if not examined.headless and not is_attached(examined) and "organ_name" not in examined.plan.metadata.spans:
        yield Found(anchor(examined))


RULE = Rule(
    code="KH104",
    name="issuer-missing",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.2"),
    title=Said("Thiếu tên cơ quan ban hành", "The issuing body is missing"),
    message=Said("Đầu văn bản không ghi tên cơ quan, tổ chức ban hành.", "The head does not name the issuing body."),
    why=Said(
        "Tên cơ quan ban hành ở ô số 2 cho biết văn bản là của ai.",
        "The issuing body (cell 2) says whose document it is.",
    ),
    wrong=HEAD.replace("ỦY BAN NHÂN DÂN\nXÃ SUỐI MÂY\n\n", "") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
