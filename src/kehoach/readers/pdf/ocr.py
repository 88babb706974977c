"""Letters for pictures of pages: ocrmypdf with tesseract and its Vietnamese data, run as a program of its own."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from kehoach.readers.errors import ReadError

PROGRAM = "ocrmypdf"
LANGUAGE = "vie"
SECONDS = 1800
_MISSING_LANGUAGE = 3  # ocrmypdf's exit code for a program or language that is missing


def recognised(raw: bytes, anew: bool) -> bytes:
    """The PDF with letters under its pictures; ``anew``: also where it has letters, because they are none.

    Raises ReadError where ocrmypdf or its Vietnamese data is not installed, or fails.
    """
    program = shutil.which(PROGRAM)
    if program is None or shutil.which("tesseract") is None:
        raise ReadError("ocr-missing")
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        source, target = Path(folder, "in.pdf"), Path(folder, "out.pdf")
        source.write_bytes(raw)
        command = [program, "--language", LANGUAGE, "--force-ocr" if anew else "--skip-text", "--output-type", "pdf", "--optimize", "0", "--quiet"]
        run = _run([*command, str(source), str(target)])
        if run.returncode and b"signature" in run.stderr:  # newer versions want to be told that a signature will not hold; older ones do not know it
            run = _run([*command, "--invalidate-digital-signatures", str(source), str(target)])
        if run.returncode == _MISSING_LANGUAGE:
            raise ReadError("ocr-missing")
        if run.returncode or not target.exists():
            lines = run.stderr.decode("utf-8", "replace").strip().splitlines()
            raise ReadError("ocr-failed", reason=lines[-1][:120] if lines else str(run.returncode))
        return target.read_bytes()


def _run(command: list[str]) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise ReadError("ocr-failed", reason=f"{SECONDS} s") from None
    except OSError as error:
        raise ReadError("ocr-failed", reason=error.strerror or str(error)) from None
