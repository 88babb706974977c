"""pdfium's calls that a page needs by the thousand, bound anew so that one costs a fifth of a microsecond.

pypdfium2 binds every call with the types of its arguments; ctypes then checks each argument of each call, which takes longer than the answer.
These here are bound to the same addresses without: a caller passes what ctypes hands on as it is (an ``int`` for a C int, a pointer, ``byref``
of a buffer), nothing else. They keep the interpreter's lock, for none of them waits for anything.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

Call = Callable[..., Any]


class Calls(NamedTuple):
    """The lean calls; all of letters take a text page and a letter's index, then the buffers that the call of pdfium's name takes."""

    origin: Call  # FPDFText_GetCharOrigin
    loose_box: Call  # FPDFText_GetLooseCharBox
    size: Call  # FPDFText_GetFontSize
    matrix: Call  # FPDFText_GetMatrix
    font: Call  # FPDFText_GetFontInfo
    generated: Call  # FPDFText_IsGenerated
    page_object: Call  # FPDFPage_GetObject: a page and a number; the address of an object
    kind: Call  # FPDFPageObj_GetType: the address of an object


@cache
def lean_calls(raw: Any) -> Calls:
    """The calls of a library; ``raw`` is pypdfium2.raw."""

    def bound(name: str, result: Any, *arguments: Any) -> Call:
        return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(getattr(raw, name), ctypes.c_void_p).value or 0)

    return Calls(
        bound("FPDFText_GetCharOrigin", ctypes.c_int),
        bound("FPDFText_GetLooseCharBox", ctypes.c_int),
        bound("FPDFText_GetFontSize", ctypes.c_double),
        bound("FPDFText_GetMatrix", ctypes.c_int),
        bound("FPDFText_GetFontInfo", ctypes.c_ulong),
        bound("FPDFText_IsGenerated", ctypes.c_int),
        bound("FPDFPage_GetObject", ctypes.c_void_p),
        bound("FPDFPageObj_GetType", ctypes.c_int, ctypes.c_void_p),  # an address is no C int
    )
