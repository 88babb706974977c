"""What ``diff`` gives out: typed changes between two revisions of a plan, and where each stands in both.

Plain values, below both the comparison that makes them and the writers that print them. Source: contract.md, "Change".
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from kehoach.records.models import Span

Consequence = Literal["critical", "substantive", "editorial"]
CONSEQUENCES: tuple[Consequence, ...] = ("critical", "substantive", "editorial")

# Every kind of change, in the order in which a report names them; contract.md has the list.
KINDS = (
    "task_added", "task_removed", "task_moved", "lead_changed", "time_changed", "amount_changed", "coordinating_changed", "output_changed",
    "metadata_changed", "node_added", "node_removed", "node_moved", "node_split", "node_merged", "node_reworded", "node_renumbered",
    "citation_added", "citation_removed", "citation_replaced", "recipient_added", "recipient_removed", "recipient_moved", "signer_changed",
)  # fmt: skip

Words = list[tuple[str, str]]


class Place(NamedTuple):
    """One side of a change.

    ``node`` is the id of the node it stands in. What is no node of the body or of an appendix has an id too: "metadata.subject",
    "preamble.1", "recipients.3", "archive", "signers.1", "PL1" (an appendix's heading). ``row`` is the number of a table's row, from 1.
    ``parent`` and ``position`` (from 0, among all children or rows of the parent) say where a node that was added, removed or moved
    stands; ``task`` is the id of the task it is about. ``value`` is plain data: a Time, a list of Organs, an Amount, a Citation …,
    for a node its kind, marker, text and children.
    """

    node: str | None = None
    span: Span | None = None
    value: Any = None
    row: int | None = None
    parent: str | None = None
    position: int | None = None
    task: str | None = None


class Change(NamedTuple):
    """One change. ``old`` is None where something was added, ``new`` where something was removed.

    ``detail`` says more, by kind: ``words`` (what happened to the words of the node, ["=" | "-" | "+", text] each, blanks kept, so that
    "=" and "-" give the old text, "=" and "+" the new one), ``days``, ``difference``, ``added`` and ``removed`` (names of bodies),
    ``tasks`` (the tasks it touches: [old id, new id] each), ``nodes`` (the nodes it stands for: [old id, new id] each), ``key`` (of the metadata).
    """

    kind: str
    consequence: Consequence
    old: Place | None
    new: Place | None
    detail: dict[str, Any]


class Delta(NamedTuple):
    """Everything that differs between two revisions: their names, how many changes there are of each kind, the changes.

    >>> Delta("v1.md", "v2.md", ()).summary
    {}
    """

    old: str
    new: str
    changes: tuple[Change, ...]

    @property
    def summary(self) -> dict[str, int]:
        """How many changes there are of each kind that occurs, in the order of KINDS."""
        count = dict.fromkeys(KINDS, 0)
        for change in self.changes:
            count[change.kind] += 1
        return {kind: number for kind, number in count.items() if number}


class Revisions(NamedTuple):
    """What writers get: the two records and what differs between them."""

    old: Any
    new: Any
    delta: Delta
    language: str
