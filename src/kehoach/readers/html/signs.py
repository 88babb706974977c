"""The signs by which a plan is known on a page: Quốc hiệu, number, type, sections, Nơi nhận, signature.

Source: the components of NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II; the Party's form by Hướng dẫn 36-HD/VPTW.
"""

from __future__ import annotations

import re
import unicodedata

from kehoach.document.types import ADMINISTRATIVE_TYPES, PARTY_TYPES

_NATIONAL = r"C[ộỘ]NG\s+H(?:[òÒ]A|O[àÀ])\s+X[ãÃ]\s+H[ộỘ]I\s+CH[ủỦ]\s+NGH[ĩĨ]A\s+VI[ệỆ]T\s+NAM"
_PARTY = r"[ĐĐ][ảẢ]NG\s+C[ộỘ]NG\s+S[ảẢ]N\s+VI[ệỆ]T\s+NAM"
_MOTTO = r"[đĐ][ộỘ]c\s+l[ậẬ]p\W+t[ựỰ]\s+do\W+h[ạẠ]nh\s+ph[úÚ]c"
_DATE = r"[^\d.;:]{2,40},?\s*ng[àÀ]y\s*[\d.…_ ]{0,12}\s*th[áÁ]ng\s*[\d.…_ ]{0,12}\s*n[ăĂ]m"
_NUMBER = r"s[ốỐ]\s*:?\s*[\d.…_ ]{0,16}\s*[/-]\s*[A-ZĐ]"
_COMPETENCE = r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|Q)\s*[./]\s*[A-ZĐƯỦỤ]{2}"
_OFFICE = (
    r"(?:PHÓ\s+|QUYỀN\s+)?(?:CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|BÍ THƯ|TRƯỞNG \w+|CHÁNH \w+|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|"
    r"CỤC TRƯỞNG|VIỆN TRƯỞNG)"
)
_TYPES = "|".join(sorted((re.escape(name.upper()) for name in {**ADMINISTRATIVE_TYPES, **PARTY_TYPES}), key=len, reverse=True))

HEAD = re.compile(rf"(?:{_NATIONAL}|{_PARTY})\W*$|{_MOTTO}", re.IGNORECASE)
HEAD_PART = re.compile(rf"(?:{_NATIONAL}|{_PARTY})\W*$|{_MOTTO}|{_DATE}|{_NUMBER}", re.IGNORECASE)
RECIPIENTS = re.compile(r"n[ơƠ]i\s+nh[ậẬ]n\s*(?:[:.;]|$)", re.IGNORECASE)
SIGNATURE = re.compile(rf"(?:{_COMPETENCE}|{_OFFICE}\W*$)")
TYPE_LINE = re.compile(rf"(?:{_TYPES})(?!\w)")
SECTION = re.compile(r"(?:[IVX]{1,5}\s*[.)/:-]\s*|(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:[IVX\d]+|thứ|THỨ)\b|(?:Điều|ĐIỀU)\s+\d{1,3}\s*[.:])\s*\S")
BASIS = re.compile(r"[-–\s]*Căn cứ\s")
CLOSING = re.compile(r"\./\.?\s*$")
ANNEX = re.compile(r"(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu|MẪU|Mẫu)\s*(?:số|SỐ)?\s*(?:[\dIVX]{1,5}|$)")


def weigh(line: str) -> int:
    """How much a line speaks for a plan: 0 for nothing, up to 6 for what stands in nothing else.

    >>> [weigh(line) for line in ("Nơi nhận:", "I. MỤC ĐÍCH", "Trang chủ")]
    [6, 2, 0]
    """
    line = composed(line)
    if len(line) < 160:
        if HEAD.match(line) or RECIPIENTS.match(line):
            return 6
        if TYPE_LINE.match(line):
            return 6 if len(line) < 30 else 3
        if HEAD_PART.match(line) or SIGNATURE.match(line):
            return 4
    if CLOSING.search(line):
        return 4
    return 2 if SECTION.match(line) or BASIS.match(line) or ANNEX.match(line) else 0


def stands_apart(before: str, after: str) -> bool:
    """Whether two texts on one line are the columns of a head or foot: either begins or is what only those print."""
    after, before = composed(after).strip(), composed(before).strip()
    if HEAD_PART.match(after) or SIGNATURE.match(after) or HEAD_PART.match(before) or RECIPIENTS.match(before):
        return True
    return SIGNATURE.match(before) is not None or _is_name(after)


def _is_name(text: str) -> bool:
    """Whether a text can be the name under a signature: two to six words, each with one capital."""
    words = text.split()
    return 2 <= len(words) <= 6 and all(word.isalpha() and word.istitle() for word in words)


def composed(text: str) -> str:
    """A text in NFC, for pages written in decomposed letters."""
    return text if text.isascii() or unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
