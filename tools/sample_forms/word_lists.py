"""The lists of a Word file (``word/numbering.xml``): one abstract list a scheme, a list of it for each run that begins anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sample_forms.numbering import SCHEMES, Number

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def write_lists(document: Any, numbers: Sequence[Number | None]) -> None:
    """Put the lists that the numbers name into a document in place of those of python-docx's template."""
    from docx.oxml import parse_xml

    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    used = sorted({(number.num, number.scheme) for number in numbers if number is not None})
    for scheme in sorted({scheme for _, scheme in used}):
        root.append(parse_xml(_abstract(scheme)))
    begun: set[int] = set()
    for num, scheme in used:
        level = min(number.level for number in numbers if number is not None and number.num == num)
        anew = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' if scheme in begun else ""
        root.append(parse_xml(f'<w:num xmlns:w="{_W}" w:numId="{num}"><w:abstractNumId w:val="{scheme}"/>{anew}</w:num>'))
        begun.add(scheme)


def _abstract(scheme: int) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/></w:lvl>'
        for level, (form, text, _) in enumerate(SCHEMES[scheme])
    )
    return f'<w:abstractNum xmlns:w="{_W}" w:abstractNumId="{scheme}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
