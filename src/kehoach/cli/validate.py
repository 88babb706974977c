"""``kehoach validate``."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kehoach import __version__
from kehoach.cli.baselines import Baselines
from kehoach.cli.mending import print_diff, write_back
from kehoach.cli.output import write_stdout, write_whole
from kehoach.cli.run import FINDINGS, OK, UNREADABLE, USAGE, complain, now_at, visible
from kehoach.messages import tell
from kehoach.readers import ReadError, ReadOptions
from kehoach.readers.options import DEFAULTS
from kehoach.records.findings import SEVERITIES, Finding, Problem, Report
from kehoach.records.reading import RecordError
from kehoach.rules.reporting import about
from kehoach.rules.selecting import UnknownRuleError, check_words, chosen
from kehoach.rules.settings import Settings, SettingsError, settings_for
from kehoach.rules.types import Rule
from kehoach.validation import Input, Profile, check_input, known_rules, mend, read_input
from kehoach.writers.findings import writer

STDIN = "-"


class Asked(NamedTuple):
    """What the command line asks for; None and nothing leave it to the settings of the project."""

    format: str = "text"
    output: str | None = None
    stage: str | None = None
    regime: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    baseline: str | None = None
    write_baseline: bool = False
    grow: bool = False
    fix: bool = False
    show_fixes: bool = False
    reading: ReadOptions = DEFAULTS


class _MisuseError(Exception):
    """Wrong usage, said in one line; ``name`` is the file it is about."""

    def __init__(self, message: str, name: str | None = None) -> None:
        self.message, self.name = message, name
        super().__init__(message)


class _Run:
    """One call of the command: what was asked for, and what has been found so far."""

    def __init__(self, asked: Asked, language: str, words: str) -> None:
        self.asked, self.language, self.words = asked, language, words
        self.baselines = Baselines(asked.baseline, write=asked.write_baseline, grow=asked.grow)
        self.files: list[str] = []
        self.findings: list[Finding] = []
        self.problems: list[Problem] = []
        self.fails = False
        self.fixed = 0

    def add(self, file: str) -> None:
        """Check one file, and mend it first where that was asked for."""
        settings = _settings(file)
        if self.asked.write_baseline and not (self.asked.baseline or settings.baseline):
            raise _MisuseError(tell("usage-no-baseline", self.language))
        profile = self._profile(file, settings)
        now_at(file)
        try:
            given = read_input(file, self.asked.reading)
        except (ReadError, RecordError) as error:
            self.problems.append(Problem(file, error.message(self.words)))
            complain(error.message(self.language), self.language, file)
            return
        if self.asked.fix or self.asked.show_fixes:
            given = self._mend(given, profile)
        found = self.baselines.mark(check_input(given, profile), given.file, settings.baseline)
        self.files.append(given.file)
        self.findings += found
        least = SEVERITIES.index(self.asked.fail_on or settings.fail_on or "error")
        self.fails |= any(not finding.suppressed and SEVERITIES.index(finding.severity) <= least for finding in found)

    def _profile(self, file: str, settings: Settings) -> Profile:
        asked = self.asked
        select, ignore = (asked.select, asked.ignore) if asked.select else (settings.select, (*settings.ignore, *asked.ignore))
        unwanted = settings.ignored_for(Path(file)) if file != STDIN else ()
        language = self.language if self._is_for_people() else self.words
        return Profile(_rules(select, ignore, unwanted), asked.stage or settings.stage, asked.regime or settings.regime, language)

    def _is_for_people(self) -> bool:
        return self.asked.format == "text" and self.asked.output is None

    def _mend(self, given: Input, profile: Profile) -> Input:
        mended = mend(given, profile)
        if mended is None or mended.data is None:
            _note(tell("validate-not-text", self.language), self.language, given.file)
        elif self.asked.show_fixes:
            print_diff(mended, given.file)
        elif given.file == "<stdin>":
            write_stdout(mended.data)
        elif mended.fixes:
            try:
                done = write_back(Path(given.file), given.raw, mended.data)
            except OSError as error:
                raise _MisuseError(tell("usage-output", self.language, path=given.file, reason=error.strerror or str(error))) from None
            if not done:
                _note(tell("validate-changed", self.language), self.language, given.file)
                return given
            self.fixed += mended.fixes
            return read_input(given.file, self.asked.reading)
        return given

    def report(self) -> Report:
        language = self.language if self._is_for_people() else self.words
        by_code = {rule.code: rule for rule in known_rules()}
        codes = sorted({finding.code for finding in self.findings})
        rules = {code: about(by_code[code], language) for code in codes}
        return Report(tuple(self.files), tuple(self.findings), tuple(self.problems), rules, language, __version__)


def validate_files(files: Sequence[str], asked: Asked, language: str, words: str = "vi") -> int:
    """Check files; unreadable ones are reported and the others are checked all the same.

    ``language`` is that of messages and of what a terminal shows, ``words`` that of findings in files and pipes.
    """
    run = _Run(asked, language, words)
    try:
        _check_usage(files, asked, language)
        for number, file in enumerate(files):
            if number == 1:
                gc.freeze()  # what was imported stays: no later collection need look through it
                gc.enable()
            run.add(file)
        kept = run.baselines.finish()
    except _MisuseError as error:
        complain(error.message, language, error.name)
        return USAGE
    except SettingsError as error:
        complain(tell(f"usage-settings{error.kind}", language, name=error.key, reason=error.reason), language, str(error.file))
        return USAGE
    except Baselines.Error as error:
        complain(tell("usage-baseline", language, path=error.path, reason=error.reason), language)
        return USAGE
    for key, values in kept:
        _note(tell(key, language, **values), language)
    if run.fixed:
        _note(tell("validate-fixed", language, count=run.fixed), language)
    if not asked.show_fixes:
        try:
            _put_out(run, files)
        except BrokenPipeError:
            raise
        except OSError as error:
            if asked.output is None:
                raise
            complain(tell("usage-output", language, path=asked.output, reason=error.strerror or str(error)), language)
            return USAGE
    return UNREADABLE if run.problems else FINDINGS if run.fails else OK


def _check_usage(files: Sequence[str], asked: Asked, language: str) -> None:
    output = asked.output
    if output is not None and (output.endswith(("/", os.sep)) or not Path(output).parent.is_dir()):
        raise _MisuseError(tell("usage-output-folder", language), output)
    if asked.fix and asked.show_fixes:
        raise _MisuseError(tell("usage-fix", language))
    if (asked.fix or asked.show_fixes) and STDIN in files and len(files) > 1:
        raise _MisuseError(tell("usage-fix-stdin", language))
    try:
        check_words((*asked.select, *asked.ignore), known_rules())
    except UnknownRuleError as error:
        raise _MisuseError(tell("usage-no-rule", language, name=str(error))) from None


@cache
def _rules(select: tuple[str, ...], ignore: tuple[str, ...], unwanted: tuple[str, ...]) -> tuple[Rule, ...]:
    return chosen(chosen(known_rules(), select, ignore), (), unwanted)


def _settings(file: str) -> Settings:
    """The settings of a file; a word in them that names no rule is wrong usage too. Raises SettingsError."""
    settings = settings_for(Path(file) if file != STDIN else None)
    if settings.file is not None:
        _check_settings(settings)
    return settings


@cache
def _check_settings(settings: Settings) -> None:
    lists = [("select", settings.select), ("ignore", settings.ignore), *(("per-file-ignores", words) for _, words in settings.per_file_ignores)]
    for key, words in lists:
        try:
            check_words(words, known_rules())
        except UnknownRuleError as error:
            raise SettingsError(settings.file or Path(), key, str(error), "-rule") from None


def _put_out(run: _Run, files: Sequence[str]) -> None:
    """The report: to its file, or to standard output, which a mended text of standard input has for itself."""
    asked, report = run.asked, run.report()
    form = writer(asked.format)
    if asked.output is not None:
        write_whole(Path(asked.output), [form.write(report)])
    elif asked.fix and list(files) == [STDIN]:
        sys.stderr.write(form.write(report).decode("utf-8"))
    elif hasattr(form, "show") and sys.stdout.isatty():
        from rich.console import Console

        form.show(report, Console(highlight=False, markup=False, emoji=False))
    elif hasattr(form, "show"):
        sys.stdout.write(form.write(report).decode("utf-8"))
    else:
        write_stdout(form.write(report))


def _note(message: str, language: str, name: str | None = None) -> None:
    place = f"{visible(name)}: " if name else ""
    sys.stderr.write(f"kehoach: {tell('note', language)}: {place}{visible(message)}\n")
