"""KH103: a Tiêu ngữ with another dash, blanks or capitals than the decree's."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import is_whole, place
from kehoach.rules.types import Edit, Found, Rule, Said, nd30

_MOTTO = "Độc lập - Tự do - Hạnh phúc"


def check(examined: Examined) -> Iterator[Found]:
    printed, at = examined.plan.metadata.motto, place(examined, "motto")
    if printed is None or at is None or " ".join(printed.split()) == _MOTTO:
        return
    yield Found(at, {"printed": printed}, edits=(Edit(*at, _MOTTO),)) if is_whole(examined, at) else Found(at, {"printed": printed}, fix="suggested")


RULE = Rule(
    code="KH103",
    name="motto-form",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.1.b"),
    title=Said("Tiêu ngữ sai", "The motto is not in its form"),
    message=Said(
        "Tiêu ngữ in là “{printed}”, phải là “Độc lập - Tự do - Hạnh phúc”.",
        "The motto reads “{printed}”; it must read “Độc lập - Tự do - Hạnh phúc”.",
    ),
    why=Said(
        "Chữ cái đầu của mỗi cụm từ viết hoa, giữa các cụm từ có gạch nối (-), có cách chữ; máy hay tự đổi gạch nối thành gạch ngang (–).",
        "Each phrase begins with a capital, with a hyphen and blanks between them; word processors like to make it an en dash.",
    ),
    wrong=HEAD.replace("Độc lập - Tự do - Hạnh", "Độc lập – Tự do – Hạnh") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
