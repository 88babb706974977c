"""Markup signs are taken off, the text stays (contract.md, "text")."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.syntax.markup import plain

TAKEN_OFF = [
    ("**1.** _Mục đích_ chung", "1. Mục đích chung", "bold and italic"),
    ("***Nơi nhận:***", "Nơi nhận:", "bold italic"),
    ("__Lưu ý__", "Lưu ý", "underscores"),
    ("sơ **chế** biến", "sơ chế biến", "bold inside a sentence"),
    ("t**rồng** cây", "trồng cây", "bold inside a word"),
    ("\\- trồng cây", "- trồng cây", "an escaped dash is the dash"),
    ("1\\. trồng \\*", "1. trồng *", "escaped full stop and star"),
    ("a \\| b", "a | b", "an escaped bar"),
    ("`mã số`", "mã số", "code"),
    ("H<sub>2</sub>O", "H2O", "a lowered figure"),
    ("<u>Lưu ý</u>: <b>cây</b>", "Lưu ý: cây", "tags"),
    ('<span style="color:red">cây</span>', "cây", "a tag with a style"),
    ("[trang xã](https://namkham.example)", "trang xã", "a link is its words"),
    ("![sơ đồ](so-do.png)", "sơ đồ", "a picture is its words"),
    ("<https://namkham.example>", "https://namkham.example", "a bare address"),
    ("trồng&nbsp;cây&nbsp;", "trồng cây", "an HTML blank"),
    ("trồng<br>cây<br/>ven<BR />đường", "trồng cây ven đường", "an HTML line end"),
    ("trồng\ncây  ven\tđường ", "trồng cây ven đường", "broken lines and blanks"),
]
STAYS = [
    ("số liệu (*)", "a reference to a note"),
    ("số liệu (**)", "and to another"),
    ("300 * 20 triệu đồng", "a product"),
    ("ke_hoach_trong_cay.docx", "a name of a file"),
    ("Họ tên: ____", "a blank to fill in"),
    ("a < b > c", "signs of size"),
    ("[ghi chú]", "square brackets without an address"),
    ("<Ký tên>", "angle brackets that are no tag"),
    ("kinh tế - xã hội", "a dash"),
    ("100% số hộ & 5 thôn #1", "other signs"),
]


@pytest.mark.parametrize(("raw", "expected", "proves"), TAKEN_OFF, ids=[row[2] for row in TAKEN_OFF])
def test_takes_off(raw: str, expected: str, proves: str) -> None:
    assert plain(raw) == expected, proves


@pytest.mark.parametrize(("raw", "proves"), STAYS, ids=[row[1] for row in STAYS])
def test_keeps(raw: str, proves: str) -> None:
    assert plain(raw) == raw, proves


def test_a_product_without_blanks_keeps_its_star() -> None:
    assert plain("300*20 triệu đồng") == "300*20 triệu đồng"


@pytest.mark.parametrize("markup", ["&NBSP;", "<Br>"])
def test_blank_markup_is_blank_in_any_case(markup: str) -> None:
    assert plain(f"trồng{markup}cây") == "trồng cây"


@given(st.text(st.sampled_from("aơĐ1.,:; -"), max_size=40))
def test_a_text_without_signs_only_has_its_blanks_folded(text: str) -> None:
    assert plain(text) == " ".join(text.split())
