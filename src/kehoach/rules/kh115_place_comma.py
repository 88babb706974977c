"""KH115: no comma between the place and the date of issue."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import place
from kehoach.rules.types import Edit, Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    where, date, separator = place(examined, "place"), place(examined, "issued_date"), place(examined, "place_separator")
    if where is None or date is None or not examined.text or not 0 <= date[0] - where[1] < 6:
        return
    between = examined.text[where[1] : date[0]]
    if "," in between or "\n" in between:
        return
    at = separator or (where[1], where[1])
    yield Found((where[0], at[1]), {"place": examined.plan.metadata.place or ""}, edits=(Edit(at[0], at[1], ","),))


RULE = Rule(
    code="KH115",
    name="place-comma",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.4.c"),
    title=Said("Sau địa danh không có dấu phẩy", "The place is not followed by a comma"),
    message=Said("Sau địa danh “{place}” phải có dấu phẩy (,).", "The place “{place}” must be followed by a comma (,)."),
    why=Said("Sau địa danh có dấu phẩy, rồi đến ngày, tháng, năm.", "After the place comes a comma, then the date."),
    wrong=HEAD.replace("Suối Mây, ngày", "Suối Mây ngày") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
