"""The head: Quốc hiệu, Tiêu ngữ, bodies, number and notation, place and date, marks (NĐ 30/2020, Phụ lục I, II.1-4, III.2)."""

from __future__ import annotations

import pytest

from coverage_check import check_coverage
from kehoach.pipeline import parse
from kehoach.records.models import Metadata

TWO_COLUMNS = """\
  UBND TỈNH SUỐI NGỌC           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ GIÁO DỤC VÀ ĐÀO TẠO              Độc lập - Tự do - Hạnh phúc
  Số: 07/KH-SGDĐT            Suối Ngọc, ngày 12 tháng 02 năm 2025
"""
ONE_CELL_A_LINE = """\
**UBND TỈNH SUỐI NGỌC**
**SỞ GIÁO DỤC VÀ ĐÀO TẠO**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
**Độc lập - Tự do - Hạnh phúc**

Số: 07/KH-SGDĐT

*Suối Ngọc, ngày 12 tháng 02 năm 2025*
"""
IN_A_TABLE = """\
| UBND TỈNH SUỐI NGỌC | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
|---|---|
| SỞ GIÁO DỤC VÀ ĐÀO TẠO | Độc lập - Tự do - Hạnh phúc |
| Số: 07/KH-SGDĐT | Suối Ngọc, ngày 12 tháng 02 năm 2025 |
"""
NO_RULE_TABLE = """\
UBND TỈNH SUỐI NGỌC | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ GIÁO DỤC VÀ ĐÀO TẠO | Độc lập - Tự do - Hạnh phúc
Số: 07/KH-SGDĐT | Suối Ngọc, ngày 12 tháng 02 năm 2025
"""


def head(printed: str, body: str = "\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n") -> Metadata:
    plan = parse(printed + body)
    check_coverage(printed + body, plan)
    return plan.metadata


def check_head(found: Metadata) -> None:
    assert found.national_title == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert found.motto == "Độc lập - Tự do - Hạnh phúc"
    assert (found.code_number, found.code_notation) == ("07", "KH-SGDĐT")
    assert found.place == "Suối Ngọc"
    assert found.issued_date is not None
    assert found.issued_date.iso == "2025-02-12"
    assert found.organ_name == "Sở Giáo dục và Đào tạo"
    assert found.parent_organ_name == "Ủy ban nhân dân tỉnh Suối Ngọc"
    assert found.derived_from == {}


@pytest.mark.parametrize("printed", [TWO_COLUMNS, ONE_CELL_A_LINE], ids=["two columns", "one cell a line"])
def test_one_head_in_any_layout_is_one_record(printed: str) -> None:
    check_head(head(printed))


def test_a_head_in_a_pipe_table_is_the_same_record() -> None:
    check_head(head(IN_A_TABLE))


def test_a_head_with_bars_between_its_columns_is_the_same_record() -> None:
    check_head(head(NO_RULE_TABLE))


def test_spans_of_the_head_cut_out_what_is_printed() -> None:
    text = TWO_COLUMNS + "\nKẾ HOẠCH\nTrồng cây\n"
    spans = parse(text).metadata.spans
    printed = {key: text[span.start : span.end] for key, span in spans.items()}
    assert printed["code_number"] == "07"
    assert printed["code_notation"] == "KH-SGDĐT"
    assert printed["place"] == "Suối Ngọc"
    assert printed["issued_date"] == "ngày 12 tháng 02 năm 2025"
    assert printed["type_name"] == "KẾ HOẠCH"
    assert printed["subject"] == "Trồng cây"


NUMBERS = [
    ("Số: 07/KH-UBND", "07", "KH-UBND", "whole"),
    ("Số:      /KH-UBND", None, "KH-UBND", "the number is blank"),
    ("Số: ……/KH-UBND", None, "KH-UBND", "the number is dots"),
    ("Số 12-KH/ĐU", "12", "KH/ĐU", "the Party's form"),
    ("Số: 07/KH - UBND", "07", "KH - UBND", "blanks around the dash"),
    ("Số: 15/2024/QĐ-UBND", "15/2024", "QĐ-UBND", "with the year"),
    ("Số: 15a/KH-UBND", "15a", "KH-UBND", "with a letter"),
    ("**Số:** 07/KH-UBND", "07", "KH-UBND", "bold label"),
    ("Số: 7/KH-PGD&ĐT", "7", "KH-PGD&ĐT", "an ampersand"),
    ("Số: 7", "7", None, "no notation"),
    ("Số:", None, None, "nothing filled in"),
]


@pytest.mark.parametrize(("printed", "number", "notation", "proves"), NUMBERS, ids=[row[3] for row in NUMBERS])
def test_number_and_notation(printed: str, number: str | None, notation: str | None, proves: str) -> None:
    found = head(f"UBND XÃ NẬM KHĂM\n{printed}\n")
    assert (found.code_number, found.code_notation) == (number, notation), proves


@pytest.mark.parametrize(
    ("printed", "place", "iso"),
    [
        ("Nậm Khăm, ngày 3 tháng 4 năm 2025", "Nậm Khăm", "2025-04-03"),
        ("*Nậm Khăm, ngày     tháng 4 năm 2025*", "Nậm Khăm", "2025-04"),
        ("Nậm Khăm, ngày 31 tháng 02 năm 2025", "Nậm Khăm", "2025-02"),
        ("Nậm Khăm ngày 3 tháng 4 năm 2025", "Nậm Khăm", "2025-04-03"),
    ],
)
def test_place_and_date(printed: str, place: str | None, iso: str) -> None:
    found = head(f"UBND XÃ NẬM KHĂM\n\n{printed}\n")
    assert found.issued_date is not None
    assert (found.place, found.issued_date.iso) == (place, iso)


def test_a_date_without_a_place_has_none() -> None:
    found = head("UBND XÃ NẬM KHĂM\n\nngày 3 tháng 4 năm 2025\n")
    assert (found.place, found.organ_name) == (None, "Ủy ban nhân dân xã Nậm Khăm")


def test_a_place_with_a_short_date_belongs_to_the_head() -> None:
    found = head("UBND XÃ NẬM KHĂM\n\nNậm Khăm, ngày 03/4/2025\n")
    assert (found.place, found.organ_name) == ("Nậm Khăm", "Ủy ban nhân dân xã Nậm Khăm")


@pytest.mark.parametrize(
    ("printed", "secrecy", "urgency"),
    [
        ("MẬT", "MẬT", None),
        ("TUYỆT MẬT", "TUYỆT MẬT", None),
        ("HỎA TỐC", None, "HỎA TỐC"),
        ("THƯỢNG KHẨN", None, "THƯỢNG KHẨN"),
        ("BÍ MẬT NÚI", None, None),
        ("KHẨN TRƯƠNG", None, None),
    ],
)
def test_marks(printed: str, secrecy: str | None, urgency: str | None) -> None:
    found = head(f"UBND XÃ NẬM KHĂM\n\n{printed}\n\nSố: 07/KH-UBND\n")
    assert (found.secrecy, found.urgency) == (secrecy, urgency)


def test_the_head_of_the_party() -> None:
    found = head(
        "ĐẢNG BỘ XÃ NẬM KHĂM          ĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ BẢN PHEO\n*                     Nậm Khăm, ngày 03 tháng 4 năm 2025\nSố 12-KH/CB\n"
    )
    assert found.party_title == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert found.national_title is None
    assert (found.organ_name, found.parent_organ_name) == ("Chi bộ Bản Pheo", "Đảng bộ xã Nậm Khăm")
    assert (found.place, found.code_number, found.code_notation) == ("Nậm Khăm", "12", "KH/CB")


def test_what_is_not_printed_is_null() -> None:
    found = parse("Trồng cây ven đường.\n").metadata
    assert found.model_dump(exclude_defaults=True) == {}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Số:   /KH-UBND\n\nKẾ HOẠCH\nCây\n", {"blank-number"}),
        ("Khăm, ngày   tháng 5 năm 2025\n\nKẾ HOẠCH\nCây\n", {"blank-date"}),
        ("Số: 7/KH-UBND\n\nKẾ HOẠCH\nCây\n", set()),
    ],
)
def test_a_blank_number_or_day_is_told(text: str, codes: set[str]) -> None:
    assert {notice.code for notice in parse(text).notices if notice.code.startswith("blank")} == codes


@pytest.mark.parametrize(
    "text",
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*Số/N",
        "ĐẢNG CỘNG SẢN VIỆT NAM*V/v",
        "ngày tháng năm*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số/KĐẢNG CỘNG SẢN VIỆT NAM",
        "ĐẢNG CỘNG SẢN VIỆT NAM\nK*ngày tháng năm",
    ],
)
def test_two_pieces_of_the_head_share_no_character(text: str) -> None:
    check_coverage(text, parse(text))


@pytest.mark.parametrize("mention", ["V/v trồng rừng phòng hộ\nđầu nguồn năm 2025 -\n2026", "V/v trồng rừng phòng hộ đầu nguồn năm 2025 - 2026"])
def test_a_subject_under_the_number_may_be_broken_in_a_narrow_column(mention: str) -> None:
    text = (
        f"UBND XÃ SUỐI NGỌC\nTRƯỜNG THCS SUỐI NGỌC\nSố: 7/KH-THCS\n{mention}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Suối Ngọc, ngày 12 tháng 02 năm 2025\n\nKẾ HOẠCH\nTrồng rừng\n\nI. MỤC ĐÍCH\n\nGiữ nước.\n"
    )
    plan = parse(text)
    check_coverage(text, plan)
    assert (plan.metadata.organ_name, plan.metadata.code_notation) == ("Trường Trung học cơ sở Suối Ngọc", "KH-THCS")
    span = plan.metadata.spans["subject~2"]
    assert text[span.start : span.end] == mention
    assert plan.furniture == []
