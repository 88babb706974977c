"""KH134: an academic degree, or Ông, Bà, before the signer's name."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, HEAD
from kehoach.rules.foot_parts import pieces
from kehoach.rules.types import Edit, Found, Rule, Said, nd30
from kehoach.text.lazy_pattern import LazyPattern

_TITLES = LazyPattern(r"(?:(?:GS|PGS|TSKH|TS|Th\.?S|CN|KS|BS|BSCKI{1,2}|CKI{1,2}|LS|Luật sư|Ông|Bà|Đ/c)(?![\w/])[.,: ]*)+")
# Schools, hospitals, institutes and the armed forces may print degrees and ranks.
_EXEMPT = LazyPattern(r"trường|đại học|học viện|cao đẳng|bệnh viện|y tế|viện |khoa học|công an|quân |quân sự|bộ đội|biên phòng|giáo dục|mầm non")


def check(examined: Examined) -> Iterator[Found]:
    metadata = examined.plan.metadata
    if not metadata.organ_name or _EXEMPT.search(f"{metadata.organ_name} {metadata.parent_organ_name or ''} ".lower()):
        return
    for signer in examined.plan.signers:
        match = _TITLES.match(signer.full_name or "")
        if match is None or not match.group().strip() or signer.full_name is None:
            continue
        found = next((at for start, end in pieces(examined, signer) if (at := examined.text.find(signer.full_name, start, end)) >= 0), None)
        if found is not None:
            yield Found(
                (found, found + len(match.group().rstrip())), {"printed": match.group().strip()}, edits=(Edit(found, found + match.end(), ""),)
            )
        else:
            yield Found(examined.range(signer.span), {"printed": match.group().strip()}, fix="suggested")


RULE = Rule(
    code="KH134",
    name="signer-degree",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.7.c"),
    title=Said("Ghi học hàm, học vị trước họ tên người ký", "A degree before the signer's name"),
    message=Said("Trước họ tên người ký không ghi “{printed}”.", "“{printed}” must not stand before the signer's name."),
    why=Said(
        "Trước họ tên người ký không ghi học hàm, học vị và danh hiệu danh dự, trừ đơn vị vũ trang, tổ chức sự nghiệp giáo dục, y tế, khoa học.",
        "No degree or title stands before the signer's name, but in the armed forces and in schools, hospitals and institutes.",
    ),
    wrong=HEAD + BODY + FOOT.replace("Lò Văn", "ThS. Lò Văn"),
    right=HEAD + BODY + FOOT,
    check=check,
    regimes=("state",),
)
