"""Vietnamese texts as old programs wrote them: the inverse of the tables in kehoach.text.legacy_fonts, and of misread UTF-8."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from kehoach.text.legacy import western
from kehoach.text.legacy_fonts import letters_of

_TCVN3 = {letter: code for code, letter in letters_of("tcvn3").items()}
_VNI = {letter: codes for codes, letter in reversed(letters_of("vni").items())}


def tcvn3(text: str) -> bytes:
    """A text in TCVN3; a capital with a tone takes the code of its small letter, for it has none of its own."""
    return "".join(_TCVN3.get(sign) or _TCVN3.get(sign.lower()) or sign for sign in text).encode("cp1252", "replace")


def vni(text: str) -> bytes:
    return "".join(_VNI.get(sign, sign) for sign in text).encode("cp1252", "replace")


def cp1258(text: str) -> bytes:
    """A text in windows-1258: the letter, with its hat or horn, then its tone."""
    written = []
    for sign in text:
        try:
            written.append(sign.encode("cp1258"))
        except UnicodeEncodeError:
            base, *marks = list(unicodedata.normalize("NFD", sign))
            hats = "".join(mark for mark in marks if mark in "\u0302\u0306\u031b")
            tones = "".join(mark for mark in marks if mark not in hats)
            written.append((unicodedata.normalize("NFC", base + hats) + tones).encode("cp1258", "replace"))
    return b"".join(written)


def misread(text: str) -> bytes:
    """UTF-8 taken for windows-1252 and saved as UTF-8."""
    return western(text.encode()).encode()


def misread_twice(text: str) -> bytes:
    return western(misread(text)).encode()


ENCODINGS: dict[str, Callable[[str], bytes]] = {"tcvn3": tcvn3, "vni": vni, "cp1258": cp1258, "utf-8": misread, "utf-8 twice": misread_twice}
