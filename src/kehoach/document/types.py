"""The types of administrative documents, with their abbreviations.

Source: NĐ 30/2020/NĐ-CP, Điều 7 (29 types) and Phụ lục III, Mục I (abbreviations; công văn and thư công have none);
the Party's own types after them (Quy định 399-QĐ/TW).
"""

from __future__ import annotations

ADMINISTRATIVE_TYPES: dict[str, str | None] = {
    "Nghị quyết": "NQ", "Quyết định": "QĐ", "Chỉ thị": "CT", "Quy chế": "QC", "Quy định": "QyĐ", "Thông cáo": "TC",
    "Thông báo": "TB", "Hướng dẫn": "HD", "Chương trình": "CTr", "Kế hoạch": "KH", "Phương án": "PA", "Đề án": "ĐA",
    "Dự án": "DA", "Báo cáo": "BC", "Biên bản": "BB", "Tờ trình": "TTr", "Hợp đồng": "HĐ", "Công văn": None,
    "Công điện": "CĐ", "Bản ghi nhớ": "BGN", "Bản thỏa thuận": "BTT", "Giấy ủy quyền": "GUQ", "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT", "Giấy nghỉ phép": "GNP", "Phiếu gửi": "PG", "Phiếu chuyển": "PC", "Phiếu báo": "PB",
    "Thư công": None,
}  # fmt: skip
PARTY_TYPES: dict[str, str | None] = {"Kết luận": "KL", "Thông tri": "TT", "Đề cương": None, "Đề cương báo cáo": None}
