"""Plans as Word files, in the forms that offices give them; places and people are invented."""

from __future__ import annotations

from docx_maker import DELETED, abstract, cell, deleted, docx, field, inserted, level, num, p, row, run, style, table, text_box

_HEADINGS = abstract(
    1,
    level(0, "%1.", "upperRoman", style="Muc"),
    level(1, "%2.", style="Khoan"),
    level(2, "%3)", "lowerLetter", style="Diem"),
    level(3, "-", "bullet", style="Gach"),
)
_STT = abstract(2, level(0, "%1"))
_STYLES = "".join((
    style("Normal", default=True), style("Muc", num=1), style("Khoan", num=1, level=1), style("Diem", num=1, level=2), style("Gach", num=1, level=3),
))  # fmt: skip
_BLANKS = p() * 4


def _lines(*lines: str) -> str:
    return "".join(p(line, centred=True) for line in lines)


def province() -> bytes:
    """Head and foot as tables without borders, automatic numbers from styles, a task table with a head of two lines, an annex on a page across."""
    head = table(
        row(cell(_lines("ỦY BAN NHÂN DÂN", "TỈNH AN LÃNG")), cell(_lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"))),
        row(cell(_lines("Số: 58/KH-UBND")), cell(_lines("An Lãng, ngày 12 tháng 3 năm 2025"))),
        columns=2, borders=False,
    )  # fmt: skip
    tasks = table(
        row(
            cell("STT", merge="restart"), cell("Nội dung nhiệm vụ", merge="restart"), cell("Đơn vị thực hiện", span=2), cell("Thời gian hoàn thành", merge="restart"),
            properties="<w:tblHeader/>",
        ),
        row(cell("", merge="continue"), cell("", merge="continue"), "Chủ trì", "Phối hợp", cell("", merge="continue")),
        row(cell("I. CHUẨN BỊ", span=5)),
        row(cell(p("", 2, 0)), "Khảo sát nhu cầu", "Sở Nội vụ", "Sở Tài chính", "Tháng 4 năm 2025"),
        row(cell(p("", 2, 0)), "Lập danh sách người học", "Sở Y tế", "UBND các xã", "Trước ngày 30/5/2025"),
        row(cell("II. THỰC HIỆN", span=5)),
        row(cell(p("", 2, 0)), "Mở lớp\nCấp chứng chỉ", "Trường Chính trị tỉnh", "", "Quý III/2025"),
        columns=5,
    )  # fmt: skip
    foot = table(
        row(
            cell(p("Nơi nhận:") + p("- Thường trực Tỉnh ủy;") + p("- Các sở, ban, ngành;") + p("- UBND các huyện;") + p("- Lưu: VT, NV.")),
            cell(_lines("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") + _BLANKS + _lines("Đỗ Hoàng Minh")),
        ),
        columns=2, borders=False,
    )  # fmt: skip
    body = "".join((
        head, p(), p("KẾ HOẠCH", centred=True), p("Đào tạo, bồi dưỡng cán bộ, công chức", centred=True), p("tỉnh An Lãng năm 2025", centred=True), p(),
        p("Căn cứ Nghị quyết số 21/NQ-HĐND ngày 10/12/2024 của Hội đồng nhân dân tỉnh, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"),
        p("MỤC ĐÍCH, YÊU CẦU", style="Muc"), p("Mục đích", style="Khoan"), p("Nâng cao năng lực của cán bộ, công chức.", style="Gach"),
        p("Gắn đào tạo với vị trí việc làm.", style="Gach"), p("Yêu cầu", style="Khoan"), p("Đúng đối tượng.", style="Diem"), p("Tiết kiệm.", style="Diem"),
        p("NỘI DUNG", style="Muc"), p("Phân công nhiệm vụ theo bảng sau:"), tasks, p(),
        p("TỔ CHỨC THỰC HIỆN", style="Muc"),
        p("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính hướng dẫn thực hiện Kế hoạch trước ngày 15/4/2025.", style="Khoan"),
        p("Sở Tài chính bố trí kinh phí 1.200 triệu đồng.", style="Khoan"),
        p("Trên đây là Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức năm 2025./."), foot,
        p("", properties='<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'),
        p("", centred=True, xml='<w:r><w:br w:type="page"/></w:r>' + run("PHỤ LỤC")), p("DANH MỤC LỚP BỒI DƯỠNG", centred=True),
        p("(Kèm theo Kế hoạch số 58/KH-UBND ngày 12 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh)", centred=True),
        table(row("TT", "Tên lớp", "Số người"), row(cell(p("", 3, 0)), "Tin học", "40"), row(cell(p("", 3, 0)), "Ngoại ngữ", "25"), columns=3),
    ))  # fmt: skip
    return docx(
        body, numbering=_HEADINGS + _STT + abstract(3, level(0, "%1")) + num(1, 1) + num(2, 2) + num(3, 3), styles=_STYLES,
        headers={"default": p("", centred=True, xml=field("PAGE", "2")), "foot-default": p("Phòng Tổng hợp - Văn phòng UBND tỉnh An Lãng")},
    )  # fmt: skip


def commune_with_tabs() -> bytes:
    """Head and foot set with tabs, numbers typed by hand, a title of several lines broken with line breaks."""
    body = "".join((
        p("UBND HUYỆN SÔNG THAO\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), p("ỦY BAN NHÂN DÂN XÃ HÒA TÂN\tĐộc lập - Tự do - Hạnh phúc"),
        p("Số: 07/KH-UBND\tHòa Tân, ngày 05 tháng 02 năm 2025"), p(),
        p("KẾ HOẠCH\nTrồng cây đầu xuân\nnăm 2025 trên địa bàn xã", centred=True), p(),
        p("Thực hiện Kế hoạch số 12/KH-UBND ngày 20/01/2025 của UBND huyện, UBND xã xây dựng Kế hoạch như sau:"),
        p("I. MỤC ĐÍCH"), p("Phủ xanh đất trống, bảo vệ môi trường."),
        p("II. NHIỆM VỤ"), p("1. Công chức Địa chính - Nông nghiệp tham mưu chọn địa điểm, hoàn thành trước ngày 10/02/2025."),
        p("2. Đoàn Thanh niên xã chủ trì, phối hợp với Hội Nông dân xã trồng 2.000 cây."),
        p("3. Kinh phí: 15.000.000 đồng từ ngân sách xã."),
        p("Trên đây là Kế hoạch trồng cây đầu xuân năm 2025 của UBND xã./."), p(),
        p("Nơi nhận:\tTM. ỦY BAN NHÂN DÂN"), p("- UBND huyện (b/c);\tCHỦ TỊCH"), p("- Các đoàn thể xã;"), p("- Lưu: VT."), p(), p("\tLò Văn Pành"),
    ))  # fmt: skip
    return docx(body)


def school_with_boxes() -> bytes:
    """A head in two text boxes, a signature in a text box beside the recipients, bullets of the font Wingdings, a number in the running text as a field."""
    body = "".join((
        p("", xml=text_box(_lines("PHÒNG GDĐT HUYỆN SÔNG THAO", "TRƯỜNG THCS HÒA TÂN", "Số: 31/KH-THCS"))
        + text_box(_lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hòa Tân, ngày 08 tháng 9 năm 2025"))),
        p(), p("KẾ HOẠCH", centred=True), p("Tổ chức ngoại khóa học kỳ I năm học 2025 - 2026", centred=True), p(),
        p("Trường THCS Hòa Tân xây dựng Kế hoạch như sau:"),
        p("MỤC ĐÍCH", 1, 0), p("Rèn kỹ năng sống cho học sinh.", 2, 0), p("Tạo sân chơi bổ ích.", 2, 0),
        p("TỔ CHỨC THỰC HIỆN", 1, 0), p("Ban Giám hiệu", 1, 1), p("Chỉ đạo chung, phê duyệt dự toán.", 2, 0),
        p("Tổng phụ trách Đội", 1, 1), p("", 2, 0, xml=run("Lập chương trình chi tiết, trình trước ngày ") + field('HYPERLINK "https://vi.example/lich"', "20/9/2025") + run(".")),
        p("Nơi nhận:", xml=run("Nơi nhận:") + text_box(_lines("HIỆU TRƯỞNG") + _BLANKS + _lines("Hà Thị Thắm"))),
        p("- Phòng GDĐT huyện (b/c);"), p("- Các tổ chuyên môn;"), p("- Lưu: VT."),
    ))  # fmt: skip
    signs = abstract(2, level(0, "\uf0d8", "bullet", run_properties='<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings" w:hint="default"/>'))
    return docx(body, numbering=abstract(1, level(0, "%1.", "upperRoman"), level(1, "%2.")) + signs + num(1, 1) + num(2, 2))


def party() -> bytes:
    """The Party's form: a head whose table shows lines under its cells, tracked changes, footnotes, comments, a signature under T/M."""
    line = '<w:tcBorders><w:bottom w:val="single" w:sz="4"/></w:tcBorders>'
    head = table(
        row(
            cell(_lines("ĐẢNG BỘ TỈNH AN LÃNG", "HUYỆN ỦY SÔNG THAO", "*", "Số 45-KH/HU"), properties=line),
            cell(_lines("ĐẢNG CỘNG SẢN VIỆT NAM") + p() + _lines("Sông Thao, ngày 03 tháng 3 năm 2025"), properties=line),
        ),
        columns=2, borders=False,
    )  # fmt: skip
    foot = table(
        row(cell(p("Nơi nhận:") + p("- Tỉnh ủy,") + p("- Các chi, đảng bộ cơ sở,") + p("- Lưu Văn phòng Huyện ủy.")), cell(_lines("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"))),
        row("", cell(_BLANKS + _lines("Bùi Thế Sơn"))),
        columns=2, borders=False,
    )  # fmt: skip
    body = "".join((
        head, p("KẾ HOẠCH", centred=True), p("học tập, quán triệt Nghị quyết của Tỉnh ủy", centred=True), p("-----", centred=True),
        p("", xml=run("Thực hiện Chỉ thị số 05-CT/TU") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(", Ban Thường vụ Huyện ủy ban hành Kế hoạch như sau:")),
        p("MỤC ĐÍCH", 1, 0), p("", xml=run("Thống nhất nhận thức, ") + deleted("tư tưởng và ") + inserted(run("quyết tâm và ")) + run("hành động.")),
        p("", 1, 0, mark=DELETED, xml=deleted("ĐỐI TƯỢNG")),
        p("TỔ CHỨC THỰC HIỆN", 1, 0),
        p("Ban Tuyên giáo Huyện ủy chủ trì, phối hợp với Trung tâm Chính trị huyện tổ chức hội nghị trong tháng 4/2025.", 1, 1),
        p("Các chi, đảng bộ cơ sở xây dựng kế hoạch trước ngày 20/3/2025.", 1, 1),
        p("", xml='<w:commentRangeStart w:id="0"/>' + run("Ủy ban Kiểm tra Huyện ủy giám sát việc thực hiện.") + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>', num=1, level=1),
        foot,
    ))  # fmt: skip
    notes = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">' + p(
        "", xml="<w:r><w:footnoteRef/></w:r>" + run(" Chỉ thị số 05-CT/TU ngày 10/02/2025 của Ban Thường vụ Tỉnh ủy.")
    ) + "</w:footnote>"  # fmt: skip
    return docx(
        body, numbering=abstract(1, level(0, "%1.", "upperRoman"), level(1, "%2-", suffix="space")) + num(1, 1), footnotes=notes,
        comments='<w:comment w:id="0" w:author="A">' + p("Cần nêu rõ thời hạn") + "</w:comment>",
    )  # fmt: skip


def programme() -> bytes:
    """Phần and Điều as automatic numbers, capitals by format, a table of contents, a head in the first page's running head."""
    letterhead = table(
        row(cell(_lines("BỘ NỘI VỤ", "Số: 9/CTr-BNV")), cell(_lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hà Nội, ngày 02 tháng 01 năm 2025"))),
        columns=2, borders=False,
    )  # fmt: skip
    contents = (
        p("", xml='<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r>'
          '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Phần I Quan điểm\t1"))
        + p("Phần II Tổ chức thực hiện\t2") + p("", xml='<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    )  # fmt: skip
    body = "".join((
        p("Chương trình", style="Ten"), p("cải cách hành chính năm 2025", centred=True), p(), contents,
        p("Quan điểm", style="Phan"), p("Lấy người dân làm trung tâm."), p("Tổ chức thực hiện", style="Phan"),
        p("Phân công", style="Dieu"), p("Vụ Cải cách hành chính chủ trì theo dõi, đôn đốc.", 2, 0), p("Văn phòng Bộ bảo đảm kinh phí.", 2, 0),
        p("Báo cáo", style="Dieu"), p("Các đơn vị báo cáo trước ngày 15 hằng tháng.", 3, 0),
        table(row(cell(p("Nơi nhận:") + p("- Các đơn vị thuộc Bộ;") + p("- Lưu: VT.")), cell(_lines("BỘ TRƯỞNG") + _BLANKS + _lines("Trịnh Thu Hà"))), columns=2, borders=False),
    ))  # fmt: skip
    styles = "".join((
        style("Normal", default=True), style("Ten", run="<w:caps/>").replace("<w:rPr>", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr>'),
        style("Phan", num=1, run="<w:caps/>"), style("Dieu", num=1, level=1),
    ))  # fmt: skip
    lists = abstract(1, level(0, "PHẦN %1", "upperRoman", style="Phan", suffix="space"), level(1, "Điều %2.", style="Dieu", restart=0))
    return docx(
        body, styles=styles, numbering=lists + abstract(2, level(0, "%1.")) + num(1, 1) + num(2, 2) + num(3, 2, {0: 1}),
        headers={"first": letterhead, "default": p("", centred=True, xml=run("Trang ") + field("PAGE", "2"))}, section="<w:titlePg/>",
    )  # fmt: skip


def department_in_a_frame() -> bytes:
    """The whole plan in one table without borders: head, a cell with the text and a real table in it, foot in two rows; two signatures."""
    inner = table(
        row("Thời gian", "Nội dung", "Người phụ trách"),
        row(cell("Tuần 1", merge="restart"), "Họp triển khai", "Ông Lê Trung"), row(cell("", merge="continue"), "Lập danh sách", "Bà Vũ Hạnh"),
        columns=3,
    )  # fmt: skip
    text = "".join((
        _lines("KẾ HOẠCH", "Kiểm kê tài sản năm 2025"), p("Chi cục Thủy lợi xây dựng Kế hoạch kiểm kê tài sản như sau:"),
        p("I. NỘI DUNG"), p("Kiểm kê toàn bộ tài sản tại thời điểm 0 giờ ngày 31/12/2025."), inner, p("II. TỔ CHỨC THỰC HIỆN"),
        p("1. Phòng Hành chính là đầu mối, tổng hợp báo cáo trước ngày 15/01/2026."), p("2. Các phòng cử người tham gia Tổ kiểm kê."),
    ))  # fmt: skip
    whole = table(
        row(cell(_lines("SỞ NÔNG NGHIỆP TỈNH AN LÃNG", "CHI CỤC THỦY LỢI", "Số: 102/KH-CCTL")),
            cell(_lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Lãng, ngày 01 tháng 12 năm 2025"))),
        row(cell(text, span=2)),
        row(cell(p("Nơi nhận:") + p("- Sở Nông nghiệp (b/c);") + p("- Các phòng;") + p("- Lưu: VT.")), cell(_lines("CHI CỤC TRƯỞNG") + _BLANKS + _lines("Mai Quốc Khánh"))),
        columns=2, borders=False,
    )  # fmt: skip
    return docx(whole + p())
