"""Who a paragraph tells to do something: its subject, the bodies it works with, and headings that name only bodies.

Source: contract.md, "Task", ``responsibility`` and ``directive``, "coordinating".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.extract.organs.lists import COLON, END, VERB, Reading, may_open, read_organs
from kehoach.text.times.expressions import Found, Frame, opening_time, read_time

_ORDER = re.compile(
    r"(?:chỉ đạo và |trước mắt,? |nay |tiếp tục |kính )?(?:thống nhất )?"
    r"(?:giao(?: nhiệm vụ)?(?: cho)?|yêu cầu|đề nghị|kiến nghị|phân công(?: nhiệm vụ)?(?: cho)?|ủy quyền cho|uỷ quyền cho)(?: đối với)?:? ",
    re.IGNORECASE,
)
_ORDERS = tuple(
    "Giao|giao|Yêu|yêu|Đề nghị|đề nghị|Kiến|kiến|Phân công|phân công|Chỉ đạo và|chỉ đạo và|Thống nhất|thống nhất|Nay |nay |Tiếp tục|tiếp tục|Kính|kính|"
    "Ủy quyền|Uỷ quyền|Trước mắt|GIAO|ĐỀ NGHỊ|YÊU CẦU".split("|")
)
_LATER_ORDER = re.compile(r"[,;]? (?:thì )?(?:đề nghị|yêu cầu|thống nhất giao|giao|UBND [^,.;]{0,40}(?:yêu cầu|đề nghị|giao)) ")
_ADVERBIAL = re.compile(
    r"(?:Căn cứ|Trên cơ sở|Trong quá trình|Ngoài ra|Để|Khi|Nếu|Sau khi|Trường hợp|Theo|Từ|Qua|Nhằm|Đồng thời|Bên cạnh|Đối với|Riêng|Thông qua|Với|"
    r"Nhận được|Trong|Trước|Thực hiện|Quá trình|Hiện nay|Do|Vì)\b"
)
_CLOSING = re.compile(r"Trên đây là|Kế hoạch này (?:thay|có|được)")
_HEADED = re.compile(
    r"(?:trách nhiệm của|nhiệm vụ của|nhiệm vụ cụ thể của|đối với|đề nghị|giao cho|giao|phân công|yêu cầu|về phía)(?=[ :]) ?:? ?",
    re.IGNORECASE,
)
# Syllables that give nothing of their own to do: "có trách nhiệm thực hiện tốt các nhiệm vụ sau".
_LIGHT = frozenset(
    """
    có trách nhiệm nhiệm vụ chịu chủ trì tổ chức triển khai thực hiện tập trung chỉ đạo tiếp tục phối hợp tham mưu căn cứ chức năng theo được giao và một số
    các những nội dung công việc tác giải pháp hoạt động sau đây như dưới cụ thể chính trọng tâm cơ bản chủ yếu tốt gồm của mình cần phải trong phạm vi quyền
    hạn lĩnh vực ngành quản lý đơn vị trên cơ sở kế hoạch này kịp thời nghiêm túc tích cực thường xuyên
""".split()
)
_IS = re.compile(r"là (?:cơ quan|đơn vị|bộ phận|đầu mối|người|chủ đầu tư|cán bộ|thường trực|trưởng|nòng cốt|lực lượng)")
_IS_AT_ALL = re.compile(r"là\b")
_NO_SUBJECT = ("đối tượng", "thành phần", "cơ sở", "địa điểm", "khách mời", "đơn vị tính")
_LIKE_VERBS = re.compile(
    r"(?:thanh tra|lãnh đạo|đại diện|liên hiệp|hợp tác|tổ chức|phụ trách|bảo vệ)"
    r"(?= ?(?:,|và|các|việc|công tác|chỉ đạo|thực hiện|triển khai|toàn diện|xây dựng|hoạt động))",
    re.IGNORECASE,
)
_NAMED = re.compile(r"Trung tâm|Phòng|Ban|Tổ|Văn phòng|Viện|Trạm|Khoa|Hội đồng|Bộ phận|Đội|Đoàn|Tiểu ban|Công ty|Cục|Chi cục")
_TOLD = re.compile(r"chủ trì|phối hợp|trách nhiệm|tổ chức|thực hiện|triển khai|xây dựng|báo cáo|nội dung")
_LISTS = ("nội dung", "gồm", "như", " là", "sau", "cụ thể", "gồm có")
_LABEL = 160
_CONTENT = frozenset(
    "mục đích|mục tiêu|yêu cầu|ghi chú|lưu ý|kết quả|sản phẩm|ý nghĩa|chủ đề|thành phần|thành phần tham dự|thành phần tham gia|khách mời|"
    "đối tượng tham gia|đối tượng áp dụng|nguyên tắc|nơi nhận|tiêu chí|chỉ tiêu|phạm vi|tên|địa chỉ|kính gửi".split("|")
)
_COORDINATION = re.compile(
    r"hợp(?:,? (?:và )?(?:chặt chẽ|thường xuyên|kịp thời|hiệu quả|tốt|đồng bộ|nhịp nhàng|tích cực|chủ động|thống nhất|kết nối|trao đổi|làm việc|hiệp đồng"
    r"|liên hệ|tham gia|hướng dẫn|tham mưu))*"
    r" (?:với|cùng với|cùng)(?=[: ]):? ?"
)
_DIRECT = re.compile(r"hợp (?=các |những |[A-ZĐ]|(?:phòng|khoa|ban|tổ|sở|trường|trạm|đội|hội|đoàn|công an|trung tâm|văn phòng) [A-ZĐ])")
_NO_COORDINATION = ("sự ", "công tác ", "cơ chế ", "quy chế ", "cơ quan ", "đơn vị ", "tinh thần ", "chương trình ", "việc ")
_SENTENCE_END = re.compile(r"(?<!TP)(?<!Đ/c)[.!?](?= [\"“(]?[A-ZĐÀ-Ỹ])|[.]/")

Ranges = tuple[tuple[int, int], ...]


class Subject(NamedTuple):
    """Who is told to act: the bodies' bounds, where what they do begins, and the time adverbial that opened the paragraph."""

    organs: Ranges
    end: int
    stop: str
    time: Found | None
    label: str | None


def read_subject(text: str, frame: Frame, *, headed: bool = False) -> Subject | None:
    """The bodies that a paragraph opens with as its subject and gives something to do; None where it does not.

    ``headed``: it stands under a heading of bodies, so that "Phân công …" and "Lãnh đạo …" are what those have to do.

    >>> frame = Frame(None, None)
    >>> subject = read_subject("Hằng năm, giao Sở Y tế chủ trì rà soát.", frame)
    >>> subject.organs, subject.time.time.recurrence
    (((15, 22),), 'FREQ=YEARLY')
    >>> read_subject("Nâng cao nhận thức của các cơ quan, đơn vị.", frame) is None
    True
    """
    at = 1 if text[:1] in "“\"'" else 0
    if _CLOSING.match(text) or text.isupper() or (headed and text.startswith(("Phân công", "Lãnh đạo"))):
        return None
    found = _opening_time(text, at, frame)
    if found is not None:
        at = found.end
    subject = _subject_at(text, at) or _after_topic(text, at, frame) or _after_adverbial(text, at)
    if subject is None:
        return None
    if found is None and subject.time is None and subject.stop == COLON:
        found = _opening_time(text, subject.end + 1 + (text[subject.end + 1 : subject.end + 2] == " "), frame)
    return subject._replace(time=found) if found is not None else subject


_TIME_OPENINGS = tuple(
    "Hằng|Hàng|Định|Trước|Trong|Từ|Đến|Chậm|Tháng|Quý|Năm|Ngày|Sau|Thường|Vào|Cuối|Đầu|Hết|Tuần|Kể từ|Mỗi|Sáng|Chiều|Đêm|Tối|hằng|hàng|định|trước|từ|chậm".split(
        "|"
    )
)
_PERIODIC = re.compile(
    r"(?:(?:[Đđ]ịnh kỳ|Cuối|Đầu|Kết thúc)\b[^,;:.]{0,60}"
    r"|[^,;:.]{0,60}\b(?:[Hh]ằng|[Hh]àng|[Mm]ỗi) (?:ngày|tuần|tháng|quý|năm|học kỳ|kỳ|đợt)\b[^,;:.]{0,30}), "
)


def _opening_time(text: str, at: int, frame: Frame) -> Found | None:
    """The time adverbial at a place, up to its comma; what comes round without a date keeps its words: "Cuối mỗi học kỳ, …"."""
    if not text.startswith(_TIME_OPENINGS, at):
        return None
    rest = text[at : at + 400]
    found = opening_time(rest, frame)
    if found is None:
        match = _PERIODIC.match(rest)
        time = read_time(match.group().rstrip(", "), frame) if match is not None else None
        if match is None or time is None:
            return None
        found = Found(0, match.end(), time)
    return Found(at + found.start, at + found.end, found.time)


def _subject_at(text: str, at: int, label: str | None = None, *, bare: bool = True) -> Subject | None:
    order = _ORDER.match(text, at) if text.startswith(_ORDERS, at) else None
    if order is not None:
        reading = read_organs(text, order.end())
        if reading.organs and _acts(text, reading):
            return Subject(reading.organs, reading.end, reading.stop, None, label)
        return None
    if not may_open(text, at) or _LIKE_VERBS.match(text, at):
        return None
    reading = _before_colon(text, at, bare) or read_organs(text, at, bare=bare)
    if not reading.organs or not _acts(text, reading):
        return None
    low = text[at : at + 12].lower()
    if low.startswith(_NO_SUBJECT):
        return None
    handed = _ORDER.match(text, reading.end) if reading.stop == VERB and text.startswith(_ORDERS, reading.end) else None
    if handed is not None:
        inner = read_organs(text, handed.end())
        if inner.organs and _acts(text, inner):
            return Subject(inner.organs, inner.end, inner.stop, None, label)
    return Subject(reading.organs, reading.end, reading.stop, None, label)


def _before_colon(text: str, at: int, bare: bool) -> Reading | None:
    """The bodies that stand whole before a colon: "Trung tâm Kiểm soát bệnh tật: Chủ trì …"."""
    colon = text.find(":", at, at + _LABEL)
    if colon < 0:
        return None
    reading = read_organs(text, at, end=colon, name=True, bare=bare)
    if not reading.organs or text.endswith(_LISTS, 0, colon):
        return None
    organs = reading.organs
    if reading.stop == VERB and colon - reading.end < 40 and _NAMED.match(text, organs[-1][0]) and not _TOLD.search(text, reading.end, colon):
        organs = (*organs[:-1], (organs[-1][0], colon))
    elif reading.stop != END or reading.end < colon - 1:
        return None
    return Reading(organs, colon, COLON)


def _acts(text: str, reading: Reading) -> bool:
    """Whether something to do follows the bodies: a verb, or a colon with text after it."""
    if reading.stop == VERB:
        return not _IS_AT_ALL.match(text, reading.end) or bool(_IS.match(text, reading.end))
    after = text[reading.end + 1 :].lstrip()
    return reading.stop == COLON and bool(after) and not after[0].isdigit() and not text.endswith(_LISTS, 0, reading.end)


def _after_topic(text: str, at: int, frame: Frame) -> Subject | None:
    """The subject after a label: "Về hỗ trợ con giống: UBND xã chủ trì …", "Từ ngày 04/02/2026: Ban Thường trực …", "Đối với X: …"."""
    if text.startswith("Đối với", at):
        return _about(text, at + 8)
    colon = text.find(":", at, at + _LABEL)
    if colon < 0:
        return None
    label = text[at:colon].strip()
    if label.lower() in _CONTENT:
        return None
    begin = colon + 1 + (text[colon + 1 : colon + 2] == " ")
    said = read_time(label, frame) if text.startswith(_TIME_OPENINGS, at) else None
    found = Found(at, begin, said) if said is not None and (said.start or said.end or said.recurrence) else _opening_time(text, begin, frame)
    subject = _subject_at(text, found.end if found is not None else begin, label)
    return subject._replace(time=found) if subject is not None and subject.stop == VERB else None


def _about(text: str, at: int) -> Subject | None:
    """The subject of "Đối với X, …": the one that follows, else X itself where it is a body."""
    end = _sentence_end(text)
    for mark in _marks(text, at, end):
        place = mark + 1
        then = text.startswith("thì ", place)
        begin = place + 4 if then else place
        while text[begin : begin + 1] == " ":
            begin += 1
        subject = _subject_at(text, begin, bare=then)
        if subject is not None and subject.stop == VERB:
            return subject
        if text[place - 1] == ":" and read_organs(text, begin).organs:
            return None  # what follows the colon lists bodies and gives them nothing to do
        if _LATER_ORDER.match(text, place - 1):
            break
    own = read_organs(text, at)
    if own.organs and own.stop in (COLON, VERB) and _acts(text, own) and text[own.end] in ":,":
        return Subject(own.organs, own.end, own.stop, None, None)
    return None


def _after_adverbial(text: str, at: int) -> Subject | None:
    """The subject of "Căn cứ Kế hoạch này, đề nghị các xã …"."""
    if not ("đề nghị" in text or "yêu cầu" in text or "giao " in text) or not _ADVERBIAL.match(text, at):
        return None
    end = _sentence_end(text)
    for order in _LATER_ORDER.finditer(text, at, end):
        reading = read_organs(text, order.end())
        if reading.organs and _acts(text, reading):
            return Subject(reading.organs, reading.end, reading.stop, None, None)
    return None


def _marks(text: str, at: int, end: int) -> Iterator[int]:
    """Where a subject may begin: the commas and colons outside brackets, and " thì "."""
    depth = 0
    for place in range(at, min(end, at + 600)):
        sign = text[place]
        if sign in "()":
            depth += 1 if sign == "(" else -1
        elif depth <= 0 and (sign in ",:" or (sign == " " and text.startswith(" thì ", place))):
            yield place


def read_heading(text: str) -> Ranges:
    """The bodies of a text that names nothing else: "1. Ban Dân tộc tỉnh", "Trách nhiệm của Sở Y tế:"; () for any other.

    >>> text = "Đề nghị Hội Nông dân huyện và các đoàn thể"
    >>> [text[s:e] for s, e in read_heading(text)]
    ['Hội Nông dân huyện', 'các đoàn thể']
    >>> read_heading("Sở Y tế chủ trì tập huấn")
    ()
    """
    if len(text) > 400:
        return ()
    head = _HEADED.match(text)
    at = head.end() if head is not None else 0
    if head is None and not may_open(text):
        return ()
    if head is None and (text[:12].lower().startswith(_NO_SUBJECT) or _LIKE_VERBS.match(text)):
        return ()
    reading = read_organs(text, at, name=True)
    if not reading.organs and head is not None:
        reading = read_organs(text, at, name=True, with_whom=True)
    if not reading.organs:
        if head is not None and head.group().lower().startswith("trách nhiệm") and len(text) < 160:
            return ((at, len(text.rstrip(" :.;"))),)
        return ()
    rest = text[reading.end :].strip(" :.;,-–")
    if not rest or (head is not None and head.group().lower().startswith("trách nhiệm của")):
        last = len(text.rstrip(" :.;"))
        return reading.organs if not rest else (*reading.organs[:-1], (reading.organs[-1][0], last))
    if reading.stop == END or not _LIGHT.issuperset(rest.lower().replace(",", " ").replace(";", " ").replace(":", " ").split()):
        return ()
    return reading.organs if text.rstrip().endswith(":") or (head is not None and len(rest) < 30) else ()


def read_coordinating(text: str, start: int) -> Ranges:
    """The bodies of "phối hợp với X, Y" in the sentence in which the work is given.

    >>> text = "Chủ trì, phối hợp với Sở Y tế, các đơn vị liên quan tổ chức diễn tập."
    >>> [text[s:e] for s, e in read_coordinating(text, 0)]
    ['Sở Y tế', 'các đơn vị liên quan']
    """
    at = text.find("hối ", start)
    if at < 0 or "hợp" not in text:
        return ()
    found: list[tuple[int, int]] = []
    end = _sentence_end(text, start)
    while 0 < at < end:
        place = at + 8 if text.startswith("kết hợp", at + 4) else at + 4
        at = text.find("hối ", at + 4, end)
        match = _COORDINATION.match(text, place, end) or _DIRECT.match(text, place, end)
        if match is not None and not text.endswith(_NO_COORDINATION, start, text.rfind("p", start, place - 4)):
            reading = read_organs(text, match.end(), end=end, with_whom=True)
            found.extend(reading.organs)
            if at >= 0 and at < reading.end:
                at = text.find("hối ", reading.end, end)
    return tuple(found)


def _sentence_end(text: str, start: int = 0) -> int:
    match = _SENTENCE_END.search(text, start)
    return match.start() if match is not None else len(text)
