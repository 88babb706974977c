"""KH405: the code of a cited document in a form that no code has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import Edit, Found, Rule, Said, nd30

_TYPE = r"(?:QĐ|QD|NĐ|ND|NQ|TTTLT|TTLT|TTr|TT|KH|CTr|CT|BC|TB|HD|KL|CĐ|QC|ĐA|PA)"
# A code in whatever form: the number, a year, a type, then groups of letters. Blanks and dashes are what is looked at afterwards.
_CODE = re.compile(
    rf"/ ?(?P<year>(?:19|20)\d\d ?/ ?)?(?P<type>{_TYPE})(?P<first> ?[-–] ?|(?<=QĐ|QD|NĐ|ND|NQ|KH)(?=(?:UBND|HĐND|TTg|CP)(?!\w)))"
    r"(?P<rest>[A-ZĐ]{2}[A-Za-zĐ]*(?:(?:[-–] (?=[A-ZĐ]{2})(?!UBND|HĐND)| [-–](?=[A-ZĐ]{2})(?!UBND|HĐND)|[-–.&])[A-ZĐ][A-Za-zĐ]+)*)(?!\w)"
)
_NUMBER = re.compile(r"(?<![\w/.,])\d{1,5}[a-zđ]? ?$")
_PARTY = ("TW", "TU", "HU", "ĐU")
_BREAK = re.compile(r"[\n\r]")


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    for match in _CODE.finditer(text):
        number = _NUMBER.search(text, max(match.start() - 8, 0), match.start())
        if number is None:
            continue
        printed = text[number.start() : match.end()]
        better = written_well(number[0].strip(), match)
        if better == printed:
            continue
        at = place(examined, number.start(), match.end())
        source = examined.text[at[0] : at[1]] if at else ""
        if _BREAK.search(source) or (source and source != printed):
            continue  # broken over two lines: the blank is the printer's
        harmless = better.replace("-", "") == printed.replace(" ", "").replace("–", "").replace("-", "") and match["first"] != ""
        edits = (Edit(at[0], at[1], better),) if at and source else ()
        yield Found(at, {"code": printed, "better": better}, node_at(examined, number.start()), edits, fix="safe" if harmless and edits else None)


def written_well(number: str, match: re.Match[str]) -> str:
    """The form that a code has: no blanks, hyphens, Đ with its bar, the Party's number before its hyphen."""
    year = (match["year"] or "").replace(" ", "")
    kind = {"QD": "QĐ", "ND": "NĐ", "TTTLT": "TTLT"}.get(match["type"], match["type"])
    rest = match["rest"].replace(" ", "").replace("–", "-")
    if rest in _PARTY and not year:
        return f"{number}-{kind}/{rest}"
    return f"{number}/{year}{kind}-{rest}"


RULE = Rule(
    code="KH405",
    name="citation-code-form",
    severity="warning",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục I, II.3.c"),
    title=Said("Số, ký hiệu viết sai dạng", "A code in a wrong form"),
    message=Said("Số, ký hiệu “{code}” viết sai dạng; đúng là “{better}”.", "The code “{code}” is misprinted; it should be “{better}”."),
    why=Said(
        "Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ có dấu gạch nối không cách chữ; sai dạng thì máy không tra được văn bản.",
        "A slash stands between number and symbol and hyphens without blanks between the letters; in another form no machine finds the document.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nCăn cứ Nghị quyết số 15/NQ -CP ngày 05/3/2024 của Chính phủ;\n\nI. NỘI DUNG\n1. Trồng cây.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nCăn cứ Nghị quyết số 15/NQ-CP ngày 05/3/2024 của Chính phủ;\n\nI. NỘI DUNG\n1. Trồng cây.\n",
    check=check,
)
