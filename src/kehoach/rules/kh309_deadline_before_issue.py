"""KH309: a task that was due, or over, before the plan was issued."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kehoach.rules.cited import as_printed
from kehoach.rules.examined import Examined
from kehoach.rules.task_parts import first_day_of_issue, short, time_range
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

if TYPE_CHECKING:
    from kehoach.records.models import Task

# In running text only what says that it is a deadline: "số liệu đến hết ngày 31/12/2024" is none.
_DUE = ("trước ", "chậm nhất", "muộn nhất", "hoàn thành", "xong ", "không muộn hơn")


def check(examined: Examined) -> Iterator[Found]:
    issued = first_day_of_issue(examined)
    if issued is None:
        return
    first = issued.isoformat()
    for task in examined.plan.tasks:
        time = task.time
        if time is None or time.end is None or time.end >= first or time.anchor is not None or "đã " in time.text or not _is_due(task):
            continue
        values = {"time": time.text, "issued": as_printed(first), "work": short(task.title)}
        yield Found(time_range(examined, task), values, task.node)


def _is_due(task: Task) -> bool:
    """Whether the time of a task says when it is to be done."""
    if task.time is None or task.time.kind not in ("deadline", "period"):
        return False
    return task.form in ("fields", "table_row") or (task.time.kind == "deadline" and task.time.text.lower().startswith(_DUE))


RULE = Rule(
    code="KH309",
    name="deadline-before-issue",
    severity="warning",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Hạn trước ngày ban hành", "A deadline before the day of issue"),
    message=Said(
        "Thời hạn “{time}” đã qua khi kế hoạch ban hành (sớm nhất {issued}).",
        "The time “{time}” had passed when the plan was issued (at the earliest {issued}).",
    ),
    why=Said(
        "Không giao được việc mà hạn đã qua; thường là mốc chép từ bản cũ hoặc văn bản ban hành chậm.",
        "Work cannot be given when its time is past; mostly it was copied from an older plan, or the plan came late.",
    ),
    wrong="Số: 12/KH-UBND\nSuối Trầm, ngày 15 tháng 8 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n"
    "1. Trồng 500 cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Thời gian: Trước ngày 30/6/2026.\n",
    right="Số: 12/KH-UBND\nSuối Trầm, ngày 15 tháng 8 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n"
    "1. Trồng 500 cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Thời gian: Trước ngày 30/9/2026.\n",
    check=check,
)
