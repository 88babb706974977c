"""KH143: the last line of the recipients does not end in a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, TITLE
from kehoach.rules.foot_parts import pieces
from kehoach.rules.types import Edit, Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    archive, text = examined.plan.archive, examined.text
    if archive is None or not text or len(archive.text) < 2:
        return
    places = pieces(examined, archive)
    if any(text[start:end].replace("**", "").endswith((".", ">", "…")) for start, end in places):
        return
    start, end = places[0]
    if len(places) > 1 or "\n" in text[start:end].strip():
        return  # what follows may be another column
    edit = Edit(end - 1, end, ".") if text[end - 1] in ";," else Edit(end, end, ".")
    yield Found((start, end), {"printed": " ".join(text[start:end].split())}, edits=(edit,))


RULE = Rule(
    code="KH143",
    name="recipients-end",
    severity="info",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.9.d"),
    title=Said("Dòng cuối của nơi nhận không có dấu chấm", "The recipients do not end in a full stop"),
    message=Said(
        "Dòng cuối của nơi nhận “{printed}” phải kết thúc bằng dấu chấm (.).",
        "The last line of the recipients, “{printed}”, must end in a full stop.",
    ),
    why=Said("Dòng lưu là dòng cuối của nơi nhận, kết thúc bằng dấu chấm.", "The archive line ends the list of recipients, with a full stop."),
    wrong=TITLE + BODY + FOOT.replace("KT.\n", "KT\n"),
    right=TITLE + BODY + FOOT,
    check=check,
    regimes=("state",),
)
