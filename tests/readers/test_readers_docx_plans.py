"""Plans in Word, read as a clerk reads them: the record of each form of head, numbering, table and foot."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import docx_plans
from coverage_check import faults
from kehoach import Plan
from kehoach.pipeline import parse_document
from kehoach.readers import ReadOptions, read_bytes
from kehoach.records.models import Node

MAKERS = (
    docx_plans.province, docx_plans.commune_with_tabs, docx_plans.school_with_boxes, docx_plans.party, docx_plans.programme, docx_plans.department_in_a_frame,
)  # fmt: skip


def plan(make: Callable[[], bytes], revisions: str = "accepted") -> Plan:
    return parse_document(read_bytes(make(), f"{make.__name__}.docx", ReadOptions(revisions)))


def ids(nodes: list[Node]) -> list[str]:
    return [id for node in nodes for id in (node.id, *ids(node.children))]


def head(read: Plan) -> tuple[str | None, ...]:
    data = read.metadata
    return (
        data.organ_name,
        data.parent_organ_name,
        data.code_number,
        data.code_notation,
        data.place,
        data.issued_date.iso if data.issued_date else None,
    )


def foot(read: Plan) -> tuple[list[str], str | None, list[tuple[list[str], str | None, str | None]]]:
    signers = [(signer.competence, signer.position, signer.full_name) for signer in read.signers]
    return [recipient.text for recipient in read.recipients], read.archive.text if read.archive else None, signers


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_nothing_of_a_plan_is_lost_and_nothing_stands_twice(make: Callable[[], bytes]) -> None:
    document = read_bytes(make(), "plan.docx")
    assert faults(document.source.text, parse_document(document)) == []


def test_a_province_plan() -> None:
    read = plan(docx_plans.province)
    assert head(read) == ("Ủy ban nhân dân tỉnh An Lãng", None, "58", "KH-UBND", "An Lãng", "2025-03-12")
    assert read.metadata.subject == "Đào tạo, bồi dưỡng cán bộ, công chức tỉnh An Lãng năm 2025"
    assert ids(read.body) == ["I", "I.1", "I.1.-1", "I.1.-2", "I.2", "I.2.a", "I.2.b", "II", "II.p1", "II.t1", "III", "III.1", "III.2", "III.p1"]
    rows = [task for task in read.tasks if task.form == "table_row"]
    assert [(task.row, task.title) for task in rows] == [("1", "Khảo sát nhu cầu"), ("2", "Lập danh sách người học"), ("3", "Mở lớp\nCấp chứng chỉ")]
    assert [[(part.role, part.text) for part in task.assignments] for task in rows] == [
        [("lead", "Sở Nội vụ"), ("coordinating", "Sở Tài chính")], [("lead", "Sở Y tế"), ("coordinating", "UBND các xã")], [("lead", "Trường Chính trị tỉnh")],
    ]  # fmt: skip
    signer = (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH", "Đỗ Hoàng Minh")
    assert foot(read) == (["Thường trực Tỉnh ủy", "Các sở, ban, ngành", "UBND các huyện"], "VT, NV", [signer])
    assert [(one.marker, one.title) for one in read.appendices] == [("PHỤ LỤC", "DANH MỤC LỚP BỒI DƯỠNG")]
    assert "Phòng Tổng hợp - Văn phòng UBND tỉnh An Lãng" in [piece.text for piece in read.furniture]


def test_a_commune_plan_whose_head_and_foot_are_set_with_tabs() -> None:
    read = plan(docx_plans.commune_with_tabs)
    assert head(read) == ("Ủy ban nhân dân xã Hòa Tân", "Ủy ban nhân dân huyện Sông Thao", "07", "KH-UBND", "Hòa Tân", "2025-02-05")
    assert read.metadata.subject == "Trồng cây đầu xuân năm 2025 trên địa bàn xã"
    assert ids(read.body) == ["I", "I.p1", "II", "II.1", "II.2", "II.3", "II.p1"]
    assert foot(read) == (["UBND huyện (b/c)", "Các đoàn thể xã"], "VT", [(["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH", "Lò Văn Pành")])


def test_a_school_plan_whose_head_and_signature_are_in_text_boxes() -> None:
    read = plan(docx_plans.school_with_boxes)
    school, office = "Trường Trung học cơ sở Hòa Tân", "Phòng Giáo dục và Đào tạo huyện Sông Thao"
    assert head(read) == (school, office, "31", "KH-THCS", "Hòa Tân", "2025-09-08")
    assert ids(read.body) == ["I", "I.-1", "I.-2", "II", "II.1", "II.1.-1", "II.2", "II.2.-1"]
    assert foot(read) == (["Phòng GDĐT huyện (b/c)", "Các tổ chuyên môn"], "VT", [([], "HIỆU TRƯỞNG", "Hà Thị Thắm")])


def test_a_plan_of_the_party_with_tracked_changes_and_a_note() -> None:
    read = plan(docx_plans.party)
    assert read.metadata.party_title == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert head(read)[2:] == ("45", "KH/HU", "Sông Thao", "2025-03-03")
    assert ids(read.body) == ["I", "I.p1", "II", "II.1", "II.2", "II.3"]
    assert [paragraph.text[:11] for paragraph in read.preamble] == ["[1] Chỉ thị", "Thực hiện C"]
    assert read.body[0].children[0].text == "Thống nhất nhận thức, quyết tâm và hành động."
    assert foot(read)[1:] == ("Văn phòng Huyện ủy", [(["T/M BAN THƯỜNG VỤ"], "PHÓ BÍ THƯ", "Bùi Thế Sơn")])
    assert {"comments", "revisions"} <= {notice.code for notice in read.notices}


def test_the_same_plan_before_the_tracked_changes() -> None:
    read = plan(docx_plans.party, "original")
    assert [node.text for node in read.body] == ["MỤC ĐÍCH", "ĐỐI TƯỢNG", "TỔ CHỨC THỰC HIỆN"]
    assert read.body[0].children[0].text == "Thống nhất nhận thức, tư tưởng và hành động."


def test_a_programme_of_parts_and_articles_under_a_letterhead() -> None:
    read = plan(docx_plans.programme)
    assert head(read) == ("Bộ Nội vụ", None, "9", "CTr-BNV", "Hà Nội", "2025-01-02")
    assert (read.metadata.type_name, read.metadata.subject) == ("Chương trình", "cải cách hành chính năm 2025")
    assert ids(read.body) == ["P1", "P1.p1", "P2", "P2.D1", "P2.D1.1", "P2.D1.2", "P2.D2", "P2.D2.1"]
    assert read.body[1].text == "TỔ CHỨC THỰC HIỆN"
    assert [piece.text for piece in read.furniture] == ["Phần I Quan điểm 1", "Phần II Tổ chức thực hiện 2"]


def test_a_plan_that_is_one_table_from_head_to_foot() -> None:
    read = plan(docx_plans.department_in_a_frame)
    assert head(read)[2:] == ("102", "KH-CCTL", "An Lãng", "2025-12-01")
    assert ids(read.body) == ["I", "I.p1", "I.t1", "II", "II.1", "II.2"]
    assert foot(read) == (["Sở Nông nghiệp (b/c)", "Các phòng"], "VT", [([], "CHI CỤC TRƯỞNG", "Mai Quốc Khánh")])
