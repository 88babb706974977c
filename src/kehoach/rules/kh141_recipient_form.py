"""KH141: recipients that do not end in a semicolon."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, TITLE
from kehoach.rules.foot_parts import pieces
from kehoach.rules.types import Edit, Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    plan = examined.plan
    if not examined.text:
        return
    listed = plan.recipients if plan.archive is not None else plan.recipients[:-1]  # without "Lưu" the last one ends the list
    open_ends: list[tuple[tuple[int, int], Edit]] = []
    for recipient in listed:
        places = pieces(examined, recipient)
        if not places:
            continue
        start, end = places[-1]
        last = examined.text[end - 1 : end]
        if last == ";" or (last == ")" and ";" in examined.text[start:end]) or last in "…>" or recipient.text.endswith((":", "...")):
            continue
        edit = Edit(end - 1, end, ";") if last in ",." else Edit(end, end, ";")
        open_ends.append((places[0], edit))
    if open_ends:
        (start, end), _ = open_ends[0]
        shown = " ".join(examined.text[start:end].split())
        yield Found((start, end), {"count": str(len(open_ends)), "printed": shown}, edits=tuple(edit for _, edit in open_ends))


RULE = Rule(
    code="KH141",
    name="recipient-form",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.9.d"),
    title=Said("Nơi nhận không kết thúc bằng dấu chấm phẩy", "A recipient does not end in a semicolon"),
    message=Said(
        "{count} nơi nhận không kết thúc bằng dấu chấm phẩy (;), đầu tiên là “{printed}”.",
        "{count} recipient(s) without a semicolon (;) at the end, the first is “{printed}”.",
    ),
    why=Said(
        "Tên mỗi nơi nhận ở một dòng riêng, đầu dòng có gạch đầu dòng, cuối dòng có dấu chấm phẩy.",
        "Each recipient has its own line, which begins with a dash and ends in a semicolon.",
    ),
    wrong=TITLE + BODY + FOOT.replace("- UBND tỉnh;", "- UBND tỉnh"),
    right=TITLE + BODY + FOOT,
    check=check,
    regimes=("state",),
)
