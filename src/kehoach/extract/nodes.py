"""The nodes of a tree as records: their ids and spans, and what the values of their fields were read as.

Source: contract.md, "Node".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kehoach.extract.identities import SiblingIds
from kehoach.extract.labels import Field, read_field
from kehoach.extract.organs.lists import read_value
from kehoach.extract.tasks.fields import Placed, fields_below, split_field
from kehoach.extract.tasks.types import ORGAN_ROLES
from kehoach.syntax.tree import Node
from kehoach.text.money.sums import find_money
from kehoach.text.times.expressions import Frame, read_time

Record = dict[str, Any]


class NodeRecords:
    """Makes the records of nodes and gives each node its id; ``fields`` are the labelled fields met on the way.

    ``span`` turns a range of the clean text into a span of the source, ``organ`` the text of a body into its record.
    """

    def __init__(self, span: Callable[[int, int], Record], organ: Callable[[str], Record], frame: Frame) -> None:
        self.span = span
        self.organ = organ
        self.frame = frame
        self.fields: dict[Node, list[Placed]] = {}

    def under(self, parent: Node, prefix: str) -> list[Record]:
        """The records of a node's children and of all below them; their ids begin with the prefix."""
        span = self.span
        ids = SiblingIds(prefix)
        made = []
        for node in parent.children:
            text, kind = node.text, node.kind
            field = read_field(text) if ":" in text else None
            if field is not None and node.number is None:
                kind = "field"
            identity = node.identity = ids.next(node, kind)
            record: Record = {
                "id": identity, "kind": kind, "marker": node.printed, "number": node.number, "text": text,
                "span": span(node.start, node.end), "children": self.under(node, identity) if node.children else [],
            }  # fmt: skip
            if node.children and (field is None or not field.value):
                self.fields.update(fields_below(node, self.fields))
            if field is not None and node not in self.fields:
                self.fields[node] = split_field(text, field)
            if field is not None:
                record["label"], record["role"], record["value"] = field
                self.read_value(record, field)
            if node.table is not None:
                record["columns"] = list(node.table.columns)
                record["rows"] = [{"cells": list(row.cells), "span": span(row.start, row.end)} for row in node.table.rows]
            made.append(record)
        return made

    def read_value(self, record: Record, field: Field) -> None:
        """What a field's value was read as: bodies, a time, or sums of money."""
        role, value = field.role, field.value
        if role == "time":
            time = read_time(value, self.frame)
            if time is not None:
                record["time"] = time._asdict()
        elif role in ORGAN_ROLES:
            record["organs"] = [self.organ(value[start:end]) for start, end in read_value(value)]
        elif role == "funding":
            record["amounts"] = [{"text": money.text, "value": money.value, "unit": money.unit, "per": money.per} for money in find_money(value)]
