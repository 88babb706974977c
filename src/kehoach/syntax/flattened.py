"""Cells of the foot whose lines a conversion ran together: "Nơi nhận: - UBND tỉnh; - Lưu: VT.", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị Hoa".

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.7, II.9.d: every recipient, competence, office and name has a line of its own.
"""

from __future__ import annotations

from kehoach.text.lazy_pattern import LazyPattern

Range = tuple[int, int]

_LEAST = 24  # characters: no two lines of a foot are shorter together
_RECIPIENTS = LazyPattern(r"[\s*_]*n[ơƠ]i\s+nh[ậẬ]n\s*[:;.]?[\s*_]*(?=\\?[-–+•]\s)")
_NEXT_RECIPIENT = LazyPattern(r"(?:[;:.,)]|/\.)[*_\s]*\s(?=\\?[-–+•]\s+[^\W\d_])")
_SIGN = r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|Q)[./]"
_OFFICE = (
    r"(?:PHÓ|CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|BÍ THƯ|HIỆU TRƯỞNG|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG PHÒNG|TRƯỞNG BAN)(?!\w)"
)
# A signature begins with a competence or an office in capitals and ends in a name.
_SIGNATURE = LazyPattern(rf"[\s*_]*(?:{_SIGN}|{_OFFICE})")
_NEXT_LINE = LazyPattern(
    rf"\s+(?={_SIGN})|(?<!PHÓ)(?<!TM\.)(?<!KT\.)(?<!TL\.)(?<!TUQ\.)(?<!Q\.)(?<!T/M)(?<!K/T)\s+(?={_OFFICE})|\s+(?=\(?[Đđ]ã ký)|(?<=ký\))\s+"
)


def lines_of(text: str, start: int, stop: int) -> list[Range]:
    """The lines that a cell holds, as their places in the text; the cell itself where it holds one.

    >>> cell = "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị Hoa"
    >>> [cell[s:e] for s, e in lines_of(cell, 0, len(cell))]
    ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Thị Hoa']
    """
    if stop - start < _LEAST:
        return [(start, stop)]
    cell = text[start:stop]
    head = _RECIPIENTS.match(cell.lower())
    if head is not None:
        cuts = [(head.end(), head.end()), *((match.end(), match.end()) for match in _NEXT_RECIPIENT.finditer(cell, head.end()))]
    elif _SIGNATURE.match(cell):
        cuts = _signature_cuts(cell)
    else:
        return [(start, stop)]
    made, at = [], 0
    for end, following in [*cuts, (len(cell), len(cell))]:
        piece = cell[at:end]
        if piece.strip():
            first = at + len(piece) - len(piece.lstrip())
            made.append((start + first, start + first + len(piece.strip())))
        at = following
    return made


def _signature_cuts(cell: str) -> list[Range]:
    """Where a signature's lines end and begin; none where no name follows its capitals."""
    at = 0
    for word in cell.split():
        at = cell.index(word, at)
        if not word.isupper() and any(sign.isalpha() for sign in word):
            break
        at += len(word)
    if at == len(cell.rstrip()) or cell[at].islower():
        return []
    return sorted({*(match.span() for match in _NEXT_LINE.finditer(cell)), (at, at)})
