"""Where expressions of time stand in a text, and what around them makes them the date of a document, or something that comes again."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.times.phrases import Phrase, read_phrase
from kehoach.text.times.recurrence import read_every

# The words that a time begins with; one literal first in each branch keeps the search quick.
_START = LazyPattern(
    r"(?:t(?:rước|rong|rưa|rung tuần|hời|hứ |háng|hượng tuần|hường k|ới|ừ|ại|ối|uần|ừng|ính)|"
    r"c(?:hậm|hiều|ho đến|ho tới|hủ nhật|hín tháng|ác |uối|ả năm|ứ )|m(?:uộn|ỗi|ột)|k(?:hông (?:muộn|chậm|trễ|quá)|ể |ết thúc|hoảng)|"
    r"h(?:ạn|ết|oàn t|ằng|àng|ạ tuần|ọc k|ai năm)|đ(?:ến|ịnh k|ầu|êm)|x(?:ong)|b(?:ắt đầu|a tháng|uổi)|v(?:ào)|"
    r"n(?:gày|gay|ăm|iên|hiệm k|hững|ửa)|q(?:uý)|s(?:áng|áu)|g(?:iai|iữa)|d(?:ự kiến)|0|1|2|3|4|5|6|7|8|9)"
)
_ROUND = LazyPattern(r"(?<!\w)(?:h[ằà]ng|định k[ỳì]) ")
_AMOUNT_OF_TIME = r"\d{1,3}(?:\s?\([^()]{1,20}\))?\s*(?:ngày|tuần|tháng|năm|giờ|phút)(?:\s+làm việc)?(?!\w)"
_SINCE = LazyPattern(
    r"[,\s]*(?:(?:kể|tính|được tính)\s+từ|từ\s+(?:khi|ngày(?!\s*\d)|lúc)|sau\s+(?:khi|ngày)|trước\s+(?:khi|ngày)|sau\b(?!\s*\d))[^,;.()]{0,160}"
)
_WITHIN = LazyPattern(
    r"(?:(?P<limit>(?:trong\s+)?(?:thời (?:hạn|gian)|vòng)(?:\s+(?:không quá|tối đa|chậm nhất))?)|"
    rf"(?:chậm nhất|muộn nhất|tối đa|không quá|trong|sau)(?:\s+(?:là|sau|trước|trong))?)\s+{_AMOUNT_OF_TIME}"
)
_BARE_AMOUNT = LazyPattern(_AMOUNT_OF_TIME)
_ONCE_ISSUED = LazyPattern(
    r"ngay (?:sau )?khi [^;.:]{1,160}?(?:được (?:ban hành|phê duyệt|thông qua|công bố|ký)|"
    r"ban hành|có hiệu lực(?: thi hành)?|có (?:hướng dẫn|chỉ đạo)[^,;.:]{0,60})(?!\w)"
)
_CODE = LazyPattern(r"(?:\d[^\s,;]*/[^\s,;]*[A-ZĐ][^\s,;]*|/[A-ZĐ][^\s,;]*|\d-[A-ZĐ]{2,}[^\s,;]*|[Ss]ố:?\s*\S{1,20})\s*,?\s*$")
_ISSUER = LazyPattern(r"\s*của (?!tháng|quý|năm)")
_SENTENCE = LazyPattern(r"[^.;:]*$")


def lower(text: str) -> str:
    """Lower case, every character in its place (a capital İ would become two)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def phrases(low: str, prose: bool) -> Iterator[Phrase]:
    """Every expression of time in a text in lower case, one after the other."""
    at: int | None = next_start(low, 0)
    while at is not None:
        phrase = read_phrase(low, at, prose)
        if phrase:
            yield phrase
        at = next_start(low, phrase.end if phrase else at + 1)


def next_start(low: str, at: int, to: int = sys.maxsize) -> int | None:
    """Where the next word stands that may begin a time."""
    while found := _START.search(low, at, to):
        start = found.start()
        before = low[start - 1] if start else " "
        if not (before.isalnum() or (before in "/.-" and low[start].isdigit()) or low.startswith("lần thứ", max(0, start - 4))):
            return start
        at = start + 1
    return None


def relative(low: str, at: int, strict: bool) -> int | None:
    """Where "trong thời hạn 05 ngày làm việc kể từ ngày …" ends; strict: an amount of time alone needs what it is counted from."""
    if low.startswith("ngay", at):
        found = _ONCE_ISSUED.match(low, at)
        return found.end() if found else None
    amount = _WITHIN.match(low, at) or (None if strict else _BARE_AMOUNT.match(low, at))
    if amount is None:
        return None
    if since := _SINCE.match(low, amount.end()):
        return at + len(low[at : since.end()].rstrip())
    return amount.end() if "limit" in (groups := amount.groupdict()) and groups["limit"] else None


def cited(text: str, phrase: Phrase) -> bool:
    """Whether a date is that of a document: a code stands before it, or its issuer after it."""
    if not phrase.units or phrase.units[0].form != "day" or phrase.heads:
        return False
    return bool(_CODE.search(text[max(0, phrase.start - 60) : phrase.start]) or (phrase.units[0].year and _ISSUER.match(text, phrase.end)))


def in_context(low: str, phrase: Phrase) -> Phrase:
    """A deadline without a year, in a sentence that said "hằng năm" or "hằng tháng" before, comes again."""
    if phrase.every or not phrase.units or phrase.yearless or phrase.units[0].form != "day" or any(unit.year for unit in phrase.units):
        return phrase
    sentence = _SENTENCE.search(low, max(0, phrase.start - 300), phrase.start)
    if sentence is None or phrase.until:
        return phrase
    every = None
    for found in _ROUND.finditer(sentence[0]):
        regular = found[0].startswith("đ")
        again = read_every(sentence[0], found.end() if regular else found.start(), regular)
        every = again[0] if again else every
    return phrase._replace(every=every) if every else phrase
