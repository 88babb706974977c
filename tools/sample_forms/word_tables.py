"""Tables of a Word file: heads and feet in two columns without borders (or at tabs), tables of the text with borders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sample_forms.content import Grid
from sample_forms.word_page import centre

_HEAD, _SMALL, _TABLE = 12, 11, 12  # points: heads and feet, recipients, tables; NĐ 30/2020, Phụ lục I, V
_NARROWEST, _WIDEST = 9, 24  # letters to a line of a cell, about


def add_columns(document: Any, left: Sequence[str], right: Sequence[str], widths: tuple[float, float], recipients: bool = False) -> None:
    """Two columns as a table without borders; ``widths`` in millimetres. ``recipients``: they stand in the left one."""
    from docx.shared import Mm

    table = document.add_table(1, 2)
    table.autofit = False
    for column, (lines, width) in enumerate(zip((left, right), widths, strict=True)):
        cell = table.cell(0, column)
        table.columns[column].width = cell.width = Mm(width)
        small = recipients and column == 0
        for number, line in enumerate(lines):
            paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
            if not small:
                centre(paragraph)
            write_line(paragraph, line, _SMALL if small else _HEAD, number == 0 if small else not _is_plain(line))
            if not line:  # room for the signature and the seal
                cell.add_paragraph()
                cell.add_paragraph()
    _keep_rows(table)


def add_tabbed(document: Any, left: Sequence[str], right: Sequence[str]) -> None:
    """Two columns with tabs, centred under their tab stops."""
    from docx.enum.text import WD_TAB_ALIGNMENT as STOP
    from docx.shared import Mm

    for number in range(max(len(left), len(right))):
        paragraph = document.add_paragraph()
        for place in (30, 115):
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(place), STOP.CENTER)
        printed = [lines[number] if number < len(lines) else "" for lines in (left, right)]
        write_line(paragraph, ("\t" + "\t".join(printed)).rstrip("\t"), _HEAD, number < 2)


def add_grid(document: Any, grid: Grid, whole: float) -> None:
    """A table with borders, ``whole`` millimetres wide; its head comes again on each page, a row that names a group is one cell."""
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    widths = column_widths(grid, whole)
    table = document.add_table(len(grid.rows), len(widths))
    table.style = "Table Grid"
    table.autofit = False
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for number, row in enumerate(grid.rows):
        cells = [table.cell(number, column) for column in range(len(widths))]
        for column, cell, width in zip(table.columns, cells, widths, strict=True):
            column.width = cell.width = Mm(width)
        group = sum(map(bool, row)) == 1 and bool(row[0])
        if group:
            cells = [cells[0].merge(cells[-1])]
        for cell, text in zip(cells, row, strict=False):
            for at, line in enumerate(text.split("\n")):
                write_line(cell.add_paragraph() if at else cell.paragraphs[0], line, _TABLE, number == 0 or group, upright=True)
    _keep_rows(table)
    document.add_paragraph()


def write_line(paragraph: Any, text: str, size: float = _SMALL, bold: bool = False, upright: bool = False) -> None:
    """A line of a head, a foot or a cell, ``size`` in points; place and date slant in a head."""
    from docx.shared import Pt

    if not text:
        return
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, size == _HEAD and not upright and " ngày " in text, Pt(size)
    paragraph.paragraph_format.line_spacing = 1.0


def column_widths(grid: Grid, whole: float) -> list[float]:
    """The widths of a table's columns in the unit of ``whole``, by the longest line in each.

    >>> column_widths(Grid((("Thời gian", "Nội dung công việc"),)), 90)
    [30.0, 60.0]
    """
    rows = [row for row in grid.rows if sum(map(bool, row)) > 1]
    longest = [max(len(line) for row in rows for line in row[column].split("\n")) for column in range(len(grid.rows[0]))]
    weights = [min(max(length, _NARROWEST), _WIDEST) for length in longest]
    return [whole * weight / sum(weights) for weight in weights]


def _keep_rows(table: Any) -> None:
    """No row is parted over two pages."""
    from docx.oxml import OxmlElement

    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _is_plain(line: str) -> bool:
    """Whether a line of a head or foot is not bold: number, date, stamp, rule."""
    return line.startswith(("Số", "V/v", "(", "-", "*")) or " ngày " in line
