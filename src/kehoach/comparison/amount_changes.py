"""Changes of sums: within items that stayed, each with the one whose place in the sentence it has."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from kehoach.comparison.alignment import align
from kehoach.comparison.content import Content
from kehoach.comparison.drafts import Drafts
from kehoach.comparison.structure import Pair
from kehoach.records.changes import Place
from kehoach.records.models import Amount
from kehoach.text.fold import fold

_BEFORE = 40  # characters before a sum that tell what it is for
_TABLE = 2_500  # pairs of sums of one text that are all compared


class _Sum:
    """A sum in an item: what it was read as, and the words before it."""

    __slots__ = ("amount", "before", "reading")

    def __init__(self, amount: Amount, text: str, at: int) -> None:
        self.amount = amount
        self.before = tuple(fold(text[max(at - _BEFORE, 0) : max(at, 0)]).split()[-2:])
        self.reading = (amount.value if amount.value is not None else amount.text, amount.unit, amount.per)


def tell_amounts(drafts: Drafts) -> None:
    """Take down the sums that changed, came or went in items that are partners."""
    olds, news = _by_item(drafts.old), _by_item(drafts.new)
    new_of = drafts.structure.matching.new_of
    rescaled: dict[tuple[int, float], list[tuple[Pair, _Sum, _Sum]]] = defaultdict(list)
    pairs = sorted({(a, new_of[a]) for a in olds if new_of[a] >= 0} | {(drafts.structure.matching.old_of[b], b) for b in news})
    for a, b in pairs:
        if a < 0 or (a, b) in drafts.structure.parted:
            continue
        before, after = olds.get(a, []), news.get(b, [])
        worded = drafts.old.items[a].text != drafts.new.items[b].text
        if not worded and [one.reading for one in before] == [one.reading for one in after]:
            continue
        for old, new in _partners(before, after):
            if old is not None and new is not None and old.reading == new.reading:
                if old.amount.text != new.amount.text:
                    drafts.same((a, b), old.amount.text, new.amount.text)
            elif old is not None and new is not None and old.amount.text == new.amount.text and old.amount.value and new.amount.value:
                rescaled[drafts.old.items[a].parent, new.amount.value / old.amount.value].append(((a, b), old, new))
            else:
                _tell(drafts, (a, b), old, new)
    for found in rescaled.values():
        _tell_rescaled(drafts, found)


def _by_item(content: Content) -> dict[int, list[_Sum]]:
    """The sums of each item; without places a table holds those of its rows."""
    found: dict[int, list[_Sum]] = defaultdict(list)
    ends: dict[int, int] = defaultdict(int)
    for amount in content.plan.amounts:
        place = content.at(amount.span)
        if place is None and amount.node is not None:
            place = content.by_id.get(amount.node)
        if place is not None:
            text = content.items[place].text
            at = text.find(amount.text, ends[place])
            ends[place] = max(at + len(amount.text), ends[place]) if at >= 0 else ends[place]
            found[place].append(_Sum(amount, text, at))
    return found


def _partners(olds: list[_Sum], news: list[_Sum]) -> list[tuple[_Sum | None, _Sum | None]]:
    """The sums of two texts in order, those that stand for one another paired: by the words before them and by what they say."""
    few = len(olds) * len(news) <= _TABLE
    pairs = _best(olds, news) if few else align([one.reading for one in olds], [one.reading for one in news])
    partners: list[tuple[_Sum | None, _Sum | None]] = []
    at = new_at = 0
    for a, b in [*pairs, (len(olds), len(news))]:
        partners.extend((one, None) for one in olds[at:a])
        partners.extend((None, one) for one in news[new_at:b])
        if a < len(olds):
            partners.append((olds[a], news[b]))
        at, new_at = a + 1, b + 1
    return partners


def _best(olds: list[_Sum], news: list[_Sum]) -> list[Pair]:
    """The pairs, in order, that fit best in all."""
    rows = [[0.0] * (len(news) + 1)]
    for old in olds:
        row = [0.0]
        for j, new in enumerate(news):
            row.append(max(rows[-1][j + 1], row[j], rows[-1][j] + _fit(old, new)))
        rows.append(row)
    pairs = []
    i, j = len(olds), len(news)
    while i and j:
        if rows[i][j] == rows[i - 1][j - 1] + _fit(olds[i - 1], news[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif rows[i][j] == rows[i - 1][j]:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def _fit(old: _Sum, new: _Sum) -> float:
    """How well a sum stands for another: most by the words before it, less by being the same, least by being a sum in the same unit."""
    shared = sum(map(str.__eq__, old.before[::-1], new.before[::-1]))
    return 4.0 * shared + (6.0 if old.reading == new.reading else 1.0 if old.reading[1:] == new.reading[1:] else 0.5)


def _tell(drafts: Drafts, pair: Pair, old: _Sum | None, new: _Sum | None) -> None:
    before, after = old.amount if old else None, new.amount if new else None
    detail = _difference(before, after) if before is not None and after is not None else {}
    drafts.add("amount_changed", "critical", _place(drafts.old, pair[0], before), _place(drafts.new, pair[1], after), detail)
    drafts.explain(pair, before.text if before else "", after.text if after else "", detail)


def _difference(old: Amount, new: Amount) -> dict[str, Any]:
    """By how much a sum grew, in its unit and in percent, where both are numbers in one unit."""
    if old.value is None or new.value is None or old.unit != new.unit:
        return {}
    difference = new.value - old.value
    detail: dict[str, Any] = {"difference": int(difference) if difference == int(difference) else round(difference, 6)}
    if old.value:
        detail["percent"] = round(100 * difference / old.value, 1)
    return detail


def _tell_rescaled(drafts: Drafts, found: list[tuple[Pair, _Sum, _Sum]]) -> None:
    """Sums that are printed as before and mean something else, because the unit named above them changed: one change for all."""
    pair, old, new = found[0]
    detail = {**_difference(old.amount, new.amount), "amounts": len(found)}
    above = drafts.old.items[pair[0]].parent
    below = drafts.structure.matching.new_of[above]
    drafts.add("amount_changed", "critical", _place(drafts.old, pair[0], old.amount), _place(drafts.new, pair[1], new.amount), detail)
    if below >= 0:
        drafts.explain((above, below), None, None, detail)


def _place(content: Content, place: int, amount: Amount | None) -> Place | None:
    if amount is None:
        return None
    item = content.items[place]
    return Place(item.id, amount.span or item.span, amount, item.row)
