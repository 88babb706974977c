"""Text in the fonts of the time before Unicode: ".VnTime" holds TCVN3 (ABC), "VNI-Times" VNI; the font's name tells which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

# Letters that neither of the two sets holds as such: a run that has one is Unicode, whatever its font says.
_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u0300-\u0323]")
_CAPITAL_FAMILY = "tcvn3-capitals"


def legacy_family(font: str | None) -> str | None:
    """The set of a font's letters: "tcvn3", "vni", or None for Unicode; fonts whose name ends in H print TCVN3 in capitals.

    >>> legacy_family(".VnTime"), legacy_family(".VnTimeH"), legacy_family("VNI-Times"), legacy_family("Times New Roman")
    ('tcvn3', 'tcvn3-capitals', 'vni', None)
    """
    if font is None or font[:1] not in ".Vv":
        return None
    name = font.lower()
    if name.startswith(".vn"):
        return _CAPITAL_FAMILY if font.endswith("H") else "tcvn3"
    return "vni" if name.startswith("vni-") else None


def convert(pieces: Sequence[tuple[str, str | None]], notices: set[str]) -> str:
    """The text of pieces, each with the family of its font; those of an old font are converted, which earns the notice "legacy-font".

    A paragraph whose old fonts hold letters of Unicode was typed in Unicode: it is left as it is.
    """
    for _, family in pieces:
        if family is not None:
            break
    else:
        return "".join([text for text, _ in pieces])
    if any(family and _UNICODE.search(text) for text, family in pieces):
        return "".join([text for text, _ in pieces])
    from kehoach.text.legacy_fonts import convert_font_text

    made = []
    for family, run in groupby(pieces, key=lambda piece: piece[1]):
        text = "".join([text for text, _ in run])  # a letter of VNI may be broken over two runs
        if family is None:
            made.append(text)
            continue
        read = convert_font_text(text, "vni" if family == "vni" else "tcvn3")
        if family == _CAPITAL_FAMILY:
            read = read.upper()
        if read != text:
            notices.add("legacy-font")
        made.append(read)
    return "".join(made)
