"""What a page shows, as blocks: paragraphs and tables, each with the place in the page that it came from."""

from __future__ import annotations

from kehoach.readers.html.tree import Element

KEPT_BLANK = "\u00a0"  # a blank that HTML does not fold; it leaves the reader as a common one


class Places:
    """The elements that hold blocks, in document order; ``parents`` gives the number of the one around each, -1 for none."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.parents: list[int] = []

    def add(self, element: Element, parent: int) -> int:
        """The number of a new place."""
        self.elements.append(element)
        self.parents.append(parent)
        return len(self.elements) - 1


class Paragraph:
    """A paragraph: its printed lines ("" is a blank one), its place, and how many of its signs stand in links.

    ``close``: it follows the paragraph before it without a blank line, as the lines of one cell of a head do. ``run``: the number of the run of
    centred paragraphs that it is part of, 0 for none; a blank line begins another.
    """

    __slots__ = ("close", "lines", "linked", "place", "run")

    def __init__(self, lines: list[str], place: int, linked: int = 0, run: int = 0) -> None:
        self.lines = lines
        self.place = place
        self.linked = linked
        self.close = False
        self.run = run

    @property
    def text(self) -> str:
        return " ".join(self.lines)


class Table:
    """A table: its rows of cells, each the lines of a cell; ``linked`` as of a paragraph."""

    __slots__ = ("linked", "place", "rows")

    def __init__(self, rows: list[list[list[str]]], place: int, linked: int = 0) -> None:
        self.rows = rows
        self.place = place
        self.linked = linked

    @property
    def text(self) -> str:
        return " ".join(line for row in self.rows for cell in row for line in cell)


Block = Paragraph | Table


class Cell:
    """A cell as the page has it: its blocks, how many columns and rows it spans, whether lines are drawn around it."""

    __slots__ = ("across", "blocks", "down", "lined")

    def __init__(self, across: int, down: int, lined: bool) -> None:
        self.blocks: list[Block] = []
        self.across = across
        self.down = down
        self.lined = lined


class OpenTable:
    """A table while it is read. ``loose`` is what stands in it but in no cell, its caption above all."""

    __slots__ = ("lined", "loose", "place", "role", "rows")

    def __init__(self, place: int, role: str, lined: bool | None) -> None:
        self.place = place
        self.role = role
        self.lined = lined
        self.loose: list[Block] = []
        self.rows: list[list[Cell]] = []
