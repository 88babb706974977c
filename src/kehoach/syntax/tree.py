"""Blocks become a tree: the numbering decides the nesting, continuity decides what a sign is.

A stack, written by hand: real plans skip numbers, repeat them and lose indents, and a tree must accept anything.
The depth is bounded by the number of ranks, so no document can make it recurse deeply.
Source: contract.md, "Node"; NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.c-đ.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kehoach.syntax.blocks import Block
from kehoach.syntax.markers import Marker
from kehoach.syntax.tables import Table
from kehoach.text.fold import ends_sentence

_RANKS = {
    "root": 0, "part": 10, "chapter": 20, "capital": 25, "division": 30, "subdivision": 35, "roman": 40, "article": 50,
    "arabic": 60, "dotted": 60, "point": 70, "paren": 70, "lower": 70, "subpoint": 75, "note": 78, "intro": 79,
    "bullet": 80, "subbullet": 85, "paragraph": 99, "table": 99,
}  # fmt: skip
_CAPITAL_UNDER_ROMAN = 45
_POINT = 70
_KINDS = {
    "root": "", "part": "part", "chapter": "chapter", "division": "section", "subdivision": "section", "roman": "section",
    "article": "article", "arabic": "item", "point": "point", "paren": "point", "lower": "point", "subpoint": "point",
    "note": "note", "bullet": "bullet", "subbullet": "subbullet", "intro": "paragraph", "paragraph": "paragraph", "table": "table",
    "capital": "part", "dotted": "item",
}  # fmt: skip
_CLOSING = re.compile(
    r"Trên đây là|Trong quá trình|(?:Trên cơ sở|Căn cứ) ?(?:[Nn]ội dung )?(?:[Kk]ế hoạch|[Cc]hương trình|[Đđ]ề án|[Pp]hương án)|"
    r"(?:Ủy|Uỷ) ban nhân dân .{0,60}(?:yêu cầu|đề nghị)|UBND .{0,60}(?:yêu cầu|đề nghị)|Yêu cầu |Đề nghị |Nhận được|"
    r"(?:Kế hoạch|Chương trình|Phương án|Đề án|Quyết định) này|Ban Thường vụ .{0,60}(?:yêu cầu|đề nghị)"
)
_WHOLE_PLAN = re.compile(r"Trên đây là|Trong quá trình")
_END_MARK = re.compile(r"\./\s?\.?$|\.//\.?$|/\.$")


class Node:
    """A node while the tree grows; after that nothing changes it.

    ``form`` is what was written (a row of the marker table), ``kind`` what it is (contract.md). ``identity`` is its id,
    given when the record is made.
    """

    __slots__ = ("children", "end", "form", "identity", "kind", "number", "printed", "rank", "start", "style", "table", "text", "value")

    def __init__(self, form: str, rank: int, style: str, block: Block | None) -> None:
        self.form = form
        self.rank = rank
        self.style = style
        self.kind = _KINDS[form]
        self.identity = ""
        self.children: list[Node] = []
        self.printed: str | None = None
        self.number: str | None = None
        self.value: int | tuple[int, ...] = 0
        self.table: Table | None = None
        if block is not None:
            self.start, self.end, self.text = block.start, block.end, block.text
        else:
            self.start, self.end, self.text = 0, 0, ""

    @property
    def introduces(self) -> bool:
        """Whether its text ends in a colon and so owns the list after it."""
        return self.text.endswith(":")


class _Builder:
    def __init__(self, blocks: Sequence[Block], is_field: Callable[[str], bool]) -> None:
        self.is_field = is_field
        self.root = Node("root", 0, "root", None)
        self.stack = [self.root]
        self.blocks = blocks
        self.trailing = len(blocks)  # from here on there are paragraphs alone
        while self.trailing and blocks[self.trailing - 1].marker is None and not blocks[self.trailing - 1].table:
            self.trailing -= 1
        self.closing = False

    def build(self) -> Node:
        for number, block in enumerate(self.blocks):
            marker = block.marker
            if block.table is not None:
                self.close(_RANKS["note"])
                self.add("table", "table", block).table = block.table
            elif marker is None:
                self.paragraph(block, number >= self.trailing)
            elif marker.number is None:
                self.bullet(block, marker)
            else:
                self.numbered(block, marker)
        return self.root

    def close(self, rank: int) -> None:
        """Close every open node whose rank is at least this."""
        stack = self.stack
        while stack[-1].rank >= rank:
            stack.pop()

    def add(self, form: str, style: str, block: Block, rank: int | None = None) -> Node:
        node = Node(form, _RANKS[form] if rank is None else rank, style, block)
        self.stack[-1].children.append(node)
        self.stack.append(node)
        return node

    def open_in(self, style: str) -> Node | None:
        for node in reversed(self.stack):
            if node.style == style:
                return node
        return None

    def numbered(self, block: Block, marker: Marker) -> None:
        form, value = self.interpret(marker)
        rank = _RANKS[form]
        style = form
        if form == "dotted" and isinstance(value, tuple):
            rank += len(value) - 1
            style = f"dotted{len(value)}"
        elif form == "arabic" and marker.printed[-1] == ")":
            style, rank = self.closing_bracket(value)
            form = "paren" if rank == _POINT else form
        elif form == "capital" and self.open_in("capital") is None and self.open_in("roman") is not None:
            rank = _CAPITAL_UNDER_ROMAN
        same = self.open_in(style)
        if same is not None:
            rank = same.rank
            while self.stack[-1] is not same:
                self.stack.pop()
            self.stack.pop()
        elif rank == _POINT:
            self.close(_RANKS["note"])  # a new row of points nests in whatever point is open
            rank = self.stack[-1].rank + 1 if self.stack[-1].rank >= _POINT else rank
        else:
            self.close(rank)
        node = self.add(form, style, block, rank)
        node.printed, node.number, node.value = marker.printed, marker.number, value
        if form == "capital" and any(above.form == "roman" for above in self.stack):
            node.kind = "section"
        elif form == "dotted" and ((marker.number or "")[:1].isdigit() or rank > _RANKS["dotted"] + 1):
            node.kind = "subitem"

    def interpret(self, marker: Marker) -> tuple[str, int | tuple[int, ...]]:
        """What a sign that may be Roman or a letter is, by what stands before it."""
        form, value, number = marker.form, marker.value, marker.number or ""
        if form == "roman" and len(number) == 1:
            before = self.open_in("capital")
            if before is not None and isinstance(before.value, int) and before.value + 1 == ord(number) and self.open_in("roman") is None:
                return "capital", ord(number)
        if form == "point" and number in ("i", "v", "x"):
            letters, romans = self.open_in("point"), self.open_in("lower")
            if romans is not None or (number == "i" and (letters is None or letters.number != "h")):
                return "lower", {"i": 1, "v": 5, "x": 10}[number]
        return form, value

    def closing_bracket(self, value: int | tuple[int, ...]) -> tuple[str, int]:
        """``1)`` is an item where ``1.`` is not open, else a point under it."""
        plain = self.open_in("arabic")
        if plain is None or (
            isinstance(plain.value, int) and isinstance(value, int) and value == plain.value + 1 and value > 1 and self.open_in("arabic)") is None
        ):
            return "arabic", _RANKS["arabic"]
        return "arabic)", _POINT

    def bullet(self, block: Block, marker: Marker) -> None:
        form, style = marker.form, marker.printed
        same = self.open_in(style)
        if form == "note":
            self.close(_RANKS["note"])
        elif form == "subbullet":
            self.close(_RANKS["subbullet"])
            self.leave_remark()
        elif same is not None:
            while self.stack[-1] is not same:
                self.stack.pop()
            self.stack.pop()
        elif not (self.stack[-1].form in ("subbullet", "bullet") and self.stack[-1].introduces):
            self.close(_RANKS["bullet"])
            self.leave_remark()
            self.leave_points(block.text)
        rank = max(_RANKS[form], self.stack[-1].rank + 1) if self.stack[-1].rank >= _RANKS["bullet"] else _RANKS[form]
        node = self.add(form, style, block, rank)
        node.printed = marker.printed

    def leave_remark(self) -> None:
        """A note that is a remark of its own owns no list; one that is a heading does."""
        top = self.stack[-1]
        if top.form == "note" and not top.introduces and ends_sentence(top.text):
            self.stack.pop()

    def leave_points(self, text: str) -> None:
        """Bullets after a run of points return to the level of the bullets before it (contract.md, "children"); so do
        fields, which speak of the work that the points divide."""
        top = self.stack[-1]
        if _POINT <= top.rank < _RANKS["note"] and not top.introduces and not top.children:
            siblings = self.stack[-2].children
            run = [node for node in siblings if node.style == top.style]
            first = siblings.index(run[0])
            bare = len(run) > 1 and not any(node.children for node in run)
            if bare and (any(n.form == "bullet" for n in siblings[:first]) or self.is_field(text)):
                self.stack.pop()

    def paragraph(self, block: Block, trailing: bool) -> None:
        top = self.stack[-1]
        if top.form in ("part", "chapter", "division", "subdivision") and not top.text and not top.children:
            top.text, top.end = block.text, block.end
            return
        heading_note = top.form == "note" and not top.children and not ends_sentence(top.text.rstrip(":"))
        if not heading_note:
            self.close(_RANKS["note"])
        if self.is_field(block.text):
            self.leave_points(block.text)
        if trailing and self.closes_plan(block.text):
            self.close(_RANKS["article"] if any(n.rank < _RANKS["article"] and n.rank for n in self.stack) else _RANKS["arabic"])
        self.add("intro" if block.text.endswith(":") else "paragraph", "paragraph", block)
        if not block.text.endswith(":"):
            self.stack.pop()

    def closes_plan(self, text: str) -> bool:
        """Whether a paragraph after the last item speaks of the whole plan."""
        if self.closing:
            return True
        top = self.stack[-1]
        first_under_heading = not top.children and top.number is not None and not ends_sentence(top.text)
        self.closing = bool(_WHOLE_PLAN.match(text) if first_under_heading else (_CLOSING.match(text) or _END_MARK.search(text)))
        return self.closing


def _no_field(_: str) -> bool:
    return False


def build_tree(blocks: Sequence[Block], is_field: Callable[[str], bool] = _no_field) -> Node:
    """The tree of a run of blocks, under a root without text; ``is_field`` tells a labelled field from other text."""
    return _Builder(blocks, is_field).build()
