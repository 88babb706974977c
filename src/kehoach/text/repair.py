"""The repairs of a text that is not clean; imported only where one is met."""

from __future__ import annotations

import re
import unicodedata
from array import array

from kehoach.text.clean import FLAGGED, INVISIBLE, REPAIRED, SPACES, OffsetMap

_ETH = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"}
_LOOKALIKES = dict(zip("АВСЕНІЈКМОРЅТХУаеіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABCEHIJKMOPSTXYaeijopcyxABEZHIKMNOPTYXo", strict=True))
_ROMAN_SIGNS = {chr(0x2160 + n): r for n, r in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"))}
_SUSPICIOUS = re.compile(f"[{REPAIRED}]")
_CONTROL = re.compile(f"[{FLAGGED}]")
_WORD = re.compile(r"\w+")
_LOOKALIKE = re.compile("[\u0370-\u04ff]")
_BETWEEN_BLANKS = re.compile(rf"(?<!\S)[{INVISIBLE}]+(?!\S)")
_SEEN = re.compile(rf"[^\s{INVISIBLE}]")
# [signs]*[mark] | [signs]+ | Ⅳ, with the first character told by one class: alternatives would be tried at every letter.
_CLUSTER = re.compile(
    f"[{INVISIBLE}\u0300-\u036f\u2160-\u2169](?:(?<![\u2160-\u2169])[{INVISIBLE}\u0300-\u036f]*[\u0300-\u036f]|(?<=[{INVISIBLE}])[{INVISIBLE}]*|)"
)
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")


def repair(source: str) -> tuple[str, OffsetMap | None, tuple[str, ...]]:
    """The clean text of a source, the way back, and the names of the repairs."""
    repairs: list[str] = []
    text, offsets = source, None
    found = set(_SUSPICIOUS.findall(source))
    if found:
        text = _replace_one_to_one(text, found, repairs)
        if any(sign in INVISIBLE or "\u0300" <= sign <= "\u036f" or sign in _ROMAN_SIGNS for sign in found):
            if any(sign in INVISIBLE for sign in found):
                repairs.append("invisible")
                text = "\n".join(map(_blank_between, text.split("\n")))
            text, offsets = _compose(text, repairs)
    if _CONTROL.search(text):
        repairs.append("control")
    return text, offsets, tuple(repairs)


def _replace_one_to_one(text: str, found: set[str], repairs: list[str]) -> str:
    if "\r" in found:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for sign in sorted(found):
        if sign in SPACES:
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


def _blank_between(line: str) -> str:
    """A line whose invisible characters between blanks are blanks; a line of nothing else stays as it is."""
    return _BETWEEN_BLANKS.sub(lambda match: " " * len(match.group()), line) if _SEEN.search(line) else line


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
        if cluster[-1] in INVISIBLE:
            after_blank = start == 0 or text[start - 1].isspace()
            if after_blank and (end == len(text) or text[end].isspace()):
                continue  # alone on its line: furniture, so it must stay
            composed = ""
        elif cluster in _ROMAN_SIGNS:
            _note(repairs, "look-alikes")
            composed, after_blank = _ROMAN_SIGNS[cluster], False
        else:
            if start > at and text[start - 1].isalpha():
                start -= 1
                cluster = text[start] + cluster
            cluster = _INVISIBLE.sub("", cluster)
            composed, after_blank = unicodedata.normalize("NFC", cluster), False
            if composed == text[start:end]:
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
