"""KH501: Vietnamese letters written as a base letter and loose marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Edit, Found, Rule, Said

_MARKS = re.compile("[\u0300-\u036f]+")


def check(examined: Examined) -> Iterator[Found]:
    if examined.document is None or "decomposed" not in examined.document.clean.repairs:
        return
    edits = tuple(_compositions(examined.text))
    if edits:
        yield Found(edits[0][:2], {"count": str(len(edits))}, edits=edits)


def _compositions(text: str) -> Iterator[Edit]:
    """The edits that compose each letter with its marks, where there is such a letter."""
    for marks in _MARKS.finditer(text):
        start, end = max(0, marks.start() - 1), marks.end()
        composed = unicodedata.normalize("NFC", text[start:end])
        if text[start].isalpha() and composed != text[start:end]:
            yield Edit(start, end, composed)


RULE = Rule(
    code="KH501",
    name="not-nfc",
    severity="warning",
    blame="conversion",
    fix="safe",
    source=HOUSE_RULE,  # TCVN 6909:2001 knows both forms and prefers neither
    title=Said("Chữ có dấu ở dạng tổ hợp (chưa chuẩn hóa NFC)", "Letters with loose marks (not NFC)"),
    message=Said(
        "{count} chữ có dấu viết ở dạng tổ hợp (NFD), không phải dựng sẵn (NFC).",
        "{count} letters are decomposed (NFD), not composed (NFC).",
    ),
    why=Said(
        "Hai dạng trông giống nhau nhưng máy coi là khác: tìm kiếm, so sánh, ký số trên hai bản cho kết quả khác nhau.",
        "The two forms look alike but are different to a machine: search, comparison and digital signatures fail.",
    ),
    wrong="KE\u0302\u0301 HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n",
    check=check,
)
