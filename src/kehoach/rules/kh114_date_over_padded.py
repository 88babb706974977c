"""KH114: a month from 3 to 9 with a 0 before it in the date of issue."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import date_parts
from kehoach.rules.types import Edit, Found, Rule, Said, nd30

_MONTHS = ("03", "04", "05", "06", "07", "08", "09")


def check(examined: Examined) -> Iterator[Found]:
    at = date_parts(examined).get("month")
    printed = examined.text[slice(*at)] if at is not None else ""
    if at is not None and printed in _MONTHS:
        yield Found(at, {"printed": printed, "right": printed[1]}, edits=(Edit(at[0], at[0] + 1, ""),))


RULE = Rule(
    code="KH114",
    name="date-over-padded",
    severity="info",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.4.b"),
    title=Said("Tháng ban hành thừa số 0", "The month of issue has a needless 0"),
    message=Said("Tháng ban hành ghi “{right}”, không cần “{printed}”.", "The month of issue is “{right}”; “{printed}” is not needed."),
    why=Said(
        "Số 0 chỉ ghi trước ngày nhỏ hơn 10 và trước tháng 1, 2.",
        "The decree puts a 0 before days below 10 and before the months 1 and 2 only.",
    ),
    wrong=HEAD.replace("tháng 3", "tháng 03") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
