"""How a place is named to people: "II.1, gạch đầu dòng 3 (dòng 42)" for the node ``II.1.-3``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.messages import tell

if TYPE_CHECKING:
    from kehoach.records.changes import Place

_UNNUMBERED = {"-": "bullet", "+": "subbullet", "*": "note", "p": "paragraph", "f": "field", "t": "table"}
_NAMED = {"P": "part", "C": "chapter", "D": "article", "M": "division"}
_STEP = re.compile(r"(?P<sign>[-+*pftPCDM])(?P<number>\d+)(?:~\d+)?")


def name_place(place: Place, language: str, *, old: bool = False) -> str:
    """The node, its row, its line, in words; ``old``: it is a place in the old revision, which is said.

    >>> from kehoach.records.changes import Place
    >>> name_place(Place("PL1.II.1.-3"), "vi"), name_place(Place("recipients.2"), "vi"), name_place(Place("D2.t1", row=4), "vi")
    ('Phụ lục 1, II.1, gạch đầu dòng 3', 'nơi nhận 2', 'Điều 2, bảng 1, hàng 4')
    """
    named = name_node(place.node or "", language)
    if place.row is not None:
        named = f"{named}, {tell('place-row', language, number=place.row)}"
    if place.span is not None:
        named = f"{named} ({tell('place-old-line' if old else 'place-line', language, line=place.span.line)})"
    return named


def name_node(node: str, language: str) -> str:
    """A node's id in words.

    >>> name_node("P1.II.a", "vi"), name_node("metadata.subject", "en"), name_node("II.1.p2", "en")
    ('Phần 1, II.a', 'subject', 'II.1, paragraph 2')
    """
    area, _, rest = node.partition(".")
    if area == "metadata":
        return tell(f"key-{rest}", language)
    if area in ("preamble", "recipients", "signers", "archive"):
        return tell(f"place-{area}", language, number=rest)
    pieces: list[str] = []
    plain: list[str] = []
    for step in node.split("."):
        match = _STEP.fullmatch(step)
        if re.fullmatch(r"PL\d+", step):
            words = tell("place-appendix", language, number=step[2:])
        elif match is None or (match["sign"] in _NAMED and plain):
            plain.append(step)
            continue
        else:
            kind = _NAMED.get(match["sign"]) or _UNNUMBERED[match["sign"]]
            words = tell(f"place-{kind}", language, number=match["number"])
        if plain:
            pieces.append(".".join(plain))
            plain = []
        pieces.append(words)
    return ", ".join([*pieces, ".".join(plain)] if plain else pieces)
