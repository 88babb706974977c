"""What all edits of the structure need: the lists that can be edited, their new numbers, which facts may differ."""

from __future__ import annotations

from comparison.drafts import Draft, Expected, Judge, net_citations
from comparison.facts import Tag
from comparison.numbering import Series, followed, series_of
from comparison.pieces import Piece
from comparison.splices import Splice, remarked

HEADINGS = ("part", "chapter", "section", "article")
BULLETS = ("bullet", "subbullet", "paragraph", "note")


def lists(draft: Draft, kinds: tuple[str, ...]) -> list[Series]:
    """The series of such kinds among children that nobody has rearranged."""
    parents = [piece for piece in draft.root.walk() if piece.uid not in draft.rearranged and piece.uid not in draft.busy]
    return [
        one for parent in parents for one in series_of(parent) if one.pieces[0].kind in kinds and all(_lined(draft, piece) for piece in one.pieces)
    ]


def _lined(draft: Draft, piece: Piece) -> bool:
    """Whether a row is one line of its own; rows printed over many lines share their borders with the next."""
    return piece.kind != "row" or (draft.text[piece.start] == "|" and "\n" not in draft.text[piece.start : piece.end])


def renumbering(draft: Draft, series: Series, order: list[int]) -> dict[int, str]:
    """The markers that change, of the series and of what is numbered after it, where it stands in ``order``."""
    changed: dict[int, str] = {}
    for uid, marker in series.markers(order).items():
        if uid in draft.by_uid and draft.by_uid[uid].marker != marker:
            changed |= {uid: marker} | followed(draft.by_uid[uid], marker)
    return changed


def remarks(draft: Draft, markers: dict[int, str]) -> list[Splice] | None:
    found = [remarked(draft.text, draft.by_uid[uid], marker) for uid, marker in markers.items()]
    return None if None in found else [one for one in found if one is not None]


def rename(root: Piece, markers: dict[int, str]) -> None:
    for piece in root.walk():
        piece.marker = markers.get(piece.uid, piece.marker)


def outside(tags: set[Tag], uids: set[int]) -> bool:
    """Whether a fact differs of anything but the pieces named; where a document is first cited may shift with them."""
    return any(not tag[0].startswith("cited") and (tag[1][0] if isinstance(tag[1], tuple) else tag[1]) not in uids for tag in tags)


def top(draft: Draft, uid: int, verb: str) -> Expected:
    if uid in draft.facts.working:
        return f"task_{verb}", "critical"
    inside = any(piece.uid in draft.facts.working for piece in draft.by_uid[uid].walk())
    return f"node_{verb}", "critical" if inside else "substantive"


def arrived(uid: int) -> Judge:
    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        inside = {piece.uid for piece in after.by_uid[uid].walk()}
        if outside(tags, inside) or net_citations(tags)[1] or any(tag[1] not in inside for tag in tags if tag[0] == "cited+"):
            return "what comes changes what else is read"
        return [top(after, uid, "added")]

    return judge


def left(uid: int) -> Judge:
    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        inside = {piece.uid for piece in before.by_uid[uid].walk()}
        came, went = net_citations(tags)
        if outside(tags, inside) or came or any(tag[1] not in inside for tag in tags if tag[0] == "cited-" and went[tag[2]]):
            return "what goes changes what else is read"
        return [top(before, uid, "removed")]

    return judge
