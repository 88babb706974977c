"""What a line or column of the foot is (NĐ 30/2020, Phụ lục I, II.7, II.9)."""

from __future__ import annotations

import pytest

from kehoach.syntax.foot import is_name, kind_of, segments
from kehoach.syntax.lines import read_lines

KINDS = {
    "label": ["Nơi nhận:", "NƠI NHẬN:", "Nơi nhận", "Nơi nhận;", "nơi nhận:"],
    "recipient": ["- UBND tỉnh;", "– Như trên;", "+ Các thôn;", "• Các bản.", "-Đảng ủy xã,"],
    "archive": ["- Lưu: VT.", "Lưu: VT, KT.", "- Lưu VT.", "LƯU: VT", "- lưu: VP."],
    "competence": [
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "KT.CHỦ TỊCH",
        "TL. GIÁM ĐỐC",
        "TUQ. CHỦ TỊCH",
        "Q. GIÁM ĐỐC",
        "T/M CHI BỘ",
        "K/T BÍ THƯ",
        "TM ỦY BAN NHÂN DÂN",
    ],
    "position": ["CHỦ TỊCH", "PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "HIỆU TRƯỞNG", "BÍ THƯ", "TRƯỞNG PHÒNG", "CHÁNH VĂN PHÒNG", "NGƯỜI LẬP"],
    "name": ["Giàng A Páo", "Lò Thị Mỷ", "NGUYỄN VĂN BÔNG", "Nguyễn Văn A", "TS. Lò Thị Mỷ", "Đại tá Giàng A Páo", "Ksor H'Lan"],
    "stamp": ["(Đã ký)", "Đã ký", "(ký tên, đóng dấu)", "(Ký, ghi rõ họ tên)", "Ký bởi: UBND xã"],
    "other": ["Trồng cây ven đường liên xã.", "như trên", "THÔN ĐÔNG", "2025", "Trồng", "Các thôn báo về xã", "Nơi nhận cây giống là trạm"],
}


@pytest.mark.parametrize(("printed", "kind"), [(printed, kind) for kind, rows in KINDS.items() for printed in rows])
def test_kind(printed: str, kind: str) -> None:
    assert kind_of(printed) == kind


@pytest.mark.parametrize("printed", ["Lò Thị Mỷ", "Giàng A Páo", "Y Ngọc", "ThS. Bùi Văn Én", "Ông Sùng A Dơ", "K’ Tiêng Ma"])
def test_finds_a_name(printed: str) -> None:
    assert is_name(printed)


@pytest.mark.parametrize("printed", ["Páo", "Lò thị Mỷ", "Thôn 5", "Lò Thị Mỷ;", "Ban Quản Lý Dự Án Trồng Cây", "UBND Xã", "", "Ông Páo"])
def test_ignores_what_is_no_name(printed: str) -> None:
    assert not is_name(printed)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Nơi nhận:          TM. ỦY BAN NHÂN DÂN", [("label", "Nơi nhận:"), ("competence", "TM. ỦY BAN NHÂN DÂN")]),
        ("- Lưu: VT.\tGiàng A Páo", [("archive", "- Lưu: VT."), ("name", "Giàng A Páo")]),
        ("| **Nơi nhận:** | **CHỦ TỊCH** |", [("label", "Nơi nhận:"), ("position", "CHỦ TỊCH")]),
        ("- Như trên;   Giàng A Páo   Lò Thị Mỷ", [("recipient", "- Như trên;"), ("name", "Giàng A Páo"), ("name", "Lò Thị Mỷ")]),
        ("- UBND huyện;  - Các thôn", [("recipient", "- UBND huyện; - Các thôn")]),
        ("***Nơi nhận:***", [("label", "Nơi nhận:")]),
    ],
)
def test_the_columns_of_a_line(line: str, expected: list[tuple[str, str]]) -> None:
    (read,) = read_lines(line)
    assert [(segment.kind, segment.text) for segment in segments(line, read, 0)] == expected
