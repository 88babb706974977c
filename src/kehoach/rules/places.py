"""Where findings stand: lines and columns of the source as it was read, and the printed lines around a place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from kehoach.records.models import Span

if TYPE_CHECKING:
    from kehoach.records.models import Plan

Range = tuple[int, int]
_BREAK = re.compile(r"\r\n|\n|\r")


class Places:
    """The lines of a source, as an editor counts them.

    >>> places = Places("một\\r\\nhai ba")
    >>> places.span((9, 11)), places.column(9)
    (Span(start=9, end=11, line=2, end_line=2), 5)
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(found.end() for found in _BREAK.finditer(self.text))]
        lengths = [len(line) + 1 for line in self.text.split("\n")]
        return [0, *accumulate(lengths[:-1])]

    def line(self, at: int) -> int:
        return bisect_right(self._starts, at)

    def span(self, at: Range) -> Span:
        return Span(at[0], at[1], self.line(at[0]), self.line(max(at[0], at[1] - 1)))

    def column(self, at: int) -> int:
        return at - self._starts[self.line(at) - 1] + 1

    def end_column(self, at: Range) -> int:
        """The column after the last character of a place, on the line of that character."""
        return self.column(at[1] - 1) + 1 if at[1] > at[0] else self.column(at[0])

    def line_range(self, number: int) -> Range:
        """Where a line's text stands, without its end of line."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return start, start + len(self.text[start:end].rstrip("\r\n"))

    def excerpt(self, at: Range) -> str:
        """The first line of a place, whole."""
        start, end = self.line_range(self.line(at[0]))
        return self.text[start:end]

    def printed(self, at: Range) -> str:
        return self.text[at[0] : at[1]]


class RecordPlaces(Places):
    """The places of a record without its source: lines are those that the record's own spans tell."""

    def __init__(self, plan: Plan) -> None:
        super().__init__("")
        self._plan = plan

    @cached_property
    def _known(self) -> tuple[list[int], list[int]]:
        lines: dict[int, int] = {}
        for span in _spans(self._plan):
            lines[span.start] = span.line
            lines.setdefault(span.end - 1, span.end_line)
        starts = sorted(lines)
        return starts, [lines[start] for start in starts]

    def line(self, at: int) -> int:
        starts, lines = self._known
        place = bisect_right(starts, at) - 1
        return lines[place] if place >= 0 else 1

    def column(self, _at: int) -> int:
        return 1

    def end_column(self, _at: Range) -> int:
        return 1

    def excerpt(self, _at: Range) -> str:
        return ""


def _spans(plan: Plan) -> Iterator[Span]:
    """Every span of a record, however deep; without recursion."""
    waiting: list[Any] = [plan]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Span):
            yield value
        elif isinstance(value, (list, tuple)):
            waiting.extend(value)
        elif isinstance(value, dict):
            waiting.extend(value.values())
        elif not isinstance(value, (str, int, float, type(None))):
            names = getattr(type(value), "model_fields", None) or getattr(type(value), "__dataclass_fields__", {})
            waiting.extend(getattr(value, name, None) for name in names)
