"""The prose of a plan: what it holds, and the way back to the source."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.document import open_source
from kehoach.pipeline import parse_document
from kehoach.rules.examined import Examined
from kehoach.rules.prose import place

PLAN = """KẾ HOẠCH
Trồng cây trên địa bàn xã Suối Mây

Căn cứ Quyết định số 15/QĐ-UBND ngày 05/3/2024 của UBND tỉnh;

I. NHIỆM VỤ
1. Các **thôn** trồng 500 cây, Các thôn chăm
sóc 200 cây.

| TT | Việc | Ai |
|---|---|---|
| 1 | Ươm cây | Hội Nông dân |

Nơi nhận:
- Các thôn;
- Lưu: VT.
"""


def examine(text: str) -> Examined:
    document = open_source(text, "plan.md", "text/markdown")
    return Examined(parse_document(document), document)


@pytest.mark.parametrize(
    ("words", "nth", "printed", "shows"),
    [
        ("xã Suối Mây", 0, "xã Suối Mây", "the subject"),
        ("15/QĐ-UBND", 0, "15/QĐ-UBND", "the preamble"),
        ("thôn trồng", 0, "thôn** trồng", "a node with Markdown signs"),
        ("Các thôn chăm sóc", 0, "Các thôn chăm\nsóc", "a broken line, and the second of two equal words"),
        ("Hội Nông dân", 0, "Hội Nông dân", "a cell of a table"),
        ("Các thôn", -1, "Các thôn", "a recipient"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_words_are_found_where_they_were_printed(words: str, nth: int, printed: str, shows: str, form: Literal["NFC", "NFD"]) -> None:
    examined = examine(unicodedata.normalize(form, PLAN))
    at = examined.prose.text.find(words) if nth == 0 else examined.prose.text.rfind(words)
    assert at >= 0, shows
    found = place(examined, at, at + len(words))
    assert found is not None
    assert unicodedata.normalize("NFC", examined.text[found[0] : found[1]]) == printed, shows


def test_a_sentence_ends_at_its_signs() -> None:
    prose = examine("KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Ươm cây; các thôn trồng cây. Báo cáo.\n").prose
    at = prose.text.index("thôn")
    assert prose.around(at, at + 4) == ("các ", " trồng cây")


@given(st.text(alphabet="ab \n-.|*#1Iđ\u0301\u00a0", max_size=80), st.integers(0, 80), st.integers(1, 10))
def test_any_range_has_a_place_inside_the_source(text: str, at: int, length: int) -> None:
    examined = examine(f"KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. {text}")
    at = min(at, max(len(examined.prose.text) - 1, 0))
    found = place(examined, at, min(at + length, len(examined.prose.text)))
    assert found is None or 0 <= found[0] <= found[1] <= len(examined.text)
