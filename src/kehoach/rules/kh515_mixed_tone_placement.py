"""KH515: hòa and hoà, thủy and thuỷ: both schools of placing the tone in one plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said
from kehoach.rules.wording import written

# Only open syllables differ (hòa, hoà; but hoàn). Small letters alone: a person or a place keeps the spelling of its name. "quý" is the same in both.
_OLD = re.compile(r"(?:[òóỏõọ][ae]|[ùúủũụ]y)(?![^\W_])")
_NEW = re.compile(r"(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![^\W_])")
_ONSET = re.compile(r"(?<![^\W_])[a-zđ]{0,3}$")
_NEW_ENDS = ("oà ", "oá ", "oả ", "oã ", "oạ ", "oè ", "oé ", "oẻ ", "oẽ ", "oẹ ", "uỳ ", "uỷ ", "uỹ ", "uỵ ", "huý ", "thuý ", "tuý ")
_LEAST = 2  # one word may stand in the quoted title of another document


def check(examined: Examined) -> Iterator[Found]:
    words = f"{examined.vocabulary} "
    if not any(end in words for end in _NEW_ENDS):
        return
    old, new = _ending(words, _OLD), {word for word in _ending(words, _NEW) if not word.startswith("qu")}
    if not old or not new:
        return
    text = examined.prose.text
    places = {form: sorted(written(examined, *words)) for form, words in (("old", old), ("new", new))}
    if min(map(len, places.values())) < _LEAST:
        return
    fewer = min(places, key=lambda form: len(places[form]))
    at = places[fewer][0]
    first = {form: _word(text, found[0]) for form, found in places.items()}
    values = {"old": first["old"], "olds": str(len(places["old"])), "new": first["new"], "news": str(len(places["new"]))}
    yield Found(place(examined, at, at + len(first[fewer])), values, node_at(examined, at))


def _ending(words: str, rhyme: re.Pattern[str]) -> set[str]:
    """The words that end in a rhyme, an onset of up to three small letters before it. The rhyme is looked for first, it is the rarer."""
    found = set()
    for match in rhyme.finditer(words):
        onset = _ONSET.search(words, max(match.start() - 4, 0), match.start())
        if onset is not None:
            found.add(onset[0] + match[0])
    return found


def _word(text: str, at: int) -> str:
    end = at
    while text[end : end + 1].isalpha():
        end += 1
    return text[at:end]


RULE = Rule(
    code="KH515",
    name="mixed-tone-placement",
    severity="info",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Đặt dấu thanh theo hai cách", "Tones placed in two ways"),
    message=Said(
        "Đặt dấu thanh theo hai cách: kiểu “{old}” ({olds} chỗ) và kiểu “{new}” ({news} chỗ); nên thống nhất một cách.",
        "Tones are placed in two ways: as in “{old}” ({olds} times) and as in “{new}” ({news} times); keep to one of them.",
    ),
    why=Said(
        "Không quy định nào buộc một cách, nhưng viết lẫn thì tìm một từ phải tìm hai lần.",
        "No law prefers one, but where they are mixed every word must be searched for twice.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Điều hòa khí hậu, bảo vệ thủy lợi.\n2. Văn hoá trồng cây, xoá đất trống.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Điều hòa khí hậu, bảo vệ thủy lợi.\n2. Văn hóa trồng cây, xóa đất trống.\n",
    check=check,
)
