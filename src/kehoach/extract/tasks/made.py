"""Tasks as records: numbered, their bodies named in full, every value with its place in the source.

Source: contract.md, "Task".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kehoach.extract.organs.abbreviations import expand
from kehoach.extract.organs.words import QUANTIFIERS, QUANTIFIERS_OF_TWO
from kehoach.extract.places import Place, cell_ranges
from kehoach.extract.tasks.types import Assigned, Range, RawTask, Words
from kehoach.syntax.tables import Table
from kehoach.syntax.tree import Node

Record = dict[str, Any]
_GROUP_AFTER = ("các", "những", "mọi")


class TaskRecords:
    """Makes the records of tasks; ``span`` turns a range of the clean text into a span of the source."""

    def __init__(self, clean: str, span: Callable[[int, int], Record], own: dict[str, str] | None = None) -> None:
        self.clean = clean
        self.span = span
        self.own = own or {}
        self.count = 0
        self.places: dict[Node, Place] = {}
        self.organs: dict[str, Record] = {}

    def record(self, task: RawTask) -> Record:
        """The record of one task; its id is its number in the order of the calls."""
        self.count += 1
        return {
            "id": f"T{self.count}", "node": task.node, "row": task.row, "form": task.form, "title": task.title,
            "assignments": [self.assignment(assigned) for assigned in task.assignments],
            "time": task.time._asdict() if task.time is not None else None,
            "outputs": list(task.outputs), "funding": list(task.funding), "location": task.location, "span": self.place(task.at),
        }  # fmt: skip

    def assignment(self, assigned: Assigned) -> Record:
        """The record of one role: its words as printed and the bodies in them."""
        role, label, words, organs = assigned
        text = words.text
        return {
            "role": role, "label": label, "text": text[words.start : words.end],
            "organs": [self.organ(text[start:end]) for start, end in organs], "span": self.place(words),
        }  # fmt: skip

    def organ(self, text: str) -> Record:
        """A body: as printed, its name in full, and whether it is a group."""
        known = self.organs.get(text)
        if known is None:
            known = self.organs[text] = {"text": text, "name": expand(text, self.own), "collective": is_collective(text)}
        return known

    def place(self, words: Words) -> Record:
        """The span of a piece of a node's text, of a whole row, or of one cell."""
        node = words.node
        if words.row is not None and node.table is not None:
            return self.span(*self.in_table(words, node.table, words.row))
        if words.start == 0 and words.end == len(words.text):
            return self.span(node.start, node.end)
        place = self.places.get(node)
        if place is None:
            place = self.places[node] = Place(node.text, node.start, node.end, node)
        return self.span(*place.locate(self.clean, words.start, words.end))

    def in_table(self, words: Words, table: Table, number: int) -> Range:
        """Where a row stands, or a piece of one of its cells; of a cell that is cut by the end of a page the whole."""
        row, last = table.rows[number], table.rows[number if words.last is None else words.last]
        cell = words.cell
        if cell is None:
            return row.start, last.end
        if row is not last and words.text != row.cells[cell]:
            begun = cell_ranges(self.clean, row.start, row.end, row.cells)[cell]
            ended = cell_ranges(self.clean, last.start, last.end, last.cells)[cell]
            return begun[0], max(begun[1], ended[1])
        return Place(words.text, row.start, row.end, words.node, number, cell).locate(self.clean, words.start, words.end)


def is_collective(text: str) -> bool:
    """Whether a body is a group: "các sở", "UBND các xã", "Thủ trưởng các phòng".

    >>> is_collective("UBND các xã"), is_collective("Ban Quản lý các khu công nghiệp")
    (True, False)
    """
    words = text.lower().split()
    if not words:
        return False
    if words[0] in QUANTIFIERS or " ".join(words[:2]) in QUANTIFIERS_OF_TWO or words[0].isdigit():
        return True
    if words[0].endswith(",") or any(word in _GROUP_AFTER for word in words[1:3]):
        return True
    return len(words) > 4 and words[0] in ("ủy", "uỷ", "hội", "mặt", "chủ") and words[4] in _GROUP_AFTER
