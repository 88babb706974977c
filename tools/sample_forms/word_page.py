"""The page of a Word file: A4, the margins and the page number of NĐ 30/2020/NĐ-CP, Phụ lục I, I; pages across for wide annexes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

UPRIGHT, ACROSS = 165.0, 257.0  # millimetres of text between the margins


def open_document(font: str, size: float, spacing: float) -> Any:
    """An empty document; ``size`` in points, ``spacing`` of lines as a factor."""
    import docx
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    library: Any = docx
    document = library.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(20), Mm(20), Mm(30), Mm(15)
    section.different_first_page_header_footer = True
    style = document.styles["Normal"]
    style.font.name, style.font.size = font, Pt(size)
    for name in ("w:eastAsia", "w:cs"):
        style.element.rPr.rFonts.set(qn(name), font)
    style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(0), spacing
    header = section.header.paragraphs[0]
    centre(header)
    _field(header, "PAGE")
    properties = document.core_properties
    properties.author = properties.last_modified_by = "Văn thư"
    properties.title, properties.comments = "", ""
    properties.created = properties.modified = datetime(2026, 1, 5, 8)
    _drop_template(document)
    return document


def turn_page(document: Any) -> None:
    """Go on with pages across."""
    from docx.enum.section import WD_ORIENT, WD_SECTION
    from docx.shared import Mm

    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(20), Mm(20), Mm(20), Mm(20)
    section.different_first_page_header_footer = False


def centre(paragraph: Any) -> None:
    """Set a paragraph in the middle."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

    paragraph.alignment = ALIGN.CENTER


def _drop_template(document: Any) -> None:
    """Take out what python-docx's own template brings along and nothing here uses: a picture, other styles of tables."""
    from docx.oxml.ns import qn

    for part, unused in ((document.part.package, "/thumbnail"), (document.part, "/stylesWithEffects")):
        for key, relation in list(part.rels.items()):
            if relation.reltype.endswith(unused):
                del part.rels[key]
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) not in ("TableNormal", "TableGrid"):
            styles.remove(style)


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
