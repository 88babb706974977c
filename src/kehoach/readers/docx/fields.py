"""Fields of several runs (ECMA-376 part 1, 17.16.18): a beginning, an instruction, a result that Word kept, an end; they nest."""

from __future__ import annotations

from typing import Any

from kehoach.readers.docx.markup import W

FIELD = W + "fldChar"
PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")


class Field:
    """A complex field that is open: its instruction as read so far, whether its result has begun."""

    __slots__ = ("instruction", "result")

    def __init__(self) -> None:
        self.instruction = ""
        self.result = False

    def names(self, *names: str) -> bool:
        word = self.instruction.split(None, 1)[:1]
        return bool(word) and word[0].upper() in names


def unclosed_fields(root: Any) -> set[Any]:
    """The beginnings of fields that never end: what follows them is text, or a document would be lost behind them."""
    open_marks: list[Any] = []
    for mark in root.iter(FIELD):
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            open_marks.append(mark)
        elif kind == "end" and open_marks:
            open_marks.pop()
    return set(open_marks)
