"""KH302: a task that says no time, in a plan or a table whose other tasks do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kehoach.rules.examined import Examined
from kehoach.rules.task_parts import below, labels_around, printed_tasks, short, task_tables
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

if TYPE_CHECKING:
    from kehoach.records.models import Task

_SAID = re.compile(
    r"(?<!\w)(?:thường xuyên|hằng (?:năm|quý|tháng|tuần|ngày)|hàng (?:năm|quý|tháng|tuần|ngày)|định kỳ|quý [ivx\d]|(?:học|năm) kỳ|năm học"
    r"|(?:trong|vào|trước|từ|đến|hết|cuối|đầu|sau|chậm nhất|dịp) (?:khi |hết |ngày |tháng |quý |năm |mùa |tuần )?\d"
    r"|(?:trong|vào|trước|từ|đến|hết|cuối|đầu|sau|chậm nhất) (?:khi|ngày|tháng|quý|năm|mùa|tuần)|tiến độ|thời hạn|thời gian thực hiện)(?!\w)",
    re.IGNORECASE,
)
_WHOLE = ("thời gian", "tiến độ", "lộ trình")


def check(examined: Examined) -> Iterator[Found]:
    tasks = [task for task in printed_tasks(examined) if task.form == "fields"]
    if _mostly_timed(tasks) and not _said_for_all(examined):
        for task in tasks:
            if task.time is None and not _said(examined, task):
                yield Found(examined.range(task.span), {"work": short(task.title)}, task.node)
    for table in task_tables(examined):
        if "time" in table.roles and _mostly_timed([row.task for row in table.rows if row.task is not None]):
            for row in table.really_empty("time"):
                if row.task is not None and row.task.title and not any(map(_SAID.search, row.cells)):
                    yield Found(examined.range(row.span), {"work": short(row.task.title)}, row.task.node)


def _mostly_timed(tasks: Sequence[Task]) -> bool:
    """Whether it is the way of these tasks to say when: at least two do, and at most a third does not."""
    timed = sum(task.time is not None for task in tasks)
    return 2 <= timed < len(tasks) and 3 * (len(tasks) - timed) <= len(tasks)


def _said_for_all(examined: Examined) -> bool:
    """Whether a section or item says the time of the whole plan."""
    fields = {task.node for task in printed_tasks(examined)}
    for node in examined.nodes:
        if node.number is not None and node.text[:9].lower().startswith(_WHOLE):
            parent = examined.parents.get(node.id)
            if parent is None or parent.id not in fields:
                return True
    return False


def _said(examined: Examined, task: Task) -> bool:
    """Whether the work of a task, or what stands under it, says a time in words of its own."""
    node = examined.by_id.get(task.node)
    if node is None or labels_around(examined, node, ("time",)):
        return True
    inner = {one.id: one.text for one in below(node)}
    if any(map(_SAID.search, inner.values())):
        return True
    return any(other.time is not None and other.node in inner for other in examined.plan.tasks)


RULE = Rule(
    code="KH302",
    name="task-without-time",
    severity="warning",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Nhiệm vụ không có thời gian", "A task without a time"),
    message=Said(
        "Nhiệm vụ “{work}” không nêu thời gian, trong khi các nhiệm vụ khác có nêu.", "The task “{work}” says no time, while other tasks do."
    ),
    why=Said(
        "Việc không có thời hạn thì không đôn đốc, không kiểm tra được.",
        "Work that has no time cannot be followed up.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Thời gian: Quý I/2026.\n"
    "2. Chăm cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Thời gian: Quý II/2026.\n3. Nghiệm thu\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Thời gian: Quý I/2026.\n"
    "2. Chăm cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Thời gian: Quý II/2026.\n"
    "3. Nghiệm thu\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Thời gian: Quý IV/2026.\n",
    check=check,
)
