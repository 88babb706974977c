"""KH113: a day below 10, or month 1 or 2, without its 0 in the date of issue."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import date_parts, place
from kehoach.rules.types import Edit, Found, Rule, Said, nd30

_DAYS = tuple("123456789")
_MONTHS = ("1", "2")


def check(examined: Examined) -> Iterator[Found]:
    text, parts, at = examined.text, date_parts(examined), place(examined, "issued_date")
    short = [part for key, part in parts.items() if text[slice(*part)] in (_DAYS if key == "day" else _MONTHS if key == "month" else ())]
    if at is None or not short:
        return
    edits = tuple(Edit(part[0], part[0], "0") for part in short)
    right = text[slice(*at)]
    for start, _ in reversed(short):
        right = f"{right[: start - at[0]]}0{right[start - at[0] :]}"
    yield Found(at, {"printed": " ".join(text[slice(*at)].split()), "right": " ".join(right.split())}, edits=edits)


RULE = Rule(
    code="KH113",
    name="date-not-padded",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.4.b"),
    title=Said("Ngày, tháng ban hành thiếu số 0", "The date of issue lacks a leading 0"),
    message=Said("Thời gian ban hành “{printed}” phải ghi là “{right}”.", "The date of issue “{printed}” must be written “{right}”."),
    why=Said(
        "Những số chỉ ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước.",
        "Days below 10 and the months 1 and 2 take a leading 0.",
    ),
    wrong=HEAD.replace("ngày 05", "ngày 5") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
