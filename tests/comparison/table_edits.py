"""Rows of tables come, go and change places, and the others are numbered anew."""

from __future__ import annotations

import re
from random import Random

from comparison import invented
from comparison.drafts import Attempt, Draft
from comparison.moving import move_within
from comparison.pieces import CELL, Piece
from comparison.rearranging import removing
from comparison.series_edits import arrived, lists, remarks, rename, renumbering
from comparison.splices import block


def remove_row(draft: Draft, rng: Random) -> Attempt | None:
    return removing(draft, rng, ("row",), _every)


def move_row(draft: Draft, rng: Random) -> Attempt | None:
    return move_within(draft, rng, ("row",))


def _every(draft: Draft, piece: Piece) -> bool:
    return True


def add_row(draft: Draft, rng: Random) -> Attempt | None:
    choices = lists(draft, ("row",))
    works = draft.fresh(invented.WORK)
    if not choices or not works:
        return None
    series = rng.choice(choices)
    index = rng.randrange(len(series.pieces) + 1)
    beside = series.pieces[min(index, len(series.pieces) - 1)]
    uid, work = max(draft.by_uid) + 1000, rng.choice(works)
    order = [one.uid for one in series.pieces]
    order.insert(index, uid)
    markers, mine = renumbering(draft, series, order), series.markers(order).get(uid, beside.marker)
    columns = series.parent.text.split(CELL)[len(series.parent.text.split(CELL)) - len(beside.text.split(CELL)) :]
    cells = [_cell(name.lower(), cell, rng, draft) for name, cell in zip(columns, beside.text.split(CELL), strict=True)]
    texts = [at for at, name in enumerate(columns) if re.search(r"nội dung|nhiệm vụ|công việc|hoạt động|tên|việc", name.lower())]
    cells[texts[0] if texts else 0] = work
    line = "| " + " | ".join([*([mine] if mine is not None else []), *cells]) + " |"
    lines, splices = block(draft.text, beside), remarks(draft, markers)
    if lines is None or splices is None:
        return None
    after = index == len(series.pieces)
    splices.append((lines[1], lines[1], "\n" + line) if after else (lines[0], lines[0], line + "\n"))

    def predict(root: Piece) -> None:
        rename(root, markers)
        held = root.find(series.parent.uid).children
        at = next(place for place, one in enumerate(held) if one.uid == beside.uid)
        held.insert(at + after, Piece("row", CELL.join(cells), mine, uid=uid))

    words = f"{series.parent.id}: row «{line}» comes as number {index + 1} of {len(order)}"
    return Attempt(words, splices, arrived(uid), predict, busy={uid}, rearranged={series.parent.uid, uid}, used={work})


def _cell(column: str, beside: str, rng: Random, draft: Draft) -> str:
    if re.search(r"chủ trì|phối hợp|thực hiện|phụ trách|đơn vị|cơ quan", column) and "thời gian" not in column:
        return rng.choice(invented.bodies_of(draft.text))
    if re.search(r"thời gian|tiến độ|thời hạn|ngày", column):
        return rng.choice(invented.TIMES).format(2026)
    if re.search(r"sản phẩm|kết quả", column):
        return rng.choice(invented.OUTPUTS)
    return str(rng.randrange(11, 99) * 10) if re.fullmatch(r"[\d.,]+", beside) else ""
