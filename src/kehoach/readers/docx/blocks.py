"""What a story holds once it is read: paragraphs and tables, with what is anchored in them."""

from __future__ import annotations

from collections.abc import Iterator


class Paragraph:
    """A printed paragraph: its text (a line break in it is "\\n"), whether it is centred, whether it is furniture.

    ``boxes``: the text boxes anchored in it; ``notes``: the footnotes and endnotes that it refers to; ``bare``: a number without a text.
    """

    __slots__ = ("bare", "boxes", "centred", "furniture", "notes", "text")

    def __init__(self, text: str, centred: bool = False, furniture: bool = False, bare: bool = False) -> None:
        self.text = text
        self.centred = centred
        self.furniture = furniture
        self.bare = bare
        self.boxes: list[list[Block]] = []
        self.notes: list[list[Block]] = []


class Cell:
    """A cell: the column of the grid in which it begins, how many it spans, what it holds, whether it only goes on from the row above,
    whether a border of it is seen."""

    __slots__ = ("blocks", "bordered", "column", "continued", "span")

    def __init__(self, column: int, span: int, blocks: list[Block], continued: bool, bordered: bool) -> None:
        self.column = column
        self.span = span
        self.blocks = blocks
        self.continued = continued
        self.bordered = bordered


class Table:
    """A table: its rows, and the places of the grid's lines in twentieths of a point (empty where they are not said)."""

    __slots__ = ("lines", "rows")

    def __init__(self, rows: list[list[Cell]], lines: list[int]) -> None:
        self.rows = rows
        self.lines = lines


class Text:
    """A text that another reader has made (an HTML part), with its furniture."""

    __slots__ = ("furniture", "text")

    def __init__(self, text: str, furniture: tuple[tuple[int, int], ...] = ()) -> None:
        self.text = text
        self.furniture = furniture


Block = Paragraph | Table | Text


def paragraphs(blocks: list[Block]) -> Iterator[Paragraph]:
    """All paragraphs in some blocks, those in the cells of tables and in text boxes too, in order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            for box in block.boxes:
                yield from paragraphs(box)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from paragraphs(cell.blocks)


def words(blocks: list[Block]) -> str:
    """The text of some blocks, a line for each paragraph that is not empty."""
    return "\n".join(paragraph.text for paragraph in paragraphs(blocks) if paragraph.text)
