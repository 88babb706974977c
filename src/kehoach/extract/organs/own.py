"""The abbreviations that a document explains itself: "Ban Chỉ đạo … tỉnh (sau đây gọi tắt là Ban Chỉ đạo)".

Source: contract.md, "A body": ``name`` expands abbreviations; the habit of plans to give one in brackets at first mention.
"""

from __future__ import annotations

import re

from kehoach.extract.organs.lists import read_organs

_EXPLAINED = re.compile(
    r"\((?:sau đây )?(?:được )?(?:gọi|viết) (?:(?:tắt|chung|gọn)(?: chung)?(?: là)?|là):? ?[\"“]?(?P<short>[^()\"”\n]{2,60}?)[\"”]?\)"
)
_PHRASES = ("gọi tắt", "gọi chung", "đây gọi", "viết tắt", "gọi là")
_REACH = 240  # characters before the bracket: no name of a body is longer
_OPENS = re.compile(r"(?<![\w&/-])[A-ZĐÀ-Ỹ]")


def own_abbreviations(clean: str) -> dict[str, str]:
    """What a text's own short forms stand for, where the long form names one body.

    >>> own_abbreviations("Tổ công tác 06 thành phố Vạn Hoa (sau đây gọi tắt là Tổ công tác)")
    {'Tổ công tác': 'Tổ công tác 06 thành phố Vạn Hoa'}
    """
    found: dict[str, str] = {}
    if not any(phrase in clean for phrase in _PHRASES):
        return found
    for match in _EXPLAINED.finditer(clean):
        short = " ".join(match.group("short").split())
        full = _body_before(clean, match.start())
        if full and short and short != full and short not in found:
            found[short] = full
    return found


def _body_before(clean: str, end: int) -> str | None:
    """The one body whose name ends where a bracket begins: the longest reading that is a single body."""
    start = max(end - _REACH, 0)
    start = max(start, clean.rfind("\n\n", start, end) + 1)
    text = " ".join(clean[start:end].split())
    for match in _OPENS.finditer(text):
        reading = read_organs(text, match.start(), name=True)
        if len(reading.organs) == 1 and reading.organs[0][1] >= len(text.rstrip()):
            return text[match.start() :].rstrip()
    return None
