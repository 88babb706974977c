"""Dates of issue, whole, with blanks, and impossible (NĐ 30/2020, Phụ lục I, II.4)."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.dates import LONG_DATE, SHORT_DATE, PartialDate, read_date

LONG = [
    ("ngày 19 tháng 5 năm 2024", "2024-05-19", "whole"),
    ("Ngày 09 tháng 01 năm 2024", "2024-01-09", "zeros before"),
    ("ngày     tháng 5 năm 2024", "2024-05", "the day is blank"),
    ("ngày … tháng … năm 2024", "2024", "day and month are dots"),
    ("ngày ... tháng 6 năm 2024", "2024-06", "the day is three full stops"),
    ("ngày ___ tháng ___ năm 20...", None, "the year is blank too"),
    ("ngày tháng năm", None, "nothing is filled in"),
    ("ngày 31 tháng 02 năm 2024", "2024-02", "no calendar has this day"),
    ("ngày 29 tháng 02 năm 2023", "2023-02", "no leap year"),
    ("ngày 29 tháng 02 năm 2024", "2024-02-29", "a leap year"),
    ("ngày 31 tháng 11 năm 2025", "2025-11", "November has thirty"),
    ("ngày 12 tháng 13 năm 2024", "2024", "no thirteenth month"),
    ("ngày 00 tháng 5 năm 2024", "2024-05", "no day zero"),
    ("ngày19tháng5năm2024", "2024-05-19", "glued"),
    ("ngày 19\ntháng 5 năm 2024", "2024-05-19", "broken over two lines"),
    ("ngày     tháng     năm 20", None, "the year stops in the middle"),
]


@pytest.mark.parametrize(("printed", "iso", "proves"), LONG, ids=[row[2] for row in LONG])
def test_finds_the_long_form(printed: str, iso: str | None, proves: str) -> None:
    match = LONG_DATE.search(f"Suối Ngọc, {printed}")
    assert match is not None
    assert read_date(match).iso == iso, proves


@pytest.mark.parametrize(
    ("printed", "iso"),
    [("ngày 20/02/2024", "2024-02-20"), ("ngày 3-4-2025", "2025-04-03"), ("ngày 01.12.2025", "2025-12-01"), ("ngày 31/04/2025", "2025-04")],
)
def test_finds_the_short_form(printed: str, iso: str) -> None:
    match = SHORT_DATE.search(printed)
    assert match is not None
    assert read_date(match).iso == iso


@pytest.mark.parametrize(
    "printed", ["20 tháng 5 năm 2024", "ngày mai", "tháng 5 năm 2024", "ngày 5 và tháng 6 năm 2024", "ngày hội tháng 5 năm 2024"]
)
def test_ignores_what_is_no_date_of_issue(printed: str) -> None:
    assert LONG_DATE.search(printed) is None


@pytest.mark.parametrize("printed", ["20/02/2024", "ngày 20/02", "ngày 20/02/24", "ngày 100/02/2024"])
def test_ignores_what_is_no_short_date(printed: str) -> None:
    assert SHORT_DATE.search(printed) is None


def test_a_day_without_a_month_is_not_in_the_iso_form() -> None:
    assert PartialDate(2024, None, 5).iso == "2024"
    assert PartialDate(None, 5, 5).iso is None


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_every_day_of_the_calendar_is_read_back(day: datetime.date) -> None:
    match = LONG_DATE.fullmatch(f"ngày {day.day:02d} tháng {day.month} năm {day.year}")
    assert match is not None
    assert read_date(match).iso == day.isoformat()
