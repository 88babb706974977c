"""Labels of fields and the role each gives (contract.md, "field", "role")."""

from __future__ import annotations

import pytest

from kehoach.extract.labels import LABELS, read_field

FINDS = [
    # printed, role, value
    ("Cơ quan chủ trì: Phòng Nội vụ.", "lead", "Phòng Nội vụ."),
    ("Đơn vị chủ trì: Phòng Nội vụ", "lead", "Phòng Nội vụ"),
    ("CƠ QUAN CHỦ TRÌ: Phòng Nội vụ", "lead", "Phòng Nội vụ"),
    ("Chủ trì : Phòng Nội vụ", "lead", "Phòng Nội vụ"),
    ("Cơ quan tham mưu, thực hiện: các phòng", "lead", "các phòng"),
    ("Cơ quan chủ trì (lãnh đạo xã): Phòng Nội vụ", "lead", "Phòng Nội vụ"),
    ("Đơn vị đầu mối: trạm y tế", "lead", "trạm y tế"),
    ("Người thực hiện: Lò Thị Mỷ", "lead", "Lò Thị Mỷ"),
    ("Phân công: Giàng A Páo", "lead", "Giàng A Páo"),
    ("Đơn vị/cá nhân phụ trách: thôn Đông", "lead", "thôn Đông"),
    ("Cơ quan chỉ đạo: Đảng ủy xã", "directing", "Đảng ủy xã"),
    ("Chỉ đạo: Đảng ủy xã", "directing", "Đảng ủy xã"),
    ("Cơ quan tham mưu: Văn phòng", "advising", "Văn phòng"),
    ("Tham mưu: Văn phòng", "advising", "Văn phòng"),
    ("Đơn vị phối hợp: các thôn", "coordinating", "các thôn"),
    ("Cơ quan phối hợp thực hiện: các thôn", "coordinating", "các thôn"),
    ("Phối hợp: các thôn", "coordinating", "các thôn"),
    ("Cơ quan giám sát: Hội đồng nhân dân xã", "monitoring", "Hội đồng nhân dân xã"),
    ("Theo dõi, đôn đốc: Văn phòng", "monitoring", "Văn phòng"),
    ("Thời gian: Tháng 5 năm 2024", "time", "Tháng 5 năm 2024"),
    ("Thời gian thực hiện: Quý II/2024", "time", "Quý II/2024"),
    ("Thời gian (dự kiến): tháng 5", "time", "tháng 5"),
    ("Thời gian: 7 giờ 30: đón khách", "time", "7 giờ 30: đón khách"),
    ("Hoàn thành trước ngày: 30/5/2024", "time", "30/5/2024"),
    ("Tiến độ: trong năm", "time", "trong năm"),
    ("Thời gian:", "time", ""),
    ("Sản phẩm: báo cáo", "output", "báo cáo"),
    ("Kết quả/sản phẩm: báo cáo", "output", "báo cáo"),
    ("Kinh phí: 2.000.000 đồng", "funding", "2.000.000 đồng"),
    ("Nguồn kinh phí: ngân sách xã", "funding", "ngân sách xã"),
    ("Địa điểm: nhà văn hóa", "location", "nhà văn hóa"),
    ("Địa bàn thực hiện: toàn xã", "location", "toàn xã"),
]


@pytest.mark.parametrize(("printed", "role", "value"), FINDS, ids=[row[0] for row in FINDS])
def test_finds(printed: str, role: str, value: str) -> None:
    field = read_field(printed)
    assert field is not None
    assert (field.role, field.value) == (role, value)
    assert printed.startswith(field.label)


IGNORES = [
    ("Đối tượng: học sinh", "no role of the contract"),
    ("Nội dung: trồng cây", "no role"),
    ("Mục đích: che bóng", "no role"),
    ("Chủ trì cuộc họp: chủ tịch xã", "a longer name than the label"),
    ("Thời gian họp: 7 giờ", "a longer name than the label"),
    ("Trách nhiệm của xã: trồng cây", "somebody's responsibility is a heading"),
    ("Kinh phí", "no colon"),
    ("Kinh phí do ngân sách xã cấp, gồm: cây giống", "a sentence that ends in a list"),
    ("Các cơ quan thực hiện: thôn Đông", "begins with another word"),
    ("- Chủ trì: thôn Đông", "the marker is taken off before"),
    ("Phối hợp với các thôn: trồng cây", "a sentence"),
    ("Thời gianthực hiện: tháng 5", "glued words"),
    ("", "nothing"),
    (":", "a colon alone"),
]


@pytest.mark.parametrize(("printed", "proves"), IGNORES, ids=[row[0] or "nothing" for row in IGNORES])
def test_ignores(printed: str, proves: str) -> None:
    assert read_field(printed) is None, proves


@pytest.mark.parametrize("role", LABELS)
def test_every_label_of_the_table_is_found_in_any_case(role: str) -> None:
    for label in LABELS[role]:
        for printed in (label, label.capitalize(), label.upper()):
            field = read_field(f"{printed}: xã")
            assert field is not None
            assert field == (printed, role, "xã")


def test_no_label_has_two_roles() -> None:
    labels = [label for row in LABELS.values() for label in row]
    assert len(labels) == len(set(labels))
    assert labels == [label.lower() for label in labels]
