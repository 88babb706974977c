"""Where a change says it stands: ids that exist, spans that hold the words that its values are made of."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from comparison.items import said, sides, tree_of
from kehoach import Plan
from kehoach.records.changes import Change, Place
from kehoach.records.models import Organ

NO_NODES = ("metadata", "recipients", "signers", "archive")


def misplaced(old: Plan, new: Plan, old_text: str, new_text: str, changes: Iterable[Change]) -> list[str]:
    """Places that name no node, spans outside of the text or without the words of the value, operations on words that tell of other texts."""
    changes = list(changes)
    texts = [{item.key: " | ".join(item.cells) if item.cells is not None else item.text for item in tree_of(plan).walk()} for plan in (old, new)]
    faults = []
    for change in changes:
        for number, (place, text) in enumerate(((change.old, old_text), (change.new, new_text))):
            if place is not None:
                faults += [f"{change.kind} {('old', 'new')[number]} {place.node}: {fault}" for fault in _place(place, text, texts[number])]
        told = said(change)
        if told is not None and told[0] in texts[0] and told[1] in texts[1]:
            for key, known, words in zip(told, texts, sides(change.detail["words"]), strict=True):
                # The number of a row stands apart from its words.
                if words != known[key] and not (key[1] is not None and known[key].endswith(words)):
                    faults.append(f"{change.kind} {key}: the words tell of {words!r}, the text is {known[key]!r}")
    return faults


def _place(place: Place, text: str, known: dict[Any, str]) -> Iterator[str]:
    if place.node is not None and place.node.partition(".")[0] not in NO_NODES and (place.node, place.row) not in known:
        yield f"no node of that id (row {place.row})"
    if place.span is None:
        return
    if not 0 <= place.span.start < place.span.end <= len(text):
        yield f"{place.span} is no range of a text of {len(text)} characters"
    elif text.count("\n", 0, place.span.start) + 1 != place.span.line:
        yield f"{place.span} begins in another line"
    else:
        printed = _letters(text[place.span.start : place.span.end])
        for words in _values(place):
            if not _within(_letters(words), printed):
                yield f"{words[:80]!r} is not in {text[place.span.start : place.span.end][:120]!r}"


def _values(place: Place) -> list[str]:
    """The words that a place's span should hold; of several bodies the first, for the others may be printed elsewhere."""
    value = place.value
    if isinstance(value, list):
        return [value[0].text if isinstance(value[0], Organ) else str(value[0])] if value else []
    if isinstance(value, dict):
        return [text for text in (value.get("marker"), *value.get("cells", ()), *value.get("columns", ()), value["text"]) if text]
    if hasattr(value, "full_name"):
        return []  # a signature in two columns stands in several places
    if isinstance(value, str):
        return [] if place.node in ("metadata.organ_name", "metadata.type_name", "metadata.parent_organ_name") else [value]
    return [value.text] if hasattr(value, "text") else []


def _letters(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFC", text).lower() if sign.isalnum())


def _within(words: str, printed: str) -> bool:
    """Whether the letters come in this order; furniture and signs of markup may stand between them."""
    if words in printed:
        return True
    left = iter(printed)
    return all(sign in left for sign in words)
