"""One side of one row: marker, words with what came and went in them, badges that say what a change means, the pins of the changes."""

from __future__ import annotations

from kehoach.records.changes import Words
from kehoach.writers.changes.page.context import SIDES, Context
from kehoach.writers.changes.page.escaping import safe
from kehoach.writers.changes.page.groups import LOOKS
from kehoach.writers.changes.page.lines import Line
from kehoach.writers.changes.page.marking import Touch
from kehoach.writers.changes.page.values import difference, said
from kehoach.writers.changes.wording import clip

_VALUED = ("lead_changed", "coordinating_changed", "time_changed", "output_changed", "amount_changed")
_NONE = Touch()


def sign(name: str) -> str:
    """The drawing of a sign; what it means is always said in words beside it or in the label around it."""
    return f'<svg class="i" aria-hidden="true"><use href="#i-{name}"></use></svg>'


def inked(words: Words, side: int, classes: str) -> str:
    """The text of one side with the words that went or came marked.

    >>> inked([("=", "trước "), ("-", "30/6"), ("+", "31/7")], 1, "")
    'trước <ins>31/7</ins>'
    """
    tag, kept = ("ins", "+") if side else ("del", "-")
    attribute = f' class="{classes}"' if classes else ""
    pieces = []
    for op, text in words:
        if op == "=":
            pieces.append(safe(text))
        elif op == kept:
            pieces.append(f"<{tag}{attribute}>{safe(text)}</{tag}>")
    return "".join(pieces)


def texts(context: Context, line: Line, side: int) -> list[str]:
    """The parts of a line as HTML: one for a paragraph, one a cell for a row."""
    touch = context.marked[side].touches.get(line.key, _NONE)
    found = []
    for place, part in enumerate(line.parts):
        words = touch.words.get(place, touch.words.get(-1)) if touch.words else None
        if words is not None:
            found.append(inked(words, side, context.classes(touch.worded)))
        elif touch.printed and not touch.tint:
            found.append(_highlighted(context, part, touch))
        else:
            found.append(safe(part))
    return found


def _highlighted(context: Context, text: str, touch: Touch) -> str:
    """A text with the values that changed underlined where they are printed; of two that overlap, the first."""
    spots = sorted((at, at + len(value), number) for value, number in touch.printed if (at := text.find(value)) >= 0)
    pieces, done = [], 0
    for start, end, number in spots:
        if start >= done:
            pieces += [safe(text[done:start]), f'<mark class="{context.classes(number)}">', safe(text[start:end]), "</mark>"]
            done = end
    return "".join([*pieces, safe(text[done:])])


def marker(context: Context, line: Line, side: int) -> str:
    """What is printed before the text; faintly marked where only the number changed."""
    touch = context.marked[side].touches.get(line.key, _NONE)
    if not line.marker or (touch.words and -1 in touch.words):
        return ""
    if not touch.renumbered:
        return f'<span class="mk">{safe(line.marker)}</span> '
    return f'<span class="mk re {context.classes(touch.renumbered)}">{safe(line.marker)}</span> '


def tint(context: Context, line: Line | None, side: int) -> str:
    """The classes of a side that came, went or moved as a whole; "" for any other."""
    touch = context.marked[side].touches.get(line.key) if line else None
    return f" {touch.tint} {context.classes(touch.whole)}" if touch and touch.tint else ""


def pins(context: Context, old: Line | None, new: Line | None) -> str:
    """The pins of the changes that have their place in a row."""
    found = []
    for side, line in enumerate((old, new)):
        touch = context.marked[side].touches.get(line.key) if line else None
        found += [pin(context, number, side) for number in (touch.pins if touch else ()) if context.pinned(number, side)]
    return "".join(found)


def pin(context: Context, number: int, side: int) -> str:
    """A link that is the place of a change: it can be jumped to, and leads back to the list."""
    change = context.change(number)
    data = ""
    if context.moved(number):
        data = f' data-other="{context.anchor(number, 1 - side)}" data-side="{SIDES[side]}"'
    sentence = safe(context.sentences[number - 1])
    return (
        f'<a class="pin {context.classes(number)}" id="{context.anchor(number, side)}" href="#s{number}" data-n="{number}"{data} '
        f'title="{sentence}" aria-label="{safe(context.tell("pin", number=number))}: {sentence}">'
        f"{sign(LOOKS[change.kind].sign)}<span>{number}</span></a>"
    )


def badges(context: Context, line: Line, side: int) -> str:
    """What the changes at a line mean, in a few words each: beside the words where these show it, else below them with the values."""
    touch = context.marked[side].touches.get(line.key)
    if touch is None:
        return ""
    numbers = [*touch.pins, *([touch.parted] if touch.parted else [])]
    return "".join(_badge(context, number, side, touch) for number in numbers)


def _badge(context: Context, number: int, side: int, touch: Touch) -> str:
    change = context.change(number)
    place = context.place(number, side)
    kind, words, large = change.kind, "", False
    if place is None:
        return ""
    if kind in _VALUED:
        large = touch.words is None or change.detail.get("words") != context.change(touch.worded).detail["words"]
        value = f": <b>{safe(clip(said(place.value), 140) or context.tell('none'))}</b>" if large else ""
        by = difference(change, context.language) if side else ""
        words = f'{safe(_role(context, number))}{value}{f""" <span class="by">{safe(by)}</span>""" if by else ""}'
    elif kind in ("task_added", "task_removed", "citation_added", "citation_removed", "citation_replaced"):
        words = safe(context.kind(number))
    elif kind in ("node_added", "node_removed"):
        count = len(change.detail.get("tasks", ()))
        words = safe(context.tell("tasks", count=count)) if count else ""
    elif kind in ("node_split", "node_merged"):
        names = [context.name(*each) for each in context.marked[1 - side].roots(change)]
        words = f"{safe(context.kind(number))} {'←' if side else '→'} {safe(' + '.join(names))}"
    elif context.moved(number):
        return ghost(context, number, side)
    if not words:
        return ""
    return f' <span class="tag{" large" if large else ""} {context.classes(number)}">{sign(LOOKS[kind].sign)}{words}</span>'


def _role(context: Context, number: int) -> str:
    change = context.change(number)
    role = change.detail.get("role") or {"lead_changed": "lead", "coordinating_changed": "coordinating"}.get(change.kind)
    name = context.tell(f"role-{role}") if role else context.tell(f"value-{change.kind}")
    tasks = len(change.detail.get("tasks", ()))
    return f"{name} ({context.tell('tasks', count=tasks)})" if tasks > 1 else name


def ghost(context: Context, number: int, side: int) -> str:
    """The link to the other place of what moved: where it went to, or where it came from."""
    key = "moved-from" if side else "moved-to"
    name = context.where(number, 1 - side)
    return (
        f' <a class="tag go {context.classes(number)}" href="#{context.anchor(number, 1 - side)}">'
        f'{sign("move")}{safe(context.tell(key, place=name))} <span aria-hidden="true">{"←" if side else "→"}</span></a>'
    )
