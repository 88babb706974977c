"""Numbers as the lists of a plan print them: which siblings count on, and what each is called when one comes or goes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comparison.pieces import Piece
from kehoach.text.numerals import POINT_LETTERS, letter_value, roman_value

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_PARTS = re.compile(r"(?P<before>\(|\D+ |(?:[0-9A-ZĐ]+\.)+(?=\d)|)(?P<own>\d+|[IVXLC]+|[A-Za-zĐđ])(?P<after>[^\w\s]*)")


@dataclass(frozen=True)
class Number:
    """A marker taken apart: "1.2." is ("1.", arabic, 2, ".")."""

    before: str
    form: str
    value: int
    after: str
    width: int = 0

    @property
    def marker(self) -> str:
        return self.before + _written(self.form, self.value, self.width) + self.after

    def counting(self, value: int) -> Number:
        return Number(self.before, self.form, value, self.after, self.width)


def _written(form: str, value: int, width: int) -> str:
    if form == "arabic":
        return str(value).zfill(width)
    if form == "roman":
        written = ""
        for step, sign in _ROMAN:
            written += sign * (value // step)
            value %= step
        return written
    letter = POINT_LETTERS[value - 1]
    return letter.upper() if form == "capital" else letter


def readings(marker: str | None) -> list[Number]:
    """What a marker may be, the likelier first: "I." is a Roman one or a capital letter, "-" is nothing.

    >>> [(one.form, one.value) for one in readings("V.")], readings("1.2.")[0].counting(3).marker, readings("-")
    ([('roman', 5), ('capital', 21)], '1.3.', [])
    """
    match = _PARTS.fullmatch(marker or "")
    if match is None:
        return []
    own, before, after = match["own"], match["before"], match["after"]
    if own.isdigit():
        return [Number(before, "arabic", int(own), after, len(own) if own[0] == "0" else 0)]
    found = []
    if (roman := roman_value(own)) is not None and roman < 40:
        found.append(Number(before, "roman", roman, after))
    if len(own) == 1 and (place := letter_value(own.lower())) is not None:
        found.append(Number(before, "letter" if own.islower() else "capital", place, after))
    return found


@dataclass(frozen=True)
class Series:
    """Siblings of one kind that count on without a gap, or that carry the same bullet (``numbers`` is empty then)."""

    parent: Piece
    pieces: tuple[Piece, ...]
    numbers: tuple[Number, ...]

    def markers(self, order: list[int]) -> dict[int, str]:
        """What each piece, by uid, is called where the series stands in ``order`` (of uids); nothing for bullets."""
        if not self.numbers:
            return {}
        first = self.numbers[0]
        return {uid: first.counting(first.value + place).marker for place, uid in enumerate(order)}


def series_of(parent: Piece) -> list[Series]:
    """The series among the children of a piece, numbered ones only where they count on from the first to the last."""
    found = []
    for group in _groups(parent.children):
        for form in ("arabic", "roman", "letter", "capital"):
            numbers = [next((one for one in readings(piece.marker) if one.form == form), None) for piece in group]
            counted = [number for number in numbers if number is not None]
            first = counted[0] if counted else None
            if first is None or len(counted) < len(group):
                continue
            if all(number == first.counting(first.value + place) for place, number in enumerate(counted)):
                found.append(Series(parent, tuple(group), tuple(counted)))
                break
        else:
            if group[0].kind in ("bullet", "subbullet", "paragraph", "note", "row"):
                found.append(Series(parent, tuple(group), ()))
    return found


def _groups(children: list[Piece]) -> list[list[Piece]]:
    """Children by kind and, for unnumbered ones, bullet; rows by stretches between headings within the table."""
    groups: dict[object, list[Piece]] = {}
    stretch = 0
    for child in children:
        if child.kind == "row":
            stretch += child.marker is not None and not child.marker.isdigit()
            if child.marker is None or child.marker.isdigit():
                groups.setdefault(("row", stretch), []).append(child)
        elif child.kind not in ("field", "table", "recipient", "basis", "appendix", "archive", "preamble", "body", "recipients"):
            groups.setdefault((child.kind, None if readings(child.marker) else child.marker), []).append(child)
    return list(groups.values())


def followed(piece: Piece, marker: str) -> dict[int, str]:
    """The new markers of all under a piece that is called ``marker`` from now on: "2.1." under "2." becomes "3.1." under "3."."""
    stem, changed = (piece.marker or "").rstrip(".)/ "), marker.rstrip(".)/ ")
    if not stem or stem == changed:
        return {}
    return {
        below.uid: changed + below.marker[len(stem) :]
        for below in piece.walk()
        if below is not piece and below.kind != "row" and below.marker is not None and below.marker.startswith(stem + ".")
    }
