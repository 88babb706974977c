"""``kehoach convert``: the clean text of a document, and the options of reading."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cli_run import PLAN, ROOT, SAMPLES, kehoach
from kehoach import Plan, parse
from kehoach.pipeline import parse_document
from kehoach.readers import read_file
from kehoach.writers.conversion import as_markdown, as_text
from kehoach.writers.plain_data import plain_data

TEXTS = [sample for sample in SAMPLES if sample.suffix in (".md", ".txt")]
CORPUS = ROOT.parent / "shared" / "corpus"
REAL = sorted([*(CORPUS / "docs").glob("*"), *(CORPUS / "formats").glob("*.docx"), *(CORPUS / "formats").glob("*.html")])


def content(plan: Plan) -> dict[str, Any]:
    """A record without what depends on the file it came in: places, furniture, notices."""
    data = plain_data(plan, spans=False)
    return {key: value for key, value in data.items() if key not in ("source", "furniture", "notices")}


@pytest.mark.parametrize("path", [*TEXTS, *REAL], ids=lambda path: path.name)
def test_the_markdown_of_a_document_reads_as_the_document_did(path: Path) -> None:
    document = read_file(path)
    plan = parse_document(document)
    assert content(parse(as_markdown(document, plan))) == content(plan)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_the_text_has_the_lines_of_the_source(path: Path) -> None:
    """So that the record's line numbers hold in it."""
    document = read_file(path)
    lines = as_text(document).rstrip("\n").split("\n")  # as an editor counts: a form feed ends no line
    assert len(lines) == len(document.source.text.rstrip("\n").split("\n"))


def test_headings_are_marked_and_page_numbers_left_out(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Giữ nước, giữ đất cho\n\n2\n\nruộng bậc thang.\nII. YÊU CẦU\n1. Đúng thời vụ.\n", "utf-8")
    outcome = kehoach("convert", path)
    assert (outcome.code, outcome.errors) == (0, "")
    assert outcome.text == "KẾ HOẠCH\nTrồng cây\n\n## I. MỤC ĐÍCH\n1. Giữ nước, giữ đất cho\nruộng bậc thang.\n\n## II. YÊU CẦU\n1. Đúng thời vụ.\n"
    assert kehoach("convert", path, "--to", "text").text == path.read_text("utf-8")


def test_a_table_of_a_page_gets_its_bar(tmp_path: Path) -> None:
    path = tmp_path / "plan.html"
    rows = "".join(f"<tr><td>{number}</td><td>Việc {number}</td><td>Công an xã</td></tr>" for number in (1, 2, 3))
    head = "<tr><td>STT</td><td>Nội dung</td><td>Chủ trì</td></tr>"
    path.write_text(f"<p>KẾ HOẠCH</p><p>Trồng cây</p><p>I. PHÂN CÔNG</p><table border=1>{head}{rows}</table>", "utf-8")
    assert "\n\n| STT | Nội dung | Chủ trì |\n|---|---|---|\n| 1 | Việc 1 | Công an xã |\n" in kehoach("convert", path).text


def test_it_goes_into_a_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, "utf-8")
    assert kehoach("convert", path, "-o", tmp_path / "plan.md").code == 0
    assert (tmp_path / "plan.md").read_bytes() == kehoach("convert", path).out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["missing.docx"], 3),
        (["plan.txt", "--to", "word"], 2),
        (["plan.txt", "-o", "nowhere/plan.md"], 2),
        (["plan.txt", "--revisions", "both"], 2),
        (["broken.docx"], 3),
        (["broken.pdf"], 3),
    ],
)
def test_wrong_usage_is_2_and_what_cannot_be_read_is_3_in_one_line(arguments: list[str], code: int, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04rubbish")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 rubbish")
    outcome = kehoach("convert", *arguments, cwd=tmp_path)
    assert (outcome.code, outcome.out, len(outcome.error_lines)) == (code, b"", 1)


@pytest.mark.parametrize("command", ["parse", "show", "dump", "tasks", "validate", "convert"])
def test_every_command_that_reads_takes_the_options_of_reading(command: str, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    outcome = kehoach(command, tmp_path / "plan.txt", "--revisions", "original", "--ocr")
    assert outcome.code in (0, 1), outcome.errors
