"""Changes of the documents that a plan cites: one that came, went, or was replaced by a newer one of its kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import Any

from kehoach.comparison.content import PREAMBLE, Content
from kehoach.comparison.drafts import Drafts
from kehoach.extract.organs.abbreviations import expand
from kehoach.records.changes import Place
from kehoach.records.models import Citation
from kehoach.text.fold import fold


def tell_citations(drafts: Drafts) -> None:
    """Take down the citations that came, went or were replaced, with the paragraphs of the preamble that came or went with them.

    What is cited in a node that came or went as a whole came or went with it and is not told by itself.
    """
    sides = (_Cited(drafts.old, drafts.structure.matching.new_of), _Cited(drafts.new, drafts.structure.matching.old_of))
    pairs = _pairs(*sides)
    for a, b in pairs:
        old, new = sides[0].citations[a], sides[1].citations[b]
        if _code(old) == _code(new) and old.date == new.date:
            continue
        detail = drafts.add("citation_replaced", "substantive", sides[0].place(a), sides[1].place(b), {})
        here, there = sides[0].items[a], sides[1].items[b]
        if here is not None and there is not None and drafts.structure.matching.new_of[here] == there:
            drafts.explain((here, there), sides[0].with_title(a), sides[1].with_title(b), detail)
            continue
        _explain_one(drafts, sides[0], a, 0, detail)
        _explain_one(drafts, sides[1], b, 1, detail)
    for number in range(2):
        cited = sides[number]
        partners = {pair[number] for pair in pairs}
        for place in range(len(cited.citations)):
            if place in partners or cited.went_along(place):
                continue
            if number == 0:
                detail = drafts.add("citation_removed", "substantive", cited.place(place), None, {})
            else:
                detail = drafts.add("citation_added", "substantive", None, cited.place(place), {})
            _explain_one(drafts, cited, place, number, detail)


def _explain_one(drafts: Drafts, cited: _Cited, place: int, number: int, detail: dict[str, Any]) -> None:
    """What a citation that stands on one side alone explains: words of a text that stayed, or a whole paragraph of the preamble."""
    item = cited.items[place]
    if item is None:
        return
    partner = cited.partner[item]
    text = cited.citations[place].text
    if partner >= 0:
        drafts.explain((item, partner) if number == 0 else (partner, item), text if number == 0 else "", text if number else "", detail)
    elif cited.content.items[item].parent == PREAMBLE:
        drafts.tell_with(number, item, detail)


class _Cited:
    """The citations of one revision, each with the item it stands in."""

    def __init__(self, content: Content, partner: list[int]) -> None:
        self.content, self.partner = content, partner
        self.citations = content.plan.citations
        self.items = [self._item(citation) for citation in self.citations]

    def _item(self, citation: Citation) -> int | None:
        place = self.content.at(citation.span)
        if place is None:
            place = next((item.place for item in self.content.items if citation.text in item.text), None)
        return place

    def went_along(self, place: int) -> bool:
        """Whether a citation came or went with the node it stands in, a paragraph of the preamble apart."""
        item = self.items[place]
        return item is not None and self.partner[item] < 0 and self.content.items[item].parent != PREAMBLE

    def with_title(self, place: int) -> str:
        """A citation with the trích yếu after it, which changes with the document: in the preamble, up to the next semicolon or citation."""
        citation, item = self.citations[place], self.items[place]
        text = self.content.items[item].text if item is not None else ""
        at = text.find(citation.text)
        if item is None or at < 0 or self.content.items[item].parent != PREAMBLE:
            return citation.text
        end = at + len(citation.text)
        others = (text.find(other.text, end) for number, other in enumerate(self.citations) if self.items[number] == item and number != place)
        return text[at : min([found for found in (text.find(";", end), *others) if found >= 0], default=len(text))]

    def place(self, place: int) -> Place:
        """Where a citation stands; its value is the citation."""
        citation, item = self.citations[place], self.items[place]
        at = self.content.items[item] if item is not None else None
        return Place(at.id if at else None, citation.span, citation, at.row if at else None)


def _pairs(old: _Cited, new: _Cited) -> list[tuple[int, int]]:
    """The citations that are one, and those that took another's place, nearest first."""
    pairs: list[tuple[int, int]] = []
    free = [[*range(len(old.citations))], [*range(len(new.citations))]]

    def match(key: Callable[[_Cited, int], Hashable]) -> None:
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for place in free[0]:
            waiting[key(old, place)].append(place)
        for place in free[1]:
            wanted = key(new, place)
            if wanted is not None and waiting.get(wanted):
                pairs.append((waiting[wanted].pop(0), place))
        taken = ({a for a, _ in pairs}, {b for _, b in pairs})
        free[:] = [[place for place in side if place not in gone] for side, gone in zip(free, taken, strict=True)]

    match(lambda cited, place: (*_code(cited.citations[place]), cited.citations[place].date))
    match(lambda cited, place: _code(cited.citations[place]))
    match(lambda cited, place: _in_same_item(old, cited, place))
    match(lambda cited, place: None if cited.went_along(place) else _issuer(cited.citations[place]))
    return pairs


def _code(citation: Citation) -> tuple[str, str]:
    """What tells a document: its type and code, its title where it has no code."""
    return fold(citation.type_name or ""), (citation.code or fold(citation.title or citation.text)).replace(" ", "").upper()


def _issuer(citation: Citation) -> tuple[str, str] | None:
    """The type and the issuing body: by name, else by the letters of the code; None where neither is printed."""
    organ = fold(expand(citation.organ_name)) if citation.organ_name else ""
    if not organ and citation.code:
        organ = "".join(sign for sign in citation.code.upper() if not sign.isdecimal())
    return (fold(citation.type_name or ""), organ) if organ else None


def _in_same_item(old: _Cited, cited: _Cited, place: int) -> Hashable:
    """The item, told by its place in the old revision, with the type and issuer."""
    item, issuer = cited.items[place], _issuer(cited.citations[place])
    if item is None or issuer is None:
        return None
    here = item if cited is old else cited.partner[item]
    return (here, issuer) if here >= 0 else None
