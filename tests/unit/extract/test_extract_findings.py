"""What a document cites and costs: each with its place, its words and its product (contract.md, "Citation", "amounts")."""

from __future__ import annotations

import pytest

from kehoach.pipeline import parse
from kehoach.records.models import Plan

HEAD = "KẾ HOẠCH\nTrồng cây năm 2026\n\n"


def plan_of(body: str, preamble: str = "") -> Plan:
    return parse(f"{HEAD}{preamble}\n\nI. NỘI DUNG\n\n{body}")


AMOUNTS = [
    # a paragraph, its sums as "text = value unit" with "/per", in order
    ("Kinh phí 2.000.000 đồng.", ["2.000.000 đồng = 2000000 VND"]),
    ("Hỗ trợ 500.000 đồng/hộ.", ["500.000 đồng/hộ = 500000 VND/hộ"]),
    ("Ngân sách tỉnh 1,5 tỷ đồng, ngân sách xã 200 triệu đồng.", ["1,5 tỷ đồng = 1500000000 VND", "200 triệu đồng = 200000000 VND"]),
    ("Trồng 300 cây.", []),
]


@pytest.mark.parametrize(("text", "sums"), AMOUNTS, ids=[row[0] for row in AMOUNTS])
def test_the_sums_of_a_paragraph(text: str, sums: list[str]) -> None:
    amounts = plan_of(f"1. {text}").amounts
    assert [f"{sum_.text} = {sum_.value} {sum_.unit}" + (f"/{sum_.per}" if sum_.per else "") for sum_ in amounts] == sums
    assert all(sum_.node == "I.1" for sum_ in amounts)


def test_a_sum_repeated_in_words_has_them() -> None:
    (amount,) = plan_of("1. Kinh phí 2.000.000 đồng (Hai triệu đồng).").model_dump(exclude_unset=True)["amounts"]
    assert amount["words"]["value"] == 2_000_000
    assert amount["words"]["agrees"] is True


def test_a_sum_whose_words_say_another_has_them_too() -> None:
    (amount,) = plan_of("1. Kinh phí 2.000.000 đồng (Ba triệu đồng).").model_dump(exclude_unset=True)["amounts"]
    assert (amount["words"]["value"], amount["words"]["agrees"]) == (3_000_000, False)


def test_a_sum_that_is_multiplied_out_has_its_product() -> None:
    amounts = plan_of("1. Hỗ trợ: 300 con x 20.000 đồng/con = 6.000.000 đồng.").model_dump(exclude_unset=True)["amounts"]
    (product,) = [amount["product"] for amount in amounts if "product" in amount]
    assert product["holds"] is True
    assert [factor["value"] for factor in product["factors"]] == [300, 20_000]


def test_a_cell_takes_the_unit_of_the_paragraph_over_the_table() -> None:
    plan = plan_of("Dự toán kinh phí\n\nĐơn vị tính: triệu đồng\n\n| TT | Nội dung | Kinh phí |\n|---|---|---|\n| 1 | Cây giống | 12,5 |")
    (amount,) = plan.amounts
    assert (amount.text, amount.value, amount.node) == ("12,5", 12_500_000, "I.t1")


CITED = [
    # where it stands, the body, the preamble, whether it is a căn cứ
    ("in the preamble", "", "Căn cứ Công văn số 15/UBND-KT ngày 02/01/2026 của UBND huyện Suối Ngọc, xã xây dựng kế hoạch như sau:", True),
    ("in a paragraph", "1. Thực hiện Công văn số 15/UBND-KT ngày 02/01/2026 của UBND huyện Suối Ngọc.", "", False),
    ("in a cell", "| TT | Căn cứ |\n|---|---|\n| 1 | Công văn số 15/UBND-KT ngày 02/01/2026 của UBND huyện Suối Ngọc |", "", False),
    ("in bold", "1. Thực hiện **Công văn số 15/UBND-KT** ngày 02/01/2026 của UBND huyện Suối Ngọc.", "", False),
    ("broken over lines", "1. Thực hiện Công văn số\n15/UBND-KT ngày 02/01/2026\ncủa UBND huyện Suối Ngọc.", "", False),
]


@pytest.mark.parametrize(("shows", "body", "preamble", "basis"), CITED, ids=[row[0] for row in CITED])
def test_a_citation_wherever_it_stands(shows: str, body: str, preamble: str, basis: bool) -> None:
    (citation,) = plan_of(body, preamble).citations
    assert (citation.code, citation.date, citation.basis) == ("15/UBND-KT", "2026-01-02", basis), shows
    source = f"{HEAD}{preamble}\n\nI. NỘI DUNG\n\n{body}"
    assert citation.span is not None
    printed = source[citation.span.start : citation.span.end].replace("**", "").split()
    assert printed == citation.text.split()


def test_a_document_cited_twice_is_one_entry() -> None:
    text = "1. Thực hiện Công văn số 15/UBND-KT ngày 02/01/2026.\n\n2. Theo Công văn số 15/UBND-KT."
    assert [citation.code for citation in plan_of(text).citations] == ["15/UBND-KT"]


def test_the_date_of_a_citation_is_no_deadline_of_the_task_that_cites_it() -> None:
    (task,) = plan_of("1. UBND xã thực hiện Công văn số 15/UBND-KT ngày 02/01/2026.").tasks
    assert task.time is None
