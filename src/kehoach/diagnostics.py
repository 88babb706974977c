"""Notices: what the parser repaired or was unsure of, each with a code, a place and words in two languages."""

from __future__ import annotations

from typing import NamedTuple

NOTICES: dict[str, tuple[str, str]] = {
    "blank-number": ("Số văn bản để trống.", "The document number is blank."),
    "blank-date": ("Ngày, tháng hoặc năm ban hành để trống hoặc không có thật.", "Part of the date of issue is blank or impossible."),
    "no-type": ("Không thấy tên loại văn bản (KẾ HOẠCH, CHƯƠNG TRÌNH …).", "No document type (KẾ HOẠCH, CHƯƠNG TRÌNH …) is printed."),
    "no-subject": ("Không thấy trích yếu dưới tên loại.", "No subject stands under the document type."),
    "no-organ": ("Không xác định được cơ quan ban hành.", "The issuing body could not be told."),
    "no-recipients": ("Không thấy nơi nhận.", "No recipients are printed."),
    "no-signer": ("Không thấy người ký.", "No signer is printed."),
    "no-body": ("Không thấy nội dung.", "No body text was found."),
    "rejoined": (
        "Câu bị ngắt bởi dòng trống, trang hoặc dấu định dạng đã được nối lại.",
        "A sentence cut by a blank line, a page end or emphasis signs was joined.",
    ),
    "second-document": ("Có văn bản khác sau chữ ký; được ghi là phụ lục.", "Another document follows the signature; it is recorded as an appendix."),
    "unread-foot": ("Phần cuối có dòng không hiểu được; được giữ làm đoạn văn.", "A line of the foot was not understood; it is kept as a paragraph."),
    "decomposed": ("Văn bản dùng Unicode tổ hợp; đã chuẩn hóa NFC để đọc.", "The text uses decomposed Unicode; it was read as NFC."),
    "eth": ("Chữ Ð (U+00D0) được đọc là Đ.", "The letter Ð (U+00D0) was read as Đ."),
    "look-alikes": (
        "Có chữ cái giống chữ Latin (Cyrillic, Hy Lạp, số La Mã); được đọc là Latin.",
        "Look-alike letters (Cyrillic, Greek, Roman signs) were read as Latin.",
    ),
    "spaces": ("Có khoảng trắng đặc biệt; được đọc là dấu cách.", "Special spaces were read as blanks."),
    "invisible": ("Có ký tự vô hình; được bỏ qua khi đọc.", "Invisible characters were passed over."),
    "surrogates": ("Có mã Unicode không hợp lệ; được đọc là U+FFFD.", "Invalid Unicode (lone surrogates) was read as U+FFFD."),
    "control": ("Có ký tự điều khiển; được giữ nguyên trong bản ghi.", "Control characters are kept in the record."),
}
LANGUAGES = ("vi", "en")


class Notice(NamedTuple):
    """A notice: its code (a key of NOTICES) and the clean-text range it speaks of, None for the whole document."""

    code: str
    start: int | None = None
    end: int | None = None

    def message(self, language: str) -> str:
        """The words for people, in "vi" or "en"."""
        return NOTICES[self.code][LANGUAGES.index(language)]
