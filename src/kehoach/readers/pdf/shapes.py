"""The rules and pictures of a page: thin paths and the sides of rectangles that a table may be drawn with; how much pictures cover."""

from __future__ import annotations

import ctypes
import itertools
from typing import Any, NamedTuple

from kehoach.readers.pdf.calls import lean_calls
from kehoach.readers.pdf.frame import Frame

_THIN = 2.6  # points: what is no thicker is a rule
_SHORTEST = 4.0
_MOST_SEGMENTS = 400  # of one path: beyond that it is a drawing
MOST_RULES = 6000  # of one page: beyond that it is a drawing
_TEXT = 1  # FPDF_PAGEOBJ_TEXT
_DEEPEST = 4  # forms within forms

Matrix = tuple[float, float, float, float, float, float]
_UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)


class Rule(NamedTuple):
    """A straight line along an axis: where it stands on the other one, from where to where it goes."""

    at: float
    start: float
    end: float


class Shapes(NamedTuple):
    """The level and upright rules of a page as it is shown, the part of it (0 to 1) that pictures cover, the number of its other drawings."""

    level: list[Rule]
    upright: list[Rule]
    picture: float
    drawings: int


def page_shapes(raw: Any, page: Any, frame: Frame) -> Shapes:
    """The shapes of one page; ``raw`` is pypdfium2.raw."""
    reader = _Reader(raw, frame)
    calls = lean_calls(raw)
    count = raw.FPDFPage_CountObjects(page)
    kinds = map(calls.kind, map(calls.page_object, itertools.repeat(page, count), range(count)))
    reader.read([raw.FPDFPage_GetObject(page, n) for n, kind in enumerate(kinds) if kind != _TEXT], _UNMOVED, 0)
    if len(reader.level) + len(reader.upright) > MOST_RULES:
        reader.level, reader.upright = [], []
    return Shapes(reader.level, reader.upright, min(reader.picture / (frame.width * frame.height or 1), 1.0), reader.drawings)


class _Reader:
    def __init__(self, raw: Any, frame: Frame) -> None:
        self.raw, self.frame = raw, frame
        self.level: list[Rule] = []
        self.upright: list[Rule] = []
        self.picture = 0.0
        self.drawings = 0
        self._fill, self._stroke = ctypes.c_int(), ctypes.c_int()
        self._sides = tuple(ctypes.c_float() for _ in range(4))
        self._side_refs = tuple(ctypes.byref(value) for value in self._sides)

    def read(self, objects: list[Any], matrix: Matrix, depth: int) -> None:
        raw = self.raw
        kind_of = raw.FPDFPageObj_GetType
        for item in objects:
            kind = kind_of(item)
            if kind == _TEXT:
                continue
            if kind == raw.FPDF_PAGEOBJ_PATH:
                self._path(item, matrix)
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                box = self._box(item, matrix)
                if box is not None:
                    self.picture += (box[2] - box[0]) * (box[3] - box[1])
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                inner = [raw.FPDFFormObj_GetObject(item, n) for n in range(raw.FPDFFormObj_CountObjects(item))]
                self.read(inner, _times(_matrix_of(raw, item), matrix), depth + 1)

    def _box(self, item: Any, matrix: Matrix) -> tuple[float, float, float, float] | None:
        """The bounds of an object as it is shown: left, top, right, bottom."""
        if not self.raw.FPDFPageObj_GetBounds(item, *self._side_refs):
            return None
        left, bottom, right, top = (side.value for side in self._sides)
        x0, y0 = self.frame.point(*_moved(left, bottom, matrix))
        x1, y1 = self.frame.point(*_moved(right, top, matrix))
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def _path(self, item: Any, matrix: Matrix) -> None:
        box = self._box(item, matrix)
        if box is None:
            return
        x0, y0, x1, y1 = box
        if x1 - x0 <= _THIN or y1 - y0 <= _THIN:
            self._add(x0, y0, x1, y1)
            return
        if x1 - x0 > self.frame.width * 0.97 and y1 - y0 > self.frame.height * 0.97:
            return  # the page's own ground
        raw = self.raw
        count = raw.FPDFPath_CountSegments(item)
        self.drawings += 1
        if not self.raw.FPDFPath_GetDrawMode(item, self._fill, self._stroke) or not self._stroke.value:
            return  # a ground behind words has no sides
        if not 2 <= count <= _MOST_SEGMENTS:
            return
        own = _times(_matrix_of(raw, item), matrix)
        x, y = ctypes.c_float(), ctypes.c_float()
        at = first = None
        for index in range(count):
            segment = raw.FPDFPath_GetPathSegment(item, index)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            point = self.frame.point(*_moved(x.value, y.value, own))
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                first = point
            elif kind == raw.FPDF_SEGMENT_LINETO and at is not None:
                self._side(at, point)
            at = point
            if first is not None and raw.FPDFPathSegment_GetClose(segment):
                self._side(point, first)

    def _side(self, one: tuple[float, float], other: tuple[float, float]) -> None:
        x0, x1 = sorted((one[0], other[0]))
        y0, y1 = sorted((one[1], other[1]))
        if x1 - x0 <= 1 or y1 - y0 <= 1:
            self._add(x0, y0, x1, y1)

    def _add(self, x0: float, y0: float, x1: float, y1: float) -> None:
        if x1 - x0 >= y1 - y0:
            if x1 - x0 >= _SHORTEST:
                self.level.append(Rule((y0 + y1) / 2, x0, x1))
        elif y1 - y0 >= _SHORTEST:
            self.upright.append(Rule((x0 + x1) / 2, y0, y1))


def _matrix_of(raw: Any, item: Any) -> Matrix:
    matrix = raw.FS_MATRIX()
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f) if raw.FPDFPageObj_GetMatrix(item, matrix) else _UNMOVED


def _moved(x: float, y: float, m: Matrix) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def _times(one: Matrix, other: Matrix) -> Matrix:
    """The matrix that moves first by the one, then by the other."""
    a, b = _moved(one[0], one[1], (*other[:4], 0, 0))
    c, d = _moved(one[2], one[3], (*other[:4], 0, 0))
    e, f = _moved(one[4], one[5], other)
    return a, b, c, d, e, f
