"""The clean text: what is repaired, what stays, and the way back to the source (contract.md, promise 3)."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.clean import CleanText, clean

REPAIRED = [
    # printed, clean, notice
    ("Ủy ban nhân dân xã", "Ủy ban nhân dân xã", None, "text in order stays as it is"),
    ("U\u0309y ban", "Ủy ban", "decomposed", "a letter and its mark become one letter"),
    ("e\u0323\u0302", "ệ", "decomposed", "two marks in any order are one letter"),
    ("e\u0302\u0323", "ệ", "decomposed", "the same marks the other way round"),
    ("Ðiều 1", "Điều 1", "eth", "Icelandic Ð is meant to be Đ"),
    ("ðồng", "đồng", "eth", "and the small one"),
    ("Ɖề án", "Đề án", "eth", "African Ɖ too"),
    ("15/NĐ-СР", "15/NĐ-CP", "look-alikes", "Cyrillic С and Р in a notation"),
    ("16/TT-BCТ", "16/TT-BCT", "look-alikes", "one Cyrillic letter in a Latin word"),
    ("КН-UBND", "KH-UBND", "look-alikes", "a word all Cyrillic, every letter of which looks Latin"),
    ("ΚΗ-UBND", "ΚΗ-UBND".replace("Κ", "K").replace("Η", "H"), "look-alikes", "Greek Κ and Η"),
    ("І. MỤC ĐÍCH", "I. MỤC ĐÍCH", "look-alikes", "Cyrillic І as a Roman numeral"),
    ("Ⅳ. KINH PHÍ", "IV. KINH PHÍ", "look-alikes", "the Roman numeral sign four is spelled out"),
    ("Số:\u00a07", "Số: 7", "spaces", "a no-break space is a blank"),
    ("Số:\u202f7\u20098\u30009", "Số: 7 8 9", "spaces", "narrow, thin and wide spaces are blanks"),
    ("tr\u200bồng cây", "trồng cây", "invisible", "a zero-width space inside a word"),
    ("trồng\u00ad cây", "trồng cây", "invisible", "a soft hyphen at the end of a word"),
    ("trồng \u200bcây", "trồng cây", "invisible", "a zero-width space before a word"),
    ("\ufeffKẾ HOẠCH", "KẾ HOẠCH", "invisible", "a byte order mark before the first word"),
    ("trồng\n\u200b\ncây", "trồng\n\u200b\ncây", "invisible", "alone on its line it stays, to be furniture"),
    ("trồng\ud800", "trồng\ufffd", "surrogates", "half a character"),
    ("một\r\nhai\rba", "một \nhai\nba", None, "CRLF and a lone CR end a line"),
    ("a\x00b\x1b[31mc", "a\x00b\x1b[31mc", "control", "control characters are kept, and told"),
    ("a\u202eb", "a\u202eb", "control", "so is a change of direction"),
]


@pytest.mark.parametrize(("printed", "expected", "notice", "proves"), REPAIRED, ids=[row[3] for row in REPAIRED])
def test_repairs(printed: str, expected: str, notice: str | None, proves: str) -> None:
    found = clean(printed)
    assert found.text == expected, proves
    assert found.repairs == ((notice,) if notice else ())


LEFT_ALONE = [
    ("Москва", "a Russian word has letters that look like no Latin one"),
    ("Вьетнам", "Viet Nam in Russian"),
    ("α-amylase", "a Greek letter that looks like none"),
    ("10 Ω", "a unit"),
    ("hòa, hoà", "both ways to place a tone are Vietnamese"),
    ("\x0b\x85\u2028\f", "line marks that no editor counts"),
    ("\uf0b7 Trồng cây", "Word's bullet: the marker table knows it"),
    ("kinh tế – xã hội", "a dash is printed, not a fault"),
    ("một&nbsp;hai<br>", "markup is for syntax.markup, and stays in the spans"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("printed", "proves"), LEFT_ALONE, ids=[row[1] for row in LEFT_ALONE])
def test_leaves_alone(printed: str, proves: str) -> None:
    assert clean(printed) == CleanText(printed, None, ()), proves


def test_several_repairs_are_told_once_each() -> None:
    assert set(clean("Ðo\u0300 \u00a0ð e\u0301 NĐ-СР").repairs) == {"spaces", "eth", "look-alikes", "decomposed"}


def test_offsets_are_the_same_where_no_length_changes() -> None:
    assert clean("Ðiều\u00a01, NĐ-СР\r\n&nbsp;").offsets is None


def test_an_invisible_sign_between_two_blanks_of_a_line_is_passed_over() -> None:
    assert "\u200b" not in clean("trồng \u200b cây").text


def source_slice(source: str, found: CleanText, start: int, end: int) -> str:
    if found.offsets is None:
        return source[start:end]
    return source[found.offsets.source(start) : found.offsets.source(end)]


WAYS_BACK = [
    ("trồng cây ven đường", "nothing to do"),
    ("tro\u0302\u0300ng ca\u0302y ven đu\u031bo\u031b\u0300ng", "decomposed"),
    ("tr\u200bồng c\u00adây ven đườ\u200d\u200cng", "invisible signs inside words"),
    ("\u200btrồng \u00adcây\n\ufeffven đường\u200b", "invisible signs before and after words"),
    ("trồng\n\u200b\n\u00ad\n\u200bcây", "invisible signs alone on their lines, and one before a word"),
    ("Ⅱ. trồng\nⅧ. cây\nⅨ. ven", "Roman signs"),
    ("\u200bⅡ.\u200b\u200b e\u0302\u0323\u200be\u0302\u0301", "all of them in a row"),
    ("trồng\u00a0cây\r\nven\rđường &nbsp;Ðà <br> NĐ-СР \ud800", "one for one"),
]


def check_way_back(source: str) -> None:
    """From the start of any word to the end of any later one, the source slice cleaned again is the clean slice."""
    found = clean(source)
    words = [match.span() for match in re.finditer(r"\S+", found.text)]
    for number, (start, end) in enumerate(words):
        for stop in {end, words[-1][1], words[min(number + 1, len(words) - 1)][1]}:
            assert clean(source_slice(source, found, start, stop)).text.rstrip(" ") == found.text[start:stop].rstrip(" ")


@pytest.mark.parametrize(("source", "proves"), WAYS_BACK, ids=[row[1] for row in WAYS_BACK])
def test_the_source_slice_cleaned_again_is_the_clean_slice(source: str, proves: str) -> None:
    check_way_back(source)
    found = clean(source)
    whole = source_slice(source, found, 0, len(found.text))
    assert whole == source, proves


def test_a_mark_parted_from_its_letter_by_an_invisible_sign_is_composed() -> None:
    assert clean("ca\u200b\u0301").text == "cá"


@given(st.text(st.characters(), max_size=60))
def test_the_way_back_holds_for_any_characters(source: str) -> None:
    check_way_back(source)


vietnamese = st.text(
    st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxy ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựáàảãạóòỏõọýỳỷỹỵ\nẤĐỨỶ.,-1\u200b\u00ad"), max_size=80
)


@given(vietnamese)
def test_the_way_back_holds_for_decomposed_vietnamese(text: str) -> None:
    check_way_back(unicodedata.normalize("NFD", text))


@given(st.text(st.sampled_from("aăâđeêioôơuưyấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựáàảãạóòỏõọýỳỷỹỵ \nẤĐỨỶ1"), max_size=80))
def test_decomposed_vietnamese_becomes_composed_again(text: str) -> None:
    assert clean(unicodedata.normalize("NFD", text)).text == text


@given(st.text(st.characters(), max_size=60))
def test_cleaning_a_clean_text_changes_nothing_more(source: str) -> None:
    once = clean(source).text
    assert clean(once).text == once


@given(st.text(st.characters(), max_size=60))
def test_the_way_back_never_goes_backwards_or_out_of_the_source(source: str) -> None:
    found = clean(source)
    if found.offsets is not None:
        places = [found.offsets.source(at) for at in range(len(found.text) + 1)]
        assert places == sorted(places)
        assert places[-1] == len(source)
    else:
        assert len(found.text) == len(source)
