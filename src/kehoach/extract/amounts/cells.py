"""The bare numbers of a table that are sums of money, row by row.

A row's own unit ("triệu đồng" in its unit cell or in its label) goes before that of the columns. Source: contract.md, "amounts".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kehoach.extract.amounts.units import (
    TableUnit,
    bracketed_unit,
    counts_other,
    has_other_unit,
    head_unit,
    is_time,
    labelled_unit,
    names_price,
    names_units,
    table_unit,
    whole_unit,
)
from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.money.parts import NUMBER, read_number, scaled_value
from kehoach.text.money.sums import Money, find_money, may_hold_money

_BARE = LazyPattern(rf"(?P<first>[+-]?{NUMBER})(?:(?P<link> ?[-–/÷] ?)(?P<second>{NUMBER}))?(?: ?\(?\*{{1,3}}\)?)?")
_DATE = LazyPattern(r"[0-9]{1,2} ?[-–/] ?(?:[0-9]{1,2}|[0-9]{4})|(?:19|20)[0-9]{2} ?[-–/] ?(?:19|20)[0-9]{2}")
_COLUMN_NUMBER = LazyPattern(r"\(?(?:[0-9]{1,2}|[a-zA-ZđĐ])\)?(?: ?= ?\S{1,20})?")
_DIGITS = LazyPattern("[0-9]+")
_ENGLISH = LazyPattern(r"(?<![\w.,])[0-9]{1,3}(?:(?:,[0-9]{3}){2,8}(?:\.[0-9]+)?|,[0-9]{3}\.[0-9]+)(?![\w.,])")
_VIETNAMESE = LazyPattern(
    r"(?<![\w.,])(?:[0-9]{1,3}(?:\.[0-9]{3}){2,8}(?:,[0-9]+)?|[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})|[0-9]{1,3}\.[0-9]{3},[0-9]+)(?![\w.,])"
)
_TOTALS = ("cộng", "tổng", "tổng cộng")
_SWAP = str.maketrans(".,", ",.")


def read_cells(columns: Sequence[str], rows: Sequence[Sequence[str]], caption: str) -> Iterator[tuple[int, int, Money]]:
    """Every sum in the rows of a table: the row, the cell, the sum; what :func:`kehoach.extract.amounts.table_amounts` gives below the head.

    >>> [money.value for _, _, money in read_cells(("Việc", "Kinh phí (triệu đồng)"), [("Tập huấn", "12,5")], "")]
    [12500000]
    """
    heads, first = _heads(columns, rows)
    of_table = table_unit(caption) or next((unit for head in heads if (unit := labelled_unit(head))), None)
    of_columns = [head_unit(head, of_table) for head in heads]
    unit_cells = [cell for cell, head in enumerate(heads) if names_units(head)]
    english = _is_english(rows)
    for at, row in enumerate(rows):
        bare = [] if at < first else _bare_cells(row, heads, of_columns, unit_cells, english)
        for cell, text in enumerate(row):
            own = find_money(text)
            for money in own or (bare[cell] if bare else []):
                yield at, cell, money


def _heads(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[list[str], int]:
    """The heads of the columns, joined with those of a second line of heads, and the first row that holds content."""
    heads = list(columns)
    first = 0
    width = max(map(len, rows), default=0)
    if not heads:
        if not rows or _numbers(rows[0]) or len(rows) < 2:
            return [""] * width, 0
        heads, first = list(rows[0]), 1
    heads += [""] * (width - len(heads))
    while first < min(len(rows), 3) and not _numbers(rows[first]) and _is_second_head(heads, rows[first]):
        left = ""
        joined = []
        for cell, head in enumerate(heads):
            left = head or left
            below = rows[first][cell] if cell < len(rows[first]) else ""
            joined.append(" ".join(filter(None, (left if below else head, below))))
        heads = joined
        first += 1
    if first < len(rows) and _is_column_numbers(rows[first]):
        first += 1
    return heads, first


def _numbers(row: Sequence[str]) -> bool:
    return any(_BARE.fullmatch(cell) or may_hold_money(cell) for cell in row)


def _is_second_head(heads: Sequence[str], row: Sequence[str]) -> bool:
    """Whether a row goes on under heads that span columns: it fills only columns at the right, some of them without a head."""
    filled = [cell for cell, text in enumerate(row) if text]
    if not filled or filled[0] == 0 or len(filled) < 2:
        return False
    return any(not heads[cell] or heads[cell] == heads[cell - 1] for cell in filled if cell < len(heads))


def _is_column_numbers(row: Sequence[str]) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3), or A B 1 2 3=1x2."""
    if len(row) < 3 or not all(_COLUMN_NUMBER.fullmatch(cell) for cell in row):
        return False
    numbers = [int(match[0]) for cell in row if (match := _DIGITS.search(cell))]
    return len(numbers) >= 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _is_english(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table groups thousands by commas, as spreadsheets set to English do: "1,250,000", never "12,5"."""
    texts = "\n".join(cell for row in rows for cell in row if cell[:1].isdigit())
    return "," in texts and _ENGLISH.search(texts) is not None and _VIETNAMESE.search(texts) is None


def _bare_cells(
    row: Sequence[str], heads: Sequence[str], of_columns: Sequence[TableUnit | None], unit_cells: Sequence[int], english: bool
) -> list[list[Money]]:
    """The sums that the bare numbers of a row are, cell by cell."""
    label = next((text for text in row if len(text) > 3 and not _BARE.fullmatch(text)), "")
    if has_other_unit(label):  # "Số hộ được hỗ trợ (hộ) | 120 | 150"; but "Tập huấn (lớp) | 36 | 15.000" under "Đơn giá" is money
        of_columns = [unit if names_price(head) else None for head, unit in zip(heads, of_columns, strict=True)]
    elif _is_lone_total(row) and of_columns[1] is None and not counts_other(heads[1]):
        whole = next((unit for unit in reversed(of_columns) if unit), None)
        return [_read_bare(text, whole, english) if whole and cell else [] for cell, text in enumerate(row)]
    of_row, after = _row_unit(row, unit_cells)
    counted = any(cell < len(row) and row[cell] for cell in unit_cells) and of_row is None
    found: list[list[Money]] = []
    for cell, text in enumerate(row):
        head = heads[cell] if cell < len(heads) else ""
        unit = of_columns[cell] if cell < len(of_columns) else None
        if of_row is not None:
            unit = of_row if cell > after and not counts_other(head) else None
        elif counted and unit is not None and is_time(head):
            unit = None  # "Số lớp | lớp | 12 | 15": the row counts something else
        found.append(_read_bare(text, unit, english) if unit and text[-1:] in "0123456789*)" else [])
    return found


def _is_lone_total(row: Sequence[str]) -> bool:
    """Whether a row is a total whose cells were joined, so that its one number stands in no column: "Cộng | 7.236.000"."""
    if len(row) < 4 or any(row[2:]) or not row[0].lower().startswith(_TOTALS):
        return False
    return len(row[0]) < 40 and _BARE.fullmatch(row[1]) is not None


def _row_unit(row: Sequence[str], unit_cells: Sequence[int]) -> tuple[TableUnit | None, int]:
    """The unit that a row's unit cell or label gives its numbers, and the cell it stands in."""
    for cell in unit_cells:
        if cell < len(row) and (unit := whole_unit(row[cell])):
            return unit, cell
    label = next((cell for cell, text in enumerate(row) if len(text) > 3 and not _BARE.fullmatch(text)), None)
    if label is not None and not unit_cells and (unit := bracketed_unit(row[label]) or labelled_unit(row[label])):
        return unit, label
    return None, 0


def _read_bare(text: str, unit: TableUnit, english: bool) -> list[Money]:
    """The sum, or the two of "12.375,3/10.200", that a cell of nothing but numbers holds."""
    match = _BARE.fullmatch(text)
    if not match or (match["link"] and _DATE.fullmatch(text)):
        return []
    found = []
    for name in ("first", "second"):
        printed = match[name]
        if printed is None:
            continue
        plain = printed.lstrip("+-")
        number = read_number(plain.translate(_SWAP) if english else plain, scaled=unit.scale > 1)
        if number is None:
            return []
        value = scaled_value(number, unit.scale)
        start, end = match.span(name)
        found.append(Money(start, end, printed, -value if printed[0] == "-" else value, unit.unit, unit.per))
    return found
