"""KH142: an archive line that is not "Lưu: VT, …"."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, TITLE
from kehoach.rules.foot_parts import pieces
from kehoach.rules.types import Edit, Found, Rule, Said, nd30
from kehoach.text.lazy_pattern import LazyPattern

_LINE = LazyPattern(r"(?s)(?:\\?[-–—−•+*·][ \t]*)?(?P<word>[Ll](?:ư|u\u031b)u|LƯU)(?P<colon>[ \t*_]*:?[ \t*_]*)(?P<rest>.*)")
_DASHED = LazyPattern(r"VT(?P<dash>[ \t]*[-–][ \t]*)(?=[A-ZĐ(])")
_OWN_RULES = LazyPattern(r"Mặt trận|Đoàn |Hội |Công đoàn|Liên đoàn")  # these apply the decree as it suits them, and may have no registry
_OFFICE = LazyPattern(r"\bVT|[Vv]ăn thư")


def check(examined: Examined) -> Iterator[Found]:
    archive = examined.plan.archive
    if archive is None or not examined.text:
        return
    at = pieces(examined, archive)[0]
    match = _LINE.match(examined.text, *at)
    if match is None:
        return
    named = bool(_OFFICE.search(archive.text))
    edits: list[Edit] = []
    if ":" not in match["colon"]:
        edits.append(Edit(match.end("word"), match.end("colon"), ": "))
    dashed = _DASHED.match(examined.text, match.start("rest"), at[1])
    if dashed is not None:
        edits.append(Edit(*dashed.span("dash"), ", "))
    printed = " ".join(examined.text[match.start("word") : at[1]].split())
    where = (match.start("word"), at[1])
    if edits:
        yield Found(where, {"printed": printed}, edits=tuple(edits) if named else (), fix="safe" if named else None)
    elif archive.text and not named and not _OWN_RULES.search(examined.plan.metadata.organ_name or ""):
        yield Found(where, {"printed": printed}, severity="info")


RULE = Rule(
    code="KH142",
    name="archive-form",
    severity="warning",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục I, II.9.d"),
    title=Said("Dòng lưu sai", "The archive line is not in its form"),
    message=Said(
        "Dòng lưu ghi “{printed}”, phải theo mẫu “Lưu: VT, <đơn vị soạn thảo>.”.",
        "The archive line reads “{printed}”; its form is “Lưu: VT, <drafting unit>.”.",
    ),
    why=Said(
        "Sau chữ “Lưu” có dấu hai chấm, rồi “VT” (văn thư cơ quan), dấu phẩy, chữ viết tắt đơn vị soạn thảo và số bản lưu nếu cần.",
        "After “Lưu” comes a colon, then “VT” (the registry), a comma, the drafting unit and, if needed, the number of copies.",
    ),
    wrong=TITLE + BODY + FOOT.replace("Lưu: VT", "Lưu VT"),
    right=TITLE + BODY + FOOT,
    check=check,
    regimes=("state",),
)
