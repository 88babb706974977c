"""KH401: one document cited with two dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kehoach.rules.cited import as_printed, code_key, may_be_one_issuer, take_apart
from kehoach.rules.examined import Examined
from kehoach.rules.types import Found, Rule, Said, nd30

if TYPE_CHECKING:
    from kehoach.records.models import Citation


def check(examined: Examined) -> Iterator[Found]:
    known: dict[str, Citation] = {}
    for citation in examined.plan.citations:
        if not citation.code or not citation.date or len(citation.date) < 10:
            continue
        first = known.setdefault(code_key(citation.code), citation)
        if first.date != citation.date and _is_one(first, citation):
            values = {"code": citation.code, "date": as_printed(citation.date), "other": as_printed(first.date or "")}
            yield Found(examined.range(citation.span), values)


def _is_one(first: Citation, second: Citation) -> bool:
    """Whether two mentions of a code must be of one document: numbers begin anew each year, and each body counts for itself."""
    if first.type_name != second.type_name or not may_be_one_issuer(first, second):
        return False
    one, other = first.date or "", second.date or ""
    parts = take_apart(second.code or "")
    return one[:4] == other[:4] or one[4:] == other[4:] or (parts is not None and parts.year is not None)


RULE = Rule(
    code="KH401",
    name="citation-with-two-dates",
    severity="error",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, II.6.b"),
    title=Said("Một văn bản, hai ngày", "A document cited with two dates"),
    message=Said("Văn bản số {code} ở đây ghi ngày {date}, ở trên ghi ngày {other}.", "Document {code} is dated {date} here and {other} above."),
    why=Said(
        "Viện dẫn phải ghi đúng ngày ban hành; hai ngày khác nhau thì một ngày sai.",
        "A citation gives the day of issue; where two are given, one is wrong.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nCăn cứ Quyết định số 15/QĐ-UBND ngày 05/3/2024 của UBND tỉnh;\n\nI. NỘI DUNG\n"
    "1. Trồng cây theo Quyết định số 15/QĐ-UBND ngày 08/3/2024 của UBND tỉnh.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nCăn cứ Quyết định số 15/QĐ-UBND ngày 05/3/2024 của UBND tỉnh;\n\nI. NỘI DUNG\n"
    "1. Trồng cây theo Quyết định số 15/QĐ-UBND ngày 05/3/2024 của UBND tỉnh.\n",
    check=check,
)
