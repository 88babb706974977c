"""Sums in words: repeated in brackets after digits ("(Bằng chữ: Hai trăm triệu đồng)"), or standing alone ("ba mươi triệu đồng")."""

from __future__ import annotations

import re

from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.money.parts import read_per
from kehoach.text.money.sums import Money, Words
from kehoach.text.number_words import DIGITS, NUMBER_WORDS, words_value

_IN_WORDS = LazyPattern(r"(?i)[\s.,;:/]{0,3}\(?\s?(?:(?:viết |ghi )?(?:số tiền )?bằng chữ ?(?:là)? ?:?)?\s?")


def with_words(text: str, found: list[Money]) -> list[Money]:
    """The sums, with those in words: of the sum in digits before them, or sums of their own ("hai trăm triệu đồng")."""
    out: list[Money] = []
    place, at = 0, 0
    while (at := text.find("đồng", at + 1)) > 0:
        start = _words_start(text, at)
        if start is None or text[at + 4 : at + 5].isalpha():
            continue
        while place < len(found) and found[place].start < at:
            out.append(found[place])
            place += 1
        last = out[-1] if out else None
        if last and last.end > start:
            continue
        value = words_value(text[start : at - 1])
        if value is None or value < 1000 or text[at + 5 : at + 9].rstrip(" .,;:)") in ("chí", "bào"):
            continue
        if last and last.words is None and start - last.end < 40 and _repeats(text, last, start):
            words = Words(text[start : at + 4], value, value == last.value)
            per = last.per or read_per(text, at + 5)[1] if text[at + 4 : at + 5] == ")" else last.per
            out[-1] = last._replace(words=words, per=per)
        elif not re.search(r"bằng chữ ?(?:là)? ?:? ?\(?$", text[max(0, start - 20) : start].lower()):
            end, per = read_per(text, at + 4)
            out.append(Money(start, end, text[start:end], value, "VND", per))
    out.extend(found[place:])
    return out


def _repeats(text: str, money: Money, start: int) -> bool:
    """Whether what stands between a sum and words says that they are the same: "(", "Bằng chữ:"."""
    between = text[money.end : start]
    return ("(" in between or "chữ" in between) and _IN_WORDS.fullmatch(between) is not None and money.text[0] in "0123456789$€U"


def _words_start(text: str, at: int) -> int | None:
    """Where the number in words before the "đồng" at an offset begins, None where no such number stands there."""
    if text[at - 1] != " ":
        return None
    floor = max(0, at - 200)
    window = text[floor : at - 1]
    starts: list[int] = []
    end = len(window)
    while end > 0 and len(starts) < 30:
        start = window.rfind(" ", 0, end) + 1
        word = window[start:end].lower().rstrip(",").lstrip('("“')
        if word not in NUMBER_WORDS:
            break
        starts.append(end - len(window[start:end].lstrip('("“')))
        if window[start:end][:1] in '("“':
            break
        end = start - 1
    while starts:
        start = starts.pop()
        first = window[start:].split(" ", 1)[0].lower()
        if (first in DIGITS or first == "mười") and words_value(window[start:]) is not None:
            return floor + start
    return None
