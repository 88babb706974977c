"""Changes of sums: within items that stayed, one by one in order."""

from __future__ import annotations

from collections import defaultdict
from itertools import zip_longest
from typing import Any

from kehoach.comparison.alignment import align
from kehoach.comparison.content import Content
from kehoach.comparison.drafts import Drafts
from kehoach.comparison.structure import Pair
from kehoach.records.changes import Place
from kehoach.records.models import Amount


def tell_amounts(drafts: Drafts) -> None:
    """Take down the sums that changed, came or went in items that are partners and whose words changed."""
    olds, news = _by_item(drafts.old), _by_item(drafts.new)
    for pair in [*drafts.structure.reworded(), *_loose_tables(drafts, olds, news)]:
        before, after = olds.get(pair[0], []), news.get(pair[1], [])
        if not before and not after:
            continue
        at = new_at = 0
        for a, b in [*align([_reading(one) for one in before], [_reading(one) for one in after]), (len(before), len(after))]:
            for old, new in zip_longest(before[at:a], after[new_at:b]):
                _tell(drafts, pair, old, new)
            at, new_at = a + 1, b + 1


def _by_item(content: Content) -> dict[int, list[Amount]]:
    """The sums of each item; without places a table holds those of its rows."""
    found: dict[int, list[Amount]] = defaultdict(list)
    for amount in content.plan.amounts:
        place = content.at(amount.span)
        if place is None and amount.node is not None:
            place = content.by_id.get(amount.node)
        if place is not None:
            found[place].append(amount)
    return found


def _loose_tables(drafts: Drafts, olds: dict[int, list[Amount]], news: dict[int, list[Amount]]) -> list[Pair]:
    """Tables whose sums have no places of their own, where the tables are partners and read alike by themselves."""
    new_of = drafts.structure.matching.new_of
    return [
        (a, new_of[a])
        for a in olds
        if drafts.old.items[a].kind == "table" and new_of[a] in news and drafts.old.items[a].text == drafts.new.items[new_of[a]].text
    ]


def _reading(amount: Amount) -> tuple[Any, ...]:
    return (amount.value if amount.value is not None else amount.text, amount.unit, amount.per)


def _tell(drafts: Drafts, pair: Pair, old: Amount | None, new: Amount | None) -> None:
    detail: dict[str, Any] = {}
    if old is not None and new is not None and old.value is not None and new.value is not None and old.unit == new.unit:
        difference = new.value - old.value
        detail["difference"] = int(difference) if difference == int(difference) else round(difference, 6)
        if old.value:
            detail["percent"] = round(100 * difference / old.value, 1)
    drafts.add("amount_changed", "critical", _place(drafts.old, pair[0], old), _place(drafts.new, pair[1], new), detail)
    drafts.explain(pair, old.text if old else "", new.text if new else "", detail)


def _place(content: Content, place: int, amount: Amount | None) -> Place | None:
    if amount is None:
        return None
    item = content.items[place]
    return Place(item.id, amount.span or item.span, amount, item.row)
