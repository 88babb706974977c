"""KH517: two blanks between words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Edit, Found, Rule, Said
from kehoach.rules.wording import line_before, node_finder

_DOUBLED = re.compile(r"(?<=[^\W\d_]|[,;])  (?=[^\W\d_])")


def check(examined: Examined) -> Iterator[Found]:
    text = examined.text
    doubled = [at for at in _doubled(text) if "   " not in (line := line_before(text, at).lstrip()) and "|" not in line]
    node_at = node_finder(examined) if doubled else None
    places = [(at, node.id) for at in doubled if node_at is not None and (node := node_at(at)) is not None]
    if places:
        at, node_id = places[0]
        edits = tuple(Edit(place, place + 2, " ") for place, _ in places)
        context = " ".join(text[max(0, at - 20) : at].split()[-1:] + text[at : at + 20].split()[:1])
        yield Found((at, at + 2), {"count": str(len(places)), "context": context}, node_id, edits)


def _doubled(text: str) -> Iterator[int]:
    at = text.find("  ")
    while at >= 0:
        if _DOUBLED.match(text, at):
            yield at
        at = text.find("  ", at + 2)


RULE = Rule(
    code="KH517",
    name="doubled-blank",
    severity="info",
    blame="drafting",
    fix="safe",
    source=HOUSE_RULE,
    title=Said("Hai dấu cách liền nhau", "Two blanks in a row"),
    message=Said(
        "{count} chỗ có hai dấu cách liền nhau; chỗ đầu tiên: “{context}”.",
        "Two blanks in a row in {count} places; the first: “{context}”.",
    ),
    why=Said("Các từ cách nhau một dấu cách.", "One blank parts two words."),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây  bóng mát.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây bóng mát.\n",
    check=check,
)
