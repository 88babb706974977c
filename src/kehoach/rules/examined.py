"""A plan under examination: its record, its source where there is one, and what all rules ask about it.

Everything here is computed when it is first asked for, and once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import normalize

from kehoach.rules.numbering import NumberedList, numbered_lists
from kehoach.rules.printed_ranges import PrintedRange, ranges
from kehoach.rules.prose import Prose, prose_of

if TYPE_CHECKING:
    from kehoach.document import SourceDocument
    from kehoach.records.models import Node, Plan, Span

Range = tuple[int, int]
_PARTY_CODE = re.compile(r"[A-ZĐa-z]{2,4}/[A-ZĐ]{2,}[\w-]{0,20}")
_PARTY_BODY = re.compile(
    r"(?:Ban (?:Thường vụ|Chấp hành) |Thường trực |Văn phòng )?(?:(?:Đảng|Tỉnh|Huyện|Thành|Quận|Thị) (?:ủy|uỷ)\b|Đảng bộ|Đảng đoàn|Chi bộ)",
    re.IGNORECASE,
)


class Examined:
    """A plan and its source. ``document`` is None where a record was read instead of a text: rules about the text then find nothing.

    ``stage``: "draft" (blanks for number and date are expected) or "issued"; ``regime``: "state" or "party"; both are told from the
    plan unless given. ``headless``: the head was lost in conversion (no Quốc hiệu, no issuer line, no number), told once and not rule by rule.
    """

    def __init__(self, plan: Plan, document: SourceDocument | None = None, *, stage: str | None = None, regime: str | None = None) -> None:
        self.plan = plan
        self.document = document
        self._stage = stage
        self._regime = regime

    @cached_property
    def text(self) -> str:
        """The source as it was read; "" for a record."""
        return self.document.source.text if self.document is not None else ""

    @cached_property
    def regime(self) -> str:
        if self._regime is not None:
            return self._regime
        metadata = self.plan.metadata
        party = metadata.party_title is not None or (
            metadata.national_title is None  # a Quốc hiệu over a Party number is a state document of mixed form
            and bool(_PARTY_CODE.fullmatch(metadata.code_notation or "") or _PARTY_BODY.match(metadata.organ_name or ""))
        )
        return "party" if party else "state"

    @cached_property
    def stage(self) -> str:
        """A document without a number, or whose date has a blank, is a draft."""
        if self._stage is not None:
            return self._stage
        metadata = self.plan.metadata
        whole = metadata.issued_date is not None and metadata.issued_date.day is not None
        return "issued" if metadata.code_number is not None and whole else "draft"

    @cached_property
    def headless(self) -> bool:
        """Whether the head table was lost: neither Quốc hiệu nor the issuer's lines were printed."""
        metadata = self.plan.metadata
        return metadata.national_title is None and metadata.party_title is None and "organ_name" not in metadata.spans

    @cached_property
    def issued(self) -> date | None:
        """The day of issue; for a date that only names year and month, its last possible day is not guessed: None."""
        printed = self.plan.metadata.issued_date
        try:
            return date.fromisoformat(printed.iso) if printed is not None and printed.iso and len(printed.iso) == 10 else None
        except ValueError:
            return None

    @cached_property
    def latest_issue(self) -> date | None:
        """The last day on which it can have been issued, from whatever of the date is printed."""
        printed = self.plan.metadata.issued_date
        if self.issued is not None or printed is None or printed.year is None:
            return self.issued
        if printed.month is None:
            return date(printed.year, 12, 31)
        following = date(printed.year + printed.month // 12, printed.month % 12 + 1, 1)
        return date.fromordinal(following.toordinal() - 1)

    @cached_property
    def nodes(self) -> Sequence[Node]:
        """Every node of the body and of the appendices, in the order of the text."""
        return list(_walk([*self.plan.body, *(node for appendix in self.plan.appendices for node in appendix.body)]))

    @cached_property
    def main_nodes(self) -> Sequence[Node]:
        """The nodes of the document itself, its annexes left out."""
        return [node for node in self.nodes if not node.id.startswith("PL")] if self.plan.appendices else self.nodes

    @cached_property
    def lists(self) -> Sequence[NumberedList]:
        """The numbered lists of the body and of the appendices (see :mod:`kehoach.rules.numbering`)."""
        order = {node.id: number for number, node in enumerate(self.nodes)}
        return [found for body in (self.plan.body, *(appendix.body for appendix in self.plan.appendices)) for found in numbered_lists(body, order)]

    @cached_property
    def prose(self) -> Prose:
        """The running text of the plan as one string (see :mod:`kehoach.rules.prose`)."""
        return prose_of(self.plan, self.nodes)

    @cached_property
    def ranges(self) -> Sequence[PrintedRange]:
        """The ranges of time in the prose, both ends with their years (see :mod:`kehoach.rules.printed_ranges`)."""
        return list(ranges(self.prose.text))

    @cached_property
    def word_list(self) -> Sequence[str]:
        """The words of the prose as they are printed between blanks, their commas with them."""
        return self.prose.text.split()

    @cached_property
    def words(self) -> frozenset[str]:
        """The distinct words among them."""
        return frozenset(self.word_list)

    @cached_property
    def vocabulary(self) -> str:
        """The distinct words as one string, a blank between: a quarter of the prose, for patterns that look at single words."""
        return " ".join(self.words)

    @cached_property
    def by_id(self) -> dict[str, Node]:
        return {node.id: node for node in self.nodes}

    @cached_property
    def parents(self) -> dict[str, Node]:
        """The parent of each node that has one, by the child's id."""
        return {child.id: node for node in self.nodes for child in node.children}

    def printed(self, span: Span | None) -> str:
        """What the source prints at a span; "" without a source."""
        return self.text[span.start : span.end] if span is not None else ""

    def marker(self, node: Node) -> Range | None:
        """Where a node's marker is printed: "III." without the Markdown signs around it; its whole span without a source."""
        if node.span is None:
            return None
        marker = node.marker or ""
        at = self.text.find(marker, node.span.start, node.span.end) if marker else -1
        if at < 0 and not marker.isascii():
            marker = normalize("NFD", marker)
            at = self.text.find(marker, node.span.start, node.span.end)
        return (at, at + len(marker)) if at >= 0 else (node.span.start, node.span.end)

    @staticmethod
    def range(span: Span | None) -> Range | None:
        return (span.start, span.end) if span is not None else None


def _walk(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _walk(node.children)
