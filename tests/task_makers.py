"""Tasks made by hand, for tests of what becomes of them: the extractor has no part in these."""

from __future__ import annotations

from typing import Any

from kehoach import Assignment, Organ, Span, Task, Time
from kehoach.extract.organs.abbreviations import expand
from kehoach.tracking.entries import Entry, PlanReference

COMMUNE = PlanReference("trong-rung.md", "Kế hoạch", "12/KH-UBND", "Ủy ban nhân dân xã Bản Lầu", "ab" * 32, "2026-03-05")
SCHOOL = PlanReference("tuan-le.md", "Phương án", None, "Trường Tiểu học Nà Khoang", "cd" * 32, "2026")
UNDATED_PLAN = COMMUNE._replace(name="khong-ngay.md", issued=None)


def when(text: str, kind: Any = "unknown", start: str | None = None, end: str | None = None, recurrence: str | None = None) -> Time:
    return Time(text=text, kind=kind, start=start, end=end, recurrence=recurrence)


def part(role: Any, *names: str) -> Assignment:
    """Some bodies in a role, as printed; their full names are the names with the abbreviations written out."""
    return Assignment(role=role, text="; ".join(names), organs=[Organ(text=name, name=expand(name)) for name in names])


def task(title: str, *parts: Assignment, time: Time | None = None, number: int = 1, **more: Any) -> Task:
    made: dict[str, Any] = {"id": f"T{number}", "node": f"II.{number}", "form": "fields", "span": Span(0, 9, 10 + number, 10 + number), **more}
    return Task(title=title, assignments=list(parts), time=time, **made)


def entry(title: str, *parts: Assignment, plan: PlanReference = COMMUNE, **more: Any) -> Entry:
    return Entry(plan, task(title, *parts, **more))
