"""A document taken apart: each region read by the file of its component. What is left holds no lines and no blocks."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.document import SourceDocument
from kehoach.extract.appendices import RawAppendix, read_appendices
from kehoach.extract.foot import Foot, read_foot
from kehoach.extract.head import Head, read_head
from kehoach.extract.labels import is_field
from kehoach.extract.title import count_preamble, count_subject
from kehoach.syntax.blocks import Block, assemble, read_layout
from kehoach.syntax.landmarks import Range
from kehoach.syntax.regions import Regions, TypeLine
from kehoach.syntax.tree import Node, build_tree


class Parts(NamedTuple):
    """What each region was read as, before the record is made; ``furniture`` and ``rejoined`` are those of the main text."""

    type_line: TypeLine | None
    head: Head
    subject: list[Block]
    preamble: list[Block]
    body: Node
    foot: Foot
    appendices: list[RawAppendix]
    furniture: list[Range]
    rejoined: list[Range]


def read_parts(document: SourceDocument, regions: Regions) -> Parts:
    """Read each region of a document."""
    text, lines, type_line = document.clean.text, regions.lines, regions.type_line
    layout = read_layout(lines)
    head = read_head(text, lines[slice(*regions.head)])
    main = assemble(text, lines[slice(*regions.main)], layout)
    blocks = main.blocks
    begun = type_line is not None and type_line.rest[0] < type_line.rest[1]
    subject = count_subject(blocks, begun) if type_line is not None else 0
    preamble = subject + count_preamble(blocks[subject:])
    foot = read_foot(text, lines[slice(*regions.foot)])
    appendices = read_appendices(text, lines[slice(*regions.annexes)], layout)
    body = build_tree(blocks[preamble:], is_field)
    furniture = regions.chrome + main.furniture
    return Parts(type_line, head, blocks[:subject], blocks[subject:preamble], body, foot, appendices, furniture, main.rejoined)
