"""The abbreviations that the names of bodies are printed with, and their full forms.

Only those that can be read in one way, whatever stands around them: "BCH" (Ban Chấp hành, Bộ Chỉ huy) or "TT" (Trung tâm,
Thường trực) have no row. An "&" marks where "&", "-" or nothing may stand. Source: domain.md, 6.6 (seed plans, NĐ 30/2020/NĐ-CP,
Phụ lục), and usage.
"""

from __future__ import annotations

from itertools import product

_JOINERS = ("", "&", "-")


def _rows(text: str) -> dict[str, str]:
    """Rows of "abbreviations: full form", each abbreviation with every joiner that it may be printed with."""
    known: dict[str, str] = {}
    for row in text.strip().split("\n"):
        printed, full = row.split(":")
        for short in printed.split():
            parts = short.split("&")
            for joiners in product(_JOINERS, repeat=len(parts) - 1):
                known["".join(part + joiner for part, joiner in zip(parts, (*joiners, ""), strict=True))] = full.strip()
    return known


# Bodies: these open a name wherever they stand.
BODIES = _rows("""
    UBND: Ủy ban nhân dân
    HĐND: Hội đồng nhân dân
    HĐND&UBND: Hội đồng nhân dân và Ủy ban nhân dân
    UBTVQH: Ủy ban Thường vụ Quốc hội
    UB: Ủy ban
    UBBC: Ủy ban bầu cử
    UBKT: Ủy ban Kiểm tra
    UBDT: Ủy ban Dân tộc
    UBMTTQ: Ủy ban Mặt trận Tổ quốc
    UBMTTQVN: Ủy ban Mặt trận Tổ quốc Việt Nam
    MTTQ: Mặt trận Tổ quốc
    MTTQVN: Mặt trận Tổ quốc Việt Nam
    HU: Huyện ủy
    ĐU: Đảng ủy
    TTHĐ: Thường trực Hội đồng
    BTG: Ban Tuyên giáo
    BDV: Ban Dân vận
    BDT: Ban Dân tộc
    BCĐ: Ban Chỉ đạo
    BGH: Ban Giám hiệu
    BQL: Ban Quản lý
    BQLDA: Ban Quản lý dự án
    BCHQS: Ban Chỉ huy Quân sự
    VP: Văn phòng
    VPCP: Văn phòng Chính phủ
    VPUB VP&UBND: Văn phòng Ủy ban nhân dân
    VPĐP: Văn phòng Điều phối
    TTg: Thủ tướng Chính phủ
    SNV: Sở Nội vụ
    STP: Sở Tư pháp
    STC: Sở Tài chính
    SCT: Sở Công Thương
    SXD: Sở Xây dựng
    SYT: Sở Y tế
    SGTVT: Sở Giao thông vận tải
    SKH&ĐT: Sở Kế hoạch và Đầu tư
    SKH&CN: Sở Khoa học và Công nghệ
    SNN SNN&PTNT: Sở Nông nghiệp và Phát triển nông thôn
    SNN&MT: Sở Nông nghiệp và Môi trường
    STN&MT: Sở Tài nguyên và Môi trường
    SGD&ĐT: Sở Giáo dục và Đào tạo
    STT&TT: Sở Thông tin và Truyền thông
    SVH&TT&DL: Sở Văn hóa, Thể thao và Du lịch
    SLĐ&TB&XH: Sở Lao động - Thương binh và Xã hội
    SDT&TG: Sở Dân tộc và Tôn giáo
    BNV: Bộ Nội vụ
    BTP: Bộ Tư pháp
    BXD: Bộ Xây dựng
    BYT: Bộ Y tế
    BCA: Bộ Công an
    BQP: Bộ Quốc phòng
    BGTVT: Bộ Giao thông vận tải
    BKH&ĐT: Bộ Kế hoạch và Đầu tư
    BKH&CN: Bộ Khoa học và Công nghệ
    BNN&PTNT: Bộ Nông nghiệp và Phát triển nông thôn
    BNN&MT: Bộ Nông nghiệp và Môi trường
    BTN&MT: Bộ Tài nguyên và Môi trường
    BGD&ĐT: Bộ Giáo dục và Đào tạo
    BTT&TT: Bộ Thông tin và Truyền thông
    BVH&TT&DL: Bộ Văn hóa, Thể thao và Du lịch
    BLĐ&TB&XH: Bộ Lao động - Thương binh và Xã hội
    BHXH: Bảo hiểm xã hội
    KBNN: Kho bạc Nhà nước
    NHNN: Ngân hàng Nhà nước
    NHCSXH: Ngân hàng Chính sách xã hội
    TAND: Tòa án nhân dân
    VKSND: Viện kiểm sát nhân dân
    BĐBP: Bộ đội Biên phòng
    TTYT: Trung tâm Y tế
    TTPVHCC: Trung tâm Phục vụ hành chính công
    TTHTCĐ: Trung tâm học tập cộng đồng
    LĐLĐ: Liên đoàn Lao động
    HND: Hội Nông dân
    ĐTN: Đoàn Thanh niên
    CĐCS: Công đoàn cơ sở
    HTX: Hợp tác xã
""")

# Offices, sections and people: they open a name where they stand alone, as one that nobody knows does ("CBCCVC tham gia …").
PEOPLE = _rows("""
    PCT: Phó Chủ tịch
    CVP: Chánh Văn phòng
    PCVP: Phó Chánh Văn phòng
    CBCC: Cán bộ, công chức
    CBCCVC: Cán bộ, công chức, viên chức
    CBQL: Cán bộ quản lý
    KTTH: Kinh tế tổng hợp
    TC&HC: Tổ chức - Hành chính
    HC&TC: Hành chính - Tổ chức
    HCC: hành chính công
    KG&VX: Khoa giáo - Văn xã
    NLĐ: Người lao động
    HSSV: Học sinh, sinh viên
    LLVT: Lực lượng vũ trang
    CA: Công an
    THT: Tổ hợp tác
    TDP: Tổ dân phố
    NHTM: Ngân hàng thương mại
""")

# Fields, levels and other parts of names: they open none.
PARTS = _rows("""
    ĐBQH: Đại biểu Quốc hội
    VN: Việt Nam
    TW TƯ: Trung ương
    NN&PTNT: Nông nghiệp và Phát triển nông thôn
    PTNT: Phát triển nông thôn
    NN&MT: Nông nghiệp và Môi trường
    TN&MT: Tài nguyên và Môi trường
    KH&ĐT: Kế hoạch và Đầu tư
    KH&CN: Khoa học và Công nghệ
    TT&TT: Thông tin và Truyền thông
    VH&TT&DL: Văn hóa, Thể thao và Du lịch
    VH&XH: Văn hóa - Xã hội
    GD&ĐT: Giáo dục và Đào tạo
    LĐ&TB&XH: Lao động - Thương binh và Xã hội
    TB&XH: Thương binh và Xã hội
    GTVT: Giao thông vận tải
    KT&HT: Kinh tế và Hạ tầng
    KT&XH: Kinh tế - xã hội
    CT&XH: Chính trị - xã hội
    QP&AN: Quốc phòng - an ninh
    TC&KH: Tài chính - Kế hoạch
    KH&TC: Kế hoạch - Tài chính
    TCCB: Tổ chức cán bộ
    KSTT KSTTHC: Kiểm soát thủ tục hành chính
    QLDA: Quản lý dự án
    CN&TY: Chăn nuôi và Thú y
    BVTV: Bảo vệ thực vật
    TDTT: Thể dục thể thao
    ATTP: An toàn thực phẩm
    VSATTP: Vệ sinh an toàn thực phẩm
    ANTT: An ninh trật tự
    TTATXH: Trật tự an toàn xã hội
    TTATGT: Trật tự an toàn giao thông
    PCCC: Phòng cháy, chữa cháy
    PCTN: Phòng, chống tham nhũng
    PCTT&TKCN: Phòng chống thiên tai và Tìm kiếm cứu nạn
    BHYT: Bảo hiểm y tế
    BHTN: Bảo hiểm thất nghiệp
    MTQG: Mục tiêu quốc gia
    CTMTQG: Chương trình mục tiêu quốc gia
    NTM: Nông thôn mới
    DTTS: Dân tộc thiểu số
    DTTS&MN: Dân tộc thiểu số và miền núi
    XĐGN: Xóa đói giảm nghèo
    GNBV: Giảm nghèo bền vững
    CNTT: Công nghệ thông tin
    CĐS: Chuyển đổi số
    ĐMST: Đổi mới sáng tạo
    TTHC: Thủ tục hành chính
    CCHC: Cải cách hành chính
    PBGDPL: Phổ biến, giáo dục pháp luật
    TTĐT: Thông tin điện tử
    BVMT: Bảo vệ môi trường
    BĐKH: Biến đổi khí hậu
    GPMB: Giải phóng mặt bằng
    XDCB: Xây dựng cơ bản
    CCN: Cụm công nghiệp
    KCN: Khu công nghiệp
    KKT: Khu kinh tế
    ĐVHC: Đơn vị hành chính
    ĐVSN: Đơn vị sự nghiệp
    CHQS: Chỉ huy Quân sự
    QS: Quân sự
    LHPN: Liên hiệp Phụ nữ
    CCB: Cựu chiến binh
    TNCS: Thanh niên Cộng sản
    THPT: Trung học phổ thông
    THCS: Trung học cơ sở
    TH&THCS: Tiểu học và Trung học cơ sở
    THCS&THPT: Trung học cơ sở và Trung học phổ thông
    TH&THCS&THPT: Tiểu học, Trung học cơ sở và Trung học phổ thông
    PTDT: Phổ thông dân tộc
    GDPT: Giáo dục phổ thông
    GDNN: Giáo dục nghề nghiệp
    GDTX: Giáo dục thường xuyên
    GDNN&GDTX: Giáo dục nghề nghiệp - Giáo dục thường xuyên
    NgV: Ngoại vụ
    TP Tp: thành phố
    TX: thị xã
""")
