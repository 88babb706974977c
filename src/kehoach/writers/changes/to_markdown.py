"""Markdown: the changes by consequence, for a merge request or a minute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kehoach.messages import tell
from kehoach.records.changes import CONSEQUENCES
from kehoach.writers.changes.places import name_place
from kehoach.writers.changes.to_text import Titles, shorten, task_titles, tasks_told, title_of, where_told
from kehoach.writers.changes.totals import total
from kehoach.writers.changes.wording import describe
from kehoach.writers.terminal import visible

if TYPE_CHECKING:
    from kehoach.records.changes import Change, Revisions, Words

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


def write(revisions: Revisions) -> bytes:
    """A heading, a line of totals, and one list for each consequence."""
    return "".join(f"{line}\n" for line in _lines(revisions)).encode("utf-8", "replace")


def _lines(revisions: Revisions) -> Iterator[str]:
    delta, language = revisions.delta, revisions.language
    titles = task_titles(revisions)
    yield f"# {escape(delta.old)} → {escape(delta.new)}"
    yield ""
    yield total(delta, language)
    for consequence in CONSEQUENCES:
        changes = [change for change in delta.changes if change.consequence == consequence]
        if changes:
            yield ""
            yield f"## {tell(f'consequence-{consequence}', language)} ({len(changes)})"
            yield ""
            for change in changes:
                yield from _change(change, titles, revisions)


def _change(change: Change, titles: Titles, revisions: Revisions) -> Iterator[str]:
    language = revisions.language
    place = where_told(change)
    where = f"**{escape(name_place(place, language, old=change.new is None))}**: " if place is not None else ""
    yield f"- {where}{escape(describe(change, language))}"
    for title in (title_of(change, titles), *tasks_told(change, revisions)):
        if title is not None:
            yield f"  - {escape(title)}"
    words = change.detail.get("words")
    if words and change.kind != "metadata_changed":
        yield f"  - {marked(words)}"


def marked(words: Words) -> str:
    """Words with what went struck out and what came in bold.

    >>> marked([("=", "Sở "), ("-", "Y tế "), ("+", "Xây dựng ")])
    'Sở ~~Y tế~~ **Xây dựng** '
    """
    pieces = []
    for number, (sign, text) in enumerate(words):
        if sign == "=":
            pieces.append(escape(shorten(text, at_start=number == 0, at_end=number == len(words) - 1)))
            continue
        match = _EDGES.fullmatch(escape(text))
        before, inner, after = match.groups() if match else ("", escape(text), "")
        mark = "~~" if sign == "-" else "**"
        pieces.append(f"{before}{mark}{inner}{mark}{after}" if inner else before)
    return "".join(pieces)


def escape(text: str) -> str:
    """A text as Markdown shows it as it is.

    >>> escape("[x] *y*")
    '\\\\[x\\\\] \\\\*y\\\\*'
    """
    return _SIGNS.sub(r"\\\1", visible(text))
