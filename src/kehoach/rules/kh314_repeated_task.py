"""KH314: one task printed twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kehoach.rules.examined import Examined
from kehoach.rules.task_parts import leads, printed_tasks, short
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

if TYPE_CHECKING:
    from kehoach.records.models import Task

_LONG = 40  # short titles come again: "Ổn định tổ chức"


def check(examined: Examined) -> Iterator[Found]:
    alike: dict[tuple[str, str], list[Task]] = {}
    for task in printed_tasks(examined):
        if len(task.title) >= _LONG and task.span is not None:
            alike.setdefault((task.form, task.title.rstrip(" .;:,").lower()), []).append(task)
    groups: dict[str, dict[int, int]] = {}
    for tasks in alike.values():
        seen: dict[tuple[str, ...], Task] = {}
        for task in tasks if len(tasks) > 1 else ():
            first = seen.setdefault((_place(examined, task, groups), *_key(task)), task)
            if leads(task) and first.span is not None and task.span is not None and first.span.start != task.span.start:
                yield Found(examined.range(task.span), {"work": short(task.title), "line": str(first.span.line)}, task.node)


def _key(task: Task) -> tuple[str, ...]:
    """What two tasks of one title and place have in common that are one: their time, their leads."""
    return task.time.text.lower() if task.time else "", *sorted(organ.name.lower() for organ in leads(task))


def _place(examined: Examined, task: Task, groups: dict[str, dict[int, int]]) -> str:
    """Under what a task stands: the parent of its node, or the group of rows in its table."""
    if task.form == "fields":
        parent = examined.parents.get(task.node)
        return parent.id if parent is not None else ""
    if task.node not in groups:
        groups[task.node] = _groups(examined, task.node)
    return f"{task.node} {groups[task.node].get(task.span.start if task.span else -1)}"


def _groups(examined: Examined, table: str) -> dict[int, int]:
    """How many rows that give no task stand before each row of a table, by where the row begins."""
    given = {task.span.start for task in examined.plan.tasks if task.node == table and task.span is not None}
    counted: dict[int, int] = {}
    group = 0
    for row in getattr(examined.by_id.get(table), "rows", ()):
        if row.span is not None:
            group += row.span.start not in given
            counted[row.span.start] = group
    return counted


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
