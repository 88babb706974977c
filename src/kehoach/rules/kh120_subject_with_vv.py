"""KH120: "V/v" in a document that has a type."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import place
from kehoach.rules.types import Edit, Found, Rule, Said, nd30
from kehoach.text.lazy_pattern import LazyPattern

_VV = LazyPattern(r"(V/[vV])[.:]?[ \t]*(\w?)")


def check(examined: Examined) -> Iterator[Found]:
    if "type_name" not in examined.plan.metadata.spans or not examined.text:
        return
    for key in ("subject", "subject~2"):
        at = place(examined, key)
        match = _VV.match(examined.text, *at) if at is not None else None
        if match is not None and at is not None:
            # Beside the number it repeats the subject below the type: whether it goes is for the drafter to say.
            under_type = (
                key == "subject" and "subject~2" not in examined.plan.metadata.spans and at[0] > examined.plan.metadata.spans["type_name"].start
            )
            edits = (Edit(match.start(), match.end(), match[2].upper()),) if under_type else ()
            yield Found(match.span(1), {"printed": match[1]}, edits=edits, fix="safe" if edits else None)


RULE = Rule(
    code="KH120",
    name="subject-with-vv",
    severity="warning",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục I, II.5.b"),
    title=Said("Văn bản có tên loại mà ghi “V/v”", "“V/v” in a document that has a type"),
    message=Said(
        "“{printed}” chỉ dùng cho công văn; văn bản có tên loại ghi trích yếu dưới tên loại, không ghi “V/v”.",
        "“{printed}” is for công văn only; a document with a type has its subject below the type, without “V/v”.",
    ),
    why=Said(
        "Trích yếu của công văn ở ô số 5b, dưới số và ký hiệu, sau “V/v”; trích yếu của văn bản có tên loại ở ô số 5a.",
        "The subject of a công văn stands in cell 5b, below the number, after “V/v”; that of a document with a type stands in cell 5a.",
    ),
    wrong=HEAD.replace("Số: 12/KH-UBND\n", "Số: 12/KH-UBND\nV/v trồng cây năm 2026\n") + BODY,
    right=HEAD + BODY,
    check=check,
)
