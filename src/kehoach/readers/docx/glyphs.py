"""Signs of the fonts Symbol and Wingdings: Word stores them at U+F020 to U+F0FF, where they mean nothing without their font.

Source: the tables of the two fonts as mapped to Unicode (Unicode Consortium, VENDORS/ADOBE/symbol.txt; Unicode 7.0 for Wingdings).
"""

from __future__ import annotations

import re

_SYMBOL_LOW = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"  # from 0x20
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"  # from 0xA0
SYMBOL = {0x20 + n: sign for n, sign in enumerate(_SYMBOL_LOW)} | {0xA0 + n: sign for n, sign in enumerate(_SYMBOL_HIGH)}
WINGDINGS = {
    0x20: " ", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "❐",
    0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA4: "◉", 0xA7: "▪",
    0xA8: "□", 0xAA: "✦", 0xAB: "★", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨",
    0xFB: "✗", 0xFC: "✔", 0xFD: "☒", 0xFE: "☑",
    **{0x80 + n: chr(0x2460 + n - 1) for n in range(1, 11)}, **{0x8B + n: chr(0x2776 + n - 1) for n in range(1, 11)},
}  # fmt: skip
WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x96: "•", 0x97: "●", 0xA2: "■", 0xA3: "□"}
_FONTS = {"symbol": SYMBOL, "wingdings": WINGDINGS, "wingdings 2": WINGDINGS_2}
_PRIVATE = re.compile("[\uf020-\uf0ff]")
# The bullets that open a paragraph for a reader of plans; every other sign of a bulleted list is printed as the commonest of them.
_BULLETS = frozenset("-–—−‐‑•·●▪■◦○❖➢➤✓✔+*")


def read_symbols(text: str, font: str | None) -> str:
    """A text with the signs of symbol fonts as Unicode has them; a sign that the table of its font lacks stays as it is.

    >>> read_symbols("\\uf0e0", "Wingdings"), read_symbols("\\uf0b7", "Symbol"), read_symbols("\\uf0fe", "Webdings")
    ('→', '•', '\\uf0fe')
    """
    if not _PRIVATE.search(text):
        return text
    table = _FONTS.get((font or "").lower())
    if table is None:
        return text
    return _PRIVATE.sub(lambda match: table.get(ord(match.group()) & 0xFF, match.group()), text)


def read_symbol(code: str, font: str | None) -> str:
    """The sign of a ``w:sym``: a code in hexadecimal and a font."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number < 0x20 or number > 0xFFFF or 0xD800 <= number < 0xE000:
        return ""
    return read_symbols(chr(number if number > 0xFF else 0xF000 + number), font) if font else chr(number)


def read_bullet(text: str, font: str | None) -> str:
    """The sign of a bulleted level: "-", "+" and known bullets as they are, a sign of a symbol font as what it shows, anything else as "•".

    >>> [read_bullet(*pair) for pair in (("-", None), ("\\uf0b7", "Symbol"), ("o", "Courier New"), ("\\uf0a7", "Wingdings"), ("→", None))]
    ['-', '•', '◦', '▪', '•']
    """
    sign = text.strip()
    if not sign:
        return ""
    table = _FONTS.get((font or "").lower())
    if table is not None and len(sign) == 1 and (ord(sign) < 0x100 or 0xF000 <= ord(sign) <= 0xF0FF):
        sign = table.get(ord(sign) & 0xFF, "•")
    if sign == "−":
        return "-"
    if sign == "o":
        return "◦"
    if len(sign) > 1 and any(letter.isalnum() for letter in sign):
        return sign
    return sign if sign[0] in _BULLETS else "•"
