"""Bodies in running text: where the list of them ends, and where one ends and the next begins.

Source: contract.md, "A body". What opens a body is in ``heads`` and ``openings``, what ends it in ``verbs``, what may stand in
its name in ``telling`` and ``brackets``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kehoach.extract.organs.body import KIND, PERSON, TITLE, Body, Wanted
from kehoach.extract.organs.brackets import past_bracket, without_remark
from kehoach.extract.organs.heads import first_word, may_open, opens_none, read_head
from kehoach.extract.organs.openings import begins_again, opens_list, opens_next
from kehoach.extract.organs.telling import past_telling_verb
from kehoach.extract.organs.tokens import Tokens
from kehoach.extract.organs.verb_words import CONNECTIVES, IN_CHARGE, LEADS, PASSIVES, PURPOSES, STATES, VERBS_OF_TWO, WHERE
from kehoach.extract.organs.verbs import FIRST_SYLLABLES, begins_work, past_passive
from kehoach.extract.organs.vocabulary import first_syllables
from kehoach.extract.organs.words import FIELDS, JOINERS, OFFICERS, PERSONS, PRINTED_AGAIN, SHORT_UNITS, TITLES

__all__ = ["COLON", "END", "NOTHING", "VERB", "Reading", "is_office", "may_open", "opens_none", "read_organs", "read_value"]

VERB, COLON, END = "verb", "colon", "end"
_REACH = 900  # characters: no list of bodies is longer
_OFFICE_REACH = 40  # characters: the first words of a body
_LONGEST_AS_PRINTED = 300  # characters: a value without a word that names a body, and longer, is a sentence
_SIGNS = frozenset("(,;:.…!?")
_TRAILING = frozenset(",;:.-–(…") | JOINERS
_CONNECTIVE = first_syllables(CONNECTIVES)
# All at which reading may stop or turn; every other token goes on with the name.
_MARKS = _SIGNS | JOINERS | PASSIVES | STATES | PURPOSES | PRINTED_AGAIN | FIRST_SYLLABLES | _CONNECTIVE | {WHERE}
# "theo chức năng, nhiệm vụ" is no part of a name, and the list goes on after it.
_OWN_FIELD = re.compile(r",? ?(?:trong phạm vi|theo) (?:phạm vi )?(?:chức năng|nhiệm vụ|lĩnh vực|thẩm quyền)[^;.:]{0,60}?(?=;|,? và | và các)")
_GAP = re.compile(r"[ ;,]*+(?:và )?")


class Reading(NamedTuple):
    """A list of bodies: their bounds in the text, where reading stopped, and at what (a verb, a colon, the end)."""

    organs: tuple[tuple[int, int], ...]
    end: int
    stop: str


NOTHING = Reading((), 0, END)


def read_organs(text: str, start: int = 0, *, end: int | None = None, with_whom: bool = False, name: bool = False, bare: bool = True) -> Reading:
    """The bodies that a text lists from ``start`` on, up to the verb of what they do.

    ``name``: the text is a heading or a value, where a verb after a kind of body tells which is meant. ``bare``: whether a
    kind of body that nothing counts may open the list. ``with_whom``: the list after "phối hợp với", where kinds of bodies
    need no word that counts them, and which also ends at "trong", "để", "khi" (contract.md, "coordinating").

    >>> text = "Sở Y tế, UBND các xã, phường chủ trì tổ chức"
    >>> [text[s:e] for s, e in read_organs(text).organs]
    ['Sở Y tế', 'UBND các xã, phường']
    """
    begin = first_word(text, start)
    if begin < 0:
        return NOTHING
    line = Tokens(text, begin, min(len(text) if end is None else end, start + _REACH))
    wanted = Wanted(with_whom, name, bare)
    body = opens_list(line, wanted)
    return _Reader(line, wanted, body).read() if body is not None else NOTHING


@lru_cache(maxsize=2048)
def read_value(value: str) -> tuple[tuple[int, int], ...]:
    """The bodies of a field's value or a table's cell; where sentences stand in it, their subjects.

    >>> value = "Phòng Nội vụ; Phòng Y tế, Công an huyện."
    >>> [value[s:e] for s, e in read_value(value)]
    ['Phòng Nội vụ', 'Phòng Y tế', 'Công an huyện']
    """
    found: list[tuple[int, int]] = []
    at = 0
    value = _in_one_line(value)
    while at < len(value):
        reading = read_organs(value, at, name=True)
        found.extend(reading.organs)
        clause = _OWN_FIELD.match(value, reading.end) if reading.organs and reading.stop == VERB else None
        if clause is not None:
            gap = _GAP.match(value, clause.end())
            at = gap.end() if gap is not None else clause.end()
            continue
        follow = value.find(";", reading.end if reading.organs else at)
        if not reading.organs:
            found.extend(_as_printed(value, at, follow if follow >= 0 else len(value)))
        if follow < 0:
            break
        at = follow + 1
    return tuple(found)


def _in_one_line(value: str) -> str:
    """A cell whose lines are joined, by ";" where the next begins another body; no character is added or taken out."""
    lines = value.split("\n")
    joined = lines[0]
    for line in lines[1:]:
        begins = not joined.rstrip().endswith((",", ";", "và")) and read_organs(line, name=True).organs
        joined += f"{';' if begins else ' '}{line}"
    return joined


def _as_printed(value: str, start: int, end: int) -> list[tuple[int, int]]:
    """What begins with no word that names a body: as printed, split at commas where every piece is a name."""
    pieces, at = [], start
    for piece in value[start:end].split(","):
        name = piece.strip(" .;").strip()
        if not name or not all(word[0].isupper() for word in name.split()):
            break
        first = value.index(name, at)
        pieces.append((first, first + len(name)))
        at += len(piece) + 1
    else:
        return pieces
    name = value[start:end].lstrip(" -–+").rstrip(" .;,").strip()
    first = value.find(name, start)
    return [(first, first + len(name))] if len(name) <= _LONGEST_AS_PRINTED and any(sign.isalpha() for sign in name) else []


def _goes_on_after_dots(text: str, at: int) -> bool:
    """Whether the sentence goes on after "..." or "…" at a place."""
    start = end = at
    while start > 0 and text[start - 1] in ".…":
        start -= 1
    while text[end : end + 1] in (".", "…"):
        end += 1
    return (end - start > 1 or text[at] == "…") and text[end : end + 2].lstrip()[:1].islower()


def is_office(text: str, start: int = 0) -> bool:
    """Whether a body is a person by name or office ("lãnh đạo phòng", "Đồng chí A"), not an institution.

    >>> is_office("Giám đốc Sở Y tế"), is_office("Sở Y tế"), is_office("Chi cục trưởng Chi cục Dân số")
    (True, False, True)
    """
    words = text[start : start + _OFFICE_REACH].lower().split()
    opening = " ".join(words[:2])
    return opening in TITLES or opening in PERSONS or (words[:1] != [] and words[0] in PERSONS) or " ".join(words[:3]) in OFFICERS


class _Reader:
    """Reads one list from left to right: the bodies that are read, and the one being read."""

    def __init__(self, line: Tokens, wanted: Wanted, body: Body) -> None:
        self.line = line
        self.wanted = wanted
        self.body = body
        self.organs: list[tuple[int, int]] = []
        self.told = False  # inside a clause that tells which body is meant: no comma splits it
        self.closings: dict[int, int] = {}
        self.stop = ""

    def read(self) -> Reading:
        line, lows = self.line, self.line.lows
        at = self.body.follow
        while at < len(lows) or line.has(at):
            low = lows[at]
            if low not in _MARKS:
                at += 1
                continue
            at = self.past_sign(at, low) if low in _SIGNS or low in JOINERS else self.past_word(at, low)
            if self.stop:
                break
        count = len(line.words)
        at = at if line.has(at) else count
        self.close(at - 1)
        end = line.begin(at) if at < count else line.finish(count - 1)
        return Reading(tuple(self.organs), end, self.stop or END)

    def ends(self, at: int, stop: str) -> int:
        self.stop = stop
        return at

    def close(self, last: int) -> None:
        """Ends the body being read at a token, less what only joins it to what follows."""
        line, first = self.line, self.body.first
        while last > first and line.lows[last] in _TRAILING:
            last -= 1
        if line.words[last] == ")":
            last = without_remark(line, first, last)
        self.organs.append((line.begin(first), line.finish(last)))

    def past_sign(self, at: int, low: str) -> int:
        """Past a bracket, or a sign or word between bodies; a colon and the end of a sentence end the list."""
        if low == "(":
            return past_bracket(self.line, at, self.closings)
        if low in ",;" or low in JOINERS:
            return self.past_joiner(at, low)
        if low == ":":
            return at + 1 if self.names_follow(at + 1) else self.ends(at, COLON)
        return self.ends(at, END) if self.ends_sentence(at) else at + 1

    def names_follow(self, at: int) -> bool:
        """Whether the names of a group follow its colon: "Giám đốc các Sở: Tài chính, Y tế"."""
        line = self.line
        group = line.low(at - 2) in PRINTED_AGAIN or (line.pair(at - 3) == "liên quan" and line.pair(at) in FIELDS)
        if not group or not line.word(at)[:1].isupper():
            return False
        if line.pair(at) in VERBS_OF_TWO and line.word(at + 2)[:1].islower() and line.low(at + 2) not in JOINERS:
            return False  # "Các Sở: Xây dựng kế hoạch …"
        return not read_head(line, at).sort and self.body.sort in (TITLE, KIND)

    def past_joiner(self, at: int, low: str) -> int:
        line = self.line
        if low == "," and line.text[line.finish(at) : line.finish(at) + 1] not in (" ", ""):
            return at + 1  # "KH,CN&MT"
        head = read_head(line, at + 1)
        opened = opens_next(line, at + 1, head, low, self.body, self.wanted)
        if opened is not None and (not self.told or low == ";" or opened.sort in (TITLE, PERSON)):
            self.close(at - 1)
            self.body, self.told = opened, False
            return opened.follow
        if low == ";":
            return self.ends(at, END)
        if low == "," and not head.sort and begins_work(line, at + 1, self.body.sort) and not self.past_name(at + 1):
            return self.ends(at, VERB)
        return at + 1 + head.size

    def past_word(self, at: int, low: str) -> int:
        """Past a word at which the list may end: the verb of what the bodies do, or an example, an exception, a purpose."""
        line, body = self.line, self.body
        if low in PASSIVES:
            return past_passive(line, at + 1)
        if low in STATES:
            return self.ends(at, END)
        if (low in _CONNECTIVE and self.connects(at)) or (self.wanted.with_whom and self.ends_company(at, low)):
            return self.ends(at, VERB)
        if low in PRINTED_AGAIN and begins_again(line, at, body):
            self.close(at - 1)
            self.body = Body(at, read_head(line, at).sort or body.sort, 0, 1)
            return at + 1
        if not begins_work(line, at, body.sort) or (self.told and self.wanted.name and line.pair(at) not in LEADS):
            self.told = self.told or low == WHERE
            return at + 1
        follow = self.past_name(at)
        if not follow:
            return self.ends(at, VERB)
        self.told = self.told or line.pair(at) == IN_CHARGE
        return follow

    def past_name(self, at: int) -> int:
        return past_telling_verb(self.line, at, self.body, self.wanted)

    def connects(self, at: int) -> bool:
        """Whether an example or exception begins at a token; "đặc biệt" only after a comma ("Ban Công tác đặc biệt" is a name)."""
        pair = self.line.pair(at)
        return pair in CONNECTIVES and (pair != "đặc biệt" or self.line.lows[at - 1] == ",")

    def ends_company(self, at: int, low: str) -> bool:
        """Whether the list after "phối hợp với" ends at a word: "trong việc …", "để …", "khi …"."""
        line = self.line
        if low not in PURPOSES or line.pair(at) == "theo quy":
            return False  # "các đơn vị theo quy định"
        if low == "trong":
            return not read_head(line, at + 1).sort  # "các đơn vị trong huyện"
        return not (low == "về" and "cảnh" in line.lows[self.body.first : self.body.first + 4])  # "Cảnh sát về quản lý hành chính"

    def ends_sentence(self, at: int) -> bool:
        """Whether a full stop, or "!", "?", "…", ends the sentence, and not a short form: "TP. Vạn Hoa"."""
        line = self.line
        if _goes_on_after_dots(line.text, line.begin(at)):
            return False  # "Hội Phụ nữ, Đoàn Thanh niên... phát động"
        if line.words[at] != ".":
            return True
        end = line.finish(at)
        after = line.text[end : end + 1]
        return (not after or after.isspace() or after in "/.") and not (line.words[at - 1] in SHORT_UNITS and end < len(line.text) - 1)
