"""KH313: a number of days, months or years that its dates do not give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kehoach.rules.examined import Examined
from kehoach.rules.printed_ranges import PrintedRange
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

# "60 ngày, từ …", "24 tháng (từ …)": right before the range. "05 ngày/lớp", "10 ngày làm việc", "ngày đầu" are counted otherwise.
_DURATION = re.compile(
    r"(?<![\d/.,-])(\d{1,3}) (ngày|tháng|năm)(?: liên tục)?(?:,| \(|:| -| –)? ?"
    r"(?:(?:bắt đầu|tính|kể|thực hiện|diễn ra) )?(?:từ )?(?:ngày |tháng |năm )?$"
)
_IN_PARTS = re.compile(r"mỗi|một (?:lớp|đợt|lần)|/|lớp|đợt|trong số|ít nhất|tối thiểu|tối đa|không quá|khoảng", re.IGNORECASE)


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    for one in examined.ranges:
        match = _DURATION.search(text, max(one.start - 50, 0), one.start)
        if match is None or one.ends < one.begins:
            continue
        before, _ = examined.prose.around(match.start(), match.end())
        count, unit = int(match[1]), match[2]
        lengths = _lengths(one, unit)
        if count and lengths and count not in lengths and not _IN_PARTS.search(before[-60:]) and max(lengths) <= 1.5 * count:
            values = {"duration": f"{match[1]} {unit}", "first": one.first, "last": one.last, "counted": f"{max(lengths)} {unit}"}
            yield Found(place(examined, match.start(), one.end), values, node_at(examined, match.start()))


def _lengths(one: PrintedRange, unit: str) -> set[int]:
    """How long a range is in a unit, the last day counted or not; nothing where that cannot be told to the unit."""
    days = (one.ends - one.begins).days
    if unit == "ngày":
        return {days, days + 1} if one.precise else set()
    months = 12 * (one.ends.year - one.begins.year) + one.ends.month - one.begins.month
    if unit == "năm":
        return {one.ends.year - one.begins.year, one.ends.year - one.begins.year + 1}
    following = date.fromordinal(one.ends.toordinal() + 1)
    whole = 12 * (following.year - one.begins.year) + following.month - one.begins.month
    return {months, months + 1, whole}


RULE = Rule(
    code="KH313",
    name="duration-against-dates",
    severity="warning",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Số ngày không khớp mốc thời gian", "A duration against its dates"),
    message=Said("Ghi {duration}, nhưng từ {first} đến {last} là {counted}.", "It says {duration}, but from {first} to {last} it is {counted}."),
    why=Said(
        "Độ dài và hai mốc không khớp thì một trong ba số sai.",
        "Where a duration and its two dates disagree, one of the three is wrong.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Thời gian: 60 ngày, từ 01/11/2025 đến 30/11/2025.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Thời gian: 60 ngày, từ 01/11/2025 đến 30/12/2025.\n",
    check=check,
)
