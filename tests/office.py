"""Programs of others that some tests call; where one is missing, those tests are left out."""

from __future__ import annotations

import shutil
from pathlib import Path


def find_writer() -> str | None:
    """LibreOffice's command where its word processor is installed; a machine may have its spreadsheet alone."""
    command = shutil.which("soffice")
    if command is None:
        return None
    return command if any(Path(command).resolve().parent.glob("libsw[lo]*")) else None


WRITER = find_writer()
CHROMIUM = shutil.which("chromium")
