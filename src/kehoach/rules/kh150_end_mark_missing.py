"""KH150: a main text that does not end in "./."."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.document.types import ADMINISTRATIVE_TYPES
from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, TITLE
from kehoach.rules.foot_parts import closing, main_nodes
from kehoach.rules.head_parts import core
from kehoach.rules.types import Edit, Found, Rule, Said, nd30
from kehoach.text.lazy_pattern import LazyPattern

_MARK = LazyPattern(r"[/\\][ ./\\]{0,6}$")


def check(examined: Examined) -> Iterator[Found]:
    last = closing(examined)
    if last is None or last.span is None or examined.plan.metadata.type_name not in ADMINISTRATIVE_TYPES:
        return
    if any(_MARK.search(node.text[-8:].rstrip()) or "./." in node.text for node in main_nodes(examined)[-6:]):
        return
    start, end = core(examined.text, last.span.start, last.span.end) if examined.text else (last.span.start, last.span.end)
    edits: tuple[Edit, ...] = ()
    if examined.text and examined.text[end - 1] == "." and examined.text[end - 2] != ".":
        edits = (Edit(end - 1, end, "./."),)
    yield Found((max(start, end - 1), end), node=last.id, edits=edits, fix=None if edits else "suggested")


RULE = Rule(
    code="KH150",
    name="end-mark-missing",
    severity="info",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục III, Mục II"),
    title=Said("Cuối văn bản không có “./.”", "No “./.” at the end"),
    message=Said("Nội dung văn bản không kết thúc bằng “./.”.", "The text does not end in “./.”."),
    why=Said(
        "Mẫu văn bản trong Phụ lục III kết thúc nội dung bằng “./.”, cho biết văn bản đã hết, không bị thêm.",
        "The templates of Phụ lục III end the text in “./.”, which shows that it is complete.",
    ),
    wrong=TITLE + BODY.replace("./.", ".") + FOOT,
    right=TITLE + BODY + FOOT,
    check=check,
    regimes=("state",),
)
