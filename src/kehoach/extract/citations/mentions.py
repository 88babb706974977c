"""Citations of documents: every document that a text names, one entry a document.

``may_cite`` is the cheap test, ``find_mentions`` reads one paragraph, ``Collector`` joins the mentions of one document.
Source: contract.md "Citation"; NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.b: the first mention is full, later ones are short.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from kehoach.extract.citations.codes import find_coded, may_hold_code
from kehoach.extract.citations.laws import find_laws
from kehoach.extract.citations.names import find_named
from kehoach.extract.citations.provisions import read_provision
from kehoach.extract.citations.types import LAW_TYPES, Mention, apart
from kehoach.text.fold import fold
from kehoach.text.lazy_pattern import LazyPattern

__all__ = ["Collector", "Entry", "Mention", "find_mentions", "may_cite"]

# "Đ" would make the set of first letters go beyond Latin-1, which costs more to compile than all the rest: its two names are looked for apart.
_SIGN = LazyPattern(
    r"L(?:uật|UẬT)|C(?:hương trình |hiến lược |ông ước )|Nghị (?:quyết |định thư )|Quy hoạch |Hi(?:ến pháp|ệp định )"
    r"|P(?:háp lệnh|HÁP LỆNH)|B(?:ộ luật|Ộ LUẬT)|TCVN|ISO |-(?:CP|HĐBT)"
)
_OPENS = (
    "Căn cứ", "CĂN CỨ", "căn cứ", "Thực hiện", "Triển khai", "Tiếp tục", "Theo", "Trên cơ sở", "Xét", "Để", "Chấp hành", "Quán triệt", "Nhằm",
)  # fmt: skip
_OBJECT = (
    "hiện ", "khai ", "hành ", "của ", "dẫn ", "chi tiết ", "theo ", "sửa đổi ", "bổ sung ", "thay thế ", "về ",
    "định ", "duyệt ", "tại ", "các ", "vào ",
)  # fmt: skip
_LEADING = ' -–+*.,“"('
_JOINS = frozenset(("", ",", ";", "và", ", và", "; và"))
_COMING = (
    "được ban hành",
    "ban hành",
    "được thông qua",
    "được phê duyệt",
    "được Quốc hội thông qua",
    "được cấp có thẩm quyền",
    "được Chính phủ ban hành",
)
_ABBREVIATED = {
    "qppl": "quy phạm pháp luật", "vbqppl": "văn bản quy phạm pháp luật", "nsnn": "ngân sách nhà nước",
    "mttq": "mặt trận tổ quốc", "bhxh": "bảo hiểm xã hội",
    "mttqvn": "mặt trận tổ quốc việt nam", "bhyt": "bảo hiểm y tế", "hđnd": "hội đồng nhân dân",
    "ubnd": "ủy ban nhân dân", "mtqg": "mục tiêu quốc gia",
    "ntm": "nông thôn mới", "pccc": "phòng cháy chữa cháy", "cnch": "cứu nạn cứu hộ", "đbqh": "đại biểu quốc hội", "bch": "ban chấp hành",
    "chxhcn": "cộng hòa xã hội chủ nghĩa",
}  # fmt: skip


def may_cite(text: str) -> bool:
    """Whether a paragraph may cite anything: only looks for a few pieces of text.

    >>> may_cite("theo Luật Đất đai"), may_cite("trồng 300 cây ven đường")
    (True, False)
    """
    if _SIGN.search(text) is not None or ("/" in text and may_hold_code(text)):
        return True
    # A test for one letter costs a tenth of one for a word.
    if "Đ" in text and ("Đề án " in text or "Điều lệ " in text):
        return True
    return ("ữ" in text and " giữa " in text) or (" của " in text and (" về " in text or "ngày " in text))


def find_mentions(text: str, *, preamble: bool = False) -> list[Mention]:
    """The documents that a paragraph cites, in order of their first characters.

    ``preamble`` says that the paragraph stands before the body: what it cites as căn cứ has ``basis``.

    >>> [text.title or text.code for text in find_mentions("Theo Luật Đầu tư công và Nghị định số 05/2026/NĐ-CP")]
    ['Luật Đầu tư công', '05/2026/NĐ-CP']
    """
    coded = find_coded(text) if ("/" in text and may_hold_code(text)) or "-CP" in text or "-HĐBT" in text or "TCVN" in text or "ISO " in text else []
    found = coded
    if "Luật" in text or "LUẬT" in text or "ộ luật" in text or "háp lệnh" in text or "Hiến pháp" in text:
        found = apart(coded, find_laws(text))
    named = find_named(text, found, preamble)
    if named:
        found = _named_first(found, named)
    found = [_with_provision(text, mention) for mention in found]
    return _with_basis(text, found) if preamble else found


def _named_first(found: list[Mention], named: list[Mention]) -> list[Mention]:
    """Documents without a code added; what is named inside such a name does not count, and of two such names the first does."""
    kept: list[Mention] = []
    for mention in sorted(named, key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    starts = [mention.start for mention in found]
    free: list[Mention] = []
    for mention in kept:
        index = bisect_right(starts, mention.start) - 1
        if index < 0 or found[index].end <= mention.start:
            free.append(mention)
    return apart(free, found)


def _with_provision(text: str, mention: Mention) -> Mention:
    before = text[max(0, mention.start - 120) : mention.start]
    pending = mention.code is None and before.endswith("au khi ") and text.startswith(_COMING, mention.end + 1)
    provision = read_provision(before) if before[-1:] == " " else None
    return mention._replace(provision=provision, pending=pending) if provision or pending else mention


def _with_basis(text: str, found: list[Mention]) -> list[Mention]:
    """Which mentions of a preamble's paragraph are its căn cứ: those at the head of a clause, not those inside another's subject."""
    if not found or not text.lstrip(_LEADING).startswith(_OPENS):
        return found
    marked: list[Mention] = []
    clause = 0
    for index, mention in enumerate(found):
        previous = marked[-1] if marked else None
        cut = max(text.rfind(";", clause, mention.start), text.rfind(". ", clause, mention.start))
        if cut >= 0:
            clause, previous = cut + 1, None
        before = text[clause : mention.start]
        if previous and text[previous.end : mention.start].strip() in _JOINS:
            basis = previous.basis
        elif previous is None:
            basis = _heads_clause(before)
        else:
            basis = not before.endswith(_OBJECT) and before.rstrip().endswith(("và", ","))
        marked.append(mention._replace(basis=basis))
        if index > 200:
            return [*marked, *found[index + 1 :]]
    return marked


def _heads_clause(before: str) -> bool:
    """Whether what stands before a clause's first mention only leads to it ("Căn cứ", "Theo đề nghị của … tại")."""
    rest = before.strip(_LEADING)
    return (not rest or rest == "và" or rest.startswith(_OPENS)) and " ban hành " not in rest and " xây dựng " not in rest


_MOST_ALIKE = 100  # how many documents a mention is compared with: enough for any plan, and never the square of a hostile text


# Names that no law has: after the full name they are that law again.
_SHORT_LAWS = frozenset(
    fold(name)
    for name in ("Luật Bầu cử", "Luật Ngân sách", "Luật Mặt trận", "Luật Mặt trận Tổ quốc", "Luật Ban hành văn bản", "Luật Tổ chức chính quyền")
)


class Entry(NamedTuple):
    """One document cited: where its first full mention stands (as given to the collector), that mention, cited as căn cứ."""

    place: object
    mention: Mention
    basis: bool


class Collector:
    """The documents cited by a text, one entry a document, in the order of their first mentions.

    A later mention that prints a date where the first had none takes its place; one that prints another date or code is another document.

    >>> collector = Collector("12/KH-UBND", "Kế hoạch", "trồng cây")
    >>> for place, text in enumerate(["Nghị quyết 5/NQ-CP", "Nghị quyết số 5/NQ-CP ngày 02/3/2024", "Kế hoạch số 12/KH-UBND"]):
    ...     for mention in find_mentions(text):
    ...         collector.add(mention, place)
    >>> [(entry.place, entry.mention.date) for entry in collector.entries()]
    [(1, '2024-03-02')]
    """

    def __init__(self, own_code: str | None, own_type: str | None, own_subject: str | None) -> None:
        self._own_code = _code_key(own_code) if own_code else None
        self._own_type = own_type
        self._own_subject = fold(own_subject or "")
        self._issued = _issued(own_subject or "")
        self._entries: list[Entry] = []
        self._by_key: dict[str, list[int]] = {}
        self._names: list[str] = []
        self._pending: set[str] = set()

    def add(self, mention: Mention, place: object = None) -> None:
        """Take one mention; ``place`` is given back with the entry that this mention makes."""
        if self._is_own(mention):
            return
        keys = _keys(mention)
        if mention.pending:
            self._pending.add(keys[-1])
        for index in self._candidates(keys, mention):
            old = self._entries[index]
            if not _same(old.mention, mention):
                continue
            fuller = _fullness(mention) > _fullness(old.mention)
            self._entries[index] = Entry(place if fuller else old.place, mention if fuller else old.mention, old.basis or mention.basis)
            self._index(keys, index)
            return
        self._entries.append(Entry(place, mention, mention.basis))
        self._index(keys, len(self._entries) - 1)

    def entries(self) -> list[Entry]:
        """The entries, in order of the first mention of each; documents said to be still to come are left out."""
        return [entry for entry in self._entries if entry.mention.code or _keys(entry.mention)[-1] not in self._pending]

    def _is_own(self, mention: Mention) -> bool:
        if mention.code:
            return self._own_code is not None and _code_key(mention.code) == self._own_code
        if not self._own_subject or not mention.title:
            return False
        if self._issued and self._issued.startswith(fold(mention.title)):
            return True  # what the document itself makes: "Nghị quyết ban hành Chương trình hành động …"
        if mention.type_name != self._own_type:
            return False
        name = fold(mention.title).removeprefix(fold(mention.type_name or "")).strip()
        return bool(name) and (name in self._own_subject or self._own_subject in name)

    def _index(self, keys: list[str], index: int) -> None:
        for key in keys:
            places = self._by_key.setdefault(key, [])
            if not places and self._entries[index].mention.code is None:
                self._names.append(key)
            if index not in places:
                places.append(index)

    def _candidates(self, keys: list[str], mention: Mention) -> list[int]:
        found = [index for key in keys for index in self._by_key.get(key, ())[:_MOST_ALIKE]]
        if mention.code is None and mention.type_name not in LAW_TYPES:
            own = keys[-1]
            for key in self._names[-_MOST_ALIKE:]:
                if key.startswith(own + " ") or own.startswith(key + " "):
                    found += self._by_key[key]
        elif mention.code is None and keys[-1] in _SHORT_LAWS:
            found += [index for key in self._names[-_MOST_ALIKE:] if key.startswith(keys[-1] + " ") for index in self._by_key[key]]
        return sorted(set(found))


def _issued(subject: str) -> str:
    """What the document of a trích yếu makes, folded: "Về việc ban hành Chương trình hành động …"; nothing where it is no "ban hành"."""
    before, _, made = subject.lower().partition("ban hành ")
    return fold(made) if before.strip(" ,.:") in ("", "về", "về việc", "v/v") else ""


def _keys(mention: Mention) -> list[str]:
    """By what a document is known again: its code, the folded name of a law or of a document without a code."""
    keys = [_code_key(mention.code)] if mention.code else []
    if mention.title:
        keys.append(fold(" ".join(_ABBREVIATED.get(word, word) for word in mention.title.lower().split())))
    return keys


def _code_key(code: str) -> str:
    key = "".join(code.split()).upper().replace("–", "-").removeprefix("TCVNISO").removeprefix("ISO")
    return key.lstrip("0")


def _same(old: Mention, new: Mention) -> bool:
    """Whether two mentions that share a key are of one document: no other code, no other date."""
    if old.code and new.code and _code_key(old.code) != _code_key(new.code):
        return False
    first, second = _date(old), _date(new)
    return not first or not second or first.startswith(second) or second.startswith(first)


def _date(mention: Mention) -> str | None:
    """The date of a mention; of a law with a code and no date, the year in its code."""
    if mention.date or not mention.code or not mention.title:
        return mention.date
    parts = mention.code.split("/")
    return next((part for part in parts[1:-1] if len(part) == 4 and part.isdigit()), None)


def _fullness(mention: Mention) -> tuple[bool, int]:
    return mention.code is not None, len(mention.date or "")
