"""Tasks of tables: what the cells of a row assign, by when, and what comes of it.

Source: contract.md, "Task", ``table_row``: one task a row, its time is the time column's alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.extract.organs.lists import read_value
from kehoach.extract.tasks.columns import NOTE, WORK, TaskRow, task_rows
from kehoach.extract.tasks.company import read_coordinating
from kehoach.extract.tasks.fields import place_fields
from kehoach.extract.tasks.types import COORDINATING, ORGAN_ROLES, TABLE_ROW, Assigned, RawTask, Words, moved
from kehoach.syntax.tables import Table
from kehoach.syntax.tree import Node
from kehoach.text.times.expressions import Frame, read_time


def read_rows(node: Node, table: Table, frame: Frame) -> Iterator[RawTask]:
    """The tasks of a table, a row each; ``node`` is the table's."""
    for row in task_rows(table):
        task = _read_row(node, table, row, frame)
        if task is not None:
            yield task


def _read_row(node: Node, table: Table, row: TaskRow, frame: Frame) -> RawTask | None:
    """The task of a row; None where no cell names a body and none says when."""
    assignments = [assigned for role in ORGAN_ROLES if role in row.cells for assigned in _assigned_in(node, table, row, role)]
    assignments.extend(_with_whom(node, row))
    said = {role: words for role, (_, cell) in row.cells.items() if (words := cell.strip())}
    time = read_time(said["time"], frame) if "time" in said else None
    if not assignments and time is None:
        return None
    title = said.get(WORK, "")
    outputs, funding = ((said[role],) if role in said else () for role in ("output", "funding"))
    at = Words(node, title, 0, len(title), row.place, None, row.last)
    return RawTask(TABLE_ROW, node.identity, title, assignments, time, at, row.ordinal or str(row.place + 1), outputs, funding, said.get("location"))


def _with_whom(node: Node, row: TaskRow) -> Iterator[Assigned]:
    """The bodies that a note names: "Phối hợp với UBND cấp xã"."""
    cell, text = row.cells.get(NOTE, (0, ""))
    organs = read_coordinating(text, 0) if text.startswith(("Phối hợp", "phối hợp")) else ()
    if organs:
        yield Assigned(COORDINATING, None, Words(node, text, organs[0][0], organs[-1][1], row.place, cell, row.last), organs)


def _assigned_in(node: Node, table: Table, row: TaskRow, role: str) -> Iterator[Assigned]:
    """What a cell assigns; one that holds labels of its own ("Chủ trì: … Phối hợp: …") several roles."""
    cell, text = row.cells[role]
    placed = [field for field in place_fields(text) if field.role in ORGAN_ROLES] if ":" in text else []
    for field in placed:
        organs = read_value(field.value)
        if organs:
            words = Words(node, text, field.start, field.start + len(field.value), row.place, cell, row.last)
            yield Assigned(field.role, field.label, words, moved(organs, field.start))
    if not placed:
        organs = read_value(text)
        if organs:
            yield Assigned(role, table.columns[cell], Words(node, text, 0, len(text), row.place, cell, row.last), organs)
