"""Ô số 2: the issuing body and the one above it, from the lines of the head, the preamble or the signature.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.2; capitals by Phụ lục II, IV; contract.md, "organ_name".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.extract.organs.abbreviations import ABBREVIATIONS, SYLLABLES, expand
from kehoach.text.letters import UPPER

_BODY_WORDS = tuple(
    f"{word} "
    for word in (
        "ỦY BAN", "UBND", "HĐND", "UBMTTQ", "UBBC", "MTTQ", "HỘI ĐỒNG", "SỞ", "BỘ", "BAN", "PHÒNG", "TRƯỜNG", "TRUNG TÂM", "ĐẢNG BỘ", "ĐẢNG ỦY",
        "CHI BỘ", "CHI ỦY", "TỈNH ỦY", "THÀNH ỦY", "HUYỆN ỦY", "QUẬN ỦY", "THỊ ỦY", "TỈNH ĐOÀN", "THÀNH ĐOÀN", "HUYỆN ĐOÀN", "QUẬN ĐOÀN", "THỊ ĐOÀN",
        "XÃ ĐOÀN", "PHƯỜNG ĐOÀN", "CÔNG AN", "TÒA ÁN", "VIỆN", "CỤC", "CHI CỤC", "TỔNG CỤC", "LIÊN ĐOÀN", "LIÊN ĐỘI", "HỘI", "ĐOÀN", "CHI ĐOÀN",
        "CÔNG ĐOÀN", "CĐCS", "MẶT TRẬN", "BCH", "BCĐ", "TIỂU BAN", "TỔ", "THANH TRA", "VĂN PHÒNG", "ĐẠI HỌC", "HỌC VIỆN", "BỆNH VIỆN", "TRẠM",
        "NGÂN HÀNG", "KHO BẠC", "BẢO HIỂM", "CÔNG TY", "TẬP ĐOÀN", "TỔNG CÔNG TY", "CHÍNH PHỦ", "THỦ TƯỚNG", "QUỐC HỘI", "BCHQS", "VKSND", "TAND",
        "HẠT", "ĐỘI", "NHÀ MÁY", "XÍ NGHIỆP", "HỢP TÁC XÃ", "ĐÀI", "BÁO", "THƯ VIỆN", "BẢO TÀNG", "CHI NHÁNH", "THI HÀNH ÁN", "CHI HỘI", "CƠ QUAN",
        "ĐƠN VỊ", "THÔN", "BẢN", "ẤP", "KHU", "NHÀ", "LỮ ĐOÀN", "SƯ ĐOÀN", "QUÂN KHU", "THƯỜNG TRỰC",
    )
)  # fmt: skip
_INNER_ORGANS = frozenset(("BAN THƯỜNG TRỰC", "BAN THƯỜNG VỤ", "BAN CHẤP HÀNH", "THƯỜNG TRỰC", "BCH", "BAN GIÁM HIỆU"))
_LEVEL = re.compile(r"(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)$")
_FIELDS = (
    "Giáo dục và Đào tạo", "Nội vụ", "Tư pháp", "Tài chính", "Công Thương", "Xây dựng", "Y tế", "Khoa học và Công nghệ",
    "Nông nghiệp và Môi trường", "Nông nghiệp và Phát triển nông thôn", "Tài nguyên và Môi trường", "Văn hóa, Thể thao và Du lịch",
    "Văn hóa và Thể thao", "Du lịch", "Dân tộc và Tôn giáo", "Ngoại vụ", "Kế hoạch và Đầu tư", "Giao thông vận tải",
    "Thông tin và Truyền thông", "Lao động - Thương binh và Xã hội", "Quốc phòng", "Công an", "Văn hóa - Xã hội", "Kinh tế",
    "Tài chính - Kế hoạch", "Văn hóa và Thông tin", "Kinh tế và Hạ tầng", "Mặt trận Tổ quốc Việt Nam", "Việt Nam", "Quốc hội",
    "Chính sách xã hội", "Kho bạc Nhà nước", "Ngân hàng Nhà nước", "Cộng sản Hồ Chí Minh", "Liên hiệp Phụ nữ", "Nông dân",
    "Cựu chiến binh", "Lao động", "Tổ chức", "Tuyên giáo và Dân vận", "Chỉ đạo", "Chấp hành", "Thường vụ", "Thường trực", "Quản lý",
    "Ủy ban nhân dân", "Ủy ban", "Hội đồng nhân dân", "Hội đồng", "Nhân dân", "Đảng bộ", "Đảng ủy", "Chi bộ", "và", "của", "các", "thuộc",
    "tiểu ban", "khu công nghiệp", "khu kinh tế", "dự án", "bầu cử", "phòng", "ban", "trường", "Trung tâm", "Tiểu học", "Mầm non", "Mẫu giáo",
    "Trung học cơ sở", "Cao đẳng", "Đại học", "Bảo hiểm xã hội", "Công an nhân dân", "Chi cục", "Tổng cục", "Thể thao", "Truyền thông",
    "Chỉ huy Quân sự", "Kiểm tra", "Nhân dân tối cao", "Trung học phổ thông", "Đảng", "Chính phủ", "Giám hiệu",
)  # fmt: skip
_PROPER = {name.lower(): name for name in _FIELDS}
_UNIT_NAME = rf"[{UPPER}][\w’'-]*(?: [{UPPER}][\w’'-]*){{0,3}}"
_OPENING = 60_000
_NEAR = 3_000
_UNITS = [["tỉnh"], ["thành", "phố"], ["huyện"], ["quận"], ["thị", "xã"], ["xã"], ["phường"], ["thị", "trấn"], ["đặc", "khu"]]
_ISSUE = (
    r"(?:nay\s+)?(?:thống nhất\s+)?(?:xây dựng|ban hành|triển khai|lập|đề ra|tổ chức|ký kết)(?:(?!;).){0,140}?"
    r"(?:[Kk]ế hoạch|[Cc]hương trình|[Pp]hương án|[Đđ]ề án|như sau|sau đây)"
)
_BODY_IN_TEXT = (
    r"(?:Ủy ban|Uỷ ban|UBND|UBMTTQ|Hội đồng|HĐND|Sở|Bộ|Ban|Phòng|Trường|Trung tâm|Đảng [ủu]ỷ?|Đảng ủy|Đảng uỷ|Tỉnh ủy|Thành ủy|Huyện ủy|Thường trực|"
    r"Chi bộ|Công an|Viện|Cục|Chi cục|Liên đoàn|Hội|Đoàn|Công đoàn|Mặt trận|Tiểu ban|Văn phòng|Bệnh viện|Công ty|Thủ tướng|Chính phủ|BCH|Liên đội|Tổ)"
)
_ISSUER = rf"(?:^|(?<=[,;.\n])\s*)\s*(?P<organ>{_BODY_IN_TEXT}\b[^;:.\n]{{0,170}}?),?\s+{_ISSUE}"
_JOINT = rf"\s+(?:thống nhất với|phối hợp với|phối hợp cùng|và)\s+(?={_BODY_IN_TEXT}\b)"


def names_body(line: str) -> bool:
    """Whether a line begins as the name of a body does."""
    upper = f"{line.upper()} ".replace("UỶ", "ỦY").replace("TOÀ", "TÒA")
    return upper.startswith(_BODY_WORDS) and not line.startswith("Ban hành")


class Organs(NamedTuple):
    """The issuer and its superior, names in their usual capitals with abbreviations written out; None where unknown."""

    organ: str | None
    parent: str | None


def read_head_lines(lines: Sequence[str], text: str) -> Organs:
    """The bodies that the left half of a head prints, one line a string; ``text`` is the document, for its spelling.

    >>> read_head_lines(["ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"], "").organ
    'Ủy ban nhân dân tỉnh Lai Châu'
    """
    names: list[str] = []
    for line in filter(None, (line.strip(" /-–*") for line in lines)):
        if names and not names_body(line):
            names[-1] = f"{names[-1]} {line}"
        else:
            names.append(line)
    while len(names) > 1 and names[-1].upper() in _INNER_ORGANS:
        inner = names.pop()
        names[-1] = f"{inner} {names[-1]}"
    proper = [expand(in_usual_capitals(name.strip(" /-–*"), text)) for name in names]
    if not proper:
        return Organs(None, None)
    return Organs(proper[-1], proper[-2] if len(proper) > 1 else None)


def in_usual_capitals(name: str, text: str) -> str:
    """A name in capitals as the text prints it in running words, else by the rules of Phụ lục II.

    >>> in_usual_capitals("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "")
    'Sở Giáo dục và Đào tạo'
    """
    if not name.isupper():
        return name
    opening, sought, words = text[:_NEAR], name.lower(), len(name.split())
    first = sought.split()[0]
    at = opening.find(name[0]) if name[0].isupper() else -1
    while at >= 0:
        if opening[at : at + len(first)].lower() == first:
            printed = " ".join(opening[at:].split(None, words)[:words])[: len(name)]
            if printed.lower() == sought and not printed.isupper():
                return printed
        at = opening.find(name[0], at + 1)
    return _by_rule(name.split())


def _by_rule(words: Sequence[str]) -> str:
    """Capitals by rule: type words and fields as the table has them, names of places and persons on every syllable."""
    lowered = [word if _is_abbreviation(word) else word.lower().replace("uỷ", "ủy") for word in words]
    result: list[str] = []
    at = 0
    while at < len(lowered):
        unit = next((u for u in _UNITS if lowered[at : at + len(u)] == u), None)
        size = next((n for n in range(min(6, len(lowered) - at), 0, -1) if " ".join(lowered[at : at + n]) in _PROPER), 0)
        if unit and at:
            result.extend(unit)
            at += len(unit)
        elif size:
            result.extend(_PROPER[" ".join(lowered[at : at + size])].split())
            at += size
        else:
            result.append(lowered[at][0].upper() + lowered[at][1:])
            at += 1
    joined = " ".join(result)
    return joined[:1].upper() + joined[1:]


def _is_abbreviation(word: str) -> bool:
    """Whether a word of a line in capitals is an abbreviation and no syllable: "CA" is none in "ĐOÀN CA MÚA NHẠC"."""
    return "&" in word or (word in ABBREVIATIONS and word not in SYLLABLES)


def issuer_in_preamble(preamble: Sequence[str]) -> str | None:
    """The body that the last sentence of the preamble says issues the plan; several are joined by "; ".

    >>> issuer_in_preamble(["Căn cứ Luật Thủy lợi, UBND huyện ban hành kế hoạch như sau:"])
    'UBND huyện'
    """
    for paragraph in reversed(preamble):
        found = None
        for match in re.finditer(_ISSUER, paragraph, re.DOTALL):
            found = match.group("organ")
        if found:
            parts = [part.strip(" ,") for part in re.split(_JOINT, found)]
            return "; ".join(parts)
    return None


def complete(name: str, text: str, place: str | None) -> str:
    """A name of which only the level is printed ("UBND huyện") with the unit that the text or the place names."""
    level = _LEVEL.search(name)
    if level is None:
        return name
    if place and place.lower().startswith(level.group().lower()):
        return f"{name[: level.start()]}{place}"
    words = " ".join(text[:_OPENING].split())
    whole = f"{level.group()} {place}"
    if place and whole.lower() in words.lower():
        return f"{name} {place}"
    full = re.search(rf"{re.escape(name)} ({_UNIT_NAME})", words.replace("UBND", ABBREVIATIONS["UBND"]))
    unit = full.group(1) if full else place
    return f"{name} {unit}" if unit else name
