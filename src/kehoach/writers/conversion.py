"""A document as clean text, whatever it came in: ``kehoach convert``.

``as_text`` is what the parser saw, line for line as the record counts them; ``as_markdown`` is the document itself, its furniture left out
(page numbers, running heads, page chrome), headings and tables marked, ready to be kept under version control and parsed again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kehoach.document import TEXT_TYPES

if TYPE_CHECKING:
    from kehoach.document import SourceDocument
    from kehoach.records.models import Node, Plan

FORMS = ("markdown", "text")
_HEADINGS = {"part": 1, "chapter": 2, "section": 2, "article": 3}
_BARS = re.compile(r"\|[\s:|-]*-[\s:|-]*\|?\s*")
_BLANKS = re.compile(r"\n{3,}")
_CELL = re.compile(r"(?<!\\)\|")


def as_text(document: SourceDocument) -> str:
    """The clean text of a document, ending in a line feed.

    >>> from kehoach.document import open_source
    >>> as_text(open_source("KẾ\\u00a0HOẠCH", "a.txt", "text/plain"))
    'KẾ HOẠCH\\n'
    """
    return document.clean.text.rstrip("\n") + "\n"


def as_markdown(document: SourceDocument, plan: Plan) -> str:
    """A document as Markdown: furniture left out, "#" before headings, a bar under the head of each table, blank lines between paragraphs."""
    marks = {start: "#" * level for start, level in _headings(plan)}
    skipped = [(piece.span.start, piece.span.end) for piece in plan.furniture if piece.span is not None]
    return _BLANKS.sub("\n\n", "\n".join(_lines(document, marks, Ranges(skipped), Ranges(_paragraphs(plan))))).strip("\n") + "\n"


class Ranges:
    """Ranges of a text that do not overlap, asked for places that only rise."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self.ranges = sorted(ranges)
        self.at = 0

    def hold(self, place: int) -> bool:
        """Whether a place lies in one of them."""
        while self.at < len(self.ranges) and self.ranges[self.at][1] <= place:
            self.at += 1
        return self.at < len(self.ranges) and self.ranges[self.at][0] <= place


def _paragraphs(plan: Plan) -> Iterator[tuple[int, int]]:
    """Where the paragraphs lie that pages, blank lines or hard line ends break."""
    for paragraph in plan.preamble:
        if paragraph.span is not None and paragraph.span.line < paragraph.span.end_line:
            yield paragraph.span.start, paragraph.span.end
    waiting = [*plan.body, *(node for appendix in plan.appendices for node in appendix.body)]
    while waiting:
        node = waiting.pop()
        waiting.extend(node.children)
        if node.span is not None and node.span.line < node.span.end_line and node.kind != "table":
            yield node.span.start, node.span.end


def _headings(plan: Plan) -> Iterator[tuple[int, int]]:
    """Where headings begin in the source, and of what level they are."""
    for root in (plan.body, *(appendix.body for appendix in plan.appendices)):
        yield from _heading_nodes(root)
    for appendix in plan.appendices:
        if appendix.span is not None:
            yield appendix.span.start, 1


def _heading_nodes(nodes: Iterable[Node]) -> Iterator[tuple[int, int]]:
    for node in nodes:
        if node.kind in _HEADINGS and node.span is not None:
            yield node.span.start, _HEADINGS[node.kind]
        yield from _heading_nodes(node.children)


def _lines(document: SourceDocument, marks: dict[int, str], furniture: Ranges, paragraphs: Ranges) -> Iterator[str]:
    text, offsets = document.clean.text, document.clean.offsets
    source = offsets.source if offsets is not None else int
    is_text = document.source.media_type in TEXT_TYPES  # tables are left as they were typed
    lines = text.split("\n")
    at = 0
    before = ""
    for number, printed in enumerate(lines):
        line = printed.strip()
        start = source(at + len(printed) - len(printed.lstrip()))
        at += len(printed) + 1
        if furniture.hold(start) and line and not _BARS.fullmatch(line):
            continue
        if not line and paragraphs.hold(start):
            continue
        heading, row = start in marks and not line.startswith("#"), line.startswith("|") and not is_text
        if before and (heading or (row and not before.startswith("|"))):
            yield ""
        yield f"{marks[start]} {line}" if heading else printed
        if row and not before.startswith("|") and not _BARS.fullmatch("".join(lines[number + 1 : number + 2]).strip()):
            yield f"|{'---|' * max(len(_CELL.findall(line)) - 1, 1)}"
        before = line
