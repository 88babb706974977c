"""When something is to be done: the time of a field or a table cell; the times of prose are those of time_in_prose.py.

Source: contract.md, "Time"; the expressions are those of domain.md §8. A kind stays where only the year is wanting ("Trước ngày 24/8" in a plan
of no date is a deadline without a date); what has no date for another reason is "unknown".
"""

from __future__ import annotations

from functools import lru_cache

from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.times.phrases import Phrase
from kehoach.text.times.prose import Found, find_time, opening_time
from kehoach.text.times.resolution import Frame, Time, kind_of, resolve, school_year, subject_year
from kehoach.text.times.scan import cited, in_context, lower, next_start, phrases, relative

__all__ = ["Found", "Frame", "Time", "find_time", "opening_time", "read_time", "school_year", "subject_year"]

_CLOSING = " \t\n.;,/"
_LONGEST = 600  # of a field's value: what says when stands well before
_SINCE_EVENT = LazyPattern(r"[\W_]*(?:kể )?từ(?!\w)")
_EVENT = LazyPattern(
    r"[\W_]*(?:(?:thực hiện|triển khai|hoàn thành|tổ chức|dự kiến)\s+)?(?:ngay\s+)?(?:sau|trước|khi|kể từ|từ)(?:\s+khi|\s+ngày)?\s+[^\W\d]"
)
_ONGOING = LazyPattern(
    r"[\W_]*(?:(?:được|thực hiện|triển khai|tổ chức|duy trì|tiến hành|cập nhật|công việc|nhiệm vụ)\s+){0,3}(?:thường xuyên|liên tục|xuyên suốt)(?!\w)"
)
_REGULAR = LazyPattern(r"[\W_]*(?:(?:thực hiện|báo cáo)\s+)?định k[ỳì](?!\w)")
_SHORT_MONTH = LazyPattern(r"[\W_]*(?:(?:trong|trước|đến|hết)\s+){0,2}t(?=(?:0?[1-9]|1[0-2])/20\d\d(?![\d/]))")  # "Trước T9/2026"
_EVENT_WORDS = ("sau", "trước", "khi", "từ")
_ONGOING_WORDS = ("thường xuyên", "liên tục", "xuyên suốt")
_DEPENDENT = ("theo", "căn cứ", "khi", "kế hoạch", "chương trình", "đề án", "nghị quyết", "chiến lược")
_BEFORE_WHEN = (" sau", " ngay", " trước")
_FINISHED = LazyPattern(r"(?<!\w)(?:(?:hoàn thành|hoàn tất|xong)(?!\s*:)|chậm nhất|muộn nhất|hạn)(?!\w)")
_STILL_WORDS = ("tiếp theo", "sau", "kế tiếp", "trở đi", *_ONGOING_WORDS[:2])
_STILL = LazyPattern(r"(?:các|những)\s+(?:năm|quý|tháng|giai đoạn|nhiệm k[ỳì])(?: học)?\s+(?:tiếp theo|sau|kế tiếp)|thường xuyên|liên tục|trở đi")


@lru_cache(maxsize=1024)
def read_time(value: str, frame: Frame) -> Time | None:
    """The time of a whole field or table cell; its text is the value without closing marks, None only for an empty value.

    >>> read_time("Hoàn thành trong quý II/2026.", Frame())
    Time(text='Hoàn thành trong quý II/2026', kind='deadline', start=None, end='2026-06-30', recurrence=None, anchor=None)
    """
    value = value.strip()
    text = value.rstrip(_CLOSING) or value
    if not text:
        return None
    low = lower(text[:_LONGEST])
    if "/20" in low and (month := _SHORT_MONTH.match(low)):
        low = low[: month.end() - 1] + " " + low[month.end() :]  # every place stays where it is
    if any(word in low for word in _ONGOING_WORDS) and (found := _ONGOING.match(low)):
        return _ongoing(text, low, found.end(), frame)
    best = _best(text, low)
    if best is None or best.start > 0:
        amount = next_start(low, 0)
        if amount is not None and (best is None or amount < best.start) and relative(low, amount, strict=False):
            return Time(text, "relative")
    if best is None:
        event = any(word in low for word in _EVENT_WORDS) and _EVENT.match(low)
        return Time(text, "relative" if event else "recurring" if "định k" in low and _REGULAR.match(low) else "unknown")
    best = in_context(low, best)
    kind = kind_of(best)
    if kind == "period" and not best.open_end:
        if best.until is None and _FINISHED.search(low, 0, best.start) and "from" not in best.heads:
            kind = "deadline"
        elif any(word in low for word in _STILL_WORDS) and _STILL.search(low, best.end) and not best.every:
            best = best._replace(open_end=True)
    elif kind == "deadline" and "until" in best.heads and _is_since_event(low):
        time = resolve(best, text, frame, kind)
        return time if time.kind == "unknown" else time._replace(kind="period")  # "Từ ngày ký đến ngày 30/6/2026"
    return resolve(best, text, frame, kind)


def _best(text: str, low: str) -> Phrase | None:
    """The expression that a value is about: its first, save names of programmes and what only says upon what the time depends."""
    limit = _dependence(low)
    spare: Phrase | None = None
    for count, phrase in enumerate(phrases(low, prose=False)):
        if count == 12:
            break
        if cited(text, phrase) or (low.startswith("tính", max(0, phrase.start - 5)) and "until" in phrase.heads):
            continue
        if not phrase.heads and phrase.start > 0 and phrase.units[:1] and phrase.units[0].form == "year" and not phrase.units[0].named:
            continue  # a bare number inside a text
        due = (
            phrase.heads & {"before", "by", "done"}
            or ("until" in phrase.heads and _is_since_event(low))
            or ("until" in phrase.heads and bool(phrase.units) and phrase.units[0].form == "day")
        )
        if phrase.start > limit and not (due and phrase.units):
            continue
        if phrase.every and not phrase.units and not phrase.every.weekdays:
            if phrase.start == 0 or "regular" in phrase.heads or low[: phrase.start].rstrip()[-1:] in set(",;:(-+") or spare is None:
                spare = spare or phrase
            continue
        if "phase" in phrase.heads and phrase.start > 0 and not due:
            spare = spare or phrase
            continue
        if spare and spare.start == 0 and not (spare.every and _same_round(spare, phrase)):
            break
        return phrase
    return spare


def _is_since_event(low: str) -> bool:
    return "từ" in low[:24] and _SINCE_EVENT.match(low) is not None


def _dependence(low: str) -> int:
    """Where a value begins to say upon what its time depends ("theo kế hoạch của tỉnh", "sau khi được duyệt"); its end where it does not."""
    limit = len(low)
    for word in _DEPENDENT:
        at = low.find(word, 0, limit)
        while at >= 0:
            after = at + len(word)
            if not (low[max(at - 1, 0) : at].isalnum() or low[after : after + 1].isalnum()):
                when = word == "khi" and (" " + low[:at].rstrip()).endswith(_BEFORE_WHEN)
                limit = low.rfind(" ", 0, at - 1) + 1 if when else at
                break
            at = low.find(word, after, limit)
    return limit


def _same_round(every: Phrase, phrase: Phrase) -> bool:
    """Whether a deadline without a year narrows what comes again: "Báo cáo hằng tháng, gửi trước ngày 20"."""
    return bool(phrase.units) and phrase.units[0].form == "day" and phrase.units[0].year is None and phrase.every is None and every.every is not None


def _ongoing(text: str, low: str, end: int, frame: Frame) -> Time:
    phrase = next(phrases(low[end : end + 200], prose=False), None)
    if (
        phrase is None
        or phrase.every
        or phrase.heads & {"before", "by", "done"}
        or low[end : end + phrase.start].strip(" ,(:-") not in ("", "và", "thực hiện")
    ):
        return Time(text, "ongoing")
    time = resolve(phrase, text, frame)
    return time._replace(kind="ongoing") if time.kind != "unknown" else Time(text, "ongoing")
