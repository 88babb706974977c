"""What the styles of a document say of its paragraphs and runs (ECMA-376 part 1, 17.7): numbering, alignment, hidden text, capitals, fonts, borders.

Only what changes the printed text or the way it is read is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from kehoach.readers.docx.markup import W, is_on, number_of, value_of

_CAPITALS = (W + "caps", W + "smallCaps")
_HIDDEN = W + "vanish"
_FONTS = W + "rFonts"
_STYLE = W + "rStyle"
_CHANGE = W + "rPrChange"
_FORMAT = (_STYLE, _FONTS, _HIDDEN, *_CAPITALS)
_VALUE = W + "val"
_ASCII, _ANSI, _ASCII_THEME, _ANSI_THEME = W + "ascii", W + "hAnsi", W + "asciiTheme", W + "hAnsiTheme"
_LONGEST_CHAIN = 32


class RunFormat(NamedTuple):
    """How a run prints: hidden, in capitals; ``ascii`` and ``ansi``: the fonts of its plain and of its other letters."""

    hidden: bool = False
    capitals: bool = False
    ascii: str | None = None
    ansi: str | None = None


class NumberingRef(NamedTuple):
    """The list of a paragraph: ``num`` (a ``w:numId``), the level if it says one, the style that says so if it is a style."""

    num: str
    level: int | None
    style: str | None


class ParagraphFormat(NamedTuple):
    """What a paragraph style says: its list, its alignment ("center"), the format of its runs."""

    numbering: NumberingRef | None
    alignment: str | None
    run: RunFormat


class Styles:
    """The styles of a document; each is worked out once."""

    def __init__(self, root: Any) -> None:
        self._by_id: dict[str, Any] = {}
        self._default: str | None = None
        self._paragraphs: dict[str | None, ParagraphFormat] = {}
        self._runs: dict[str, RunFormat] = {}
        self._base = ParagraphFormat(None, None, RunFormat())
        if root is None:
            return
        for style in root.findall(W + "style"):
            name = style.get(W + "styleId", "")
            self._by_id[name] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default", "0") not in ("0", "false", "off"):
                self._default = name
        defaults = root.find(W + "docDefaults")
        if defaults is not None:
            run = self._apply(RunFormat(), defaults.find(f"{W}rPrDefault/{W}rPr"), False)
            self._base = ParagraphFormat(None, value_of(defaults.find(f"{W}pPrDefault/{W}pPr"), "jc"), run)

    def paragraph(self, name: str | None) -> ParagraphFormat:
        """The format of a paragraph style, of the default one for None."""
        name = name if name in self._by_id else self._default
        found = self._paragraphs.get(name)
        if found is None:
            found = self._paragraphs[name] = self._paragraph(name)
        return found

    def run(self, base: RunFormat, properties: Any, original: bool) -> RunFormat:
        """The format of a run with some ``w:rPr`` in a paragraph whose runs have the format ``base``; ``original``: before tracked changes."""
        return self._apply(base, properties, original)

    def is_toc(self, name: str | None) -> bool:
        """Whether a paragraph style is one of a table of contents ("toc 1")."""
        style = self._by_id.get(name or "")
        return style is not None and (value_of(style, "name") or "").lower().startswith("toc ")

    def linked_list(self, name: str) -> str | None:
        """The ``w:numId`` of a numbering style."""
        style = self._by_id.get(name)
        return None if style is None else value_of(style.find(f"{W}pPr/{W}numPr"), "numId")

    def table_borders(self, name: str | None) -> list[Any]:
        """The elements that say the borders of a table style, from the style to what it is based on, and those of its parts."""
        found: list[Any] = []
        for style in reversed(self._chain(name)):
            borders = style.find(f"{W}tblPr/{W}tblBorders")
            if borders is not None:
                found.append(borders)
            found.extend(style.iterfind(f"{W}tblStylePr/{W}tcPr/{W}tcBorders"))
        return found

    def _chain(self, name: str | None) -> Sequence[Any]:
        """A style and those it is based on, the basic one first."""
        chain: list[Any] = []
        while name is not None and name in self._by_id and len(chain) < _LONGEST_CHAIN:
            style = self._by_id[name]
            chain.append(style)
            name = value_of(style, "basedOn")
        return chain[::-1]

    def _paragraph(self, name: str | None) -> ParagraphFormat:
        numbering, alignment, run = self._base
        for style in self._chain(name):
            properties = style.find(W + "pPr")
            if properties is not None:
                alignment = value_of(properties, "jc") or alignment
                numbering = self._numbering(properties.find(W + "numPr"), style.get(W + "styleId", ""), numbering)
            run = self._apply(run, style.find(W + "rPr"), False)
        return ParagraphFormat(numbering, alignment, run)

    def _numbering(self, properties: Any, style: str, inherited: NumberingRef | None) -> NumberingRef | None:
        if properties is None:
            return inherited
        num, level = value_of(properties, "numId"), number_of(value_of(properties, "ilvl"))
        if num is None:
            return inherited._replace(level=level) if inherited is not None and level is not None else inherited
        return NumberingRef(num, level, style)

    def _apply(self, base: RunFormat, properties: Any, original: bool) -> RunFormat:
        if properties is None:
            return base
        if original:
            change = properties.find(_CHANGE)
            if change is not None:
                before = change.find(W + "rPr")
                return base if before is None else self._apply(base, before, False)
        made = base
        for child in properties:
            tag = child.tag
            if tag == _FONTS:
                ascii_font, ansi_font = child.get(_ASCII), child.get(_ANSI)
                if ascii_font != made.ascii or ansi_font != made.ansi:
                    ascii_font = None if child.get(_ASCII_THEME) else ascii_font or made.ascii
                    ansi_font = None if child.get(_ANSI_THEME) else ansi_font or made.ansi
                    made = RunFormat(made.hidden, made.capitals, ascii_font, ansi_font)
            elif tag == _STYLE:  # the first of them, by the order that the format prescribes
                style = self._character(child.get(_VALUE, ""))
                # Toggles of a character style turn those of the paragraph style round (ECMA-376 part 1, 17.7.3).
                made = RunFormat(base.hidden != style.hidden, base.capitals != style.capitals, style.ascii or base.ascii, style.ansi or base.ansi)
            elif tag == _HIDDEN:
                made = made._replace(hidden=is_on(child))
            elif tag in _CAPITALS:
                made = made._replace(capitals=is_on(child))
        return made

    def _character(self, name: str) -> RunFormat:
        found = self._runs.get(name)
        if found is None:
            found = RunFormat()
            self._runs[name] = found  # a style that names itself ends here
            for style in self._chain(name):
                found = self._apply(found, style.find(W + "rPr"), False)
            self._runs[name] = found
        return found
