"""Numbers in Vietnamese words: "hai trăm tám mươi triệu" is 280,000,000.

Source: Luật Kế toán 2015, Điều 11 (numerals); the habit of repeating a sum in words in brackets (domain.md, section 9).
"""

from __future__ import annotations

DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_BILLION = ("tỷ", "tỉ")
_FILLERS = ("linh", "lẻ")
NUMBER_WORDS = frozenset((*DIGITS, *SCALES, *_FILLERS, "mười", "mươi", "trăm", "rưỡi", "chẵn"))
_MOST_WORDS = 40


def words_value(text: str) -> int | None:
    """The value of a whole number in words, None where the words are not a number, or not one number.

    >>> words_value("Một tỷ hai trăm linh năm triệu")
    1205000000
    >>> words_value("hai mươi mốt"), words_value("một triệu rưỡi"), words_value("hai ba")
    (21, 1500000, None)
    """
    words = text.lower().replace(",", " ").replace("-", " ").split(None, _MOST_WORDS)
    if words and words[-1] == "chẵn":
        del words[-1]
    if not words or len(words) > _MOST_WORDS or not NUMBER_WORDS.issuperset(words):
        return None
    half = words[-1] == "rưỡi"
    if half:
        del words[-1]
    value = _value(words)
    if value is None or not half:
        return value
    scale = SCALES.get(words[-1], 100 if words[-1] == "trăm" else 0)
    return value + scale // 2 if scale else None


def _value(words: list[str]) -> int | None:
    """The value of the words: what stands before the last "tỷ" counts thousands of millions, whatever it is made of."""
    for place in range(len(words) - 1, -1, -1):
        if words[place] in _BILLION:
            above = _below_billion(words[:place]) if not any(word in _BILLION for word in words[:place]) else None
            rest = _below_billion(words[place + 1 :]) if words[place + 1 :] else 0
            return above * 10**9 + rest if above and rest is not None else None
    return _below_billion(words)


def _below_billion(words: list[str]) -> int | None:
    """The value of words without "tỷ": groups of hundreds, each with a smaller scale than the one before it."""
    total, start, last = 0, 0, 10**9
    for place, word in enumerate(words):
        scale = SCALES.get(word)
        if scale is None:
            continue
        group = _below_thousand(words[start:place])
        if group is None or scale >= last:
            return None
        total, start, last = total + group * scale, place + 1, scale
    if start == len(words):
        return total if words else None
    group = _below_thousand(words[start:], short=start > 0)
    return None if group is None else total + group


def _below_thousand(words: list[str], short: bool = False) -> int | None:
    """The value of "hai trăm linh năm", "mười lăm", "tám mươi"; None for "hai ba", and for "trăm" with nothing before it.

    ``short``: after a scale a lone digit stands for tenths of it ("hai triệu tư"), which is speech and too doubtful to read.
    """
    value, hundreds = 0, len(words) >= 2 and words[1] == "trăm"
    if hundreds:
        digit = DIGITS.get(words[0])
        if digit is None:
            return None
        value, words = digit * 100, words[2:]
        if not words:
            return value
        if len(words) == 1 and words[0] != "mười":
            return None
    elif short and len(words) == 1 and words[0] != "mười":
        return None
    if len(words) == 2 and words[0] in _FILLERS and (hundreds or short):
        digit = DIGITS.get(words[1])
        return None if digit is None else value + digit
    tens = _below_hundred(words)
    return None if tens is None else value + tens


def _below_hundred(words: list[str]) -> int | None:
    if not words or len(words) > 3:
        return None
    if words[0] == "mười":
        tens, units = 10, words[1:]
    elif len(words) >= 2 and words[1] == "mươi":
        digit = DIGITS.get(words[0])
        if not digit:
            return None
        tens, units = digit * 10, words[2:]
    elif len(words) == 2 and words[1] in ("mốt", "lăm", "nhăm", "tư") and DIGITS.get(words[0], 0) > 1:
        tens, units = DIGITS[words[0]] * 10, words[1:]  # "hai lăm", said for "hai mươi lăm"
    else:
        tens, units = 0, words
    if not units:
        return tens
    digit = DIGITS.get(units[0]) if len(units) == 1 else None
    return None if digit is None else tens + digit
