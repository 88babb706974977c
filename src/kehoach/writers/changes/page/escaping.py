"""Text of documents as text of the page: never markup, and nothing in it that steers the reader's eye unseen."""

from __future__ import annotations

from html import escape
from unicodedata import category

_BLANKS = {"\t": " ", "\n": " ", "\r": " "}


def shown(text: str) -> str:
    """A text with control characters, direction signs and lone surrogates written out; blanks of any width stay.

    >>> shown("a\\u202eb\\tc")
    'a\\\\u202eb c'
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or category(c) == "Zs" else _BLANKS.get(c) or c.encode("unicode_escape").decode("ascii") for c in text)


def safe(text: object) -> str:
    """A text for the inside of an element or of a quoted attribute.

    >>> safe('<b onclick="x">')
    '&lt;b onclick=&quot;x&quot;&gt;'
    """
    return escape(shown(str(text)))
