"""The time of work told in prose: the first date or deadline of a paragraph, and the time that opens one.

What is no time there: manner ("thường xuyên theo dõi"), the years in a programme's name, what a report covers, commemorations, documents' dates.
Source: contract.md, "In responsibility and directive tasks: time".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.times.phrases import Phrase, read_phrase
from kehoach.text.times.resolution import Frame, Time, kind_of, resolve
from kehoach.text.times.scan import cited, in_context, lower, next_start, relative


class Found(NamedTuple):
    """A time and where it stands in the text given; the end of an opening time is after its comma."""

    start: int
    end: int
    time: Time


# No time in prose is without one of these, and none begins farther before it than _REACH. The letters after the first, then which it was:
# most words with such a letter are left at the second.
_ANCHOR = LazyPattern(
    r"[0-9hmnq](?:[ằà]ng (?<=h.ng )|ỗi (?<=mỗi )|gay (?<=ngay )|uý [ivl\d](?<=quý .)|"
    r"(?<=\d)(?:(?<=tháng \d)|(?=\d?\s?(?:[/.-]\s?\d|ngày|tháng|tuần|năm|giờ|h)|\d{3}(?!\d))))"
)
_REACH = 60
_LEADING = " \t\"'“‘(*"

# What stands right before an expression and makes it something else than the time of the work.
_NO_TIME_BEFORE = LazyPattern(
    r"(?:(?:kỷ niệm|chào mừng|mừng|nhân dịp|"
    r"(?<!\w)(?<!cá )(?<!công )(?<!bệnh )(?<!quân )(?<!doanh )(?<!nguyên )(?<!thương )(?<!nạn )(?<!pháp )(?<!tư )(?<!hôn )"
    r"nhân(?! (?:dân|viên|lực|sự|khẩu|văn|đạo|tài|quyền|rộng|ái|công)|\w)|"
    r"hưởng ứng|lập thành tích)[^,;.]{0,80}|(?:(?<!máy )(?<!vi )tính|hiệu lực(?: thi hành)?|thời điểm|số liệu|"
    r"(?<!\w)(?:(?<!học )(?<!thí )(?<!tuyển )(?<!vệ )(?<!phát )(?<!khai )(?<!tái )(?<!dân )sinh|(?<!phòng )(?<!tổ chức )(?<!triệu tập )họp|"
    r"(?<!đăng )(?<!thư )(?<!chữ )ký)|"
    r"so với(?: cùng kỳ)?|công văn|văn bản|(?<!pháp )(?<!kỷ )luật[^,;.]{0,60}|thông báo|kết luận)\s*)$"
)
_REPORTED = LazyPattern(
    r"(?:kết quả|tình hình|số liệu|mục tiêu|chỉ tiêu|phấn đấu|tầm nhìn|định hướng|kinh phí|dự toán|ngân sách|"
    r"giai đoạn|thời k[ỳì]|nhiệm k[ỳì]|so với|cùng kỳ)(?: [^\W\d]+){0,2}\s*$"
)
_CLAUSE = LazyPattern(r"[^,.;:]*$")
_FINISHED = LazyPattern(r"(?<!\w)(?:hoàn thành|hoàn tất|xong)(?!\w|\s*:)")
_AT_ONCE = LazyPattern(r"ngay (?:sau|khi|trước) [^\d,;:.()]{2,100}(?=,)")
_COMMA = LazyPattern(r"\s*[,:]\s*")
_OPENING_END = LazyPattern(
    r"\s*(?:\([^()]{0,120}\)\s*)?(?:(?:hoặc|và|,)\s*(?:khi (?:có|cần)|đột xuất|theo yêu cầu)[^,;:.]{0,60})?([,:])\s*|(\s+)(?=[^\W\d])"
)


def find_time(text: str, frame: Frame, skip: Sequence[tuple[int, int]] = ()) -> Found | None:
    """The first date, deadline, "từ … đến …" or recurring deadline in prose, outside the ranges to skip (citations).

    >>> find_time("Báo cáo kết quả về Sở Nội vụ trước ngày 20 hằng tháng để tổng hợp.", Frame()).time.recurrence
    'FREQ=MONTHLY;BYMONTHDAY=19'
    """
    low = lower(text)
    at = 0
    holes = sorted(skip)
    while anchor := _ANCHOR.search(low, at):
        while holes and holes[0][1] <= anchor.start():
            at = max(at, holes.pop(0)[1])
        if holes and holes[0][0] <= anchor.start():
            at = max(at, holes[0][1])
            continue
        start = next_start(low, max(at, anchor.start() - _REACH), anchor.end() + 12)
        if start is None or start > anchor.start() + 12:
            at = anchor.end()
            continue
        if end := relative(low, start, strict=True) or (None if low[:start].strip(_LEADING) else _event(low, start)):
            return Found(start, end, Time(text[start:end], "relative"))
        phrase = read_phrase(low, start, prose=True)
        if phrase is None:
            at = start + 1
        elif holes and holes[0][0] < phrase.end:
            at = holes[0][1]
        else:
            at = phrase.end
            phrase = in_context(low, phrase)
            if _is_time_in_prose(text, low, phrase, frame):
                return Found(start, phrase.end, resolve(phrase, text[start : phrase.end], frame, _kind(low, phrase)))
    return None


def _kind(low: str, phrase: Phrase) -> str:
    kind = kind_of(phrase)
    if kind == "period" and "at" in phrase.heads and phrase.units[0].form != "day" and _is_finished(low[max(0, phrase.start - 100) : phrase.start]):
        return "deadline"
    return kind


def _is_time_in_prose(text: str, low: str, phrase: Phrase, frame: Frame) -> bool:
    """Whether a phrase in the middle of a paragraph is the time of the work, not part of a name, a report or a commemoration."""
    if phrase.every:
        accepted = bool(phrase.units or phrase.every.weekdays)
    elif not phrase.units or "phase" in phrase.heads:
        accepted = False
    elif phrase.units[0].form == "day":
        accepted = _is_day_of_work(text, phrase, frame)
    else:
        accepted = _is_term_of_work(low, phrase)
    if not accepted or phrase.heads & {"before", "by"}:
        return accepted
    return not _NO_TIME_BEFORE.search(low[max(0, phrase.start - 100) : phrase.start])


def _is_day_of_work(text: str, phrase: Phrase, frame: Frame) -> bool:
    days = (*phrase.units, phrase.until) if phrase.until else phrase.units
    if all(day.first is None for day in days):
        return False  # "trước ngày 25" of no month
    named, year = any(day.named for day in days), any(day.year for day in days)
    if phrase.until or phrase.heads & {"before", "by", "done", "until", "from", "now"}:
        return named or year or bool(phrase.heads & {"before", "by", "done"}) or (phrase.until is not None and "from" in phrase.heads)
    if not (named or (year and phrase.heads)) or cited(text, phrase):
        return False
    end = resolve(phrase, "", frame).end
    return not (year and end and frame.issued and frame.issued.iso and end < frame.issued.iso)  # a day before the plan is told, not set


def _is_term_of_work(low: str, phrase: Phrase) -> bool:
    """Whether months, quarters or years say when: after "xong", "trước", "từ … đến …"; after "trong" a month, a year only of what is finished."""
    unit, heads = phrase.units[0], phrase.heads
    year = any(one.year for one in (*phrase.units, phrase.until) if one)
    if heads & {"before", "by", "done"}:
        return year or unit.form in ("month", "quarter", "months", "school_year") or "done" in heads
    before = low[max(0, phrase.start - 100) : phrase.start]
    if _REPORTED.search(before):
        return False
    if heads & {"from", "now"}:
        return phrase.until is not None or "now" in heads or (unit.form != "year" and (phrase.open_end or year))
    if unit.form == "year":
        return low.startswith(("đến hết năm", "hết năm"), phrase.start) or ("at" in heads and _is_finished(before))
    if "regular" in heads:
        return year and before.endswith("sinh hoạt ")  # "trong sinh hoạt định kỳ tháng 6/2026", not "báo cáo định kỳ tháng 6"
    return year and bool(heads & {"at", "until", "loose"})


def _is_finished(before: str) -> bool:
    """Whether the clause so far says that something is to be finished: "hoàn thành việc rà soát trong quý II/2026"."""
    clause = _CLAUSE.search(before)
    return clause is not None and bool(_FINISHED.search(clause[0]))


def opening_time(text: str, frame: Frame) -> Found | None:
    """The time that opens a paragraph, up to its comma; ``end`` is where the sentence goes on.

    >>> opening_time("Hằng năm, Phòng Nội vụ rà soát.", Frame()).time.recurrence
    'FREQ=YEARLY'
    """
    head = text[:400]
    low = lower(head)
    start = len(low) - len(low.lstrip(_LEADING))
    if next_start(low, start, start + 14) != start:
        return None
    if end := relative(low, start, strict=True) or _event(low, start):
        after = _COMMA.match(head, end)
        return Found(start, after.end(), Time(head[start:end], "relative")) if after else None
    phrase = read_phrase(low, start, prose=True)
    if phrase is None or (
        phrase.every is None and phrase.units[0].form == "day" and all(unit.first is None for unit in phrase.units) and phrase.until is None
    ):
        return None
    after = _OPENING_END.match(head, phrase.end)
    if after is None or (after[2] is not None and not _needs_no_comma(phrase)):
        return None
    time_text = head[start : phrase.end]
    return Found(start, after.end(), resolve(phrase, time_text, frame))


def _event(low: str, at: int) -> int | None:
    """Where an event ends that work follows upon at once: "Ngay sau hội nghị, …"."""
    found = _AT_ONCE.match(low, at) if low.startswith("ngay ", at) else None
    return found.end() if found else None


def _needs_no_comma(phrase: Phrase) -> bool:
    due_day = bool(phrase.units) and phrase.units[0].form == "day" and bool(phrase.heads & {"before", "by", "until"})
    return phrase.every is not None or due_day
