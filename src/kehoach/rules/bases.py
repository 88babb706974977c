"""The căn cứ of a plan: the paragraphs before its body that name what it rests on, and what follows each.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.a; contract.md, "preamble".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from kehoach.rules.head_parts import core
from kehoach.text.lazy_pattern import LazyPattern

if TYPE_CHECKING:
    from kehoach.rules.examined import Examined

Range = tuple[int, int]
_BASIS = LazyPattern(r"(?:[-–+] ?)?(?:Căn cứ|Xét đề nghị|Theo đề nghị)\b")
_LIKE = LazyPattern(r"(?:[-–+] ?)?(?:Căn cứ|Xét|Theo|Thực hiện|Trên cơ sở|Thi hành|Được sự|Triển khai)\b")


class Basis(NamedTuple):
    """A căn cứ: its text, where it is printed, and what follows: another ("basis"), a paragraph that only begins like one
    ("unclear"), or none (then it is the last)."""

    text: str
    at: Range
    follows: Literal["basis", "unclear", "other"]


def find_bases(examined: Examined) -> list[Basis]:
    """The paragraphs that are căn cứ and nothing else; one that goes on to "… ban hành Kế hoạch như sau:" is a sentence."""
    if not examined.plan.preamble:
        return []
    paragraphs = [(item.text, item.span) for item in examined.plan.preamble]
    if examined.plan.body:
        paragraphs.append((examined.plan.body[0].text, None))
    found: list[Basis] = []
    for (text, span), (following, _) in zip(paragraphs, [*paragraphs[1:], ("", None)], strict=True):
        printed = text.rstrip(" *_")
        if span is None or not _BASIS.match(text) or _is_sentence(printed) or following[:1].islower():
            continue
        follows: Literal["basis", "unclear", "other"] = "other"
        if _LIKE.match(following):
            follows = "basis" if _BASIS.match(following) and not _is_sentence(following) else "unclear"
        at = core(examined.text, span.start, span.end) if examined.text else (span.start, span.end)
        found.append(Basis(printed, at, follows))
    return found


def _is_sentence(text: str) -> bool:
    return text.rstrip(" *_").endswith(":") or "như sau" in text
