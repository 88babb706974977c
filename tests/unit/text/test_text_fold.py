"""Two printings of one word are one word; two words are two."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.fold import ends_sentence, fold, starts_lower
from kehoach.text.letters import UPPER


@pytest.mark.parametrize(
    ("one", "other", "proves"),
    [
        ("hòa", "hoà", "tone on o or on a"),
        ("ỦY BAN", "Uỷ ban", "capitals, and the tone on u or y"),
        ("thúy", "thuý", "uý"),
        ("Khoẻ  mạnh", "khỏe\nmạnh", "blanks fold into one"),
        ("nâng cao,", "(Nâng cao)", "signs are no part of a word"),
        ("tiê\u0301ng", "tiếng", "decomposed or not"),
    ],
)
def test_the_same_word(one: str, other: str, proves: str) -> None:
    assert fold(one) == fold(other), proves


@pytest.mark.parametrize(
    ("one", "other", "proves"),
    [
        ("hòa", "hoa", "the tone counts"),
        ("hòa", "hóa", "which tone counts"),
        ("dân", "dan", "the hat counts"),
        ("đo", "do", "the bar of đ counts"),
        ("tu", "tư", "the horn counts"),
        ("xã Đông", "xãđông", "the blank counts"),
    ],
)
def test_not_the_same_word(one: str, other: str, proves: str) -> None:
    assert fold(one) != fold(other), proves


@given(st.text(st.sampled_from("aăâđeêioôơuưyấầáàảãạóòỏõọýỳ BCHK,-"), max_size=30))
def test_folding_does_not_depend_on_case_or_composition_and_is_done_once(text: str) -> None:
    assert fold(text) == fold(text.upper()) == fold(unicodedata.normalize("NFD", text)) == fold(fold(text))


@pytest.mark.parametrize("text", ["Trồng cây.", "Như sau:", "Các xã;", "Thế à?", "Vân vân …", "“Xanh, sạch.”", "(xem biểu 1.)", "**Hết.**", "./."])
def test_ends_a_sentence(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["Trồng cây", "các xã,", "(biểu 1)", "", "  ", "***", "kinh tế -"])
def test_does_not_end_a_sentence(text: str) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize("text", ["trồng cây", "**đường liên xã", "“xanh”", "(ấp)", "* ăn"])
def test_starts_in_lower_case(text: str) -> None:
    assert starts_lower(text)


@pytest.mark.parametrize("text", ["Trồng", "ĐƯỜNG", "3 xã", "- trồng", "", "**", "“Xanh”"])
def test_does_not_start_in_lower_case(text: str) -> None:
    assert not starts_lower(text)


def test_the_class_of_capitals_holds_every_vietnamese_capital_and_no_small_letter() -> None:
    letters = {
        unicodedata.normalize("NFC", base + tone) for base in "aăâeêioôơuưy" for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    }
    capitals = {letter.upper() for letter in letters | set("bcdđghklmnpqrstvx")}
    written = set(UPPER.replace("A-Z", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    assert capitals <= written
    assert all(letter.isupper() for letter in written)
