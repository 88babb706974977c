"""What follows the signature (contract.md, "appendices"; NĐ 30/2020, Phụ lục I, III.1)."""

from __future__ import annotations

import pytest

from coverage_check import check_coverage
from kehoach.pipeline import parse
from kehoach.records.models import Appendix

SIGNED = "KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nGiàng A Páo\n\n"


def read(printed: str) -> list[Appendix]:
    plan = parse(SIGNED + printed)
    check_coverage(SIGNED + printed, plan)
    return plan.appendices


HEADINGS = [
    ("PHỤ LỤC\n\n1. Thôn Đông\n", "PHỤ LỤC", None, "no number, no title"),
    ("PHỤ LỤC I\n\nDANH SÁCH THÔN\n\n1. Thôn Đông\n", "PHỤ LỤC I", "DANH SÁCH THÔN", "the title on the next line"),
    ("Phụ lục II: Danh sách thôn\n\n1. Thôn Đông\n", "Phụ lục II", "Danh sách thôn", "the title on the line"),
    ("**Phụ lục 3**\n\n**Danh sách thôn**\n\n1. Thôn Đông\n", "Phụ lục 3", "Danh sách thôn", "bold"),
    ("Biểu số 01\n\nDANH SÁCH THÔN\n\n1. Thôn Đông\n", "Biểu số 01", "DANH SÁCH THÔN", "Biểu"),
    ("Mẫu 02\n\nPHIẾU ĐĂNG KÝ\n\n1. Thôn Đông\n", "Mẫu 02", "PHIẾU ĐĂNG KÝ", "Mẫu"),
    (
        "PHỤ LỤC I\n\nDANH SÁCH THÔN\n\n(Kèm theo Kế hoạch số 5/KH-UBND)\n\n1. Thôn Đông\n",
        "PHỤ LỤC I",
        "DANH SÁCH THÔN",
        "the note in brackets is no title",
    ),
]


@pytest.mark.parametrize(("printed", "marker", "title", "proves"), HEADINGS, ids=[row[3] for row in HEADINGS])
def test_an_appendix(printed: str, marker: str, title: str | None, proves: str) -> None:
    (appendix,) = read(printed)
    assert (appendix.id, appendix.marker, appendix.title, appendix.type_name) == ("PL1", marker, title, None), proves
    assert [(node.id, node.text) for node in appendix.body] == [("PL1.1", "Thôn Đông")]


def test_several_are_numbered_in_order_and_their_nodes_with_them() -> None:
    found = read("PHỤ LỤC I\n\nI. ĐẤT\n\n1. Ruộng\n\nPHỤ LỤC II\n\n- Cây keo\n\nBiểu số 01\n\n| STT | Việc |\n|---|---|\n| 1 | Đào |\n")
    assert [(appendix.id, appendix.marker) for appendix in found] == [("PL1", "PHỤ LỤC I"), ("PL2", "PHỤ LỤC II"), ("PL3", "Biểu số 01")]
    assert found[0].body[0].children[0].id == "PL1.I.1"
    assert [node.id for appendix in found[1:] for node in appendix.body] == ["PL2.-1", "PL3.t1"]


def test_a_plan_issued_with_a_decision_is_an_appendix_with_its_type() -> None:
    text = "QUYẾT ĐỊNH\nBan hành kế hoạch\n\nĐiều 1. Ban hành.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nGiàng A Páo\n\nKẾ HOẠCH\n\nTrồng cây\n\n(Ban hành kèm theo Quyết định số 5/QĐ-UBND)\n\nI. ĐẤT\n"
    plan = parse(text)
    check_coverage(text, plan)
    assert [(a.id, a.type_name, a.title, [n.id for n in a.body]) for a in plan.appendices] == [("PL1", "Kế hoạch", "Trồng cây", ["PL1.I"])]
    assert "second-document" in {notice.code for notice in plan.notices}


def test_an_appendix_without_a_signature_before_it() -> None:
    (appendix,) = parse("KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\nPHỤ LỤC\n\nDANH SÁCH THÔN\n\n1. Thôn Đông\n").appendices
    assert (appendix.marker, appendix.title) == ("PHỤ LỤC", "DANH SÁCH THÔN")


@pytest.mark.parametrize("sentence", ["- Phụ lục I kèm theo kế hoạch này.", "Các thôn xem phụ lục để làm."])
def test_a_mention_of_an_annex_in_the_text_opens_none(sentence: str) -> None:
    assert parse(f"KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\n{sentence}\n\nII. ĐẤT\n").appendices == []


def test_rules_after_the_signature_are_no_appendix() -> None:
    assert read("-----\n") == []


def test_the_note_in_brackets_directly_under_the_title_is_no_title() -> None:
    (appendix,) = read("PHỤ LỤC I\nDANH SÁCH THÔN\n(Kèm theo Kế hoạch số 5/KH-UBND)\n\n1. Thôn Đông\n")
    assert appendix.title == "DANH SÁCH THÔN"
