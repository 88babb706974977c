"""KH314: one task printed twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kehoach.rules.examined import Examined
from kehoach.rules.task_parts import leads, printed_tasks, short
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said
from kehoach.text.fold import fold

if TYPE_CHECKING:
    from kehoach.records.models import Task

_LONG = 40  # short titles come again: "Ổn định tổ chức"


def check(examined: Examined) -> Iterator[Found]:
    seen: dict[tuple[str, ...], Task] = {}
    for task in printed_tasks(examined):
        if len(task.title) < _LONG or not leads(task) or task.span is None:
            continue
        key = (_place(examined, task), fold(task.title), task.time.text if task.time else "", *sorted(fold(organ.name) for organ in leads(task)))
        first = seen.setdefault(key, task)
        if first is not task and first.span is not None and first.span.start != task.span.start:
            yield Found(examined.range(task.span), {"work": short(task.title), "line": str(first.span.line)}, task.node)


def _place(examined: Examined, task: Task) -> str:
    """Under what a task stands: the parent of its node, or the group of rows in its table."""
    if task.form == "fields":
        parent = examined.parents.get(task.node)
        return parent.id if parent is not None else ""
    rows = getattr(examined.by_id.get(task.node), "rows", ())
    given = {other.span.start for other in examined.plan.tasks if other.node == task.node and other.span is not None}
    group = 0
    for row in rows:
        if row.span is not None and task.span is not None and row.span.start == task.span.start:
            break
        group += row.span is None or row.span.start not in given
    return f"{task.node} {group}"


RULE = Rule(
    code="KH314",
    name="repeated-task",
    severity="info",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Nhiệm vụ lặp lại", "A task printed twice"),
    message=Said(
        "Nhiệm vụ “{work}” đã nêu ở dòng {line}, cùng cơ quan chủ trì và thời gian.",
        "The task “{work}” was given in line {line}, with the same lead and time.",
    ),
    why=Said(
        "Việc nêu hai lần sẽ bị tính hai lần khi tổng hợp; thường là đoạn chép thừa.",
        "What is given twice is counted twice; mostly a paragraph was copied once too often.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây phân tán ven các tuyến đường liên thôn\n- Chủ trì: Phòng Kinh tế xã.\n"
    "2. Trồng 500 cây phân tán ven các tuyến đường liên thôn\n- Chủ trì: Phòng Kinh tế xã.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây phân tán ven các tuyến đường liên thôn\n- Chủ trì: Phòng Kinh tế xã.\n"
    "2. Chăm sóc 500 cây phân tán ven các tuyến đường liên thôn\n- Chủ trì: Phòng Kinh tế xã.\n",
    check=check,
)
