"""What happened to the words of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.comparison.drafts import alike
from kehoach.comparison.mirroring import mirror_words
from kehoach.comparison.words import word_changes

SOME = st.text(st.sampled_from("a b hòa Sở.,;/ 30/9\n "), max_size=30)


def sides(words: list[tuple[str, str]]) -> tuple[str, str]:
    return "".join(text for sign, text in words if sign != "+"), "".join(text for sign, text in words if sign != "-")


@given(SOME, SOME)
def test_the_operations_give_both_texts_to_the_last_blank(old: str, new: str) -> None:
    words = word_changes(old, new)
    assert sides(words) == (old, new)
    assert all(text for _, text in words)
    assert sides(mirror_words(words)) == (new, old)


@pytest.mark.parametrize(
    ("old", "new", "words", "why"),
    [
        ("Sở Y tế", "Sở Xây dựng", [("=", "Sở "), ("-", "Y tế"), ("+", "Xây dựng")], "whole syllables, what stays stays"),
        ("hòa bình", "hoà bình", [("-", "hòa"), ("+", "hoà"), ("=", " bình")], "a syllable is never cut"),
        ("ngày 30/9/2026.", "ngày 31/9/2026.", [("=", "ngày "), ("-", "30/9/2026"), ("+", "31/9/2026"), ("=", ".")], "a date is one word"),
        ("số 834/UBND-KTTH", "số 835/UBND-KTTH", [("=", "số "), ("-", "834/UBND-KTTH"), ("+", "835/UBND-KTTH")], "so is a code"),
        ("1.200.000 đồng", "1.500.000 đồng", [("-", "1.200.000"), ("+", "1.500.000"), ("=", " đồng")], "so is a sum"),
        ("các xã", "các xã, phường", [("=", "các xã"), ("+", ", phường")], "what comes at the end comes with its comma"),
        ("a  b", "a b", [("=", "a"), ("-", "  "), ("+", " "), ("=", "b")], "blanks are not lost"),
        ("", "một", [("+", "một")], "from nothing"),
        ("một", "một", [("=", "một")], "nothing changed"),
    ],
)
def test_operations(old: str, new: str, words: list[tuple[str, str]], why: str) -> None:
    assert word_changes(old, new) == words


def test_a_lone_word_between_two_rewordings_belongs_to_them() -> None:
    words = word_changes("tổ chức tuyên truyền và vận động nhân dân", "kiểm tra giám sát và đôn đốc nhân dân")
    assert [sign for sign, _ in words] == ["-", "+", "="]


@pytest.mark.parametrize(
    ("old", "new", "same", "why"),
    [
        ("Hòa Bình", "hoà bình", True, "case and tone placement"),
        ("thực hiện;", "thực hiện.", True, "punctuation"),
        ("UBND xã", "Ủy ban nhân dân xã", True, "the abbreviation of a body"),
        ("hoa", "hòa", False, "another tone is another word"),
        ("30/9", "30/10", False, "a number is never typography"),
        ("1.500", "1,500", False, "nor is its mark: 1,500 may be one and a half"),
    ],
)
def test_what_is_a_matter_of_form(old: str, new: str, same: bool, why: str) -> None:
    assert alike(old, new) is same
