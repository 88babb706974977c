"""A rule's page: everything it says of itself, as Markdown, in one language or both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from kehoach.messages import tell
from kehoach.rules.types import HOUSE_RULE, Rule, Source

FAMILIES = {"KH0": "suppressions", "KH1": "head-end", "KH2": "structure", "KH3": "tasks", "KH4": "consistency", "KH5": "characters"}
MARK = "<!-- kehoach rules --write-pages -->"


def family(rule: Rule) -> str:
    """The family of a rule, by the beginning of its code.

    >>> FAMILIES["KH2"]
    'structure'
    """
    return FAMILIES[rule.code[:3]]


def file_name(rule: Rule) -> str:
    return f"{rule.code}-{rule.name}.md"


def page(rule: Rule, language: str, level: int = 1) -> str:
    """The page of a rule in one language."""
    return "\n\n".join(_parts(rule, language, level)) + "\n"


def full_page(rule: Rule) -> str:
    """The page of a rule for the folder of pages: Vietnamese, with the English below."""
    return f"{MARK}\n\n{page(rule, 'vi')}\n---\n\n{page(rule, 'en', 2)}"


def _parts(rule: Rule, language: str, level: int) -> Iterator[str]:
    def head(key: str) -> str:
        return f"{'#' * (level + 1)} {tell(key, language)}"

    yield f"{'#' * level} {rule.code} · {rule.title(language)}"
    facts = [
        (tell("validate-name", language), f"`{rule.name}`"),
        (tell("validate-severity", language), _severity(rule, language)),
        (tell("rule-blame", language), tell(f"blame-{rule.blame}", language)),
        (tell("rule-regimes", language), ", ".join(tell(f"regime-{regime}", language) for regime in rule.regimes)),
    ]
    yield "\n".join(f"- {key}: {value}" for key, value in facts)
    yield from (head("rule-what"), f"> {_shown(rule.message(language))}")
    yield from (head("rule-why"), rule.why(language))
    yield from (head("rule-source"), source(rule.source, language))
    yield from (head("rule-wrong"), _block(rule.wrong), head("rule-right"), _block(rule.right))
    yield from (head("rule-fix"), tell(f"rule-fix-{rule.fix}", language))
    if rule.code.startswith("KH0"):
        yield from (head("rule-suppress"), tell("rule-suppress-own", language, code=rule.code))
    else:
        yield from (head("rule-suppress"), tell("rule-suppress-how", language), _block(_suppression(rule, language), "markdown"))
        yield from (tell("rule-suppress-beside", language, suffix="`.kehoach.toml`"), _block(_sidecar(rule, language), "toml"))


def _severity(rule: Rule, language: str) -> str:
    words = tell(f"severity-{rule.severity}", language)
    if rule.draft_severity is None or rule.draft_severity == rule.severity:
        return words
    return f"{words} ({tell('rule-in-draft', language)}: {tell(f'severity-{rule.draft_severity}', language)})"


def source(given: Source, language: str) -> str:
    """Where a rule comes from, with the days from and until which it holds."""
    if given.document == HOUSE_RULE.document:
        return tell("rule-house", language)
    if given.since is None and given.until is None:
        return f"{given.text}."
    parts = [tell(key, language, day=_day(day, language)) for key, day in (("rule-since", given.since), ("rule-until", given.until)) if day]
    return f"{given.text} ({', '.join(parts)})."


def _day(day: date, language: str) -> str:
    return f"{day:%d/%m/%Y}" if language == "vi" else day.isoformat()


def _shown(message: str) -> str:
    """A message with its values as gaps: "{marker}" is "…"."""
    return re.sub(r"\{\w+\}", "…", message)


def _block(text: str, kind: str = "text") -> str:
    shown = "".join(c if c.isprintable() or c == "\n" else c.encode("unicode_escape").decode("ascii") for c in text)
    return f"````{kind}\n{shown.rstrip(chr(10))}\n````"


def _suppression(rule: Rule, language: str) -> str:
    return f"<!-- kehoach: ignore {rule.code} {tell('rule-reason', language)} -->"


def _sidecar(rule: Rule, language: str) -> str:
    return f'[[ignore]]\ncode = "{rule.code}"\nline = 12\nreason = "{tell("rule-reason", language)}"'


def index(rules: Iterable[Rule]) -> str:
    """The list of all pages, by family."""
    lines = [MARK, "", f"# {tell('rules-title', 'vi')}", "", tell("rules-about", "vi"), "", tell("rules-about", "en")]
    rules = list(rules)
    for code, name in FAMILIES.items():
        own = [rule for rule in rules if rule.code.startswith(code)]
        if own:
            lines += ["", f"## {code}xx · {tell(f'family-{name}', 'vi')} / {tell(f'family-{name}', 'en')}", ""]
            lines += [
                f"| {' | '.join(tell(f'validate-{key}', 'vi') for key in ('rule', 'name', 'severity', 'fix', 'what'))} |",
                "|---|---|---|---|---|",
            ]
            lines += [f"| {' | '.join(_cell(cell) for cell in _row(rule))} |" for rule in own]
    return "\n".join(lines) + "\n"


def _row(rule: Rule) -> tuple[str, ...]:
    link = f"[{rule.code}]({file_name(rule)})"
    severity, fix = tell(f"severity-{rule.severity}", "vi"), tell(f"fix-{rule.fix}", "vi")
    return link, rule.name, severity, fix, f"{rule.title('vi')} / {rule.title('en')}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
