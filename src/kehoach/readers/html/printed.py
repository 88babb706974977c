"""A paragraph's characters as the lines that HTML prints of them."""

from __future__ import annotations

import re

from kehoach.readers.html.blocks import KEPT_BLANK
from kehoach.readers.html.signs import stands_apart

_BLANKS = re.compile(rf"[ {KEPT_BLANK}]{{2,}}")
_MARK = re.compile(r"(?:[-–—•·+*●▪■◦○]|\(?[0-9A-Za-zđĐ]{1,4}(?:\.\d+)*[.)/])")
_ANY_BLANK = rf" {KEPT_BLANK}"


def break_lines(text: str) -> list[str]:
    """The lines of a paragraph's text: common blanks folded, none at the edges, "" for a blank line within.

    Runs of no-break blanks are one blank too, but where they set two columns apart, as some heads and feet do.

    >>> break_lines("  Số:  12 \\n\\n Hà Nội ")
    ['Số: 12', '', 'Hà Nội']
    """
    if not text.strip():
        return []
    lines = [_line(line) for line in text.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    first = next(number for number, line in enumerate(lines) if line)
    made: list[str] = []
    for line in lines[first:]:
        if line or made[-1]:
            made.append(line)
    return made


def _line(line: str) -> str:
    line = line.strip(_ANY_BLANK + "\t")
    if "  " in line or KEPT_BLANK in line:
        line = _BLANKS.sub(_fold, line).replace(KEPT_BLANK, " ")
    return line


def _fold(match: re.Match[str]) -> str:
    blanks = match.group()
    if blanks.count(KEPT_BLANK) < 3:
        return " "
    line = match.string
    before, after = line[max(match.start() - 80, 0) : match.start()], line[match.end() : match.end() + 80]
    if (match.start() <= 12 and _MARK.fullmatch(before.strip(_ANY_BLANK))) or not stands_apart(before, after):
        return " "
    return " " * max(len(blanks), 4)
