"""Ordinals: Roman, the letters of điểm in the order of the alphabet, words (NĐ 30/2020, Phụ lục I, II.6.đ)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.numerals import POINT_LETTERS, letter_value, roman_value, word_value


def spell_roman(value: int) -> str:
    """The plain spelling, written the other way round than it is read."""
    signs = (
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    )
    spelled = ""
    for size, sign in signs:
        while value >= size:
            spelled, value = spelled + sign, value - size
    return spelled


@given(st.integers(min_value=1, max_value=3999))
def test_a_roman_numeral_spelled_and_read_is_the_same_number(value: int) -> None:
    assert roman_value(spell_roman(value)) == value


@pytest.mark.parametrize(("printed", "value"), [("IIII", 4), ("VIIII", 9), ("I", 1), ("XIX", 19)])
def test_finds_roman(printed: str, value: int) -> None:
    assert roman_value(printed) == value


@pytest.mark.parametrize("printed", ["", "IC", "VX", "iv", "IIIIII", "A", "I1", "IVI", "ỈV"])
def test_ignores_what_is_not_roman(printed: str) -> None:
    assert roman_value(printed) is None


def test_letters_of_points_count_from_one_without_a_gap() -> None:
    assert [letter_value(letter) for letter in POINT_LETTERS] == list(range(1, len(POINT_LETTERS) + 1))
    assert POINT_LETTERS.startswith("abcdđeghiklm")


@pytest.mark.parametrize("letter", ["f", "j", "w", "z", "", "ab", "A", "ă", "1"])
def test_ignores_letters_outside_the_row_of_points(letter: str) -> None:
    assert letter_value(letter) is None


@pytest.mark.parametrize(
    ("word", "value"),
    [("nhất", 1), ("NHẤT", 1), ("hai", 2), ("nhì", 2), ("ba", 3), ("tư", 4), ("bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9), ("mười", 10)],
)  # fmt: skip
def test_finds_words(word: str, value: int) -> None:
    assert word_value(word) == value


@pytest.mark.parametrize("word", ["bay", "một trăm", "", "nam", "thứ"])
def test_ignores_words_that_are_no_ordinal(word: str) -> None:
    assert word_value(word) is None
