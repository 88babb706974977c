"""Into which drawer of the filters a kind of change goes, and which sign stands for it."""

from __future__ import annotations

from typing import NamedTuple


class Look(NamedTuple):
    """How a kind of change shows itself: its group, and the name of its sign (a symbol in ``page.svg``)."""

    group: str
    sign: str


LOOKS = {
    "task_added": Look("task", "plus"),
    "task_removed": Look("task", "minus"),
    "task_moved": Look("task", "move"),
    "lead_changed": Look("organ", "person"),
    "coordinating_changed": Look("organ", "people"),
    "time_changed": Look("time", "clock"),
    "amount_changed": Look("amount", "coin"),
    "output_changed": Look("task", "box"),
    "metadata_changed": Look("head", "stamp"),
    "node_added": Look("text", "plus"),
    "node_removed": Look("text", "minus"),
    "node_reworded": Look("text", "pen"),
    "node_split": Look("text", "split"),
    "node_merged": Look("text", "merge"),
    "node_moved": Look("order", "move"),
    "node_renumbered": Look("order", "hash"),
    "citation_added": Look("basis", "plus"),
    "citation_removed": Look("basis", "minus"),
    "citation_replaced": Look("basis", "book"),
    "recipient_added": Look("foot", "plus"),
    "recipient_removed": Look("foot", "minus"),
    "recipient_moved": Look("foot", "move"),
    "signer_changed": Look("foot", "sign"),
}
GROUPS = ("task", "organ", "time", "amount", "text", "order", "basis", "head", "foot")
