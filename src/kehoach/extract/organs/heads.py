"""What opens the name of a body: an institution, an office, a person, or a kind of bodies.

Source: contract.md, "A body"; NĐ 30/2020/NĐ-CP, Phụ lục II, IV, for the capitals. The words are those of ``words``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kehoach.extract.organs.abbreviation_rows import PARTS
from kehoach.extract.organs.body import INSTITUTION, KIND, PERSON, TITLE
from kehoach.extract.organs.tokens import Tokens
from kehoach.extract.organs.verb_words import NAMED_BY_VERB
from kehoach.extract.organs.verbs import begins_work
from kehoach.extract.organs.vocabulary import first_syllables
from kehoach.extract.organs.words import (
    ABBREVIATED,
    INSTITUTIONS,
    INSTITUTIONS_OF_TWO,
    JOINERS,
    KINDS_OF_ONE,
    KINDS_OF_TWO,
    LENGTHS,
    NAMES_OF_TWO,
    NO_KIND_OF_ONE,
    PERSONS,
    PERSONS_AS_PRINTED,
    QUANTIFIERS,
    QUANTIFIERS_OF_TWO,
    THIRD,
    TITLES,
    TOWNS,
)

# The syllables that may open a name alone and with the next, in lower case; what is printed in capitals may also open one.
_OPENS_TWO = NAMES_OF_TWO | frozenset(person for person in PERSONS if " " in person)
_OPENS_ONE = KINDS_OF_ONE | frozenset(INSTITUTIONS) | (PERSONS - _OPENS_TWO) | frozenset(word.lower() for word in ABBREVIATED)
_FIRST = _OPENS_ONE | first_syllables(_OPENS_TWO)
_LIST_OPENS_TWO = _OPENS_TWO | QUANTIFIERS_OF_TWO
_LIST_FIRST = first_syllables(_LIST_OPENS_TWO)
_LIST_OPENS_ONE = _OPENS_ONE | QUANTIFIERS
OPENING_WORDS = _LIST_OPENS_ONE | _LIST_FIRST  # in lower case; what is printed in capitals opens a list too
_LONGER_THAN_ALL = 24  # characters: no opening word is so long
_FIRST_WORDS = re.compile(r"[-–+“\"\s]*+([^\W_]++(?:[&/-][^\W_]++)*+)[\s_]*+([^\W_]*+)")


class Head(NamedTuple):
    """What opens a name, and how many tokens do; "" and 0 where nothing does."""

    sort: str
    size: int


NO_HEAD = Head("", 0)
_TITLE, _INSTITUTION, _KIND_OF_ONE, _KIND_OF_TWO = Head(TITLE, 2), Head(INSTITUTION, 1), Head(KIND, 1), Head(KIND, 2)
# What the first two syllables say; an office goes before an institution ("Chánh Văn phòng"), a person before both.
_SORTS = {
    **dict.fromkeys(KINDS_OF_TWO, KIND),
    **dict.fromkeys(INSTITUTIONS_OF_TWO, INSTITUTION),
    **dict.fromkeys(TITLES, TITLE),
    **dict.fromkeys(PERSONS, PERSON),
}


def may_open(text: str, start: int = 0) -> bool:
    """Whether the first words of a list could open one: a quick look, never wrong when it says no.

    >>> may_open("UBND các xã"), may_open("Nâng cao chất lượng")
    (True, False)
    """
    return first_word(text, start) >= 0


def opens_none(word: str) -> bool:
    """Whether a list can not open with what stands before the first blank: the first look, for so it is with most paragraphs.

    >>> opens_none("Nâng"), opens_none("UBND"), opens_none("“Sở")
    (True, False, False)
    """
    return word.isalpha() and word.lower() not in OPENING_WORDS and not word.isupper()


def first_word(text: str, start: int) -> int:
    """Where the first word of a list begins, past the bullets and quotation marks before it; -1 where it can open none."""
    opening = text[start : start + _LONGER_THAN_ALL].partition(" ")[0]
    if opening.lower() in _LIST_OPENS_ONE:
        return start
    if opens_none(opening):
        return -1
    match = _FIRST_WORDS.match(text, start)
    if match is None:
        return -1
    word, second = match.groups()
    low = word.lower()
    opens = low in _LIST_OPENS_ONE or (low in _LIST_FIRST and f"{low} {second.lower()}" in _LIST_OPENS_TWO)
    if opens or word[0].isdigit() or (word.isupper() and len(word) > 1):
        return match.start(1)
    return -1


def read_head(line: Tokens, at: int) -> Head:
    """What names a body at a token.

    >>> line = Tokens("Giám đốc Sở Y tế, các đơn vị", 0, 28)
    >>> [tuple(read_head(line, at)) for at in (0, 2, 3, 7)]
    [('title', 2), ('institution', 1), ('', 0), ('kind', 2)]
    """
    low = line.low(at)
    if low not in _FIRST:
        return _by_capitals(line, at) if len(low) > 1 and line.words[at].isupper() else NO_HEAD
    word, pair = line.words[at], line.pair(at)
    if word in ABBREVIATED:
        return _INSTITUTION
    sort = _SORTS.get(pair)
    if sort == PERSON or low in PERSONS:
        size = 1 if low in PERSONS else 2
        return Head(PERSON, size) if low in PERSONS_AS_PRINTED or line.word(at + size)[:1].isupper() else NO_HEAD
    if sort == TITLE:
        return _TITLE
    if sort == INSTITUTION:
        third = THIRD.get(pair)
        return Head(INSTITUTION, LENGTHS.get(pair, 2)) if third is None or line.low(at + 2) in third else NO_HEAD
    if low in INSTITUTIONS and _is_institution(line, at, pair):
        return _INSTITUTION
    if sort == KIND:
        return _KIND_OF_TWO
    if low in KINDS_OF_ONE and pair not in NO_KIND_OF_ONE:
        return _KIND_OF_ONE
    return _by_capitals(line, at) if len(low) > 1 and word.isupper() else NO_HEAD


def _is_institution(line: Tokens, at: int, pair: str) -> bool:
    """Whether a word of one syllable is an institution with the next: "Sở Y tế", "Hội nông dân", "thôn Nà Khoang"; not "Hội nghị"."""
    low, follow = line.lows[at], line.word(at + 1)
    if not follow[:1].isalpha() or pair in TOWNS:
        return False
    if not follow[0].isupper() and (not line.words[at][0].isupper() or follow in INSTITUTIONS[low] or pair in KINDS_OF_TWO):
        return False
    return follow.lower() not in JOINERS and (low in NAMED_BY_VERB or not begins_work(line, at + 1))


def _by_capitals(line: Tokens, at: int) -> Head:
    """What capitals alone show: a known abbreviation joined to others ("UBND-VP"), or one of its own that stands alone ("VTV", "PA02")."""
    word = line.words[at]
    if not word.isalnum():
        return _INSTITUTION if len(word) > 3 and re.split("[&/-]", word)[0] in ABBREVIATED else NO_HEAD
    if word in PARTS or line.low(at - 1) in JOINERS or not stands_alone(line, at + 1):
        return NO_HEAD
    return _INSTITUTION


def stands_alone(line: Tokens, at: int) -> bool:
    """Whether what stands before a token ends there: a sign, a joiner, a verb or the end follows."""
    return not line.word(at).isalnum() or line.lows[at] in JOINERS or begins_work(line, at)
