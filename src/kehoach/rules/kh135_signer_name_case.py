"""KH135: the signer's name in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, TITLE
from kehoach.rules.foot_parts import pieces
from kehoach.rules.types import Edit, Found, Rule, Said, nd30


def check(examined: Examined) -> Iterator[Found]:
    for signer in examined.plan.signers:
        name = signer.full_name
        if not name or not name.isupper() or len(name.split()) < 2:
            continue
        right = " ".join(word.capitalize() for word in name.split())
        found = next((at for start, end in pieces(examined, signer) if (at := examined.text.find(name, start, end)) >= 0), None)
        if found is None:
            yield Found(examined.range(signer.span), {"name": name, "right": right})
        else:
            yield Found((found, found + len(name)), {"name": name, "right": right}, edits=(Edit(found, found + len(name), right),))


RULE = Rule(
    code="KH135",
    name="signer-name-case",
    severity="info",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục I, II.7.đ"),
    title=Said("Họ tên người ký in hoa", "The signer's name is in capitals"),
    message=Said("Họ tên người ký “{name}” phải viết chữ in thường: “{right}”.", "The signer's name “{name}” must be in small letters: “{right}”."),
    why=Said(
        "Quyền hạn, chức vụ viết chữ in hoa; họ tên người ký viết chữ in thường, đậm.",
        "The competence and the office are in capitals, the name in small bold letters.",
    ),
    wrong=TITLE + BODY + FOOT.replace("Lò Văn Páo", "LÒ VĂN PÁO"),
    right=TITLE + BODY + FOOT,
    check=check,
    regimes=("state",),
)
