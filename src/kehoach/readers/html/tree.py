"""A page as a tree of what it shows: lxml's HTML parser drives a builder of our own, so depth and recursion do not matter.

Nothing is fetched and no entity of a DOCTYPE is expanded: an HTML parser knows the named characters of HTML alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

# Their content is never shown: programs, styles, what stands in for something else.
_UNSEEN = frozenset(
    "script style template noscript noframes noembed title head iframe object applet audio video canvas map datalist xml param track".split()
)
_XML = re.compile(r"\s*<\?xml\b")
_DOCTYPE = re.compile(r"<!DOCTYPE[^<>\[]*(?:\[(?:[^\]]|\](?!\s*>))*+\]\s*)?>", re.IGNORECASE)
_CLOSED = re.compile(r"""<([A-Za-z][\w:.-]*)((?:[^<>"'/]|"[^"<]*"|'[^'<]*'|/(?!>))*+)/>""")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


class Element:
    """An element: its name in small letters, its attributes, its children (elements and texts) in order."""

    __slots__ = ("attrs", "children", "tag")

    def __init__(self, tag: str, attrs: dict[str, str]) -> None:
        self.tag = tag
        self.attrs = attrs
        self.children: list[Element | str] = []


class _Builder:
    """What lxml calls as it reads. ``unseen`` counts the open elements whose content is not shown."""

    def __init__(self) -> None:
        self.root = Element("#page", {})
        self.open = [self.root]
        self.unseen = 0
        self.sheets: list[str] = []
        self.in_style = False

    def start(self, tag: str, attrs: Any) -> None:
        tag = tag.lower()
        element = Element(tag, dict(attrs) if attrs else {})
        if tag == "body" and self.unseen and self.open[-1].tag == "head":
            self.unseen = 0
        if not self.unseen:
            self.open[-1].children.append(element)
        self.open.append(element)
        self.unseen += tag in _UNSEEN
        self.in_style = tag == "style"

    def end(self, _: str) -> None:
        if len(self.open) > 1:
            closed = self.open.pop().tag
            self.unseen = max(self.unseen - (closed in _UNSEEN), 0)
        self.in_style = False

    def data(self, data: str) -> None:
        if self.in_style:
            self.sheets.append(data)
        elif not self.unseen:
            self.open[-1].children.append(data)

    def comment(self, _: str) -> None:
        """A comment shows nothing; what Word reveals to browsers stands between two comments."""

    def close(self) -> _Builder:
        return self


def read_tree(page: str) -> tuple[Element, str]:
    """The tree of a page and the text of its style sheets. Never raises on a str; lxml must be installed."""
    from lxml import etree

    if _XML.match(page):
        page = _CLOSED.sub(_spell_out, "".join(_without_sections(page)))
    page = _DOCTYPE.sub("", page, count=1).replace("\x00", "")
    builder = _Builder()
    parser = etree.HTMLParser(target=builder, encoding="utf-8", huge_tree=True)
    parser.feed(page.encode("utf-8", "replace"))
    parser.close()
    return builder.root, "".join(builder.sheets)


def _without_sections(page: str) -> Iterator[str]:
    """The pieces of an XHTML page with what its CDATA sections hold as common text."""
    at = 0
    while (start := page.find("<![CDATA[", at)) >= 0 and (end := page.find("]]>", start)) >= 0:
        yield page[at:start]
        yield page[start + 9 : end].replace("&", "&amp;").replace("<", "&lt;")
        at = end + 3
    yield page[at:]


def _spell_out(match: re.Match[str]) -> str:
    """``<td/>`` of XHTML as ``<td></td>``: an HTML parser would leave it open."""
    name, rest = match.groups()
    return match.group() if name.lower() in _VOID else f"<{name}{rest}></{name}>"
