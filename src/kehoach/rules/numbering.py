"""The numbered lists of a plan: the children of one node that are numbered in one way, and what their numbers are worth.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ; the order of điểm is that of the Vietnamese alphabet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kehoach.text.fold import ends_sentence
from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.numerals import POINT_LETTERS, letter_value, roman_value, word_value

if TYPE_CHECKING:
    from kehoach.records.models import Node
    from kehoach.rules.examined import Examined

Range = tuple[int, int]
ROMAN, CAPITAL, ARABIC, BRACKETED, LETTER, LOWER, DOTTED = "roman", "capital", "arabic", "bracketed", "letter", "lower", "dotted"
_KEYWORD = LazyPattern(r"(?i)(phần|chương|tiểu mục|mục|điều)\s")
_TENS = ("", "X", "XX", "XXX", "XL")
_SIGNS = {"I": "[Il1І|]", ".": "[.]"}
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


class Entry(NamedTuple):
    """A numbered node: what its number is worth in its list, and its place among all nodes."""

    node: Node
    value: int
    order: int


class NumberedList(NamedTuple):
    """The entries of one form under one parent: ``form`` ("roman", "letter", "điều" …), for a number of several parts all but
    its last one (``prefix``: "2.1"), and the value that the form had reached in the document before (0: none)."""

    parent: Node | None
    form: str
    prefix: str
    before: int
    entries: list[Entry]

    def label(self, value: int) -> str:
        """How a value of this list is printed, without the mark after it."""
        if self.form in (ROMAN, LOWER):
            label = _TENS[value // 10 % 5] + _ONES[value % 10]
            return label.lower() if self.form == LOWER else label
        if self.form == LETTER:
            return POINT_LETTERS[value - 1] if value <= len(POINT_LETTERS) else "?"
        if self.form == CAPITAL:
            return chr(64 + value)
        return f"{self.prefix}.{value}" if self.prefix else str(value)


def numbered_lists(body: Sequence[Node], order: dict[str, int]) -> list[NumberedList]:
    """The lists under a document's or an annex's body, in the order of the text; ``order`` is each node's place among all nodes."""
    lists: list[NumberedList] = []
    reached: dict[tuple[str, str], int] = {}
    _read(None, body, order, reached, lists)
    return lists


def _read(
    parent: Node | None, children: Sequence[Node], order: dict[str, int], reached: dict[tuple[str, str], int], lists: list[NumberedList]
) -> None:
    own: dict[tuple[str, str], NumberedList] = {}
    for node in children:
        read = _read_number(node, own) if node.number else None
        if read is not None:
            form, prefix, value = read
            key = form, prefix
            found = own.get(key)
            if found is None:
                found = own[key] = NumberedList(parent, form, prefix, reached.get(key, 0), [])
                lists.append(found)
            found.entries.append(Entry(node, value, order[node.id]))
            reached[key] = value
        if node.children:
            _read(node, node.children, order, reached, lists)


def _read_number(node: Node, own: dict[tuple[str, str], NumberedList]) -> tuple[str, str, int] | None:
    """A node's form, prefix and value; None for a number that has no place in a row ("5a", "a1")."""
    number, marker = node.number or "", node.marker or ""
    keyword = _KEYWORD.match(marker) if node.kind in ("part", "chapter", "section", "article") else None
    if keyword is not None:
        last = number.split()[-1]
        value = int(last) if last.isdecimal() else roman_value(last) or word_value(last)
        return (keyword[1].lower(), "", value) if value else None
    if number.isdecimal():
        form = ARABIC if node.kind == "item" else f"{BRACKETED}{marker[:1] == '('}"
        return form, "", int(number)
    head, dot, last = number.rpartition(".")
    if dot:
        return (DOTTED, head, int(last)) if last.isdecimal() else None
    if number.isupper():
        return _read_capitals(number, own)
    if len(number) == 1 and not (number in "ivx" and _is_lower_roman(number, own)):
        value = letter_value(number)
        return LETTER, "", value or 100 + ord(number)
    value = roman_value(number.upper())
    return (LOWER, "", value) if value else None


def _read_capitals(number: str, own: dict[tuple[str, str], NumberedList]) -> tuple[str, str, int] | None:
    value = roman_value(number)
    letters = own.get((CAPITAL, ""))
    follows = letters is not None and len(number) == 1 and letters.entries[-1].value + 1 == ord(number) - 64
    if value and value < 50 and not follows:
        return ROMAN, "", value
    return (CAPITAL, "", ord(number) - 64) if len(number) == 1 and "A" <= number <= "Z" else None


def _is_lower_roman(number: str, own: dict[tuple[str, str], NumberedList]) -> bool:
    """Whether i, v or x is a Roman number: it does not go on from the letters before it."""
    letters = own.get((LETTER, ""))
    before = letters.entries[-1].node.number if letters is not None else None
    return (LOWER, "") in own or before not in {"i": ("h",), "v": ("u", "t"), "x": ("v", "u")}[number]


def opens_anew(examined: Examined, entry: Entry) -> bool:
    """Whether an entry that bears the first number again opens a list of its own: an unnumbered heading or a table stands before it."""
    before = examined.nodes[entry.order - 1] if entry.order else None
    if before is None or before.number is not None:
        return False
    return before.kind == "table" or before.text.endswith(":") or not ends_sentence(before.text)


def stands_between(examined: Examined, found: NumberedList, value: int, start: Entry | None, end: Entry) -> bool:
    """Whether a number that a list lacks is printed between two of its entries, though it was not read as one of them.

    It may stand in a table, in the middle of a paragraph, or deeper in the tree.
    """
    label = found.label(value)
    parent = found.parent
    first = start.order if start is not None else end.order - 1
    while start is None and first > 0 and examined.nodes[first] is not parent:
        first -= 1
    if any(node.number == label for node in examined.nodes[max(first, 0) : end.order]):
        return True
    begin = start.node.span if start is not None else parent.span if parent is not None else None
    if not examined.text or end.node.span is None:
        return False
    sign = "".join(_SIGNS.get(letter) or (f"[{letter}{letter.upper()}]" if letter.isalpha() else letter) for letter in label)
    pattern = rf"(?<![\w.,/]){sign}[*_\\ ]{{0,4}}(?:[.)/>|]|[–-] ?[^\W\d_])|\n[#*_ \t|]{{0,8}}{sign}(?:[ \t]+[^\W\d_]|:)"
    return re.search(pattern, examined.text[begin.start if begin is not None else 0 : end.node.span.start]) is not None


def exact_mark(examined: Examined, node: Node) -> Range | None:
    """Where a node's marker is printed, sign for sign; None where other signs stand between, or without a source."""
    where = examined.marker(node)
    return where if where is not None and examined.text and examined.text[where[0] : where[1]] == node.marker else None


def mark_of(node: Node) -> str:
    """What stands after a node's number: "." of "1.", "/" of "a/", "" where nothing does."""
    marker, number = node.marker or "", node.number or ""
    return marker[marker.rfind(number) + len(number) :].strip()


def is_main(found: NumberedList) -> bool:
    """Whether a list stands in the document itself and not in an annex."""
    return not found.entries[0].node.id.startswith("PL")


def main_lists(examined: Examined) -> Iterator[NumberedList]:
    """The lists of the document itself, its annexes left out."""
    return (found for found in examined.lists if is_main(found))
