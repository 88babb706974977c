"""Readers: bytes become a source document. Each format is one module ``from_*.py`` in this folder, found by its name.

A reader module has ``SUFFIXES`` (suffix -> media type), ``sniff(raw)`` (whether bytes without a telling suffix are of
its format) and ``read(raw, options)`` (what it decodes to; ReadError where that cannot be done). Libraries are imported in
``read``, never above it: a reader is loaded to be asked for its suffixes.
"""

from __future__ import annotations

import os
import re
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from stat import S_ISDIR
from types import ModuleType

from kehoach.document import SourceDocument, open_source
from kehoach.readers.errors import ReadError
from kehoach.readers.options import DEFAULTS, ReadOptions
from kehoach.text.clean import INVISIBLE

__all__ = ["MAX_BYTES", "ReadError", "ReadOptions", "read_bytes", "read_file", "read_raw", "reader_names"]

MAX_BYTES = 64 * 1024 * 1024
STDIN = "-"
_TEXT = "from_text"


@cache
def reader_names() -> tuple[str, ...]:
    """The names of the readers in this folder, sorted."""
    return tuple(sorted(name[:-3] for name in os.listdir(os.path.dirname(__file__)) if name.startswith("from_") and name.endswith(".py")))


def _reader(suffix: str, raw: bytes) -> tuple[ModuleType, str]:
    names = sorted(reader_names(), key=_TEXT.__ne__)  # most files are text: then no other reader need be loaded
    for name in names:
        module = import_module(f"kehoach.readers.{name}")
        if suffix in module.SUFFIXES:
            return module, module.SUFFIXES[suffix]
    for name in reversed(names):  # anything may be text, so that reader is asked last
        module = import_module(f"kehoach.readers.{name}")
        if module.sniff(raw):
            return module, next(iter(module.SUFFIXES.values()))
    raise ReadError("unknown-format")


def read_bytes(raw: bytes, name: str, options: ReadOptions = DEFAULTS) -> SourceDocument:
    """The document in some bytes; ``name`` tells the format by its suffix.

    Raises ReadError where they are empty, too many, or not readable text.
    """
    if len(raw) > MAX_BYTES:
        raise ReadError("too-large", size=len(raw) // 1_000_000, limit=MAX_BYTES // 1_000_000)
    module, media_type = _reader(Path(name).suffix.lower(), raw)
    decoded = module.read(raw, options)
    if not re.search(rf"[^\s{INVISIBLE}]", decoded.text):
        raise ReadError("empty")
    return open_source(decoded, name, media_type, raw)


def read_file(path: str | Path, options: ReadOptions = DEFAULTS) -> SourceDocument:
    """The document in a file, or on standard input for ``-``. Raises ReadError."""
    return read_bytes(*read_raw(path), options)


def read_raw(path: str | Path) -> tuple[bytes, str]:
    """The bytes of a file, or of standard input for ``-``, and the name for them. Raises ReadError."""
    if str(path) == STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1), "<stdin>"
    file = Path(path)
    try:
        status = file.stat()
        if S_ISDIR(status.st_mode):
            raise ReadError("directory")
        if status.st_size > MAX_BYTES:
            raise ReadError("too-large", size=status.st_size // 1_000_000, limit=MAX_BYTES // 1_000_000)
        with file.open("rb") as stream:  # a device has no size: never read more than the limit and a little
            raw = stream.read(-1 if status.st_size else MAX_BYTES + 1)
    except FileNotFoundError:
        raise ReadError("missing") from None
    except PermissionError:
        raise ReadError("forbidden") from None
    except (OSError, ValueError) as error:
        raise ReadError("unreadable", reason=getattr(error, "strerror", None) or str(error)) from None
    return raw, file.name
