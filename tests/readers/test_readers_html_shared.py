"""Two published plans, each as Word's web page and as text, where they are at hand (../shared beside the repository)."""

from __future__ import annotations

import html
import json
import re
import subprocess
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from coverage_check import faults
from kehoach import write
from kehoach.pipeline import parse_document
from kehoach.readers import read_file
from office import CHROMIUM, WRITER

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
PAIRS = [
    (page, text)
    for number, other in (("066", "077"), ("069", "080"))
    for page in (CORPUS / "formats").glob(f"{number}*.html")
    for text in (CORPUS / "docs").glob(f"{other}*.txt")
]


@cache
def reading(path: Path) -> tuple[str, dict[str, Any]]:
    document = read_file(path)
    plan = parse_document(document)
    assert faults(document.source.text, plan) == []
    return document.source.text, json.loads(write(plan))


def content(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: content(inner) for key, inner in value.items() if key not in ("span", "spans", "also", "source", "notices", "furniture")}
    return [content(inner) for inner in value] if isinstance(value, list) else value


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


if PAIRS:
    each_pair = pytest.mark.parametrize(("page", "text"), PAIRS, ids=lambda path: path.name[:3])

    @each_pair
    def test_the_page_and_the_text_are_one_record(page: Path, text: Path) -> None:
        """Everything but places, notices and furniture is the same, blanks and broken lines included."""
        assert content(reading(page)[1]) == content(reading(text)[1])

    @each_pair
    def test_all_characters_of_the_text_are_in_the_page(page: Path, text: Path) -> None:
        assert squeezed(reading(page)[0]) == squeezed(reading(text)[0])

    @each_pair
    @pytest.mark.skipif(WRITER is None, reason="LibreOffice is not installed")
    def test_all_that_libreoffice_prints_is_there(page: Path, text: Path, tmp_path: Path) -> None:
        """LibreOffice leaves the head out of its text (Word sets it in a frame); the rest is the same in the same order."""
        command = [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "txt:Text",
            "--outdir",
            str(tmp_path),
            str(page),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        printed = squeezed((tmp_path / page.with_suffix(".txt").name).read_text("utf-8-sig"))
        assert squeezed(reading(page)[0]).endswith(printed)
        assert len(printed) > 0.9 * len(squeezed(reading(page)[0]))

    @each_pair
    @pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
    def test_all_that_chromium_shows_is_there(page: Path, text: Path, tmp_path: Path) -> None:
        """The page as Chromium understood it, all texts of its body: the same characters as often (order is the tables')."""
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
        run = subprocess.run([*command, f"--user-data-dir={tmp_path}", "--dump-dom", page.as_uri()], capture_output=True, check=True, timeout=120)
        dom = run.stdout.decode()
        body = re.sub(r"<!--.*?-->|<(style|script)\b.*?</\1>", "", dom[dom.index("<body") :], flags=re.DOTALL)
        shown = html.unescape(re.sub(r"<[^>]*>", "", body))
        assert Counter(squeezed(shown)) == Counter(squeezed(reading(page)[0]))
