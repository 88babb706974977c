"""A sample as a Word file (.docx) of A4 with the margins of NĐ 30/2020/NĐ-CP, Phụ lục I, by python-docx."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from sample_forms.content import Block, Content, Grid, Paragraph
from sample_forms.numbering import Number, count
from sample_forms.same_bytes import repacked
from sample_forms.ways import Way
from sample_forms.word_lists import write_lists

FONT = "Times New Roman"
_SMALL = 11  # points: recipients
_TEXT_WIDTH = 165  # millimetres, of an upright page


def make_word(content: Content, way: Way) -> bytes:
    """The file, the same bytes each time."""
    return _Maker(content, way).made()


class _Maker:
    def __init__(self, content: Content, way: Way) -> None:
        import docx

        self.content = content
        self.way = way
        library: Any = docx
        self.document = library.Document()
        self._set_page()
        self.upright = True
        annexed = [block for annex in content.annexes for block in annex]
        numbers = count([*content.body, *annexed]) if way.counted else [None] * (len(content.body) + len(annexed))
        self.numbers = iter(numbers)
        if way.counted:
            write_lists(self.document, numbers)

    def made(self) -> bytes:
        content = self.content
        self._head()
        for paragraph in content.title:
            self._paragraph(paragraph)
        self._blank()
        self._blocks(content.body)
        self._foot()
        for annex in content.annexes:
            self._open_annex(annex)
            self._blocks(annex)
        stream = BytesIO()
        self.document.save(stream)
        return repacked(stream.getvalue())

    def _set_page(self) -> None:
        from docx.oxml.ns import qn
        from docx.shared import Mm, Pt

        document = self.document
        section = document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(20), Mm(20), Mm(30), Mm(15)
        section.different_first_page_header_footer = True
        style = document.styles["Normal"]
        style.font.name, style.font.size = FONT, Pt(self.way.size)
        for name in ("w:eastAsia", "w:cs"):
            style.element.rPr.rFonts.set(qn(name), FONT)
        style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(0), self.way.spacing
        header = section.header.paragraphs[0]
        _centre(header)
        _field(header, "PAGE")
        properties = document.core_properties
        properties.author = properties.last_modified_by = "Văn thư"
        properties.title, properties.comments = "", ""
        properties.created = properties.modified = datetime(2026, 1, 5, 8)
        package = document.part.package
        for key, relation in list(package.rels.items()):
            if relation.reltype.endswith("/thumbnail"):  # a picture of the library's own template
                del package.rels[key]

    def _head(self) -> None:
        content = self.content
        if self.way.head == "tabs":
            self._tabbed(content.left, content.right)
        else:
            self._columns(content.left, content.right, (66, 99))
        self._blank()

    def _foot(self) -> None:
        self._blank()
        content = self.content
        if content.recipients_last:
            self._columns(*content.signatures, (82.5, 82.5))
            self._blank()
            for line in content.recipients:
                self._line(self.document.add_paragraph(), line, _SMALL, bold=line == content.recipients[0])
        elif self.way.head == "tabs":
            self._columns(content.recipients, content.signatures[0], (90, 75), small=True)
        else:
            self._columns(content.recipients, content.signatures[0], (85, 80), small=True)

    def _tabbed(self, left: Sequence[str], right: Sequence[str]) -> None:
        """Two columns with tabs: both centred under a tab stop."""
        from docx.enum.text import WD_TAB_ALIGNMENT as STOP
        from docx.shared import Mm

        for number in range(max(len(left), len(right))):
            paragraph = self.document.add_paragraph()
            for place in (30, 115):
                paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(place), STOP.CENTER)
            parts = [lines[number] if number < len(lines) else "" for lines in (left, right)]
            run = paragraph.add_run("\t" + "\t".join(parts).rstrip("\t"))
            run.bold = number < 2

    def _columns(self, left: Sequence[str], right: Sequence[str], widths: tuple[float, float], small: bool = False) -> None:
        """Two columns as a table without borders."""
        from docx.shared import Mm

        table = self.document.add_table(1, 2)
        table.autofit = False
        for column, (lines, width) in enumerate(zip((left, right), widths, strict=True)):
            table.columns[column].width = Mm(width)
            cell = table.cell(0, column)
            cell.width = Mm(width)
            recipients = small and column == 0
            for number, line in enumerate(lines):
                paragraph = cell.paragraphs[0] if not number else cell.add_paragraph()
                if not recipients:
                    _centre(paragraph)
                bold = number == 0 if recipients else not _is_plain(line)
                for _ in range(1 if line else 3):
                    paragraph = self._line(paragraph, line, _SMALL if recipients else None, bold) or paragraph
                    if not line:
                        paragraph = cell.add_paragraph()
                if not line:
                    paragraph._p.getparent().remove(paragraph._p)
        self._keep(table)

    def _keep(self, table: Any) -> None:
        """A head or a foot is not parted over two pages."""
        from docx.oxml import OxmlElement

        for row in table.rows:
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))

    def _line(self, paragraph: Any, text: str, size: float | None = None, bold: bool = False) -> None:
        from docx.shared import Pt

        if not text:
            return
        run = paragraph.add_run(text)
        run.bold = bold
        run.italic = text.find(" ngày ") > 0 and "tháng" in text and len(text) < 60
        if size:
            run.font.size = Pt(size)
        paragraph.paragraph_format.line_spacing = 1.0

    def _blank(self) -> None:
        self.document.add_paragraph()

    def _blocks(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            number = next(self.numbers)
            if isinstance(block, Grid):
                self._table(block)
            else:
                self._paragraph(block, number)

    def _paragraph(self, block: Paragraph, number: Number | None = None) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
        from docx.shared import Mm, Pt

        paragraph = self.document.add_paragraph()
        form = paragraph.paragraph_format
        if block.centred:
            _centre(paragraph)
        else:
            paragraph.alignment = ALIGN.JUSTIFY
            form.space_after = Pt(self.way.after)
            form.first_line_indent = Mm(self.way.indent)
        if block.kind in ("section", "article", "part", "part-title", "title"):
            form.keep_with_next = True
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

    def _open_annex(self, annex: Sequence[Block]) -> None:
        """An annex with a wide table stands on pages across, any other on new ones."""
        from docx.enum.section import WD_ORIENT, WD_SECTION
        from docx.shared import Mm

        across = any(isinstance(block, Grid) for block in annex)
        if not across:
            self.document.add_page_break()
            return
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(20), Mm(20), Mm(20), Mm(20)
        section.different_first_page_header_footer = False
        self.upright = False

    def _table(self, grid: Grid) -> None:
        from docx.oxml import OxmlElement
        from docx.shared import Mm

        widths = column_widths(grid, _TEXT_WIDTH if self.upright else 257)
        table = self.document.add_table(len(grid.rows), len(widths))
        table.style = "Table Grid"
        table.autofit = False
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for number, row in enumerate(grid.rows):
            cells = [table.cell(number, column) for column in range(len(widths))]
            group = sum(map(bool, row)) == 1 and bool(row[0])
            for cell, width in zip(cells, widths, strict=True):
                cell.width = Mm(width)
            if group:  # a row that names a group is one cell
                cells = [cells[0].merge(cells[-1])]
            for cell, text in zip(cells, row, strict=False):
                for at, line in enumerate(text.split("\n")):
                    paragraph = cell.paragraphs[0] if not at else cell.add_paragraph()
                    self._line(paragraph, line, 12, number == 0 or group)
        self._keep(table)
        self._blank()


def column_widths(grid: Grid, whole: float) -> list[float]:
    """The widths of a table's columns in the unit of ``whole``, by the letters that stand in them.

    >>> column_widths(Grid((("TT", "Nội dung công việc"),)), 100)
    [25.0, 75.0]
    """
    longest = [max(len(line) for row in grid.rows if sum(map(bool, row)) > 1 for line in row[column].split("\n")) for column in range(len(grid.rows[0]))]
    weights = [min(max(length, 6), 24) for length in longest]
    return [whole * weight / sum(weights) for weight in weights]


def _is_plain(line: str) -> bool:
    """Whether a line of a head or foot is not bold: number, date, stamp, rule."""
    return line.startswith(("Số", "V/v", "(", "-", "*")) or " ngày " in line


def _centre(paragraph: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

    paragraph.alignment = ALIGN.CENTER


def _count(paragraph: Any, number: Number) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    for name, value in (("w:ilvl", number.level), ("w:numId", number.num)):
        element = OxmlElement(name)
        element.set(qn("w:val"), str(value))
        properties.append(element)


def _field(paragraph: Any, instruction: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind in ("begin", "", "end"):
        run = paragraph.add_run()
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = instruction
        run._r.append(element)
