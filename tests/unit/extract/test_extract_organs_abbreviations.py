"""Abbreviations in the names of bodies, written out (contract.md, ``name``; domain.md, 6.6)."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.extract.organs.abbreviation_rows import BODIES, PARTS, PEOPLE
from kehoach.extract.organs.abbreviations import ABBREVIATIONS, expand

WRITTEN_OUT = [
    ("UBND huyện", "Ủy ban nhân dân huyện", "the commonest"),
    ("HĐND và UBND xã", "Hội đồng nhân dân và Ủy ban nhân dân xã", "two in one name"),
    ("HĐND-UBND xã", "Hội đồng nhân dân và Ủy ban nhân dân xã", "two joined, known as one"),
    ("UBND - HĐND xã", "Ủy ban nhân dân - Hội đồng nhân dân xã", "two joined, each for itself"),
    ("UBND/HĐND xã", "Ủy ban nhân dân/Hội đồng nhân dân xã", "a stroke between"),
    ("Phòng NN&PTNT", "Phòng Nông nghiệp và Phát triển nông thôn", "&"),
    ("Phòng NNPTNT", "Phòng Nông nghiệp và Phát triển nông thôn", "no joiner"),
    ("Phòng NN-PTNT", "Phòng Nông nghiệp và Phát triển nông thôn", "a hyphen"),
    ("Phòng NN - PTNT", "Phòng Nông nghiệp và Phát triển nông thôn", "a hyphen between blanks"),
    ("Phòng NN & PTNT", "Phòng Nông nghiệp và Phát triển nông thôn", "& between blanks"),
    ("Phòng Lao động - TB&XH", "Phòng Lao động - Thương binh và Xã hội", "half of it written out"),
    ("Sở LĐTBXH", "Sở Lao động - Thương binh và Xã hội", "three parts, no joiner"),
    ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội", "three parts, two joiners"),
    ("Sở LĐ - TB & XH", "Sở Lao động - Thương binh và Xã hội", "three parts, with blanks"),
    ("Sở VH-TT&DL", "Sở Văn hóa, Thể thao và Du lịch", "culture"),
    ("Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch", "culture, no joiner"),
    ("Phòng VH-XH", "Phòng Văn hóa - Xã hội", "a commune's office"),
    ("Phòng TC-KH", "Phòng Tài chính - Kế hoạch", "finance"),
    ("SNN&MT", "Sở Nông nghiệp và Môi trường", "a department as one word"),
    ("BGDĐT", "Bộ Giáo dục và Đào tạo", "a ministry as one word"),
    ("UB MTTQ VN xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", "the Front in pieces"),
    ("UBMTTQVN xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", "the Front as one word"),
    ("BCĐ huyện", "Ban Chỉ đạo huyện", "a board"),
    ("VP UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh", "an office"),
    ("VPĐP NTM tỉnh", "Văn phòng Điều phối Nông thôn mới tỉnh", "an office of a programme"),
    ("BQL các KCN tỉnh", "Ban Quản lý các Khu công nghiệp tỉnh", "a zone in a name"),
    ("Ban CHQS xã", "Ban Chỉ huy Quân sự xã", "the army"),
    ("Phòng KGVX", "Phòng Khoa giáo - Văn xã", "a section"),
    ("TAND huyện", "Tòa án nhân dân huyện", "a court"),
    ("PCT UBND tỉnh", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "an office before a body"),
    ("Toàn thể CBCCVC", "Toàn thể Cán bộ, công chức, viên chức", "people"),
    ("Công an TP. Vạn Hoa", "Công an thành phố Vạn Hoa", "a full stop that belongs to it"),
    ("Công an TP.Vạn Hoa", "Công an thành phố Vạn Hoa", "no blank after it"),
    ("Tp. Vạn Hoa", "Thành phố Vạn Hoa", "a capital at the beginning"),
    ("VP TTg", "Văn phòng Thủ tướng Chính phủ", "a small letter in it"),
    ("Trường TH&THCS Bản Pheo", "Trường Tiểu học và Trung học cơ sở Bản Pheo", "a school of two levels"),
    ("Trường TH Bản Pheo", "Trường Tiểu học Bản Pheo", "one reading after the word before"),
    ("Các trường MN", "Các trường Mầm non", "the same"),
    ("Công ty TNHH MTV Cây Xanh", "Công ty Trách nhiệm hữu hạn Một thành viên Cây Xanh", "a company's form"),
    ("Công ty CP Cây Xanh", "Công ty Cổ phần Cây Xanh", "a company's other form"),
    ("Hội LHPN, Hội CCB xã", "Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh xã", "unions"),
]
LEFT = [
    ("Phòng TH", "more than one reading: general affairs, primary school"),
    ("BCH Đoàn xã", "more than one reading: Ban Chấp hành, Bộ Chỉ huy"),
    ("TT Văn hóa", "more than one reading: Trung tâm, Thường trực"),
    ("Phòng VHTT", "more than one reading: information, sport"),
    ("ubnd xã", "small letters"),
    ("Phòng XYZ", "in no table"),
    ("XYZ-UBND", "joined to what is in no table"),
    ("UBNDX", "no whole word"),
    ("TTr của xã", "no whole word, with a small letter"),
    ("Kế hoạch số 12/KH-UBND", "a code"),
    ("Quyết định số 12/QĐ-UBND", "a code"),
    ("12-KH/ĐU", "a code of the Party"),
    ("Trường Tiểu học", "nothing to write out"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("printed", "expected", "shows"), WRITTEN_OUT)
def test_written_out(printed: str, expected: str, shows: str) -> None:
    assert expand(printed) == expected, shows


@pytest.mark.parametrize(("printed", "shows"), LEFT)
def test_left_as_printed(printed: str, shows: str) -> None:
    assert expand(printed) == printed, shows


def test_the_documents_own_go_before_the_table() -> None:
    own = {"BCĐ": "Ban Chỉ đạo 389 tỉnh", "Tổ": "Tổ công tác 06"}
    assert expand("BCĐ và UBND xã", own) == "Ban Chỉ đạo 389 tỉnh và Ủy ban nhân dân xã"
    assert expand("BCĐX", own) == "BCĐX"
    assert expand("Tổ công tác 06", own) == "Tổ công tác 06"


def test_a_full_form_may_hold_any_sign() -> None:
    assert expand("Tổ", {"Tổ": r"Tổ \1 công tác"}) == r"Tổ \1 công tác"


def test_no_abbreviation_has_two_full_forms() -> None:
    assert len(ABBREVIATIONS) == len(BODIES) + len(PEOPLE) + len(PARTS)


@pytest.mark.parametrize("short", ["CB", "BCH", "BTC", "TT", "CT", "CV", "BCT", "VHTT", "TC", "CĐ", "TU"])
def test_what_has_two_readings_has_no_row(short: str) -> None:
    assert short not in ABBREVIATIONS


@pytest.mark.parametrize("short", sorted(ABBREVIATIONS))
def test_every_row_is_written_out(short: str) -> None:
    assert expand(f"Phòng {short}") == f"Phòng {ABBREVIATIONS[short]}"


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from([*ABBREVIATIONS, " ", "-", "&", " - ", "/", ".", "xã", "Trường ", "ty "]), max_size=12).map("".join)
)
def test_any_text(name: str) -> None:
    assert isinstance(expand(name), str)


@given(st.lists(st.sampled_from(["sở", "Y tế", "xã", "Bản Pheo", "và", ",", "12"]), max_size=12).map(" ".join))
def test_a_name_without_capitals_in_a_row_stays(name: str) -> None:
    assert expand(name) == name


@pytest.mark.parametrize("piece", ["UBND", "UBND-", "UBND - ", "XYZ - ", "A&", "TP."])
def test_long_names_are_written_out_in_linear_time(piece: str) -> None:
    began = time.perf_counter()
    expand(piece * (100_000 // len(piece)))
    assert time.perf_counter() - began < 5
