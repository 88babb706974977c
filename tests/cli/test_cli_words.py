"""The words of the program: Vietnamese and English, help with examples, completion."""

from __future__ import annotations

import re
import string

import pytest

from cli_run import SAMPLES, kehoach
from kehoach.diagnostics import NOTICES
from kehoach.messages import LANGUAGES, MESSAGES, language_of_locale, tell

COMMANDS = ("parse", "convert", "tasks", "validate", "diff", "rules", "rule", "show", "dump", "schema")
VIETNAMESE = re.compile("[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựỳýỷỹỵ]", re.IGNORECASE)


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("key", MESSAGES)
def test_every_message_is_there_in_both_languages_with_the_same_placeholders(key: str) -> None:
    assert len(MESSAGES[key]) == len(LANGUAGES) == 2
    vietnamese, english = MESSAGES[key]
    assert vietnamese.strip()
    assert english.strip()
    assert placeholders(vietnamese) == placeholders(english)
    assert not VIETNAMESE.search(english)
    assert VIETNAMESE.search(vietnamese), "Vietnamese is written with its marks"


@pytest.mark.parametrize("code", NOTICES)
def test_every_notice_is_there_in_both_languages(code: str) -> None:
    vietnamese, english = NOTICES[code]
    assert VIETNAMESE.search(vietnamese)
    assert not VIETNAMESE.search(re.sub("[A-ZĐẾẠƯƠÌ]{2,}|Đ", "", english))
    assert vietnamese.endswith(".")
    assert english.endswith(".")


def test_a_message_is_told_in_the_language_asked_for() -> None:
    assert tell("show-line", "vi", line=7) == "dòng 7"
    assert tell("show-line", "en", line=7) == "line 7"


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),  # neither: English
        ({"LANG": "C.UTF-8"}, "vi"),  # the machine says nothing: the language of the documents
        ({}, "vi"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),  # LC_ALL goes before LANG
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, "en"),  # set but empty is not set
    ],
)
def test_the_locale_decides_the_language(variables: dict[str, str], language: str) -> None:
    assert language_of_locale(variables) == language
    errors = kehoach("parse", "khong-co.md", env={"LANG": None, **variables}).errors
    assert errors == f"kehoach: {tell('error', language)}: khong-co.md: {tell('read-missing', language)}\n"


@pytest.mark.parametrize("option", [["--lang", "en"], ["--lang=en"]], ids=" ".join)
@pytest.mark.parametrize("before", [True, False], ids=["before the command", "after it"])
def test_lang_goes_before_the_locale(option: list[str], before: bool) -> None:
    arguments = [*option, "parse", "khong-co.md"] if before else ["parse", "khong-co.md", *option]
    assert "there is no such file" in kehoach(*arguments).errors


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_help_page_has_an_example(name: str, language: str) -> None:
    outcome = kehoach(*([name] if name else []), "--help", "--lang", language)
    assert (outcome.code, outcome.errors) == (0, "")
    page = " ".join(outcome.text.split())
    assert ("Ví dụ:" if language == "vi" else "Example") in page
    assert f"kehoach {name or 'parse'} " in page.replace("Usage: kehoach", "")
    assert bool(VIETNAMESE.search(page)) == (language == "vi")


def test_the_help_lists_every_command() -> None:
    page = kehoach("--help").text
    assert [name for name in COMMANDS if name not in page] == []


@pytest.mark.parametrize(
    ("shell", "sign"),
    [("bash", "complete -o default -F _kehoach_completion kehoach"), ("zsh", "#compdef kehoach"), ("fish", "complete --command kehoach")],
)
def test_a_completion_script_is_printed(shell: str, sign: str) -> None:
    outcome = kehoach(env={"_KEHOACH_COMPLETE": f"source_{shell}"})
    assert outcome.code == 0
    assert sign in outcome.text


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("kehoach ", set(COMMANDS)),
        ("kehoach parse x.md --format ", {"json", "ndjson", "yaml"}),
        ("kehoach dump --stage ", {"tree", "raw", "plan"}),
        ("kehoach show --lang ", {"vi", "en"}),
        ("kehoach diff --format ", {"html", "json", "markdown", "text"}),
        ("kehoach validate --format ", {"github", "gitlab", "json", "junit", "ndjson", "sarif", "text"}),
        ("kehoach validate --fail-on ", {"error", "warning", "info"}),
        ("kehoach rules --fix ", {"safe", "suggested", "none"}),
    ],
)
def test_completion_offers_commands_and_choices(words: str, offered: set[str]) -> None:
    env = {"_KEHOACH_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    outcome = kehoach(env=env)
    assert offered <= set(outcome.text.split()), outcome


@pytest.mark.parametrize(
    ("arguments", "key", "name", "command"),
    [
        (["parse", "--formt", "x"], "usage-option", "--formt", "kehoach parse"),
        (["parse"], "usage-missing", "FILE", "kehoach parse"),
        (["parse", "--format"], "usage-no-value", "--format", "kehoach"),
        (["parse", "a.md", "--format", "xml"], "usage-value", "--format", "kehoach parse"),
        (["show", "a.md", "--depth", "x"], "usage-value", "--depth", "kehoach show"),
        (["dump", "a.md", "--stage", "x"], "usage-value", "--stage", "kehoach dump"),
        (["validate", "a.md", "--stage", "x"], "usage-value", "--stage", "kehoach validate"),
        (["rules", "--severity", "x"], "usage-value", "--severity", "kehoach rules"),
        (["rule"], "usage-missing", "CODE", "kehoach rule"),
        (["prse", "a.md"], "usage-other", "", "kehoach"),
        (["schema", "a.md"], "usage-other", "", "kehoach schema"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_usage_is_code_2_and_one_line_in_the_language_asked_for(language: str, arguments: list[str], key: str, name: str, command: str) -> None:
    outcome = kehoach("--lang", language, *arguments)
    before, _, after = tell(key, language, name=name, reason="\0", help=f"{command} --help").partition("\0")
    assert (outcome.code, outcome.text) == (2, "")
    assert outcome.errors.startswith(f"kehoach: {tell('error', language)}: {before}")
    assert outcome.errors.endswith(f"{after}\n")
    assert outcome.errors.count("\n") == 1


def test_an_error_is_said_without_colour_or_markup() -> None:
    errors = kehoach("parse", "[red]x[/].md").errors
    assert "[red]x[/].md" in errors
    assert "\x1b" not in errors


def test_errors_come_out_on_an_ascii_terminal() -> None:
    env = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LANG": "C", "PYTHONCOERCECLOCALE": "0"}
    outcome = kehoach("parse", "khong-co.md", env=env)
    assert outcome.code == 3
    assert outcome.errors.isascii()
    assert "khong-co.md" in outcome.errors
    assert "Traceback" not in outcome.errors
    assert kehoach("parse", "--help", env=env).code == 0
    assert kehoach("parse", SAMPLES[0], env=env).code == 0
