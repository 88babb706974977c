"""Running heads and feet (ECMA-376 part 1, 17.10): given once, as furniture, at the end of the text and without page numbers.

A paragraph that holds nothing but a page number is left out: it is another on every page. A head that holds the national title or the number of
the document is its head, printed on the first page: it stands before the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kehoach.readers.docx.blocks import Block, words
from kehoach.readers.docx.document import Document
from kehoach.readers.docx.grid import cell_lines
from kehoach.readers.docx.markup import R, W, is_on, parse_xml
from kehoach.readers.docx.package import KIND
from kehoach.readers.docx.signs import is_head
from kehoach.readers.docx.story import Story

_NUMBER_ONLY = re.compile(r"(?:trang|tr|page|of|số|tờ)*[\W\d_]*(?:trang|tr|page|of|số|tờ)*[\W\d_]*", re.IGNORECASE)


def read_running(document: Document, body: Any) -> tuple[list[Block], list[str]]:
    """The blocks of a letterhead kept in a running head, and the lines of all other running heads and feet, each once."""
    letterhead: list[Block] = []
    lines: dict[str, None] = {}
    for name in _parts(document, body):
        raw = document.package.bytes_of(name)
        if raw is None:
            continue
        root = parse_xml(raw, name, KIND)
        blocks = Story(document, root, document.package.relations(name), pageless=True).blocks(root)
        if is_head(words(blocks)) and not letterhead:
            letterhead = blocks
            continue
        lines.update(dict.fromkeys(line for line in cell_lines(blocks) if not _NUMBER_ONLY.fullmatch(line)))
    return letterhead, list(lines)


def _parts(document: Document, body: Any) -> Iterator[str]:
    """The names of the parts that are printed as running heads, each once: first pages and even pages only where they have heads of their own."""
    seen: set[str] = set()
    even = document.settings is not None and is_on(document.settings.find(W + "evenAndOddHeaders"))
    for section in body.iter(W + "sectPr"):
        kinds = {"default"} | ({"even"} if even else set()) | ({"first"} if is_on(section.find(W + "titlePg")) else set())
        for reference in section.iterchildren(W + "headerReference", W + "footerReference"):
            relation = document.relations.get(reference.get(R + "id", ""))
            if relation is not None and relation.target not in seen and reference.get(W + "type", "default") in kinds:
                seen.add(relation.target)
                yield relation.target
