"""The parts of a printed sum: the number, its scale ("triệu"), its unit ("đồng", "USD"), what it is for each of ("/con").

Grammar (domain.md, section 9): NUMBER SCALE* UNIT (/PER)*. Dots group thousands and a comma opens the decimals (Luật Kế toán 2015, Điều 11);
the signs of the đồng are "đ" and "VND" (Luật Ngân hàng Nhà nước 2010, Điều 16), "VNĐ" is habit.
"""

from __future__ import annotations

from typing import NamedTuple

from kehoach.text.lazy_pattern import LazyPattern

# Bounded and possessive: a megabyte of digits, dots or groups stays linear.
NUMBER = r"(?:[0-9]{1,3}(?: [0-9]{3}){1,5}+(?:,[0-9]++)?+(?![0-9]|[.,][0-9])|[0-9]++(?:[.,][0-9]++)*+)"
NOT_INSIDE = r"(?<![\w])(?<![0-9][.,])"

_SCALES = {
    "trăm": 100, "chục": 10, "nghìn": 10**3, "ngàn": 10**3, "ng": 10**3, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9, "tỉ": 10**9, "tỹ": 10**9,
}  # fmt: skip
_SCALE = LazyPattern(r"(?i) ?(?:(trăm|chục|nghìn|ngàn|triệu|tỷ|tỉ|tỹ)(?!(?!đ)\w)|(ng|tr)(?:\. ?(?=đ)|(?= ?đ(?:ồng)?(?!\w))))")
_DONG = LazyPattern(r"(?i) ?(?:đồng|vn[dđ]|[đ₫])(?!\w)")
_PER = LazyPattern(r" ?/ ?((?:[0-9]{1,4}(?:\.[0-9]{3})? ?)?)([^\W\d_][^\W_²³]{0,15}[²³]?(?: [^\W\d_]{1,8}){0,2})(?!\w)")
_MOST_DIGITS = 30

# As printed: codes in capitals, words in any case.
_FOREIGN = {
    "USD": "USD", "US$": "USD", "$": "USD", "EUR": "EUR", "€": "EUR", "GBP": "GBP", "£": "GBP", "JPY": "JPY", "¥": "JPY", "CNY": "CNY", "RMB": "CNY",
    "NDT": "CNY", "KRW": "KRW", "THB": "THB", "LAK": "LAK", "KHR": "KHR", "RUB": "RUB", "AUD": "AUD", "CAD": "CAD", "CHF": "CHF", "SGD": "SGD",
    "HKD": "HKD", "TWD": "TWD", "SDR": "SDR",
    "usd": "USD", "euro": "EUR", "đô la": "USD", "đôla": "USD", "đô la mỹ": "USD", "đôla mỹ": "USD", "đô mỹ": "USD", "đô la úc": "AUD",
    "đô la singapore": "SGD", "đô la canada": "CAD", "đô la hồng": "HKD", "bảng anh": "GBP", "yên": "JPY", "yên nhật": "JPY", "nhân dân tệ": "CNY",
    "kíp": "LAK", "kíp lào": "LAK", "kip": "LAK", "kip lào": "LAK", "won": "KRW", "won hàn": "KRW",
    "baht": "THB", "bạt thái": "THB", "baht thái": "THB",
    "riel": "KHR", "riên": "KHR", "rúp": "RUB", "rúp nga": "RUB",
}  # fmt: skip
DOUBTFUL_WORDS = frozenset(("yên", "kíp", "kip", "won", "riên", "rúp"))  # also words of other things, and names of places
_SIGNS = LazyPattern(r" ?(US\$|[$£¥]|€|[^\W\d_]{2,9}(?:[ -][^\W\d_]{1,9}){0,2})")

_PER_PHRASES = frozenset(
    (
        "báo cáo", "báo cáo viên", "bài viết", "bài dự thi", "bệnh nhân", "cá nhân", "cán bộ", "chi bộ", "chuyên đề", "chuyên gia", "chương trình",
        "công dân", "công trình", "công đoàn", "công lao động", "cơ quan", "cơ sở", "cuộc họp", "cuộc thi", "dịch vụ", "doanh nghiệp", "dự án",
        "đại biểu", "đảng viên", "địa phương", "đoàn viên", "đối tượng", "đơn vị", "đề tài", "đề án", "gia đình", "giải thưởng", "giảng viên",
        "giáo viên", "hạng mục", "hộ dân", "hộ gia đình", "hộ nghèo", "hộ cận nghèo", "hồ sơ", "hội nghị", "hội viên", "hợp đồng", "hợp tác xã",
        "học kỳ", "học sinh", "học viên", "học phần", "khẩu phần", "khóa học", "khóa đào tạo", "khu phố", "lao động", "lớp học", "lớp tập huấn",
        "lượt người", "lượt khách", "lượt xe", "mô hình", "mô đun", "ngày công", "ngày làm việc", "năm học", "người lao động", "người học",
        "nhân khẩu", "nhiệm vụ", "phương tiện", "phụ huynh", "quyết định", "sản phẩm", "sinh viên", "sổ tay", "suất học bổng", "suất quà", "tác giả",
        "tác phẩm", "tập thể", "tháng lương", "thành viên", "thí sinh", "thôn bản", "thủ tục", "tiết mục", "tiết học", "tổ chức", "tổ dân phố",
        "trẻ em", "trường học", "trường hợp", "tuyên truyền viên", "tình nguyện viên", "văn bản", "vận động viên", "ý kiến",
    )
)  # fmt: skip


class Unit(NamedTuple):
    """What stands behind a number: ``unit`` is None for a bare scale ("5 tỷ"); ``doubtful`` for a word that often is no money."""

    end: int
    scale: int
    unit: str | None
    per: str | None
    doubtful: bool = False


def read_number(printed: str, *, scaled: bool) -> tuple[int, int] | None:
    """The digits of a printed number and how many of them are decimals; None for what is no number ("1.00.00").

    ``scaled``: a scale follows, so that "1,234" (tỷ) has decimals; without one ("216,000 VNĐ") three digits are thousands.

    >>> read_number("12.375,3", scaled=True), read_number("216,000", scaled=False), read_number("1.5", scaled=True)
    ((123753, 1), (216000, 0), (15, 1))
    """
    plain = printed.replace(" ", "")
    head, *groups = plain.replace(",", ".").split(".")
    digits = head + "".join(groups)
    if not digits.isdecimal() or len(digits) > _MOST_DIGITS:
        return None
    number = int(digits)
    if not groups:
        return number, 0
    one_sign = "," not in plain or "." not in plain
    if all(len(group) == 3 for group in groups) and head.strip("0"):
        # "1.234" is always thousands, "1,234" only where no scale makes decimals likely
        if one_sign and (len(groups) > 1 or "." in plain):
            return number, 0
        if not scaled:
            return number, 0
    *thousands, decimals = groups
    if not decimals or any(len(group) != 3 for group in thousands) or (thousands and one_sign):
        return None
    return number, len(decimals)


def scaled_value(number: tuple[int, int], scale: int) -> int | float:
    """A number times its scale: an int wherever it is whole.

    >>> scaled_value((185, 1), 10**9), scaled_value((375, 1), 1)
    (18500000000, 37.5)
    """
    digits, decimals = number
    parts: int = 10**decimals
    whole, rest = divmod(digits * scale, parts)
    return digits * scale / parts if rest else whole


def read_unit(text: str, at: int) -> Unit | None:
    """The unit of money that begins at an offset, after one blank or none; None where there is none.

    >>> read_unit("20 triệu đồng/con", 2)
    Unit(end=17, scale=1000000, unit='VND', per='con', doubtful=False)
    """
    scale = 1
    end = at
    for _ in range(3):
        match = _SCALE.match(text, end)
        if not match:
            break
        scale *= _SCALES[(match[1] or match[2]).lower()]
        end = match.end()
    if match := _DONG.match(text, end):
        if match[0].lstrip() in ("đ", "Đ") and _is_other_letter(text, match.end()):
            return None
        end, per = read_per(text, match.end())
        return Unit(end, scale, "VND", per)
    if match := _SIGNS.match(text, end):
        found = _foreign(match[1])
        if found:
            name, code = found
            end, per = read_per(text, match.start(1) + len(name))
            return Unit(end, scale, code, per, name.lower() in DOUBTFUL_WORDS)
    if scale >= 10**3:
        end, per = read_per(text, end)
        return Unit(end, scale, None, per)
    return None


def _is_other_letter(text: str, at: int) -> bool:
    """Whether the "đ" before an offset is no đồng: "đ/c" is "đồng chí", "2.đ.1" is a number."""
    following = text[at : at + 6].lower()
    return (following.startswith(("/c", "/ c", ".c")) and not following[2:].lstrip(" c")[:1].isalpha()) or following.startswith(("/chí", ".chí"))


def _foreign(printed: str) -> tuple[str, str] | None:
    """The longest name of a foreign unit that a text begins with, and its code."""
    words = printed.replace("-", " ").split(" ")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        code = _FOREIGN.get(name) or _FOREIGN.get(name.lower() if not name.isupper() or len(name) > 3 else "")
        if code:
            return name, code
    return None


def read_per(text: str, at: int) -> tuple[int, str | None]:
    """What a sum is for each of, from "/con" or "/người/buổi" at an offset: where it ends and what it says, or the offset and None.

    >>> read_per("đồng/01 hộ", 4), read_per("đồng/người/ buổi học", 4)
    ((10, '01 hộ'), (16, 'người/buổi'))
    """
    found: list[str] = []
    while len(found) < 3 and (match := _PER.match(text, at)):
        words = match[2].split(" ")
        if words[0].lower() in _SCALES or words[0].lower() in ("đồng", "vnd", "vnđ", "đ"):
            break  # "5 tỷ đồng/8 tỷ đồng" is two sums
        count = next((n for n in range(len(words), 1, -1) if " ".join(words[:n]).lower() in _PER_PHRASES), 1)
        noun = " ".join(words[:count])
        found.append(match[1] + noun)
        at = match.start(2) + len(noun)
    return at, "/".join(found) or None
