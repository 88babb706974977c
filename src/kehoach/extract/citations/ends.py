"""Where a name ends that nothing closes: the issuer of a document, the title of a programme.

A name is read word by word up to a sign, or to a word that no name goes on with. Each kind of name has its own such words.
Source: the names in the corpora; NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.b, for what follows an issuer ("về", "ban hành", "quy định").
"""

from __future__ import annotations

from typing import NamedTuple

from kehoach.extract.citations.types import type_at, words
from kehoach.text.lazy_pattern import LazyPattern

_PIECE = LazyPattern(r"[^\s;:.,()\"]+|[;:.,()\"]")
_PAIRS = {"do": "tự", "hiệu": "và"}  # words that end no name after another: "tự do", "tiết kiệm và hiệu quả"
_SIGNS = frozenset(';:.,()"')
AND_OTHERS = (
    "các ", "những ", "một số", "quy định", "hướng dẫn", "thực hiện", "triển khai", "số ", "văn bản", "trên ", "theo ", "chỉ đạo", "pháp luật",
    "kế hoạch", "tổ chức ", "được ", "phù hợp", "UBND", "Ủy ban", "Uỷ ban",
)  # fmt: skip


class Ends(NamedTuple):
    """What ends a name: these words; these words before those; a comma, unless ``goes_on`` follows; "và" before a type or ``and_others``."""

    words: frozenset[str]
    before: dict[str, tuple[str, ...]]
    goes_on: tuple[str, ...]
    and_others: tuple[str, ...] | None = AND_OTHERS


ISSUER = Ends(
    words(
    "về phê sửa bổ triển kèm tại đã trong ngày để nhằm giao trên theo bãi thay cho được là có số ký gửi V/v v/v VỀ nêu đề làm khi "
    "với"
),
    {
        "ban": ("hành",), "BAN": ("HÀNH",), "quy": ("định",), "hướng": ("dẫn",), "thực": ("hiện",), "công": ("bố", "nhận"), "thông": ("qua",),
        "quyết": ("định",), "đối": ("với",), "thành": ("lập",), "kết": ("luận",), "tổ": ("chức",), "chỉ": ("đạo",), "yêu": ("cầu",),
    },
    ("Thể thao", "Chủ nhiệm", "Bộ ", "Ban Bí thư", "Ban Thường vụ", "Thường trực", "nhiệm kỳ", "khóa", "khoá"),
)  # fmt: skip
PROGRAMME = Ends(
    words(
    "này trên đã được để nhằm theo tại trong thuộc phải gắn do hiệu bằng kịp vào góp như với ký có ngày khi từ tới cho sau "
    "hoặc phù cần vừa cũng của"
),
    {
        "nêu": ("trên",), "đảm": ("bảo",), "bảo": ("đảm",), "hằng": ("năm",), "hàng": ("năm",), "nhất": ("là",),
        "đề": ("ra",), "thực": ("hiện",), "triển": ("khai",),
        "phục": ("vụ",), "đạt": ("",), "đối": ("với",),
        "đến": ("cán", "từng", "toàn", "các", "với", "người", "nhân", "Nhân", "cơ", "hết"), "ban": ("hành",),
    },
    ("nhiệm kỳ ", "khóa ", "khoá ", "lần thứ ", "giai đoạn "),
)  # fmt: skip
RESOLUTION = Ends(
    words("này nêu trên đã được để nhằm theo tại trong gắn bằng đến vào về là sâu đi cho có phải với ra thành đề"),
    {"bảo": ("đảm",), "đảm": ("bảo",), "thực": ("hiện",)},
    ("nhiệm kỳ ", "khóa ", "khoá ", "lần thứ ", "giai đoạn "),
    and_others=None,
)
AGREEMENT = Ends(
    words("ngày ký được đã để nhằm theo tại trong về có là do bằng như khi cho"),
    {"trên": ("địa bàn", "cơ sở"), "bảo": ("đảm",), "đảm": ("bảo",), "ban": ("hành",), "xây": ("dựng",), "thực": ("hiện",), "góp": ("phần",)},
    ("tỉnh ", "nước ", "huyện ", "xã ", "thị xã ", "thành phố ", "phường ", "quận ", "đặc khu ", "giai đoạn ", "nhiệm kỳ ", "khóa ", "khoá "),
    and_others=("các văn bản", "những", "văn bản"),
)


def name_end(text: str, at: int, ends: Ends, most: int = 320, places: bool = False) -> int:
    """Where the name that begins at a place ends; ``places`` lets a list of place names go on over commas.

    >>> name_end("Bộ Khoa học và Công nghệ về việc ban hành", 0, ISSUER)
    24
    """
    last = at
    window = text[at : at + most].replace("“", '"').replace("”", '"')
    for piece in _PIECE.finditer(window):
        token, after = piece.group(), at + piece.end() + 1
        if token in _SIGNS:
            if token == "," and (text.startswith(ends.goes_on, after) or (places and _place(text, after))):
                continue
            return last
        if (
            token in ends.words
            and not (token == "của" and text[after : after + 1].isupper())
            and not text.endswith(_PAIRS.get(token, "\0"), at, last)
        ):
            return last
        if last > at and token in ends.before and text.startswith(ends.before[token], after):
            return last
        if token == "và" and (ends.and_others is None or another_follows(text, after, ends.and_others)):
            return last
        if token in "-–" and text[after : after + 1].islower():
            return last
        last = after - 1
    return last


def another_follows(text: str, at: int, others: tuple[str, ...] = AND_OTHERS) -> bool:
    """Whether what stands after "và" is another document or clause, not the rest of a name."""
    return text.startswith(others, at) or type_at(text[at : at + 24].lower(), 0) is not None


def _place(text: str, at: int) -> bool:
    """Whether a proper name goes on the list: a capital, and no body or document that begins the next clause."""
    after = text[at : at + 24]
    return (
        after[:1].isupper() and not after.startswith(("UBND", "Ủy ban", "Uỷ ban", "HĐND", "Sở ", "Phòng ", "Ban ")) and not type_at(after.lower(), 0)
    )
