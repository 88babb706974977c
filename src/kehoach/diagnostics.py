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
    "legacy-encoding": (
        "Văn bản dùng bảng mã cũ (TCVN3, VNI, windows-1258) hoặc bị lỗi mã; đã chuyển sang Unicode để đọc.",
        "The text was in an old encoding (TCVN3, VNI, windows-1258) or garbled UTF-8; it was read as Unicode.",
    ),
    "scanned-pages": (
        "Trang {about} là ảnh, không có chữ nên chưa được đọc; cần nhận dạng chữ (--ocr).",
        "Pages {about} are pictures without text and were not read; they need OCR (--ocr).",
    ),
    "ocr": (
        "Chữ trong ảnh trang được nhận dạng bằng ocrmypdf; cần đối chiếu với bản gốc.",
        "Text in pictures of pages was recognised by ocrmypdf; compare it with the original.",
    ),
    "legacy-font": (
        "Chữ dùng phông 8 bit (TCVN3 hoặc VNI) đã được chuyển sang Unicode.",
        "Text in 8-bit fonts (TCVN3 or VNI) was converted to Unicode.",
    ),
    "revisions": (
        "Văn bản có thay đổi được theo dõi (track changes); được đọc theo lựa chọn: đã chấp nhận hoặc bản gốc.",
        "The text has tracked changes; they were read as asked: accepted, or as before them.",
    ),
    "comments": (
        "Văn bản có nhận xét của người soát; nhận xét không được in nên không đọc.",
        "The text has comments; they are not printed and were not read.",
    ),
    "unread-part": ("Văn bản nhúng một phần ở dạng khác mà chưa đọc được.", "The text takes in a part in another format that could not be read."),
    "control": ("Có ký tự điều khiển; được giữ nguyên trong bản ghi.", "Control characters are kept in the record."),
}
LANGUAGES = ("vi", "en")


class Notice(NamedTuple):
    """A notice: its code (a key of NOTICES) and the clean-text range it speaks of, None for the whole document."""

    code: str
    start: int | None = None
    end: int | None = None
    about: str = ""  # what the words name, where they name something

    def message(self, language: str) -> str:
        """The words for people, in "vi" or "en"."""
        words = NOTICES[self.code][LANGUAGES.index(language)]
        return words.format(about=self.about) if self.about else words
