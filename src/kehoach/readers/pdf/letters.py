"""Single letters as pdfium knows them: where they stand, how large they are, in which font. Each answer costs about a third of a microsecond."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable
from typing import Any

from kehoach.readers.pdf.calls import lean_calls
from kehoach.readers.pdf.frame import Frame

_TURNED = 0.1  # radians
_NAME_BYTES = 128
_MOST_CLIPS = 64


class Letters:
    """What pdfium knows of single letters, with the buffers that it writes to."""

    def __init__(self, raw: Any, textpage: Any, frame: Frame) -> None:
        self._raw, self._page, self._frame = raw, textpage, frame
        self._x, self._y, self._left, self._right, self._bottom, self._top = (ctypes.c_double() for _ in range(6))
        self._at = ctypes.byref(self._x), ctypes.byref(self._y)
        self._box = tuple(ctypes.byref(value) for value in (self._left, self._right, self._bottom, self._top))
        self._name = ctypes.create_string_buffer(_NAME_BYTES)
        self._name_room, self._flags = ctypes.c_ulong(_NAME_BYTES), ctypes.byref(ctypes.c_int())
        self._names: dict[bytes, str] = {}
        self._matrix, self._loose = raw.FS_MATRIX(), raw.FS_RECTF()
        self._matrix_at, self._loose_at = ctypes.byref(self._matrix), ctypes.byref(self._loose)
        self._scale = 1.0
        self._upright = frame.turns == 0
        self._edge_left, self._edge_top = frame.left, frame.top
        calls = lean_calls(raw)
        self._get_origin, self._get_loose, self._get_size = calls.origin, calls.loose_box, calls.size
        self._get_matrix, self._get_font, self._get_generated = calls.matrix, calls.font, calls.generated

    def origin(self, index: int) -> tuple[float, float]:
        self._get_origin(self._page, index, *self._at)
        if self._upright:
            return self._x.value - self._edge_left, self._edge_top - self._y.value
        return self._frame.point(self._x.value, self._y.value)

    def right(self, index: int, least: float) -> float:
        """Where a letter ends, its own space with it, as the page is shown; the ink says little of slanted letters, nothing of those under a scan."""
        box = self._loose
        if not self._get_loose(self._page, index, self._loose_at):
            return least
        if self._upright:
            end: float = box.right - self._edge_left
            return end
        return max(self._frame.point(box.left, box.bottom)[0], self._frame.point(box.right, box.top)[0])

    def first_from(self, word: Any, x: float) -> int:
        """How many of a word's letters begin before a place."""
        return sum(1 for n in range(len(word.text)) if self.origin(word.first + n)[0] < x)

    def size(self, index: int) -> float:
        """The size of a letter in points."""
        found: float = self._get_size(self._page, index) * self._scale
        return found if found > 0 else 1.0

    def measure(self, index: int) -> bool:
        """Take the scale of a line from a letter of it: a font's size is only what it is multiplied with. Whether the line is turned."""
        matrix = self._matrix
        if not self._get_matrix(self._page, index, self._matrix_at):
            return False
        if not matrix.b and not matrix.c and matrix.a > 0:
            self._scale = abs(matrix.d) or 1.0
            return not self._upright
        self._scale = math.hypot(matrix.c, matrix.d) or 1.0
        away = abs(math.atan2(matrix.b, matrix.a) - self._frame.turns * math.pi / 2) % (2 * math.pi)
        return min(away, 2 * math.pi - away) > _TURNED

    def font(self, index: int) -> str:
        """The name of a letter's font, without the prefix of a subset."""
        written = self._get_font(self._page, index, self._name, self._name_room, self._flags)
        name: Any = self._name[: max(min(written, _NAME_BYTES) - 1, 0)]  # bytes
        found = self._names.get(name)
        if found is None:
            found = self._names[name] = name.decode("utf-8", "replace").partition("+")[2] if name[6:7] == b"+" else name.decode("utf-8", "replace")
        return found

    def generated(self, indexes: Iterable[int]) -> list[int]:
        """Those of some blanks that pdfium found and the file does not have."""
        get, page = self._get_generated, self._page
        return [index for index in indexes if get(page, index) > 0]

    def is_clipped(self, index: int) -> bool:
        """Whether the middle of a letter lies outside the box of some path that it is clipped by."""
        raw = self._raw
        item = raw.FPDFText_GetTextObject(self._page, index)
        clip = raw.FPDFPageObj_GetClipPath(item) if item else None
        if not clip or not raw.FPDFText_GetCharBox(self._page, index, *self._box):
            return False
        x, y = ctypes.c_float(), ctypes.c_float()
        middle = (self._left.value + self._right.value) / 2, (self._bottom.value + self._top.value) / 2
        for path in range(min(max(raw.FPDFClipPath_CountPaths(clip), 0), _MOST_CLIPS)):
            points = []
            for number in range(min(max(raw.FPDFClipPath_CountPathSegments(clip, path), 0), _MOST_CLIPS)):
                if raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clip, path, number), x, y):
                    points.append((x.value, y.value))
            if points and not (
                min(p[0] for p in points) <= middle[0] <= max(p[0] for p in points)
                and min(p[1] for p in points) <= middle[1] <= max(p[1] for p in points)
            ):
                return True
        return False
