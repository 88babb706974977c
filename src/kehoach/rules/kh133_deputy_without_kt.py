"""KH133: a deputy signs without KT., or KT. stands before the head's own office."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, HEAD
from kehoach.rules.foot_parts import around, signature_lines
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.text.lazy_pattern import LazyPattern

_DEPUTY = LazyPattern(r"(?:PHÓ (?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VIỆN TRƯỞNG|TRƯỞNG PHÒNG)|THỨ TRƯỞNG)\b")
_INSTEAD = LazyPattern(r"K[/.]?T[ ./]+(.+)")
_KT = LazyPattern(r"(?<!\w)K[/.]?T[ ./]{1,3}[^\W\d_a-z]{3}")
# Committees of the Front and of the mass organisations sign as a collective, whoever signs.
_STATE_BODY = LazyPattern(r"(?:[ỦU][ỷyỶ] ban|Uỷ ban) nhân dân|Sở |Bộ |Phòng |Trường |Chi cục |Cục |Bệnh viện |Trung tâm ")


def check(examined: Examined) -> Iterator[Found]:
    organ = examined.plan.metadata.organ_name or ""
    for signer in examined.plan.signers:
        position = signer.position or ""
        instead = next((match[1] for line in signer.competence if (match := _INSTEAD.match(line))), None)
        if instead is not None:
            wrong = position == instead
        elif any(line.startswith(("TL", "TUQ", "T/L", "Q.")) for line in signer.competence) or not _STATE_BODY.match(organ):
            wrong = False
        else:
            wrong = bool(_DEPUTY.match(position)) and "PHỤ TRÁCH" not in position and not _KT.search(around(examined, signer))
        if wrong:
            at = next((line for line in signature_lines(examined, signer) if examined.text[slice(*line)].startswith(position[:12])), None)
            yield Found(at or examined.range(signer.span), {"position": position})


RULE = Rule(
    code="KH133",
    name="deputy-without-kt",
    severity="error",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.7.b"),
    title=Said("Cấp phó ký không ghi KT., hoặc KT. mà không phải cấp phó", "A deputy without KT., or KT. without a deputy"),
    message=Said(
        "“{position}”: cấp phó ký thay phải ghi “KT.” trước chức vụ người đứng đầu, và sau “KT.” phải là chức vụ của cấp phó.",
        "“{position}”: a deputy signs with “KT.” before the head's office, and after “KT.” stands a deputy's office.",
    ),
    why=Said(
        "Ký thay người đứng đầu cơ quan thì ghi “KT.” trước chức vụ của người đứng đầu; không ghi thì không rõ thẩm quyền ký.",
        "Who signs instead of the head puts “KT.” before the head's office; without it the competence to sign is not clear.",
    ),
    wrong=HEAD + BODY + FOOT.replace("CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    right=HEAD + BODY + FOOT.replace("CHỦ TỊCH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
    check=check,
    regimes=("state",),
)
