"""Lines as an editor counts them, and spans in the source as it was read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from kehoach.text.clean import OffsetMap

Place = dict[str, int]
_BREAK = re.compile("\n")


class Locator:
    """Turns offsets in the clean text into spans in the source, with line numbers from 1.

    Only a line feed (or what cleaning made one: CRLF, a lone CR) ends a line; U+2028, U+0085 and form feeds do not,
    as in an editor. A span is ``{"start", "end", "line", "end_line"}``, offsets in code points, ``end`` exclusive
    (contract.md).

    >>> Locator("một\\nhai", None).span(4, 7)
    {'start': 4, 'end': 7, 'line': 2, 'end_line': 2}
    """

    __slots__ = ("_breaks", "_ends_in_break", "_offsets")

    def __init__(self, text: str, offsets: OffsetMap | None) -> None:
        self._offsets = offsets
        self._ends_in_break = text.endswith("\n")
        self._breaks = [*map(re.Match.start, _BREAK.finditer(text))]  # a list: of an array every look makes a number

    @property
    def line_count(self) -> int:
        """How many lines there are; a line feed at the very end begins no new one."""
        return max(len(self._breaks) + (not self._ends_in_break), 1)

    def line(self, at: int) -> int:
        """The number of the line in which the clean character ``at`` stands."""
        return bisect_right(self._breaks, at - 1) + 1 if at else 1

    def span(self, start: int, end: int) -> Place:
        """The span of the clean text from ``start`` to ``end`` (exclusive, more than ``start``)."""
        breaks = self._breaks
        line = bisect_right(breaks, start - 1) + 1
        last = bisect_right(breaks, end - 2, line - 1) + 1
        if self._offsets is not None:
            start, end = self._offsets.source(start), self._offsets.source(end)
        return {"start": start, "end": end, "line": line, "end_line": last}


class PagedLocator(Locator):
    """A locator of a text that stands on pages: each span also says the page (from 1) on which it begins.

    ``pages`` are the offsets in the source at which the pages begin, ``numbers`` the numbers of those pages where they are not 1, 2, 3 ….

    >>> PagedLocator("một\\nhai", None, (0, 4)).span(4, 7)
    {'start': 4, 'end': 7, 'line': 2, 'end_line': 2, 'page': 2}
    """

    __slots__ = ("_numbers", "_pages")

    def __init__(self, text: str, offsets: OffsetMap | None, pages: Sequence[int], numbers: Sequence[int] = ()) -> None:
        super().__init__(text, offsets)
        self._pages = pages
        self._numbers = numbers or range(1, len(pages) + 1)

    def span(self, start: int, end: int) -> Place:
        """The span of the clean text from ``start`` to ``end`` (exclusive, more than ``start``), with its page."""
        place = super().span(start, end)
        place["page"] = self._numbers[max(bisect_right(self._pages, place["start"]) - 1, 0)]
        return place
