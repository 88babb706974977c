"""What follows the signature: annexes, tables, forms, and documents issued with this one.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, III.1; contract.md, "appendices".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kehoach.extract.labels import is_field
from kehoach.extract.title import count_subject
from kehoach.syntax.blocks import Block, Layout, assemble
from kehoach.syntax.landmarks import LANDMARK_STARTS, Range, is_annex_start, type_at
from kehoach.syntax.lines import TEXT, Line
from kehoach.syntax.markup import plain
from kehoach.syntax.tree import Node, build_tree

_MARKER = re.compile(
    r"(?P<marker>(?:PHỤ LỤC|Phụ lục|BIỂU MẪU|Biểu mẫu|BIỂU|Biểu|MẪU|Mẫu)"
    r"(?:\s+(?:số|SỐ)?\s*:?\s*(?:\d{1,2}|[IVXLC]{1,5})(?:[.\-]?\d{0,2}[A-Za-z]?)?)?)(?!\w)\s*[.:–-]?\s*(?P<title>.*)"
)
_HEADING_LINES = 10


class RawAppendix(NamedTuple):
    """An annex: its marker and title, the range of its heading (None without one), its body."""

    marker: str | None
    type_name: str | None
    title: str | None
    heading: Range | None
    body: Node
    furniture: list[Range]
    rejoined: list[Range]


def read_appendices(text: str, lines: Sequence[Line], layout: Layout) -> list[RawAppendix]:
    """The annexes in the lines after the foot."""
    starts = [n for n in range(1, len(lines)) if text[lines[n].start] in LANDMARK_STARTS and _opens(text, lines, n)]
    bounds = [0, *starts, len(lines)]
    found = []
    for first, stop in pairwise(bounds):
        part = lines[first:stop]
        if any(line.form == TEXT for line in part) or first == 0:
            appendix = _read(text, part, layout)
            if appendix.heading or appendix.body.children or appendix.furniture:
                found.append(appendix)
    return _merge_bare(found)


def _merge_bare(found: list[RawAppendix]) -> list[RawAppendix]:
    """Furniture alone is no annex: it goes to the next one, or to the one before."""
    merged: list[RawAppendix] = []
    loose: list[Range] = []
    for appendix in found:
        if appendix.heading is None and not appendix.body.children:
            loose.extend(appendix.furniture)
            continue
        appendix.furniture.extend(loose)
        loose = []
        merged.append(appendix)
    if loose and merged:
        merged[-1].furniture.extend(loose)
    elif loose:
        merged.append(RawAppendix(None, None, None, None, build_tree([]), loose, []))
    return merged


def _opens(text: str, lines: Sequence[Line], number: int) -> bool:
    if is_annex_start(text, lines, number):
        return True
    found = type_at(text, lines[number]) if lines[number].form == TEXT else None
    return bool(
        found
        and found[1][0] >= found[1][1]
        and not any(_is_head(text, line) for line in lines[max(number - 6, 0) : number])
        and number > _HEADING_LINES
    )


def _is_head(text: str, line: Line) -> bool:
    """Whether a line may stand in the head of an attached document: short, in capitals, or with a date or number."""
    if line.form != TEXT:
        return False
    printed = plain(text[line.start : line.end])
    return len(printed) < 90 and line.marker is None and (printed.isupper() or ", ngày" in printed or printed.startswith("Số"))


def _read(text: str, lines: Sequence[Line], layout: Layout) -> RawAppendix:
    marked = _marker_line(text, lines)
    if marked is None:
        assembled = assemble(text, lines, layout)
        body = build_tree(assembled.blocks, is_field)
        return RawAppendix(None, None, None, None, body, assembled.furniture, assembled.rejoined)
    line = lines[marked]
    printed = plain(text[line.start : line.end].lstrip("#> \t"))
    typed = type_at(text, line)
    if typed and not is_annex_start(text, lines, marked):
        type_name: str | None = typed[0]
        title = plain(text[typed[1][0] : typed[1][1]])
        marker = printed[: len(printed) - len(title)].strip() if title else printed
    else:
        match = _MARKER.match(printed)
        marker, title = (match.group("marker"), match.group("title")) if match else (printed, "")
        type_name = None
    assembled = assemble(text, lines[marked + 1 :], layout)
    blocks = assembled.blocks
    count = count_subject(blocks, begun=bool(title))
    if marker and not count and blocks and not title and _is_title(blocks[0]):
        count = 1
    titles = [title] if title else []
    titles.extend(block.text for block in blocks[:count])
    while count < len(blocks) and blocks[count].text.startswith("(") and blocks[count].marker is None:
        count += 1
    first = next(n for n in range(marked + 1) if lines[n].form == TEXT)
    heading = (lines[first].start, blocks[count - 1].end if count else line.end)
    furniture = [(line.start, line.end) for line in lines[:marked] if line.form != TEXT] + assembled.furniture
    body = build_tree(blocks[count:], is_field)
    return RawAppendix(marker, type_name, " ".join(titles) or None, heading, body, furniture, assembled.rejoined)


def _is_title(block: Block) -> bool:
    return block.marker is None and block.table is None and (block.text.isupper() or block.emphasis)


def _marker_line(text: str, lines: Sequence[Line]) -> int | None:
    """The line that names the annex, within its first lines, past the head that an attached document may repeat."""
    for number, line in enumerate(lines[:_HEADING_LINES]):
        if line.form != TEXT:
            continue
        if is_annex_start(text, lines, number) or type_at(text, line):
            return number
        if not _is_head(text, line) and plain(text[line.start : line.end]) != "*":
            return None
    return None
