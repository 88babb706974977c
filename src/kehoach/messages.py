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
        "tệp thật ra có dạng {kind}, không phải văn bản thuần; hãy đặt lại đuôi tệp cho đúng dạng hoặc lưu thành văn bản UTF-8",
        "this is in fact a {kind} file, not plain text; give it its right suffix or save it as UTF-8 text",
    ),
    "read-extra": (
        'đọc tệp {kind} cần thư viện chưa được cài ({library}); hãy chạy: pip install "kehoach[{extra}]"',
        'reading {kind} needs a library that is not installed ({library}); run: pip install "kehoach[{extra}]"',
    ),
    "read-damaged": (
        "tệp {kind} bị hỏng hoặc bị cắt ({reason}); hãy mở và lưu lại",
        "the {kind} file is damaged or cut ({reason}); open it and save it again",
    ),
    "read-encrypted": ("tệp {kind} có mật khẩu; hãy bỏ mật khẩu rồi thử lại", "the {kind} file has a password; take it off and try again"),
    "read-unsafe": ("tệp {kind} không an toàn ({reason}); không đọc", "the {kind} file is unsafe ({reason}); it was not read"),
    "read-office": (
        "đọc tệp {kind} cần LibreOffice (lệnh soffice) trên máy; hãy cài LibreOffice, hoặc mở tệp và lưu lại thành .docx",
        "reading {kind} needs LibreOffice (the soffice command); install it, or open the file and save it as .docx",
    ),
    "read-conversion": (
        "LibreOffice không chuyển được tệp {kind} ({reason}); hãy mở tệp và lưu lại thành .docx",
        "LibreOffice could not convert the {kind} file ({reason}); open it and save it as .docx",
    ),
    "read-mislabelled": (
        "tệp có đuôi {suffix} nhưng thật ra là {kind}; hãy đổi đuôi tệp",
        "the file is named {suffix} but is in fact {kind}; rename it",
    ),
    "read-needs-ocr": (
        "các trang là ảnh quét, không có chữ để đọc; hãy thêm --ocr (cần cài ocrmypdf và tesseract-ocr-vie), hoặc dùng bản có chữ",
        "the pages are pictures (a scan) and hold no text; add --ocr (needs ocrmypdf and tesseract-ocr-vie), or use a file with text",
    ),
    "read-needs-ocr-fonts": (
        "phông chữ trong tệp không cho biết mã chữ nên chữ không đọc được; hãy thêm --ocr (cần cài ocrmypdf và tesseract-ocr-vie), hoặc xuất lại tệp",
        "the fonts do not say which letters they draw, so the text cannot be read; add --ocr (needs ocrmypdf and tesseract-ocr-vie), "
        "or export the file again",
    ),
    "read-ocr-missing": (
        "--ocr cần ocrmypdf và dữ liệu tiếng Việt của tesseract; hãy chạy: apt-get install ocrmypdf tesseract-ocr-vie",
        "--ocr needs ocrmypdf and the Vietnamese data of tesseract; run: apt-get install ocrmypdf tesseract-ocr-vie",
    ),
    "read-ocr-failed": ("ocrmypdf không nhận dạng được chữ ({reason})", "ocrmypdf could not recognise the text ({reason})"),
    "read-too-many-pages": (
        "tệp có {pages} trang, quá giới hạn {limit} trang; hãy tách tệp",
        "the file has {pages} pages, the limit is {limit}; split it",
    ),
    "read-unknown-format": ("không nhận ra dạng tệp; hãy dùng .docx, .pdf, .html, .md, .txt", "unknown format; use .docx, .pdf, .html, .md or .txt"),
    "read-sidecar": ("{name} không đúng ({reason})", "{name} is wrong ({reason})"),
    # records
    "record-empty": ("tệp không có bản ghi nào", "the file holds no record"),
    "record-encoding": ("byte thứ {offset} không phải UTF-8; hãy lưu bằng UTF-8", "byte {offset} is not UTF-8; save it as UTF-8"),
    "record-syntax": ("sai cú pháp ở dòng {line}, cột {column}", "wrong syntax at line {line}, column {column}"),
    "record-deep": ("lồng nhau quá sâu hoặc không đọc được", "nested too deeply, or not readable"),
    "record-duplicate": ("khóa này có hai lần", "this key is there twice"),
    "record-number": ("{number} không phải là số", "{number} is no number"),
    "record-digits": ("số có {count} chữ số, quá dài", "a number of {count} digits is too long"),
    "record-alias": ("tham chiếu của YAML (&, *) không được dùng trong bản ghi", "aliases of YAML (&, *) are not for records"),
    "record-no-object": ("bản ghi phải là một đối tượng", "a record is an object"),
    "record-version": ("phải là {wanted}, không phải {found}", "must be {wanted}, not {found}"),
    "record-missing": ("thiếu", "is missing"),
    "record-extra_forbidden": ("lược đồ không có khóa này", "the schema has no such key"),
    "record-literal_error": ("phải là một trong: {choices}", "must be one of: {choices}"),
    "record-string_type": ("phải là chuỗi chữ", "must be a string"),
    "record-int_type": ("phải là số nguyên", "must be a whole number"),
    "record-float_type": ("phải là số", "must be a number"),
    "record-bool_type": ("phải là true hoặc false", "must be true or false"),
    "record-list_type": ("phải là danh sách", "must be a list"),
    "record-dict_type": ("phải là đối tượng", "must be an object"),
    "record-model_type": ("phải là đối tượng", "must be an object"),
    "record-dataclass_type": ("phải là đối tượng", "must be an object"),
    "record-value": ("giá trị không đúng lược đồ", "a value that the schema does not allow"),
    # command line
    "error": ("lỗi", "error"),
    "usage-option": ("không có tùy chọn {name}; xem {help}", "there is no option {name}; see {help}"),
    "usage-missing": ("thiếu {name}; xem {help}", "{name} is missing; see {help}"),
    "usage-value": ("giá trị của {name} không đúng ({reason}); xem {help}", "the value of {name} is wrong ({reason}); see {help}"),
    "usage-no-value": ("{name} cần một giá trị; xem {help}", "{name} needs a value; see {help}"),
    "usage-other": ("sai cách gọi lệnh ({reason}); xem {help}", "wrong usage ({reason}); see {help}"),
    "usage-output-folder": ("thư mục không tồn tại; hãy tạo thư mục trước", "there is no such folder; make it first"),
    "usage-output": ("không ghi được {path}: {reason}", "cannot write {path}: {reason}"),
    "note": ("lưu ý", "note"),
    "usage-extra": (
        'dạng {name} cần thư viện chưa được cài; hãy chạy: pip install "kehoach[{name}]"',
        'the form {name} needs a library that is not installed; run: pip install "kehoach[{name}]"',
    ),
    "usage-no-terminal": (
        "dạng {name} không in ra màn hình được; hãy ghi vào tệp bằng -o TỆP",
        "the form {name} cannot be printed on a terminal; write it to a file with -o FILE",
    ),
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
    "help-tasks": (
        "Liệt kê nhiệm vụ: ai chủ trì, phối hợp với ai, bao giờ xong; của một hay nhiều văn bản.\n\nVí dụ:\n\n"
        '  kehoach tasks ke-hoach.md\n\n  kehoach tasks ke-hoach.md --organ "Sở NN&MT" --role lead --sort due\n\n'
        "  kehoach tasks van-ban/*.md --from 2026-01 --until 2026-06 --format csv -o quy-1-2.csv\n\n"
        "  kehoach tasks van-ban/*.md --format xlsx -o nhiem-vu.xlsx\n\n"
        "Trong csv, ô mà bảng tính sẽ đọc thành công thức, số hoặc ngày có thêm dấu nháy đơn (') ở đầu.\n\n"
        "Mã thoát: 0 xong, 2 sai cách gọi, 3 có tệp không đọc được, 4 lỗi của kehoach, 130 bị ngắt.",
        "List the tasks: who leads, with whom, by when; of one document or many.\n\nExamples:\n\n"
        "  kehoach tasks plan.md\n\n  kehoach tasks plan.md --organ UBND --role lead --sort due\n\n"
        "  kehoach tasks plans/*.md --from 2026-01 --until 2026-06 --format csv -o half-year.csv\n\n"
        "  kehoach tasks plans/*.md --format xlsx -o tasks.xlsx\n\n"
        "In csv, a cell that a spreadsheet would read as a formula, a number or a date has an apostrophe (') before it.\n\n"
        "Exit codes: 0 done, 2 wrong usage, 3 some input was unreadable, 4 a fault of kehoach, 130 interrupted.",
    ),
    "help-tasks-format": ("Dạng đầu ra: {names}.", "Form of the output: {names}."),
    "help-tasks-output": (
        "Ghi vào tệp này thay cho đầu ra chuẩn. Ghi nguyên vẹn hoặc không ghi.",
        "Write to this file instead of standard output. Whole or not at all.",
    ),
    "help-organ": (
        "Chỉ nhiệm vụ của cơ quan này: tên, một phần tên hoặc chữ viết tắt. Dùng được nhiều lần.",
        "Only tasks of this body: its name, a part of the name, or an abbreviation. May be repeated.",
    ),
    "help-role": (
        "Chỉ nhiệm vụ có vai trò này ({choices}); cùng với --organ: cơ quan đó giữ vai trò này.",
        "Only tasks with this role ({choices}); with --organ: where that body has it.",
    ),
    "help-from": (
        "Chỉ nhiệm vụ có thời gian từ ngày này: YYYY, YYYY-MM hoặc YYYY-MM-DD. Việc định kỳ được giữ, việc không có ngày thì bỏ.",
        "Only tasks whose time is on or after this: YYYY, YYYY-MM or YYYY-MM-DD. What recurs is kept, what has no date is left out.",
    ),
    "help-until": ("Chỉ nhiệm vụ có thời gian đến hết ngày này.", "Only tasks whose time is on or before this."),
    "help-form": ("Chỉ nhiệm vụ được giao bằng cách này: {choices}.", "Only tasks laid down in this way: {choices}."),
    "help-sort": (
        "Thứ tự: place (theo văn bản) hoặc due (theo hạn; việc không có ngày ở cuối).",
        "Order: place (as in the text) or due (by date; what has none comes last).",
    ),
    "help-validate": (
        "Kiểm tra kế hoạch: thể thức theo Nghị định 30, tính nhất quán, và điều kiện để thực hiện được. Đọc văn bản, hoặc bản ghi."
        "\n\nVí dụ:\n\n  kehoach validate ke-hoach.md\n\n  kehoach validate van-ban/*.md --select KH1,KH2 --fail-on warning\n\n"
        "  kehoach validate ke-hoach.md --fix\n\n  kehoach validate van-ban/*.md --format sarif -o ket-qua.sarif\n\n"
        "  kehoach validate van-ban/*.md --baseline da-biet.json --write-baseline\n\n"
        "Tùy chọn của dự án: kehoach.toml, hoặc bảng tool.kehoach trong pyproject.toml.\n\n"
        "Mã thoát: 0 đạt, 1 có phát hiện, 2 sai cách gọi, 3 có tệp không đọc được, 4 lỗi của kehoach, 130 bị ngắt.",
        "Check plans: the form that Decree 30/2020 prescribes, consistency, and what makes a plan workable. Reads documents, or records."
        "\n\nExamples:\n\n  kehoach validate plan.md\n\n  kehoach validate plans/*.md --select KH1,KH2 --fail-on warning\n\n"
        "  kehoach validate plan.md --fix\n\n  kehoach validate plans/*.md --format sarif -o findings.sarif\n\n"
        "  kehoach validate plans/*.md --baseline known.json --write-baseline\n\n"
        "Settings of a project: kehoach.toml, or the table tool.kehoach in pyproject.toml.\n\n"
        "Exit codes: 0 fine, 1 findings, 2 wrong usage, 3 some input was unreadable, 4 a fault of kehoach, 130 interrupted.",
    ),
    "help-validate-format": ("Dạng đầu ra: {choices}.", "Form of the output: {choices}."),
    "help-validate-stage": (
        "Giai đoạn của văn bản: {choices}. Mặc định được suy ra từ văn bản.",
        "Stage of the document: {choices}. By default it is told from the text.",
    ),
    "help-validate-regime": (
        "Thể thức áp dụng, của Nhà nước hay của Đảng: {choices}. Mặc định được suy ra từ văn bản.",
        "Whose form applies, that of the State or of the Party: {choices}. By default it is told from the text.",
    ),
    "help-select": (
        "Chỉ dùng các quy tắc này: mã (KH203), phần đầu của mã (KH3), tên. Dùng được nhiều lần, hoặc cách nhau bằng dấu phẩy.",
        "Only these rules: codes (KH203), beginnings of codes (KH3), names. May be repeated, or a list with commas.",
    ),
    "help-ignore": ("Bỏ các quy tắc này.", "Leave these rules out."),
    "help-fail-on": (
        "Mã thoát là 1 từ mức này trở lên: {choices}. Mặc định: error.",
        "Exit code 1 from this severity on: {choices}. By default: error.",
    ),
    "help-baseline": (
        "Tệp ghi các phát hiện đã biết; các phát hiện đó không tính nữa.",
        "File of known findings; they do not count any more.",
    ),
    "help-write-baseline": (
        "Ghi tệp --baseline: tạo mới, hoặc bỏ bớt những gì đã hết.",
        "Write the --baseline file: make it, or take out of it what is gone.",
    ),
    "help-grow": ("Cho phép --write-baseline ghi thêm phát hiện mới.", "Let --write-baseline take in new findings."),
    "help-fix": (
        "Sửa các lỗi sửa được an toàn ngay trong tệp .txt, .md. Với '-': in văn bản đã sửa ra đầu ra chuẩn.",
        "Mend what can be mended safely, in the .txt or .md file itself. With '-': print the mended text on standard output.",
    ),
    "help-show-fixes": (
        "In những gì --fix sẽ sửa (unified diff), không ghi gì.",
        "Print what --fix would change (a unified diff), write nothing.",
    ),
    "help-convert": (
        "In văn bản sạch, có đủ số thứ tự, như bộ đọc thấy: từ Word, PDF, HTML hay văn bản mã cũ.\n\nVí dụ:\n\n"
        "  kehoach convert ke-hoach.docx > ke-hoach.md\n\n  kehoach convert ke-hoach.pdf --to text",
        "Print the clean text with its numbers, as the parser saw it: from Word, PDF, HTML or text in an old encoding.\n\nExamples:\n\n"
        "  kehoach convert plan.docx > plan.md\n\n  kehoach convert plan.pdf --to text",
    ),
    "help-to": (
        "markdown: có dấu đề mục và bảng, bỏ số trang và phần khung; text: đúng từng dòng như bản ghi đếm.",
        "markdown: with headings and tables marked, page numbers and page chrome left out; text: line for line as the record counts them.",
    ),
    "help-revisions": (
        "Văn bản Word có theo dõi thay đổi: đọc bản đã chấp nhận (accepted) hay bản gốc (original).",
        "Word files with tracked changes: read them as accepted, or as they were before (original).",
    ),
    "help-ocr": (
        "Nhận dạng chữ trong PDF quét bằng ocrmypdf và tesseract, nếu đã cài.",
        "Recognise the text of scanned PDF pages with ocrmypdf and tesseract, where these are installed.",
    ),
    "help-diff": (
        "So sánh hai bản của một kế hoạch: nhiệm vụ nào thêm, việc của ai giao cho ai, hạn nào dời, bao nhiêu tiền.\n\nVí dụ:\n\n"
        "  kehoach diff ban-1.md ban-2.md\n\n  kehoach diff ban-1.md ban-2.md --only tasks --ignore editorial\n\n"
        "  kehoach diff ban-1.md ban-2.md --format html -o so-sanh.html\n\n"
        "  kehoach diff --git HEAD~1 ke-hoach.md --fail-on lead-changed,deadline-earlier\n\n"
        "Mã kết thúc: 0 giống nhau (hoặc không có thay đổi thuộc --fail-on), 1 có khác biệt, 2 sai cách gọi, 3 có tệp không đọc được.",
        "Compare two revisions of a plan: which task is new, whose work became whose, which deadline moved, how much money.\n\nExamples:\n\n"
        "  kehoach diff v1.md v2.md\n\n  kehoach diff v1.md v2.md --only tasks --ignore editorial\n\n"
        "  kehoach diff v1.md v2.md --format html -o changes.html\n\n"
        "  kehoach diff --git HEAD~1 plan.md --fail-on lead-changed,deadline-earlier\n\n"
        "Exit codes: 0 the same (or nothing of --fail-on), 1 different, 2 wrong usage, 3 a file that cannot be read.",
    ),
    "help-diff-files": (
        "Hai tệp (văn bản hoặc bản ghi), bản cũ trước; với --git chỉ một tệp; hoặc bảy đối số của GIT_EXTERNAL_DIFF. - là đầu vào chuẩn.",
        "Two files (documents or records), the old one first; one with --git; or the seven arguments of GIT_EXTERNAL_DIFF. - is standard input.",
    ),
    "help-stat": ("Chỉ in số lượng từng loại thay đổi.", "Print only how many changes there are of each kind."),
    "help-diff-fail-on": (
        "Chỉ kết thúc bằng mã 1 khi có thay đổi này: mức (critical …), loại (lead-changed …), deadline-earlier, deadline-later.",
        "Exit with 1 only for these: a consequence (critical …), a kind (lead-changed …), deadline-earlier, deadline-later. Apart by commas.",
    ),
    "help-diff-ignore": (
        "Bỏ qua các thay đổi này: mức (editorial), loại (node-renumbered), phần (recipients).",
        "Leave these out: a consequence (editorial), a kind (node-renumbered), an area (recipients).",
    ),
    "help-diff-only": (
        "Chỉ xét các thay đổi này: phần (tasks, nodes, amounts, citations, recipients, signers, metadata), mức hoặc loại.",
        "Look at these only: an area (tasks, nodes, amounts, citations, recipients, signers, metadata), a consequence or a kind.",
    ),
    "help-diff-git": (
        "So tệp đang có với chính nó ở phiên bản này của git (HEAD, HEAD~1, tên nhánh …).",
        "Compare the file with itself at this revision of git (HEAD, HEAD~1, a branch …).",
    ),
    "usage-diff-files": (
        "cần hai tệp, bản cũ và bản mới, mà có {count}; xem kehoach diff --help",
        "two files are wanted, the old and the new one, not {count}; see kehoach diff --help",
    ),
    "usage-diff-git": (
        "với --git cần đúng một tệp, mà có {count}; xem kehoach diff --help",
        "--git wants one file, not {count}; see kehoach diff --help",
    ),
    "usage-diff-word": ("không có loại thay đổi {name}; dùng: {choices}", "there is no change called {name}; use: {choices}"),
    "usage-diff-folder": ("thư mục của {name} không tồn tại; hãy tạo thư mục trước", "there is no folder for {name}; make it first"),
    "usage-git": ("git không cho biết bản đó ({reason}); hãy kiểm tra tên phiên bản", "git does not have that revision ({reason}); check its name"),
    "record-several": ("có {count} bản ghi; cần đúng một", "there are {count} records; one is wanted"),
    "help-rules": (
        "Liệt kê các quy tắc kiểm tra.\n\nVí dụ:\n\n  kehoach rules\n\n  kehoach rules --severity error --family structure\n\n"
        "  kehoach rules --source 30/2020 --format json",
        "List the rules.\n\nExamples:\n\n  kehoach rules\n\n  kehoach rules --severity error --family structure\n\n"
        "  kehoach rules --source 30/2020 --format json",
    ),
    "help-rules-severity": ("Chỉ quy tắc có mức này: {choices}.", "Only rules of this severity: {choices}."),
    "help-rules-family": ("Chỉ quy tắc của nhóm này: {choices}.", "Only rules of this family: {choices}."),
    "help-rules-fix": ("Chỉ quy tắc có cách sửa này: {choices}.", "Only rules with this kind of fix: {choices}."),
    "help-rules-source": ("Chỉ quy tắc có căn cứ chứa chữ này.", "Only rules whose source holds these words."),
    "help-rules-pages": (
        "Ghi mỗi quy tắc một trang Markdown, và trang mục lục, vào thư mục này.",
        "Write a Markdown page for each rule, and an index, into this folder.",
    ),
    "help-rule": (
        "In trang giải thích của một quy tắc: lỗi gì, vì sao, căn cứ, ví dụ sai và đúng, cách sửa, cách bỏ qua.\n\nVí dụ:\n\n"
        "  kehoach rule KH203\n\n  kehoach rule repeated-number --lang en",
        "Print the page of a rule: what, why, source, wrong and right, how to mend it, how to suppress it.\n\nExamples:\n\n"
        "  kehoach rule KH203\n\n  kehoach rule repeated-number --lang en",
    ),
    "help-rule-code": ("Mã hoặc tên của quy tắc.", "Code or name of the rule."),
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
    # changes between two revisions
    "consequence-critical": ("Trọng yếu", "Critical"),
    "consequence-substantive": ("Nội dung", "Substantive"),
    "consequence-editorial": ("Hình thức", "Editorial"),
    "change-task_added": ("Thêm nhiệm vụ", "Task added"),
    "change-task_removed": ("Bỏ nhiệm vụ", "Task removed"),
    "change-task_moved": ("Chuyển nhiệm vụ", "Task moved"),
    "change-lead_changed": ("Đổi cơ quan chủ trì", "Lead changed"),
    "change-time_changed": ("Đổi thời gian", "Time changed"),
    "change-amount_changed": ("Đổi số tiền", "Amount changed"),
    "change-coordinating_changed": ("Đổi cơ quan phối hợp", "Coordinating bodies changed"),
    "change-output_changed": ("Đổi kết quả, sản phẩm", "Outputs changed"),
    "change-metadata_changed": ("Đổi thông tin văn bản", "Metadata changed"),
    "change-node_added": ("Thêm", "Added"),
    "change-node_removed": ("Bỏ", "Removed"),
    "change-node_moved": ("Chuyển chỗ", "Moved"),
    "change-node_split": ("Tách", "Split"),
    "change-node_merged": ("Gộp", "Merged"),
    "change-node_reworded": ("Sửa câu chữ", "Reworded"),
    "change-node_renumbered": ("Đánh số lại", "Renumbered"),
    "change-citation_added": ("Thêm viện dẫn", "Citation added"),
    "change-citation_removed": ("Bỏ viện dẫn", "Citation removed"),
    "change-citation_replaced": ("Thay văn bản viện dẫn", "Citation replaced"),
    "change-recipient_added": ("Thêm nơi nhận", "Recipient added"),
    "change-recipient_removed": ("Bỏ nơi nhận", "Recipient removed"),
    "change-recipient_moved": ("Đổi thứ tự nơi nhận", "Recipient moved"),
    "change-signer_changed": ("Đổi người ký", "Signer changed"),
    "change-role-directing": ("Đổi cơ quan chỉ đạo", "Directing bodies changed"),
    "change-role-advising": ("Đổi cơ quan tham mưu", "Advising bodies changed"),
    "change-role-monitoring": ("Đổi cơ quan giám sát", "Monitoring bodies changed"),
    "change-days-later": ("muộn hơn {count} ngày", "{count} days later"),
    "change-days-later-one": ("muộn hơn {count} ngày", "{count} day later"),
    "change-days-earlier": ("sớm hơn {count} ngày", "{count} days earlier"),
    "change-days-earlier-one": ("sớm hơn {count} ngày", "{count} day earlier"),
    "change-opened": ("không còn hạn cuối", "no end any more"),
    "change-closed": ("nay có hạn cuối", "now with an end"),
    "change-came": ("thêm {names}", "added {names}"),
    "change-went": ("bỏ {names}", "removed {names}"),
    "change-none": ("để trống", "blank"),
    "change-tasks": ("{count} nhiệm vụ", "{count} tasks"),
    "change-tasks-one": ("{count} nhiệm vụ", "{count} task"),
    "change-amounts": ("{count} số tiền", "{count} amounts"),
    "change-amounts-one": ("{count} số tiền", "{count} amount"),
    "change-seat": ("vị trí {number}", "position {number}"),
    "change-made-task": ("câu sửa thành giao việc", "the new wording lays work on somebody"),
    "change-unmade-task": ("câu sửa không còn giao việc", "the new wording lays work on nobody"),
    "change-columns": ("cột {names}", "column {names}"),
    "change-signer-none": ("không ký", "no signature"),
    "key-type_name": ("tên loại", "type"),
    "key-organ_name": ("cơ quan ban hành", "issuing body"),
    "key-parent_organ_name": ("cơ quan chủ quản", "superior body"),
    "key-code_number": ("số", "number"),
    "key-code_notation": ("ký hiệu", "notation"),
    "key-place": ("địa danh", "place"),
    "key-issued_date": ("ngày ban hành", "date of issue"),
    "key-subject": ("trích yếu", "subject"),
    "key-national_title": ("Quốc hiệu", "national title"),
    "key-motto": ("Tiêu ngữ", "motto"),
    "key-party_title": ("tiêu đề Đảng", "Party title"),
    "key-secrecy": ("độ mật", "secrecy"),
    "key-urgency": ("độ khẩn", "urgency"),
    "place-part": ("Phần {number}", "Part {number}"),
    "place-chapter": ("Chương {number}", "Chapter {number}"),
    "place-article": ("Điều {number}", "Article {number}"),
    "place-division": ("Mục {number}", "Division {number}"),
    "place-appendix": ("Phụ lục {number}", "Appendix {number}"),
    "place-bullet": ("gạch đầu dòng {number}", "bullet {number}"),
    "place-subbullet": ("dấu cộng {number}", "sub-bullet {number}"),
    "place-note": ("chú thích {number}", "note {number}"),
    "place-paragraph": ("đoạn {number}", "paragraph {number}"),
    "place-field": ("trường {number}", "field {number}"),
    "place-table": ("bảng {number}", "table {number}"),
    "place-row": ("hàng {number}", "row {number}"),
    "place-preamble": ("mở đầu, đoạn {number}", "preamble, paragraph {number}"),
    "place-recipients": ("nơi nhận {number}", "recipient {number}"),
    "place-signers": ("người ký {number}", "signer {number}"),
    "place-archive": ("dòng lưu", "archive line"),
    "place-old-line": ("dòng {line} bản cũ", "line {line} of the old one"),
    "place-line": ("dòng {line}", "line {line}"),
    "diff-same": ("Hai bản giống nhau về nội dung.", "The two revisions say the same."),
    "diff-total": (
        "{count} thay đổi: {critical} trọng yếu, {substantive} về nội dung, {editorial} về hình thức",
        "{count} changes: {critical} critical, {substantive} substantive, {editorial} editorial",
    ),
    "diff-total-one": (
        "{count} thay đổi: {critical} trọng yếu, {substantive} về nội dung, {editorial} về hình thức",
        "{count} change: {critical} critical, {substantive} substantive, {editorial} editorial",
    ),
    # tasks
    "tasks-sheet": ("Nhiệm vụ", "Tasks"),
    "tasks-title": ("Nhiệm vụ", "Task"),
    "tasks-lead": ("Chủ trì", "Lead"),
    "tasks-coordinating": ("Phối hợp", "With"),
    "tasks-other": ("Vai trò khác", "Other roles"),
    "tasks-time": ("Thời gian", "By when"),
    "tasks-start": ("Từ ngày", "First day"),
    "tasks-end": ("Đến ngày", "Last day"),
    "tasks-recurrence": ("Định kỳ", "Recurs"),
    "tasks-outputs": ("Kết quả", "Outputs"),
    "tasks-funding": ("Kinh phí", "Funding"),
    "tasks-location": ("Địa điểm", "Place"),
    "tasks-form": ("Cách giao", "Form"),
    "tasks-plan": ("Văn bản", "Document"),
    "tasks-code": ("Số, ký hiệu", "Number"),
    "tasks-node": ("Mục", "Node"),
    "tasks-line": ("Dòng", "Line"),
    "tasks-row": ("Hàng", "Row"),
    "tasks-source": ("Nguồn", "Source"),
    "tasks-part": ("mục {node}", "node {node}"),
    "tasks-in-row": ("hàng {row}", "row {row}"),
    "tasks-count": ("Số nhiệm vụ: {count}; số văn bản: {plans}.", "Tasks: {count}; documents: {plans}."),
    "tasks-undated": (
        "{count} nhiệm vụ không có ngày nên không xét được theo khoảng thời gian và đã bị bỏ ra",
        "tasks left out because they have no date to compare with the range: {count}",
    ),
    "tasks-no-date": (
        "{count} nhiệm vụ không có ngày để đưa vào lịch nên đã bị bỏ ra",
        "tasks left out of the calendar because they have no date: {count}",
    ),
    "tasks-cut": (
        "{count} ô dài quá 32.767 ký tự đã bị cắt bớt và được đánh dấu",
        "cells longer than 32,767 characters, cut and marked: {count}",
    ),
    "tasks-cut-mark": (" […cắt bớt]", " […cut]"),
    "tasks-no-sheet": (
        "{count} cơ quan chủ trì không có trang riêng vì đã đủ số trang; nhiệm vụ của họ ở trang đầu",
        "leading bodies without a sheet of their own, there are too many; their tasks are on the first sheet: {count}",
    ),
    "role-directing": ("Chỉ đạo", "Directing"),
    "role-advising": ("Tham mưu", "Advising"),
    "role-monitoring": ("Giám sát", "Monitoring"),
    "form-fields": ("mục có nhãn", "labelled fields"),
    "form-table_row": ("hàng của bảng", "table row"),
    "form-responsibility": ("mục trách nhiệm", "responsibility"),
    "form-directive": ("câu giao việc", "directive"),
    # validate
    "severity-error": ("lỗi", "error"),
    "severity-warning": ("cảnh báo", "warning"),
    "severity-info": ("lưu ý", "info"),
    "validate-source": ("Căn cứ: {source}", "Source: {source}"),
    "validate-see": ("Cách sửa: xem kehoach rule {code}", "How to mend it: see kehoach rule {code}"),
    "validate-fix-safe": ("Cách sửa: {edits} (--fix tự sửa được)", "How to mend it: {edits} (--fix does it)"),
    "validate-fix-suggested": ("Cách sửa: {edits} (gợi ý, cần người soạn xem lại)", "How to mend it: {edits} (suggested, for the drafter to judge)"),
    "validate-replace": ("thay “{old}” bằng “{new}”", "replace “{old}” by “{new}”"),
    "validate-insert": ("thêm “{new}”", "insert “{new}”"),
    "validate-delete": ("xóa “{old}”", "delete “{old}”"),
    "validate-severity": ("Mức", "Severity"),
    "validate-rule": ("Quy tắc", "Rule"),
    "validate-name": ("Tên", "Name"),
    "validate-count": ("Số lần", "Count"),
    "validate-fix": ("Cách sửa", "Fix"),
    "validate-what": ("Nội dung", "What"),
    "validate-total": (
        "Số tệp đã kiểm tra: {files}; lỗi: {errors}, cảnh báo: {warnings}, lưu ý: {infos}.",
        "Files checked: {files}; errors: {errors}, warnings: {warnings}, infos: {infos}.",
    ),
    "validate-suppressed": ("Số phát hiện đã được bỏ qua: {count}.", "Suppressed: {count}."),
    "validate-fixable": ("Số phát hiện sửa được bằng --fix: {count}.", "To be mended by --fix: {count}."),
    "validate-fixed": ("đã sửa {count} chỗ", "fixes made: {count}"),
    "validate-not-text": ("không sửa được tệp này: --fix chỉ sửa văn bản .txt, .md", "not mended: --fix changes .txt and .md texts only"),
    "validate-changed": ("tệp đã thay đổi trong lúc kiểm tra, không sửa", "not mended: the file changed while it was checked"),
    "usage-fix": ("--fix và --show-fixes không dùng cùng nhau", "--fix and --show-fixes do not go together"),
    "usage-fix-stdin": ("'-' với --fix phải là tệp duy nhất", "'-' with --fix must be the only file"),
    "usage-no-baseline": ("--write-baseline cần --baseline TỆP", "--write-baseline needs --baseline FILE"),
    "usage-baseline": ("tệp --baseline {path} không dùng được: {reason}", "the --baseline file {path} cannot be used: {reason}"),
    "usage-settings": ("{name} không đúng, phải là {reason}", "{name} is wrong, it must be {reason}"),
    "usage-settings-key": ("không có khóa {name}; các khóa: {reason}", "there is no key {name}; the keys: {reason}"),
    "usage-settings-rule": ("{name}: không có quy tắc {reason}", "{name}: there is no rule {reason}"),
    "usage-settings-toml": ("sai cú pháp TOML: {reason}", "wrong TOML: {reason}"),
    "usage-no-rule": ("không có quy tắc {name}; xem kehoach rules", "there is no rule {name}; see kehoach rules"),
    "baseline-written": (
        "tệp --baseline: {kept} phát hiện đã biết, {refused} phát hiện mới không ghi (cần --grow)",
        "--baseline file: known findings {kept}, new ones not taken in {refused} (--grow takes them in)",
    ),
    "baseline-gone": (
        "{count} phát hiện trong tệp --baseline không còn nữa; --write-baseline bỏ chúng ra",
        "findings of the --baseline file that are gone: {count}; --write-baseline takes them out",
    ),
    # rules
    "rules-title": ("Các quy tắc kiểm tra", "Rules"),
    "rules-about": (
        "`kehoach validate` kiểm tra kế hoạch theo các quy tắc này. Trang này và trang của từng quy tắc do `kehoach rules --write-pages` viết ra.",
        "`kehoach validate` holds plans to these rules. This page and those of the rules are written by `kehoach rules --write-pages`.",
    ),
    "rules-count": ("Số quy tắc: {count}.", "Rules: {count}."),
    "family-suppressions": ("Việc bỏ qua phát hiện", "Suppressions"),
    "family-head-end": ("Phần đầu và phần cuối văn bản", "Head and end"),
    "family-structure": ("Bố cục và đánh số", "Structure and numbering"),
    "family-tasks": ("Nhiệm vụ", "Tasks"),
    "family-consistency": ("Tính nhất quán", "Consistency"),
    "family-characters": ("Ký tự và cách viết thuật ngữ", "Characters and spelling of terms"),
    "fix-safe": ("tự sửa", "safe"),
    "fix-suggested": ("gợi ý", "suggested"),
    "fix-none": ("không có", "none"),
    "blame-drafting": ("lỗi soạn thảo", "drafting"),
    "blame-conversion": ("mất mát khi chuyển đổi tệp", "loss in conversion"),
    "regime-state": ("cơ quan nhà nước", "the State"),
    "regime-party": ("cơ quan Đảng", "the Party"),
    "rule-blame": ("Nguyên nhân", "Blame"),
    "rule-regimes": ("Áp dụng cho văn bản của", "For documents of"),
    "rule-in-draft": ("trong dự thảo", "in a draft"),
    "rule-what": ("Lỗi gì", "What"),
    "rule-why": ("Vì sao", "Why"),
    "rule-source": ("Căn cứ", "Source"),
    "rule-since": ("có hiệu lực từ {day}", "in force from {day}"),
    "rule-until": ("đến hết {day}", "until {day}"),
    "rule-house-short": ("quy tắc của kehoach", "house rule of kehoach"),
    "rule-house": ("Quy tắc của kehoach; không có văn bản quy định.", "A rule of kehoach; no document lays it down."),
    "rule-wrong": ("Ví dụ sai", "Wrong"),
    "rule-right": ("Ví dụ đúng", "Right"),
    "rule-fix": ("Cách sửa", "Fix"),
    "rule-fix-safe": (
        "`kehoach validate --fix` tự sửa được mà không làm đổi nghĩa.",
        "`kehoach validate --fix` mends it; the meaning stays the same.",
    ),
    "rule-fix-suggested": (
        "Có thể gợi ý cách sửa; người soạn thảo quyết định.",
        "A fix may be suggested; the drafter decides.",
    ),
    "rule-fix-none": ("Người soạn thảo tự sửa.", "The drafter mends it."),
    "rule-suppress": ("Cách bỏ qua", "How to suppress it"),
    "rule-suppress-how": (
        "Trong văn bản Markdown, ở dòng trước hoặc cuối dòng có phát hiện, kèm lý do (`ignore-file` cho cả văn bản):",
        "In a Markdown document, on the line before or at the end of the line, with the reason (`ignore-file` for the whole document):",
    ),
    "rule-suppress-beside": (
        "Với văn bản không được sửa, trong tệp cùng tên thêm {suffix} đặt bên cạnh (`line`, hoặc `node`, hoặc không có cả hai: cả văn bản):",
        "For a document that one may not edit, in a file beside it, {suffix} added to its name (`line`, or `node`, or neither: the whole document):",
    ),
    "rule-suppress-own": ("Không bỏ qua được bằng chú thích; dùng `--ignore {code}`.", "Not by a comment; use `--ignore {code}`."),
    "rule-reason": ("theo thống nhất ngày 05/3/2026", "agreed on 2026-03-05"),
    # recurrences
    "often-YEARLY": ("hằng năm", "every year"),
    "often-MONTHLY": ("hằng tháng", "every month"),
    "often-WEEKLY": ("hằng tuần", "every week"),
    "often-DAILY": ("hằng ngày", "every day"),
    "every-YEARLY": ("{count} năm một lần", "every {count} years"),
    "every-MONTHLY": ("{count} tháng một lần", "every {count} months"),
    "every-WEEKLY": ("{count} tuần một lần", "every {count} weeks"),
    "every-DAILY": ("{count} ngày một lần", "every {count} days"),
    "recurs-date": ("ngày {days}/{months} {often}", "{often} on {days}/{months}"),
    "recurs-dates": ("ngày {days} các tháng {months} {often}", "{often} on day {days} of months {months}"),
    "recurs-day": ("ngày {days} {often}", "{often} on day {days}"),
    "recurs-months": ("tháng {months} {often}", "{often} in month {months}"),
    "recurs-weekdays": ("vào {days} {often}", "{often} on {days}"),
    "weekday-MO": ("thứ Hai", "Monday"),
    "weekday-TU": ("thứ Ba", "Tuesday"),
    "weekday-WE": ("thứ Tư", "Wednesday"),
    "weekday-TH": ("thứ Năm", "Thursday"),
    "weekday-FR": ("thứ Sáu", "Friday"),
    "weekday-SA": ("thứ Bảy", "Saturday"),
    "weekday-SU": ("Chủ nhật", "Sunday"),
    # diff: the page in HTML
    "diff-html-title": ("So sánh hai bản", "Two revisions compared"),
    "diff-html-page-title": ("So sánh: {old} → {new}", "Compared: {old} → {new}"),
    "diff-html-skip": ("Đến phần hai bản đặt cạnh nhau", "Skip to the two revisions side by side"),
    "diff-html-summary": ("Tóm tắt thay đổi", "Summary of changes"),
    "diff-html-compare": ("Hai bản đặt cạnh nhau", "The two revisions side by side"),
    "diff-html-side-old": ("Bản cũ", "Old"),
    "diff-html-side-new": ("Bản mới", "New"),
    "diff-html-number": ("Số:", "No."),
    "diff-html-recipients": ("Nơi nhận:", "Recipients:"),
    "diff-html-archive": ("Lưu:", "Archive:"),
    "diff-html-filter-consequence": ("Hiện theo mức độ", "Show by consequence"),
    "diff-html-filter-kind": ("Hiện theo loại", "Show by kind"),
    "diff-html-group-task": ("Nhiệm vụ", "Tasks"),
    "diff-html-group-organ": ("Cơ quan", "Bodies"),
    "diff-html-group-time": ("Thời hạn", "Times"),
    "diff-html-group-amount": ("Kinh phí", "Money"),
    "diff-html-group-text": ("Câu chữ", "Text"),
    "diff-html-group-order": ("Vị trí, số thứ tự", "Order, numbering"),
    "diff-html-group-basis": ("Viện dẫn", "Citations"),
    "diff-html-group-head": ("Phần đầu", "Head"),
    "diff-html-group-foot": ("Nơi nhận, người ký", "Recipients, signers"),
    "diff-html-unchanged": ("{count} dòng không đổi", "{count} unchanged lines"),
    "diff-html-pin": ("Thay đổi {number}", "Change {number}"),
    "diff-html-status": ("Thay đổi {at}/{of}", "Change {at}/{of}"),
    "diff-html-moved-to": ("chuyển đến {place}", "moved to {place}"),
    "diff-html-moved-from": ("chuyển từ {place}", "moved from {place}"),
    "diff-html-none": ("không có", "none"),
    "diff-html-days": ("{count} ngày", "{count} days"),
    "diff-html-dong": ("đồng", "VND"),
    "diff-html-tasks": ("{count} nhiệm vụ", "{count} tasks"),
    "diff-html-more-tasks": ("và {count} nhiệm vụ khác", "and {count} more tasks"),
    "diff-html-role-lead": ("Chủ trì", "Lead"),
    "diff-html-role-directing": ("Chỉ đạo", "Directing"),
    "diff-html-role-advising": ("Tham mưu", "Advising"),
    "diff-html-role-coordinating": ("Phối hợp", "Coordinating"),
    "diff-html-role-monitoring": ("Theo dõi", "Monitoring"),
    "diff-html-value-time_changed": ("Thời hạn", "Time"),
    "diff-html-value-output_changed": ("Sản phẩm", "Output"),
    "diff-html-value-amount_changed": ("Số tiền", "Amount"),
    "diff-html-said-ins": ("[thêm] ", "[added] "),
    "diff-html-said-del": ("[bỏ] ", "[removed] "),
    "diff-html-said-added": ("thêm", "added"),
    "diff-html-said-removed": ("bỏ", "removed"),
    "diff-html-said-moved": ("chuyển chỗ", "moved"),
    "diff-html-keys": ("Phím tắt", "Keys"),
    "diff-html-keys-on": ("Dùng phím tắt một chữ", "Single-letter keys"),
    "diff-html-button-back": ("Thay đổi trước", "Previous change"),
    "diff-html-button-on": ("Thay đổi sau", "Next change"),
    "diff-html-button-critical": ("Thay đổi trọng yếu kế tiếp", "Next critical change"),
    "diff-html-button-fold": ("Mở hoặc thu các đoạn không đổi", "Unfold or fold what did not change"),
    "diff-html-button-help": ("Phím tắt", "Keys"),
    "diff-html-key-j": ("thay đổi sau", "next change"),
    "diff-html-key-k": ("thay đổi trước", "previous change"),
    "diff-html-key-c": ("thay đổi trọng yếu kế tiếp", "next critical change"),
    "diff-html-key-u": ("mở hoặc thu các đoạn không đổi", "unfold or fold what did not change"),
    "diff-html-key-m": ("nối mọi chỗ chuyển bằng đường kẻ", "join all that moved with lines"),
    "diff-html-key-enter": ("ở chỗ chuyển: sang đầu kia; ở chỗ khác: về danh sách", "on what moved: to its other place; else: to the list"),
    "diff-html-key-escape": ("về danh sách; bỏ chọn", "back to the list; select nothing"),
    "diff-html-key-help": ("bảng này", "this table"),
    "diff-html-close": ("Đóng", "Close"),
    "diff-html-back-to-summary": ("Về phần tóm tắt", "Back to the summary"),
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
