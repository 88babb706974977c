"""Every word the program says to people, in Vietnamese and English under the same key."""

from __future__ import annotations

import os

LANGUAGES = ("vi", "en")

MESSAGES: dict[str, tuple[str, str]] = {
    # reading
    "read-empty": ("tệp không có chữ nào; hãy kiểm tra lại tệp", "the file holds no text; check the file"),
    "read-missing": ("không có tệp này; hãy kiểm tra đường dẫn", "there is no such file; check the path"),
    "read-directory": ("đây là thư mục; hãy nêu tên tệp", "this is a directory; name a file"),
    "read-forbidden": ("không có quyền đọc tệp; hãy kiểm tra quyền truy cập", "no permission to read the file; check its mode"),
    "read-unreadable": ("không đọc được tệp: {reason}", "the file cannot be read: {reason}"),
    "read-too-large": (
        "tệp lớn {size} MB, quá giới hạn {limit} MB; hãy tách tệp",
        "the file has {size} MB, the limit is {limit} MB; split it",
    ),
    "read-encoding": (
        "byte thứ {offset} không hợp lệ trong bảng mã {encoding}; hãy lưu tệp bằng UTF-8",
        "byte {offset} is not valid {encoding}; save the file as UTF-8",
    ),
    "read-binary": (
        "tệp có dạng {kind}, phiên bản này chỉ đọc .txt và .md; hãy lưu thành văn bản UTF-8",
        "this is a {kind} file, this version reads .txt and .md; save it as UTF-8 text",
    ),
    "read-unknown-format": ("không nhận ra dạng tệp; hãy dùng .txt hoặc .md", "unknown format; use .txt or .md"),
    # command line
    "error": ("lỗi", "error"),
    "usage-option": ("không có tùy chọn {name}; xem {help}", "there is no option {name}; see {help}"),
    "usage-missing": ("thiếu {name}; xem {help}", "{name} is missing; see {help}"),
    "usage-value": ("giá trị của {name} không đúng ({reason}); xem {help}", "the value of {name} is wrong ({reason}); see {help}"),
    "usage-no-value": ("{name} cần một giá trị; xem {help}", "{name} needs a value; see {help}"),
    "usage-other": ("sai cách gọi lệnh ({reason}); xem {help}", "wrong usage ({reason}); see {help}"),
    "usage-output-folder": ("thư mục không tồn tại; hãy tạo thư mục trước", "there is no such folder; make it first"),
    "usage-output": ("không ghi được {path}: {reason}", "cannot write {path}: {reason}"),
    "crash": (
        "lỗi của kehoach {version} ({what}, tại {place}); hãy báo lỗi kèm dòng này, hoặc đặt KEHOACH_DEBUG=1 để xem chi tiết",
        "a fault of kehoach {version} ({what}, at {place}); report it with this line, or set KEHOACH_DEBUG=1 for details",
    ),
    "progress": ("Đang đọc", "Reading"),
    "help-app": (
        "Đọc kế hoạch hành chính Việt Nam thành bản ghi có kiểm tra: ai làm gì, với ai, khi nào, bằng kinh phí nào.",
        "Turns Vietnamese administrative plans into validated records: who does what, with whom, by when, for how much.",
    ),
    "help-epilog": (
        "Ví dụ:  kehoach parse ke-hoach.md | kehoach show ke-hoach.md | kehoach parse *.txt --format ndjson -o ket-qua.ndjson",
        "Examples:  kehoach parse plan.md | kehoach show plan.md | kehoach parse *.txt --format ndjson -o records.ndjson",
    ),
    "help-version": ("In phiên bản rồi thoát.", "Print the version and exit."),
    "help-lang": (
        "Ngôn ngữ của lời nhắn: vi hoặc en. Mặc định theo hệ thống.",
        "Language of the messages: vi or en. By default that of the locale.",
    ),
    "help-parse": (
        "Đọc một hay nhiều văn bản và in bản ghi.\n\nVí dụ:\n\n  kehoach parse ke-hoach.md\n\n  kehoach parse - --format yaml < ke-hoach.txt\n\n"
        "  kehoach parse van-ban/*.md --format ndjson -o tat-ca.ndjson\n\n  kehoach parse van-ban/*.md -o thu-muc/\n\n"
        "Mã thoát: 0 xong, 2 sai cách gọi, 3 có tệp không đọc được, 4 lỗi của kehoach, 130 bị ngắt.",
        "Read one document or many and print the records.\n\nExamples:\n\n  kehoach parse plan.md\n\n  kehoach parse - --format yaml < plan.txt\n\n"
        "  kehoach parse plans/*.md --format ndjson -o all.ndjson\n\n  kehoach parse plans/*.md -o folder/\n\n"
        "Exit codes: 0 done, 2 wrong usage, 3 some input was unreadable, 4 a fault of kehoach, 130 interrupted.",
    ),
    "help-files": ("Tệp .txt hoặc .md; '-' là đầu vào chuẩn.", "Files (.txt or .md); '-' is standard input."),
    "help-format": ("Dạng bản ghi: {names}.", "Form of the record: {names}."),
    "help-output": (
        "Ghi vào tệp này, hoặc vào thư mục khi có nhiều tệp. Ghi nguyên vẹn hoặc không ghi.",
        "Write to this file, or into this folder when there are several. Whole or not at all.",
    ),
    "help-output-file": ("Ghi vào tệp này thay cho đầu ra chuẩn.", "Write to this file instead of standard output."),
    "help-no-spans": ("Bỏ vị trí trong văn bản nguồn.", "Leave the places in the source out."),
    "help-compact": ("Không xuống dòng, không thụt lề.", "No line breaks, no indents."),
    "help-show": (
        "Vẽ văn bản thành cây: thẻ đầu văn bản, mục lục, nơi nhận, người ký.\n\nVí dụ:\n\n"
        "  kehoach show ke-hoach.md\n\n  kehoach show ke-hoach.md --full --depth 3",
        "Draw a document as a tree: head card, outline, recipients, signers.\n\nExamples:\n\n"
        "  kehoach show plan.md\n\n  kehoach show plan.md --full --depth 3",
    ),
    "help-full": ("In trọn từng đoạn, từng bảng.", "Print every paragraph and table whole."),
    "help-depth": ("Số cấp được vẽ.", "How many levels are drawn."),
    "help-dump": (
        "In một giai đoạn của việc đọc, để xem bộ đọc đã hiểu gì.\n\nVí dụ:\n\n  kehoach dump ke-hoach.md --stage tree",
        "Print one stage of the reading, to see what the parser made of a text.\n\nExample:\n\n  kehoach dump plan.md --stage tree",
    ),
    "help-stage": ("Giai đoạn: {stages}.", "Stage: {stages}."),
    "help-schema": (
        "In lược đồ JSON Schema 2020-12 của bản ghi.\n\nVí dụ:\n\n  kehoach schema > plan.schema.json",
        "Print the JSON Schema (2020-12) of the record.\n\nExample:\n\n  kehoach schema > plan.schema.json",
    ),
    # show
    "show-subject": ("Trích yếu", "Subject"),
    "show-organ": ("Cơ quan ban hành", "Issued by"),
    "show-parent": ("Cơ quan chủ quản", "Under"),
    "show-code": ("Số, ký hiệu", "Number"),
    "show-date": ("Địa danh, ngày", "Place, date"),
    "show-blank": ("(trống)", "(blank)"),
    "show-untyped": ("VĂN BẢN", "DOCUMENT"),
    "show-preamble": ("Phần mở đầu", "Preamble"),
    "show-body": ("Nội dung", "Body"),
    "show-recipients": ("Nơi nhận", "Recipients"),
    "show-archive": ("Lưu", "Archive"),
    "show-table": ("Bảng {columns} cột, {rows} hàng", "Table, {columns} columns, {rows} rows"),
    "show-notices": ("Lưu ý khi đọc", "Notices"),
    "show-line": ("dòng {line}", "line {line}"),
}


def tell(key: str, language: str, **values: object) -> str:
    """The message under a key, with its values filled in.

    >>> tell("show-line", "en", line=3)
    'line 3'
    """
    return MESSAGES[key][LANGUAGES.index(language)].format(**values)


def language_of_locale(environment: dict[str, str] | None = None) -> str:
    """The language of the locale: Vietnamese for vi, C and none at all, English for every other.

    >>> language_of_locale({"LANG": "en_US.UTF-8"})
    'en'
    """
    variables = os.environ if environment is None else environment
    locale = next((variables[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if variables.get(name)), "")
    return "vi" if locale[:2] == "vi" or locale.split(".")[0] in ("", "C", "POSIX") else "en"
