"""KH119: a subject in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import from_law_database, place
from kehoach.rules.types import Found, Rule, Said, nd30

_SHORTEST = 12


def check(examined: Examined) -> Iterator[Found]:
    subject, at = examined.plan.metadata.subject, place(examined, "subject")
    if at is None or subject is None or "type_name" not in examined.plan.metadata.spans or len(subject) < _SHORTEST:
        return
    if subject.isupper():
        yield Found(at, blame="conversion" if from_law_database(examined) else None)


RULE = Rule(
    code="KH119",
    name="subject-in-capitals",
    severity="info",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục I, II.5.b"),
    title=Said("Trích yếu in hoa", "The subject is in capitals"),
    message=Said("Trích yếu nội dung phải viết bằng chữ in thường, kiểu chữ đứng, đậm.", "The subject must be in small letters, upright and bold."),
    why=Said(
        "Chỉ tên loại văn bản viết bằng chữ in hoa. Một số cơ sở dữ liệu văn bản tự đổi trích yếu sang chữ in hoa.",
        "Only the type is in capitals. Some databases of documents print every subject in capitals.",
    ),
    wrong=HEAD.replace("Trồng cây trên địa bàn xã năm", "TRỒNG CÂY TRÊN ĐỊA BÀN XÃ NĂM") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
