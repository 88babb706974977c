"""KH111: a notation with small letters where capitals belong, or without the stroke of Đ."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.document.types import ADMINISTRATIVE_TYPES
from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import is_whole, place, small_notation
from kehoach.rules.types import Edit, Found, Rule, Said, nd30

_TYPES = {code.casefold(): code for code in ADMINISTRATIVE_TYPES.values() if code} | {"qd": "QĐ"}
_BODIES = {body.casefold(): body for body in ("UBND", "HĐND", "MTTQ", "BTT", "BCĐ", "THPT", "THCS", "SGDĐT", "SNV", "STC", "SYT")} | {"hdnd": "HĐND"}


def check(examined: Examined) -> Iterator[Found]:
    small = small_notation(examined)
    at = small or place(examined, "code_notation")
    printed = examined.text[slice(*small)] if small else examined.plan.metadata.code_notation
    if at is None or not printed:
        return
    type_group, *bodies = printed.split("-")
    right = "-".join([_TYPES.get(type_group.casefold(), type_group), *(_BODIES.get(body.casefold(), body) for body in bodies)])
    if small and right.split("-")[0] not in ADMINISTRATIVE_TYPES.values():
        return
    if right != printed:
        replaceable = is_whole(examined, at) and examined.text[slice(*at)] == printed
        yield Found(at, {"printed": printed, "right": right}, edits=(Edit(*at, right),) if replaceable else ())


RULE = Rule(
    code="KH111",
    name="notation-case",
    severity="warning",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục I, II.3.c; Phụ lục III, Mục I"),
    title=Said("Ký hiệu viết sai chữ hoa", "The notation is not in its capitals"),
    message=Said("Ký hiệu “{printed}” phải viết là “{right}”.", "The notation “{printed}” must be written “{right}”."),
    why=Said(
        "Ký hiệu bằng chữ in hoa, riêng QyĐ, CTr, TTr, TrS giữ chữ thường của mình; “QD” không phải là Quyết định (QĐ).",
        "A notation is in capitals, but QyĐ, CTr, TTr, TrS keep their small letter; “QD” is no Quyết định (QĐ).",
    ),
    wrong=HEAD.replace("KH-UBND", "kh-ubnd") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
