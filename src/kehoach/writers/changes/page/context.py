"""What every piece of the page is written from: the changes, both sides as lines, the language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.messages import tell
from kehoach.records.changes import Change, Place
from kehoach.writers.changes.page.groups import LOOKS
from kehoach.writers.changes.page.marking import Marked
from kehoach.writers.changes.places import name_node
from kehoach.writers.changes.wording import name_kind

if TYPE_CHECKING:
    from kehoach.records.models import Plan, Task

SIDES = ("old", "new")
DOCUMENT = "vi"  # the language of what is printed in a plan, whatever language the page speaks


@dataclass(frozen=True)
class Context:
    """Numbers of changes count from 1, in the order of the delta."""

    changes: Sequence[Change]
    sentences: Sequence[str]  # each change in words
    plans: tuple[Plan, Plan]
    marked: tuple[Marked, Marked]
    tasks: tuple[Mapping[str, Task], Mapping[str, Task]]
    language: str

    def change(self, number: int) -> Change:
        """The change of a number."""
        return self.changes[number - 1]

    def classes(self, number: int) -> str:
        """The classes by which filters find what belongs to a change."""
        change = self.change(number)
        return f"k-{change.consequence} g-{LOOKS[change.kind].group}"

    def tell(self, key: str, **values: object) -> str:
        """A message of this page."""
        return tell(f"diff-html-{key}", self.language, **values)

    def kind(self, number: int) -> str:
        """The name of a change's kind."""
        return name_kind(self.change(number), self.language)

    def where(self, number: int, side: int) -> str:
        """What the place of a change on a side is called; "" where it has none."""
        place = self.place(number, side)
        return self.name(place.node or "", place.row) if place else ""

    def place(self, number: int, side: int) -> Place | None:
        """Where a change stands on a side."""
        change = self.change(number)
        return change.new if side else change.old

    def name(self, node: str, row: int | None = None) -> str:
        """What a node, or a row of it, is called in front of people; it begins as a sentence does."""
        named = name_node(node, self.language)
        if row:
            named = f"{named}, {tell('place-row', self.language, number=row)}"
        return named[:1].upper() + named[1:]

    def anchor(self, number: int, side: int) -> str:
        """The id of a change's pin: one a change, on the new side where it stands there; what moved has one on the old side too."""
        return f"c{number}" if side or self.change(number).new is None else f"c{number}o"

    def pinned(self, number: int, side: int) -> bool:
        """Whether the pin of a change stands on this side."""
        return self.main(number, side) or (side == 0 and number in self.marked[0].pin_of and self.moved(number))

    def main(self, number: int, side: int) -> bool:
        """Whether this is the side on which a change has its place: the new one where it stands there."""
        return number in self.marked[side].pin_of and (side == 1 or number not in self.marked[1].pin_of)

    def loose(self, number: int) -> bool:
        """Whether no line shows a change, and the head and the signatures do not either."""
        kind = self.change(number).kind
        return kind not in ("metadata_changed", "signer_changed") and not any(number in marked.pin_of for marked in self.marked)

    def moved(self, number: int) -> bool:
        """Whether a change joins two places that do not stand side by side."""
        change = self.change(number)
        return change.kind.endswith("_moved") and change.old is not None and change.new is not None


def shortened(before: str, after: str) -> str:
    """A place without what it has in common with the one before it.

    >>> shortened("IV.6, bảng 1, hàng 4", "IV.6, bảng 1, hàng 5"), shortened("II.4", "II.5")
    ('hàng 5', 'II.5')
    """
    above, _, last = after.rpartition(", ")
    return last if above and before.rpartition(", ")[0] == above else after
