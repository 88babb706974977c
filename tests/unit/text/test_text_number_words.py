"""Numbers in Vietnamese words, as they repeat a sum in brackets (domain.md, section 9)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.number_words import words_value

READ = [
    ("không", 0, "zero"),
    ("Chín", 9, "a capital"),
    ("mười", 10, "ten"),
    ("mười lăm", 15, "five becomes lăm"),
    ("hai mươi mốt", 21, "one becomes mốt"),
    ("hai mươi tư", 24, "four becomes tư"),
    ("ba mươi nhăm", 35, "five in the south"),
    ("hai lăm", 25, "mươi left out in speech"),
    ("một trăm linh năm", 105, "an empty ten: linh"),
    ("một trăm lẻ năm", 105, "an empty ten: lẻ"),
    ("bẩy trăm bảy mươi bảy", 777, "two spellings of seven"),
    ("năm trăm nghìn", 500_000, "nghìn"),
    ("năm trăm ngàn", 500_000, "ngàn"),
    ("hai trăm tám mươi triệu", 280_000_000, "the sum of domain.md"),
    ("một tỷ hai trăm linh năm triệu", 1_205_000_000, "two scales"),
    ("Một tỉ không trăm hai mươi triệu", 1_020_000_000, "an empty hundred"),
    ("hai nghìn ba trăm tỷ", 2_300_000_000_000, "thousands of millions of thousands"),
    ("ba mươi lăm triệu, năm trăm nghìn", 35_500_000, "a comma between the groups"),
    ("hai triệu linh năm", 2_000_005, "linh directly after a scale"),
    ("một triệu rưỡi", 1_500_000, "half of the scale"),
    ("hai trăm rưỡi", 250, "half of a hundred"),
    ("hai mươi triệu chẵn", 20_000_000, "chẵn closes a sum"),
]


@pytest.mark.parametrize(("printed", "value", "proves"), READ, ids=[row[0] for row in READ])
def test_reads(printed: str, value: int, proves: str) -> None:
    assert words_value(printed) == value, proves


@pytest.mark.parametrize(
    "printed",
    [
        "",  # nothing
        "hai ba",  # two numbers
        "triệu",  # a scale of nothing
        "vài trăm triệu",  # no number
        "một trăm hai",  # 102 or 120
        "hai triệu tư",  # 2,400,000 in speech only
        "một triệu hai triệu",  # a scale twice
        "năm nghìn hai triệu",  # scales that grow
        "rưỡi",
        "mười mười",
        "một tỷ tỷ",
        "20 triệu",  # digits
        "hai đồng",
    ],
)
def test_ignores(printed: str) -> None:
    assert words_value(printed) is None


DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def in_words(number: int) -> str:
    """A number below a million of millions in full words, the way an accountant writes it."""
    if number == 0:
        return DIGITS[0]
    groups: list[str] = []
    for scale, name in ((10**9, " tỷ"), (10**6, " triệu"), (10**3, " nghìn"), (1, "")):
        group = number // scale % 1000
        if group:
            groups.append(_three(group, full=bool(groups)) + name)
    return " ".join(groups)


def _three(number: int, *, full: bool) -> str:
    hundreds, tens, units = number // 100, number // 10 % 10, number % 10
    words = [f"{DIGITS[hundreds]} trăm"] if hundreds or full else []
    if tens > 1:
        words.append(f"{DIGITS[tens]} mươi")
    elif tens == 1:
        words.append("mười")
    elif units and words:
        words.append("linh")
    if units:
        words.append("mốt" if units == 1 and tens > 1 else "lăm" if units == 5 and tens else DIGITS[units])
    return " ".join(words)


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_every_number_is_read_back(number: int) -> None:
    assert words_value(in_words(number)) == number


@given(st.text())
def test_never_raises(text: str) -> None:
    words_value(text)


@given(st.lists(st.sampled_from(["một", "năm", "mười", "mươi", "trăm", "linh", "nghìn", "triệu", "tỷ", "rưỡi", "chẵn", "mốt"]), max_size=60))
def test_number_words_in_any_order_never_raise(words: list[str]) -> None:
    value = words_value(" ".join(words))
    assert value is None or value >= 0
