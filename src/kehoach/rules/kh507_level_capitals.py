"""KH507: Điều, Chương, Mục … of a cited document in small letters, or khoản, điểm with a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.rules.wording import lower_first, opens_sentence, respelt, upper_first, word_before

_NUMBER = r"(?:\d+(?:\.\d+){0,3}[a-zđ]?|[IVX]{1,5}|[a-zđ])(?![^\W_])"
_MORE = rf"(?:(?:, | và ){_NUMBER}){{0,8}}+"
_LEVEL = r"(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Tt]iểu mục|[Mm]ục|[Cc]hương|[Pp]hần)"
_CHAIN = re.compile(rf"(?<![^\W_]){_LEVEL} {_NUMBER}{_MORE}(?:(?:,? | và ){_LEVEL} {_NUMBER}{_MORE}){{0,6}}+")
_ONE = re.compile(rf"({_LEVEL}) (?={_NUMBER})")
_DOCUMENT = re.compile(
    r",? (?:của )?(?:(?:Bộ luật|Luật|Nghị định|Thông tư|Pháp lệnh|Hiến pháp) "
    r"|(?:Nghị quyết|Quyết định|Kế hoạch|Quy chế|Quy định) (?:này|số)(?![^\W_]))"
)
_WRONG = ("Khoản ", "Điểm ", "điều ", "mục ", "chương ", "phần ")
_REACH = 120


def check(examined: Examined) -> Iterator[Found]:
    text, past = examined.prose.text, 0
    for at in sorted(_suspects(examined)):
        if at < past:
            continue
        chain = next((chain for chain in _CHAIN.finditer(text, max(past, at - _REACH), at + _REACH) if chain.start() <= at < chain.end()), None)
        if chain is None:
            continue
        past = chain.end()
        right = _respell(text, chain)
        if right != chain.group():
            yield from respelt(examined, *chain.span(), right)


def _suspects(examined: Examined) -> Iterator[int]:
    """Where a level of the wrong case stands before a number or a letter."""
    text, words = examined.prose.text, f"{examined.vocabulary} "
    for word in [word for word in _WRONG if word in words]:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            number = text[end : end + 2]
            if number[:1].isdigit() or number[:1] in "IVX" or (word in ("Điểm ", "Khoản ") and not number[1:].isalpha()):
                yield at
            at = text.find(word, end)


def _respell(text: str, chain: re.Match[str]) -> str:
    """The chain as it should be written; one level alone is judged only before the document it belongs to, and "các điều 5, 6" not at all."""
    levels = list(_ONE.finditer(text, *chain.span()))
    alone = len(levels) == 1 and not _DOCUMENT.match(text, chain.end())
    if alone or word_before(text, chain.start()).lower() == "các":
        return chain.group()
    right, first = chain.group(), chain.start()
    for level in levels:
        small = level[1].lower() in ("khoản", "điểm")
        if small and opens_sentence(text, level.start()):
            continue
        word = lower_first(level[1]) if small else upper_first(level[1])
        right = right[: level.start() - first] + word + right[level.end(1) - first :]
    return right


RULE = Rule(
    code="KH507",
    name="level-capitals",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục II, V.7"),
    title=Said("Viết hoa sai phần, chương, mục, điều, khoản, điểm", "Capitals of parts, chapters, articles, items, points"),
    message=Said("“{printed}” phải viết là “{right}”.", "“{printed}” should be written “{right}”."),
    why=Said(
        "Khi viện dẫn một văn bản cụ thể: viết hoa Phần, Chương, Mục, Tiểu mục, Điều; không viết hoa khoản, điểm.",
        "In a reference to a document, Phần, Chương, Mục, Tiểu mục, Điều have a capital; khoản and điểm have none.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. CĂN CỨ\n1. Thực hiện Điểm a Khoản 2 điều 5 Luật Lâm nghiệp.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. CĂN CỨ\n1. Thực hiện điểm a khoản 2 Điều 5 Luật Lâm nghiệp.\n",
    check=check,
    regimes=("state",),
)
