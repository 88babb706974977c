"""Small plans put together at random, and what a person might do to their lines."""

from __future__ import annotations

from hypothesis import strategies as st

HEAD = """\
UBND HUYỆN SUỐI NGỌC                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ                        Độc lập - Tự do - Hạnh phúc
Số: {number}/KH-PNV                      Suối Ngọc, ngày {day} tháng 5 năm 2026

KẾ HOẠCH
{subject}

"""
LINES = (
    "I. MỤC ĐÍCH", "II. NHIỆM VỤ", "II. NỘI DUNG", "III. TỔ CHỨC THỰC HIỆN", "IV. KINH PHÍ", "Điều 1. Phạm vi", "Phần thứ nhất", "A. KHÁI QUÁT",
    "1. Trồng cây xanh dọc bờ kênh và quanh sân trường.", "2. Trồng cây xanh dọc bờ kênh và quanh sân trường.", "2. Phòng Nội vụ",
    "3. Giữ đất ven suối, che bóng cho đường liên xã.", "1.1. Lập danh sách hộ tham gia.", "2.1. Lập danh sách hộ tham gia.", "1.1.1. Phát cây giống.",
    "a) Phòng Kinh tế chủ trì, phối hợp với Công an xã kiểm tra cây giống trước ngày 30/6/2026;", "b) Hỗ trợ 2.000.000 đồng cho mỗi thôn;",
    "b) Hỗ trợ 3.000.000 đồng cho mỗi thôn;", "c) Bố trí xe chở cây.", "- Bố trí xe chở cây.", "- Bố trí xe chở cây, chở phân.", "+ Chọn cây lim, cây sấu.",
    "- Cơ quan chủ trì: Phòng Nội vụ.", "- Cơ quan chủ trì: Phòng Kinh tế.", "- Cơ quan phối hợp: Công an xã, Đoàn Thanh niên xã.", "- Cơ quan phối hợp: Công an xã.",
    "- Thời gian: Tháng 6 năm 2026.", "- Thời gian: Quý IV/2026.", "- Sản phẩm: Báo cáo kết quả.", "* Lưu ý: tưới cây trong mùa khô.",
    "Kinh phí thực hiện là 12 triệu đồng, từ ngân sách xã 8 triệu đồng và xã hội hóa 4 triệu đồng.", "Phòng Nội vụ theo dõi. Các thôn báo cáo trước ngày 15/12/2026.",
    "Phòng Nội vụ theo dõi.", "Các thôn báo cáo trước ngày 15/12/2026.", "Thực hiện theo Công văn số 15/UBND-KT ngày 02/01/2026 của UBND huyện Suối Ngọc.",
    "Thực hiện theo Công văn số 19/UBND-KT ngày 05/02/2026 của UBND huyện Suối Ngọc.", "Trên đây là kế hoạch trồng cây./.",
    "| STT | Nội dung | Cơ quan chủ trì | Thời gian | Kinh phí (triệu đồng) |\n|---|---|---|---|---|\n| 1 | Mua cây | Phòng Kinh tế | Quý III/2026 | 12 |\n| 2 | Trồng cây | Các thôn | Tháng 7/2026 | 3 |",
    "| 3 | Tưới cây | Đoàn Thanh niên xã | Hằng tuần | 1,5 |", "| 2 | Trồng cây | Các thôn | Tháng 9/2026 | 3 |", "Hoà bình", "hòa bình",
)  # fmt: skip
BASES = (
    "Căn cứ Luật Trồng trọt năm 2018;",
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND huyện Suối Ngọc;",
    "Căn cứ tình hình thực tế;",
    "Phòng Nội vụ ban hành kế hoạch như sau:",
)
FOOTS = ("- UBND huyện (b/c);", "- Các thôn;", "- Công an xã;", "- Công an xã (p/h);", "- Trường Tiểu học;")
SIGNERS = ("TRƯỞNG PHÒNG\n\nLò Thị Mỷ", "KT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\n\nVàng A Sử", "")

Parts = tuple[str, list[str], list[str], list[str], str, str]


def printed(parts: Parts) -> str:
    """The plan that these parts make."""
    head, bases, lines, foot, signer, annex = parts
    text = head + "\n\n".join([*bases, *lines]) + "\n\n"
    if foot:
        text += "Nơi nhận:\n" + "\n".join([*foot, "- Lưu: VT."]) + "\n\n" + signer + "\n"
    return text + annex


heads = st.builds(
    lambda number, day, subject: HEAD.format(number=number, day=day, subject=subject),
    st.sampled_from(["12", "13", "  "]),
    st.sampled_from(["5", "06", "  "]),
    st.sampled_from(["Trồng cây ven đường năm 2026", "Trồng cây ven suối năm 2026", "TRỒNG CÂY VEN ĐƯỜNG NĂM 2026"]),
)
annexes = st.sampled_from(
    ["", "", "\nPHỤ LỤC\nDANH SÁCH CÁC XÃ\n1. Xã Nậm Khăm\n2. Xã Bản Pheo\n", "\nPHỤ LỤC I\nDANH SÁCH CÁC XÃ\n1. Xã Bản Pheo\n"]
)
lines = st.lists(st.sampled_from(LINES), min_size=1, max_size=18)
parts = st.tuples(
    heads, st.lists(st.sampled_from(BASES), max_size=4), lines, st.lists(st.sampled_from(FOOTS), max_size=5), st.sampled_from(SIGNERS), annexes
)


def _done(deed: str, line: str, other: str, draw: st.DrawFn) -> list[str]:
    """The lines that come of one line."""
    if deed == "go":
        return []
    if deed in ("repeat", "swap"):
        return [line, other] if deed == "repeat" else [other]
    if deed == "merge":
        return [f"{line} {other}"]
    if deed == "split":
        return line.replace(". ", ".\n\n", 1).split("\n\n")
    if deed == "reword":
        words = line.split(" ")
        words[draw(st.integers(0, len(words) - 1))] = draw(
            st.sampled_from(("hằng tuần", "Công an xã", "5.000.000", "tháng 9/2026", "và", "Sở Y tế,", ""))
        )
        return [" ".join(words)]
    return [line]


@st.composite
def revised(draw: st.DrawFn) -> tuple[str, str]:
    """A plan, and the plan with some of its lines taken out, repeated, exchanged or brought in, or with another head or foot."""
    before = draw(parts)
    after = [part if draw(st.integers(0, 3)) else other for part, other in zip(before, draw(parts), strict=True)]
    body = list(before[2])
    for _ in range(draw(st.integers(0, 6))):
        deed = draw(st.sampled_from(("come", "go", "swap", "repeat", "reword", "merge", "split", "reorder")))
        at, other = draw(st.integers(0, len(body))), draw(st.integers(0, max(0, len(body) - 1)))
        if deed == "come":
            body.insert(at, draw(st.sampled_from(LINES)))
        elif body:
            at %= len(body)
            body[at : at + 1] = _done(deed, body[at], body[other], draw)
            if deed == "swap":
                body[other] = before[2][at] if at < len(before[2]) else body[other]
            elif deed == "reorder":
                body[at:] = body[at:][::-1]
    after[2] = body
    return printed(before), printed((after[0], after[1], after[2], after[3], after[4], after[5]))


unlike = st.tuples(parts.map(printed), parts.map(printed))
pairs = st.one_of(revised(), revised(), revised(), unlike)
