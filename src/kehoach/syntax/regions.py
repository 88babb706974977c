"""Where the parts of a document lie: page chrome, head, type line, main text, foot, annexes.

Everything here goes by lines; which words a part holds is for :mod:`kehoach.extract`.
Source: the components of NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II and their places in Mục IV.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from kehoach.syntax.foot import find_foot
from kehoach.syntax.landmarks import NATIONAL_TITLE, PARTY_TITLE, Range, is_annex_start, type_at
from kehoach.syntax.lines import BAR, FENCE, FURNITURE, STAMP, TEXT, Line
from kehoach.syntax.markup import plain

_FRONT_MATTER = re.compile(r"\s*^---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*$", re.MULTILINE)
_HEAD_LINES = 45
_START = attrgetter("start")


class TypeLine(NamedTuple):
    """The line that prints the document's type: its number and bounds; ``rest`` is what follows the name on it."""

    line: int
    start: int
    end: int
    name: str
    rest: Range


class Regions(NamedTuple):
    """The parts of a document as ranges of line numbers [from, to); ``chrome`` are source ranges outside it.

    ``type_line`` is None where none is printed; the head is then what looks like one. ``foot`` is empty where the
    document has neither recipients nor a signature.
    """

    chrome: list[Range]
    lines: list[Line]
    head: Range
    type_line: TypeLine | None
    main: Range
    foot: Range
    annexes: Range


def find_regions(text: str, lines: list[Line]) -> Regions:
    """The regions of a document's lines."""
    chrome: list[Range] = []
    lines = _past_chrome(text, _inside(text, lines, chrome), chrome)
    lines = _mark_stamps(text, lines)
    national = _first_line(NATIONAL_TITLE.search(text, *_bounds(lines)), lines)
    if national is None:
        national = _first_line(PARTY_TITLE.search(text, *_bounds(lines)), lines)
    type_line = _find_type(text, lines, national)
    foot = find_foot(text, lines, type_line.line + 1 if type_line else 0)
    if type_line is None and national is not None and foot[0] < min(foot[1], national):
        national = None  # a title below a foot is that of another document
    if type_line is not None and foot[0] <= type_line.line < len(lines) and foot[1] > foot[0]:
        type_line = None
    limit = type_line.line if type_line else min(national + 8 if national is not None else 0, foot[0])
    head_start = _head_start(text, lines, limit, national)
    if head_start:
        chrome.append((lines[0].start, lines[head_start - 1].end))
    annex = foot[1] if foot[1] > foot[0] else len(lines)
    if foot[0] == foot[1]:
        annex = _annex_without_foot(text, lines, limit)
        foot = (annex, annex)
    main_start = limit + 1 if type_line else limit
    return Regions(chrome, lines, (head_start, limit), type_line, (main_start, max(foot[0], main_start)), foot, (annex, len(lines)))


def _bounds(lines: Sequence[Line]) -> Range:
    return (lines[0].start, lines[min(len(lines), 400) - 1].end) if lines else (0, 0)


def _first_line(match: re.Match[str] | None, lines: Sequence[Line]) -> int | None:
    return bisect_right(lines, match.end() - 1, key=_START) - 1 if match else None


def _inside(text: str, lines: list[Line], chrome: list[Range]) -> list[Line]:
    """The lines without front matter, and, where the document stands in a text fence, those in the fence alone."""
    if not lines:
        return lines
    front = _FRONT_MATTER.match(text) if text.lstrip()[:3] == "---" else None
    if front is not None and ":" in front.group():
        kept = bisect_left(lines, front.end(), key=_START)
        chrome.append((lines[0].start, lines[kept - 1].end))
        lines = lines[kept:]
    fences = _numbers(lines, FENCE)
    for opening, closing in zip(fences, [*fences[1:], len(lines)], strict=False):
        inner = lines[opening + 1 : closing]
        if len(inner) > 8 and len(inner) * 2 > len(lines) and any(type_at(text, line) for line in inner[:_HEAD_LINES]):
            chrome.append((lines[0].start, lines[opening].end))
            if closing < len(lines):
                chrome.append((lines[closing].start, lines[-1].end))
            return inner
    return lines


def _past_chrome(text: str, lines: list[Line], chrome: list[Range]) -> list[Line]:
    """The lines without the page chrome above them: it has words, and would be searched for the head."""
    count = worded = 0
    while count < len(lines) and lines[count].form == FURNITURE:
        count += 1
        if any(sign.isalpha() for sign in text[lines[count - 1].start : lines[count - 1].end]):
            worded = count
    chrome.extend((line.start, line.end) for line in lines[:worded])
    return lines[worded:] if worded else lines


def _numbers(lines: Sequence[Line], form: int) -> list[int]:
    """The numbers of the lines of a form, a rare one."""
    forms = [line.form for line in lines]
    return [n for n, found in enumerate(forms) if found == form] if form in forms else []


def _mark_stamps(text: str, lines: list[Line]) -> list[Line]:
    """A digital signature prints the signer's body over the time: that line is part of the stamp."""
    for number in _numbers(lines, STAMP):
        if number and not lines[number].gap and lines[number - 1].form == TEXT:
            owner = lines[number - 1]
            if text[owner.start : owner.end].isupper():
                lines[number - 1] = Line(owner.start, owner.end, owner.gap, STAMP, owner.marker)
    return lines


def _find_type(text: str, lines: Sequence[Line], national: int | None) -> TypeLine | None:
    """The first type line after the national title, or the first near the top where there is none."""
    start = national or 0
    stop = min(start + _HEAD_LINES, len(lines))
    for number in range(start, stop):
        line = lines[number]
        if line.marker is not None and line.marker.form in ("roman", "article", "part"):
            return None
        found = type_at(text, line)
        if found:
            return TypeLine(number, line.start, line.end, *found)
    return None


def _head_start(text: str, lines: Sequence[Line], limit: int, national: int | None) -> int:
    """Where the head begins: above the national title only short lines in capitals, rules and bars belong to it."""
    start = national if national is not None else limit
    while start > 0:
        line = lines[start - 1]
        if line.form == TEXT:
            printed = plain(text[line.start : line.end]) or "*"
            short = len(printed) < 90 and line.marker is None
            known = printed.isupper() or _HEAD_WORDS.match(printed) or _is_broken_mention(text, lines, start - 1)
            if printed != "*" and not (short and known and not printed.startswith("KẾ HOẠCH")):
                break
        elif line.form not in (FURNITURE, BAR, STAMP):
            break
        start -= 1
    return start


def _is_broken_mention(text: str, lines: Sequence[Line], number: int) -> bool:
    """Whether a line goes on with the "V/v …" of a narrow column."""
    for before in range(number - 1, max(number - 5, -1), -1):
        if lines[before + 1].gap or lines[before].form != TEXT:
            return False
        if plain(text[lines[before].start : lines[before].end]).startswith("V/v"):
            return True
    return False


_HEAD_WORDS = re.compile(
    r"/?(?:S[ốỐ]\b|V/v|Liên đội|Trường|Chi đoàn|Công đoàn|Đoàn|Hội|Dự thảo|\(?DỰ THẢO)|.{0,42}[Nn]gày(?:[ .…\d]+tháng|\s*\d{1,2}[/.-]\d)"
)


def _annex_without_foot(text: str, lines: Sequence[Line], start: int) -> int:
    for number in range(start + 1, len(lines)):
        if is_annex_start(text, lines, number) and plain(text[lines[number].start : lines[number].end]).startswith("PHỤ"):
            return number
    return len(lines)
