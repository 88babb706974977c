"""When a thing is to be done, as plans print it (contract.md, "Time").

Every plan, place and body here is invented. The plan of the tables: issued on 05/8/2026, its trích yếu names no year, unless a row says otherwise.
"""

from __future__ import annotations

import datetime

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.dates import PartialDate
from kehoach.text.times.expressions import Frame, Time, find_time, opening_time, read_time, school_year, subject_year

NOWHERE = Frame(None, None)
PLAN = Frame(PartialDate(2026, 8, 5), None)

# value, kind, start, end, recurrence, what the row shows
DEADLINES = [
    ("Trước ngày 30/10/2024", None, "2024-10-29", "the day before"),
    ("trước ngày 01 tháng 01 năm 2026", None, "2025-12-31", "the day before is in another year"),
    ("Trước 30/10/2024.", None, "2024-10-29", "without the word ngày"),
    ("Chậm nhất ngày 31/01/2027", None, "2027-01-31", "chậm nhất includes the day"),
    ("Chậm nhất là ngày 31 tháng 01 năm 2027;", None, "2027-01-31", "chậm nhất là"),
    ("Chậm nhất trước ngày 31/01/2027", None, "2027-01-30", "of two words, trước says which day"),
    ("Không muộn hơn ngày 05/9/2026", None, "2026-09-05", "không muộn hơn includes the day"),
    ("Đến hết ngày 31 tháng 12 năm 2025", None, "2025-12-31", "đến hết includes the day"),
    ("Đến trước ngày 15/9/2026", None, "2026-09-14", "đến trước does not"),
    ("Hoàn thành trong năm 2025", None, "2025-12-31", "the last day of the year"),
    ("Hoàn thành năm 2025", None, "2025-12-31", "without trong"),
    ("Hoàn thành trong tháng 6/2024", None, "2024-06-30", "the last day of the month"),
    ("Hoàn thành quý II/2026", None, "2026-06-30", "the last day of the quarter"),
    ("Hoàn thành việc rà soát trong quý II/2026", None, "2026-06-30", "words between"),
    ("Xong trong tháng 12/2025", None, "2025-12-31", "xong"),
    ("Xong trước ngày 15/12/2025", None, "2025-12-14", "xong trước"),
    ("Hoàn thành trước tháng 6/2026", None, "2026-05-31", "before a month"),
    ("Trước quý IV/2026", None, "2026-09-30", "before a quarter"),
    ("Trước năm 2030", None, "2029-12-31", "before a year"),
    ("Đến hết Quý II/2026", None, "2026-06-30", "to the end of a quarter"),
    ("Đến năm 2025", None, "2025-12-31", "to a year"),
    ("đến cuối năm 2027", None, "2027-12-31", "the end of a year is its last day"),
    ("Trước 17h00 ngày 05/9/2026", None, "2026-09-05", "an hour is on the day itself"),
    ("Trước 0h00 ngày 01/01/2026", None, "2025-12-31", "midnight is not"),
    ("Hạn cuối: 20/11/2026", None, "2026-11-20", "hạn cuối"),
    ("Trước ngày 01.12.2025", None, "2025-11-30", "full stops in a date"),
    ("Trước ngày 24-7-2026", None, "2026-07-23", "dashes in a date"),
    ("Trước ngày 15/6/24", None, "2024-06-14", "a year of two figures"),
    ("HOÀN THÀNH TRƯỚC NGÀY 30/6/2026", None, "2026-06-29", "capitals"),
    ("Hoàn thành trong Q.III/2026", None, "2026-09-30", "an abbreviated quarter"),
    ("Trước ngày khai giảng 05/9/2026", None, "2026-09-04", "what happens on the day, then its date"),
    ("Đến hết ngày hội đọc sách (21/4/2026)", None, "2026-04-21", "its date in brackets"),
    ("Theo tiến độ chung, hoàn thành trước ngày 30/6/2026", None, "2026-06-29", "a deadline after what it depends on"),
]
PERIODS = [
    ("Tháng 4 năm 2024", "2024-04-01", "2024-04-30", "a month"),
    ("Tháng 02/2024", "2024-02-01", "2024-02-29", "a leap year"),
    ("tháng 7-2025", "2025-07-01", "2025-07-31", "a dash before the year"),
    ("Trong tháng 9/2025", "2025-09-01", "2025-09-30", "trong alone"),
    ("12/2025", "2025-12-01", "2025-12-31", "a bare month"),
    ("Tháng 11 - 12/2025", "2025-11-01", "2025-12-31", "two months, one year"),
    ("Tháng 3, 4, 5/2026", "2026-03-01", "2026-05-31", "a list"),
    ("Tháng 9 và 10 năm 2025", "2025-09-01", "2025-10-31", "và"),
    ("Quý IV/2023", "2023-10-01", "2023-12-31", "a quarter"),
    ("quý 3/2025", "2025-07-01", "2025-09-30", "in Arabic"),
    ("Quý III Năm 2026", "2026-07-01", "2026-09-30", "with a capital Năm"),
    ("Quý III 2025", "2025-07-01", "2025-09-30", "with nothing before the year"),
    ("Q.III/2026", "2026-07-01", "2026-09-30", "abbreviated"),
    ("QIV/2026", "2026-10-01", "2026-12-31", "abbreviated, without its dot"),
    ("Quý lV/2025", "2025-10-01", "2025-12-31", "a letter l for the I"),
    ("Quý II-III/2026", "2026-04-01", "2026-09-30", "two quarters"),
    ("Quý III, IV năm 2026", "2026-07-01", "2026-12-31", "a list of quarters"),
    ("Quý IV/2025 và Quý I/2026", "2025-10-01", "2026-03-31", "one period over the year's end"),
    ("Quý IV/2025- Quý II/2026", "2025-10-01", "2026-06-30", "a dash against the year"),
    ("Quý IV - Quý I/2026", "2025-10-01", "2026-03-31", "the first is of the year before"),
    ("Từ Quý IV/2025 đến hết Quý I/2026", "2025-10-01", "2026-03-31", "từ … đến hết …"),
    ("Năm 2025", "2025-01-01", "2025-12-31", "a year"),
    ("2026", "2026-01-01", "2026-12-31", "a bare year in a cell"),
    ("Năm 2025 - 2026", "2025-01-01", "2026-12-31", "two years"),
    ("Các năm 2025, 2026 và 2027", "2025-01-01", "2027-12-31", "a list of years"),
    ("Giai đoạn 2021-2025", "2021-01-01", "2025-12-31", "a period of a plan"),
    ("Giai đoạn I: từ 2021–2025", "2021-01-01", "2025-12-31", "a numbered period, an en dash"),
    ("Từ năm 2025 đến năm 2027", "2025-01-01", "2027-12-31", "from year to year"),
    ("Nhiệm kỳ 2026 - 2031", "2026-01-01", "2031-12-31", "a term"),
    ("6 tháng đầu năm 2026", "2026-01-01", "2026-06-30", "half a year"),
    ("Sáu tháng cuối năm 2026", "2026-07-01", "2026-12-31", "the other half"),
    ("9 tháng đầu năm 2026", "2026-01-01", "2026-09-30", "nine months"),
    ("Từ ngày 07/10/2025 đến ngày 22/10/2025", "2025-10-07", "2025-10-22", "from day to day"),
    ("từ ngày 16/7 đến hết ngày 25/7/2025", "2025-07-16", "2025-07-25", "the year from the right"),
    ("Từ ngày 12 đến ngày 14 tháng 3 năm 2026", "2026-03-12", "2026-03-14", "month and year from the right"),
    ("Từ ngày 6/6 - 8/6/2026", "2026-06-06", "2026-06-08", "a dash"),
    ("Ngày 10-15/9/2026", "2026-09-10", "2026-09-15", "days of one month"),
    ("Ngày 24, 25 và 26 tháng 8 năm 2026", "2026-08-24", "2026-08-26", "a list of days"),
    ("02 ngày, từ 01/11/2025 đến 30/12/2025", "2025-11-01", "2025-12-30", "a duration before"),
    ("36 tháng (từ tháng 01/2027 đến tháng 12/2029)", "2027-01-01", "2029-12-31", "a duration and its months"),
    ("Từ ngày 01/6/2026 đến trước ngày 15/6/2026", "2026-06-01", "2026-06-14", "đến trước"),
    ("tháng 11/2025 đến tháng 4/2026", "2025-11-01", "2026-04-30", "đến without từ"),
    ("Từ tháng 11/2025 đến 4/2026", "2025-11-01", "2026-04-30", "a bare month at the end"),
    ("Từ tháng 12/2025 đến quý I/2026", "2025-12-01", "2026-03-31", "a month and a quarter"),
    ("08h00 ngày 05/9/2026", "2026-09-05", "2026-09-05", "an hour before the day"),
    ("07h00, sáng thứ Bảy, ngày 05/9/2026", "2026-09-05", "2026-09-05", "hour, part of the day, weekday"),
    ("Từ 7h30 đến 11h00 ngày 05/9/2026", "2026-09-05", "2026-09-05", "from hour to hour on one day"),
    ("Dự kiến chiều ngày 29/4/2026", "2026-04-29", "2026-04-29", "tentative"),
    ("Dự kiến tháng 11/2025 (sau khi tỉnh ban hành hướng dẫn)", "2025-11-01", "2025-11-30", "the parenthesis is kept in the text"),
    ("ngày Tháng 11/2025", "2025-11-01", "2025-11-30", "a day left blank"),
    ("ngày … tháng 5 năm 2026", "2026-05-01", "2026-05-31", "a day left to dots"),
    ("Trung tuần tháng 6/2026", "2026-06-11", "2026-06-20", "a tuần of a month is ten days"),
    ("Từ đầu tháng 6 đến cuối tháng 8/2026", "2026-06-01", "2026-08-31", "the edges of months"),
    ("Từ 01/7/2025", "2025-07-01", None, "from a day on"),
    ("Từ năm 2026 trở đi", "2026-01-01", None, "trở đi"),
    ("Kể từ năm 2026", "2026-01-01", None, "kể từ"),
    ("Từ tháng 11/2025 đến khi kết thúc Tổng kiểm kê", "2025-11-01", None, "to an event"),
    ("Năm 2024 và những năm tiếp theo.", "2024-01-01", None, "and the years after"),
    ("Quí 2/2026", "2026-04-01", "2026-06-30", "a quarter in another spelling"),
    ("Qúy I/2026", "2026-01-01", "2026-03-31", "a quarter misspelt"),
    ("T9/2026", "2026-09-01", "2026-09-30", "a month by its letter"),
    ("2013 - 2020 và tiếp theo", "2013-01-01", None, "a period and on"),
    ("Quý IV năm 2025 và các năm tiếp theo", "2025-10-01", None, "a quarter and the years after"),
    ("Giai đoạn 2026-2030 và những năm tiếp theo", "2026-01-01", None, "a period and the years after"),
    ("Tháng 12/2025 và thường xuyên", "2025-12-01", None, "and always after"),
    ("Kể từ ngày Kế hoạch có hiệu lực đến hết năm 2026", None, "2026-12-31", "from an event to a year"),
    ("Từ ngày ký đến hết ngày 30/9/2026", None, "2026-09-30", "from an event to a day"),
]
RECURRING = [
    ("Hằng năm", "FREQ=YEARLY", "every year"),
    ("Hàng quý", "FREQ=MONTHLY;INTERVAL=3", "every quarter; hàng is hằng"),
    ("hằng tháng", "FREQ=MONTHLY", "every month"),
    ("Hằng tuần", "FREQ=WEEKLY", "every week"),
    ("Hằng ngày", "FREQ=DAILY", "every day"),
    ("Mỗi tháng một lần", "FREQ=MONTHLY", "once a month"),
    ("01 lần/quý", "FREQ=MONTHLY;INTERVAL=3", "once a quarter"),
    ("6 tháng/lần", "FREQ=MONTHLY;INTERVAL=6", "once in six months"),
    ("Định kỳ 6 tháng một lần", "FREQ=MONTHLY;INTERVAL=6", "định kỳ"),
    ("03 năm một lần", "FREQ=YEARLY;INTERVAL=3", "once in three years"),
    ("02 tuần/lần", "FREQ=WEEKLY;INTERVAL=2", "once a fortnight"),
    ("Định kỳ hằng năm (trước ngày 30/10)", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=29", "a deadline in parentheses"),
    ("trước ngày 15 tháng 12 hằng năm", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14", "a deadline before"),
    ("Không muộn hơn ngày 31 tháng 3 hằng năm", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31", "the day included"),
    ("Trước ngày 01/3 hằng năm", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "the last of February"),
    ("Trước ngày 01/12 hằng năm", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30", "the last of November"),
    ("Trước ngày 15/6 và ngày 15/12 hằng năm", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14", "twice a year on one day of the month"),
    ("Trước ngày 10/6 và ngày 05/12 hằng năm", None, "no one rule"),
    ("Tháng 11 hằng năm", "FREQ=YEARLY;BYMONTH=11", "a month"),
    ("Quý I hằng năm", None, "a quarter is not three times"),
    ("trước ngày 15 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=14", "every month"),
    ("Trước ngày 01 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=-1", "the last day of the month before"),
    ("Vào ngày 01 hàng tháng", "FREQ=MONTHLY;BYMONTHDAY=1", "on the day"),
    ("Ngày 15 và 30 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=15,30", "two days"),
    ("Hằng tháng, trước ngày 25", "FREQ=MONTHLY;BYMONTHDAY=24", "the deadline after a comma"),
    ("Báo cáo hằng tháng, gửi trước ngày 20", "FREQ=MONTHLY;BYMONTHDAY=19", "words between"),
    ("Trước ngày 15 của tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=14", "the last month of a quarter"),
    ("Trước ngày 05 của tháng đầu quý sau", "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=4", "the first month of the next"),
    ("Hằng quý (trước ngày 20 của tháng cuối quý)", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=19", "said twice"),
    ("Hằng quý, trước ngày 20", None, "of which month is not said"),
    ("trước 16h00 thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=FR", "an hour is on the day itself"),
    ("Trước thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=TH", "the day before"),
    ("Sáng thứ Bảy hằng tuần", "FREQ=WEEKLY;BYDAY=SA", "a part of the day before the weekday"),
    ("Vào chiều thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=FR", "vào before it"),
    ("Thứ Hai, thứ Năm hằng tuần", "FREQ=WEEKLY;BYDAY=MO,TH", "two weekdays"),
    ("Hằng tuần (vào chiều thứ Sáu)", "FREQ=WEEKLY;BYDAY=FR", "the weekday in parentheses"),
    ("Hằng tháng, hằng quý, hằng năm", None, "three rounds, no one rule"),
    ("Định kỳ 6 tháng, năm", None, "two rounds"),
    ("Mỗi tháng 02 lần", None, "twice a month says no days"),
    ("Định kỳ, đột xuất", None, "how often is not said"),
]
NO_DATES = [
    ("Thường xuyên", "ongoing", "always"),
    ("Thực hiện thường xuyên .", "ongoing", "a verb before, a blank before the full stop"),
    ("Thường xuyên, theo yêu cầu nhiệm vụ", "ongoing", "and on demand"),
    ("Theo tiến độ chuẩn bị mặt bằng", "unknown", "depends"),
    ("Theo kế hoạch bồi dưỡng hằng năm", "unknown", "the year is in the plan's name"),
    ("Theo Kế hoạch số 15/KH-UBND ngày 02/3/2026", "unknown", "a document's date"),
    ("Theo lộ trình giai đoạn 2021-2025", "unknown", "a programme's years"),
    ("Triển khai theo hướng dẫn của Bộ", "unknown", "depends"),
    ("7h00 - 7h15", "unknown", "hours alone"),
    ("14 giờ 30", "unknown", "an hour alone"),
    ("01 buổi", "unknown", "how long, not when"),
    ("24/7", "unknown", "round the clock"),
    ("Ngày 31/02/2024", "unknown", "no such day"),
    ("Trước ngày 31/4/2026", "unknown", "no such day"),
    ("Từ ngày 30/6/2026 đến ngày 01/6/2026", "unknown", "the end before the start"),
    ("Đầu tháng 6/2026", "unknown", "how many days is not said"),
    ("Tuần 2 tháng 3/2026", "unknown", "a week of a month"),
    ("Năm học 2025-2026", "unknown", "school years have no dates of their own"),
    ("Sau khi Nghị định quy định chi tiết được ban hành", "relative", "after an event"),
    ("Sau khi Luật Đất đai năm 2024 có hiệu lực", "relative", "the law's year is no time"),
    ("Trong thời hạn 10 ngày kể từ ngày ký", "relative", "counted from an event"),
    ("Trong vòng 10 ngày làm việc kể từ ngày 01/7/2026", "relative", "counted from a day"),
    ("Không quá 05 ngày làm việc", "unknown", "counted from nothing"),
    ("Sau 15 ngày kể từ ngày ban hành", "relative", "after so many days"),
    ("36 tháng kể từ ngày bàn giao đất", "relative", "a duration from an event"),
    ("Trước và sau Tết Nguyên đán 2026", "relative", "a feast's year is no time"),
    ("Quý vị đại biểu", "unknown", "quý is not always a quarter"),
    ("-", "unknown", "an empty cell's dash is kept"),
]


@pytest.mark.parametrize(("value", "start", "end", "shows"), DEADLINES, ids=[row[0] for row in DEADLINES])
def test_deadlines_have_an_end_only(value: str, start: None, end: str, shows: str) -> None:
    time = read_time(value, NOWHERE)
    assert time is not None
    assert (time.kind, time.start, time.end, time.recurrence, time.anchor) == ("deadline", start, end, None, None), shows
    assert time.text == value.rstrip(" .;")


@pytest.mark.parametrize(("value", "start", "end", "shows"), PERIODS, ids=[row[0] for row in PERIODS])
def test_periods(value: str, start: str | None, end: str | None, shows: str) -> None:
    time = read_time(value, NOWHERE)
    assert time == Time(value.rstrip(" .;"), "period", start, end, None, None), shows


@pytest.mark.parametrize(("value", "rule", "shows"), RECURRING, ids=[row[0] for row in RECURRING])
def test_what_comes_again(value: str, rule: str | None, shows: str) -> None:
    assert read_time(value, PLAN) == Time(value, "recurring", None, None, rule, None), shows


@pytest.mark.parametrize(("value", "kind", "shows"), NO_DATES, ids=[row[0] for row in NO_DATES])
def test_text_kept_without_dates(value: str, kind: str, shows: str) -> None:
    assert read_time(value, PLAN) == Time(value.rstrip(" ."), kind), shows


def test_every_year_within_bounds() -> None:
    assert read_time("hàng năm từ 2022 đến 2025", NOWHERE) == Time(
        "hàng năm từ 2022 đến 2025", "recurring", "2022-01-01", "2025-12-31", "FREQ=YEARLY", None
    )


def test_always_from_a_year_on() -> None:
    assert read_time("Thường xuyên, từ năm 2026", NOWHERE) == Time("Thường xuyên, từ năm 2026", "ongoing", "2026-01-01", None, None, None)


@pytest.mark.parametrize("value", ["", "   ", "\n"])
def test_only_an_empty_value_has_no_time(value: str) -> None:
    assert read_time(value, PLAN) is None


SCHOOL = Frame(PartialDate(2026, 9, 5), None, 2026)
Y2026 = Frame(PartialDate(2025, 12, 20), 2026)
ANCHORED = [
    ("ngày 24/8", PLAN, "2026-08-24", "2026-08-24", "issued_date", "after the issue"),
    ("Trước ngày 24/8", PLAN, None, "2026-08-23", "issued_date", "a deadline after the issue"),
    ("Trước ngày 24/8", Frame(PartialDate(2026, 8, None), None), None, "2026-08-23", "issued_date", "the day of issue is blank"),
    ("Tháng 8", PLAN, "2026-08-01", "2026-08-31", "issued_date", "the month of the issue"),
    ("Quý IV", PLAN, "2026-10-01", "2026-12-31", "issued_date", "a quarter to come"),
    ("Từ ngày 12 đến ngày 14/9", PLAN, "2026-09-12", "2026-09-14", "issued_date", "a range"),
    ("Trước ngày 15/3", PLAN, None, None, None, "before the issue: this year or the next?"),
    ("Tháng 3", PLAN, None, None, None, "a month gone by"),
    ("Trước ngày 15/3", Y2026, None, "2026-03-14", "subject", "the plan is that of 2026"),
    ("Quý I", Y2026, "2026-01-01", "2026-03-31", "subject", "the plan is that of 2026"),
    ("6 tháng đầu năm", Y2026, "2026-01-01", "2026-06-30", "subject", "half of the plan's year"),
    ("Cả năm", Y2026, "2026-01-01", "2026-12-31", "subject", "all of the plan's year"),
    ("Tháng 01", Frame(PartialDate(2026, 2, 10), 2026), "2026-01-01", "2026-01-31", "subject", "a yearly plan names a month gone by"),
    ("Trước ngày 20/3", Frame(PartialDate(2026, 1, 5), 2025), None, None, None, "a plan on last year's results"),
    ("Trước ngày 24/8", NOWHERE, None, None, None, "nothing to borrow from"),
    ("Trước ngày 24/8", Frame(PartialDate(2026, None, None), None), None, None, None, "before or after the issue is not known"),
    ("Từ nay đến hết năm 2026", PLAN, "2026-08-05", "2026-12-31", "issued_date", "nay is the day of issue"),
    ("Từ nay đến cuối năm", PLAN, "2026-08-05", "2026-12-31", "issued_date", "both from the issue"),
    ("Từ nay đến hết năm 2026", NOWHERE, None, "2026-12-31", None, "a nay without a day"),
    ("Trước ngày 30/10/2026", Y2026, None, "2026-10-29", None, "a printed year is no anchor"),
    ("Từ ngày 16/7 đến 25/7/2026", PLAN, "2026-07-16", "2026-07-25", None, "a year printed in the expression is no anchor"),
    ("Tháng 9", SCHOOL, "2026-09-01", "2026-09-30", "subject", "of a school year, its first months"),
    ("Tháng 3", SCHOOL, "2027-03-01", "2027-03-31", "subject", "of a school year, its last months"),
    ("Trước ngày 15/5", SCHOOL, None, "2027-05-14", "subject", "a deadline in the second year"),
    ("Tháng 12 - tháng 01", SCHOOL, "2026-12-01", "2027-01-31", "subject", "over the new year"),
    ("Quý III", SCHOOL, None, None, None, "the end of one school year and the beginning of the next"),
    ("Tháng 9/2025", SCHOOL, "2025-09-01", "2025-09-30", None, "a printed year is no anchor"),
    ("Trước ngày 15/3 năm sau", PLAN, None, None, None, "the next year is not the plan's"),
]


@pytest.mark.parametrize(("value", "frame", "start", "end", "anchor", "shows"), ANCHORED, ids=[f"{row[0]}: {row[5]}" for row in ANCHORED])
def test_a_missing_year_is_borrowed_only_without_doubt(
    value: str, frame: Frame, start: str | None, end: str | None, anchor: str | None, shows: str
) -> None:
    time = read_time(value, frame)
    assert time is not None
    assert (time.text, time.start, time.end, time.anchor) == (value, start, end, anchor), shows


SUBJECTS = [
    ("Thực hiện công tác dân số năm 2026", 2026, "the plan's year"),
    ("CÔNG TÁC KIỂM TRA NĂM 2026 TRÊN ĐỊA BÀN XÃ", 2026, "capitals"),
    ("Ra quân làm thủy lợi tháng 10/2026", 2026, "the year of a month"),
    ("Chuyển đổi số giai đoạn 2021-2025", None, "several years"),
    ("Hợp tác năm 2024 và những năm tiếp theo", None, "an open run of years"),
    ("Phát triển du lịch đến năm 2030", None, "a horizon"),
    ("Triển khai thi hành Luật Đất đai năm 2024", None, "a law's year"),
    ("Kiểm kê thời điểm 0h00 ngày 01 tháng 01 năm 2026", None, "a date"),
    ("Thực hiện Nghị quyết số 10-NQ/TU ngày 22/12/2024", None, "a document's date"),
    ("Tổng kết năm 2025, nhiệm vụ năm 2026", None, "two years"),
    ("Tổ chức khai giảng năm học 2026 - 2027", None, "a school year"),
    ("Tổ chức Ngày hội đại đoàn kết", None, "no year"),
    (None, None, "no subject"),
]


@pytest.mark.parametrize(("subject", "year", "shows"), SUBJECTS, ids=[row[2] for row in SUBJECTS])
def test_the_year_of_the_subject(subject: str | None, year: int | None, shows: str) -> None:
    assert subject_year(subject) == year, shows


SCHOOL_YEARS = [
    ("Thực hiện nhiệm vụ năm học 2026-2027", 2026, "the school year"),
    ("KIỂM TRA NỘI BỘ NĂM HỌC 2026 – 2027", 2026, "capitals, an en dash"),
    ("Tổng kết năm học 2025-2026, phương hướng năm học 2026-2027", None, "two of them"),
    ("Xây dựng trường chuẩn năm học 2026-2030", None, "no two years in a row"),
    ("Kiểm tra nội bộ năm 2026", None, "a year"),
    (None, None, "no subject"),
]


@pytest.mark.parametrize(("subject", "year", "shows"), SCHOOL_YEARS, ids=[row[2] for row in SCHOOL_YEARS])
def test_the_school_year_of_the_subject(subject: str | None, year: int | None, shows: str) -> None:
    assert school_year(subject) == year, shows


# prose, the text found, start, end, recurrence, what the row shows
PROSE = [
    ("Báo cáo kết quả về UBND xã trước ngày 18/9/2026 để tổng hợp.", "trước ngày 18/9/2026", None, "2026-09-17", None, "a deadline"),
    ("gửi Phòng Nội vụ trước ngày 05 tháng 10 năm 2026.", "trước ngày 05 tháng 10 năm 2026", None, "2026-10-04", None, "the long form"),
    ("xây dựng kế hoạch cụ thể xong trong tháng 12/2026.", "xong trong tháng 12/2026", None, "2026-12-31", None, "from xong"),
    ("rà soát, hoàn thành trước tháng 11/2026; báo cáo", "hoàn thành trước tháng 11/2026", None, "2026-10-31", None, "from hoàn thành"),
    ("bàn giao mặt bằng, hoàn thành trong quý IV/2026.", "hoàn thành trong quý IV/2026", None, "2026-12-31", None, "a quarter"),
    ("phê duyệt đề án, hoàn thành trong năm 2027.", "hoàn thành trong năm 2027", None, "2027-12-31", None, "a year that is a deadline"),
    ("gửi danh sách chậm nhất ngày 20/8 về Văn phòng", "chậm nhất ngày 20/8", None, "2026-08-20", None, "the year of the issue"),
    ("thu hồ sơ đến hết ngày 30/9/2026 theo quy định", "đến hết ngày 30/9/2026", None, "2026-09-30", None, "đến hết"),
    ("Mời báo cáo viên cho ngày 26/8.", "ngày 26/8", "2026-08-26", "2026-08-26", None, "a bare day"),
    ("Tổ chức hội nghị vào lúc 08h00 ngày 26/8/2026 tại hội trường", "vào lúc 08h00 ngày 26/8/2026", "2026-08-26", "2026-08-26", None, "an hour"),
    ("trực ban từ ngày 20/8 đến ngày 05/9/2026 tại trụ sở", "từ ngày 20/8 đến ngày 05/9/2026", "2026-08-20", "2026-09-05", None, "from … to …"),
    (
        "khảo sát từ tháng 9/2026 đến khi kết thúc dự án, báo cáo",
        "từ tháng 9/2026 đến khi kết thúc dự án",
        "2026-09-01",
        None,
        None,
        "to an event, up to the comma",
    ),
    ("tổ chức sơ kết vào quý I/2027.", "vào quý I/2027", "2027-01-01", "2027-03-31", None, "in a quarter"),
    ("mở lớp tập huấn trong tháng 9/2026.", "trong tháng 9/2026", "2026-09-01", "2026-09-30", None, "in a month"),
    ("cập nhật số liệu trước ngày 20 hằng tháng lên phần mềm", "trước ngày 20 hằng tháng", None, None, "FREQ=MONTHLY;BYMONTHDAY=19", "every month"),
    (
        "nghiêm túc thực hiện; định kỳ trước ngày 30 tháng 11 hàng năm báo cáo",
        "định kỳ trước ngày 30 tháng 11 hàng năm",
        None,
        None,
        "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=29",
        "from định kỳ",
    ),
    (
        "các đơn vị định kỳ hàng năm (trước ngày 30/10) gửi báo cáo",
        "định kỳ hàng năm (trước ngày 30/10)",
        None,
        None,
        "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=29",
        "with the parenthesis",
    ),
    (
        "báo cáo kết quả hằng năm về Sở Y tế trước ngày 10/12.",
        "trước ngày 10/12",
        None,
        None,
        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9",
        "the sentence said hằng năm: no year of the plan",
    ),
    ("Báo cáo Sở trước 16h00 thứ Sáu hằng tuần.", "trước 16h00 thứ Sáu hằng tuần", None, None, "FREQ=WEEKLY;BYDAY=FR", "every week"),
    (
        "theo lộ trình hàng năm từ 2022 đến 2025; đồng thời",
        "hàng năm từ 2022 đến 2025",
        "2022-01-01",
        "2025-12-31",
        "FREQ=YEARLY",
        "every year of some",
    ),
    (
        "trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản.",
        "trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản",
        None,
        None,
        None,
        "relative",
    ),
    (
        "thực hiện ngay sau khi chương trình phối hợp, hỗ trợ được ban hành và theo hướng dẫn",
        "ngay sau khi chương trình phối hợp, hỗ trợ được ban hành",
        None,
        None,
        None,
        "an event, past a comma",
    ),
    ("Năm xã vùng cao, trước ngày 30/9/2026, gửi hồ sơ", "trước ngày 30/9/2026", None, "2026-09-29", None, "năm is five"),
    (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 03/02/2026 của UBND tỉnh, gửi báo cáo trước ngày 30/9/2026.",
        "trước ngày 30/9/2026",
        None,
        "2026-09-29",
        None,
        "past a citation",
    ),
    ("sơ kết giai đoạn 2021-2025 trước ngày 30/9/2026", "trước ngày 30/9/2026", None, "2026-09-29", None, "past a programme's name"),
    ("hoàn thành việc lập đề án trong quý IV/2026 để trình", "trong quý IV/2026", None, "2026-12-31", None, "hoàn thành earlier in the clause"),
    ("hoàn thành việc cấp sổ trong năm 2027, báo cáo", "trong năm 2027", None, "2027-12-31", None, "a year of what is finished"),
    (
        "Thời gian hoàn thành: Tháng 12/2026, trước ngày 05/12/2026 gửi",
        "trước ngày 05/12/2026",
        None,
        "2026-12-04",
        None,
        "a label's hoàn thành is no deadline",
    ),
    (
        "tổ chức 03 ngày: 24, 25 và 26 tháng 8 năm 2026.",
        "24, 25 và 26 tháng 8 năm 2026",
        "2026-08-24",
        "2026-08-26",
        None,
        "a list of days without ngày",
    ),
    ("hiệp thương lần thứ hai: chậm nhất ngày 03/02/2027", "chậm nhất ngày 03/02/2027", None, "2027-02-03", None, "thứ hai is the second"),
    ("Khám bệnh cho nhân dân trong tháng 10/2026.", "trong tháng 10/2026", "2026-10-01", "2026-10-31", None, "nhân of nhân dân marks no feast"),
    ("vận động công nhân hiến máu trong tháng 9/2026", "trong tháng 9/2026", "2026-09-01", "2026-09-30", None, "nhân of công nhân neither"),
    ("phổ biến pháp luật trong tháng 11/2026", "trong tháng 11/2026", "2026-11-01", "2026-11-30", None, "luật of pháp luật names no law"),
    (
        "Đăng ký từ ngày 05/9/2026 đến ngày 10/9/2026",
        "từ ngày 05/9/2026 đến ngày 10/9/2026",
        "2026-09-05",
        "2026-09-10",
        None,
        "ký of đăng ký signs nothing",
    ),
    ("rà soát tuyển sinh trong tháng 8/2026", "trong tháng 8/2026", "2026-08-01", "2026-08-31", None, "sinh of tuyển sinh is no birth"),
    ("gửi tài liệu trước 05 ngày tổ chức Đại hội, kèm", "trước 05 ngày tổ chức Đại hội", None, None, None, "counted back from an event"),
    (
        "Ngay sau hội nghị, gửi biên bản trước ngày 30/9/2026",
        "Ngay sau hội nghị",
        None,
        None,
        None,
        "an event that opens the paragraph is the first of two",
    ),
    ("phổ biến trong sinh hoạt định kỳ tháng 9/2026", "định kỳ tháng 9/2026", "2026-09-01", "2026-09-30", None, "a regular meeting's month"),
    ("hoàn thành mục tiêu đến năm 2030, trong đó nộp đề án trước ngày 30/9/2026", "trước ngày 30/9/2026", None, "2026-09-29", None, "past a horizon"),
]


@pytest.mark.parametrize(("text", "printed", "start", "end", "rule", "shows"), PROSE, ids=[row[5] + ": " + row[1] for row in PROSE])
def test_the_first_time_in_prose(text: str, printed: str, start: str | None, end: str | None, rule: str | None, shows: str) -> None:
    found = find_time(text, PLAN)
    assert found is not None, shows
    assert found.time.text == text[found.start : found.end] == printed, shows
    assert (found.time.start, found.time.end, found.time.recurrence) == (start, end, rule), shows


NOT_IN_PROSE = [
    ("Phòng Kinh tế thường xuyên theo dõi, kiểm tra.", "manner"),
    ("triển khai Chương trình giai đoạn 2021-2025 trên địa bàn", "a programme's years"),
    ("triển khai giai đoạn I từ năm 2021 đến năm 2025", "a numbered period"),
    ("thực hiện Chiến lược dữ liệu đến năm 2030", "a horizon"),
    ("bầu cử đại biểu nhiệm kỳ 2026-2031", "a term"),
    ("đối với nhiệm vụ triển khai trong năm 2025, các sở", "a year in passing"),
    ("xây dựng kế hoạch hằng năm của đơn vị", "a plan's name"),
    ("tổng hợp kết quả thực hiện hằng năm theo quy định", "yearly results"),
    ("báo cáo kết quả triển khai kế hoạch định kỳ hàng năm", "no date, no deadline"),
    ("báo cáo kết quả quý I/2026", "a report's quarter"),
    ("nhiệm vụ 6 tháng cuối năm 2026", "a half's tasks"),
    ("kết quả thực hiện trong quý I/2027", "results of a quarter"),
    ("tổ chức lễ kỷ niệm Ngày Nhà giáo Việt Nam 20/11", "commemorated"),
    ("văn nghệ chào mừng ngày 20/11", "celebrated"),
    ("tặng quà nhân ngày 27/7/2027", "a feast, with nhân alone"),
    ("học sinh, ông Mạc Văn Suối sinh ngày 05/9/2027", "a birth"),
    ("căn cứ biên bản họp ngày 05/9/2027", "a meeting's minutes"),
    ("mít tinh nhân dịp ngày Quốc khánh 2/9", "a feast"),
    ("Đối với 06/09 huyện miền núi", "six of nine"),
    ("trực cấp cứu 24/7", "round the clock"),
    ("tính đến ngày 30/6/2026 đạt 80%", "a cut-off"),
    ("số liệu kiểm kê thời điểm 0h00 ngày 01/01/2027", "a cut-off"),
    ("Công văn số 834/SNV-TCCC ngày 20/9/2026 của Sở Nội vụ", "a document"),
    ("theo văn bản ngày 12/9/2026 của Sở Nội vụ", "a document without a number"),
    ("ý kiến kết luận tại cuộc họp ngày 12/7/2026", "told, not set: before the plan"),
    ("có hiệu lực thi hành kể từ ngày 01/10/2026", "of a document, not of a task"),
    ("vận động năm xã, quý vị đại biểu, tháng, năm", "five, dear guests, and no number"),
    ("tổ chức tuần lễ áo dài, tháng hành động vì trẻ em", "weeks and months of action"),
    ("chi 25/10 triệu đồng cho 3/4 số hộ", "fractions"),
    ("trong quá trình thực hiện, trong thời gian tới", "vague"),
    ("trước hết, trước mắt, trước khi triển khai", "other uses of trước"),
    ("sau khi được cấp có thẩm quyền phê duyệt", "an event without a limit"),
    ("ngày càng nâng cao; hằng ngày tiếp nhận hồ sơ", "manner"),
    ("từ 20 đến 25 học viên, từ nguồn ngân sách đến cơ sở", "from … to … of other things"),
    ("Điều 30 khoản 2, mục 11.2025", "numbers"),
    ("01 ngày/hội nghị, 02 buổi/lớp", "durations"),
    ("kinh phí từ năm 2026 đến năm 2030 là 05 tỷ đồng", "a budget's years"),
    ("đối với học sinh sinh ngày 12/9/2020", "a birthday"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("text", "shows"), NOT_IN_PROSE, ids=[row[1] + ": " + row[0] for row in NOT_IN_PROSE])
def test_no_time_in_prose(text: str, shows: str) -> None:
    assert find_time(text, PLAN) is None, shows


def test_ranges_to_skip_are_skipped() -> None:
    text = "Thực hiện thỏa thuận ký trước ngày 02/9/2026, nộp trước ngày 30/9/2026"
    found = find_time(text, PLAN, [(0, text.index(","))])
    assert found is not None
    assert found.time.end == "2026-09-29"
    assert find_time(text, PLAN, [(0, len(text))]) is None


OPENINGS = [
    (
        "Vào sáng thứ bảy hằng tuần, các xã ra quân.",
        "Vào sáng thứ bảy hằng tuần",
        "recurring",
        "FREQ=WEEKLY;BYDAY=SA",
        "các xã ra quân.",
        "a part of the day",
    ),
    ("Ngay sau hội nghị, Văn phòng tổng hợp.", "Ngay sau hội nghị", "relative", None, "Văn phòng tổng hợp.", "at once after an event"),
    ("Hằng năm, các xã lập dự toán.", "Hằng năm", "recurring", "FREQ=YEARLY", "các xã", "every year"),
    ("Hàng năm UBND xã rà soát.", "Hàng năm", "recurring", "FREQ=YEARLY", "UBND", "no comma"),
    ("Định kỳ 6 tháng, Sở Nội vụ báo cáo.", "Định kỳ 6 tháng", "recurring", "FREQ=MONTHLY;INTERVAL=6", "Sở", "định kỳ"),
    ("Định kỳ 6 tháng, hằng năm, Sở Nội vụ báo cáo.", "Định kỳ 6 tháng, hằng năm", "recurring", None, "Sở", "two rounds"),
    ("Định kỳ hằng quý hoặc khi có yêu cầu, Sở Nội vụ báo cáo.", "Định kỳ hằng quý", "recurring", "FREQ=MONTHLY;INTERVAL=3", "Sở", "or on demand"),
    (
        "Trước ngày 15/11 hằng năm, các đơn vị gửi báo cáo.",
        "Trước ngày 15/11 hằng năm",
        "recurring",
        "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=14",
        "các đơn vị",
        "a recurring deadline",
    ),
    (
        "Hằng năm, trước ngày 15/11, các đơn vị gửi báo cáo.",
        "Hằng năm, trước ngày 15/11",
        "recurring",
        "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=14",
        "các đơn vị",
        "the deadline after a comma",
    ),
    (
        "Trước ngày 25 hằng tháng (đối với báo cáo tháng), Phòng Nội vụ gửi.",
        "Trước ngày 25 hằng tháng",
        "recurring",
        "FREQ=MONTHLY;BYMONTHDAY=24",
        "Phòng",
        "a parenthesis before the comma",
    ),
    ("Trong quý III/2026, Sở Y tế mở lớp.", "Trong quý III/2026", "period", None, "Sở", "a quarter"),
    ("Từ nay đến hết năm 2026, các xã rà soát.", "Từ nay đến hết năm 2026", "period", None, "các xã", "from now on"),
    ("Năm 2027, các xã tổng kết.", "Năm 2027", "period", None, "các xã", "a year"),
    ("Chậm nhất ngày 20/9/2026, các xã gửi danh sách.", "Chậm nhất ngày 20/9/2026", "deadline", None, "các xã", "a deadline"),
    ("Trong thời hạn 10 ngày kể từ ngày ký, các xã gửi danh sách.", "Trong thời hạn 10 ngày kể từ ngày ký", "relative", None, "các xã", "relative"),
]


@pytest.mark.parametrize(("text", "printed", "kind", "rule", "rest", "shows"), OPENINGS, ids=[row[5] for row in OPENINGS])
def test_a_time_that_opens_a_paragraph(text: str, printed: str, kind: str, rule: str | None, rest: str, shows: str) -> None:
    found = opening_time(text, PLAN)
    assert found is not None
    assert (found.start, found.time.text, found.time.kind, found.time.recurrence) == (0, printed, kind, rule), shows
    assert text[found.end :].startswith(rest), shows


@pytest.mark.parametrize(
    "text",
    [
        "Thường xuyên kiểm tra.",
        "Trong quá trình thực hiện, các xã báo cáo.",
        "Trước mắt, các xã rà soát.",
        "Năm xã vùng cao rà soát.",
        "Căn cứ Luật, các xã rà soát.",
        "Quý vị đại biểu, tháng 5",
        "",
    ],
)
def test_no_time_opens_it(text: str) -> None:
    assert opening_time(text, PLAN) is None


WORDS = st.sampled_from(
    [
        "trước",
        "ngày",
        "tháng",
        "quý",
        "năm",
        "hằng",
        "hàng",
        "đến",
        "từ",
        "và",
        ",",
        "-",
        "/",
        "(",
        ")",
        ".",
        ";",
        "hết",
        "xong",
        "hoàn",
        "thành",
        "trong",
        "định",
        "kỳ",
        "15",
        "31/02/2024",
        "30/10",
        "11/2025",
        "2025",
        "2021-2025",
        "IV/2025",
        "I",
        "6",
        "0",
        "00",
        "thứ",
        "Sáu",
        "tuần",
        "lần",
        "của",
        "cuối",
        "đầu",
        "nay",
        "kể",
        "chậm",
        "nhất",
        "7h00",
        "sáng",
        "tiếp",
        "theo",
        "các",
        "những",
        "sau",
        "khi",
        "ban",
        "thời",
        "hạn",
        "làm",
        "việc",
        "giai",
        "đoạn",
        "học",
        "99",
        "12",
        "1",
        "24/7",
        "Thường",
        "xuyên",
        "İ",
    ]
)
FRAMES = st.builds(
    Frame,
    st.none() | st.builds(PartialDate, st.none() | st.integers(1, 9999), st.none() | st.integers(0, 13), st.none() | st.integers(0, 32)),
    st.none() | st.integers(0, 99999),
)


def _holds(time: Time) -> None:
    for day in (time.start, time.end):
        assert day is None or datetime.date.fromisoformat(day)
    assert not (time.start and time.end) or time.start <= time.end
    if time.recurrence:
        rrulestr(time.recurrence, dtstart=datetime.datetime(2026, 1, 1))
    if time.kind == "unknown":
        assert time[2:] == (None, None, None, None)
    if time.kind == "deadline":
        assert time.start is None


@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=80), FRAMES)
def test_what_always_holds(text: str, frame: Frame) -> None:
    time = read_time(text, frame)
    assert (time is None) == (not text.strip())
    if time:
        assert time.text in text
        _holds(time)
    found = find_time(text, frame, [(3, 9)])
    if found:
        assert text[found.start : found.end] == found.time.text
        assert found.end <= 3 or found.start >= 9
        _holds(found.time)
    opening = opening_time(text, frame)
    if opening:
        assert text[opening.start : opening.end].startswith(opening.time.text)
        _holds(opening.time)


@pytest.mark.parametrize(
    "word",
    [
        "trước ",
        "từ ngày 1 ",
        "1/1",
        "đến hết ",
        "ngày 1, ",
        "hằng năm, ",
        "thứ hai, ",
        "8h00 ",
        "ngày ",
        "ngay sau khi ",
        "kỷ niệm ngày 1/1 ",
        "tuần a ",
    ],
)
def test_a_long_paragraph_takes_no_longer_than_its_length(word: str) -> None:
    text = word * (100_000 // len(word))
    find_time(text, PLAN)
    read_time(text, PLAN)
    opening_time(text, PLAN)
