"""Where something is found: a paragraph or a cell, and the way from its text back to the clean text.

A paragraph's text has its signs taken off and its lines joined; what is found in it must still point into the source.
Source: contract.md, promise 3, "Every value is traceable".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from kehoach.syntax.tables import Table
from kehoach.syntax.tree import Node

Range = tuple[int, int]


class Place:
    """A paragraph of the preamble, a node's own text, or a cell of a table: its text, its node's id, and where it stands.

    ``node`` is None in the preamble; ``row`` and ``cell`` say which cell it is (row -1: the head of the table).
    """

    __slots__ = ("_way", "cell", "end", "marker", "node", "row", "start", "text")

    def __init__(self, text: str, start: int, end: int, node: Node | None = None, row: int | None = None, cell: int = 0) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.node = node
        self.row = row
        self.cell = cell
        self.marker = len(node.printed or "") if node is not None and row is None else 0
        self._way: Callable[[int, int], Range] | None = None

    @property
    def identity(self) -> str | None:
        """The id of the node it belongs to."""
        return self.node.identity if self.node is not None else None

    def locate(self, clean: str, first: int, last: int) -> Range:
        """The range of the clean text for a range of this place's text."""
        if self._way is None:
            start, end = self.start, self.end
            if self.row is not None and self.node is not None and self.node.table is not None:
                start, end = self._cell(clean)
            self._way = way_back(clean, start, end, self.text, self.marker)
        return self._way(first, last)

    def _cell(self, clean: str) -> Range:
        assert self.node is not None
        assert self.row is not None
        table = self.node.table
        assert table is not None
        if self.row < 0:
            stop = table.rows[0].start if table.rows else self.node.end
            return cell_ranges(clean, self.node.start, stop, table.columns)[self.cell]
        row = table.rows[self.row]
        return cell_ranges(clean, row.start, row.end, row.cells)[self.cell]


def cells_of(node: Node, table: Table) -> Iterator[Place]:
    """The cells of a table that hold a text, its head first; ``node`` is the table's."""
    for cell, text in enumerate(table.columns):
        if text:
            yield Place(text, node.start, node.end, node, -1, cell)
    for number, row in enumerate(table.rows):
        for cell, text in enumerate(row.cells):
            if text:
                yield Place(text, row.start, row.end, node, number, cell)


def way_back(clean: str, start: int, end: int, text: str, skip: int = 0) -> Callable[[int, int], Range]:
    """What turns a range of a paragraph's text into a range of the clean text, where the paragraph stands at start..end.

    ``skip``: how many characters of it are its marker.

    >>> way_back("- **Sở Y tế** chủ\\ntrì", 0, 21, "Sở Y tế chủ trì", 2)(0, 11)
    (4, 17)
    """
    begin = end - len(text)
    if begin >= start and clean[begin:end].replace("\n", " ") == text:
        return lambda first, last: (begin + first, begin + last)
    base = start + skip
    ours, theirs = _align(clean[base:end], text)

    def back(at: int) -> int:
        place = max(bisect_right(ours, at) - 1, 0)
        return base + theirs[place] + at - ours[place]

    return lambda first, last: (back(first), back(last - 1) + 1 if last > first else back(first))


def cell_ranges(clean: str, start: int, end: int, cells: Sequence[str]) -> list[Range]:
    """Where each cell of a row of a table stands; an empty cell stands where the one before it ends."""
    raw = clean[start:end]
    found, at = [], 0
    for cell in cells:
        if not cell:
            found.append((start + at, start + at))
            continue
        exact = raw.find(cell, at)
        if exact >= 0:
            first, at = exact, exact + len(cell)
        else:
            ours, theirs = _align(raw[at:], cell)
            first, at = at + theirs[1], at + theirs[-1] + len(cell) - ours[-1]
        found.append((start + first, start + at))
    return found


def _align(raw: str, text: str) -> tuple[list[int], list[int]]:
    """Where the pieces of a text begin, in it and in the raw text that it was made of: words, or letters where signs cut a word."""
    ours, theirs = [0], [0]
    at = place = 0
    for word in text.replace("\n", " ").split(" "):
        found = raw.find(word, at)
        if found >= 0:
            ours.append(place)
            theirs.append(found)
            at = found + len(word)
        else:
            for number, letter in enumerate(word):
                found = raw.find(letter, at)
                at = found if found >= 0 else min(at, len(raw) - 1)
                ours.append(place + number)
                theirs.append(at)
                at += 1
        place += len(word) + 1
    return ours, theirs
