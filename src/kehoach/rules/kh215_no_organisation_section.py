"""KH215: a plan without "Tổ chức thực hiện" or the like: nowhere is said who does what."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.foot_parts import main_nodes
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said
from kehoach.rules.whole_plans import example, is_whole_plan

_WORDS = ("tổ chức", "phân công", "trách nhiệm", "giao nhiệm vụ", "nhiệm vụ của", "nhiệm vụ các", "triển khai thực hiện", "thực hiện kế hoạch")
_LONGEST_TITLE = 160


def check(examined: Examined) -> Iterator[Found]:
    if not is_whole_plan(examined) or any(task.form == "responsibility" for task in examined.plan.tasks):
        return
    for node in main_nodes(examined):
        if node.number is not None and len(node.text) <= _LONGEST_TITLE:
            title = node.text.lower()
            if any(word in title for word in _WORDS):
                return
    yield Found(None)


RULE = Rule(
    code="KH215",
    name="no-organisation-section",
    severity="warning",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Không có mục tổ chức thực hiện", "No section on who carries the plan out"),
    message=Said("Kế hoạch không có mục tổ chức thực hiện, phân công trách nhiệm.", "The plan has no section that says who carries it out."),
    why=Said(
        "Kế hoạch phải nói rõ cơ quan nào làm việc gì; thường ở mục “Tổ chức thực hiện” hoặc “Phân công trách nhiệm”.",
        "A plan has to say who does what, as a rule under “Tổ chức thực hiện” or “Phân công trách nhiệm”.",
    ),
    wrong=example(),
    right=example("", "IV. TỔ CHỨC THỰC HIỆN", "Các thôn vận động Nhân dân tham gia; Phòng Kinh tế xã theo dõi, đôn đốc."),
    check=check,
)
