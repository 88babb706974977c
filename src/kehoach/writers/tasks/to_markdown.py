"""Markdown: a table as GitHub and others draw it (GFM). Every sign that would be markup is escaped, so that a text stays text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kehoach.messages import tell
from kehoach.writers.tasks import Written
from kehoach.writers.tasks.columns import heading, make_row, source_place
from kehoach.writers.terminal import visible

if TYPE_CHECKING:
    from kehoach.tracking.entries import Entry

LIBRARY = None
FOR_TERMINAL = True
_COLUMNS = ("title", "lead", "coordinating", "other", "time", "outputs")
_MARKUP = re.compile(r"[\\`*_\[\]|~$]|:(?=//)|(?<=[Ww])\.|(?<=[fF][tT][pP])\.|@")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ENTITY = re.compile("[&<>]")


def write(entries: Sequence[Entry], language: str) -> Written:
    """The entries as a table: the task, who, by when, what comes of it, where it is printed."""
    heads = [*(heading(column, language) for column in _COLUMNS), tell("tasks-source", language)]
    lines = [_line(heads), _line(["---"] * len(heads))]
    for entry in entries:
        row = make_row(entry, language)
        cells = [*(getattr(row, column) for column in _COLUMNS), source_place(row, language)]
        lines.append(_line([escaped(cell) for cell in cells]))
    return Written("".join(lines).encode())


def escaped(text: str) -> str:
    """A text for a cell: on one line, without a sign that draws, links or ends the cell; control characters written out.

    >>> escaped("a|b <i>*c*</i>")
    'a\\\\|b &lt;i&gt;\\\\*c\\\\*&lt;/i&gt;'
    """
    seen = visible(" ".join(text.split()))
    return _ENTITY.sub(lambda match: _ENTITIES[match[0]], _MARKUP.sub(r"\\\g<0>", seen))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
