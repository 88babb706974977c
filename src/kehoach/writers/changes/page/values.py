"""A value of a change in plain words, as short as a badge: names of bodies, a time as printed, a sum, a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kehoach.messages import tell
from kehoach.records.changes import Change
from kehoach.writers.changes.wording import number


def said(value: Any) -> str:
    """What a value says; "" for none. A body is said by its printed name, as the reader finds it in the text.

    >>> said([{"text": "Sở Y tế", "name": "Sở Y tế"}, {"text": "UBND xã", "name": "Ủy ban nhân dân xã"}])
    'Sở Y tế; UBND xã'
    """
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, Sequence):
        return "; ".join(text for each in value if (text := said(each)))
    if get(value, "full_name") or get(value, "position"):
        return ", ".join(part for part in (*(get(value, "competence") or ()), get(value, "position"), get(value, "full_name")) if part)
    if get(value, "cells"):
        return " | ".join(cell for cell in get(value, "cells") if cell)
    text = get(value, "text") or get(value, "title") or " | ".join(get(value, "columns") or ())
    return " ".join(part for part in (get(value, "marker"), text) if part) or ("" if isinstance(value, Mapping) else str(value))


def get(value: Any, key: str) -> Any:
    """A key of plain data, or an attribute of a record: the two forms that values come in."""
    return value.get(key) if isinstance(value, Mapping) else getattr(value, key, None)


def difference(change: Change, language: str) -> str:
    """By how much a date or a sum changed: "+30 ngày", "+2.000.000.000 đồng (+15 %)"; "" where that cannot be said."""
    days, by = change.detail.get("days"), change.detail.get("difference")
    if change.kind == "time_changed" and days:
        return tell("diff-html-days", language, count=_signed(days, language))
    if change.kind != "amount_changed" or not by or change.old is None or change.new is None:
        return ""
    unit = get(change.new.value, "unit") or get(change.old.value, "unit") or "VND"
    text = f"{_signed(by, language)} {tell('diff-html-dong', language) if unit == 'VND' else unit}"
    before = get(change.old.value, "value")
    if not before:
        return text
    percent = by * 100 / before
    return f"{text} ({_signed(round(percent) if abs(percent) >= 10 else round(percent, 1), language)} %)"


def _signed(value: float, language: str) -> str:
    """
    >>> _signed(-2000000000, "vi"), _signed(1.5, "en")
    ('−2.000.000.000', '+1.5')
    """
    return f"{'−' if value < 0 else '+'}{number(abs(value), language)}"
