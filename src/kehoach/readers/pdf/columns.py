"""Head and foot stand in two columns without a rule: which words are the left one's and which the right one's.

The head is known by the national or Party title beside the issuing body, the foot by "Nơi nhận" beside the signature
(NĐ 30/2020/NĐ-CP, Phụ lục I, Mục IV: ô 1 to 4; ô 7 and 9b).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.document.types import ADMINISTRATIVE_TYPES, PARTY_TYPES
from kehoach.readers.pdf.margins import Margins
from kehoach.readers.pdf.rows import Row, rows_of, segments
from kehoach.readers.pdf.word import Word

BODY, HEAD, FOOT = "body", "head", "foot"

_TITLE = re.compile(r"C[ỘO]NGH[ÒO]\w?X[ÃA]H|Đ[ẢA]NGC[ỘO]NGS[ẢA]NVI[ỆE]TNAM", re.IGNORECASE)
_TITLE_SIGNS = ("NG", "Cộng", "Đảng", "CNG")
_TYPES = tuple(sorted({name.upper().replace(" ", "") for name in (*ADMINISTRATIVE_TYPES, *PARTY_TYPES)}, key=len, reverse=True))
_LABEL = re.compile(r"N[ơƠ][iI]\s*[nN][hH][ậẬ][nN]\b")
_ANNEX = re.compile(r"(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu|MẪU|Mẫu)\b")
_ARCHIVE = re.compile(r"[-–−+*•]?\s*L[ưƯ][uU]\b")
_ENTRY = re.compile(r"[-–−+*•]|L[ưƯ][uU]\b")
_HEAD_ROWS, _FOOT_ROWS = 16, 45
_GAP, _WIDE_GAP = 0.8, 2.0  # of the letter size: what may part two columns of a row; what surely does
_BAND = 8.0  # points that stay empty between the columns of a foot
_CROSSING = 0.12  # of the text's width: what reaches so far over the gutter on both sides is no column
_FULL = 0.62  # of the text's width: a row of the running text


class Piece(NamedTuple):
    """Rows that belong together: running text (``left`` alone), or a head or foot in columns, with the place between them."""

    kind: str
    left: list[Row]
    right: list[Row]
    gutter: float


def find_columns(rows: Sequence[Row], edges: Margins, first: bool) -> list[Piece]:
    """The pieces of a page's rows, in order; ``first``: the rows open the document."""
    pieces: list[Piece] = []
    body: list[Row] = []
    at = 0
    while at < len(rows):
        found = _head(rows, at, edges, first) or _foot(rows, at, edges) or _signatures(rows, at, edges)
        if found is None:
            body.append(rows[at])
            at += 1
            continue
        reached = at
        piece, start, at = found
        del body[len(body) - (reached - start) :]
        if body:
            pieces.append(Piece(BODY, body, [], 0.0))
        body = []
        pieces.append(piece)
    if body:
        pieces.append(Piece(BODY, body, [], 0.0))
    return pieces


def is_type_line(row: Row) -> bool:
    """Whether a row prints the type of a document in capitals ("KẾ HOẠCH")."""
    squeezed = row.text.replace(" ", "")
    return squeezed.startswith(_TYPES) and row.text.isupper() and len(squeezed) < 60


def _divide(rows: Sequence[Row], gutter: float, width: float) -> tuple[list[Row], list[Row]]:
    """The rows left and right of a gutter, each put together anew."""
    left: list[Word] = []
    right: list[Word] = []
    for row in rows:
        parts = segments(row, _GAP * row.size)
        cut = _cut(parts, gutter, width)
        for number, part in enumerate(parts):
            side = (left if number < cut else right) if cut is not None else left if row.x0 + row.x1 < 2 * gutter else right
            side.extend(part)
    return rows_of(left), rows_of(right)


def _cut(parts: Sequence[Sequence[Word]], gutter: float, width: float) -> int | None:
    """After how many of a row's parts the gutter runs; None where all stand on one side."""
    best = None
    for number in range(1, len(parts)):
        start, end = parts[number - 1][-1].x1, parts[number][0].x0
        if start - 0.06 * width <= gutter <= end + 0.06 * width:
            away = abs((start + end) / 2 - gutter)
            if best is None or away < best[0]:
                best = (away, number)
    return best[1] if best else None


def _crosses(row: Row, gutter: float, width: float) -> bool:
    parts = segments(row, _GAP * row.size)
    if _cut(parts, gutter, width) is not None:
        return False
    return row.x0 < gutter - _CROSSING * width and row.x1 > gutter + _CROSSING * width


def _title(words: Sequence[Word]) -> int | None:
    """The number of the word, or the words put down as one, with which the national or Party title begins."""
    texts = [word.text.replace(" ", "") for word in words]
    match = _TITLE.search("".join(texts))
    if match is None:
        return None
    at = 0
    for number, text in enumerate(texts):
        if at >= match.start():
            return number
        at += len(text)
    return None


def _head(rows: Sequence[Row], at: int, edges: Margins, first: bool) -> tuple[Piece, int, int] | None:
    row = rows[at]
    width = edges.right - edges.left
    words = row.words
    text = row.text
    title = _title(words) if any(sign in text for sign in _TITLE_SIGNS) else None
    if title is None:
        if not first or at > 5:
            return None
        parts = segments(row, _GAP * row.size)
        if len(parts) != 2 or parts[1][0].x0 - parts[0][-1].x1 < _WIDE_GAP * row.size:
            return None
        if not any(is_type_line(later) for later in rows[at + 1 : at + 1 + _HEAD_ROWS]):
            return None
        title = len(parts[0])
    begins, centre = words[title].x0, (words[title].x0 + row.x1) / 2
    if begins - edges.left < 0.12 * width:
        return None  # it has the page's width
    gutter = (words[title - 1].x1 + begins) / 2 if title else begins - row.size
    start = at
    while start > 0 and at - start < 8 and not _crosses(rows[start - 1], gutter, width) and rows[start - 1].x1 - rows[start - 1].x0 < _FULL * width:
        start -= 1
    end = at + 1
    middle = (edges.left + edges.right) / 2
    while end < len(rows) and end - at < _HEAD_ROWS:
        below = rows[end]
        if is_type_line(below) or _crosses(below, gutter, width):
            break
        place = (below.x0 + below.x1) / 2
        whole = _cut(segments(below, _GAP * below.size), gutter, width) is None
        if whole and below.x0 > gutter - _CROSSING * width and abs(place - middle) < 9 and abs(place - centre) > 14:
            break
        end += 1
    return Piece(HEAD, *_divide(rows[start:end], gutter, width), gutter), start, end


def _foot(rows: Sequence[Row], at: int, edges: Margins) -> tuple[Piece, int, int] | None:
    row = rows[at]
    if not _LABEL.match(row.text):
        return None
    width = edges.right - edges.left
    start = at
    while start > 0 and at - start < 4 and rows[start].y - rows[start - 1].y < 2.4 * row.size:
        above = rows[start - 1]
        if above.x0 < row.x0 + 0.25 * width or not above.text.isupper():
            break
        start -= 1
    end = at + 1
    while end < len(rows) and end - at < _FOOT_ROWS and not _ends_foot(rows[end], width):
        end += 1
    for last in range(end, min(at + 2, end) - 1, -1):
        gutter = _gutter(rows[start:last], row.x0, edges)
        if gutter is not None:
            return Piece(FOOT, *_divide(rows[start:last], gutter, width), gutter), start, last
    last = at + 1
    while last < end and (rows[last].x0 < row.x0 + 0.2 * width):
        last += 1
    return Piece(FOOT, list(rows[at:last]), [], edges.right), at, last


def _ends_foot(row: Row, width: float) -> bool:
    if _ANNEX.match(row.text) or _TITLE.search(row.text.replace(" ", "")) or is_type_line(row):
        return True
    return any(part[-1].x1 - part[0].x0 > _FULL * width for part in segments(row, 1.2 * row.size))


def _gutter(rows: Sequence[Row], left: float, edges: Margins) -> float | None:
    """The middle of the widest upright band that no word of some rows stands in, with words on both sides of it."""
    words = sorted((word.x0, word.x1) for row in rows for word in row.words)
    best: tuple[float, float] | None = None
    right = left
    for x0, x1 in words:
        if x0 - right >= _BAND and right > left + 10 and x0 < edges.right and (best is None or x0 - right > best[0]):
            best = (x0 - right, (x0 + right) / 2)
        right = max(right, x1)
    return best[1] if best else None


def _signatures(rows: Sequence[Row], at: int, edges: Margins) -> tuple[Piece, int, int] | None:
    """Two signatures side by side: titles in capitals left and right of the middle."""
    row = rows[at]
    if not row.text.isupper():
        return None
    parts = segments(row, _WIDE_GAP * row.size)
    middle = (edges.left + edges.right) / 2
    if (
        len(parts) != 2
        or not all(2 <= sum([len(word.text.split()) for word in part]) <= 8 for part in parts)
        or not parts[0][-1].x1 < middle + 20 < parts[1][0].x0 + 60
    ):
        return None
    width = edges.right - edges.left
    end = at + 1
    while end < len(rows) and end - at < 14 and not _LABEL.match(rows[end].text) and not _ends_foot(rows[end], width):
        end += 1
    for last in range(end, at + 1, -1):
        gutter = _gutter(rows[at:last], row.x0, edges)
        if gutter is not None:
            left, right = _divide(rows[at:last], gutter, width)
            return (Piece(FOOT, left, right, gutter), at, last) if len(left) > 1 and len(right) > 1 else None
    return None


def goes_on(foot: Piece, rows: Sequence[Row], edges: Margins) -> tuple[Piece, int] | None:
    """What of a page's first rows is the rest of a foot on the page before, and how many rows that takes."""
    if not foot.right and not foot.left:
        return None
    archived = any(_ARCHIVE.match(row.text) for row in foot.left)
    named = any(not row.text.isupper() and 2 <= len(row.text.split()) <= 7 for row in foot.right)
    if (archived and named) or not rows:
        return None
    width = edges.right - edges.left
    taken = 0
    while taken < min(len(rows), _FOOT_ROWS) and not _ends_foot(rows[taken], width) and not _crosses(rows[taken], foot.gutter, width):
        taken += 1
    left, right = _divide(rows[:taken], foot.gutter, width)
    if not (left and _ENTRY.match(left[0].text)) and not (right and not archived) and not (right and not left):
        return None
    return Piece(FOOT, left, right, foot.gutter), taken
