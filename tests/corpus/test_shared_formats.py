"""Real Word files, web pages and PDFs, where they are at hand (../shared beside the repository): every character stands in the record once.

That nothing is missing which other programs show is held for each format where its reader is tested: by LibreOffice for Word files
(tests/readers/test_readers_docx_numbers.py), by ``pdftotext`` for the PDF (test_readers_pdf_printed.py), by LibreOffice, Chromium and the same
plans as text for the pages (test_readers_html_shared.py).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from coverage_check import faults
from kehoach.pipeline import parse_document
from kehoach.readers import read_file
from office import WRITER

FILES = sorted((Path(__file__).parents[3] / "shared" / "corpus" / "formats").glob("*.*"))

if FILES:

    @pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
    def test_every_character_of_a_real_file_stands_in_the_record_once(path: Path) -> None:
        if path.suffix == ".doc" and WRITER is None:
            pytest.skip("LibreOffice is not installed")
        document = read_file(path)
        plan = parse_document(document)
        assert faults(document.source.text, plan) == []
        assert plan.metadata.type_name == "Kế hoạch"
        assert plan.tasks
