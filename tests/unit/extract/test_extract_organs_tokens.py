"""Words that a conversion glued are read apart, wherever a body is looked for; the text itself stays as printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.extract.organs.lists import read_organs
from kehoach.extract.organs.tokens import Tokens

GLUED = [
    ("ủyviên", ["ủy", "viên"]),
    ("vụđảng", ["vụ", "đảng"]),
    ("vịchủđộng", ["vị", "chủ", "động"]),
    # one syllable, whatever its length
    ("nghiêng", ["nghiêng"]),
    ("khuỷu", ["khuỷu"]),
    ("quyền", ["quyền"]),
    # no Vietnamese mark: a name, an abbreviation, a foreign word
    ("video", ["video"]),
    ("BCĐ", ["BCĐ"]),
    # marks, but no two syllables of the language
    ("Viettelđ", ["Viettelđ"]),
]


@pytest.mark.parametrize(("printed", "words"), GLUED, ids=[row[0] for row in GLUED])
def test_glued_words_are_read_apart(printed: str, words: list[str]) -> None:
    line = Tokens(printed, 0, len(printed))
    assert line.has(len(words) - 1)
    assert not line.has(len(words))
    assert line.words == words


def test_a_body_ends_before_a_verb_that_is_glued_to_it() -> None:
    text = "các cơ quan, đơn vịchủ động thực hiện"
    assert [text[start:end] for start, end in read_organs(text).organs] == ["các cơ quan, đơn vị"]


@given(st.text(st.sampled_from("aàáảêđĐtnghcb ,;")))
def test_every_word_stands_in_the_text_where_it_says(text: str) -> None:
    line = Tokens(text, 0, len(text))
    at = 0
    while line.has(at):
        assert text[line.begin(at) : line.finish(at)] == line.words[at]
        at += 1
    assert "".join(line.words) == "".join(text.split())
