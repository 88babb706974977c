"""A story: the paragraphs and tables of the main text, of a note or of a running head, in the order in which they are printed.

Source: ECMA-376 part 1, 17.2, 17.3.1.
Where a tracked change or hidden format takes away the mark that ends a paragraph, it is one with the next, and is counted once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from kehoach.readers.docx.blocks import Block, Paragraph, Text
from kehoach.readers.docx.counting import Counter, Label
from kehoach.readers.docx.document import Document
from kehoach.readers.docx.fields import Field, unclosed_fields
from kehoach.readers.docx.inline import PAGE_BREAK, Inline
from kehoach.readers.docx.markup import MC, R, W, chosen, number_of, value_of
from kehoach.readers.docx.package import Relation
from kehoach.readers.docx.styles import NumberingRef, RunFormat

_PROPERTIES, _MARK, _NUMBERING = W + "pPr", W + "rPr", W + "numPr"
_PARAGRAPH, _TABLE, _CONTROL = W + "p", W + "tbl", W + "sdt"
_TRANSPARENT = frozenset((W + "customXml", W + "smartTag", W + "sdtContent"))
_NEW = (W + "ins", W + "moveTo")
_OLD = (W + "del", W + "moveFrom")
# A number or sign alone; "PHỤ LỤC I" and "Điều 1." are headings though no text follows them.
_ENUMERATOR = re.compile(r"\W*(?:(?:\d+|[IVXLC]+|[ivxlc]+|[^\W\d_])\W*)?(?:\d+\W*)*")
_CENTRED = ("center", "distribute")


class _Flow:
    """The blocks of one container so far, and a paragraph that waits for the next one because its end mark is gone."""

    def __init__(self) -> None:
        self.made: list[Block] = []
        self.open: Inline | None = None
        self.first: Any = None  # the properties of the open paragraph where they hold for the whole


class Story:
    """``pageless``: the results of page fields are left out; ``own_mark``: the mark of the note that this is."""

    def __init__(self, document: Document, root: Any, relations: dict[str, Relation], pageless: bool = False) -> None:
        self.document = document
        self.relations = relations
        self.pageless = pageless
        self.own_mark = ""
        self.fields: list[Field] = []
        self.unclosed = unclosed_fields(root)
        self.counter = Counter(lambda: document.numbering)
        self._box_counter = Counter(lambda: document.numbering)

    def blocks(self, parent: Any) -> list[Block]:
        """The blocks of a container: a body, a cell, a text box, a note."""
        flow = _Flow()
        self._fill(flow, parent, False)
        self._close(flow)
        return flow.made

    def inner(self, box: Any) -> list[Block]:
        """The blocks of a text box; neither fields that are open around it nor the counts of lists reach into it."""
        outer = self.fields, self.counter
        self.fields, self.counter = [], self._box_counter
        try:
            return self.blocks(box)
        finally:
            self.fields, self.counter = outer

    def lines_of(self, lines: Sequence[str]) -> list[Block]:
        """A block for each line that is not blank."""
        return [Paragraph(line.strip()) for line in lines if line.strip()]

    def _fill(self, flow: _Flow, parent: Any, listed: bool) -> None:
        from kehoach.readers.docx.tables import read_table

        for child in parent:
            tag = child.tag
            if tag == _PARAGRAPH:
                self._paragraph(flow, child, listed)
            elif tag == _TABLE:
                self._close(flow)
                table = read_table(self, child)
                if table is not None:
                    flow.made.append(table)
            elif tag == _CONTROL:
                content = child.find(W + "sdtContent")
                if content is not None:
                    self._fill(flow, content, listed or _is_contents(child))
            elif tag in _TRANSPARENT:
                self._fill(flow, child, listed)
            elif tag in _NEW or tag in _OLD:
                self.document.notices.add("revisions")
                if (tag in _NEW) != self.document.original:
                    self._fill(flow, child, listed)
            elif tag == MC + "AlternateContent":
                branch = chosen(child)
                if branch is not None:
                    self._fill(flow, branch, listed)
            elif tag == W + "altChunk":
                self._close(flow)
                flow.made.extend(self._chunk(child.get(R + "id", "")))

    def _paragraph(self, flow: _Flow, element: Any, listed: bool) -> None:
        properties = next(element.iterchildren(_PROPERTIES), None)
        marks = (
            next(properties.iterchildren(_MARK), None) if properties is not None else None
        )  # tracked changes of the end mark stand with the new properties
        if properties is not None and self.document.original:
            change = properties.find(W + "pPrChange")
            if change is not None:
                self.document.notices.add("revisions")
                properties = change.find(W + "pPr")
        inline = flow.open if flow.open is not None else Inline(self)
        begun = bool(inline.pieces)
        style = value_of(properties, "pStyle")
        base = self.document.styles.paragraph(style).run
        inline.walk(element, base)
        ends = self._ends(marks, base)
        if ends != "here":
            if not begun and ends == "hidden" and inline.pieces:
                flow.first = properties
            flow.open = inline
            return
        properties = flow.first if flow.first is not None else properties
        flow.open = flow.first = None
        self._finish(flow, inline, properties, listed or (style is not None and self.document.styles.is_toc(style)))

    def _ends(self, marks: Any, base: RunFormat) -> str:
        """Whether a paragraph ends "here", or goes on in the next: its mark is "deleted" or "hidden"."""
        if marks is None:
            return "hidden" if base.hidden else "here"
        deleted = False
        for mark in marks:
            if mark.tag in _NEW or mark.tag in _OLD:
                self.document.notices.add("revisions")
                deleted = deleted or (mark.tag in _OLD) != self.document.original
        if deleted:
            return "deleted"
        return "hidden" if self.document.styles.run(base, marks, self.document.original).hidden else "here"

    def _close(self, flow: _Flow) -> None:
        """End a paragraph whose mark is gone where no other follows it."""
        inline, first = flow.open, flow.first
        flow.open = flow.first = None
        if inline is not None and (inline.pieces or inline.boxes):
            self._finish(flow, inline, first, False)

    def _finish(self, flow: _Flow, inline: Inline, properties: Any, listed: bool) -> None:
        style = self.document.styles.paragraph(value_of(properties, "pStyle"))
        label = self._label(properties, style.numbering)
        bare = False
        if label is not None:
            bare = _ENUMERATOR.fullmatch(label.text) is not None and not any(piece.strip() for piece, _ in inline.pieces)
            inline.pieces.insert(0, (label.text + label.suffix, None if not label.font else _family(label.font)))
        text = inline.text()
        centred = (value_of(properties, "jc") or style.alignment) in _CENTRED
        made = [Paragraph(text, centred, listed or inline.listed, bare)]
        if PAGE_BREAK in text:
            parts = [part.strip() for part in text.split(PAGE_BREAK)]
            made = [Paragraph(part, centred, listed or inline.listed) for part in parts if part] or [Paragraph("")]
        made[0].boxes = inline.boxes
        made[-1].notes = inline.notes
        flow.made.extend(made)

    def _label(self, properties: Any, inherited: NumberingRef | None) -> Label | None:
        """Count a paragraph of a list; its own properties say the list, or its style does."""
        own = next(properties.iterchildren(_NUMBERING), None) if properties is not None else None
        if own is None and inherited is None:
            return None
        if own is not None and self.document.original and own.find(W + "ins") is not None:
            own = None
        num, level = value_of(own, "numId"), number_of(value_of(own, "ilvl"))
        if num is None:
            if inherited is None:
                return None
            num = inherited.num
            if level is None:
                level = self._bound_level(inherited)
        return self.counter.count(num, level or 0)

    def _bound_level(self, inherited: NumberingRef) -> int:
        """The level of a list that comes from a style: the one bound to the style, else the one the style says."""
        found = self.document.numbering.find(inherited.num)
        bound = found.level_of(inherited.style or "") if found is not None else None
        return bound if bound is not None else inherited.level or 0

    def _chunk(self, key: str) -> list[Block]:
        """A part in another format that Word would take in when it opens the document."""
        from kehoach.readers.docx.chunks import read_chunk

        relation = self.relations.get(key)
        raw = self.document.package.bytes_of(relation.target) if relation is not None else None
        decoded = read_chunk(raw, self.document.original) if raw is not None else None
        if decoded is None:
            self.document.notices.add("unread-part")
            return []
        return [Text(decoded.text.strip("\n"), decoded.furniture if not decoded.text.startswith("\n") else ())]


def _family(font: str) -> str | None:
    from kehoach.readers.docx.legacy import legacy_family

    return legacy_family(font)


def _is_contents(control: Any) -> bool:
    """Whether a content control holds a table of contents."""
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(W + "val") == "Table of Contents"
