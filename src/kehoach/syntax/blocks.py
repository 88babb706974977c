"""Lines become blocks: one block is one printed paragraph, however many lines, pages or signs it was broken over.

Whether a line goes on or a new paragraph begins is told by the blank line, the marker, the end of the line before and
the habits of the document (its layout). A sentence cut by a page end, a blank line or bold signs is one again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.syntax.landmarks import Range
from kehoach.syntax.lines import BAR, PAGE, ROW, TEXT, Line
from kehoach.syntax.markers import Marker
from kehoach.syntax.markup import plain
from kehoach.syntax.tables import Table, read_bar_table, read_pipe_table
from kehoach.text.fold import ends_sentence, starts_lower

SPACED, DENSE, LONG = "spaced", "dense", "long"
_LONG_LINE = 150
_DASH_NAMES = re.compile(
    r"(?:Lao động\W+Thương binh|Tài chính\W+Kế hoạch|[Kk]inh tế\W+(?:[Xx]ã hội|Hạ tầng)|[Vv]ăn hóa\W+(?:[Xx]ã hội|Thông tin)"
    r"|Độc lập\W+Tự do|Tự do\W+Hạnh phúc|Hợp tác\W+Xã hội)"
)

_BASES = ("Căn cứ ", "Theo đề nghị ", "Xét đề nghị ")  # each opens a paragraph of its own
_BEFORE_NUMBERS = (" số", " ngày", " tháng", " năm", " Điều", " khoản")  # a line that ends in one goes on with the next one's number
_HEADINGS = frozenset(("part", "chapter", "division", "subdivision", "roman", "capital"))
_ATTACHED = re.compile(r"[*_]{0,3}\((?:Ban hành|[Kk]èm|Đính kèm)")  # "(Kèm theo Kế hoạch số …)" is a line of its own


class Block:
    """A paragraph: its bounds with marker and signs, its text without them.

    ``emphasis``: bold, italic or a heading as a whole. ``gap``: a blank line or a rule stands before it.
    """

    __slots__ = ("emphasis", "end", "gap", "marker", "start", "table", "text")

    def __init__(self, start: int, end: int, text: str, marker: Marker | None, emphasis: bool, gap: bool, table: Table | None) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.marker = marker
        self.emphasis = emphasis
        self.gap = gap
        self.table = table


class Assembled(NamedTuple):
    """The blocks of a region, what stands between them, and the places where a sentence was joined again."""

    blocks: list[Block]
    furniture: list[Range]
    rejoined: list[Range]


class Layout(NamedTuple):
    """How a document breaks its lines: ``habit`` (SPACED: paragraphs are kept apart by blank lines; DENSE: every line
    is full but a paragraph's last; LONG: one line a paragraph) and the width of a full line."""

    habit: str
    width: int


def read_layout(lines: Sequence[Line]) -> Layout:
    """The layout of a region's lines."""
    lengths = sorted([line.end - line.start for line in lines if line.form == TEXT])
    if not lengths:
        return Layout(LONG, 80)
    width = lengths[int(len(lengths) * 0.96)] if len(lengths) > 1 else lengths[0]
    if width > _LONG_LINE:
        return Layout(LONG, width)
    gaps = sum([line.gap for line in lines])
    return Layout(SPACED if gaps > len(lines) * 0.12 else DENSE, max(width, 40))


class _Assembler:
    def __init__(self, text: str, layout: Layout) -> None:
        self.text = text
        self.layout = layout
        self.blocks: list[Block] = []
        self.furniture: list[Range] = []
        self.rejoined: list[Range] = []
        self.marker: Marker | None = None
        self.last: Line | None = None  # the last line of the open block
        self.start = 0  # of the open block's last run of lines with nothing between them
        self.runs: list[Range] = []  # its runs before that
        self.gap = False
        self.heading = False
        self.numbers: dict[str, int | tuple[int, ...]] = {}
        self.broken = False  # a page number or rule stands between the open block and what comes

    def flush(self) -> None:
        if self.last is None:
            return
        text, marker, runs, start, end = self.text, self.marker, self.runs, self.start, self.last.end
        self.marker = self.last = None
        if runs:
            self.runs = []
            runs.append((start, end))
            start = runs[0][0]
            begin = start if marker is None else marker.end
            raw = "\n".join([text[begin : runs[0][1]], *(text[s:e] for s, e in runs[1:])])
        else:
            raw = text[start if marker is None else marker.end : end]
        emphasis = False
        first = text[start]
        if first in "*_#>":
            emphasis = first == "#" or (text[start:end].lstrip("#> \t")[:1] in ("*", "_") and text[end - 1] in "*_")
            if marker is None:
                raw = raw.lstrip("#> \t")
                if first == "*" and raw.count("*") % 2 and "(*" not in raw:
                    marker = Marker("note", "*", None, 0, True, start + 1)
        self.blocks.append(Block(start, end, plain(raw), marker, emphasis, self.gap, None))

    def furnish(self, line: Line) -> None:
        self.furniture.append((line.start, line.end))
        self.broken = self.broken or line.form == PAGE

    def take(self, line: Line, after_furniture: bool) -> None:
        marker = line.marker
        if marker is not None and self.begins(line, marker):
            self.open(line, after_furniture)
            self.marker = marker
            if marker.number is not None:
                self.numbers[marker.form] = marker.value
        elif self.last is not None and (self.refused(line, after_furniture) or self.goes_on(line, after_furniture)):
            if line.gap or after_furniture:
                self.runs.append((self.start, self.last.end))
                self.start = line.start
                self.rejoined.append((line.start, line.end))
        else:
            self.open(line, after_furniture)
        self.last = line
        self.broken = False

    def open(self, line: Line, after_furniture: bool) -> None:
        self.flush()
        self.start = line.start
        self.gap = line.gap or after_furniture
        self.heading = line.marker is not None and line.marker.form in _HEADINGS

    def refused(self, line: Line, after_furniture: bool) -> bool:
        """Whether a line begins with a dash that is no bullet: then it goes on, whatever else it looks like."""
        return line.marker is not None and line.marker.number is None and not line.gap and not after_furniture

    def begins(self, line: Line, marker: Marker) -> bool:
        """Whether a marker opens a paragraph, or a broken line merely starts like one."""
        last = self.last
        if last is None:
            return marker.sure or self.follows(marker)
        if line.gap and not self.broken:
            return marker.sure or self.follows(marker)
        text = self.text
        if text[last.end - 1] in ".;:!?" or ends_sentence(text[last.start : last.end]):
            return marker.sure or self.follows(marker)
        if not self.runs and self.marker is not None and self.marker.end >= last.end:
            return False  # the open block is a marker alone on its line: this is its text
        if marker.number is None:
            after = text[marker.end : line.end].lstrip()
            if after[:1].isdigit() and text[last.end - 1].isdigit():
                return False
            full = self.layout.habit != LONG and last.end - last.start >= self.layout.width * 0.8
            if marker.form == "bullet" and starts_lower(after) and full:
                return False
            return not _DASH_NAMES.search(text, max(last.end - 12, 0), min(line.end, last.end + 40))
        if not marker.sure:
            return False
        full = last.end - last.start >= self.layout.width * 0.8
        return not full or self.follows(marker) or marker.value == 1

    def follows(self, marker: Marker) -> bool:
        """Whether a number goes on from the last of its form."""
        before = self.numbers.get(marker.form)
        value = marker.value
        if isinstance(value, tuple):
            if value[-1] == 1:
                parent = self.numbers.get("arabic") if len(value) == 2 else before
                return parent == value[0] if len(value) == 2 else before is not None and value[:-1] == before
            return (
                isinstance(before, tuple)
                and value[: len(before)][:-1] == before[: len(value)][:-1]
                and (value[-1] == before[len(value) - 1] + 1 if len(before) >= len(value) else False)
            )
        return value == 1 if before is None else isinstance(before, int) and value in (1, before + 1)

    def goes_on(self, line: Line, after_furniture: bool) -> bool:
        """Whether a line without a marker of its own belongs to the open paragraph."""
        last, text = self.last, self.text
        if last is None or (text[line.start] in "(*_" and _ATTACHED.match(text, line.start)):
            return False
        marker = self.marker
        if marker is not None and last.end - marker.end < 8 and not text[marker.end : last.end].strip("*_ "):
            return True  # a marker alone on its line: this is its text
        if self.layout.habit == SPACED and not line.gap and not after_furniture:
            if self.heading and text[last.start : last.end].isupper() and not text[line.start : line.end].isupper():
                return False
            return not (text[last.end - 1] == ";" and text.startswith("Căn cứ", line.start))
        before = text[last.start : last.end]
        if text[last.end - 1] == ";" and text.startswith(_BASES, line.start):
            return False
        if line.gap or after_furniture:
            if ends_sentence(before) or len(before) < 20 or before.isupper():
                return False
            if starts_lower(text[line.start : line.end]):
                return True
            return self.broken and self.layout.habit != LONG and len(before) >= self.layout.width * 0.8
        if self.layout.habit == LONG:
            return (starts_lower(text[line.start : line.end]) or text[line.start].isdigit()) and not ends_sentence(before)
        first_word = text[line.start : line.end].split(None, 1)[0]
        full = len(before) + 1 + len(first_word) >= self.layout.width * 0.93
        if full:
            return True
        if text[line.start].isdigit() and before.endswith(_BEFORE_NUMBERS):
            return True
        return not ends_sentence(before) and starts_lower(text[line.start : line.end])


def _read_table(text: str, lines: Sequence[Line], at: int) -> tuple[Table | None, int]:
    """The table that begins at a line, and how many lines it takes or, without one, how many were looked at in vain."""
    return read_pipe_table(text, lines, at) if lines[at].form == ROW else read_bar_table(text, lines, at)


def assemble(text: str, lines: Sequence[Line], layout: Layout) -> Assembled:
    """The blocks of a run of lines."""
    work = _Assembler(text, layout)
    at, count = 0, len(lines)
    after_furniture = False
    spaced = layout.habit == SPACED
    no_table = 0  # up to here no table begins: it has been looked for
    while at < count:
        line = lines[at]
        form = line.form
        if form == TEXT:
            if (
                spaced
                and line.marker is None
                and not line.gap
                and not after_furniture
                and work.last is not None
                and text[line.start] not in "(*_C"
                and not work.heading
            ):
                work.last = line  # a paragraph that only a blank line or a marker can end
            else:
                work.take(line, after_furniture)
            after_furniture = False
        elif form not in (ROW, BAR):
            work.furnish(line)
            after_furniture = True
        else:
            if at < no_table:
                table, used = None, 0
            else:
                table, used = _read_table(text, lines, at)
            if table is None:
                no_table = max(no_table, at + used)
                work.furnish(line)
                after_furniture = True
            else:
                work.flush()
                at += used
                start, end = line.start, lines[at - 1].end
                work.blocks.append(Block(start, end, "", None, False, line.gap, table))
                after_furniture = False
                continue
        at += 1
    work.flush()
    return Assembled(work.blocks, work.furniture, work.rejoined)
