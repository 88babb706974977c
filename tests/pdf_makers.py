"""Plans printed to PDF as an office prints them: a sample's parts set out by Chromium or LibreOffice on A4 with the margins of NĐ 30/2020.

Needs ``chromium`` or ``soffice`` (with python-docx); the tests that print are skipped where they are missing.
"""

from __future__ import annotations

import html
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kehoach.document import open_source
from kehoach.pipeline import lines_of, parse_document
from kehoach.syntax.blocks import Block, assemble, read_layout
from kehoach.syntax.lines import Line
from kehoach.syntax.regions import find_regions
from office import CHROMIUM, WRITER

SOFFICE = WRITER


class Look(NamedTuple):
    """How a document is set: letter size and the space after a paragraph in points, the indent of first lines in millimetres."""

    font: str = "Liberation Serif"
    size: float = 14
    indent: float = 10
    after: float = 6
    align: str = "justify"
    line_height: float = 1.15


class Part(NamedTuple):
    """A paragraph (``rows`` empty) or a table; ``style``: "", "centre" or "heading"."""

    text: str
    style: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


class Printed(NamedTuple):
    """What a plan prints, part by part."""

    head: tuple[list[str], list[str]]
    title: list[str]
    body: list[Part]
    foot: tuple[list[str], list[str]]
    below: list[str]
    annexes: list[list[Part]]


def taken_apart(text: str) -> Printed:
    """A plan's text in the parts in which an office sets it out."""
    document = open_source(text, "sample", "text/plain")
    plan = parse_document(document)
    regions = find_regions(document.clean.text, lines_of(document))
    clean = document.clean.text
    spans = plan.metadata.spans
    slices = {key: clean[span.start : span.end].strip("*_# ") for key, span in spans.items()}
    meta = plan.metadata
    left = [value for key, value in sorted((spans[key].start, slices[key]) for key in slices if key.startswith(("parent_organ", "organ_name")))]
    if "code_label" in spans:
        left.append(clean[spans["code_label"].start : spans["code_notation"].end].strip("*_ ") if "code_notation" in spans else slices["code_label"])
    right = [value for value in (meta.national_title, meta.motto, meta.party_title) if value]
    if "issued_date" in spans:
        start = spans["place"].start if "place" in spans else spans["issued_date"].start
        right.append(" ".join(clean[start : spans["issued_date"].end].strip("*_ ").split()))
    type_line = regions.type_line
    assert type_line is not None
    title = [clean[type_line.start : type_line.end].strip("#* ")]
    start = type_line.end
    if meta.subject:
        title.extend(line.strip("*_ ") for line in clean[spans["subject"].start : spans["subject"].end].split("\n") if line.strip("*_ "))
        start = spans["subject"].end
    main = [line for line in regions.lines[slice(*regions.main)] if line.start >= start]
    foot_left = ["Nơi nhận:"] if plan.recipients or plan.archive else []
    foot_left += [f"- {recipient.text};" for recipient in plan.recipients]
    foot_left += [f"- Lưu: {plan.archive.text}."] if plan.archive else []
    signatures: list[list[str]] = []
    for signer in plan.signers:
        pieces = [clean[span.start : span.end] for span in [signer.span, *signer.also] if span is not None]
        lines = [line.strip("*_ ") for piece in pieces for line in piece.split("\n") if line.strip("*_ ")]
        signatures.append([*lines[:-1], "", *lines[-1:]])
    annexes: list[list[Part]] = []
    for part, opens in _parts(clean, regions.lines[slice(*regions.annexes)], [appendix.span.start for appendix in plan.appendices if appendix.span]):
        if opens or not annexes:
            annexes.append([])
        annexes[-1].append(part)
    body = [part for part, _ in _parts(clean, main, [])]
    if len(signatures) == 2:  # side by side, the recipients under them
        return Printed((left, right), title, body, (signatures[0], signatures[1]), foot_left, annexes)
    return Printed((left, right), title, body, (foot_left, [line for lines in signatures for line in lines]), [], annexes)


def _parts(clean: str, lines: Sequence[Line], openings: Sequence[int]) -> list[tuple[Part, bool]]:
    made = []
    heads = 0
    for block in assemble(clean, list(lines), read_layout(lines)).blocks:
        opens = any(block.start <= start < block.end for start in openings)
        heads = 1 if opens else heads
        if block.table is not None:
            rows = tuple(row for row in ((block.table.columns,) if block.table.columns else ()) + tuple(row.cells for row in block.table.rows))
            made.append((Part("", "", rows), opens))
            heads = 0
            continue
        text = _printed(clean, block)
        centre = bool(heads) and block.marker is None
        made.append((Part(text, "centre" if centre else "heading" if block.emphasis else ""), opens))
        if block.marker is not None:
            heads = 0
    return made


def _printed(clean: str, block: Block) -> str:
    if block.marker is None:
        return " ".join(block.text.split())
    marker = clean[block.start : block.marker.end].strip("#*\\ ") or "*"
    return f"{marker} {' '.join(block.text.split())}"


def as_html(plan: Printed, look: Look) -> str:
    """The plan as a page for Chromium: head and foot are tables without rules, the page number stands on top from page 2."""
    lines = [
        "<!doctype html><meta charset=utf-8><style>",
        "@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt 'Liberation Serif' } }",
        "@page :first { @top-center { content: '' } }",
        f"body {{ font: {look.size}pt '{look.font}'; line-height: {look.line_height}; margin: 0 }}",
        f"p {{ margin: 0 0 {look.after}pt; text-align: {look.align}; text-indent: {look.indent}mm }}",
        ".c p, p.c, .n p { text-align: center; text-indent: 0; margin: 0 } .f p { text-indent: 0; margin: 0; text-align: left; font-size: 11pt }",
        "table { border-collapse: collapse; width: 100% } td { vertical-align: top; padding: 2pt 4pt } .r td { border: 0.75pt solid black; font-size: 12pt }",
        ".annex { page-break-before: always }",
        "</style>",
        f"<table><tr><td class=c width=42%>{_paragraphs(plan.head[0])}<td class=c>{_paragraphs(plan.head[1])}</table><br>",
        *(f"<p class=c><b>{html.escape(line)}</b></p>" for line in plan.title),
        "<br>",
        *_html_parts(plan.body),
        f"<br><table style='page-break-inside: avoid'><tr><td class={'c' if plan.below else 'f'} width=50%>{_paragraphs(plan.foot[0])}",
        f"<td class=c>{_paragraphs(plan.foot[1])}</table><div class=f>{_paragraphs(plan.below)}</div>",
    ]
    for annex in plan.annexes:
        lines += ["<div class=annex>", *_html_parts(annex), "</div>"]
    return "\n".join(lines)


def _paragraphs(lines: Sequence[str]) -> str:
    return "".join(f"<p>{html.escape(line) or '&nbsp;<br>&nbsp;'}</p>" for line in lines)


def _html_parts(parts: Sequence[Part]) -> list[str]:
    made = []
    for part in parts:
        if part.rows:
            rows = ["".join(f"<td>{html.escape(cell).replace(chr(10), '<br>')}" for cell in row) for row in part.rows]
            made.append(f"<table class=r><thead><tr>{rows[0]}</thead>" + "".join(f"<tr>{row}" for row in rows[1:]) + "</table><br>")
        else:
            text = html.escape(part.text)
            made.append(f"<p{' class=c' if part.style == 'centre' else ''}>{f'<b>{text}</b>' if part.style == 'heading' else text}</p>")
    return made


def by_chromium(page: str, folder: Path, name: str) -> Path:
    """A page of HTML printed to PDF."""
    source, target = folder / f"{name}.html", folder / f"{name}.pdf"
    source.write_text(page, "utf-8")
    subprocess.run(
        [
            str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            f"--user-data-dir={folder / (name + '-profile')}", "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri(),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return target


def as_docx(plan: Printed, look: Look, path: Path) -> None:
    """The plan as a Word file: page numbers in the header from page 2, table heads that repeat, rows that may break over pages."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    library: Any = docx
    document = library.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(20), Mm(20), Mm(30), Mm(15)
    section.different_first_page_header_footer = True
    style = document.styles["Normal"]
    style.font.name, style.font.size = look.font, Pt(look.size)
    style.element.rPr.rFonts.set(qn("w:cs"), look.font)

    def field(paragraph: Any) -> None:
        for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
            run = paragraph.add_run()
            if kind:
                char = OxmlElement("w:fldChar")
                char.set(qn("w:fldCharType"), kind)
                run._r.append(char)
            else:
                code = OxmlElement("w:instrText")
                code.text = words
                run._r.append(code)

    header = section.header.paragraphs[0]
    header.alignment = ALIGN.CENTER
    field(header)

    def put(paragraph: Any, text: str, centre: bool = False, bold: bool = False, size: float | None = None) -> None:
        run = paragraph.add_run(text)
        run.bold = bold
        if size:
            run.font.size = Pt(size)
        form = paragraph.paragraph_format
        form.line_spacing = look.line_height
        form.space_after = Pt(0 if centre or size else look.after)
        if centre:
            paragraph.alignment = ALIGN.CENTER
        elif not size:
            form.first_line_indent = Mm(look.indent)
            paragraph.alignment = ALIGN.JUSTIFY if look.align == "justify" else ALIGN.LEFT

    def columns(left: Sequence[str], right: Sequence[str], small: float | None) -> None:
        table = document.add_table(1, 2)
        for cell, lines, size in ((table.cell(0, 0), left, small), (table.cell(0, 1), right, None)):
            for number, line in enumerate(lines):
                paragraph = cell.paragraphs[0] if not number else cell.add_paragraph()
                put(paragraph, line, centre=size is None, size=size)
                if line == "":
                    paragraph.add_run("\n\n")

    def parts(body: Sequence[Part]) -> None:
        for part in body:
            if not part.rows:
                put(document.add_paragraph(), part.text, centre=part.style == "centre", bold=part.style == "heading")
                continue
            table = document.add_table(len(part.rows), max(len(row) for row in part.rows))
            table.style = "Table Grid"
            mark = OxmlElement("w:tblHeader")
            table.rows[0]._tr.get_or_add_trPr().append(mark)
            for r, row in enumerate(part.rows):
                for c, text in enumerate(row):
                    put(table.cell(r, c).paragraphs[0], text, size=look.size - 3)
            document.add_paragraph()

    columns(*plan.head, None)
    document.add_paragraph()
    for line in plan.title:
        put(document.add_paragraph(), line, centre=True, bold=True)
    document.add_paragraph()
    parts(plan.body)
    document.add_paragraph()
    columns(*plan.foot, None if plan.below else 11)
    for line in plan.below:
        put(document.add_paragraph(), line, size=11)
    for annex in plan.annexes:
        document.add_page_break()
        parts(annex)
    document.save(str(path))


def by_soffice(sources: Sequence[Path], folder: Path) -> None:
    """Office files printed to PDF beside one another in a folder."""
    subprocess.run(
        [str(SOFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, sources)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip


class Drawn(NamedTuple):
    """A page by hand: lines of text (x and y from the lower left, size, words; ``turn``: set across the page) and what else its stream says."""

    lines: tuple[tuple[float, float, float, str], ...] = ()
    stream: str = ""
    turn: tuple[float, float, float, str] | None = None


def raw_pdf(pages: Sequence[Drawn], font: str = "Times-Roman", extra: str = "", count: int | None = None, scan: bool = False) -> bytes:
    """A PDF written by hand, in the 14 standard fonts' letters (cp1252) or those of a font of another name; ``scan``: each page has a picture all over.

    >>> raw_pdf([Drawn(((72, 700, 12, "ha"),))])[:5]
    b'%PDF-'
    """
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages) if count is None else count} >>".encode())
    objects.append(f"<< /Type /Font /Subtype /TrueType /BaseFont /{font} /Encoding /WinAnsiEncoding {_widths(font)} >>".encode("latin-1"))
    objects.append(
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream"
    )
    for number, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + 2 * number} 0 R "
            f"/Resources << /Font << /F 3 0 R >> /XObject << /I 4 0 R >> >> {extra} >>".encode()
        )
        stream = b"q 595 0 0 842 0 0 cm /I Do Q\n" if scan else b""
        for x, y, size, words in page.lines:
            stream += f"BT /F {size} Tf 1 0 0 1 {x} {y} Tm (".encode() + _escaped(words) + b") Tj ET\n"
        if page.turn is not None:
            x, y, size, words = page.turn
            stream += f"BT /F {size} Tf 0.7 0.7 -0.7 0.7 {x} {y} Tm (".encode() + _escaped(words) + b") Tj ET\n"
        stream += page.stream.encode()
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    body = b"%PDF-1.5\n"
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        body
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
        ).encode()
    )


def _widths(font: str) -> str:
    return f"/FirstChar 32 /LastChar 255 /Widths [{' '.join(['500'] * 224)}] /FontDescriptor << /Type /FontDescriptor /FontName /{font} /Flags 32 >>"


def _escaped(words: str) -> bytes:
    raw = words.encode("latin-1", "strict") if all(ord(char) < 256 for char in words) else words.encode("cp1252")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
