"""Phrases, cells, letters, marks and blanks: words that carry no value."""

from __future__ import annotations

import re
from random import Random

from comparison import invented
from comparison.drafts import Attempt, Draft, Expected, net_citations, nothing_else
from comparison.facts import Tag
from comparison.pieces import CELL, Piece
from comparison.splices import offsets
from comparison.typed_edits import PROSE, rewritten
from kehoach.text.fold import fold


def reword(draft: Draft, rng: Random) -> Attempt | None:
    """Two to four words of a long paragraph become others; the paragraph may begin or cease to be a task by it."""
    long = [piece for piece in draft.root.walk() if piece.kind in (*PROSE, "basis") and piece.uid not in draft.busy and len(piece.text.split()) >= 18]
    if not long:
        return None
    piece = rng.choice(long)
    words = list(re.finditer(r"\S+", piece.text))
    count = rng.randrange(2, 5)
    starts = [at for at in range(4, len(words) - count) if all(word[0].isalpha() and word[0].islower() for word in words[at : at + count])]
    phrases = draft.fresh(invented.PHRASES)
    if not starts or not phrases:
        return None
    at, new = rng.choice(starts), rng.choice(phrases)
    start, end = words[at].start(), words[at + count - 1].end()

    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        if not tags:
            return [("node_reworded", "substantive")]
        if len(tags) == 1 and next(iter(tags))[0] in ("task+", "task-") and next(iter(tags))[1][0] == piece.uid:
            return [("task_added" if next(iter(tags))[0] == "task+" else "task_removed", "critical")]
        return "the parser reads another value"

    attempt = rewritten(draft, piece, start, end, new, f"«{piece.text[start:end]}» becomes «{new}»", judge)
    if attempt is not None:
        attempt.used = {new}
    return attempt


def change_cell(draft: Draft, rng: Random) -> Attempt | None:
    """Some words of a cell that is no body, time or sum."""
    cells = []
    for piece in draft.root.walk():
        if piece.kind == "row" and piece.uid not in draft.busy:
            at = 0
            for cell in piece.text.split(CELL):
                cells += [(piece, at, cell)] if len(cell.split()) >= 6 else []
                at += len(cell) + 1
    phrases = draft.fresh(invented.PHRASES)
    if not cells or not phrases:
        return None
    piece, at, cell = rng.choice(cells)
    words = list(re.finditer(r"\S+", cell))
    first = rng.randrange(2, len(words) - 2)
    start, end, new = at + words[first].start(), at + words[first + 1].end(), rng.choice(phrases)

    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        return "the parser reads another value" if tags else [("node_reworded", "substantive")]

    attempt = rewritten(draft, piece, start, end, new, f"in a cell «{piece.text[start:end]}» becomes «{new}»", judge)
    if attempt is not None:
        attempt.used = {new}
    return attempt


_TONES = dict(zip("òa óa ỏa õa ọa òe óe ỏe ọe ùy úy ủy ũy ụy".split(), "oà oá oả oã oạ oè oé oẻ oẹ uỳ uý uỷ uỹ uỵ".split(), strict=True))
_TONES |= {new: old for old, new in _TONES.items()}
_TONED = re.compile(rf"(?<![qQ])(?:{'|'.join(_TONES)})(?!\w)")


def fix_typography(draft: Draft, rng: Random) -> Attempt | None:
    """A letter's case, the place of a tone, a mark: words stay what they are."""
    places: list[tuple[Piece, int, int, str]] = []
    for piece in draft.root.walk():
        if piece.kind not in (*PROSE, "basis") or piece.uid in draft.busy or len(piece.text.split()) < 6:
            continue
        found = [(match.start(), match.end(), _TONES[match[0]]) for match in _TONED.finditer(piece.text)]
        found += [(match.start(1), match.end(1), match[1].swapcase()) for match in re.finditer(r"\w (\w)(?=\w+ )", piece.text) if match[1].isalpha()]
        found += [(match.start(), match.end(), mark) for match in re.finditer(r"[,;](?= )", piece.text) for mark in ",;" if mark != match[0]]
        found += [(match.start(), match.end(), "–") for match in re.finditer(r"(?<= )-(?= )", piece.text)]
        places += [(piece, *one) for one in rng.sample(found, min(3, len(found)))]
    if not places:
        return None
    piece, start, end, new = rng.choice(places)

    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        # A title that is cited is printed with other letters now: still the document it was.
        came, went = net_citations(tags)
        same = sorted(fold(str(one)) for one in came.elements()) == sorted(fold(str(one)) for one in went.elements())
        if not same or any(not tag[0].startswith("cited") for tag in tags):
            return "the parser reads another value"
        return [("node_reworded", "editorial")]

    return rewritten(draft, piece, start, end, new, f"«{piece.text[max(0, start - 8) : end + 8]}»: «{piece.text[start:end]}» becomes «{new}»", judge)


def stretch_blanks(draft: Draft, rng: Random) -> Attempt | None:
    """Noise: a blank is doubled, or one more line is left empty. Nothing may be reported."""
    piece = rng.choice([piece for piece in draft.root.walk() if piece.kind in PROSE] or [draft.root])
    places = offsets(draft.text, piece)
    if piece is draft.root or places is None:
        return None
    blanks = [at for at in range(places[0], places[-1]) if draft.text[at] == " " and draft.text[at - 1].isalpha() and draft.text[at + 1].isalpha()]
    if not blanks:
        return None
    at = rng.choice(blanks)
    return Attempt(f"{piece.id}: a blank is doubled", [(at, at, " ")], nothing_else())
