"""KH170: the form of the state and that of the Party in one document."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.foot_parts import signature_lines
from kehoach.rules.head_parts import place
from kehoach.rules.types import ND30_SINCE, Found, Rule, Said, Source


def check(examined: Examined) -> Iterator[Found]:
    metadata = examined.plan.metadata
    notation, separator = metadata.code_notation or "", place(examined, "code_separator")
    sign = examined.text[slice(*separator)] if separator is not None and examined.text else ""
    if metadata.national_title is not None and sign in ("-", "–") and "/" in notation:
        yield Found(place(examined, "code_notation"), {"printed": f"{sign}{notation}", "title": metadata.national_title})
    if metadata.party_title is None:
        return
    if sign == "/" and "-" in notation and "/" not in notation:
        yield Found(place(examined, "code_notation"), {"printed": f"{sign}{notation}", "title": metadata.party_title})
    for signer in examined.plan.signers:
        for at in signature_lines(examined, signer):
            printed = examined.text[slice(*at)]
            if printed.startswith(("TM.", "KT.", "TL.")):
                yield Found((at[0], at[0] + 3), {"printed": printed[:3], "title": metadata.party_title})


RULE = Rule(
    code="KH170",
    name="mixed-regime",
    severity="warning",
    blame="drafting",
    fix="none",
    source=Source("NĐ 30/2020/NĐ-CP và quy định của Đảng về thể thức văn bản", "Phụ lục I, II.1, II.3, II.7", ND30_SINCE),
    title=Said("Lẫn thể thức nhà nước và thể thức của Đảng", "The forms of state and Party are mixed"),
    message=Said(
        "“{printed}” không đi với “{title}”: lẫn thể thức văn bản hành chính và thể thức văn bản của Đảng.",
        "“{printed}” does not go with “{title}”: the forms of state and Party documents are mixed.",
    ),
    why=Said(
        "Văn bản hành chính: Quốc hiệu, “Số: 12/KH-UBND”, “TM.”. Văn bản của Đảng: “ĐẢNG CỘNG SẢN VIỆT NAM”, “Số 12-KH/ĐU”, “T/M”.",
        "The state: Quốc hiệu, “Số: 12/KH-UBND”, “TM.”. The Party: “ĐẢNG CỘNG SẢN VIỆT NAM”, “Số 12-KH/ĐU”, “T/M”.",
    ),
    wrong=HEAD.replace("Số: 12/KH-UBND", "Số: 12-KH/UBND") + BODY,
    right=HEAD + BODY,
    check=check,
)
