"""What reading a Word document costs: ``read`` of a .docx beside ``parse`` of the text that it gives, in one run.

    python benchmarks/docx.py [FILES...] [--quick]

Takes the .docx files given, else one of about 12 pages that it makes: a head and foot as tables, automatic numbers, runs broken as Word
breaks them, task tables. In turn and several times, reads each file and parses its text, in one process, both after a round that does not
count. The limit is that of the medians: reading may take three times as long as parsing.

Prints a Markdown table. Exit 1 where the limit is passed.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from kehoach.document import Decoded
from kehoach.pipeline import parse
from kehoach.readers.from_docx import read

LIMIT = 3.0
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006/relationships"
_FONT = (
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:b/>'
    '<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>'
)
_WORDS = "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và Ủy ban nhân dân các xã hướng dẫn, kiểm tra, tổng hợp kết quả trước ngày 15 tháng 11".split()


def paragraph(text: str, level: int | None = None) -> str:
    """A paragraph whose text is broken into runs of three words, each with its format, as after much editing."""
    words = text.split(" ")
    runs = "".join(
        f'<w:r w:rsidR="00A1B2C3">{_FONT}<w:t xml:space="preserve">{escape(" ".join(words[at : at + 3]))} </w:t></w:r>'
        for at in range(0, len(words), 3)
    )
    numbering = "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return f'<w:p w:rsidR="00A1B2C3"><w:pPr>{numbering}<w:spacing w:before="120" w:after="120"/><w:jc w:val="both"/></w:pPr>{runs}</w:p>'


def table(rows: list[list[list[str]]], bordered: bool) -> str:
    """A table: rows of cells of paragraphs."""
    borders = '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders>' if bordered else ""
    inside = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:tcPr><w:tcW w:w='2400'/></w:tcPr>{''.join(map(paragraph, cell))}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr>{borders}</w:tblPr><w:tblGrid/>{inside}</w:tbl>"


def twelve_pages() -> bytes:
    """A plan of about 4,900 words."""
    body = [
        table([[["UBND TỈNH AN LÃNG", "SỞ NỘI VỤ", "Số: 12/KH-SNV"],
                ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Lãng, ngày 02 tháng 01 năm 2025"]]], False),
        paragraph("KẾ HOẠCH"), paragraph("Công tác nội vụ năm 2025"),
    ]  # fmt: skip
    for section in range(8):
        body.append(paragraph(f"NỘI DUNG THỨ {section + 1}", 0))
        for item in range(4):
            body.append(paragraph(f"Nhóm nhiệm vụ {item + 1} về cải cách hành chính", 1))
            body.extend(paragraph(" ".join(_WORDS[at:] + _WORDS[:at]) + ";", 2) for at in range(3))
    head = [["STT"], ["Nhiệm vụ"], ["Cơ quan chủ trì"], ["Thời gian"]]
    body.append(table([head, *[[[str(n)], [" ".join(_WORDS[:12])], ["Sở Nội vụ"], ["Quý III/2025"]] for n in range(40)]], True))
    body.append(table([[["Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT."], ["GIÁM ĐỐC", "Lê Thị Hoa"]]], False))
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate((("upperRoman", "%1."), ("decimal", "%2."), ("bullet", "-")))
    )
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        package.writestr(
            "_rels/.rels", f'<Relationships xmlns="{_P}"><Relationship Id="a" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>'
        )
        package.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_P}"><Relationship Id="n" Type="{_R}/numbering" Target="numbering.xml"/></Relationships>',
        )
        package.writestr(
            "word/numbering.xml",
            f'<w:numbering xmlns:w="{_W}"><w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
        )
        package.writestr("word/document.xml", f'<w:document xmlns:w="{_W}"><w:body>{"".join(body)}</w:body></w:document>')
    return stream.getvalue()


def milliseconds(task: Callable[[], object]) -> float:
    begun = time.perf_counter()
    task()
    return (time.perf_counter() - begun) * 1000


def compared(raw: bytes, rounds: int) -> tuple[Decoded, float, float]:
    """The text of a document, and the median milliseconds of reading it and of parsing the text, in turn."""
    decoded = read(raw)
    pairs = [(milliseconds(lambda: read(raw)), milliseconds(lambda: parse(decoded.text))) for _ in range(rounds + 1)][1:]
    return decoded, statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    arguments = parser.parse_args()
    documents = [(path.name, path.read_bytes()) for path in arguments.files] or [("12 pages, made", twelve_pages())]
    print("| document | words | read (ms) | parse (ms) | read / parse | at most |\n|---|---|---|---|---|---|")
    worst = 0.0
    for name, raw in documents:
        decoded, reading, parsing = compared(raw, 5 if arguments.quick else 25)
        worst = max(worst, reading / parsing)
        print(f"| {name} | {len(decoded.text.split())} | {reading:.1f} | {parsing:.1f} | {reading / parsing:.2f} | {LIMIT:.2f} |")
    return 1 if worst > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
