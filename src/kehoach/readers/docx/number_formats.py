"""How an automatic number is printed (ECMA-376 part 1, 17.18.59, ST_NumberFormat)."""

from __future__ import annotations

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_VIETNAMESE = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_FOOTNOTE_SIGNS = "*†‡§"
_BULLETS = ("bullet", "none")


def print_number(value: int, form: str) -> str:
    """A number in a form; a form that no Vietnamese document has is printed in decimal, as Word does for what it does not know.

    >>> [print_number(n, f) for n, f in ((4, "upperRoman"), (28, "lowerLetter"), (3, "decimalZero"), (2, "ordinal"), (14, "vietnameseCounting"))]
    ['IV', 'bb', '03', '2nd', 'mười bốn']
    """
    if form == "decimal":
        return str(value)
    if form in _BULLETS:
        return ""
    if form == "decimalZero":
        return f"{value:02}"
    if form in ("upperRoman", "lowerRoman"):
        printed = _roman(value)
        return printed if form == "upperRoman" else printed.lower()
    if form in ("upperLetter", "lowerLetter"):
        printed = _letters(value)
        return printed if form == "upperLetter" else printed.lower()
    if form == "ordinal":
        return f"{value}{_ending(value)}"
    if form == "vietnameseCounting":
        return _vietnamese(value)
    if form == "chicago":
        return _FOOTNOTE_SIGNS[(value - 1) % 4] * ((value - 1) // 4 + 1) if value > 0 else str(value)
    if form == "numberInDash":
        return f"- {value} -"
    if form == "decimalEnclosedParen":
        return f"({value})"
    if form == "decimalEnclosedFullstop":
        return f"{value}."
    if form == "decimalEnclosedCircle" and 1 <= value <= 20:
        return chr(0x2460 + value - 1)
    if form[:1].isdigit() or form.startswith("0"):
        return f"{value:0{len(form.split(',')[0].strip())}}"  # a form of one's own: "001, 002, 003, ..."
    return str(value)


def _roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    printed = ""
    for worth, sign in _ROMAN:
        printed += sign * (value // worth)
        value %= worth
    return printed


def _letters(value: int) -> str:
    """a to z, then aa, bb, cc: the letter is repeated."""
    if not 0 < value <= 780:
        return str(value)
    return chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _ending(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _vietnamese(value: int) -> str:
    if not 0 <= value < 100:
        return str(value)
    if value <= 10:
        return _VIETNAMESE[value]
    tens, ones = divmod(value, 10)
    printed = "mười" if tens == 1 else f"{_VIETNAMESE[tens]} mươi"
    if not ones:
        return printed
    last = {1: "mốt" if tens > 1 else "một", 5: "lăm"}.get(ones, _VIETNAMESE[ones])
    return f"{printed} {last}"
