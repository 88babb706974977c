"""A plan while it is being edited: each edit changes the text, is parsed, and is kept only if the parser read just that edit.

An edit proposes splices of the text, says what tree must come of them (``predict``) and which facts may differ (``judge``).
Where the new record says anything else the parser understood the edited text differently from its author (an inserted line
that joins the paragraph above, a move that gives a bullet another heading …): such an edit is discarded, with the reason.
The engine under test is never asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from comparison.facts import Facts, Tag, differences, facts_of
from comparison.numbering import readings
from comparison.pieces import Piece, Whereabouts, adopt, pieces_of
from comparison.splices import Splice, spliced
from kehoach import Plan, parse

Expected = tuple[str, str | None]  # kind, consequence (None where the design leaves it open)
Judge = Callable[["Draft", "Draft", set[Tag]], "list[Expected] | str"]


@dataclass
class Draft:
    """A text, its record, and what has been done so far. ``busy`` pieces were edited, ``rearranged`` ones had children come or go."""

    text: str
    plan: Plan
    root: Piece
    facts: Facts
    busy: set[int] = field(default_factory=set)
    rearranged: set[int] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    made: list[tuple[str, str]] = field(default_factory=list)
    expected: list[Expected] = field(default_factory=list)

    @cached_property
    def where(self) -> Whereabouts:
        return Whereabouts(self.root)

    @cached_property
    def by_uid(self) -> dict[int, Piece]:
        return {piece.uid: piece for piece in self.root.walk()}

    @cached_property
    def parents(self) -> dict[int, Piece]:
        return {child.uid: piece for piece in self.root.walk() for child in piece.children}

    def at(self, offset: int | None) -> Piece | None:
        uid = None if offset is None else self.where.at(offset)
        return None if uid is None else self.by_uid[uid]

    def free(self, pieces: Iterable[Piece]) -> bool:
        """Whether none of the pieces, nor anything under them, has been touched."""
        return not any(below.uid in self.busy or below.uid in self.rearranged for piece in pieces for below in piece.walk())

    def fresh(self, choices: list[str]) -> list[str]:
        """Those of the invented words that the plan does not hold yet."""
        return [one for one in choices if one not in self.used and one.removesuffix(";") not in self.text]


def unchanged(root: Piece) -> None:
    """The tree after an edit that leaves it as it is: in the head, in a name, in a blank."""


def nothing_else(*wanted: Expected) -> Judge:
    """A judge for edits by which no fact may differ."""

    def judge(before: Draft, after: Draft, tags: set[Tag]) -> list[Expected] | str:
        return "the parser reads another value" if tags else list(wanted)

    return judge


@dataclass
class Attempt:
    """One edit, proposed."""

    words: str
    splices: list[Splice]
    judge: Judge
    predict: Callable[[Piece], None] = unchanged
    busy: set[int] = field(default_factory=set)
    rearranged: set[int] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)
    used: set[str] = field(default_factory=set)


def opened(text: str) -> Draft:
    """A draft of a text that nobody has edited yet."""
    plan = parse(text)
    root = pieces_of(plan)
    for uid, piece in enumerate(root.walk()):
        piece.uid = uid
    return Draft(text, plan, root, facts_of(plan, root))


def edited(draft: Draft, name: str, attempt: Attempt) -> Draft | str:
    """The draft with the edit made, or why the parser did not read what the edit meant."""
    wanted = draft.root.copied()
    attempt.predict(wanted)
    text = spliced(draft.text, attempt.splices)
    plan = parse(text)
    root = pieces_of(plan)
    if adopt(wanted, root) is not None:
        return "the parser reads another tree"
    after = replace(
        draft,
        text=text,
        plan=plan,
        root=root,
        facts=facts_of(plan, root),
        busy=draft.busy | attempt.busy,
        rearranged=draft.rearranged | attempt.rearranged,
        moved=draft.moved | attempt.moved,
        used=draft.used | attempt.used,
        made=[*draft.made, (name, attempt.words)],
    )
    verdict = attempt.judge(draft, after, differences(draft.facts, after.facts))
    if isinstance(verdict, str):
        return verdict
    after.expected = [*draft.expected, *verdict]
    return after


def renumbered(first: Piece, last: Piece, moved: set[int]) -> int:
    """How many runs of siblings got other numbers between two trees whose pieces are known.

    A run goes on over siblings that came, moved or bear no number; one that kept its number ends it. What follows its parent's
    number alone ("2.1." under "2." that is "3." now) is no run of its own.
    """
    old = {piece.uid: piece for piece in first.walk()}
    homes = {child.uid: piece.uid for piece in first.walk() for child in piece.children}
    runs = 0
    for parent in last.walk():
        before: object = None
        for child in parent.children:
            if homes.get(child.uid) != parent.uid or child.uid in moved or not readings(child.marker):
                continue
            was = old[child.uid].marker
            if was == child.marker:
                before = None
                continue
            pairs = [(one, two) for one in readings(was) for two in readings(child.marker) if one.form == two.form]
            if not pairs:
                manner: object = (was, child.marker)
            else:
                one, two = pairs[0]
                if one.value == two.value and one.after == two.after and parent.marker != old[parent.uid].marker:
                    continue
                manner = (one.form, one.after, two.after, two.value - one.value)
            runs += manner != before
            before = manner
    return runs


def net_citations(tags: set[Tag]) -> tuple[Counter[Tag], Counter[Tag]]:
    """The documents that are cited more often, and less often, wherever in the record."""
    came = Counter(tag[2] for tag in tags if tag[0] == "cited+")
    went = Counter(tag[2] for tag in tags if tag[0] == "cited-")
    return came - went, went - came
