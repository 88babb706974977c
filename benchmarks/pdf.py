"""What reading a PDF costs: kehoach's reader beside the libraries alone, in one process and in turn.

    python benchmarks/pdf.py [FILES OR FOLDERS...] [--quick]

Takes the PDFs given, else those in samples/; where there is none, the samples are first printed to PDF by Chromium.
The peer takes what its libraries take: on pages with drawn tables pdfplumber (``extract_tables``), on the others pypdfium2 (``get_text_range``).
Ours gives the whole decoded text: lines, paragraphs, columns, tables, furniture. The limit is that of the medians.

Prints a Markdown table: documents with tables, those without, and all. Exit 1 where the limit is passed.
"""

from __future__ import annotations

import argparse
import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pdfplumber
import pypdfium2
import pypdfium2.raw as calls

from kehoach.readers.from_pdf import read
from kehoach.readers.pdf.legacy import LegacyFonts
from kehoach.readers.pdf.pages import read_pages

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 2.0


def seconds(action: Callable[[], object]) -> float:
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def table_pages(raw: bytes) -> set[int]:
    """The pages, from 0, that have drawn tables."""
    document = pypdfium2.PdfDocument(raw)
    found = {number for number, page in enumerate(read_pages(calls, document, LegacyFonts())) if page.grids}
    document.close()
    return found


def by_libraries(raws: Sequence[tuple[bytes, set[int]]]) -> None:
    for raw, tables in raws:
        document = pypdfium2.PdfDocument(raw)
        for number in range(len(document)):
            if number not in tables:
                document[number].get_textpage().get_text_range()
        document.close()
        if tables:
            with pdfplumber.open(io.BytesIO(raw)) as other:
                for number in sorted(tables):
                    other.pages[number].extract_tables()


def compared(raws: Sequence[tuple[bytes, set[int]]], rounds: int) -> tuple[float, float]:
    """The median seconds of the libraries and of ours over all documents, run in turn after a first round that does not count."""
    pairs = [(seconds(lambda: by_libraries(raws)), seconds(lambda: [read(raw) for raw, _ in raws])) for _ in range(rounds + 1)][1:]
    return statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs)


def printed_samples() -> list[bytes]:
    """The samples printed to PDF."""
    sys.path.insert(0, str(ROOT / "tests"))
    from office import CHROMIUM
    from pdf_makers import Look, as_html, by_chromium, taken_apart

    if CHROMIUM is None:
        sys.exit("no PDF given, none in samples/, and no chromium to print them")
    look = Look("DejaVu Serif", 13)  # a font with all Vietnamese letters
    with tempfile.TemporaryDirectory() as folder:
        texts = [(path.stem, path.read_text("utf-8")) for path in sorted((ROOT / "samples").glob("*.*")) if path.suffix in (".md", ".txt")]
        return [by_chromium(as_html(taken_apart(text), look), Path(folder), name).read_bytes() for name, text in texts]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=[ROOT / "samples"])
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    arguments = parser.parse_args()
    files = [file for path in arguments.files for file in (sorted(path.rglob("*.pdf")) if path.is_dir() else [path])]
    raws = [(raw, table_pages(raw)) for raw in ([path.read_bytes() for path in files] or printed_samples())]
    rounds = 3 if arguments.quick else 11
    print("| documents | pages with tables | libraries | kehoach | ratio | at most |\n|---|---|---|---|---|---|")
    passed = True
    for name, chosen in (
        ("with tables", [one for one in raws if one[1]]),
        ("without", [one for one in raws if not one[1]]),
        ("all", raws),
    ):
        if chosen:
            theirs, ours = compared(chosen, rounds)
            passed = passed and ours / theirs <= LIMIT
            pages = sum(len(tables) for _, tables in chosen)
            print(f"| {len(chosen)} {name} | {pages} | {theirs * 1000:.0f} ms | {ours * 1000:.0f} ms | {ours / theirs:.2f} | {LIMIT:.2f} |")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
