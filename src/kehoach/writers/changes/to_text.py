"""Text for people: the changes by consequence, each with its place and what happened to the words.

Words are marked [-gone-] and {+come+} whether there is colour or not. Texts of documents are never markup, and what could
steer a terminal is written out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from kehoach.messages import tell
from kehoach.records.changes import CONSEQUENCES
from kehoach.writers.changes.places import name_place
from kehoach.writers.changes.totals import total
from kehoach.writers.changes.wording import clip, describe
from kehoach.writers.terminal import visible

if TYPE_CHECKING:
    from rich.console import Console

    from kehoach.records.changes import Change, Place, Revisions, Words

Titles = dict[str, str]
Paint = Callable[[str, str], str]
_STYLES = {
    "critical": "bold red", "substantive": "bold yellow", "editorial": "bold cyan", "place": "bold", "-": "red strike", "+": "green", "faint": "dim",
}  # fmt: skip
_TASKS = 12
_AROUND = 48  # characters of what stayed the same that are shown before and after what changed


def write(revisions: Revisions) -> bytes:
    """The changes as plain text, for a file or a pipe."""
    return "".join(f"{line}\n" for line in lines_of(revisions, lambda text, _: text)).encode("utf-8", "replace")


def show(revisions: Revisions, console: Console) -> None:
    """Print the changes on a terminal, coloured where it can."""
    for line in lines_of(revisions, _painter(console)):
        console.file.write(f"{line}\n")


def _painter(console: Console) -> Paint:
    if console.color_system is None or console.no_color:
        return lambda text, _: text
    from rich.color import ColorSystem
    from rich.style import Style

    styles = {name: Style.parse(style) for name, style in _STYLES.items()}
    return lambda text, name: styles[name].render(text, color_system=ColorSystem.STANDARD)


def lines_of(revisions: Revisions, paint: Paint) -> Iterator[str]:
    """The lines of the report."""
    delta, language = revisions.delta, revisions.language
    titles = task_titles(revisions)
    yield f"{visible(delta.old)} → {visible(delta.new)}: {total(delta, language)}"
    for consequence in CONSEQUENCES:
        changes = [change for change in delta.changes if change.consequence == consequence]
        if not changes:
            continue
        yield ""
        yield paint(f"{tell(f'consequence-{consequence}', language).upper()} ({len(changes)})", consequence)
        for change in changes:
            yield from _lines(change, titles, revisions, paint)


def _lines(change: Change, titles: Titles, revisions: Revisions, paint: Paint) -> Iterator[str]:
    language = revisions.language
    place = where_told(change)
    where = name_place(place, language, old=change.new is None) if place is not None else ""
    yield f"  {paint(visible(where), 'place')}: {visible(describe(change, language))}"
    for title in (title_of(change, titles), *tasks_told(change, revisions)):
        if title is not None:
            yield f"      {paint(visible(title), 'faint')}"
    words = change.detail.get("words")
    if words and change.kind != "metadata_changed":
        yield f"      {marked(words, paint)}"


def where_told(change: Change) -> Place | None:
    """The place of a change; of one that is printed once for several tasks, where it is printed."""
    place = change.new or change.old
    texts = change.detail.get("texts")
    if place is not None and change.new is not None and texts and len(change.detail.get("tasks", ())) > 1:
        return place._replace(node=texts[1], row=None)
    return place


def task_titles(revisions: Revisions) -> Titles:
    """The title of each task of the new revision."""
    return {task.id: task.title for task in revisions.new.tasks}


def title_of(change: Change, titles: Titles) -> str | None:
    """The task that a change of a body, a time or an output is about, in a few words; None for what says it itself."""
    task = change.new.task if change.new is not None else None
    if task is None or change.old is None or change.kind == "task_moved" or len(change.detail.get("tasks", ())) > 1:
        return None
    return f"« {clip(titles[task])} »" if task in titles else None


def tasks_told(change: Change, revisions: Revisions) -> Iterator[str]:
    """A line for each task that came or went with a change: what, who, by when; of many the first."""
    if change.old is not None and change.new is not None:
        return
    side = 0 if change.new is None else 1
    wanted = [pair[side] for pair in change.detail.get("tasks", ())]
    known = {task.id: task for task in (revisions.old, revisions.new)[side].tasks} if wanted else {}
    for task in [known[one] for one in wanted[:_TASKS] if one in known]:
        lead = "; ".join(one.text for one in task.assignments if one.role == "lead").rstrip(". ")
        title = None if change.kind.startswith("task_") else clip(task.title)
        time = task.time.text if task.time is not None else None
        facts = [f"{tell(f'tasks-{key}', revisions.language)}: {clip(value)}" for key, value in (("lead", lead), ("time", time)) if value]
        if title or facts:
            yield " · ".join(filter(None, (title, *facts)))
    if len(wanted) > _TASKS:
        yield "…"


def marked(words: Words, paint: Paint) -> str:
    """Words with what went and came marked; of a long stretch that stayed only its ends.

    >>> marked([("=", "Sở "), ("-", "Y tế"), ("+", "Xây dựng")], lambda text, _: text)
    'Sở [-Y tế-]{+Xây dựng+}'
    """
    pieces = []
    for number, (sign, text) in enumerate(words):
        shown = visible(text)
        if sign == "-":
            pieces.append(paint(f"[-{shown}-]", "-"))
        elif sign == "+":
            pieces.append(paint(f"{{+{shown}+}}", "+"))
        else:
            pieces.append(shorten(shown, at_start=number == 0, at_end=number == len(words) - 1))
    return "".join(pieces)


def shorten(text: str, *, at_start: bool, at_end: bool) -> str:
    """A stretch that stayed: its ends where words changed beside it."""
    if len(text) <= (_AROUND if at_start or at_end else 2 * _AROUND) + 8:
        return text
    before = "" if at_start else text[:_AROUND].rpartition(" ")[0]
    after = "" if at_end else text[-_AROUND:].partition(" ")[2]
    return f"{before}{'' if at_start else ' '}…{'' if at_end else ' '}{after}"
