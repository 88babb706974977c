"""One paragraph becomes two, two become one."""

from __future__ import annotations

import re
from random import Random

from comparison.drafts import Attempt, Draft, Expected, Judge, net_citations
from comparison.facts import Tag
from comparison.pieces import Piece
from comparison.series_edits import BULLETS, lists, outside, remarks, rename, renumbering
from comparison.splices import gap, line_end, line_start, offsets


def split_paragraph(draft: Draft, rng: Random) -> Attempt | None:
    """A sentence's end becomes a paragraph's end; the second half gets a bullet or number of its own."""
    choices = []
    for series in lists(draft, ("item", "point", *BULLETS)):
        for piece in series.pieces:
            if draft.free([piece]) and not piece.children:
                choices += [(series, piece, match) for match in re.finditer(r"(?<=[^\W\d_][.;]) (?=[^\W\d_])", piece.text)]
    choices = [(series, piece, match) for series, piece, match in choices if min(match.start(), len(piece.text) - match.end()) > 30]
    if not choices:
        return None
    series, piece, match = rng.choice(choices)
    uid, index = max(draft.by_uid) + 1000, series.pieces.index(piece)
    order = [one.uid for one in series.pieces]
    order.insert(index + 1, uid)
    markers = renumbering(draft, series, order)
    mine = series.markers(order).get(uid, piece.marker)
    places, splices = offsets(draft.text, piece), remarks(draft, markers)
    if places is None or splices is None:
        return None
    shift = len(piece.marker or "") + 1
    start, end = places[shift + match.start() - 1] + 1, places[shift + match.end()]
    indent = re.match(r"[ \t]*", draft.text[line_start(draft.text, piece.start) :])
    splices.append((start, end, gap(draft.text, piece) + (indent[0] if indent else "") + (f"{mine} " if mine else "")))

    def predict(root: Piece) -> None:
        rename(root, markers)
        held = root.find(series.parent.uid).children
        at = next(place for place, one in enumerate(held) if one.uid == piece.uid)
        held.insert(at + 1, Piece(piece.kind, piece.text[match.end() :], mine, uid=uid))
        held[at].text = piece.text[: match.start()]

    words = f"{piece.id}: «… {piece.text[match.start() - 20 : match.start()]}» ends it, «{piece.text[match.end() : match.end() + 20]} …» is the next {piece.kind}"
    return Attempt(
        words,
        splices,
        _divided("node_split", [piece.uid], [piece.uid, uid]),
        predict,
        busy={piece.uid, uid},
        rearranged={series.parent.uid, piece.uid, uid},
    )


def merge_paragraphs(draft: Draft, rng: Random) -> Attempt | None:
    choices = []
    for series in lists(draft, ("item", "point", *BULLETS)):
        for one, two in zip(series.pieces, series.pieces[1:], strict=False):
            side = series.parent.children
            if draft.free([one, two]) and not one.children and not two.children and side.index(two) == side.index(one) + 1 and len(two.text) > 30:
                choices.append((series, one, two))
    if not choices:
        return None
    series, one, two = rng.choice(choices)
    markers = renumbering(draft, series, [piece.uid for piece in series.pieces if piece is not two])
    places, splices = offsets(draft.text, two), remarks(draft, markers)
    if places is None or splices is None or line_end(draft.text, one.end) > places[0]:
        return None
    splices.append((one.end, places[len(two.marker or "") + 1], " "))

    def predict(root: Piece) -> None:
        rename(root, markers)
        held = root.find(series.parent.uid).children
        held[:] = [piece for piece in held if piece.uid != two.uid]
        root.find(one.uid).text = f"{one.text} {two.text}"

    words = f"{one.id} and {two.id} become one: «… {one.text[-20:]}» «{two.text[:20]} …»"
    return Attempt(
        words, splices, _divided("node_merged", [one.uid, two.uid], [one.uid]), predict, busy={one.uid}, rearranged={series.parent.uid, one.uid}
    )


def _divided(kind: str, old: list[int], new: list[int]) -> Judge:
    """The same sums and documents on both sides. A task whose halves are tasks, or one of them, is one edit and no change of its own.

    Where the whole was no task and a half is one, or the other way round, the design is silent on whether that is told besides.
    """

    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        came, went = net_citations(tags)
        sums = [sum((side.facts.sums.get(uid, ()) for uid in uids), ()) for side, uids in ((before, old), (after, new))]
        if came or went or sums[0] != sums[1] or outside(tags, {*old, *new}):
            return "the halves are not read as the whole was"
        if any(uid in before.facts.working for uid in old) != any(uid in after.facts.working for uid in new):
            return "a half begins or ceases to be a task"
        rest = {tag[0] for tag in tags if not tag[0].startswith(("cited", "sums", "task"))}
        return "the halves are not read as the whole was" if rest else [(kind, "substantive")]

    return judge
