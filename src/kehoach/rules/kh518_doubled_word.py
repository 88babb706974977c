"""KH518: a word typed twice: "các các", "cơ quan quan tham mưu"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, islice
from operator import eq

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import HOUSE_RULE, Edit, Found, Rule, Said
from kehoach.rules.wording import occurrences, word_before

# Small words that are typed twice by mistake, and the words after which the second may be a word of its own: "kèm theo theo quy định",
# "hiện tại tại xã", "cấp trên trên địa bàn". Not "được" (đạt được được), "bị" (thiết bị bị hỏng), "cho" (dành cho cho vay).
_SMALL: dict[str, tuple[str, ...]] = {
    "các": (), "của": (), "và": (), "để": (), "với": (), "những": (), "đã": (), "đang": (), "sẽ": (), "nếu": (), "hoặc": (), "thì": (), "bởi": (),
    "gồm": (), "này": (), "là": (), "về": (), "trong": ("bên", "phía", "ở"), "theo": ("kèm", "tiếp", "làm", "đi", "mang", "dõi", "noi"),
    "tại": ("hiện", "tồn", "thực", "lưu", "ở"), "trên": ("cấp", "bên", "phía", "ở", "nêu", "kể"),
    "khi": ("đôi", "nhiều", "có"), "do": ("lý", "lí", "tự"),
}  # fmt: skip
# The second half of a common word, typed twice, and what may truly follow it: "hoạt động động viên", "thực hiện hiện đại hóa".
_HALVES = {
    "cơ quan quan": "tâm|điểm|hệ|trọng|chức|sát|trắc|ngại|liêu|niệm",
    "di động động": "viên|lực|thái|cơ|vật|đất|thổ",
    "thực hiện hiện": "đại|trạng|nay|có|hành|vật|tượng|tại|hữu|diện|thực|trường",
    "tổ chức chức": "năng|danh|vụ|trách|sắc|quyền|việc",
    "kế hoạch hoạch": "định|toán",
    "đơn vị vị": "trí|thế|thành",
    "địa phương phương": "án|pháp|hướng|tiện|thức|châm|ngôn|diện",
    "phối hợp hợp": "tác|đồng|lý|pháp|lệ|phần|nhất|thành|thức|long|tuyển",
    "nội dung dung": "lượng|dịch|tích|hòa|hoà",
    "giải pháp pháp": "luật|lý|chế|nhân|lệnh|quy|y",
    "doanh nghiệp nghiệp": "vụ|đoàn",
}
_BY_WORD = {phrase.rsplit(" ", 1)[1]: (phrase, tuple(rest.split("|"))) for phrase, rest in _HALVES.items()}


def check(examined: Examined) -> Iterator[Found]:
    words = examined.word_list
    doubled = {word for word in compress(words, map(eq, words, islice(words, 1, None))) if word in _SMALL or word in _BY_WORD}
    for at, end, again in sorted(found for word in doubled for found in _twice(examined.prose.text, word)):
        where = place(examined, at, end)
        edits = _without_second(examined.text, where, again) if where is not None else ()
        yield Found(where, {"printed": f"{again} {again}", "word": again}, node_at(examined, at), edits, fix=None if edits else "none")


def _twice(text: str, word: str) -> Iterator[tuple[int, int, str]]:
    for at in occurrences(text, f"{word} {word}"):
        end = at + 2 * len(word) + 1
        if word in _SMALL:
            if word_before(text, at).lower() not in _SMALL[word]:
                yield at, end, word
        else:
            phrase, rest = _BY_WORD[word]
            if text.endswith(phrase, 0, end) and not text[end + 1 : end + 12].startswith(rest):
                yield at, end, word


def _without_second(source: str, where: tuple[int, int], word: str) -> tuple[Edit, ...]:
    """The edit that takes the second word out, with what stands between them if that is nothing but blanks."""
    first = where[0] + len(word)
    printed = source[where[0] : where[1]]
    plain = printed.split() == [word, word]
    return (Edit(first, where[1], ""),) if plain else ()


RULE = Rule(
    code="KH518",
    name="doubled-word",
    severity="warning",
    blame="drafting",
    fix="suggested",
    source=HOUSE_RULE,
    title=Said("Lặp từ", "A word typed twice"),
    message=Said("Lặp từ: “{printed}”; bỏ bớt một chữ “{word}”.", "A word is typed twice: “{printed}”; leave out one “{word}”."),
    why=Said(
        "Lỗi gõ hoặc sửa sót; người đọc không biết có thiếu từ nào giữa hai chữ hay không.",
        "A slip; the reader cannot tell whether a word is missing between the two.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Huy động các các nguồn lực trồng cây.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Huy động các nguồn lực trồng cây.\n",
    check=check,
)
