"""Plans printed to PDF by Chromium and LibreOffice read back as the plans they were printed from; a real one loses no word."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from coverage_check import faults
from kehoach import Plan, parse
from kehoach.pipeline import parse_document
from kehoach.readers import read_file
from office import CHROMIUM
from pdf_makers import SOFFICE, Look, Printed, as_docx, as_html, by_chromium, by_soffice, taken_apart

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "samples").glob("*.*") if path.suffix in (".md", ".txt"))
REAL = sorted((ROOT.parent / "shared" / "corpus" / "formats").glob("*.pdf"))
PLACES = ("span", "spans", "also", "source", "furniture", "notices")
# With first lines indented or not, paragraphs set off or not, justified or ragged.
LOOKS = (
    Look("DejaVu Serif", 13),
    Look("DejaVu Serif", 12, indent=12.7, after=0, line_height=1.0),
    Look("DejaVu Serif", 12, indent=0, after=8),
    Look("DejaVu Serif", 12, after=3, align="left"),
    Look("DejaVu Sans", 11, indent=12.7, line_height=1.3),
)
# Without most Vietnamese letters: those are drawn from another font, after all others of their line.
LACKING = Look("Liberation Serif", 14, indent=12.7)
# A line that ends in a cell where the next word would have had no room stands as a blank: nothing in a PDF tells the two apart.
UNTOLD = {"task-table-appendix": [("Sở Nội vụ<br>UBND", "Sở Nội vụ UBND")]}

LONG_TABLE = "\n".join(
    f"| {n} | Rà soát, thống kê hộ dân ở vùng có nguy cơ sạt lở, lập phương án di dời{' và công khai danh sách tại nhà văn hóa' * (n % 3)} "
    f"| Phòng Kinh tế xã | Văn phòng HĐND và UBND xã | Trước ngày {n % 27 + 1:02}/{n % 9 + 3}/2026 |"
    for n in range(1, 40)
)
LONG_PLAN = f"""ỦY BAN NHÂN DÂN
XÃ ĐỒNG KHÊ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 52/KH-UBND

Đồng Khê, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Phòng, chống thiên tai năm 2026

Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013, Ủy ban nhân dân xã ban hành Kế hoạch như sau:

I. NHIỆM VỤ

| STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
{LONG_TABLE}

II. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế xã theo dõi, đôn đốc, tổng hợp báo cáo.

Nơi nhận:
- UBND tỉnh;
- Các thôn;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Thị Hoa
"""


def said(plan: Plan) -> Any:
    """What a record says, without the places."""

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: bare(inner) for key, inner in value.items() if key not in PLACES}
        return [bare(inner) for inner in value] if isinstance(value, list) else value

    return bare(json.loads(plan.model_dump_json()))


def texts() -> list[tuple[str, str]]:
    """The plans to print: every sample, and one with a table over many pages. Two signers of one plan are for the foot's own tests."""
    found = [(path.stem, read_file(path).clean.text) for path in SAMPLES]
    for name, changes in UNTOLD.items():
        for old, new in changes:
            found = [(stem, text.replace(old, new) if stem == name else text) for stem, text in found]
    return [("long-table", LONG_PLAN), *((stem, text) for stem, text in found if len(parse(text).signers) < 2)]


def unlike(path: Path, text: str) -> list[str]:
    """What the record of a printed plan says otherwise than that of its text."""
    document = read_file(path)
    plan = parse_document(document)
    assert faults(document.source.text, plan) == []
    wanted, found = said(parse(text)), said(plan)
    return [f"{path.stem}: {key}" for key in wanted if wanted[key] != found[key]]


def printed() -> list[tuple[str, str, Printed]]:
    return [(stem, text, taken_apart(text)) for stem, text in texts()]


@pytest.mark.skipif(CHROMIUM is None, reason="needs chromium")
def test_what_chromium_prints_reads_back(tmp_path: Path) -> None:
    wrong = []
    for number, (stem, text, plan) in enumerate(printed()):
        wrong += unlike(by_chromium(as_html(plan, LOOKS[number % len(LOOKS)]), tmp_path, stem), text)
    assert wrong == []


@pytest.mark.skipif(SOFFICE is None, reason="needs soffice")
def test_what_libreoffice_prints_reads_back(tmp_path: Path) -> None:
    pytest.importorskip("docx")
    plans = printed()
    sources = []
    for number, (stem, _, plan) in enumerate(plans):
        as_docx(plan, LOOKS[(number + 1) % len(LOOKS)], tmp_path / f"{stem}.docx")
        sources.append(tmp_path / f"{stem}.docx")
    by_soffice(sources, tmp_path)
    assert [difference for stem, text, _ in plans for difference in unlike(tmp_path / f"{stem}.pdf", text)] == []


@pytest.mark.skipif(SOFFICE is None, reason="needs soffice")
def test_letters_of_another_font_stand_where_they_belong(tmp_path: Path) -> None:
    pytest.importorskip("docx")
    stem, text, plan = next(one for one in printed() if one[0] == "hard-wrapped-plain")
    as_docx(plan, LACKING, tmp_path / f"{stem}.docx")
    by_soffice([tmp_path / f"{stem}.docx"], tmp_path)
    assert unlike(tmp_path / f"{stem}.pdf", text) == []


@pytest.mark.skipif(CHROMIUM is None, reason="needs chromium")
def test_a_table_over_pages_is_one_and_its_repeated_heads_are_furniture(tmp_path: Path) -> None:
    document = read_file(by_chromium(as_html(taken_apart(LONG_PLAN), LOOKS[0]), tmp_path, "long"))
    plan = parse_document(document)
    heads = [piece for piece in plan.furniture if piece.text.startswith("| STT")]
    numbers = [piece for piece in plan.furniture if piece.text.isdigit()]
    assert [row.cells[0] for row in plan.body[0].children[0].rows] == [str(n) for n in range(1, 40)]  # type: ignore[union-attr]
    assert len(heads) >= 2
    assert [(piece.text, getattr(piece.span, "page", None)) for piece in numbers] == [(str(n), n) for n in range(2, len(numbers) + 2)]
    assert [getattr(piece.span, "page", None) for piece in heads] == list(range(2, len(heads) + 2))


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name)
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_no_word_of_a_real_pdf_is_lost_and_none_is_new(path: Path) -> None:
    shown = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8")

    def words(text: str) -> Counter[str]:
        return Counter(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text)))

    assert words(read_file(path).source.text) == words(shown)


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name)
def test_every_character_of_a_real_pdf_stands_in_the_record_once(path: Path) -> None:
    document = read_file(path)
    assert faults(document.source.text, parse_document(document)) == []
