"""Where the name of a body ends: at the verb of what it has to do.

A verb may be part of a noun ("nhà đầu tư", "chương trình"), or the noun itself ("các tổ chức"); then nothing ends there.
Source: contract.md, "A body"; the verbs are those of ``verb_words``.
"""

from __future__ import annotations

from kehoach.extract.organs.body import INSTITUTION
from kehoach.extract.organs.tokens import Tokens
from kehoach.extract.organs.verb_words import (
    AFTER_ORGANIZATIONS,
    BEFORE_NOUNS,
    FORCES,
    IN_A_ROW,
    INDUSTRIES,
    MAKE_NOUNS,
    MAKE_NOUNS_OF_TWO,
    NAMED_AFTER_BAN,
    NAMING,
    NO_NOUNS_OF_TWO,
    NO_VERB_AFTER,
    NO_VERB_BEFORE,
    NOMINAL,
    NOUNS_AFTER,
    PASSIVES,
    PLANNING,
    RESTRICTING,
    STRONG,
    VERBS_IN_CAPITALS,
    VERBS_OF_ONE,
    VERBS_OF_TWO,
    VERY_STRONG,
)
from kehoach.extract.organs.vocabulary import first_syllables
from kehoach.extract.organs.words import QUANTIFIERS

FIRST_SYLLABLES = first_syllables(VERBS_OF_TWO) | VERBS_OF_ONE
_ORGANIZATION = "tổ chức"


def begins_work(line: Tokens, at: int, sort: str = "") -> bool:
    """Whether what a body has to do begins at a token; ``sort``: what opened the body before it.

    >>> line = Tokens("Sở Y tế chủ trì", 0, 15)
    >>> begins_work(line, 3), begins_work(line, 1)
    (True, False)
    """
    low = line.low(at)
    if low not in FIRST_SYLLABLES:
        return False
    pair, small = line.pair(at), line.words[at][0].islower()
    if pair in VERBS_OF_TWO:
        if not (small and line.words[at + 1][0].islower()) and pair not in VERBS_IN_CAPITALS:
            return False
        return not (pair == _ORGANIZATION and _names_organizations(line, at, sort)) and not _is_noun(line, at, pair)
    if low not in VERBS_OF_ONE or not small:
        return False
    return line.low(at - 1) not in NO_VERB_AFTER.get(low, ()) and line.low(at + 1) not in NO_VERB_BEFORE


def _is_noun(line: Tokens, at: int, pair: str) -> bool:
    """Whether the words before a verb make a noun of it: "nhà đầu tư", "công tác kiểm tra", "đầu tư xây dựng"."""
    before = line.low(at - 1)
    if before not in BEFORE_NOUNS and pair != "tổng hợp":
        return False
    if before == "sự":
        return line.low(at - 2) not in FORCES  # "sự quản lý" is one, "Ban Chỉ huy quân sự tổ chức" is none
    if before == "ban":
        return pair in NAMING or pair in NAMED_AFTER_BAN  # "ban tổ chức"
    if pair == "tổng hợp" and line.pair(at - 2) in PLANNING and line.words[at - 2][0].isupper():
        return True  # "Phòng Kế hoạch tổng hợp"
    if before == "ngành":
        return pair in INDUSTRIES and line.low(at - 2) not in IN_A_ROW
    words = line.pair(at - 2)
    if words == "công tác" and line.low(at - 3) == "tổ":
        words = "tổ công tác"
    if words in NO_NOUNS_OF_TWO:
        return False
    if before in MAKE_NOUNS or words in MAKE_NOUNS_OF_TWO or pair in NOUNS_AFTER.get(words, ()):
        return True
    return pair in NOMINAL and words == "đầu tư"  # "Ban Quản lý dự án đầu tư xây dựng"


def _names_organizations(line: Tokens, at: int, sort: str) -> bool:
    """Whether "tổ chức" is the noun: in a row of kinds ("cơ quan, tổ chức"), or before a word that tells which ("tổ chức đoàn thể")."""
    if line.low(at - 1) not in IN_A_ROW:
        return line.low(at - 1) in QUANTIFIERS
    return sort != INSTITUTION or line.low(at + 2) in AFTER_ORGANIZATIONS


def past_passive(line: Tokens, at: int) -> int:
    """The token after the verbs that tell what was laid on a body: "được | phân công chủ trì thực hiện | có trách nhiệm"."""
    begun = at
    while line.has(at):
        pair, low = line.pair(at), line.lows[at]
        if pair in VERY_STRONG and at > begun:
            break
        if pair in VERBS_OF_TWO or pair in RESTRICTING:
            at += 2
        elif (
            (low in VERBS_OF_ONE and low not in VERY_STRONG)
            or low in PASSIVES
            or (low in IN_A_ROW and at > begun and line.pair(at + 1) in RESTRICTING)
        ):
            at += 1
        else:
            break
        if line.pair(at) in STRONG:
            break
    return at
