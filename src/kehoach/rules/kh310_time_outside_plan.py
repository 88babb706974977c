"""KH310: a task whose time lies wholly outside the period that the subject of the plan names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kehoach.rules.examined import Examined
from kehoach.rules.task_parts import first_day_of_issue, printed_tasks, short, time_range
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said
from kehoach.text.times.resolution import subject_year

if TYPE_CHECKING:
    from kehoach.records.models import Task

_PERIOD = re.compile(r"giai đoạn (20\d\d) ?[-–] ?(20\d\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d/])20\d\d(?!\d)")
_OPEN = ("tiếp theo", "trở đi", "nhiệm kỳ", "khóa ", "khoá ", "niên khóa", "năm học", "học kỳ", "mùa ")
_WINDING_UP = (
    "tổng kết",
    "sơ kết",
    "báo cáo",
    "đánh giá",
    "quyết toán",
    "nghiệm thu",
    "thanh toán",
    "giải ngân",
    "công bố",
    "khen thưởng",
    "năm sau",
)
_BESIDE = timedelta(days=92)  # work is prepared before the period and wound up after it


def check(examined: Examined) -> Iterator[Found]:
    period = _period(examined.plan.metadata.subject or "")
    if period is None:
        return
    first, last = period
    earliest = min(first - _BESIDE, first_day_of_issue(examined) or first)
    for task in printed_tasks(examined):
        if _is_outside(task, earliest, last + _BESIDE):
            values = {"time": task.time.text if task.time else "", "years": _shown(first, last), "work": short(task.title)}
            yield Found(time_range(examined, task), values, task.node)


def _period(subject: str) -> tuple[date, date] | None:
    """The years that a subject names, None where they are not the plan's own or have no end."""
    low = subject.lower()
    if "20" not in low or any(word in low for word in _OPEN):
        return None
    match = _PERIOD.search(subject)
    if match is not None:
        years = [int(year) for year in _YEAR.findall(subject)]
        return date(min(years), 1, 1), date(max(years), 12, 31)
    year = subject_year(subject)
    return (date(year, 1, 1), date(year, 12, 31)) if year is not None and not _others(subject, year) else None


def _others(subject: str, year: int) -> bool:
    return any(int(other) != year for other in _YEAR.findall(subject))


def _is_outside(task: Task, earliest: date, latest: date) -> bool:
    time = task.time
    if time is None or time.anchor is not None or time.kind not in ("deadline", "period"):
        return False
    if time.end is not None and time.end < earliest.isoformat():
        return True
    begins = time.start or time.end
    return begins is not None and begins > latest.isoformat() and not any(word in task.title.lower() for word in _WINDING_UP)


def _shown(first: date, last: date) -> str:
    return str(first.year) if first.year == last.year else f"{first.year}-{last.year}"


RULE = Rule(
    code="KH310",
    name="time-outside-plan",
    severity="info",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Thời gian ngoài kỳ kế hoạch", "A time outside the plan's period"),
    message=Said(
        "Thời gian “{time}” của nhiệm vụ “{work}” nằm ngoài {years}, kỳ nêu ở trích yếu.",
        "The time “{time}” of the task “{work}” lies outside {years}, the period that the subject names.",
    ),
    why=Said(
        "Thường là mốc chép từ kế hoạch của năm khác; việc chuẩn bị và tổng kết sát trước, sát sau kỳ kế hoạch thì không tính.",
        "Mostly the time was copied from the plan of another year; work that prepares or winds up the period does not count.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây trên địa bàn xã năm 2026\n\nI. NỘI DUNG\n1. Trồng cây\n- Chủ trì: Phòng Kinh tế xã.\n- Thời gian: Quý II/2025.\n",
    right="KẾ HOẠCH\nTrồng cây trên địa bàn xã năm 2026\n\nI. NỘI DUNG\n1. Trồng cây\n- Chủ trì: Phòng Kinh tế xã.\n- Thời gian: Quý II/2026.\n",
    check=check,
)
