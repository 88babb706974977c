"""Following tasks up: which ones are chosen, on which days they fall, in what order they come."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import assume, given
from hypothesis import strategies as st

from kehoach import Assignment, Time, parse
from kehoach.tracking import FORMS, ROLES
from kehoach.tracking.entries import days, entries_of, names
from kehoach.tracking.recurrence import WEEKDAYS, falls_on, falls_within, first_occurrence, read_rule
from kehoach.tracking.selection import Selection, in_order, select
from kehoach.tracking.window import Window, first_day, last_day, meets
from task_makers import COMMUNE, SCHOOL, entry, part, task, when

DATES = st.dates(date(1900, 1, 1), date(2199, 12, 31))


# --- bodies ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "printed", "found"),
    [
        ("Sở NN&MT", "Sở Nông nghiệp và Môi trường", True),  # asked with the abbreviation, printed in full
        ("Sở Nông nghiệp và Môi trường", "Sở NN&MT", True),  # and the other way round
        ("Sở NN&MT", "Sở NNMT", True),  # two abbreviations of one name
        ("sở nn&mt", "Sở Nông nghiệp và Môi trường", True),  # typed in lower case
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường", True),  # typed in capitals
        ("Môi trường", "Sở Nông nghiệp và Môi trường", True),  # a part of the name
        ("UBND xã", "Ủy ban nhân dân xã Bản Lầu", True),
        ("uỷ ban nhân dân", "UBND các xã, thị trấn", True),  # the tone on the other letter
        ("UBND", "UBND xã Bản Lầu", True),
        ("Phòng LĐ-TB&XH", "Phòng Lao động - Thương binh và Xã hội", True),  # dashes and blanks do not count
        ("Sở Y", "Sở Y tế", True),  # whole words from the beginning
        ("Sở Y", "Sở Ytế", False),  # half a word
        ("xã", "Bí thư Đảng ủy", False),
        ("Công an xã", "Công an huyện", False),
        ("Hoa", "Ban Dân tộc xã Hóa Quỳ", False),  # the marks tell words apart
    ],
)
def test_a_body_is_found_by_any_way_of_writing_its_name(query: str, printed: str, found: bool) -> None:
    entries = [entry("Ươm cây giống", part("coordinating", printed))]
    assert select(entries, Selection(organs=(query,))).entries == (entries if found else [])


def test_where_no_body_was_told_apart_the_printed_text_is_searched() -> None:
    one = entry("Họp dân", Assignment(role="lead", text="Trưởng bản và Công an xã"))
    assert select([one], Selection(organs=("Công an xã",))).entries == [one]
    assert names(one.task, "lead") == ["Trưởng bản và Công an xã"]


def test_any_of_several_bodies_is_enough() -> None:
    forest, police, school = (entry("Việc", part("lead", name)) for name in ("Hạt Kiểm lâm", "Công an xã", "Trường Tiểu học"))
    assert select([forest, police, school], Selection(organs=("kiểm lâm", "trường"))).entries == [forest, school]


@pytest.mark.parametrize(
    ("selection", "titles"),
    [
        (Selection(), ["A", "B", "C"]),
        (Selection(role="lead"), ["A", "B"]),  # tasks that have such a role
        (Selection(role="monitoring"), ["B"]),
        (Selection(role="advising"), []),
        (Selection(organs=("Hạt Kiểm lâm",)), ["A", "B"]),  # in whatever role
        (Selection(organs=("Hạt Kiểm lâm",), role="lead"), ["A"]),  # in this role
        (Selection(organs=("Hạt Kiểm lâm", "Công an xã"), role="lead"), ["A", "B"]),
        (Selection(form="directive"), ["C"]),
        (Selection(form="directive", role="lead"), []),
    ],
)
def test_roles_and_forms(selection: Selection, titles: list[str]) -> None:
    entries = [
        entry("A", part("lead", "Hạt Kiểm lâm"), part("coordinating", "Công an xã")),
        entry("B", part("lead", "Công an xã"), part("monitoring", "Hạt Kiểm lâm")),
        entry("C", form="directive"),
    ]
    assert [found.task.title for found in select(entries, selection).entries] == titles


def test_the_words_asked_with_are_those_of_the_record() -> None:
    for role in ROLES:
        assert names(task("A", part(role, "Công an xã")), role) == ["Công an xã"]
    for form in FORMS:
        assert task("A", form=form).form == form


# --- days -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-05-19", date(2026, 5, 19), date(2026, 5, 19)),
        ("2026-05", date(2026, 5, 1), date(2026, 5, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
        ("2026-02-31", None, None),  # no calendar has it
        ("2026-13", None, None),
        ("0000", None, None),
        ("2026-5", None, None),
        ("19/5/2026", None, None),
        ("٢٠٢٦", None, None),  # digits, but not these
        ("", None, None),
    ],
)
def test_a_day_a_month_or_a_year(text: str, first: date | None, last: date | None) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


SPRING = Window(date(2026, 1, 1), date(2026, 3, 31))


@pytest.mark.parametrize(
    ("time", "window", "met"),
    [
        (when("trước ngày 01/4/2026", "deadline", end="2026-03-31"), SPRING, True),  # the last day counts
        (when("trước ngày 02/4/2026", "deadline", end="2026-04-01"), SPRING, False),  # due after the window, not all the time before
        (when("trước ngày 01/01/2026", "deadline", end="2025-12-31"), SPRING, False),
        (when("Quý I/2026", "period", "2026-01-01", "2026-03-31"), SPRING, True),
        (when("Tháng 3 - 4/2026", "period", "2026-03-01", "2026-04-30"), SPRING, True),  # overlaps
        (when("Tháng 4/2026", "period", "2026-04-01", "2026-04-30"), SPRING, False),
        (when("Năm 2025 và các năm tiếp theo", "period", "2025-01-01"), SPRING, True),  # without end
        (when("Năm 2027 và các năm tiếp theo", "period", "2027-01-01"), SPRING, False),
        (when("đến hết năm 2026", "period", end="2026-12-31"), SPRING, True),  # without beginning
        (when("Thường xuyên", "ongoing"), SPRING, None),  # no date: not known
        (when("sau khi có hướng dẫn", "relative"), SPRING, None),
        (when("31/02/2026", "unknown", end="2026-02-31"), SPRING, None),  # no such date
        (None, SPRING, None),
        (when("hằng năm", "recurring"), SPRING, True),  # recurs, nobody knows when: kept
        (when("hằng năm", "recurring", recurrence="FREQ=YEARLY"), SPRING, True),
        (when("ngày 15/2 hằng năm", "recurring", recurrence="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=15"), SPRING, True),
        (when("ngày 15/10 hằng năm", "recurring", recurrence="FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=15"), SPRING, False),
        (when("ngày 15/10 hằng năm", "recurring", recurrence="FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=15"), Window(date(2026, 1, 1)), True),
        (when("ngày 30/2 hằng năm", "recurring", recurrence="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), Window(date(2026, 1, 1)), False),
        (when("hằng năm đến 2025", "recurring", "2022-01-01", "2025-12-31", "FREQ=YEARLY"), SPRING, False),  # over by then
        (when("hằng tuần", "recurring", recurrence="FREQ=SECONDLY;BYSETPOS=1"), SPRING, True),  # a rule that cannot be read
        (when("trước ngày 01/4/2026", "deadline", end="2026-03-31"), Window(None, date(2026, 1, 1)), False),
        (when("trước ngày 01/4/2026", "deadline", end="2026-03-31"), Window(date(2026, 1, 1)), True),
        (when("ngược", "period", "2026-06-01", "2026-05-01"), SPRING, None),  # the end before the start: not known
    ],
)
def test_whether_a_time_falls_into_a_range_of_days(time: Time | None, window: Window, met: bool | None) -> None:
    assert meets(time, window) is met


def test_tasks_without_a_date_are_left_out_of_a_range_and_counted() -> None:
    due = entry("A", part("lead", "Công an xã"), time=when("trước 02/2026", "deadline", end="2026-01-31"))
    late = entry("B", part("lead", "Công an xã"), time=when("Tháng 6/2026", "period", "2026-06-01", "2026-06-30"))
    undated = entry("C", part("lead", "Công an xã"), time=when("Thường xuyên", "ongoing"))
    timeless = entry("D", part("lead", "Hạt Kiểm lâm"))
    entries = [due, late, undated, timeless]
    assert select(entries, Selection(window=SPRING)) == ([due], 2)
    assert select(entries, Selection(organs=("Công an",), window=SPRING)) == ([due], 1)  # only those that were asked for
    assert select(entries, Selection()) == (entries, 0)


# --- recurrences ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "", "FREQ", "FREQ=", "FREQ=HOURLY", "INTERVAL=2", "FREQ=YEARLY;FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYMONTH=", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=1,2", "FREQ=WEEKLY;BYMONTHDAY=1",
        "FREQ=WEEKLY;BYDAY=2MO", "FREQ=YEARLY;BYDAY=20MO", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=DAILY;UNTIL=1\nBEGIN:VALARM", "hằng năm",
    ],
)  # fmt: skip
def test_no_rule_that_is_read(text: str) -> None:
    assert read_rule(text) is None


@given(st.text())
def test_reading_a_rule_never_raises(text: str) -> None:
    read_rule(text)
    read_rule(f"FREQ=MONTHLY;{text}")


WEEKDAY_LISTS = st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=3, unique=True).map(",".join)
COUNTED = st.tuples(st.sampled_from(["1", "2", "4", "5", "-1", "-2"]), st.sampled_from(WEEKDAYS)).map("".join)
MONTHS = st.lists(st.integers(1, 12), min_size=1, max_size=4, unique=True).map(lambda numbers: ",".join(map(str, numbers)))
DAYS = st.lists(st.integers(1, 31) | st.integers(-31, -1), min_size=1, max_size=3, unique=True).map(lambda numbers: ",".join(map(str, numbers)))
RULES = st.one_of(
    st.builds("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}".format, MONTHS, DAYS),
    st.builds("FREQ=YEARLY;BYMONTHDAY={}".format, DAYS),
    st.builds("FREQ=YEARLY;BYMONTH={};BYDAY={}".format, MONTHS, COUNTED),
    st.builds("FREQ=MONTHLY;BYMONTHDAY={}".format, DAYS),
    st.builds("FREQ=MONTHLY;BYDAY={}".format, COUNTED),
    st.builds("FREQ=MONTHLY;BYMONTH={};BYDAY={}".format, MONTHS, WEEKDAY_LISTS),
    st.builds("FREQ=WEEKLY;BYDAY={}".format, WEEKDAY_LISTS),
    st.builds("FREQ=DAILY;BYMONTH={}".format, MONTHS),
)


@given(RULES, DATES, st.integers(0, 800))
def test_the_days_of_a_rule_are_those_that_dateutil_names(text: str, first: date, length: int) -> None:
    rule = read_rule(text)
    assert rule is not None
    last = first + timedelta(days=length)
    noon = datetime(first.year, first.month, first.day)
    expected = [found.date() for found in rrulestr(text, dtstart=noon).between(noon, noon + timedelta(days=length), inc=True)]
    found = [day for number in range(length + 1) if falls_on(rule, day := first + timedelta(days=number))]
    assert found == expected
    assert falls_within(rule, first, last) == bool(expected)
    if expected:
        assert first_occurrence(rule, first) == expected[0]


@given(RULES, DATES)
def test_the_first_day_is_one_of_the_rule_and_none_lies_before_it(text: str, since: date) -> None:
    rule = read_rule(text)
    assert rule is not None
    first = first_occurrence(rule, since)
    assume(first is not None)
    assert first is not None
    assert falls_on(rule, first)
    assert first == since or not falls_within(rule, since, first - timedelta(days=1))


@pytest.mark.parametrize(
    ("text", "since", "first"),
    [
        ("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=29", date(2026, 3, 5), date(2026, 10, 29)),
        ("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=29", date(2026, 10, 29), date(2026, 10, 29)),  # that very day
        ("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=29", date(2026, 10, 30), date(2027, 10, 29)),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(2097, 1, 1), date(2104, 2, 29)),  # 2100 has none
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", date(2026, 1, 1), None),
        ("FREQ=YEARLY", date(2026, 3, 5), date(2026, 3, 5)),
        ("FREQ=YEARLY", date(2024, 2, 29), date(2024, 3, 1)),  # or it would come every fourth year
        ("FREQ=MONTHLY", date(2026, 1, 31), date(2026, 2, 1)),
        ("FREQ=DAILY", date.max, date.max),
        ("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", date.max, None),  # the calendar ends here
    ],
)
def test_the_first_day_of_a_rule(text: str, since: date, first: date | None) -> None:
    rule = read_rule(text)
    assert rule is not None
    assert first_occurrence(rule, since) == first


def test_open_ends_and_the_ends_of_the_calendar_are_no_trouble() -> None:
    rule = read_rule("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=29")
    assert rule is not None
    assert falls_within(rule, None, None)
    assert falls_within(rule, None, date(2026, 1, 1))
    assert not falls_within(rule, None, date(1, 5, 1))
    assert not falls_within(rule, date(9999, 11, 1), None)


# --- order ----------------------------------------------------------------------------------------------------------


def test_tasks_stay_in_their_place_or_go_by_their_date() -> None:
    recurring = entry("hằng năm", time=when("hằng năm", "recurring", recurrence="FREQ=YEARLY"))
    undated = entry("không ngày")
    late = entry("muộn", time=when("trước 01/12/2026", "deadline", end="2026-11-30"))
    open_ended = entry("từ tháng 6", time=when("Từ tháng 6/2026", "period", "2026-06-01"))
    long = entry("cả năm", time=when("Năm 2026", "period", "2026-01-01", "2026-12-31"))  # by its end
    same_day = entry("cùng ngày", time=when("xong trong tháng 11/2026", "deadline", end="2026-11-30"))
    impossible = entry("ngày không có", time=when("31/02/2026", "deadline", end="2026-02-31"))
    entries = [recurring, undated, late, open_ended, long, same_day, impossible]
    assert in_order(entries, "place") == entries
    assert in_order(entries, "due") == [open_ended, late, same_day, long, recurring, undated, impossible]


# --- plans ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("Số: 12/KH-UBND", "12/KH-UBND"),
        ("Số:      /KH-UBND", "…/KH-UBND"),  # a blank number, as it is shown elsewhere
        ("", None),
    ],
)
def test_a_plan_is_named_by_its_number_and_notation(number: str, code: str | None) -> None:
    plan = parse(f"ỦY BAN NHÂN DÂN\nXÃ BẢN LẦU\n\n{number}\nBản Lầu, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n")
    made = plan.model_copy(update={"tasks": [task("Ươm cây"), task("Trồng cây", number=2)]})
    found = entries_of(made)
    assert [one.task.title for one in found] == ["Ươm cây", "Trồng cây"]
    assert {(one.plan.code, one.plan.issued, one.plan.type_name) for one in found} == {(code, "2026-03-05", "Kế hoạch")}


def test_a_partial_date_covers_its_whole_month_or_year() -> None:
    assert days(task("A", time=when("tháng 2/2024", "period", "2024-02", "2024-02"))) == (date(2024, 2, 1), date(2024, 2, 29))
    assert days(task("A")) == (None, None)


def test_a_body_is_named_once() -> None:
    one = task("A", part("lead", "UBND xã", "Công an xã"), part("lead", "Ủy ban nhân dân xã"))
    assert names(one, "lead") == ["Ủy ban nhân dân xã", "Công an xã"]
    assert (COMMUNE.code, SCHOOL.code) == ("12/KH-UBND", None)
