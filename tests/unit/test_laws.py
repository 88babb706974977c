"""The laws of the parser: they hold for every text, not only for plans (contract.md, the three promises)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from coverage_check import check_coverage, faults
from kehoach.pipeline import parse
from kehoach.records.models import FieldNode, Node, Plan
from kehoach.text.clean import INVISIBLE, clean

PLAN = """\
UBND HUYỆN SUỐI NGỌC                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ                        Độc lập - Tự do - Hạnh phúc
Số:    /KH-PNV                      Suối Ngọc, ngày    tháng 5 năm 2024

KẾ HOẠCH
Trồng cây ven đường năm 2024

Căn cứ Công văn số 15/UBND-KT ngày 02/01/2024 của UBND huyện Suối Ngọc, Phòng Nội vụ xây dựng kế hoạch như sau:

I. MỤC ĐÍCH

1. Mục đích: giữ đất, che bóng.

a) Giữ đất ven suối;

b) Che bóng cho đường liên xã.

2

II. TỔ CHỨC THỰC HIỆN

- Cơ quan chủ trì: Phòng Nội vụ.

+ Thời gian: Tháng 6 năm 2024.

| STT | Việc | Kinh phí |
|---|---|---|
| 1 | Mua cây | 2.000.000 đồng |

Trên đây là kế hoạch trồng cây./.

Nơi nhận:                            KT. TRƯỞNG PHÒNG
- UBND huyện (b/c);                  PHÓ TRƯỞNG PHÒNG
- Lưu: VT.
                                     Lò Thị Mỷ

PHỤ LỤC
DANH SÁCH CÁC XÃ
1. Xã Nậm Khăm
2. Xã Bản Pheo
"""

FRAGMENTS = (
    "I. ", "II. ", "IV. ", "i) ", "A. ", "1.", "1. ", "2. ", "1.1. ", "1.2. ", "1.1.1 ", "2) ", "(1) ", "a)", "a) ", "b) ", "đ) ", "h) ",
    "- ", "+ ", "* ", "• ", "|", "||", "| ", "|---|---|", "**", "*", "_", "#", "# ", "> ", "\\", "\\- ", "`", "```", "~~~", "---", "___",
    "Nơi nhận:", "NƠI NHẬN", "- Lưu: VT.", "- UBND xã;", "Lưu VT", "KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "T/M ", "PHÓ CHỦ TỊCH", "Lò Thị Mỷ",
    "NGUYỄN VĂN BÔNG", "(Đã ký)", "PHỤ LỤC", "PHỤ LỤC I", "Phụ lục 2", "Biểu số 01", "Mẫu 02", "Số: ", "Số: 12/KH-UBND", "Số 7", "/KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "KẾ HOẠCH", "QUYẾT ĐỊNH", "CHƯƠNG TRÌNH", "K Ế H O Ạ C H",
    "Độc lập - Tự do - Hạnh phúc", "Suối Ngọc, ngày 5 tháng 6 năm 2024", "ngày   tháng   năm 20", "MẬT", "HỎA TỐC", "DỰ THẢO", "V/v trồng cây",
    "UBND HUYỆN", "ỦY BAN NHÂN DÂN", "Căn cứ ", "như sau:", "Phần I", "PHẦN THỨ HAI", "Chương II", "Mục 1", "Tiểu mục 1", "Điều 1. ", "Điều 2",
    "Cơ quan chủ trì: ", "Thời gian: ", "Trên đây là ", "./.", "Kế hoạch này ", "trồng cây", "kinh tế", "xã hội", "2026", "57-NQ/TW", "12", "- 3 -",
    "Trang 2/5", "01/02/2024 10:20:30", "Ký bởi: ", ":", ";", ".", ",", "<p>", "<!-- x -->", "<br>", "&nbsp;", "![a](b)", "[a](http://b)",
    "\n", "\n", "\n", "\n", "\n\n", "\n\n", " ", " ", "   ", "\t", "\r\n", "\r", "\f", "\v", "\x85", "\u2028", "\x1c", "\u00a0", "\u200b", "\u00ad",
    "\ufeff", "\u0301", "e\u0323", "\u2163", "Ð", "СР", "\ud800", "\x00", "\x1b[31m",
)  # fmt: skip
TITLES = ("", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "ĐẢNG CỘNG SẢN VIỆT NAM\n", "UBND XÃ NẬM KHĂM     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n")
assembled = st.tuples(st.sampled_from(TITLES), st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)).map("".join)
typed = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map(lambda parts: "KẾ HOẠCH\n" + "".join(parts))
untitled = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join)
footed = st.tuples(assembled, untitled, untitled).map(lambda parts: f"{parts[0]}\nNơi nhận:\n- Lưu: VT.\n{parts[1]}\nLò Thị Mỷ\n{parts[2]}")
characters = st.text(st.characters(), max_size=80)
any_text = st.one_of(characters, assembled, typed, footed)


def all_nodes(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from all_nodes(node.children)


def every_node(plan: Plan) -> list[Node]:
    return [*all_nodes(plan.body), *(node for appendix in plan.appendices for node in all_nodes(appendix.body))]


def without_places(value: Any) -> Any:
    """A record without what may differ between two encodings of one text: where things stand, and what was repaired."""
    if isinstance(value, dict):
        return {key: without_places(part) for key, part in value.items() if key not in ("span", "spans", "also", "source", "notices")}
    if isinstance(value, list):
        return [without_places(part) for part in value]
    return value


def content(text: str) -> Any:
    record = without_places(parse(text).model_dump(exclude_unset=True))
    record["furniture"] = [piece for piece in record["furniture"] if piece["text"].strip(INVISIBLE)]  # they must be somewhere
    return record


@settings(max_examples=400)
@given(any_text)
def test_parse_never_raises_whatever_the_text(text: str) -> None:
    parse(text)


@settings(max_examples=600)
@given(any_text)
def test_every_character_that_is_not_blank_lies_in_the_record_exactly_once(text: str) -> None:
    check_coverage(text, parse(text))


@pytest.mark.parametrize("text", ["| \u200b\nơ\nKẾ HOẠCH", "```\x0b\u200b", "c\n\ufeff\n•\nKẾ HOẠCH"], ids=["in a row", "after a fence", "in chrome"])
def test_invisible_signs_are_furniture_once(text: str) -> None:
    check_coverage(text, parse(text))


@given(any_text)
def test_ids_are_unique(text: str) -> None:
    ids = [node.id for node in every_node(parse(text))]
    assert len(ids) == len(set(ids)), ids


@given(any_text)
def test_nodes_stand_in_the_order_of_the_text_and_apart(text: str) -> None:
    """A node's span is its own words, its children's come after it (contract.md, "span")."""
    plan = parse(text)
    for nodes in [plan.body, *(appendix.body for appendix in plan.appendices)]:
        at = 0
        for node in all_nodes(nodes):
            assert node.span is not None
            assert at <= node.span.start < node.span.end, node
            at = node.span.end


@given(any_text)
def test_the_source_at_a_span_says_what_the_node_says(text: str) -> None:
    """Signs of Markdown and furniture may stand between its letters; no letter of a node comes from elsewhere."""
    for node in every_node(parse(text)):
        assert node.span is not None
        source = iter(clean(text[node.span.start : node.span.end]).text)
        said = (node.marker or "") + node.text
        assert all(sign in source for sign in said if not sign.isspace()), node


@given(any_text)
def test_a_plan_survives_json(text: str) -> None:
    plan = parse(text)
    assert Plan.model_validate_json(plan.model_dump_json(exclude_unset=True)) == plan


@given(any_text)
def test_the_same_text_gives_the_same_bytes(text: str) -> None:
    assert parse(text).model_dump_json() == parse(text).model_dump_json()


@given(any_text)
def test_every_span_names_the_lines_it_stands_on(text: str) -> None:
    """Lines are counted as an editor does: a line feed, CRLF or a lone CR ends one, nothing else does."""
    plan = parse(text)
    for node in every_node(plan):
        span = node.span
        assert span is not None
        unbroken = text[: span.start + 1].replace("\r\n", "\n").replace("\r", "\n")
        assert span.line == unbroken.count("\n") + 1 - (unbroken[-1:] == "\n")
        assert span.line <= span.end_line <= plan.source.lines


def sentences() -> st.SearchStrategy[str]:
    """Text that holds tasks, citations and amounts, well printed or not."""
    pieces = st.sampled_from((
        "I. NỘI DUNG\n", "II. TỔ CHỨC THỰC HIỆN\n", "1. Sở Y tế\n", "1.1. ", "- ", "+ ", "a) ", "Điều 1. ", "Cơ quan chủ trì: ", "Phối hợp: ", "Thời gian: ",
        "Kinh phí: ", "Sản phẩm: ", "Sở Y tế", "UBND các xã", "Các thôn, bản", "Hội Nông dân xã", "Đồng chí Lò Thị Mỷ", "hộ nghèo", " chủ trì", " tổ chức",
        ", phối hợp với ", " phối hợp ", "Giao ", "Yêu cầu ", "đề nghị ", "Đối với ", "Căn cứ ", "Trách nhiệm của ", "Hằng năm, ", "định kỳ hằng tháng",
        " trước ngày 30/10", " trước ngày 15 hằng tháng", "/2026", "31/02/2024", "từ ngày 01/9/2026 đến ngày 01/5/2026", "Quý IV/2025", "thứ Hai hằng tuần",
        "giai đoạn 2021-2025", "Công văn số 15/UBND-KT ngày 02/01/2026", "Luật Đất đai năm 2024", " của UBND tỉnh", "2.000.000 đồng", " (Hai triệu đồng)",
        "300 con x 20.000 đồng/con", "| TT | Việc | Chủ trì | Thời gian |\n|---|---|---|---|\n", "| 1 | Trồng cây | Các thôn | Tháng 5/2026 |\n",
        "| | và tưới | xã | |\n", "(1) | (2)", "(", ")", ": ", ":", ", ", "; ", ". ", "./.", "**", "\n", "\n\n", "\n\n", " ", "<br>", "\u00a0",
    ))  # fmt: skip
    return st.lists(pieces, max_size=30).map(lambda parts: "KẾ HOẠCH\nTrồng cây năm 2026\n\n" + "".join(parts))


working = st.one_of(sentences(), any_text)


@settings(max_examples=400)
@given(sentences())
def test_text_with_tasks_citations_and_amounts_never_raises_and_loses_nothing(text: str) -> None:
    check_coverage(text, parse(text))


@given(working)
def test_tasks_are_numbered_in_order_and_stand_at_a_node(text: str) -> None:
    """Task ids are T1, T2, …; every task's node exists; a row's node is its table."""
    plan = parse(text)
    assert [task.id for task in plan.tasks] == [f"T{number}" for number in range(1, len(plan.tasks) + 1)]
    kinds = {node.id: node.kind for node in every_node(plan)}
    for task in plan.tasks:
        assert task.node in kinds, task
        assert (kinds[task.node] == "table") == (task.form == "table_row"), task
        assert (task.row is None) == (task.form != "table_row"), task
    assert all(amount.node is None or amount.node in kinds for amount in plan.amounts)


@given(working)
def test_bodies_stand_in_the_words_that_name_them(text: str) -> None:
    """An organ's text is a piece of its assignment's text, and the task is not without a reason to be one."""
    for task in parse(text).tasks:
        assert task.assignments or task.time is not None, task
        for assignment in task.assignments:
            assert assignment.organs, task
            assert all(organ.text and organ.name and organ.text in assignment.text for organ in assignment.organs), task


@given(working)
def test_times_run_forward_and_their_rules_are_valid(text: str) -> None:
    plan = parse(text)
    for time in [*(task.time for task in plan.tasks), *(node.time for node in every_node(plan) if isinstance(node, FieldNode))]:
        if time is None:
            continue
        start = date.fromisoformat(time.start) if time.start else None
        end = date.fromisoformat(time.end) if time.end else None
        assert start is None or end is None or start <= end, time
        if time.recurrence is not None:
            rrulestr(time.recurrence, dtstart=datetime(2026, 1, 1))


@given(working)
def test_what_is_cited_and_what_it_costs_stands_inside_the_source(text: str) -> None:
    plan = parse(text)
    assigned = [assignment for task in plan.tasks for assignment in task.assignments]
    spans = [found.span for findings in (plan.citations, plan.amounts, plan.tasks, assigned) for found in findings]
    for span in spans:
        assert span is not None
        assert 0 <= span.start < span.end <= len(text), span
        assert text[span.start : span.end].strip(), span


VARIANTS: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "lone CR": lambda text: text.replace("\n", "\r"),
    "a byte order mark first": lambda text: "\ufeff" + text,
    "decomposed (NFD)": lambda text: unicodedata.normalize("NFD", text),
    "decomposed (NFKD)": lambda text: unicodedata.normalize("NFKD", text),
    "Ð for Đ": lambda text: text.replace("Đ", "Ð").replace("đ", "ð"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "Cyrillic А, С, Н in capitals": lambda text: text.replace("KH-", "КН-"),
    "a zero-width space before every letter o": lambda text: text.replace("o", "\u200bo"),
    "a zero-width space after every blank": lambda text: text.replace(" ", " \u200b"),
    "a soft hyphen inside every 'an'": lambda text: text.replace("an", "a\u00adn"),
}


@pytest.mark.parametrize("name", VARIANTS)
def test_another_encoding_of_a_plan_is_the_same_record(name: str) -> None:
    """The same record but for source, spans and notices; nothing lost in either."""
    text = VARIANTS[name](PLAN)
    assert text != PLAN
    plan = parse(text)
    check_coverage(text, plan)
    assert content(text) == content(PLAN)


def line_ends(text: str) -> bool:
    return "\r" not in text and "\n" in text


@pytest.mark.parametrize("text", ["Điều 2\nTổ chức thực hiện\n", "KẾ HOẠCH\nTrồng cây\n\nĐiều 2\nTrồng cây ven đường.\n"])
def test_an_article_with_its_title_on_the_next_line_is_the_same_in_crlf(text: str) -> None:
    assert content(text.replace("\n", "\r\n")) == content(text)


@given(any_text.filter(line_ends))
def test_crlf_is_the_same_record_as_lf(text: str) -> None:
    assert content(text.replace("\n", "\r\n")) == content(text)


@given(any_text.filter(line_ends))
def test_a_lone_cr_is_the_same_record_as_lf(text: str) -> None:
    assert content(text.replace("\n", "\r")) == content(text)


@given(any_text.filter(lambda text: text[:1].strip() and text[0] not in INVISIBLE))
def test_a_byte_order_mark_before_the_first_word_changes_nothing(text: str) -> None:
    assert content("\ufeff" + text) == content(text)


@given(st.one_of(assembled, typed, footed).map(lambda text: unicodedata.normalize("NFC", text)))
def test_decomposed_letters_are_the_same_record_as_composed_ones(text: str) -> None:
    assert content(unicodedata.normalize("NFD", text)) == content(text)


def test_the_example_plan_is_read_as_one_would_read_it() -> None:
    """The plan of this file is no straw man: its parts are found."""
    plan = parse(PLAN)
    assert plan.metadata.subject == "Trồng cây ven đường năm 2024"
    assert plan.metadata.code_number is None
    assert plan.metadata.code_notation == "KH-PNV"
    assert [node.id for node in plan.body] == ["I", "II"]
    assert [signer.full_name for signer in plan.signers] == ["Lò Thị Mỷ"]
    assert [appendix.title for appendix in plan.appendices] == ["DANH SÁCH CÁC XÃ"]
    check_coverage(PLAN, plan)


def test_the_coverage_check_can_fail() -> None:
    """A record that lost a character, or has it twice, does not pass."""
    text = "Trồng cây"
    plan = parse(text)
    assert faults(text, plan) == []
    shorter = plan.model_dump(exclude_unset=True)
    shorter["body"][0]["span"]["end"] = 5
    assert faults(text, Plan.model_validate(shorter)) == ["lost: 'cây', first at 6"]
    doubled = plan.model_dump(exclude_unset=True)
    doubled["body"] *= 2
    assert faults(text, Plan.model_validate(doubled)) == ["p1 and p1 share 'T' at 0"]
    furnished = plan.model_dump(exclude_unset=True)
    furnished["furniture"] = [{"text": "Trồng", "span": furnished["body"][0]["span"]}]
    assert faults(text, Plan.model_validate(furnished)) == []
