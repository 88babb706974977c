"""What a document cites and what it costs: the citations and the amounts of all its paragraphs, as records.

Source: contract.md, "Citation", "amounts".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kehoach.extract.amounts.tables import table_amounts
from kehoach.extract.citations.mentions import Collector, find_mentions, may_cite
from kehoach.extract.places import Place, Range, cells_of
from kehoach.syntax.tree import Node
from kehoach.text.money.sums import Money, find_money, may_hold_money

Record = dict[str, Any]
_CAPTION = 2  # paragraphs before a table in which its unit may stand


class Findings:
    """Goes over the places of a document once; ``skips`` are the ranges of each node's text that are citations."""

    def __init__(self, clean: str, span: Callable[[int, int], Record], collector: Collector) -> None:
        self.clean = clean
        self.span = span
        self.collector = collector
        self.skips: dict[Node, list[Range]] = {}
        self.amounts: list[Record] = []

    def read(self, places: Sequence[Place]) -> None:
        """Read every place, in order."""
        costs = may_hold_money(self.clean)
        for number, place in enumerate(places):
            if place.node is not None and place.node.table is not None:
                self.table(place.node, "\n".join(before.text for before in places[max(number - _CAPTION, 0) : number]))
                continue
            self.cite(place)
            if costs:
                for money in find_money(place.text):
                    self.pay(place, money)

    def cite(self, place: Place) -> None:
        text = place.text
        if not may_cite(text):
            return
        mentions = find_mentions(text, preamble=place.node is None)
        for mention in mentions:
            self.collector.add(mention, place)
        if mentions and place.node is not None and place.row is None:
            self.skips[place.node] = [(mention.start, mention.end) for mention in mentions]

    def pay(self, place: Place, money: Money) -> None:
        record: Record = {
            "text": money.text, "value": money.value, "unit": money.unit, "per": money.per, "node": place.identity,
            "span": self.span(*place.locate(self.clean, money.start, money.end)),
        }  # fmt: skip
        if money.words is not None:
            record["words"] = money.words._asdict()
        if money.product is not None:
            record["product"] = {"factors": [factor._asdict() for factor in money.product.factors], "holds": money.product.holds}
        self.amounts.append(record)

    def table(self, node: Node, caption: str) -> None:
        assert node.table is not None
        cells = {(place.row, place.cell): place for place in cells_of(node)}
        for place in cells.values():
            self.cite(place)
        for row, cell, money in table_amounts(node.table.columns, [row.cells for row in node.table.rows], caption):
            self.pay(cells[row, cell], money)

    def citations(self) -> list[Record]:
        """The records of the documents cited."""
        made = []
        for entry in self.collector.entries():
            place, mention = entry.place, entry.mention
            assert isinstance(place, Place)
            made.append({
                "text": place.text[mention.start : mention.end], "type_name": mention.type_name, "code": mention.code, "date": mention.date,
                "organ_name": mention.organ_name, "title": mention.title, "provision": mention.provision, "basis": entry.basis,
                "span": self.span(*place.locate(self.clean, mention.start, mention.end)),
            })  # fmt: skip
        return made
