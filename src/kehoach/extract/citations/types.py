"""The kinds of documents that a text cites, the symbols of their codes, and the value of one mention.

Source: NĐ 30/2020/NĐ-CP, Điều 7 and Phụ lục III (types and symbols); Luật Ban hành văn bản quy phạm pháp luật (laws, decrees,
circulars); Quy định 399-QĐ/TW (the Party's types); contract.md "Citation".
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from kehoach.document.types import ADMINISTRATIVE_TYPES, PARTY_TYPES
from kehoach.text.lazy_pattern import LazyPattern


class Mention(NamedTuple):
    """One mention of a document in a paragraph; ``text[start:end]`` is the printed citation, from the type to the issuer.

    The provision ("điểm a khoản 2 Điều 5") stands before ``start`` and is not part of it. ``date`` is ISO, as long as what is
    printed. ``title`` is the name of a law or of a document without a code. ``basis``: cited as căn cứ, in a preamble.
    ``pending``: the text says that the document is still to come ("sau khi … được ban hành").
    """

    start: int
    end: int
    type_name: str | None
    code: str | None
    date: str | None = None
    organ_name: str | None = None
    title: str | None = None
    provision: str | None = None
    basis: bool = False
    pending: bool = False


LAW_TYPES = ("Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp")
OTHER_TYPES = (
    *LAW_TYPES, "Nghị định", "Thông tư liên tịch", "Thông tư", "Nghị quyết liên tịch", "Sắc lệnh", "Lệnh", "Văn bản hợp nhất", "Văn bản", "Điều lệ",
    "Chiến lược", "Quy hoạch", "Công hàm", "Giấy phép", "Giấy chứng nhận", "Kháng nghị", "Bản án", "Thỏa thuận", "Quy ước", "Hương ước", "Tuyên bố",
)  # fmt: skip
TYPES: dict[str, str] = {name.lower(): name for name in (*ADMINISTRATIVE_TYPES, *PARTY_TYPES, *OTHER_TYPES)}
TYPES["thông báo kết luận"] = "Thông báo"
TYPES |= {name.replace("ỏa", "oả").replace("ủy", "uỷ"): full for name, full in TYPES.items()}
_BY_FIRST_WORD: dict[str, list[str]] = {}
for _name in sorted(TYPES, key=len, reverse=True):
    _BY_FIRST_WORD.setdefault(_name.partition(" ")[0], []).append(_name)
_WORD = LazyPattern(r"\w+")


def words(line: str) -> frozenset[str]:
    """A set of words written as one line."""
    return frozenset(line.split())


# What the first letters of a code say: "3651/QĐ-UBND" is a Quyết định. Only what can be read in one way.
SYMBOLS: dict[str, str] = {symbol: name for name, symbol in (*ADMINISTRATIVE_TYPES.items(), *PARTY_TYPES.items()) if symbol}
SYMBOLS |= {
    "NĐ": "Nghị định", "ND": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch", "TTTLT": "Thông tư liên tịch", "QD": "Quyết định",
    "NQLT": "Nghị quyết liên tịch", "PL": "Pháp lệnh", "SL": "Sắc lệnh", "L": "Lệnh", "VBHN": "Văn bản hợp nhất", "CV": "Công văn",
    "QCPH": "Quy chế", "CTHĐ": "Chương trình", "CTrHĐ": "Chương trình", "CTPH": "Chương trình", "KHLN": "Kế hoạch", "KHLT": "Kế hoạch",
    "KHPH": "Kế hoạch", "HDLN": "Hướng dẫn", "HDLT": "Hướng dẫn", "QCVN": "Quy chuẩn", "TTR": "Tờ trình", "CTR": "Chương trình",
}  # fmt: skip
ABBREVIATIONS = words("QĐ NĐ TT TTLT NQ CV KH CT TB BC HD KL TTr CTr PL VBHN")  # printed for the type itself: "NĐ 30/2020/NĐ-CP"
PARTY_SYMBOLS = {"TT": "Thông tri"}
ALSO_PARTY = {"QĐ": "Quy định"}  # Quyết định and Quy định share a symbol in the Party


def apart(first: list[Mention], others: list[Mention]) -> list[Mention]:
    """Two lists of mentions as one, in order; of the second only what does not overlap the first, which must be in order."""
    starts = [mention.start for mention in first]
    kept: list[Mention] = []
    for other in others:
        index = bisect_left(starts, other.end) - 1
        if index < 0 or first[index].end <= other.start:
            kept.append(other)
    return sorted([*first, *kept], key=_place) if kept else first


def _place(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end


def type_of_symbol(symbol: str, party: bool) -> str | None:
    """The type that the letters of a code name, or None.

    >>> type_of_symbol("QĐ", party=False), type_of_symbol("UBND", party=False)
    ('Quyết định', None)
    """
    return (PARTY_SYMBOLS.get(symbol) if party else None) or SYMBOLS.get(symbol)


def type_at(low: str, at: int) -> str | None:
    """The type whose name begins at a place of a text in lower case, in lower case; the longest.

    >>> type_at("theo thông tư liên tịch số 5", 5)
    'thông tư liên tịch'
    """
    first = _WORD.match(low, at)
    names = _BY_FIRST_WORD.get(first.group()) if first else None
    return next((name for name in names if low.startswith(name, at)), None) if names else None


def types_in(low: str, begin: int, until: int) -> list[tuple[int, str]]:
    """Where types stand in a range of a text in lower case, each with its name in lower case; "pháp luật" is none."""
    found: list[tuple[int, str]] = []
    at, before = begin, ""
    for word in _WORD.finditer(low, begin, until):
        names = _BY_FIRST_WORD.get(word.group())
        if names and word.start() >= at and before != "pháp":
            name = next((name for name in names if low.startswith(name, word.start()) and word.start() + len(name) <= until), None)
            if name:
                found.append((word.start(), name))
                at = word.start() + len(name)
        before = word.group()
    return found
