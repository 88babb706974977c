"""KH109: a notation that says another type than the type line."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.document.types import ADMINISTRATIVE_TYPES
from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import place
from kehoach.rules.types import Found, Rule, Said, nd30

_CODES = {code.casefold() for code in ADMINISTRATIVE_TYPES.values() if code} | {"cv"}


def check(examined: Examined) -> Iterator[Found]:
    metadata = examined.plan.metadata
    if metadata.code_notation is None or metadata.type_code is None or "type_name" not in metadata.spans:
        return
    printed = metadata.code_notation.replace("–", "-").split("-")[0].strip()
    if printed.casefold() in _CODES and printed.casefold() != metadata.type_code.casefold():
        yield Found(place(examined, "code_notation"), {"printed": printed, "type": metadata.type_name or "", "right": metadata.type_code})


RULE = Rule(
    code="KH109",
    name="type-against-notation",
    severity="error",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.3.b; Phụ lục III, Mục I"),
    title=Said("Ký hiệu trái với tên loại", "The notation names another type"),
    message=Said(
        "Ký hiệu ghi “{printed}” nhưng tên loại là {type} (viết tắt “{right}”).",
        "The notation says “{printed}”, but the type is {type} (“{right}”).",
    ),
    why=Said(
        "Ký hiệu bắt đầu bằng chữ viết tắt tên loại; hai nơi khác nhau thì không rõ văn bản là loại gì, ghi sổ nào.",
        "The notation begins with the type's abbreviation; where they differ nobody knows what the document is or where it is registered.",
    ),
    wrong=HEAD.replace("KH-UBND", "CTr-UBND") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
