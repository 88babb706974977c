"""Pages whose letters are those of an old Vietnamese encoding, whatever encoding they declare: TCVN3, VNI, garbled UTF-8."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.readers.html.tree import Element
from kehoach.text.legacy import reread, tell_reading


def mend_letters(root: Element) -> bool:
    """Read a page's texts again where their words tell beyond doubt how; whether that was done. The tree is changed."""
    joined = "\n".join(text for holder in _holders(root) for text in holder.children if isinstance(text, str) and not text.isspace())
    reading = tell_reading(joined)
    if reading is None:
        return False
    for holder in _holders(root):
        for number, text in enumerate(holder.children):
            if isinstance(text, str) and not text.isascii():
                holder.children[number] = reread(text, reading) or text
    return True


def _holders(root: Element) -> Iterator[Element]:
    """Every element, in no order that matters to a single text; a stack, for pages are nested without bounds."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting.extend(child for child in reversed(element.children) if isinstance(child, Element))
