"""The top of the page: which two revisions, how many changes of each consequence, filters, and every change in one list that leads to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kehoach.messages import tell
from kehoach.records.changes import CONSEQUENCES, Words
from kehoach.writers.changes.page.cells import inked, sign
from kehoach.writers.changes.page.context import DOCUMENT, SIDES, Context, shortened
from kehoach.writers.changes.page.escaping import safe
from kehoach.writers.changes.page.groups import GROUPS, LOOKS
from kehoach.writers.changes.page.values import difference, said
from kehoach.writers.changes.wording import clip

_NEAR = 45  # characters of what stayed around words that changed
_LENGTH = 220  # characters of a value


def summary(context: Context, names: Sequence[str]) -> str:
    """The summary; ``names`` are those of the two revisions."""
    plan = context.plans[1]
    subject = " ".join(part for part in (plan.metadata.type_name, plan.metadata.subject) if part)
    cards = "".join(_card(context, side, name) for side, name in enumerate(names))
    return (
        f'<header class="top"><p class="kicker">{safe(context.tell("title"))}</p><h1 lang="vi">{safe(subject or names[1])}</h1>'
        f'<div class="cards">{cards}</div></header>'
        f'<section class="sum" id="summary" aria-labelledby="h-sum" tabindex="-1"><h2 id="h-sum">{safe(context.tell("summary"))}</h2>'
        f"{_filters(context)}{_lists(context)}</section>"
    )


def _card(context: Context, side: int, name: str) -> str:
    metadata = context.plans[side].metadata
    separator = "-" if metadata.party_title else "/"
    code = separator.join(part for part in (metadata.code_number or ("…" if metadata.code_notation else None), metadata.code_notation) if part)
    date = ", ".join(part for part in (metadata.place, metadata.issued_date.text if metadata.issued_date else None) if part)
    facts = " · ".join(part for part in (f"{tell('diff-html-number', DOCUMENT)} {code}" if code else "", date) if part)
    return (
        f'<div class="card {SIDES[side]}"><b>{safe(context.tell(f"side-{SIDES[side]}"))}</b>'
        f'<span class="file">{safe(name)}</span><small lang="vi">{safe(facts)}</small></div>'
    )


def _filters(context: Context) -> str:
    consequences = Counter(change.consequence for change in context.changes)
    groups = Counter(LOOKS[change.kind].group for change in context.changes)
    tiles = "".join(
        f'<label class="tile t-{name}"><input type="checkbox" checked id="f-{name}" autocomplete="off"><b>{consequences[name]}</b>'
        f"<span>{safe(tell(f'consequence-{name}', context.language))}</span></label>"
        for name in CONSEQUENCES
    )
    chips = "".join(
        f'<label class="chip"><input type="checkbox" checked id="f-{name}" autocomplete="off">'
        f"<span>{safe(context.tell(f'group-{name}'))}</span> <b>{groups[name]}</b></label>"
        for name in GROUPS
        if groups[name]
    )
    chips = f'<fieldset class="chips"><legend>{safe(context.tell("filter-kind"))}</legend>{chips}</fieldset>' if len(groups) > 1 else ""
    return f'<fieldset class="tiles"><legend>{safe(context.tell("filter-consequence"))}</legend>{tiles}</fieldset>{chips}'


def _lists(context: Context) -> str:
    if not context.changes:
        return f'<p class="none">{safe(tell("diff-same", context.language))}</p>'
    pieces = []
    for name in CONSEQUENCES:
        numbers = [number for number, change in enumerate(context.changes, 1) if change.consequence == name]
        if numbers:
            # What is long and slight waits until it is asked for; script opens it when a link leads into it.
            shut = name == "editorial" or (name == "substantive" and len(numbers) > 60)
            title = f"{safe(tell(f'consequence-{name}', context.language))} <b>{len(numbers)}</b>"
            items = "".join(_item(context, number) for number in numbers)
            pieces.append(f'<details class="list l-{name}"{"" if shut else " open"}><summary><h3>{title}</h3></summary><ol>{items}</ol></details>')
    return "".join(pieces)


def _item(context: Context, number: int) -> str:
    change = context.change(number)
    side = 1 if change.new is not None else 0
    places = context.where(number, side)
    before = context.where(number, 0) if side else places
    if change.old is not None and before and before != places:
        places = f"{before} → {shortened(before, places)}"
    by = difference(change, context.language)
    note = _note(context, number, side)
    return (
        f'<li class="item {context.classes(number)}" id="s{number}"><a href="#{context.anchor(number, side)}">{sign(LOOKS[change.kind].sign)}'
        f'<span class="k">{safe(context.kind(number))}</span> <span class="w">{safe(places)}</span></a>'
        f'<div class="v" lang="vi">{_what(context, number)}{f"""<span class="by">{safe(by)}</span>""" if by else ""}'
        f'{f"""<p class="t">{safe(note)}</p>""" if note else ""}</div><span class="n" aria-hidden="true">{number}</span></li>'
    )


def _note(context: Context, number: int, side: int) -> str:
    """What the reader wants to know besides: the work whose body or time changed, who does the work that is new, what a sum is for."""
    change = context.change(number)
    place = context.place(number, side)
    ids = [pair[side] for pair in change.detail.get("tasks", ()) if pair[side]] or [place.task if place else None]
    task = context.tasks[side].get(ids[0] or "")
    if change.kind in ("task_added", "task_removed") and task:
        organs = "; ".join(organ.text for given in task.assignments if given.role == "lead" for organ in given.organs)
        who = f"{context.tell('role-lead')}: {clip(organs, 120)}" if organs else ""
        when = f"{context.tell('value-time_changed')}: {clip(task.time.text, 80)}" if task.time else ""
        return " · ".join(part for part in (who, when) if part)
    if change.kind == "amount_changed":
        line = context.marked[side].lines.get(context.marked[side].pin_of.get(number, ("", 0)))
        above = context.marked[side].lines.get((line.id.rpartition(".")[0], 0)) if line and line.kind == "field" else line
        return clip(" | ".join(part for part in above.parts if part), 160) if above else ""
    if task is None or change.kind not in ("lead_changed", "coordinating_changed", "time_changed", "output_changed"):
        return ""
    more = f" ({context.tell('more-tasks', count=len(ids) - 1)})" if len(ids) > 1 else ""
    return f"{clip(task.title, 160)}{more}"


def _what(context: Context, number: int) -> str:
    """What a change says, as short as it can be seen: old and new value, the words around, else a sentence."""
    change = context.change(number)
    old, new = (clip(said(place.value), _LENGTH) if place else "" for place in (change.old, change.new))
    typed = not change.kind.startswith(("node_", "task_")) and not change.kind.endswith("_moved")
    if typed and old and new and old != new:
        return f'<del>{safe(old)}</del> <span class="to" aria-hidden="true">→</span> <ins>{safe(new)}</ins>'
    if change.detail.get("words"):
        return _near(change.detail["words"])
    if change.old is None and new:
        return f"<ins>{safe(new)}</ins>"
    if change.new is None and old:
        return f"<del>{safe(old)}</del>"
    if context.moved(number):
        return safe(new)
    return safe(clip(context.sentences[number - 1].removeprefix(f"{context.kind(number)}: "), 2 * _LENGTH))


def _near(words: Words) -> str:
    """The words that changed with a little of what stands around them."""
    pieces = []
    for at, (op, text) in enumerate(words):
        if op != "=":
            pieces.append(inked([(op, without_middle(text, _LENGTH))], 1 if op == "+" else 0, ""))
            continue
        if len(text) > 2 * _NEAR:
            first = "" if at == 0 else text[:_NEAR].rsplit(" ", 1)[0]
            last = "" if at == len(words) - 1 else text[-_NEAR:].split(" ", 1)[-1]
            text = f"{first} … {last}"
        pieces.append(safe(text))
    return "".join(pieces)


def without_middle(text: str, length: int) -> str:
    """A text without its middle, where it is long.

    >>> without_middle("abcdefghij", 6)
    'abc…hij'
    """
    return text if len(text) <= length else f"{text[: length // 2]}…{text[-(length // 2) :]}"
