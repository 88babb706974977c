"""Whom a body works with: the bodies of "phối hợp với X, Y", and where a paragraph's first sentence ends.

Source: contract.md, "coordinating": in the first sentence, up to its full stop.
"""

from __future__ import annotations

import re

from kehoach.extract.organs.lists import read_organs
from kehoach.extract.tasks.types import Range, Ranges

_WITH = re.compile(
    r"hợp(?:,? (?:và )?(?:chặt chẽ|thường xuyên|kịp thời|hiệu quả|tốt|đồng bộ|nhịp nhàng|tích cực|chủ động|thống nhất|kết nối|trao đổi"
    r"|làm việc|hiệp đồng|liên hệ|tham gia|hướng dẫn|tham mưu))*"
    r" (?:với|cùng với|cùng)(?=[: ]):? ?"
)
_DIRECTLY = re.compile(
    r"hợp (?=các |những |[A-ZĐ]|(?:phòng|khoa|ban|tổ|sở|trường|trạm|đội|hội|đoàn|công an|trung tâm|văn phòng) [A-ZĐ]"
    r"|(?:giáo viên|gia đình|cha mẹ|phụ huynh|chính quyền|nhà trường|cấp ủy) )"
)
# Before "phối hợp": then it is a noun, or tells which body is meant.
_NO_VERB_AFTER = ("sự ", "công tác ", "cơ chế ", "quy chế ", "cơ quan ", "đơn vị ", "tinh thần ", "chương trình ", "việc ")
_SENTENCE_END = re.compile(r"[.!?](?:(?<!TP.)(?<!Đ/c.)(?= [\"“(]?[A-ZĐÀ-Ỹ])|(?<=[.])/)")  # the sign first: it is looked for quickly


def read_coordinating(text: str, start: int) -> Ranges:
    """The bodies of "phối hợp với X, Y" in the sentence in which the work is given.

    >>> text = "Chủ trì, phối hợp với Sở Y tế, các đơn vị liên quan tổ chức diễn tập."
    >>> [text[s:e] for s, e in read_coordinating(text, 0)]
    ['Sở Y tế', 'các đơn vị liên quan']
    """
    at = text.find("hối ", start)
    if at < 0 or "hợp" not in text:
        return ()
    found: list[Range] = []
    end = sentence_end(text, start)
    while 0 < at < end:
        place = at + 8 if text.startswith("kết hợp", at + 4) else at + 4  # "phối kết hợp"
        at = text.find("hối ", at + 4, end)
        match = _WITH.match(text, place, end) or _DIRECTLY.match(text, place, end)
        if match is not None and not text.endswith(_NO_VERB_AFTER, start, text.rfind("p", start, place - 4)):
            reading = read_organs(text, match.end(), end=end, with_whom=True)
            found.extend(reading.organs)
            if 0 <= at < reading.end:
                at = text.find("hối ", reading.end, end)
    return tuple(found)


def sentence_end(text: str, start: int = 0) -> int:
    """Where the sentence ends that is going on at a place.

    >>> sentence_end("Tổ chức tập huấn. Báo cáo kết quả.")
    16
    """
    match = _SENTENCE_END.search(text, start)
    return match.start() if match is not None else len(text)
