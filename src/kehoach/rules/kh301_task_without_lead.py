"""KH301: a task that names a time or those who help, but nobody who leads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.records.models import FieldNode
from kehoach.rules.examined import Examined
from kehoach.rules.task_parts import LED, below, is_clock, is_led, labels_around, printed_tasks, short, task_tables
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

# Somebody is named in the text of the work itself.
_SAID = re.compile(r"(?<!\w)(?:chủ trì|giao|phụ trách|đầu mối|chịu trách nhiệm|tham mưu|do)(?!\w)", re.IGNORECASE)
_BREAK = ("giải lao", "nghỉ", "ăn trưa", "ăn tối", "ăn sáng", "tea break")


def check(examined: Examined) -> Iterator[Found]:
    yield from _fields(examined)
    for table in task_tables(examined):
        if "lead" not in table.roles:
            continue
        for row in table.really_empty("lead"):
            task = row.task
            if task is None or is_led(task) or not task.title or is_clock(task.time) or any(word in task.title.lower() for word in _BREAK):
                continue
            yield Found(examined.range(row.span), {"work": short(task.title)}, task.node)


def _fields(examined: Examined) -> Iterator[Found]:
    tasks = [task for task in printed_tasks(examined) if task.form == "fields"]
    without = [task for task in tasks if not is_led(task)]
    if not without or len(without) == len(tasks):
        return  # the plan says elsewhere who does the work
    led = {task.node for task in examined.plan.tasks if is_led(task)}
    for task in without:
        node = examined.by_id.get(task.node)
        if node is None or labels_around(examined, node, LED):
            continue
        inner = list(below(node))
        if not any(one.id in led or (not isinstance(one, FieldNode) and _SAID.search(one.text)) for one in inner):
            yield Found(examined.range(task.span), {"work": short(task.title)}, task.node)


RULE = Rule(
    code="KH301",
    name="task-without-lead",
    severity="error",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Nhiệm vụ không có cơ quan chủ trì", "A task without a lead"),
    message=Said("Nhiệm vụ “{work}” không nêu cơ quan chủ trì.", "The task “{work}” names nobody who leads it."),
    why=Said(
        "Việc không giao cho ai chủ trì thì không ai chịu trách nhiệm; các nhiệm vụ khác của kế hoạch đều nêu cơ quan chủ trì.",
        "Work that nobody leads, nobody answers for; the other tasks of the plan name their leads.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Thời gian: Quý I/2026.\n"
    "2. Chăm sóc cây\n- Cơ quan phối hợp: Hội Nông dân xã.\n- Thời gian: Quý II/2026.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Thời gian: Quý I/2026.\n"
    "2. Chăm sóc cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Cơ quan phối hợp: Hội Nông dân xã.\n- Thời gian: Quý II/2026.\n",
    check=check,
)
