"""The open lists of a page, and the marks that stand before their items."""

from __future__ import annotations

import re

from kehoach.readers.html.css import Properties, StyleSheet
from kehoach.readers.html.numbering import style_of, write_content, write_mark, write_word_level
from kehoach.readers.html.tree import Element

_TYPED = re.compile(r"(?:[-–—•·+*●▪■◦○]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7}|[A-Za-zđĐ])[.)/])(?=\s|$)")
_WORD_LEVEL = re.compile(r"(l\d+)\s+(level\d+)")


class _List:
    """A list: its element, whether its items are numbered, the number of the next item, the step."""

    __slots__ = ("depth", "element", "next", "number", "ordered", "step", "style")

    def __init__(self, element: Element, ordered: bool, depth: int, style: str | None) -> None:
        attrs = element.attrs
        self.element = element
        self.ordered = ordered
        self.depth = depth
        self.style = style
        self.step = -1 if ordered and "reversed" in attrs else 1
        start = _number(attrs.get("start"))
        if start is None:
            start = 1 if self.step == 1 else sum(isinstance(child, Element) and child.tag == "li" for child in element.children)
        self.next = self.number = start


class Lists:
    """The lists that are open, innermost last; ``mark`` puts the mark of the item just begun before its first line."""

    def __init__(self, sheet: StyleSheet) -> None:
        self.sheet = sheet
        self._open: list[_List] = []
        self._counters: dict[str, int] = {}
        self._waiting: list[tuple[str, bool]] = []

    def open(self, element: Element, properties: Properties, ordered: bool) -> None:
        """A list begins."""
        style = properties.get("list-style-type") or properties.get("list-style")
        self._open.append(_List(element, ordered, sum(not outer.ordered for outer in self._open[-3:]), style))
        for name, number in _pairs(properties.get("counter-reset", ""), 0):
            self._counters[name] = number

    def close(self) -> None:
        """The innermost list ends."""
        if self._open:
            self._open.pop()

    def item(self, element: Element, properties: Properties) -> None:
        """An item begins: its mark waits for its first line."""
        owner = self._open[-1] if self._open else None
        if owner is None:
            if element.tag == "li":
                self._waiting.append(("•", False))
            return
        value = _number(element.attrs.get("value"))
        owner.number = owner.next if value is None else value
        owner.next = owner.number + owner.step
        generated = self.sheet.item(owner.element.attrs, before=True)
        increments = self.sheet.item(owner.element.attrs, before=False).get("counter-increment", "")
        for name, step in _pairs(increments, 1):
            self._counters[name] = self._counters.get(name, 0) + step
        if "content" in generated:
            mark = write_content(generated["content"], self._counters).strip()
        else:
            own = properties.get("list-style-type") or properties.get("list-style") or owner.style
            style = style_of(owner.ordered, owner.depth, element.attrs.get("type") or owner.element.attrs.get("type"), own)
            mark = self._word_mark(properties) or write_mark(style, owner.number)
        if mark:
            self._waiting.append((mark, owner.ordered))

    def leave_item(self) -> None:
        """An item ends; the bullet of an empty one is not printed."""
        self._waiting.clear()

    def mark(self, line: str) -> str:
        """A line with the marks that wait for it. A bullet is left out where the text brings its own, as typed lists in list elements do."""
        if not self._waiting:
            return line
        marks, self._waiting = self._waiting, []
        numbers = [mark for mark, ordered in marks if ordered]
        if not numbers:
            return line if _TYPED.match(line) else f"{marks[-1][0]} {line}"
        written = " ".join(numbers)
        return line if line.startswith(written) and _TYPED.match(line) else f"{written} {line}"

    def _word_mark(self, properties: Properties) -> str | None:
        match = _WORD_LEVEL.search(properties.get("mso-list", ""))
        level = self.sheet.lists.get(f"{match.group(1)}:{match.group(2)}") if match else None
        if level is None:
            return None
        return write_word_level(level, [outer.number for outer in self._open])


def _number(printed: str | None) -> int | None:
    match = re.match(r"\s*([+-]?\d{1,9})", printed or "")
    return int(match.group(1)) if match else None


def _pairs(printed: str, default: int) -> list[tuple[str, int]]:
    """The names and numbers of ``counter-reset`` or ``counter-increment``."""
    return [
        (name, int(number) if number else default) for name, number in re.findall(r"([A-Za-z_][\w-]*)(?:\s+(-?\d{1,9}))?", printed) if name != "none"
    ]
