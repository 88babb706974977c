"""Ô số 5a and 6: the subject (trích yếu) under the type line, and where the preamble ends and the body begins.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.5.b, II.6.a; contract.md, "subject", "preamble".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kehoach.syntax.blocks import Block
from kehoach.text.fold import ends_sentence, starts_lower

_BASIS = re.compile(r"(?:- ?)?(?:Căn cứ|Xét|Theo đề nghị|Thi hành|Kính gửi|Thực hiện (?:Luật|Nghị|Quyết|Chỉ thị|Thông|Kế hoạch|Công văn|Hướng))")
_AUTHORITY = re.compile(
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|THỦ TƯỚNG|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|BAN CHẤP HÀNH|BAN THƯỜNG|"
    r"CHÁNH|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG|VIỆN TRƯỞNG|CHÍNH PHỦ|QUYẾT ĐỊNH:|QUYẾT NGHỊ)"
)
_UNFINISHED = re.compile(r"(?:,|[-–]|\b(?:và|của|về|cho|giữa|với|tại|trong|theo|các|trên|đến|từ|ở|do|thuộc|năm|số))$", re.IGNORECASE)
_INTRODUCES = re.compile(r"(?:như|sau|dưới đây|cụ thể|đây)\W*[:.]$")
_SUBJECT_LENGTH = 600
_PREAMBLE = 40
_NO_SUBJECT = ("(", "Kính gửi", "Căn cứ", "Xét ")
_STRUCTURE = ("part", "chapter", "division", "roman", "capital", "article", "arabic", "dotted")


def count_subject(blocks: Sequence[Block], begun: bool) -> int:
    """How many of the blocks after the type line are the subject; ``begun``: some of it stands on the type line itself."""
    length = 0
    for number, block in enumerate(blocks):
        if block.marker is not None or block.table is not None or block.text.startswith(_NO_SUBJECT):
            return number
        previous = blocks[number - 1] if number else None
        if previous is None:
            if begun and not _continues_title(block):
                return 0
            if not begun and block.gap and _BASIS.match(block.text) and block.text.endswith((";", ".", ":")):
                return 0
        elif not _goes_on(previous, block):
            return number
        length += len(block.text)
        if length > _SUBJECT_LENGTH:
            return number
    return len(blocks) if len(blocks) < 3 else 0


def _continues_title(block: Block) -> bool:
    return not block.gap or starts_lower(block.text) or block.emphasis or block.text.isupper()


def _goes_on(previous: Block, block: Block) -> bool:
    text = block.text
    if text.startswith("(") or _AUTHORITY.match(text):
        return False
    finished = ends_sentence(text) and not text.isupper()
    if not block.gap:
        return not finished and not _BASIS.match(text)
    if finished or len(text) > 300:
        return False
    if _UNFINISHED.search(previous.text) or starts_lower(text):
        return not _BASIS.match(text)
    return (previous.emphasis and block.emphasis) or (previous.text.isupper() and text.isupper())


def count_preamble(blocks: Sequence[Block]) -> int:
    """How many of the blocks after the subject are the preamble: up to the first heading, or the "như sau:" before it."""
    first = next((n for n, block in enumerate(blocks[:_PREAMBLE]) if block.marker is not None and block.marker.form in _STRUCTURE), None)
    opening = blocks[first].marker if first is not None else None
    if first is not None and opening is not None and opening.form == "article":
        return first  # a decision: everything before Điều 1 is its preamble
    for number, block in enumerate(blocks):
        marker = block.marker
        if block.table is not None:
            return number
        if marker is not None:
            if marker.form in _STRUCTURE:
                return number
            if not _BASIS.match(block.text) and not _INTRODUCES.search(block.text):
                return number - 1 if number and blocks[number - 1].text.endswith(":") else number
        elif (block.text.isupper() and not _AUTHORITY.match(block.text) and number) or (
            number and block.emphasis and not ends_sentence(block.text) and len(block.text) < 80
        ):
            return number
        if _INTRODUCES.search(block.text):
            return number + 1
    return next((n for n, block in enumerate(blocks) if not _BASIS.match(block.text)), len(blocks))
