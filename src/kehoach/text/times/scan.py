"""Where expressions of time stand in a text, and what around them makes them the date of a document, or something that comes again."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.times.phrases import Phrase, read_phrase
from kehoach.text.times.recurrence import read_every
from kehoach.text.times.units import QUARTER_LETTERS

# The words that a time begins with, by their first three letters; the empty line stands for every word that begins so.
_STARTS: dict[str, tuple[str, ...]] = {
    "trư": ("trước", "trưa"), "tro": ("trong",), "tru": ("trung tuần",), "thờ": ("thời",), "thứ": ("thứ ",), "thá": ("tháng",),
    "thư": ("thượng tuần", "thường k"), "tới": (), "từ ": (), "từn": (), "tại": (), "tối": (), "tuầ": (), "tín": (),
    "chậ": ("chậm",), "chi": ("chiều",), "cho": ("cho đến", "cho tới"), "chủ": ("chủ nhật",), "chí": ("chín tháng",), "các": ("các ",),
    "cuố": ("cuối",), "cả ": ("cả năm",), "cứ ": (), "muộ": ("muộn",), "mỗi": (), "một": (),
    "khô": ("không muộn", "không chậm", "không trễ", "không quá"), "kể ": (), "kết": ("kết thúc",), "kho": ("khoảng",),
    "hạn": (), "hết": (), "hoà": ("hoàn t",), "hằn": ("hằng",), "hàn": ("hàng",), "hạ ": ("hạ tuần",), "học": ("học k",), "hai": ("hai năm",),
    "đến": (), "địn": ("định k",), "đầu": (), "đêm": (), "xon": ("xong",), "bắt": ("bắt đầu",), "ba ": ("ba tháng",), "buổ": ("buổi",), "vào": (),
    "ngà": ("ngày",), "nga": ("ngay",), "năm": (), "niê": ("niên",), "nhi": ("nhiệm k",), "nhữ": ("những",), "nửa": (), "quý": (),
    **dict.fromkeys(QUARTER_LETTERS, ()),
    "sán": ("sáng",), "sáu": (), "gia": ("giai",), "giữ": ("giữa",), "dự ": ("dự kiến",),
}  # fmt: skip
_WORD = LazyPattern(r"(?<![^\W_])[^\W_]")
_ROUND = LazyPattern(r"(?<!\w)(?:h[ằà]ng|định k[ỳì]) ")
_AMOUNT = LazyPattern(r"\d{1,3}(?:\s?\([^()]{1,20}\))?\s*(?:ngày|tuần|tháng|năm|giờ|phút)(?:\s+làm việc)?(?!\w)")
_SINCE = LazyPattern(
    r"[,\s]*(?:(?:kể|tính|được tính)\s+từ|từ\s+(?:khi|ngày(?!\s*\d)|lúc)|sau\s+(?:khi|ngày)|trước\s+(?:khi|ngày)|sau\b(?!\s*\d))[^,;.()]{0,160}"
)
_LIMITS = ("thời hạn", "thời gian", "vòng")
_AT_MOST = ("", " không quá", " tối đa", " chậm nhất")
_WITHIN_LIMIT = frozenset(f"{opening}{limit}{most}" for opening in ("", "trong ") for limit in _LIMITS for most in _AT_MOST)
_WITHIN = frozenset(
    f"{opening}{more}"
    for opening in ("chậm nhất", "muộn nhất", "tối đa", "không quá", "trong", "sau", "trước")
    for more in ("", " là", " sau", " trước", " trong")
)
# What "trước 05 ngày" is counted from, where no "khi" or "so với" says so.
_EVENTS = (
    " tổ chức ",
    " diễn ra",
    " khai mạc",
    " so với",
    " bầu cử",
    " họp",
    " hội nghị",
    " kỳ họp",
    " tiến hành",
    " bắt đầu",
    " kết thúc",
    " hết hạn",
)
_SENTENCE_PART = LazyPattern(r"[^,;.:()]{0,120}")
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
    if "qu" in low or "qú" in low:
        low = low.replace("quí ", "quý ").replace("qúy ", "quý ").replace("qúi ", "quý ")
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
    for found in _WORD.finditer(low, at, to):
        start = found.start()
        opening = low[start : start + 3]
        if "0" <= opening[0] <= "9":
            if not (start and low[start - 1] in "/.-"):
                return start
        elif (
            (words := _STARTS.get(opening)) is not None
            and (not words or low.startswith(words, start))
            and not (opening == "thứ" and low.startswith("lần thứ", max(0, start - 4)))
        ):
            return start
    return None


def relative(low: str, at: int, strict: bool) -> int | None:
    """Where "trong thời hạn 05 ngày làm việc kể từ ngày …" ends; strict: an amount of time alone needs what it is counted from."""
    if low.startswith("ngay", at):
        found = _ONCE_ISSUED.match(low, at)
        return found.end() if found else None
    parts = low[at : at + 48].split(" ", 6)
    count = next((number for number, part in enumerate(parts) if part[:1].isdigit()), None)
    if count is None or (strict and not count):
        return None
    head = " ".join(parts[:count])
    limit = head in _WITHIN_LIMIT
    if not (limit or head in _WITHIN or (not head and not strict)):
        return None
    amount = _AMOUNT.match(low, at + len(head) + (1 if head else 0))
    if amount is None:
        return None
    if head == "trước" and low.startswith(_EVENTS, amount.end()):
        clause = _SENTENCE_PART.match(low, amount.end())
        return at + len(low[at : clause.end() if clause else amount.end()].rstrip())
    if since := _SINCE.match(low, amount.end()):
        return at + len(low[at : since.end()].rstrip())
    return amount.end() if limit else None


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
