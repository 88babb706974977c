"""KH510: capitals in the names of bodies: "Ủy Ban Nhân Dân", "Hội đồng Nhân dân", "Sở tài chính"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.rules.wording import occurrences, respelt, word_before

_PEOPLES = tuple(
    f"{body} " for body in ("ủy ban", "uỷ ban", "hội đồng", "tòa án", "toà án", "viện kiểm sát", "công an", "quân đội", "cảnh sát", "an ninh")
)
# The wrong forms by a word of theirs that stands alone between blanks.
_WRONG: dict[str, tuple[str, ...]] = {
    "Ủy": ("Ủy Ban",), "Uỷ": ("Uỷ Ban",), "Hội": ("Hội Đồng",), "Thủ": ("Thủ Tướng",), "Chính": ("Chính Phủ",), "Quốc": ("Quốc Hội",),
    "Nhà": ("Nhà Nước",),
    "Mặt": ("Mặt Trận Tổ Quốc", "Mặt trận Tổ Quốc", "Mặt Trận Tổ quốc", "Mặt trận tổ quốc"), "Đảng": ("Đảng cộng sản Việt Nam",),
}  # fmt: skip
_RIGHT = {"mặt trận tổ quốc": "Mặt trận Tổ quốc", "đảng cộng sản việt nam": "Đảng Cộng sản Việt Nam"}
_FIELDS = {
    field.lower(): field
    for field in (
        "Nội vụ", "Tài chính", "Tư pháp", "Y tế", "Xây dựng", "Nông nghiệp và Môi trường", "Nông nghiệp và Phát triển nông thôn",
        "Giáo dục và Đào tạo", "Khoa học và Công nghệ", "Văn hóa, Thể thao và Du lịch", "Văn hoá, Thể thao và Du lịch", "Giao thông vận tải",
        "Tài nguyên và Môi trường", "Thông tin và Truyền thông", "Lao động - Thương binh và Xã hội", "Kế hoạch và Đầu tư", "Ngoại vụ",
        "Dân tộc và Tôn giáo", "Quốc phòng", "Ngoại giao",
    )
}  # fmt: skip
_VERBS = ("xây dựng",)  # "Sở xây dựng kế hoạch": the department draws up a plan
_LONGEST = 40
_END = re.compile(r"(?![^\W_])")


def check(examined: Examined) -> Iterator[Found]:
    text, words = examined.prose.text, examined.words
    if "Nhân" in words:
        yield from _peoples(examined, text)
    for word in [word for word in _WRONG if word in words]:
        for wrong in _WRONG[word]:
            for at in occurrences(text, wrong) if wrong.rsplit(" ", 1)[1] in examined.vocabulary else ():
                person = wrong == "Quốc Hội" and word_before(text, at)[:1].isupper()  # ông Trần Quốc Hội
                if not person and not text.startswith(" Nhân ", at + len(wrong)):
                    yield from respelt(examined, at, at + len(wrong), _RIGHT.get(wrong.lower(), wrong.capitalize()))
    for kind in [kind for kind in ("Sở ", "Bộ ") if kind in f"{examined.vocabulary} "]:
        at = text.find(kind)
        while at >= 0:
            start = at + len(kind)
            joint = text.find(" và ", start, start + 20) + 4
            if text[start : start + 1].islower() or (joint > 3 and text[joint : joint + 1].islower()):
                yield from _field(examined, text, at, start)
            at = text.find(kind, start)


def _peoples(examined: Examined, text: str) -> Iterator[Found]:
    """Ủy ban Nhân dân and its like: the body's first letter stays, all others are small; a capital for Kiểm sát is left alone."""
    for at in occurrences(text, "Nhân dân", "Nhân Dân"):
        before = text[max(0, at - 16) : at]
        body = next((body for body in _PEOPLES if before.lower().endswith(body)), None)
        if body is not None:
            start, printed = at - len(body), before[-len(body) :]
            kept = printed if "iểm" in printed else printed[0] + printed[1:].lower()
            yield from respelt(examined, start, at + len("Nhân dân"), f"{kept}nhân dân")


def _field(examined: Examined, text: str, at: int, start: int) -> Iterator[Found]:
    """A ministry or department whose field is one of those known, in other capitals."""
    small = text[start : start + _LONGEST].lower()
    for field, right in _FIELDS.items():
        end = start + len(field)
        if small.startswith(field) and _END.match(text, end):
            printed = text[start:end]
            if printed != right and printed not in _VERBS:
                yield from respelt(examined, at, end, text[at:start] + right)
            return


RULE = Rule(
    code="KH510",
    name="organ-name-capitals",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục II, IV.1"),
    title=Said("Viết hoa sai tên cơ quan, tổ chức", "Capitals in the name of a body"),
    message=Said("“{printed}” phải viết là “{right}”.", "“{printed}” should be written “{right}”."),
    why=Said(
        "Tên cơ quan viết hoa chữ cái đầu của các từ, cụm từ chỉ loại hình, chức năng, lĩnh vực; “nhân dân” trong Ủy ban nhân dân viết thường.",
        "A body's name has a capital where its type, function and field begin; nhân dân in Ủy ban nhân dân has none.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. TỔ CHỨC THỰC HIỆN\n1. Ủy ban Nhân dân các xã giao đất trồng cây.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân các xã giao đất trồng cây.\n",
    check=check,
    regimes=("state",),
)
