"""KH406: a date that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said

# "ngày 31/9/2024", "ngày 31 tháng 9 năm 2024", "ngày 31/9"; then "31/9/2024" alone, which must have a month of the calendar.
_DATED = re.compile(r"gày (\d{1,2})(?: tháng (\d{1,2})(?: năm (\d{4}))?| ?([/.-]) ?(\d{1,2})(?: ?\4 ?(\d{4}))?)(?![\d/]|[.,]\d)")
_BARE = re.compile(r"/(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\d/]|\w)")
_DAY = re.compile(r"(?<![\d/.,-])(?:29|3[01])$")
_MONTH = re.compile(r"áng (1[3-9]|[2-9]\d)(?: ?[/-] ?| năm )(?=20\d\d(?!\d))")
_LUNAR = re.compile(r"âm lịch|ÂL|[Aa]\.?L\.?\)|năm (?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý) ")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def check(examined: Examined) -> Iterator[Found]:
    issued = examined.plan.metadata.issued_date
    if issued is not None and (match := _DATED.search(issued.text)) and _impossible(match[1], match[2] or match[5], match[3] or match[6]):
        yield Found(examined.range(examined.plan.metadata.spans.get("issued_date")), {"date": issued.text.strip()})
    text = examined.prose.text
    for start, end in sorted(_found(text)):
        if not _LUNAR.search(text, start, min(end + 40, len(text))):
            yield Found(place(examined, start, end), {"date": text[start:end]}, node_at(examined, start))


def _found(text: str) -> Iterator[tuple[int, int]]:
    for match in _DATED.finditer(text):
        if _impossible(match[1], match[2] or match[5], match[3] or match[6]) and (match[2] or match[6] or int(match[5]) <= 12):
            yield match.start() - 1, match.end()
    for match in _BARE.finditer(text):
        day = _DAY.search(text, max(match.start() - 3, 0), match.start())
        if day and not text.endswith(("ngày ", "Ngày "), 0, day.start()) and _impossible(day[0], match[1], match[2]):
            yield day.start(), match.end()
    for match in _MONTH.finditer(text):
        if not text.endswith(("th", "Th"), 0, match.start()) or text[max(match.start() - 15, 0) : match.start()].rstrip("th ")[-1:].isdigit():
            continue  # "12 tháng", and "ngày 5 tháng 13", found above
        yield match.start() - 2, match.end() + 4


def _impossible(day: str, month: str, year: str | None) -> bool:
    number = int(day)
    if not 1 <= int(month) <= 12:
        return int(month) > 12 and number > 0
    longest = _LONGEST[int(month) - 1]
    if year and int(month) == 2 and (int(year) % 4 or (int(year) % 100 == 0 and int(year) % 400)):
        longest = 28
    return number > longest


RULE = Rule(
    code="KH406",
    name="impossible-date",
    severity="error",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Ngày không có trong lịch", "A date that no calendar has"),
    message=Said("“{date}” không có trong lịch.", "There is no “{date}” in any calendar."),
    why=Said(
        "Hạn vào một ngày không có thì không ai biết phải xong khi nào.", "Nobody knows by when work is due that is due on a day that does not exist."
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng xong trước ngày 31/4/2025.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng xong trước ngày 30/4/2025.\n",
    check=check,
)
