"""Task lists as files: what a spreadsheet, a calendar, a browser or a terminal makes of them is what the plan says."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from markdown_it import MarkdownIt
from rich.console import Console

from kehoach.messages import LANGUAGES
from kehoach.tracking.entries import Entry
from kehoach.writers.tasks import Remark, columns, format_names, is_installed, to_csv, to_ics, to_markdown, to_table, to_xlsx, writer
from kehoach.writers.tasks.columns import Row, recurrence_in_words
from task_makers import COMMUNE, SCHOOL, UNDATED_PLAN, entry, part, when

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
DEADLINE = when("trước ngày 30/4/2026", "deadline", end="2026-04-29")
PERIOD = when("Quý IV/2026", "period", "2026-10-01", "2026-12-31")
YEARLY = when("định kỳ hằng năm (trước ngày 30/10)", "recurring", recurrence="FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=29")
WHOLE = entry(
    "Ươm 3.000 cây giống", part("lead", "Phòng Kinh tế", "Hạt Kiểm lâm"), part("coordinating", "UBND các bản"), part("directing", "UBND xã"),
    part("monitoring", "Mặt trận Tổ quốc xã", "Công an xã"), time=DEADLINE, outputs=["Vườn ươm", "Báo cáo"], funding=["Ngân sách xã"],
    location="Bản Na Lốc", row="3",
)  # fmt: skip
ENTRIES = [
    WHOLE,
    entry("Trồng cây dọc suối", part("lead", "Các hộ nhận khoán"), time=PERIOD, number=2, form="directive"),
    entry("Kiểm tra, báo cáo", part("lead", "Hạt Kiểm lâm"), time=YEARLY, number=3, plan=SCHOOL, form="table_row"),
    entry("Tuyên truyền", number=4, plan=SCHOOL, form="responsibility", span=None),
]
FORMULAS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://a.vn\";\"x\")", "=cmd|' /C calc'!A0", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "\u200b=1",
    "\ufeff=1", "＝1", "＋1", "－1", "＠A1", "\tchữ", "\rchữ", "- Ươm cây", "'=1", "''=1", "'\t=1",
)  # fmt: skip
NUMBERS = ("0123", "1.10", "12/2025", "24/8", "1e5", "1,5", "8:30", "50%", "2026-03-05", "12345678901234567", "00", " 0123", "١٢", "'0123", ".5")
HARMLESS = ("Ươm cây", "a=b", "1. Ươm cây", "'trong ngoặc'", "12", "0", "II.1", "12/KH-UBND", "07 xã", "", "'", "Tháng 12/2025")


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def csv_rows(entries: Sequence[Entry]) -> list[list[str]]:
    return rows_of(writer("csv").write(entries, "vi").data)


def workbook(entries: Sequence[Entry], language: str = "vi") -> Any:
    return openpyxl.load_workbook(io.BytesIO(writer("xlsx").write(entries, language).data))


def calendar(entries: Sequence[Entry], language: str = "vi") -> Any:
    return Calendar.from_ical(writer("ics").write(entries, language).data)


def table(entries: Sequence[Entry], width: int = 120, language: str = "vi") -> str:
    text = io.StringIO()
    to_table.show(entries, language, Console(file=text, width=width, highlight=False, markup=False, emoji=False))
    return text.getvalue()


def test_the_forms() -> None:
    """A writer that does not load would be missing here."""
    assert format_names() == ("csv", "ics", "json", "markdown", "ndjson", "table", "xlsx")
    assert all(is_installed(writer(name)) for name in format_names())
    assert [name for name in format_names() if not writer(name).FOR_TERMINAL] == ["ics", "xlsx"]


@pytest.mark.parametrize("name", ["xml", "", "CSV", "../to_csv", "columns"])
def test_an_unknown_form_is_a_value_error(name: str) -> None:
    with pytest.raises(ValueError, match="^" + name.replace(".", r"\.")):
        writer(name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entries", [ENTRIES, []], ids=["four tasks", "none"])
@pytest.mark.parametrize("name", format_names())
def test_the_same_tasks_give_the_same_bytes(name: str, entries: list[Entry], language: str) -> None:
    assert writer(name).write(entries, language) == writer(name).write(list(entries), language)


# --- columns --------------------------------------------------------------------------------------------------------


def test_the_columns_of_a_task() -> None:
    assert columns.make_row(WHOLE, "vi") == Row(
        title="Ươm 3.000 cây giống",
        lead="Phòng Kinh tế; Hạt Kiểm lâm",
        coordinating="Ủy ban nhân dân các bản",
        other="Chỉ đạo: Ủy ban nhân dân xã; Giám sát: Mặt trận Tổ quốc xã, Công an xã",
        time="trước ngày 30/4/2026",
        start=None,
        end=date(2026, 4, 29),
        recurrence="",
        outputs="Vườn ươm; Báo cáo",
        funding="Ngân sách xã",
        location="Bản Na Lốc",
        form="mục có nhãn",
        plan="trong-rung.md",
        code="12/KH-UBND",
        node="II.1",
        line=11,
        row="3",
    )


@pytest.mark.parametrize("name", ["csv", "markdown", "table", "xlsx"])
def test_the_headings_are_vietnamese_or_english(name: str) -> None:
    vietnamese, english = (
        str(workbook(ENTRIES, language).worksheets[0]["B1"].value) if name == "xlsx" else writer(name).write(ENTRIES, language).data.decode()
        for language in LANGUAGES
    )
    assert "Chủ trì" in vietnamese
    assert "Lead" in english


@pytest.mark.parametrize(
    ("rule", "vietnamese", "english"),
    [
        ("FREQ=YEARLY", "hằng năm", "every year"),
        ("FREQ=DAILY", "hằng ngày", "every day"),
        ("FREQ=MONTHLY;INTERVAL=3", "3 tháng một lần", "every 3 months"),
        ("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=29", "ngày 29/10 hằng năm", "every year on 29/10"),
        ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=14", "ngày 14 các tháng 3, 6, 9, 12 hằng năm", "every year on day 14 of months 3, 6, 9, 12"),
        ("FREQ=YEARLY;BYMONTH=6,12", "tháng 6, 12 hằng năm", "every year in month 6, 12"),
        ("FREQ=MONTHLY;BYMONTHDAY=14", "ngày 14 hằng tháng", "every month on day 14"),
        ("FREQ=WEEKLY;BYDAY=MO,FR", "vào thứ Hai, thứ Sáu hằng tuần", "every week on Monday, Friday"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=-1"),  # not simple: as it is
        ("FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=1MO"),
        ("FREQ=DAILY;BYMONTH=3", "FREQ=DAILY;BYMONTH=3", "FREQ=DAILY;BYMONTH=3"),
        ("FREQ=YEARLY;COUNT=3", "FREQ=YEARLY;COUNT=3", "FREQ=YEARLY;COUNT=3"),
        ("hằng năm", "hằng năm", "hằng năm"),
    ],
)
def test_a_recurrence_in_words(rule: str, vietnamese: str, english: str) -> None:
    assert (recurrence_in_words(rule, "vi"), recurrence_in_words(rule, "en")) == (vietnamese, english)


# --- JSON -----------------------------------------------------------------------------------------------------------


def test_json_has_the_task_of_the_record_and_its_plan() -> None:
    data = json.loads(writer("json").write(ENTRIES, "vi").data)
    assert data[0]["plan"] == {
        "name": "trong-rung.md", "type_name": "Kế hoạch", "code": "12/KH-UBND", "organ_name": "Ủy ban nhân dân xã Bản Lầu", "sha256": "ab" * 32,
    }  # fmt: skip
    assert data[0]["task"]["time"] == {
        "text": "trước ngày 30/4/2026", "kind": "deadline", "start": None, "end": "2026-04-29", "recurrence": None, "anchor": None,
    }  # fmt: skip
    assert data[3]["task"]["assignments"] == []
    assert [json.loads(line) for line in writer("ndjson").write(ENTRIES, "vi").data.splitlines()] == data


@given(ANY_TEXT)
def test_any_title_survives_json(title: str) -> None:
    one = [entry(title)]
    assert json.loads(writer("json").write(one, "vi").data)[0]["task"]["title"] == title
    line = writer("ndjson").write(one, "vi").data
    assert (json.loads(line)["task"]["title"], line.count(b"\n")) == (title, 1)


# --- CSV ------------------------------------------------------------------------------------------------------------


def test_csv_opens_in_excel_as_utf8_with_dates() -> None:
    data = writer("csv").write(ENTRIES, "vi").data
    assert data.startswith("\ufeffNhiệm vụ,Chủ trì,".encode())
    heads, first, *_ = rows_of(data)
    assert len(heads) == len(first) == len(Row._fields)
    assert dict(zip(heads, first, strict=True))["Đến ngày"] == "2026-04-29"
    assert data.count(b"\r\n") == len(ENTRIES) + 1


@pytest.mark.parametrize("text", [*FORMULAS, *NUMBERS], ids=ascii)
def test_what_a_spreadsheet_would_misread_has_an_apostrophe_before_it(text: str) -> None:
    assert to_csv.guarded(text) == f"'{text}"
    assert to_csv.unguarded(f"'{text}") == text


@pytest.mark.parametrize("text", HARMLESS, ids=ascii)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert to_csv.guarded(text) == to_csv.unguarded(text) == text


def test_every_cell_is_guarded_wherever_the_text_came_from() -> None:
    evil = "=1+1"
    one = entry(
        evil, part("lead", evil), part("coordinating", evil), time=when(evil), outputs=[evil], funding=[evil], location=evil, row=evil, node=evil,
        plan=COMMUNE._replace(name=evil, code=evil),
    )  # fmt: skip
    cells = csv_rows([one])[1]
    assert evil not in cells
    assert cells.count(f"'{evil}") == 11


@given(ANY_TEXT | st.lists(st.sampled_from([*"'=+-@＝\t\r\n 0123.,", "chữ"])).map("".join))
def test_any_title_survives_csv(text: str) -> None:
    cell = csv_rows([entry(text)])[1][0]
    assert to_csv.unguarded(cell) == text
    assert not re.match(r"[\s\x00-\x1f]*[=+\-@＝＋－＠]|[\t\r]", cell)


# --- XLSX -----------------------------------------------------------------------------------------------------------


def shared_strings(data: bytes) -> list[str]:
    """The strings of a workbook as Excel reads them; openpyxl leaves its _x000D_ as they are."""
    spaces = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    root = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("xl/sharedStrings.xml"))
    texts = ["".join(t.text or "" for t in item.iterfind(".//x:t", spaces)) for item in root.iterfind("x:si", spaces)]
    return [re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text) for text in texts]


def test_a_workbook_has_all_tasks_and_then_a_sheet_for_each_leading_body() -> None:
    book = workbook(ENTRIES)
    assert book.sheetnames == ["Nhiệm vụ", "Phòng Kinh tế", "Hạt Kiểm lâm", "Các hộ nhận khoán"]
    titles = [[row[0] for row in sheet.iter_rows(min_row=2, values_only=True)] for sheet in book]
    assert titles == [
        ["Ươm 3.000 cây giống", "Trồng cây dọc suối", "Kiểm tra, báo cáo", "Tuyên truyền"],
        ["Ươm 3.000 cây giống"],
        ["Ươm 3.000 cây giống", "Kiểm tra, báo cáo"],
        ["Trồng cây dọc suối"],
    ]


def test_a_sheet_can_be_filtered_and_read() -> None:
    for sheet in workbook(ENTRIES):
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == f"A1:Q{sheet.max_row}"
        assert sheet["A2"].alignment.wrap_text
        assert sheet.column_dimensions["A"].width > 40


def test_dates_are_dates_and_texts_are_texts() -> None:
    sheet = workbook(ENTRIES).worksheets[0]
    row = {head.value: cell for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert (row["Đến ngày"].value, row["Đến ngày"].number_format) == (datetime(2026, 4, 29), "dd/mm/yyyy")
    assert (row["Hàng"].value, row["Hàng"].data_type) == ("3", "s")
    assert (row["Dòng"].value, row["Văn bản"].value, row["Mục"].value) == (11, "trong-rung.md", "II.1")
    assert row["Từ ngày"].value is None


@pytest.mark.parametrize("text", [*FORMULAS, *NUMBERS, "http://a.vn", "mailto:a@b.vn", "internal:Sheet1!A1", "{=1+1}", "TRUE", "#N/A"], ids=ascii)
def test_a_text_is_never_a_formula_a_link_or_a_number(text: str) -> None:
    data = writer("xlsx").write([entry(text, plan=COMMUNE._replace(name=text))], "vi").data
    cell = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]["A2"]
    assert (cell.data_type, cell.hyperlink) == ("s", None)
    assert text in shared_strings(data)


@settings(max_examples=60)
@given(ANY_TEXT)
def test_any_title_survives_xlsx(title: str) -> None:
    assume(title)
    data = writer("xlsx").write([entry(title, part("lead", title))], "vi").data
    assert title in shared_strings(data)
    assert len(openpyxl.load_workbook(io.BytesIO(data)).sheetnames) == 2


@pytest.mark.parametrize(
    ("length", "cut"),
    [(32767, 0), (32768, 1), (100_000, 1)],
)
@pytest.mark.parametrize("sign", ["x", "🌱"])
def test_a_cell_that_is_too_long_is_cut_marked_and_counted(sign: str, length: int, cut: int) -> None:
    """Excel counts UTF-16 units: a sign beyond the basic plane takes two, and none is cut in half."""
    title = (sign * length)[: length // len(sign.encode("utf-16-le")) * 2]
    title += "x" * (length - len(title.encode("utf-16-le")) // 2)
    written = writer("xlsx").write([entry(title, part("lead", "Công an xã"))], "vi")
    assert written.remarks == ((Remark("tasks-cut", 1),) if cut else ())
    value = next(text for text in shared_strings(written.data) if text[:1] == sign)
    assert len(value.encode("utf-16-le")) // 2 <= 32767
    assert value.endswith(" […cắt bớt]") if cut else value == title


def test_dates_before_excel_begins_are_texts() -> None:
    sheet = workbook([entry("Kỷ niệm", time=when("năm 1890", "period", "1890-01-01", "1890-12-31"))]).worksheets[0]
    assert [cell.value for cell in sheet[2][5:7]] == ["1890-01-01", "1890-12-31"]


@pytest.mark.parametrize(
    ("names", "sheets"),
    [
        (["Sở [A]: B*?/\\C"], ["Sở A B C"]),
        (["Sở Y tế", "SỞ Y TẾ."], ["Sở Y tế", "SỞ Y TẾ."]),
        (["A/B", "a:b", "A*B"], ["A B", "a b (2)", "A B (3)"]),  # one name for Excel, whatever the case
        (["Nhiệm vụ"], ["Nhiệm vụ (2)"]),  # the first sheet has it
        (["History"], ["History_"]),  # Excel keeps it for itself
        (["'Đội trưởng'"], ["Đội trưởng"]),
        (["\x1b\x00"], ["_"]),
        (["Phòng " * 10], ["Phòng Phòng Phòng Phòng Phòng P"]),
        (["x" * 40 + "a", "x" * 40 + "b"], ["x" * 31, "x" * 27 + " (2)"]),
        (["🌱" * 20], ["🌱" * 15]),  # two units each
    ],
    ids=ascii,
)
def test_sheet_names_are_ones_that_excel_takes(names: list[str], sheets: list[str]) -> None:
    taken: set[str] = set()
    to_xlsx.sheet_name("Nhiệm vụ", taken)
    assert [to_xlsx.sheet_name(name, taken) for name in names] == sheets


@given(st.lists(ANY_TEXT, max_size=8))
def test_any_names_make_sheet_names(names: list[str]) -> None:
    taken: set[str] = set()
    made = [to_xlsx.sheet_name(name, taken) for name in names]
    assert len({name.lower() for name in made}) == len(names)
    for name in made:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]|^'|'$", name)


def test_there_is_an_end_to_the_sheets_and_it_is_said() -> None:
    many = [entry("Việc", part("lead", f"Trưởng bản {number}"), number=number) for number in range(60)]
    busy = [entry("Việc", part("lead", "Công an xã"), number=number) for number in (70, 71)]
    written = writer("xlsx").write(many + busy, "vi")
    book = openpyxl.load_workbook(io.BytesIO(written.data))
    assert len(book.sheetnames) == 1 + to_xlsx.MAX_SHEETS
    assert "Công an xã" in book.sheetnames  # the busiest are kept
    assert written.remarks == (Remark("tasks-no-sheet", 11),)


# --- LibreOffice ----------------------------------------------------------------------------------------------------

SOFFICE = shutil.which("soffice")
ODD = [entry(text, row=text, number=number) for number, text in enumerate((*FORMULAS[:6], *NUMBERS, *HARMLESS[:-2]))]


def converted(tmp_path: Path, name: str, data: bytes, to: str, *options: str) -> Path:
    """A file as LibreOffice opens and saves it; without a window it must be told that a CSV is UTF-8, it asks nobody."""
    (tmp_path / "vao").mkdir()
    source = tmp_path / "vao" / name
    source.write_bytes(data)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [str(SOFFICE), profile, "--headless", *options, "--convert-to", to, "--outdir", str(tmp_path / "ra"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return next((tmp_path / "ra").iterdir())


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_workbook_as_it_was_written(tmp_path: Path) -> None:
    data = writer("xlsx").write(ENTRIES + ODD, "vi").data
    path = converted(tmp_path, "viec.xlsx", data, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1")
    expected = [[_as_shown(value) for value in columns.make_row(one, "vi")] for one in ENTRIES + ODD]
    assert rows_of(path.read_bytes())[1:] == expected


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_csv_as_it_was_written_and_runs_nothing(tmp_path: Path) -> None:
    path = converted(tmp_path, "viec.csv", writer("csv").write(ENTRIES + ODD, "vi").data, "xlsx", "--infilter=CSV:44,34,76,1")
    sheet = openpyxl.load_workbook(path).worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    assert not [cell.value for cells in sheet.iter_rows() for cell in cells if cell.data_type == "f"]
    for cells, one in zip(sheet.iter_rows(min_row=2, values_only=True), ENTRIES + ODD, strict=True):
        found = dict(zip(heads, cells, strict=True))
        row = columns.make_row(one, "vi")
        assert to_csv.unguarded(str(found["Nhiệm vụ"] if found["Nhiệm vụ"] is not None else "")) == row.title
        assert to_csv.unguarded(str(found["Hàng"] if found["Hàng"] is not None else "")) == row.row
        assert found["Đến ngày"] == (datetime(row.end.year, row.end.month, row.end.day) if row.end else None)


def _as_shown(value: object) -> str:
    return f"{value:%m/%d/%Y}" if isinstance(value, date) else "" if value is None else str(value)


# --- ICS ------------------------------------------------------------------------------------------------------------


def test_a_deadline_is_a_todo_a_period_and_what_recurs_are_events() -> None:
    deadline, period, yearly = calendar(ENTRIES).subcomponents
    assert (deadline.name, deadline.decoded("due")) == ("VTODO", date(2026, 4, 29))
    assert "dtstart" not in deadline
    assert (period.name, period.decoded("dtstart"), period.decoded("dtend")) == ("VEVENT", date(2026, 10, 1), date(2027, 1, 1))
    assert (yearly.name, yearly.decoded("dtstart"), yearly.decoded("dtend")) == ("VEVENT", date(2026, 10, 29), date(2026, 10, 30))
    assert yearly["rrule"].to_ical().decode() == "FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=10"
    assert writer("ics").write(ENTRIES, "vi").remarks == (Remark("tasks-no-date", 1),)


def test_an_event_says_who_and_where_it_is_printed() -> None:
    first = calendar(ENTRIES).subcomponents[0]
    assert first["summary"] == "Ươm 3.000 cây giống"
    assert first["summary"].params["LANGUAGE"] == "vi"
    assert first["location"] == "Bản Na Lốc"
    assert first["description"] == (
        "Chủ trì: Phòng Kinh tế; Hạt Kiểm lâm\nPhối hợp: Ủy ban nhân dân các bản\nChỉ đạo: Ủy ban nhân dân xã\n"
        "Giám sát: Mặt trận Tổ quốc xã; Công an xã\nThời gian: trước ngày 30/4/2026\nKết quả: Vườn ươm; Báo cáo\nKinh phí: Ngân sách xã\n"
        "Nguồn: trong-rung.md, 12/KH-UBND, mục II.1, hàng 3, dòng 11"
    )
    assert "organizer" not in first
    assert "Lead: Phòng Kinh tế" in calendar(ENTRIES, "en").subcomponents[0]["description"]


def test_a_task_keeps_its_uid_and_the_stamp_of_its_plan() -> None:
    first, *_, last = calendar(ENTRIES).subcomponents
    assert first["uid"] == f"{'ab' * 32}.T1@kehoach"
    assert first.decoded("dtstamp").date() == date(2026, 3, 5)
    assert last.decoded("dtstamp").date() == date(2026, 1, 1)
    assert calendar([entry("A", time=DEADLINE, plan=UNDATED_PLAN)]).subcomponents[0].decoded("dtstamp").date() == date(1970, 1, 1)
    assert len(calendar([*ENTRIES, *ENTRIES]).subcomponents) == 3  # the same file given twice


@pytest.mark.parametrize(
    ("time", "plan", "days"),
    [
        (when("Từ tháng 6/2026", "period", "2026-06-01"), COMMUNE, (date(2026, 6, 1), None, None)),  # no end: its first day
        (when("đến hết năm 2026", "period", end="2026-12-31"), COMMUNE, (None, date(2026, 12, 31), None)),
        (YEARLY, COMMUNE._replace(issued="2026-11-02"), (date(2027, 10, 29), date(2027, 10, 29), YEARLY.recurrence)),
        (YEARLY, COMMUNE._replace(issued="2026-11"), (date(2026, 10, 29), date(2026, 10, 29), YEARLY.recurrence)),  # the day unknown: the year
        (YEARLY, UNDATED_PLAN, None),  # nothing to begin from
        (when("hằng năm", "recurring"), COMMUNE, None),
        (when("hằng năm từ 2022 đến 2025", "recurring", "2022-01-01", "2025-12-31"), COMMUNE, (date(2022, 1, 1), date(2025, 12, 31), None)),
        (
            when("hằng năm đến 2028", "recurring", end="2028-12-31", recurrence="FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5"),
            COMMUNE,
            (date(2027, 1, 5), date(2027, 1, 5), "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5;UNTIL=20281231"),
        ),
        (when("đến 2025", "recurring", end="2025-12-31", recurrence="FREQ=YEARLY"), COMMUNE, None),  # over before it begins
        (when("ngày 30/2 hằng năm", "recurring", recurrence="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), COMMUNE, None),
        (when("lạ", "recurring", "2026-06-01", recurrence="FREQ=YEARLY;X=\nBEGIN:VALARM"), COMMUNE, (date(2026, 6, 1), None, None)),
        (when("ngược", "period", "2026-06-01", "2026-05-01"), COMMUNE, None),  # ends before it begins
        (when("31/02/2026", "deadline", end="2026-02-31"), COMMUNE, None),  # no such day
        (when("Thường xuyên", "ongoing"), COMMUNE, None),
        (None, COMMUNE, None),
        (when("mãi mãi", "period", "2026-01-01", "9999-12-31"), COMMUNE, (date(2026, 1, 1), date.max, None)),
    ],
)
def test_which_days_a_task_takes_in_a_calendar(time: Any, plan: Any, days: Any) -> None:
    one = entry("Việc", time=time, plan=plan)
    assert to_ics.calendar_days(one) == (to_ics.Days(*days) if days else None)
    assert len(calendar([one]).subcomponents) == (1 if days else 0)


NASTY = (
    "Họp\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM", "Họp\nEND:VEVENT\nBEGIN:VEVENT", "Họp\rEND:VCALENDAR", "Họp\u2028BEGIN:VALARM", "Họp\x0bBEGIN:VALARM",
    "Họp\x85BEGIN:VALARM", "Họp\\nBEGIN:VALARM", "a;b,c:d\\e\"f", "\x00\x1b[31m", "ngược \u202ehọp", ";VALUE=DATE:20260101", "x" * 500, "ế" * 200, "", "🌱" * 100,
)  # fmt: skip


@pytest.mark.parametrize("text", NASTY, ids=lambda text: ascii(text)[:30])
def test_no_text_adds_a_component_or_a_property(text: str) -> None:
    one = entry(text, part("lead", text), time=DEADLINE, location=text, outputs=[text], node=text, id=text, plan=COMMUNE._replace(name=text))
    data = writer("ics").write([one], "vi").data
    found = Calendar.from_ical(data)
    assert [component.name for component in found.walk()] == ["VCALENDAR", "VTODO"]
    allowed = {"UID", "DTSTAMP", "SUMMARY", "DESCRIPTION", "DUE", "LOCATION"}
    assert set(found.subcomponents[0]) <= allowed
    assert found.subcomponents[0]["summary"] == to_ics.plain(text)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", data)


@given(ANY_TEXT | st.lists(st.sampled_from(["BEGIN:VALARM", "END:VTODO", "\r\n", "\n", "\r", " ", "\\", ";", ",", ":", '"', "\u2029"])).map("".join))
def test_a_calendar_never_gains_a_component_and_keeps_any_title(text: str) -> None:
    one = entry(text, part("lead", text), time=DEADLINE, location=text)
    found = calendar([one])
    assert [component.name for component in found.walk()] == ["VCALENDAR", "VTODO"]
    assert found.subcomponents[0]["summary"] == (to_ics.plain(text) or "II.1")


# --- Markdown -------------------------------------------------------------------------------------------------------

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def cells_of(text: str) -> tuple[list[list[str]], set[str]]:
    """The rows of the table as a browser shows them, and the kinds of inline marks that were found in them."""
    rows: list[list[str]] = []
    kinds: set[str] = set()
    for token in MARKDOWN.parse(text):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            kinds.update(child.type for child in token.children or ())
            rows[-1].append("".join(child.content for child in token.children or ()))
    return rows, kinds


def test_a_markdown_table_shows_the_tasks() -> None:
    (heads, first, *rest), kinds = cells_of(writer("markdown").write(ENTRIES, "vi").data.decode())
    assert heads == ["Nhiệm vụ", "Chủ trì", "Phối hợp", "Vai trò khác", "Thời gian", "Kết quả", "Nguồn"]
    assert first[0] == "Ươm 3.000 cây giống"
    assert first[-1] == "trong-rung.md, 12/KH-UBND, mục II.1, hàng 3, dòng 11"
    assert len(rest) == 3
    assert kinds <= {"text", "text_special"}


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a|b", r"a\|b"),
        (r"a\|b", r"a\\\|b"),
        ("`rm -rf`", r"\`rm -rf\`"),
        ("một\r\nhai", "một hai"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[x](http://a.vn)", r"\[x\](http\://a.vn)"),
        ("![x](y)", r"!\[x\](y)"),
        ("www.a.vn", r"www\.a.vn"),
        ("a@b.vn", r"a\@b.vn"),
        ("*đậm* _nghiêng_ ~bỏ~", r"\*đậm\* \_nghiêng\_ \~bỏ\~"),
        ("TB&XH &amp;", "TB&amp;XH &amp;amp;"),
        ("\x1b[31m", r"\\x1b\[31m"),
        ("ngày 30/4/2026", "ngày 30/4/2026"),
    ],
)
def test_what_would_be_markup_is_escaped(text: str, escaped: str) -> None:
    assert to_markdown.escaped(text) == escaped


@given(ANY_TEXT | st.lists(st.sampled_from([*"|`*_~[]()<>!\\&#:/ \n", "http", "www.", "a"])).map("".join))
def test_any_title_is_one_cell_of_plain_text_in_markdown(text: str) -> None:
    rows, kinds = cells_of(writer("markdown").write([entry(text), entry("hết")], "vi").data.decode())
    assert [len(row) for row in rows] == [7, 7, 7]
    assert kinds <= {"text", "text_special"}
    assert rows[1][0] == to_table._seen(" ".join(text.split()))


# --- the table on a terminal ----------------------------------------------------------------------------------------


def test_the_table_shows_who_what_and_when_and_ends_with_a_count() -> None:
    shown = table(ENTRIES, 160)
    for words in (
        "Ươm 3.000 cây giống",
        "Phòng Kinh tế; Hạt",
        "Ủy ban nhân dân các bản",
        "trước ngày 30/4/2026",
        "≤ 29/04/2026",
        "Kế hoạch 12/KH-UBND",
    ):
        assert words in shown
    assert shown.endswith("Số nhiệm vụ: 4; số văn bản: 2.\n")
    assert table(ENTRIES, 140, "en").endswith("Tasks: 4; documents: 2.\n")


def test_the_plan_is_a_column_only_where_there_are_several() -> None:
    assert "Văn bản" in table(ENTRIES)
    assert "Văn bản" not in table(ENTRIES[:2])
    assert table([]) == "Số nhiệm vụ: 0; số văn bản: 0.\n"


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(width: int) -> None:
    shown = table(ENTRIES, width)
    assert max(len(line) for line in shown.splitlines()) <= width
    for word in ("Ươm", "Kiểm", "khoán", "30/4/2026", "29/04/2026"):
        assert word in shown.split()


@pytest.mark.parametrize("width", [40, 120])
def test_no_document_steers_the_terminal(width: int) -> None:
    text = "[/] [red]đỏ[/red] :smile: \x1b[31m\x07\u202e\x00"
    shown = table([entry(text, part("lead", text), time=when(text), plan=COMMUNE._replace(name=text))], width)
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", shown)
    joined = " ".join(shown.split())
    for words in ("[/]", "[red]đỏ[/red]", ":smile:"):
        assert words in joined


def test_a_table_in_a_file_has_no_colour_and_no_trailing_blanks() -> None:
    data = writer("table").write(ENTRIES, "vi").data.decode()
    assert "\x1b" not in data
    assert all(line == line.rstrip() for line in data.splitlines())
    assert data.endswith("Số nhiệm vụ: 4; số văn bản: 2.\n")
