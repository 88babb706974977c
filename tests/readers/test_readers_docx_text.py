"""What a Word document prints, and what it does not: runs, fields, boxes, notes, tracked changes, running heads."""

from __future__ import annotations

import pytest

from docx_maker import DELETED, INSERTED, abstract, cell, deleted, docx, field, inserted, level, num, p, row, run, style, table, text_box
from kehoach.document import Decoded
from kehoach.readers import ReadOptions
from kehoach.readers.from_docx import read

NOTES = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="7">{}</w:footnote><w:footnote w:id="8">{}</w:footnote>'
MARK = "<w:r><w:footnoteRef/></w:r>"


def text(body: str, **others: str) -> str:
    return read(docx(body, **others)).text


def codes(decoded: Decoded) -> list[str]:
    return [notice[0] for notice in decoded.notices]


def both(body: str, **others: str) -> tuple[str, str]:
    """The text with tracked changes accepted, and as it was before them."""
    raw = docx(body, **others)
    return read(raw).text, read(raw, ReadOptions("original")).text


# What a run holds, and what is printed of it.
RUNS = {
    "text in several runs": (run("Ủy ban ") + run("nhân dân"), "Ủy ban nhân dân"),
    "a tab, a line break": (run("a\tb\nc"), "a\tb\nc"),
    "a carriage return": ("<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>", "a\nb"),
    "hyphens": ("<w:r><w:t>KH</w:t><w:noBreakHyphen/><w:t>UB</w:t><w:softHyphen/><w:t>ND</w:t></w:r>", "KH-UBND"),
    "a tab to a place on the page": ('<w:r><w:t>a</w:t><w:ptab w:relativeTo="margin"/><w:t>b</w:t></w:r>', "a\tb"),
    "signs of symbol fonts": ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', "☑≥"),
    "a sign of an unknown font stays": ('<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>', "\uf061"),
    "a sign of a symbol font as text": (run("\uf0e0 x", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), "→ x"),
    "capitals by format": (run("Kế hoạch đợt ự", "<w:caps/>"), "KẾ HOẠCH ĐỢT Ự"),
    "small capitals by format": (run("Ủy ban", "<w:smallCaps/>"), "ỦY BAN"),
    "capitals turned off": (run("Ủy ban", '<w:caps w:val="0"/>'), "Ủy ban"),
    "hidden text": (run("thấy") + run("ẩn", "<w:vanish/>"), "thấy"),
    "hidden turned off": (run("thấy", '<w:vanish w:val="false"/>'), "thấy"),
    "a link": (f'<w:hyperlink r:id="x">{run("cổng")}</w:hyperlink>{run(" tỉnh")}', "cổng tỉnh"),
    "a smart tag in a content control": (f'<w:sdt><w:sdtContent><w:smartTag w:element="x">{run("Hà Nội")}</w:smartTag></w:sdtContent></w:sdt>', "Hà Nội"),
    "ruby": (f"<w:r><w:ruby><w:rt>{run('a')}</w:rt><w:rubyBase>{run('chữ')}</w:rubyBase></w:ruby></w:r>", "chữ"),
    "a field": (run("ngày ") + field("DATE", "1/2/2025"), "ngày 1/2/2025"),
    "a simple field": (f'<w:fldSimple w:instr=" AUTHOR ">{run("Lê A")}</w:fldSimple>', "Lê A"),
    "a field in a field's instruction": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>' + field("MERGEFIELD x", "ẩn")
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("thấy") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "thấy",
    ),
    "a field that never ends": ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("vẫn còn"), "vẫn còn"),
    "a field's end without a beginning": (run("vẫn") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(" còn"), "vẫn còn"),
    "a check box": ('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>'
                    '<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(" Có"), "☒ Có"),
    "a formula": (f"<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>{run(' = 1')}", "a/b = 1"),
    "a comment's reference": (run("ý") + '<w:r><w:commentReference w:id="0"/></w:r>', "ý"),
}  # fmt: skip


@pytest.mark.parametrize("what", RUNS)
def test_a_run_gives_what_is_printed(what: str) -> None:
    xml, printed = RUNS[what]
    assert text(p("", xml=xml)) == printed + "\n"


def test_capitals_and_hidden_text_come_from_styles_and_from_what_they_are_based_on() -> None:
    styles = (
        style("Normal", default=True)
        + style("Ten", run="<w:caps/>")
        + style("TenCon", based="Ten")
        + style("An", kind="character", run="<w:vanish/>")
    )
    body = (
        p("Kế hoạch", style="TenCon")
        + p("", xml=run("thấy") + run("ẩn", '<w:rStyle w:val="An"/>'))
        + p("", style="Ten", xml=run("a", '<w:caps w:val="0"/>'))
    )
    assert text(body, styles=styles) == "KẾ HOẠCH\n\nthấy\n\na\n"


def test_a_text_box_written_twice_is_printed_once() -> None:
    assert text(p("", xml=run("Đoạn văn.") + text_box(p("Trong khung")))) == "Trong khung\n\nĐoạn văn.\n"
    assert text(p("a") * 13 + p("", xml=run("Đoạn văn.") + text_box(p("Trong khung")))).endswith("Đoạn văn.\n\nTrong khung\n")


def test_a_text_box_that_only_old_versions_of_word_know_is_printed() -> None:
    old = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert text(p("", xml=old.format(p("Cũ")))) == "Cũ\n"
    assert text(p("", xml='<w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>')) == "DỰ THẢO\n"


def test_a_text_box_in_a_text_box_is_printed_once() -> None:
    assert text(p("", xml=text_box(p("", xml=run("ngoài") + text_box(p("trong")))))).split() == ["trong", "ngoài"]


def test_lists_are_not_counted_across_text_boxes() -> None:
    lists = abstract(1, level(0, "%1.")) + num(1, 1)
    body = p("a", 1, 0) + p("", xml=text_box(p("x", 1, 0))) + p("b", 1, 0)
    assert text(body, numbering=lists) == "1. a\n\n1. x\n\n2. b\n"


def test_centred_lines_that_follow_one_another_belong_together() -> None:
    assert text(p("KẾ HOẠCH", centred=True) + p("Trồng cây", centred=True) + p() + p("Mục", centred=True)) == "KẾ HOẠCH\nTrồng cây\n\nMục\n"


def test_a_page_break_in_a_paragraph_ends_it() -> None:
    assert text(p("", xml=run("trước") + '<w:r><w:br w:type="page"/></w:r>' + run("PHỤ LỤC"))) == "trước\n\nPHỤ LỤC\n"


def test_a_paragraph_that_begins_with_a_bar_is_no_table() -> None:
    assert text(p("| x |")) == "\\| x |\n"


# Notes

REFERENCE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'


def test_notes_stand_after_the_paragraph_that_refers_to_them() -> None:
    notes = NOTES.format(p("", xml=MARK + run(" Một.")), p("", xml=MARK + run(" Hai.")))
    body = p("", xml=run("A") + REFERENCE.format(7) + run(", B") + REFERENCE.format(8) + run(".")) + p("C")
    assert text(body, footnotes=notes) == "A[1], B[2].\n\n[1] Một.\n\n[2] Hai.\n\nC\n"


def test_notes_do_not_come_between_an_introduction_and_what_it_introduces_nor_into_a_title() -> None:
    notes = NOTES.format(p("", xml=MARK + run(" Một.")), p())
    assert text(p("", xml=run("Như sau") + REFERENCE.format(7) + run(":")) + p("C"), footnotes=notes) == "[1] Một.\n\nNhư sau[1]:\n\nC\n"
    title = p("", centred=True, xml=run("KẾ HOẠCH") + REFERENCE.format(7)) + p("Trồng cây", centred=True) + p("C")
    assert text(title, footnotes=notes) == "KẾ HOẠCH[1]\nTrồng cây\n\n[1] Một.\n\nC\n"


def test_notes_of_a_table_stand_after_it_and_those_of_a_foot_before_it() -> None:
    notes = NOTES.format(p("", xml=MARK + run(" Một.")), p())
    marked = p("", xml=run("x") + REFERENCE.format(7))
    assert text(table(row("A", "B"), row(cell(marked), "y"), columns=2), footnotes=notes).endswith("| x[1] | y |\n\n[1] Một.\n")
    foot = table(row(cell(p("Nơi nhận:") + p("", xml=run("- A") + REFERENCE.format(7))), cell(p("GIÁM ĐỐC") + p("Lê A"))), columns=2, borders=False)
    assert text(foot, footnotes=notes) == "[1] Một.\n\nNơi nhận:\n- A[1]\n\nGIÁM ĐỐC\nLê A\n"


def test_endnotes_have_small_roman_numbers_and_a_mark_of_the_drafters_own_stays() -> None:
    notes = '<w:endnote w:id="2">' + p("", xml="<w:r><w:endnoteRef/></w:r>" + run(" Cuối.")) + "</w:endnote>"
    assert text(p("", xml=run("A") + '<w:r><w:endnoteReference w:id="2"/></w:r>'), endnotes=notes) == "A[i]\n\n[i] Cuối.\n"
    own = NOTES.format(p("(*) Riêng."), p())
    body = p("", xml=run("A") + '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="7"/><w:t>(*)</w:t></w:r>')
    assert text(body, footnotes=own) == "A(*)\n\n(*) Riêng.\n"


def test_a_reference_to_a_note_that_is_not_there_keeps_its_mark() -> None:
    assert text(p("", xml=run("A") + REFERENCE.format(99))) == "A[1]\n"


# Tracked changes

CHANGES: dict[str, tuple[str, str, str]] = {
    "words": (p("", xml=run("a ") + deleted("cũ ") + inserted(run("mới ")) + run("z")), "a mới z\n", "a cũ z\n"),
    "a paragraph put in": (p("a") + p("", mark=INSERTED, xml=inserted(run("b"))) + p("c"), "a\n\nb\n\nc\n", "a\n\nc\n"),
    "a paragraph taken out": (p("a") + p("", mark=DELETED, xml=deleted("b")) + p("c"), "a\n\nc\n", "a\n\nb\n\nc\n"),
    "two paragraphs made one": (p("a ", mark=DELETED) + p("b"), "a b\n", "a\n\nb\n"),
    "one paragraph made two": (p("a ", mark=INSERTED) + p("b"), "a\n\nb\n", "a b\n"),
    "put in, then taken out again": (p("", xml=run("a") + inserted(deleted("x")) + run("b")), "ab\n", "ab\n"),
    "moved": (
        p("", mark='<w:moveFrom w:id="5" w:author="A"/>', xml=f'<w:moveFrom w:id="6" w:author="A">{run("x")}</w:moveFrom>') + p("a")
        + p("", mark='<w:moveTo w:id="7" w:author="A"/>', xml=f'<w:moveTo w:id="8" w:author="A">{run("x")}</w:moveTo>') + p("z"),
        "a\n\nx\n\nz\n", "x\n\na\n\nz\n",
    ),
    "a row put in": (
        table(row("A", "B"), row("1", "2"), row("3", "4", properties=INSERTED), columns=2),
        "| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n", "| A | B |\n| --- | --- |\n| 1 | 2 |\n",
    ),
    "a row taken out": (
        table(row("A", "B"), row("1", "2", properties=DELETED), row("3", "4"), columns=2),
        "| A | B |\n| --- | --- |\n| 3 | 4 |\n", "| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n",
    ),
    "a table taken out": (p("a") + table(row("A", "B", properties=DELETED), columns=2) + p("b"), "a\n\nb\n", "a\n\n| A | B |\n\nb\n"),
    "a cell taken out": (
        table(row("A", "B", "C"), row("1", cell("2", properties='<w:cellDel w:id="9" w:author="A"/>'), "3"), columns=3, borders=True),
        "| A | B | C |\n| --- | --- | --- |\n| 1 | 3 |  |\n", "| A | B | C |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGES)
def test_tracked_changes_are_accepted_or_undone_as_asked(what: str) -> None:
    body, accepted, original = CHANGES[what]
    assert both(body) == (accepted, original)
    assert "revisions" in codes(read(docx(body)))


def test_a_paragraph_that_is_taken_out_is_not_counted() -> None:
    lists = abstract(1, level(0, "%1.")) + num(1, 1)
    body = p("a", 1, 0) + p("", 1, 0, mark=DELETED, xml=deleted("b")) + p("c", 1, 0)
    assert both(body, numbering=lists) == ("1. a\n\n2. c\n", "1. a\n\n2. b\n\n3. c\n")


def test_what_a_paragraph_was_before_its_format_changed() -> None:
    lists = abstract(1, level(0, "%1.")) + num(1, 1)
    change = '<w:pPrChange w:id="1" w:author="A"><w:pPr/></w:pPrChange>'
    assert both(p("a", 1, 0, properties=change), numbering=lists) == ("1. a\n", "a\n")
    assert both(p("", xml=run("a", '<w:caps/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange>'))) == ("A\n", "a\n")


def test_a_hidden_paragraph_is_neither_printed_nor_counted_and_a_hidden_mark_joins() -> None:
    lists = abstract(1, level(0, "%1.")) + num(1, 1)
    body = p("a", 1, 0) + p("", 1, 0, mark="<w:vanish/>", xml=run("b", "<w:vanish/>")) + p("c ", 1, 0, mark="<w:vanish/><w:specVanish/>") + p("d")
    assert text(body, numbering=lists) == "1. a\n\n2. c d\n"


# Notices, running heads, parts in other formats


def test_comments_are_left_out_with_a_notice() -> None:
    decoded = read(docx(p("a"), comments='<w:comment w:id="0">' + p("ý kiến") + "</w:comment>"))
    assert (decoded.text, codes(decoded)) == ("a\n", ["comments"])
    assert codes(read(docx(p("a"), comments=""))) == []


def test_running_heads_are_furniture_once_and_without_page_numbers() -> None:
    heads = {
        "default": p("", xml=run("Dự thảo lần 2 - trang ") + field("PAGE", "3")), "first": p("không in"), "even": p("không in"),
        "foot-default": p("", xml=run("Trang ") + field("PAGE", "3") + run("/") + field("NUMPAGES", "9")),
    }  # fmt: skip
    decoded = read(docx(p("a"), headers=heads))
    assert decoded.text == "a\n\nDự thảo lần 2 - trang\n"
    assert [decoded.text[start:end] for start, end in decoded.furniture] == ["Dự thảo lần 2 - trang"]


def test_heads_of_the_first_and_of_even_pages_are_read_where_they_are_printed() -> None:
    heads = {"first": p("Đầu tiên"), "even": p("Trang chẵn")}
    decoded = read(docx(p("a"), headers=heads, section="<w:titlePg/>", settings="<w:evenAndOddHeaders/>"))
    assert decoded.text == "a\n\nĐầu tiên\n\nTrang chẵn\n"


def test_a_table_of_contents_is_furniture() -> None:
    contents = (
        p("", xml='<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
          '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("I. MỤC ĐÍCH\t1"))
        + p("II. NỘI DUNG\t2") + p("", xml='<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("I. MỤC ĐÍCH"))
    )  # fmt: skip
    decoded = read(docx(contents))
    assert [decoded.text[start:end] for start, end in decoded.furniture] == ["I. MỤC ĐÍCH\t1", "II. NỘI DUNG\t2"]


def test_a_web_page_in_the_document_is_read_and_another_part_is_told_of() -> None:
    page = "<html><body><p>Từ trang mạng</p></body></html>".encode()
    decoded = read(docx(p("a") + '<w:altChunk r:id="c1"/>' + p("b"), chunks={"c1": page}))
    assert decoded.text.split("\n\n") == ["a", "Từ trang mạng", "b\n"]
    decoded = read(docx(p("a") + '<w:altChunk r:id="c1"/>', chunks={"c1": b"PK\x03\x04\0"}))
    assert (decoded.text, codes(decoded)) == ("a\n", ["unread-part"])


# Old fonts

TCVN3 = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
TCVN3_CAPITALS = '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>'


def test_text_in_old_fonts_becomes_unicode_with_a_notice() -> None:
    decoded = read(docx(p("", xml=run("Uû ban nh©n d©n ", TCVN3) + run("tỉnh ") + run("kÕ ho¹ch", TCVN3_CAPITALS))))
    assert (decoded.text, codes(decoded)) == ("Uỷ ban nhân dân tỉnh KẾ HOẠCH\n", ["legacy-font"])


def test_letters_of_vni_that_are_broken_over_two_runs_are_read_together() -> None:
    font = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'
    assert text(p("", xml=run("nha", font) + run("ân da", font) + run("ân", font))) == "nhân dân\n"


def test_the_old_font_may_come_from_the_style_and_unicode_typed_in_it_stays() -> None:
    styles = style("Normal", default=True, run=TCVN3)
    assert text(p("KÕ ho¹ch"), styles=styles) == "KÕ ho¹ch\n".replace("KÕ ho¹ch", "Kế hoạch")
    decoded = read(docx(p("Kế hoạch ô tô"), styles=styles))
    assert (decoded.text, codes(decoded)) == ("Kế hoạch ô tô\n", [])
    assert text(p("", xml=run("KÕ ho¹ch", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')), styles=styles) == "KÕ ho¹ch\n"
