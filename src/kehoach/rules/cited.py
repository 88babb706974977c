"""What several rules ask of a cited document: its code taken apart, its issuer compared.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.3 (số, ký hiệu) and II.6.b (viện dẫn).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kehoach.extract.organs.abbreviations import expand
from kehoach.text.fold import fold

if TYPE_CHECKING:
    from kehoach.records.models import Citation

_CODE = re.compile(r"0*(\d{1,6}[a-zđ]?)/(?:(\d{4})/)?([A-ZĐ][A-Za-zĐđ]*)([^/]*)|0*(\d{1,6}[a-zđ]?)-([A-ZĐ][A-Za-zĐđ]*)/(.+)")


class TakenApart(NamedTuple):
    """A code: "30/2020/NĐ-CP" is the number "30", the year 2020, the symbol "NĐ"; ``party`` for "16-CT/TU"."""

    number: str
    year: int | None
    symbol: str
    party: bool


def take_apart(code: str) -> TakenApart | None:
    """The parts of a code, None where it has another form.

    >>> take_apart("30/2020/NĐ-CP")
    TakenApart(number='30', year=2020, symbol='NĐ', party=False)
    """
    match = _CODE.fullmatch(code.replace(" ", ""))
    if match is None:
        return None
    if match[5]:
        return TakenApart(match[5], None, match[6], party=True)
    year = int(match[2]) if match[2] else None
    return TakenApart(match[1], year, match[3], party=False)


def code_key(code: str) -> str:
    """A code by which two printings of it are one."""
    return code.replace(" ", "").replace("–", "-").upper().lstrip("0")


@lru_cache(maxsize=1024)
def _organ_key(name: str) -> str:
    return fold(expand(name))


def may_be_one_issuer(first: Citation, second: Citation) -> bool:
    """Whether two mentions may be of one issuer: the names are the same, or one goes on where the other ends, or one is not printed."""
    if not first.organ_name or not second.organ_name:
        return True
    one, other = _organ_key(first.organ_name), _organ_key(second.organ_name)
    return one.startswith(other) or other.startswith(one)


def earliest(printed: str) -> str:
    """The first day that an ISO date leaves open: "2024-05" gives "2024-05-01"."""
    return printed + "-01-01"[len(printed) - 4 :] if len(printed) in (4, 7) else printed


def as_printed(iso: str) -> str:
    """A date as plans print it: days below ten and the months one and two with a zero, a part that is not known left out.

    >>> as_printed("2024-03-05"), as_printed("2024-02"), as_printed("2024")
    ('05/3/2024', '02/2024', '2024')
    """
    year, *rest = iso.split("-")
    month = rest[0] if rest and int(rest[0]) in (1, 2) else str(int(rest[0])) if rest else None
    return "/".join(part for part in (rest[1] if len(rest) > 1 else None, month, year) if part)
