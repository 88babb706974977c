"""Words set in 8-bit Vietnamese fonts (".VnTime", "VNI-Times"), known by the names of their fonts."""

from __future__ import annotations


class LegacyFonts:
    """Turns such words into Unicode; ``used``: whether there was one."""

    def __init__(self) -> None:
        self.used = False

    def __call__(self, text: str, font: str) -> str | None:
        """The Unicode of a word in a font of the given name, or None where it is no such word."""
        family = "tcvn3" if font.startswith(".Vn") else "vni" if font.startswith("VNI-") else None
        if family is None or any(ord(char) > 0x2122 for char in text):
            return None
        from kehoach.text.legacy_fonts import convert_font_text

        converted = convert_font_text(text, family)
        if family == "tcvn3" and "-" in converted and len(converted) > 1:
            converted = _with_u_horn(converted)
        if family == "tcvn3" and font.partition("-")[0].partition(",")[0].endswith("H"):
            converted = converted.upper()
        self.used = self.used or converted != text
        return converted


def _with_u_horn(text: str) -> str:
    """A word with "ư" for the hyphens that stand for it: TCVN3 has "ư" at 0xAD, which PDF's WinAnsiEncoding draws as a hyphen (ISO 32000-1, Annex D).

    >>> _with_u_horn("tr-ớc"), _with_u_horn("QĐ-UB"), _with_u_horn("đầu-xã")
    ('trước', 'QĐ-UB', 'đầu-xã')
    """
    from kehoach.text.syllables import is_syllable

    pieces = text.split("-")
    made = pieces[0]
    for piece in pieces[1:]:
        word = (made + "ư" + piece).strip(".,;:()/\"'“”").lower()
        joins = len(word) > 1 and is_syllable(word)
        made = made + ("ư" if joins else "-") + piece
    return made
