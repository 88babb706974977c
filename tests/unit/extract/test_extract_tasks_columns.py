"""Tables of tasks: what the columns say and which rows give work (contract.md, "Task", ``table_row``)."""

from __future__ import annotations

import pytest

from kehoach.extract.tasks.columns import column_role, read_columns, task_rows
from kehoach.pipeline import parse
from kehoach.syntax.tables import Row, Table

HEADS = [
    # a column's head, what the column says
    ("STT", "ordinal"),
    ("TT", "ordinal"),
    ("Số TT", "ordinal"),
    ("Nội dung công việc", "work"),
    ("Nhiệm vụ", "work"),
    ("Nội dung thực hiện", "work"),
    ("Tên hoạt động", "work"),
    ("Hoạt động", "work"),
    ("Cơ quan chủ trì", "lead"),
    ("Đơn vị chủ trì", "lead"),
    ("CƠ QUAN CHỦ TRÌ", "lead"),
    ("Đơn vị/ cá nhân phụ trách", "lead"),
    ("Đơn vị / cá nhân phụ trách", "lead"),
    ("Người thực hiện", "lead"),
    ("Bộ phận chịu trách nhiệm", "lead"),
    ("Phân công", "lead"),
    ("Chủ trì", "lead"),
    ("Cơ quan trình", "lead"),
    ("Cơ quan phối hợp", "coordinating"),
    ("Đơn vị phối hợp thực hiện", "coordinating"),
    ("Phối hợp", "coordinating"),
    ("Cơ quan tham mưu", "advising"),
    ("Lãnh đạo phụ trách", "directing"),
    ("Lãnh đạo chỉ đạo", "directing"),
    ("Đơn vị theo dõi, giám sát", "monitoring"),
    ("Thời gian thực hiện", "time"),
    ("Thời gian hoàn thành", "time"),
    ("Thời hạn", "time"),
    ("Tiến độ", "time"),
    ("Tháng", "time"),
    ("Sản phẩm", "output"),
    ("Kết quả/sản phẩm", "output"),
    ("Kinh phí (triệu đồng)", "funding"),
    ("Nguồn vốn", "funding"),
    ("Địa điểm", "location"),
    ("Đơn vị tính", None),
    ("ĐVT", None),
    ("Ghi chú", "note"),
    ("Số lượng", None),
    ("Đơn giá", None),
    ("", None),
]


@pytest.mark.parametrize(("head", "role"), HEADS, ids=[row[0] or "no head" for row in HEADS])
def test_what_a_column_says(head: str, role: str | None) -> None:
    assert column_role(head) == role


def table(*lines: str) -> Table:
    """A table drawn with one line a row, its head first."""
    rows = [tuple(cell.strip() for cell in line.split("|")) for line in lines]
    return Table(rows[0], tuple(Row(cells, 0, 0) for cells in rows[1:]))


def gives(*lines: str) -> list[str]:
    """The rows that give work: "ordinal: work > bodies"."""
    return [f"{row.ordinal or row.place + 1}: {row.cells['work'][1]} > {row.cells.get('lead', (0, '-'))[1]}" for row in task_rows(table(*lines))]


TABLES = [
    # what it shows, the table, the rows that give work
    ("a row a task", ["TT | Nội dung | Chủ trì", "1 | Trồng cây | Hội Nông dân", "2 | Tưới cây | Các thôn"], ["1: Trồng cây > Hội Nông dân", "2: Tưới cây > Các thôn"]),
    ("columns in any order", ["Chủ trì | Thời gian | TT | Nội dung", "Hội Nông dân | Tháng 5 | 1 | Trồng cây"], ["1: Trồng cây > Hội Nông dân"]),
    ("no column of numbers", ["Nội dung | Chủ trì", "Trồng cây | Hội Nông dân", "Tưới cây | Các thôn"], ["1: Trồng cây > Hội Nông dân", "2: Tưới cây > Các thôn"]),
    ("a row of column numbers", ["TT | Nội dung | Chủ trì", "(1) | (2) | (3)", "1 | Trồng cây | Hội Nông dân"], ["1: Trồng cây > Hội Nông dân"]),
    ("a row of column letters", ["TT | Nội dung | Chủ trì", "A | B | C", "1 | Trồng cây | Hội Nông dân"], ["1: Trồng cây > Hội Nông dân"]),
    ("a row that names a group", ["TT | Nội dung | Chủ trì", "I | Lâm nghiệp | ", "1 | Trồng cây | Hội Nông dân"], ["1: Trồng cây > Hội Nông dân"]),
    ("a group spread over all cells", ["TT | Nội dung | Chủ trì", "Lâm nghiệp | Lâm nghiệp | Lâm nghiệp", "1 | Trồng cây | Hội Nông dân"], ["1: Trồng cây > Hội Nông dân"]),
    ("a group with a time and no body", ["TT | Nội dung | Chủ trì | Thời gian", "II | Lâm nghiệp | | Năm 2026", "1 | Trồng cây | Hội Nông dân | Tháng 5"], ["1: Trồng cây > Hội Nông dân"]),
    ("the head again on the next page", ["TT | Nội dung | Chủ trì", "1 | Trồng cây | Hội Nông dân", "TT | Nội dung | Chủ trì", "2 | Tưới cây | Các thôn"], ["1: Trồng cây > Hội Nông dân", "2: Tưới cây > Các thôn"]),
    ("a head of two rows", ["TT | Nội dung | Cơ quan thực hiện | Cơ quan thực hiện", " | | Chủ trì | Phối hợp", "1 | Trồng cây | Hội Nông dân | Các thôn"], ["1: Trồng cây > Hội Nông dân"]),
    ("a row broken over a page", ["TT | Nội dung | Chủ trì", "1 | Trồng cây | Hội Nông dân", " | và tưới cây | "], ["1: Trồng cây và tưới cây > Hội Nông dân"]),
    ("a cell broken over a page", ["TT | Nội dung | Chủ trì", "1 | Trồng cây | Hội Nông dân", " | | xã"], ["1: Trồng cây > Hội Nông dân xã"]),
    ("a new row without a number", ["TT | Nội dung | Chủ trì", "1 | Trồng cây | Hội Nông dân", " | Tưới cây | Các thôn"], ["1: Trồng cây > Hội Nông dân", "2: Tưới cây > Các thôn"]),
    ("the work has no head of its own", ["TT | | Chủ trì", "1 | Trồng cây | Hội Nông dân"], ["1: Trồng cây > Hội Nông dân"]),
    ("empty rows", ["TT | Nội dung | Chủ trì", " | | ", "1 | Trồng cây | Hội Nông dân", "- | - | -"], ["1: Trồng cây > Hội Nông dân"]),
    ("a number with a full stop", ["TT | Nội dung | Chủ trì", "1.2. | Trồng cây | Hội Nông dân"], ["1.2.: Trồng cây > Hội Nông dân"]),
    ("no column of bodies", ["TT | Nội dung | Kinh phí", "1 | Trồng cây | 2.000.000 đồng"], []),
    ("who is counted, not told", ["TT | Nội dung | Đơn vị tính | Số lượng", "1 | Cây giống | cây | 300"], []),
    ("a head alone", ["TT | Nội dung | Chủ trì"], []),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "lines", "rows"), TABLES, ids=[row[0] for row in TABLES])
def test_which_rows_give_work(shows: str, lines: list[str], rows: list[str]) -> None:
    assert gives(*lines) == rows, shows


def test_a_head_of_two_rows_takes_the_lower_where_it_says_more() -> None:
    assert read_columns(table("TT | Việc | Thực hiện | Thực hiện", "| | Chủ trì | Phối hợp", "1 | Trồng cây | Các thôn | Công an")) == (
        ["ordinal", None, "lead", "coordinating"],
        1,
    )


def told(body: str) -> list[str]:
    """The tasks of a plan: "node#row form: work | role: bodies | time"."""
    lines = []
    for task in parse(f"KẾ HOẠCH\nViệc của xã năm 2026\n\nI. NỘI DUNG\n\n{body}").tasks:
        roles = [f"{given.role}: {', '.join(organ.text for organ in given.organs)}" for given in task.assignments]
        lines.append(" | ".join([f"{task.node}#{task.row} {task.title}", *roles, *([task.time.text] if task.time else [])]))
    return lines


def test_a_pipe_table() -> None:
    assert told(
        "| TT | Nội dung | Chủ trì | Phối hợp | Thời gian | Kết quả | Kinh phí | Địa điểm |\n|---|---|---|---|---|---|---|---|\n"
        "| 1 | Trồng cây | Hội Nông dân xã | Các thôn; Đoàn xã | Tháng 5/2026 | 300 cây | 2 triệu đồng | Ven suối |"
    ) == ["I.t1#1 Trồng cây | lead: Hội Nông dân xã | coordinating: Các thôn, Đoàn xã | Tháng 5/2026"]


def test_the_other_cells_of_a_row() -> None:
    plan = parse(
        "KẾ HOẠCH\nViệc của xã\n\nI. NỘI DUNG\n\n| TT | Nội dung | Chủ trì | Kết quả | Kinh phí | Địa điểm |\n|---|---|---|---|---|---|\n"
        "| 1 | Trồng cây | Hội Nông dân xã | 300 cây | 2 triệu đồng | Ven suối |"
    )
    (task,) = plan.tasks
    assert (task.form, task.outputs, task.funding, task.location) == ("table_row", ["300 cây"], ["2 triệu đồng"], "Ven suối")
    assert task.assignments[0].label == "Chủ trì"


def test_a_web_table_with_one_cell_a_line() -> None:
    rows = ["TT Nội-dung Chủ-trì Thời-gian", "1 Trồng-cây Hội-Nông-dân-xã Tháng-5/2026", "2 Tưới-cây Các-thôn Tháng-6/2026"]
    web = "\n".join("|\n" + "\n|\n".join(row.split()).replace("-", " ") + "\n|" for row in rows)
    assert told(web) == [
        "I.t1#1 Trồng cây | lead: Hội Nông dân xã | Tháng 5/2026",
        "I.t1#2 Tưới cây | lead: Các thôn | Tháng 6/2026",
    ]


def test_a_cell_with_labels_of_its_own() -> None:
    assert told("| TT | Nội dung | Phân công |\n|---|---|---|\n| 1 | Trồng cây | Chủ trì: Hội Nông dân xã. Phối hợp: Các thôn |") == [
        "I.t1#1 Trồng cây | lead: Hội Nông dân xã | coordinating: Các thôn"
    ]


def test_a_row_with_a_time_and_no_body() -> None:
    assert told("| TT | Nội dung | Chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Trồng cây | | Tháng 5/2026 |") == [
        "I.t1#1 Trồng cây | Tháng 5/2026"
    ]
    assert told("| TT | Nội dung | Chủ trì | Ghi chú |\n|---|---|---|---|\n| 1 | Trồng cây | | gấp |") == []
