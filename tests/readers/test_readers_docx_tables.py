"""Tables of Word: real ones as pipe tables, each text once and under its head; those that only lay out a page as lines."""

from __future__ import annotations

import pytest

from docx_maker import abstract, cell, docx, level, num, p, row, run, style, table, text_box
from kehoach.readers.from_docx import read

QUOC_HIEU = p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc")
RULE = "| --- | --- | --- |\n"


def text(body: str, **others: str) -> str:
    return read(docx(body, **others)).text


def test_a_real_table_is_a_pipe_table_with_line_breaks_in_its_cells() -> None:
    body = table(row("STT", "Việc", "Thời hạn"), row("1", "Họp\nLập | duyệt", "Quý I"), columns=3)
    assert text(body) == "| STT | Việc | Thời hạn |\n" + RULE + "| 1 | Họp<br>Lập \\| duyệt | Quý I |\n"


def test_a_table_of_one_row_has_no_line_under_its_head() -> None:
    assert text(table(row("a", "b"), columns=2)) == "| a | b |\n"


def test_rows_without_a_word_are_left_out() -> None:
    assert text(table(row("a", "b"), row("", ""), row("c", ""), columns=2)) == "| a | b |\n| --- | --- |\n| c |  |\n"


def test_merged_cells_are_printed_once_and_the_others_stay_empty() -> None:
    body = table(
        row("A", "B", "C"),
        row(cell("1", merge="restart"), "x", "y"),
        row(cell("", merge="continue"), cell("z", span=2)),
        row(cell("cả hàng", span=3)),
        columns=3,
    )
    assert text(body) == "| A | B | C |\n" + RULE + "| 1 | x | y |\n|  | z |  |\n| cả hàng |  |  |\n"


def test_a_merge_that_says_nothing_goes_on() -> None:
    body = table(row("A", "B"), row(cell("1", merge="restart"), "x"), row(cell("2").replace("<w:tcPr>", "<w:tcPr><w:vMerge/>"), "y"), columns=2)
    assert text(body) == "| A | B |\n| --- | --- |\n| 1 | x |\n|  | y |\n"


def test_cells_merged_the_old_way_across_a_row() -> None:
    across = cell("1").replace("<w:tcPr>", '<w:tcPr><w:hMerge w:val="restart"/>') + cell("").replace("<w:tcPr>", "<w:tcPr><w:hMerge/>")
    assert text(table(row("A", "B", "C"), f"<w:tr>{across}{cell('3')}</w:tr>", columns=3)) == "| A | B | C |\n" + RULE + "| 1 |  | 3 |\n"


def test_a_head_of_two_lines_becomes_one() -> None:
    body = table(
        row(cell("STT", merge="restart"), cell("Đơn vị", span=2)),
        row(cell("", merge="continue"), "Chủ trì", "Phối hợp"),
        row("1", "Sở A", "Sở B"),
        columns=3,
    )
    assert text(body) == "| STT | Đơn vị<br>Chủ trì | Phối hợp |\n" + RULE + "| 1 | Sở A | Sở B |\n"


def test_a_title_over_the_whole_width_stands_before_the_table() -> None:
    body = table(row(cell("NGÀY 1", span=2)), row("Giờ", "Việc"), row("7h", "Họp"), columns=2)
    assert text(body) == "NGÀY 1\n\n| Giờ | Việc |\n| --- | --- |\n| 7h | Họp |\n"


def test_a_group_of_a_table_that_goes_on_is_a_row() -> None:
    body = table(row(cell("II. THỰC HIỆN", span=2)), row("3", "Họp"), columns=2)
    assert text(body) == "| II. THỰC HIỆN |  |\n| --- | --- |\n| 3 | Họp |\n"


def test_columns_stay_under_their_heads_where_lines_were_drawn_a_little_apart() -> None:
    body = table(row(cell("A"), cell("B", span=2), cell("C")), row(cell("1", span=2), cell("2"), cell("3")), columns=4, widths=[2000, 90, 1900, 2000])
    assert text(body) == "| A | B | C |\n" + RULE + "| 1 | 2 | 3 |\n"
    body = table(row("A", cell("B", span=2), "C"), row(cell("x", span=2), "2", "3"), row("q", "r", "s", "t"), columns=4, widths=[2000] * 4)
    assert text(body) == "| A | B |  | C |\n| --- | --- | --- | --- |\n| x |  | 2 | 3 |\n| q | r | s | t |\n"


def test_rows_that_begin_or_end_short_keep_their_columns() -> None:
    short = row("x", "y", properties='<w:gridBefore w:val="1"/>')
    assert text(table(row("A", "B", "C"), short, row(cell("z", span=2), "w"), columns=3)) == "| A | B | C |\n" + RULE + "|  | x | y |\n| z |  | w |\n"


def test_a_table_in_a_cell_is_printed_once_inside_it() -> None:
    inner = table(row("a", "b"), row("c", "d"), columns=2)
    assert text(table(row("A", "B"), row("1", cell(p("xem:") + inner + p())), columns=2)) == "| A | B |\n| --- | --- |\n| 1 | xem:<br>a b<br>c d |\n"


def test_a_text_box_in_a_cell_is_printed_inside_it() -> None:
    assert text(table(row("A", "B"), row("1", cell(p("", xml=run("x") + text_box(p("khung"))))), columns=2)).endswith("| 1 | x<br>khung |\n")


def test_numbers_are_shown_in_cells_that_hold_nothing_else_and_merged_rows_count_once() -> None:
    lists = abstract(1, level(0, "%1")) + num(1, 1)
    stt = p("", 1, 0)
    body = table(row("STT", "Việc"), row(cell(stt, merge="restart"), "a"), row(cell(stt, merge="continue"), "b"), row(cell(stt), "c"), columns=2)
    assert text(body, numbering=lists) == "| STT | Việc |\n| --- | --- |\n| 1 | a |\n|  | b |\n| 2 | c |\n"


def test_rows_and_cells_in_content_controls_are_there_and_hidden_rows_are_not() -> None:
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    inside = f"<w:tr>{control.format(cell('1'))}{cell('2')}</w:tr>"
    body = table(row("A", "B"), control.format(inside), row("x", "y", properties="<w:hidden/>"), columns=2)
    assert text(body) == "| A | B |\n| --- | --- |\n| 1 | 2 |\n"


# Layout

LAYOUT: dict[str, tuple[str, str]] = {
    "a head": (
        table(row(cell(p("UBND XÃ A") + p("Số: 1/KH-UBND")), cell(QUOC_HIEU)), columns=2, borders=False),
        "UBND XÃ A\nSố: 1/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n",
    ),
    "a head of two rows, column after column": (
        table(row("UBND XÃ A", cell(QUOC_HIEU)), row("Số: 1/KH-UBND", "A, ngày 1 tháng 2 năm 2025"), columns=2, borders=False),
        "UBND XÃ A\nSố: 1/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nA, ngày 1 tháng 2 năm 2025\n",
    ),
    "a head with borders that are seen": (
        table(row("UBND XÃ A", cell(QUOC_HIEU)), columns=2), "UBND XÃ A\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n",
    ),
    "a head in letters taken apart": (
        table(row("UBND XÃ A", cell(p("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"))), columns=2), "UBND XÃ A\n\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
    ),
    "a foot": (
        table(row(cell("Nơi nhận:\n- A;\n- Lưu: VT."), cell(p("CHỦ TỊCH") + p() * 3 + p("Lê Văn An"))), columns=2, borders=False),
        "Nơi nhận:\n- A;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn An\n",
    ),
    "a foot whose name stands in a row of its own": (
        table(row("Nơi nhận:\n- A;", "CHỦ TỊCH"), row("", "Lê Văn An"), columns=2, borders=False), "Nơi nhận:\n- A;\n\nCHỦ TỊCH\nLê Văn An\n",
    ),
    "two signatures, column after column": (
        table(row("NGƯỜI LẬP", "HIỆU TRƯỞNG"), row("", ""), row("Hà Thị Thu", "Vũ Đức"), columns=2, borders=False),
        "NGƯỜI LẬP\n\nHà Thị Thu\n\nHIỆU TRƯỞNG\n\nVũ Đức\n",
    ),
    "a box around paragraphs": (table(row(cell("Mục tiêu một.\nMục tiêu hai.")), columns=1), "Mục tiêu một.\n\nMục tiêu hai.\n"),
    "one column of rows": (table(row("a"), row("b"), columns=1), "a\n\nb\n"),
    "one row without borders": (table(row("Trái.", "Phải."), columns=2, borders=False), "Trái.\n\nPhải.\n"),
    "a list without borders is a table": (
        table(row("Thời gian", "01 ngày"), row("Địa điểm", "Hội trường"), columns=2, borders=False), "| Thời gian | 01 ngày |\n| --- | --- |\n| Địa điểm | Hội trường |\n",
    ),
    "a column for recipients is no foot": (
        table(row("STT", "Văn bản", "Nơi nhận"), row("1", "Báo cáo", "Sở A"), columns=3), "| STT | Văn bản | Nơi nhận |\n" + RULE + "| 1 | Báo cáo | Sở A |\n",
    ),
    "a real table in a laid out cell": (
        table(row(cell(p("Đầu.") + table(row("A", "B"), row("1", "2"), columns=2) + p())), columns=1), "Đầu.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", LAYOUT)
def test_what_is_only_laid_out_as_a_table_comes_as_lines(what: str) -> None:
    body, printed = LAYOUT[what]
    assert text(body) == printed


def test_borders_may_come_from_the_style_and_be_taken_away_by_cells() -> None:
    styles = '<w:style w:type="table" w:styleId="Luoi"><w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders></w:tblPr></w:style>'
    styles += style("Normal", default=True) + '<w:style w:type="table" w:styleId="Con"><w:basedOn w:val="Luoi"/></w:style>'
    plain = table(row("Trái.", "Phải."), columns=2, borders=False)
    assert text(plain.replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Con"/>'), styles=styles) == "| Trái. | Phải. |\n"
    bare = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
    cells = row(*(cell(word, properties=f"<w:tcBorders>{bare}</w:tcBorders>") for word in ("Trái.", "Phải.")))
    assert text(table(cells, columns=2).replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="Con"/>'), styles=styles) == "Trái.\n\nPhải.\n"

    white = table(row("Trái.", "Phải."), columns=2).replace('w:val="single"', 'w:val="single" w:color="FFFFFF"')
    assert text(white) == "Trái.\n\nPhải.\n"


# Text boxes of heads and feet


def test_a_signature_in_a_box_comes_after_the_recipients_beside_it() -> None:
    sign = text_box(p("GIÁM ĐỐC") + p() + p("Lê Thị Mai"))
    body = p("", xml=run("Nơi nhận:") + sign) + p("- A;") + p("- Lưu: VT.") + p() + p("Phụ lục")
    assert text(body) == "Nơi nhận:\n\n- A;\n\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Thị Mai\n\nPhụ lục\n"


def test_recipients_in_a_box_come_before_the_signature() -> None:
    body = p("GIÁM ĐỐC", xml=run("GIÁM ĐỐC") + text_box(p("Nơi nhận:") + p("- A;"))) + p("Lê Thị Mai")
    assert text(body) == "Nơi nhận:\n- A;\n\nGIÁM ĐỐC\n\nLê Thị Mai\n"


def test_a_head_in_a_box_comes_before_the_title_that_it_is_anchored_in() -> None:
    body = p("", centred=True, xml=run("KẾ HOẠCH") + text_box(QUOC_HIEU + p("A, ngày 1 tháng 2 năm 2025"))) + p("Trồng cây", centred=True)
    assert text(body).startswith("CỘNG HÒA") and text(body).endswith("2025\n\nKẾ HOẠCH\nTrồng cây\n")  # noqa: PT018
