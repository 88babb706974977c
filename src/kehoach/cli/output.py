"""Where records go: standard output as a stream, one file, or a folder; a file is written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType


def write_stdout(data: bytes) -> None:
    """UTF-8 on standard output, whatever the terminal's encoding: records are data."""
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(data.decode("utf-8"))
        return
    buffer.write(data)
    buffer.flush()


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file atomically: pieces go to a temporary file beside it, which then takes its place. Raises OSError.

    A link stays a link, what it leads to is written. What is no file (``/dev/null``, a pipe) is written to, never replaced.
    """
    import tempfile

    path = path.resolve()
    if path.exists() and not path.is_file():
        with path.open("wb") as device:
            device.writelines(pieces)
        return
    descriptor, temporary = tempfile.mkstemp(prefix=".kehoach-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def stream(records: Iterable[bytes], writer: ModuleType, several: bool) -> Iterable[bytes]:
    """The records with what the form puts around and between several of them."""
    if not several:
        yield from records
        return
    yield writer.OPENING
    for number, record in enumerate(records):
        yield writer.BETWEEN + record if number else record
    yield writer.CLOSING


def file_name(source: str, suffix: str, taken: set[str]) -> str:
    """A name in the output folder for a source's record: its own stem, never a path, never one that is taken."""
    stem = Path(source).name.rsplit(".", 1)[0].strip(". ") or "plan"
    stem = "".join(c if c.isprintable() and c not in '/\\:*?"<>|' else "_" for c in stem)
    name, number = f"{stem}{suffix}", 1
    while name in taken:
        number += 1
        name = f"{stem}~{number}{suffix}"
    taken.add(name)
    return name


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
