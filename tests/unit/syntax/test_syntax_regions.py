"""Where the parts of a document lie: chrome, head, type line, main text, foot, annexes."""

from __future__ import annotations

from textwrap import dedent

import pytest

from kehoach.syntax.lines import read_lines
from kehoach.syntax.regions import Regions, find_regions

HEAD = """\
UBND XÃ NẬM KHĂM                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 07/KH-UBND                     Độc lập - Tự do - Hạnh phúc
"""
BODY = """\
KẾ HOẠCH
Trồng cây ven đường

I. MỤC ĐÍCH
Che bóng.
"""
FOOT = """
Nơi nhận:                        CHỦ TỊCH
- UBND huyện;
- Lưu: VT.                       Giàng A Páo
"""
ANNEX = """
PHỤ LỤC I
DANH SÁCH THÔN
1. Thôn Đông
"""


def regions(text: str) -> Regions:
    return find_regions(text, list(read_lines(text)))


def parts(text: str) -> dict[str, list[str]]:
    """The lines of every part; a part without lines is left out."""
    found = regions(text)

    def printed(bounds: tuple[int, int]) -> list[str]:
        return [" ".join(text[line.start : line.end].split()) for line in found.lines[slice(*bounds)]]

    named = {"head": found.head, "main": found.main, "foot": found.foot, "annexes": found.annexes}
    lines = {name: printed(bounds) for name, bounds in named.items()}
    if found.type_line:
        lines["type"] = [found.type_line.name]
    return {name: part for name, part in lines.items() if part}


def test_a_whole_document_falls_into_its_parts() -> None:
    found = parts(HEAD + "\n" + BODY + FOOT + ANNEX)
    assert found["head"][0].startswith("UBND XÃ NẬM KHĂM")
    assert len(found["head"]) == 2
    assert found["type"] == ["Kế hoạch"]
    assert found["main"] == ["Trồng cây ven đường", "I. MỤC ĐÍCH", "Che bóng."]
    assert found["foot"] == ["Nơi nhận: CHỦ TỊCH", "- UBND huyện;", "- Lưu: VT. Giàng A Páo"]
    assert found["annexes"] == ["PHỤ LỤC I", "DANH SÁCH THÔN", "1. Thôn Đông"]


TYPE_LINES = [
    ("KẾ HOẠCH", "Kế hoạch", ""),
    ("**KẾ HOẠCH**", "Kế hoạch", ""),
    ("# KẾ HOẠCH", "Kế hoạch", ""),
    ("K Ế  H O Ạ C H", "Kế hoạch", ""),
    ("KẾHOẠCH", "Kế hoạch", ""),
    ("KẾ HOẠCH TRỒNG CÂY", "Kế hoạch", "TRỒNG CÂY"),
    ("KẾ HOẠCH - Trồng cây", "Kế hoạch", "Trồng cây"),
    ("CHƯƠNG TRÌNH", "Chương trình", ""),
    ("QUYẾT ĐỊNH", "Quyết định", ""),
    ("KẾT LUẬN", "Kết luận", ""),
    ("BẢN GHI NHỚ", "Bản ghi nhớ", ""),
]


@pytest.mark.parametrize(("line", "name", "rest"), TYPE_LINES, ids=[row[0] for row in TYPE_LINES])
def test_finds_the_type_line(line: str, name: str, rest: str) -> None:
    text = f"{HEAD}\n{line}\n\nI. MỤC ĐÍCH\n"
    found = regions(text).type_line
    assert found is not None
    assert found.name == name
    start, end = found.rest
    assert text[start:end].strip() == rest


@pytest.mark.parametrize(
    "line", ["Kế hoạch", "Kế hoạch trồng cây", "KẾ HOẠCH: TRỒNG CÂY", "KẾ HOẠCHTRỒNG", "THỰC HIỆN KẾ HOẠCH", "KẾ", "GIẤY KHEN", "HƯỚNG"]
)
def test_ignores_what_is_no_type_line(line: str) -> None:
    assert regions(f"{HEAD}\n{line}\n\nI. MỤC ĐÍCH\n").type_line is None


def test_a_type_after_the_first_section_is_no_type_line() -> None:
    assert regions("I. MỤC ĐÍCH\n\nKẾ HOẠCH\n").type_line is None


FEET = {
    "in two columns": FOOT,
    "recipients before the signature": "\nNơi nhận:\n- UBND huyện;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nGiàng A Páo\n",
    "recipients after the signature": "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nGiàng A Páo\n\nNơi nhận:\n- UBND huyện;\n- Lưu: VT.\n",
    "recipients between office and name": "\nCHỦ TỊCH\n\nNơi nhận:\n- UBND huyện;\n- Lưu: VT.\n\nGiàng A Páo\n",
    "two signers side by side": "\nTM. XÃ NẬM KHĂM        TM. XÃ BẢN PHEO\nCHỦ TỊCH               CHỦ TỊCH\n\nGiàng A Páo            Lò Thị Mỷ\n",
    "no recipients": "\nHIỆU TRƯỞNG\n\nLò Thị Mỷ\n",
    "the Party's form": "\nNơi nhận:               T/M CHI BỘ\n- Đảng ủy xã,           BÍ THƯ\n- Lưu chi bộ.\n                        Sùng A Dơ\n",
    "bold and italic": "\n***Nơi nhận:***\n- UBND huyện;\n- Lưu: VT.\n\n**CHỦ TỊCH**\n\n**Giàng A Páo**\n",
    "in a table": "\n| **Nơi nhận:** | **CHỦ TỊCH** |\n|---|---|\n| - Lưu: VT. | Giàng A Páo |\n",
    "a rule above it": "\n-----\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nGiàng A Páo\n",
}


@pytest.mark.parametrize("name", FEET)
@pytest.mark.parametrize("annex", ["", ANNEX], ids=["at the end", "before an annex"])
def test_the_foot_is_all_of_the_foot_and_nothing_else(name: str, annex: str) -> None:
    found = parts(HEAD + "\n" + BODY + FEET[name] + annex)
    assert found["main"] == ["Trồng cây ven đường", "I. MỤC ĐÍCH", "Che bóng."]
    assert found["foot"] == [" ".join(line.split()) for line in FEET[name].split("\n") if line.strip()]
    assert found.get("annexes", []) == [line for line in annex.split("\n") if line]


@pytest.mark.parametrize(
    "sentence",
    ["Nơi nhận: xã cử người đến nhận cây giống tại trạm.", "Chủ tịch xã chủ trì.", "CHỦ TỊCH XÃ CHỦ TRÌ CUỘC HỌP", "Các nơi nhận cây giống:"],
)
def test_a_sentence_about_receiving_or_presiding_is_no_foot(sentence: str) -> None:
    assert "foot" not in parts(f"{BODY}\n{sentence}\n\nCác thôn cử người tham gia.\n")


ANNEX_STARTS = [
    "PHỤ LỤC",
    "PHỤ LỤC II",
    "Phụ lục 3",
    "PHỤ LỤC SỐ 01",
    "**PHỤ LỤC I**",
    "Phụ lục II: Danh sách thôn",
    "Biểu số 01",
    "BIỂU 2",
    "Mẫu 02",
    "Mẫu số 3: Phiếu",
    "BIỂU MẪU 1",
]


@pytest.mark.parametrize("line", ANNEX_STARTS)
def test_an_annex_begins_at(line: str) -> None:
    assert parts(f"{BODY}{FOOT}\n{line}\n\n1. Thôn Đông\n")["annexes"][0] == line


@pytest.mark.parametrize("line", ["PHỤ LỤC", "Phụ lục I"])
def test_an_annex_needs_no_foot_before_it(line: str) -> None:
    found = parts(f"{BODY}\n{line}\n\n1. Thôn Đông\n")
    assert found.get("annexes", []) == ([line, "1. Thôn Đông"] if line.isupper() else [])


def test_front_matter_and_a_fence_are_no_part_of_the_document() -> None:
    lines = dedent("\n".join(f"{n}. Việc" for n in range(1, 9)))
    text = f"---\ntitle: cây\n---\nLời dẫn của trang.\n```text\nKẾ HOẠCH\nTrồng cây\n{lines}\n```\nHết trang.\n"
    found = regions(text)
    assert [text[start:end].split("\n")[0] for start, end in found.chrome] == ["---", "Lời dẫn của trang.", "```"]
    assert parts(text)["main"][0] == "Trồng cây"


def test_what_stands_above_the_head_is_chrome() -> None:
    text = f"Trang chủ của xã, đăng lúc nào đó bởi ai đó.\n{HEAD}\n{BODY}"
    assert [text[start:end] for start, end in regions(text).chrome] == ["Trang chủ của xã, đăng lúc nào đó bởi ai đó."]


@pytest.mark.parametrize("text", ["", "\n \n", "Hôm nay trời đẹp.\n", "|\n", "---\n"])
def test_a_text_that_is_no_document_has_a_main_part_at_most(text: str) -> None:
    assert set(parts(text)) <= {"main"}


@pytest.mark.parametrize("title", ["ĐẢNG CỘNG SẢN VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
def test_chrome_and_foot_do_not_overlap(title: str) -> None:
    text = f"Nơi nhận:\n- UBND huyện;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nGiàng A Páo\n\n{title}\n"
    found = regions(text)
    foot = found.lines[slice(*found.foot)]
    assert foot
    assert all(end <= foot[0].start or start >= foot[-1].end for start, end in found.chrome)
