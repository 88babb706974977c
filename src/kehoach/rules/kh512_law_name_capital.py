"""KH512: a law's name that begins with a small letter: "Luật ngân sách nhà nước"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.rules.wording import occurrences, respelt, upper_first

# The first two words of laws' names: enough to know a name from a sentence ("Luật này", "Luật giao Chính phủ", "Luật sửa đổi, bổ sung …").
_LAWS = frozenset(
    (
        "an ninh|an toàn|bảo hiểm|báo chí|bầu cử|biên phòng|biển việt|bình đẳng|bưu chính|các công|các tổ|căn cước|cảnh sát|cảnh vệ|"
        "cạnh tranh|chăn nuôi|chất lượng|chứng khoán|chuyển giao|công an|công chứng|công đoàn|công nghệ|công nghiệp|cư trú|cán bộ|dân quân|"
        "dầu khí|di sản|doanh nghiệp|du lịch|dược số|dữ liệu|dự trữ|đa dạng|đất đai|đầu tư|đấu giá|đấu thầu|đê điều|địa chất|điện ảnh|"
        "điện lực|điều ước|đo đạc|đo lường|đường bộ|đường sắt|giá số|giám định|giáo dục|giao dịch|giao thông|hàng không|hải quan|"
        "hiến máu|hòa giải|hoà giải|hóa chất|hoá chất|hôn nhân|hộ tịch|hợp tác|kế toán|khám bệnh|khí tượng|khiếu nại|"
        "khoa học|khoáng sản|kiểm toán|kiến trúc|lao động|lâm nghiệp|lưu trữ|luật sư|lý lịch|mặt trận|năng lượng|ngân hàng|"
        "ngân sách|nghĩa vụ|người cao|người khuyết|người lao|nhà giáo|nhà ở|nuôi con|phá sản|phòng cháy|phòng thủ|phòng, chống|"
        "phí và|phục hồi|quảng cáo|quốc phòng|quốc tịch|quy hoạch|sĩ quan|sở hữu|tài nguyên|tần số|thanh niên|thanh tra|"
        "thể dục|thi đua|thi hành|thống kê|thủ đô|thú y|thủy lợi|thuỷ lợi|thủy sản|thuỷ sản|thuế giá|thuế thu|thuế sử|thuế xuất|thuế bảo|"
        "thương mại|tiếp cận|tiếp công|tiết kiệm|tiêu chuẩn|tín ngưỡng|tố cáo|tố tụng|trật tự|trẻ em|trồng trọt|trợ giúp|"
        "trưng cầu|trưng mua|tương trợ|việc làm|viên chức|viễn thông|xây dựng|xuất bản|xuất cảnh"
    ).split("|")
)
# Words that also open the rest of a sentence ("Hội nghị phổ biến Luật tổ chức ngày 15/5"): a name only before these.
_BEFORE: dict[str, tuple[str, ...]] = {
    "thực hiện": (" dân chủ",),
    "tổ chức": (" chính quyền", " Chính phủ", " Quốc hội", " Hội đồng", " Tòa án", " tòa án", " Viện", " cơ quan điều tra"),
    "hoạt động": (" giám sát", " chữ thập"),
    "xử lý": (" vi phạm",),
    "quản lý": (" thuế", " nợ", " ngoại thương", ", sử dụng"),
    "sử dụng": (" năng lượng",),
    "bảo vệ": (" môi trường", " và phát triển", " sức khỏe", " quyền lợi", " bí mật", " dữ liệu"),
    "kinh doanh": (" bất động", " bảo hiểm"),
    "phổ biến": (", giáo dục",),
    "hình sự": ("",),
    "dân sự": ("",),
}
_CODES = ("hình sự", "dân sự")  # names of codes; after Luật alone they are fields of study
_NAME = re.compile(r"([Ll]uật) (\w+,? \w+)")


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    for at in occurrences(text, "Luật", "Bộ luật"):
        start = text.find("uật ", at, at + 8) - 1
        if start < at or not text[start + 5 : start + 6].islower():
            continue
        name = _NAME.match(text, start)
        if name is not None and _is_name(text, name[2], name.end(), code=start > at):
            yield from respelt(examined, at, name.end(), text[at : name.start(2)] + upper_first(name[2]))


def _is_name(text: str, first: str, end: int, *, code: bool) -> bool:
    """Whether two words after Luật (``code``: after Bộ luật) open a law's name."""
    if first in _LAWS:
        return True
    return first in _BEFORE and (code or first not in _CODES) and text.startswith(_BEFORE[first], end)


RULE = Rule(
    code="KH512",
    name="law-name-capital",
    severity="warning",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục II, V.6"),
    title=Said("Tên luật không viết hoa chữ đầu", "A law's name without a capital"),
    message=Said("“{printed}” phải viết là “{right}”.", "“{printed}” should be written “{right}”."),
    why=Said(
        "Tên một văn bản cụ thể viết hoa tên loại và chữ cái đầu của âm tiết thứ nhất tạo thành tên gọi: Luật Ngân sách nhà nước.",
        "The name of a document has a capital for its type and for the first syllable of its title: Luật Ngân sách nhà nước.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. KINH PHÍ\n1. Bố trí theo Luật ngân sách nhà nước.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. KINH PHÍ\n1. Bố trí theo Luật Ngân sách nhà nước.\n",
    check=check,
    regimes=("state",),
)
