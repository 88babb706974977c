"""The foot of a plan: recipients with the archive line on the left of each side, the signatures on the right, beside all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kehoach.messages import tell
from kehoach.writers.changes.page.aligning import Pair
from kehoach.writers.changes.page.cells import badges, pin, pins, texts, tint
from kehoach.writers.changes.page.context import DOCUMENT, Context
from kehoach.writers.changes.page.escaping import safe
from kehoach.writers.changes.page.lines import Line
from kehoach.writers.changes.page.rows import changed

if TYPE_CHECKING:
    from kehoach.records.models import Signer


def foot(context: Context, rows: Sequence[Pair]) -> str:
    """Recipients row by row, both signatures spanning them; "" where neither plan has a foot."""
    if not rows and not any(plan.signers for plan in context.plans):
        return ""
    title = safe(tell("diff-html-recipients", DOCUMENT))
    lines = [f'<div class="row"><div class="o rt">{title}</div><div class="n rt">{title}</div></div>'] if rows else []
    lines += [_row(context, pair) for pair in rows]
    return f'<div class="chunk foot"><div class="sent">{"".join(lines)}</div>{_signed(context)}</div>'


def _row(context: Context, pair: Pair) -> str:
    if not changed(context, pair):
        return f'<div class="row">{_side(context, pair.old, 0, False)}{_side(context, pair.new, 1, False)}</div>'
    state = "row ch" if all(pair) else "row ch only"
    middle = f'<div class="pins">{pins(context, *pair)}</div>'
    return f'<div class="{state}">{_side(context, pair.old, 0, True)}{middle}{_side(context, pair.new, 1, True)}</div>'


def _side(context: Context, line: Line | None, side: int, mark: bool) -> str:
    if line is None:
        return f'<div class="{"on"[side]} void"></div>'
    text = "".join(texts(context, line, side))
    if line.kind == "archive":
        text = f"{safe(tell('diff-html-archive', DOCUMENT))} {text}"
    note = badges(context, line, side) if mark else ""
    hidden = f'<span class="vh">{safe(context.tell("side-" + ("old", "new")[side]))}: </span>' if mark else ""
    return f'<div class="{"on"[side]} rc{tint(context, line, side)}">{hidden}- {text}{note}</div>'


def _signed(context: Context) -> str:
    numbers = [number for number, change in enumerate(context.changes, 1) if change.kind == "signer_changed"]
    if not any(plan.signers for plan in context.plans):
        return ""
    lines = [[_lines(signer) for signer in plan.signers] for plan in context.plans]
    known = [{text for block in side for text in block} for side in lines]
    blocks = []
    for side in (0, 1):
        tag = "ins" if side else "del"
        classes = context.classes(numbers[0]) if numbers else ""
        signers = []
        for block in lines[side]:
            spans = []
            for text in block:
                fresh = numbers and text not in known[1 - side]
                words = f'<{tag} class="{classes}">{safe(text)}</{tag}>' if fresh else safe(text)
                spans.append(f"<span>{words}</span>")
            signers.append(f'<div class="signer">{"".join(spans)}</div>')
        blocks.append(f'<div class="{"on"[side]} sg">{"".join(signers)}</div>')
    middle = "".join(pin(context, number, 0 if context.change(number).new is None else 1) for number in numbers)
    state = "row ch" if numbers else "row"
    return f'<div class="{state} sign">{blocks[0]}{f"""<div class="pins">{middle}</div>""" if numbers else ""}{blocks[1]}</div>'


def _lines(signer: Signer) -> list[str]:
    return [text for text in (*signer.competence, signer.position, signer.full_name) if text]
