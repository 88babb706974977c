"""An edit of words within one piece, and the judge of those that change one kind of value."""

from __future__ import annotations

import re

from comparison.drafts import Attempt, Draft, Expected, Judge
from comparison.facts import Tag
from comparison.pieces import Piece
from comparison.splices import offsets, worded
from kehoach.records.models import Span

PROSE = ("article", "item", "subitem", "point", "bullet", "subbullet", "paragraph", "note")
TYPED: dict[str, Expected] = {
    "lead": ("lead_changed", "critical"),
    "coordinating": ("coordinating_changed", "substantive"),
    "time": ("time_changed", "critical"),
    "output": ("output_changed", "substantive"),
}


def rewritten(draft: Draft, piece: Piece, start: int, end: int, new: str, words: str, judge: Judge) -> Attempt | None:
    """The piece with ``text[start:end]`` replaced by ``new``; a blank replacement takes the words out."""
    splice = worded(draft.text, piece, start, end, new)
    # What moved and has other words in its greater part is nothing that stayed: to call it removed and added is as right.
    if splice is None or (piece.uid in draft.moved and 4 * max(end - start, len(new)) > len(piece.text)):
        return None

    def predict(root: Piece) -> None:
        found = root.find(piece.uid)
        found.text = found.text[:start] + new + found.text[end:]

    return Attempt(f"{piece.id}: {words}", [splice], judge, predict, busy={piece.uid})


def only(name: str) -> Judge:
    """Nothing may differ but one kind of value, printed in one place: one change."""

    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        roles = {tag[2:] for tag in tags}
        return [TYPED[name]] if tags and all(tag[0] == name for tag in tags) and len(roles) == 1 else "the parser reads another value"

    return judge


def found(draft: Draft, piece: Piece, words: str, span: Span | None) -> int | None:
    """Where in the piece's text the words stand that are printed within the span."""
    places = offsets(draft.text, piece)
    if places is None or span is None:
        return None
    shift = len(piece.marker or "") + 1
    for match in re.finditer(re.escape(words), piece.text):
        if span.start <= places[shift + match.start()] < span.end:
            return match.start()
    return None
