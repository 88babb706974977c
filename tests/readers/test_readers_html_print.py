"""What a page prints, element by element: the page on the left, the decoded text on the right."""

from __future__ import annotations

import pytest

from kehoach.readers.from_html import read
from kehoach.readers.options import ReadOptions

PRINTED = {
    "blanks are folded, no-break ones too": ("<p>a <b>b</b>\n  c&nbsp;&nbsp; d</p>", "a b c d"),
    "source lines are no lines": ("<p>một\nhai\r\nba</p>", "một hai ba"),
    "paragraphs are kept apart": ("<p>a<p>b<div>c<div>d</div>e</div>", "a\n\nb\n\nc\n\nd\n\ne"),
    "a break is a line": ("a<br>b<br/><br><br>c", "a\nb\n\nc"),
    "inline elements break nothing": ("<p>Kế <i>ho<b>ạ</b></i>ch</p>", "Kế hoạch"),
    "text beside blocks": ("x<p>y</p>z</body></html>w", "x\n\ny\n\nz\n\nw"),
    "letters by name and number": ("&aacute;&#7921;&#x1EF1; &amp;nbsp; &lt;p&gt;", "áựự &nbsp; <p>"),
    "what is escaped twice is printed so": ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
    "small and raised letters": ("m<sup>2</sup>, CO<sub>2</sub>", "m2, CO2"),
    "blanks of pre are lines": ("<pre>a\n b\n\nc</pre>", "a\nb\n\nc"),
    "capitals by style": ('<p style="text-transform:uppercase">kế <span style="text-transform: none">Hoạch</span></p>', "KẾ Hoạch"),
    "capitals by class": ("<style>.t, h4.x{text-transform:uppercase}</style><h4 class='x y'>kế hoạch</h4>", "KẾ HOẠCH"),
    "hidden by style, class, attribute": ("<style>#h{display:none}</style><p id=h>a</p><p hidden>b</p><p style='DISPLAY:none'>c</p><p>d</p>", "d"),
    "hidden in print only is shown": ("<style>@media print{p{display:none}} @page{margin:0} </style><p>a</p>", "a"),
    "the inner style wins": ("<style>p{display:none}.v{display:block}</style><p class=v>a</p><p>b</p>", "a"),
    "never shown": ("<title>t</title><script>s</script><noscript>n</noscript><template>m</template><!-- c --><p>a</p>", "a"),
    "lines of a title stay together": (
        "<style>.t{text-align:center}</style><p class=t>KẾ HOẠCH</p><p align=center>Trồng rừng</p><center>Trên địa bàn xã</center><p>a</p>",
        "KẾ HOẠCH\nTrồng rừng\nTrên địa bàn xã\n\na",
    ),
    "a style says more than an attribute": ("<style>p{text-align:left}</style><p align=center>a</p><p align=center>b</p>", "a\n\nb"),
    "a blank line parts centred lines": ("<center>a<p>&nbsp;</p>b<br>c<p><br></p>d</center>", "a\n\nb\nc\n\nd"),
    "centred sentences are paragraphs": ("<center><p>Một.</p><p>Hai</p></center>", "Một.\n\nHai"),
    "the place of a table is not that of its text": ("<table align=center border=1><tr><td>a<p>b</p></td><td>c</td></tr></table>", "| a<br>b | c |"),
    "words may be broken, not changed": ("thực&shy;hiện<wbr>ngay", "thực\u00adhiệnngay"),
    "a field shows no value": ("<p>a<input value=b></p>", "a"),
    "quotes": ("<q>trích</q>", "“trích”"),
    "numbers": ("<ol><li>a<li>b</ol>", "1. a\n\n2. b"),
    "numbers from a start, one of its own": ("<ol start=3><li>a<li value=7>b<li>c</ol>", "3. a\n\n7. b\n\n8. c"),
    "numbers downwards": ("<ol reversed><li>a<li>b</ol>", "2. a\n\n1. b"),
    "letters and Roman numbers": (
        "<ol type=a><li>a</ol><ol type=I start=4><li>b</ol><ol style='list-style:lower-roman inside'><li>c</ol>",
        "a. a\n\nIV. b\n\ni. c",
    ),
    "lists in lists": ("<ol><li>a<ul><li>b<ul><li>c</ul></ul><li>d</ol>", "1. a\n\n• b\n\n◦ c\n\n2. d"),
    "a list without marks": ("<ul style='list-style-type:none'><li>a</ul>", "a"),
    "marks that are written as text": ("<ul><li>- a<li>+ b<li>1. c</ul>", "- a\n\n+ b\n\n1. c"),
    "a mark of one's own": ("<ul style='list-style-type: \"- \"'><li>a</ul>", "- a"),
    "an item of several paragraphs": ("<ol><li><p>a</p><p>b</p></ol>", "1. a\n\nb"),
    "Word's numbers": ("<p><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Mục</p>", "1. Mục"),
    "Word's numbers of lists": (
        '<style>@list l0:level1 {mso-level-number-format:alpha-lower; mso-level-text:"%1\\)"}</style><ol type=a><li style="mso-list:l0 level1 lfo1">x</ol>',
        "a) x",
    ),
    "Google's numbers": (
        '<style>.k>li:before{content:"" counter(k,upper-roman) ". "}.k>li{counter-increment:k}ol.s{counter-reset:k 2}</style>'
        "<ol class='k s'><li>a</li></ol><p>x</p><ol class=k><li>b</li></ol>",
        "III. a\n\nx\n\nIV. b",
    ),
    "what Word tells itself": ("<!--[if gte mso 9]><p>a</p><![endif]--><p>b<o:p>&nbsp;</o:p></p><p><o:p></o:p></p>", "b"),
    "what Word shows to browsers": ("<!--[if !mso]><!--><p>a</p><!--<![endif]--><![if !vml]><p>b</p><![endif]>", "a\n\nb"),
    "tracked changes": ('<p>a <del cite="x" datetime="y">b</del><ins datetime="y">c</ins> <s>d</s></p>', "a c d"),
    "a table with lines": ("<table border=1><tr><th>A<th>B<tr><td>a|b<td>c<br>d</table>", "| A | B |\n| a\\|b | c<br>d |"),
    "cells that span": (
        "<table border=1><tr><td rowspan=2>TT<td colspan=2>Thời gian<tr><td>Từ<td>Đến<tr><td>1<td>2<td>3</table>",
        "| TT | Thời gian |  |\n|  | Từ | Đến |\n| 1 | 2 | 3 |",
    ),
    "title and caption of a table": (
        "<table border=1><caption>Biểu 1</caption><tr><td colspan=3>DANH MỤC<tr><td>TT<td>Nội dung<td>Thời gian<tr><td>1<td>a<td>b</table>",
        "Biểu 1\n\nDANH MỤC\n\n| TT | Nội dung | Thời gian |\n| 1 | a | b |",
    ),
    "a table without lines is a table too": ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "| a | b |\n| c | d |"),
    "a box": ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", "a\n\nb"),
    "a head": (
        "<table><tr><td>UBND XÃ A<br>Số: 1/KH-UBND</td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p></td></tr></table>",
        "UBND XÃ A\nSố: 1/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    ),
    "a head of two rows": (
        "<table><tr><td>UBND XÃ A<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<tr><td>Số: 1/KH-UBND<td>A, ngày 1 tháng 2 năm 2024</table>",
        "UBND XÃ A\n\nSố: 1/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nA, ngày 1 tháng 2 năm 2024",
    ),
    "a foot": (
        "<table><tr><td><p>Nơi nhận:</p><p>- UBND huyện;</p><p>- Lưu: VT.</p><td>&nbsp;<td><p>CHỦ TỊCH</p><p>&nbsp;</p><p>Lò A Páo</p></table>",
        "Nơi nhận:\n- UBND huyện;\n- Lưu: VT.\n\nCHỦ TỊCH\nLò A Páo",
    ),
    "a column named Nơi nhận is no foot": ("<table border=1><tr><td>Văn bản<td>Nơi nhận<tr><td>a<td>b</table>", "| Văn bản | Nơi nhận |\n| a | b |"),
    "columns by blanks": (
        "<p>UBND XÃ A&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>",
        "UBND XÃ A     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ),
    "blanks after a mark are one": ("<p>-&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;CHỦ TỊCH UBND xã</p>", "- CHỦ TỊCH UBND xã"),
    "fonts of TCVN3 and VNI": (
        "<font face='.VnTime'>x· <b>Mü</b></font> <font face='.VnTimeH'>kÕ</font> <i style='font-family:VNI-Times'>xaõ</i>",
        "xã Mỹ KẾ xã",
    ),
    "Unicode under the name of an old font": ("<style>p{font-family:'.VnTime'}</style><p>xã Việt</p><p>xã</p>", "xã Việt\n\nxã"),
    "entities of a DOCTYPE are not known": ('<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "b">]><html><body><p>x &a;</p></body></html>', "x &a;"),
    "XHTML": (
        '<?xml version="1.0"?><html><head><title/></head><body><a name="x"/><p>a<![CDATA[ <b> ]]></p><div/><p>b</p></body></html>',
        "a <b>\n\nb",
    ),
}


@pytest.mark.parametrize("name", PRINTED)
def test_prints(name: str) -> None:
    page, text = PRINTED[name]
    assert read(page.encode()).text == text + "\n"


def test_the_text_before_tracked_changes_on_request() -> None:
    page = '<p>a <del datetime="y">b</del><ins datetime="y">c</ins></p>'
    assert read(page.encode(), ReadOptions(revisions="original")).text == "a b\n"


def test_breaks_between_whole_paragraphs_are_blank_lines() -> None:
    """Where lines are as long as paragraphs the page writes its paragraphs by breaks; short lines stay together."""
    long = "Ủy ban nhân dân xã tổ chức thực hiện các nhiệm vụ được giao trong năm, " * 3
    assert read(f"<div>KẾ HOẠCH<br>Trồng rừng<br>{long}<br>II. NỘI DUNG<br>1. Một;<br>2. Hai</div>".encode()).text == (
        f"KẾ HOẠCH\nTrồng rừng\n\n{long.strip()}\n\nII. NỘI DUNG\n1. Một;\n\n2. Hai\n"
    )
