"""A sample as a web page: as Word saves it, or as the portal of a provincial office shows it."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Sequence

from sample_forms.content import Block, Content, Grid, Paragraph
from sample_forms.word_tables import column_widths

FONT = "Times New Roman"
_MENU = ("Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản chỉ đạo điều hành", "Thủ tục hành chính", "Lịch công tác", "Liên hệ")
_NEWS = (
    "Hội nghị tổng kết công tác cải cách hành chính năm 2025",
    "Lãnh đạo Ủy ban nhân dân tiếp công dân định kỳ tháng 5",
    "Kế hoạch số 15/KH-UBND về phòng, chống dịch bệnh trên đàn vật nuôi",
)
# What is printed is the document alone, on A4 with the margins of NĐ 30/2020.
_PRINT = """
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman" } }
@page :first { @top-center { content: "" } }
@media print { header, nav, aside, footer, .tools { display: none } }
"""
_LOOK = """
body { font: 13pt/1.3 "Times New Roman", serif; margin: 0 }
p { margin: 0 0 6pt; text-align: justify; text-indent: 10mm }
.c, .c p { text-align: center; text-indent: 0; margin: 0 }
.r p { text-align: left; text-indent: 0; margin: 0; font-size: 11pt }
table { border-collapse: collapse; width: 100% }
td { vertical-align: top; padding: 2pt 4pt }
.grid td { border: 1px solid #000; font-size: 12pt }
.two { page-break-inside: avoid }
.annex { page-break-before: always }
"""


def portal_page(content: Content) -> bytes:
    """The page of a portal: menu, news and foot around the text."""
    menu, news = map(_links, (_MENU, _NEWS))
    return (
        '<!DOCTYPE html>\n<html lang="vi">\n<head><meta charset="utf-8"><title>Văn bản chỉ đạo điều hành</title>'
        f"<style>{_PRINT}{_LOOK}</style></head>\n"
        f'<body>\n<header><div class="banner">CỔNG THÔNG TIN ĐIỆN TỬ</div></header>\n<nav>{menu}</nav>\n<main><article class="article-content">\n'
        f"{_document(content)}\n</article>\n"
        f'<div class="tools"><a href="#in">In trang</a> <a href="#gui">Gửi email</a></div></main>\n<aside><h3>Tin liên quan</h3>{news}</aside>\n'
        "<footer><p>Bản quyền thuộc Cổng thông tin điện tử. Lượt truy cập: 1.024</p></footer>\n</body>\n</html>\n"
    ).encode()


def _links(lines: Sequence[str]) -> str:
    return "<ul>" + "".join(f'<li><a href="#{number}">{_text(line)}</a></li>' for number, line in enumerate(lines)) + "</ul>"


def _document(content: Content) -> str:
    head = _cell(content.left, "class=c width=42%") + _cell(content.right, "class=c")
    below = ""
    if content.recipients_last:
        foot = "".join(_cell(lines, "class=c") for lines in content.signatures)
        below = f"<div class=r>{''.join(f'<p>{_text(line)}</p>' for line in content.recipients)}</div>"
    else:
        foot = _cell(content.recipients, "class=r") + _cell(content.signatures[0], "class=c")
    parts = [
        f"<table class=two><tr>{head}</tr></table>", "<p>&nbsp;</p>", *map(_block, content.title), "<p>&nbsp;</p>", *map(_block, content.body),
        "<p>&nbsp;</p>", f"<table class=two><tr>{foot}</tr></table>{below}",
    ]  # fmt: skip
    for annex in content.annexes:
        parts += ["<div class=annex>", *map(_block, annex), "</div>"]
    return "\n".join(parts)


def _cell(lines: Sequence[str], attributes: str) -> str:
    printed = "".join(f"<p>{_text(line) or '&nbsp;<br>&nbsp;<br>&nbsp;'}</p>" for line in lines)
    return f"<td {attributes}>{printed}</td>"


def _block(block: Block) -> str:
    if isinstance(block, Grid):
        rows = ["".join(f"<td>{_text(cell)}</td>" for cell in row) for row in block.rows]
        return f"<table class=grid>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    attributes = " class=c" if block.centred else " align=right" if block.kind == "unit" else ""
    return f"<p{attributes}>{_letters(block)}</p>"


def _letters(block: Paragraph) -> str:
    """A paragraph's text with its bold and slanted letters."""
    text = block.printed
    bold = block.bold + len(text) - len(block.text) if block.bold else 0
    printed = f"<b>{_text(text[:bold])}</b>{_text(text[bold:])}" if bold else _text(text)
    return f"<i>{printed}</i>" if block.italic else printed


def _text(text: str) -> str:
    """A text as HTML; blanks that stand together stay apart."""
    return re.sub(" (?= )", "&nbsp;", html.escape(text, quote=False)).replace("\n", "<br>")


def word_page(content: Content) -> bytes:
    """Word's "Web Page": in windows-1252, other letters as entities, source lines broken at 76 signs, numbers in conditional comments."""
    head = (
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><meta name=Generator content="Microsoft Word 15">'
        "<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Văn thư</o:Author></o:DocumentProperties></xml><![endif]-->"
        f"<style><!-- {_PRINT} p.MsoNormal {{ margin: 0cm 0cm 6pt; font: 13pt {FONT!r}, serif }} "
        "@page WordSection1 { size: 595.3pt 841.9pt } --></style>"
    )
    parts = [
        _word_columns(content.left, content.right),
        _empty(),
        *map(_word_block, content.title),
        _empty(),
        *map(_word_block, content.body),
        _empty(),
    ]
    if content.recipients_last:
        parts += [_word_columns(content.signatures[0], content.signatures[1]), *(_word_line(line, "left") for line in content.recipients)]
    else:
        parts.append(_word_columns(content.recipients, content.signatures[0], "left"))
    for annex in content.annexes:
        parts += ["<br clear=all style='page-break-before:always'>", *map(_word_block, annex)]
    body = "\n\n".join(parts)
    folded = "\n".join(
        piece for line in body.split("\n") for piece in textwrap.wrap(line, 76, break_long_words=False, break_on_hyphens=False) or [""]
    )
    page = f"<html>\n<head>{head}<title></title></head>\n<body lang=VI>\n<div class=WordSection1>\n{folded}\n</div>\n</body>\n</html>\n"
    return page.encode("cp1252", "xmlcharrefreplace")


def _empty() -> str:
    return "<p class=MsoNormal><o:p>&nbsp;</o:p></p>"


def _word_line(printed: str, align: str, mark: str = "", indent: str = "") -> str:
    style = f"text-align:{align}{indent}"
    number = ""
    if mark:
        number = (
            "<![if !supportLists]><span lang=VI style='mso-fareast-font-family:\"Times New Roman\"'><span style='mso-list:Ignore'>"
            f"{mark}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>"
        )
    return f"<p class=MsoNormal style='{style}'>{number}<span lang=VI>{printed}<o:p></o:p></span></p>"


def _word_block(block: Block) -> str:
    if isinstance(block, Grid):
        widths = [f"{width:.0f}%" for width in column_widths(block, 100)]
        rows = ("".join(_word_cell(cell, width) for cell, width in zip(row, widths, strict=True)) for row in block.rows)
        return f"<table class=MsoTableGrid border=1 cellspacing=0>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    if block.centred:
        return _word_line(_letters(block), "center")
    text = _letters(block._replace(marker=""))
    if block.kind == "unit":
        return _word_line(text, "right")
    return _word_line(text, "justify", block.marker, ";text-indent:1.0cm")


def _word_cell(text: str, width: str) -> str:
    lines = "".join(_word_line(_text(line), "left") for line in text.split("\n"))
    return f"<td width={width} style='border:solid windowtext 1.0pt'>{lines}</td>"


def _word_columns(left: Sequence[str], right: Sequence[str], align: str = "center") -> str:
    cells = (
        "\n".join(_word_line(_text(line) or "<br><br>", how).replace("0cm 6pt", "0cm") for line in lines)
        for lines, how in ((left, align), (right, "center"))
    )
    attributes = "class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 width='100%' style='border-collapse:collapse;page-break-inside:avoid'"
    row = "".join(f"<td valign=top width={width}>{cell}</td>" for cell, width in zip(cells, ("42%", "58%"), strict=True))
    return f"<table {attributes}><tr>{row}</tr></table>"
