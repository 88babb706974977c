"""A regular expression compiled when it is first used: compiling is most of what importing a grammar costs, and few texts use every rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any


class LazyPattern:
    """A pattern with the methods of a compiled one; from the second use on they are the compiled one's own.

    >>> LazyPattern("quý").match("quý iv").end()
    3
    """

    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[str]]

    def __init__(self, source: str) -> None:
        self.source = source

    def __getattr__(self, name: str) -> Any:
        if name not in ("match", "search", "fullmatch", "finditer", "findall"):
            raise AttributeError(name)
        compiled = re.compile(self.source)
        self.match, self.search, self.fullmatch = compiled.match, compiled.search, compiled.fullmatch
        self.finditer, self.findall = compiled.finditer, compiled.findall
        return getattr(compiled, name)
