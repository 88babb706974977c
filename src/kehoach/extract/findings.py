"""What a document cites and what it costs: the citations and the amounts of all its paragraphs, as records.

Source: contract.md, "Citation", "amounts".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kehoach.extract.amounts.tables import table_amounts
from kehoach.extract.citations.mentions import Collector, find_mentions, may_cite
from kehoach.extract.places import Place, Range, cells_of
from kehoach.syntax.blocks import Block
from kehoach.syntax.tables import Table
from kehoach.syntax.tree import Node
from kehoach.text.money.sums import Money, find_money, may_hold_money

Record = dict[str, Any]


class Findings:
    """Goes over the paragraphs of a document once; ``skips`` are the ranges of each node's text that are citations."""

    def __init__(self, clean: str, span: Callable[[int, int], Record], collector: Collector) -> None:
        self.clean = clean
        self.span = span
        self.collector = collector
        self.skips: dict[Node, list[Range]] = {}
        self.amounts: list[Record] = []
        self.costs = may_hold_money(clean)

    def read(self, preamble: Sequence[Block], roots: Sequence[Node]) -> None:
        """Read every paragraph and every cell, in the order of the text."""
        caption = ("", "")  # the two paragraphs before, where the unit of a table may stand
        for block in preamble:
            self.paragraph(block.text, block.start, block.end, None)
            caption = (caption[1], block.text)
        for root in roots:
            stack = root.children[::-1]
            while stack:
                node = stack.pop()
                text = node.text
                if node.table is not None:
                    self.table(node, node.table, "\n".join(caption))
                else:
                    self.paragraph(text, node.start, node.end, node)
                caption = (caption[1], text)
                if node.children:
                    stack.extend(node.children[::-1])

    def paragraph(self, text: str, start: int, end: int, node: Node | None) -> None:
        """What a paragraph cites and what it costs; ``node`` is None in the preamble."""
        mentions = find_mentions(text, preamble=node is None) if may_cite(text) else ()
        sums = find_money(text) if self.costs else ()
        if not mentions and not sums:
            return
        place = Place(text, start, end, node)
        for mention in mentions:
            self.collector.add(mention, place)
        if mentions and node is not None:
            self.skips[node] = [(mention.start, mention.end) for mention in mentions]
        for money in sums:
            self.pay(place, money)

    def table(self, node: Node, table: Table, caption: str) -> None:
        """What the cells of a table cite and cost; the caption may name the unit of its numbers."""
        cells = {(place.row, place.cell): place for place in cells_of(node, table)}
        for place in cells.values():
            if may_cite(place.text):
                for mention in find_mentions(place.text):
                    self.collector.add(mention, place)
        for row, cell, money in table_amounts(table.columns, [row.cells for row in table.rows], caption):
            self.pay(cells[row, cell], money)

    def pay(self, place: Place, money: Money) -> None:
        """The record of one sum; a sum repeated in words has ``words``, one that is multiplied out has ``product``."""
        record: Record = {
            "text": money.text, "value": money.value, "unit": money.unit, "per": money.per, "node": place.identity,
            "span": self.span(*place.locate(self.clean, money.start, money.end)),
        }  # fmt: skip
        if money.words is not None:
            record["words"] = money.words._asdict()
        if money.product is not None:
            record["product"] = {"factors": [factor._asdict() for factor in money.product.factors], "holds": money.product.holds}
        self.amounts.append(record)

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
