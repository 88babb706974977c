"""Deadlines shift, sums grow, outputs and cited documents are replaced."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from comparison import invented
from comparison.drafts import Attempt, Draft, Expected, net_citations
from comparison.facts import Tag
from comparison.pieces import Piece
from comparison.typed_edits import PROSE, TYPED, found, only, rewritten

_DATES: tuple[tuple[str, Callable[[re.Match[str], Random], str]], ...] = (
    (r"(\d{1,2})/(\d{1,2})/(\d{4})", lambda m, rng: f"{_other(m[1], rng, 1, 28)}/{m[2]}/{int(m[3]) + rng.choice((0, 0, 1))}"),
    (r"(\d{1,2})/(\d{1,2})(?![\d/])", lambda m, rng: f"{_other(m[1], rng, 1, 28)}/{m[2]}"),
    (r"([Nn]gày) (\d{1,2}) (tháng) (\d{1,2})", lambda m, rng: f"{m[1]} {_other(m[2], rng, 1, 28)} {m[3]} {m[4]}"),
    (r"([Tt]háng) (\d{1,2})", lambda m, rng: f"{m[1]} {_other(m[2], rng, 3, 12)}"),
    (r"([Qq]uý) (IV|III|II|I)\b", lambda m, rng: f"{m[1]} {rng.choice([one for one in ('I', 'II', 'III', 'IV') if one != m[2]])}"),
    (r"([Nn]gày) (\d{1,2})", lambda m, rng: f"{m[1]} {_other(m[2], rng, 1, 28)}"),
    (r"([Nn]ăm) (\d{4})", lambda m, rng: f"{m[1]} {int(m[2]) + rng.choice((1, 2))}"),
)  # fmt: skip


def _other(number: str, rng: Random, least: int, most: int) -> str:
    return str(rng.choice([one for one in range(least, most + 1) if one != int(number)])).zfill(len(number))


def shifted(time: str, rng: Random) -> str | None:
    """The expression with one of its dates shifted, in the form in which it is printed; None where it has none."""
    found = [(match, new) for pattern, new in _DATES for match in re.finditer(pattern, time)]
    if not found:
        return None
    match, new = found[0] if rng.random() < 0.7 else rng.choice(found)
    return time[: match.start()] + new(match, rng) + time[match.end() :]


def shift_deadline(draft: Draft, rng: Random) -> Attempt | None:
    places: dict[int, tuple[Piece, str]] = {}
    for task, (uid, _) in zip(draft.plan.tasks, draft.facts.tasks, strict=True):
        for piece in draft.by_uid[uid].walk():
            if task.time is not None and task.time.text in piece.text and (piece.uid == uid or piece.role == "time"):
                places[piece.uid] = piece, task.time.text
    for uid in draft.facts.fields:
        places.setdefault(uid, (draft.by_uid[uid], draft.by_uid[uid].text.partition(":")[2].strip(" .;")))
    free = [place for place in places.values() if place[0].uid not in draft.busy and place[1]]
    if not free:
        return None
    piece, time = rng.choice(free)
    years = re.findall(r"20\d\d", draft.text)
    new = shifted(time, rng)
    if piece.role == "time" and (new is None or rng.random() < 0.4):
        new = rng.choice(invented.TIMES).format(max(set(years), key=years.count) if years else 2026)
    if new is None or new == time:
        return None

    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        if not tags or any(tag[0] not in ("time", "field") for tag in tags):
            return "the parser reads another value"
        keys = [tag[1] for tag in tags if tag[0] == "time"]
        if any(after.facts.tasks[key].time is None for key in keys):
            return "the parser reads another value"
        uid: int | None = piece.uid
        while not keys and uid is not None:
            if uid in after.facts.working:
                return "the task does not read its time field"
            uid = after.parents[uid].uid if uid in after.parents else None
        return [TYPED["time"]]

    start = piece.text.rfind(time) if piece.role == "time" else piece.text.find(time)
    return rewritten(draft, piece, start, start + len(time), new, f"time «{time}» becomes «{new}»", judge)


def change_amount(draft: Draft, rng: Random) -> Attempt | None:
    sums = [(one, piece) for one in draft.plan.amounts if one.span and not one.words and not one.product and (piece := draft.at(one.span.start))]
    sums = [(one, piece) for one, piece in sums if piece.uid not in draft.busy and piece.kind in (*PROSE, "field", "row")]
    if not sums:
        return None
    amount, piece = rng.choice(sums)
    start = found(draft, piece, amount.text, amount.span)
    digits = [at for at, sign in enumerate(amount.text) if sign.isdigit() and sign != "0"]
    if start is None or not digits:
        return None
    at = start + digits[0]
    new = rng.choice([one for one in "123456789" if one != piece.text[at]])

    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        if tags != {("sums", piece.uid)}:
            return "the parser reads another value"
        pairs = list(zip(before.facts.sums[piece.uid], after.facts.sums.get(piece.uid, ()), strict=False))
        same = len(pairs) == len(before.facts.sums[piece.uid]) == len(after.facts.sums.get(piece.uid, ()))
        return [("amount_changed", "critical")] if same and sum(old != new for old, new in pairs) == 1 else "the parser reads another value"

    return rewritten(draft, piece, at, at + 1, new, f"sum «{amount.text}» gets the digit {new}", judge)


def change_output(draft: Draft, rng: Random) -> Attempt | None:
    places = []
    for task, (uid, _) in zip(draft.plan.tasks, draft.facts.tasks, strict=True):
        for piece in draft.by_uid[uid].walk():
            if piece.uid not in draft.busy and (piece.kind == "row" or piece.role == "output"):
                places += [(piece, one) for one in task.outputs if one in piece.text]
    names = draft.fresh(invented.OUTPUTS)
    if not places or not names:
        return None
    piece, output = rng.choice(places)
    start, new = piece.text.rfind(output), rng.choice(names)
    return rewritten(draft, piece, start, start + len(output), new, f"output «{output}» becomes «{new}»", only("output"))


def replace_citation(draft: Draft, rng: Random) -> Attempt | None:
    cited = [(one, piece) for one in draft.plan.citations if one.span and (piece := draft.at(one.span.start)) and piece.uid not in draft.busy]
    if not cited:
        return None
    citation, piece = rng.choice(cited)
    start = found(draft, piece, citation.text, citation.span)
    if start is None:
        return None
    if citation.code and citation.code in citation.text and citation.code[:1].isdigit():
        number = re.match(r"\d+", citation.code)
        start += citation.text.index(citation.code)
        old = number[0] if number else ""
        new = str(int(old) + rng.randrange(1, 9))
    else:
        date = shifted(citation.text, rng)
        if citation.date is None or date is None:
            return None
        old, new = citation.text, date

    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        came, went = net_citations(tags)
        alike = {one[0] for one in came} == {one[0] for one in went} and {one[3] for one in came} == {one[3] for one in went}
        if any(not tag[0].startswith("cited") for tag in tags) or came.total() != 1 or went.total() != 1 or not alike:
            return "the parser reads another document"
        return [("citation_replaced", "substantive")]

    return rewritten(draft, piece, start, start + len(old), new, f"in the citation «{citation.text}» «{old}» becomes «{new}»", judge)
