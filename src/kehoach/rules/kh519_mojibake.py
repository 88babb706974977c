"""KH519: UTF-8 read as Windows-1252: "Káº¿ hoáº¡ch"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Edit, Found, Rule, Said

_HIGH = bytes(range(0x80, 0xC0)).decode("cp1252", "ignore") + "\x81\x8d\x8f\x90\x9d"
_LATIN_HIGH = "".join(map(chr, range(0x80, 0xC0)))
_TRAIL = "".join(sorted(set(_HIGH + _LATIN_HIGH)))
# Letters of two bytes (à đ ơ ư …), three (ế ộ …) and marks (– “ ”), as they look when each byte is taken for a letter.
_RUN = re.compile(
    f"(?:[\u00c3\u00c4\u00c6][{re.escape(_TRAIL)}]|\u00e1[\u00ba\u00bb][{re.escape(_TRAIL)}]|\u00e2[\u20ac\u0080][{re.escape(_TRAIL)}])+"
)


def check(examined: Examined) -> Iterator[Found]:
    text = examined.text
    # Every Vietnamese text has ạ, ế, ộ …; misread they begin with "áº", "á»".
    if not ("\u00ba" in text and "\u00e1\u00ba" in text) and not ("\u00bb" in text and "\u00e1\u00bb" in text):
        return
    runs = [(match.span(), _read_again(match.group())) for match in _RUN.finditer(text)]
    edits = tuple(Edit(*span, right) for span, right in runs if right is not None)
    if edits:
        at = edits[0]
        values = {"count": str(len(edits)), "printed": text[at.start : at.end], "right": at.text}
        yield Found((at.start, at.end), values, edits=edits)


def _read_again(run: str) -> str | None:
    """What the bytes say as UTF-8, where that is Vietnamese; the five bytes that 1252 has no letter for come through as they are."""
    data = bytearray()
    for sign in run:
        try:
            data += sign.encode("cp1252")
        except UnicodeEncodeError:
            data.append(ord(sign) if ord(sign) < 0x100 else 0x3F)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


RULE = Rule(
    code="KH519",
    name="mojibake",
    severity="error",
    blame="conversion",
    fix="safe",
    source=HOUSE_RULE,
    title=Said("Chữ bị đọc sai bảng mã", "Text read in the wrong encoding"),
    message=Said(
        "{count} chỗ chữ UTF-8 bị đọc như Windows-1252: “{printed}” là “{right}”.",
        "UTF-8 was read as Windows-1252 in {count} places: “{printed}” is “{right}”.",
    ),
    why=Said("Văn bản không đọc được; phải mở lại tệp gốc bằng bảng mã UTF-8.", "The text cannot be read; the file must be opened again as UTF-8."),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây bóng mát tại các tr\u00c6\u00b0\u00e1\u00bb\u009dng.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng cây bóng mát tại các trường.\n",
    check=check,
)
