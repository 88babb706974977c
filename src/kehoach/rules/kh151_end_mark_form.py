"""KH151: an end mark other than "./."."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, TITLE
from kehoach.rules.foot_parts import closing
from kehoach.rules.head_parts import core
from kehoach.rules.types import Edit, Found, Rule, Said, nd30
from kehoach.text.lazy_pattern import LazyPattern

_MARK = LazyPattern(r"[ \t]{0,3}[./\\][ ./\\]{0,5}$")


def check(examined: Examined) -> Iterator[Found]:
    last = closing(examined)
    if last is None or last.span is None or not examined.text:
        return
    start, end = core(examined.text, last.span.start, last.span.end)
    match = _MARK.search(examined.text, max(start, end - 9), end)
    printed = match.group().strip() if match else ""
    if match is None or not printed or not ("/" in printed or "\\" in printed) or match.group() == "./.":
        return
    yield Found((end - len(match.group().lstrip()), end), {"printed": printed}, last.id, (Edit(match.start(), end, "./."),))


RULE = Rule(
    code="KH151",
    name="end-mark-form",
    severity="info",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục III, Mục II"),
    title=Said("Dấu kết thúc văn bản sai", "The end mark is not in its form"),
    message=Said("Dấu kết thúc văn bản là “./.”, không phải “{printed}”.", "The end mark is “./.”, not “{printed}”."),
    why=Said(
        "Mẫu văn bản trong Phụ lục III kết thúc nội dung bằng “./.”.",
        "The templates of Phụ lục III end the text in “./.”.",
    ),
    wrong=TITLE + BODY.replace("./.", "/.") + FOOT,
    right=TITLE + BODY + FOOT,
    check=check,
    regimes=("state",),
)
