"""KH216: a plan that does not say where the money comes from."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said
from kehoach.rules.whole_plans import example, is_whole_plan

_WORDS = ("kinh phí", "ngân sách", "dự toán", "nguồn vốn", "chi phí", "nguồn chi", "tài trợ", "nguồn lực")


def check(examined: Examined) -> Iterator[Found]:
    if examined.plan.amounts or not is_whole_plan(examined):
        return
    text = examined.prose.text
    if not any(word in text for word in _WORDS) and not any(word in text.lower() for word in _WORDS):
        yield Found(None)


RULE = Rule(
    code="KH216",
    name="no-funding",
    severity="info",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Không nói về kinh phí", "Nothing on funding"),
    message=Said("Kế hoạch không nói kinh phí thực hiện lấy từ đâu.", "The plan does not say what pays for it."),
    why=Said(
        "Người thực hiện cần biết kinh phí do nguồn nào bảo đảm, kể cả khi không phát sinh kinh phí.",
        "Who carries a plan out has to know what pays for it, even if it costs nothing more.",
    ),
    wrong=example(),
    right=example("3. Kinh phí thực hiện: Ngân sách xã bảo đảm."),
    check=check,
    regimes=("state",),
)
