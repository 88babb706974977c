"""The tree of a page becomes blocks: what a browser would print, in its order, one paragraph a block.

Blanks are folded, ``<br>`` and the edges of blocks break lines, lists are numbered, hidden parts are left out.
Everything goes by a stack of our own: a page may be nested a hundred thousand deep.
Source: HTML Living Standard, chapter 15 (Rendering); CSS 2.2, 9.2 and 16.6.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.readers.html.blocks import KEPT_BLANK, Block, Cell, OpenTable, Paragraph, Places
from kehoach.readers.html.css import Properties, StyleSheet
from kehoach.readers.html.layout import settle
from kehoach.readers.html.lists import Lists
from kehoach.readers.html.printed import break_lines
from kehoach.readers.html.tree import Element
from kehoach.text.legacy_fonts import convert_font_text

_BLOCKS = frozenset(
    "#page html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section select summary table tbody td "
    "textarea tfoot th thead tr ul".split()
)
_BLOCK_DISPLAYS = ("block", "flex", "grid", "table", "list-item", "flow-root")
_FOLDED = re.compile(r"[ \t\n\r\f]+")
_LEGACY_FONT = re.compile(r"""["']?(?:(\.Vn)|(VNI-))[\w .-]*""", re.IGNORECASE)
_WESTERN = re.compile(r"[\x00-\xffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™μ]*")
_CENTRED = ("center", "middle", "-webkit-center")
_DEEPEST_TABLE = 8  # tables nested deeper than this are boxes, whatever they hold
_MOST_SPANNED = 1000  # columns, as in browsers


class _State:
    """What an element hands down to what stands in it."""

    __slots__ = ("case", "centred", "font", "kept", "link", "lists", "place")

    def __init__(self, place: int = -1) -> None:
        self.place = place
        self.case = ""
        self.centred = False
        self.font = ""
        self.kept = False
        self.link = False
        self.lists = 0

    def copy(self) -> _State:
        made = _State(self.place)
        made.case, made.font, made.kept, made.link, made.lists = self.case, self.font, self.kept, self.link, self.lists
        made.centred = self.centred
        return made


class Flow:
    """Blocks of a page. ``original``: the text before the tracked changes of Word; ``fonts``: whether 8-bit fonts are heeded.

    ``drawn`` and ``refused`` count the texts in such fonts that were of their codes, and those that were Unicode already.
    """

    def __init__(self, sheets: str, original: bool = False, fonts: bool = True) -> None:
        self.sheet = StyleSheet(sheets)
        self.places = Places()
        self.blocks: list[Block] = []
        self.original = original
        self.fonts = fonts
        self.drawn = self.refused = 0
        self._out = self.blocks
        self._tables: list[tuple[OpenTable, list[Block]]] = []
        self._table_depth = 0
        self._lists = Lists(self.sheet)
        self._pieces: list[str] = []
        self._linked = 0
        self._place = -1
        self._centred = False
        self._run = 1

    def read(self, root: Element) -> None:
        """Fill ``blocks`` and ``places`` from a tree."""
        stack: list[tuple[Element, Iterator[Element | str], _State, bool]] = []
        state = _State(self.places.add(root, -1))
        stack.append((root, iter(root.children), state, True))
        while stack:
            element, children, state, block = stack[-1]
            for child in children:
                if isinstance(child, str):
                    self._text(child, state)
                    continue
                properties = self.sheet.of(child.tag, child.attrs)
                if self._hidden(child, properties):
                    continue
                inner, is_block = self._enter(child, properties, state)
                stack.append((child, iter(child.children), inner, is_block))
                break
            else:
                stack.pop()
                self._leave(element, block)
        self._flush()

    def _hidden(self, element: Element, properties: Properties) -> bool:
        attrs = element.attrs
        if "hidden" in attrs or properties.get("display") == "none" or properties.get("visibility") in ("hidden", "collapse"):
            return True
        if element.tag == "input":
            return True
        tracked = element.tag in ("del", "ins") and ("datetime" in attrs or "cite" in attrs)
        return tracked and (element.tag == "ins") == self.original

    def _enter(self, element: Element, properties: Properties, outer: _State) -> tuple[_State, bool]:
        tag, attrs = element.tag, element.attrs
        state = outer.copy()
        self._inherit(state, tag, attrs, properties)
        display = properties.get("display", "")
        floats = properties.get("float", "none") != "none" or properties.get("position") in ("absolute", "fixed")
        block = (tag in _BLOCKS and display != "inline") or display.startswith(_BLOCK_DISPLAYS) or floats
        if tag == "br":
            self._pieces.append("\n")
        elif tag == "q":
            self._pieces.append("“")
        if block:
            self._flush()
            state.place = self.places.add(element, outer.place)
        self._place = state.place
        if tag in ("ol", "ul", "menu", "dir"):
            self._lists.open(element, properties, tag == "ol")
        elif tag == "li":
            self._lists.item(element, properties)
        elif tag == "table":
            self._open_table(attrs, properties, state.place)
        elif self._tables and self._table_depth <= _DEEPEST_TABLE:
            self._open_part(tag, attrs, properties)
        return state, block

    def _inherit(self, state: _State, tag: str, attrs: dict[str, str], properties: Properties) -> None:
        case = properties.get("text-transform")
        if case:
            state.case = "" if case == "none" else case
        align = properties.get("text-align") or ("center" if tag == "center" else attrs.get("align", "left" if tag == "table" else ""))
        if align:  # that of a table is its own place, not its text's
            state.centred = tag != "table" and align.strip().lower() in _CENTRED
        blanks = properties.get("white-space")
        if blanks:
            state.kept = blanks.startswith("pre") or blanks == "break-spaces"
        elif tag in ("pre", "textarea", "listing", "xmp"):
            state.kept = True
        font = attrs.get("face") if tag == "font" else None
        font = font or properties.get("font-family") or properties.get("font")
        if font:
            state.font = font if ".vn" in font.lower() or "vni-" in font.lower() else ""
        state.link = state.link or (tag == "a" and "href" in attrs and not attrs["href"].startswith(("#_", "#foot", "#sdfoot")))

    def _leave(self, element: Element, block: bool) -> None:
        tag = element.tag
        if tag == "q":
            self._pieces.append("”")
        if block:
            self._flush()
        if tag in ("ol", "ul", "menu", "dir"):
            self._lists.close()
        elif tag == "li":
            self._lists.leave_item()
        elif tag == "table":
            self._close_table()
        elif tag in ("td", "th") and self._tables and self._table_depth <= _DEEPEST_TABLE:
            self._out = self._tables[-1][0].loose

    def _text(self, data: str, state: _State) -> None:
        if state.font and self.fonts:
            data = self._from_font(data, state.font)
        if state.case:
            data = _cased(data, state.case)
        data = _kept(data) if state.kept else _FOLDED.sub(" ", data)
        if state.link:
            self._linked += len(data.replace(KEPT_BLANK, " ").strip())
        self._pieces.append(data)
        self._place = state.place
        self._centred = state.centred

    def _from_font(self, data: str, font: str) -> str:
        """A text as an 8-bit Vietnamese font draws it; what is Unicode already stays."""
        match = _LEGACY_FONT.match(font.strip())
        if match is None or not data.strip():
            return data
        if not _WESTERN.fullmatch(data):
            self.refused += 1
            return data
        self.drawn += not data.isascii()
        converted = convert_font_text(data, "tcvn3" if match.group(1) else "vni")
        return converted.upper() if match.group(1) and match.group().strip("\"' ").endswith("H") else converted

    def _flush(self) -> None:
        """End the paragraph that is open, if it shows anything."""
        pieces = self._pieces
        if not pieces:
            return
        text = "".join(pieces)
        lines = break_lines(text)
        linked, self._linked = self._linked, 0
        pieces.clear()
        if not lines:
            self._run += KEPT_BLANK in text or "\n" in text
            return
        lines[0] = self._lists.mark(lines[0])
        self._out.append(Paragraph(lines, self._place, linked, self._run if self._centred else 0))

    # tables

    def _open_table(self, attrs: dict[str, str], properties: Properties, place: int) -> None:
        self._table_depth += 1
        if self._table_depth > _DEEPEST_TABLE:
            return
        table = OpenTable(place, attrs.get("role", ""), _lined(attrs, properties))
        self._tables.append((table, self._out))
        self._out = table.loose

    def _open_part(self, tag: str, attrs: dict[str, str], properties: Properties) -> None:
        table = self._tables[-1][0]
        if tag == "tr":
            table.rows.append([])
        elif tag in ("td", "th"):
            if not table.rows:
                table.rows.append([])
            cell = Cell(_span(attrs.get("colspan")), _span(attrs.get("rowspan")), bool(_lined({}, properties)))
            table.rows[-1].append(cell)
            self._out = cell.blocks

    def _close_table(self) -> None:
        self._table_depth -= 1
        if self._table_depth >= _DEEPEST_TABLE or not self._tables:
            return
        table, self._out = self._tables.pop()
        self._out.extend(settle(table))


def _span(printed: str | None) -> int:
    digits = (printed or "").strip()
    return max(1, min(int(digits), _MOST_SPANNED)) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 1


def _lined(attrs: dict[str, str], properties: Properties) -> bool | None:
    """Whether lines are drawn: True, False, or None where the page does not say."""
    said: bool | None = None
    for name, value in properties.items():
        if name.startswith("border") and name not in ("border-collapse", "border-spacing", "border-color", "border-radius"):
            said = said or not re.search(r"\bnone\b|\bhidden\b|^\s*0(?:px|pt|cm)?\b", value)
    if "border" in attrs:
        said = said or attrs["border"].strip() not in ("0", "")
    return said


def _kept(data: str) -> str:
    """The text of a ``<pre>``: every blank and line end as it stands."""
    return data.replace("\r\n", "\n").replace("\r", "\n").expandtabs(8).replace(" ", KEPT_BLANK)


def _cased(data: str, case: str) -> str:
    if case == "uppercase":
        return data.upper()
    if case == "lowercase":
        return data.lower()
    return re.sub(r"(?<!\w)[^\W\d_]", lambda match: match.group().upper(), data) if case == "capitalize" else data
