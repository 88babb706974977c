"""KH315: a numbered row of a table of tasks that says who, but not what."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.extract.tasks.columns import ORDINAL, WORK
from kehoach.rules.examined import Examined
from kehoach.rules.task_parts import leads, task_tables
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said


def check(examined: Examined) -> Iterator[Found]:
    for table in task_tables(examined):
        if WORK not in table.roles or ORDINAL not in table.roles:
            continue
        for row in table.rows:
            # Without a number of its own a row goes on with the work of the one above.
            if row.task is not None and not row.task.title and leads(row.task) and table.cell(row, ORDINAL) and not table.cell(row, WORK):
                yield Found(examined.range(row.span), {"row": row.task.row or "", "lead": leads(row.task)[0].text}, row.task.node)


_HEAD = "KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n\n| STT | Nội dung công việc | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n"
RULE = Rule(
    code="KH315",
    name="row-without-work",
    severity="warning",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Hàng không có nội dung công việc", "A row without work"),
    message=Said("Hàng {row} giao cho “{lead}” nhưng không nêu công việc.", "Row {row} is laid on “{lead}”, but says no work."),
    why=Said(
        "Hàng có số thứ tự, có cơ quan chủ trì mà ô nội dung trống thì không biết phải làm gì.",
        "Where a numbered row has a lead and its cell of work is empty, nobody knows what to do.",
    ),
    wrong=_HEAD + "| 1 | Trồng 500 cây | Phòng Kinh tế xã | Quý I/2026 |\n| 2 |  | Hội Nông dân xã | Quý II/2026 |\n",
    right=_HEAD + "| 1 | Trồng 500 cây | Phòng Kinh tế xã | Quý I/2026 |\n| 2 | Chăm sóc cây | Hội Nông dân xã | Quý II/2026 |\n",
    check=check,
)
