"""Text set in 8-bit Vietnamese fonts: TCVN3 (ABC, ".VnTime") and VNI ("VNI-Times") become Unicode.

Such a font draws Vietnamese letters at the places of Western ones, so that a format gives "Uû ban nh©n d©n" (TCVN3) or
"UÛy ban nhaân daân" (VNI) for "Ủy ban nhân dân".
Source: TCVN 5712:1993, table VN3 (one code a letter; capitals with a tone have no code of their own, the fonts whose names
end in "H" draw small letters as capitals); VNI-Windows as the VNI-Times fonts draw it (letter, then sign).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# From each code on: the letters in the order of TCVN 5712:1993, VN3. What is not named there stays what it is in cp1252.
_TCVN3_ROWS = (
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
    (0xB5, "àảãáạ"),
    (0xBB, "ằẳẵắ"),
    (0xC6, "ặầẩẫấậè"),
    (0xCE, "ẻẽéẹềểễếệìỉ"),
    (0xDC, "ĩíịò"),
    (0xE1, "ỏõóọồổỗốộờởỡớợù"),
    (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
)
# VNI-Windows writes a letter as its base and a sign after it; ten letters have a code of their own.
_VNI_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_TONES = {"ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ù": "\u0301", "ï": "\u0323"}
_VNI_CIRCUMFLEX = {"â": "", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "á": "\u0301", "ä": "\u0323"}
_VNI_BREVE = {"ê": "", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "é": "\u0301", "ë": "\u0323"}
FAMILIES = ("tcvn3", "vni")


def convert_font_text(text: str, family: str) -> str:
    """The Unicode text (NFC) of a text in an 8-bit font; ``family`` is "tcvn3" or "vni" (KeyError for another).

    ``text`` holds the codes as characters U+0000 to U+00FF or as their cp1252 characters ("“" for 0x93), as documents give
    them. Characters of no such font (Vietnamese letters of Unicode, say) stay as they are. The small letters of a TCVN3
    font for capitals (".VnTimeH") are given small: who knows the font's name makes them capital.

    >>> convert_font_text("Uû ban nh©n d©n x· §ång H¶i", "tcvn3")
    'Uỷ ban nhân dân xã Đồng Hải'
    >>> convert_font_text("UÛY BAN NHAÂN DAÂN xaõ Ñaïi Löôïng", "vni")
    'ỦY BAN NHÂN DÂN xã Đại Lượng'
    """
    if text.isascii():
        return text
    pattern, letters = _tables(family)
    return unicodedata.normalize("NFC", pattern.sub(lambda match: letters[match.group()], text))


def letters_of(family: str) -> dict[str, str]:
    """The code sequences of a family and the letter of each (NFC), cp1252 punctuation left out.

    >>> letters_of("tcvn3")["\\u00b8"], letters_of("vni")["aù"]
    ('á', 'á')
    """
    return dict(_letters(family))


@cache
def _letters(family: str) -> dict[str, str]:
    return {"tcvn3": _tcvn3, "vni": _vni}[family]()


@cache
def _tables(family: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The pattern of the sequences, longest first, and what each becomes."""
    letters = dict(_letters(family))
    for code in range(0x80, 0xA0):  # fonts keep the quotes and dashes of cp1252; a format may give the bare code
        letters[chr(code)] = bytes([code]).decode("cp1252", "ignore") or chr(code)
    if family == "tcvn3":
        letters["\u03bc"] = letters["\u00b5"]  # some formats give the Greek letter for the micro sign
    pattern = re.compile("|".join(re.escape(sequence) for sequence in sorted(letters, key=len, reverse=True)))
    return pattern, letters


def _tcvn3() -> dict[str, str]:
    return {chr(first + place): letter for first, row in _TCVN3_ROWS for place, letter in enumerate(row)}


def _vni() -> dict[str, str]:
    letters = dict(_VNI_ALONE)
    for base, signs, hat in (
        *((base, _VNI_TONES, "") for base in "aeouyôö"),
        *((base, _VNI_CIRCUMFLEX, "\u0302") for base in "aeo"),
        ("a", _VNI_BREVE, "\u0306"),
    ):
        for sign, tone in signs.items():
            letters[base + sign] = unicodedata.normalize("NFC", letters.get(base, base) + hat + tone)
    capitals = {sequence.upper(): letter.upper() for sequence, letter in letters.items()}
    mixed = {sequence[0].upper() + sequence[1]: letter.upper() for sequence, letter in letters.items() if len(sequence) == 2}
    return {**mixed, **capitals, **letters}
