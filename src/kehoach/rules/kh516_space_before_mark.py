"""KH516: a blank before a comma, semicolon, colon or full stop."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Edit, Found, Rule, Said
from kehoach.rules.wording import line_before, node_finder

_MARKS = (" ,", " ;", " :", " .")


def check(examined: Examined) -> Iterator[Found]:
    text = examined.text
    places = sorted(_loose_marks(text))
    node_at = node_finder(examined) if places else None
    for at in places:
        node = node_at(at) if node_at is not None else None  # heads and feet are set in columns, tables in cells
        if node is not None:
            word, mark = text[max(0, at - 20) : at].split()[-1], text[at + 1]
            yield Found((at, at + 2), {"printed": f"{word} {mark}", "right": word + mark}, node.id, (Edit(at, at + 1, ""),))


def _loose_marks(text: str) -> Iterator[int]:
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            if _loose(text, at):
                yield at
            at = text.find(mark, at + 1)


def _loose(text: str, at: int) -> bool:
    """One blank between a word and a mark that ends it: not "1 : 500", " ...", " .docx", columns, or the bars and dots of a form."""
    before, after = text[at - 1 : at], text[at + 2 : at + 3]
    if not before.isalpha() or not (after == "" or after.isspace()):
        return False
    line = line_before(text, at)
    return "|" not in line and "  " not in line.lstrip() and not line.startswith(("    ", "\t"))


RULE = Rule(
    code="KH516",
    name="space-before-mark",
    severity="info",
    blame="drafting",
    fix="safe",
    source=HOUSE_RULE,
    title=Said("Dấu cách trước dấu câu", "A blank before a mark"),
    message=Said(
        "Thừa dấu cách trước dấu câu: “{printed}” viết là “{right}”.",
        "There is a blank before the mark: “{printed}” is written “{right}”.",
    ),
    why=Said(
        "Dấu phẩy, chấm phẩy, hai chấm, chấm viết liền sau chữ; có dấu cách thì dấu câu có thể rơi xuống đầu dòng.",
        "Commas, colons and full stops follow the word at once; after a blank they may fall to the next line.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây bóng mát , cây ăn quả.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây bóng mát, cây ăn quả.\n",
    check=check,
)
