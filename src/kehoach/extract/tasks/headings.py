"""Headings that name only bodies: "1. Ban Dân tộc tỉnh", "Trách nhiệm của Sở Y tế:"; what stands under one is theirs to do.

Source: contract.md, "Task", ``responsibility``.
"""

from __future__ import annotations

import re

from kehoach.extract.organs.lists import END, Reading, may_open, read_organs
from kehoach.extract.tasks.actors import first_word, is_no_body
from kehoach.extract.tasks.company import read_coordinating
from kehoach.extract.tasks.types import Ranges

_LONGEST = 400
_LONGEST_DUTY = 160  # of "Trách nhiệm của …" before what names no body that is known
_HEADED = re.compile(
    r"(?:trách nhiệm của|nhiệm vụ của|nhiệm vụ cụ thể của|đối với|đề nghị|giao cho|giao|phân công|yêu cầu|về phía)(?=[ :]) ?:? ?",
    re.IGNORECASE,
)
_HEADED_WORDS = frozenset("trách nhiệm đối đề giao giao: phân yêu về".split())
# Syllables that give nothing of their own to do: "có trách nhiệm thực hiện tốt các nhiệm vụ sau".
_LIGHT = frozenset("""
    có trách nhiệm nhiệm vụ chịu chủ trì tổ chức triển khai thực hiện tập trung chỉ đạo tiếp tục phối hợp tham mưu căn cứ chức năng
    theo được giao và một số các những nội dung công việc tác giải pháp hoạt động sau đây như dưới cụ thể chính trọng tâm cơ bản
    chủ yếu tốt gồm của mình cần phải trong phạm vi quyền hạn lĩnh vực ngành quản lý đơn vị trên cơ sở kế hoạch này kịp thời
    nghiêm túc tích cực thường xuyên với cùng
""".split())  # fmt: skip
_GROUPS = ("đội ngũ", "cha mẹ", "phụ huynh")  # who act, though nothing counts them; "hộ nghèo" and "học sinh" are target groups
_SIGNS = str.maketrans(",;:", "   ")


def read_heading(text: str) -> Ranges:
    """The bodies of a text that names nothing else; () for any other.

    >>> text = "Đề nghị Hội Nông dân huyện và các đoàn thể"
    >>> [text[s:e] for s, e in read_heading(text)]
    ['Hội Nông dân huyện', 'các đoàn thể']
    >>> read_heading("Sở Y tế chủ trì tập huấn")
    ()
    """
    if len(text) > _LONGEST:
        return ()
    head = _HEADED.match(text) if first_word(text, 0).lower() in _HEADED_WORDS else None
    if head is not None:
        return _after_head(text, head)
    if not may_open(text) or is_no_body(text):
        return ()
    reading = read_organs(text, 0, name=True)
    if not reading.organs or not (_is_rest(text, reading) or (_is_light(text, reading) and text.rstrip().endswith(":"))):
        return ()
    return reading.organs


def _after_head(text: str, head: re.Match[str]) -> Ranges:
    """The bodies after "Trách nhiệm của", "Đối với", "Đề nghị"."""
    at, said = head.end(), head.group().lower()
    last = len(text.rstrip(" :.;"))
    reading = read_organs(text, at, name=True)
    if not reading.organs and text.startswith(_GROUPS, at):
        reading = read_organs(text, at, name=True, with_whom=True)
    organs = reading.organs
    if not organs:
        return ((at, last),) if said.startswith("trách nhiệm") and at < last and len(text) < _LONGEST_DUTY else ()
    if _is_rest(text, reading):
        return organs
    if said.startswith("trách nhiệm của"):
        return (*organs[:-1], (organs[-1][0], last))
    return organs if _is_light(text, reading) and (text.rstrip().endswith(":") or len(_rest(text, reading)) < 30) else ()


def _rest(text: str, reading: Reading) -> str:
    return text[reading.end :].strip(" :.;,-–")


def _is_rest(text: str, reading: Reading) -> bool:
    """Whether nothing but signs follows the bodies."""
    return not _rest(text, reading)


def _is_light(text: str, reading: Reading) -> bool:
    """Whether what follows the bodies gives nothing of its own to do: "thực hiện các nhiệm vụ sau", "chủ trì, phối hợp với Sở Y tế:"."""
    if reading.stop == END:
        return False
    rest = _rest(text, reading)
    for start, end in reversed(read_coordinating(text, reading.end)):
        rest = rest.replace(text[start:end], " ")
    return _LIGHT.issuperset(rest.lower().translate(_SIGNS).split())
