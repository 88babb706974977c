"""What a line is by its form alone: text, page number, rule, stamp, bar, row of a table, fence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.syntax.lines import BAR, FENCE, FURNITURE, PAGE, ROW, STAMP, TEXT, read_lines

FORMS = [
    (PAGE, "a page number", ["2", "12", "- 2 -", "– 3 –", "(3)", "[4]", "Trang 3", "Trang 2/5", "Page 3", "trang 7"]),
    (FURNITURE, "a rule", ["---", "___", "***", "* * *", "=====", "– – –", "o0o", "---o0o---", "-----oOo-----", "\\_\\_\\_", "#", "**", "~", "\u200b"]),
    (FURNITURE, "page chrome", ["<!-- trang 2 -->", "![dấu](dau.png)", '<div class="page">', "</table>"]),
    (STAMP, "a time stamp of a signature", ["01-02-2024 10:20:30", "03/04/2025 10:11", "03/04/2025 10:11:12 +07:00"]),
    (BAR, "a bar", ["|"]),
    (ROW, "a row of a table", ["| STT | Việc |", "|---|---|", "||"]),
    (FENCE, "a fence", ["```", "```text", "~~~"]),
    (TEXT, "text", ["Trồng cây", "2 xã", "1234", "2024", "Trang trại 3", "Trang 3 của báo cáo", "Ngày ký ban hành", "./.", "....", "-", "+", "*", "\\-", "\\*"]),
    (TEXT, "text with a marker", ["12.", "1. Đất", "- 2 xã", "(3) Đất"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "printed"),
    [(form, printed) for form, _, rows in FORMS for printed in rows],
    ids=[f"{printed!r} is {what}" for _, what, rows in FORMS for printed in rows],
)
def test_the_form_of_a_line(form: int, printed: str) -> None:
    assert [line.form for line in read_lines(printed)] == [form]


@pytest.mark.parametrize(
    "printed",
    [
        "Ký bởi: UBND xã Nậm Khăm",
        "Được ký bởi: Giàng A Páo",
        "Người ký: Giàng A Páo",
        "Thời gian ký: 03/04/2025",
        "Ngày ký: 03/04/2025",
        "Signed by: UBND",
    ],
)
def test_the_lines_of_a_digital_signature_are_a_stamp(printed: str) -> None:
    assert [line.form for line in read_lines(printed)] == [STAMP]


@pytest.mark.parametrize(("printed", "form"), [("-", "bullet"), ("+", "subbullet"), ("*", "note"), ("\\-", "bullet")])
def test_a_sign_alone_on_its_line_opens_a_paragraph(printed: str, form: str) -> None:
    """One cell a line is how web tables and lists are saved: the text of the bullet stands on the next line."""
    (line,) = read_lines(printed)
    assert line.marker is not None
    assert line.marker.form == form


def test_a_line_is_its_text_without_the_blanks_around_it() -> None:
    text = "  a b \n\t\n  c\t\n"
    assert [(text[line.start : line.end], line.gap) for line in read_lines(text)] == [("a b", False), ("c", True)]


@pytest.mark.parametrize(("text", "gap"), [("a\nb", False), ("a\n\nb", True), ("a\n \t\nb", True), ("a\f\nb", True)])
def test_a_gap_is_a_blank_line_or_a_page_end(text: str, gap: bool) -> None:
    assert [line.gap for line in read_lines(text)] == [False, gap]


@pytest.mark.parametrize("sign", ["\u2028", "\x0b", "\x85", "\x1c"])
def test_signs_that_no_editor_counts_end_no_line(sign: str) -> None:
    assert len(list(read_lines(f"một{sign}hai"))) == 1


@given(st.text(max_size=80))
def test_no_character_that_is_not_blank_is_outside_the_lines(text: str) -> None:
    kept = "".join(text[line.start : line.end] for line in read_lines(text))
    assert [sign for sign in kept if not sign.isspace()] == [sign for sign in text if not sign.isspace()]
