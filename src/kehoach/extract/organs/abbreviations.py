"""Abbreviations in the names of bodies, written out. Case counts, and an abbreviation is a whole word.

Source: contract.md, "A body": ``name`` expands abbreviations; domain.md, 6.6: "&", "-", " - " and nothing are one joiner.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kehoach.extract.organs.abbreviation_rows import BODIES, PARTS, PEOPLE

ABBREVIATIONS: dict[str, str] = BODIES | PEOPLE | PARTS

# Those that have one reading only after a word: "Trường TH" is a primary school, "Phòng TH" is not.
_AFTER = {
    "trường": {"TH": "Tiểu học", "MN": "Mầm non", "CĐ": "Cao đẳng", "ĐH": "Đại học"},
    "ty": {"CP": "Cổ phần", "TNHH": "Trách nhiệm hữu hạn"},
    "tnhh": {"MTV": "Một thành viên"},
}
# Those that are syllables of the language too, which they are in a line printed in capitals: "ĐOÀN CA MÚA NHẠC".
SYLLABLES = frozenset(("CA", "HU", "ĐU"))

_ONE = "(?:TTg|Tp|NgV|[A-ZĐƯ]{2,}+)"
_LONGEST_BEFORE = 12  # characters: no word that gives an abbreviation its reading is longer
_CHAIN = re.compile(rf"(?<![\w&/-]){_ONE}(?:(?:[&/-]| [&-] ){_ONE}){{0,5}}(?!\w)\.?")
_SPACED = re.compile(" [&-] ")
_TIGHT = re.compile("([&/-])")


def expand(name: str, own: dict[str, str] | None = None) -> str:
    """A name with its abbreviations written out; what is not in the table stays as printed.

    ``own``: those that the document explains itself ("sau đây gọi tắt là …"); they go before the table.

    >>> expand("UBND huyện Ba Tơ")
    'Ủy ban nhân dân huyện Ba Tơ'
    >>> expand("Phòng Lao động - TB&XH")
    'Phòng Lao động - Thương binh và Xã hội'
    """
    if own:
        for short, full in own.items():
            if short in name and full not in name:
                name = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", full.replace("\\", r"\\"), name)
    return _expand(name)


@lru_cache(maxsize=4096)
def _expand(name: str) -> str:
    def written_out(match: re.Match[str]) -> str:
        printed = match[0]
        chain = printed.rstrip(".")
        full = _in_context(name, match.start(), chain) or _full(chain)
        if full == chain:
            return printed
        if match.start() == 0:
            full = full[0].upper() + full[1:]
        return f"{full} " if printed != chain and name[match.end() : match.end() + 1].isalnum() else full  # "TP.Vạn Hoa"

    return _CHAIN.sub(written_out, name)


def _in_context(name: str, at: int, short: str) -> str | None:
    """What an abbreviation stands for because of the word before it."""
    if len(short) > 4 or not at:
        return None
    before = name[max(at - _LONGEST_BEFORE, 0) : at].split()
    return _AFTER.get(before[-1].lower(), {}).get(short) if before else None


def _full(chain: str) -> str:
    """Abbreviations that signs join: known as one ("NN & PTNT"), else each for itself where all are known ("UBND - BCĐ")."""
    known = ABBREVIATIONS.get(chain.replace(" ", ""))
    if known is not None:
        return known
    for joiner in reversed([*_SPACED.finditer(chain)]):
        begin = chain[: joiner.start()]
        known = ABBREVIATIONS.get(begin.replace(" ", ""))
        if known is not None or " " not in begin:
            return f"{known or _full(begin)}{joiner[0]}{_full(chain[joiner.end() :])}"
    pieces = _TIGHT.split(chain)
    if len(pieces) > 1 and all(piece in ABBREVIATIONS for piece in pieces[::2]):
        return "".join(ABBREVIATIONS.get(piece, piece) for piece in pieces)
    return chain
