"""KH303: a task that is led by whom it concerns, and by nobody by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.task_parts import leads, printed_tasks, short, within
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

# "các cơ quan, đơn vị có liên quan", "các ngành chức năng": kinds of bodies alone. "liên quan đến …" says which.
_KIND = r"(?:cơ quan|đơn vị|tổ chức|cá nhân|địa phương|sở|ban|ngành|phòng|bộ|bộ phận|đoàn thể|bên|lực lượng|cấp|ngành chức năng)"
_VAGUE = re.compile(
    rf"(?:(?:các|những|mọi) )?{_KIND}(?:(?:, |/| và |, các | và các ){_KIND}){{0,6}} (?:khác )?(?:(?:có )?liên quan(?: khác)?|hữu quan|chức năng)"
    r"(?:,? theo (?:chức năng|nhiệm vụ|quy định|phân công|phân cấp|lĩnh vực)[^;:]{0,80})?",
    re.IGNORECASE,
)
# May mean every one of them: said, but as a hint.
_BARE = re.compile(r"(?:các )?(?:đơn vị|cơ quan|cá nhân)", re.IGNORECASE)


def check(examined: Examined) -> Iterator[Found]:
    for task in printed_tasks(examined):
        organs = leads(task)
        if len(organs) != 1:
            continue
        bare = _BARE.fullmatch(organs[0].text)
        if bare or _VAGUE.fullmatch(organs[0].text):
            span = next(assignment.span for assignment in task.assignments if assignment.role == "lead")
            values = {"lead": organs[0].text, "work": short(task.title)}
            yield Found(within(examined, span, organs[0].text), values, task.node, severity="info" if bare else None)


RULE = Rule(
    code="KH303",
    name="vague-lead",
    severity="warning",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Cơ quan chủ trì chung chung", "A lead that is nobody in particular"),
    message=Said("Chủ trì nhiệm vụ “{work}” chỉ ghi “{lead}”.", "The only lead of the task “{work}” is “{lead}”."),
    why=Said(
        "“Các cơ quan liên quan” không chỉ ra cơ quan nào; mỗi nhiệm vụ cần một cơ quan chủ trì được gọi tên.",
        "“The bodies concerned” are no one in particular; a task needs a lead that is named.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây\n- Cơ quan chủ trì: Các cơ quan, đơn vị có liên quan.\n- Thời gian: Quý I/2026.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 500 cây\n- Cơ quan chủ trì: Phòng Kinh tế xã.\n"
    "- Cơ quan phối hợp: Các cơ quan, đơn vị có liên quan.\n- Thời gian: Quý I/2026.\n",
    check=check,
)
