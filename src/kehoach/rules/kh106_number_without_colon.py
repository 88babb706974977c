"""KH106: "Số" without its colon in a state document."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import place
from kehoach.rules.types import Edit, Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    at = place(examined, "code_label")
    if at is None or not examined.text or ":" in examined.text[at[0] : at[1]]:
        return
    after = examined.text[at[1] : at[1] + 3].lstrip("*_")
    if not after.startswith(":"):
        blank = "" if after[:1].isspace() else " "
        yield Found(at, edits=(Edit(at[0], at[1], f"{examined.text[at[0] : at[1]].rstrip('.')}:{blank}"),))


RULE = Rule(
    code="KH106",
    name="number-without-colon",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.3.c"),
    title=Said("Sau “Số” không có dấu hai chấm", "“Số” without a colon"),
    message=Said("Sau từ “Số” phải có dấu hai chấm (:).", "“Số” must be followed by a colon (:)."),
    why=Said(
        "Văn bản hành chính ghi “Số: 12/KH-UBND”; “Số 12-KH/ĐU” là thể thức văn bản của Đảng.",
        "An administrative document prints “Số: 12/KH-UBND”; “Số 12-KH/ĐU” is the Party's form.",
    ),
    wrong=HEAD.replace("Số: 12/", "Số 12/") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
