"""A task with the plan it stands in: what is left of a plan when only its tasks are followed up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.tracking.window import first_day, last_day

if TYPE_CHECKING:
    from datetime import date

    from kehoach.records.models import Assignment, Metadata, Plan, Task


class PlanReference(NamedTuple):
    """Which plan: its file, type, number and notation, issuing body, checksum; ``issued`` as the record has it (2024-05-19, 2024-05)."""

    name: str
    type_name: str | None
    code: str | None
    organ_name: str | None
    sha256: str
    issued: str | None


class Entry(NamedTuple):
    """One task of one plan."""

    plan: PlanReference
    task: Task


def entries_of(plan: Plan) -> list[Entry]:
    """The tasks of a plan, in their order, each with the plan it stands in.

    >>> import kehoach
    >>> entries_of(kehoach.parse("KẾ HOẠCH\\nTrồng cây"))
    []
    """
    metadata = plan.metadata
    issued = metadata.issued_date.iso if metadata.issued_date else None
    reference = PlanReference(plan.source.name, metadata.type_name, _code(metadata), metadata.organ_name, plan.source.sha256, issued)
    return [Entry(reference, task) for task in plan.tasks]


def _code(metadata: Metadata) -> str | None:
    """Number and notation as they are printed together: 12/KH-UBND, of the Party 12-KH/HU; a blank number is "…"."""
    if metadata.code_notation is None:
        return metadata.code_number
    return f"{metadata.code_number or '…'}{'-' if metadata.party_title else '/'}{metadata.code_notation}"


def names(task: Task, role: str) -> list[str]:
    """The bodies that have a role in a task, each once, by their full names; where no body was told apart, what is printed."""
    found: dict[str, None] = {}
    for assignment in task.assignments:
        if assignment.role == role:
            found.update(dict.fromkeys(_names(assignment)))
    return list(found)


def _names(assignment: Assignment) -> list[str]:
    return [organ.name for organ in assignment.organs] or [assignment.text]


def days(task: Task) -> tuple[date | None, date | None]:
    """The first and the last day of a task's time, None where it has none or one that no calendar has."""
    if task.time is None:
        return None, None
    return first_day(task.time.start or ""), last_day(task.time.end or "")
