"""How each sample is set: one office types its numbers, the other lets Word count; pages and prints come from several makers."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Way(NamedTuple):
    """How a sample is set.

    ``counted``: Word counts the numbers; ``head``: in a table or at tabs; ``page``: who makes the web page; ``printer``: who makes the PDF,
    LibreOffice from the Word file or Chromium from the web page. The size of letters and the blank after a paragraph are in points, the indent
    of first lines in millimetres.
    """

    counted: bool
    page: Literal["libreoffice", "word", "portal"]
    printer: Literal["libreoffice", "chromium"]
    head: Literal["table", "tabs"] = "table"
    size: float = 14
    indent: float = 12.7
    after: float = 6
    spacing: float = 1.1


# LibreOffice writes a list without its form of number ("Điều 1.", "1.1.", "a)"): what it makes a page of has its numbers typed.
WAYS = {
    "commune-front-table-lines": Way(False, "libreoffice", "chromium", size=13, indent=10),
    "decision-with-plan": Way(True, "portal", "libreoffice"),
    "district-cooperation-fields": Way(True, "word", "chromium", indent=10),
    "faulty-draft": Way(False, "libreoffice", "libreoffice", indent=0, after=8),
    "hard-wrapped-plain": Way(False, "libreoffice", "libreoffice", size=13),
    "party-committee": Way(True, "word", "chromium", size=15, spacing=1.0),
    "programme-parts-articles": Way(True, "portal", "chromium"),
    "province-three-levels": Way(False, "libreoffice", "chromium"),
    "school-week": Way(False, "libreoffice", "libreoffice", size=13, indent=10),
    "storm-plan-draft": Way(False, "word", "libreoffice", head="tabs"),
    "storm-plan-issued": Way(True, "portal", "chromium"),
    "task-table-appendix": Way(False, "libreoffice", "libreoffice"),
}
