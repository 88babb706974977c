"""Items, points, bullets and sections come and go, and what follows them is renumbered."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from comparison import invented
from comparison.drafts import Attempt, Draft, Expected
from comparison.facts import Tag
from comparison.pieces import Piece
from comparison.series_edits import BULLETS, HEADINGS, arrived, left, lists, remarks, rename, renumbering
from comparison.splices import block, gap, like, removed

Wanted = Callable[[Draft, Piece], bool]


def _invented(draft: Draft, rng: Random, piece: Piece) -> str | None:
    """Words for a new sibling of a piece, ended as the piece's are."""
    if piece.kind in HEADINGS:
        titles = draft.fresh(invented.TITLES)
        return rng.choice(titles) if titles else None
    bodies = invented.bodies_of(draft.text)
    orders = [order for order in invented.ORDERS if order[3:] not in draft.text and order not in draft.used]
    choices = draft.fresh(invented.WORK)
    if not choices or not orders:
        return None
    words = rng.choice(orders).format(rng.choice(bodies)) if rng.random() < 0.35 else rng.choice(choices)
    return words + (";" if piece.text.endswith(";") else ".")


def insert_item(draft: Draft, rng: Random) -> Attempt | None:
    return _insert(draft, rng, (*HEADINGS, "item", "subitem", "point"))


def insert_bullet(draft: Draft, rng: Random) -> Attempt | None:
    return _insert(draft, rng, BULLETS)


def _insert(draft: Draft, rng: Random, kinds: tuple[str, ...]) -> Attempt | None:
    choices = [series for series in lists(draft, kinds) if series.pieces[0].kind != "paragraph" or len(series.pieces) > 1]
    if not choices:
        return None
    series = rng.choice(choices)
    index = rng.randrange(len(series.pieces) + 1)
    beside = series.pieces[min(index, len(series.pieces) - 1)]
    words, lines = _invented(draft, rng, beside), block(draft.text, beside)
    if words is None or lines is None:
        return None
    uid = max(draft.by_uid) + 1000
    order = [piece.uid for piece in series.pieces]
    order.insert(index, uid)
    markers = renumbering(draft, series, order)
    mine = series.markers(order).get(uid, beside.marker)
    added = like(draft.text, beside, mine or "", words)
    splices = remarks(draft, markers)
    if added is None or splices is None:
        return None
    piece = Piece(beside.kind, words, mine, uid=uid)
    between = gap(draft.text, beside)
    if beside.kind in HEADINGS or (beside.kind == "item" and rng.random() < 0.25 and "**" not in added):
        for below in range(1 if beside.kind in HEADINGS else 2):
            inner = rng.choice([one for one in draft.fresh(invented.WORK) if one not in added] or ["Lập sổ theo dõi"])
            heading = beside.kind in HEADINGS
            added += f"{between}{'' if heading else '- '}{inner}."
            piece.children.append(Piece("paragraph" if heading else "bullet", f"{inner}.", None if heading else "-", uid=uid + 1 + below))
    after = index == len(series.pieces)
    splices.append((lines[1], lines[1], between + added) if after else (lines[0], lines[0], added + between))

    def predict(root: Piece) -> None:
        rename(root, markers)
        held = root.find(series.parent.uid).children
        at = next(place for place, one in enumerate(held) if one.uid == beside.uid)
        held.insert(at + after, piece)

    uids = {one.uid for one in piece.walk()}
    where = f"{series.parent.id or 'body'}: {beside.kind} «{mine or ''} {words}» comes as number {index + 1} of {len(order)}"
    used = {one.text.rstrip(".;") for one in piece.walk()} | {order for order in invented.ORDERS if order[3:] in words}
    return Attempt(where, splices, arrived(uid), predict, busy=uids, rearranged={series.parent.uid} | uids, used=used)


def remove_item(draft: Draft, rng: Random) -> Attempt | None:
    return removing(draft, rng, (*HEADINGS, "item", "subitem", "point"), lambda draft, piece: piece.uid not in draft.facts.working)


def remove_bullet(draft: Draft, rng: Random) -> Attempt | None:
    return removing(draft, rng, BULLETS, lambda draft, piece: piece.uid not in draft.facts.working)


def remove_task(draft: Draft, rng: Random) -> Attempt | None:
    return removing(draft, rng, (*HEADINGS, "item", "subitem", "point", *BULLETS), lambda draft, piece: piece.uid in draft.facts.working)


def removing(draft: Draft, rng: Random, kinds: tuple[str, ...], wanted: Wanted) -> Attempt | None:
    choices = [(series, piece) for series in lists(draft, kinds) if len(series.pieces) > 1 for piece in series.pieces]
    # A whole half of the plan is not taken out: nobody would call the rest a revision of it.
    choices = [
        (series, piece)
        for series, piece in choices
        if wanted(draft, piece) and draft.free([piece]) and piece.last - piece.start < len(draft.text) / 4
    ]
    if not choices:
        return None
    series, piece = rng.choice(choices)
    lines = block(draft.text, piece)
    markers = renumbering(draft, series, [one.uid for one in series.pieces if one is not piece])
    splices = remarks(draft, markers)
    if lines is None or splices is None:
        return None
    splices.append((lines[0], min(lines[1] + 1, len(draft.text)), "") if piece.kind == "row" else removed(draft.text, *lines))

    def predict(root: Piece) -> None:
        rename(root, markers)
        held = root.find(series.parent.uid).children
        held[:] = [one for one in held if one.uid != piece.uid]

    words = f"{piece.id}: {piece.kind} «{piece.marker or ''} {piece.text[:60]}» goes, with {len(list(piece.walk())) - 1} under it"
    return Attempt(words, splices, left(piece.uid), predict, rearranged={series.parent.uid})


def change_form(draft: Draft, rng: Random) -> Attempt | None:
    """A whole series printed with another mark after its numbers: "1." becomes "1)", "a)" becomes "a."."""
    choices = [
        one
        for one in lists(draft, ("item", "point"))
        if one.numbers and len(one.pieces) > 1 and one.numbers[0].after in (".", ")") and not one.numbers[0].before.startswith("(")
    ]
    if not choices:
        return None
    series = rng.choice(choices)
    new = ")" if series.numbers[0].after == "." else "."
    markers = {piece.uid: number.marker[:-1] + new for piece, number in zip(series.pieces, series.numbers, strict=True)}
    splices = remarks(draft, markers)

    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        return "the marks change what is read" if tags else []

    words = f"{series.parent.id or 'body'}: {series.pieces[0].marker} … {series.pieces[-1].marker} are printed with «{new}» now"
    return None if splices is None else Attempt(words, splices, judge, lambda root: rename(root, markers), rearranged={series.parent.uid})
