"""KH506: control characters: NUL, escape, and those that turn the direction of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Edit, Found, Rule, Said
from kehoach.text.clean import FLAGGED

# After these letters a C1 control is a piece of UTF-8 misread (KH519), and no control.
_CONTROL = re.compile(f"(?<![\u00c2-\u00c6\u00e1\u00e2\u00ba\u00bb])[{FLAGGED}]+")


def check(examined: Examined) -> Iterator[Found]:
    if examined.document is None or "control" not in examined.document.clean.repairs:
        return
    places = [match.span() for match in _CONTROL.finditer(examined.text)]
    if places:
        at = places[0]
        codes = sorted({f"U+{ord(sign):04X}" for a, b in places for sign in examined.text[a:b]})
        values = {"count": str(sum(b - a for a, b in places)), "codes": ", ".join(codes[:5])}
        yield Found(at, values, edits=tuple(Edit(a, b, "") for a, b in places))


RULE = Rule(
    code="KH506",
    name="control-characters",
    severity="error",
    blame="conversion",
    fix="suggested",
    source=HOUSE_RULE,
    title=Said("Ký tự điều khiển", "Control characters"),
    message=Said("{count} ký tự điều khiển trong văn bản: {codes}.", "{count} control characters in the text: {codes}."),
    why=Said(
        "Ký tự điều khiển không thuộc văn bản; chúng làm hỏng tệp, điều khiển màn hình hoặc đảo chiều chữ để che nội dung thật.",
        "They are no part of a text: they break files, steer terminals, or turn the direction of letters to hide what is written.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh\u202e đất trống.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n",
    check=check,
)
