"""The marker table, every row of it, and what only looks like a marker (contract.md, "Node"; NĐ 30, Phụ lục I, II.6.đ)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.syntax.markers import MARKER_TABLE, read_marker
from kehoach.text.numerals import roman_value

FOUND = [
    # printed, form, marker, number, value
    ("Phần I", "part", "Phần I", "I", 1),
    ("PHẦN II. NHIỆM VỤ", "part", "PHẦN II.", "II", 2),
    ("PHẦN THỨ NHẤT", "part", "PHẦN THỨ NHẤT", "THỨ NHẤT", 1),
    ("Phần thứ hai: Nhiệm vụ", "part", "Phần thứ hai:", "thứ hai", 2),
    ("**Phần  3**", "part", "Phần 3", "3", 3),
    ("Chương II", "chapter", "Chương II", "II", 2),
    ("CHƯƠNG 3. TỔ CHỨC", "chapter", "CHƯƠNG 3.", "3", 3),
    ("Tiểu mục 1", "subdivision", "Tiểu mục 1", "1", 1),
    ("TIỂU MỤC 2. ĐẤT", "subdivision", "TIỂU MỤC 2.", "2", 2),
    ("Mục 1", "division", "Mục 1", "1", 1),
    ("MỤC II. ĐẤT", "division", "MỤC II.", "II", 2),
    ("Mục B: Đất", "division", "Mục B:", "B", 2),
    ("Điều 1. Phạm vi", "article", "Điều 1.", "1", 1),
    ("Điều 12: Phạm vi", "article", "Điều 12:", "12", 12),
    ("**Điều 3.** Phạm vi", "article", "Điều 3.", "3", 3),
    ("**Điều 4**. Phạm vi", "article", "Điều 4.", "4", 4),
    ("Điều 5a. Phạm vi", "article", "Điều 5a.", "5a", 5),
    ("ĐIỀU 6. Phạm vi", "article", "ĐIỀU 6.", "6", 6),
    ("1.1. Đối tượng", "dotted", "1.1.", "1.1", (1, 1)),
    ("1.1.1. Đối tượng", "dotted", "1.1.1.", "1.1.1", (1, 1, 1)),
    ("2.3) Đối tượng", "dotted", "2.3)", "2.3", (2, 3)),
    ("1.10 Đối tượng", "dotted", "1.10", "1.10", (1, 10)),
    ("I.1. Đối tượng", "dotted", "I.1.", "I.1", (1, 1)),
    ("A.2. Đối tượng", "dotted", "A.2.", "A.2", (65, 2)),
    ("I. MỤC ĐÍCH", "roman", "I.", "I", 1),
    ("IV) MỤC ĐÍCH", "roman", "IV)", "IV", 4),
    ("I- MỤC ĐÍCH", "roman", "I-", "I", 1),
    ("II - YÊU CẦU", "roman", "II -", "II", 2),
    ("I/. MỤC ĐÍCH", "roman", "I/.", "I", 1),
    ("I/ MỤC ĐÍCH", "roman", "I/", "I", 1),
    ("III: MỤC ĐÍCH", "roman", "III:", "III", 3),
    ("## I. MỤC ĐÍCH", "roman", "I.", "I", 1),
    ("**I.** MỤC ĐÍCH", "roman", "I.", "I", 1),
    ("***II***. YÊU CẦU", "roman", "II.", "II", 2),
    ("VIIII. KINH PHÍ", "roman", "VIIII.", "VIIII", 9),
    ("1. Yêu cầu", "arabic", "1.", "1", 1),
    ("1) Yêu cầu", "arabic", "1)", "1", 1),
    ("01. Yêu cầu", "arabic", "01.", "01", 1),
    ("1- Yêu cầu", "arabic", "1-", "1", 1),
    ("1-Yêu cầu", "arabic", "1-", "1", 1),
    ("1/. Yêu cầu", "arabic", "1/.", "1", 1),
    ("1/ Yêu cầu", "arabic", "1/", "1", 1),
    ("1\\. Yêu cầu", "arabic", "1.", "1", 1),
    ("**1**. Yêu cầu", "arabic", "1.", "1", 1),
    ("**1.** Yêu cầu", "arabic", "1.", "1", 1),
    ("_2._ Yêu cầu", "arabic", "2.", "2", 2),
    ("1.Yêu cầu", "arabic", "1.", "1", 1),
    ("A. ĐẤT", "capital", "A.", "A", 65),
    ("B- ĐẤT", "capital", "B-", "B", 66),
    ("Đ) ĐẤT", "capital", "Đ)", "Đ", 0x110),
    ("C. ĐẤT", "capital", "C.", "C", 67),
    ("L. ĐẤT", "capital", "L.", "L", 76),
    ("(1) Đào hố", "paren", "(1)", "1", 1),
    ("(a) Đào hố", "paren", "(a)", "a", 1),
    ("(đ) Đào hố", "paren", "(đ)", "đ", 5),
    ("(iv) Đào hố", "lower", "(iv)", "iv", 4),
    ("a) Đào hố", "point", "a)", "a", 1),
    ("đ) Đào hố", "point", "đ)", "đ", 5),
    ("a. Đào hố", "point", "a.", "a", 1),
    ("a/ Đào hố", "point", "a/", "a", 1),
    ("b- Đào hố", "point", "b-", "b", 2),
    ("f) Đào hố", "point", "f)", "f", 102),
    ("i) Đào hố", "point", "i)", "i", 9),
    ("ii) Đào hố", "lower", "ii)", "ii", 2),
    ("a.1) Đào hố", "subpoint", "a.1)", "a.1", (1, 1)),
    ("a1) Đào hố", "subpoint", "a1)", "a1", (1, 1)),
    ("đ.2) Đào hố", "subpoint", "đ.2)", "đ.2", (5, 2)),
    ("- Đào hố", "bullet", "-", None, 0),
    ("-Đào hố", "bullet", "-", None, 0),
    ("– Đào hố", "bullet", "–", None, 0),
    ("• Đào hố", "bullet", "•", None, 0),
    ("\uf0b7 Đào hố", "bullet", "\uf0b7", None, 0),
    ("\\- Đào hố", "bullet", "-", None, 0),
    ("> - Đào hố", "bullet", "-", None, 0),
    ("**- Đào hố**", "bullet", "-", None, 0),
    ("+ Đào hố", "subbullet", "+", None, 0),
    ("\\+ Đào hố", "subbullet", "+", None, 0),
    ("* Ghi chú", "note", "*", None, 0),
    ("\\* Ghi chú", "note", "*", None, 0),
]


@pytest.mark.parametrize(("printed", "form", "marker", "number", "value"), FOUND, ids=[row[0] for row in FOUND])
def test_finds(printed: str, form: str, marker: str, number: str | None, value: object) -> None:
    found = read_marker(printed, 0)
    assert found is not None
    assert (found.form, found.printed, found.number, found.value) == (form, marker, number, value)


def test_every_row_of_the_table_has_an_example_here() -> None:
    assert {name for name, _ in MARKER_TABLE} <= {row[1] for row in FOUND}


IGNORED = [
    ("50 học sinh", "a number of people"),
    ("1.500 con", "thousands"),
    ("2.000.000 đồng", "millions"),
    ("1,5 triệu đồng", "a decimal"),
    ("2.5% số hộ", "a part"),
    ("15% số hộ", "a part"),
    ("57-NQ/TW", "a Party notation at the start of a broken line"),
    ("36/QĐ-TTg", "a notation of the State"),
    ("24/7", "all day"),
    ("01/01/2026", "a date"),
    ("1-2-2024 họp", "a date with dashes"),
    ("1.1.2026 bắt đầu", "a date with full stops"),
    ("30/4 và 1/5", "two holidays"),
    ("3-4 hộ", "a range"),
    ("5 - 7 hộ", "a spaced range"),
    ("2 + 3", "a sum"),
    ("2024", "a year"),
    ("Mục đích", "no Mục"),
    ("MỤC LỤC", "no MỤC"),
    ("Mục 2.1 của kế hoạch", "a place in another plan"),
    ("Chương trình", "no Chương"),
    ("CHƯƠNG TRÌNH", "no CHƯƠNG"),
    ("Phần mềm", "no Phần"),
    ("Phần lớn các xã", "no Phần"),
    ("Điều kiện", "no Điều"),
    ("Điều động cán bộ", "no Điều"),
    ("I", "a letter alone"),
    ("I, II", "two letters"),
    ("IC. Trồng", "no Roman numeral"),
    ("Đ/c bí thư", "a comrade"),
    ("V/v trồng cây", "about"),
    ("Ca nô", "a word"),
    ("--", "a rule"),
    ("++ a", "no bullet"),
    ("**Trồng cây**", "a bold line"),
    ("*Trồng cây*", "an italic line"),
    ("(100) Đào", "three figures in brackets"),
    ("(xem biểu)", "a bracket"),
    ("", "nothing"),
    ("Trồng cây", "words"),
]


@pytest.mark.parametrize(("printed", "proves"), IGNORED, ids=[row[0] or "nothing" for row in IGNORED])
def test_ignores(printed: str, proves: str) -> None:
    assert read_marker(printed, 0) is None, proves


@pytest.mark.parametrize(
    ("printed", "sure"),
    [
        ("Điều 4. Phạm vi", True),
        ("Điều 4", True),
        ("Điều 4 PHẠM VI ÁP DỤNG", True),
        ("Điều 4 Luật Lâm nghiệp", False),
        ("Phần I của kế hoạch", False),
        ("Mục 2 Chương này", False),
        ("1.1. Đất", True),
        ("1.1 Đất", False),
        ("a) Đất", True),
        ("a. Đất", False),
        ("10 - Xã Nậm Khăm", False),
    ],
)
def test_is_sure_only_where_no_sentence_could_go_on_like_that(printed: str, sure: bool) -> None:
    found = read_marker(printed, 0)
    assert found is not None
    assert found.sure is sure


def test_the_text_after_a_marker_begins_at_its_end() -> None:
    text = "x\n**1**. Yêu cầu"
    found = read_marker(text, 2)
    assert found is not None
    assert text[found.end :] == " Yêu cầu"


def test_a_roman_numeral_glued_to_its_title_in_capitals_is_a_section() -> None:
    assert read_marker("I-MỤC ĐÍCH, YÊU CẦU", 0) is not None


@pytest.mark.parametrize(
    ("text", "printed", "end"),
    [("Điều 2\nTổ chức", "Điều 2", 6), ("Phần\nI. MỤC ĐÍCH", None, 0), ("theo\nĐiều\n2 lần", None, 0)],
    ids=["the end of the marker is on the next line", "Phần and I. on two lines", "Điều and 2 on two lines"],
)
def test_a_marker_does_not_go_on_to_the_next_line(text: str, printed: str | None, end: int) -> None:
    found = read_marker(text, text.index("Điều") if "Điều" in text else 0)
    if printed is None:
        assert found is None
    else:
        assert found is not None
        assert (found.printed, found.end) == (printed, end)


@given(st.integers(1, 39))
def test_numbers_of_items_are_read_back(value: int) -> None:
    found = read_marker(f"{value}. Đào hố", 0)
    assert found is not None
    assert (found.form, found.value) == ("arabic", value)


@given(st.text(st.sampled_from("IVX"), min_size=1, max_size=6))
def test_a_roman_marker_is_found_where_the_letters_are_a_numeral_and_nowhere_else(letters: str) -> None:
    found = read_marker(f"{letters}. TRỒNG CÂY", 0)
    value = roman_value(letters)
    assert (found.value if found and found.form == "roman" else None) == value


@given(st.text(max_size=30))
def test_a_marker_never_ends_outside_the_text(text: str) -> None:
    found = read_marker(text, 0)
    assert found is None or 0 < found.end <= len(text)
