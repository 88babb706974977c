"""The commands and their options.

Annotations are read at run time here, in the language asked for, so they are not postponed.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from kehoach import __version__
from kehoach.cli.run import USAGE
from kehoach.messages import tell
from kehoach.readers.options import ReadOptions
from kehoach.tracking import FORMS, ORDERS, ROLES
from kehoach.writers import changes as change_writers
from kehoach.writers import findings as finding_writers
from kehoach.writers import format_names
from kehoach.writers import tasks as task_writers
from kehoach.writers.conversion import FORMS as CONVERSIONS

STAGES = ("lines", "markers", "regions", "tree", "raw", "plan")
PROFILE_STAGES, REGIMES, SEVERITIES = ("draft", "issued"), ("state", "party"), ("error", "warning", "info")
FAMILIES = ("suppressions", "head-end", "structure", "tasks", "consistency", "characters")
REVISIONS = ("accepted", "original")
FIXES, RULE_FORMATS = ("safe", "suggested", "none"), ("table", "json")


def build(language: str, notices: str = "vi") -> typer.Typer:
    """The application, its help in one language; ``notices`` is that of the records, which no locale changes."""

    def say(key: str, **values: object) -> str:
        return tell(key, language, **values)

    app = typer.Typer(
        name="kehoach",
        help=say("help-app"),
        epilog=say("help-epilog"),
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    formats = format_names()
    files = Annotated[list[str], typer.Argument(metavar="FILE...", help=say("help-files"))]
    file = Annotated[str, typer.Argument(metavar="FILE", help=say("help-files"))]
    tracked = Annotated[
        str, typer.Option("--revisions", metavar="accepted|original", help=say("help-revisions"), autocompletion=lambda: list(REVISIONS))
    ]
    ocr = Annotated[bool, typer.Option("--ocr", help=say("help-ocr"))]
    lang = Annotated[str | None, typer.Option("--lang", metavar="vi|en", help=say("help-lang"), autocompletion=lambda: ["vi", "en"])]

    @app.callback()
    def root(
        version: Annotated[bool, typer.Option("--version", "-V", help=say("help-version"))] = False,
        lang: lang = None,
    ) -> None:
        check_language(lang)
        if version:
            typer.echo(f"kehoach {__version__}")
            raise typer.Exit

    def check_language(lang: str | None) -> None:
        if lang not in (None, "vi", "en"):
            raise typer.BadParameter("vi | en", param_hint="--lang")

    def check_choice(value: str, choices: tuple[str, ...], hint: str) -> None:
        if value not in choices:
            raise typer.BadParameter(" | ".join(choices), param_hint=hint)

    def reading(revisions: str, ocr: bool) -> ReadOptions:
        check_choice(revisions, REVISIONS, "--revisions")
        return ReadOptions(revisions, ocr)

    @app.command(help=say("help-parse"))
    def parse(
        files: files,
        format: Annotated[
            str, typer.Option("--format", "-f", help=say("help-format", names=", ".join(formats)), autocompletion=lambda: list(formats))
        ] = "json",
        output: Annotated[str | None, typer.Option("--output", "-o", help=say("help-output"))] = None,
        no_spans: Annotated[bool, typer.Option("--no-spans", help=say("help-no-spans"))] = False,
        compact: Annotated[bool, typer.Option("--compact", help=say("help-compact"))] = False,
        revisions: tracked = "accepted",
        ocr: ocr = False,
        lang: lang = None,
    ) -> int:
        from kehoach.cli.parse import parse_files

        check_language(lang)
        check_choice(format, formats, "--format")
        return parse_files(
            files, format, output, spans=not no_spans, compact=compact, language=language, notices=notices, reading=reading(revisions, ocr)
        )

    @app.command(help=say("help-convert"))
    def convert(
        file: file,
        to: Annotated[str, typer.Option("--to", metavar="markdown|text", help=say("help-to"), autocompletion=lambda: list(CONVERSIONS))] = "markdown",
        output: Annotated[str | None, typer.Option("--output", "-o", help=say("help-output-file"))] = None,
        revisions: tracked = "accepted",
        ocr: ocr = False,
        lang: lang = None,
    ) -> int:
        from kehoach.cli.convert import convert_file

        check_language(lang)
        check_choice(to, CONVERSIONS, "--to")
        return convert_file(file, to, output, language, reading(revisions, ocr))

    @app.command(help=say("help-show"))
    def show(
        files: files,
        full: Annotated[bool, typer.Option("--full", help=say("help-full"))] = False,
        depth: Annotated[int | None, typer.Option("--depth", min=1, help=say("help-depth"))] = None,
        revisions: tracked = "accepted",
        ocr: ocr = False,
        lang: lang = None,
    ) -> int:
        from kehoach.cli.show import show_files

        check_language(lang)
        return show_files(files, full, depth, language, reading(revisions, ocr))

    @app.command(help=say("help-dump"))
    def dump(
        file: file,
        stage: Annotated[
            str, typer.Option("--stage", "-s", help=say("help-stage", stages=", ".join(STAGES)), autocompletion=lambda: list(STAGES))
        ] = "tree",
        revisions: tracked = "accepted",
        ocr: ocr = False,
        lang: lang = None,
    ) -> int:
        from kehoach.cli.dump import dump_file

        check_language(lang)
        check_choice(stage, STAGES, "--stage")
        return dump_file(file, stage, language, notices, reading(revisions, ocr))

    task_formats = task_writers.format_names()

    def choice(name: str, key: str, choices: tuple[str, ...], *short: str) -> Any:
        return typer.Option(name, *short, help=say(key, choices=", ".join(choices)), autocompletion=lambda: list(choices))

    @app.command(help=say("help-tasks"))
    def tasks(
        files: files,
        organ: Annotated[list[str] | None, typer.Option("--organ", help=say("help-organ"))] = None,
        role: Annotated[str | None, choice("--role", "help-role", ROLES)] = None,
        since: Annotated[str | None, typer.Option("--from", metavar="DATE", help=say("help-from"))] = None,
        until: Annotated[str | None, typer.Option("--until", metavar="DATE", help=say("help-until"))] = None,
        form: Annotated[str | None, choice("--form", "help-form", FORMS)] = None,
        sort: Annotated[str, choice("--sort", "help-sort", ORDERS)] = "place",
        format: Annotated[
            str,
            typer.Option("--format", "-f", help=say("help-tasks-format", names=", ".join(task_formats)), autocompletion=lambda: list(task_formats)),
        ] = "table",
        output: Annotated[str | None, typer.Option("--output", "-o", help=say("help-tasks-output"))] = None,
        revisions: tracked = "accepted",
        ocr: ocr = False,
        lang: lang = None,
    ) -> int:
        from kehoach.cli.tasks import list_tasks
        from kehoach.tracking.selection import Selection, organ_readings
        from kehoach.tracking.window import Window, first_day, last_day

        check_language(lang)
        check_choice(format, task_formats, "--format")
        check_choice(sort, ORDERS, "--sort")
        check_choice(role or ROLES[0], ROLES, "--role")
        check_choice(form or FORMS[0], FORMS, "--form")
        organs = tuple(organ or ())
        if not all(organ_readings(name) for name in organs):
            raise typer.BadParameter("''", param_hint="--organ")
        window = Window(day(since, "--from", first_day), day(until, "--until", last_day))
        if window.first and window.last and window.first > window.last:
            raise typer.BadParameter("--from > --until", param_hint="--from")
        return list_tasks(files, format, output, Selection(organs, role, form, window), sort, language, notices, reading(revisions, ocr))

    def day(text: str | None, hint: str, read: Callable[[str], date | None]) -> date | None:
        found = read(text) if text is not None else None
        if text is not None and found is None:
            raise typer.BadParameter("YYYY | YYYY-MM | YYYY-MM-DD", param_hint=hint)
        return found

    finding_formats = finding_writers.format_names()

    @app.command(help=say("help-validate"))
    def validate(
        files: files,
        format: Annotated[str, choice("--format", "help-validate-format", finding_formats, "-f")] = "text",
        output: Annotated[str | None, typer.Option("--output", "-o", help=say("help-tasks-output"))] = None,
        stage: Annotated[str | None, choice("--stage", "help-validate-stage", PROFILE_STAGES)] = None,
        regime: Annotated[str | None, choice("--regime", "help-validate-regime", REGIMES)] = None,
        select: Annotated[list[str] | None, typer.Option("--select", help=say("help-select"))] = None,
        ignore: Annotated[list[str] | None, typer.Option("--ignore", help=say("help-ignore"))] = None,
        fail_on: Annotated[str | None, choice("--fail-on", "help-fail-on", SEVERITIES)] = None,
        baseline: Annotated[str | None, typer.Option("--baseline", help=say("help-baseline"))] = None,
        write_baseline: Annotated[bool, typer.Option("--write-baseline", help=say("help-write-baseline"))] = False,
        grow: Annotated[bool, typer.Option("--grow", help=say("help-grow"))] = False,
        fix: Annotated[bool, typer.Option("--fix", help=say("help-fix"))] = False,
        show_fixes: Annotated[bool, typer.Option("--show-fixes", help=say("help-show-fixes"))] = False,
        revisions: tracked = "accepted",
        ocr: ocr = False,
        lang: lang = None,
    ) -> int:
        check_language(lang)
        check_choice(format, finding_formats, "--format")
        check_choice(stage or PROFILE_STAGES[0], PROFILE_STAGES, "--stage")
        check_choice(regime or REGIMES[0], REGIMES, "--regime")
        check_choice(fail_on or SEVERITIES[0], SEVERITIES, "--fail-on")
        from kehoach.cli.validate import Asked, validate_files
        from kehoach.rules.selecting import words_of

        chosen, left_out = words_of(select or ()), words_of(ignore or ())
        asked = Asked(
            format, output, stage, regime, chosen, left_out, fail_on, baseline, write_baseline, grow, fix, show_fixes, reading(revisions, ocr)
        )
        return validate_files(files, asked, language, notices)

    change_formats = change_writers.format_names()

    @app.command(help=say("help-diff"))
    def diff(
        files: Annotated[list[str], typer.Argument(metavar="OLD NEW", help=say("help-diff-files"))],
        format: Annotated[str, choice("--format", "help-validate-format", change_formats, "-f")] = "text",
        stat: Annotated[bool, typer.Option("--stat", help=say("help-stat"))] = False,
        output: Annotated[str | None, typer.Option("--output", "-o", help=say("help-tasks-output"))] = None,
        fail_on: Annotated[list[str] | None, typer.Option("--fail-on", help=say("help-diff-fail-on"))] = None,
        ignore: Annotated[list[str] | None, typer.Option("--ignore", help=say("help-diff-ignore"))] = None,
        only: Annotated[list[str] | None, typer.Option("--only", help=say("help-diff-only"))] = None,
        git: Annotated[str | None, typer.Option("--git", metavar="REV", help=say("help-diff-git"))] = None,
        revisions: tracked = "accepted",
        ocr: ocr = False,
        lang: lang = None,
    ) -> int:
        check_language(lang)
        check_choice(format, change_formats, "--format")
        from kehoach.cli.diff import Asked, diff_files

        asked = Asked(format, stat, output, separate(fail_on), separate(ignore), separate(only), git, reading(revisions, ocr))
        return diff_files(files, asked, language, notices)

    def separate(given: list[str] | None) -> tuple[str, ...]:
        return tuple(word.strip().lower() for one in given or () for word in one.split(",") if word.strip())

    @app.command(help=say("help-rules"))
    def rules(
        severity: Annotated[str | None, choice("--severity", "help-rules-severity", SEVERITIES)] = None,
        family: Annotated[str | None, choice("--family", "help-rules-family", FAMILIES)] = None,
        fix: Annotated[str | None, choice("--fix", "help-rules-fix", FIXES)] = None,
        source: Annotated[str | None, typer.Option("--source", help=say("help-rules-source"))] = None,
        format: Annotated[str, choice("--format", "help-validate-format", RULE_FORMATS, "-f")] = "table",
        write_pages: Annotated[str | None, typer.Option("--write-pages", metavar="DIR", help=say("help-rules-pages"))] = None,
        lang: lang = None,
    ) -> int:
        check_language(lang)
        check_choice(severity or SEVERITIES[0], SEVERITIES, "--severity")
        check_choice(family or FAMILIES[0], FAMILIES, "--family")
        check_choice(fix or FIXES[0], FIXES, "--fix")
        check_choice(format, RULE_FORMATS, "--format")
        from kehoach.cli.rules import Filter, list_rules, write_rule_pages

        if write_pages is not None:
            return write_rule_pages(write_pages, language)
        return list_rules(Filter(severity, family, fix, source), format, language)

    @app.command(help=say("help-rule"))
    def rule(
        code: Annotated[str, typer.Argument(metavar="CODE", help=say("help-rule-code"))],
        lang: lang = None,
    ) -> int:
        check_language(lang)
        from kehoach.cli.rules import print_rule

        return print_rule(code, notices, language)

    @app.command(help=say("help-schema"))
    def schema(
        output: Annotated[str | None, typer.Option("--output", "-o", help=say("help-output-file"))] = None,
        lang: lang = None,
    ) -> int:
        from kehoach.cli.output import write_stdout, write_whole
        from kehoach.cli.run import complain
        from kehoach.records.schema import schema_text

        check_language(lang)
        if output is None:
            write_stdout(schema_text().encode())
            return 0
        try:
            write_whole(Path(output), [schema_text().encode()])
        except OSError as error:
            complain(say("usage-output", path=output, reason=error.strerror or str(error)), language)
            return USAGE
        return 0

    return app
