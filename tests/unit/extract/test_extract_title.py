"""The subject under the type line, and where the preamble ends (contract.md, "subject", "preamble"; NĐ 30, Phụ lục I, II.5-6)."""

from __future__ import annotations

import pytest

from kehoach.pipeline import parse
from kehoach.records.models import Plan

SUBJECTS = [
    ("KẾ HOẠCH\nTrồng cây ven đường\n\nI. ĐẤT\n", "Trồng cây ven đường", "one line"),
    ("KẾ HOẠCH\nTrồng cây ven đường\nnăm 2024\n\nI. ĐẤT\n", "Trồng cây ven đường năm 2024", "two lines"),
    ("**KẾ HOẠCH**\n\n**Trồng cây ven đường**\n\n**năm 2024**\n\nI. ĐẤT\n", "Trồng cây ven đường năm 2024", "bold, spaced"),
    ("KẾ HOẠCH TRỒNG CÂY\n\nI. ĐẤT\n", "TRỒNG CÂY", "on the type line"),
    ("KẾ HOẠCH\nVề việc trồng cây\n\nI. ĐẤT\n", "Về việc trồng cây", "a printed Về việc is kept"),
    ("KẾ HOẠCH\nTRỒNG CÂY VEN ĐƯỜNG\nNĂM 2024\n\nI. ĐẤT\n", "TRỒNG CÂY VEN ĐƯỜNG NĂM 2024", "in capitals"),
    ("KẾ HOẠCH\n\nTrồng cây\n\n(Ban hành kèm theo Quyết định số 5/QĐ-UBND)\n\nI. ĐẤT\n", "Trồng cây", "a bracket is not part of it"),
    ("KẾ HOẠCH\nTrồng cây\n---\nCăn cứ Luật Lâm nghiệp;\n\nI. ĐẤT\n", "Trồng cây", "a rule ends it"),
    ("KẾ HOẠCH\n\nI. ĐẤT\n", None, "none is printed"),
    ("KẾ HOẠCH\n\nCăn cứ Luật Lâm nghiệp;\n\nI. ĐẤT\n", None, "a legal basis is no subject"),
]


@pytest.mark.parametrize(("text", "subject", "proves"), SUBJECTS, ids=[row[2] for row in SUBJECTS])
def test_subject(text: str, subject: str | None, proves: str) -> None:
    assert parse(text).metadata.subject == subject, proves


def test_a_note_in_brackets_directly_under_the_subject_is_not_part_of_it() -> None:
    assert parse("KẾ HOẠCH\nTrồng cây\n(Ban hành kèm theo Quyết định số 5/QĐ-UBND)\n\nI. ĐẤT\n").metadata.subject == "Trồng cây"


def split(middle: str) -> tuple[list[str], list[str]]:
    """The preamble and the top of the body of a plan with this between title and end."""
    plan: Plan = parse(f"KẾ HOẠCH\nTrồng cây\n\n{middle}")
    return [paragraph.text for paragraph in plan.preamble], [f"{node.marker or ''} {node.text}".strip() for node in plan.body]


BASIS = "Căn cứ Luật Lâm nghiệp;"
ISSUED = "UBND xã ban hành Kế hoạch như sau:"
PREAMBLES = [
    (f"{BASIS}\n\n{ISSUED}\n\nI. ĐẤT\n", [BASIS, ISSUED], ["I. ĐẤT"], "legal basis and introduction"),
    (
        f"- {BASIS}\n\n- Căn cứ Luật Trồng trọt;\n\n{ISSUED}\n\nI. ĐẤT\n",
        [BASIS, "Căn cứ Luật Trồng trọt;", ISSUED],
        ["I. ĐẤT"],
        "legal basis as bullets",
    ),
    (
        "Thực hiện Công văn số 5/UBND-KT của huyện, xã làm kế hoạch như sau:\n\n1. Đào hố.\n",
        ["Thực hiện Công văn số 5/UBND-KT của huyện, xã làm kế hoạch như sau:"],
        ["1. Đào hố."],
        "items without sections",
    ),
    ("I. ĐẤT\n\nII. NƯỚC\n", [], ["I. ĐẤT", "II. NƯỚC"], "no preamble"),
    (f"{ISSUED}\n\nXã có mười thôn.\n\nI. ĐẤT\n", [ISSUED], ["Xã có mười thôn.", "I. ĐẤT"], "after như sau: begins the body"),
]


@pytest.mark.parametrize(("middle", "preamble", "body", "proves"), PREAMBLES, ids=[row[3] for row in PREAMBLES])
def test_preamble(middle: str, preamble: list[str], body: list[str], proves: str) -> None:
    assert split(middle) == (preamble, body), proves


def test_everything_before_article_one_of_a_decision_is_its_preamble() -> None:
    plan = parse(
        "QUYẾT ĐỊNH\nBan hành kế hoạch trồng cây\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\n\nCăn cứ Luật Lâm nghiệp;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kế hoạch.\n\nĐiều 2. Thi hành.\n"
    )
    assert plan.metadata.subject == "Ban hành kế hoạch trồng cây"
    assert [paragraph.text for paragraph in plan.preamble] == ["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "Căn cứ Luật Lâm nghiệp;", "QUYẾT ĐỊNH:"]
    assert [node.id for node in plan.body] == ["D1", "D2"]
