"""Recipients, archive and signers, in whatever order and columns (contract.md; NĐ 30/2020, Phụ lục I, II.7, II.9)."""

from __future__ import annotations

import pytest

from coverage_check import check_coverage
from kehoach.pipeline import parse
from kehoach.records.models import Plan

BODY = "KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\nChe bóng.\n\n"


def read(foot: str) -> Plan:
    plan = parse(BODY + foot)
    check_coverage(BODY + foot, plan)
    return plan


def signers(plan: Plan) -> list[tuple[list[str], str | None, str | None]]:
    return [(signer.competence, signer.position, signer.full_name) for signer in plan.signers]


SIGNED = (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH", "Giàng A Páo")
LAYOUTS = {
    "two columns": """\
Nơi nhận:                         TM. ỦY BAN NHÂN DÂN
- UBND huyện (b/c);                   KT. CHỦ TỊCH
- Các thôn, bản;                      PHÓ CHỦ TỊCH
- Lưu: VT.
                                      Giàng A Páo
""",
    "recipients before the signature": "Nơi nhận:\n- UBND huyện (b/c);\n- Các thôn, bản;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nGiàng A Páo\n",
    "recipients after the signature": "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nGiàng A Páo\n\nNơi nhận:\n- UBND huyện (b/c);\n- Các thôn, bản;\n- Lưu: VT.\n",
    "recipients between office and name": "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNơi nhận:\n- UBND huyện (b/c);\n- Các thôn, bản;\n- Lưu: VT.\n\nGiàng A Páo\n",
    "bold and italic": "***Nơi nhận:***\n\n- UBND huyện (b/c);\n\n- Các thôn, bản;\n\n- Lưu: VT.\n\n**TM. ỦY BAN NHÂN DÂN**\n\n**KT. CHỦ TỊCH**\n\n**PHÓ CHỦ TỊCH**\n\n*(Đã ký)*\n\n**Giàng A Páo**\n",
    "escaped dashes": "Nơi nhận:\n\\- UBND huyện (b/c);\n\\- Các thôn, bản;\n\\- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nGiàng A Páo\n",
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_one_foot_in_any_layout_is_one_record(name: str) -> None:
    plan = read(LAYOUTS[name])
    assert [(recipient.text, recipient.name, recipient.purpose) for recipient in plan.recipients] == [
        ("UBND huyện (b/c)", "UBND huyện", "báo cáo"),
        ("Các thôn, bản", "Các thôn, bản", None),
    ]
    assert plan.archive is not None
    assert plan.archive.text == "VT"
    assert signers(plan) == [SIGNED]


def test_two_signers_side_by_side() -> None:
    plan = read(
        "TM. ỦY BAN NHÂN DÂN XÃ            TM. HỘI NÔNG DÂN XÃ\n      CHỦ TỊCH                         CHỦ TỊCH\n\n    Giàng A Páo                      Lò Thị Mỷ\n"
    )
    assert signers(plan) == [(["TM. ỦY BAN NHÂN DÂN XÃ"], "CHỦ TỊCH", "Giàng A Páo"), (["TM. HỘI NÔNG DÂN XÃ"], "CHỦ TỊCH", "Lò Thị Mỷ")]
    assert plan.recipients == []
    assert "no-recipients" in {notice.code for notice in plan.notices}


JOINT = (["TM. BAN THƯỜNG VỤ"], "BÍ THƯ", "Giàng A Páo")


@pytest.mark.parametrize(
    ("second", "signer"),
    [
        ("PHÒNG KINH TẾ\nKT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG", (["KT. TRƯỞNG PHÒNG"], "PHÒNG KINH TẾ PHÓ TRƯỞNG PHÒNG", "Lò Thị Mỷ")),
        ("HỘI NÔNG DÂN XÃ\nCHỦ TỊCH", ([], "HỘI NÔNG DÂN XÃ CHỦ TỊCH", "Lò Thị Mỷ")),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", (["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH", "Lò Thị Mỷ")),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", (["KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH", "Lò Thị Mỷ")),
    ],
)
def test_two_signatures_one_after_the_other(second: str, signer: tuple[list[str], str, str]) -> None:
    """The two columns of a foot as readers of Word files and pages give them; a body opens the second as a competence does."""
    plan = read(f"TM. BAN THƯỜNG VỤ\nBÍ THƯ\n\nGiàng A Páo\n\n{second}\n\nLò Thị Mỷ\n\nNơi nhận:\n- Các thôn, bản;\n- Lưu: VT.\n")
    assert signers(plan) == [JOINT, signer]


def test_an_office_under_the_name_is_a_second_office() -> None:
    plan = read("TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\n\nGiàng A Páo\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\n")
    assert signers(plan) == [(["TM. BAN CHỈ ĐẠO"], "TRƯỞNG BAN CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "Giàng A Páo")]


def test_a_signature_without_recipients() -> None:
    assert signers(read("HIỆU TRƯỞNG\n\nLò Thị Mỷ\n")) == [([], "HIỆU TRƯỞNG", "Lò Thị Mỷ")]


def test_the_form_of_the_party() -> None:
    plan = read(
        "Nơi nhận:                    T/M CHI BỘ\n- Đảng ủy xã,                BÍ THƯ\n- Lưu chi bộ.\n\n                             Sùng A Dơ\n"
    )
    assert signers(plan) == [(["T/M CHI BỘ"], "BÍ THƯ", "Sùng A Dơ")]
    assert [recipient.text for recipient in plan.recipients] == ["Đảng ủy xã"]
    assert plan.archive is not None
    assert plan.archive.text == "chi bộ"


def test_no_foot_at_all() -> None:
    plan = read("")
    assert (plan.recipients, plan.archive, plan.signers) == ([], None, [])
    assert {"no-recipients", "no-signer"} <= {notice.code for notice in plan.notices}


@pytest.mark.parametrize(
    ("printed", "text", "name", "purpose"),
    [
        ("- UBND huyện (b/c);", "UBND huyện (b/c)", "UBND huyện", "báo cáo"),
        ("- Các thôn (t/h);", "Các thôn (t/h)", "Các thôn", "thực hiện"),
        ("- Các thôn (để phối hợp);", "Các thôn (để phối hợp)", "Các thôn", "phối hợp"),
        ("- Như trên;", "Như trên", "Như trên", None),
        ("- Các xã (mười xã);", "Các xã (mười xã)", "Các xã (mười xã)", None),
        ("– Trang tin của xã.", "Trang tin của xã", "Trang tin của xã", None),
        ("- Các phòng:\n+ Nội vụ;\n+ Kinh tế;", "Các phòng: Nội vụ; Kinh tế", "Các phòng: Nội vụ; Kinh tế", None),
        ("- Các thôn, bản của xã và các\ntrường học;", "Các thôn, bản của xã và các trường học", "Các thôn, bản của xã và các trường học", None),
    ],
)
def test_a_recipient(printed: str, text: str, name: str, purpose: str | None) -> None:
    (recipient,) = read(f"Nơi nhận:\n{printed}\n- Lưu: VT.\n").recipients
    assert (recipient.text.replace("+ ", ""), recipient.name.replace("+ ", ""), recipient.purpose) == (text, name, purpose)


@pytest.mark.parametrize(
    ("printed", "text", "units", "copies"),
    [
        ("- Lưu: VT.", "VT", ["VT"], None),
        ("- Lưu: VT, TCKH.", "VT, TCKH", ["VT", "TCKH"], None),
        ("Lưu VT, TCKH.", "VT, TCKH", ["VT", "TCKH"], None),
        ("- Lưu: VT, KT (03b).", "VT, KT (03b)", ["VT", "KT"], 3),
    ],
)
def test_the_archive(printed: str, text: str, units: list[str], copies: int | None) -> None:
    archive = read(f"Nơi nhận:\n- Như trên;\n{printed}\n").archive
    assert archive is not None
    assert (archive.text, archive.units, archive.copies) == (text, units, copies)


def test_a_name_printed_apart_from_its_office_has_two_places() -> None:
    text = BODY + LAYOUTS["recipients between office and name"]
    (signer,) = parse(text).signers
    assert signer.span is not None
    assert text[signer.span.start : signer.span.end].split("\n")[0] == "TM. ỦY BAN NHÂN DÂN"
    assert [text[span.start : span.end] for span in signer.also] == ["Giàng A Páo"]


@pytest.mark.parametrize("text", ["<br>", "&nbsp;", "Trồng cây<br>", "| **Nơi nhận:**<br>- Lưu: VT. | **CHỦ TỊCH**<br>Giàng A Páo |"])
def test_blank_markup_is_not_lost(text: str) -> None:
    check_coverage(text, parse(text))


def test_a_foot_before_a_national_title_is_recorded_once() -> None:
    text = "Nơi nhận:\n-\nĐẢNG CỘNG SẢN VIỆT NAM"
    check_coverage(text, parse(text))
