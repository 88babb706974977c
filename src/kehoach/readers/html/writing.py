"""Blocks become the text that the parser reads: a paragraph a line, tables with pipes, chrome as whole lines of its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kehoach.document import Decoded
from kehoach.readers.html.blocks import Block, Paragraph, Table

_LONG_LINE = 150  # characters: a longer line is a paragraph, not a line that its writer broke
_ENDS = tuple(".;:!?")


def write_text(blocks: Sequence[Block], chrome: Sequence[bool]) -> Decoded:
    """The text of the blocks, and the ranges of what is page chrome."""
    pieces: list[str] = []
    furniture: list[tuple[int, int]] = []
    length = 0
    before: Block | None = None
    for block, outside in zip(blocks, chrome, strict=True):
        written = _table(block) if isinstance(block, Table) else _paragraph(block)
        gap = "" if not pieces else "\n" if isinstance(block, Paragraph) and (block.close or _is_title(before, block)) else "\n\n"
        start = length + len(gap)
        pieces += (gap, written)
        length = start + len(written)
        if outside:
            furniture.append((start, length))
        before = block
    pieces.append("\n")
    return Decoded("".join(pieces), tuple(furniture))


def _is_title(before: Block | None, block: Paragraph) -> bool:
    """Whether a short centred paragraph goes on with the one before it: they are the lines of a title."""
    if not isinstance(before, Paragraph) or not before.run == block.run > 0:
        return False
    lines = (before.lines[-1], block.lines[0])
    return all(0 < len(line) <= _LONG_LINE for line in lines) and not lines[0].endswith(_ENDS)


def _paragraph(block: Paragraph) -> str:
    """The lines of a paragraph. Where ``<br>`` ends whole paragraphs they are kept apart by blank lines."""
    lines = block.lines
    if len(lines) == 1 or not any(len(line) > _LONG_LINE for line in lines):
        return "\n".join(lines)
    written = [lines[0]]
    for before, line in pairwise(lines):
        if before and line and (len(before) > _LONG_LINE or len(line) > _LONG_LINE or before.endswith(_ENDS)):
            written.append("")
        written.append(line)
    return "\n".join(written)


def _table(block: Table) -> str:
    return "\n".join(f"| {' | '.join('<br>'.join(line.replace('|', chr(92) + '|') for line in cell) for cell in row)} |" for row in block.rows)
