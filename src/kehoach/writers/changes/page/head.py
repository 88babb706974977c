"""The head of a plan in four rows, as Nghị định 30 lays it out: bodies and motto, number and date, the type, the subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kehoach.messages import tell
from kehoach.records.changes import Words
from kehoach.writers.changes.page.cells import inked, pin
from kehoach.writers.changes.page.context import DOCUMENT, SIDES, Context
from kehoach.writers.changes.page.escaping import safe

# What stands in each row: the keys on its left, those on its right; one list where the row is centred.
_ROWS: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("parent_organ_name", "organ_name"), ("national_title", "party_title", "motto")),
    (("code_number", "code_notation", "secrecy", "urgency"), ("place", "issued_date")),
    (("type_name",),),
    (("subject",),),
)


def head(context: Context) -> str:
    """The rows of the head; what changed is marked in each, with its pin between the two.

    A change that no line shows (the head has no row for a key, the plan no such node) has its pin at the type.
    """
    numbers: dict[str, int] = {}
    loose: list[int] = []
    shown = {key for groups in _ROWS for group in groups for key in group}
    for number, change in enumerate(context.changes, 1):
        if change.kind == "metadata_changed" and _key(context, number) in shown:
            numbers[_key(context, number)] = number
        elif change.kind == "metadata_changed" or context.loose(number):
            loose.append(number)
    rows = []
    for groups in _ROWS:
        found = [numbers[key] for group in groups for key in group if key in numbers]
        if "type_name" in groups[0]:
            found += loose
        sides = [_side(context, groups, side, numbers) for side in (0, 1)]
        pins = "".join(pin(context, number, 0 if context.change(number).new is None else 1) for number in found)
        middle = f'<div class="pins">{pins}</div>' if found else ""
        rows.append(f'<div class="row{" ch" if found else ""} hd{len(groups)}">{sides[0]}{middle}{sides[1]}</div>')
    return f'<div class="chunk head">{"".join(rows)}</div>'


def _key(context: Context, number: int) -> str:
    change = context.change(number)
    place = change.new or change.old
    return str(change.detail.get("key") or (place.node or "" if place else "")).removeprefix("metadata.")


def _side(context: Context, groups: Sequence[Sequence[str]], side: int, numbers: dict[str, int]) -> str:
    blocks = []
    for group in groups:
        pieces = [(key, _value(context, side, key, numbers.get(key))) for key in group]
        blocks.append(f"<div>{_joined(context, side, [(key, text) for key, text in pieces if text])}</div>")
    changed = any(key in numbers for group in groups for key in group)
    name = f'<span class="vh">{safe(context.tell(f"side-{SIDES[side]}"))}: </span>' if changed else ""
    return f'<div class="{"on"[side]}">{name}{"".join(blocks)}</div>'


def _joined(context: Context, side: int, pieces: list[tuple[str, str]]) -> str:
    values = dict(pieces)
    if "place" in values or "issued_date" in values:
        return f'<span class="m-date">{", ".join(text for _, text in pieces)}</span>'
    if "code_number" in values or "code_notation" in values:
        separator = "-" if context.plans[side].metadata.party_title else "/"
        number = separator.join((values.pop("code_number", "…"), values.pop("code_notation", "…")))
        rest = "".join(f'<span class="m-{key}">{text}</span>' for key, text in values.items())
        return f'<span class="m-code">{safe(tell("diff-html-number", DOCUMENT))} {number}</span>{rest}'
    return "".join(f'<span class="m-{key}">{text}</span>' for key, text in pieces)


def _value(context: Context, side: int, key: str, number: int | None) -> str:
    value: Any = getattr(context.plans[side].metadata, key, None)
    text = value.text if key == "issued_date" and value is not None else value
    if not text:
        return ""
    if number is None:
        return safe(text)
    words: Words = context.change(number).detail.get("words") or []
    kept = "".join(part for op, part in words if op in ("=", "-+"[side]))
    if words and " ".join(kept.split()) == " ".join(str(text).split()):
        return inked(words, side, context.classes(number))
    tag = "ins" if side else "del"
    return f'<{tag} class="{context.classes(number)}">{safe(text)}</{tag}>'
