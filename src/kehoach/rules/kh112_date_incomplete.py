"""KH112: a date of issue with a blank in it, or none."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import anchor, head_text, is_attached, place
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.text.dates import LONG_DATE


def check(examined: Examined) -> Iterator[Found]:
    printed = examined.plan.metadata.issued_date
    if printed is None:
        if examined.headless or "type_name" not in examined.plan.metadata.spans or not examined.text or is_attached(examined):
            return
        if not _dated(head_text(examined)):
            yield Found(anchor(examined))
        return
    match = LONG_DATE.search(printed.text)
    if match is not None and not all(part.strip().isdecimal() for part in match.group("day", "month", "year")):
        yield Found(place(examined, "issued_date"))


def _dated(head: str) -> bool:
    return "ngày" in head.lower() or "/20" in head


RULE = Rule(
    code="KH112",
    name="date-incomplete",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.4.b"),
    title=Said("Thời gian ban hành chưa đủ", "The date of issue is not complete"),
    message=Said("Thời gian ban hành chưa ghi đủ ngày, tháng, năm.", "The date of issue does not have its day, month and year."),
    why=Said(
        "Ngày, tháng, năm ban hành phải viết đầy đủ; thời hạn và hiệu lực tính từ đó.",
        "The day, month and year of issue are written in full; terms and effect count from them.",
    ),
    wrong=HEAD.replace("ngày 05 tháng 3", "ngày     tháng 3") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state", "party"),
    draft_severity="info",
)
