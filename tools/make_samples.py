"""The samples as offices give them: samples/docx, samples/html and samples/pdf from the samples in text form.

    python tools/make_samples.py [--only NAME] [--to FOLDER]

Needs python-docx, LibreOffice (``soffice``), Chromium and the font DejaVu Serif. How each sample is set stands in sample_forms/ways.py. Word
files are made by python-docx, web pages by this script or by LibreOffice from the Word file, PDFs by LibreOffice from the Word file or by
Chromium from the web page. Before they are printed the documents are set in DejaVu Serif: Times New Roman is seldom at hand, and what
stands in for it draws some Vietnamese letters from a second font. Files that exist are made anew; what this script writes by itself has the
same bytes each time, what LibreOffice and Chromium write has where they are of the same version.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

sys.path.insert(0, str(Path(__file__).resolve().parent))

from sample_forms.content import read_content
from sample_forms.printing import CHROMIUM, SOFFICE, by_chromium, by_libreoffice
from sample_forms.same_bytes import settled
from sample_forms.ways import WAYS
from sample_forms.web import portal_page, word_page
from sample_forms.word import FONT, make_word

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
FORMS = ("docx", "html", "pdf")
PRINTED_FONT = "DejaVu Serif"
_SMALLER = 0.8  # its letters are wider than those of Times
_SIZE = re.compile(rb'<w:sz w:val="(\d+)"/>')


def make(names: Sequence[str], target: Path) -> list[Path]:
    """Make the files of some samples in ``target``/docx, /html and /pdf; the files made."""
    for form in FORMS:
        (target / form).mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary)
        for name in names:
            content = read_content(next(SAMPLES.glob(f"{name}.*")))
            word = target / "docx" / f"{name}.docx"
            word.write_bytes(make_word(content, WAYS[name]))
            made.append(word)
            if WAYS[name].page != "libreoffice":
                page = target / "html" / f"{name}.html"
                page.write_bytes(portal_page(content) if WAYS[name].page == "portal" else word_page(content))
        by_libreoffice([target / "docx" / f"{name}.docx" for name in names if WAYS[name].page == "libreoffice"], "html", folder)
        for name in names:
            page = target / "html" / f"{name}.html"
            if WAYS[name].page == "libreoffice":
                page.write_bytes((folder / page.name).read_bytes())
            made.append(page)
        made += _print(names, target, folder)
    return made


def _print(names: Sequence[str], target: Path, folder: Path) -> list[Path]:
    words, pages = [], {}
    for name in names:
        if WAYS[name].printer == "libreoffice":
            copy = folder / f"{name}.docx"
            copy.write_bytes(in_printed_font((target / "docx" / copy.name).read_bytes()))
            words.append(copy)
        else:
            copy = folder / f"{name}-to-print.html"
            raw = (target / "html" / f"{name}.html").read_bytes()
            copy.write_bytes(raw.replace(FONT.encode(), PRINTED_FONT.encode()))
            pages[copy] = folder / f"{name}.pdf"
    by_libreoffice(words, "pdf", folder)
    by_chromium(pages, folder)
    made = [target / "pdf" / f"{name}.pdf" for name in names]
    for path in made:
        path.write_bytes(settled((folder / path.name).read_bytes()))
    return made


def in_printed_font(raw: bytes) -> bytes:
    """A Word file of ours set in the font in which it is printed, smaller by what that font is wider."""
    stream = BytesIO()
    with ZipFile(BytesIO(raw)) as old, ZipFile(stream, "w", ZIP_STORED) as new:
        for name in old.namelist():
            part = old.read(name).replace(FONT.encode(), PRINTED_FONT.encode())
            new.writestr(name, _SIZE.sub(lambda match: f'<w:sz w:val="{round(int(match.group(1)) * _SMALLER)}"/>'.encode(), part))
    return stream.getvalue()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", metavar="NAME", choices=sorted(WAYS), help="one sample, by its name without suffix")
    parser.add_argument("--to", metavar="FOLDER", type=Path, default=SAMPLES, help="where docx/, html/ and pdf/ are made (samples/)")
    arguments = parser.parse_args()
    if SOFFICE is None or CHROMIUM is None:
        sys.exit("soffice and chromium are needed")
    names = [arguments.only] if arguments.only else sorted(WAYS)
    begun = time.perf_counter()
    made = make(names, arguments.to)
    for path in made:
        print(f"{path.relative_to(arguments.to)}: {path.stat().st_size:,} bytes")
    print(f"{len(made)} files, {sum(path.stat().st_size for path in made):,} bytes, {time.perf_counter() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
