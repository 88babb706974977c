"""The tables of the reforms of 2025, and when a plan is held to them."""

from __future__ import annotations

from datetime import date

import pytest

from kehoach.document import open_source
from kehoach.pipeline import parse_document
from kehoach.rules.examined import Examined
from kehoach.rules.reforms import DEPARTMENTS, FIELDS, MINISTRIES, PROVINCES, is_of_the_past, issued_since
from kehoach.text.fold import fold

SINCE = date(2025, 7, 1)


def test_twenty_nine_names_are_gone_into_twenty_three_provinces() -> None:
    spelled_once = {fold(name) for name in PROVINCES} - {fold("Bắc Cạn"), fold("Đăk Nông"), fold("Đắc Nông")}
    assert len(spelled_once) == 29
    assert len(set(PROVINCES.values())) == 23
    assert not set(PROVINCES) & set(PROVINCES.values())


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Kế hoạch và Đầu tư", "planning"), ("KH&ĐT", "planning"), ("KHĐT", "planning"),
        ("Giao thông vận tải", "transport"), ("GTVT", "transport"),
        ("Thông tin và Truyền thông", "media"), ("TT&TT", "media"), ("TTTT", "media"),
        ("Tài nguyên và Môi trường", "resources"), ("TN&MT", "resources"), ("TNMT", "resources"),
        ("Nông nghiệp và PTNT", "farming"), ("NN&PTNT", "farming"), ("NNPTNT", "farming"),
        ("Lao động - Thương binh và Xã hội", "labour"), ("LĐTBXH", "labour"), ("LĐ-TB&XH", "labour"), ("Lao động - TB&XH", "labour"),
        ("Nông nghiệp và Môi trường", None), ("NN&MT", None), ("Tài chính", None), ("Khoa học và Công nghệ", None), ("Lao động", None),
    ],
)  # fmt: skip
def test_a_field_is_known_in_full_and_in_letters(name: str, field: str | None) -> None:
    match = FIELDS.match(name)
    assert (match.lastgroup if match else None) == field
    assert field is None or (MINISTRIES[field].startswith("Bộ ") and DEPARTMENTS[field].startswith("Sở "))


@pytest.mark.parametrize(
    ("printed", "held", "shows"),
    [
        ("ngày 01 tháng 7 năm 2025", True, "the first day"),
        ("ngày 30 tháng 6 năm 2025", False, "the day before"),
        ("ngày … tháng 7 năm 2025", True, "any day of the month is late enough"),
        ("ngày … tháng … năm 2025", False, "it may have been January"),
        ("ngày … tháng … năm 2026", True, "any day of the year is late enough"),
    ],
)
def test_a_plan_is_held_to_a_reform_when_it_is_surely_later(printed: str, held: bool, shows: str) -> None:
    document = open_source(f"Số: 12/KH-UBND\nSuối Mây, {printed}\n\nKẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây.\n", "a.txt", "text/plain")
    assert issued_since(Examined(parse_document(document)), SINCE) is held, shows


@pytest.mark.parametrize(
    ("before", "after", "past"),
    [
        ("", " báo cáo trước ngày 15/12", False),
        ("Giao ", " chủ trì tham mưu", False),
        ("tiếp nhận hồ sơ của ", " trước đây", True),
        ("Nghị quyết của ", " về trồng rừng", True),
        ("Chương trình năm 2023 của ", "", True),
        ("Sau khi sắp xếp, ", " không còn", True),
        ("UBND tỉnh Lào Cai và ", " phối hợp", False),
    ],
)
def test_a_sentence_about_the_past_is_told(before: str, after: str, past: bool) -> None:
    assert is_of_the_past(before, after) is past
