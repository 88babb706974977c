"""The abbreviations that a document explains itself."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.extract.organs.own import own_abbreviations

EXPLAINED = [
    ("Ban Chỉ đạo chuyển đổi số tỉnh (sau đây gọi tắt là Ban Chỉ đạo) họp.", {"Ban Chỉ đạo": "Ban Chỉ đạo chuyển đổi số tỉnh"}, "gọi tắt là"),
    ("Ủy ban nhân dân xã Nậm Khăm (viết tắt là UBND xã).", {"UBND xã": "Ủy ban nhân dân xã Nậm Khăm"}, "viết tắt là"),
    ("Các sở, ban, ngành tỉnh (sau đây gọi chung là các đơn vị) rà soát.", {"các đơn vị": "Các sở, ban, ngành tỉnh"}, "gọi chung là"),
    ("Giao Sở Y tế (sau đây gọi là Sở) chủ trì.", {"Sở": "Sở Y tế"}, "gọi là"),
    ("Tổ công tác 06 thành phố (gọi tắt: “Tổ 06”)", {"Tổ 06": "Tổ công tác 06 thành phố"}, "a colon and quotation marks"),
    ("Trung tâm Văn hóa xã (gọi tắt là\nTrung tâm)", {}, "a bracket goes over no line"),
    ("Kế hoạch năm 2026 (sau đây gọi tắt là Kế hoạch)", {}, "what is explained is no body"),
    ("Sở Y tế (cơ quan thường trực)", {}, "the bracket explains nothing"),
    ("Sở Y tế (gọi tắt là Sở Y tế)", {}, "the same name"),
    ("(gọi tắt là Sở)", {}, "nothing before"),
    ("Sở Y tế (gọi điện trước)", {}, "another verb"),
    (
        "Sở Y tế (gọi tắt là Sở); Sở Nội vụ (gọi tắt là Sở)",
        {"Sở": "Sở Y tế"},
        "the first stands",
    ),
    ("", {}, "nothing"),
]


@pytest.mark.parametrize(("text", "expected", "shows"), EXPLAINED, ids=[row[2] for row in EXPLAINED])
def test_what_a_text_explains(text: str, expected: dict[str, str], shows: str) -> None:
    assert own_abbreviations(text) == expected, shows


def test_the_bracket_reaches_into_no_other_paragraph() -> None:
    assert own_abbreviations("Sở Y tế\n\n(gọi tắt là Sở)") == {}


@given(st.lists(st.sampled_from(["Sở Y tế", " ", "(gọi tắt là ", "Sở", ")", "\n\n", "“", ",", "các đơn vị", "sau đây "]), max_size=20).map("".join))
def test_any_text(text: str) -> None:
    for short, full in own_abbreviations(text).items():
        assert short
        assert full
        assert short != full


@pytest.mark.parametrize("piece", ["(gọi tắt là A)", "Sở Y tế (gọi tắt là ", "Sở (gọi tắt là Sở) ", "("])
def test_long_texts_are_read_in_linear_time(piece: str) -> None:
    began = time.perf_counter()
    own_abbreviations(piece * (60_000 // len(piece)))
    assert time.perf_counter() - began < 10
