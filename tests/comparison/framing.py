"""Edits of what stands before and after the body: subject, number, date, bases, signer."""

from __future__ import annotations

import re
from random import Random

from comparison import invented
from comparison.drafts import Attempt, Draft, Expected, Judge, net_citations
from comparison.facts import Tag
from comparison.pieces import Piece
from comparison.splices import block, gap, like, line_start, removed, worded


def _head(key: str) -> Judge:
    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        return [("metadata_changed", "substantive")] if tags == {("head", key)} else "the head is read otherwise"

    return judge


def change_subject(draft: Draft, rng: Random) -> Attempt | None:
    subject, span = draft.plan.metadata.subject, draft.plan.metadata.spans.get("subject")
    if subject is None or span is None or -1 in draft.busy:
        return None
    new = rng.choice(invented.SUBJECTS)
    new = " " + (new.upper() if subject.isupper() else new)
    word = re.search(r"\s(?=\S+$)", subject)
    printed = Piece("subject", subject, start=span.start, end=span.end)
    splice = worded(draft.text, printed, len(subject) - 1, len(subject), subject[-1] + new) if word else None
    return None if splice is None else Attempt(f"the subject goes on with «{new}»", [splice], _head("subject"), busy={-1})


def change_number(draft: Draft, rng: Random) -> Attempt | None:
    spans, number = draft.plan.metadata.spans, str(rng.randrange(101, 990))
    if -2 in draft.busy or number == draft.plan.metadata.code_number:
        return None
    if "code_number" in spans:
        start, end = spans["code_number"].start, spans["code_number"].end
    elif "code_notation" in spans:
        start = end = draft.text.rfind("/", 0, spans["code_notation"].start + 1)
        if start < line_start(draft.text, spans["code_notation"].start):
            return None
    else:
        return None
    return Attempt(f"the number is {number} now", [(start, end, number)], _head("code_number"), busy={-2})


def change_date(draft: Draft, rng: Random) -> Attempt | None:
    span = draft.plan.metadata.spans.get("issued_date")
    if span is None or -3 in draft.busy:
        return None
    match = re.search(r"ngày(\s*\d{1,2})?", draft.text[span.start : span.end])
    if match is None:
        return None
    day = str(rng.choice([one for one in range(10, 29) if str(one) != (match[1] or "").strip()]))
    at = span.start + match.start() + len("ngày")
    return Attempt(f"the day of issue is {day} now", [(at, at + len(match[1] or ""), f" {day}")], _head("issued_date"), busy={-3})


def _signed(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
    return [("signer_changed", "substantive")] if tags == {("signers",)} else "the foot is read otherwise"


def change_signer(draft: Draft, rng: Random) -> Attempt | None:
    names = draft.fresh(invented.NAMES)
    signers = [signer for signer in draft.plan.signers if signer.full_name and signer.span]
    if not signers or not names or -4 in draft.busy:
        return None
    signer, new = rng.choice(signers), rng.choice(names)
    for span in (signer.span, *signer.also):
        at = draft.text.find(signer.full_name or "", span.start, span.end) if span else -1
        if at >= 0:
            words = f"«{signer.full_name}» signs no longer, «{new}» does"
            return Attempt(words, [(at, at + len(signer.full_name or ""), new)], _signed, busy={-4})
    return None


def _bases(draft: Draft) -> list[Piece]:
    held = next(piece for piece in draft.root.children if piece.kind == "preamble")
    if held.uid in draft.rearranged:
        return []
    return [piece for piece in held.children if piece.text.startswith("Căn cứ") and piece.text.endswith(";") and piece.uid not in draft.busy]


def add_basis(draft: Draft, rng: Random) -> Attempt | None:
    held, choices = _bases(draft), draft.fresh(invented.BASES if rng.random() < 0.75 else invented.GROUNDS)
    if not held or not choices or -5 in draft.busy:
        return None
    beside, new = rng.choice(held), rng.choice(choices)
    lines, added = block(draft.text, beside), like(draft.text, beside, "", new)
    if lines is None or added is None:
        return None
    home, uid = draft.parents[beside.uid], max(draft.by_uid) + 1000

    def predict(root: Piece) -> None:
        children = root.find(home.uid).children
        children.insert(next(place for place, piece in enumerate(children) if piece.uid == beside.uid) + 1, Piece("basis", new, uid=uid))

    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        came, went = net_citations(tags)
        if went or came.total() > 1 or any(tag[0] != "cited+" for tag in tags):
            return "the bases are read otherwise"
        return [("citation_added" if came else "node_added", "substantive")]

    splice = (lines[1], lines[1], gap(draft.text, beside) + added)
    return Attempt(f"basis «{new}» comes after «{beside.text[:40]}»", [splice], judge, predict, busy={uid, -5}, rearranged={home.uid}, used={new})


def remove_basis(draft: Draft, rng: Random) -> Attempt | None:
    held = _bases(draft)
    if not held or -5 in draft.busy:
        return None
    piece = rng.choice(held)
    lines, home = block(draft.text, piece), draft.parents[piece.uid]
    cited = sum(count for (uid, _), count in draft.facts.cited.items() if uid == piece.uid)
    if lines is None or cited > 1:
        return None

    def predict(root: Piece) -> None:
        children = root.find(home.uid).children
        children[:] = [one for one in children if one.uid != piece.uid]

    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        came, went = net_citations(tags)
        if came or went.total() != cited or any(not tag[0].startswith("cited") for tag in tags):
            return "the bases are read otherwise"
        return [("citation_removed" if cited else "node_removed", "substantive")]

    return Attempt(f"basis «{piece.text[:60]}» goes", [removed(draft.text, *lines)], judge, predict, busy={-5}, rearranged={home.uid})
