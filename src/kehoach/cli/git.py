"""Files as git keeps them: one revision of a file, and the arguments that git gives to a program that shows differences."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import NamedTuple

ABSENT = "/dev/null"


class GitError(Exception):
    """git could not do what was asked: its own words, in one line."""


class Given(NamedTuple):
    """What git asks to compare: a path in the repository, and the two files that hold its contents."""

    path: str
    old: str
    new: str


def asked_by_git(arguments: list[str]) -> Given | None:
    """What git asks to compare, where the arguments are those of GIT_EXTERNAL_DIFF (git's manual, "GIT_EXTERNAL_DIFF"): path, old
    file, hash, mode, new file, hash, mode, and for a renamed file the new name and a note.

    >>> asked_by_git(["p.md", "/tmp/a/p.md", "12ab", "100644", "p.md", "0000", "100644"])
    Given(path='p.md', old='/tmp/a/p.md', new='p.md')
    """
    if len(arguments) not in (7, 9):
        return None
    path, old, _, _, new, _, _ = arguments[:7]
    return Given(arguments[7] if len(arguments) == 9 else path, old, new)


def read_revision(revision: str, file: str) -> bytes:
    """The contents of a file at a revision. Raises GitError where git has neither, or is not installed."""
    path = Path(file)
    if revision.startswith("-"):
        raise GitError(f"{revision}?")
    command = ["git", "-C", str(path.parent), "cat-file", "blob", f"{revision}:./{path.name}"]
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    except OSError as error:
        raise GitError(error.strerror or str(error)) from None
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(lines[0] if lines else f"git: {done.returncode}")
    return done.stdout
