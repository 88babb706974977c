"""What the rules' examples are made of: the plan of a commune that does not exist."""

from __future__ import annotations

NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
HEAD = (
    f"ỦY BAN NHÂN DÂN\nXÃ SUỐI MÂY\n\n{NATIONAL}Số: 12/KH-UBND\n\nSuối Mây, ngày 05 tháng 3 năm 2026\n\n"
    "KẾ HOẠCH\nTrồng cây trên địa bàn xã năm 2026\n\n"
)
TITLE = "KẾ HOẠCH\nTrồng cây trên địa bàn xã năm 2026\n\n"
BODY = "I. MỤC ĐÍCH\n\n1. Phủ xanh đất trống.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế xã trồng 500 cây./.\n\n"
RECIPIENTS = "Nơi nhận:\n- UBND tỉnh;\n- Các thôn;\n- Lưu: VT, KT.\n\n"
SIGNATURE = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Páo\n"
FOOT = RECIPIENTS + SIGNATURE
