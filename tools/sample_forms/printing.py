"""LibreOffice and Chromium, called to make pages and PDFs; many files a call."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SOFFICE = shutil.which("soffice")
CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
_PATIENCE = 300  # seconds
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
)  # fmt: skip


def by_libreoffice(files: Sequence[Path], form: str, folder: Path) -> None:
    """Files in another form ("html", "pdf") beside one another in a folder."""
    if files:
        profile = (folder / "libreoffice").resolve().as_uri()
        command = [str(SOFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", form, "--outdir", str(folder), *map(str, files)]
        subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)


def by_chromium(pages: Mapping[Path, Path], folder: Path) -> None:
    """Pages printed to PDF: source -> target; two at a time."""

    def print_one(job: tuple[int, tuple[Path, Path]]) -> None:
        number, (source, target) = job
        command = [
            str(CHROMIUM),
            *_FLAGS,
            f"--user-data-dir={folder / f'chromium-{number % 2}-{number}'}",
            f"--print-to-pdf={target.resolve()}",
            source.resolve().as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(print_one, enumerate(pages.items())))
