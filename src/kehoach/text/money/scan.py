"""The sums in digits of a text: numbers with a unit of money, sums in two scales, sums that share a unit.

What is no money is told from what stands after the number ("5 đồng chí") or, for a scale alone, before and after it ("1,2 triệu cây").
"""

from __future__ import annotations

from typing import NamedTuple

from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.money.parts import NOT_INSIDE, NUMBER, Unit, read_number, read_unit, scaled_value
from kehoach.text.money.sums import Money
from kehoach.text.number_words import words_value

_PREFIXED = LazyPattern(rf"(?:US)?([$€]) ?(?P<number>{NUMBER})(?!\w)")
_SUM = LazyPattern(rf"{NOT_INSIDE}(?P<number>{NUMBER})(?: ?\((?P<words>[^\W\d_][^()0-9]{{1,40}})\)|,-)?(?= ?(?:[^\W0-9_]|[$£¥]|₫|€))")
_SHARED = LazyPattern(rf"{NOT_INSIDE}(?P<number>{NUMBER})(?P<link> ?[-÷~/] ?| (?:đến|tới|hoặc) )$")
_RANGE = LazyPattern(r" ?(?:[-÷~/]|–|—|đến|tới|hoặc) ?")
_LINK_ENDS = (*"-–—÷~/", "đến", "tới", "hoặc")
_UNIT_LABEL = LazyPattern(r"(?i)(?:đvt|đơn vị(?: tính)?(?: tiền)?) ?:? ?\(?$")
_BARE_ENDS = LazyPattern(
    r"\s*(?:$|[.,;:)\]\"=+×*-]|”|–|x ?[0-9]|/|\(|(?:để|cho|từ|của|và|trong|nhằm|thì|gồm|được|do|theo|so|trở|lên|mỗi|hoặc|thuộc)(?!\w))"
)
_MONEY_WORDS = LazyPattern(
    r"(?<!\w)(?:kinh phí|vốn|tiền|ngân sách|hỗ trợ|chi|dự toán|thu|giá|trị giá|vay|lương|thưởng|phạt|đầu tư|nợ|quỹ|phí|đồng|học bổng|tài trợ"
    r"|giải ngân|đóng góp|vnd|vnđ|usd|nsnn|nstw|nsđp|doanh số|kim ngạch)(?!\w)"
)
_COUNTED = LazyPattern(r"(?<!\w)(?:dân số|lượt|khách|số lượng|sản lượng|diện tích|thuê bao|tài khoản|giao dịch|lao động|số người|số hộ)(?!\w)")
_PAID = frozenset(("người", "hộ", "suất", "giải", "lớp", "học sinh", "đại biểu", "em", "cháu", "nhà", "căn", "con", "mô hình", "hội viên", "buổi"))
# The words that make "đồng" another word: after any number ("14 triệu đồng bào"), after one without a scale, after a plain one.
_NEVER_MONEY = frozenset(("chí", "bào"))
_UNSCALED_NEVER = frozenset(("hồ", "phục", "đội", "minh", "nghiệp", "ý", "tình", "thuận"))
_PLAIN_NEVER = frozenset(
    ("thời", "bộ", "đều", "loạt", "ruộng", "cỏ", "bằng", "hương", "lòng", "lúa", "muối", "dạng", "tiền", "hành", "quản", "nhất", "vị", "chủ",
     "tác", "phạm", "tổ", "giải", "hạng", "trưởng", "phó", "sáng", "bảo", "tài", "bậc", "hao", "chịu", "khởi", "thanh", "nai", "tháp")
)  # fmt: skip
_NOT_RANGE = frozenset(
    ("năm", "quý", "số", "tổ", "lớp", "khu", "phố", "điều", "khoản", "ấp", "thôn", "đợt", "đoạn", "nhóm", "bảng", "phụ", "lục", "tháng", "khóa",
     "khoá", "hạng", "mục")
)  # fmt: skip


class _Item(NamedTuple):
    """A sum in the making: ``unit`` None while only a scale is known."""

    start: int
    number_end: int
    number: tuple[int, int]
    unit: Unit
    end: int
    value: int | float


def scan(text: str) -> list[Money]:
    """Every sum in digits, in order; the sums of one text never overlap.

    >>> [money.value for money in scan("1 tỷ 200 triệu đồng cho 05 đồng chí")]
    [1200000000]
    """
    found = _with_shared(text, _resolved(text, _numbered(text)))
    return _with_prefixed(text, found) if 0 < text.count("$") + text.count("€") < 12 else found  # more of them: formulas


def _numbered(text: str) -> list[_Item]:
    """Every number with a unit or a scale behind it, whether or not it turns out to be money."""
    items = []
    for match in _SUM.finditer(text):
        end = match.end()
        if match["words"] and words_value(match["words"]) is None:
            end = match.end("number")
        unit = read_unit(text, end)
        if unit is None:
            continue
        number = read_number(match["number"], scaled=unit.scale > 1)
        if number is None:
            continue
        item = _Item(match.start(), match.end("number"), number, unit, unit.end, scaled_value(number, unit.scale))
        if unit.unit is None or _is_money(text, item, match["number"]):
            items.append(item)
    return items


def _is_money(text: str, item: _Item, number: str) -> bool:
    """Whether a number with a word of money is a sum: not "điểm 5 đ)", "3 kíp trực", "ĐVT: 1.000 đồng"."""
    unit = item.unit
    large = unit.scale > 1 or item.value >= 1000
    if unit.unit != "VND":
        if unit.doubtful:
            return large and text[item.end - 1].islower()
        return text[item.end - 1] != "$" or "$" not in text[max(0, item.start - 40) : item.start]  # "$95\\%$" is a formula
    if _is_declaration(text, item):
        return False
    sign = text[item.number_end : item.end].lstrip(" ,-").split("/", 1)[0].rstrip()
    if sign in ("đ", "Đ"):
        street = number.isdigit() and text[item.number_end] == " " and text[item.end : item.end + 2] == ". "
        if street and text[item.end + 2 : item.end + 3].isupper():
            return False  # "số 1200 đ. Hoa Lan"
        return large or item.value >= 200  # "10đ" is ten points, "Điều 5 đ" a provision
    return not sign.lower().endswith("đồng") or _is_dong(text, item, number, large=large, capital=sign == "Đồng")


def _is_dong(text: str, item: _Item, number: str, *, large: bool, capital: bool) -> bool:
    """Whether the "đồng" behind a number is money: not "5 đồng chí", "02 đồng chủ tịch", "1.200 đồng phục", "15 Đồng Khởi"."""
    word = text[item.end + 1 : item.end + 18].lower().split(" ", 1)[0].rstrip(".,;:)") if text[item.end : item.end + 1] == " " else ""
    if word in _NEVER_MONEY:
        return False
    if item.unit.scale > 1:
        return True
    if word in _UNSCALED_NEVER and text[item.end : item.end + 6].lower() != " hồ sơ":
        return False
    if number.isdigit() and (word in _PLAIN_NEVER or (number[0] == "0" and number != "0")):
        return False
    return not capital or (large and not text[item.end : item.end + 2].strip().isupper())


def _is_declaration(text: str, item: _Item) -> bool:
    """Whether a sum is the unit of a table: "ĐVT: 1.000 đồng", "(1.000đ)"."""
    if str(item.number[0]).rstrip("0") != "1":
        return False
    if text[item.start - 1 : item.start] == "(" and text[item.end : item.end + 1] == ")":
        return True
    return _UNIT_LABEL.search(text, max(0, item.start - 24), item.start) is not None


def _resolved(text: str, items: list[_Item]) -> list[_Item]:
    """The items that are sums: a bare scale takes the unit of the sum it opens or ranges to, or stands where only money can stand."""
    kept: list[_Item] = []
    for item in reversed(items):
        following = kept[-1] if kept else None
        gap = text[item.end : following.start] if following and following.start - item.end < 8 else None
        if item.unit.unit is None and following is not None and gap is not None:
            if gap in ("", " ", " và ") and following.value < item.unit.scale and item.unit.per is None:
                kept[-1] = following._replace(start=item.start, number_end=item.number_end, value=item.value + following.value)
                continue
            if _RANGE.fullmatch(gap):
                item = item._replace(unit=item.unit._replace(unit=following.unit.unit, per=item.unit.per or following.unit.per))
        kept.append(item)
    kept.reverse()
    sums: list[_Item] = []
    for item in kept:
        if item.unit.unit is None:
            if not _is_bare_sum(text, item, sums[-1].end if sums else -1):
                continue
            item = item._replace(unit=item.unit._replace(unit="VND"))
        sums.append(item)
    return sums


def _is_bare_sum(text: str, item: _Item, last: int) -> bool:
    """Whether "5 tỷ" alone is money: no noun follows it, and money, not people or trees, is spoken of before it."""
    per = item.unit.per
    if (item.unit.scale < 10**6 and not per) or not _BARE_ENDS.match(text, item.end):
        return False
    before = text[max(last, item.start - 80, 0) : item.start].lower()
    clause = before[before.rfind(";") + 1 :]
    if _COUNTED.search(clause):
        return False
    if per and per.split("/")[0] in _PAID:
        return True
    return (last >= 0 and item.start - last <= 60) or _MONEY_WORDS.search(before) is not None


def _with_shared(text: str, items: list[_Item]) -> list[Money]:
    """The sums, each after the number that shares its unit: "12.375,3/10.200 triệu đồng", "2-3 triệu đồng"."""
    found: list[Money] = []
    for item in items:
        floor = found[-1].end if found else 0
        shared = _shared(text, item, floor)
        if shared:
            found.append(shared)
        found.append(Money(item.start, item.end, text[item.start : item.end], item.value, item.unit.unit or "VND", item.unit.per))
    return found


def _shared(text: str, item: _Item, floor: int) -> Money | None:
    """The number before a sum that is a sum by the same unit, None where what stands there is no such number."""
    at = max(floor, item.start - 40)
    before = text[at : item.start]
    if not before.rstrip(" ").endswith(_LINK_ENDS):
        return None
    match = _SHARED.search(before.replace("–", "-").replace("—", "-"))
    if not match or (at and match.start() == 0):
        return None
    number = read_number(match["number"], scaled=item.unit.scale > 1)
    if number is None or not number[0]:
        return None
    value = scaled_value(number, item.unit.scale)
    link = match["link"].strip()
    if link != "/":
        if value > item.value:  # "từ 500.000 đến 1 triệu đồng"
            number = read_number(match["number"], scaled=False)
            value = scaled_value(number, 1) if number else value
            if value > item.value or value < 1000:
                return None
        words = before[: match.start()].split()
        if link in "-–—÷~" and (value * 50 < item.value or (words and words[-1].lower().strip("(,:") in _NOT_RANGE)):
            return None  # "Tổ 3 - 200 triệu đồng"
    elif before[: match.start()].endswith("/"):
        return None  # the year of a date
    return Money(at + match.start(), at + match.end("number"), match["number"], value, item.unit.unit or "VND", item.unit.per)


def _with_prefixed(text: str, found: list[Money]) -> list[Money]:
    """The sums, with those whose sign stands before the number: "$500", "US$ 1.200"."""
    more = []
    place = 0
    for match in _PREFIXED.finditer(text):
        around = text[max(0, match.start() - 40) : match.start()] + text[match.end() : match.end() + 40]
        number = read_number(match["number"], scaled=False)
        while place < len(found) and found[place].end <= match.start():
            place += 1
        if number is None or "$" in around or (place < len(found) and found[place].start < match.end()):
            continue
        more.append(Money(match.start(), match.end(), match[0], scaled_value(number, 1), "USD" if match[1] == "$" else "EUR", None))
    return sorted([*found, *more]) if more else found
