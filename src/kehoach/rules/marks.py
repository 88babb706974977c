"""Lists all of whose numbers bear a mark that is not the decree's: "1)" for an item, "a." for a point.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kehoach.rules.numbering import NumberedList, exact_mark, main_lists, mark_of
from kehoach.rules.types import Edit, Found

if TYPE_CHECKING:
    from kehoach.rules.examined import Examined

_HEADINGS = ("part", "chapter", "section", "article", "item", "subitem", "paragraph")


def wrongly_marked(examined: Examined, form: str, right: str) -> Iterator[Found]:
    """One finding for each list of a form, of two entries at least, that has one other mark throughout; its edits mend all of its entries.

    A list that stands under a bullet or under a point is of a lower level than its signs say, and not judged.
    """
    for found in main_lists(examined):
        if found.form != form or len(found.entries) < 2:
            continue
        marks = {mark_of(entry.node) for entry in found.entries}
        if right in marks or len(marks) > 1 or not marks <= {")", "/", "-", ".", "–"} or not _stands_under_heading(examined, found):
            continue
        edits = tuple(_edits(examined, found, right))
        whole = len(edits) == len(found.entries)
        first, last = found.entries[0].node, found.entries[-1].node
        values = {"first": first.marker or "", "last": last.marker or "", "right": f"{first.number}{right}"}
        yield Found(examined.marker(first), values, first.id, edits if whole else (), fix=None if whole else "none")


def _stands_under_heading(examined: Examined, found: NumberedList) -> bool:
    first = found.entries[0]
    above = examined.nodes[first.order - 1].kind if first.order else "section"
    beside = found.parent.children if found.parent is not None else ()
    mixed = first.node.kind == "item" and any(node.kind == "point" for node in beside)
    return above in _HEADINGS and not mixed


def _edits(examined: Examined, found: NumberedList, right: str) -> Iterator[Edit]:
    for entry in found.entries:
        where = exact_mark(examined, entry.node)
        if where is not None:
            blank = "" if examined.text[where[1] : where[1] + 1].isspace() else " "
            yield Edit(where[0] + len(entry.node.number or ""), where[1], right + blank)
