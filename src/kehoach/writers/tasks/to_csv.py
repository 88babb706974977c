"""CSV that a spreadsheet opens without harm: UTF-8 with a byte order mark, commas, CRLF, dates as 2026-03-05.

A text that a spreadsheet would not take for text has an apostrophe put before it: a formula (= + - @, their full-width
forms, a tab or a carriage return, also after blanks) would be run, a number or date ("0123", "1.10", "12/2025") would
be changed. A text that begins with apostrophes and then such a thing gets one more, so that :func:`unguarded` gives back
every text as it was. Plain whole numbers ("12") are lossless and stay bare.

Source: OWASP, "CSV Injection".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kehoach.writers.tasks import Written
from kehoach.writers.tasks.columns import headings, make_row

if TYPE_CHECKING:
    from kehoach.tracking.entries import Entry

LIBRARY = None
FOR_TERMINAL = True
_UNSEEN = "\\s\\x00-\\x1f\\x7f\\u200b-\\u200f\\u2060\\ufeff"
_FORMULA = rf"[\t\r]|[{_UNSEEN}]*+[=+\-@＝＋－＠]"
_NUMBER = rf"(?![{_UNSEEN}]*+(?:0|[1-9][0-9]{{0,14}})\Z)[{_UNSEEN}]*+[\d.,][\d.,:/eE%\-{_UNSEEN}]*+\Z"
_MISREAD = re.compile(rf"'*+(?:{_FORMULA}|{_NUMBER})")


def write(entries: Sequence[Entry], language: str) -> Written:
    """The entries as rows under a row of headings."""
    import csv
    import io

    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(headings(language))
    for entry in entries:
        rows.writerow([guarded(value) if isinstance(value, str) else value for value in make_row(entry, language)])
    return Written(text.getvalue().encode("utf-8-sig"))


def guarded(text: str) -> str:
    """A text with an apostrophe before it where a spreadsheet would read it as something else.

    >>> guarded("=1+1"), guarded("0123"), guarded("Sở Tài chính")
    ("'=1+1", "'0123", 'Sở Tài chính')
    """
    return f"'{text}" if _MISREAD.match(text) else text


def unguarded(text: str) -> str:
    """The text that was guarded.

    >>> unguarded("'=1+1")
    '=1+1'
    """
    return text[1:] if text[:1] == "'" and _MISREAD.match(text) else text
