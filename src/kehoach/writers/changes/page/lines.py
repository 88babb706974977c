"""A plan laid out as lines: every paragraph, heading and row of a table once, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kehoach.records.models import Node, TableNode

if TYPE_CHECKING:
    from kehoach.records.models import Plan, Span

Key = tuple[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line. ``parts`` are its texts: one for a paragraph, one a cell for a row; ``row`` is 0 for what is no row.

    ``last`` is the place, in its list, after the last line below it. ``kind`` is the node's, or preamble, recipient, archive, appendix, row.
    """

    id: str
    row: int
    kind: str
    depth: int
    marker: str
    parts: tuple[str, ...]
    span: Span | None
    last: int

    @property
    def key(self) -> Key:
        """What names it in its plan."""
        return self.id, self.row

    @property
    def words(self) -> tuple[str, ...]:
        """What must be equal for two lines to be the same without a word from the delta."""
        return "row" if self.row else "line", *self.parts


class Laid(NamedTuple):
    """A plan as three lists of lines: the text up to the foot, the recipients with the archive line, the appendices."""

    text: tuple[Line, ...]
    foot: tuple[Line, ...]
    annexes: tuple[Line, ...]


def lay_out(plan: Plan) -> Laid:
    """The lines of a plan.

    >>> import kehoach
    >>> plan = kehoach.parse("KẾ HOẠCH\\nTrồng cây\\n\\nI. MỤC ĐÍCH\\n1. Phủ xanh.\\n2. Giữ nước.")
    >>> [(line.id, line.depth, line.last) for line in lay_out(plan).text]
    [('I', 0, 3), ('I.1', 1, 2), ('I.2', 1, 3)]
    """
    text = [_plain(f"preamble.{n}", "preamble", part.text, part.span, n) for n, part in enumerate(plan.preamble, 1)]
    _grow(text, plan.body, 0)
    foot = [_plain(f"recipients.{n}", "recipient", who.text, who.span, n) for n, who in enumerate(plan.recipients, 1)]
    if plan.archive is not None:
        foot.append(_plain("archive", "archive", plan.archive.text, plan.archive.span, len(foot) + 1))
    annexes: list[Line] = []
    for appendix in plan.appendices:
        at = len(annexes)
        annexes.append(_plain(appendix.id, "appendix", "", None, at))
        _grow(annexes, appendix.body, 1)
        title = (appendix.title or "",)
        annexes[at] = Line(appendix.id, 0, "appendix", 0, appendix.marker or appendix.type_name or "", title, appendix.span, len(annexes))
    return Laid(tuple(text), tuple(foot), tuple(annexes))


def _plain(id: str, kind: str, text: str, span: Span | None, last: int) -> Line:
    return Line(id, 0, kind, 0, "", (text,), span, last)


def _grow(lines: list[Line], nodes: Iterable[Node], depth: int) -> None:
    for node in nodes:
        at = len(lines)
        lines.append(_plain(node.id, node.kind, node.text, node.span, at))  # its place is kept until its last line is known
        if isinstance(node, TableNode):
            for number, row in enumerate(node.rows, 1):
                cells = tuple(row.cells)
                lines.append(Line(node.id, number, "row", depth + 1, "", cells, row.span, len(lines) + 1))
        _grow(lines, node.children, depth + 1)
        parts = tuple(node.columns) if isinstance(node, TableNode) else (node.text,)
        lines[at] = Line(node.id, 0, node.kind, depth, node.marker or "", parts, node.span, len(lines))
