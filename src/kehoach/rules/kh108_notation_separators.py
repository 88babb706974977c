"""KH108: blanks, long dashes or a lost hyphen in the number and notation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import place
from kehoach.rules.types import Edit, Found, Rule, Said, Severity, nd30

_DASH = re.compile(r"[ \t]*[-–—‐‑−][ \t]*")
_GLUED = re.compile(r"(KH|QĐ|NQ|BC|TB|HD|CTr|TTr|CT|PA|ĐA)(?=(?:UBND|HĐND|MTTQ)\b)")


def check(examined: Examined) -> Iterator[Found]:
    separator, notation = place(examined, "code_separator"), place(examined, "code_notation")
    if separator is None or notation is None or not examined.text:
        return
    number = place(examined, "code_number")
    start = number[1] if number is not None else separator[0]
    printed = examined.text[start : notation[1]]
    between, code = examined.text[start : notation[0]], examined.text[slice(*notation)]
    if any(sign in printed for sign in "\n\r*_.…|<") or ("/" in code and "/" not in between):
        return  # broken, a line of dots to be filled in, or the Party's form
    right = "/" + _GLUED.sub(r"\1-", _DASH.sub("-", code))
    if printed == right or any(not group.isupper() for group in right[1:].split("-")[1:] if " " in code):
        return
    # A number stamped on a printed form stands apart from its stroke; that is hardly anybody's fault.
    severity: Severity | None = "info" if between.lstrip() == "/" and right[1:] == code else None
    shown = examined.text[number[0] : notation[1]] if number else printed
    mended = (examined.text[slice(*number)] if number else "") + right
    yield Found(
        (number[0] if number else start, notation[1]),
        {"printed": shown, "right": mended},
        edits=(Edit(start, notation[1], right),),
        severity=severity,
    )


RULE = Rule(
    code="KH108",
    name="notation-separators",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.3.c"),
    title=Said("Dấu trong số và ký hiệu sai", "The number and notation have wrong separators"),
    message=Said("Số, ký hiệu “{printed}” phải viết là “{right}”.", "The number and notation “{printed}” must be written “{right}”."),
    why=Said(
        "Giữa số và ký hiệu có dấu gạch chéo (/), giữa các nhóm chữ viết tắt có dấu gạch nối (-), không cách chữ.",
        "A stroke (/) stands between number and notation, a hyphen (-) between groups of letters, without blanks.",
    ),
    wrong=HEAD.replace("KH-UBND", "KH – UBND") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
