"""Documents cited by their code: "Quyết định số 3651/QĐ-UBND ngày 13/12/2021 của UBND tỉnh".

Found from the code outwards: its digits and letters are the surest sign; the type is read before it, date and issuer after it.
Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.3 (số, ký hiệu) and II.6.b (viện dẫn); Hướng dẫn 05-HD/VPTW (the Party's codes).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kehoach.extract.citations.ends import ISSUER, name_end
from kehoach.extract.citations.types import ABBREVIATIONS, ALSO_PARTY, LAW_TYPES, TYPES, Mention, apart, type_of_symbol, types_in
from kehoach.text.dates import LONG_DATE, SHORT_DATE, read_date
from kehoach.text.lazy_pattern import LazyPattern

# The code in the rough: a number, a sign, letters. Blanks are printed around the signs ("71/NQ -CP", "27/NQ- TW"). _read_code takes it apart.
# Matched on a text folded to ASCII, sign for sign: a class of letters beyond Latin-1 costs 0.2 ms to compile.
_LETTERS = "A-Za-z0-9&./-"
_ROUGH = LazyPattern(
    r"[0-9](?<![0-9.,/][0-9])[0-9]{0,4}(?:\.[0-9]{1,2}(?=/20[0-9]{2}/))?[a-z]?"
    r"(?P<sign>\s?[/-]\s?|\s(?=[A-Z][A-Za-z]{1,2}/[A-Z]{2}))(?:[0-9]{4}\s?/\s?)?"
    rf"(?P<symbol>[A-Z][A-Za-z]*+)[{_LETTERS}]*+(?:(?:\s(?=-[A-Z]{{2}})|(?<=-)\s(?=[A-Z]{{2}}))[{_LETTERS}]++){{0,3}}"
)
_FOLDED = (("–", "-"), ("Đ", "D"), ("đ", "d"), ("Ư", "U"), ("Ô", "O"), ("Ơ", "O"), ("Â", "A"), ("Ê", "E"))
_OLD_SYMBOLS = frozenset(("HĐBT", "CP", "TTg", "CT", "HĐNN"))
_GLUED = ("ngày", "của", "về", "và")
_BEFORE_DATE = LazyPattern(r"\s?[,(]?\s?(?:(?:được )?(?:ban hành|ký ban hành|ký kết|ký|thông qua|công bố),? |hồi [^,;]{1,20} )?(?=[Nn]gày|NGÀY)")
_YEAR = LazyPattern(r"\s?\(?năm\s?(\d{4})\b(?!\s?[-–])\)?")
# A date without its day: "tháng 5/2024", "ngày …/5/2024".
_PARTIAL = LazyPattern(r"\s?[,(]?\s?(?:ngày(?:[\s.…]|_)*+)?(?:tháng\s?(\d{1,2})\s?(?:/|năm\s?)|/\s?(\d{1,2})\s?/\s?)(\d{4})(?!\d)")
_STANDARD_BODY = r"\d{1,5}(?:-\w{1,3})?"
_STANDARD = LazyPattern(
    rf"\b(?:(?:TCVN|QCVN|QCĐP|TCCS|TCXDVN|TCXD)\s?(?:ISO(?:/[A-Z]{{2,3}})?\s?)?{_STANDARD_BODY}(?::\d{{4}}(?:/[A-ZĐ]{{2,10}})?)?"
    rf"|ISO(?:/[A-Z]{{2,3}})?\s?{_STANDARD_BODY}:\d{{4}})(?!\w)"
)
_FORMS = ("mẫu", "biểu", "phụ lục", "phiếu", "mục", "bảng")
_JOINING = frozenset(("", ",", ";", ":", "và", "hoặc", ", và", "; và"))
_REACH = 200


class Code(NamedTuple):
    """A code as printed, with its end, its first letters, and whether it has the Party's form."""

    end: int
    symbol: str
    party: bool
    text: str


def find_coded(text: str) -> list[Mention]:
    """The mentions with a code, in order; a form ("mẫu số 03/HNMT") is none.

    >>> [(m.type_name, m.code, m.date) for m in find_coded("theo Công văn số 12/UBND-VX ngày 05/3/2024 của UBND xã")]
    [('Công văn', '12/UBND-VX', '2024-03-05')]
    """
    found: list[Mention] = []
    low = ""
    end = 0
    for match in _ROUGH.finditer(_folded(text)):
        code = read_code(text, match)
        if code is None or match.start() < end:
            continue
        if not low:
            low = text.lower() if len(text.lower()) == len(text) else text
        head = _head(text, low, match.start(), code, found[-1] if found else None)
        mention = _mention(text, code, head) if head else None
        if mention and (mention.type_name or mention.date):
            found.append(mention)
            end = mention.end
    found = _shared_issuers(text, found)
    return apart(find_standards(text), found) if "TCVN" in text or "QCVN" in text or "ISO" in text or "QCĐP" in text or "TCCS" in text else found


def find_standards(text: str) -> list[Mention]:
    """Standards and technical regulations, which have codes of their own.

    >>> [(m.type_name, m.code) for m in find_standards("theo TCVN ISO 9001:2015 và QCVN 01:2021/BXD")]
    [('Tiêu chuẩn', 'TCVN ISO 9001:2015'), ('Quy chuẩn', 'QCVN 01:2021/BXD')]
    """
    return [
        Mention(match.start(), match.end(), "Quy chuẩn" if match.group().startswith("QC") else "Tiêu chuẩn", match.group())
        for match in _STANDARD.finditer(text)
    ]


def has_code(text: str, at: int, until: int) -> bool:
    """Whether a code is printed in a range."""
    part = text[at:until]
    return may_hold_code(part) and any(read_code(part, match) for match in _ROUGH.finditer(_folded(part)))


def may_hold_code(text: str) -> bool:
    """Whether a text may hold a code with a slash: a capital stands after one, as in no date.

    >>> may_hold_code("số 12/KH-UBND"), may_hold_code("trước ngày 05/9/2026")
    (True, False)
    """
    at = text.find("/")
    while at >= 0:
        following = text[at + 1 : at + 2]
        if (text[at + 2 : at + 3] if following == " " else following).isupper():
            return True
        at = text.find("/", at + 1)
    return False


def _folded(text: str) -> str:
    """The letters of codes in ASCII, every character in its place."""
    for letter, plain in _FOLDED:
        text = text.replace(letter, plain)
    return text


def read_code(text: str, match: re.Match[str]) -> Code | None:
    """A rough match as a code: words that ran into it cut off, or None where it is a fraction, a range, a list number."""
    start, end, first = match.start(), match.end(), match.start("symbol")
    if text[end : end + 1].isalpha():  # "UBNDngày", "KH-UBND-Sở"
        bare = end
        while bare > first and text[bare - 1].islower():
            bare -= 1
        if not text.startswith(_GLUED, bare):
            bare = max(text.rfind(sign, first, end) for sign in "-–/.")
        end = bare
    stop = text.find(".", first, end)
    while stop >= 0:
        if not (text[stop - 1].isupper() and text[stop + 1 : stop + 3].isupper() and end - stop > 2):
            end = stop
        stop = text.find(".", stop + 1, end)
    code = text[start:end].rstrip(" -–/.&")
    symbol = text[first : match.end("symbol")]
    letters = code[first - start :]
    if first >= end or sum(map(str.isupper, letters)) < 2 - (symbol == "L"):
        return None
    party = "/" not in match["sign"]
    if party and "/" not in letters and symbol not in _OLD_SYMBOLS:
        return None
    symbol = "" if letters[len(symbol) :].startswith(".") else symbol  # "TT.HĐND" is Thường trực HĐND, no Thông tư
    return Code(start + len(code), symbol, party and "/" in letters, code)


def _head(text: str, low: str, at: int, code: Code, previous: Mention | None) -> Mention | None:
    """What stands before a code: where the mention starts, its type, the name of a law, an issuer; None where it is no citation."""
    begin = max(previous.end if previous else 0, at - _REACH)
    before = low[begin:at].rstrip(" :")
    numbered = before.endswith("số") and not before.endswith(" một số")
    if numbered:
        before = before[:-2].rstrip()
    if before.endswith(_FORMS):
        return None
    until = begin + len(before)
    named = type_of_symbol(code.symbol, code.party)
    if named and before.endswith(named.lower()):
        start = until - len(named)
        if not low[max(begin, start - 1) : start].isalnum():
            return Mention(start, at, named, code.text)
    last = text[max(begin, until - 6) : until].rstrip(".").rpartition(" ")[2].lstrip("(")
    if last in ABBREVIATIONS:
        start = until - len(last) - (text[until - 1] == ".")
        return Mention(start, at, named or type_of_symbol(last, code.party), code.text)
    head = _printed_type(text, low, begin, until, numbered, code, named)
    if head:
        return None if head.type_name == "Đề án" and code.text.endswith("/CP") else head  # "Đề án 06/CP" is a nickname, no code
    start = _number_start(text, begin, at) if numbered else at
    if previous and previous.type_name and previous.code and (before.strip() in _JOINING or (numbered and before.endswith((",", ";", "và")))):
        same = not named or code.symbol in previous.code
        if same or before.strip() in _JOINING:
            return Mention(start, at, previous.type_name if same else named, code.text)
    whole = " " not in code.text and "-" in code.text
    if named and code.symbol != "L" and (numbered or whole):
        return Mention(start, at, named, code.text)
    return Mention(start, at, None, code.text) if numbered and whole else None


def _number_start(text: str, begin: int, at: int) -> int:
    """Where the "số" before a code stands."""
    return begin + len(text[begin:at].rstrip(" :")) - 2


def _printed_type(text: str, low: str, begin: int, until: int, numbered: bool, code: Code, named: str | None) -> Mention | None:
    """The type printed before a code, with what stands between ("Kế hoạch hành động số", "Luật Đầu tư công số")."""
    best: Mention | None = None
    suited = False
    also = ALSO_PARTY.get(code.symbol) if code.party else None
    for start, name in types_in(low, begin, until):
        type_name = TYPES[name]
        law = type_name in LAW_TYPES
        between = text[start + len(name) : until]
        if between.strip(" :"):
            apart = between.rstrip().endswith(("và", ",")) or any(stop in between for stop in (';:.()“”"' if law else ';:.()“”",'))
            if apart or not (numbered or law) or (text[start].islower() and not law) or between.count(" ") > 24:
                continue
        suits = type_name in (named, also)
        if suited and not suits:
            continue
        if best and law and best.type_name == type_name and " sửa đổi" in text[best.start : start]:
            continue  # the number is the amending law's
        best, suited = _named_head(text, start, start + len(name), until, type_name, code.text), suits
    return best


def _named_head(text: str, start: int, after: int, until: int, type_name: str, code: str) -> Mention:
    between = text[after:until].strip(" :,")
    if not between:
        return Mention(start, until, type_name, code)
    if type_name in LAW_TYPES:
        return Mention(start, until, type_name, code, title=text[start:until].strip(" :,"))
    by = between.rfind("của ")
    return Mention(start, until, type_name, code, organ_name=between[by + 4 :] if by >= 0 else None)


def _mention(text: str, code: Code, head: Mention) -> Mention:
    end, date = read_date_after(text, _past_term(text, code.end))
    end = end if date else code.end
    organ_end, organ = read_issuer(text, end)
    if organ:
        end = organ_end
        if date is None:
            later, date = read_date_after(text, end)
            end = later if date else end
    if date is None and text.endswith("ban hành ", 0, head.start):
        date, organ = _told_before(text, head.start, organ)
    return head._replace(end=end, date=date, organ_name=organ or head.organ_name)


def _told_before(text: str, at: int, organ: str | None) -> tuple[str | None, str | None]:
    """The date and the issuer of a document of which it is told that it was issued: "Ngày 05/9/2025, Bộ X đã ban hành Quyết định …"."""
    floor = max(0, at - 120)
    clause = text[floor:at].removesuffix("ban hành ").rstrip()
    day = max(clause.rfind("Ngày "), clause.rfind(" ngày "))
    if day < 0:
        return None, organ
    end, date = read_date_after(clause, day)
    issuer = clause[end:].removesuffix("ký").rstrip().removesuffix("đã").strip(" ,")
    if date is None or not issuer[:1].isupper() or any(sign in issuer for sign in ".;:()"):
        return None, organ
    return date, organ or issuer


def _past_term(text: str, at: int) -> int:
    """Past a term of office between a code and its date: "18-NQ/TW (khóa XII) ngày …"."""
    if text.startswith((" (khóa ", " (khoá "), at):
        return text.find(")", at, at + 20) + 1 or at
    return at


def read_date_after(text: str, at: int) -> tuple[int, str | None]:
    """The date printed directly at a place, with the end of it: ", ngày 21/4/2020", "(ngày 09-11-2022)", "ký ngày", "năm 2015".

    >>> read_date_after("số 5/KH-UBND, ngày 21/4/2020 của", 12)
    (28, '2020-04-21')
    """
    window = text[at : at + 80]
    near = window[:32]
    if "gày" in near or "GÀY" in near:
        opening = _BEFORE_DATE.match(window)
        date = opening and (SHORT_DATE.match(window, opening.end()) or LONG_DATE.match(window, opening.end()))
        iso = read_date(date).iso if date else None
        if opening and date and iso:
            closed = "(" in opening.group() and window[date.end() : date.end() + 1] == ")"
            return at + date.end() + closed, iso
    if near.lstrip(" ,(").startswith(("tháng", "ngày", "/")):
        partial = _PARTIAL.match(window)
        if partial:
            month = int(partial[1] or partial[2])
            return at + partial.end(), f"{partial[3]}-{month:02d}" if 1 <= month <= 12 else partial[3]
    year = _YEAR.match(window) if near.lstrip(" (").startswith("năm") else None
    return (at + year.end(), year[1]) if year else (at, None)


def read_issuer(text: str, at: int) -> tuple[int, str | None]:
    """The issuing body after "của", with the end of it; the place and None where there is none.

    >>> read_issuer(" của Bộ Khoa học và Công nghệ về việc ban hành", 0)
    (29, 'Bộ Khoa học và Công nghệ')
    """
    near = text[at : at + 8]
    opened = near.lstrip(" ,")
    if not opened.startswith(("của ", "CỦA ", "do ")):
        return at, None
    start = at + len(near) - len(opened) + opened.index(" ") + 1
    if not text[start : start + 1].isupper():
        return at, None
    end = name_end(text, start, ISSUER, _REACH)
    return (end, text[start:end]) if end > start else (at, None)


def _shared_issuers(text: str, found: list[Mention]) -> list[Mention]:
    """An issuer printed once for a list ("Công văn số A và Công văn số B của UBND tỉnh") is given to each."""
    for index in range(len(found) - 2, -1, -1):
        this, after = found[index], found[index + 1]
        if this.organ_name is None and after.organ_name and this.type_name == after.type_name and text[this.end : after.start].strip() in _JOINING:
            found[index] = this._replace(organ_name=after.organ_name)
    return found
