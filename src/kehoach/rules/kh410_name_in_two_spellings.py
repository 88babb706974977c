"""KH410: one proper name in two spellings that differ only in their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said
from kehoach.text.fold import fold

_NAME = re.compile(r"\w+(?: \w+){0,3}")
_KINDS = ("xã ", "phường ", "huyện ", "thành phố ", "tỉnh ")
_NAMED = {kind: re.compile(kind + r"(?![a-zđ\d])") for kind in _KINDS}  # most words that follow are small, and no names
# Two communes may differ in a mark alone ("Tân Hòa", "Tân Hóa"): of them only the issuer's own name is compared.
_SMALL = ("xã", "phường")
_MARKS = re.compile(r"[\u0300-\u036f]")


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    for kind in _KINDS:
        places: dict[str, list[int]] = {}
        for match in _NAMED[kind].finditer(text):
            at = match.end()
            if text[at : at + 1].isupper():
                places.setdefault(_name(text, at), []).append(at)
        if len(places) > 1:
            alike: dict[str, dict[str, list[int]]] = {}
            for name, found in places.items():
                alike.setdefault(_plain(name), {})[name] = found
            for printed in alike.values():
                if len(printed) > 1:
                    yield from _differing(examined, kind.rstrip(), printed)


def _name(text: str, at: int) -> str:
    """The proper name that begins with the capital at an offset: its words in capitals."""
    match = _NAME.match(text, at)
    words = match[0].split(" ") if match else []
    count = next((number for number, word in enumerate(words) if not word[0].isupper()), len(words))
    return " ".join(words[:count])


def _differing(examined: Examined, kind: str, printed: dict[str, list[int]]) -> Iterator[Found]:
    """The spellings after the first, where all are of one place: never together in a paragraph, and for small places the issuer's own."""
    (first, before), *others = printed.items()
    own = fold(f"{examined.plan.metadata.organ_name or ''} {examined.plan.metadata.subject or ''}")
    paragraphs = {examined.prose.number(at) for at in before}
    for other, places in others:
        one, two = fold(first), fold(other)
        if one == two or (kind in _SMALL and f"{kind} {one}" not in own and f"{kind} {two}" not in own):
            continue
        if not paragraphs.isdisjoint(map(examined.prose.number, places)):
            continue
        values = {"kind": kind, "name": other, "other": first, "count": str(len(places)), "others": str(len(before))}
        yield Found(place(examined, places[0], places[0] + len(other)), values, node_at(examined, places[0]))


def _plain(name: str) -> str:
    """The letters of a name without their marks."""
    return _MARKS.sub("", normalize("NFD", name.lower())).replace("đ", "d")


RULE = Rule(
    code="KH410",
    name="name-in-two-spellings",
    severity="warning",
    blame="drafting",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Một tên riêng, hai cách viết", "One name in two spellings"),
    message=Said(
        "Tên {kind} “{name}” ({count} lần) ở chỗ khác viết là “{other}” ({others} lần).",
        "The name “{name}” ({kind}, {count} times) is printed “{other}” elsewhere ({others} times).",
    ),
    why=Said(
        "Tên riêng chỉ khác dấu thường là một tên viết sai hoặc nhận dạng sai; phải thống nhất một cách viết.",
        "Names that differ in their marks alone are mostly one name, misspelled or misread; one spelling must hold.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây trên địa bàn huyện Suối Trầm\n\nI. NỘI DUNG\n1. Huyện vận động người dân huyện Suối Trằm trồng cây.\n",
    right="KẾ HOẠCH\nTrồng cây trên địa bàn huyện Suối Trầm\n\nI. NỘI DUNG\n1. Huyện vận động người dân huyện Suối Trầm trồng cây.\n",
    check=check,
)
