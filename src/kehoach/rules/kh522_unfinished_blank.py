"""KH522: blanks that were to be filled in: "……………", "ngày …/…/2026", "số …/KH-UBND", "xxx"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

_DOTS = r"(?:…{1,40}+|\.{2,40}+)"
# Tried where dots begin: a field or a bracket left open, a date, a number. Dots after a comma or a word only mean "and so on".
_FIELD = re.compile(r"(?:\.{5,200}+|…{2,200}+|(?:\.{1,3}…|…\.{1,3}){2,80}+[.…]*+)(?! ?\d)")
_DATE = re.compile(rf"{_DOTS} ?(?:/ ?(?:{_DOTS}|\d\d?) ?/ ?(?:\d{{4}}|{_DOTS})|tháng (?:{_DOTS}|\d\d?)(?: năm \d{{4}})?|/ ?\d{{4}})")
_NUMBER = re.compile(rf"{_DOTS} ?/[\w-]{{2,20}}")
_LETTERS = re.compile(r"(?<![\w./@])(?:x{3,10}|X{4,10})(?![\w./@])")
_BEFORE_NUMBER = ("số ", "Số ", "số", "số: ", "Số: ")


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    places = sorted({*_dots(text), *_letters(text)})
    annexes = {appendix.id for appendix in examined.plan.appendices}
    for start, end in places:
        node = node_at(examined, start)
        if node is None or node.split(".", 1)[0] not in annexes:  # an appendix may be a form, made to be filled in by others
            yield Found(place(examined, start, end), {"printed": text[start:end].strip()}, node)


def _dots(text: str) -> Iterator[tuple[int, int]]:
    for sign in ("…", ".."):
        at, past = text.find(sign), 0
        while at >= 0:
            if at >= past and text[at - 1 : at] not in (".", "…"):
                found = _blank(text, at)
                past = at + 1
                if found is not None:
                    past = found[1]
                    yield found
            at = text.find(sign, max(at + 1, past))


def _blank(text: str, at: int) -> tuple[int, int] | None:
    before = text[max(0, at - 8) : at]
    if before.endswith(_BEFORE_NUMBER) and (number := _NUMBER.match(text, at)):
        return at - len("số "), number.end()
    if before.endswith(("ngày ", "Ngày ", "tháng ", "(", " ")) and (date := _DATE.match(text, at)):
        return at, date.end()
    if before.endswith((": ", ":", "(", "là ", "| ")) and (field := _FIELD.match(text, at)):
        return field.span()
    return None


def _letters(text: str) -> Iterator[tuple[int, int]]:
    if "xxx" in text or "XXXX" in text:
        yield from (match.span() for match in _LETTERS.finditer(text))


RULE = Rule(
    code="KH522",
    name="unfinished-blank",
    severity="warning",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Chỗ trống chưa điền", "A blank that was not filled in"),
    message=Said("Còn chỗ trống chưa điền: “{printed}”.", "A blank was not filled in: “{printed}”."),
    why=Said(
        "Kế hoạch đã ban hành mà còn chỗ trống thì người thực hiện không biết làm gì, khi nào, theo văn bản nào.",
        "Where an issued plan has blanks, those who carry it out do not know what, when, or by which document.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây tại các trường, xong trước ngày …/…/2026.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây tại các trường, công sở…, xong trước ngày 15/3/2026.\n",
    check=check,
    draft_severity="info",
)
