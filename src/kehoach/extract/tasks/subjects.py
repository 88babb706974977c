"""Who a paragraph tells to do something: its subject, and what is passed over before it (a time, a topic, "Căn cứ …, đề nghị").

Source: contract.md, "Task", ``responsibility`` and ``directive``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.extract.organs.heads import OPENING_WORDS
from kehoach.extract.organs.lists import COLON, VERB, read_organs
from kehoach.extract.tasks.actors import LABEL, ORDER_WORDS, Subject, acts, first_word, subject_at, told_at
from kehoach.extract.tasks.company import sentence_end
from kehoach.text.times.expressions import Found, Frame, opening_time, read_time

_CLOSING = ("Trên đây là", "Kế hoạch này thay", "Kế hoạch này có", "Kế hoạch này được")
_CONTENT = frozenset((
    "mục đích", "mục tiêu", "yêu cầu", "ghi chú", "lưu ý", "kết quả", "sản phẩm", "ý nghĩa", "chủ đề", "thành phần", "thành phần tham dự",
    "thành phần tham gia", "khách mời", "đối tượng tham gia", "đối tượng áp dụng", "nguyên tắc", "nơi nhận", "tiêu chí", "chỉ tiêu", "phạm vi", "tên",
    "địa chỉ", "kính gửi",
))  # fmt: skip

# A time adverbial opens with one of these words, an adverbial before "đề nghị" with one of those below.
_TIME_WORDS = frozenset("""
    Hằng Hàng Định Trước Trong Từ Đến Chậm Tháng Quý Năm Ngày Sau Thường Vào Cuối Đầu Hết Tuần Kể Mỗi Sáng Chiều Đêm Tối hằng hàng định trước từ chậm
""".split())  # fmt: skip
_ADVERBIAL_WORDS = frozenset("""
    Căn Trên Trong Ngoài Để Khi Nếu Sau Trường Theo Từ Qua Nhằm Đồng Bên Đối Riêng Thông Với Nhận Trước Thực Quá Hiện Do Vì
""".split())  # fmt: skip
# What a paragraph with a subject opens with, in lower case; save one that has a label, or a word in capitals before all.
_STARTS = OPENING_WORDS | ORDER_WORDS | {word.lower() for word in _TIME_WORDS | _ADVERBIAL_WORDS} | {"đối"}
_ADVERBIAL = re.compile(
    r"(?:Căn cứ|Trên cơ sở|Trong quá trình|Ngoài ra|Để|Khi|Nếu|Sau khi|Trường hợp|Theo|Từ|Qua|Nhằm|Đồng thời|Bên cạnh|Đối với|Riêng|Thông qua|Với|"
    r"Nhận được|Trong|Trước|Thực hiện|Quá trình|Hiện nay|Do|Vì)\b"
)
_LATER_ORDER = re.compile(r"[,;]? (?:thì )?(?:đề nghị|yêu cầu|thống nhất giao|giao|UBND [^,.;]{0,40}(?:yêu cầu|đề nghị|giao)) ")
_MARK = re.compile(r"[(),:]| (?=thì )")
_PERIODIC = re.compile(
    r"(?:(?:[Đđ]ịnh kỳ|Cuối|Đầu|Kết thúc)\b[^,;:.]{0,60}"
    r"|[^,;:.]{0,60}\b(?:[Hh]ằng|[Hh]àng|[Mm]ỗi) (?:ngày|tuần|tháng|quý|năm|học kỳ|kỳ|đợt)\b[^,;:.]{0,30}), "
)
_TIME_REACH, _ABOUT_REACH = 400, 600  # characters


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
    if text.startswith(_CLOSING) or (headed and text.startswith(("Phân công", "Lãnh đạo"))) or text.isupper():
        return None
    at = 1 if text[:1] in "“\"'" else 0
    word = first_word(text, at)
    if word.isalpha() and word.lower() not in _STARTS and not word.isupper() and text.find(":", at, at + LABEL) < 0:
        return None  # most paragraphs
    found = _time_at(text, at, frame) if word in _TIME_WORDS else None
    if found is not None:
        at = found.end
        word = first_word(text, at)
    subject = subject_at(text, at) or _after_topic(text, at, frame)
    if subject is None and word.rstrip(",;:") in _ADVERBIAL_WORDS:
        subject = _after_adverbial(text, at)
    if subject is None:
        return None
    if found is None and subject.time is None and subject.stop == COLON:
        found = _time_at(text, _after_colon(text, subject.end), frame)
    return subject._replace(time=found) if found is not None else subject


def _time_at(text: str, at: int, frame: Frame) -> Found | None:
    """The time adverbial at a place, up to its comma; what comes round without a date keeps its words: "Cuối mỗi học kỳ, …"."""
    if first_word(text, at) not in _TIME_WORDS:
        return None
    rest = text[at : at + _TIME_REACH]
    found = opening_time(rest, frame)
    if found is None:
        match = _PERIODIC.match(rest)
        time = read_time(match.group().rstrip(", "), frame) if match is not None else None
        if match is None or time is None:
            return None
        found = Found(0, match.end(), time)
    return Found(at + found.start, at + found.end, found.time)


def _after_topic(text: str, at: int, frame: Frame) -> Subject | None:
    """The subject after a label: "Về hỗ trợ con giống: UBND xã chủ trì …", "Từ ngày 04/02/2026: Ban Thường trực …", "Đối với X: …"."""
    if text.startswith("Đối với", at):
        return _about(text, at + 8)
    colon = text.find(":", at, at + LABEL)
    if colon < 0:
        return None
    label = text[at:colon].strip()
    if label.lower() in _CONTENT:
        return None
    begin = _after_colon(text, colon)
    found = _label_time(label, at, begin, frame) if first_word(text, at) in _TIME_WORDS else None
    if found is None:
        found = _time_at(text, begin, frame)
    subject = subject_at(text, found.end if found is not None else begin, label)
    return subject._replace(time=found) if subject is not None and subject.stop == VERB else None


def _label_time(label: str, at: int, begin: int, frame: Frame) -> Found | None:
    """The time that a label is: "Từ ngày 04/02/2026: …"."""
    time = read_time(label, frame)
    return Found(at, begin, time) if time is not None and (time.start or time.end or time.recurrence) else None


def _about(text: str, at: int) -> Subject | None:
    """The subject of "Đối với X, …": the one that follows, else X itself where it is a body."""
    for mark in _marks(text, at, min(sentence_end(text), at + _ABOUT_REACH)):
        begin = mark + 1
        then = text.startswith("thì ", begin)
        begin += 4 if then else 0
        while text[begin : begin + 1] == " ":
            begin += 1
        subject = subject_at(text, begin, bare=then)
        if subject is not None and subject.stop == VERB:
            return subject
        if text[mark] == ":" and read_organs(text, begin).organs:
            return None  # what follows the colon lists bodies and gives them nothing to do
        if _LATER_ORDER.match(text, mark):
            break
    own = read_organs(text, at)
    return Subject(own.organs, own.end, own.stop) if own.organs and acts(text, own) and text.startswith((":", ","), own.end) else None


def _marks(text: str, at: int, end: int) -> Iterator[int]:
    """Where a subject may begin: the commas and colons outside brackets, and " thì "."""
    depth = 0
    for mark in _MARK.finditer(text, at, end):
        sign = mark[0]
        if sign in "()":
            depth += 1 if sign == "(" else -1
        elif depth <= 0:
            yield mark.start()


def _after_adverbial(text: str, at: int) -> Subject | None:
    """The subject of "Căn cứ Kế hoạch này, đề nghị các xã …"."""
    if not ("đề nghị" in text or "yêu cầu" in text or "giao " in text) or not _ADVERBIAL.match(text, at):
        return None
    orders = _LATER_ORDER.finditer(text, at, sentence_end(text))
    return next((subject for order in orders if (subject := told_at(text, order.end())) is not None), None)


def _after_colon(text: str, colon: int) -> int:
    """The place after a colon and the blank that follows it."""
    return colon + 2 if text[colon + 1 : colon + 2] == " " else colon + 1
