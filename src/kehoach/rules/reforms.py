"""What the reforms of 2025 did away with: the district level, 29 provinces, ministries, departments; and documents no longer in force.

Every table stands beside the resolution that it comes from and the day from which it holds. A plan is held to it only when it was
surely issued on or after that day, and not where the sentence speaks of the past or names an older document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from kehoach.rules.types import Source

if TYPE_CHECKING:
    from kehoach.rules.examined import Examined

TWO_LEVELS = Source("Luật Tổ chức chính quyền địa phương 72/2025/QH15", "Điều 1; Nghị quyết 203/2025/QH15", date(2025, 7, 1))
PROVINCES_MERGED = Source("Nghị quyết 202/2025/QH15", "Điều 1", date(2025, 7, 1))
MINISTRIES_MERGED = Source("Nghị quyết 176/2025/QH15", "", date(2025, 3, 1))
# The departments changed province by province from 01/3/2025; by this decree they have their new names everywhere.
DEPARTMENTS_MERGED = Source("NĐ 150/2025/NĐ-CP", "", date(2025, 7, 1))

# Nghị quyết 202/2025/QH15: the names gone, each with the province that took it in. Both printings of a name where two are usual.
_INTO = """
Tuyên Quang: Hà Giang
Lào Cai: Yên Bái
Thái Nguyên: Bắc Kạn, Bắc Cạn
Phú Thọ: Vĩnh Phúc, Hòa Bình, Hoà Bình
Bắc Ninh: Bắc Giang
Hưng Yên: Thái Bình
Hải Phòng: Hải Dương
Ninh Bình: Hà Nam, Nam Định
Quảng Trị: Quảng Bình
Đà Nẵng: Quảng Nam
Quảng Ngãi: Kon Tum
Gia Lai: Bình Định
Khánh Hòa: Ninh Thuận
Lâm Đồng: Đắk Nông, Đăk Nông, Đắc Nông, Bình Thuận
Đắk Lắk: Phú Yên
Thành phố Hồ Chí Minh: Bình Dương, Bà Rịa
Đồng Nai: Bình Phước
Tây Ninh: Long An
Cần Thơ: Sóc Trăng, Hậu Giang
Vĩnh Long: Bến Tre, Trà Vinh
Đồng Tháp: Tiền Giang
Cà Mau: Bạc Liêu
An Giang: Kiên Giang
"""
PROVINCES: dict[str, str] = {
    gone.strip(): new for new, _, names in (line.partition(": ") for line in _INTO.strip().splitlines()) for gone in names.split(",")
}

# Nghị quyết 176/2025/QH15 (the government's), with the bodies of the provinces that followed: by the group of FIELDS below.
FIELDS = re.compile(
    r"(?:(?P<planning>K(?:ế hoạch (?:và|&) Đầu tư|H ?(?:&|và)? ?ĐT))"
    r"|(?P<transport>G(?:iao thông [Vv]ận tải|TVT))"
    r"|(?P<media>T(?:hông tin (?:và|&) Truyền thông|T ?& ?TT|TTT))"
    r"|(?P<resources>T(?:ài nguyên (?:và|&) Môi trường|N ?&? ?MT))"
    r"|(?P<farming>N(?:ông nghiệp (?:và|&) (?:Phát triển nông thôn|PTNT)|N ?(?:&|và)? ?PTNT))"
    r"|(?P<labour>L(?:ao động ?[-–,] ?(?:Thương binh|TB) ?(?:và|&) ?(?:Xã hội|XH)|Đ ?[-–,]? ?TB ?(?:&|và)? ?XH)))(?!\w)"
)
_PRESS, _SHARED = "(báo chí, xuất bản: {0} Văn hóa, Thể thao và Du lịch)", "(một phần: {0} Y tế, {0} Giáo dục và Đào tạo)"
_SUCCESSORS = {
    "planning": "Tài chính", "transport": "Xây dựng", "media": f"Khoa học và Công nghệ {_PRESS}", "resources": "Nông nghiệp và Môi trường",
    "farming": "Nông nghiệp và Môi trường", "labour": f"Nội vụ {_SHARED}", "minorities": "Dân tộc và Tôn giáo",
}  # fmt: skip
MINISTRIES = {field: f"Bộ {name}".format("Bộ") for field, name in _SUCCESSORS.items()}
DEPARTMENTS = {field: f"Sở {name}".format("Sở") for field, name in _SUCCESSORS.items()}


class Obsolete(NamedTuple):
    """A document no longer in force: what took its place, from which day, and whether only a căn cứ on it is an offence."""

    successor: str
    since: date
    basis_only: bool = True


# By code. The rules of form first; then laws and decrees that plans of every body are based on.
OBSOLETE: dict[str, Obsolete] = {
    "110/2004/NĐ-CP": Obsolete("Nghị định số 30/2020/NĐ-CP", date(2020, 3, 5), basis_only=False),
    "09/2010/NĐ-CP": Obsolete("Nghị định số 30/2020/NĐ-CP", date(2020, 3, 5), basis_only=False),
    "01/2011/TT-BNV": Obsolete("Nghị định số 30/2020/NĐ-CP", date(2023, 8, 15), basis_only=False),  # formally ended later than its decree
    "11/2003/QH11": Obsolete("Luật Tổ chức chính quyền địa phương số 77/2015/QH13 (từ 16/6/2025: số 72/2025/QH15)", date(2016, 1, 1)),
    "77/2015/QH13": Obsolete("Luật Tổ chức chính quyền địa phương số 72/2025/QH15", date(2025, 6, 16)),
    "65/2025/QH15": Obsolete("Luật Tổ chức chính quyền địa phương số 72/2025/QH15", date(2025, 6, 16)),
    "80/2015/QH13": Obsolete("Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15", date(2025, 4, 1)),
}

# What tells that a sentence speaks of how things were, or of the reform itself.
_PAST = re.compile(
    r"(?<!\w)(?:cũ|trước đây|trước (?:ngày )?0?1(?:/0?[37]| tháng 0?[37])|nguyên (?:là|chủ tịch|bí thư|giám đốc|trưởng|phó)"
    r"|sáp nhập|hợp nhất|sắp xếp|giải thể|chấm dứt|kết thúc hoạt động|bãi bỏ|thay thế|không còn|không tổ chức|bỏ cấp|bàn giao|chuyển giao|tiếp nhận"
    r"|kế thừa|chuyển tiếp|phân định|phân cấp|chuyển về|chuyển từ|lịch sử|kỷ niệm|quê quán|sinh ngày|sinh năm|khi chưa"
    r"|lào(?! cai)|trung quốc|campuchia|cam-pu-chia|nay là|giai đoạn trước|thay cho|đổi tên)(?!\w)"
)
_OLDER = re.compile(
    r"(?<!\d)(?:1[89]\d\d|20[01]\d|202[0-4])(?!\d)|\d/(?:\d{4}/)?[A-ZĐ]{1,5}\d{0,2}-|\d-[A-ZĐ][A-Za-zĐ]{1,3}/|\d/\d{4}/[A-ZĐ]|\d/[A-ZĐ]{2,}"
)
_TYPES = re.compile(r"(?<!\w)(?:Luật|Pháp lệnh|Nghị định|Thông tư|Nghị quyết|Quyết định|Chỉ thị|Công văn|Kế hoạch|Quy chế|Hướng dẫn)(?!\w)")


_MOST = 500  # mentions looked at: enough for any plan


def issued_since(examined: Examined, day: date) -> bool:
    """Whether a plan was surely issued on or after a day: by the earliest day that its printed date leaves open."""
    printed = examined.plan.metadata.issued_date
    if printed is None or printed.year is None:
        return False
    try:
        return date(printed.year, printed.month or 1, printed.day or 1) >= day
    except ValueError:
        return False


def is_of_the_past(before: str, after: str) -> bool:
    """Whether a sentence, given before and after a name, speaks of how things were, of the reform itself, or of an older document or year.

    >>> is_of_the_past("tiếp nhận hồ sơ của ", " cũ"), is_of_the_past("", " báo cáo hằng quý")
    (True, False)
    """
    sentence = f"{before}\n{after}"
    return _PAST.search(sentence.lower()) is not None or _OLDER.search(sentence) is not None or _TYPES.search(before) is not None


def former_bodies(examined: Examined, found: Iterator[re.Match[str]]) -> Iterator[tuple[re.Match[str], int]]:
    """The first mention of each former body or unit among the hits of a pattern in the prose, with how often it is named as of today."""
    first: dict[str, re.Match[str]] = {}
    count: dict[str, int] = {}
    for match in islice(found, _MOST):
        name = match[0].lower()
        if not is_of_the_past(*examined.prose.around(match.start(), match.end())):
            first.setdefault(name, match)
            count[name] = count.get(name, 0) + 1
    for name, match in first.items():
        yield match, count[name]
