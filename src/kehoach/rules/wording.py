"""Words of a plan's prose, and how their letters are changed in the source, for the rules about characters and spelling.

Every search goes by plain literals first: most plans hold none of what is looked for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from kehoach.rules.prose import Paragraph, place
from kehoach.rules.types import Edit, Found, Source

if TYPE_CHECKING:
    from kehoach.records.models import Node
    from kehoach.rules.examined import Examined

TCVN_6909 = Source("TCVN 6909:2001", "NĐ 30/2020/NĐ-CP, Phụ lục I, I.4")

_OPENING = " *_\"'“‘([«"
_ENDING = ".!?:…|>•#+-–—"
_MARKER = re.compile(r"(?:^|[\s(])\w{1,3}\)$")
_LAST_WORD = re.compile(r"([^\W_]+)\s$")


def occurrences(text: str, *literals: str) -> Iterator[int]:
    """Where each of the literals stands as a word of its own, one literal after the other.

    >>> list(occurrences("xã Xã, Xãm", "Xã"))
    [3]
    """
    for literal in literals:
        at = text.find(literal)
        while at >= 0:
            end = at + len(literal)
            if not text[end : end + 1].isalnum() and not text[at - 1 : at].isalnum():
                yield at
            at = text.find(literal, end)


def written(examined: Examined, *literals: str) -> Iterator[int]:
    """Where the literals stand as words in the prose, but for the name of the issuing body, which may have been completed."""
    prose = examined.prose
    return (at for at in occurrences(prose.text, *literals) if not _is_organ_name(examined, prose.paragraph(at)))


def _is_organ_name(examined: Examined, paragraph: Paragraph) -> bool:
    """Whether a paragraph is the name of the issuing body: completed, and so not in the letters that were printed."""
    return paragraph.node is None and paragraph.span is not None and paragraph.span is examined.plan.metadata.spans.get("organ_name")


def node_finder(examined: Examined) -> Callable[[int], Node | None]:
    """A function from a place in the source to the node printed there, if it is no table; made once a check."""
    nodes = [node for node in examined.nodes if node.span is not None]
    starts = [node.span.start for node in nodes if node.span is not None]

    def find(at: int) -> Node | None:
        number = bisect_right(starts, at) - 1
        node = nodes[number] if number >= 0 else None
        return node if node is not None and node.span is not None and at < node.span.end and node.kind != "table" else None

    return find


def line_before(source: str, at: int) -> str:
    """What stands before a place on its line, as far as that matters."""
    start = max(0, at - 400)
    return source[max(start, source.rfind("\n", start, at) + 1) : at]


def opens_sentence(text: str, at: int) -> bool:
    """Whether the word at a place opens a paragraph, a cell or a sentence, so that its capital says nothing.

    >>> opens_sentence("Huyện Ba Tơ. Huyện", 13), opens_sentence("của Huyện", 4)
    (True, False)
    """
    before = text[max(0, at - 40) : at].rstrip(_OPENING)
    return not before or before[-1] == "\n" or before[-1] in _ENDING or bool(_MARKER.search(before))


def word_before(text: str, at: int) -> str:
    """The word before a place if only a blank stands between, else "".

    >>> word_before("của hai Huyện", 8), word_before("hai, Huyện", 5)
    ('hai', '')
    """
    found = _LAST_WORD.search(text[max(0, at - 24) : at])
    return found[1] if found else ""


def respelt(examined: Examined, at: int, end: int, right: str) -> Iterator[Found]:
    """The finding that words of the prose should be written otherwise, letter for letter: a capital for a small letter, or the reverse.

    Its values are ``printed`` and ``right``. Nothing where the source does not print these letters: a name that was completed.
    """
    paragraph = examined.prose.paragraph(at)
    if _is_organ_name(examined, paragraph):
        return
    where = place(examined, at, end)
    edits = letter_edits(examined.text, where, right) if where is not None else ()
    if edits or not examined.text:
        yield Found(where, {"printed": examined.prose.text[at:end], "right": right}, paragraph.node, edits, fix=None if edits else "none")


def letter_edits(source: str, where: tuple[int, int], right: str) -> tuple[Edit, ...]:
    """The edits of single letters that make what is printed at a place into other letters of the same words; none where they are other words.

    >>> letter_edits("hai **Huyện**", (6, 11), "huyện")
    (Edit(start=6, end=7, text='h'),)
    """
    letters = [offset for offset in range(*where) if offset < len(source) and source[offset].isalnum()]
    wanted = [letter for letter in right if letter.isalnum()]
    if len(letters) != len(wanted) or any(source[a].lower() != b.lower() for a, b in zip(letters, wanted, strict=True)):
        return ()
    return tuple(Edit(a, a + 1, b) for a, b in zip(letters, wanted, strict=True) if source[a] != b)


def lower_first(word: str) -> str:
    return word[:1].lower() + word[1:]


def upper_first(word: str) -> str:
    return word[:1].upper() + word[1:]
