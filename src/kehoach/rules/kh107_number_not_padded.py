"""KH107: a number below 10 without its 0."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import is_whole, place
from kehoach.rules.types import Edit, Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    number, at = examined.plan.metadata.code_number, place(examined, "code_number")
    if at is not None and number is not None and number.isdecimal() and len(number) == 1 and number != "0":
        yield Found(at, {"number": number}, edits=(Edit(at[0], at[0], "0"),) if is_whole(examined, at) else ())


RULE = Rule(
    code="KH107",
    name="number-not-padded",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.3.c"),
    title=Said("Số nhỏ hơn 10 không có số 0 phía trước", "A number below 10 without a leading 0"),
    message=Said("Số văn bản “{number}” phải ghi là “0{number}”.", "The number “{number}” must be written “0{number}”."),
    why=Said("Với những số nhỏ hơn 10 phải ghi thêm số 0 phía trước.", "Numbers below 10 take a leading 0."),
    wrong=HEAD.replace("Số: 12/", "Số: 5/") + BODY,
    right=HEAD.replace("Số: 12/", "Số: 05/") + BODY,
    check=check,
    regimes=("state",),
)
