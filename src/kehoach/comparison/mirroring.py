"""A change seen from the other side: what was added was removed."""

from __future__ import annotations

from typing import Any

from kehoach.records.changes import Change, Words

_OPPOSITES = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}
_DIRECTIONS = {"later": "earlier", "earlier": "later", "opened": "closed", "closed": "opened", "other": "other"}
_TURNED = {"old_node": "new_node", "new_node": "old_node", "added": "removed", "removed": "added"}


def mirror(change: Change) -> Change:
    """The change that leads back.

    >>> mirror(Change("task_added", "critical", None, None, {"tasks": [[None, "T1"]]})).detail
    {'tasks': [['T1', None]]}
    """
    part, _, verb = change.kind.rpartition("_")
    detail = {_TURNED.get(key, key): _mirrored(key, value, change) for key, value in change.detail.items()}
    return Change(f"{part}_{_OPPOSITES.get(verb, verb)}", change.consequence, change.new, change.old, detail)


def _mirrored(key: str, value: Any, change: Change) -> Any:
    if key == "words":
        return mirror_words(value)
    if key in ("tasks", "nodes", "markers", "kinds", "rows", "texts"):
        return [pair[::-1] for pair in value] if value and isinstance(value[0], list) else _halves(value)
    if key == "below":
        return [[pair for two in zip(entry[1::2], entry[::2], strict=True) for pair in two] for entry in value]
    if key == "direction":
        return _DIRECTIONS[value]
    if key in ("days", "difference"):
        return -value
    if key == "percent":
        new = getattr(change.new.value, "value", None) if change.new is not None else None
        return round(-100 * change.detail["difference"] / new, 1) if new else None
    return value


def _halves(value: list[Any]) -> list[Any]:
    """A flat list of old and new by turns, turned."""
    return [one for two in zip(value[1::2], value[::2], strict=True) for one in two]


def mirror_words(words: Words) -> Words:
    """The operations that lead from the new text back to the old one; what goes stands before what comes.

    >>> mirror_words([("=", "a "), ("-", "b"), ("+", "c")])
    [('=', 'a '), ('-', 'c'), ('+', 'b')]
    """
    turned: Words = []
    for sign, text in words:
        if sign == "+" and turned and turned[-1][0] == "+":
            turned.insert(-1, ("-", text))
        else:
            turned.append(("=" if sign == "=" else "-" if sign == "+" else "+", text))
    return turned
