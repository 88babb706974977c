"""KH520: a numbered heading or item that begins with a small letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import Edit, Found, Rule, Said, nd30
from kehoach.rules.wording import upper_first

_NUMBERED = frozenset(("section", "article", "item", "subitem"))
_WORD = re.compile(r"[^\W\d_]{2,}(?![\w-])")  # not "pH", "e-office", "m2"


def check(examined: Examined) -> Iterator[Found]:
    for node in examined.nodes:
        if node.kind not in _NUMBERED or not node.text[:1].islower() or node.span is None:
            continue
        word = _WORD.match(node.text)
        if word is None or not word.group().islower():
            continue
        marker = examined.marker(node)
        start = examined.text.find(word.group(), marker[1] if marker else node.span.start, node.span.end)
        edits = (Edit(start, start + 1, word.group()[0].upper()),) if start >= 0 else ()
        at = (start, start + len(word.group())) if start >= 0 else (node.span.start, node.span.end)
        values = {"marker": node.marker or "", "printed": word.group(), "right": upper_first(word.group())}
        yield Found(at, values, node.id, edits, fix=None if edits else "none")


RULE = Rule(
    code="KH520",
    name="lower-case-opening",
    severity="info",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục II, I"),
    title=Said("Đầu mục không viết hoa", "A numbered item begins with a small letter"),
    message=Said(
        "Mục “{marker}” mở đầu bằng chữ thường “{printed}”; viết hoa “{right}”.",
        "“{marker}” begins with a small letter, “{printed}”; write “{right}”.",
    ),
    why=Said(
        "Chữ cái đầu của câu sau khi xuống dòng phải viết hoa.",
        "The first letter of a sentence on a new line has a capital.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. trồng cây bóng mát tại các trường.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây bóng mát tại các trường.\n",
    check=check,
    regimes=("state",),
)
