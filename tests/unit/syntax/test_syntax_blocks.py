"""Lines become paragraphs, however a document breaks its lines (contract.md, "text")."""

from __future__ import annotations

import pytest

from kehoach.syntax.blocks import DENSE, LONG, SPACED, Assembled, assemble, read_layout
from kehoach.syntax.lines import read_lines


def read(text: str) -> Assembled:
    lines = list(read_lines(text))
    return assemble(text, lines, read_layout(lines))


def paragraphs(text: str) -> list[str]:
    """The paragraphs with their markers: "1. Đất", "- Rừng", "Không dấu"; "¶ - Rừng" is no bullet, but a text that begins with a dash."""
    return [
        f"{block.marker.printed} {block.text}" if block.marker else f"¶ {block.text}" if block.text[:1] in "-+*•" else block.text
        for block in read(text).blocks
    ]


HARD_WRAPPED = """\
Các thôn, bản vận động người dân cùng tham gia trồng cây ven đường liên xã,
làm vệ sinh và giữ gìn cảnh quan chung của cả xã trong suốt mùa mưa lũ năm
nay.
Mỗi thôn cử một tổ năm người, do trưởng thôn đứng đầu.
"""
SPACED_TEXT = """\
Các thôn, bản vận động người dân
cùng tham gia.

1. Đất ở ven
đường liên xã.

- Cây keo
và cây lim.
"""
LONG_LINE = "Các thôn, bản vận động người dân cùng tham gia trồng cây ven đường liên xã, làm vệ sinh và giữ gìn cảnh quan chung của cả xã trong suốt mùa mưa lũ năm nay"
LONG_TEXT = f"{LONG_LINE}.\nMỗi thôn cử một tổ.\nTrưởng thôn đứng đầu\n{LONG_LINE}.\n"


@pytest.mark.parametrize(
    ("text", "habit"), [(HARD_WRAPPED, DENSE), (SPACED_TEXT, SPACED), (LONG_TEXT, LONG), ("", LONG)], ids=["dense", "spaced", "long", "empty"]
)
def test_the_layout_is_told_from_the_lines(text: str, habit: str) -> None:
    assert read_layout(list(read_lines(text))).habit == habit


def test_hard_wrapped_lines_are_one_paragraph_until_a_short_line_ends_it() -> None:
    assert paragraphs(HARD_WRAPPED) == [
        "Các thôn, bản vận động người dân cùng tham gia trồng cây ven đường liên xã, làm vệ sinh và giữ gìn cảnh quan chung của cả xã trong suốt mùa mưa lũ năm nay.",
        "Mỗi thôn cử một tổ năm người, do trưởng thôn đứng đầu.",
    ]


def test_spaced_lines_are_one_paragraph_until_a_blank_line() -> None:
    assert paragraphs(SPACED_TEXT) == ["Các thôn, bản vận động người dân cùng tham gia.", "1. Đất ở ven đường liên xã.", "- Cây keo và cây lim."]


def test_long_lines_are_a_paragraph_each() -> None:
    assert paragraphs(LONG_TEXT) == [f"{LONG_LINE}.", "Mỗi thôn cử một tổ.", "Trưởng thôn đứng đầu", f"{LONG_LINE}."]


def test_a_long_line_that_breaks_off_goes_on_in_lower_case() -> None:
    assert paragraphs(f"{LONG_LINE}\nvà năm sau.\n") == [f"{LONG_LINE} và năm sau."]


REJOINED = [
    ("a page number", "Xã vận động nhân dân chăm sóc cây từ các\n\n3\n\nnguồn vốn khác nhau.\n", ["Xã vận động nhân dân chăm sóc cây từ các nguồn vốn khác nhau."]),
    ("a rule", "Xã vận động nhân dân chăm sóc cây từ các\n---\nnguồn vốn khác nhau.\n", ["Xã vận động nhân dân chăm sóc cây từ các nguồn vốn khác nhau."]),
    ("a blank line", "Xã vận động nhân dân chăm sóc cây từ các\n\nnguồn vốn khác nhau.\n", ["Xã vận động nhân dân chăm sóc cây từ các nguồn vốn khác nhau."]),
    ("a blank line and bold", "Xã vận động nhân dân thu gom rác, sơ\n\n**chế, phân loại rác.**\n", ["Xã vận động nhân dân thu gom rác, sơ chế, phân loại rác."]),
]  # fmt: skip


@pytest.mark.parametrize(("broken_by", "text", "expected"), REJOINED, ids=[row[0] for row in REJOINED])
def test_a_sentence_is_one_again_that_was_broken_by(broken_by: str, text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected
    assert len(read(text).rejoined) == 1


NOT_REJOINED = [
    ("the sentence had ended", "Xã vận động nhân dân chăm sóc cây.\n\nnguồn vốn khác nhau.\n"),
    ("a capital follows a blank line", "Xã vận động nhân dân chăm sóc cây\n\nNguồn vốn khác nhau.\n"),
    ("a heading in capitals", "CHĂM SÓC CÂY VEN ĐƯỜNG\n\nnguồn vốn khác nhau.\n"),
    ("a short line", "Chăm cây\n\nnguồn vốn khác nhau.\n"),
    ("a marker follows", "Xã vận động nhân dân chăm sóc cây\n\na) nguồn vốn khác nhau.\n"),
]


@pytest.mark.parametrize(("because", "text"), NOT_REJOINED, ids=[row[0] for row in NOT_REJOINED])
def test_two_paragraphs_stay_two_because(because: str, text: str) -> None:
    assert len(paragraphs(text)) == 2
    assert read(text).rejoined == []


FULL = "Uỷ ban nhân dân xã vận động các hộ gia đình phát triển sản xuất, nâng cao đời sống"
NO_MARKER = [
    ("a dash inside 'kinh tế - xã hội'", f"{FULL}, phát triển kinh tế\n- xã hội của vùng lòng hồ.\n", f"{FULL}, phát triển kinh tế - xã hội của vùng lòng hồ."),
    ("a dash between two years", f"{FULL} giai đoạn 2026\n- 2030 của xã.\n", f"{FULL} giai đoạn 2026 - 2030 của xã."),
    ("an article of a law", f"{FULL} theo\nĐiều 4 Luật Lâm nghiệp.\n", f"{FULL} theo Điều 4 Luật Lâm nghiệp."),
    ("a notation", f"{FULL} theo Nghị quyết số\n57-NQ/TW của Trung ương.\n", f"{FULL} theo Nghị quyết số 57-NQ/TW của Trung ương."),
    ("a number of people", f"{FULL} cho\n50 học sinh của xã.\n", f"{FULL} cho 50 học sinh của xã."),
    ("a notation after a short line", "Căn cứ Công văn số\n555/SNV-TC của Sở Nội vụ.\n", "Căn cứ Công văn số 555/SNV-TC của Sở Nội vụ."),
    ("an amount", f"{FULL} với\n2.000.000 đồng một hộ.\n", f"{FULL} với 2.000.000 đồng một hộ."),
    ("a full line that breaks before a number out of row", f"{FULL} tại mục\n7. Rồi sau đó.\n", f"{FULL} tại mục 7. Rồi sau đó."),
]  # fmt: skip


@pytest.mark.parametrize(("case", "text", "expected"), NO_MARKER, ids=[row[0] for row in NO_MARKER])
def test_a_broken_line_that_merely_starts_like_a_marker_goes_on(case: str, text: str, expected: str) -> None:
    assert paragraphs(text) == [expected]


@pytest.mark.parametrize(
    ("case", "text", "expected"),
    [
        ("after a full line without a full stop, the next number", f"1. {FULL}\n2. Rồi sau đó.\n", [f"1. {FULL}", "2. Rồi sau đó."]),
        ("after a full stop, any number", "Xã trồng cây.\n7. Rồi sau đó.\n", ["Xã trồng cây.", "7. Rồi sau đó."]),
        ("a bullet with a capital", "Việc cần làm\n- Trồng cây\n- Rào vườn\n", ["Việc cần làm", "- Trồng cây", "- Rào vườn"]),
        ("a bullet in lower case after a semicolon", "Việc cần làm:\n- trồng cây;\n- rào vườn.\n", ["Việc cần làm:", "- trồng cây;", "- rào vườn."]),
        (
            "a bullet in lower case after a blank line",
            "1. Việc cần làm\n\n- trồng cây\n\n- rào vườn\n",
            ["1. Việc cần làm", "- trồng cây", "- rào vườn"],
        ),
    ],
)
def test_a_marker_opens_a_paragraph(case: str, text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected, case


BULLET_REFUSED = (
    "a bullet before a small letter or figure is refused as a marker, but its line is not joined either: it stays a paragraph that begins with '- '"
)


def test_bullets_in_lower_case_under_a_heading_without_a_colon_are_bullets() -> None:
    assert paragraphs("1. Việc cần làm\n- trồng cây;\n- rào vườn.\n") == ["1. Việc cần làm", "- trồng cây;", "- rào vườn."]


def test_bullets_in_lower_case_without_any_full_stop_are_bullets() -> None:
    assert paragraphs("- trồng cây\n- rào vườn\n- đào mương\n") == ["- trồng cây", "- rào vườn", "- đào mương"]


def test_a_dash_between_two_years_on_a_short_line_goes_on() -> None:
    assert paragraphs("Trồng rừng giai đoạn 2026\n- 2030 của xã.\n") == ["Trồng rừng giai đoạn 2026 - 2030 của xã."]


def test_kinh_te_xa_hoi_broken_on_a_short_line_goes_on() -> None:
    assert paragraphs("Xã chăm lo phát triển kinh tế\n- xã hội của vùng lòng hồ.\n") == ["Xã chăm lo phát triển kinh tế - xã hội của vùng lòng hồ."]


def test_a_heading_in_capitals_is_not_joined_to_the_sentence_on_the_next_line() -> None:
    assert paragraphs("I. MỤC ĐÍCH\nChe bóng cho đường.\n\nII. YÊU CẦU\n\nTiết kiệm.\n")[:2] == ["I. MỤC ĐÍCH", "Che bóng cho đường."]


def test_each_legal_basis_is_a_paragraph_of_its_own() -> None:
    text = "Căn cứ Luật Lâm nghiệp;\nCăn cứ Luật Trồng trọt;\n\nXã ban hành kế hoạch như sau:\n\nI. MỤC ĐÍCH\n"
    assert paragraphs(text)[:2] == ["Căn cứ Luật Lâm nghiệp;", "Căn cứ Luật Trồng trọt;"]


def test_a_department_with_a_dash_in_its_name_may_be_broken_before_the_dash() -> None:
    assert paragraphs(f"{FULL}, giao Phòng Lao động\n- Thương binh và Xã hội làm.\n") == [f"{FULL}, giao Phòng Lao động - Thương binh và Xã hội làm."]


@pytest.mark.parametrize(
    "text",
    ["1.\nTrồng cây\n2.\nTưới cây\n", "1.\n\nTrồng cây\n\n2.\n\nTưới cây\n", "**1.**\nTrồng cây\n**2.**\nTưới cây\n"],
    ids=["dense", "spaced", "bold"],
)
def test_a_marker_alone_on_its_line_has_its_text_on_the_next(text: str) -> None:
    assert paragraphs(text) == ["1. Trồng cây", "2. Tưới cây"]


def test_a_bullet_alone_on_its_line_has_its_text_on_the_next() -> None:
    assert paragraphs("-\nTrồng cây\n-\nTưới cây\n") == ["- Trồng cây", "- Tưới cây"]


@pytest.mark.parametrize(
    ("text", "expected", "emphasis"),
    [
        ("**I. MỤC ĐÍCH**", "I. MỤC ĐÍCH", True),
        ("# Trồng cây", "Trồng cây", True),
        ("*Ghi nhớ*", "Ghi nhớ", True),
        ("**Trồng** cây", "Trồng cây", False),
        ("> Trồng cây", "Trồng cây", False),
        ("*Ghi chú: xem biểu 1.", "* Ghi chú: xem biểu 1.", False),
        ("(*) Ghi chú", "(*) Ghi chú", False),
        ("**- Trồng cây**", "- Trồng cây", True),
    ],
)
def test_markup_is_taken_off_and_remembered(text: str, expected: str, emphasis: bool) -> None:
    assert paragraphs(text) == [expected]
    assert read(text).blocks[0].emphasis is emphasis


def test_what_stands_between_paragraphs_is_furniture() -> None:
    text = "Đoạn một.\n*****\nĐoạn hai.\n\n- 2 -\n\nĐoạn ba.\n---\n"
    assert paragraphs(text) == ["Đoạn một.", "Đoạn hai.", "Đoạn ba."]
    assert [text[start:end] for start, end in read(text).furniture] == ["*****", "- 2 -", "---"]
