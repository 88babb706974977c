"""Make a text readable without losing the way back to the text as it was read.

Everything that understands a document works on the clean text: NFC, one kind of space, one kind of line end,
Vietnamese Đ for the look-alike Ð, Latin for stray Cyrillic look-alikes, no invisible characters.
Replacements of one character by one keep the offsets; where the length changes, an offset map leads back.
Source: contract.md "Every value is traceable"; TCVN 6909:2001 (NĐ 30/2020, Phụ lục I, I.4).
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from typing import NamedTuple

# U+F0B7 and its kin are Word's Symbol bullets; they stay, the marker table knows them.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_ETH = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"}
_LOOKALIKES = dict(
    zip("АВСЕНІЈКМОРЅТХУаеіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABCEHIJKMOPSTXYaeijopcyxABEZHIKMNOPTYXo", strict=True)
)
_ROMAN_SIGNS = {chr(0x2160 + n): r for n, r in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"))}
_SURROGATES = "\ud800-\udfff"

_REPAIRED = f"{INVISIBLE}{_SPACES}{''.join(_ETH)}\u0300-\u036f\u0370-\u03ff\u0400-\u04ff\u2160-\u2169\r{_SURROGATES}"
_FLAGGED = "\x00-\x08\x0e-\x1f\x7f\u0080-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069"
_SUSPICIOUS = re.compile(f"[{_REPAIRED}]")
_CONTROL = re.compile(f"[{_FLAGGED}]")
_UNCLEAN = re.compile(f"[{_REPAIRED}{_FLAGGED}]|&nbsp;|<[bB][rR]")
_BLANK_MARKUP = re.compile(r"&nbsp;|<br\s*/?>", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LOOKALIKE = re.compile("[\u0370-\u04ff]")
_CLUSTER = re.compile(f"[{INVISIBLE}]+|[\u2160-\u2169]|[^\\W\\d_][\u0300-\u036f]+")


class OffsetMap(NamedTuple):
    """The way back from a clean text: from ``clean_at[k]`` on, the source goes along from ``source_at[k]``."""

    clean_at: array[int]
    source_at: array[int]

    def source(self, at: int) -> int:
        """The offset in the source of an offset in the clean text."""
        place = bisect_right(self.clean_at, at) - 1
        return self.source_at[place] + at - self.clean_at[place]


class CleanText(NamedTuple):
    """A clean text, the way back (None where the offsets are the same), and what had to be done.

    ``repairs`` names what was repaired: "decomposed", "eth", "look-alikes", "spaces", "invisible", "surrogates",
    "control" (the last is kept, not repaired).
    """

    text: str
    offsets: OffsetMap | None
    repairs: tuple[str, ...]


def clean(source: str) -> CleanText:
    """The clean text of a source.

    >>> clean("Ủy\\u00a0ban").text
    'Ủy ban'
    >>> clean("U\\u0309y ban").repairs
    ('decomposed',)
    """
    if not _UNCLEAN.search(source):
        return CleanText(source, None, ())
    repairs: list[str] = []
    text, offsets = source, None
    found = set(_SUSPICIOUS.findall(source))
    if found:
        text = _replace_one_to_one(text, found, repairs)
        if any(sign in INVISIBLE or "\u0300" <= sign <= "\u036f" or sign in _ROMAN_SIGNS for sign in found):
            text, offsets = _compose(text, repairs)
    if _CONTROL.search(text):
        repairs.append("control")
    if "&nbsp;" in text or "<br" in text or "<BR" in text:
        text = _BLANK_MARKUP.sub(lambda m: " " * len(m.group()), text)
    return CleanText(text, offsets, tuple(repairs))


def _replace_one_to_one(text: str, found: set[str], repairs: list[str]) -> str:
    if "\r" in found:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for sign in sorted(found):
        if sign in _SPACES:
            _note(repairs, "spaces")
            text = text.replace(sign, " ")
        elif sign in _ETH:
            _note(repairs, "eth")
            text = text.replace(sign, _ETH[sign])
        elif "\ud800" <= sign <= "\udfff":
            _note(repairs, "surrogates")
            text = text.replace(sign, "\ufffd")
    if any("\u0370" <= sign <= "\u04ff" for sign in found):
        replaced = _WORD.sub(_to_latin, text)
        if replaced != text:
            repairs.append("look-alikes")
        text = replaced
    return text


def _to_latin(match: re.Match[str]) -> str:
    """A word whose Greek and Cyrillic letters all look Latin was meant to be Latin ("NĐ-СР"); any other stays."""
    word = match.group()
    if word.isascii() or not _LOOKALIKE.search(word):
        return word
    if all(c in _LOOKALIKES for c in word if "\u0370" <= c <= "\u04ff"):
        return "".join(_LOOKALIKES.get(c, c) for c in word)
    return word


def _compose(text: str, repairs: list[str]) -> tuple[str, OffsetMap | None]:
    """Compose combining marks, take invisible characters out, spell Ⅳ as IV; with the offset map if that changed lengths."""
    pieces: list[str] = []
    clean_at, source_at = array("L", [0]), array("L", [0])
    at = length = 0
    for match in _CLUSTER.finditer(text):
        cluster, start, end = match.group(), match.start(), match.end()
        if cluster[0] in INVISIBLE:
            _note(repairs, "invisible")
            after_blank = start == 0 or text[start - 1].isspace()
            if after_blank and (end == len(text) or text[end].isspace()):
                continue  # alone on its line: furniture, so it must stay
            composed = ""
        elif cluster in _ROMAN_SIGNS:
            _note(repairs, "look-alikes")
            composed, after_blank = _ROMAN_SIGNS[cluster], False
        else:
            composed, after_blank = unicodedata.normalize("NFC", cluster), False
            if composed == cluster:
                continue
            _note(repairs, "decomposed")
        pieces.append(text[at:start])
        pieces.append(composed)
        length += start - at + len(composed)
        at = end
        if after_blank:  # taken out before a word: the word's first character leads back to it
            clean_at.append(length)
            source_at.append(start)
        clean_at.append(length + after_blank)
        source_at.append(end + after_blank)
    if not pieces:
        return text, None
    pieces.append(text[at:])
    return "".join(pieces), OffsetMap(clean_at, source_at)


def _note(repairs: list[str], name: str) -> None:
    if name not in repairs:
        repairs.append(name)
