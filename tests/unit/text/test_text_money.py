"""Printed sums of money: what counts as one, its value, its unit, what it is for each of (contract.md, "amounts"; domain.md, section 9)."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.money.parts import read_number, scaled_value
from kehoach.text.money.sums import Money, find_money, may_hold_money

BILLION = 10**9
MILLION = 10**6

# A text, and the values of the sums in it.
FINDS = [
    ("Tổng kinh phí: 9 tỷ đồng, trong đó:", [9 * BILLION], "a scale and đồng"),
    ("9 tỉ đồng", [9 * BILLION], "tỉ is tỷ"),
    ("TỔNG KINH PHÍ 9 TỶ ĐỒNG", [9 * BILLION], "capitals"),
    ("1.234 tỷ đồng", [1234 * BILLION], "a dot before three digits groups thousands"),
    ("18,5 tỷ đồng", [18_500_000_000], "a comma opens decimals"),
    ("51,304 tỷ đồng", [51_304_000_000], "also before three digits, where a scale follows"),
    ("1.250,5 triệu đồng", [1_250_500_000], "both"),
    ("193.155,6 tỷ đồng", [193_155_600_000_000], "both, large"),
    ("2,3 nghìn tỷ đồng", [2_300 * BILLION], "two scale words"),
    ("5 ngàn tỷ đồng", [5_000 * BILLION], "ngàn is nghìn"),
    ("5 trăm triệu đồng", [500 * MILLION], "trăm is a scale too"),
    ("1.5 tỷ đồng", [1_500 * MILLION], "a dot before one digit is a decimal"),
    ("0,5 tỷ đồng và 0.500 tỷ đồng", [500 * MILLION, 500 * MILLION], "nothing before the decimals"),
    ("100.000.000 đồng/năm", [100 * MILLION], "whole đồng"),
    ("6000.000 đồng", [6 * MILLION], "a dot forgotten"),
    ("216,000 VNĐ", [216_000], "a comma before three digits of whole đồng groups thousands"),
    ("1,500,000 đồng", [1_500_000], "commas throughout"),
    ("2 500 000 đồng", [2_500_000], "blanks group thousands"),
    ("37,5 đồng/kWh", [37.5], "a part of a đồng"),
    ("500 đồng/tờ", [500], "a small sum"),
    ("gian hàng 0 đồng", [0], "nothing is a sum too"),
    ("1.250.000đ; 500.000 ₫; 500.000 VNĐ; 35.000.000 VND", [1_250_000, 500_000, 500_000, 35_000_000], "the signs of the đồng"),
    ("50.000 đ/người", [50_000], "đ after a blank"),
    ("2.000.000,-đ", [2_000_000], "an accountant's dash"),
    ("5 trđ, 12 tr.đ, 7 tr. đồng, 3 tỷ đ, 900 ngđ", [5 * MILLION, 12 * MILLION, 7 * MILLION, 3 * BILLION, 900_000], "scales cut short"),
    ("5triệu đồng", [5 * MILLION], "no blank"),
    ("02 (hai) triệu đồng", [2 * MILLION], "the number repeated in words"),
    ("1 tỷ 200 triệu đồng", [1_200 * MILLION], "two scales, one sum"),
    ("2 triệu 500 nghìn đồng", [2_500_000], "two scales, one sum"),
    ("1 tỷ 200 triệu 500 nghìn đồng", [1_200_500_000], "three scales, one sum"),
    ("12.375,3/10.200 triệu đồng", [12_375_300_000, 10_200_000_000], "done and planned share the unit"),
    ("từ 2 đến 3 triệu đồng", [2 * MILLION, 3 * MILLION], "a range shares the unit"),
    ("khoảng 15 - 20 triệu đồng", [15 * MILLION, 20 * MILLION], "a range with a dash"),
    ("2-3 triệu đồng", [2 * MILLION, 3 * MILLION], "a range, glued"),
    ("2 triệu đến 3 triệu đồng", [2 * MILLION, 3 * MILLION], "đồng is shared"),
    ("từ 500 nghìn đến 1 triệu đồng", [500_000, MILLION], "đồng is shared, not the scale"),
    ("từ 500.000 đến 1 triệu đồng", [500_000, MILLION], "five hundred thousand đồng, not million"),
    ("200.000đ - 300.000đ", [200_000, 300_000], "a range with both units"),
    ("giai đoạn 2021-2025: 500 tỷ đồng", [500 * BILLION], "the years are no range of money"),
    ("năm 2024 - 500 triệu đồng", [500 * MILLION], "nor is a year before a dash"),
    ("Tổ 3 - 20 triệu đồng", [20 * MILLION], "nor the number of a group"),
    ("kinh phí 5 tỷ, trong đó huyện 500 triệu", [5 * BILLION, 500 * MILLION], "a bare scale where money is spoken of"),
    ("thu nhập bình quân 60 triệu/người/năm", [60 * MILLION], "a bare scale for each person"),
    ("40.000 đồng theo bình quân thu nhập", [40_000], "a word after đồng"),
    ("5 triệu đồng chính quyền hỗ trợ", [5 * MILLION], "chính is not chí"),
    ("lệ phí 5.000 đồng hồ sơ", [5_000], "hồ sơ is not hồ"),
    ("5 triệu đồng thời kỳ 2021-2025", [5 * MILLION], "a sum with a scale is a sum, whatever follows"),
    ("mức hỗ trợ hai trăm triệu đồng/xã", [200 * MILLION], "a sum in words alone"),
    ("mỗi năm năm triệu đồng", [5 * MILLION], "the first năm is a year"),
    ("ba mươi triệu đồng và 5 triệu đồng", [30 * MILLION, 5 * MILLION], "words and digits"),
    ("01 giải Nhất 10.000.000 đồng; 02 giải Nhì, mỗi giải 5.000.000 đồng", [10_000_000, 5_000_000], "counts beside sums"),
    ("5 tỷ đồng/8 tỷ đồng", [5 * BILLION, 8 * BILLION], "a second sum is no PER"),
    ("(500.000đ)", [500_000], "in brackets"),
]


@pytest.mark.parametrize(("text", "values", "proves"), FINDS, ids=[row[0] for row in FINDS])
def test_finds(text: str, values: list[float], proves: str) -> None:
    assert [money.value for money in find_money(text)] == values, proves


IGNORES = [
    ("300 con/150 hộ, 06 huyện, 41,2 triệu cây", "quantities"),
    ("5 tỷ người, dân số 1,2 triệu, đón 10 triệu lượt khách", "people"),
    ("hỗ trợ 1,5 triệu lượt người học", "a noun after a bare scale"),
    ("02 đồng chí, 1.200 đồng chí", "comrades"),
    ("hơn 14 triệu đồng bào", "compatriots"),
    ("100 đồng hồ nước, 1.500 đồng hồ", "meters"),
    ("50 đồng phục, 200 đồng phục", "uniforms"),
    ("02 đồng chủ tịch, 5 đồng chủ trì, 2 đồng tác giả", "a prefix: co-"),
    ("35/35 đồng ý, 95 đồng tình", "agreement"),
    ("10 Hội đồng, 5 cộng đồng, hợp đồng số 5, 3 hợp đồng", "words that end in đồng"),
    ("số 15 Đồng Khởi; 3 Đồng Nai; quận 5, Đồng Tháp", "names of places"),
    ("Mục 2. Đồng thời, các xã", "a sentence after a number"),
    ("5 đ/c; 12 đ/c ủy viên; 03 đ/chí", "đồng chí cut short"),
    ("Điều 5 đ); điểm 2 đ khoản 3", "a letter of a provision"),
    ("mỗi câu 10đ, tổng 100đ", "points"),
    ("số 1200 đ. Hoa Lan", "đường cut short"),
    ("tỷ lệ 30% tỷ lệ, đạt 5 tỷ lệ", "rates"),
    ("100%; 85,5%; 12/2024; 30/6/2025; 15/KH-UBND", "rates, dates, codes"),
    ("điện thoại 0912.345.678 (đ/c An)", "a telephone number"),
    ("ĐVT: 1.000 đồng", "the unit of a table"),
    ("Đơn vị tính: triệu đồng", "the unit of a table"),
    ("Kinh phí (1.000đ)", "the unit of a column"),
    ("3 kíp trực; 5 yên ngựa; xã 5 Yên Lâm", "words of foreign money that mean something else"),
    ("hàng trăm triệu đồng, vài chục nghìn đồng", "no number"),
    ("hai đồng chí; không một đồng", "words without a sum"),
    ("Bằng chữ: Năm triệu đồng", "the words repeat a sum that stands elsewhere"),
    ("05 trường, 12 triển lãm, 3 trạm", "words that begin like a scale"),
    ("$95\\%$ và $5$ bản", "formulas"),
    ("1.000.00 đồng", "no number"),
    ("12 tháng, 5 năm, 3 ngành", "time"),
]


@pytest.mark.parametrize(("text", "proves"), IGNORES, ids=[row[0] for row in IGNORES])
def test_ignores(text: str, proves: str) -> None:
    assert [money.text for money in find_money(text)] == [], proves


PER = [
    ("20 triệu đồng/con", "con"),
    ("35.000 đồng/người/buổi", "người/buổi"),
    ("300.000 đồng/ người/ buổi", "người/buổi"),
    ("300.000 đồng/01 hộ", "01 hộ"),
    ("100.000.000 đồng/năm.", "năm"),
    ("1000 đồng/m2", "m2"),
    ("5.000 đồng/m²/tháng", "m²/tháng"),
    ("160.000đ/cháu/tháng", "cháu/tháng"),
    ("500.000 đồng/học sinh nghèo", "học sinh"),
    ("2 triệu đồng/hộ gia đình có công", "hộ gia đình"),
    ("60 triệu đồng/người/năm trở lên", "người/năm"),
    ("12 trđ/ha", "ha"),
    ("25.000đ/100 kg", "100 kg"),
    ("5 triệu đồng (năm triệu đồng)/hộ", "hộ"),
    ("5 triệu đồng một hộ", None),
]


@pytest.mark.parametrize(("text", "per"), PER, ids=[row[0] for row in PER])
def test_says_what_a_sum_is_for_each_of(text: str, per: str | None) -> None:
    assert [money.per for money in find_money(text)] == [per]


def test_both_ends_of_a_range_are_for_each_of_the_same() -> None:
    assert [(money.text, money.per) for money in find_money("60 - 65 triệu đồng/người/năm")] == [
        ("60", "người/năm"),
        ("65 triệu đồng/người/năm", "người/năm"),
    ]


FOREIGN = [
    ("500 USD", 500, "USD"),
    ("500,000 USD", 500_000, "USD"),
    ("1.500,50 USD", 1500.5, "USD"),
    ("5 triệu USD", 5 * MILLION, "USD"),
    ("3 triệu đô la Mỹ", 3 * MILLION, "USD"),
    ("200 đô-la", 200, "USD"),
    ("quà trị giá $500", 500, "USD"),
    ("US$ 1,200", 1200, "USD"),
    ("10.000 Euro", 10_000, "EUR"),
    ("1,2 tỷ EUR", 1_200 * MILLION, "EUR"),
    ("10 tỷ nhân dân tệ", 10 * BILLION, "CNY"),
    ("10 triệu yên Nhật", 10 * MILLION, "JPY"),
    ("5.000.000 kíp", 5 * MILLION, "LAK"),
    ("300 tỷ won", 300 * BILLION, "KRW"),
]


@pytest.mark.parametrize(("text", "value", "unit"), FOREIGN, ids=[row[0] for row in FOREIGN])
def test_foreign_money_keeps_its_unit(text: str, value: float, unit: str) -> None:
    assert [(money.value, money.unit) for money in find_money(text)] == [(value, unit)]


WORDS = [
    ("280.000.000 đồng (Hai trăm tám mươi triệu đồng)", "Hai trăm tám mươi triệu đồng", True),
    ("280.000.000 đồng (Bằng chữ: Hai trăm tám mươi triệu đồng chẵn./.)", "Hai trăm tám mươi triệu đồng", True),
    ("5 triệu đồng. Bằng chữ: Năm triệu đồng.", "Năm triệu đồng", True),
    ("500.000 đồng (bằng chữ: sáu trăm nghìn đồng)", "sáu trăm nghìn đồng", False),
]


@pytest.mark.parametrize(("text", "printed", "agrees"), WORDS, ids=[row[0] for row in WORDS])
def test_words_in_brackets_belong_to_the_sum_before_them(text: str, printed: str, agrees: bool) -> None:
    (money,) = find_money(text)
    assert money.words is not None
    assert (money.words.text, money.words.agrees) == (printed, agrees)


def test_words_that_only_follow_a_sum_are_a_sum_of_their_own() -> None:
    first, second = find_money("5.000.000 đồng; ba triệu đồng")
    assert first.words is None
    assert second.value == 3 * MILLION


PRODUCTS = [
    ("Bò giống: 300 con x 20 triệu đồng/con = 6 tỷ đồng", [(300, "con", None), (20 * MILLION, "VND", "con")], True),
    ("300 con x 20 triệu đồng/con = 7 tỷ đồng", [(300, "con", None), (20 * MILLION, "VND", "con")], False),
    (
        "(10 ngày = 80 giờ x 40.000 đồng/giờ) x10 hồ sơ/năm = 32.000.000 đồng/năm",
        [(80, "giờ", None), (40_000, "VND", "giờ"), (10, "hồ sơ", "năm")],
        True,
    ),
    ("Nước uống 50.000đ × 30 người = 1.500.000đ", [(50_000, "VND", None), (30, "người", None)], True),
    ("2.340.000 đồng/tháng x 2.34 = 5.475.600 đồng", [(2_340_000, "VND", "tháng"), (2.34, None, None)], True),
    ("50% x 2.000.000 đồng = 1.000.000 đồng", [(50, "%", None), (2_000_000, "VND", None)], True),
    ("3 lớp x 333.333 đồng = 0,999999 triệu đồng", [(3, "lớp", None), (333_333, "VND", None)], True),
]


@pytest.mark.parametrize(("text", "factors", "holds"), PRODUCTS, ids=[row[0] for row in PRODUCTS])
def test_the_result_of_a_product_knows_its_factors(text: str, factors: list[tuple[float, str | None, str | None]], holds: bool) -> None:
    *others, result = find_money(text)
    assert result.product is not None
    assert [factor[1:] for factor in result.product.factors] == factors
    assert result.product.holds is holds
    assert all(money.product is None for money in others)


@pytest.mark.parametrize(
    "text",
    [
        "01 giờ làm việc = 40.000 đồng",  # no product
        "2 lớp + 3 lớp x 50.000 đồng = 250.000 đồng",  # a sum of products
        "05 lớp 30 người x 100.000 đồng = 3.000.000 đồng",  # which number is the factor?
        "30 người x 2 buổi = 6.000.000 đồng",  # no money in it
    ],
)
def test_what_is_no_plain_product_is_left_alone(text: str) -> None:
    assert find_money(text)[-1].product is None


NUMBERS = [
    ("1.250.000", False, 1_250_000),
    ("1.250.000", True, 1_250_000),
    ("1.250", True, 1250),
    ("1,250", False, 1250),
    ("1,250", True, 1.25),
    ("1,250.5", True, 1250.5),
    ("1.250,500", False, 1_250_500),
    ("2.34", False, 2.34),
]


@pytest.mark.parametrize(("printed", "scaled", "value"), NUMBERS)
def test_reads_the_number_as_its_unit_asks(printed: str, scaled: bool, value: float) -> None:
    number = read_number(printed, scaled=scaled)
    assert number is not None
    assert scaled_value(number, 1) == value


PIECES = st.sampled_from(
    ["5", "02", "1.250.000", "12,5", "200", " ", "-", "/", " đến ", " triệu", " tỷ", " nghìn", " đồng", "đ", " VNĐ", " USD", "$", "(", ")", " x ", " = ",
     "/hộ", " chí", "năm", " mươi", " trăm", ";", ",", ".", " và ", "Bằng chữ: ", "kinh phí ", "%", "€", "ĐVT: ", "\n"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=30).map("".join))


def check(text: str, found: list[Money]) -> None:
    at = 0
    for money in found:
        assert at <= money.start < money.end
        assert text[money.start : money.end] == money.text
        assert money.unit
        assert isinstance(money.value, int) or not money.value.is_integer()
        at = money.end


@given(TEXTS)
def test_sums_stand_in_order_and_apart_and_say_what_is_printed(text: str) -> None:
    check(text, find_money(text))


@given(TEXTS)
def test_the_quick_look_never_hides_a_sum(text: str) -> None:
    assert may_hold_money(text) or not find_money(text)


@given(st.integers(min_value=0, max_value=10**15), st.sampled_from([" đồng", " VND", " VNĐ", " đồng/hộ"]))
def test_a_grouped_number_is_read_back(number: int, unit: str) -> None:
    (money,) = find_money(f"{number:,}".replace(",", ".") + unit)
    assert money.value == number


@given(st.integers(min_value=1, max_value=10**6), st.integers(min_value=0, max_value=9))
def test_a_decimal_is_exact(number: int, tenths: int) -> None:
    (money,) = find_money(f"{number},{tenths} triệu đồng")
    assert money.value == number * MILLION + tenths * 100_000
    assert isinstance(money.value, int)


@pytest.mark.parametrize(
    "unit", ["1", "1.", "111 ", "đồng ", "5 đồng, ", "1 x ", "năm ", "1 (", "1-", "5 triệu - ", "5 đ/a", "1 (một ", "$5 ", "5 đồng x 2 = "]
)
def test_a_hostile_text_takes_time_in_proportion(unit: str) -> None:
    text = unit * (100_000 // len(unit)) + " triệu đồng"
    started = time.perf_counter()
    check(text, find_money(text))
    assert time.perf_counter() - started < 5
