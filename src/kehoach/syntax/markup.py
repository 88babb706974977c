"""Markdown and HTML signs inside a text, taken off; the text itself is never changed.

``(*)`` (a reference to a note) and ``2 * 3`` keep their stars.
"""

from __future__ import annotations

import re

_SIGNS = re.compile(
    r"""
      \\([!-/:-@\[-`{-~])                                  # \- \* \.  an escaped sign is the sign
    | (\(\*{1,3}\)|(?<=\d)[ ]?(?<!\*)\*(?!\*)[ ]?(?=\d))  # (*) and 2 * 3 are no emphasis
    | \*+
    | (?<!\w)_{1,3}(?=[^\s_]) | (?<=[^\s_])_{1,3}(?!\w)    # _text_, not snake_case, not a blank ____
    | `+
    | </?(?:sub|sup|b|i|u|em|strong|span|p|div|center|font)\b[^<>]*>
    | <(https?://[^\s<>]+)>
    | !?\[([^\[\]\n]*)\]\([^()\s]*\)
    """,
    re.VERBOSE,
)
_KEPT_STAR = re.compile(r"\*(?:(?<=\(\*)\*{0,2}\)|(?<=\d\*)[ ]?\d|(?<=\d[ ]\*)[ ]?\d)")
_BLANKS = re.compile(r"&nbsp;|<br\s*/?>", re.IGNORECASE)
_KEPT = r"\1\2\3\4"


def plain(raw: str) -> str:
    """The text that a reader sees: signs taken off, broken lines joined, blanks folded into one.

    >>> plain("**1.** _Mục đích_ (*),\\n2 * 3")
    '1. Mục đích (*), 2 * 3'
    """
    if "&" in raw or "<" in raw:
        raw = _BLANKS.sub(" ", raw)
    if "_" in raw or "\\" in raw or "<" in raw or "[" in raw or "`" in raw or ("*" in raw and _KEPT_STAR.search(raw)):
        raw = _SIGNS.sub(_KEPT, raw)
    elif "*" in raw:
        raw = raw.replace("*", "")
    joined = raw.replace("\n", " ").strip()
    if "  " in joined or not joined.isprintable():
        return " ".join(joined.split())
    return joined
