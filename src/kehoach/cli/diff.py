"""``kehoach diff``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.cli.git import ABSENT, GitError, Given, asked_by_git, read_revision
from kehoach.cli.output import write_stdout, write_whole
from kehoach.cli.run import FINDINGS, OK, UNREADABLE, USAGE, complain, now_at
from kehoach.comparison import compare
from kehoach.comparison.choosing import choose, known_words, matches
from kehoach.messages import tell
from kehoach.readers import ReadError, ReadOptions, read_raw
from kehoach.readers.options import DEFAULTS
from kehoach.records.changes import Delta, Revisions
from kehoach.records.reading import RecordError
from kehoach.revisions import nothing, plan_of
from kehoach.writers.changes import totals, writer

if TYPE_CHECKING:
    from types import ModuleType

    from kehoach.records.models import Plan


class Asked(NamedTuple):
    """What the command line asks for; ``git`` is the revision to compare with."""

    format: str = "text"
    stat: bool = False
    output: str | None = None
    fail_on: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    git: str | None = None
    reading: ReadOptions = DEFAULTS


class _MisuseError(Exception):
    """Wrong usage: the key of its message, and what that names."""

    def __init__(self, key: str, **values: object) -> None:
        self.key, self.values = key, values
        super().__init__(key)


class _UnreadableError(Exception):
    """A file that cannot be read, and why."""

    def __init__(self, file: str, error: ReadError | RecordError) -> None:
        self.file, self.error = file, error
        super().__init__(file)


def diff_files(files: list[str], asked: Asked, language: str, words: str = "vi") -> int:
    """Compare two revisions and print what changed; ``language`` is that of messages and of text, ``words`` that of the other forms."""
    given = asked_by_git(files) if asked.git is None else None
    try:
        _check(files, asked, given)
        old, new, names = _read(files, asked, given)
    except _MisuseError as misuse:
        complain(tell(misuse.key, language, **misuse.values), language)
        return USAGE
    except GitError as error:
        complain(tell("usage-git", language, reason=str(error)), language, files[0])
        return USAGE
    except _UnreadableError as unreadable:
        complain(unreadable.error.message(language), language, unreadable.file)
        return OK if given is not None else UNREADABLE  # git takes any other answer for a program that died, and stops
    changes = compare(old, new)
    chosen = choose(changes, asked.only, asked.ignore)
    form = totals if asked.stat else writer(asked.format)
    spoken = language if asked.stat or asked.format == "text" or (asked.output is None and sys.stdout.isatty()) else words
    revisions = Revisions(old, new, Delta(*names, chosen), spoken)
    try:
        _put_out(form, revisions, asked.output)
    except BrokenPipeError:
        raise
    except OSError as error:
        if asked.output is None:
            raise
        complain(tell("usage-output", language, path=asked.output, reason=error.strerror or str(error)), language)
        return USAGE
    failing = [change for change in chosen if any(matches(change, word) for word in asked.fail_on or ("any",))]
    return FINDINGS if failing and given is None else OK


def _check(files: list[str], asked: Asked, given: Given | None) -> None:
    if asked.git is not None and len(files) != 1:
        raise _MisuseError("usage-diff-git", count=len(files))
    if asked.git is None and given is None and len(files) != 2:
        raise _MisuseError("usage-diff-files", count=len(files))
    for word in (*asked.fail_on, *asked.ignore, *asked.only):
        if word not in known_words():
            raise _MisuseError("usage-diff-word", name=word, choices=", ".join(known_words()))
    output = asked.output
    if output is not None and (output.endswith(("/", os.sep)) or not Path(output).parent.is_dir()):
        raise _MisuseError("usage-diff-folder", name=output)


def _read(files: list[str], asked: Asked, given: Given | None) -> tuple[Plan, Plan, tuple[str, str]]:
    """The two revisions, and the names for them."""
    if given is not None:
        old, new = (_plan(file, asked.reading, given.path) if file != ABSENT else nothing(given.path) for file in (given.old, given.new))
        return old, new, (f"a/{given.path}", f"b/{given.path}")
    if asked.git is not None:
        file = files[0]
        raw = read_revision(asked.git, file)
        name = f"{asked.git}:{file}"
        return _plan_of(raw, name, asked.reading), _plan(file, asked.reading), (name, file)
    return _plan(files[0], asked.reading), _plan(files[1], asked.reading), (files[0], files[1])


def _plan(file: str, reading: ReadOptions, name: str | None = None) -> Plan:
    """The plan in a file; ``name`` tells its format where the file has another."""
    now_at(name or file)
    try:
        raw, own = read_raw(file)
    except ReadError as error:
        raise _UnreadableError(name or file, error) from None
    return _plan_of(raw, name or own, reading)


def _plan_of(raw: bytes, name: str, reading: ReadOptions) -> Plan:
    try:
        return plan_of(raw, name, reading)
    except (ReadError, RecordError) as error:
        raise _UnreadableError(name, error) from None


def _put_out(form: ModuleType, revisions: Revisions, output: str | None) -> None:
    if output is not None:
        write_whole(Path(output), [form.write(revisions)])
    elif hasattr(form, "show") and sys.stdout.isatty():
        from rich.console import Console

        form.show(revisions, Console(highlight=False, markup=False, emoji=False))
    elif form.__name__.endswith(("text", "totals")):
        sys.stdout.write(form.write(revisions).decode("utf-8"))
    else:
        write_stdout(form.write(revisions))
