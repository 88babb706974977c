"""Items, points, bullets and sections change places, among their siblings or under another parent."""

from __future__ import annotations

from random import Random

from comparison.drafts import Attempt, Draft, Expected, net_citations
from comparison.facts import Tag
from comparison.pieces import Piece
from comparison.series_edits import HEADINGS, lists, outside, remarks, rename, renumbering
from comparison.splices import block, gap, removed, spliced


def move_sibling(draft: Draft, rng: Random) -> Attempt | None:
    return move_within(draft, rng, (*HEADINGS, "item", "subitem", "point"))


def move_bullet(draft: Draft, rng: Random) -> Attempt | None:
    return move_within(draft, rng, ("bullet", "subbullet"))


def move_within(draft: Draft, rng: Random, kinds: tuple[str, ...]) -> Attempt | None:
    choices = [series for series in lists(draft, kinds) if len(series.pieces) > 1]
    if not choices:
        return None
    series = rng.choice(choices)
    old, new = rng.sample(range(len(series.pieces)), 2)
    piece, target = series.pieces[old], series.pieces[new]
    siblings = series.parent.children
    low, high = sorted((siblings.index(piece), siblings.index(target)))
    passed = [one for one in siblings[low : high + 1] if one is not piece]
    if not draft.free([piece]) or any(one.text == piece.text for one in passed):
        return None
    order = [one.uid for one in series.pieces]
    order.insert(new, order.pop(old))
    kind = _mover(draft, piece, passed)
    return None if kind is None else _moved(draft, piece, target, new > old, renumbering(draft, series, order), kind)


def _mover(draft: Draft, piece: Piece, passed: list[Piece]) -> str | None:
    """Whether a task moved, where one piece passes others: the lighter part is what moved; None where that is a matter of taste."""
    counts = [sum(1 for one in side for _ in one.walk()) for side in ([piece], passed)]
    letters = [sum(len(below.text) for one in side for below in one.walk()) for side in ([piece], passed)]
    tasks = [{one.uid in draft.facts.working for one in side} for side in ([piece], passed)]
    if counts[0] <= counts[1] and letters[0] < letters[1]:
        lighter = tasks[0]
    elif counts[1] <= counts[0] and letters[1] < letters[0]:
        lighter = tasks[1]
    else:
        lighter = tasks[0] | tasks[1]
    return None if len(lighter) > 1 else "task_moved" if True in lighter else "node_moved"


def move_elsewhere(draft: Draft, rng: Random) -> Attempt | None:
    """Under another parent that has a list of the same kind."""
    every = lists(draft, ("item", "subitem", "point", "bullet", "subbullet"))
    pairs = [
        (one, two)
        for one in every
        for two in every
        if one.parent is not two.parent and len(one.pieces) > 1 and one.pieces[0].kind == two.pieces[0].kind
    ]
    if not pairs:
        return None
    source, into = rng.choice(pairs)
    piece, new = rng.choice(source.pieces), rng.randrange(len(into.pieces) + 1)
    target = into.pieces[min(new, len(into.pieces) - 1)]
    same = bool(source.numbers) == bool(into.numbers) and (not source.numbers or source.numbers[0].form == into.numbers[0].form)
    within = any(one is into.parent for one in piece.walk()) or (not source.numbers and source.pieces[0].marker != into.pieces[0].marker)
    if not same or within or not draft.free([piece]) or len(piece.text.split()) < 5:
        return None
    order = [one.uid for one in into.pieces]
    order.insert(new, piece.uid)
    markers = renumbering(draft, source, [one.uid for one in source.pieces if one is not piece]) | renumbering(draft, into, order)
    kind = "task_moved" if piece.uid in draft.facts.working else "node_moved"
    return _moved(draft, piece, target, new == len(into.pieces), markers, kind)


def _moved(draft: Draft, piece: Piece, target: Piece, after: bool, markers: dict[int, str], kind: str) -> Attempt | None:
    lines, place = block(draft.text, piece), block(draft.text, target)
    splices = remarks(draft, markers)
    if lines is None or place is None or splices is None:
        return None
    inner = [(start - lines[0], end - lines[0], new) for start, end, new in splices if lines[0] <= start < lines[1]]
    splices = [one for one in splices if not lines[0] <= one[0] < lines[1]]
    carried, between = spliced(draft.text[slice(*lines)], inner), gap(draft.text, target)
    splices.append((lines[0], lines[1] + 1, "") if piece.kind == "row" else removed(draft.text, *lines))
    splices.append((place[1], place[1], between + carried) if after else (place[0], place[0], carried + between))
    home, away = draft.parents[piece.uid], draft.parents[target.uid]

    def predict(root: Piece) -> None:
        rename(root, markers)
        held, goal = root.find(home.uid).children, root.find(away.uid).children
        taken = held.pop(next(at for at, one in enumerate(held) if one.uid == piece.uid))
        goal.insert(next(at for at, one in enumerate(goal) if one.uid == target.uid) + after, taken)

    def judge(before: Draft, now: Draft, tags: set[Tag]) -> list[Expected] | str:
        inside = {one.uid for one in piece.walk()}
        came, went = net_citations(tags)
        if outside(tags, inside) or came or went:
            return "the move changes what else is read"
        leads = {tag[1] for tag in tags if tag[0] == "lead"}
        if any(tag[0] != "lead" and not tag[0].startswith("cited") for tag in tags):
            return "the move changes what is read beside the lead"
        printed = {(before.facts.tasks[key].places.get("lead"), now.facts.tasks[key].places.get("lead")) for key in leads}
        if len(printed) > 1:
            return "the move changes several leads"
        return [(kind, None), *([("lead_changed", "critical")] if printed else [])]

    words = (
        f"{piece.id}: {piece.kind} «{piece.marker or ''} {piece.text[:60]}» moves {'after' if after else 'before'} {target.id} «{target.text[:40]}»"
    )
    return Attempt(words, splices, judge, predict, rearranged={home.uid, away.uid} | {one.uid for one in piece.walk()}, moved={piece.uid})
