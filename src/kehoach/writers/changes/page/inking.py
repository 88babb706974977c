"""The words of a change laid over the line in which they stand: which part of the line, which cell of the row."""

from __future__ import annotations

from kehoach.records.changes import Words
from kehoach.writers.changes.page.lines import Line

_BETWEEN = " | "  # what stands between the cells of a row in the words of a change


def placed_words(line: Line, words: Words, side: int) -> dict[int, Words] | None:
    """The words of a change as one side has them, by the part of the line where they stand; None where they are no words of this line.

    -1 stands for marker and text together. The words of a row are those of its cells with " | " between them, its number left out.

    >>> row = Line("t1", 2, "row", 1, "", ("2", "Xuồng", "24"), None, 1)
    >>> placed_words(row, [("=", "Xuồng | "), ("-", "24"), ("+", "36")], 0)
    {1: [('=', 'Xuồng')], 2: [('-', '24')]}
    """
    own = [(sign, text) for sign, text in words if sign in ("=", "+" if side else "-")]
    whole = "".join(text for _, text in own)
    text = _even(whole)
    for at, part in enumerate(line.parts):
        if _even(part) == text:
            return {at: own}
    if line.marker and len(line.parts) == 1 and _even(f"{line.marker} {line.parts[0]}") == text:
        return {-1: own}
    parts = list(enumerate(line.parts))
    for cells in (parts, parts[1:], [(at, part) for at, part in parts if part]):
        if len(cells) > 1 and _BETWEEN.join(part for _, part in cells) == whole:
            return _cut(own, cells)
    return None


def _cut(own: Words, cells: list[tuple[int, str]]) -> dict[int, Words]:
    found: dict[int, Words] = {}
    start = 0
    for at, part in cells:
        found[at] = _within(own, start, start + len(part))
        start += len(part) + len(_BETWEEN)
    return found


def _within(own: Words, start: int, end: int) -> Words:
    """The words between two places of the text that they make."""
    found: Words = []
    at = 0
    for sign, text in own:
        piece = text[max(start - at, 0) : max(end - at, 0)]
        if piece:
            found.append((sign, piece))
        at += len(text)
    return found


def _even(text: str) -> str:
    return " ".join(text.split())
