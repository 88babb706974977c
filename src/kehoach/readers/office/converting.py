"""The way of a file through LibreOffice to .docx: by itself, in a folder that is thrown away, with a profile of its own in which no macro runs."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from kehoach.readers.errors import ReadError

TIMEOUT = 120  # seconds
_COMMANDS = ("soffice", "libreoffice")
_LARGEST = 256_000_000  # bytes of what comes back
# Settings of the profile: no macros, no links that are followed, nothing fetched.
_ITEM = '<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
_SETTINGS = (
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)


def find_office() -> str | None:
    """The command of LibreOffice, None where it is not installed."""
    return next((found for command in _COMMANDS if (found := shutil.which(command))), None)


def to_docx(raw: bytes, kind: str, suffix: str) -> bytes:
    """A file as .docx; ``kind`` is what messages call it, ``suffix`` tells LibreOffice what to expect.

    Raises ReadError: "office" where LibreOffice is not installed, "conversion" where it fails or takes longer than ``TIMEOUT``.
    """
    office = find_office()
    if office is None:
        raise ReadError("office", kind=kind)
    with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        profile = home / "profile" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(_registry(), "utf-8")
        source = home / f"input{suffix}"
        source.write_bytes(raw)
        made = home / "made"
        command = [
            office, f"-env:UserInstallation={(home / 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck", "--nodefault",
            "--nofirststartwizard", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(made), str(source),
        ]  # fmt: skip
        _run(command, home, kind)
        result = made / "input.docx"
        if not result.is_file():
            raise ReadError("conversion", kind=kind, reason="soffice")
        if result.stat().st_size > _LARGEST:
            raise ReadError("conversion", kind=kind, reason=f"> {_LARGEST // 1_000_000} MB")
        return result.read_bytes()


def _registry() -> str:
    items = "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>'
    )


def _run(command: list[str], home: Path, kind: str) -> None:
    """Run LibreOffice to its end, it and what it starts in a group of their own, so that both can be stopped."""
    environment = {**os.environ, "HOME": str(home), "SAL_USE_VCLPLUGIN": "svp"}
    try:
        process = subprocess.Popen(
            command, cwd=home, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        raise ReadError("conversion", kind=kind, reason=error.strerror or "soffice") from None
    try:
        process.wait(TIMEOUT)
    except subprocess.TimeoutExpired:
        raise ReadError("conversion", kind=kind, reason=f"> {TIMEOUT} s") from None
    finally:
        if process.poll() is None:
            _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
