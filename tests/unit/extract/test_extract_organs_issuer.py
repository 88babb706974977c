"""The issuing body, from capitals to its usual name (contract.md, "organ_name"; NĐ 30/2020, Phụ lục II, IV)."""

from __future__ import annotations

import pytest

from kehoach.extract.organs.abbreviations import expand
from kehoach.extract.organs.issuer import complete, in_usual_capitals, issuer_in_preamble, names_body, read_head_lines

HEADS = [
    (["ỦY BAN NHÂN DÂN", "TỈNH SUỐI NGỌC"], "Ủy ban nhân dân tỉnh Suối Ngọc", None, "one name on two lines"),
    (["UBND XÃ NẬM KHĂM"], "Ủy ban nhân dân xã Nậm Khăm", None, "abbreviated"),
    (["UBND TỈNH SUỐI NGỌC", "SỞ NỘI VỤ"], "Sở Nội vụ", "Ủy ban nhân dân tỉnh Suối Ngọc", "the body above"),
    (
        ["UBND TỈNH SUỐI NGỌC", "SỞ GIÁO DỤC", "VÀ ĐÀO TẠO"],
        "Sở Giáo dục và Đào tạo",
        "Ủy ban nhân dân tỉnh Suối Ngọc",
        "two lines under the body above",
    ),
    (["ĐẢNG BỘ XÃ NẬM KHĂM", "CHI BỘ BẢN PHEO"], "Chi bộ Bản Pheo", "Đảng bộ xã Nậm Khăm", "the Party"),
    (
        ["ỦY BAN MTTQ VIỆT NAM", "XÃ NẬM KHĂM", "BAN THƯỜNG TRỰC"],
        "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Nậm Khăm",
        None,
        "an inner body goes before",
    ),
    (["PHÒNG GD&ĐT", "TRƯỜNG TIỂU HỌC NẬM KHĂM"], "Trường Tiểu học Nậm Khăm", "Phòng Giáo dục và Đào tạo", "a school"),
    ([], None, None, "nothing printed"),
]


@pytest.mark.parametrize(("lines", "organ", "parent", "proves"), HEADS, ids=[row[3] for row in HEADS])
def test_the_lines_of_a_head(lines: list[str], organ: str | None, parent: str | None, proves: str) -> None:
    assert read_head_lines(lines, "") == (organ, parent), proves


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Sở Giáo dục và Đào tạo"),
        ("ỦY BAN NHÂN DÂN TỈNH SUỐI NGỌC", "Ủy ban nhân dân tỉnh Suối Ngọc"),
        ("UỶ BAN NHÂN DÂN XÃ NẬM KHĂM", "Ủy ban nhân dân xã Nậm Khăm"),
        ("PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Phòng Tài chính - Kế hoạch"),
        ("HỘI LIÊN HIỆP PHỤ NỮ", "Hội Liên hiệp Phụ nữ"),
        ("Phòng Nội vụ", "Phòng Nội vụ"),
    ],
)
def test_capitals_by_rule(printed: str, expected: str) -> None:
    assert in_usual_capitals(printed, "") == expected


def test_capitals_as_the_text_prints_the_name() -> None:
    assert in_usual_capitals("TRẠM CÂY GIỐNG NẬM KHĂM", "Giao Trạm Cây giống Nậm Khăm ươm cây.") == "Trạm Cây giống Nậm Khăm"


def test_the_department_of_health_has_a_capital() -> None:
    assert in_usual_capitals("SỞ Y TẾ", "") == "Sở Y tế"


def test_a_sub_department_has_one_capital_in_its_type_word() -> None:
    assert in_usual_capitals("CHI CỤC DÂN SỐ", "").startswith("Chi cục ")


def test_a_rule_is_no_body() -> None:
    assert read_head_lines(["-----"], "").organ is None


@pytest.mark.parametrize(
    "line", ["UBND XÃ", "Ủy ban nhân dân xã", "SỞ Y TẾ", "TRƯỜNG THCS NẬM KHĂM", "Đảng ủy xã", "BAN CHỈ ĐẠO", "HUYỆN ỦY SUỐI NGỌC", "BCH ĐOÀN XÃ"]
)
def test_names_a_body(line: str) -> None:
    assert names_body(line)


@pytest.mark.parametrize("line", ["Ban hành kế hoạch", "TỈNH SUỐI NGỌC", "Trồng cây", "BANG GIAO", "SỞN", "Số: 7", ""])
def test_names_no_body(line: str) -> None:
    assert not names_body(line)


@pytest.mark.parametrize(
    ("preamble", "issuer"),
    [
        (["UBND xã Nậm Khăm ban hành Kế hoạch trồng cây như sau:"], "UBND xã Nậm Khăm"),
        (["Căn cứ Luật Lâm nghiệp;", "UBND xã và Hội Nông dân xã xây dựng kế hoạch như sau:"], "UBND xã; Hội Nông dân xã"),
        (["Thực hiện Công văn của Sở Nội vụ, Trường Tiểu học Nậm Khăm xây dựng kế hoạch như sau:"], "Trường Tiểu học Nậm Khăm"),
        (["Các thôn đào hố."], None),
        (["Căn cứ Công văn của UBND huyện về trồng cây;"], None),
        ([], None),
    ],
)
def test_the_issuer_that_the_preamble_names(preamble: list[str], issuer: str | None) -> None:
    assert issuer_in_preamble(preamble) == issuer


@pytest.mark.parametrize(
    ("name", "text", "place", "expected"),
    [
        ("Ủy ban nhân dân huyện", "UBND huyện Suối Ngọc họp.", None, "Ủy ban nhân dân huyện Suối Ngọc"),
        ("Ủy ban nhân dân xã", "", "Nậm Khăm", "Ủy ban nhân dân xã Nậm Khăm"),
        ("Ủy ban nhân dân xã", "", "xã Nậm Khăm", "Ủy ban nhân dân xã Nậm Khăm"),
        ("Ủy ban nhân dân xã", "", None, "Ủy ban nhân dân xã"),
        ("Phòng Nội vụ", "", "Nậm Khăm", "Phòng Nội vụ"),
    ],
)
def test_a_bare_level_is_completed(name: str, text: str, place: str | None, expected: str) -> None:
    assert complete(name, text, place) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("UBND huyện", "Ủy ban nhân dân huyện"),
        ("HĐND và UBND xã", "Hội đồng nhân dân và Ủy ban nhân dân xã"),
        ("Phòng NN&PTNT", "Phòng Nông nghiệp và Phát triển nông thôn"),
        ("Trường TH&THCS Nậm Khăm", "Trường Tiểu học và Trung học cơ sở Nậm Khăm"),
        ("Phòng XYZ", "Phòng XYZ"),
        ("ubnd xã", "ubnd xã"),
        ("Trường Tiểu học", "Trường Tiểu học"),
    ],
)
def test_abbreviations_are_written_out_and_unknown_ones_stay(printed: str, expected: str) -> None:
    assert expand(printed) == expected
