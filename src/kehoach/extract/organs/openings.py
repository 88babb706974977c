"""Where one body of a list ends and the next begins: not at every comma.

"Các phòng, ban, ngành huyện, UBND các xã, thị trấn" is two; "Văn phòng HĐND và UBND huyện" is one. Source: contract.md,
"A body": a new body begins at ";", at the name of an institution, and at a word that counts ("các …").
"""

from __future__ import annotations

import re

from kehoach.extract.organs.body import INSTITUTION, KIND, PERSON, TITLE, Body, Wanted
from kehoach.extract.organs.heads import Head, read_head, stands_alone
from kehoach.extract.organs.tokens import Tokens
from kehoach.extract.organs.verbs import begins_work
from kehoach.extract.organs.vocabulary import first_syllables
from kehoach.extract.organs.words import (
    ABBREVIATED,
    BARE,
    COUNCIL_ENDINGS,
    COUNCILS,
    COUNCILS_OF_TWO,
    INSTITUTIONS,
    JOINERS,
    KINDS_OF_ONE,
    LEVELS,
    NEEDS_A_NAME,
    NEVER_FIRST,
    NOT_PRINTED_AGAIN,
    OFFICES,
    PRINTED_AGAIN,
    QUANTIFIERS,
    QUANTIFIERS_OF_TWO,
    ROW_GOES_ON,
    STAFF,
    TERRITORIES,
)

_COUNTS_WITH_NEXT = first_syllables(QUANTIFIERS_OF_TWO)
_NOT_PROPER = KINDS_OF_ONE | frozenset(INSTITUTIONS) | LEVELS  # capitals that make no proper name: "báo chí Trung ương, địa phương"
_NUMBER = re.compile(r"\d{1,3}(?:/\d{1,3})?")  # "06 huyện", "7/12 xã"


def opens_list(line: Tokens, wanted: Wanted) -> Body | None:
    """The body that a list opens with.

    >>> opens_list(Tokens("các xã, phường", 0, 14), Wanted())
    Body(first=0, sort='kind', counting=1, size=2)
    """
    counting = _counting(line, 0)
    head = read_head(line, counting)
    if counting and line.words[0][0].isdigit() and line.pair(counting) in STAFF:
        return None  # "50 học sinh" are for whom it is done
    if not head.sort or not (counting or _may_begin(line, head, wanted)):
        return None
    return Body(0, head.sort, counting, counting + head.size)


def opens_next(line: Tokens, at: int, head: Head, after: str, before: Body, wanted: Wanted) -> Body | None:
    """The body that begins at a token, whose head is given, after a sign or joiner; None where the one before goes on."""
    if after == "," and line.low(at) in JOINERS:
        return opens_next(line, at + 1, read_head(line, at + 1), line.lows[at], before, wanted)  # "…, và các đơn vị"
    counting = _counting(line, at)
    if counting:
        head = read_head(line, at + counting)
    if not head.sort or not (counting or _may_follow(line, at, head, after, before, wanted)):
        return None
    return Body(at, head.sort, counting, counting + head.size)


def begins_again(line: Tokens, at: int, body: Body) -> bool:
    """Whether "Sở" or "Bộ" begins another body though no sign stands before it: "Sở Y tế Sở Nội vụ"."""
    if not line.words[at][0].isupper() or line.low(at + 1) in NOT_PRINTED_AGAIN or body.sort != INSTITUTION:
        return False  # "Bộ trưởng Bộ Y tế" is one
    return line.low(body.first) in PRINTED_AGAIN and at > body.first + 1 and line.low(at - 1) not in NEEDS_A_NAME


def _counting(line: Tokens, at: int) -> int:
    """How many tokens count what follows: "các", "06", "toàn thể", "tất cả các"."""
    low = line.low(at)
    if low in QUANTIFIERS or (low[:1].isdigit() and _NUMBER.fullmatch(low)):
        return 1
    if low in _COUNTS_WITH_NEXT and line.pair(at) in QUANTIFIERS_OF_TWO:
        return 3 if line.low(at + 2) in QUANTIFIERS else 2
    return 0


def _may_begin(line: Tokens, head: Head, wanted: Wanted) -> bool:
    """Whether what nothing counts may begin a list; a kind of body only in a row ("sở, ban, ngành") or told apart by its own words."""
    word = line.words[0]
    if head == (INSTITUTION, 1) and word not in ABBREVIATED and word.isupper() and len(word) > 1:
        return begins_work(line, 1) or any(sign.isdigit() for sign in word) or (wanted.name and line.word(1) in (",", ";"))
    if head.sort != KIND or wanted.with_whom:
        return True
    if head.size > 1:
        return wanted.bare and line.pair(0) not in NEVER_FIRST
    return line.word(1) == "," and bool(read_head(line, 2).sort)


def _may_follow(line: Tokens, at: int, head: Head, after: str, body: Body, wanted: Wanted) -> bool:
    """Whether a body that nothing counts begins after a sign or joiner, or the one before goes on."""
    if head.sort == KIND:
        return after == ";" or (line.pair(at) in BARE and _bare_follows(line, at, at + head.size, body, wanted))
    length = at - 1 - body.first  # of the body before
    if head.sort == TITLE and not _office_follows(line, at, after, body, length):
        return False
    if after == ";":
        return True
    if body.sort == KIND and not body.counting and length <= body.size:
        return False  # a row that nothing counts: "Doanh nghiệp, hợp tác xã trúng thầu"
    if head.sort == INSTITUTION and body.counting and line.words[at] not in ABBREVIATED:
        follow = at + head.size
        if line.low(follow) in ROW_GOES_ON or stands_alone(line, follow):
            return False  # "các chi bộ, đảng bộ"; "Các huyện đoàn, thành đoàn, Đoàn trực thuộc"
    if after in JOINERS and length == 1 and line.lows[body.first] in INSTITUTIONS:
        return False  # "Đoàn và Hội Phụ nữ"
    return after != "và" or not _is_office_of_councils(line, at, body)


def _office_follows(line: Tokens, at: int, after: str, body: Body, length: int) -> bool:
    """Whether an office begins another body: not one that says who the person before is, nor staff in a row."""
    opening = line.pair(body.first)
    if after == "," and (body.sort == PERSON or opening == "bộ phận"):
        return False  # "Đồng chí A, Chủ tịch …"; "Bộ phận Văn thư, Kế toán"
    if line.pair(at) in STAFF and length > 1 and line.pair(at - 3) in STAFF:
        return False  # "Phòng Công chức, viên chức"
    return not (body.sort == TITLE and after == "," and length == 2 and opening != "bộ trưởng")  # "Giám đốc, Thủ trưởng các sở"


def _is_office_of_councils(line: Tokens, at: int, body: Body) -> bool:
    """Whether "và" joins two councils that one office serves: "Văn phòng HĐND và UBND huyện"."""
    if line.lows[body.first] not in OFFICES or not (line.lows[at] in COUNCILS or line.pair(at) in COUNCILS_OF_TWO):
        return False
    return " ".join(line.lows[max(body.first, at - 5) : at - 1]).endswith(COUNCIL_ENDINGS)


def _bare_follows(line: Tokens, at: int, follow: int, body: Body, wanted: Wanted) -> bool:
    """Whether a kind of body that nothing counts begins another one: after a proper name, or with words of its own."""
    before = line.words[body.first : at - 1]
    lows = line.lows[body.first : at - 1]
    counted = max((place for place, low in enumerate(lows) if low in QUANTIFIERS), default=-1)
    own = slice(max(counted + 1, 1), None)
    proper = any(word[0].isupper() and low not in _NOT_PROPER for word, low in zip(before[own], lows[own], strict=True))
    if counted >= 0:
        return proper or (body.sort == INSTITUTION and TERRITORIES.issuperset(lows[own]))  # "UBND các xã, phường, đơn vị liên quan"
    if body.sort != KIND:
        return proper
    if wanted.name and len(before) > body.size and before[body.size] != ",":
        return True  # "viện nghiên cứu, trường đại học, doanh nghiệp"
    if len(before) <= body.size or before[body.size] == ",":
        return False  # "sở, ban, cơ quan liên quan"
    bare = not line.word(follow).isalnum() or line.lows[follow] in JOINERS or (not wanted.with_whom and begins_work(line, follow, body.sort))
    return proper or not bare
