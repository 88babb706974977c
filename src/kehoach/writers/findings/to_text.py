"""Text for people: each finding with its line, the place underlined, the rule and how to mend it; then a table of what was found.

Texts of documents are never markup, and what could steer a terminal is written out. The lines of findings are put
together without Rich, which would take longer over a thousand plans than the rules do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from kehoach.messages import tell

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from kehoach.records.findings import Finding, Report

Paint = Callable[[str, str], str]
_STYLES = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan", "faint": "dim", "place": "bold"}
_HOUSE = "kehoach"  # the source of a rule that no document lays down (contract.md, "Finding")
_FILE_WIDTH = 100
_LEAST_EXCERPT = 24
_LONGEST_SHOWN = 60


def write(report: Report) -> bytes:
    """The report as plain text, for a file or a pipe."""
    import io

    from rich.console import Console

    text = io.StringIO()
    console = Console(file=text, width=_FILE_WIDTH, no_color=True, force_terminal=False, highlight=False, markup=False, emoji=False)
    show(report, console)
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().split("\n")[:-1]).encode("utf-8", "replace")


def show(report: Report, console: Console) -> None:
    """Print the findings that are not suppressed, and the table of what was found."""
    paint = _painter(console)
    shown = [finding for finding in report.findings if not finding.suppressed]
    for finding in shown:
        console.file.write("".join(f"{line}\n" for line in lines_of(finding, report.language, console.width, paint)) + "\n")
    if shown:
        console.print(_table(shown, report.language))
    from rich.text import Text

    for line in _totals(report, shown):
        console.print(Text(line), soft_wrap=True)


def _painter(console: Console) -> Paint:
    """How a terminal colours words; on anything else they stay as they are."""
    if console.color_system is None or console.no_color:
        return lambda text, _: text
    from rich.color import ColorSystem
    from rich.style import Style

    styles = {name: Style.parse(style) for name, style in _STYLES.items()}
    return lambda text, name: styles[name].render(text, color_system=ColorSystem.STANDARD)


def lines_of(finding: Finding, language: str, width: int, paint: Paint) -> Iterator[str]:
    """The lines of one finding."""
    span = finding.span
    place = f"{seen(finding.file)}:{span.line}:{finding.column}" if span is not None else seen(finding.file)
    severity = paint(tell(f"severity-{finding.severity}", language), finding.severity)
    yield f"{paint(place, 'place')}: {severity} {finding.code} {paint(finding.name, 'faint')}: {seen(finding.message)}"
    if span is not None and finding.excerpt:
        number = str(span.line)
        line, underline = underlined(finding.excerpt, finding.column - 1, len(finding.text), width - len(number) - 5)
        yield f"  {paint(f'{number} |', 'faint')} {line}"
        yield f"  {' ' * len(number)} {paint('|', 'faint')} {paint(underline, finding.severity)}"
    source = tell("rule-house-short", language) if finding.source == _HOUSE else finding.source
    yield f"    {tell('validate-source', language, source=source)}"
    yield f"    {how_to_mend(finding, language)}"


def how_to_mend(finding: Finding, language: str) -> str:
    """What to do about a finding: the edits, and whether ``--fix`` makes them; else where the rule says it."""
    if not finding.replacements:
        return tell("validate-see", language, code=finding.code)
    edits = "; ".join(_edit(edit.old, edit.new, language) for edit in finding.replacements[:3])
    return tell(f"validate-fix-{'safe' if finding.fix == 'safe' else 'suggested'}", language, edits=edits)


def _edit(old: str, new: str, language: str) -> str:
    key = "validate-replace" if old and new else "validate-insert" if new else "validate-delete"
    return tell(key, language, old=_short(old), new=_short(new))


def _short(text: str) -> str:
    shown = seen(text)
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[: _LONGEST_SHOWN - 1]}…"


def underlined(line: str, start: int, length: int, width: int) -> tuple[str, str]:
    """A printed line and the signs under a place in it; of a long line the part around the place.

    >>> underlined("I. NỘI DUNG", 0, 2, 40)
    ('I. NỘI DUNG', '^^')
    """
    before, at, after = seen(line[:start]), seen(line[start : start + length]), seen(line[start + length :])
    width = max(width, _LEAST_EXCERPT)
    room = width - _cells(at)
    if _cells(before) + _cells(after) > room:
        if room < width // 4:
            at = f"{at[: width * 3 // 4]}…"
            after = ""
            room = width - _cells(at)
        before = before if len(before) <= room // 2 else f"…{before[len(before) - room // 2 + 1 :]}"
        rest = max(room - _cells(before), 1)
        after = after if len(after) <= rest else f"{after[: rest - 1]}…"
    lead = len(before) - len(before.lstrip(" "))
    before = before[lead:]
    return before + at + after, " " * _cells(before) + "^" * max(_cells(at), 1)


def _cells(text: str) -> int:
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _table(findings: Iterable[Finding], language: str) -> RenderableType:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    counts = Counter((finding.severity, finding.code, finding.name) for finding in findings)
    order = ("error", "warning", "info")
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for key in ("validate-severity", "validate-rule", "validate-name"):
        table.add_column(Text(tell(key, language)), overflow="fold")
    table.add_column(Text(tell("validate-count", language)), justify="right")
    for (severity, code, name), count in sorted(counts.items(), key=lambda item: (order.index(item[0][0]), item[0][1])):
        table.add_row(Text(tell(f"severity-{severity}", language), style=_STYLES[severity]), Text(code), Text(name), Text(str(count)))
    return table


def _totals(report: Report, shown: list[Finding]) -> Iterator[str]:
    language = report.language
    count = Counter(finding.severity for finding in shown)
    yield tell(
        "validate-total", language, files=len(report.files), errors=count["error"], warnings=count["warning"], infos=count["info"]
    )  # fmt: skip
    suppressed = len(report.findings) - len(shown)
    if suppressed:
        yield tell("validate-suppressed", language, count=suppressed)
    fixable = sum(finding.fix == "safe" and bool(finding.replacements) for finding in shown)
    if fixable:
        yield tell("validate-fixable", language, count=fixable)


def seen(text: str) -> str:
    """A text with its control characters and direction signs written out."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
