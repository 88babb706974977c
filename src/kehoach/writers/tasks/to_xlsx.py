"""XLSX: a sheet with every task, then one for each leading body, as many as one can still leaf through.

Texts are written as texts, never as formulas, links or numbers; dates are dates, shown as dd/mm/yyyy. The properties
carry a fixed date, so that the same tasks give the same bytes. Limits: Excel's specifications (32,767 UTF-16 units a
cell, 31 a sheet name, no date before 1900).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from kehoach.messages import tell
from kehoach.text.fold import fold
from kehoach.tracking.entries import names
from kehoach.writers.tasks import Remark, Written
from kehoach.writers.tasks.columns import Row, headings, make_row

if TYPE_CHECKING:
    from kehoach.tracking.entries import Entry

LIBRARY = "xlsxwriter"
FOR_TERMINAL = False
MAX_CELL = 32767
MAX_SHEETS = 50
_MAX_NAME = 31
_MADE = datetime(2000, 1, 1)
_WIDTHS = {
    "title": 60, "lead": 30, "coordinating": 36, "other": 30, "time": 24, "start": 12, "end": 12, "recurrence": 20, "outputs": 30,
    "funding": 24, "location": 20, "form": 16, "plan": 26, "code": 16, "node": 12, "line": 8, "row": 8,
}  # fmt: skip
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f-\x9f\ufffe\uffff]")


def write(entries: Sequence[Entry], language: str) -> Written:
    """The entries as a workbook."""
    import io

    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, _OPTIONS)
    book.set_properties({"created": _MADE, "title": tell("tasks-sheet", language)})
    formats = {
        "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#DDEBF7"}),
        "text": book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"}),
        "date": book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"}),
        "number": book.add_format({"num_format": "0", "valign": "top"}),
    }
    mark = tell("tasks-cut-mark", language)
    rows = [make_row(entry, language) for entry in entries]
    cut = sum(len(_units(value)) > MAX_CELL * 2 for row in rows for value in row if isinstance(value, str))
    taken: set[str] = set()
    _fill(book.add_worksheet(sheet_name(tell("tasks-sheet", language), taken)), rows, headings(language), formats, mark)
    bodies, left_out = leading_bodies(entries)
    for name, numbers in bodies:
        _fill(book.add_worksheet(sheet_name(name, taken)), [rows[number] for number in numbers], headings(language), formats, mark)
    book.close()
    remarks = (Remark("tasks-cut", cut), Remark("tasks-no-sheet", left_out))
    return Written(buffer.getvalue(), tuple(remark for remark in remarks if remark.number))


def leading_bodies(entries: Sequence[Entry]) -> tuple[list[tuple[str, list[int]]], int]:
    """The bodies that get a sheet, in the order in which they appear, each with the places of its tasks; and how many get none.

    Where there are too many, those with the most tasks get one.
    """
    found: dict[str, tuple[str, list[int]]] = {}
    for number, entry in enumerate(entries):
        for name in {fold(name): name for name in names(entry.task, "lead")}.values():
            found.setdefault(fold(name), (name, []))[1].append(number)
    tasks = Counter({key: len(numbers) for key, (_, numbers) in found.items()})
    kept = {key for key, _ in tasks.most_common(MAX_SHEETS)}
    return [body for key, body in found.items() if key in kept], len(found) - len(kept)


def sheet_name(name: str, taken: set[str]) -> str:
    """A name that Excel accepts for a sheet: clean, of 31 signs at most, none that is taken whatever its case.

    >>> taken = set()
    >>> sheet_name("Sở A/B", taken), sheet_name("SỞ A:B", taken)
    ('Sở A B', 'SỞ A B (2)')
    """
    clean = " ".join(_NOT_IN_A_NAME.sub(" ", name).split()).strip("' ")
    if clean.lower() in ("", "history"):  # Excel keeps the name History for itself
        clean = f"{clean}_"
    number, tried = 1, _cut(clean, _MAX_NAME).strip("' ")
    while tried.lower() in taken or tried.casefold() in taken:
        number += 1
        suffix = f" ({number})"
        tried = f"{_cut(clean, _MAX_NAME - len(suffix)).strip()}{suffix}"
    taken.update((tried.lower(), tried.casefold()))
    return tried


def _fill(sheet: Any, rows: Sequence[Row], heads: list[str], formats: dict[str, Any], mark: str) -> None:
    for column, (head, name) in enumerate(zip(heads, Row._fields, strict=True)):
        sheet.set_column(column, column, _WIDTHS[name])
        sheet.write_string(0, column, head, formats["head"])
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                if value:
                    sheet.write_string(number, column, _fitting(value, mark), formats["text"])
            elif isinstance(value, int):
                sheet.write_number(number, column, value, formats["number"])
            elif isinstance(value, date):
                if value.year >= 1900:
                    sheet.write_datetime(number, column, value, formats["date"])
                else:
                    sheet.write_string(number, column, value.isoformat(), formats["text"])
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(heads) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _fitting(text: str, mark: str) -> str:
    return text if len(_units(text)) <= MAX_CELL * 2 else _cut(text, MAX_CELL - len(mark)) + mark


def _cut(text: str, units: int) -> str:
    """The beginning of a text that takes at most so many UTF-16 units; no character is cut in two."""
    return _units(text)[: units * 2].decode("utf-16-le", "ignore")


def _units(text: str) -> bytes:
    return text.encode("utf-16-le", "replace")
