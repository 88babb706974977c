"""KH312: "sớm", "kịp thời", "trong thời gian tới" as the whole time of a task."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.task_parts import printed_tasks, short, time_range
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

_SAYS_NOTHING = frozenset((
    "sớm", "sớm nhất", "càng sớm càng tốt", "trong thời gian sớm nhất", "thời gian sớm nhất",
    "kịp thời", "khẩn trương", "nhanh chóng", "ngay",
    "trong thời gian tới", "thời gian tới", "trong thời gian đến", "trong thời gian sắp tới",
    "trong quá trình thực hiện", "trong thời gian thực hiện kế hoạch",
    "phù hợp", "thời gian phù hợp", "thời gian thích hợp", "linh hoạt", "khi có điều kiện",
    "khi điều kiện cho phép", "sẽ thông báo sau", "thông báo sau",
))  # fmt: skip
_BEFORE = ("thực hiện ", "triển khai ", "hoàn thành ", "tổ chức ")


def check(examined: Examined) -> Iterator[Found]:
    for task in printed_tasks(examined):
        if task.time is None or task.time.start or task.time.end:
            continue
        words = " ".join(task.time.text.lower().split()).rstrip(" .;")
        for before in _BEFORE:
            words = words.removeprefix(before)
        if words in _SAYS_NOTHING:
            yield Found(time_range(examined, task), {"time": task.time.text, "work": short(task.title)}, task.node)


RULE = Rule(
    code="KH312",
    name="vague-time",
    severity="info",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Thời gian chung chung", "A time that says nothing"),
    message=Said("Thời gian của nhiệm vụ “{work}” chỉ ghi “{time}”.", "The only time of the task “{work}” is “{time}”."),
    why=Said(
        "“Sớm”, “trong thời gian tới” không cho biết hạn nào; không đôn đốc được.",
        "“Soon” is no deadline that anybody can be held to.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Thời gian: Trong thời gian tới.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Thời gian: Trong tháng 3/2026.\n",
    check=check,
)
