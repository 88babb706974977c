"""KH132: TM, KT, TL, TUQ, Q without the stop or the blank, or in the Party's form, in a state document."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.example import BODY, FOOT, TITLE
from kehoach.rules.foot_parts import signature_lines
from kehoach.rules.types import Edit, Found, Rule, Said, Severity, nd30
from kehoach.text.lazy_pattern import LazyPattern

_COMPETENCE = LazyPattern(r"(?P<letters>T[/.]?M|K[/.]?T|T[/.]?L|T[/.]?U[/.]?Q|Q)(?P<mark>[ \t]*[./][ \t]*|[ \t]+)(?=[^\W\d_a-z])")


def check(examined: Examined) -> Iterator[Found]:
    for signer in examined.plan.signers:
        if not signer.competence:
            continue
        for start, end in signature_lines(examined, signer):
            match = _COMPETENCE.match(examined.text, start, end)
            if match is None:
                continue
            right = f"{match['letters'].replace('/', '').replace('.', '')}."
            if match["letters"] == right[:-1] and match["mark"].rstrip() == "." and match["mark"] != ".":
                continue
            severity: Severity | None = "info" if match["mark"] == "." and match["letters"] == right[:-1] else None
            printed = match.group().strip()
            office = examined.text[match.end() : end].split("  ")[0].split("\t")[0].rstrip(" *_|")
            values = {"printed": f"{match.group()}{office}" if severity else printed, "right": f"{right} {office}" if severity else right}
            yield Found((start, start + len(printed)), values, edits=(Edit(start, match.end(), f"{right} "),), severity=severity)


RULE = Rule(
    code="KH132",
    name="authority-form",
    severity="warning",
    blame="drafting",
    fix="safe",
    source=nd30("Phụ lục I, II.7.b, II.7.đ"),
    title=Said("Quyền hạn người ký viết sai", "The signer's competence is not in its form"),
    message=Said("Quyền hạn ghi “{printed}”, phải ghi “{right}”.", "The competence reads “{printed}”; it must read “{right}”."),
    why=Said(
        "Văn bản hành chính ghi TM., KT., TL., TUQ., Q. có dấu chấm, cách một chữ; T/M, K/T, T/L là thể thức văn bản của Đảng.",
        "An administrative document prints TM., KT., TL., TUQ., Q. with a stop and a blank; T/M, K/T, T/L are the Party's.",
    ),
    wrong=TITLE + BODY + FOOT.replace("TM. ", "T/M "),
    right=TITLE + BODY + FOOT,
    check=check,
    regimes=("state",),
)
