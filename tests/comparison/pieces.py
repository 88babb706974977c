"""A record as a tree of pieces that keep their identity from edit to edit.

An edit says what the tree must look like after it; the text is edited, parsed again, and the new tree must be just that
(:func:`adopt`). So it is known, without any comparison of revisions, which node of the new record is which of the old.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from kehoach.records.models import FieldNode, Node, Plan, TableNode

CELL = "\x1f"  # between the cells of a row; blank to str.isspace, so that it is never looked for in the source
_ORDER = ("STT", "TT", "SỐ TT", "SỐ THỨ TỰ", "STT.")


@dataclass(slots=True)
class Piece:
    """A node, a row, a paragraph of the preamble, a recipient, the archive line, an appendix's heading; or what holds them.

    ``uid`` is its identity through all edits; ``id`` what the record at hand calls it; ``marker`` of a row is its STT.
    """

    kind: str
    text: str = ""
    marker: str | None = None
    role: str | None = None
    id: str = ""
    start: int = -1
    end: int = -1
    uid: int = 0
    children: list[Piece] = field(default_factory=list)

    @property
    def content(self) -> tuple[str, str | None, str, str | None]:
        return self.kind, self.marker, self.text, self.role

    @property
    def last(self) -> int:
        """Where the last words of the piece and of all under it end."""
        return max([self.end, *(child.last for child in self.children)])

    def copied(self) -> Piece:
        """A tree of its own, with the same identities; copy.deepcopy takes three times as long."""
        below = [child.copied() for child in self.children]
        return Piece(self.kind, self.text, self.marker, self.role, self.id, self.start, self.end, self.uid, below)

    def walk(self) -> Iterator[Piece]:
        yield self
        for child in self.children:
            yield from child.walk()

    def find(self, uid: int) -> Piece:
        return next(piece for piece in self.walk() if piece.uid == uid)

    def parent_of(self, uid: int) -> Piece:
        return next(piece for piece in self.walk() if any(child.uid == uid for child in piece.children))


def pieces_of(plan: Plan) -> Piece:
    """The whole record as one piece: preamble, body, recipients, archive, appendices, in this order."""
    held = [
        Piece("preamble", children=[_printed("basis", f"preamble.{n}", part.text, part.span) for n, part in enumerate(plan.preamble, 1)]),
        Piece("body", children=[_node(node) for node in plan.body]),
        Piece("recipients", children=[_printed("recipient", f"recipients.{n}", part.text, part.span) for n, part in enumerate(plan.recipients, 1)]),
    ]
    if plan.archive is not None:
        held.append(_printed("archive", "archive", plan.archive.text, plan.archive.span))
    for appendix in plan.appendices:
        piece = _printed("appendix", appendix.id, appendix.title or "", appendix.span)
        piece.marker, piece.role = appendix.marker, appendix.type_name
        piece.children = [_node(node) for node in appendix.body]
        held.append(piece)
    return Piece("plan", children=held)


def _printed(kind: str, id: str, text: str, span: object) -> Piece:
    return Piece(kind, text, id=id, start=getattr(span, "start", -1), end=getattr(span, "end", -1))


def _node(node: Node) -> Piece:
    piece = _printed(node.kind, node.id, node.text, node.span)
    piece.marker = node.marker
    if isinstance(node, FieldNode):
        piece.role = node.role
    if isinstance(node, TableNode):
        piece.text = CELL.join(node.columns)
        counted = bool(node.columns) and node.columns[0].upper() in _ORDER
        for number, row in enumerate(node.rows, 1):
            part = _printed("row", f"{node.id}/{number}", CELL.join(row.cells[counted:]), row.span)
            part.marker = row.cells[0] if counted and row.cells else None
            piece.children.append(part)
        piece.end = piece.start  # the table's span covers its rows: they are pieces of their own
    piece.children += [_node(child) for child in node.children]
    return piece


def adopt(expected: Piece, actual: Piece) -> str | None:
    """Give ``actual`` the identities of ``expected``; what differs between the two in words, None where nothing does."""
    if expected.content != actual.content:
        return f"read as {actual.content!r}, meant as {expected.content!r}"
    if len(expected.children) != len(actual.children):
        return f"{actual.id or actual.kind} has {len(actual.children)} children, meant were {len(expected.children)}"
    actual.uid = expected.uid
    return next((fault for pair in zip(expected.children, actual.children, strict=True) if (fault := adopt(*pair)) is not None), None)


class Whereabouts:
    """Which piece is printed at an offset of the source."""

    def __init__(self, root: Piece) -> None:
        printed = sorted((piece.start, piece.end, piece.uid) for piece in root.walk() if 0 <= piece.start < piece.end)
        self._starts = [start for start, _, _ in printed]
        self._printed = printed

    def at(self, offset: int) -> int | None:
        """The uid of the piece that holds the character at ``offset``; None between pieces.

        >>> Whereabouts(Piece("plan", children=[Piece("item", "Trồng cây", "1.", start=4, end=16, uid=7)])).at(10)
        7
        """
        place = bisect_right(self._starts, offset) - 1
        return self._printed[place][2] if place >= 0 and offset < self._printed[place][1] else None
