"""Whether the recipients of a plan cover a body that it gives work to: by name, by a group that it is in, or by the article that they name.

What cannot be told covers: a body of no known kind, and any recipient that may mean it.
Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.9.a (nơi nhận để thực hiện).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kehoach.extract.organs.abbreviations import expand

if TYPE_CHECKING:
    from kehoach.rules.examined import Examined

_AS_ABOVE = re.compile(r"Như (?:trên|kính gửi|[Kk]ính|[Mm]ục|[Pp]hần|[Đđ]iều (\d{1,2}))", re.IGNORECASE)
# The issuer's own office: "VPUB: CVP, các PCVP, các phòng, đơn vị". "Các đơn vị" there are its own rooms.
_OWN_OFFICE = re.compile(r"(?:VP|Văn phòng|CVP|Chánh|LĐVP|CPVP|PCVP|Phòng:|Các phòng, đơn vị thuộc V)")
_HEADS = re.compile(
    r"(?:(?:giám đốc|chủ tịch|bộ trưởng|trưởng|phó trưởng|thủ trưởng|chỉ huy trưởng|chánh|đại diện|lãnh đạo|các đồng chí|đồng chí"
    r"|ban thường trực|thường trực) ){1,4}"
)
# Kinds of bodies, by how their names begin, and the words of recipients that may mean them.
_KIND = re.compile(
    r"(?:(?P<people>ủy ban nhân dân|hội đồng nhân dân|các (?:xã|phường|huyện))|(?P<department>sở|các sở)"
    r"|(?P<union>mặt trận|ủy ban mặt trận|hội (?:nông dân|liên hiệp|cựu chiến binh|phụ nữ)|đoàn thanh niên"
    r"|tỉnh đoàn|thành đoàn|huyện đoàn|liên đoàn lao động)"
    r"|(?P<press>báo (?:và|điện tử))|(?P<force>công an|bộ chỉ huy|ban chỉ huy quân sự|đồn biên phòng)|(?P<ministry>bộ)"
    r"|(?P<branch>bảo hiểm xã hội|kho bạc|cục thuế|chi cục thuế|thuế|ngân hàng nhà nước|cục thống kê))(?: |$)"
)
_JOINT = ("ban chỉ huy", "ban chỉ đạo", "bch", "bcđ", "tiểu ban", "tổ công tác", "hội đồng phối hợp")  # their members come from many bodies
_WIDE = ("cơ quan", "đơn vị", "tổ chức chính trị", "thành viên", "các cấp", "toàn thể", "các ban", "phòng ban", "thủ trưởng", "ngành", *_JOINT)
_COVERED_BY: dict[str, tuple[str, ...]] = {
    "people": ("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "tỉnh thành phố", "các tỉnh", "địa phương"),
    "department": ("các sở", "sở ban"),
    "union": (
        "mặt trận",
        "mttq",
        "mttqvn",
        "ubmttq",
        "ubmttqvn",
        "đoàn thể",
        "các hội",
        "chính trị",
        "ct xh",
        "ctxh",
        "đoàn",
        "hội liên hiệp",
        "hội phụ nữ",
    ),
    "press": ("báo", "ptth", "pt th", "truyền hình", "báo chí", "truyền thông", "tuyên giáo"),
    "force": ("công an", "ca", "quân sự", "chqs", "bchqs", "biên phòng", "bđbp", "lực lượng"),
    "ministry": ("các bộ", "bộ ban"),
    "branch": ("bảo hiểm", "bhxh", "kho bạc", "thuế", "ngân hàng", "thống kê"),
}
_LOWER = re.compile(r" (?:xã|phường|thị trấn|đặc khu|huyện|quận|trường)(?= |$)")
_NO_MINISTRY = ("bộ phận", "bộ chỉ huy", "bộ đội", "bộ tư lệnh", "bộ môn", "bộ chính trị")


_MARKS = str.maketrans(dict.fromkeys(",;:.()/-–&", " "))


class Told(NamedTuple):
    """Whom the recipients tell: everybody, or what their names say in plain words; and the issuer's own names."""

    everybody: bool
    words: str
    issuer: str


def told_by(examined: Examined) -> Told | None:
    """Whom the recipients of a plan tell; None where no whole list was printed."""
    plan = examined.plan
    if len(plan.recipients) < 2 or plan.archive is None:
        return None
    said: list[str] = []
    for recipient in plan.recipients:
        above = _AS_ABOVE.match(recipient.text)
        if above is not None:
            article = next((node for node in examined.nodes if node.kind == "article" and node.number == above[1]), None) if above[1] else None
            if article is None:
                return Told(True, "", "")
            said += [article.text, *(child.text for child in article.children)]
        elif not _OWN_OFFICE.match(recipient.text):
            said.append(recipient.text)
    words = f" {_plain(' | '.join(said))} "
    if any(f" {word} " in words for word in _WIDE):
        return Told(True, "", "")
    issuer = " ".join(filter(None, (plan.metadata.organ_name, plan.metadata.parent_organ_name)))
    return Told(False, f"{words}{_plain(expand(' | '.join(said)))} ", f" {_plain(issuer)} ")


def is_told(name: str, told: Told) -> bool:
    """Whether a body, by its name in full, is among the recipients or cannot be told from them.

    >>> told = Told(False, " ubnd tỉnh các xã phường ", "")
    >>> is_told("Ủy ban nhân dân xã Suối Mây", told), is_told("Sở Y tế", told)
    (True, False)
    """
    body = _HEADS.sub("", _plain(name), count=1)
    kind = _KIND.match(body)
    if kind is None or told.everybody or body.startswith(_NO_MINISTRY):
        return True
    if kind.lastgroup == "people" and not (_LOWER.search(body) and not _LOWER.search(told.issuer)):
        return True  # the issuer in other words, or a body of its own level
    if f" {body} " in told.words or f" {body} " in told.issuer:
        return True
    return any(f" {word} " in told.words for word in _COVERED_BY[kind.lastgroup or ""])


def _plain(text: str) -> str:
    """The words of a text in lower case, without the marks between them."""
    return " ".join(text.lower().replace("uỷ", "ủy").translate(_MARKS).split())
