"""Changes of the head and the foot: metadata, recipients, the archive line, signers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from kehoach.comparison.alignment import rising
from kehoach.comparison.drafts import Drafts, alike
from kehoach.comparison.words import word_changes
from kehoach.records.changes import Consequence, Place
from kehoach.records.models import Plan, Recipient, Signer
from kehoach.text.fold import fold

_KEYS = (
    "type_name", "organ_name", "parent_organ_name", "code_number", "code_notation", "place", "issued_date", "subject", "national_title",
    "motto", "party_title", "secrecy", "urgency",
)  # fmt: skip


def tell_metadata(drafts: Drafts, old: Plan, new: Plan) -> None:
    """Take down one change for each key of the metadata that says something else."""
    for key in _KEYS:
        before, after = getattr(old.metadata, key), getattr(new.metadata, key)
        if before == after:
            continue
        text, new_text = (one.text if key == "issued_date" and one is not None else one for one in (before, after))
        same = alike(text, new_text) and (key != "issued_date" or getattr(before, "iso", None) == getattr(after, "iso", None))
        detail: dict[str, Any] = {"key": key}
        if text and new_text:
            detail["words"] = word_changes(text, new_text)
        drafts.add("metadata_changed", "editorial" if same else "substantive", _metadata_place(old, key), _metadata_place(new, key), detail)


def _metadata_place(plan: Plan, key: str) -> Place | None:
    value = getattr(plan.metadata, key)
    return Place(f"metadata.{key}", plan.metadata.spans.get(key), value) if value is not None else None


def tell_foot(drafts: Drafts, old: Plan, new: Plan) -> None:
    """Take down what changed in the recipients, the archive line and the signatures."""
    _tell_recipients(drafts, old.recipients, new.recipients)
    if old.archive != new.archive:
        before, after = old.archive, new.archive
        here = Place("archive", before.span, before.text) if before else None
        there = Place("archive", after.span, after.text) if after else None
        if before is None or after is None:
            drafts.add("recipient_removed" if before else "recipient_added", "substantive", here, there)
        elif before.text != after.text:
            detail = {"words": word_changes(before.text, after.text)}
            drafts.add("node_reworded", "editorial" if alike(before.text, after.text) else "substantive", here, there, detail)
    _tell_signers(drafts, old.signers, new.signers)


def _tell_recipients(drafts: Drafts, old: Sequence[Recipient], new: Sequence[Recipient]) -> None:
    pairs = _recipient_pairs(old, new)
    kept = {pairs[place] for place in rising([b for _, b in pairs])}
    for a, b in pairs:
        before, after = old[a], new[b]
        if before.text != after.text:
            detail = {"words": word_changes(before.text, after.text)}
            drafts.add("node_reworded", "editorial" if alike(before.text, after.text) else "substantive", _seat(a, before), _seat(b, after), detail)
        if (a, b) not in kept:
            drafts.add("recipient_moved", "substantive", _seat(a, before), _seat(b, after))
    olds, news = {a for a, _ in pairs}, {b for _, b in pairs}
    for a, before in enumerate(old):
        if a not in olds:
            drafts.add("recipient_removed", "substantive", _seat(a, before), None)
    for b, after in enumerate(new):
        if b not in news:
            drafts.add("recipient_added", "substantive", None, _seat(b, after))


def _seat(number: int, recipient: Recipient) -> Place:
    return Place(f"recipients.{number + 1}", recipient.span, recipient.text, parent="recipients", position=number)


def _recipient_pairs(old: Sequence[Recipient], new: Sequence[Recipient]) -> list[tuple[int, int]]:
    """Which recipient is which: by the text, by the text folded, by the name; what is left in one place between two neighbours is one if alike."""
    pairs: dict[int, int] = {}
    for key in (lambda one: one.text, lambda one: fold(one.text), lambda one: fold(one.name)):
        waiting: dict[str, list[int]] = defaultdict(list)
        used = set(pairs.values())
        for a, before in enumerate(old):
            if a not in pairs:
                waiting[key(before)].append(a)
        for b, after in enumerate(new):
            if b not in used and waiting.get(key(after)):
                pairs[waiting[key(after)].pop(0)] = b
    used = set(pairs.values())
    for a, before in enumerate(old):
        b = pairs.get(a - 1, -1) + 1
        if a not in pairs and b < len(new) and b not in used and _kin(before.text, new[b].text):
            pairs[a] = b
            used.add(b)
    return sorted(pairs.items())


def _kin(old: str, new: str) -> bool:
    """Whether most words of two texts are the same."""
    mine, yours = fold(old).split(), fold(new).split()
    return 2 * len({*mine} & {*yours}) >= 0.6 * (len({*mine}) + len({*yours}))


def _tell_signers(drafts: Drafts, old: Sequence[Signer], new: Sequence[Signer]) -> None:
    pairs: list[tuple[int | None, int | None]] = []
    free = [*range(len(new))]
    alone: list[int] = []
    for a, before in enumerate(old):
        b = next((b for b in free if fold(new[b].full_name or "") == fold(before.full_name or "")), None)
        if b is None:
            alone.append(a)
        else:
            free.remove(b)
            pairs.append((a, b))
    while alone or free:
        pairs.append((alone.pop(0) if alone else None, free.pop(0) if free else None))
    for one, other in pairs:
        mine = old[one] if one is not None else None
        yours = new[other] if other is not None else None
        if _signature(mine) == _signature(yours) and one == other:
            continue
        same = mine is not None and yours is not None and one == other and all(map(alike, _lines(mine), _lines(yours)))
        consequence: Consequence = "editorial" if same else "substantive"
        drafts.add("signer_changed", consequence, _signed(one, mine), _signed(other, yours))


def _signature(signer: Signer | None) -> tuple[str, ...] | None:
    return _lines(signer) if signer is not None else None


def _lines(signer: Signer) -> tuple[str, str, str]:
    return " / ".join(signer.competence), signer.position or "", signer.full_name or ""


def _signed(number: int | None, signer: Signer | None) -> Place | None:
    return Place(f"signers.{number + 1}", signer.span, signer, position=number) if signer is not None and number is not None else None
