"""What a task is while it is read: the words that give it, the roles that bodies have in it, its form.

Plain values without ids or spans; ``made.py`` turns them into records. Source: contract.md, "Task".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kehoach.syntax.tree import Node
from kehoach.text.times.expressions import Time

FIELDS, TABLE_ROW, RESPONSIBILITY, DIRECTIVE = "fields", "table_row", "responsibility", "directive"
LEAD, COORDINATING = "lead", "coordinating"
ORGAN_ROLES = (LEAD, "directing", "advising", COORDINATING, "monitoring")

Range = tuple[int, int]
Ranges = tuple[Range, ...]


class Words(NamedTuple):
    """A piece of a node's text: of its paragraph, or of one cell of a row; a row without a cell is the whole row.

    ``last``: the row in which it ends, where the end of a page cut the row.
    """

    node: Node
    text: str
    start: int
    end: int
    row: int | None = None
    cell: int | None = None
    last: int | None = None


class Assigned(NamedTuple):
    """One role in a task: the label as printed, the words that give it, the bounds of its bodies within the words' text."""

    role: str
    label: str | None
    words: Words
    organs: Ranges


class RawTask(NamedTuple):
    """A task before its record is made; ``at``: the words that its span covers, ``node``: the id of the node that it is the task of."""

    form: str
    node: str
    title: str
    assignments: Sequence[Assigned]
    time: Time | None
    at: Words
    row: str | None = None
    outputs: Sequence[str] = ()
    funding: Sequence[str] = ()
    location: str | None = None


def whole(node: Node) -> Words:
    """All the words of a node's own text."""
    return Words(node, node.text, 0, len(node.text))


def assign(role: str, node: Node, organs: Ranges) -> Assigned:
    """A role told in prose: its words run from the first body to the last."""
    return Assigned(role, None, Words(node, node.text, organs[0][0], organs[-1][1]), organs)


def moved(ranges: Ranges, by: int) -> Ranges:
    """Ranges within a part of a text as ranges of the whole."""
    return tuple((start + by, end + by) for start, end in ranges)
