"""KH306: a time with numbers in it that is no time: "Quý V/2026", "tháng 13/2026"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.printed_ranges import ranges
from kehoach.rules.task_parts import is_clock, printed_tasks, short, time_range
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

# What depends on something else, or counts school weeks, lessons and terms, is a time that people read.
_READABLE = re.compile(
    r"(?<!\w)(?:theo|sau|khi|ngay|trước khi|tuần|tiết|buổi|giờ|phút|kỳ|ca|khóa|khoá|lần|đợt|hằng|hàng|mỗi|cùng|ngày (?:làm việc|kể)|kể từ"
    r"|dịp|mùa|lễ|tết|nghị quyết|kế hoạch|thông tư|nghị định|đề án)(?!\w)|[hg]\d|\d[hg]|\d:\d",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?<!\d)(?:29|3[01])[/.-]\d{1,2}(?!\d)|ngày \d{1,2}")  # a day that its month does not have is another offence
_LONGEST = 60


def check(examined: Examined) -> Iterator[Found]:
    for task in printed_tasks(examined):
        time = task.time
        if time is None or time.kind != "unknown" or is_clock(time) or len(time.text) > _LONGEST or not re.search(r"\d|[IVX]", time.text):
            continue
        if _READABLE.search(time.text) or _DAY.search(time.text) or next(ranges(time.text), None) or not _is_calendar(time.text):
            continue
        yield Found(time_range(examined, task), {"time": time.text, "work": short(task.title)}, task.node)


def _is_calendar(text: str) -> bool:
    """Whether a text means a month, a quarter or a year: "tháng 13/2026", not "Bài 3"."""
    return re.search(r"tháng|quý|năm|(?<!\w)T\d|/\d{2,4}(?!\d)", text, re.IGNORECASE) is not None and " đến " not in text and " - " not in text


RULE = Rule(
    code="KH306",
    name="unread-time",
    severity="info",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Thời gian không đọc được", "A time that cannot be read"),
    message=Said(
        "Thời gian “{time}” của nhiệm vụ “{work}” không đọc ra được ngày, tháng, quý hay năm nào.",
        "The time “{time}” of the task “{work}” gives no date, month, quarter or year.",
    ),
    why=Said(
        "Thời gian ghi sai hoặc ghi tắt thì không nhắc việc, không theo dõi hạn được.",
        "No reminder and no deadline can be made of a time that is misprinted or cut short.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Thời gian: Quý V/2026.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Thời gian: Quý IV/2026.\n",
    check=check,
)
