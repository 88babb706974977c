"""KH503: Cyrillic or Greek letters that look Latin, and Roman numerals of one character."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import Edit, Found, Rule, Said
from kehoach.rules.wording import TCVN_6909
from kehoach.text.clean import clean

_FOREIGN = "\u0370-\u04ff\u2160-\u2169"
_LETTER = re.compile(f"[{_FOREIGN}]")
_TOKEN = re.compile(r"[^\s|*_,;()“”\"]+")
_LATIN = re.compile(r"[A-Za-zÀ-ỹ\u2160-\u2169]")


def check(examined: Examined) -> Iterator[Found]:
    if examined.document is None or "look-alikes" not in examined.document.clean.repairs:
        return
    for token in _TOKEN.finditer(examined.text):
        if _LETTER.search(token.group()):
            yield from _judge(token.group(), token.start())


def _judge(printed: str, start: int) -> Iterator[Found]:
    latin = printed.translate({ord(letter): clean(letter).text for letter in set(_LETTER.findall(printed))})
    if latin != printed and not _LETTER.search(latin) and len(latin.split()) == 1:
        at = (start, start + len(printed))
        # Where no letter is Latin it may be meant: a Greek or Russian word, a symbol.
        yield Found(at, {"printed": printed, "latin": latin}, edits=(Edit(*at, latin),), fix="safe" if _LATIN.search(printed) else "suggested")


RULE = Rule(
    code="KH503",
    name="look-alike-letters",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=TCVN_6909,
    title=Said("Chữ Nga, Hy Lạp lẫn trong chữ La-tinh", "Cyrillic or Greek letters among Latin ones"),
    message=Said(
        "“{printed}” có chữ không phải La-tinh trông giống chữ La-tinh; cần viết lại là “{latin}”.",
        "“{printed}” holds letters that look Latin and are not; it should be typed “{latin}”.",
    ),
    why=Said(
        "Mắt không thấy khác, nhưng số, ký hiệu văn bản viết như vậy không tìm, không đối chiếu được.",
        "The eye sees no difference, but a code written so cannot be searched or compared.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. CĂN CỨ\n1. Nghị định số 45/2024/NĐ-C\u0420 của Chính phủ.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. CĂN CỨ\n1. Nghị định số 45/2024/NĐ-CP của Chính phủ.\n",
    check=check,
)
