"""A change said in one line, in Vietnamese or English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.messages import tell
from kehoach.writers.changes.places import name_node

if TYPE_CHECKING:
    from kehoach.records.changes import Change, Place

_LONGEST = 90
_ARROW = " → "


def describe(change: Change, language: str) -> str:
    """What changed, without where: "Đổi thời gian: trước ngày 30/9/2024 → trước ngày 31/10/2024 (muộn hơn 31 ngày)"."""
    what = _what(change, language)
    return f"{name_kind(change, language)}: {what}" if what else name_kind(change, language)


def name_kind(change: Change, language: str) -> str:
    """The kind of a change; bodies in another role than coordinating ones by that role."""
    role = change.detail.get("role")
    key = f"change-role-{role}" if role in ("directing", "advising", "monitoring") else f"change-{change.kind}"
    return tell(key, language)


def _what(change: Change, language: str) -> str:
    say = _SAYERS.get(change.kind)
    if say is not None:
        return say(change, language)
    return _arrow(_text(change.old, language), _text(change.new, language))


def _arrow(old: str | None, new: str | None) -> str:
    return _ARROW.join(clip(text) for text in (old, new) if text is not None)


def clip(text: str, longest: int = _LONGEST) -> str:
    """A text of at most so many characters, cut at a word.

    >>> clip("một hai ba", 7)
    'một…'
    """
    if len(text) <= longest:
        return text
    return f"{text[: longest - 1].rpartition(' ')[0] or text[: longest - 1]}…"


def _text(place: Place | None, language: str) -> str | None:
    """What one side says, as text."""
    if place is None:
        return None
    value = place.value
    if value is None or value == []:
        return tell("change-none", language)
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return " ".join(filter(None, (value.get("marker"), value.get("text"))))
    if isinstance(value, list):
        return "; ".join(getattr(one, "name", None) or str(one) for one in value)
    return str(value.text)


def _bodies(change: Change, language: str) -> str:
    removed, added = "; ".join(change.detail["removed"]), "; ".join(change.detail["added"])
    if change.kind == "lead_changed" and removed and added:
        said = _arrow(removed, added)
    else:
        went = tell("change-went", language, names=clip(removed)) if removed else ""
        came = tell("change-came", language, names=clip(added)) if added else ""
        said = "; ".join(filter(None, (went, came)))
    return said + _for_tasks(change, language)


def _for_tasks(change: Change, language: str) -> str:
    count = len(change.detail.get("tasks", ()))
    return f" ({tell_count('change-tasks', language, count)})" if count > 1 else ""


def tell_count(key: str, language: str, count: int, **values: object) -> str:
    """A message that counts: of one thing it has a form of its own.

    >>> tell_count("change-tasks", "en", 1), tell_count("change-tasks", "en", 2)
    ('1 task', '2 tasks')
    """
    return tell(f"{key}-one" if count == 1 else key, language, count=count, **values)


def _time(change: Change, language: str) -> str:
    direction, days = change.detail.get("direction"), change.detail.get("days")
    old, new = _text(change.old, language), _text(change.new, language)
    if old == new:  # the words are the same, the year they borrow is not
        old, new = (f"{text} ({_dates(place)})" for text, place in ((old, change.old), (new, change.new)))
    said = _arrow(old, new)
    if days is not None:
        said += f" ({tell_count(f'change-days-{direction}', language, abs(days))})"
    elif direction in ("opened", "closed"):
        said += f" ({tell(f'change-{direction}', language)})"
    return said + _for_tasks(change, language)


def _dates(place: Place | None) -> str:
    """The days that a time was read as."""
    time = place.value if place is not None else None
    return "–".join(day for day in (getattr(time, "start", None), getattr(time, "end", None)) if day)


def _amount(change: Change, language: str) -> str:
    said = _arrow(_text(change.old, language), _text(change.new, language))
    if change.old is None or change.new is None:
        return tell("change-came" if change.old is None else "change-went", language, names=said)
    difference = change.detail.get("difference")
    if difference is None:
        return said
    unit = change.new.value.unit
    sign = "+" if difference > 0 else "−"
    more = f"{sign}{number(abs(difference), language)} {_unit(unit, language)}".strip()
    percent = change.detail.get("percent")
    many = change.detail.get("amounts", 1)
    told = f"; {tell_count('change-amounts', language, many)}" if many > 1 else ""
    return f"{said} ({more}{f', {sign}{number(abs(percent), language)} %' if percent is not None else ''}{told})"


def _unit(unit: str | None, language: str) -> str:
    return ("đồng" if language == "vi" else "VND") if unit == "VND" else unit or ""


def number(value: float, language: str) -> str:
    """A number with its thousands apart, as the language writes it.

    >>> number(1234567.5, "vi"), number(70000000, "en")
    ('1.234.567,5', '70,000,000')
    """
    text = f"{value:,}" if isinstance(value, int) or not value.is_integer() else f"{int(value):,}"
    return text.translate(str.maketrans(",.", ".,")) if language == "vi" else text


def _metadata(change: Change, language: str) -> str:
    blank = tell("change-none", language)
    key = tell(f"key-{change.detail['key']}", language)
    return f"{key}: {clip(_text(change.old, language) or blank)}{_ARROW}{clip(_text(change.new, language) or blank)}"


def _node(change: Change, language: str) -> str:
    place = change.new or change.old
    said = clip(_text(place, language) or "")
    if "became" in change.detail:
        return f"{said} ({tell('change-made-task' if change.new is not None else 'change-unmade-task', language)})"
    count = len(change.detail.get("tasks", ()))
    told = f" ({tell_count('change-tasks', language, count)})" if count and change.kind.startswith("node") else ""
    return f"{said}{told}".strip()


def _moved(change: Change, language: str) -> str:
    sides = [_range(change, side, language) for side in (0, 1)]
    if sides[0] == sides[1] and change.old is not None and change.new is not None:  # bullets have no numbers that would tell
        sides = [tell("change-seat", language, number=(place.position or 0) + 1) for place in (change.old, change.new)]
    return f"{_ARROW.join(sides)}: {clip(_text(change.new, language) or '')}"


def _recipient_moved(change: Change, language: str) -> str:
    places = [place for place in (change.old, change.new) if place is not None]
    seats = _ARROW.join(str((place.position or 0) + 1) for place in places)
    return f"{clip(_text(change.new, language) or '')} ({seats})"


def _range(change: Change, side: int, language: str) -> str:
    rows = change.detail.get("rows")
    if rows:
        names = [str(row[side]) for row in rows]
        named = f"{names[0]}–{names[-1]}" if len(names) > 1 else names[0]
        return f"{name_node(change.detail['nodes'][0][side], language)}, {tell('place-row', language, number=named)}"
    names = [name_node(pair[side], language) for pair in change.detail["nodes"]]
    return f"{names[0]}–{names[-1].rpartition(', ')[2]}" if len(names) > 1 else names[0]


def _renumbered(change: Change, _: str) -> str:
    markers = change.detail["markers"]
    sides = [[pair[side] or "∅" for pair in markers] for side in (0, 1)]
    return _ARROW.join(f"{side[0]} … {side[-1]}" if len(side) > 1 else side[0] for side in sides)


def _reworded(change: Change, language: str) -> str:
    columns = change.detail.get("columns")
    return tell("change-columns", language, names=", ".join(columns)) if columns else ""


def _parted(change: Change, language: str) -> str:
    pairs = change.detail["nodes"]
    sides = [list(dict.fromkeys(name_node(pair[side], language) for pair in pairs)) for side in (0, 1)]
    said = _ARROW.join(" + ".join(side) for side in sides)
    count = len(change.detail.get("tasks", ()))
    whole = change.old if change.kind == "node_split" else change.new
    told = f" ({tell_count('change-tasks', language, count)})" if count else ""
    return f"{said}{told}: {clip(_text(whole, language) or '')}"


def _signer(change: Change, language: str) -> str:
    return _ARROW.join(_signature(place.value) if place is not None else tell("change-signer-none", language) for place in (change.old, change.new))


def _signature(signer: Any) -> str:
    return ", ".join(filter(None, (*signer.competence, signer.position, signer.full_name)))


_SAYERS = {
    "lead_changed": _bodies, "coordinating_changed": _bodies, "time_changed": _time, "amount_changed": _amount, "metadata_changed": _metadata,
    "node_added": _node, "node_removed": _node, "task_added": _node, "task_removed": _node, "node_moved": _moved, "task_moved": _moved,
    "node_renumbered": _renumbered, "node_reworded": _reworded, "node_split": _parted, "node_merged": _parted, "recipient_moved": _recipient_moved,
    "signer_changed": _signer,
}  # fmt: skip
