"""KH201: a number is left out: I, II, IV; 1, 3; a list that begins with 2."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.numbering import LETTER, Entry, NumberedList, mark_of, stands_between
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.text.numerals import POINT_LETTERS

_LONGEST = 9  # a longer leap is a number that opens a line of something else


def check(examined: Examined) -> Iterator[Found]:
    for found in examined.lists:
        last_places: dict[int, int] = {}
        for before, entry, reached in _leaps(found):
            missing = range(reached + 1, entry.value)
            if len(missing) > _LONGEST or _is_excerpt(examined, found, entry):
                continue
            last_places = last_places or {other.value: other.order for other in found.entries}
            if any(last_places.get(value, -1) > entry.order or stands_between(examined, found, value, before, entry) for value in missing):
                continue
            mark = mark_of(entry.node)
            first, last = f"{found.label(missing[0])}{mark}", f"{found.label(missing[-1])}{mark}"
            values = {"missing": first if len(missing) == 1 else f"{first} – {last}", "marker": entry.node.marker or ""}
            yield Found(examined.marker(entry.node), values, entry.node.id)


def _leaps(found: NumberedList) -> Iterator[tuple[Entry | None, Entry, int]]:
    """Where the numbers leap: the entry before, the entry, the value that was reached.

    A repeated number stands for the one that should follow: after I, II, II comes IV. A list may go on from the one before it.
    """
    before: Entry | None = None
    reached = spare = 0
    for entry in found.entries:
        if found.form == LETTER and entry.value > len(POINT_LETTERS):
            return  # f, j, w, z: another alphabet, KH204
        if before is None and entry.value == found.before + 1:
            reached = found.before
        if entry.value > reached + 1 + spare and not (found.form == LETTER and _follows_in_latin(before, entry)):
            yield before, entry, reached + spare
        spare = 1 if before is not None and entry.value == before.value else spare if entry.value <= reached + 1 and entry.value > 1 else 0
        before, reached = entry, entry.value


def _follows_in_latin(before: Entry | None, entry: Entry) -> bool:
    """Whether a letter is the next of the Latin alphabet, which has no đ: KH204."""
    number = entry.node.number or ""
    return before is not None and bool(before.node.number) and ord(number) == ord(before.node.number or "") + 1


def _is_excerpt(examined: Examined, found: NumberedList, entry: Entry) -> bool:
    """Whether the text begins in the middle of a plan: what was cut off is no fault."""
    return examined.headless and entry is found.entries[0] and entry.order <= 1 and not examined.plan.metadata.subject


RULE = Rule(
    code="KH201",
    name="skipped-number",
    severity="warning",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.6.đ"),
    title=Said("Thiếu số thứ tự", "A number is left out"),
    message=Said("Thiếu “{missing}” trước “{marker}”.", "“{missing}” is missing before “{marker}”."),
    why=Said(
        "Phần, mục, điều, khoản, điểm được đánh số liên tục; thiếu số thì người đọc không biết có mất nội dung hay không.",
        "Parts, sections, articles, items and points are numbered on; where a number is left out, a reader cannot tell whether a text is lost.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n\nIII. NỘI DUNG\n1. Trồng 500 cây.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n\nII. NỘI DUNG\n1. Trồng 500 cây.\n",
    check=check,
)
