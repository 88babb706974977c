"""Rows become printed paragraphs: which row goes on with the one above it, told by geometry and, where that is silent, by marker and sentence.

A line was broken by the typesetter if the next line's first word would not have fitted on it; else the writer ended it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kehoach.readers.pdf.margins import Habits, Margins
from kehoach.readers.pdf.rows import Row

_MARKER = re.compile(
    r"(?:[-–−—+*•●▪■◦○❖➢➤✓✔\uf02d\uf0a7\uf0b7\uf0d8\uf0fc]\s?(?=\D)|\(?[a-zđ]{1,2}[.)]\s|\(?\d{1,3}(?:\.\d{1,3}){0,4}\s?[.)]\s?(?!\d)|\d{1,2}(?:\.\d{1,2}){1,4}\s"
    r"|[IVX]{1,6}\s?[./)-]|[A-ZĐ][.)]\s|(?:Điều|Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục)\s+(?:\d|[IVX]|thứ|THỨ)|Căn cứ\s|(?:Biểu|Phụ lục)\s)"
)
_ENDED = re.compile(r"[.;:!?…][\"”»)\]’'¹²³⁴-⁹]*$")
_NEAR = 4.0  # points: starts that stand nearer are the same
_BLANK, _WIDE_BLANK = 0.2, 0.36  # of the letter size: the least and the widest blank of a font
_USUAL_BLANK = 0.3
_SLACK = 1.2  # points by which a justified line may fall short
_SHORT = 2.5  # points by which the last line of a justified paragraph shows
_CENTRED = 6.0  # points off the middle


class Paragraph:
    """The rows of a printed paragraph; ``centred``: a title line, which stands close to its like."""

    __slots__ = ("centred", "hang", "rows", "start")

    def __init__(self, row: Row, start: float, centred: bool) -> None:
        self.rows = [row]
        self.start = start  # of the first row, from the left margin
        self.hang: float | None = None  # of the others
        self.centred = centred


def broken(before: Row, after: Row, room: float) -> bool:
    """Whether a row was broken because the next one's first word had no room; ``room``: what was left beside it, in points."""
    if room < after.lead:
        return True
    size = after.words[0].size
    blank = min([b.x0 - a.x1 for a, b in zip(before.words, before.words[1:], strict=False)], default=_USUAL_BLANK * size)
    return room < after.lead + min(max(blank, _BLANK * size), _WIDE_BLANK * size) + _SLACK


def _style(font: str) -> tuple[bool, bool]:
    """Whether a font is bold, and whether it slants, by its name; a line may have letters of several fonts."""
    name = font.lower()
    return "bold" in name, "italic" in name or "oblique" in name


def is_centred(row: Row, edges: Margins, habits: Habits) -> bool:
    """Whether a row stands in the middle, off both margins."""
    left, right = row.x0 - edges.left, edges.right - row.x1
    if left < 12 or right < 12 or abs(left - right) > 2 * _CENTRED:
        return False
    return not (abs(left - habits.indent) < 3 and (_MARKER.match(row.text) is not None or not row.text.isupper()))


class Joiner:
    """Takes the rows of a text in order and makes paragraphs of them; ``habits`` are the document's."""

    def __init__(self, habits: Habits) -> None:
        self.habits = habits
        self.open: Paragraph | None = None
        self.edges: Margins | None = None  # of the last row's page

    def take(self, row: Row, edges: Margins, below: Sequence[Row] = ()) -> Paragraph | None:
        """The new paragraph that a row opens, or None where it goes on with the open one; ``below`` are the rows that follow."""
        start = row.x0 - edges.left
        centred = is_centred(row, edges, self.habits)
        if not centred and self.open is not None and self.open.centred:
            last = self.open.rows[-1]
            centred = _style(last.words[-1].font) == _style(row.words[0].font) and self._fills(row, edges, below)
        if self.open is not None and self._goes_on(self.open, row, start, centred, edges):
            if self.open.hang is None:
                self.open.hang = start
            self.open.rows.append(row)
            self.edges = edges
            return None
        self.open = Paragraph(row, start, centred)
        self.edges = edges
        return self.open

    def _fills(self, row: Row, edges: Margins, below: Sequence[Row]) -> bool:
        """Whether a row under a title line is one that fills its place: another that is centred ends it."""
        for one in (row, *below[:3]):
            if abs(one.x0 - edges.left - edges.right + one.x1) > 4:
                return False
            if min(one.x0 - edges.left, edges.right - one.x1) > 2:
                return True
        return False

    def close(self) -> None:
        """What comes next goes on with nothing: a table, a head, a foot stands between."""
        self.open = None

    def _goes_on(self, paragraph: Paragraph, row: Row, start: float, centred: bool, edges: Margins) -> bool:
        last = paragraph.rows[-1]
        gap = row.y - last.y if row.page == last.page else None
        pitch = max(self.habits.pitch, 1.05 * min(row.size, last.size)) if self.habits.pitch < 2.2 * row.size else 1.3 * row.size
        if gap is not None and gap > max(1.45 * pitch, pitch + 5) and gap > 1.7 * row.size:
            return False
        if paragraph.centred:
            room = edges.right - edges.left - (last.x1 - last.x0)
            alike = _style(last.words[-1].font) == _style(row.words[0].font) and abs(last.size - row.size) < 0.5
            return centred and gap is not None and alike and not row.text.startswith("(") and broken(last, row, room)
        edge = self.edges or edges
        room = edge.right - last.x1
        if not broken(last, row, room):
            return False
        marker = _MARKER.match(row.text) is not None
        ended = _ENDED.search(last.text) is not None
        if self.habits.justified and room > _SHORT and ended and not row.text[0].islower():
            return False
        if gap is not None and self.habits.spacing:
            if gap >= pitch + 0.6 * self.habits.spacing:
                return False
            if not marker and abs(start - (paragraph.start if paragraph.hang is None else paragraph.hang)) <= _NEAR and start <= _NEAR:
                return True
        if paragraph.hang is not None:
            return abs(start - paragraph.hang) <= _NEAR and not (marker and ended)
        return self._second(paragraph, row, start, marker, ended)

    def _second(self, paragraph: Paragraph, row: Row, start: float, marker: bool, ended: bool) -> bool:
        """Whether a row is the second of a paragraph."""
        away = start - paragraph.start
        opened = _MARKER.match(paragraph.rows[0].text) is not None
        if away < -_NEAR:
            return not (marker and ended)
        if away <= _NEAR:
            if marker and (ended or (opened and (start > _NEAR or not self.habits.indent))):
                return False
            if start > _NEAR and self.habits.indent and abs(start - self.habits.indent) <= _NEAR:
                return False  # first lines stand here, and the others at the margin
            return not ended or not marker
        return opened and not marker and self._hangs(paragraph.rows[0], row)

    def _hangs(self, first: Row, row: Row) -> bool:
        """Whether a row stands under the text after a marker."""
        return any(abs(word.x0 - row.x0) <= _NEAR for word in first.words[1:4])


def text_of(rows: Sequence[Row]) -> list[tuple[str, int]]:
    """The text of a paragraph's rows as one line, in pieces with their pages.

    What was broken after a hyphen or a slash inside a word is put together without a blank.
    """
    pieces: list[tuple[str, int]] = []
    for number, row in enumerate(rows):
        text = row.text
        if number:
            before = pieces[-1][0]
            glued = before[-1] in "-/\u00ad" and before[-2:-1].isalnum() and text[:1].isalnum()
            if before[-1] == "\u00ad":
                pieces[-1] = (before[:-1], pieces[-1][1])
            text = text if glued else " " + text
        if pieces and pieces[-1][1] == row.page:
            pieces[-1] = (pieces[-1][0] + text, row.page)
        else:
            pieces.append((text, row.page))
    return pieces
