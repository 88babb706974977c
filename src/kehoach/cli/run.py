"""Run a command, and let every fault end in one line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from kehoach import __version__
from kehoach.messages import LANGUAGES, language_of_locale, tell

OK, FINDINGS, USAGE, UNREADABLE, FAULT, INTERRUPTED = 0, 1, 2, 3, 4, 130


def run(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name; the exit code."""
    _tolerant_streams()
    language = language_of(arguments)
    try:
        code = _call(arguments, language)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BrokenPipeError, SystemExit) as error:
        # Typer and Rich answer a closed pipe with SystemExit(1), and nothing else with a SystemExit here.
        if isinstance(error, SystemExit) and error.code != 1:
            return int(error.code or 0)
        _forget_stdout()
        return OK
    except OSError as error:
        _forget_stdout()
        complain(tell("usage-output", language, path="stdout", reason=error.strerror or str(error)), language)
        return USAGE
    except Exception as error:
        if os.environ.get("KEHOACH_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}"[:200]
        complain(tell("crash", language, version=__version__, what=what, place=_place(error)), language, _at_work[-1] if _at_work else None)
        return FAULT
    return code


_at_work: list[str] = []


def now_at(name: str) -> None:
    """Remember which document is being worked on, for the one line that a fault of ours ends in."""
    _at_work[:] = [name]


def _forget_stdout() -> None:
    """Nobody reads any more: what is left to write goes nowhere, and Python must not stumble over it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _call(arguments: Sequence[str], language: str) -> int:
    if arguments[:1] == ["parse"] and len(arguments) > 1 and not any(a.startswith("-") and a != "-" for a in arguments):
        # Files and no options: the call of every pipeline does not wait for Typer to load.
        from kehoach.cli.parse import parse_files

        return parse_files(arguments[1:], language=language)
    from kehoach.cli.app import build

    app = build(language, explicit_language(arguments) or "vi")
    try:
        code = app(args=list(arguments), prog_name="kehoach", standalone_mode=False)
    except Exception as error:
        if not hasattr(error, "exit_code"):
            raise
        if type(error).__name__ == "NoArgsIsHelpError":
            error.show()  # type: ignore[attr-defined]
        else:
            complain(_misuse(error, language), language)
        return int(error.exit_code)
    return code if isinstance(code, int) else OK


_MISUSES = {"NoSuchOption": "usage-option", "MissingParameter": "usage-missing", "BadParameter": "usage-value", "BadOptionUsage": "usage-no-value"}


def _misuse(error: Exception, language: str) -> str:
    """What is wrong with a command line, and where help is: one line in the language asked for."""
    param, context = getattr(error, "param", None), getattr(error, "ctx", None)
    name = getattr(error, "option_name", None) or getattr(error, "param_hint", None) or (param.opts[0] if param is not None else "")
    if param is not None and param.param_type_name == "argument":
        name = str(param.metavar or "FILE").rstrip(".")
    reason = str(getattr(error, "message", error)).rstrip(".")
    help_at = f"{context.command_path if context is not None else 'kehoach'} --help"
    return tell(_MISUSES.get(type(error).__name__, "usage-other"), language, name=name, reason=reason, help=help_at)


def language_of(arguments: Sequence[str]) -> str:
    """The language asked for with --lang, else that of the locale; help needs it before the arguments are read."""
    asked = explicit_language(arguments)
    return asked or language_of_locale()


def explicit_language(arguments: Sequence[str]) -> str | None:
    """The language after --lang, None where there is none or an unknown one."""
    for number, argument in enumerate(arguments):
        value = argument.partition("=")[2] if argument.startswith("--lang=") else None
        if argument == "--lang" and number + 1 < len(arguments):
            value = arguments[number + 1]
        if value in LANGUAGES:
            return value
    return None


def complain(message: str, language: str, name: str | None = None) -> None:
    """One line on standard error: the program, the file, what is wrong."""
    place = f"{visible(name)}: " if name else ""
    sys.stderr.write(f"kehoach: {tell('error', language)}: {place}{visible(message)}\n")


def visible(text: str) -> str:
    """A text with its control characters and direction signs written out, so that no document steers a terminal.

    >>> visible("a\\x1b[31m")
    'a\\\\x1b[31m'
    """
    return "".join(c if c.isprintable() or c == " " else c.encode("unicode_escape").decode("ascii") for c in text)


def _tolerant_streams() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else "?"
