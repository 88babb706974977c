"""Rows, columns, paragraphs, tables, furniture told by geometry alone: words are set down by hand, 595 points wide, the text from 85 to 552."""

from __future__ import annotations

import pytest

from kehoach.readers import read_bytes
from kehoach.readers.pdf.composing import Page, compose
from kehoach.readers.pdf.furniture import running_rows, take_stamps
from kehoach.readers.pdf.grid import find_grids
from kehoach.readers.pdf.legacy import LegacyFonts
from kehoach.readers.pdf.rows import Row, rows_of
from kehoach.readers.pdf.shapes import Rule
from kehoach.readers.pdf.tables import DrawnTable, read_tables
from kehoach.readers.pdf.word import Word
from pdf_makers import Drawn, raw_pdf

LEFT, RIGHT = 85.0, 552.0


def set_down(x: float, y: float, text: str, size: float = 14, page: int = 1, end: float | None = None, font: str = "Times") -> list[Word]:
    """The words of a line that begins at a place; ``end``: justified to it."""
    pieces = text.split(" ")
    blank = 0.25 * size
    if end is not None and len(pieces) > 1:
        blank = (end - x - sum(len(piece) for piece in pieces) * 0.45 * size) / (len(pieces) - 1)
    words = []
    for piece in pieces:
        words.append(Word(piece, x, x + len(piece) * 0.45 * size, y, size, font, page))
        x = words[-1].x1 + blank
    return words


def centred(y: float, text: str, middle: float = (LEFT + RIGHT) / 2, page: int = 1, font: str = "Times") -> list[Word]:
    words = set_down(0, y, text, page=page, font=font)
    return set_down(middle - words[-1].x1 / 2, y, text, page=page, font=font)


def full(y: float, text: str, indent: float = 0, page: int = 1) -> list[Word]:
    return set_down(LEFT + indent, y, text, page=page, end=RIGHT)


LINE = "Các cơ quan, đơn vị, địa phương căn cứ nhiệm vụ được giao khẩn trương"


def text_of(*pages: list[Word], tables: dict[int, list[DrawnTable]] | None = None) -> str:
    made = [Page(595, 842, rows_of(words), (tables or {}).get(number, []), []) for number, words in enumerate(pages, start=1)]
    return compose(made, running_rows([page.rows for page in made], [842.0] * len(made)), 14).text


def body(*lines: list[Word]) -> list[Word]:
    return [word for line in lines for word in line]


def filler(y: float, page: int = 1) -> list[Word]:
    """Ten full lines, so that the margins are known."""
    return body(*(full(y + 18 * n, LINE, page=page) for n in range(10)))


# rows


def test_pieces_on_one_baseline_are_one_row_from_left_to_right() -> None:
    assert [row.text for row in rows_of([*set_down(200, 100, "kế hoạch"), *set_down(85, 101, "Ban hành")])] == ["Ban hành kế hoạch"]


def test_a_mark_above_the_line_is_a_superscript() -> None:
    words = set_down(85, 100, "25 m")
    mark = Word("2", words[-1].x1, words[-1].x1 + 4, 94, 8, "Times", 1)
    assert rows_of([*words, mark, *set_down(words[-1].x1 + 8, 100, "đất")])[0].text == "25 m² đất"


@pytest.mark.parametrize(
    ("at", "text"),
    [(0.0, "văn bản²"), (20.0, "văn bản 2")],
    ids=["at a word", "far from every word: no mark"],
)
def test_small_figures_are_marks_only_at_words(at: float, text: str) -> None:
    words = set_down(85, 100, "văn bản")
    mark = Word("2", words[-1].x1 + at, words[-1].x1 + at + 4, 95 if not at else 100, 8, "Times", 1)
    assert rows_of([*words, mark])[0].text == text


# paragraphs


def test_full_lines_are_one_paragraph_and_an_indent_begins_the_next() -> None:
    words = body(full(100, LINE, 28), full(118, LINE), set_down(LEFT, 136, "và báo cáo."), full(154, LINE, 28), full(172, LINE), filler(200))
    assert text_of(words).split("\n\n")[:2] == [f"{LINE} {LINE} và báo cáo.", f"{LINE} {LINE}"]


def test_a_dash_at_the_margin_goes_on_with_an_unfinished_sentence() -> None:
    words = body(full(100, "- " + LINE, 28), set_down(LEFT, 118, "- Hà Nội năm 2026."), full(136, "- " + LINE, 28), filler(154))
    assert text_of(words).split("\n\n")[0] == f"- {LINE} - Hà Nội năm 2026."


@pytest.mark.parametrize("marker", ["I.", "1.", "1.1.", "a)", "-", "+", "Điều 3."])
def test_a_marker_after_a_sentence_s_end_begins_a_paragraph(marker: str) -> None:
    words = body(full(100, LINE + "."), set_down(LEFT, 118, f"{marker} Nội dung"), filler(160))
    assert text_of(words).split("\n\n")[1] == f"{marker} Nội dung"


def test_a_line_that_had_room_for_the_next_word_ended_its_paragraph() -> None:
    words = body(set_down(LEFT, 100, "Kinh phí: 20 triệu đồng"), set_down(LEFT, 118, "Thời gian: tháng 5"), filler(140))
    assert text_of(words).split("\n\n")[:2] == ["Kinh phí: 20 triệu đồng", "Thời gian: tháng 5"]


def test_a_paragraph_goes_on_over_a_page_end_and_the_page_number_stands_behind_it() -> None:
    first = body(filler(100), full(700, LINE + ".", 28), full(790, LINE, 28))
    second = body(centred(40, "2", page=2), set_down(LEFT, 70, "và báo cáo.", page=2), full(88, LINE, 28, page=2), filler(106, page=2))
    assert f"{LINE} và báo cáo.\n\n2\n\n" in text_of(first, second)


def test_a_hyphen_and_a_slash_within_a_code_leave_no_blank() -> None:
    words = body(full(100, LINE + " 5969/QĐ-"), set_down(LEFT, 118, "UBND ngày 28/11/2025."), filler(140))
    assert "5969/QĐ-UBND ngày" in text_of(words)


def test_title_lines_stand_close_and_one_that_had_no_room_goes_on() -> None:
    words = body(centred(100, "KẾ HOẠCH"), centred(118, LINE + " thực hiện"), centred(136, "trên địa bàn xã"), full(170, LINE, 28), filler(188))
    assert text_of(words).startswith(f"KẾ HOẠCH\n{LINE} thực hiện trên địa bàn xã\n\n")


def test_a_footnote_stands_behind_the_paragraph_it_interrupts() -> None:
    first = body(filler(100), full(760, LINE, 28), set_down(LEFT, 790, "1 Theo số liệu năm 2025.", size=10))
    second = body(set_down(LEFT, 70, "và báo cáo.", page=2), full(88, LINE, 28, page=2), filler(106, page=2))
    assert f"{LINE} và báo cáo.\n\n1 Theo số liệu năm 2025." in text_of(first, second)


# head and foot

HEAD = body(
    centred(70, "ỦY BAN NHÂN DÂN", 170), centred(72, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 410), centred(88, "XÃ ĐỒNG KHÊ", 170),
    centred(90, "Độc lập - Tự do - Hạnh phúc", 410), centred(120, "Số: /KH-UBND", 170), centred(121, "Đồng Khê, ngày tháng 3 năm 2026", 410),
)  # fmt: skip


def test_the_head_is_read_column_by_column() -> None:
    words = body(HEAD, centred(160, "KẾ HOẠCH"), centred(178, "Trồng cây"), full(210, LINE, 28), filler(230))
    assert text_of(words).split("\n\n")[:3] == [
        "ỦY BAN NHÂN DÂN\nXÃ ĐỒNG KHÊ\nSố: /KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐồng Khê, ngày tháng 3 năm 2026",
        "KẾ HOẠCH\nTrồng cây",
    ]


RECIPIENTS = ("Nơi nhận:", "- UBND tỉnh;", "- Các phòng, ban của huyện và", "các đoàn thể;", "- Lưu: VT.")


def foot(y: float, page: int = 1) -> list[Word]:
    left = [set_down(LEFT, y + 14 * n, text, 11, page) for n, text in enumerate(RECIPIENTS)]
    return body(
        *left, centred(y - 2, "TM. ỦY BAN NHÂN DÂN", 430, page), centred(y + 15, "CHỦ TỊCH", 430, page), centred(y + 60, "Lê Thị Hoa", 430, page)
    )


def test_the_foot_is_read_column_by_column() -> None:
    assert text_of(body(filler(100), foot(500))).split("\n\n")[-2:] == [
        "Nơi nhận:\n- UBND tỉnh;\n- Các phòng, ban của huyện và các đoàn thể;\n- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Thị Hoa\n",
    ]


def test_a_foot_over_a_page_end_is_one() -> None:
    first = body(filler(100), set_down(LEFT, 780, "Nơi nhận:", 11), centred(778, "TM. ỦY BAN NHÂN DÂN", 430), set_down(LEFT, 795, "- UBND tỉnh;", 11))
    second = body(
        centred(40, "2", page=2),
        set_down(LEFT, 70, "- Lưu: VT.", 11, 2),
        centred(72, "CHỦ TỊCH", 430, page=2),
        centred(130, "Lê Thị Hoa", 430, page=2),
    )
    assert text_of(first, second).split("\n\n")[-3:] == [
        "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Thị Hoa",
        "2\n",
    ]


def test_two_signatures_side_by_side_are_two() -> None:
    rows = [("TM. BAN THƯỜNG VỤ", "KT. GIÁM ĐỐC"), ("CHỦ TỊCH", "PHÓ GIÁM ĐỐC"), ("Nông Thị Hạnh", "Đỗ Quang Khiêm")]
    words = body(filler(100), *(body(centred(500 + 20 * n, a, 190), centred(500 + 20 * n, b, 430)) for n, (a, b) in enumerate(rows)))
    assert text_of(words).split("\n\n")[-2:] == ["TM. BAN THƯỜNG VỤ\nCHỦ TỊCH\nNông Thị Hạnh", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nĐỗ Quang Khiêm\n"]


# furniture


def running(*pages: list[Row]) -> list[str]:
    found = running_rows(pages, [842.0] * len(pages))
    return [row.text for page in pages for row in page if id(row) in found]


def test_page_numbers_and_running_heads_are_furniture() -> None:
    pages = [
        [Row(centred(30, f"Kế hoạch năm 2026 - trang {n}", page=n)), Row(full(400, LINE, page=n)), Row(centred(810, f"{n}/4", page=n))]
        for n in range(1, 5)
    ]
    assert running(*pages) == [text for n in range(1, 5) for text in (f"Kế hoạch năm 2026 - trang {n}", f"{n}/4")]


@pytest.mark.parametrize(
    ("y", "text"), [(400, "3"), (30, "Phần chung"), (30, "- Lưu: VT.")], ids=["a number in the text", "a head seen once", "the rest of a foot"]
)
def test_what_is_no_furniture(y: float, text: str) -> None:
    assert running([Row(full(100, LINE))], [Row(centred(y, text, page=2)), Row(full(420, LINE, page=2))]) == []


def test_the_stamp_of_a_signature_is_taken_whole() -> None:
    stamp = body(
        set_down(400, 50, "Người ký: UBND xã Đồng Khê", 8),
        set_down(400, 60, "Email: vanthu@dongkhe.example", 8),
        set_down(400, 70, "Thời gian ký: 05.03.2026", 8),
    )
    stamps = take_stamps([*stamp, *set_down(LEFT, 62, "Thời gian ký kết: tháng 5"), *set_down(LEFT, 100, LINE)], 14)
    assert [row.text for row in stamps.rows] == ["Người ký: UBND xã Đồng Khê", "Email: vanthu@dongkhe.example", "Thời gian ký: 05.03.2026"]
    assert [row.text for row in rows_of(stamps.rest)] == ["Thời gian ký kết: tháng 5", LINE]


def test_words_across_a_page_are_furniture() -> None:
    lines = tuple((85.0, 700.0 - 18 * n, 14.0, "Cac co quan, don vi can cu nhiem vu duoc giao") for n in range(5))
    document = read_bytes(raw_pdf([Drawn(lines, turn=(150, 300, 60, "BAN SAO"))]), "a.pdf")
    assert [document.source.text[start:end] for start, end in document.decoded.furniture] == ["BAN SAO"]


def test_a_page_turned_by_its_viewer_reads_as_it_is_shown() -> None:
    stream = "".join(f"BT /F 14 Tf 0 1 -1 0 {100 + 18 * n} 85 Tm (Dong thu {n} cua trang nay) Tj ET\n" for n in range(3))
    document = read_bytes(raw_pdf([Drawn(stream=stream)], extra="/Rotate 90"), "a.pdf")
    assert document.source.text.split() == " ".join(f"Dong thu {n} cua trang nay" for n in range(3)).split()
    assert document.decoded.furniture == ()


# tables


def ruled(xs: list[float], ys: list[float]) -> tuple[list[Rule], list[Rule]]:
    return [Rule(y, xs[0], xs[-1]) for y in ys], [Rule(x, ys[0], ys[-1]) for x in xs]


def test_a_merged_cell_is_one_and_stands_at_its_first_place() -> None:
    level, upright = ruled([85, 185, 285, 385], [100, 120, 140])
    level[1] = Rule(120, 185, 385)  # the first column is one cell of two rows
    upright[2] = Rule(285, 120, 140)  # and the head over the other two another
    words = body(set_down(90, 115, "STT", 12), set_down(190, 115, "Kinh phí", 12), set_down(190, 135, "Tỉnh", 12), set_down(290, 135, "Xã", 12))
    [table], rest = read_tables(find_grids(level, upright), words, 1)
    assert [row.texts(5) for row in table.rows] == [["STT", "Kinh phí", ""], ["", "Tỉnh", "Xã"]]
    assert rest == []


@pytest.mark.parametrize(
    ("level", "upright"),
    [
        ([Rule(100, 85, 300)], []),
        ([Rule(100, 85, 300), Rule(130, 85, 300)], [Rule(85, 100, 130), Rule(300, 100, 130)]),
        ([Rule(100, 85, 300), Rule(130, 85, 300)], [Rule(400, 100, 130), Rule(450, 100, 130), Rule(500, 100, 130)]),
    ],
    ids=["a rule under a title", "a frame round a text", "rules that do not meet"],
)
def test_rules_that_make_no_table(level: list[Rule], upright: list[Rule]) -> None:
    assert find_grids(level, upright) == []


def test_a_table_open_at_a_page_end_is_closed_where_its_rules_end() -> None:
    level, upright = ruled([85, 185, 285], [700, 740])
    [grid] = find_grids(level, [Rule(rule.at, 700, 790) for rule in upright])
    assert [(cell.row, cell.y1) for cell in grid.cells] == [(0, 740), (0, 740), (1, 790), (1, 790)]


def table(page: int, top: float, rows: list[tuple[str, list[str], str]]) -> DrawnTable:
    """A table of three columns; the middle cell line by line."""
    ys = [top]
    words: list[Word] = []
    for first, lines, last in rows:
        for n, line in enumerate(lines):
            words += set_down(130, ys[-1] + 14 + 15 * n, line, 12, page)
        words += set_down(90, ys[-1] + 14, first, 12, page) if first else []
        words += set_down(305, ys[-1] + 14, last, 12, page) if last else []
        ys.append(ys[-1] + 5 + 15 * len(lines))
    [made], _ = read_tables(find_grids(*ruled([85, 125, 300, 552], ys)), words, page)
    return made


HEADER = ("STT", ["Nội dung"], "Cơ quan")


def test_a_row_over_a_page_end_is_one_and_a_head_printed_again_is_furniture() -> None:
    first = table(1, 700, [HEADER, ("1", ["Rà soát hộ dân ở vùng có nguy cơ", "sạt lở và lập bản đồ và phương án"], "Phòng Kinh tế")])
    second = table(2, 60, [HEADER, ("", ["di dời đến nơi an toàn"], ""), ("2", ["Tập huấn"], "Công an xã")])
    text = text_of(filler(100), filler(300, page=2), tables={1: [first], 2: [second]})
    assert (
        "| STT | Nội dung | Cơ quan |\n| 1 | Rà soát hộ dân ở vùng có nguy cơ sạt lở và lập bản đồ và phương án di dời đến nơi an toàn | Phòng Kinh tế |\n| 2 | Tập huấn | Công an xã |"
        in text
    )
    assert text.count("| STT | Nội dung | Cơ quan |") == 2


def test_a_row_without_a_number_after_a_page_end_is_a_row() -> None:
    first = table(1, 700, [HEADER, ("1", ["Khảo sát"], "200")])
    second = table(2, 60, [("", ["Tổng cộng"], "24.650")])
    assert "| 1 | Khảo sát | 200 |\n|  | Tổng cộng | 24.650 |" in text_of(filler(100), filler(300, page=2), tables={1: [first], 2: [second]})


def test_a_bar_in_a_cell_stands_escaped_and_a_line_ended_early_is_kept() -> None:
    made = table(1, 100, [HEADER, ("1", ["a|b", "- Xong;", "- Tiếp theo"], "x")])
    assert made.rows[1].texts(made.pad)[1] == "a\\|b<br>- Xong;<br>- Tiếp theo"


# 8-bit fonts


@pytest.mark.parametrize(
    ("font", "set_in", "read"),
    [
        (".VnTime", "Uû ban nh©n d©n huyÖn", "Uỷ ban nhân dân huyện"),
        ("ABCDEF+.VnTimeH", "KÕ ho¹ch", "KẾ HOẠCH"),
        (".VnTime", "tr\xadíc n¨m QĐ-UB".replace("Đ", "§").replace("¨", "\xa8"), "trước năm QĐ-UB"),
        ("VNI-Times", "UÛy ban nhaân daân xaõ Ñaïi Löôïng", "Ủy ban nhân dân xã Đại Lượng"),
        ("Times-Roman", "Uû ban", "Uû ban"),
    ],
)
def test_legacy_fonts_are_known_by_their_names(font: str, set_in: str, read: str) -> None:
    document = read_bytes(raw_pdf([Drawn(((85, 700, 14, set_in),))], font=font), "a.pdf")
    assert document.source.text == f"{read}\n"
    assert document.decoded.notices == ((("legacy-font", None, None),) if font != "Times-Roman" else ())


def test_a_word_in_a_unicode_font_is_left_alone() -> None:
    assert LegacyFonts()("Uû ban", "Times New Roman") is None
