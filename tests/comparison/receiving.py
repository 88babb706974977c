"""Recipients come, go, change places and purposes; so does the archive line."""

from __future__ import annotations

from random import Random

from comparison import invented
from comparison.drafts import Attempt, Draft, nothing_else
from comparison.pieces import Piece
from comparison.splices import gap, line_end, line_start, offsets, worded
from comparison.typed_edits import rewritten


def _recipients(draft: Draft) -> list[Piece]:
    """Recipients with a line of their own each, none of them edited."""
    found = next(piece for piece in draft.root.children if piece.kind == "recipients")
    if found.uid in draft.rearranged or any(one.also for one in draft.plan.recipients):
        return []
    lines = [draft.text[line_start(draft.text, piece.start) : line_end(draft.text, piece.end)].strip() for piece in found.children]
    alone = all(line.strip("*_ ") == draft.text[piece.start : piece.end].strip("*_ ") for line, piece in zip(lines, found.children, strict=True))
    return [piece for piece in found.children if piece.uid not in draft.busy] if alone else []


def swap_recipients(draft: Draft, rng: Random) -> Attempt | None:
    held = _recipients(draft)
    if len(held) < 2:
        return None
    at = rng.randrange(len(held) - 1)
    one, two = held[at], held[at + 1]
    splices = [worded(draft.text, one, 0, len(one.text), two.text), worded(draft.text, two, 0, len(two.text), one.text)]
    home = draft.parents[one.uid]
    if None in splices or one.text == two.text or home.children.index(two) != home.children.index(one) + 1:
        return None

    def predict(root: Piece) -> None:
        children = root.find(home.uid).children
        place = next(place for place, piece in enumerate(children) if piece.uid == one.uid)
        children[place], children[place + 1] = children[place + 1], children[place]

    words = f"recipients «{one.text}» and «{two.text}» change places"
    return Attempt(words, [one for one in splices if one], nothing_else(("recipient_moved", "substantive")), predict, rearranged={home.uid})


def add_recipient(draft: Draft, rng: Random) -> Attempt | None:
    held, names = _recipients(draft), draft.fresh(invented.RECIPIENTS)
    if not held or not names:
        return None
    beside, new = rng.choice(held), rng.choice(names)
    places, lines = offsets(draft.text, beside), (line_start(draft.text, beside.start), line_end(draft.text, beside.end))
    if places is None:
        return None
    line = draft.text[lines[0] : places[1]] + new + draft.text[places[-1] + 1 : lines[1]]
    home, uid = draft.parents[beside.uid], max(draft.by_uid) + 1000

    def predict(root: Piece) -> None:
        children = root.find(home.uid).children
        children.insert(next(place for place, piece in enumerate(children) if piece.uid == beside.uid), Piece("recipient", new, uid=uid))

    splice = (lines[0], lines[0], line + gap(draft.text, beside))
    return Attempt(f"recipient «{new}» comes", [splice], nothing_else(("recipient_added", "substantive")), predict, rearranged={home.uid}, used={new})


def remove_recipient(draft: Draft, rng: Random) -> Attempt | None:
    held = _recipients(draft)
    if len(held) < 3:
        return None
    piece = rng.choice(held[:-1])
    home = draft.parents[piece.uid]
    splice = (line_start(draft.text, piece.start), line_end(draft.text, piece.end) + 1, "")

    def predict(root: Piece) -> None:
        children = root.find(home.uid).children
        children[:] = [one for one in children if one.uid != piece.uid]

    return Attempt(f"recipient «{piece.text}» goes", [splice], nothing_else(("recipient_removed", "substantive")), predict, rearranged={home.uid})


def reword_recipient(draft: Draft, rng: Random) -> Attempt | None:
    held = [piece for piece in _recipients(draft) if "(" not in piece.text and len(piece.text) > 8]
    if not held:
        return None
    piece, end = (chosen := rng.choice(held)), len(chosen.text)
    new = rng.choice(["(để báo cáo)", "(để phối hợp)", "(để biết)"])
    return rewritten(draft, piece, end - 1, end, f"{piece.text[-1]} {new}", f"recipient gets «{new}»", nothing_else(("node_reworded", "substantive")))


def change_archive(draft: Draft, rng: Random) -> Attempt | None:
    piece = next((piece for piece in draft.root.children if piece.kind == "archive"), None)
    if piece is None or piece.uid in draft.busy or "," not in piece.text:
        return None
    at = piece.text.index(",")
    return rewritten(draft, piece, at, at + 1, ", HCTH,", "the archive line gets HCTH", nothing_else(("node_reworded", "substantive")))
