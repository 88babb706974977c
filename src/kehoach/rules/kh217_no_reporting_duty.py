"""KH217: a plan on whose results nobody has to report."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said
from kehoach.rules.whole_plans import example, is_whole_plan

_WORDS = ("báo cáo", "phản ánh", "thông tin về", "phản hồi", "tổng hợp kết quả", "tổng hợp, ")


def check(examined: Examined) -> Iterator[Found]:
    if not is_whole_plan(examined):
        return
    text = examined.prose.text
    if not any(word in text for word in _WORDS) and not any(word in text.lower() for word in _WORDS):
        yield Found(None)


RULE = Rule(
    code="KH217",
    name="no-reporting-duty",
    severity="info",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Không có chế độ báo cáo", "No duty to report"),
    message=Said("Kế hoạch không giao ai báo cáo kết quả thực hiện.", "The plan gives nobody the duty to report on it."),
    why=Said(
        "Không có báo cáo thì cơ quan ban hành không biết kế hoạch có được thực hiện hay không.",
        "Without reports the issuing body does not learn whether its plan is carried out.",
    ),
    wrong=example(),
    right=example("3. Các thôn báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15/4/2026."),
    check=check,
)
