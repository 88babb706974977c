"""KH508: tỉnh, huyện, xã … with a capital where they are common nouns: "hai Huyện", "Huyện Ba Tơ" in mid-sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.rules.wording import lower_first, occurrences, opens_sentence, respelt, word_before

_UNITS = ("Tỉnh", "Huyện", "Xã", "Thị xã", "Thị trấn", "Quận", "Phường")
_COUNTED = ("hai", "ba", "bốn", "các", "những", "mỗi", "từng", "mọi")  # not "năm", which is also the year
_NUMBERED = ("tháng", "ngày", "quý", "khoản", "Điều", "mục", "lục", "số", "năm", "tuần")
_PROPER = re.compile(r" ([A-ZĐÀ-Ỹ][a-zđà-ỹ]+)(?: [A-ZĐÀ-Ỹ][a-zđà-ỹ]+)?(?![^\W_])")
# Not a unit: Xã hội, Tỉnh ủy, Huyện đoàn, Tỉnh lộ.
_OTHER_WORD = ("hội", "ủy", "uỷ", "đoàn", "đội", "lộ", "lỵ", "viên", "đảng", "ban", "trưởng", "thành")
# Units named after people or events keep the capital (III.1.b): a family name, or the title of an event, may open such a name.
_PERSON = frozenset(
    "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Lương Mai Tô Tôn Đào Đoàn Cao Lâm Trịnh Hà Tạ Phùng Châu "
    "Quách Thái Chu Triệu Mạc Nông La Hai Quang Ngọc Hồng Điện Đồng Cách Trưng".split()
)


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    present = [unit for unit in _UNITS if unit.split()[0] in examined.words or f"{unit}," in examined.words or f"{unit}." in examined.words]
    for unit in present:
        for at in occurrences(text, unit):
            end = at + len(unit)
            if not text[end + 1 : end + 7].lower().startswith(_OTHER_WORD) and (_counted(text, at, end) or _named(text, at, end, unit)):
                yield from respelt(examined, at, end, lower_first(unit))


def _counted(text: str, at: int, end: int) -> bool:
    """Two, three, all … of them: no name of one unit. "các Phường 1, 2" and "các Xã Ba Tơ" may be names."""
    before, after = word_before(text, at), text[end : end + 2]
    following = after[1:] if after[:1] == " " else ""
    number = before.isdigit() and len(before) < 3 and word_before(text, at - len(before) - 1) not in _NUMBERED
    return (number or before in _COUNTED) and not following.isupper() and not following.isdigit()


def _named(text: str, at: int, end: int, unit: str) -> bool:
    """A capital before a proper name in mid-sentence; no province was ever named after a person, other units may be."""
    name = _PROPER.match(text, end)
    if name is None or unit in ("Quận", "Phường") or opens_sentence(text, at):
        return False
    before = word_before(text, at)
    return (before.islower() or before in ("UBND", "HĐND")) and (unit == "Tỉnh" or name[1] not in _PERSON)


RULE = Rule(
    code="KH508",
    name="unit-name-capital",
    severity="info",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục II, III.1.a"),
    title=Said("Viết hoa danh từ chung chỉ đơn vị hành chính", "A capital for the common noun of an administrative unit"),
    message=Said(
        "“{printed}” ở giữa câu là danh từ chung, viết thường: “{right}”.",
        "“{printed}” is a common noun here and has no capital: “{right}”.",
    ),
    why=Said(
        "Chỉ viết hoa tên riêng: tỉnh Lai Châu, huyện Ba Tơ; danh từ chung tỉnh, huyện, xã viết thường (trừ đơn vị đặt tên theo số, người, sự kiện).",
        "Only the proper name has capitals: tỉnh Lai Châu, huyện Ba Tơ; the noun has one where the unit is named after a number, a person, an event.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống của hai Huyện.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống của hai huyện.\n",
    check=check,
    regimes=("state",),
)
