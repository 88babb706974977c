"""The baselines of one call of ``kehoach validate``: read when first needed, written at its end."""

from __future__ import annotations

from pathlib import Path

from kehoach.cli.output import write_whole
from kehoach.records.findings import Finding
from kehoach.rules.baseline import BaselineError, Known, gone, read_baseline, renewed, suppress, write_baseline

Note = tuple[str, dict[str, object]]


class Baselines:
    """Baselines by their path: that of the command line for every file, else that of each file's settings."""

    class Error(Exception):
        """A baseline that cannot be read or written."""

        def __init__(self, path: Path | str, reason: str) -> None:
            self.path, self.reason = path, reason
            super().__init__(f"{path}: {reason}")

    def __init__(self, asked: str | None, *, write: bool, grow: bool) -> None:
        self._asked = Path(asked) if asked is not None else None
        self._write, self._grow = write, grow
        self._known: dict[Path, Known | None] = {}
        self._files: dict[Path, list[str]] = {}
        self._found: dict[Path, list[Finding]] = {}

    def mark(self, findings: list[Finding], file: str, of_settings: Path | None) -> list[Finding]:
        """The findings of one file, those that its baseline knows marked as suppressed."""
        path = self._asked or of_settings
        if path is None:
            return findings
        known = self._read(path)
        self._files.setdefault(path, []).append(file)
        self._found.setdefault(path, []).extend(findings)
        if self._write:
            after, _ = renewed(findings, [file], known, path.parent, grow=self._grow)
            return suppress(findings, after, path.parent)
        return suppress(findings, known, path.parent) if known is not None else findings

    def _read(self, path: Path) -> Known | None:
        if path not in self._known:
            try:
                self._known[path] = read_baseline(path.read_bytes())
            except FileNotFoundError as error:
                if not self._write:
                    raise self.Error(path, error.strerror or "") from None
                self._known[path] = None
            except BaselineError as error:
                raise self.Error(path, str(error)) from None
            except OSError as error:
                raise self.Error(path, error.strerror or str(error)) from None
        return self._known[path]

    def finish(self) -> list[Note]:
        """Write the baselines where that was asked for; what there is to say about them."""
        notes: list[Note] = []
        for path, files in self._files.items():
            found, known = self._found[path], self._known[path]
            if self._write:
                after, refused = renewed(found, files, known, path.parent, grow=self._grow)
                try:
                    write_whole(path, [write_baseline(after)])
                except OSError as error:
                    raise self.Error(path, error.strerror or str(error)) from None
                notes.append(("baseline-written", {"kept": after.counts.total(), "refused": refused}))
            elif known is not None and (count := gone(found, files, known, path.parent)):
                notes.append(("baseline-gone", {"count": count}))
        return notes
