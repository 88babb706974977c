"""``kehoach parse``."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kehoach.cli.output import file_name, stream, write_stdout, write_whole
from kehoach.cli.run import OK, UNREADABLE, USAGE, complain, now_at
from kehoach.messages import tell
from kehoach.pipeline import parse_document
from kehoach.readers import ReadError, ReadOptions, read_file
from kehoach.readers.options import DEFAULTS
from kehoach.writers import writer

DEFAULT_FORMAT = "json"


def parse_files(
    files: Sequence[str],
    format: str = DEFAULT_FORMAT,
    output: str | None = None,
    *,
    spans: bool = True,
    compact: bool = False,
    language: str,
    notices: str = "vi",
    reading: ReadOptions = DEFAULTS,
) -> int:
    """Parse files and write their records; unreadable ones are reported and the others come out all the same."""
    form = writer(format)
    failed: list[str] = []

    def records() -> Iterator[tuple[str, bytes]]:
        for number, name in enumerate(_with_progress(files, language)):
            if number == 1:
                gc.enable()
            now_at(name)
            try:
                document = read_file(name, reading)
            except ReadError as error:
                failed.append(name)
                complain(error.message(language), language, name)
                continue
            yield name, form.write(parse_document(document, notices), spans, compact)

    try:
        if output is None:
            for piece in stream((text for _, text in records()), form, len(files) > 1):
                write_stdout(piece)
        elif (target := Path(output)).is_dir():
            taken: set[str] = set()
            for name, text in records():
                write_whole(target / file_name(name, form.SUFFIX, taken), [text])
        elif output.endswith(("/", os.sep)) or not target.parent.is_dir():
            complain(tell("usage-output-folder", language), language, output)
            return USAGE
        else:
            _write_one(target, records(), form, len(files) > 1)
    except BrokenPipeError:
        raise
    except OSError as error:
        if output is None:
            raise
        complain(tell("usage-output", language, path=output, reason=error.strerror or str(error)), language)
        return USAGE
    return UNREADABLE if failed else OK


def _write_one(output: Path, records: Iterator[tuple[str, bytes]], form: object, several: bool) -> None:
    """Several records in one file; where not one input could be read, the file that is there stays as it is."""
    first = next(records, None)
    if first is None:
        return

    def texts() -> Iterator[bytes]:
        yield first[1]
        yield from (text for _, text in records)

    write_whole(output, stream(texts(), form, several))  # type: ignore[arg-type]


def _with_progress(files: Sequence[str], language: str) -> Iterator[str]:
    if len(files) < 2 or not sys.stderr.isatty():
        yield from files
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(files, description=tell("progress", language), console=Console(stderr=True), transient=True)
