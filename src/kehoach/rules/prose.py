"""The running text of a plan as one string, one line a paragraph, for the rules that look for words wherever they stand.

A pattern runs once over the whole; where it hits, the paragraph, its node and the place in the source are looked up.
It is made from the record, so that it is there when a record is read instead of a text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from kehoach.extract.places import way_back

if TYPE_CHECKING:
    from kehoach.records.models import Node, Plan, Span
    from kehoach.rules.examined import Examined
    from kehoach.text.clean import OffsetMap

Range = tuple[int, int]
Way = Callable[[int, int], Range]
_SIGNS = re.compile(r"[\s*_\\|#>]+")
_REACH = 600  # how far a sentence is followed to either side
_OF_THE_HEAD = ("subject", "organ_name")
_ENDS = ("\n", ". ", "; ", " | ", "? ", "! ")


class Paragraph(NamedTuple):
    """A paragraph: its text, its node (None outside the tree), where it was printed. A row of a table is one, " | " between its cells."""

    text: str
    node: str | None
    span: Span | None


class Prose(NamedTuple):
    """Every paragraph of a plan, and their texts as one, a line each."""

    text: str
    paragraphs: Sequence[Paragraph]
    starts: Sequence[int]
    ways: dict[int, Way]

    def paragraph(self, at: int) -> Paragraph:
        """The paragraph in which an offset of the prose stands."""
        return self.paragraphs[self.number(at)]

    def number(self, at: int) -> int:
        """Which paragraph an offset of the prose stands in, counted from 0."""
        return bisect_right(self.starts, at) - 1

    def around(self, start: int, end: int) -> tuple[str, str]:
        """What stands before and after a range of the prose in its sentence, clause or cell."""
        before, after = self.text[max(start - _REACH, 0) : start], self.text[end : end + _REACH]
        first = max((place + len(sign) for sign in _ENDS if (place := before.rfind(sign)) >= 0), default=0)
        last = min((place for sign in _ENDS if (place := after.find(sign)) >= 0), default=len(after))
        return before[first:], after[:last]


def prose_of(plan: Plan, nodes: Sequence[Node]) -> Prose:
    """The prose of a plan: its subject, its body's name, the preamble, every node and row of a table, the recipients."""
    metadata = plan.metadata
    paragraphs = [Paragraph(text, None, metadata.spans[key]) for key in _OF_THE_HEAD if (text := getattr(metadata, key)) and key in metadata.spans]
    paragraphs += [Paragraph(paragraph.text, None, paragraph.span) for paragraph in plan.preamble]
    for node in nodes:
        if node.kind == "table":
            paragraphs += [Paragraph(" | ".join(row.cells), node.id, row.span or node.span) for row in getattr(node, "rows", ())]
        else:
            paragraphs.append(Paragraph(node.text, node.id, node.span))
    paragraphs += [Paragraph(recipient.text, None, recipient.span) for recipient in plan.recipients]
    starts = [0, *accumulate(len(paragraph.text) + 1 for paragraph in paragraphs)]
    return Prose("\n".join([paragraph.text for paragraph in paragraphs]), paragraphs, starts, {})


def hits(text: str, literal: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where a pattern that begins with a literal hits, at the beginning of a word: the literal is looked for first, which is many times faster.

    >>> [match[0] for match in hits("Sở Y tế, CSở Y", "Sở ", re.compile("Sở [A-Z]"))]
    ['Sở Y']
    """
    at = text.find(literal)
    while at >= 0:
        match = pattern.match(text, at)
        if match and not (at and text[at - 1].isalnum()):
            yield match
        at = text.find(literal, at + len(literal))


def place(examined: Examined, at: int, end: int) -> Range | None:
    """Where a range of the prose is printed in the source; its whole paragraph where the words cannot be found there."""
    number = examined.prose.number(at)
    paragraph, begin = examined.prose.paragraphs[number], examined.prose.starts[number]
    span = paragraph.span
    if span is None:
        return None
    if not examined.text:
        return span.start, span.end
    way = examined.prose.ways.get(number)
    if way is None:
        way = examined.prose.ways[number] = _way_to(examined, paragraph, span)
    first, last = way(at - begin, end - begin)
    printed = _SIGNS.sub("", normalize("NFC", examined.text[first:last]))
    return (first, last) if printed == _SIGNS.sub("", examined.prose.text[at:end]) else (span.start, span.end)


def _way_to(examined: Examined, paragraph: Paragraph, span: Span) -> Way:
    """What turns a range of a paragraph into one of the source, by way of the clean text that the paragraph was read from."""
    assert examined.document is not None
    clean = examined.document.clean
    node = examined.by_id.get(paragraph.node or "")
    skip = len(node.marker or "") if node is not None else 0
    offsets = clean.offsets
    if offsets is None:
        return way_back(clean.text, span.start, span.end, paragraph.text, skip)
    start, end = (_clean_offset(offsets, at) for at in (span.start, span.end))
    back = way_back(clean.text, start, end, paragraph.text, skip)

    def way(first: int, last: int) -> Range:
        left, right = back(first, last)
        return offsets.source(left), offsets.source(right)

    return way


def _clean_offset(offsets: OffsetMap, at: int) -> int:
    piece = max(bisect_right(offsets.source_at, at) - 1, 0)
    return offsets.clean_at[piece] + at - offsets.source_at[piece]


def node_at(examined: Examined, at: int) -> str | None:
    """The node in which an offset of the prose stands."""
    return examined.prose.paragraph(at).node
