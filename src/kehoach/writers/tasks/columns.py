"""A task as one row of texts and dates, the same in every form that has columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.messages import tell
from kehoach.tracking import OTHER_ROLES
from kehoach.tracking.entries import days, names
from kehoach.tracking.recurrence import WEEKDAYS, Rule, read_rule

if TYPE_CHECKING:
    from datetime import date

    from kehoach.records.models import Task
    from kehoach.tracking.entries import Entry

_BETWEEN = "; "


class Row(NamedTuple):
    """One task; an empty text or None where the plan says nothing. Dates that no calendar has stand in ``time`` alone."""

    title: str
    lead: str
    coordinating: str
    other: str
    time: str
    start: date | None
    end: date | None
    recurrence: str
    outputs: str
    funding: str
    location: str
    form: str
    plan: str
    code: str
    node: str
    line: int | None
    row: str


def make_row(entry: Entry, language: str) -> Row:
    """The row of an entry."""
    plan, task = entry
    start, end = days(task)
    return Row(
        title=task.title,
        lead=_BETWEEN.join(names(task, "lead")),
        coordinating=_BETWEEN.join(names(task, "coordinating")),
        other=_BETWEEN.join(f"{role}: {', '.join(bodies)}" for role, bodies in other_roles(task, language)),
        time=task.time.text if task.time else "",
        start=start,
        end=end,
        recurrence=recurrence_in_words(task.time.recurrence, language) if task.time and task.time.recurrence else "",
        outputs=_BETWEEN.join(task.outputs),
        funding=_BETWEEN.join(task.funding),
        location=task.location or "",
        form=tell(f"form-{task.form}", language),
        plan=plan.name,
        code=plan.code or "",
        node=task.node,
        line=task.span.line if task.span else None,
        row=task.row or "",
    )


def heading(column: str, language: str) -> str:
    """What stands over a column.

    >>> heading("lead", "vi")
    'Chủ trì'
    """
    return tell(f"tasks-{column}", language)


def headings(language: str) -> list[str]:
    """What stands over the columns, in their order."""
    return [heading(column, language) for column in Row._fields]


def other_roles(task: Task, language: str) -> list[tuple[str, list[str]]]:
    """The roles besides lead and coordinating that somebody has in a task, in words, with the bodies."""
    return [(tell(f"role-{role}", language), bodies) for role in OTHER_ROLES if (bodies := names(task, role))]


def source_place(row: Row, language: str) -> str:
    """Where a task is printed: file, number, node, row, line, as far as they are known."""
    parts = [
        row.plan,
        row.code,
        tell("tasks-part", language, node=row.node),
        tell("tasks-in-row", language, row=row.row) if row.row else "",
        tell("show-line", language, line=row.line) if row.line is not None else "",
    ]
    return ", ".join(part for part in parts if part)


def dates_in_words(row: Row) -> str:
    """The dates of a task as they are read aloud in an office: "≤ 29/10/2024", "01/04/2024 – 30/04/2024", "01/01/2024 →"."""
    start, end = (f"{day:%d/%m}/{day.year:04d}" if day else None for day in (row.start, row.end))
    if start and end:
        return start if start == end else f"{start} – {end}"
    return f"≤ {end}" if end else f"{start} →" if start else ""


def recurrence_in_words(text: str, language: str) -> str:
    """An RRULE in words where they are simple, else as it is.

    >>> recurrence_in_words("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=29", "vi")
    'ngày 29/10 hằng năm'
    >>> recurrence_in_words("FREQ=MONTHLY;INTERVAL=3", "en")
    'every 3 months'
    """
    rule = read_rule(text)
    if rule is None or "UNTIL" in text or "COUNT" in text or min(rule.days, default=1) < 1:
        return text
    key = _shape(rule)
    if key is None:
        return text
    often = tell(f"{'every' if rule.interval > 1 else 'often'}-{rule.often}", language, count=rule.interval)
    if not key:
        return often
    named = ", ".join(tell(f"weekday-{WEEKDAYS[weekday]}", language) for _, weekday in rule.weekdays)
    days_printed = named or ", ".join(str(day) for day in rule.days)
    return tell(key, language, often=often, days=days_printed, months=", ".join(str(month) for month in rule.months))


def _shape(rule: Rule) -> str | None:
    """The message that says a rule, "" where how often says it all, None where no message does."""
    if rule.weekdays:
        plain = rule.often == "WEEKLY" and not rule.months and not any(ordinal for ordinal, _ in rule.weekdays)
        return "recurs-weekdays" if plain else None
    if rule.often == "YEARLY" and rule.months:
        if not rule.days:
            return "recurs-months"
        return "recurs-date" if len(rule.days) == len(rule.months) == 1 else "recurs-dates"
    if rule.months or (rule.days and rule.often != "MONTHLY"):
        return None
    return "recurs-day" if rule.days else ""
