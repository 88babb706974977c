"""From the text of a paragraph or a cell back to where it stands (contract.md, promise 3)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.extract.places import cell_ranges, way_back

WAYS = [
    # a paragraph as printed, its marker, its text, a piece of it, that piece as printed
    ("- Sở Y tế chủ trì", "- ", "Sở Y tế chủ trì", "Sở Y tế", "Sở Y tế"),
    ("- Sở Y tế\nchủ trì", "- ", "Sở Y tế chủ trì", "tế chủ", "tế\nchủ"),
    ("- Sở Y tế\n  chủ trì", "- ", "Sở Y tế chủ trì", "chủ trì", "chủ trì"),
    ("- **Sở Y tế** chủ trì", "- ", "Sở Y tế chủ trì", "Sở Y tế", "Sở Y tế"),
    ("- **Sở Y tế** chủ trì", "- ", "Sở Y tế chủ trì", "tế chủ", "tế** chủ"),
    ("- Sở **Y** tế chủ trì", "- ", "Sở Y tế chủ trì", "Sở Y tế", "Sở **Y** tế"),
    ("- S**ở Y** tế chủ trì", "- ", "Sở Y tế chủ trì", "Sở", "S**ở"),
    ("1. a. Sở Y tế", "1. ", "a. Sở Y tế", "Sở Y tế", "Sở Y tế"),
    ("- 2 \\* 3 cây", "- ", "2 * 3 cây", "3 cây", "3 cây"),
]  # fmt: skip


@pytest.mark.parametrize(("clean", "marker", "text", "piece", "printed"), WAYS, ids=[f"{row[0]} - {row[3]}" for row in WAYS])
def test_a_piece_of_a_paragraph_is_found_again(clean: str, marker: str, text: str, piece: str, printed: str) -> None:
    back = way_back(f"## {clean}\n", 3, 3 + len(clean), text, len(marker))
    first = text.index(piece)
    start, end = back(first, first + len(piece))
    assert f"## {clean}\n"[start:end] == printed


@given(st.lists(st.sampled_from(["Sở", "Y", "tế", "chủ", "trì", "a", "ab"]), min_size=1, max_size=8), st.data())
def test_every_word_is_found_again_whatever_stands_between(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    between = st.sampled_from([" ", "\n", "\n  ", "** ", " **", " _", "  "])
    clean = "- " + "".join(word + data.draw(between) for word in words[:-1]) + words[-1]
    back = way_back(clean, 0, len(clean), text, 2)
    at = 0
    for word in words:
        start, end = back(at, at + len(word))
        assert clean[start:end] == word
        at += len(word) + 1


@given(st.text(max_size=30), st.text(max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_the_way_back_never_raises(clean: str, text: str, first: int, last: int) -> None:
    if text and clean:
        way_back(clean, 0, len(clean), text)(min(first, len(text)), min(last, len(text)))


CELLS = [
    ("| 1 | Sở Y tế | |", ("1", "Sở Y tế", ""), ["1", "Sở Y tế", ""]),
    ("| 1 | **Sở Y tế** | 5 |", ("1", "Sở Y tế", "5"), ["1", "Sở Y tế", "5"]),
    ("| 1 | Sở **Y** tế | 5 |", ("1", "Sở Y tế", "5"), ["1", "Sở **Y** tế", "5"]),
    ("| a | a | a |", ("a", "a", "a"), ["a", "a", "a"]),
    ("|\n1\n|\nSở Y tế\n|", ("1", "Sở Y tế"), ["1", "Sở Y tế"]),
    ("| | Sở Y tế |", ("", "Sở Y tế"), ["", "Sở Y tế"]),
]


@pytest.mark.parametrize(("row", "cells", "printed"), CELLS, ids=[row[0] for row in CELLS])
def test_every_cell_is_found_in_its_row(row: str, cells: tuple[str, ...], printed: list[str]) -> None:
    clean = f"x{row}"
    ranges = cell_ranges(clean, 1, len(clean), cells)
    assert [clean[start:end] for start, end in ranges] == printed
    assert all(start <= end for start, end in ranges)
