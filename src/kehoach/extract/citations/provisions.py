"""The part of a document that a citation points to: "điểm a khoản 2 Điều 5", printed before the document.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ (phần, chương, mục, điều, khoản, điểm); domain.md, section 10.
"""

from __future__ import annotations

from kehoach.extract.citations.types import words

_PARTS = words("điểm khoản điều mục chương phần tiết đoạn")
_TWO_WORDS = ("phụ lục", "tiểu mục")
_SECOND_WORDS = ("lục", "mục")
_JOINS = frozenset(("và", "hoặc", "đến", "của", "tại", "thuộc", "trong", "thứ"))
_ENDS = (" của", " tại", " thuộc", " trong", " ban hành kèm theo", " kèm theo")
_ROMAN = frozenset("IVXL")


def read_provision(before: str) -> str | None:
    """The provision at the end of what stands before a document, as printed, or None.

    >>> read_provision("theo điểm a, khoản 16, Điều 1 ")
    'điểm a, khoản 16, Điều 1'
    >>> read_provision("từ ngày 1 ") is None
    True
    """
    rest = before.rstrip(" ,")
    if rest.endswith(_ENDS):
        rest = rest[: -len(next(end for end in _ENDS if rest.endswith(end)))].rstrip(" ,")
    at = len(rest)
    begin = None
    number = False
    while at > 0:
        start = rest.rfind(" ", 0, at) + 1
        word = rest[start:at].rstrip(",;").lower()
        if number:
            if word not in _PARTS and word in _SECOND_WORDS:
                start = rest.rfind(" ", 0, max(start - 1, 0)) + 1
            if word in _PARTS or rest[start:at].lower() in _TWO_WORDS:
                begin, at, number = start, start - 1, False
                continue
        if _is_number(rest[start:at].rstrip(",;")):
            number = True
        elif word not in _JOINS or at == len(rest):
            break
        at = start - 1
    return rest[begin:] if begin is not None else None


def _is_number(word: str) -> bool:
    """An Arabic or Roman number, or the letter of a point: 5, 1a, 1.3, IV, đ, nhất."""
    if not word or len(word) > 8:
        return False
    return word[0].isdigit() or (len(word) == 1 and word.isalpha()) or set(word) <= _ROMAN or word in ("nhất", "hai", "ba", "tư", "năm")
