"""Sums of money in tables: cells with a unit, and bare numbers whose unit stands in the row, the head or the caption (contract.md, "amounts")."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.extract.amounts.tables import may_hold_unit, table_amounts

MILLION = 10**6


class Case(NamedTuple):
    proves: str
    caption: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]
    found: list[tuple[int, int, float]]  # row (-1 is the head), cell, value


CASES = [
    Case(
        "a cell with its own unit",
        "",
        ("TT", "Nội dung", "Mức chi"),
        [("1", "Nước uống", "20.000 đồng/người"), ("2", "In 500 tờ rơi", "1 triệu đồng")],
        [(0, 2, 20_000), (1, 2, MILLION)],
    ),
    Case(
        "a unit in the head of a column counts for that column",
        "",
        ("TT", "Nội dung", "Số lớp", "Kinh phí (triệu đồng)"),
        [("1", "Tập huấn", "5", "12,5")],
        [(0, 3, 12_500_000)],
    ),
    Case(
        "each column its own unit",
        "",
        ("TT", "Nội dung", "Số giờ", "Đơn giá (đồng/giờ)", "Thành tiền (1.000đ)"),
        [("1", "Thuê máy", "80", "40.000", "3.200")],
        [(0, 3, 40_000), (0, 4, 3_200_000)],
    ),
    Case(
        "the unit of the caption counts for columns of money only",
        "Biểu 2. Dự toán (Đơn vị tính: đồng)",
        ("STT", "Nội dung", "ĐVT", "Số lượng", "Đơn giá", "Thành tiền", "Ghi chú"),
        [("1", "Băng rôn", "cái", "12", "350.000", "4.200.000", ""), ("", "Tổng cộng", "", "", "", "4.200.000", "")],
        [(0, 4, 350_000), (0, 5, 4_200_000), (1, 5, 4_200_000)],
    ),
    Case(
        "nghìn đồng, and years for heads",
        "(Đơn vị: nghìn đồng)",
        ("TT", "Nội dung", "Năm 2026", "Năm 2027", "Diện tích (ha)", "Tỷ lệ (%)"),
        [("1", "Cây giống", "1.200", "1.300", "15", "40")],
        [(0, 2, 1_200_000), (0, 3, 1_300_000)],
    ),
    Case(
        "the unit in a head of its own",
        "",
        ("Danh mục dự án", "Tổng mức đầu tư", "Kế hoạch vốn", "ĐVT: triệu đồng"),
        [("Đường thôn Suối Hoa", "2.500", "1.000", "")],
        [(0, 1, 2500 * MILLION), (0, 2, 1000 * MILLION)],
    ),
    Case(
        "a head over two lines",
        "",
        ("TT", "Nội dung", "Kinh phí (triệu đồng)", "", ""),
        [("", "", "Tổng", "NSTW", "NSĐP"), ("1", "Mô hình", "12,5", "10", "2,5")],
        [(1, 2, 12_500_000), (1, 3, 10_000_000), (1, 4, 2_500_000)],
    ),
    Case(
        "a line that numbers the columns is no row of sums",
        "ĐVT: triệu đồng",
        ("TT", "Nội dung", "Tổng", "NSTW", "NSĐP"),
        [("(1)", "(2)", "(3)=(4)+(5)", "(4)", "(5)"), ("1", "Mô hình", "12", "10", "2")],
        [(1, 2, 12 * MILLION), (1, 3, 10 * MILLION), (1, 4, 2 * MILLION)],
    ),
    Case(
        "a unit cell in the row",
        "",
        ("TT", "Chỉ tiêu", "ĐVT", "Năm 2025", "Năm 2026"),
        [("1", "Thu nhập bình quân", "triệu đồng/người/năm", "60", "65,5"), ("2", "Hộ nghèo", "hộ", "120", "100")],
        [(0, 3, 60 * MILLION), (0, 4, 65_500_000)],
    ),
    Case(
        "a unit in the row's label",
        "",
        ("Chỉ tiêu", "Năm 2025", "Năm 2026", "So sánh (%)"),
        [("Tổng thu (tỷ đồng)", "1,5", "2", "133"), ("Số lớp", "5", "6", "120")],
        [(0, 1, 1500 * MILLION), (0, 2, 2000 * MILLION)],
    ),
    Case(
        "the same, under a caption that names money",
        "ĐVT: triệu đồng",
        ("Chỉ tiêu", "Năm 2025"),
        [("Vốn vay", "500"), ("Số hộ được vay (hộ)", "12")],
        [(0, 1, 500 * MILLION)],
    ),
    Case(
        "what a row counts does not hold for columns of prices",
        "Đơn vị tính: nghìn đồng",
        ("TT", "Hạng mục", "Số lượng", "Đơn giá", "Thành tiền"),
        [("1", "Tập huấn (lớp)", "36", "15.000", "540.000"), ("2", "Công tiêm (con)", "240", "6", "1.440")],
        [(0, 3, 15 * MILLION), (0, 4, 540 * MILLION), (1, 3, 6000), (1, 4, 1_440_000)],
    ),
    Case(
        "a total whose cells were joined",
        "Đơn vị tính: nghìn đồng",
        ("TT", "Hạng mục", "Số lượng", "Thành tiền"),
        [("1", "Tờ rơi", "36", "540.000"), ("Tổng cộng", "540.000", "", "")],
        [(0, 3, 540 * MILLION), (1, 1, 540 * MILLION)],
    ),
    Case(
        "a total that stands under what is counted",
        "Đơn vị tính: nghìn đồng",
        ("Hạng mục", "Số lượng", "Đơn giá", "Thành tiền"),
        [("Tờ rơi", "36", "15", "540"), ("Cộng", "36", "", "")],
        [(0, 2, 15_000), (0, 3, 540_000)],
    ),
    Case(
        "two numbers in a cell share the unit",
        "ĐVT: triệu đồng",
        ("Dự án", "Giải ngân/kế hoạch vốn", "Thời gian"),
        [("Trạm y tế", "12.375,3/10.200", "2021-2025")],
        [(0, 1, 12_375_300_000), (0, 1, 10_200 * MILLION)],
    ),
    Case(
        "commas group thousands throughout",
        "ĐVT: triệu đồng",
        ("Dự án", "Tổng vốn", "Vốn huyện"),
        [("Cầu Vàm Sông", "1,250,000", "1,250"), ("Chợ Bến Đá", "1,250.5", "900")],
        [(0, 1, 1_250_000 * MILLION), (0, 2, 1250 * MILLION), (1, 1, 1_250_500_000), (1, 2, 900 * MILLION)],
    ),
    Case("whole đồng with a comma", "", ("Việc", "Thành tiền (VNĐ)"), [("In", "216,000")], [(0, 1, 216_000)]),
    Case("a sum taken away", "ĐVT: đồng", ("Việc", "Kinh phí"), [("Điều chỉnh", "-5.000.000")], [(0, 1, -5_000_000)]),
    Case("no head at all, but a first row that is one", "", (), [("TT", "Việc", "Kinh phí (trđ)"), ("1", "Mở lớp", "15")], [(1, 2, 15 * MILLION)]),
    Case("a unit that closes a head", "", ("Việc", "Kinh phí dự kiến, triệu đồng"), [("Mở lớp", "15")], [(0, 1, 15 * MILLION)]),
    Case("foreign money", "", ("Việc", "Kinh phí (USD)"), [("Mở lớp", "1.500")], [(0, 1, 1500)]),
    Case("a scale alone in the brackets of money", "", ("Việc", "Kinh phí (triệu)"), [("Mở lớp", "15")], [(0, 1, 15 * MILLION)]),
    Case(
        "a sum in the head is a sum of the head",
        "",
        ("Xã", "Mức hỗ trợ 5 triệu đồng/hộ", "Số hộ"),
        [("Suối Hoa", "15", "3")],
        [(-1, 1, 5 * MILLION)],
    ),
    # And what is no money.
    Case("no unit anywhere", "Dự toán kinh phí", ("TT", "Nội dung", "Kinh phí"), [("1", "Mở lớp", "500")], []),
    Case("a table of tasks", "", ("TT", "Nhiệm vụ", "Chủ trì", "Thời gian"), [("1", "Mở 05 lớp", "Hội đồng trường", "Quý I/2026")], []),
    Case("words that end in đồng", "", ("TT", "Số hợp đồng", "Lao động hợp đồng"), [("1", "15", "20")], []),
    Case(
        "counts under a caption of money",
        "ĐVT: triệu đồng",
        ("STT", "Tên xã", "Tổng số hộ", "Số người", "Khối lượng"),
        [("1", "A", "2", "3", "4")],
        [],
    ),
    Case("another unit in the brackets", "ĐVT: triệu đồng", ("Xã", "Tổng (ha)", "Khách (nghìn lượt)"), [("Suối Hoa", "15", "20")], []),
    Case("a place, not a unit", "Đơn vị: Đồng Nai", ("Xã", "Kinh phí"), [("Suối Hoa", "15")], []),
    Case("dates in a column of money", "ĐVT: triệu đồng", ("Việc", "Kinh phí"), [("Mở lớp", "30/6"), ("Mở lớp", "2024-2025")], []),
    Case("nothing", "ĐVT: triệu đồng", (), [], []),
    Case("empty cells and dashes", "ĐVT: triệu đồng", ("Việc", "Kinh phí"), [("Mở lớp", ""), ("Mở lớp", "-")], []),
    Case("a row shorter than the head, one longer", "ĐVT: đồng", ("Việc", "Kinh phí"), [("Mở lớp",), ("Mở lớp", "5.000", "7")], [(1, 1, 5000)]),
]


@pytest.mark.parametrize("case", CASES, ids=[case.proves for case in CASES])
def test_finds_the_sums_of_a_table(case: Case) -> None:
    found = list(table_amounts(case.columns, case.rows, case.caption))
    assert [(row, cell, money.value) for row, cell, money in found] == case.found, case.proves


CAPTIONS = [
    ("ĐVT: triệu đồng", 5 * MILLION),
    ("Đvt: Tr.đồng", 5 * MILLION),
    ("ĐƠN VỊ TÍNH: TRIỆU ĐỒNG", 5 * MILLION),
    ("Đơn vị tính: 1.000 đồng", 5000),
    ("(Đơn vị tính: 1.000.000 đồng)", 5 * MILLION),
    ("Biểu 1. Nhu cầu vốn (tỷ đồng)", 5000 * MILLION),
    ("ĐVT: ngàn đồng", 5000),
    ("Đơn vị: VNĐ", 5),
    ("Số liệu tính bằng triệu đồng", 5 * MILLION),
    ("Triệu đồng", 5 * MILLION),
    ("Tổng kinh phí là 5 triệu đồng.", None),
    ("Đơn vị tính: lớp; kinh phí theo quy định của Hội đồng", None),
]


@pytest.mark.parametrize(("caption", "value"), CAPTIONS, ids=[row[0] for row in CAPTIONS])
def test_reads_the_unit_in_a_caption(caption: str, value: float | None) -> None:
    found = [money.value for _, _, money in table_amounts(("Việc", "Kinh phí"), [("Mở lớp", "5")], caption)]
    assert found == ([] if value is None else [value])


def test_a_column_head_says_what_a_sum_is_for_each_of() -> None:
    ((_, _, money),) = table_amounts(("Việc", "Đơn giá (đồng/giờ)"), [("Thuê máy", "40.000")], "")
    assert (money.text, money.start, money.end, money.unit, money.per) == ("40.000", 0, 6, "VND", "giờ")


CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["", "1", "12,5", "1.250.000", "5/6", "triệu đồng", "ĐVT", "Kinh phí (đồng)", "Năm 2026", "(1)", "5 triệu đồng", "Tỷ lệ (%)", "-"]
    ),
)
ROWS = st.lists(st.lists(CELLS, max_size=5), max_size=5)


@given(st.lists(CELLS, max_size=5), ROWS, st.one_of(st.text(max_size=20), st.just("ĐVT: triệu đồng")))
def test_never_raises_and_says_what_is_printed(columns: list[str], rows: list[list[str]], caption: str) -> None:
    for row, cell, money in table_amounts(columns, rows, caption):
        text = columns[cell] if row < 0 else rows[row][cell]
        assert text[money.start : money.end] == money.text
        assert money.unit


@given(st.lists(CELLS, max_size=5), ROWS)
def test_without_a_word_of_money_nothing_is_found(columns: list[str], rows: list[list[str]]) -> None:
    if not may_hold_unit("\n".join([*columns, *("\n".join(row) for row in rows)])):
        assert not list(table_amounts(columns, rows, ""))
