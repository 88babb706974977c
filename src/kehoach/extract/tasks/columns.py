"""Tables of tasks: what each column says, and which rows give work.

Columns stand in any order; rows that only name a group, rows of column numbers "(1) (2) (3)" and repeated heads are
no tasks. Source: contract.md, "Task", ``table_row``; the column heads of published plans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.extract.labels import role_of
from kehoach.syntax.tables import Table

WORK, ORDINAL = "work", "ordinal"
ORGAN_ROLES = ("lead", "directing", "advising", "coordinating", "monitoring")
_BODY_WORDS = tuple(
    "cơ quan|đơn vị|người|bộ phận|cá nhân|lực lượng|phân công|tổ chức|cán bộ|đồng chí|địa phương|trách nhiệm|ban ngành|phòng|sở".split("|")
)
_DOING = {
    "coordinating": "phối hợp", "lead": "chủ trì|phụ trách|đầu mối|chịu trách nhiệm|thực hiện|tổ chức|triển khai|trình|soạn thảo|phân công",
    "advising": "tham mưu", "directing": "chỉ đạo", "monitoring": "giám sát|theo dõi|kiểm tra",
}  # fmt: skip
_OTHER = {
    "output": "sản phẩm|kết quả",
    "time": "thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hoàn thành|hạn nộp|tháng|ngày", "funding": "kinh phí|nguồn vốn|dự toán",
    "location": "địa điểm", WORK: "nhiệm vụ|nội dung|công việc|hoạt động|chuyên đề|tên ",
}  # fmt: skip
_FIRST_SAYS = ("nội dung", "nhiệm vụ", "công việc", "hoạt động", "tên ", "thời", "kết quả", "sản phẩm", "kinh phí", "tiến độ")
_ORDINALS = frozenset(("stt", "tt", "số tt", "số thứ tự", "s tt", "no", "thứ tự"))
_NOT_BODIES = ("đơn vị tính", "đvt", "ghi chú", "đơn vị: ", "số lượng")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-hA-H])\)?")
_GROUP_ORDINAL = re.compile(r"[IVXLC]{1,6}[.)]?|[A-ZĐ][.)]?")


class TaskRow(NamedTuple):
    """A row that gives work: its place in the table, its ordinal as printed, and cells by role (the first of a role)."""

    place: int
    ordinal: str | None
    cells: dict[str, tuple[int, str]]


def column_role(head: str) -> str | None:
    """What the column under a head says: a role of a field, WORK, ORDINAL, or None.

    >>> column_role("Đơn vị/ cá nhân phụ trách"), column_role("Nội dung thực hiện"), column_role("Đơn vị tính")
    ('lead', 'work', None)
    """
    words = " ".join(head.lower().replace("/", " / ").split()).strip(" .:*")
    words = words.replace(" / ", "/")
    if words in _ORDINALS:
        return ORDINAL
    if words.startswith(_NOT_BODIES) or not words:
        return None
    role = role_of(words)
    if role is not None:
        return role
    names_body = any(word in words for word in _BODY_WORDS)
    if not words.startswith(_FIRST_SAYS):
        for meaning, doing in _DOING.items():
            if any(word in words and (names_body or words.startswith(word)) for word in doing.split("|")):
                return meaning
    return next((meaning for meaning, said in _OTHER.items() if any(word in words for word in said.split("|"))), None)


def read_columns(table: Table) -> tuple[list[str | None], int]:
    """The role of each column, and how many rows at the top still belong to the head."""
    roles = [column_role(head) for head in table.columns]
    if table.rows and table.columns:
        below = [column_role(cell) for cell in table.rows[0].cells]
        if sum(role in ORGAN_ROLES for role in below) and not any(cell[:1].isdigit() for cell in table.rows[0].cells[:1]):
            merged = [under or over for over, under in zip(roles, below, strict=False)]
            return merged, 1
    return roles, 0


def task_rows(table: Table) -> Iterator[TaskRow]:
    """The rows of a table that has a column of bodies, each with what it gives; nothing for any other table."""
    roles, skip = read_columns(table)
    if not any(role in ORGAN_ROLES for role in roles):
        return
    heads = {" ".join(table.columns).lower()}
    open_row: TaskRow | None = None
    for place, row in enumerate(table.rows[skip:], skip):
        cells = row.cells
        filled = [cell for cell in cells if cell.strip(" -–.")]
        if not filled or all(_NUMBERED.fullmatch(cell) for cell in filled) or " ".join(cells).lower() in heads:
            continue
        found: dict[str, tuple[int, str]] = {}
        for number, (role, cell) in enumerate(zip(roles, cells, strict=False)):
            if role is not None and cell.strip(" -–") and role not in found:
                found[role] = (number, cell)
        ordinal = found.pop(ORDINAL, (0, ""))[1].strip() or None
        if _is_group(found, filled, ordinal, len(cells)):
            if open_row is not None:
                yield open_row
            open_row = None
            continue
        if open_row is not None and _goes_on(found, ordinal, roles):
            merged = dict(open_row.cells)
            for role, (number, cell) in found.items():
                merged[role] = (number, f"{merged[role][1]} {cell}" if role in merged else cell)
            open_row = open_row._replace(cells=merged)
            continue
        if open_row is not None:
            yield open_row
        if WORK not in found:
            longest = max(((len(cell), n, cell) for n, cell in enumerate(cells) if roles[n] is None), default=None)
            if longest and longest[0]:
                found[WORK] = (longest[1], longest[2])
        open_row = TaskRow(place, ordinal, found)
    if open_row is not None:
        yield open_row


def _is_group(found: dict[str, tuple[int, str]], filled: Sequence[str], ordinal: str | None, width: int) -> bool:
    """Whether a row only names a group: nothing but a title, or one text spread over all cells."""
    if len(set(filled)) == 1 and len(filled) in (1, width):
        return True
    gives = [role for role in found if role != WORK]
    return not gives or (ordinal is not None and bool(_GROUP_ORDINAL.fullmatch(ordinal)) and not any(role in ORGAN_ROLES for role in gives))


def _goes_on(found: dict[str, tuple[int, str]], ordinal: str | None, roles: Sequence[str | None]) -> bool:
    """Whether a row goes on with the one before, cut by the end of a page."""
    if ordinal is not None or ORDINAL not in roles:
        return False
    work = found.get(WORK, (0, ""))[1]
    return not work or work[:1].islower()
