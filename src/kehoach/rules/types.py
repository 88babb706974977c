"""What a rule is, and what it finds.

Source: contract.md, "Finding".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from kehoach.rules.examined import Examined

Severity = Literal["error", "warning", "info"]
Blame = Literal["drafting", "conversion"]
Fixing = Literal["safe", "suggested", "none"]
Range = tuple[int, int]


class Said(NamedTuple):
    """A text in both languages."""

    vi: str
    en: str

    def __call__(self, language: str) -> str:
        return self.vi if language == "vi" else self.en


class Source(NamedTuple):
    """Where a rule comes from: the document and the place in it, and from when until when it is in force.

    A house rule has the document "kehoach" and no dates.
    """

    document: str
    place: str
    since: date | None = None
    until: date | None = None

    @property
    def text(self) -> str:
        return f"{self.document}, {self.place}" if self.place else self.document


class Edit(NamedTuple):
    """A change to the source as it was read: what stands from ``start`` to ``end`` becomes ``text``."""

    start: int
    end: int
    text: str


_NO_VALUES: Mapping[str, str] = MappingProxyType({})


class Found(NamedTuple):
    """What a rule's check gives: a range of the source as it was read (None: the document as a whole), the values of its
    message, the node, the edits that mend it, and what differs from the rule's own severity, blame and fix."""

    at: Range | None
    values: Mapping[str, str] = _NO_VALUES
    node: str | None = None
    edits: tuple[Edit, ...] = ()
    severity: Severity | None = None
    blame: Blame | None = None
    fix: Fixing | None = None


class Rule(NamedTuple):
    """A rule: its code (KH1xx head and end, KH2xx structure, KH3xx tasks, KH4xx consistency, KH5xx characters and terms) and
    name (the offence, in English), what it says of itself in both languages, and its check.

    ``message`` holds {names} for the values of a finding. ``wrong`` and ``right`` are plans, or pieces of plans, in which the
    rule fires and does not. ``regimes`` and ``stages``: where it applies.
    """

    code: str
    name: str
    severity: Severity
    blame: Blame
    fix: Fixing
    source: Source
    title: Said
    message: Said
    why: Said
    wrong: str
    right: str
    check: Callable[[Examined], Iterator[Found]]
    regimes: tuple[str, ...] = ("state", "party")
    draft_severity: Severity | None = None


HOUSE_RULE = Source("kehoach", "")
ND30 = "NĐ 30/2020/NĐ-CP"
ND30_SINCE = date(2020, 3, 5)


def nd30(place: str) -> Source:
    """A rule of Nghị định 30/2020/NĐ-CP, in force since 05/3/2020."""
    return Source(ND30, place, ND30_SINCE)
