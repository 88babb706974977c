"""The id of a node: what it adds to its parent's (contract.md, "id")."""

from __future__ import annotations

from kehoach.syntax.tree import Node

_PREFIXES = {"part": "P", "chapter": "C", "division": "M", "subdivision": "m"}
_COUNTED = {"bullet": "-", "subbullet": "+", "note": "*", "paragraph": "p", "field": "f", "table": "t"}


class SiblingIds:
    """Names the children of one parent, one after the other; each id is given once.

    >>> ids = SiblingIds("II.1")
    >>> ids.take("a"), ids.take("a"), ids.take("")
    ('II.1.a', 'II.1.a~2', 'II.1.')
    """

    __slots__ = ("_counts", "_prefix", "_used")

    def __init__(self, parent: str) -> None:
        self._prefix = f"{parent}." if parent else ""
        self._counts: dict[str, int] = {}
        self._used: dict[str, int] = {}

    def next(self, node: Node, kind: str) -> str:
        """The id of the next child; ``kind`` is what it is in the record, which a field's form does not say."""
        sign = _COUNTED.get(kind)
        if sign is None:
            return self.take(_own_part(node))
        count = self._counts[sign] = self._counts.get(sign, 0) + 1
        return self.take(f"{sign}{count}")

    def take(self, part: str) -> str:
        """The id that ends in a part; a part that comes again gets ``~2``."""
        used = self._used[part] = self._used.get(part, 0) + 1
        return f"{self._prefix}{part}" if used == 1 else f"{self._prefix}{part}~{used}"


def _own_part(node: Node) -> str:
    """What a numbered node adds: its number's last component, with a letter for Phần, Chương, Mục, Tiểu mục, Điều."""
    form, number = node.form, node.number or ""
    if form == "article":
        return f"D{number}"
    prefix = _PREFIXES.get(form)
    if prefix is not None:
        return f"{prefix}{node.value}"
    return number.rsplit(".", 1)[-1] if form in ("dotted", "subpoint") else number
