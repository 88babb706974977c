"""``kehoach show``."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.cli.run import OK, UNREADABLE, complain, now_at
from kehoach.pipeline import parse_document
from kehoach.readers import ReadError, ReadOptions, read_file
from kehoach.readers.options import DEFAULTS


def show_files(files: Sequence[str], full: bool, depth: int | None, language: str, reading: ReadOptions = DEFAULTS) -> int:
    """Draw files on the terminal, one after the other."""
    from rich.console import Console

    from kehoach.writers.terminal import draw

    console = Console(highlight=False, markup=False, emoji=False)
    code = OK
    for name in files:
        now_at(name)
        try:
            document = read_file(name, reading)
        except ReadError as error:
            complain(error.message(language), language, name)
            code = UNREADABLE
            continue
        for part in draw(parse_document(document, language), full=full, depth=depth, language=language):
            console.print(part)
    return code
