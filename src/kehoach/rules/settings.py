"""Settings of a project: ``kehoach.toml``, or ``[tool.kehoach]`` in ``pyproject.toml``, in the document's folder or above it.

>>> read_settings({"select": ["KH1"], "fail-on": "warning"}, Path("/p")).fail_on
'warning'
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, cast

from kehoach.records.findings import SEVERITIES, Severity

OWN_FILE, SHARED_FILE = "kehoach.toml", "pyproject.toml"
STAGES, REGIMES = ("draft", "issued"), ("state", "party")
_LISTS = ("select", "ignore")
_CHOICES: dict[str, tuple[str, ...]] = {"fail-on": SEVERITIES, "stage": STAGES, "regime": REGIMES}
KEYS = (*_LISTS, *_CHOICES, "baseline", "per-file-ignores")


class SettingsError(ValueError):
    """A settings file that is not as it should be: the file, the key, what is wrong, and the kind of its message ("-key", "-toml" …)."""

    def __init__(self, file: Path, key: str, reason: str, kind: str = "") -> None:
        self.file, self.key, self.reason, self.kind = file, key, reason, kind
        super().__init__(f"{file}: {key}: {reason}")


class Settings(NamedTuple):
    """What a project asks for; ``folder`` is where its globs and its baseline's path begin, None where nothing is set."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    stage: str | None = None
    regime: str | None = None
    baseline: Path | None = None
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    folder: Path | None = None
    file: Path | None = None

    def ignored_for(self, path: Path) -> tuple[str, ...]:
        """The rules that are ignored for one document, by the globs that fit its path from the settings' folder, or its name."""
        if not self.per_file_ignores or self.folder is None:
            return ()
        whole = path.absolute()
        way = whole.relative_to(self.folder).as_posix() if whole.is_relative_to(self.folder) else whole.as_posix()
        return tuple(word for glob, words in self.per_file_ignores if fnmatchcase(way, glob) or fnmatchcase(path.name, glob) for word in words)


def settings_for(path: Path | None) -> Settings:
    """The settings of a document: the nearest from its folder upward, else from the working folder upward. Raises SettingsError."""
    found = _nearest(path.absolute().parent) if path is not None else None
    return found or _nearest(Path.cwd()) or Settings()


@cache
def _nearest(folder: Path) -> Settings | None:
    for name in (OWN_FILE, SHARED_FILE):
        if (file := folder / name).is_file():
            table = _table(file)
            if table is not None:
                return read_settings(table, folder, file)
    return _nearest(folder.parent) if folder.parent != folder else None


def _table(file: Path) -> dict[str, Any] | None:
    """The settings in a file; None where it has none for us."""
    import tomllib

    try:
        content = tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(file, "", error.strerror or str(error), "-toml") from None
    except (ValueError, RecursionError) as error:
        raise SettingsError(file, "TOML", str(error) or "TOML", "-toml") from None
    if file.name == OWN_FILE:
        return content
    tool = content.get("tool", {})
    table = tool.get("kehoach") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise SettingsError(file, "tool.kehoach", "[tool.kehoach]")
    return table


def read_settings(table: dict[str, Any], folder: Path, file: Path | None = None) -> Settings:
    """The settings in a table of a TOML file. Raises SettingsError, with the first key that is wrong."""
    at = file or folder / OWN_FILE
    for key, value in table.items():
        if key not in KEYS:
            raise SettingsError(at, key, " | ".join(KEYS), "-key")
        if key in _LISTS and not _is_words(value):
            raise SettingsError(at, key, '["KH…", …]')
        if key in _CHOICES and value not in _CHOICES[key]:
            raise SettingsError(at, key, " | ".join(_CHOICES[key]))
        if key == "baseline" and not isinstance(value, str):
            raise SettingsError(at, key, '"…"')
        if key == "per-file-ignores" and not (isinstance(value, dict) and all(_is_words(words) for words in value.values())):
            raise SettingsError(at, key, '{ "*.md" = ["KH…", …] }')
    return Settings(
        tuple(table.get("select", ())),
        tuple(table.get("ignore", ())),
        cast("Severity | None", table.get("fail-on")),
        table.get("stage"),
        table.get("regime"),
        folder / table["baseline"] if "baseline" in table else None,
        tuple((glob, tuple(words)) for glob, words in table.get("per-file-ignores", {}).items()),
        folder,
        at,
    )


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)
