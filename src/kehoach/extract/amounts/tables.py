"""Sums of money in a table: cells that name their unit, and bare numbers whose unit stands in the row, the column head or the caption.

Source: contract.md, "amounts"; domain.md, section 9 ("ĐVT: triệu đồng").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kehoach.text.money.sums import Money, find_money, may_hold_money

_SIGNS = ("vnđ", "vnd", "usd", "euro", "trđ", "tr.đ", "00đ", "tỷ đ", "triệu đ", "nghìn đ", "ngàn đ", ": đ", "đ/", ": tr", ": t", "triệu)", "tỷ)")


def table_amounts(columns: Sequence[str], rows: Sequence[Sequence[str]], caption: str) -> Iterator[tuple[int, int, Money]]:
    """Every sum of a table: the row it stands in (-1 is the head), the cell, and the sum with offsets into that cell's text.

    ``caption``: the text above the table, where its unit may stand.

    >>> head, rows = ("TT", "Nội dung", "Kinh phí"), [("1", "Tập huấn", "12,5"), ("2", "In tờ rơi", "500.000 đồng")]
    >>> [(row, cell, money.value) for row, cell, money in table_amounts(head, rows, "ĐVT: triệu đồng")]
    [(0, 2, 12500000), (1, 2, 500000)]
    """
    texts = "\n".join([caption, *columns, *("\n".join(row) for row in rows)])
    if not may_hold_unit(texts):
        return
    from kehoach.extract.amounts.cells import read_cells  # most tables hold no money: what reads them is imported for the first that does

    for cell, head in enumerate(columns):
        for money in find_money(head):
            yield -1, cell, money
    yield from read_cells(columns, rows, caption)


def may_hold_unit(text: str) -> bool:
    """Whether a table's text names money at all; a quick look, never wrong when it says no.

    >>> may_hold_unit("Kinh phí (triệu đồng)"), may_hold_unit("Số lớp")
    (True, False)
    """
    if "ồng" in text or "đ)" in text or "ỒNG" in text or may_hold_money(text):
        return True
    lowered = text.lower()
    return any(sign in lowered for sign in _SIGNS)
