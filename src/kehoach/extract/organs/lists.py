"""Bodies in running text: where the list of them ends, and where one ends and the next begins.

A new body begins at ";", at the name of an institution or an office, and at a word that counts ("các …"); not at every
comma: "Các phòng, ban, ngành huyện, UBND các xã, thị trấn" is two. Source: contract.md, "A body".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kehoach.extract.organs.abbreviations import ABBREVIATIONS
from kehoach.extract.organs.words import (
    ABBREVIATED,
    BARE,
    GENERIC_ONE,
    GENERIC_TWO,
    INSTITUTIONS,
    INSTITUTIONS_OF_TWO,
    LEADS,
    LENGTHS,
    LEVELS,
    MAKE_NOUNS,
    NAMED_BY_VERB,
    NAMING,
    NEVER_FIRST,
    NO_VERB_AFTER,
    NO_VERB_BEFORE,
    NOMINAL,
    NOT_GENERIC_ONE,
    PERSONS,
    PREDICATES,
    PREDICATES_OF_TWO,
    QUANTIFIERS,
    QUANTIFIERS_OF_TWO,
    RESTRICTING,
    SET_UP,
    STAFF,
    STRONG,
    TERRITORIES,
    THIRD,
    TITLES,
    TOLD_BY_VERB,
    VERY_STRONG,
)

_TOKEN = re.compile(r"[^\W_]+(?:[&/-][^\W_]+)*|[^\w\s]")
_REACH = 900  # characters: no list of bodies is longer
_JOINERS = frozenset(("và", "cùng", "với", "hoặc"))
_NUMBER = re.compile(r"\d{1,3}(?:/\d{1,3})?")
_CONNECTIVES = frozenset(("nhất là", "trong đó", "đặc biệt", "đồng thời", "bao gồm", "ngoài ra"))
_DOING = frozenset(("tổ chức", "thực hiện", "triển khai", "tiến hành", "báo cáo", "rà soát", "tham gia"))
_STATES = frozenset(("đã", "đang", "chưa"))
_OWN_FIELD = re.compile(r",? ?(?:trong phạm vi|theo) (?:phạm vi )?(?:chức năng|nhiệm vụ|lĩnh vực|thẩm quyền)[^;.:]{0,60}?(?=;|,? và | và các)")
_WITH_ENDS = frozenset(("trong", "về", "nhằm", "để", "khi", "theo"))
_VERBS_IN_CAPITALS = frozenset(("phối hợp", "chủ trì", "có trách", "chịu trách"))
_KEPT_IN_BRACKETS = frozenset(
    [
        "thuộc",
        "gồm",
        "bao",
        "kể",
        "cơ",
        "đơn",
        "các",
        "trừ",
        "là",
        "có",
        "nơi",
        "sau",
        "gọi",
        "hoặc",
        "cũ",
        "nay",
        "trước",
        "nếu",
        "đã",
        "được",
        "ở",
        "tại",
    ]
)
_WORK_IN_BRACKETS = frozenset(("đề án", "kế hoạch", "dự án", "nhiệm vụ", "chủ trì", "phối hợp", "qua văn", "thông qua"))

INSTITUTION, TITLE, PERSON, KIND = "institution", "title", "person", "kind"
VERB, COLON, END = "verb", "colon", "end"


class Reading(NamedTuple):
    """A list of bodies: their bounds in the text, where reading stopped, and at what (a verb, a colon, the end)."""

    organs: tuple[tuple[int, int], ...]
    end: int
    stop: str


NOTHING = Reading((), 0, END)
_OPENING = re.compile(r"[-–+“\"\s]*([^\W_]+(?:[&/-][^\W_]+)*)\s*([^\W_]*)")
_WINDOW, _MARGIN = 240, 90  # characters: most lists end within the window; one that comes near its end is read anew
_FIRST = (
    {phrase.split()[0] for phrase in INSTITUTIONS_OF_TWO | TITLES | GENERIC_TWO | PERSONS | QUANTIFIERS_OF_TWO}
    | set(INSTITUTIONS)
    | GENERIC_ONE
    | QUANTIFIERS
)


def may_open(text: str, start: int = 0) -> bool:
    """Whether the first word of a list could open one: a quick look, never wrong when it says no.

    >>> may_open("UBND các xã"), may_open("Nâng cao chất lượng")
    (True, False)
    """
    match = _OPENING.match(text, start)
    if match is None:
        return False
    word = match[1]
    return word.lower() in _FIRST or word[0].isdigit() or (word.isupper() and len(word) > 1)


def read_organs(text: str, start: int = 0, *, end: int | None = None, with_whom: bool = False, name: bool = False, bare: bool = True) -> Reading:
    """The bodies that a text lists from ``start`` on, up to the verb of what they do.

    ``name``: the text is a heading or a value, where a verb after a kind of body tells which is meant. ``bare``: whether a
    kind of body that nothing counts may open the list. ``with_whom``: the list after "phối hợp với", where kinds of bodies
    need no word that counts them, and which also ends at "trong", "để", "khi" (contract.md, "coordinating").

    >>> text = "Sở Y tế, UBND các xã, phường chủ trì tổ chức"
    >>> [text[s:e] for s, e in read_organs(text).organs]
    ['Sở Y tế', 'UBND các xã, phường']
    """
    if not may_open(text, start):
        return NOTHING
    stop = min(len(text) if end is None else end, start + _REACH)
    near = min(stop, start + _WINDOW)
    reading = _Reader(text, start, near, with_whom, name, bare).read()
    if near < stop and reading.end > near - _MARGIN:
        reading = _Reader(text, start, stop, with_whom, name, bare).read()
    return reading


@lru_cache(maxsize=2048)
def read_value(value: str) -> tuple[tuple[int, int], ...]:
    """The bodies of a field's value or a table's cell; where sentences stand in it, their subjects.

    >>> value = "Phòng Nội vụ; Phòng Y tế, Công an huyện."
    >>> [value[s:e] for s, e in read_value(value)]
    ['Phòng Nội vụ', 'Phòng Y tế', 'Công an huyện']
    """
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(value):
        reading = read_organs(value, at, name=True)
        found.extend(reading.organs)
        clause = _OWN_FIELD.match(value, reading.end) if reading.organs and reading.stop == VERB else None
        if clause is not None:
            rest = value[clause.end() :]
            at = len(value) - len(rest.lstrip(" ;,"))
            at += 3 if value.startswith("và ", at) else 0
            continue
        follow = value.find(";", reading.end if reading.organs else at)
        if not reading.organs:
            found.extend(_as_printed(value, at, follow if follow >= 0 else len(value)))
        if follow < 0:
            break
        at = follow + 1
    return tuple(found)


def _as_printed(value: str, start: int, end: int) -> list[tuple[int, int]]:
    """What begins with no word that names a body: as printed, split at commas where every piece is a name."""
    pieces, at = [], start
    for piece in value[start:end].split(","):
        words = piece.strip(" .;").split()
        if not words or not all(word[:1].isupper() for word in words):
            break
        first = at + len(piece) - len(piece.lstrip())
        pieces.append((first, first + len(piece.strip(" .;"))))
        at += len(piece) + 1
    else:
        return pieces
    raw = value[start:end]
    first, last = start + len(raw) - len(raw.lstrip(" -–+")), start + len(raw.rstrip(" .;,"))
    return [(first, last)] if first < last and last - first <= 300 else []


def is_office(text: str, start: int = 0) -> bool:
    """Whether a body is a person by name or office ("lãnh đạo phòng", "Đồng chí A"), not an institution."""
    words = text[start : start + 40].lower().split()
    return " ".join(words[:2]) in TITLES or bool(words and (words[0] in PERSONS or " ".join(words[:2]) in PERSONS))


class _Reader:
    """Reads one list from left to right; ``first`` is the token that opens the body being read."""

    def __init__(self, text: str, start: int, end: int, with_whom: bool, name: bool, bare: bool) -> None:
        self.text = text
        self.with_whom = with_whom
        self.name = name
        self.bare = bare
        self.words: list[str] = _TOKEN.findall(text, start, end)
        self.lows = [word.lower() for word in self.words]
        self.count = len(self.words)
        self.starts: list[int] = []  # of the words, as far as they have been asked for
        self.begun = start
        self.organs: list[tuple[int, int]] = []
        self.kind = ""
        self.counted = False
        self.first = self.next_first = self.head_size = self.strong = 0

    def low(self, at: int) -> str:
        return self.lows[at] if 0 <= at < self.count else ""

    def pair(self, at: int) -> str:
        return f"{self.lows[at]} {self.low(at + 1)}" if 0 <= at < self.count else ""

    def begin(self, at: int) -> int:
        """Where a word begins in the text."""
        starts = self.starts
        while len(starts) <= at:
            after = starts[-1] + len(self.words[len(starts) - 1]) if starts else self.begun
            starts.append(self.text.index(self.words[len(starts)], after))
        return starts[at]

    def finish(self, at: int) -> int:
        return self.begin(at) + len(self.words[at])

    def read(self) -> Reading:
        at = 0
        while at < self.count and self.words[at] in '-–+“"':
            at += 1
        at = self.opening(at, "")
        if not at:
            return NOTHING
        self.first = self.next_first
        told = False  # inside a clause that tells which body is meant: no comma splits it
        while at < self.count:
            word, low = self.words[at], self.lows[at]
            if word == "(":
                at = self.past_bracket(at)
            elif word in ",;" or low in _JOINERS:
                if word == "," and self.text[self.finish(at) : self.finish(at) + 1] not in (" ", ""):
                    at += 1  # "KH,CN&MT"
                    continue
                opened = self.opening(at + 1, low)
                if opened and (not told or word == ";" or self.kind in (TITLE, PERSON)):
                    self.close(self.without_remark(at - 1))
                    self.first, at, told = self.next_first, opened, False
                    continue
                if word == ";":
                    return self.stop(at, END)
                if word == "," and self.predicate(at + 1) and not self.head(at + 1)[0] and not self.tells_apart(at + 1):
                    return self.stop(at, VERB)
                at += 1 + self.head(at + 1)[1]
            elif word == ":":
                return self.stop(at, COLON)
            elif word in ".…!?" and self.ends_sentence(at):
                return self.stop(at, END)
            elif low in ("được", "chọn"):
                at = self.past_verbs(at + 1)
            elif low in _STATES:
                return self.stop(at, END)
            elif self.pair(at) in _CONNECTIVES or (self.with_whom and self.ends_company(at)):
                return self.stop(at, VERB)
            elif low in ("sở", "bộ") and word[0].isupper() and self.begins_again(at):
                self.close(self.finish(at - 1))
                self.first = at
                at += 1
            elif self.predicate(at) and not (told and self.name and self.pair(at) not in LEADS):
                if not self.tells_apart(at):
                    return self.stop(at, VERB)
                told = told or self.pair(at) == "phụ trách"
                at = self.past_name(at)
            else:
                told = told or low == "nơi"
                at += 1
        return self.stop(self.count, END)

    def stop(self, at: int, why: str) -> Reading:
        last = at - 1
        while last > self.first and (self.words[last] in ",;:.-–(…" or self.lows[last] in _JOINERS):
            last -= 1
        self.close(self.without_remark(last))
        end = self.begin(at) if at < self.count else (self.finish(self.count - 1) if self.count else 0)
        return Reading(tuple(self.organs), end, why)

    def close(self, end: int) -> None:
        start = self.begin(self.first)
        if end > start:
            self.organs.append((start, end))

    def without_remark(self, last: int) -> int:
        """Where a body ends whose last token is given: a bracket that does not say who is meant is no part of it."""
        if self.words[last] == ")":
            at = last
            while at > self.first and self.words[at] != "(":
                at -= 1
            low, word = self.lows[at + 1], self.words[at + 1]
            if at > self.first + 1 and (
                self.pair(at + 1) in _WORK_IN_BRACKETS or (word[0].islower() and low not in _KEPT_IN_BRACKETS and not self.head(at + 1)[0])
            ):
                return self.finish(at - 1)
        return self.finish(last)

    def opening(self, at: int, after: str) -> int:
        """Whether a body begins at a token, after a sign or joiner ("" at the start): the token after its head, or 0."""
        if after == "," and self.low(at) in _JOINERS:
            return self.opening(at + 1, self.low(at))  # "…, và các đơn vị"
        if at >= self.count:
            return 0
        low = self.low(at)
        counted = 1 if low in QUANTIFIERS or _NUMBER.fullmatch(low) else 0
        if not counted and self.pair(at) in QUANTIFIERS_OF_TWO:
            counted = 3 if self.low(at + 2) in QUANTIFIERS else 2
        kind, size = self.head(at + counted)
        if not kind or (not counted and not (self.may_follow(at, kind, size, after) if after else self.may_begin(at, kind, size))):
            return 0
        self.next_first = at
        if not after or self.first != at:
            self.kind, self.counted, self.head_size = kind, bool(counted), counted + size
        return at + counted + size

    def head(self, at: int) -> tuple[str, int]:
        """What names a body at a token: its sort and how many tokens it takes; ("", 0) for none."""
        if not 0 <= at < self.count:
            return "", 0
        word, low, pair = self.words[at], self.lows[at], self.pair(at)
        follow = self.words[at + 1] if at + 1 < self.count else ""
        if word in ABBREVIATED or (len(word) > 3 and word.isupper() and re.split("[&/-]", word)[0] in ABBREVIATED):
            return INSTITUTION, 1
        if low in PERSONS or pair in PERSONS:
            size = 1 if low in PERSONS else 2
            name = self.words[at + size] if at + size < self.count else ""
            return (PERSON, size) if low in ("đ/c", "đồng") or name[:1].isupper() else ("", 0)
        if pair in TITLES:
            return TITLE, 2
        if pair in INSTITUTIONS_OF_TWO:
            third = THIRD.get(pair)
            return (INSTITUTION, LENGTHS.get(pair, 2)) if third is None or self.low(at + 2) in third else ("", 0)
        if low == "báo" and follow == "và" and self.low(at + 2) in ("đài", "phát"):
            return INSTITUTION, 3
        barred = INSTITUTIONS.get(low)
        if barred is not None and follow[:1].isalpha() and pair != "hội an" and (word[0].isupper() or follow[0].isupper()):
            proper = follow[0].isupper() or (follow not in barred and pair not in GENERIC_TWO)
            if proper and follow.lower() not in _JOINERS and (low in NAMED_BY_VERB or not self.predicate(at + 1)):
                return INSTITUTION, 1
        if pair in GENERIC_TWO:
            return KIND, 2
        if low in GENERIC_ONE and pair not in NOT_GENERIC_ONE:
            return KIND, 1
        if (
            len(word) > 1
            and word.isupper()
            and word.isalnum()
            and word not in ABBREVIATIONS
            and self.low(at - 1) not in _JOINERS
            and self.alone(at + 1)
        ):
            return INSTITUTION, 1  # an abbreviation of its own: "VTV", "PA02"
        return "", 0

    def alone(self, at: int) -> bool:
        """Whether what stands before a token ends there: a sign, a joiner, a verb or the end follows."""
        return at >= self.count or not self.words[at].isalnum() or self.low(at) in _JOINERS or self.predicate(at)

    def may_begin(self, at: int, kind: str, size: int) -> bool:
        """Whether what nothing counts may begin a list; a kind of body only in a row ("sở, ban, ngành") or told apart by its own words."""
        if kind == INSTITUTION and size == 1 and self.words[at] not in ABBREVIATED and self.words[at].isupper() and len(self.words[at]) > 1:
            return self.predicate(at + 1) or any(sign.isdigit() for sign in self.words[at]) or (self.name and self.low(at + 1) in (",", ";"))
        if kind != KIND or self.with_whom:
            return True
        if size > 1:
            return self.bare and self.pair(at) not in NEVER_FIRST
        return self.low(at + 1) == "," and self.head(at + 2)[0] != ""

    def may_follow(self, at: int, kind: str, size: int, after: str) -> bool:
        """Whether a body that nothing counts begins after a sign or joiner, or the one before goes on."""
        before = self.lows[self.first : at - 1]
        if kind == KIND:
            return after == ";" or (self.pair(at) in BARE and self.may_follow_bare(at + size, self.words[self.first : at - 1]))
        opening = " ".join(before[:2])
        if kind == TITLE:
            if after == "," and (self.kind == PERSON or opening == "bộ phận"):
                return False  # "Đồng chí A, Chủ tịch …"; "Bộ phận Văn thư, Kế toán"
            if self.pair(at) in STAFF and " ".join(before[-2:]) in STAFF:
                return False  # "Phòng Công chức, viên chức"
            if self.kind == TITLE and after == "," and len(before) == 2 and opening != "bộ trưởng":
                return False  # "Giám đốc, Thủ trưởng các sở"
        if self.kind == KIND and not self.counted and len(before) <= self.head_size and after != ";":
            return False  # a row that nothing counts: "Doanh nghiệp, hợp tác xã trúng thầu"
        row = kind == INSTITUTION and self.counted and after != ";" and self.words[at] not in ABBREVIATED
        if row and (self.alone(at + size) or self.low(at + size) in ("trực", "nhà", "có", "liên", "bộ", "khối")):
            return False  # "các chi bộ, đảng bộ"; "Các huyện đoàn, thành đoàn, Đoàn trực thuộc"
        if after in _JOINERS and len(before) == 1 and before[0] in INSTITUTIONS:
            return False
        if (
            after == "và"
            and before
            and before[0] in ("văn", "vp")
            and (self.low(at) in ("ubnd", "hđnd") or self.pair(at) in ("ủy ban", "uỷ ban", "hội đồng"))
        ):
            councils = " ".join(before[-4:])  # "Văn phòng HĐND và UBND huyện" is one
            return not councils.endswith(("hđnd", "đbqh", "hội đồng nhân dân", "quốc hội"))
        return True

    def may_follow_bare(self, follow: int, before: list[str]) -> bool:
        """Whether a kind of body that nothing counts begins another one: after a proper name, or with words of its own."""
        counted = max((place for place, word in enumerate(before) if word.lower() in QUANTIFIERS), default=-1)
        own = before[max(counted + 1, 1) :]
        proper = any(word[0].isupper() and word.lower() not in GENERIC_ONE and word.lower() not in INSTITUTIONS for word in own)
        if counted >= 0:
            return proper or (self.kind == INSTITUTION and all(word.lower() in TERRITORIES for word in own))
        if self.name and self.kind == KIND and len(before) > self.head_size and before[self.head_size] != ",":
            return True  # "viện nghiên cứu, trường đại học, doanh nghiệp"
        if self.kind == KIND and (len(before) <= 2 or before[self.head_size] == ","):
            return False
        bare = (
            not (follow < self.count and self.words[follow].isalnum())
            or self.low(follow) in _JOINERS
            or (not self.with_whom and self.predicate(follow))
        )
        return proper if bare or self.kind != KIND else True

    def predicate(self, at: int) -> bool:
        """Whether what a body has to do begins at a token."""
        if not 0 <= at < self.count:
            return False
        word, low, pair = self.words[at], self.lows[at], self.pair(at)
        if pair in PREDICATES_OF_TWO:
            if not (word[0].islower() and self.words[at + 1][0].islower()) and pair not in _VERBS_IN_CAPITALS:
                return False
            return not (pair == "tổ chức" and self.names_organizations(at)) and not (at and self.makes_noun(at))
        if low not in PREDICATES or not word[0].islower() or low == "được":
            return False
        return self.low(at - 1) not in NO_VERB_AFTER.get(low, ()) and self.low(at + 1) not in NO_VERB_BEFORE

    def makes_noun(self, at: int) -> bool:
        """Whether the word before a verb makes a noun of it: "nhà đầu tư", "công tác kiểm tra", "đầu tư xây dựng"."""
        before, pair = self.low(at - 1), self.pair(at)
        if before == "sự":
            return self.low(at - 2) not in ("quân", "nhân", "hình", "dân")
        if before == "ban":
            return pair in NAMING or pair in ("tổ chức", "xây dựng")
        if pair == "tổng hợp" and self.pair(at - 2) in ("kế hoạch", "kinh tế") and self.words[at - 2][0].isupper():
            return True  # "Phòng Kế hoạch tổng hợp"
        return before in MAKE_NOUNS or (pair in NOMINAL and self.pair(at - 2) == "đầu tư")

    def names_organizations(self, at: int) -> bool:
        """Whether "tổ chức" is the noun: in a row of kinds of bodies, or before a word that tells which."""
        if self.low(at - 1) not in (",", "và", "hoặc", ";"):
            return self.low(at - 1) in QUANTIFIERS
        return self.kind != INSTITUTION or self.low(at + 2) in (",", "chính", "đoàn", "thành", "xã", "hội", "có", "liên", "đảng", "cơ")

    def tells_apart(self, at: int) -> bool:
        """Whether a verb tells which body is meant ("cơ quan chủ trì") and is not what it has to do."""
        pair, small = self.pair(at), self.words[at][0].islower()
        if pair == "phụ trách" and self.kind in (TITLE, PERSON, KIND):
            return self.low(at + 2) not in ("chung", "trực", "chính")
        if pair == "tham mưu" and self.low(at + 2) == "," and self.pair(at + 3) == "giúp việc":
            return True
        if pair in NOMINAL and small and self.pair(at + 2) in LEADS and at > self.first + self.head_size and self.low(at - 1) not in LEVELS:
            return True
        if self.name and self.kind in (INSTITUTION, KIND) and self.ends_as_name(at):
            return True
        names = self.lows[self.first : at]
        if " ".join(names[:2]) in SET_UP and small and self.goes_on_as_name(at):
            return True
        if self.pair(at - 2) in NAMED_BY_VERB and pair in NAMING:
            return True
        beside = at == self.first + self.head_size or self.after_kind(at) or (self.name and self.counted and at == self.first + self.head_size + 1)
        if not beside:
            return False
        name = " ".join(names[1:] if self.counted else names)
        if name in NAMED_BY_VERB:
            return pair in NAMING or (pair == "tổ chức" and name in ("ban", "phòng"))
        follow = self.low(at + 2)
        if (name not in TOLD_BY_VERB and self.kind != KIND) or (pair == "phối hợp" and follow in ("với", "cùng", "chặt")):
            return False
        return self.told_by(at, pair, name)

    def told_by(self, at: int, pair: str, name: str) -> bool:
        """Whether the verb after a kind of body tells which: another verb, stronger, comes later; or the text is a name."""
        if not self.with_whom:
            for later in range(at + 3, min(at + 16, self.count)):
                strong = self.pair(later) in VERY_STRONG or self.low(later) in VERY_STRONG
                if strong:
                    self.strong = later
                if strong or (pair in RESTRICTING and (self.pair(later) in STRONG or self.low(later) in STRONG)):
                    return True
                if self.words[later] in ",;:.":
                    break
        if pair not in RESTRICTING:
            return False
        if name in ("đối tượng", "bên") or at + 2 >= self.count or self.name:
            return True
        return self.with_whom and (
            pair in ("chủ trì", "quản lý", "soạn thảo") or (not self.counted and pair in ("phối hợp", "tham mưu", "hỗ trợ", "thực hiện"))
        )

    def ends_as_name(self, at: int) -> bool:
        """Whether what follows up to the next sign is no sentence but the rest of a name: levels, names, few words and no other verb."""
        if self.pair(at) in LEADS or self.pair(at) in STRONG or self.pair(at) in _DOING:
            return False
        proper = self.kind == INSTITUTION and self.words[at - 1][0].islower() and not self.counted
        begun, short = at + 2, 5 if proper else 0
        at = begun
        while at < self.count and self.words[at] not in ",;.:(":
            if self.pair(at) in NOMINAL:
                at += 2
            elif self.low(at) in LEVELS or self.words[at][0].isupper() or (at - begun < short and not self.predicate(at)):
                at += 1
            else:
                return False
        return at >= self.count or self.words[at] != "," or not self.predicate(at + 1)

    def after_kind(self, at: int) -> bool:
        """Whether the last of a row of kinds stands right before a token ("các doanh nghiệp, địa phương tham gia …")."""
        return self.kind in (KIND, TITLE) and at - 2 > self.first and self.pair(at - 2) in GENERIC_TWO and self.low(at - 3) in (",", "và", "hoặc")

    def goes_on_as_name(self, at: int) -> bool:
        """Whether the name of a body set up for one work goes on over a verb: another verb comes, after a level or a name."""
        for later in range(at + 2, min(at + 20, self.count)):
            word = self.words[later]
            if word in ";:." or (word == "," and self.predicate(later + 1)):
                return False
            if self.predicate(later):
                before = self.words[later - 1]
                return before.lower() in LEVELS or before[0].isupper() or before[0].isdigit()
        return False

    def past_name(self, at: int) -> int:
        """The token after a verb that belongs to a name, and after those in a row with it ("Đoàn kiểm tra, giám sát")."""
        at += 2
        while self.low(at) in (",", "và") and self.pair(at + 1) in RESTRICTING and self.kind != KIND:
            at += 3
        if self.name and self.pair(at) in RESTRICTING:
            at += 2
        return max(at, self.strong)

    def past_verbs(self, at: int) -> int:
        """The token after a run of verbs that belong together ("được phân công chủ trì thực hiện")."""
        begun = at
        while at < self.count:
            pair = self.pair(at)
            if pair in VERY_STRONG and at > begun:
                break
            if pair in PREDICATES_OF_TWO or pair in RESTRICTING:
                at += 2
            elif (self.low(at) in PREDICATES and self.low(at) not in VERY_STRONG) or (
                self.words[at] in ",và" and at > begun and self.pair(at + 1) in RESTRICTING
            ):
                at += 1
            else:
                break
            if self.pair(at) in STRONG:
                break
        return at

    def past_bracket(self, at: int) -> int:
        depth = 0
        for place in range(at, self.count):
            if self.words[place] == "(":
                depth += 1
            elif self.words[place] == ")":
                depth -= 1
                if not depth:
                    return place + 1
        return at + 1

    def ends_company(self, at: int) -> bool:
        """Whether the list after "phối hợp với" ends at a word: "trong việc …", "để …", "khi …"."""
        low = self.low(at)
        if low not in _WITH_ENDS or self.pair(at) == "theo quy":
            return False
        if low == "trong":
            return not self.head(at + 1)[0]
        return not (low == "về" and "cảnh" in self.lows[self.first : self.first + 4])

    def begins_again(self, at: int) -> bool:
        """Whether "Sở" or "Bộ" begins another body though no sign stands before it."""
        if self.low(at + 1) in ("đội", "phận", "chỉ", "tư"):
            return False
        return self.low(self.first) in ("sở", "bộ") and at > self.first + 1 and self.low(at - 1) not in ("của", "thuộc", "tại", "và", "các", "với")

    def ends_sentence(self, at: int) -> bool:
        if self.words[at] != ".":
            return self.words[at] in "!?…"
        end = self.finish(at)
        after = self.text[end : end + 1]
        return (not after or after.isspace() or after in "/.") and not (
            self.words[at - 1] in ("TP", "TX", "TT", "P", "Q", "H") and end < len(self.text) - 1
        )
