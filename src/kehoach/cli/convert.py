"""``kehoach convert``."""

from __future__ import annotations

import os
from pathlib import Path

from kehoach.cli.output import write_stdout, write_whole
from kehoach.cli.run import OK, UNREADABLE, USAGE, complain, now_at
from kehoach.messages import tell
from kehoach.pipeline import parse_document
from kehoach.readers import ReadError, ReadOptions, read_file
from kehoach.writers.conversion import as_markdown, as_text


def convert_file(name: str, form: str, output: str | None, language: str, reading: ReadOptions) -> int:
    """Write the clean text of a document, to standard output or into a file."""
    if output is not None and (output.endswith(("/", os.sep)) or not Path(output).parent.is_dir()):
        complain(tell("usage-output-folder", language), language, output)
        return USAGE
    now_at(name)
    try:
        document = read_file(name, reading)
    except ReadError as error:
        complain(error.message(language), language, name)
        return UNREADABLE
    text = as_text(document) if form == "text" else as_markdown(document, parse_document(document))
    data = text.encode("utf-8", "replace")
    if output is None:
        write_stdout(data)
        return OK
    try:
        write_whole(Path(output), [data])
    except OSError as error:
        complain(tell("usage-output", language, path=output, reason=error.strerror or str(error)), language)
        return USAGE
    return OK
