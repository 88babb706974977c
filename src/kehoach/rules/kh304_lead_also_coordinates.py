"""KH304: a body that is to work with itself: it leads a task and coordinates it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kehoach.rules.examined import Examined
from kehoach.rules.task_parts import leads, short, within
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

if TYPE_CHECKING:
    from kehoach.records.models import Organ

# A level or a kind says of many bodies which; "the other units" are others.
_OF_MANY = ("các ", "mỗi ", "từng ", "mọi ", "những ", "tất cả ", "toàn thể ", "cấp ")


def check(examined: Examined) -> Iterator[Found]:
    for task in examined.plan.tasks:
        if len(task.assignments) < 2:
            continue
        helping = [assignment for assignment in task.assignments if assignment.role == "coordinating"]
        if not helping:
            continue
        leading = {organ.name.lower() for organ in leads(task) if _is_one(organ)}
        for assignment in helping:
            for organ in assignment.organs:
                if _is_one(organ) and organ.name.lower() in leading:
                    values = {"organ": organ.text, "work": short(task.title)}
                    yield Found(within(examined, assignment.span, organ.text), values, task.node)


def _is_one(organ: Organ) -> bool:
    """Whether a body is a single one with a name, not "các xã" or "đơn vị"."""
    name = organ.name.lower()
    return not organ.collective and len(name.split()) > 2 and organ.name[:1].isupper() and not any(word in name for word in _OF_MANY)


RULE = Rule(
    code="KH304",
    name="lead-also-coordinates",
    severity="warning",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Vừa chủ trì vừa phối hợp", "A lead that also coordinates"),
    message=Said("“{organ}” vừa chủ trì vừa phối hợp nhiệm vụ “{work}”.", "“{organ}” both leads and coordinates the task “{work}”."),
    why=Said(
        "Một cơ quan không phối hợp với chính mình; một trong hai chỗ ghi nhầm tên.",
        "A body cannot work with itself; in one of the two places the name is wrong.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Cơ quan phối hợp: Phòng Kinh tế xã.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n- Cơ quan phối hợp: Hội Nông dân xã.\n",
    check=check,
)
