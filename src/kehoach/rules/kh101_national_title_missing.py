"""KH101: a head without Quốc hiệu."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD, NATIONAL
from kehoach.rules.head_parts import anchor, head_text, is_attached, small_title
from kehoach.rules.types import Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    metadata = examined.plan.metadata
    if metadata.national_title is not None or metadata.party_title is not None or metadata.motto is not None or examined.headless:
        return  # over a Tiêu ngữ the Quốc hiệu was printed too, in letters that nobody recognised
    if small_title(examined) is None and "XÃ HỘI CHỦ" not in head_text(examined) and not is_attached(examined):
        yield Found(anchor(examined))


RULE = Rule(
    code="KH101",
    name="national-title-missing",
    severity="warning",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục I, II.1.a"),
    title=Said("Thiếu Quốc hiệu", "The national title is missing"),
    message=Said(
        "Đầu văn bản có tên cơ quan nhưng không có Quốc hiệu và Tiêu ngữ.", "The head names a body, but has no national title (Quốc hiệu) and motto."
    ),
    why=Said(
        "Quốc hiệu và Tiêu ngữ là thành phần chính của thể thức, trình bày ở ô số 1.",
        "The national title and the motto are main components of the form (cell 1).",
    ),
    wrong=HEAD.replace(NATIONAL, "") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
