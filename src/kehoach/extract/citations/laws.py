"""Laws cited by name: "Luật Kế toán năm 2015", "Bộ luật Lao động", "Pháp lệnh …", "Hiến pháp năm 2013".

Where the name ends is known from the list of laws; for a law that is not in it, from the words that no name holds.
Source: contract.md "Citation"; NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.a (a law is cited without number).
"""

from __future__ import annotations

import re

from kehoach.extract.citations.codes import read_date_after, read_issuer
from kehoach.extract.citations.ends import another_follows
from kehoach.extract.citations.law_names import known_name_end
from kehoach.extract.citations.types import ABBREVIATIONS, Mention, words
from kehoach.text.lazy_pattern import LazyPattern

_LAW = LazyPattern(r"[BbLPH](?:(?:ộ l|ộ L|)uật|ỘLUẬT|UẬT|Ộ LUẬT|háp lệnh|HÁP LỆNH|iến pháp)(?<!pháp luật)(?<!Pháp luật):? (?=\w)")
_LAWMAKERS = ("Quốc hội", "Ủy ban Thường vụ", "Uỷ ban Thường vụ", "UBTVQH", "Uỷ ban thường vụ", "Ủy ban thường vụ")
_AND_LAW = (", Luật ", " và Luật ", ", Bộ luật ", " và Bộ luật ", ", và Luật ", "; Luật ")
_BARE_YEAR = LazyPattern(r" (\d{4})(?!\s?(?:[-/.\d]|–))\b")
# Not a law: a school, a lawyer, a draft.
_NO_LAW_BEFORE = words("pháp Pháp PHÁP học ngành Ngành khoa Khoa ty nhân Viện Trường trường Hội hội chí phòng viện bằng sĩ gia câu nước chuyên ")
_TO_COME = words("án ÁN thảo THẢO")  # "dự án Luật …": the law is not made, and one named in its name says only what it changes
_TO_MAKE = ("xây dựng ", "soạn thảo ", "xây dựng dự án ")
_NOT_A_NAME = words(
    "Luật Bộ sư gia học này mới trên đó và các những được đã có do cho tại trong theo về của để khi sau là quy hiện nêu nói số ngày năm "
    "liên bảo đảm phải thì tục Hà TNHH"
)
_ENDS = words(
    "Luật được đã có trong trên theo thuộc tại nhằm để khi sau từ cho này hiện ban quy số ngày năm của gắn bằng hoặc thì là phải bảo "
    "đảm đến vào cũng như nêu do với về thông qua sẽ giúp trước mà cần kịp đồng hướng đạt tới bởi nói sửa"
)
_COMMA_GOES_ON = (
    "chống ", "sử dụng ", "khen thưởng", "công chức", "quá cảnh", "cư trú", "xuất cảnh", "nhập cảnh", "chữa ",
    "an toàn ", "đối thoại", "tôn giáo", "bảo vệ ", "thuế ",
)  # fmt: skip
_WORD = LazyPattern(r"\w+")
_AMENDING = LazyPattern(
    r"(?:[Ss]ửa đổi,? bổ sung|[Ss]ửa đổi|[Bb]ổ sung|SỬA ĐỔI, BỔ SUNG)(?: một số điều| các điều| Điều \w+| một số nội dung| MỘT SỐ ĐIỀU)?"
    r"(?: của| CỦA| tại)?(?: các| \d\d?| CÁC)? (?P<law>Bộ luật|Luật|luật|Pháp lệnh|LUẬT|BỘ LUẬT|PHÁP LỆNH):? "
)
_UNISSUED = LazyPattern(
    r"(?<![Cc]ác )(?<![Nn]hững )(?<!, )(?:Nghị định|Thông tư) (?:của Chính phủ )?"
    r"(?:quy định|hướng dẫn|sửa đổi|thay thế|về )[^;:]*$"
)
_MOST_WORDS = 16


def find_laws(text: str) -> list[Mention]:
    """The laws cited by name, in order; laws named inside the name of another document without a code are left out.

    >>> [(m.title, m.date) for m in find_laws("theo Luật Kế toán năm 2015 và các văn bản hướng dẫn")]
    [('Luật Kế toán', '2015')]
    """
    found: list[Mention] = []
    last = 0
    for match in _LAW.finditer(text):
        start = match.start()
        if start < last or (start and text[start - 1].isalnum()):
            continue
        before = text[max(0, start - 12) : start].rstrip().rpartition(" ")[2]
        if before in _NO_LAW_BEFORE:
            continue
        if before in _TO_COME or text.endswith(_TO_MAKE, 0, start):
            last = law_name_end(text, match.end()) or last
            continue
        for mention in _laws_at(text, match, before in ("các", "Các", "CÁC")):
            found.append(mention)
            last = mention.end
    if "Nghị định" in text or "Thông tư" in text:
        found = [mention for mention in found if not _inside_unissued(text, mention.start)]
    return found


def _laws_at(text: str, match: re.Match[str], plural: bool) -> list[Mention]:
    printed = match.group().rstrip(" :")
    start, name = match.start(), match.end()
    if printed == "Hiến pháp":
        return _constitution(text, start, name)
    end = law_name_end(text, name)
    if end is None:
        return []
    type_name = printed[:1].upper() + printed[1:].lower()
    colon = ":" in match.group()
    if colon and not plural:
        return []
    first = _mention(text, name, end, type_name, printed + " ") if colon else _mention(text, start, end, type_name)
    return [first, *_named_on(text, first.end, type_name, printed + " ")] if plural else [first]


def _constitution(text: str, start: int, name: int) -> list[Mention]:
    """The constitution, where its year or its country is printed: "Hiến pháp, pháp luật" is a general phrase."""
    end = name - 1
    for country in ("nước Cộng hòa xã hội chủ nghĩa Việt Nam", "nước Cộng hoà xã hội chủ nghĩa Việt Nam", "nước CHXHCN Việt Nam"):
        if text.startswith(country, name):
            end = name + len(country)
    mention = _mention(text, start, end, "Hiến pháp")
    return [mention] if mention.date or end >= name else []


def law_name_end(text: str, at: int, deep: bool = False) -> int | None:
    """Where the name of a law that begins at a place (after "Luật ") ends, or None where no name begins.

    >>> law_name_end("sửa đổi, bổ sung một số điều của Luật Đất đai được thông qua", 0)
    45
    """
    if text[at : at + 3].lower() in ("sửa", "bổ "):
        amending = _AMENDING.match(text, at)
        if deep:
            return None  # a law that amends an amending law that amends …
        if amending:
            inner = law_name_end(text, amending.end(), deep=True)
            return _amended_list_end(text, inner) if inner else amending.end("law")
    known = known_name_end(text, at)
    if known and (text[at].isupper() or " " in text[at:known]):
        return known
    return _unknown_name_end(text, at) if text[at : at + 1].isupper() else None


def _amended_list_end(text: str, at: int) -> int:
    """An amending law may change several ("… của Luật A, Luật B và Luật C ngày …"): a list that a date closes is one name."""
    end = at
    while joined := next((joining for joining in _AND_LAW if text.startswith(joining, end)), None):
        after = law_name_end(text, end + len(joined), deep=True)
        if after is None:
            break
        end = after
    return end if end > at and read_date_after(text, end)[1] else at


def _named_on(text: str, at: int, type_name: str, prefix: str) -> list[Mention]:
    """The further names of "các Luật: Đất đai, Nhà ở và Đầu tư": known names only, each with a capital."""
    names: list[Mention] = []
    while joined := next((joining for joining in (", và ", " và ", ", ", "; ") if text.startswith(joining, at)), None):
        start = at + len(joined)
        end = known_name_end(text, start)
        if end is None or not text[start].isupper():
            break
        names.append(_mention(text, start, end, type_name, prefix))
        at = names[-1].end
    return names


def _mention(text: str, start: int, end: int, type_name: str, prefix: str = "") -> Mention:
    at = end
    if text.startswith((" (sửa đổi", " (năm ", " (được sửa đổi"), end):
        at = text.find(")", end, end + 80) + 1 or end
    stop, date = read_date_after(text, at)
    if date is None and (year := _BARE_YEAR.match(text, at)):
        stop, date = year.end(), year[1]
    elif date is None and at > end and text.startswith(" (năm ", end):
        stop, date = read_date_after(text, end)
    issuer_end, organ = read_issuer(text, stop)
    if organ and not organ.startswith(_LAWMAKERS):
        issuer_end, organ = stop, None
    if organ and date is None:
        issuer_end, date = read_date_after(text, issuer_end)
    return Mention(start, issuer_end if organ or date else end, type_name, None, date, organ, prefix + text[start:end])


def _unknown_name_end(text: str, at: int) -> int | None:
    """Where a name that is not in the list ends: before a word or a sign that no name goes on with."""
    words, end = 0, at
    for word in _WORD.finditer(text, at, at + 200):
        gap = text[end : word.start()]
        if words and gap != " " and not (gap == ", " and text.startswith(_COMMA_GOES_ON, word.start())):
            break
        token = word.group()
        if (
            token in (_ENDS if words else _NOT_A_NAME)
            or token in ABBREVIATIONS
            or token.isdigit()
            or (token == "và" and another_follows(text, word.end() + 1))
        ):
            break
        words, end = words + 1, word.end()
        if words == _MOST_WORDS:
            return None
    return end if words >= 2 else None


def _inside_unissued(text: str, at: int) -> bool:
    """Whether a law is named only to say what a decree without a code is about ("Nghị định quy định chi tiết … của Luật X")."""
    before = text[max(0, at - 160) : at]
    return ("Nghị định " in before or "Thông tư " in before) and _UNISSUED.search(before) is not None
