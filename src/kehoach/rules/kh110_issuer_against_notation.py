"""KH110: a notation that says another body than the head."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import place
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.text.lazy_pattern import LazyPattern

_COMMITTEE = LazyPattern(r"(?i)[ỦU][ỷy] ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân")
_OTHER = LazyPattern(r"(?:Sở|Phòng|Trường|Bệnh viện|Trung tâm|Chi cục|Công an|Bộ|Cục) ")
_COUNCIL = LazyPattern(r"Hội đồng nhân dân\b")


def check(examined: Examined) -> Iterator[Found]:
    metadata = examined.plan.metadata
    organ, notation = metadata.organ_name, metadata.code_notation
    if not organ or not notation or "organ_name" not in metadata.spans or "organ_name" in metadata.derived_from or ";" in organ:
        return
    _, *groups = notation.replace("–", "-").replace(" ", "").upper().split("-")
    if not groups:
        return
    joined = "-".join(groups)
    if _OTHER.match(organ):
        wrong = groups in (["UBND"], ["HĐND"])
    elif _COUNCIL.match(organ):
        wrong = "HĐ" not in joined
    elif _COMMITTEE.match(organ):
        wrong = "UB" not in joined
    else:
        return
    if wrong:
        yield Found(place(examined, "code_notation"), {"notation": notation, "organ": organ})


RULE = Rule(
    code="KH110",
    name="issuer-against-notation",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.3.b"),
    title=Said("Ký hiệu trái với cơ quan ban hành", "The notation names another body"),
    message=Said(
        "Ký hiệu “{notation}” không phải của cơ quan ban hành ghi ở đầu văn bản ({organ}).",
        "The notation “{notation}” is not that of the issuing body in the head ({organ}).",
    ),
    why=Said(
        "Sau tên loại, ký hiệu ghi chữ viết tắt tên cơ quan ban hành văn bản.",
        "After the type, the notation has the abbreviation of the issuing body.",
    ),
    wrong=HEAD.replace("ỦY BAN NHÂN DÂN\nXÃ SUỐI MÂY", "ỦY BAN NHÂN DÂN TỈNH LAM GIANG\nSỞ NỘI VỤ") + BODY,
    right=HEAD.replace("ỦY BAN NHÂN DÂN\nXÃ SUỐI MÂY", "ỦY BAN NHÂN DÂN TỈNH LAM GIANG\nSỞ NỘI VỤ").replace("KH-UBND", "KH-SNV") + BODY,
    check=check,
    regimes=("state",),
)
