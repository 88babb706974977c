"""Pages in spans: where a document has pages, each span says on which it begins; where it has none, it says nothing of pages."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kehoach import Plan, parse
from kehoach.document import Decoded, open_source
from kehoach.pipeline import parse_document
from kehoach.records.models import PagedSpan, Span
from kehoach.records.reading import RecordError, read_records

TEXT = "KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\n1. Phủ xanh đồi trọc.\n\n2. Giữ nước.\n"


def paged(pages: tuple[int, ...], numbers: tuple[int, ...] = ()) -> Plan:
    return parse_document(open_source(Decoded(TEXT, pages=pages, page_numbers=numbers), "a.pdf", "application/pdf"))


def spans(value: Any) -> list[dict[str, int]]:
    if isinstance(value, dict):
        return [value] if "end_line" in value else [span for inner in value.values() for span in spans(inner)]
    return [span for inner in value for span in spans(inner)] if isinstance(value, list) else []


def test_each_span_says_its_page() -> None:
    second = TEXT.index("I.")
    found = spans(json.loads(paged((0, second)).model_dump_json()))
    assert found
    assert [span["page"] for span in found] == [1 + (span["start"] >= second) for span in found]


def test_page_numbers_name_pages_out_of_order() -> None:
    plan = paged((0, TEXT.index("1."), TEXT.index("2.")), (1, 3, 2))
    assert [child.span.page for child in plan.body[0].children if isinstance(child.span, PagedSpan)] == [3, 2]


def test_a_text_without_pages_says_nothing_of_them() -> None:
    plan = parse(TEXT)
    assert '"page"' not in plan.model_dump_json()
    assert type(plan.body[0].span) is Span


def test_a_record_with_pages_survives_json_and_is_read_back() -> None:
    plan = paged((0, 12))
    raw = plan.model_dump_json()
    assert Plan.model_validate_json(raw) == plan
    assert read_records(raw.encode(), "json") == [plan]


def test_a_wrong_span_is_told_by_its_own_field() -> None:
    for plan in (parse(TEXT), paged((0, 12))):
        for change, field in (({"start": "0"}, "start"), ({"end": None}, "end"), ({"foo": 1}, "foo")):
            record = json.loads(plan.model_dump_json())
            record["body"][0]["span"].update(change)
            with pytest.raises(RecordError) as raised:
                read_records(json.dumps(record).encode(), "json")
            assert raised.value.field == f"body[0].span.{field}"
