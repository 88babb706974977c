"""Other bodies lead, coordinate, coordinate too, coordinate no longer."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from comparison import invented
from comparison.drafts import Attempt, Draft
from comparison.pieces import Piece
from comparison.typed_edits import found, only, rewritten
from kehoach.records.models import Organ, Span


def assigned(draft: Draft, roles: tuple[str, ...], least: int = 1) -> Iterator[tuple[Piece, list[Organ], Span]]:
    """Each place where bodies of a role are printed, once."""
    seen = set()
    for task in draft.plan.tasks:
        for one in task.assignments:
            piece = draft.at(one.span.start) if one.span else None
            if piece is None or one.span is None or one.span.start in seen or piece.uid in draft.busy:
                continue
            if one.role in roles and len(one.organs) >= least:
                seen.add(one.span.start)
                yield piece, one.organs, one.span


def change_lead(draft: Draft, rng: Random) -> Attempt | None:
    return _change_body(draft, rng, ("lead",), "lead")


def change_coordinating(draft: Draft, rng: Random) -> Attempt | None:
    return _change_body(draft, rng, ("coordinating", "directing", "advising", "monitoring"), "coordinating")


def _change_body(draft: Draft, rng: Random, roles: tuple[str, ...], name: str) -> Attempt | None:
    places = list(assigned(draft, roles))
    if not places:
        return None
    piece, organs, span = rng.choice(places)
    organ = rng.choice(organs)
    start = found(draft, piece, organ.text, span)
    names = [one for one in draft.fresh(invented.bodies_of(draft.text)) if one not in piece.text]
    if start is None or not names:
        return None
    new = rng.choice(names)
    return rewritten(draft, piece, start, start + len(organ.text), new, f"{name} «{organ.text}» becomes «{new}»", only(name))


def add_coordinating(draft: Draft, rng: Random) -> Attempt | None:
    places = list(assigned(draft, ("coordinating",)))
    if not places:
        return None
    piece, organs, span = rng.choice(places)
    start = found(draft, piece, organs[-1].text, span)
    names = [one for one in draft.fresh(invented.bodies_of(draft.text)) if one not in piece.text]
    if start is None or not names:
        return None
    end, new = start + len(organs[-1].text), rng.choice(names)
    mark = "; " if ";" in piece.text[: start + 1] and piece.role else ", "
    return rewritten(draft, piece, end - 1, end, piece.text[end - 1] + mark + new, f"«{new}» coordinates too", only("coordinating"))


def remove_coordinating(draft: Draft, rng: Random) -> Attempt | None:
    places = list(assigned(draft, ("coordinating",), least=2))
    if not places:
        return None
    piece, organs, span = rng.choice(places)
    which = rng.randrange(1, len(organs))
    left, start = found(draft, piece, organs[which - 1].text, span), found(draft, piece, organs[which].text, span)
    if left is None or start is None or left + len(organs[which - 1].text) >= start:
        return None
    words = f"«{organs[which].text}» coordinates no longer"
    return rewritten(draft, piece, left + len(organs[which - 1].text), start + len(organs[which].text), "", words, only("coordinating"))
