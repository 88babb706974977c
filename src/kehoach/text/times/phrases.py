"""The phrase around the units of time: what stands before them ("trước", "từ", "định kỳ"), between them ("đến", "và") and after them ("trở đi").

A phrase says what is printed, not yet what it means: resolution.py turns it into dates. Source: domain.md §8. All text here is in lower case.
"""

from __future__ import annotations

from typing import NamedTuple

from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.times.calendar_unit import Unit
from kehoach.text.times.heads import read_head, read_heads
from kehoach.text.times.recurrence import WEEKDAY, Every, read_every, read_every_after_day
from kehoach.text.times.units import Reading, read_another, read_unit


class Phrase(NamedTuple):
    """One expression of time as printed, with its offsets."""

    start: int
    end: int
    heads: frozenset[str]  # the names of the words before it, as heads.py gives them
    units: tuple[Unit, ...]  # one, or those of a list
    until: Unit | None  # what follows "đến"
    until_heads: frozenset[str]
    every: Every | None
    on_the_day: bool  # an hour is printed: "trước 16h00 thứ Sáu" is on Friday still
    open_end: bool  # "trở đi", "và các năm tiếp theo", "đến khi kết thúc …"
    yearless: bool  # a year that the plan cannot give: "của năm sau"


_CLOCK = r"\d{1,2}\s?(?:(?:giờ|h|g)(?![^\W\d])\s?(?:\d{1,2}(?:\s?phút)?(?!\d))?|:\d{2})['’′]?"
_CLOCKS = LazyPattern(rf"({_CLOCK})(\s*(?:-|–|đến)\s*{_CLOCK})?[ ,;:(]{{0,3}}(?:,?\s*(?:của\s+)?(?=ngày|sáng|chiều|tối|thứ|\d))?")
_DAYTIME = LazyPattern(
    rf"(?:(?:buổi )?(?:sáng|trưa|chiều|tối|đêm)|cuối ngày|hết ngày làm việc|"
    rf"{WEEKDAY}(?!\s*(?:,?\s*)?(?:h[ằà]ng|mỗi))|(?:các )?ngày(?=\s*{WEEKDAY}))[ ,()]{{1,3}}(?:và\s+)?"
)
_DAYTIMES = frozenset(("buổ", "sán", "trư", "chi", "chủ", "tối", "đêm", "cuố", "hết", "thứ"))
_DASHES = "-–—−~"
_MIDNIGHT = LazyPattern(r"0{1,2}\s?(?:h|g|giờ|:)\s?(?:00)?")
_TO = LazyPattern(r"\s*(?:[-–—−~]|(?:cho\s+)?(?:đến|tới))(?:\s*(?P<before>trước)|\s*(?:hết|khoảng|h[ếê]t))?\s*")
_AND = LazyPattern(r"\s*(?:,|;|và|&|\+|hoặc|/)\s*(?:và\s+)?(?:trước\s+)?")
_PLAIN_AND = LazyPattern(r"\s*(?:,|và|hoặc)\s+(?:trước\s+)?")
_COMES_AGAIN = ("hằng ", "hàng ", "mỗi ", "của ")
_OPEN_END = LazyPattern(
    r"[\s,;(+-]*(?:và\s+)?(?:(?:cho\s+)?(?:các|những)\s+(?:năm|quý|tháng|giai đoạn|nhiệm k[ỳì]|thời gian)(?:\s+học)?"
    r"\s+(?:tiếp theo|sau|kế tiếp|tiếp sau|tới)|(?<=và )tiếp theo"
    r"|(?:(?:duy trì|cập nhật|thực hiện|triển khai|sau đó|được)\s+){0,3}(?:thường xuyên|liên tục|h[ằà]ng năm)|trở (?:đi|về sau)|về sau)"
)
_GOING_ON = ("tiếp", "sau", "tới", "thường xuyên", "liên tục", "ằng năm", "àng năm", "trở đi", "trở về")
_EVENT = LazyPattern(r"\s*(?:cho\s+)?(?:đến|tới)\s+(?:khi|lúc|hết|ngày(?!\s*\d)|khi)(?:(?! gồm |, )[^,;:.()]){1,120}")
_BRIDGE = LazyPattern(r"\s*[,(]?\s*(?:thời hạn\s+)?(?:của\s+|vào\s+|cho\s+)?(?:định k[ỳì]\s+)?(?=h[ằà]ng|mỗi|từng|\d|một)")
_INNER = LazyPattern(r"\s*[,(:]?\s*(?:và\s+|vào\s+|gửi\s+|báo cáo\s+)?")
_A_WEEKDAY = LazyPattern(WEEKDAY)
_LIMITS = frozenset(("before", "until", "by", "from"))
_NAMED_DAY = LazyPattern(
    r"ngày (?:(?!(?:từ|đến|tới|hết|trước|sau|đầu|cuối|và|hoặc|thứ|tháng|làm|ngày) )[^\W\d]+ ){1,5}\(?(?:ngày )?(?=\d{1,2}/\d{1,2}/\d{4})"
)
_CLOSING = LazyPattern(r"\s*\)")


def _hours(text: str, at: int) -> tuple[bool, bool, int]:
    """Hours, parts of the day and weekdays before a date: (an hour that is on the day, from one hour to another, the end)."""
    on_the_day = both = False
    for _ in range(5):
        figure = text[at : at + 1].isdigit()
        found = (_CLOCKS if figure else _DAYTIME).match(text, at) if figure or _may_be_daytime(text, at) else None
        if found is None:
            break
        if figure:
            on_the_day, both = not _MIDNIGHT.fullmatch(found[1].strip()), both or bool(found[2])
        at = found.end()
    return on_the_day, both, at


def _may_be_daytime(text: str, at: int) -> bool:
    """Whether a part of the day or a weekday may stand at an offset: a quick look, most dates have none."""
    opening = text[at : at + 3]
    return opening in _DAYTIMES or (opening in ("ngà", "các") and (text.find("thứ", at, at + 14) > 0 or text.find("chủ", at, at + 14) > 0))


def _joins(text: str, at: int, signs: str, words: tuple[str, ...]) -> bool:
    """Whether one of these signs or words is the next thing at an offset: the quick look before a pattern."""
    following = text[at : at + 12].lstrip()
    return following.startswith(words) or (following[:1] in signs and following != "")


def _whole(units: list[Reading]) -> bool:
    last = units[-1][0]
    return last.year is not None or (last.form == "day" and last.first is not None)


def _list(text: str, first: Reading, prose: bool) -> list[Reading]:
    """A unit and those that follow it by "," or "và"; bare numbers only where what comes after completes them ("3, 4 và 5/2026")."""
    units = [first]
    sure = 1  # up to here the list stands on its own
    separator = _PLAIN_AND if prose else _AND
    for _ in range(12):
        unit, end = units[-1]
        lacking = unit.year is None
        if (prose and not lacking) or not _joins(text, end, "," if prose else ",;&+/", ("và", "hoặc")) or not (joint := separator.match(text, end)):
            break
        following = read_unit(text, joint.end())
        if following and following[0].form == unit.form and (following[0].named or lacking or unit.form == "year"):
            units.append(following)
            sure = len(units) if following[0].named or _whole(units) else sure
        elif lacking and (following := read_another(text, joint.end(), unit.form)):
            units.append(following)
            sure = len(units) if _whole(units) else sure
        else:
            break
    end = units[-1][1]
    return units if len(units) == sure or text[end : end + 8].lstrip().startswith(_COMES_AGAIN) else units[:sure]


def _to(text: str, at: int, form: str, prose: bool) -> tuple[Unit, frozenset[str], int] | None:
    """The unit that a dash or "đến" leads to."""
    if not _joins(text, at, _DASHES, ("đến", "tới", "cho")) or not (joint := _TO.match(text, at)):
        return None
    dash = joint[0].strip() in _DASHES
    on_the_day, _, start = _hours(text, joint.end())
    following = read_unit(text, start)
    if following is None or (dash and not following[0].named and following[0].form == "day" and following[0].year is None and form != "day"):
        following = read_another(text, start, form) if form != "year" else following
    if following is None or (prose and dash and following[0].form != form):
        return None
    heads = frozenset({"before"} if joint["before"] and not on_the_day else ())
    return following[0], heads, following[1]


def read_phrase(text: str, start: int, prose: bool) -> Phrase | None:
    """The expression of time that begins at an offset of a text in lower case; None where none does.

    In prose a comma ends a complete date; in a field it may join two.

    >>> phrase = read_phrase("trước ngày 30/10 hằng năm", 0, prose=True)
    >>> phrase.units[0].day, phrase.every.unit, phrase.end
    (30, 'năm', 25)
    """
    heads, at = read_heads(text, start)
    if again := read_every(text, at, "regular" in heads):
        return _recurring(text, start, frozenset(heads), *again)
    opened = at
    on_the_day, both, at = _hours(text, at)
    if both:
        heads.discard("from")  # it belonged to the hours: "từ 7h30 đến 11h00 ngày 05/9"
    if not (heads & {"before", "by"}) and read_head(text, at):
        more, at = read_heads(text, at)
        heads |= more
    if at > opened and (again := read_every(text, at, False)):
        return _recurring(text, start, frozenset(heads), *again)._replace(on_the_day=True)
    first = read_unit(text, at) or read_another(text, at, "day") or (_day_of_event(text, at) if heads & _LIMITS else None)
    if first is None:
        return None
    units = _list(text, first, prose)
    if len(units) == 1 and not first[0].named and first[0].first is None:
        return None  # a bare number, of no list that ends in a month
    end = units[-1][1]
    until, until_heads = None, frozenset[str]()
    if len(units) == 1 and (to := _to(text, end, units[0][0].form, prose)):
        until, until_heads, end = to
    phrase = Phrase(start, end, frozenset(heads), tuple(unit for unit, _ in units), until, until_heads, None, on_the_day, False, False)
    return _after(text, phrase)


def _day_of_event(text: str, at: int) -> Reading | None:
    """A day with the name of what happens on it before its date: "trước ngày khai giảng 05/9/2026"."""
    found = _NAMED_DAY.match(text, at) if text.startswith("ngày ", at) else None
    unit = read_unit(text, found.end()) if found else None
    return (unit[0]._replace(named=True), unit[1]) if unit and unit[0].form == "day" else None


def _after(text: str, phrase: Phrase) -> Phrase:
    """With what follows the units: "hằng năm", "của tháng cuối quý", "trở đi", "đến khi kết thúc …"."""
    end, last = phrase.end, phrase.units[-1]
    yearless = last.year is None and phrase.until is None
    if yearless and last.form == "day" and (following := read_every_after_day(text, end, last.first is None)):
        maybe, end = following
        phrase = phrase._replace(every=maybe, end=end, yearless=maybe is None)
    lacking = (phrase.until or last).year is None
    if lacking and _may_come_again(text, end) and (bridge := _BRIDGE.match(text, end)) and (again := read_every(text, bridge.end(), False)):
        every, end = again
        closing = _CLOSING.match(text, end) if "(" in bridge[0] else None
        every = every._replace(months=phrase.every.months) if phrase.every else every
        return phrase._replace(every=every, end=closing.end() if closing else end)
    near = text[end : end + 90]
    if phrase.every is None and any(word in near for word in _GOING_ON) and (found := _OPEN_END.match(text, end)):
        return phrase._replace(open_end=True, end=found.end() + (text[found.end() : found.end() + 1] == ")" and "(" in found[0]))
    if phrase.until is None and _joins(text, end, "", ("cho", "đến", "tới")) and (found := _EVENT.match(text, end)):
        return phrase._replace(open_end=True, end=len(found[0].rstrip()) + end)
    return phrase


def _may_come_again(text: str, at: int) -> bool:
    """Whether what follows a date without a year may say how often: a quick look."""
    near = text[at : at + 48]
    return "ằng" in near or "àng" in near or "mỗi" in near or "từng" in near or "lần" in near


def _recurring(text: str, start: int, heads: frozenset[str], every: Every, end: int) -> Phrase:
    """With what narrows a "hằng năm": "(trước ngày 30/10)", ", trước ngày 15/11", "từ 2022 đến 2025"."""
    phrase = Phrase(start, end, heads, (), None, frozenset(), every, False, False, False)
    inner = _INNER.match(text, end)
    at = inner.end() if inner else end
    more, at = read_heads(text, at)
    on_the_day, _, at = _hours(text, at)
    opened = inner is not None and "(" in inner[0]
    if every.unit == "tuần" and not every.weekdays and (weekday := _A_WEEKDAY.match(text, at)):
        found = read_every(f"{weekday[0]} hằng tuần", 0, False)
        return phrase._replace(end=weekday.end(), heads=heads | more, every=found[0] if found else every, on_the_day=on_the_day)
    unit = read_unit(text, at)
    if unit is None or not (more or opened or unit[0].form == "day"):
        return phrase
    units = _list(text, unit, prose=True)
    end = units[-1][1]
    to = _to(text, end, units[0][0].form, prose=True) if len(units) == 1 else None
    if any(one.form != "year" and one.year for one, _ in units) and not to:
        return phrase  # a date of one year does not come again
    if to is None and unit[0].form == "year" and not more & {"from", "until", "phase", "now"}:
        return phrase
    until, until_heads, end = to or (None, frozenset(), end)
    if units[0][0].form == "day" and (found_after := read_every_after_day(text, end, units[-1][0].first is None)):
        every = found_after[0] or every
        end = found_after[1]
    if opened and (closing := _CLOSING.match(text, end)):
        end = closing.end()
    return phrase._replace(
        end=end, heads=heads | more, units=tuple(one for one, _ in units), until=until, until_heads=until_heads, every=every, on_the_day=on_the_day
    )
