"""``kehoach rules`` and ``kehoach rule``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from kehoach.cli.output import write_stdout, write_whole
from kehoach.cli.run import OK, USAGE, complain
from kehoach.messages import tell
from kehoach.rules.pages import MARK, family, file_name, full_page, index, page
from kehoach.rules.types import Rule
from kehoach.validation import find_rule, known_rules

INDEX = "README.md"


class Filter(NamedTuple):
    """Which rules are listed; None is all."""

    severity: str | None = None
    family: str | None = None
    fix: str | None = None
    source: str | None = None

    def __call__(self, rule: Rule) -> bool:
        return (
            self.severity in (None, rule.severity)
            and self.family in (None, family(rule))
            and self.fix in (None, rule.fix)
            and (self.source or "").casefold() in rule.source.text.casefold()
        )


def list_rules(wanted: Filter, format: str, language: str) -> int:
    """List rules on standard output, as a table or as JSON."""
    rules = [rule for rule in known_rules() if wanted(rule)]
    if format == "json":
        write_stdout(f"{json.dumps([plain_data(rule) for rule in rules], ensure_ascii=False, indent=2)}\n".encode())
    else:
        _print_table(rules, language)
    return OK


def plain_data(rule: Rule) -> dict[str, Any]:
    """A rule as plain data, what it says in both languages."""
    data = {key: getattr(rule, key) for key in ("code", "name", "severity", "draft_severity", "blame", "fix", "regimes")}
    source = rule.source
    days = {key: day.isoformat() if day else None for key, day in (("since", source.since), ("until", source.until))}
    said = {key: getattr(rule, key)._asdict() for key in ("title", "message", "why")}
    return {**data, "family": family(rule), "source": {"text": source.text, **days}, **said, "wrong": rule.wrong, "right": rule.right}


def _print_table(rules: list[Rule], language: str) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for key in ("rule", "severity", "fix", "what"):
        table.add_column(Text(tell(f"validate-{key}", language)), overflow="fold")
    for rule in rules:
        what = Text(rule.title(language)).append(f"\n{rule.name}; {rule.source.text}", style="dim")
        table.add_row(Text(rule.code), Text(tell(f"severity-{rule.severity}", language)), Text(tell(f"fix-{rule.fix}", language)), what)
    console = Console(highlight=False, markup=False, emoji=False)
    if rules:
        console.print(table)
    console.print(Text(tell("rules-count", language, count=len(rules))))


def print_rule(code: str, words: str, language: str) -> int:
    """Print the page of one rule, in Vietnamese unless another language was asked for."""
    found = find_rule(code)
    if found is None:
        complain(tell("usage-no-rule", language, name=code), language)
        return USAGE
    write_stdout(page(found, words).encode())
    return OK


def write_rule_pages(folder: str, language: str) -> int:
    """Write the pages of all rules into a folder; pages that we wrote for rules that are no more are taken away."""
    pages = {file_name(rule): full_page(rule) for rule in known_rules()} | {INDEX: index(known_rules())}
    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            write_whole(target / name, [text.encode()])
        for old in target.glob("KH[0-9][0-9][0-9]-*.md"):
            if old.name not in pages and old.read_bytes().startswith(MARK.encode()):
                old.unlink()
    except OSError as error:
        complain(tell("usage-output", language, path=folder, reason=error.strerror or str(error)), language)
        return USAGE
    return OK
