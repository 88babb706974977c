"""Where mended texts go: into their file, or on the screen as a diff."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from kehoach.cli.output import write_stdout, write_whole
from kehoach.cli.run import visible
from kehoach.validation import Mended


def write_back(path: Path, raw: bytes, data: bytes) -> bool:
    """Put a mended text in the place of the file that was read, with its mode; not where the file has changed since."""
    target = path.resolve()
    if target.read_bytes() != raw:
        return False
    mode = target.stat().st_mode & 0o7777
    write_whole(target, [data])
    os.chmod(target, mode)
    return True


def print_diff(mended: Mended, name: str) -> None:
    """Print what a mending changes; on a terminal what could steer it is written out."""
    lines = "".join(_diff(mended, name))
    if sys.stdout.isatty():
        lines = "".join(f"{visible(line)}\n" for line in lines.split("\n")[:-1])
    write_stdout(lines.encode("utf-8", "replace"))


def _diff(mended: Mended, name: str) -> Iterator[str]:
    """The change as a unified diff, with the ends of lines as they are."""
    import difflib

    before, after = (re.findall(r"[^\n]*\n|[^\n]+", text) for text in (mended.before, mended.after))
    for line in difflib.unified_diff(before, after, name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
