"""Vietnamese text that was read in a wrong encoding: told by its syllables, and read again.

The text holds Western characters only: bytes in TCVN3, VNI or windows-1258 read as windows-1252, or UTF-8 read so once or
twice ("Káº¿ hoáº¡ch"). Under the right reading nearly all words with marks are Vietnamese syllables, under every other
few are. Where that is not beyond doubt, or the text is short, nothing is told.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable

from kehoach.text.legacy_fonts import convert_font_text, letters_of
from kehoach.text.syllables import is_syllable

_WORD = re.compile(r"[A-Za-z\u0080-\uffff]+")
_EDGES = "\u00a0\u00ab\u00bb\u00ad\ufeff“”‘’„‚–—…•·°§©®«»−→"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u0081\u008d\u008f\u0090\u009d]")
_HIGH = re.compile(r"[^\x00-\x7f]")
_VIETNAMESE = re.compile(r"[\u1ea0-\u1ef9\u0300-\u0323ơưƠƯ]")
_LEAST_WORDS = 12  # with marks, of which
_LEAST_KINDS = 8  # are different
_NEARLY_ALL = 0.92  # real texts have glued words, names of other tongues, slips
_FEW = 0.5  # of the words of the same text under another reading
_SAMPLE = 200_000  # characters on which the readings are compared
_CP1252 = {**{bytes([code]).decode("cp1252", "ignore") or chr(code): code for code in range(256)}, **{chr(code): code for code in range(0x80, 0xA0)}}


def western(raw: bytes) -> str:
    """Bytes as windows-1252 gives them, its five gaps as C1 controls.

    >>> western(b"nh\\xa9n \\x93\\x81")
    'nh©n “\\x81'
    """
    text = raw.decode("latin-1")
    return text.translate(_C1) if not text.isascii() else text


_C1 = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}


def tell_reading(text: str) -> str | None:
    """How a text must be read again: "tcvn3", "vni", "cp1258", "utf-8", "utf-8 twice"; None where it stays as it is.

    >>> tell_reading("Ce café a été créé à côté de la forêt. " * 20) is None
    True
    """
    if text.isascii() or _VIETNAMESE.search(text):
        return None
    best = _best_reading(_sample(text))
    if best is None or len(text) <= _SAMPLE:
        return best
    whole = reread(text, best)
    return best if whole is not None and _share(_judge(whole)) >= _NEARLY_ALL else None


def _sample(text: str) -> str:
    """The beginning of what is not ASCII, cut between words."""
    if len(text) <= _SAMPLE:
        return text
    high = _HIGH.search(text)
    start = text.rfind("\n", 0, high.start()) + 1 if high else 0
    end = text.rfind("\n", start, start + _SAMPLE)
    return text[start : end if end > start else text.rfind(" ", start, start + _SAMPLE)]


def _best_reading(text: str) -> str | None:
    told: dict[str, tuple[int, int, int]] = {}
    for reading in READINGS:
        again = reread(text, reading)
        if again is not None and again != text:
            told[reading] = _judge(again)
    as_it_is = _judge(text)
    best = max(told, key=lambda reading: (_share(told[reading]), told[reading][0]), default=None)
    if best is None:
        return None
    good, _, kinds = told[best]
    if good < _LEAST_WORDS or kinds < _LEAST_KINDS or _share(told[best]) < _NEARLY_ALL:
        return None
    others = [as_it_is, *(count for reading, count in told.items() if reading != best)]
    return best if all(_share(count) < _FEW or count[0] < good * 0.2 for count in others) else None


def reread(text: str, reading: str) -> str | None:
    """The text under a reading (NFC); None where it cannot have been written so.

    >>> reread("Káº¿ hoáº¡ch", "utf-8"), reread("Ê", "utf-8")
    ('Kế hoạch', None)
    """
    return READINGS[reading](text)


def _in_font(family: str) -> Callable[[str], str | None]:
    def read(text: str) -> str | None:
        return None if _CONTROL.search(text) else restore_capitals(convert_font_text(text, family), family)

    return read


def _as_cp1258(text: str) -> str | None:
    raw = _bytes(text)
    try:
        return None if raw is None or _CONTROL.search(text) else unicodedata.normalize("NFC", raw.decode("cp1258"))
    except UnicodeDecodeError:
        return None


def _as_utf_8(text: str) -> str | None:
    raw = _bytes(text)
    try:
        return None if raw is None else raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None


def _as_utf_8_twice(text: str) -> str | None:
    once = _as_utf_8(text)
    return None if once is None or once.isascii() else _as_utf_8(once)


READINGS: dict[str, Callable[[str], str | None]] = {
    "utf-8": _as_utf_8,
    "utf-8 twice": _as_utf_8_twice,
    "tcvn3": _in_font("tcvn3"),
    "vni": _in_font("vni"),
    "cp1258": _as_cp1258,
}


def _bytes(text: str) -> bytes | None:
    """The bytes that windows-1252 reads as this text; None where it holds what that cannot give."""
    try:
        return bytes([_CP1252[sign] for sign in text])
    except KeyError:
        return None


def _judge(text: str) -> tuple[int, int, int]:
    """How many words with marks are syllables, how many are not, and how many different ones are."""
    good = bad = kinds = 0
    for word, count in Counter(_WORD.findall(text)).items():
        word = word.strip(_EDGES)
        if word.isascii() or len(word) == 1 or (word.isupper() and len(word) < 9 and not is_syllable(word.lower())):
            continue  # no marks, a letter by itself, or an abbreviation: QĐ, NĐ-CP, HĐND
        if is_syllable(word.lower()):
            good, kinds = good + count, kinds + 1
        else:
            bad += count
    return good, bad, kinds


def _share(judged: tuple[int, int, int]) -> float:
    good, bad, _ = judged
    return good / (good + bad) if good else 0.0


def restore_capitals(text: str, family: str = "tcvn3") -> str:
    """A text of TCVN3 codes with the capitals that VN3 has no codes for, where the letters beside them leave no doubt.

    "HOạCH" can only be "HOẠCH"; on a line with such a word and none with small letters of its own, every word is capital.

    >>> restore_capitals("Kế HOạCH\\nSố: 12/KH-UBND xã Mỹ Hà")
    'KẾ HOẠCH\\nSố: 12/KH-UBND xã Mỹ Hà'
    """
    if family != "tcvn3":
        return text
    return "\n".join(map(_restored, text.split("\n")))


_CAPITALLESS = "".join(letter for letter in letters_of("tcvn3").values() if letter not in "ăâêôơưđĂÂÊÔƠƯĐ")
_LETTERS = re.compile(r"[^\W\d_]+")
_OWN_SMALL = re.compile("[a-zăâêôơưđ]")
_SURE = re.compile(f"(?=[^\\W\\d_]*[{_CAPITALLESS}])[{_CAPITALLESS}A-ZĂÂÊÔƠƯĐ]+?[A-ZĂÂÊÔƠƯĐ][{_CAPITALLESS}A-ZĂÂÊÔƠƯĐ]*")


def _restored(line: str) -> str:
    words = _LETTERS.findall(line)
    if not any(map(_is_sure, words)):
        return line
    if not any(_OWN_SMALL.search(word) for word in words):
        return line.upper()
    return _LETTERS.sub(lambda match: match.group().upper() if _is_sure(match.group()) else match.group(), line)


def _is_sure(word: str) -> bool:
    """Whether a word's letters without capitals stand among capitals; no word is longer than "NGHIÊNG" by much."""
    return len(word) < 20 and _SURE.fullmatch(word) is not None
