"""The signs by which a head, a foot and a signature are known in a piece of a document (NĐ 30/2020/NĐ-CP, Phụ lục I, II.1 to II.4, II.7, II.9)."""

from __future__ import annotations

import re
import unicodedata

_HEAD = re.compile(
    r"^\W*(?:CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\W+Tự\s+do\W+Hạnh\s+phúc|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM)\W*$",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD_PART = re.compile(
    r"^\W*Số\s*:?[\s.…_]*\d*\s*[/-]\s*[A-ZĐƯ][\w&./ –-]*$|^.{0,60}\bngày[\s.…_\d]*tháng[\s.…_\d]*năm[\s.…_\d]*\W*$", re.IGNORECASE | re.MULTILINE
)
_FOOT = re.compile(r"^\W*nơi\s+nhận\s*(?:[:;.]|\n\W*[-–+•])", re.IGNORECASE | re.MULTILINE)
_RECIPIENT = re.compile(r"\W*nơi\s+nhận\W*$|[-–—+•*]\s*\S|lưu\s*:", re.IGNORECASE)
_COMPETENCE = re.compile(r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|Q)\s*[./]\s*\w")
_NAME_WORDS = range(2, 8)


def normal(text: str) -> str:
    """A text with composed letters and Vietnamese Đ, to look for words in; never the text that is given out."""
    return unicodedata.normalize("NFC", text).replace("Ð", "Đ").replace("\u00a0", " ")


def is_head(text: str) -> bool:
    """Whether a line says the national title, the motto or the Party's title.

    >>> is_head("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), is_head("theo Luật của nước Cộng hòa xã hội chủ nghĩa Việt Nam ban hành")
    (True, False)
    """
    return _HEAD.search(normal(text)) is not None


def is_head_part(text: str) -> bool:
    """Whether a line says the number of a document, or its place and date."""
    return is_head(text) or _HEAD_PART.search(normal(text)) is not None


def is_foot(text: str) -> bool:
    """Whether recipients are listed; a table's column of that name is none.

    >>> is_foot("Nơi nhận:"), is_foot("Nơi nhận\\n- Như trên;"), is_foot("Nơi nhận")
    (True, True, False)
    """
    return _FOOT.search(normal(text)) is not None


def is_recipient(line: str) -> bool:
    """Whether a line is one of a list of recipients, if it stands in one."""
    return _RECIPIENT.match(normal(line)) is not None


def is_signature(text: str) -> bool:
    """Whether lines begin with a competence or an office in capitals and end in a name.

    >>> is_signature("KT. CHỦ TỊCH\\nPHÓ CHỦ TỊCH\\nLê Văn An"), is_signature("HIỆU TRƯỞNG\\n(Ký tên)\\nTrần Thị Bích"), is_signature("Mục tiêu")
    (True, True, False)
    """
    lines = [line.strip() for line in normal(text).split("\n") if line.strip()]
    if not lines or not (lines[0].isupper() or _COMPETENCE.match(lines[0])):
        return False
    return _COMPETENCE.match(lines[0]) is not None or (len(lines) > 1 and _is_name(lines[-1]))


def _is_name(line: str) -> bool:
    words = line.split()
    return len(words) in _NAME_WORDS and all(word[0].isupper() for word in words) and not line.isupper() and not any(sign.isdigit() for sign in line)
