"""A foot whose lines were run together in the cells of one row is read as if every line stood by itself."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach import parse
from kehoach.syntax.flattened import lines_of

CELLS = [
    ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị Hoa", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị Hoa"]),
    ("TM. BAN THƯỜNG VỤ PHÓ BÍ THƯ THƯỜNG TRỰC Lò Văn Inh", ["TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Lò Văn Inh"]),
    ("KT. BỘ TRƯỞNG THỨ TRƯỞNG (Đã ký) Đỗ Xuân Tám", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "(Đã ký)", "Đỗ Xuân Tám"]),
    ("HIỆU TRƯỞNG Nguyễn Thị Bích Hạnh", ["HIỆU TRƯỞNG", "Nguyễn Thị Bích Hạnh"]),
    ("**Nơi nhận:** - Sở Y tế; - UBND các xã; - Lưu: VT, KGVX (02b).", ["**Nơi nhận:**", "- Sở Y tế;", "- UBND các xã;", "- Lưu: VT, KGVX (02b)."]),
    # one line: no name follows, a dash inside a name, a sentence
    ("PHÓ CHỦ TỊCH THƯỜNG TRỰC HĐND", ["PHÓ CHỦ TỊCH THƯỜNG TRỰC HĐND"]),
    ("- Sở Văn hóa, Thể thao - Du lịch;", ["- Sở Văn hóa, Thể thao - Du lịch;"]),
    ("CHỦ TỊCH ủy ban các xã báo cáo về huyện", ["CHỦ TỊCH ủy ban các xã báo cáo về huyện"]),
]
FOOT = """\
KẾ HOẠCH
Trồng rừng phòng hộ năm 2026

I. NHIỆM VỤ
1. Phòng Kinh tế ươm cây giống.

| Nơi nhận: - UBND tỉnh (b/c); - Các thôn; - Lưu: VT, KT. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Giàng Thị Mẩy |
|---|---|
"""


@pytest.mark.parametrize(("cell", "lines"), CELLS, ids=[cell for cell, _ in CELLS])
def test_the_lines_of_a_cell(cell: str, lines: list[str]) -> None:
    assert [cell[start:end] for start, end in lines_of(cell, 0, len(cell))] == lines


def test_a_foot_of_one_row_gives_recipients_archive_and_signer() -> None:
    plan = parse(FOOT)
    assert [(r.name, r.purpose) for r in plan.recipients] == [("UBND tỉnh", "báo cáo"), ("Các thôn", None)]
    assert plan.archive is not None
    assert plan.archive.units == ["VT", "KT"]
    (signer,) = plan.signers
    assert (signer.competence, signer.position, signer.full_name) == (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH", "Giàng Thị Mẩy")


def test_the_last_line_of_a_signature_is_a_name_however_it_was_torn() -> None:
    plan = parse(FOOT.replace("KT. CHỦ TỊCH PHÓ CHỦ TỊCH Giàng Thị Mẩy", "CHỦ TỊCH Già ng Thị Mẩy"))
    assert plan.archive is not None
    assert plan.archive.text == "VT, KT"
    assert plan.signers[0].full_name == "Già ng Thị Mẩy"


@given(st.lists(st.sampled_from(["KT.", "TM.", "CHỦ TỊCH", "PHÓ", "Nơi nhận:", "- A;", "(Đã ký)", "Lê", "ủy", "**", " "]), max_size=12).map(" ".join))
def test_no_letter_is_lost(cell: str) -> None:
    lines = lines_of(cell, 0, len(cell))
    assert all(end <= start for (_, end), (start, _) in pairwise(lines))
    assert "".join("".join(cell[start:end].split()) for start, end in lines) == "".join(cell.split())
