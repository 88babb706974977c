"""The unit of money that a caption, a column head or a row gives the bare numbers of a table: "ĐVT: triệu đồng", "Đơn giá (đồng/giờ)".

A unit in a head counts for its column; one in the caption counts for the columns whose head speaks of money or of a time, not for
"STT", "Số lượng", "Diện tích", "Tỷ lệ (%)". Source: contract.md, "amounts"; domain.md, section 9.
"""

from __future__ import annotations

from typing import NamedTuple

from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.money.parts import read_unit


class TableUnit(NamedTuple):
    """A unit of money that holds for bare numbers: their scale, the unit, what they are for each of."""

    scale: int
    unit: str
    per: str | None


_LABELLED = LazyPattern(r"(?i)(?<!\w)(?:đvt|đơn vị(?: tính)?(?: tiền)?|tính bằng)\s?:?\s?\(?")
_BRACKETS = LazyPattern(r"[(\[]([^()\[\]]{1,60})[)\]]")
_TRAILING = LazyPattern(r"(?i)(?:^|[:,-]\s?|–\s?|\s)((?:nghìn |ngàn |triệu |tr\.? ?|t[ỷỉ] )+(?:đồng|đ)|vn[dđ]|usd)(?:/[^\W\d_/]+)*$")
_POWER = LazyPattern(r"1(?:\.?000)*(?![.,]?[0-9])")
# What a column of money is called. The strong names hold whatever follows them, the weak ones only where nothing else is counted.
_STRONG_HEAD = LazyPattern(
    r"(?<!\w)(?:kinh phí|kp|thành tiền|đơn giá|tiền|dự toán|nstw|nsđp|nsnn|ngân sách|vốn|mức (?:hỗ trợ|chi|thu|đóng|thưởng|khoán)"
    r"|chi phí|giá|doanh thu|thu nhập|quyết toán|giải ngân|đối ứng|tài trợ|học phí|lệ phí|phí|lương|phụ cấp|đầu tư"
    r"|chi (?:thường xuyên|đầu tư|khác|ngân sách|sự nghiệp))(?!\w)"
)
_WEAK_HEAD = LazyPattern(
    r"(?<!\w)(?:tổng|cộng|nst|nsh|nsx|ns|hỗ trợ|chi|thu|xã hội h[óo][aá]|xhh|huy động|nguồn|trung ương|tw|địa phương|đp|tỉnh|huyện|xã|trong đó"
    r"|khác|sự nghiệp|đtpt)(?!\w| tiết| bộ| đoàn| hội| cục| gom| hút| hoạch)"
)
_TIME_HEAD = LazyPattern(
    r"(?:(?:năm|quý|kế hoạch|dự kiến|ước|thực hiện|giai đoạn|kh|th|tháng) )*"
    r"\(?(?:20[0-9]{2}(?: ?[-–] ?20[0-9]{2})?|[ivx]{1,3}(?:/20[0-9]{2})?|[0-9]{1,2})\)?"
)
_OTHER_HEAD = LazyPattern(
    r"(?<!\w)(?:stt|tt|sl|khối lượng|kl|đơn vị tính|đvt|t[ỷỉ] (?:lệ|trọng)|diện tích|hệ số|ghi chú|thời (?:gian|hạn|điểm)|tiến độ|nội dung|tên|mã"
    r"|địa điểm|số (?!tiền|vốn|kinh phí|dự toán|thu|chi|phí|nợ|dư|còn|đã|phải|được|bổ sung|năm|giai đoạn|nguồn|ngân)\w+"
    r"|năm sinh|căn cứ|văn bản|quyết định|điện thoại|người|hộ|lượt|quy mô|chiều dài|công suất)(?!\w)|%"
)
_OTHER_UNITS = frozenset(
    (
        "ha",
        "m",
        "m2",
        "m3",
        "m²",
        "m³",
        "km",
        "kg",
        "tấn",
        "tạ",
        "người",
        "hộ",
        "con",
        "cây",
        "lớp",
        "buổi",
        "ngày",
        "tháng",
        "cái",
        "chiếc",
        "bộ",
        "%",
        "lượt",
        "xã",
        "thôn",
    )
)


def table_unit(caption: str) -> TableUnit | None:
    """The unit that a caption gives a table: "ĐVT: triệu đồng", "(Đơn vị tính: nghìn đồng)", "(triệu đồng)"; None where it gives none.

    >>> table_unit("Biểu 2. Dự toán (ĐVT: 1.000 đồng)")
    TableUnit(scale=1000, unit='VND', per=None)
    """
    return labelled_unit(caption) or bracketed_unit(caption) or whole_unit(caption)


def head_unit(head: str, of_table: TableUnit | None) -> TableUnit | None:
    """The unit of a column's bare numbers, None where the column is no money."""
    if names_units(head):
        return None
    lowered = head.lower()
    own = bracketed_unit(head, bare=_STRONG_HEAD.search(lowered) is not None) or labelled_unit(head)
    if own is None and (match := _TRAILING.search(head)) and not head[: match.start(1)].rstrip()[-1:].isdigit():
        unit = _unit_at(head, match.start(1), bare=False)
        own = unit[0] if unit else None
    if own is None and ":" in head:
        own = whole_unit(head.rpartition(":")[2])
    if own is not None:
        return None if "%" in lowered or "tỷ lệ" in lowered else own
    if of_table is None or not lowered.strip():
        return None
    if has_other_unit(head):
        return None
    if is_time(head):
        return of_table
    other, strong = _OTHER_HEAD.search(lowered), _STRONG_HEAD.search(lowered)
    if "%" in lowered or "tỷ lệ" in lowered:
        return None
    if strong is not None:
        # The first word says what the column is: "Kinh phí theo quyết định" is money, "Số hộ được cấp vốn" is none.
        return of_table if other is None or strong.start() < other.start() else None
    return of_table if other is None and _WEAK_HEAD.search(lowered) else None


def names_price(head: str) -> bool:
    """Whether a column can hold nothing but money, whatever its rows count."""
    return head.lower().startswith(("đơn giá", "thành tiền", "số tiền", "kinh phí"))


def names_units(head: str) -> bool:
    """Whether a column holds the units of its rows."""
    return head.lower().strip(" .:()") in ("đvt", "đơn vị tính", "đơn vị", "đ.v.t", "đ/vị tính", "đv tính")


def labelled_unit(text: str) -> TableUnit | None:
    """The unit behind "ĐVT:" in a text."""
    for match in _LABELLED.finditer(text):
        unit = _unit_at(text, match.end(), bare=True)
        if unit and ("ính" in match[0].lower() or "đvt" in match[0].lower() or ":" in match[0] or "(" in match[0]):
            return unit[0]
    return None


def bracketed_unit(text: str, *, bare: bool = False) -> TableUnit | None:
    """The unit that fills a pair of brackets; with ``bare`` a scale alone will do: "Kinh phí (triệu)"."""
    for match in _BRACKETS.finditer(text):
        if unit := whole_unit(match[1], bare=bare):
            return unit
    return None


def whole_unit(text: str, *, bare: bool = False) -> TableUnit | None:
    """The unit that a text is, and nothing else."""
    text = text.strip(" .:;")
    if len(text) > 60 or not text:
        return None
    unit = _unit_at(text, 0, bare=bare)
    return unit[0] if unit and unit[1] == len(text) else None


def _unit_at(text: str, at: int, *, bare: bool) -> tuple[TableUnit, int] | None:
    """The unit that begins at an offset, "1.000 đồng" too, and where it ends."""
    factor = 1
    if power := _POWER.match(text, at):
        factor, at = int(power[0].replace(".", "")) if len(power[0]) < 20 else 1, power.end()
    unit = read_unit(text, at)
    if unit is None or unit.doubtful:
        return None
    following = text[unit.end :].lstrip(" ")[:1]
    if unit.unit is None and (not bare or following.isalnum()):
        return None
    if unit.scale == 1 and following.isalpha():
        return None  # "Đơn vị: Đồng Nai"
    return TableUnit(factor * unit.scale, unit.unit or "VND", unit.per), unit.end


def is_time(head: str) -> bool:
    """Whether a head only names a time: "Năm 2026", "Quý I"."""
    return _TIME_HEAD.fullmatch(head.lower().strip(" .:")) is not None


def counts_other(head: str) -> bool:
    """Whether a head begins with what is no money: "STT", "Số lượng", "Tỷ lệ"."""
    return _OTHER_HEAD.match(head.lower()) is not None or "%" in head


def has_other_unit(label: str) -> bool:
    """Whether the brackets of a label name a unit that is no money: "Số hộ được hỗ trợ (hộ)"."""
    return any(match[1].lower().strip() in _OTHER_UNITS for match in _BRACKETS.finditer(label))
