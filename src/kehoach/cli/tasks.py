"""``kehoach tasks``."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from kehoach.cli.output import write_stdout, write_whole
from kehoach.cli.run import OK, UNREADABLE, USAGE, complain, now_at, visible
from kehoach.messages import tell
from kehoach.pipeline import parse_document
from kehoach.readers import ReadError, ReadOptions, read_file
from kehoach.readers.options import DEFAULTS
from kehoach.tracking.entries import Entry, entries_of
from kehoach.tracking.selection import Selection, in_order, select
from kehoach.writers.tasks import Remark, Written, is_installed, writer

DEFAULT_FORMAT = "table"


def list_tasks(
    files: Sequence[str],
    format: str,
    output: str | None,
    selection: Selection,
    order: str,
    language: str,
    words: str = "vi",
    reading: ReadOptions = DEFAULTS,
) -> int:
    """List the tasks of files; unreadable ones are reported and the others come out all the same.

    ``language`` is that of messages and of the table on the terminal, ``words`` that of the headings in files.
    """
    form = writer(format)
    if not is_installed(form):
        complain(tell("usage-extra", language, name=format), language)
        return USAGE
    if output is None and not form.FOR_TERMINAL and sys.stdout.isatty():
        complain(tell("usage-no-terminal", language, name=format), language)
        return USAGE
    if output is not None and (output.endswith(("/", os.sep)) or not Path(output).parent.is_dir()):
        complain(tell("usage-output-folder", language), language, output)
        return USAGE
    entries, failed = _read(files, language, reading)
    if failed == len(files):
        return UNREADABLE
    selected = select(entries, selection)
    _remark(Remark("tasks-undated", selected.undated), language)
    chosen = in_order(selected.entries, order)
    if output is None:
        _to_stdout(form, chosen, language, words)
    else:
        written: Written = form.write(chosen, words)
        try:
            write_whole(Path(output), [written.data])
        except OSError as error:
            complain(tell("usage-output", language, path=output, reason=error.strerror or str(error)), language)
            return USAGE
        _remarks(written, language)
    return UNREADABLE if failed else OK


def _read(files: Sequence[str], language: str, reading: ReadOptions) -> tuple[list[Entry], int]:
    """The tasks of the files that can be read, and how many cannot; of the plans no more than this is kept."""
    entries: list[Entry] = []
    failed = 0
    for number, name in enumerate(files):
        if number == 1:
            gc.enable()
        now_at(name)
        try:
            entries.extend(entries_of(parse_document(read_file(name, reading), language)))
        except ReadError as error:
            failed += 1
            complain(error.message(language), language, name)
    return entries, failed


def _to_stdout(form: ModuleType, entries: Sequence[Entry], language: str, words: str) -> None:
    if hasattr(form, "show"):
        from rich.console import Console

        form.show(entries, language, Console(highlight=False, markup=False, emoji=False))
        return
    written: Written = form.write(entries, words)
    write_stdout(_for_people(written.data) if sys.stdout.isatty() else written.data)
    _remarks(written, language)


def _for_people(data: bytes) -> bytes:
    """Text for a terminal: whatever could steer it is written out."""
    return "".join(f"{visible(line)}\n" for line in data.decode("utf-8-sig").replace("\r\n", "\n").split("\n")[:-1]).encode()


def _remarks(written: Written, language: str) -> None:
    for remark in written.remarks:
        _remark(remark, language)


def _remark(remark: Remark, language: str) -> None:
    """One line on standard error about what was left out or cut; nothing where nothing was."""
    if remark.number:
        sys.stderr.write(f"kehoach: {tell('note', language)}: {tell(remark.key, language, count=remark.number)}\n")
