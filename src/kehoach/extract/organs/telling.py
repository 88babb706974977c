"""Verbs that belong to the name of a body and tell which is meant: "cơ quan chủ trì", "Đoàn kiểm tra", "cán bộ phụ trách y tế".

Source: contract.md, "A body": a clause that restricts a body belongs to its name ("đối tượng thực hiện kiểm kê").
"""

from __future__ import annotations

from kehoach.extract.organs.body import INSTITUTION, KIND, TITLE, Body, Wanted
from kehoach.extract.organs.tokens import Tokens
from kehoach.extract.organs.verb_words import (
    ALWAYS_TOLD,
    DOING,
    IN_CHARGE,
    IN_CHARGE_OF_ALL,
    LEADS,
    NAMED_BY_VERB,
    NAMING,
    NOMINAL,
    RESTRICTING,
    SET_UP,
    STRONG,
    TOLD_AFTER_WITH,
    TOLD_AFTER_WITH_UNCOUNTED,
    TOLD_BY,
    VERY_STRONG,
    WITH,
)
from kehoach.extract.organs.verbs import begins_work
from kehoach.extract.organs.words import LEVELS, NAMES_OF_TWO

_TO_THE_SUBJECTS_VERB = 16  # tokens between a verb that tells a body apart and the verb of its work
_OF_A_LONG_NAME = 20  # tokens of a name that says what a board was set up for
_OF_A_HEADING = 5  # tokens that may follow a verb in the name of an institution: "Phòng Quản lý xây dựng công trình thủy lợi"


def past_telling_verb(line: Tokens, at: int, body: Body, wanted: Wanted) -> int:
    """The token after a verb that belongs to a body's name, and after those in a row with it; 0 where it is the body's work."""
    pair = line.pair(at)
    if pair == IN_CHARGE and body.sort != INSTITUTION:  # "Phó Chủ tịch phụ trách văn xã"
        return _past_row(line, at, body, wanted) if line.low(at + 2) not in IN_CHARGE_OF_ALL else 0
    if _is_part_of_name(line, at, pair, body, wanted):
        return _past_row(line, at, body, wanted)
    if not _stands_beside(line, at, body, wanted):
        return 0
    name = " ".join(line.lows[body.first + body.counting : at])
    if name in NAMED_BY_VERB:
        return _past_row(line, at, body, wanted) if pair in NAMING or (pair == "tổ chức" and name in ("ban", "phòng")) else 0
    if body.sort != KIND and name != "bộ phận":
        return 0
    if pair == "phối hợp" and (line.low(at + 2) in WITH or (not wanted.name and begins_work(line, at + 2))):
        return 0  # "cơ quan phối hợp với …", "các đơn vị phối hợp thực hiện …"
    return _past_told(line, at, pair, name, body, wanted)


def _is_part_of_name(line: Tokens, at: int, pair: str, body: Body, wanted: Wanted) -> bool:
    """Whether the words beside a verb show that it stands in the name."""
    if pair == "tham mưu" and line.low(at + 2) == "," and line.pair(at + 3) == "giúp việc":
        return True  # "cơ quan tham mưu, giúp việc"
    if pair in NAMING and line.pair(at - 2) in NAMED_BY_VERB:
        return True  # "Trưởng bộ phận tiếp nhận và trả kết quả"
    small = line.words[at][0].islower()
    if small and pair in NOMINAL and at > body.follow and line.pair(at + 2) in LEADS and line.low(at - 1) not in LEVELS:
        return True  # "Phòng Hành chính quản trị tổng hợp chủ trì …"
    if small and at > body.first + 1 and _is_set_up(line, body.first) and _goes_on_as_name(line, at):
        return True  # "Ban Chỉ đạo thực hiện các chương trình mục tiêu quốc gia tỉnh chủ trì …"
    return wanted.name and body.sort in (INSTITUTION, KIND) and _ends_as_name(line, at, pair, body)


def _is_set_up(line: Tokens, first: int) -> bool:
    """Whether a body is of those set up for one work, whose names say which."""
    return line.pair(first) in SET_UP or (line.pair(first) == "văn phòng" and line.pair(first + 2) == "điều phối")


def _stands_beside(line: Tokens, at: int, body: Body, wanted: Wanted) -> bool:
    """Whether a verb stands right after what opens the name, or after the last of a row of kinds ("các doanh nghiệp, địa phương tham gia")."""
    if at == body.follow or (wanted.name and body.counting and at == body.follow + 1):
        return True
    if body.sort not in (KIND, TITLE) or at - 2 <= body.first:
        return False
    return line.pair(at - 2) in NAMES_OF_TWO and line.low(at - 3) in (",", "và", "hoặc")


def _past_told(line: Tokens, at: int, pair: str, name: str, body: Body, wanted: Wanted) -> int:
    """Past a verb after a kind of body: it tells which where another verb, a stronger one, comes later, or where the text is a name."""
    if not wanted.with_whom:
        if line.pair(at + 2) in VERY_STRONG or line.low(at + 2) in VERY_STRONG:
            return at + 2  # "Cơ quan chủ trì có trách nhiệm …"
        for later in range(at + 3, at + _TO_THE_SUBJECTS_VERB):
            ahead, low = line.pair(later), line.low(later)
            if ahead in VERY_STRONG or low in VERY_STRONG:
                return later  # "Các đơn vị thực hiện dự án có trách nhiệm …"
            if pair in RESTRICTING and (ahead in STRONG or low in STRONG):
                return _past_row(line, at, body, wanted)
            if low in (",", ";", ":", ".", ""):
                break
    if pair not in RESTRICTING:
        return 0
    told = name in ALWAYS_TOLD or pair in TOLD_BY.get(name, ()) or wanted.name or not line.has(at + 2)
    if wanted.with_whom:
        told = told or pair in TOLD_AFTER_WITH or (not body.counting and pair in TOLD_AFTER_WITH_UNCOUNTED)
    return _past_row(line, at, body, wanted) if told else 0


def _ends_as_name(line: Tokens, at: int, pair: str, body: Body) -> bool:
    """Whether what follows up to the next sign is no sentence but the rest of a name: levels, names, few words and no other verb."""
    if pair in LEADS or pair in STRONG or pair in DOING:
        return False
    proper = body.sort == INSTITUTION and line.words[at - 1][0].islower() and not body.counting
    begun, short = at + 2, _OF_A_HEADING if proper else 0
    at = begun
    while line.has(at) and line.words[at] not in ",;.:(":
        if line.pair(at) in NOMINAL:
            at += 2
        elif line.lows[at] in LEVELS or line.words[at][0].isupper() or (at - begun < short and not begins_work(line, at, body.sort)):
            at += 1
        else:
            return False
    return line.word(at) != "," or not begins_work(line, at + 1, body.sort)


def _goes_on_as_name(line: Tokens, at: int) -> bool:
    """Whether the name of a body set up for one work goes on over a verb: another verb comes, after a level or a name."""
    for later in range(at + 2, at + _OF_A_LONG_NAME):
        if not line.has(later):
            return False
        word = line.words[later]
        if word in ";:." or (word == "," and begins_work(line, later + 1)):
            return False
        if begins_work(line, later):
            before = line.words[later - 1]
            return before.lower() in LEVELS or before[0].isupper() or before[0].isdigit()
    return False


def _past_row(line: Tokens, at: int, body: Body, wanted: Wanted) -> int:
    """The token after a verb of a name and those in a row with it: "Đoàn kiểm tra, giám sát"."""
    fields = RESTRICTING if body.sort != KIND else TOLD_BY.get(line.pair(body.first + body.counting), frozenset())
    at += 2
    while line.low(at) in (",", "và") and line.pair(at + 1) in fields:
        at += 3
    return at + 2 if wanted.name and line.pair(at) in RESTRICTING else at
