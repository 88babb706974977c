"""KH102: a Quốc hiệu that is not printed as the decree has it."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, HEAD
from kehoach.rules.head_parts import is_whole, place, small_title
from kehoach.rules.types import Edit, Found, Rule, Said, nd30

_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_RIGHT = (_TITLE, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")  # the decree itself prints both


def check(examined: Examined) -> Iterator[Found]:
    small = small_title(examined)
    if small is not None:
        yield Found(small, {"printed": examined.text[slice(*small)]}, edits=(Edit(*small, _TITLE),))
        return
    printed, at = examined.plan.metadata.national_title, place(examined, "national_title")
    if printed is None or at is None or " ".join(printed.split()) in _RIGHT:
        return
    yield Found(at, {"printed": printed}, edits=(Edit(*at, _TITLE),)) if is_whole(examined, at) else Found(at, {"printed": printed}, fix="suggested")


RULE = Rule(
    code="KH102",
    name="national-title-form",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.1.a"),
    title=Said("Quốc hiệu sai", "The national title is not in its form"),
    message=Said(
        "Quốc hiệu in là “{printed}”, phải là “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”.",
        "The national title reads “{printed}”; it must read “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”.",
    ),
    why=Said(
        "Quốc hiệu có một cách viết duy nhất, bằng chữ in hoa; sai một chữ thường là do nhận dạng hoặc gõ nhầm.",
        "The national title has one form, in capitals; a wrong letter mostly comes from recognition or typing.",
    ),
    wrong=HEAD.replace("CHỦ NGHĨA", "CHU NGHĨA") + BODY,
    right=HEAD + BODY,
    check=check,
    regimes=("state",),
)
