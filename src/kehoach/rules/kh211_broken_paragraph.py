"""KH211: a sentence broken in two by a blank line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Edit, Found, Rule, Said
from kehoach.text.fold import starts_lower


def check(examined: Examined) -> Iterator[Found]:
    text = examined.text
    spans = [notice.span for notice in examined.plan.notices if notice.code == "rejoined" and notice.span is not None]
    if not spans:
        return
    nodes = [node for node in examined.nodes if node.span is not None and node.kind != "table"]
    furniture = {item.span.end for item in examined.plan.furniture if item.span is not None}
    starts = [node.span.start for node in nodes if node.span is not None]
    for span in spans:
        node = nodes[max(bisect_right(starts, span.start) - 1, 0)] if nodes else None
        if node is None or node.span is None or not node.span.start < span.start < node.span.end:
            continue  # a line of the title or the foot, where lines are broken by design
        if not text:
            yield Found((span.start, span.end), {"word": node.text[:40]}, node.id)
            continue
        before = text[node.span.start : span.start]
        start = node.span.start + len(before.rstrip())
        rest = text[span.start : span.end]
        if not starts_lower(rest) or "\f" in text[start : span.start] or start in furniture:
            continue  # a new heading, or the sentence goes on after the end of a page
        plain = not before.rstrip().endswith(("*", "_")) and rest[0].isalpha()
        edits = (Edit(start, span.start, " "),) if plain else ()
        end = span.start + len(rest.split(None, 1)[0])
        yield Found((span.start, end), {"word": text[span.start : end].strip("*_")}, node.id, edits, fix=None if edits else "none")


RULE = Rule(
    code="KH211",
    name="broken-paragraph",
    severity="warning",
    blame="conversion",
    fix="safe",
    source=HOUSE_RULE,
    title=Said("Câu bị ngắt đôi", "A sentence is broken in two"),
    message=Said("Câu bị ngắt bởi dòng trống trước “{word}”.", "A blank line breaks the sentence before “{word}”."),
    why=Said(
        "Dòng trống giữa câu, thường do chuyển đổi tệp, làm một nội dung thành hai đoạn.",
        "A blank line inside a sentence, mostly from a conversion, makes two paragraphs of one.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n\n1. Vận động Nhân dân trồng cây trên các\n\ntuyến đường, bờ kênh.\n\n2. Chăm sóc cây.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n\n1. Vận động Nhân dân trồng cây trên các tuyến đường, bờ kênh.\n\n2. Chăm sóc cây.\n",
    check=check,
)
