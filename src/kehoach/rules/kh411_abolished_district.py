"""KH411: a body or unit of the district level in a plan issued after that level was abolished."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.reforms import TWO_LEVELS, former_bodies, issued_since
from kehoach.rules.types import Found, Rule, Said

# Bodies of the level and lists of its units only: "huyện" alone may be part of a name that lives on.
_DISTRICT = re.compile(
    r"(?<!\w)(?:"
    r"(?:(?:UBND|HĐND|Công an|Thanh tra|UBMTTQ|MTTQ|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Tòa án nhân dân|Viện kiểm sát nhân dân"
    r"|Mặt trận Tổ quốc(?: Việt Nam)?|Ban Chỉ huy [Qq]uân sự|Ban CHQS) (?:các |cấp |\d{1,2} )?(?:huyện|quận|thị xã)(?!\w)"
    r"(?: (?!Ủy|Uỷ|Ban|Sở|Công|Phòng)[A-ZĐÂÊÔƠƯÁÀẢÃẠÝÍÓÚ]\w*(?: [A-ZĐÂÊÔƠƯÁÀẢÃẠÝÍÓÚ]\w*){0,2})?)"
    r"|(?:Huyện|Quận|Thị) (?:ủy|uỷ)(?!\w)|(?:Huyện|Quận|Thị) đoàn(?!\w)"
    r"|Phòng(?: (?!với |xã |tỉnh |cho |tại |trên |của |phối |chủ |tham |để |theo |từ |đến |các |về |thuộc |báo |gửi |trình |có |là |hướng )"
    r"[^\s,;:.()|/]{1,12}){1,9}? (?:huyện|quận|thị xã)(?!\w)"
    r"|[Cc]ác (?:quận, huyện|huyện, quận|huyện, thị xã|huyện, thành phố|huyện, thị, thành phố)(?:, (?:thị xã|thành phố))?(?!\w)"
    r"|(?:[Cc]ác|UBND) xã,(?: phường,)? thị trấn(?!\w)|[Cc]ác xã, phường(?: và|,) thị trấn(?!\w)"
    r")"
)
_WORDS = ("huyện", "Huyện ", "quận", "Quận ", "thị xã", "thị trấn")  # without one of them nothing is looked for
_SINCE = date(2025, 7, 1)


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    if not issued_since(examined, _SINCE) or not any(word in text for word in _WORDS):
        return
    for match, count in former_bodies(examined, _DISTRICT.finditer(text)):
        yield Found(place(examined, *match.span()), {"name": match[0], "count": str(count)}, node_at(examined, match.start()))


RULE = Rule(
    code="KH411",
    name="abolished-district",
    severity="warning",
    blame="drafting",
    fix="none",
    source=TWO_LEVELS,
    title=Said("Cấp huyện đã bỏ", "A body of the abolished district level"),
    message=Said(
        "“{name}” (nêu {count} lần): từ ngày 01/7/2025 không còn đơn vị hành chính và cơ quan cấp huyện, thị trấn.",
        "“{name}” (named {count} times): since 01/7/2025 there are no units and bodies of the district level and no townships.",
    ),
    why=Said(
        "Từ 01/7/2025 chính quyền địa phương có hai cấp: tỉnh và xã (xã, phường, đặc khu). Việc giao cho cơ quan không còn thì không ai làm.",
        "Since 01/7/2025 local government has two levels: province and commune. Work laid on a body that is no more is done by nobody.",
    ),
    wrong="Số: 12/KH-UBND\nLam Giang, ngày 15 tháng 8 năm 2025\n\nKẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n1. UBND các huyện trồng 500 cây.\n",
    right="Số: 12/KH-UBND\nLam Giang, ngày 15 tháng 8 năm 2025\n\nKẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n1. UBND các xã, phường trồng 500 cây.\n",
    check=check,
)
