"""What several rules ask of the tasks that are printed as labelled fields or as rows of a table.

Source: contract.md, "Task", "Time"; domain.md §7 (labels) and §8 (time).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kehoach.extract.tasks.columns import column_role
from kehoach.records.models import FieldNode, TableNode
from kehoach.rules.types import Range

if TYPE_CHECKING:
    from kehoach.records.models import Node, Organ, Span, Task, Time
    from kehoach.rules.examined import Examined

LED = ("lead", "directing", "advising")
BLANK = " .…:;,_-–/"
_CLOCK = re.compile(r"\d ?(?:[hg:]|giờ)")
_SHORT = 60
_MOST_WORDS = 40
_REACH = 4000  # from the work of a task to the last of its fields


def printed_tasks(examined: Examined) -> list[Task]:
    """The tasks with fields or a row of their own."""
    return [task for task in examined.plan.tasks if task.form in ("fields", "table_row")]


def leads(task: Task) -> list[Organ]:
    """The bodies that lead a task."""
    return [organ for assignment in task.assignments if assignment.role == "lead" for organ in assignment.organs]


def is_led(task: Task) -> bool:
    """Whether a task says who leads, directs or prepares it; dots are nobody."""
    return any(assignment.role in LED and any(map(str.isalnum, assignment.text)) for assignment in task.assignments)


def short(text: str) -> str:
    """A text cut to what a message can hold.

    >>> short("Trồng cây")
    'Trồng cây'
    """
    words = " ".join(text.split()).rstrip(" .:;,")
    return words if len(words) <= _SHORT else words[: words.rfind(" ", 0, _SHORT)] + "…"


def within(examined: Examined, span: Span | None, text: str) -> Range | None:
    """Where a text is printed inside a span, in one line or broken over several; the whole span where it is not found."""
    if span is None:
        return None
    return _printed(examined.text, text, span.start, span.end) or (span.start, span.end)


def time_range(examined: Examined, task: Task) -> Range | None:
    """Where the time of a task is printed: in its row or paragraph, or in the field after it."""
    if task.time is None or task.span is None:
        return None
    end = task.span.end if task.form == "table_row" else task.span.end + _REACH
    return _printed(examined.text, task.time.text, task.span.start, end) or (task.span.start, task.span.end)


def _printed(source: str, text: str, start: int, end: int) -> Range | None:
    at = source.find(text, start, end) if text else -1
    if at >= 0:
        return at, at + len(text)
    words = text.split()
    broken = re.compile(r"\s+".join(map(re.escape, words))).search(source, start, end) if source and 1 < len(words) < _MOST_WORDS else None
    return broken.span() if broken else None


def is_clock(time: Time | None) -> bool:
    """Whether a time is one of an agenda: "7h30 - 8h00"."""
    return time is not None and time.kind == "unknown" and _CLOCK.search(time.text) is not None


def below(node: Node) -> Iterator[Node]:
    """A node and everything under it."""
    yield node
    for child in node.children:
        yield from below(child)


def labels_around(examined: Examined, node: Node, roles: Sequence[str]) -> bool:
    """Whether a label of these roles stands under a node, or beside one of those above it."""
    if any(isinstance(inner, FieldNode) and inner.role in roles for inner in below(node)):
        return True
    above = examined.parents.get(node.id)
    while above is not None:
        if any(isinstance(child, FieldNode) and child.role in roles for child in (above, *above.children)):
            return True
        above = examined.parents.get(above.id)
    return False


def first_day_of_issue(examined: Examined) -> date | None:
    """The first day on which a plan can have been issued, from whatever of its date is printed."""
    printed = examined.plan.metadata.issued_date
    if printed is None or printed.year is None:
        return None
    try:
        return date(printed.year, printed.month or 1, printed.day or 1 if printed.month else 1)
    except ValueError:
        return None


class Row(NamedTuple):
    """A row of a table of tasks: its place, its cells, its span, its task (None where it gives none)."""

    place: int
    cells: Sequence[str]
    span: Span | None
    task: Task | None


class TaskTable(NamedTuple):
    """A table of tasks: what each column says, and every row."""

    node: TableNode
    roles: Sequence[str | None]
    rows: Sequence[Row]

    def cell(self, row: Row, role: str) -> str | None:
        """The cell of a row in the first column of a role; None where there is no such column."""
        number = self.roles.index(role) if role in self.roles else -1
        return row.cells[number].strip() if 0 <= number < len(row.cells) else None

    def really_empty(self, role: str) -> Iterator[Row]:
        """The rows with a task whose cell of a role is empty, where that is no cell that goes on from the row above.

        A cell may be merged with the one above it, unless there is no task above it, or the table repeats its cells where they are the same.
        """
        given = [row for row in self.rows if row.task is not None]
        printed = {row.place: (self.cell(row, role) or "").strip(BLANK) for row in given}
        empty = [row for row in given if not printed[row.place]]
        if not empty or 3 * len(empty) > len(given):
            return
        repeats = any(printed[row.place] and printed[row.place] == printed.get(row.place + 1) for row in given)
        for row in empty:
            if repeats or row.place - 1 not in printed or self.cell(row, role):
                yield row


def task_tables(examined: Examined) -> Iterator[TaskTable]:
    """The tables that give tasks, each whose head is one row."""
    tasks: dict[str, dict[int, Task]] = {}
    for task in examined.plan.tasks:
        if task.form == "table_row" and task.span is not None:
            tasks.setdefault(task.node, {})[task.span.start] = task
    for identity, found in tasks.items():
        node = examined.by_id.get(identity)
        if not isinstance(node, TableNode):
            continue
        roles = [column_role(head) for head in node.columns]
        if "lead" in roles or "coordinating" in roles:
            rows = [Row(n, row.cells, row.span, found.get(row.span.start) if row.span else None) for n, row in enumerate(node.rows)]
            yield TaskTable(node, roles, rows)
