"""KH504: characters that print nothing: zero width spaces, soft hyphens, byte order marks in the middle."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Edit, Found, Rule, Said
from kehoach.text.clean import INVISIBLE

_INVISIBLE = re.compile(f"[{INVISIBLE}]+")


def check(examined: Examined) -> Iterator[Found]:
    if examined.document is None or "invisible" not in examined.document.clean.repairs:
        return
    text = examined.text
    places = [match.span() for match in _INVISIBLE.finditer(text) if match.start() or match.group() != "\ufeff"]
    if not places:
        return
    # A zero width space between two letters may be all that parts two words: a person has to look.
    parts = any("\u200b" in text[a:b] and text[a - 1 : a].isalpha() and text[b : b + 1].isalpha() for a, b in places)
    at = places[0]
    values = {"count": str(sum(b - a for a, b in places)), "code": f"U+{ord(text[at[0]]):04X}"}
    yield Found(at, values, edits=tuple(Edit(a, b, "") for a, b in places), fix="suggested" if parts else "safe")


RULE = Rule(
    code="KH504",
    name="invisible-characters",
    severity="warning",
    blame="conversion",
    fix="safe",
    source=HOUSE_RULE,
    title=Said("Ký tự vô hình", "Invisible characters"),
    message=Said("{count} ký tự vô hình trong văn bản; ký tự đầu tiên là {code}.", "{count} invisible characters in the text; the first is {code}."),
    why=Said(
        "Ký tự vô hình cắt từ, số, ký hiệu thành hai phần mà mắt không thấy; tìm kiếm và trích xuất bị sai.",
        "They cut words and codes in two where the eye sees nothing; search and extraction go wrong.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh\u00ad đất trống.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n",
    check=check,
)
