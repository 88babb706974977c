"""The rules of ``validate`` itself: suppressions that give no reason, name no rule, or suppress nothing.

Their findings are made in :mod:`kehoach.rules.suppression`, where it is known what was suppressed; so they look at no plan
and are no ``kh*.py`` module. They can be ignored, but not suppressed.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said


def _nothing(_: Examined) -> Iterator[Found]:
    return iter(())


_RIGHT = "<!-- kehoach: ignore KH203 số mục giữ theo phụ lục đã ký -->\n"

WITHOUT_REASON = Rule(
    code="KH001",
    name="suppression-without-reason",
    severity="warning",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Bỏ qua mà không nêu lý do", "A suppression without a reason"),
    message=Said("Chú thích bỏ qua {codes} không nêu lý do nên không có hiệu lực.", "The suppression of {codes} gives no reason and has no effect."),
    why=Said(
        "Người rà soát sau phải biết vì sao một phát hiện được chấp nhận.",
        "Whoever reviews the document next must know why a finding was accepted.",
    ),
    wrong="<!-- kehoach: ignore KH203 -->\n",
    right=_RIGHT,
    check=_nothing,
)
UNKNOWN = Rule(
    code="KH002",
    name="suppression-of-unknown-rule",
    severity="warning",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Bỏ qua một quy tắc không có", "A suppression of a rule that does not exist"),
    message=Said("Không có quy tắc “{codes}” để bỏ qua.", "There is no rule “{codes}” to suppress."),
    why=Said(
        "Mã viết sai thì phát hiện định bỏ qua vẫn còn, còn chú thích không có tác dụng.",
        "A code that is misspelt suppresses nothing, and the finding it was meant for stays.",
    ),
    wrong="<!-- kehoach: ignore KH2O3 số mục giữ theo phụ lục đã ký -->\n",
    right=_RIGHT,
    check=_nothing,
)
UNUSED = Rule(
    code="KH003",
    name="unused-suppression",
    severity="info",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Chú thích bỏ qua không còn dùng", "A suppression that suppresses nothing"),
    message=Said("Ở chỗ này không có phát hiện {codes} nào để bỏ qua.", "There is no finding of {codes} here to suppress."),
    why=Said(
        "Chú thích thừa che mất lỗi mới nếu lỗi cùng loại xuất hiện lại.",
        "A suppression that is left behind hides the next finding of the same kind.",
    ),
    wrong=f"KẾ HOẠCH\nTrồng cây\n\n{_RIGHT}I. MỤC ĐÍCH\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n",
    check=_nothing,
)
OWN_RULES = (WITHOUT_REASON, UNKNOWN, UNUSED)
