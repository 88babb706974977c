"""Two printings of one word compared as one: case and tone placement folded, the marks kept.

``hòa`` and ``hoà`` are one word, ``hoa`` is another.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{_TONES}]")
_WORD = re.compile(r"[\w\u0300-\u036f]+")
_CLOSING = "\"'”’)]»*_ "
_ENDS = tuple(".;:!?…")


def fold(text: str) -> str:
    """The words of a text, in lower case, each tone moved to the end of its word, one blank between them.

    >>> fold("ỦY BAN  nhân dân") == fold("Uỷ ban nhân dân")
    True
    """
    return " ".join(map(_fold_word, _WORD.findall(unicodedata.normalize("NFC", text.lower()))))


@lru_cache(maxsize=2048)
def _fold_word(word: str) -> str:
    """A word with its tones at its end; kept, for documents are written in some hundred syllables."""
    letters = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", _TONE.sub("", letters) + "".join(filter(_TONES.__contains__, letters)))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence, a clause or an introduction does: . ; : ! ? … or a closing mark after one."""
    return text.rstrip(_CLOSING).endswith(_ENDS)


def starts_lower(text: str) -> bool:
    """Whether the first letter of a text, past opening marks, is lower case; no letter first: no."""
    return text.lstrip("\"'“‘([«*_ ")[:1].islower()
