"""Who acts, at one place of a paragraph: "Sở Y tế chủ trì …", "Trạm Y tế: Trực cấp cứu …", "giao Công an xã …".

Source: contract.md, "Task", ``directive``: "opens with a body as its subject and gives it something to do".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kehoach.extract.organs.lists import COLON, END, NOTHING, VERB, Reading, opens_none, read_organs
from kehoach.extract.tasks.types import Ranges
from kehoach.text.times.expressions import Found

LABEL = 160  # characters: the longest label before a colon
ORDER_WORDS = frozenset("giao giao: yêu đề kiến phân chỉ thống nay tiếp kính trước ủy uỷ".split())  # with which an order opens

_LISTS = ("nội dung", "gồm", "như", " là", "sau", "cụ thể", "gồm có")  # before a colon: what follows is a list, no work
_GROUPS = (" sở", " bộ", "ngành liên quan", "ngành có liên quan")  # before a colon: its members follow
_ORDER = re.compile(
    r"(?:chỉ đạo và |trước mắt,? |nay |tiếp tục |kính )?(?:thống nhất )?"
    r"(?:giao(?: nhiệm vụ)?(?: cho)?|yêu cầu|đề nghị|kiến nghị|phân công(?: nhiệm vụ)?(?: cho)?|ủy quyền cho|uỷ quyền cho)(?: đối với)?:? ",
    re.IGNORECASE,
)
_IS_BODY = re.compile(r"là (?:cơ quan|đơn vị|bộ phận|đầu mối|người|chủ đầu tư|cán bộ|thường trực|trưởng|nòng cốt|lực lượng)")
# What opens like a body and is none: a thing, or the verbs "thanh tra", "lãnh đạo", "tổ chức" before what is done.
_THINGS = ("đối tượng", "thành phần", "cơ sở", "địa điểm", "khách mời", "đơn vị tính")
_LIKE_VERB = re.compile(
    r"(?:thanh tra|lãnh đạo|đại diện|liên hiệp|hợp tác|tổ chức|phụ trách|bảo vệ)"
    r"(?= ?(?:,|và|các|việc|công tác|chỉ đạo|thực hiện|triển khai|toàn diện|xây dựng|hoạt động))",
    re.IGNORECASE,
)
_NOBODY = ("cán bộ", "công chức", "viên chức", "nhân viên")  # "Phân công cán bộ thực hiện …" does not say who
_SUSPECTS = frozenset("đối thành cơ địa khách đơn thanh lãnh đại liên hợp tổ phụ bảo".split())
_NAMED = re.compile(r"Trung tâm|Phòng|Ban|Tổ|Văn phòng|Viện|Trạm|Khoa|Hội đồng|Bộ phận|Đội|Đoàn|Tiểu ban|Công ty|Cục|Chi cục")
_TOLD = re.compile(r"chủ trì|phối hợp|trách nhiệm|tổ chức|thực hiện|triển khai|xây dựng|báo cáo|nội dung")
_NAME_REST = 40  # characters of a name that look like what the body does


class Subject(NamedTuple):
    """Who is told to act: the bodies' bounds, where what they do begins and at what, the time and the label that opened the paragraph."""

    organs: Ranges
    end: int
    stop: str
    time: Found | None = None
    label: str | None = None


def subject_at(text: str, at: int, label: str | None = None, *, bare: bool = True) -> Subject | None:
    """The bodies that stand at a place and have something to do; ``bare``: whether a kind of body that nothing counts may be one.

    >>> text = "giao Sở Y tế chủ trì rà soát"
    >>> [text[s:e] for s, e in subject_at(text, 0).organs], subject_at("Sở Y tế tỉnh", 0)
    (['Sở Y tế'], None)
    """
    word = first_word(text, at)
    low = word.lower()
    order = _ORDER.match(text, at) if low in ORDER_WORDS else None
    if order is not None:
        return told_at(text, order.end(), label)
    if opens_none(word) or (low in _SUSPECTS and is_no_body(text, at)):
        return None
    reading = _read(text, at, bare)
    if not reading.organs or not acts(text, reading):
        return None
    if reading.stop == VERB and first_word(text, reading.end).lower() in ORDER_WORDS:
        order = _ORDER.match(text, reading.end)  # "UBND xã yêu cầu các thôn …"
        told = told_at(text, order.end(), label) if order is not None else None
        if told is not None:
            return told
    return Subject(reading.organs, reading.end, reading.stop, None, label)


def told_at(text: str, at: int, label: str | None = None) -> Subject | None:
    """The bodies after an order, where it gives them something to do."""
    reading = read_organs(text, at)
    if not reading.organs or not acts(text, reading) or text[slice(*reading.organs[0])].lower() in _NOBODY:
        return None
    return Subject(reading.organs, reading.end, reading.stop, None, label)


def is_no_body(text: str, at: int = 0) -> bool:
    """Whether what looks like a body is a thing or a verb: "Đối tượng hỗ trợ", "Thanh tra các cơ sở", "Tổ chức thực hiện …".

    >>> is_no_body("Thanh tra các cơ sở"), is_no_body("Thanh tra tỉnh")
    (True, False)
    """
    if first_word(text, at).lower() not in _SUSPECTS:
        return False
    return text[at : at + 12].lower().startswith(_THINGS) or _LIKE_VERB.match(text, at) is not None


def first_word(text: str, at: int) -> str:
    """The word that stands at a place, with the signs that are printed close to it."""
    return text[at : at + 24].partition(" ")[0]


def _read(text: str, at: int, bare: bool) -> Reading:
    """The bodies at a place; those that stand whole before a colon are told by it: "Trung tâm Kiểm soát bệnh tật: Chủ trì …"."""
    colon = text.find(":", at, at + LABEL)
    if colon >= 0:
        named = read_organs(text, at, end=colon, name=True, bare=bare)
        if not named.organs:
            return NOTHING  # what opens no list as a name opens none in a sentence
        organs = _before_colon(text, named, colon)
        if organs:
            return Reading(organs, colon, COLON)
    return read_organs(text, at, bare=bare)


def _before_colon(text: str, named: Reading, colon: int) -> Ranges:
    """The bodies that are all that stands before a colon; () where other words stand there too, or a list follows."""
    if text.endswith(_LISTS, 0, colon) or text[:colon].lower().endswith(_GROUPS):
        return ()  # "Giám đốc các sở: Tài chính, Nội vụ"
    *others, (last, _) = named.organs
    if named.stop == VERB and colon - named.end < _NAME_REST and _NAMED.match(text, last) and not _TOLD.search(text, named.end, colon):
        return (*others, (last, colon))
    return named.organs if named.stop == END and named.end >= colon - 1 else ()


def acts(text: str, reading: Reading) -> bool:
    """Whether something to do follows the bodies: a verb, or a colon with text after it."""
    if reading.stop == VERB:
        is_something = text.startswith("là", reading.end) and not text[reading.end + 2 : reading.end + 3].isalnum()
        return not is_something or _IS_BODY.match(text, reading.end) is not None
    after = text[reading.end + 1 :].lstrip()
    return reading.stop == COLON and bool(after) and not after[0].isdigit() and not text.endswith(_LISTS, 0, reading.end)
