"""Abbreviations in the names of bodies, with what they stand for.

Case-sensitive, whole words; only those that can be read in one way. Source: usage.
"""

from __future__ import annotations

import re
from functools import lru_cache

ABBREVIATIONS: dict[str, str] = {
    "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "HĐND-UBND": "Hội đồng nhân dân và Ủy ban nhân dân",
    "HĐND&UBND": "Hội đồng nhân dân và Ủy ban nhân dân", "ĐBQH": "Đại biểu Quốc hội", "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc", "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "MTTQ": "Mặt trận Tổ quốc", "MTTQVN": "Mặt trận Tổ quốc Việt Nam", "UBKT": "Ủy ban Kiểm tra", "BCĐ": "Ban Chỉ đạo",
    "THPT": "Trung học phổ thông", "THCS": "Trung học cơ sở", "TH&THCS": "Tiểu học và Trung học cơ sở",
    "NN&PTNT": "Nông nghiệp và Phát triển nông thôn", "NNPTNT": "Nông nghiệp và Phát triển nông thôn",
    "NN&MT": "Nông nghiệp và Môi trường", "NNMT": "Nông nghiệp và Môi trường",
    "TN&MT": "Tài nguyên và Môi trường", "TNMT": "Tài nguyên và Môi trường",
    "KH&ĐT": "Kế hoạch và Đầu tư", "KHĐT": "Kế hoạch và Đầu tư", "KH&CN": "Khoa học và Công nghệ", "KHCN": "Khoa học và Công nghệ",
    "TT&TT": "Thông tin và Truyền thông", "TTTT": "Thông tin và Truyền thông", "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "VHTT&DL": "Văn hóa, Thể thao và Du lịch", "VH-TT&DL": "Văn hóa, Thể thao và Du lịch",
    "GD&ĐT": "Giáo dục và Đào tạo", "GDĐT": "Giáo dục và Đào tạo", "LĐTBXH": "Lao động - Thương binh và Xã hội",
    "LĐ-TB&XH": "Lao động - Thương binh và Xã hội", "LĐTB&XH": "Lao động - Thương binh và Xã hội", "TB&XH": "Thương binh và Xã hội",
    "GTVT": "Giao thông vận tải", "TC-KH": "Tài chính - Kế hoạch", "TCKH": "Tài chính - Kế hoạch", "PTNT": "Phát triển nông thôn",
    "BHXH": "Bảo hiểm xã hội", "KBNN": "Kho bạc Nhà nước", "NHCSXH": "Ngân hàng Chính sách xã hội", "LĐLĐ": "Liên đoàn Lao động",
    "LHPN": "Liên hiệp Phụ nữ", "CCB": "Cựu chiến binh", "TNCS": "Thanh niên Cộng sản", "TP": "thành phố",
}  # fmt: skip
_TOKEN = re.compile(r"[A-ZĐ]{2,}(?:[&-][A-ZĐ]{2,})*\.?")


@lru_cache(maxsize=4096)
def _expand(name: str) -> str:
    def full(match: re.Match[str]) -> str:
        token = match.group()
        known = ABBREVIATIONS.get(token.rstrip("."))
        return known if known else token

    return _TOKEN.sub(full, name)


def expand(name: str, own: dict[str, str] | None = None) -> str:
    """A name with its abbreviations written out; what is not in the table stays as printed.

    ``own``: those that the document explains itself ("sau đây gọi tắt là …"); they go before the table.

    >>> expand("UBND huyện Ba Tơ")
    'Ủy ban nhân dân huyện Ba Tơ'
    """

    if own:
        for short, full in own.items():
            if short in name and full not in name:
                name = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", full.replace("\\", r"\\"), name)
    return _expand(name)
