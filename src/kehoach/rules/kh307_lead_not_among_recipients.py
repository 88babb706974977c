"""KH307: a body that leads a task and does not get the plan."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.recipients_cover import is_told, told_by
from kehoach.rules.task_parts import within
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    told = told_by(examined)
    if told is None or told.everybody:
        return
    seen: set[str] = set()
    for task in examined.plan.tasks:
        for assignment in task.assignments:
            if assignment.role != "lead":
                continue
            for organ in assignment.organs:
                if organ.name in seen:
                    continue
                seen.add(organ.name)
                if not is_told(organ.name, told):
                    yield Found(within(examined, assignment.span, organ.text), {"lead": organ.text}, task.node)


_PLAN = "KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây\n- Cơ quan chủ trì: Sở Y tế.\n- Thời gian: Quý I/2026.\n\nNơi nhận:\n- UBND tỉnh;\n"
RULE = Rule(
    code="KH307",
    name="lead-not-among-recipients",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.9.a"),
    title=Said("Cơ quan chủ trì không có ở nơi nhận", "A lead that does not get the plan"),
    message=Said("“{lead}” được giao nhiệm vụ nhưng không có ở nơi nhận.", "“{lead}” is given a task, but is not among the recipients."),
    why=Said(
        "Nơi nhận để thực hiện phải có mọi cơ quan được giao việc, nêu tên hoặc trong một nhóm; không nhận văn bản thì không biết việc của mình.",
        "Every body that is given work must get the plan, by name or in a group; else it does not know of its work.",
    ),
    wrong=_PLAN + "- Sở Tài chính;\n- Lưu: VT.\n",
    right=_PLAN + "- Các sở, ban, ngành;\n- Lưu: VT.\n",
    check=check,
    regimes=("state",),
)
