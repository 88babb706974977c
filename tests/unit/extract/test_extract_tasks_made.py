"""Tasks as records: ids, names in full, and every value with its place in the source (contract.md, "Task", promise 3)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.extract.tasks.made import is_collective
from kehoach.pipeline import parse
from kehoach.readers import read_file
from kehoach.records.models import Plan, Span
from kehoach.text.clean import clean
from kehoach.text.fold import fold

GROUPS = [
    ("các sở", True),
    ("Các phòng, ban, ngành xã", True),
    ("UBND các xã", True),
    ("Ủy ban nhân dân các xã", True),
    ("Thủ trưởng các phòng", True),
    ("06 xã ven suối", True),
    ("hai huyện", True),
    ("toàn thể cán bộ", True),
    ("mọi cơ quan", True),
    ("Sở Y tế", False),
    ("UBND xã Nậm Khăm", False),
    ("Ban Quản lý các khu công nghiệp", False),
    ("Đồng chí Lò Thị Mỷ", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "collective"), GROUPS, ids=[row[0] or "nothing" for row in GROUPS])
def test_which_bodies_are_groups(text: str, collective: bool) -> None:
    assert is_collective(text) is collective


def test_names_are_in_full_and_texts_as_printed() -> None:
    (task,) = parse("KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n\n1. UBND xã tổ chức trồng cây.\n").tasks
    (organ,) = task.assignments[0].organs
    assert (organ.text, organ.name) == ("UBND xã", "Ủy ban nhân dân xã")


def letters(text: str) -> str:
    """What is read of a text: no signs of markup, no blanks, no case, one tone placement."""
    return "".join(fold(text).split())


def misplaced(source: str, plan: Plan) -> Iterator[str]:
    """What the source does not say at the place that the record names for it."""

    def printed(span: Span | None) -> str:
        assert span is not None
        raw = clean(source[span.start : span.end]).text.replace("<br>", " ")
        return letters("".join(sign for sign in raw if sign not in "*_`\\#|"))

    def says(span: Span | None, words: str) -> bool:
        return letters("".join(sign for sign in words if sign not in "*_`\\#|")) in printed(span)

    for task in plan.tasks:
        for assigned in task.assignments:
            if not says(assigned.span, assigned.text):
                yield f"{task.id} {assigned.role}: {assigned.text}"
            yield from (f"{task.id}: {organ.text}" for organ in assigned.organs if not says(assigned.span, organ.text))
            yield from (f"{task.id}: {organ.text} is not in {assigned.text}" for organ in assigned.organs if organ.text not in assigned.text)
    yield from (f"citation {citation.text}" for citation in plan.citations if not says(citation.span, citation.text))
    yield from (f"amount {amount.text}" for amount in plan.amounts if not says(amount.span, amount.text))


SAMPLES = sorted(path for path in (Path(__file__).parents[3] / "samples").rglob("*") if path.suffix in (".md", ".txt"))


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
def test_every_value_of_a_sample_stands_where_its_span_says(path: Path) -> None:
    document = read_file(path)
    assert list(misplaced(document.source.text, parse(document.source.text, media_type=document.source.media_type))) == []


def test_a_row_cut_by_the_end_of_a_page_is_one_task_that_spans_both_parts() -> None:
    text = (
        "KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n\n| TT | Nội dung | Chủ trì |\n|---|---|---|\n| 1 | Trồng cây | Hội Nông |\n"
        "| | và tưới cây | dân xã |\n| 2 | Làm cỏ | Đoàn xã |\n"
    )
    first, second = parse(text).tasks
    assert (first.title, first.assignments[0].text) == ("Trồng cây và tưới cây", "Hội Nông dân xã")
    for span, printed in (
        (first.span, "| 1 | Trồng cây | Hội Nông |\n| | và tưới cây | dân xã |"),
        (first.assignments[0].span, "Hội Nông |\n| | và tưới cây | dân xã"),
        (second.assignments[0].span, "Đoàn xã"),
    ):
        assert span is not None
        assert text[span.start : span.end] == printed


BODIES = st.sampled_from(
    ["Sở Y tế", "UBND các xã", "Hội Nông dân xã", "Công an xã, Trạm Y tế", "các thôn, bản", "Phòng Kinh tế; Đoàn xã", "**Sở Nội vụ**"]
)
WORK = st.sampled_from(["tổ chức trồng cây", "lập dự toán 2.000.000 đồng", "thực hiện Công văn số 15/UBND-KT ngày 02/01/2026", "rà soát *hộ nghèo*"])
TIMES = st.sampled_from(["", " trước ngày 20/6/2026", " trong quý II/2026", " định kỳ hằng tháng"])
MARKS = st.sampled_from(["- ", "+ ", "1. ", "a) ", "", "* "])
BREAKS = st.sampled_from([" ", "\n", "  "])
FORMS = (
    "{mark}{body} chủ trì, phối hợp với {other} {work}{time}.",
    "{mark}Giao {body} {work}{time}.",
    "{mark}Cơ quan chủ trì: {body}.\n\n{mark}Thời gian:{time}.",
    "{mark}{work} (chủ trì: {body}; phối hợp: {other}).",
    "{mark}{work} ({body} chủ trì, phối hợp với {other}).",
    "1. {body}\n\n- Phối hợp với {other} {work}{time}.",
    "| TT | Nội dung | Chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | {work} | {body} |{time} |",
    "| TT | Nội dung | Phân công |\n|---|---|---|\n| 1 | {work} | Chủ trì: {body}. Phối hợp: {other} |",
)


@st.composite
def plans(draw: st.DrawFn) -> str:
    """The text of a plan made of the four forms, its lines broken anywhere."""
    parts = []
    for _ in range(draw(st.integers(1, 5))):
        form = draw(st.sampled_from(FORMS))
        filled = form.format(mark=draw(MARKS), body=draw(BODIES), other=draw(BODIES), work=draw(WORK), time=draw(TIMES))
        if not form.startswith("|"):
            filled = "".join(draw(BREAKS) if sign == " " and draw(st.integers(0, 9)) == 0 else sign for sign in filled)
        parts.append(filled)
    return "KẾ HOẠCH\nTrồng cây năm 2026\n\nI. NỘI DUNG\n\n" + "\n\n".join(parts)


@given(plans())
def test_every_value_of_a_generated_plan_stands_where_its_span_says(text: str) -> None:
    assert list(misplaced(text, parse(text))) == []
