"""KH131: a collective body signs without TM."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, HEAD
from kehoach.rules.foot_parts import around, signature_lines
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.text.lazy_pattern import LazyPattern

_COLLECTIVE = LazyPattern(r"(?:[ỦU][ỷyỶ] ban|Uỷ ban) (?:nhân dân|Mặt trận|bầu cử)|Hội đồng nhân dân|Ban (?:Chỉ đạo|Thường trực|Chấp hành)\b")
_HEAD_ACTS = frozenset(["Quyết định", "Chỉ thị", "Công điện"])  # the chairperson issues these in person
_TM = LazyPattern(r"(?<!\w)T[/.]?M[ ./]{1,3}[^\W\d_a-z]{3}")
_OFFICE = LazyPattern(r"(?:PHÓ )?(?:CHỦ TỊCH|TRƯỞNG BAN)\b")


def check(examined: Examined) -> Iterator[Found]:
    plan = examined.plan
    organ, type_name = plan.metadata.organ_name, plan.metadata.type_name
    if not organ or ";" in organ or not _COLLECTIVE.match(organ) or type_name is None or type_name in _HEAD_ACTS:
        return
    if len(plan.signers) != 1 or any("Chủ tịch" in item.text[:12] for item in plan.preamble):
        return
    signer = plan.signers[0]
    offices = signer.position or ""
    if any(line.lstrip("(").startswith(("TM", "T/M", "T.M", "TL", "TUQ", "T/L")) for line in signer.competence) or "TM" in offices.split():
        return
    if _OFFICE.search(offices) and not _TM.search(around(examined, signer)):
        lines = list(signature_lines(examined, signer))
        yield Found(lines[0] if lines else examined.range(signer.span), {"organ": organ})


RULE = Rule(
    code="KH131",
    name="authority-missing",
    severity="warning",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục I, II.7.b"),
    title=Said("Tập thể ban hành mà không ký thay mặt (TM.)", "A collective body signs without TM."),
    message=Said(
        "Văn bản của {organ} nhưng chữ ký không có “TM.” trước tên tập thể lãnh đạo.",
        "The document is that of {organ}, but its signature has no “TM.” before the body's name.",
    ),
    why=Said(
        "Ký thay mặt tập thể thì ghi “TM.” trước tên tập thể lãnh đạo hoặc tên cơ quan; thiếu TM. thì là văn bản của cá nhân người đứng đầu.",
        "Who signs for a collective puts “TM.” before its name; without it the document is that of its head in person.",
    ),
    wrong=HEAD + BODY + FOOT.replace("TM. ỦY BAN NHÂN DÂN\n", ""),
    right=HEAD + BODY + FOOT,
    check=check,
    regimes=("state",),
)
