"""A sample as a Word file (.docx), by python-docx."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from sample_forms.content import Block, Content, Grid, Paragraph
from sample_forms.numbering import Number, count
from sample_forms.same_bytes import repacked
from sample_forms.ways import Way
from sample_forms.word_lists import write_lists
from sample_forms.word_page import ACROSS, UPRIGHT, centre, open_document, turn_page
from sample_forms.word_tables import add_columns, add_grid, add_tabbed, write_line

FONT = "Times New Roman"
_NOTE_INDENT = 15  # millimetres on both sides of what stands under a title
_WITH_NEXT = ("section", "article", "part", "part-title", "title")


def make_word(content: Content, way: Way) -> bytes:
    """The file, the same bytes each time."""
    return _Maker(content, way).made()


class _Maker:
    def __init__(self, content: Content, way: Way) -> None:
        self.content = content
        self.way = way
        self.document = open_document(FONT, way.size, way.spacing)
        self.width = UPRIGHT
        blocks = [*content.body, *(block for annex in content.annexes for block in annex)]
        numbers = count(blocks) if way.counted else [None] * len(blocks)
        self.numbers = iter(numbers)
        if way.counted:
            write_lists(self.document, numbers)

    def made(self) -> bytes:
        content, document = self.content, self.document
        if self.way.head == "tabs":
            add_tabbed(document, content.left, content.right)
        else:
            add_columns(document, content.left, content.right, (66, 99))
        document.add_paragraph()
        for paragraph in content.title:
            self._paragraph(paragraph)
        document.add_paragraph()
        self._blocks(content.body)
        document.add_paragraph()
        self._foot()
        for annex in content.annexes:
            if any(isinstance(block, Grid) for block in annex):
                turn_page(document)
                self.width = ACROSS
            else:
                document.add_page_break()
            self._blocks(annex)
        stream = BytesIO()
        document.save(stream)
        return repacked(stream.getvalue())

    def _foot(self) -> None:
        content = self.content
        if not content.recipients_last:
            add_columns(self.document, content.recipients, content.signatures[0], (85, 80), recipients=True)
            return
        left, right = content.signatures
        add_columns(self.document, left, right, (82.5, 82.5))
        self.document.add_paragraph()
        for line in content.recipients:
            write_line(self.document.add_paragraph(), line, bold=line == content.recipients[0])

    def _blocks(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            number = next(self.numbers)
            if isinstance(block, Grid):
                add_grid(self.document, block, self.width)
            else:
                self._paragraph(block, number)

    def _paragraph(self, block: Paragraph, number: Number | None = None) -> None:
        paragraph = self.document.add_paragraph()
        self._set(paragraph, block)
        text, bold = block.text, block.bold
        if number is not None:
            _count(paragraph, number)
        elif block.marker:
            text = block.printed
            bold = bold + len(text) - len(block.text) if bold else 0
        for part, heavy in ((text[:bold], True), (text[bold:], False)):
            if part:
                run = paragraph.add_run(part)
                run.bold, run.italic = heavy, block.italic
        if number is not None and bold:
            _embolden(paragraph)

    def _set(self, paragraph: Any, block: Paragraph) -> None:
        """Align a paragraph and set it off."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
        from docx.shared import Mm, Pt

        form = paragraph.paragraph_format
        if block.kind == "note":
            centre(paragraph)
            form.left_indent = form.right_indent = Mm(_NOTE_INDENT)
            form.space_after = Pt(12)
        elif block.centred:
            centre(paragraph)
        elif block.kind == "unit":
            paragraph.alignment = ALIGN.RIGHT
        else:
            paragraph.alignment = ALIGN.JUSTIFY
            form.space_after = Pt(self.way.after)
            form.first_line_indent = Mm(self.way.indent)
        form.keep_with_next = block.kind in _WITH_NEXT or None


def _count(paragraph: Any, number: Number) -> None:
    """Make a paragraph one of a list."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    for name, value in (("w:ilvl", number.level), ("w:numId", number.num)):
        element = OxmlElement(name)
        element.set(qn("w:val"), str(value))
        properties.append(element)


def _embolden(paragraph: Any) -> None:
    """Set the mark of a paragraph in bold: its automatic number is printed like it."""
    from docx.oxml import OxmlElement

    mark = OxmlElement("w:rPr")
    mark.append(OxmlElement("w:b"))
    paragraph._p.get_or_add_pPr().append(mark)
