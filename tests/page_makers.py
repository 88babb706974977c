"""Plans of samples/ as web pages of many kinds: what Word, LibreOffice, Google Docs and portals make of the same document."""

from __future__ import annotations

import base64
import html
import quopri
import re
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

SAMPLES = Path(__file__).parents[1] / "samples"
Rows = list[list[str]]


class Parts(NamedTuple):
    """A plan taken apart: the columns of its head, its paragraphs and tables, the columns of its foot, what is annexed."""

    left: list[str]
    right: list[str]
    body: list[str | Rows]
    recipients: list[str]
    signature: list[str]
    annexed: list[str | Rows]


def parts_of(name: str) -> Parts:
    """The parts of a sample in Markdown whose lines are whole paragraphs."""
    blocks = list(_blocks((SAMPLES / name).read_text("utf-8")))
    title = next(n for n, block in enumerate(blocks) if block == "KẾ HOẠCH")
    recipients = next(n for n, block in enumerate(blocks) if block == "Nơi nhận:")
    signed = next(n for n, block in enumerate(blocks) if n > recipients and isinstance(block, str) and block.startswith("TM."))
    end = signed + next(n for n, block in enumerate(blocks[signed:]) if isinstance(block, str) and not block.isupper()) + 1
    head = [str(block) for block in blocks[:title]]
    right = [line for line in head if line.startswith(("CỘNG HÒA", "Độc lập")) or "tháng" in line]
    return Parts(
        [line for line in head if line not in right], right, blocks[title:recipients],
        [str(block) for block in blocks[recipients:signed]], [str(block) for block in blocks[signed:end]], blocks[end:],
    )  # fmt: skip


def _blocks(text: str) -> Iterator[str | Rows]:
    rows: Rows = []
    for line in [*text.split("\n"), ""]:
        printed = re.sub(r"\*+|^#+ ", "", line).strip()
        if printed.startswith("|"):
            if not re.fullmatch(r"[|:\- ]+", printed):
                rows.append([cell.strip() for cell in printed[1:-1].split("|")])
            continue
        if rows:
            yield rows
            rows = []
        if printed.strip("- "):
            yield printed


def text(line: str) -> str:
    return html.escape(line, quote=False)


def cell(line: str) -> str:
    return "<br>".join(map(text, line.split("<br>")))


def paragraphs(lines: list[str], opening: str = "<p>", closing: str = "</p>") -> str:
    return "\n".join(f"{opening}{text(line)}{closing}" for line in lines)


def table(rows: Rows, attributes: str = 'border="1"', inner: Callable[[str], str] = cell) -> str:
    return f"<table {attributes}>" + "".join("<tr>" + "".join(f"<td>{inner(one)}</td>" for one in row) + "</tr>" for row in rows) + "</table>"


def flow(blocks: list[str | Rows], opening: str = "<p>", closing: str = "</p>", attributes: str = 'border="1"') -> str:
    return "\n".join(paragraphs([block], opening, closing) if isinstance(block, str) else table(block, attributes) for block in blocks)


def side_by_side(left: str, right: str, attributes: str = "") -> str:
    return f"<table {attributes}><tr><td>{left}</td><td>{right}</td></tr></table>"


def document(parts: Parts) -> str:
    """The plan as a page prints it, without a page around it."""
    return "\n".join([
        side_by_side(paragraphs(parts.left), paragraphs(parts.right)), flow(parts.body),
        side_by_side(paragraphs(parts.recipients), paragraphs(parts.signature)), flow(parts.annexed),
    ])  # fmt: skip


def page(body: str, head: str = '<meta charset="utf-8">') -> str:
    return f"<!DOCTYPE html>\n<html><head>{head}<title>Tiêu đề không in</title></head>\n<body>{body}</body></html>\n"


def word(parts: Parts) -> bytes:
    """Word's "Web Page": windows-1252, other letters as entities, source lines broken at 76 signs, list numbers in conditional comments."""
    style = "class=MsoNormal style='text-align:justify;mso-pagination:none'"

    def line(printed: str) -> str:
        match = re.match(r"(\d+\.|[a-zđ]\)|-) ", printed)
        mark = ""
        if match:
            printed = printed[match.end() :]
            mark = (
                "<![if !supportLists]><span lang=VI style='mso-fareast-font-family:\"Times New Roman\"'><span style='mso-list:Ignore'>"
                f"{match.group(1)}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>"
            )
        return f"<p {style}>{mark}<span lang=NL style='font-size:14.0pt'>{text(printed)}<o:p></o:p></span></p>"

    def cells(lines: list[str]) -> str:
        return "\n".join(map(line, lines)) + f"<p {style}><o:p>&nbsp;</o:p></p>"

    def lined(rows: Rows) -> str:
        def one(printed: str) -> str:
            return f"<td width=90 style='border:solid windowtext 1.0pt'>{''.join(map(line, printed.split('<br>')))}</td>"

        return f"<table class=MsoTableGrid border=1 cellspacing=0>{''.join('<tr>' + ''.join(map(one, row)) + '</tr>' for row in rows)}</table>"

    def block(one: str | Rows) -> str:
        return line(one) if isinstance(one, str) else lined(one)

    attributes = "class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-padding-alt:0cm 5.4pt 0cm 5.4pt'"
    body = "\n\n".join([
        side_by_side(cells(parts.left), cells(parts.right), attributes), *map(block, parts.body),
        side_by_side(cells(parts.recipients), cells([*parts.signature[:-1], "\u00a0", "\u00a0", parts.signature[-1]]), attributes), *map(block, parts.annexed),
    ])  # fmt: skip
    body = "\n".join(
        wrapped for line in body.split("\n") for wrapped in textwrap.wrap(line, 76, break_long_words=False, break_on_hyphens=False) or [""]
    )
    head = (
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><meta name=Generator content="Microsoft Word 15">'
        "<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Admin</o:Author></o:DocumentProperties></xml><![endif]-->"
        '<style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-family:"Times New Roman",serif;} @page WordSection1 {size:595.3pt 841.9pt;} --></style>'
    )
    return page(f"<div class=WordSection1>{body}</div>", head).encode("cp1252", "xmlcharrefreplace")


MENU = ["Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản chỉ đạo", "Thủ tục hành chính", "Liên hệ", "Sơ đồ cổng"]
NEWS = [
    "Kế hoạch số 15/KH-UBND về phòng, chống dịch bệnh trên đàn vật nuôi năm 2024",
    "Hội nghị tổng kết công tác dân vận chính quyền năm 2023 và triển khai nhiệm vụ năm 2024",
    "Chủ tịch UBND huyện tiếp công dân định kỳ tháng 5",
    "KẾ HOẠCH: Tổ chức Ngày hội hiến máu tình nguyện",
]


def links(lines: list[str]) -> str:
    return "<ul>" + "".join(f'<li><a href="/{number}.html">{text(line)}</a></li>' for number, line in enumerate(lines)) + "</ul>"


CHROME = [
    *MENU,
    *NEWS,
    "CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN SA KHÊ",
    "Tin liên quan",
    "Bình luận",
    "Ý kiến của bạn",
    "Lượt xem: 1.024",
    "Chịu trách nhiệm chính: Chánh Văn phòng",
]


def portal(parts: Parts) -> bytes:
    """A portal of 2010: boxes without meaning, names that say something to its makers."""
    return page(
        "<script>var menu = 'KẾ HOẠCH';</script><form id=aspnetForm><div id=wrap>"
        "<div class=hd-banner>CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN SA KHÊ</div>"
        f"<div id=mn1>{links(MENU)}</div><div class=main-wrap><div class=col-l>{links(NEWS)}<div>Lượt xem: 1.024</div></div>"
        f"<div class=col-m><div class=bc><a href=/>Trang chủ</a> » <a href=/vb>Văn bản chỉ đạo</a></div>"
        f"<div class=detail><div class=dt-body>{document(parts)}</div></div>"
        f"<div class=other><h3>Tin liên quan</h3>{links(NEWS)}</div><div><h3>Bình luận</h3><textarea>Ý kiến của bạn</textarea></div></div></div>"
        "<div class=ft><p>Chịu trách nhiệm chính: Chánh Văn phòng</p><p>Địa chỉ: số 1 đường 3/2, thị trấn Sa Khê. Điện thoại: 0200 000 000</p></div>"
        "<div style='display:none'>Đăng nhập để xem</div></div></form>"
    ).encode()


def modern_portal(parts: Parts) -> bytes:
    """A portal of today: the elements say what they are, and the article's tools stand in the article."""
    return page(
        f"<header role=banner><a href=/>CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN SA KHÊ</a></header><nav>{links(MENU)}</nav><main><article>"
        "<div class=breadcrumb><a href=/>Trang chủ</a></div><div class=social-share><button>Chia sẻ</button> <a href=#>Facebook</a></div>"
        f"<div class=article-content>{document(parts)}<div class=tags>Từ khóa: <a href=/t>kế hoạch</a></div></div>"
        f"<section class=related-news><h2>Tin liên quan</h2>{links(NEWS)}</section><section class=comments><h2>Bình luận</h2><p>Ý kiến của bạn</p></section>"
        "</article><aside><p>Lượt xem: 1.024</p></aside></main><footer><p>Chịu trách nhiệm chính: Chánh Văn phòng</p></footer>"
        "<div class=cookie-consent>Trang này dùng cookie.</div><noscript>Hãy bật JavaScript</noscript>"
    ).encode()


def nested_layout(parts: Parts) -> bytes:
    """A page of 2003, laid out by tables in tables."""
    inner = f"<table border=0 width=100%><tr><td>{document(parts)}</td></tr></table>"
    row = f"<tr><td width=150 valign=top>{links(MENU)}</td><td valign=top>{inner}</td><td width=150>{links(NEWS)}</td></tr>"
    return page(
        f"<table border=0 cellpadding=0 width=980><tr><td colspan=3>CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN SA KHÊ</td></tr>{row}"
        "<tr><td colspan=3>Chịu trách nhiệm chính: Chánh Văn phòng</td></tr></table>"
    ).encode()


def google_docs(parts: Parts) -> bytes:
    """Google Docs: every style a class, numbers by CSS counters."""
    sheet = (
        '.lst-kix_a-0>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) ". "}.lst-kix_a-0>li{counter-increment:lst-ctn-kix_a-0}'
        "ol.lst-kix_a-0{list-style-type:none}ol.lst-kix_a-0.start{counter-reset:lst-ctn-kix_a-0 0}"
        'ul.lst-kix_b-0{list-style-type:none}.lst-kix_b-0>li:before{content:"-  "}'
        ".c1{border-style:solid;border-width:1pt}.c2{border-style:none}.c3{font-weight:700}.c9{display:none}"
    )
    made: list[str] = []
    for block in parts.body + parts.annexed:
        if parts.annexed and block is parts.annexed[0]:
            made.append(_google_foot(parts))
        if not isinstance(block, str):
            made.append(
                f"<table class=c0>{''.join('<tr>' + ''.join(f'<td class=c1 colspan=1 rowspan=1><p class=c4><span>{cell(one)}</span></p></td>' for one in row) + '</tr>' for row in block)}</table>"
            )
        elif match := re.match(r"(\d+)\. ", block):
            start = " start" if match.group(1) == "1" else ""
            made.append(
                f'<ol class="c5 lst-kix_a-0{start}" start="{match.group(1)}"><li class="c4 li-bullet-0"><span>{text(block[match.end() :])}</span></li></ol>'
            )
        elif block.startswith("- "):
            made.append(f'<ul class="c5 lst-kix_b-0 start"><li class="c4"><span>{text(block[2:])}</span></li></ul>')
        else:
            half = len(block) // 2
            made.append(
                f'<p class="c4"><span class="c3">{text(block[:half])}</span><span>{text(block[half:])}</span></p><p class="c4 c6"><span></span></p>'
            )
    if not parts.annexed:
        made.append(_google_foot(parts))
    head = f'<meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">{sheet}</style>'
    return page(_google_table(parts.left, parts.right) + "".join(made), head).encode()


def _google_table(left: list[str], right: list[str]) -> str:
    return f'<table class="c0"><tr><td class="c2" colspan="1">{paragraphs(left)}</td><td class="c2">{paragraphs(right)}</td></tr></table>'


def _google_foot(parts: Parts) -> str:
    return _google_table(parts.recipients, parts.signature)


def lists(parts: Parts) -> bytes:
    """Items and points as ``ol`` and ``ul``; what comes between two items stands in the list."""
    made, open_list = [], False
    for block in parts.body:
        match = re.match(r"(\d+)\. ", block) if isinstance(block, str) else None
        if match and not open_list:
            made.append(f"<ol start={match.group(1)}>")
            open_list = True
        if match and isinstance(block, str):
            made.append(f"<li value={match.group(1)}>{text(block[match.end() :])}</li>")
            continue
        if open_list:
            made.append("</ol>")
            open_list = False
        if isinstance(block, str) and block.startswith("- "):
            made.append(f"<ul style='list-style-type: \"- \"'><li>{text(block[2:])}</li></ul>")
        else:
            made.append(flow([block]))
    return page("".join([
        side_by_side(paragraphs(parts.left), paragraphs(parts.right)), *made,
        side_by_side(paragraphs(parts.recipients), paragraphs(parts.signature)), flow(parts.annexed),
    ])).encode()  # fmt: skip


def breaks(parts: Parts) -> bytes:
    """One block, a ``<br>`` after every paragraph; the columns of head and foot kept apart by no-break blanks."""
    gap = "&nbsp;" * 12

    def columns(left: list[str], right: list[str]) -> list[str]:
        longer = max(len(left), len(right))
        pairs = zip(left + [""] * (longer - len(left)), right + [""] * (longer - len(right)), strict=True)
        return [f"{text(one)}{gap}{text(other)}" if one and other else text(one) or gap * 3 + text(other) for one, other in pairs]

    lines = [*columns(parts.left, parts.right), "", *(text(str(block)) for block in parts.body if isinstance(block, str)), ""]
    lines += columns(parts.recipients, parts.signature)
    return page(f"<div class=content>{'<br>'.join(lines)}</div>{flow(parts.annexed)}").encode()


def floats(parts: Parts) -> bytes:
    """Head and foot as boxes that float; headings as headings."""
    box = "<div style='float:{};width:50%'>{}</div>"
    return page("".join([
        box.format("left", paragraphs(parts.left, "<div>", "</div>")), box.format("right", paragraphs(parts.right, "<div>", "</div>")),
        "<div style='clear:both'></div>", flow(parts.body, "<h3>", "</h3>"),
        box.format("left", paragraphs(parts.recipients, "<span>", "</span><br>")), box.format("right", paragraphs(parts.signature, "<span>", "</span><br>")),
        "<div style='clear:both'></div>", flow(parts.annexed),
    ])).encode()  # fmt: skip


def mistaken(parts: Parts) -> bytes:
    """UTF-8 that calls itself windows-1252."""
    return page(document(parts), '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">').encode()


def wide(parts: Parts) -> bytes:
    """UTF-16 with its mark, which calls itself UTF-8."""
    return page(document(parts)).encode("utf-16")


def xhtml(parts: Parts) -> bytes:
    """XHTML with empty elements written short."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml1-strict.dtd" [<!ENTITY x "y">]>'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><a id="top"/><div/>{document(parts)}</body></html>'
    ).encode()


def mhtml(parts: Parts, encoding: str = "quoted-printable") -> bytes:
    """Word's "Single File Web Page"."""
    raw = word(parts)
    body = quopri.encodestring(raw) if encoding == "quoted-printable" else base64.encodebytes(raw)
    image = base64.encodebytes(b"\x89PNG\r\n" * 20)
    return b"\r\n".join([
        b"MIME-Version: 1.0", b'Content-Type: multipart/related; boundary="----=_NextPart_01"', b"", b"This document is a Single File Web Page.", b"",
        b"------=_NextPart_01", b"Content-Location: file:///C:/plan.htm", b"Content-Transfer-Encoding: " + encoding.encode(),
        b'Content-Type: text/html; charset="windows-1252"', b"", body,
        b"------=_NextPart_01", b"Content-Location: file:///C:/plan_files/image001.png", b"Content-Transfer-Encoding: base64", b"Content-Type: image/png", b"", image,
        b"------=_NextPart_01--", b"",
    ])  # fmt: skip
