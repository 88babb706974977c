"""What the runs of a paragraph print (ECMA-376 part 1, 17.3.3, 17.16, 17.13.5): text and signs, results of fields, boxes, references to notes.

Tracked changes are taken as accepted, or, where the original is asked for, as rejected. Hidden text is not printed. Text in capitals by its
format (``w:caps``, ``w:smallCaps``) is given in capitals: that is what is printed, and headings are told by it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.readers.docx.blocks import Block
from kehoach.readers.docx.drawings import drawn
from kehoach.readers.docx.fields import FIELD, PAGE_FIELDS, Field
from kehoach.readers.docx.glyphs import read_symbol, read_symbols
from kehoach.readers.docx.legacy import convert, legacy_family
from kehoach.readers.docx.markup import MC, M, W, chosen, is_on
from kehoach.readers.docx.styles import RunFormat

if TYPE_CHECKING:
    from kehoach.readers.docx.story import Story

_LEGACY = ".Vv"  # how the names of old fonts begin
_BLANKS = re.compile(r"[\t\r\n]")
_RUN, _PROPERTIES, _TEXT = W + "r", W + "rPr", W + "t"
_INSTRUCTION = W + "instrText"
_INSERTED = frozenset((W + "ins", W + "moveTo"))
_DELETED = frozenset((W + "del", W + "moveFrom"))
_HOLDERS = frozenset(W + name for name in ("hyperlink", "smartTag", "customXml", "sdtContent", "fldSimple", "dir", "bdo", "subDoc")) | {
    M + "oMathPara"
}
_SIGNS = {W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-"}
PAGE_BREAK = "\f"


class Inline:
    """The content of one paragraph, or of several that have become one: ``walk`` takes it in, ``text`` gives it back."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.base = RunFormat()
        self.pieces: list[tuple[str, str | None]] = []
        self.boxes: list[list[Block]] = []
        self.notes: list[list[Block]] = []
        self.listed = False  # part of a table of contents

    def walk(self, parent: Any, base: RunFormat) -> None:
        """Take in the runs of an element; ``base`` is the format of the paragraph's runs."""
        self.base = base
        self._walk(parent)

    def text(self) -> str:
        """The printed text, without blanks at the ends of its lines; a page break in it is a form feed."""
        whole = convert(self.pieces, self.story.document.notices)
        if "\n" not in whole:
            return whole.strip()
        return "\n".join(line.strip() for line in whole.split("\n")).strip()

    def add(self, text: str, format: RunFormat) -> None:
        """Add a text as a run of a format prints it."""
        if format.capitals:
            text = text.upper()
        font = format.ansi or format.ascii
        self.pieces.append((text, legacy_family(font) if font is not None and font[:1] in _LEGACY else None))

    def _walk(self, parent: Any) -> None:
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child)
            elif tag in _HOLDERS:
                self._hold(child)
            elif tag == W + "sdt":
                content = child.find(W + "sdtContent")
                if content is not None:
                    self._walk(content)
            elif tag in _INSERTED or tag in _DELETED:
                self.story.document.notices.add("revisions")
                if (tag in _INSERTED) != self.story.document.original:
                    self._walk(child)
                else:
                    self.pass_over(child)
            elif tag == MC + "AlternateContent":
                branch = chosen(child)
                if branch is not None:
                    self._walk(branch)
            elif tag == M + "oMath":
                self._formula(child)
            elif tag == W + "ruby":
                base = child.find(W + "rubyBase")
                if base is not None:
                    self._walk(base)

    def _hold(self, holder: Any) -> None:
        if holder.tag == W + "fldSimple" and self.story.pageless:
            field = Field()
            field.instruction = holder.get(W + "instr", "")
            if field.names(*PAGE_FIELDS):
                return
        self._walk(holder)

    def pass_over(self, parent: Any) -> None:
        """Leave out what a tracked change takes away; fields that begin or end in it still do."""
        for child in parent.iter(FIELD):
            self._field(child)

    def _run(self, run: Any) -> None:
        format = self.base
        story = self.story
        for child in run:
            tag = child.tag
            if tag == _PROPERTIES:
                format = story.document.styles.run(format, child, story.document.original)
            elif tag == FIELD:
                self._field(child)
            elif tag == _INSTRUCTION:
                if story.fields:
                    story.fields[-1].instruction += child.text or ""
            elif format.hidden or (story.fields and not self._shown()):
                continue
            elif tag == _TEXT:
                text = child.text
                if not text:
                    continue
                if "\n" in text or "\t" in text or "\r" in text:
                    text = _BLANKS.sub(" ", text)
                self.add(read_symbols(text, format.ansi or format.ascii), format)
            else:
                self._other(tag, child, format)

    def _other(self, tag: str, child: Any, format: RunFormat) -> None:
        sign = _SIGNS.get(tag)
        if sign is not None:
            self.pieces.append((sign, None))
        elif tag == W + "br":
            self.pieces.append((PAGE_BREAK if child.get(W + "type") in ("page", "column") else "\n", None))
        elif tag == W + "delText":
            if self.story.document.original:
                self.add(child.text or "", format)
        elif tag == W + "sym":
            self.pieces.append((read_symbol(child.get(W + "char", ""), child.get(W + "font")), None))
        elif tag in (W + "footnoteReference", W + "endnoteReference"):
            self._note(tag, child)
        elif tag in (W + "footnoteRef", W + "endnoteRef"):
            self.pieces.append((self.story.own_mark, None))
        elif tag == MC + "AlternateContent":
            branch = chosen(child)
            if branch is not None:
                for one in branch:
                    self._other(one.tag, one, format)
        elif tag in (W + "drawing", W + "pict", W + "object"):
            self.boxes.extend(drawn(self.story, child))
        elif tag == W + "ruby":
            base = child.find(W + "rubyBase")
            if base is not None:
                self._walk(base)

    def _shown(self) -> bool:
        """Whether what stands here is part of the results of all open fields, not of their instructions."""
        for field in self.story.fields:
            if not field.result or (self.story.pageless and field.names(*PAGE_FIELDS)):
                return False
            self.listed = self.listed or field.names("TOC")
        return True

    def _field(self, mark: Any) -> None:
        fields, kind = self.story.fields, mark.get(W + "fldCharType")
        if kind == "begin":
            if mark not in self.story.unclosed:
                fields.append(Field())
            box = mark.find(f"{W}ffData/{W}checkBox")
            if box is not None:
                state = box.find(W + "checked")
                state = box.find(W + "default") if state is None else state
                self.pieces.append(("☒" if is_on(state) else "☐", None))
        elif kind == "separate" and fields:
            fields[-1].result = True
        elif kind == "end" and fields:
            fields.pop()

    def _note(self, tag: str, reference: Any) -> None:
        mark, blocks = self.story.document.note(tag, reference.get(W + "id", ""), is_on_or_missing(reference))
        self.pieces.append((mark, None))
        if blocks:
            self.notes.append(blocks)

    def _formula(self, formula: Any) -> None:
        """The text of a formula, a fraction with its stroke."""
        for element in formula.iter(M + "t", M + "den"):
            if element.tag == M + "t":
                self.add(element.text or "", RunFormat())
            elif self.pieces:
                self.pieces.append(("/", None))


def is_on_or_missing(reference: Any) -> bool:
    """Whether a reference to a note prints a mark of the drafter's own instead of a number."""
    return str(reference.get(W + "customMarkFollows", "0")) not in ("0", "false", "off")
