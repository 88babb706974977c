"""Tables of tasks: what each column says, and which rows give work.

Columns stand in any order; rows that only name a group, rows of column numbers "(1) (2) (3)" and repeated heads are
no tasks. Source: contract.md, "Task", ``table_row``; the column heads of published plans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.extract.labels import role_of
from kehoach.extract.tasks.types import ORGAN_ROLES
from kehoach.syntax.tables import Table

WORK, ORDINAL, NOTE = "work", "ordinal", "note"
Cells = dict[str, tuple[int, str]]  # by role: the number of the cell and its text


def _either(words: str) -> tuple[str, ...]:
    return tuple(words.split("|"))


_BODY_WORDS = _either("cơ quan|đơn vị|người|bộ phận|cá nhân|lực lượng|phân công|tổ chức|cán bộ|đồng chí|địa phương|trách nhiệm|ban ngành|phòng|sở")
# A head that says what a body does, and names one or begins so; then one that says another thing. The first that fits.
_DOING = {
    "coordinating": _either("phối hợp"),
    "lead": _either("chủ trì|phụ trách|đầu mối|chịu trách nhiệm|thực hiện|tổ chức|triển khai|trình|soạn thảo|phân công"),
    "advising": _either("tham mưu"),
    "directing": _either("chỉ đạo"),
    "monitoring": _either("giám sát|theo dõi|kiểm tra"),
}
_OTHER = {
    "output": _either("sản phẩm|kết quả"),
    "time": _either("thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hoàn thành|hạn nộp|tháng|ngày"),
    "funding": _either("kinh phí|nguồn vốn|dự toán"),
    "location": _either("địa điểm"),
    WORK: _either("nhiệm vụ|nội dung|công việc|hoạt động|chuyên đề|tên "),
}
_FIRST_SAYS = ("nội dung", "nhiệm vụ", "công việc", "hoạt động", "tên ", "thời", "kết quả", "sản phẩm", "kinh phí", "tiến độ")
_ORDINALS = frozenset(("stt", "tt", "số tt", "số thứ tự", "s tt", "no", "thứ tự"))
_NOT_BODIES = ("đơn vị tính", "đvt", "đơn vị: ", "số lượng")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-hA-H])\)?")
_GROUP_ORDINAL = re.compile(r"[IVXLC]{1,6}[.)]?|[A-ZĐ][.)]?")


class TaskRow(NamedTuple):
    """A row that gives work: its place in the table, its ordinal as printed, and cells by role (the first of a role).

    ``last``: the place of the row in which it ends, where the end of a page cut it.
    """

    place: int
    ordinal: str | None
    cells: Cells
    last: int


def column_role(head: str) -> str | None:
    """What the column under a head says: a role of a field, WORK, ORDINAL, or None.

    >>> column_role("Đơn vị/ cá nhân phụ trách"), column_role("Nội dung thực hiện"), column_role("Đơn vị tính")
    ('lead', 'work', None)
    """
    words = " ".join(head.lower().replace("/", " / ").split()).strip(" .:*").replace(" / ", "/")
    if words in _ORDINALS:
        return ORDINAL
    if words.startswith(_NOT_BODIES) or not words:
        return None
    if words.startswith("ghi chú"):
        return NOTE
    role = role_of(words)
    if role is not None:
        return role
    if not words.startswith(_FIRST_SAYS):
        names_body = _holds(words, _BODY_WORDS)
        for meaning, doing in _DOING.items():
            if words.startswith(doing) or (names_body and _holds(words, doing)):
                return meaning
    return next((meaning for meaning, said in _OTHER.items() if _holds(words, said)), None)


def _holds(words: str, any_of: Sequence[str]) -> bool:
    return any(map(words.__contains__, any_of))


def read_columns(table: Table) -> tuple[list[str | None], int]:
    """The role of each column, and how many rows at the top still belong to the head."""
    roles = [column_role(head) for head in table.columns]
    if table.rows and roles:
        cells = table.rows[0].cells
        below = [column_role(cell) for cell in cells]
        if any(role in ORGAN_ROLES for role in below) and not cells[0][:1].isdigit():
            return [under or over for over, under in zip(roles, below, strict=False)], 1
    return roles, 0


def task_rows(table: Table) -> Iterator[TaskRow]:
    """The rows of a table that has a column of bodies, each with what it gives; nothing for any other table."""
    roles, skip = read_columns(table)
    if not any(role in ORGAN_ROLES for role in roles):
        return
    head = " ".join(table.columns).lower()
    begun: TaskRow | None = None  # a row that may go on in the next
    for place, (cells, _, _) in enumerate(table.rows[skip:], skip):
        filled = [cell for cell in cells if cell.strip(" -–.")]
        if all(map(_NUMBERED.fullmatch, filled)) or " ".join(cells).lower() == head:
            continue  # nothing, the numbers of the columns, the head again
        found = _by_role(roles, cells)
        ordinal = found.pop(ORDINAL, (0, ""))[1].strip() or None
        if begun is not None and _goes_on(found, ordinal, roles):
            begun = begun._replace(cells=_joined(begun.cells, found), last=place)
            continue
        if begun is not None:
            yield begun
        begun = None if _is_group(found, filled, ordinal, len(cells)) else TaskRow(place, ordinal, _with_work(found, roles, cells), place)
    if begun is not None:
        yield begun


def _by_role(roles: Sequence[str | None], cells: Sequence[str]) -> Cells:
    """The cells that say something, by the role of their columns; of two of a role the first."""
    found: Cells = {}
    for number, (role, cell) in enumerate(zip(roles, cells, strict=False)):
        if role is not None and role not in found and cell.strip(" -–"):
            found[role] = (number, cell)
    return found


def _joined(cells: Cells, more: Cells) -> Cells:
    """The cells of a row that the end of a page cut in two."""
    joined = dict(cells)
    for role, (number, cell) in more.items():
        joined[role] = (number, f"{joined[role][1]} {cell}" if role in joined else cell)
    return joined


def _with_work(found: Cells, roles: Sequence[str | None], cells: Sequence[str]) -> Cells:
    """What a row gives; where no column says the work, the longest text in a column of no known meaning does."""
    if WORK not in found:
        others = [(len(cell), number, cell) for number, (role, cell) in enumerate(zip(roles, cells, strict=False)) if role is None and cell]
        if others:
            _, number, cell = max(others)
            found[WORK] = (number, cell)
    return found


def _is_group(found: Cells, filled: Sequence[str], ordinal: str | None, width: int) -> bool:
    """Whether a row only names a group: nothing but a title, or one text spread over all cells."""
    if len(set(filled)) == 1 and len(filled) in (1, width):
        return True
    gives = found.keys() - {WORK}
    return not gives or (ordinal is not None and bool(_GROUP_ORDINAL.fullmatch(ordinal)) and gives.isdisjoint(ORGAN_ROLES))


def _goes_on(found: Cells, ordinal: str | None, roles: Sequence[str | None]) -> bool:
    """Whether a row goes on with the one before, cut by the end of a page."""
    if ordinal is not None or not found or ORDINAL not in roles:
        return False
    work = found.get(WORK, (0, ""))[1]
    return not work or work[:1].islower()
