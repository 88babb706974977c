"""Tables: Markdown pipe tables, and web tables saved with one cell a line (contract.md, "table")."""

from __future__ import annotations

import pytest

from kehoach.syntax.blocks import assemble, read_layout
from kehoach.syntax.lines import read_lines
from kehoach.syntax.tables import split_cells


def table(text: str) -> list[list[str]]:
    """The only table of a text, its head first; [] where it has none."""
    lines = list(read_lines(text))
    tables = [block.table for block in assemble(text, lines, read_layout(lines)).blocks if block.table]
    assert len(tables) <= 1
    return [list(tables[0].columns), *(list(row.cells) for row in tables[0].rows)] if tables else []


PIPES = [
    ("a head, a rule and rows", "| STT | Việc |\n|---|---|\n| 1 | Đào hố |\n| 2 | Tưới |", [["STT", "Việc"], ["1", "Đào hố"], ["2", "Tưới"]]),
    ("aligned", "|STT|Việc|\n|:--:|:---|\n|1|Đào hố|", [["STT", "Việc"], ["1", "Đào hố"]]),
    ("empty cells", "| STT | Việc | Hạn |\n|---|---|---|\n| 1 | | |\n| | Tưới | |", [["STT", "Việc", "Hạn"], ["1", "", ""], ["", "Tưới", ""]]),
    ("an escaped bar", "| STT | Việc |\n|---|---|\n| 1 | Đào \\| ủ |", [["STT", "Việc"], ["1", "Đào | ủ"]]),
    ("a row that names a group", "| STT | Việc | Hạn |\n|---|---|---|\n| II | TRỒNG CÂY | |\n| 1 | Đào hố | Tháng 5 |", [["STT", "Việc", "Hạn"], ["II", "TRỒNG CÂY", ""], ["1", "Đào hố", "Tháng 5"]]),
    ("a row that is too short", "| STT | Việc | Hạn |\n|---|---|---|\n| **I** |", [["STT", "Việc", "Hạn"], ["I", "", ""]]),
    ("a row that is too long", "| STT | Việc |\n|---|---|\n| 1 | Đào | thừa |", [["STT", "Việc", ""], ["1", "Đào", "thừa"]]),
    ("no rule under the head", "| STT | Việc |\n| 1 | Đào hố |", [["STT", "Việc"], ["1", "Đào hố"]]),
    ("markup in cells", "| **STT** | *Việc* |\n|---|---|\n| 1\\. | `Đào` |", [["STT", "Việc"], ["1.", "Đào"]]),
    ("no bar at the end", "| STT | Việc\n|---|---\n| 1 | Đào hố", [["STT", "Việc"], ["1", "Đào hố"]]),
    ("a row alone has no head", "| 1 | Đào hố |", [[], ["1", "Đào hố"]]),
    ("bars around nothing", "| |", []),
]  # fmt: skip


@pytest.mark.parametrize(("case", "text", "expected"), PIPES, ids=[row[0] for row in PIPES])
def test_a_pipe_table_with(case: str, text: str, expected: list[list[str]]) -> None:
    assert table(text) == expected, case


def test_a_blank_line_ends_a_pipe_table() -> None:
    text = "| STT | Việc |\n|---|---|\n| 1 | Đào |\n\n| Tên | Tuổi |\n|---|---|\n| Mỷ | 30 |"
    lines = list(read_lines(text))
    assert [block.table is not None for block in assemble(text, lines, read_layout(lines)).blocks] == [True, True]


@pytest.mark.parametrize(
    ("raw", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("|a||b|", ["a", "", "b"]),
        ("a | b", ["a", "b"]),
        ("| a \\| b |", ["a \\| b"]),
        ("| a \\|", ["a \\|"]),
        ("|", [""]),
        ("||", [""]),
    ],
)
def test_the_cells_of_a_row(raw: str, cells: list[str]) -> None:
    assert [raw[start:end] for start, end in split_cells(raw)] == cells


def bars(*rows: tuple[str, ...]) -> str:
    """Rows as a saved web page prints them: every cell on a line between bars, two bars between two rows."""
    return "\n".join("|\n" + "".join(f"{cell}\n|\n" if cell else "|\n" for cell in row).rstrip("\n") for row in rows)


HEAD = ("STT", "Việc", "Hạn")
BARS = [
    ("every cell filled", [HEAD, ("1", "Đào hố", "Tháng 5"), ("2", "Tưới", "Tháng 6")]),
    ("an empty middle cell", [HEAD, ("1", "", "Tháng 5"), ("2", "Tưới", "Tháng 6")]),
    ("an empty first cell", [HEAD, ("1", "Đào hố", "Tháng 5"), ("", "Tưới", "Tháng 6")]),
    ("an empty first cell twice", [HEAD, ("1", "Đào hố", "Tháng 5"), ("", "Tưới", "Tháng 6"), ("", "Rào", "Tháng 7")]),
    ("an empty last cell at the end", [HEAD, ("1", "Đào hố", "Tháng 5"), ("2", "Tưới", "")]),
]


@pytest.mark.parametrize(("case", "rows"), BARS, ids=[row[0] for row in BARS])
def test_a_table_with_one_cell_a_line_and(case: str, rows: list[tuple[str, ...]]) -> None:
    assert table(bars(*rows)) == [list(row) for row in rows], case


@pytest.mark.parametrize(
    "rows",
    [
        [HEAD, ("1", "Đào hố", ""), ("2", "Tưới", "Tháng 6")],
        [HEAD, ("a", "Đào hố", ""), ("b", "Tưới", "Tháng 6")],
        [HEAD, ("1", "Đào hố", ""), ("", "Tưới", "Tháng 6")],
        [HEAD, ("I", "TRỒNG CÂY", ""), ("1", "Tưới", "Tháng 6")],
    ],
    ids=["then an ordinal", "then a letter", "then an empty first cell", "in a row that names a group"],
)
def test_a_row_whose_last_cell_is_empty(rows: list[tuple[str, ...]]) -> None:
    assert table(bars(*rows)) == [list(row) for row in rows]


def test_a_cell_of_two_lines_is_one_cell() -> None:
    assert table(bars(HEAD, ("1", "Đào hố\nủ phân", "Tháng 5"))) == [list(HEAD), ["1", "Đào hố ủ phân", "Tháng 5"]]


@pytest.mark.parametrize("text", ["|\nSTT\n|", "|", "|\n|\n|", "Việc\n|\nHạn"], ids=["one cell", "a bar", "bars alone", "a bar between two lines"])
def test_stray_bars_are_no_table(text: str) -> None:
    assert table(text) == []
