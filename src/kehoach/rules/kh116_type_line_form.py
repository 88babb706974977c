"""KH116: a type line that is not in capitals, or shares its line with the subject."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import place
from kehoach.rules.types import Edit, Found, Rule, Said, nd30
from kehoach.text.lazy_pattern import LazyPattern

_SMALL = LazyPattern(r"(?m)^[ \t*_#>]{0,12}([Kk]ế [Hh]oạch|Phương án|Chương trình)[ \t\r*_]{0,12}$")
_HEAD_LENGTH = 3000


def check(examined: Examined) -> Iterator[Found]:
    spans, text = examined.plan.metadata.spans, examined.text
    if not text:
        return
    at = place(examined, "type_name")
    if at is None:
        if "code_notation" in spans and "organ_name" in spans:
            match = _SMALL.search(text, spans["code_notation"].end, _HEAD_LENGTH)
            if match is not None:
                yield Found(match.span(1), {"printed": match[1], "right": match[1].upper()}, edits=(Edit(*match.span(1), match[1].upper()),))
        return
    subject = place(examined, "subject")
    if subject is None or not 0 < subject[0] - at[1] < 8 or "\n" in text[at[1] : subject[0]] or "|" in text[at[1] : subject[0]]:
        return
    first = text[subject[0] : subject[1]].split("\n", 1)[0]
    if first.isupper():
        return  # "KẾ HOẠCH HÀNH ĐỘNG" is a name of its own
    marked = text[spans["type_name"].start : at[0]].strip() or text[at[1] : subject[0]].strip()
    blank = (at[1], subject[0])
    printed = f"{text[slice(*at)]} {' '.join(first.split())}"
    right = text[slice(*at)]
    if marked:
        yield Found(at, {"printed": printed, "right": right}, blame="conversion", fix="suggested")
    else:
        yield Found(at, {"printed": printed, "right": right}, edits=(Edit(*blank, "\n"),))


RULE = Rule(
    code="KH116",
    name="type-line-form",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.5.b"),
    title=Said("Tên loại không in hoa hoặc không ở dòng riêng", "The type is not in capitals, or not on its own line"),
    message=Said(
        "Dòng “{printed}”: tên loại “{right}” phải in hoa, ở một dòng riêng.",
        "Line “{printed}”: the type “{right}” must be in capitals, on a line of its own.",
    ),
    why=Said(
        "Tên loại văn bản bằng chữ in hoa, đặt canh giữa; trích yếu đặt ngay dưới tên loại.",
        "The type is in capitals and centred; the subject stands below it.",
    ),
    wrong=HEAD.replace("KẾ HOẠCH\nTrồng", "KẾ HOẠCH Trồng") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
