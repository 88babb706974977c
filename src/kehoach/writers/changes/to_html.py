"""``kehoach diff --format html``: a page of its own with both revisions side by side, for people who read plans in a browser or on paper.

One file: style, script and signs are in it, and its Content-Security-Policy lets nothing else run or load. Without script it has
everything but the keys. The same revisions give the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kehoach.writers.changes.page.aligning import Pair
from kehoach.writers.changes.page.context import DOCUMENT, Context
from kehoach.writers.changes.page.escaping import safe
from kehoach.writers.changes.page.foot import foot
from kehoach.writers.changes.page.head import head
from kehoach.writers.changes.page.lines import lay_out
from kehoach.writers.changes.page.marking import Marked
from kehoach.writers.changes.page.rows import columns, pair_up, reading_order
from kehoach.writers.changes.page.summary import summary
from kehoach.writers.changes.wording import describe

if TYPE_CHECKING:
    from kehoach.records.changes import Change, Revisions

_KEYS = ("j", "k", "c", "u", "m", "enter", "escape", "help")


def write(revisions: Revisions) -> bytes:
    """The page, UTF-8."""
    context, lists = _context(revisions)
    style, script = _style(context), _script()
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    names = (revisions.delta.old, revisions.delta.new)
    pieces = [
        f'<!DOCTYPE html>\n<html lang="{context.language}">\n<head>\n<meta charset="utf-8">\n',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n',
        f'<meta name="referrer" content="no-referrer">\n<title>{safe(context.tell("page-title", old=names[0], new=names[1]))}</title>\n',
        f"<style>{style}</style>\n</head>\n<body>\n{_asset('page.svg')}",
        f'<a class="skip" href="#compare">{safe(context.tell("skip"))}</a>\n<main>\n',
        summary(context, names),
        *_compare(context, names, lists),
        f"</main>\n{_help(context)}\n<script>{script}</script>\n</body>\n</html>\n",
    ]
    return "".join(pieces).encode("utf-8")


def _context(revisions: Revisions) -> tuple[Context, list[list[Pair]]]:
    """What the page is written from, its changes numbered down the page, and the rows of its three lists of lines."""
    changes = revisions.delta.changes
    context = _seen(revisions, changes)
    lists = [pair_up(context, number) for number in range(3)]
    order = reading_order(context, lists)
    if order == [*range(1, len(changes) + 1)]:
        return context, lists
    context = _seen(revisions, [changes[number - 1] for number in order])
    return context, [pair_up(context, number) for number in range(3)]


def _seen(revisions: Revisions, changes: Sequence[Change]) -> Context:
    plans = revisions.old, revisions.new
    return Context(
        changes,
        [describe(change, revisions.language) for change in changes],
        plans,
        (Marked(lay_out(plans[0]), changes, 0), Marked(lay_out(plans[1]), changes, 1)),
        ({task.id: task for task in plans[0].tasks}, {task.id: task for task in plans[1].tasks}),
        revisions.language,
    )


def _compare(context: Context, names: tuple[str, str], lists: Sequence[Sequence[Pair]]) -> list[str]:
    """Both revisions side by side, the bar with the names above them."""
    tell = context.tell
    buttons = "".join(
        f'<button type="button" id="b-{name}" title="{safe(tell(f"button-{name}"))} ({key})" aria-keyshortcuts="{key}">'
        f'<span aria-hidden="true">{sign}</span><span class="vh">{safe(tell(f"button-{name}"))}</span></button>'
        for name, key, sign in (("back", "k", "↑"), ("on", "j", "↓"), ("critical", "c", "!"), ("fold", "u", "⇕"), ("help", "?", "?"))
    )
    text, sent, annexes = lists
    labels = [f'<b>{safe(tell(f"side-{side}"))}</b> <span class="file">{safe(name)}</span>' for side, name in zip(("old", "new"), names, strict=True)]
    return [
        f'<section class="cmp" id="compare" aria-labelledby="h-cmp" tabindex="-1"><h2 class="vh" id="h-cmp">{safe(tell("compare"))}</h2>',
        f'<div class="bar"><div class="o">{labels[0]}</div><nav class="keys" aria-label="{safe(tell("keys"))}">{buttons}'
        f'<a class="up" href="#summary" title="{safe(tell("back-to-summary"))}" aria-label="{safe(tell("back-to-summary"))}">⤒</a></nav>'
        f'<div class="n">{labels[1]}</div><p id="status" role="status" data-text="{safe(tell("status", at="{at}", of="{of}"))}"></p></div>',
        f'<div class="doc" lang="{DOCUMENT}">{head(context)}',
        *columns(context, text),
        foot(context, sent),
        *columns(context, annexes),
        f'</div><svg id="links" aria-hidden="true"></svg><p class="end"><a href="#summary">{safe(tell("back-to-summary"))}</a></p></section>',
    ]


def _help(context: Context) -> str:
    rows = "".join(f"<dt>{_key(name)}</dt><dd>{safe(context.tell(f'key-{name}'))}</dd>" for name in _KEYS)
    return (
        f'<dialog id="help" aria-labelledby="h-help"><h2 id="h-help">{safe(context.tell("keys"))}</h2><dl>{rows}</dl>'
        f'<p><label><input type="checkbox" id="keys-on" checked autocomplete="off"> {safe(context.tell("keys-on"))}</label></p>'
        f'<form method="dialog"><button>{safe(context.tell("close"))}</button></form></dialog>'
    )


def _key(name: str) -> str:
    shown = {"j": "j n", "k": "k p", "enter": "Enter", "escape": "Esc", "help": "?"}.get(name, name)
    return " ".join(f"<kbd>{key}</kbd>" for key in shown.split())


@cache
def _asset(name: str) -> str:
    return files("kehoach.writers.changes.page").joinpath(name).read_text(encoding="utf-8")


def _style(context: Context) -> str:
    """The style sheet, with the words that a screen reader says before what came and went."""
    said = "".join(f"--{name}:{_quoted(context.tell(f'said-{name}'))};" for name in ("ins", "del", "moved", "added", "removed"))
    return f":root{{{said}}}\n{_asset('page.css')}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", r"\\").replace('"', r"\"")
    return f'"{escaped}"'


def _script() -> str:
    return _asset("page.js")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"
