"""Other documents cited by name: agreements, resolutions of Party congresses, programmes, strategies, planning, charters.

Source: contract.md "Citation": agreements and congress resolutions count wherever they stand; a strategy, programme or planning only after
"theo", "căn cứ", "thực hiện"; any other only where its issuer and its subject or date are printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.extract.citations.codes import has_code, read_date_after
from kehoach.extract.citations.ends import AGREEMENT, ISSUER, PROGRAMME, RESOLUTION, Ends, name_end
from kehoach.extract.citations.types import TYPES, Mention, types_in, words

_AGREEMENTS = (
    "Biên bản ",
    "Bản ghi nhớ ",
    "Bản Ghi nhớ ",
    "Bản thỏa thuận ",
    "Bản thoả thuận ",
    "Bản Thỏa thuận ",
    "Thỏa thuận ",
    "Thoả thuận ",
    "Bản cam kết ",
)
_NO_NAME = words("góp nhằm để được đã có là theo tại do cuộc phiên kiểm làm bàn họp")
_TREATIES = ("Hiệp định ", "Công ước ", "Nghị định thư ")
_PROGRAMMES = ("Chương trình ", "Chiến lược ", "Quy hoạch ", "Đề án ", "Điều lệ ")
_GENERIC = (
    "hành động", "công tác", "phối hợp", "hợp tác", "làm việc", "kế hoạch", "hội nghị", "giao lưu", "văn nghệ", "đào tạo", "bồi dưỡng", "giảng dạy",
    "học", "tập huấn", "môn học", "nghệ thuật", "tuyên truyền", "giáo dục", "chi tiết", "cụ thể", "kiểm tra", "chung", "khung", "phát triển",
)  # fmt: skip
# What a sentence goes on with after "Chương trình", "Đề án" without a name: "Kinh phí thực hiện Chương trình gồm …".
_SAYS_NO_NAME = words("số và hoặc kế gồm bao được do có là từ theo tại của này đã ở phải cần sẽ trên cho đến hiện chưa trong với bằng")
_SAYS_HOW = ("thực hiện theo", "thực hiện từ", "thực hiện bằng", "thực hiện do", "thực hiện trong", "lấy từ", "sử dụng ", "bố trí ")
_MARKERS = (
    "theo", "Theo", "căn cứ", "Căn cứ", "thực hiện", "Thực hiện", "THỰC HIỆN", "CĂN CỨ", "sau khi", "Sau khi",
)  # fmt: skip
_ADVERBS = (
    "hiệu quả", "có hiệu quả", "tốt", "thành công", "thắng lợi", "nghiêm túc", "nghiêm", "đúng", "đầy đủ", "nội dung", "các nội dung", "hoàn thành",
)  # fmt: skip
_SPECIFIC = (
    "Kế hoạch", "Chỉ thị", "Nghị quyết", "Quyết định", "Công văn", "Hướng dẫn", "Thông báo", "Kết luận",
    "Chương trình", "Quy chế", "Quy định", "Đề án",
    "Thông tư", "Nghị định", "Công điện", "Văn bản",
)  # fmt: skip
_TO_COME = ("ký kết", " ký", "xây dựng", "soạn thảo", "dự thảo", "các", "Các", "mẫu")
_MOST = 320


def find_named(text: str, taken: list[Mention], preamble: bool = False) -> list[Mention]:
    """The documents cited by name, laws excepted; ``taken`` are the mentions already found, for lists that go on from one of them.

    >>> [m.title for m in find_named("theo Bản ghi nhớ giữa tỉnh A và tỉnh B ngày 02/3/2024", [])]
    ['Bản ghi nhớ giữa tỉnh A và tỉnh B']
    """
    found: list[Mention] = []
    if " giữa " in text and ("Biên bản " in text or "hi nhớ " in text or "hỏa thuận " in text or "hoả thuận " in text):
        found += _agreements(text)
    if "Hiệp định " in text or "Công ước " in text or "Nghị định thư " in text:
        found += _treaties(text)
    if "Nghị quyết " in text and ("ại hội" in text or "Hội nghị " in text or "Trung ương " in text):
        found += _resolutions(text)
    if "Chương trình " in text or "Chiến lược " in text or "Quy hoạch " in text or "Đề án " in text or "Điều lệ " in text:
        found += _programmes(text)
    if " của " in text and (taken or preamble or "heo " in text or "hực hiện " in text or "ăn cứ " in text) and (" về " in text or "ngày " in text):
        found += _specific(text, taken, preamble)
    return found


def _places(text: str, words: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Where any of some words stand, at the start of a word."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            if at == 0 or not text[at - 1].isalnum():
                yield at, word
            at = text.find(word, at + len(word))


def _marked(text: str, at: int) -> bool:
    """Whether "theo", "căn cứ" or "thực hiện" leads to a place, with no more between than how it is done."""
    before = text[max(0, at - 32) : at].rstrip(' “"')
    if before.endswith(_ADVERBS):
        before = before[: -len(max((adverb for adverb in _ADVERBS if before.endswith(adverb)), key=len))].rstrip()
    return before.endswith(_MARKERS)


def _agreements(text: str) -> list[Mention]:
    found: list[Mention] = []
    for at, word in _places(text, _AGREEMENTS):
        between = text.find("giữa ", at + len(word), at + 90)
        middle = text[at + len(word) : between].split() if between > 0 else None
        kind = word.strip() + (" " + " ".join(middle) if middle else "")
        if middle is None or any(part in _NO_NAME or part.endswith((".", ";", ":")) for part in middle) or kind == "Biên bản":
            continue
        sides = text[between + 5 : between + 60]
        if text[max(0, at - 12) : at].rstrip().endswith(_TO_COME) or not any(side[:1].isupper() for side in sides.split()[:5]):
            continue
        end = name_end(text, between + 5, AGREEMENT, _MOST, places=True)
        found.append(_dated(text, at, end, TYPES[word.strip().lower()]) if word.strip().lower() in TYPES else _dated(text, at, end, word.strip()))
    return found


def _treaties(text: str) -> list[Mention]:
    found: list[Mention] = []
    for at, word in _places(text, _TREATIES):
        after = at + len(word)
        named = text[after : after + 1].isupper() or text.startswith(("giữa ", "về ", "số ", "khung ", "quốc tế "), after)
        if named and not text[max(0, at - 6) : at].endswith(("ác ", "hững ")):
            found.append(_dated(text, at, _end(text, after, PROGRAMME), word.strip()))
    return found


def _resolutions(text: str) -> list[Mention]:
    """Resolutions of congresses and of the Central Committee's meetings; "Nghị quyết Đại hội" alone does not say whose."""
    found: list[Mention] = []
    for at, _ in _places(text, ("Nghị quyết ",)):
        after = at + len("Nghị quyết ")
        if text.startswith("của ", after):
            after += 4
        if text[max(0, at - 4) : at].lower() == "các " or not _whose(text, after):
            continue
        end = name_end(text, after, RESOLUTION)
        if "các cấp" not in text[at:end]:
            found.append(_dated(text, at, end, "Nghị quyết"))
    return found


def _whose(text: str, at: int) -> bool:
    rest = text[at : at + 80]
    if rest.startswith(("Đại hội ", "đại hội ")):
        name = rest[8:].removeprefix("đại biểu ").removeprefix("Đại biểu ").removeprefix("đảng viên ").removeprefix("của ")
        words = name.split(" ")
        if words[0].rstrip(",") in ("toàn", "lần") or (words[0] and set(words[0].rstrip(",.;")) <= set("XVI")):
            return True
        body = next(
            (
                body
                for body in ("Đảng bộ ", "Đảng ủy ", "Đảng uỷ ", "Chi bộ ", "chi bộ ", "Công đoàn ", "Đoàn ", "Hội ", "MTTQ ", "Mặt trận ", "Đảng ")
                if name.startswith(body)
            ),
            "",
        )
        return bool(body) and name_end(name, len(body), RESOLUTION) > len(body)
    if rest.startswith("Hội nghị "):
        return rest.startswith(("lần ", "Trung ương", "BCH", "Ban Chấp hành"), 9)
    return rest.startswith("Trung ương ") and " kh" in rest[11:22]


def _programmes(text: str) -> list[Mention]:
    found: list[Mention] = []
    for at, word in _places(text, _PROGRAMMES):
        if not _marked(text, at):
            continue
        after = at + len(word)
        end = _end(text, after, PROGRAMME)
        name = text[after:end].strip('“”" ')
        if text.find("kèm theo", end, end + 40) > 0:
            continue  # the attachment of the document that follows, which is the one cited
        if " " not in name or _generic(name) or has_code(text, after, end):
            continue
        found.append(_dated(text, at, end, word.strip()))
    return found


def _generic(name: str) -> bool:
    """Whether a name says only what kind of programme it is ("hành động", "phối hợp công tác"), and not which."""
    first = name.split(" ", 1)[0]
    if first.isdigit() or first in _SAYS_NO_NAME or name.startswith(_SAYS_HOW):
        return True
    return name.startswith(_GENERIC) and " của " not in name and name.count(" ") < 3


def _specific(text: str, taken: list[Mention], preamble: bool) -> list[Mention]:
    """A document without a code whose issuer and subject or date are printed: "Chỉ thị của Ban Thường vụ Tỉnh ủy về …"."""
    found: list[Mention] = []
    ends = {mention.end for mention in taken}
    for at, word in _places(text, _SPECIFIC):
        if text.startswith(" số", at + len(word)):
            continue
        joined = any(at - len(gap) in ends and text.startswith(gap, at - len(gap)) for gap in (" và ", ", ", "; "))
        if not (joined or (preamble and at == 0) or _marked(text, at)):
            continue
        by = text.find(" của ", at + len(word) - 1, at + 90)
        middle = text[at + len(word) : by]
        if by < 0 or not text[by + 5 : by + 6].isupper() or any(sign in middle for sign in ",;:.()”") or " số" in middle or " về " in middle + " ":
            continue
        issuer_end = _issuer_end(text, by + 5)
        if issuer_end is None:
            continue
        if text.startswith((" về ", " V/v ", ", về "), issuer_end):
            found.append(_dated(text, at, _subject_end(text, issuer_end + 4), word))
        elif read_date_after(text, issuer_end)[1]:
            found.append(_dated(text, at, issuer_end, word))
    return found


def _issuer_end(text: str, at: int) -> int | None:
    end = name_end(text, at, ISSUER, 120)
    issuer = text[at:end]
    return None if " số" in issuer or types_in(issuer.lower(), 0, len(issuer.lower())) else end


def _subject_end(text: str, at: int) -> int:
    """The end of the subject of a document without a code: the clause, with the code of a document named in it."""
    limit = min(len(text), at + _MOST)
    stops = [text.find(sign, at, limit) for sign in (";", ":", ".", ",", "(", " ngày ", "”")]
    end = min((stop for stop in stops if stop >= 0), default=limit)
    other = text.find(" và ", at, end)
    return other if other >= 0 and has_code(text, other, min(end, other + 60)) else end


def _end(text: str, at: int, ends: Ends) -> int:
    """The end of a name, which may stand in quotation marks."""
    if text[at : at + 1] in ("“", '"'):
        close = text.find("”" if text[at] == "“" else '"', at + 1, at + _MOST)
        return close + 1 if close > 0 else at
    return name_end(text, at, ends)


def _dated(text: str, start: int, end: int, type_name: str) -> Mention:
    title = text[start:end].rstrip(" ,-–")
    stop, date = read_date_after(text, start + len(title))
    return Mention(start, max(stop, start + len(title)), type_name, None, date, None, title)
