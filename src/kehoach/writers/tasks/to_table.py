"""A table for the terminal, drawn with Rich; on a narrow one, each task as a few lines instead of a row.

Every text of a document goes in as Text, never as markup; control characters are written out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kehoach.messages import tell
from kehoach.writers.tasks import Written
from kehoach.writers.tasks.columns import Row, dates_in_words, heading, make_row, source_place

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

    from kehoach.tracking.entries import Entry

LIBRARY = None
FOR_TERMINAL = True
_NARROW, _NARROW_FOR_PLANS = 80, 110
_FILE_WIDTH = 160


def write(entries: Sequence[Entry], language: str) -> Written:
    """The table as plain text, for a file."""
    import io

    from rich.console import Console

    text = io.StringIO()
    console = Console(file=text, width=_FILE_WIDTH, no_color=True, force_terminal=False, highlight=False, markup=False, emoji=False)
    show(entries, language, console)
    return Written("".join(f"{line.rstrip()}\n" for line in text.getvalue().split("\n")[:-1]).encode())


def show(entries: Sequence[Entry], language: str, console: Console) -> None:
    """Print the table and, under it, how many tasks of how many documents there are."""
    rows = [make_row(entry, language) for entry in entries]
    plans = {entry.plan for entry in entries}
    if console.width < (_NARROW_FOR_PLANS if len(plans) > 1 else _NARROW):
        for number, row in enumerate(rows, start=1):
            for part in _lines(number, row, language):
                console.print(part)
    elif rows:
        console.print(_table(entries, rows, len(plans) > 1, language))
    console.print(_text(tell("tasks-count", language, count=len(rows), plans=len(plans))))


def _table(entries: Sequence[Entry], rows: Sequence[Row], several: bool, language: str) -> RenderableType:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, leading=1, pad_edge=False, expand=True)
    shares = {"plan": 3, "title": 6, "lead": 4, "coordinating": 4, "time": 3}
    for column, ratio in shares.items():
        if column != "plan" or several:
            table.add_column(_text(heading(column, language)), ratio=ratio, overflow="fold")
    for entry, row in zip(entries, rows, strict=True):
        cells = [_text(row.title), _text(row.lead), _text(row.coordinating), _when(row)]
        if several:
            type_and_number = " ".join(part for part in (entry.plan.type_name, entry.plan.code) if part)
            cells.insert(0, _text(row.plan).append(f"\n{_seen(type_and_number)}" if type_and_number else "", style="dim"))
        table.add_row(*cells)
    return table


def _lines(number: int, row: Row, language: str) -> Iterator[RenderableType]:
    from rich.padding import Padding

    yield _text(f"{number}. ").append(_seen(row.title), style="bold")
    for column in ("lead", "coordinating", "other", "time"):
        value: str = getattr(row, column)
        if value:
            words = _when(row) if column == "time" else _text(value)
            yield Padding(_text(f"{heading(column, language)}: ").append_text(words), (0, 0, 0, 3))
    yield Padding(_text(source_place(row, language), style="dim"), (0, 0, 1, 3))


def _when(row: Row) -> Text:
    """The time as printed and, under it, the dates that it was read as."""
    words, dates = _text(row.time), dates_in_words(row)
    return words.append(f"\n{dates}" if dates else "", style="dim")


def _text(text: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(_seen(text), style=style)


def _seen(text: str) -> str:
    from kehoach.writers.terminal import visible

    return visible(text)
