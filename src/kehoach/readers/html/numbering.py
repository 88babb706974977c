"""The numbers and bullets that a browser or Word writes before the items of a list.

Source: HTML Living Standard, 4.4.5 (type, start, reversed, value); CSS Lists 3; Word's ``mso-level-text``.
"""

from __future__ import annotations

import re

_BULLETS = {"disc": "•", "circle": "◦", "square": "▪", "disclosure-closed": "▸", "disclosure-open": "▾"}
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_WORD_FORMATS = {
    "": "decimal", "decimal": "decimal", "alpha-lower": "lower-alpha", "alpha-upper": "upper-alpha",
    "roman-lower": "lower-roman", "roman-upper": "upper-roman", "arabic-leading-zero": "decimal-leading-zero",
}  # fmt: skip
_NESTED = ("disc", "circle", "square")
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_CONTENT = re.compile(r"""counters?\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)|"([^"]*)"|'([^']*)'""")
_WORDS = re.compile(r"\"[^\"]*\"|'[^']*'|(?<![\w(./-])[\w-]+(?![\w(./-])")
_ESCAPE = re.compile(r"\\([0-9A-Fa-f]{1,6})\s?|\\(.)", re.DOTALL)


def style_of(ordered: bool, depth: int, type_attribute: str | None, list_style: str | None) -> str:
    """The name of the style in which a list writes its marks; ``depth`` counts the lists of bullets around it."""
    for word in _WORDS.findall(list_style or ""):
        if word not in ("inside", "outside", "inherit", "initial", "url"):
            return str(word)
    if type_attribute:
        return _TYPES.get(type_attribute, type_attribute.lower())
    return "decimal" if ordered else _NESTED[min(depth, 2)]


def write_mark(style: str, number: int) -> str:
    """What stands before an item, without the blank after it; empty for a list without marks.

    >>> [write_mark(style, 4) for style in ("decimal", "lower-alpha", "upper-roman", "disc", "none")]
    ['4.', 'd.', 'IV.', '•', '']
    """
    if style == "none":
        return ""
    if style[0] in "\"'":
        return unescape(style[1:-1]).strip()
    return _BULLETS.get(style) or f"{write_number(style, number)}."


def write_number(style: str, number: int) -> str:
    """A number in a counter style of CSS; a style not known here is decimal, as in browsers."""
    if style in ("lower-alpha", "lower-latin", "upper-alpha", "upper-latin") and number > 0:
        letters = ""
        while number > 0:
            number, rest = divmod(number - 1, 26)
            letters = chr(97 + rest) + letters
        return letters.upper() if style.startswith("upper") else letters
    if style in ("lower-roman", "upper-roman") and 0 < number < 4000:
        letters = ""
        for value, sign in _ROMAN:
            count, number = divmod(number, value)
            letters += sign * count
        return letters.upper() if style.startswith("upper") else letters
    return f"{number:02d}" if style == "decimal-leading-zero" else str(number)


def write_content(content: str, counters: dict[str, int]) -> str:
    """What ``content`` of an ``li:before`` generates: its strings and counters.

    >>> write_content('counter(a,upper-roman) ". "', {"a": 2})
    'II. '
    """
    written = []
    for match in _CONTENT.finditer(content):
        name, style, double, single = match.groups()
        written.append(write_number(style or "decimal", counters.get(name, 0)) if name else unescape(double or single or ""))
    return "".join(written)


def write_word_level(level: dict[str, str], numbers: list[int]) -> str | None:
    """The mark of a level of Word's ``@list``; ``numbers`` are those of the lists around it, its own last. None: as browsers do."""
    text = level.get("mso-level-text", "")
    style = _WORD_FORMATS.get(level.get("mso-level-number-format", ""))
    if style is None or not text or not numbers:
        sign = unescape(text.strip("\"'"))
        return sign if level.get("mso-level-number-format") == "bullet" and sign in ("-", "+", "*", "–", "•") else None

    def number(match: re.Match[str]) -> str:
        place = int(match.group(1))
        if place > len(numbers):
            return ""
        return write_number(style if place == len(numbers) else "decimal", numbers[place - 1])

    return re.sub(r"%(\d)", number, unescape(text.strip("\"'"))).strip() or None


def unescape(text: str) -> str:
    """A CSS string without its escapes."""
    return _ESCAPE.sub(lambda match: _character(int(match.group(1), 16)) if match.group(1) else match.group(2), text)


def _character(code: int) -> str:
    return "\ufffd" if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)
