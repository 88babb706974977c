"""Items become the text: a line a paragraph, a blank line between paragraphs, none between lines that belong together."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.document import Decoded
from kehoach.readers.docx.blocks import Paragraph, Text
from kehoach.readers.docx.layout import Item, Rows

_ROW_SIGN = "|"


class Writer:
    """Takes items in, gives the decoded text back."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._furniture: list[tuple[int, int]] = []
        self._centred = False  # the last line was centred, and nothing has come since

    def write(self, items: Sequence[Item]) -> None:
        """Write some items after what is written already."""
        for item in items:
            if isinstance(item, Paragraph):
                self._paragraph(item)
            elif isinstance(item, Rows):
                self._centred = False
                self._add("\n".join(item.lines), "\n\n")
            elif isinstance(item, Text):
                self._centred = False
                start = self._add(item.text, "\n\n")
                self._furniture.extend((start + first, start + last) for first, last in item.furniture)
            else:
                self._group(item.paragraphs)

    def furnish(self, lines: Sequence[str]) -> None:
        """Write lines that are no part of the document: running heads."""
        for line in lines:
            start = self._add(line, "\n\n")
            self._furniture.append((start, self._length))

    def decoded(self, notices: Sequence[str]) -> Decoded:
        """The text that was written, a line feed at its end."""
        if self._parts:
            self._parts.append("\n")
        return Decoded("".join(self._parts), tuple(self._furniture), (), tuple((code, None, None) for code in notices))

    def _paragraph(self, paragraph: Paragraph) -> None:
        if not paragraph.text:
            self._centred = False
            return
        apart = paragraph.furniture or paragraph.bare
        centred = paragraph.centred and not apart
        start = self._add(_escaped(paragraph.text), "\n" if centred and self._centred else "\n\n")
        self._centred = centred
        if apart:
            self._furniture.append((start, self._length))

    def _group(self, lines: Sequence[Paragraph]) -> None:
        """Lines that belong together; an empty one between them stays, as one."""
        self._centred = False
        between = "\n\n"
        begun = False
        for line in lines:
            if line.text:
                self._add(_escaped(line.text), between)
                between, begun = "\n", True
            elif begun:
                between = "\n\n"

    def _add(self, text: str, between: str) -> int:
        """Add a text; where it begins."""
        if self._parts:
            self._parts.append(between)
            self._length += len(between)
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        return start


def _escaped(text: str) -> str:
    """A paragraph that begins with a bar is no row of a table."""
    return "\\" + text if text.startswith(_ROW_SIGN) else text
