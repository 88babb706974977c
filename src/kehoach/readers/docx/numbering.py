"""What a document declares of its lists (ECMA-376 part 1, 17.9): abstract lists, their levels, and the lists made from them.

A ``w:num`` names a ``w:abstractNum`` and may override levels. An abstract list may only name a numbering style, whose list is then meant.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from kehoach.readers.docx.markup import MC, W, chosen, is_on, number_of, value_of
from kehoach.readers.docx.styles import Styles

LEVELS = 9
_SUFFIXES = {"tab": " ", "space": " ", "nothing": ""}


class Level(NamedTuple):
    """A level of a list: its first number, its form, its text ("%1.%2."), what stands after it, after which level it begins anew
    (None: after any above it, 0: never), whether all numbers are Arabic, the paragraph style bound to it, its font, hidden, in capitals."""

    start: int
    form: str
    text: str
    suffix: str
    restart: int | None
    legal: bool
    style: str | None
    font: str | None
    hidden: bool
    capitals: bool


class List(NamedTuple):
    """A list: the key of the abstract list whose count it shares, its levels, the numbers at which its levels begin anew."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]

    def level_of(self, style: str) -> int | None:
        """The level that a paragraph style is bound to."""
        return next((number for number, level in self.levels.items() if level.style == style), None)


class Numbering:
    """The lists of a document by their ``w:numId``; each is worked out when it is first asked for."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        self._abstracts: dict[str, Any] = {}
        self._nums: dict[str, Any] = {}
        self._lists: dict[str, List | None] = {}
        if root is not None:
            self._abstracts = {one.get(W + "abstractNumId", ""): one for one in root.findall(W + "abstractNum")}
            self._nums = {one.get(W + "numId", ""): one for one in root.findall(W + "num")}

    def find(self, num: str) -> List | None:
        """The list of a ``w:numId``, None where there is none (0 takes numbering away)."""
        if num not in self._lists:
            self._lists[num] = self._make(num)
        return self._lists[num]

    def _make(self, num: str) -> List | None:
        declared = self._nums.get(num)
        if declared is None or num == "0":
            return None
        key = self._resolve(value_of(declared, "abstractNumId"))
        if key is None:
            return None
        levels = {_number(one): read_level(one) for one in self._abstracts[key].findall(W + "lvl")}
        starts: dict[int, int] = {}
        for override in declared.findall(W + "lvlOverride"):
            number = _number(override)
            level = override.find(W + "lvl")
            if level is not None:
                levels[number] = read_level(level)
            start = number_of(value_of(override, "startOverride"))
            if start is not None:
                starts[number] = start
        return List(key, levels, starts)

    def _resolve(self, key: str | None) -> str | None:
        """The abstract list that is meant: where one only names a numbering style, that of the style's list."""
        for _ in range(LEVELS):
            abstract = self._abstracts.get(key or "")
            if abstract is None:
                return None
            link = value_of(abstract, "numStyleLink")
            if link is None:
                return key
            num = self._styles.linked_list(link)
            declared = self._nums.get(num or "")
            following = value_of(declared, "abstractNumId")
            if following is None:
                following = next((name for name, one in self._abstracts.items() if value_of(one, "styleLink") == link), None)
            if following is None or following == key:
                return key
            key = following
        return key


def read_level(level: Any) -> Level:
    """A ``w:lvl``."""
    run = level.find(W + "rPr")
    fonts = run.find(W + "rFonts") if run is not None else None
    font = fonts.get(W + "ascii") or fonts.get(W + "hAnsi") if fonts is not None else None
    return Level(
        start=number_of(value_of(level, "start"), 0) or 0,
        form=_form(level),
        text=value_of(level, "lvlText") or "",
        suffix=_SUFFIXES.get(value_of(level, "suff") or "tab", " "),
        restart=number_of(value_of(level, "lvlRestart")),
        legal=is_on(level.find(W + "isLgl")),
        style=value_of(level, "pStyle"),
        font=font,
        hidden=run is not None and is_on(run.find(W + "vanish")),
        capitals=run is not None and is_on(run.find(W + "caps")),
    )


def _number(element: Any) -> int:
    return number_of(element.get(W + "ilvl"), 0) or 0


def _form(level: Any) -> str:
    """The form of a level's number; a form of the drafter's own ("001, 002, …") stands in an alternate branch."""
    declared = level.find(W + "numFmt")
    if declared is None:
        alternate = level.find(MC + "AlternateContent")
        branch = chosen(alternate) if alternate is not None else None
        declared = branch.find(W + "numFmt") if branch is not None else None
    if declared is None:
        return "decimal"
    form: str = declared.get(W + "val", "decimal")
    return declared.get(W + "format", "decimal") if form == "custom" else form
