"""A plan drawn for the terminal with Rich: head card, outline, recipients and signers.

Every text of a document goes in as Text, never as markup; control characters are written out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.box import ROUNDED, SIMPLE
from rich.columns import Columns
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from kehoach.messages import tell
from kehoach.records.models import FieldNode, Node, TableNode

if TYPE_CHECKING:
    from kehoach.records.models import Plan

_CLIP = 150
_HEADINGS = ("part", "chapter", "section", "article")


def draw(plan: Plan, *, full: bool = False, depth: int | None = None, language: str = "vi") -> Iterator[RenderableType]:
    """The parts of the drawing, to be printed one after the other; ``full`` clips nothing, ``depth`` counts levels."""
    yield _card(plan, language)
    if plan.preamble and full:
        yield _paragraphs(tell("show-preamble", language), [paragraph.text for paragraph in plan.preamble])
    yield _outline(Text(tell("show-body", language), style="bold"), plan.body, full, depth, language)
    yield _foot(plan, language)
    for appendix in plan.appendices:
        words = " – ".join(part for part in (appendix.marker or appendix.id, appendix.title) if part)
        yield _outline(Text(_clip(words, full), style="bold"), appendix.body, full, depth, language)
    if plan.notices:
        yield _notices(plan, language)


def _card(plan: Plan, language: str) -> RenderableType:
    metadata = plan.metadata
    blank = tell("show-blank", language)
    separator = "-" if metadata.party_title else "/"
    code = f"{metadata.code_number or '…'}{separator}{metadata.code_notation}" if metadata.code_notation else metadata.code_number
    date = metadata.issued_date.text if metadata.issued_date else None
    rows = [
        ("show-subject", metadata.subject),
        ("show-organ", metadata.organ_name),
        ("show-parent", metadata.parent_organ_name),
        ("show-code", code),
        ("show-date", ", ".join(part for part in (metadata.place, date) if part) or None),
    ]
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column()
    for key, value in rows:
        if value is not None or key != "show-parent":
            grid.add_row(Text(tell(key, language)), Text(visible(value) if value else blank))
    title = (metadata.type_name or tell("show-untyped", language)).upper()
    return Panel(grid, title=Text(title, style="bold"), box=ROUNDED, title_align="left")


def _outline(title: Text, nodes: Sequence[Node], full: bool, depth: int | None, language: str) -> RenderableType:
    tree = Tree(title, guide_style="dim")
    _grow(tree, nodes, full, depth, language)
    return tree


def _grow(tree: Tree, nodes: Sequence[Node], full: bool, depth: int | None, language: str) -> None:
    if depth == 0:
        return
    for node in nodes:
        branch = tree.add(_label(node, full, language))
        _grow(branch, node.children, full, depth - 1 if depth is not None else None, language)


def _label(node: Node, full: bool, language: str) -> RenderableType:
    if isinstance(node, TableNode):
        return _table(node, full, language)
    label = Text()
    if node.marker:
        label.append(f"{visible(node.marker)} ", style="bold")
    if isinstance(node, FieldNode):
        label.append(f"{visible(node.label)}: ", style="italic")
        label.append(_clip(node.value, full))
    else:
        label.append(_clip(node.text, full), style="bold" if node.kind in _HEADINGS else "")
    return label


def _table(node: TableNode, full: bool, language: str) -> RenderableType:
    columns, rows = node.columns, node.rows
    caption = tell("show-table", language, columns=len(columns), rows=len(rows))
    if not full:
        heads = " | ".join(visible(column) for column in columns)
        return Text(f"▦ {caption}: {_clip(heads, full)}")
    drawn = Table(box=SIMPLE, show_lines=True)
    for column in columns:
        drawn.add_column(Text(visible(column)))
    for row in rows:
        drawn.add_row(*(Text(visible(cell)) for cell in row.cells))
    return Group(Text(f"▦ {caption}"), drawn)


def _foot(plan: Plan, language: str) -> RenderableType:
    recipients = Table.grid()
    recipients.add_row(Text(tell("show-recipients", language), style="bold italic"))
    for recipient in plan.recipients:
        recipients.add_row(Text(f"- {visible(recipient.text)}"))
    if plan.archive is not None:
        recipients.add_row(Text(f"- {tell('show-archive', language)}: {visible(plan.archive.text)}"))
    signatures = []
    for signer in plan.signers:
        block = Table.grid()
        block.add_column(justify="center")
        for line in (*signer.competence, signer.position):
            if line:
                block.add_row(Text(visible(line), style="bold"))
        block.add_row(Text(""))
        block.add_row(Text(visible(signer.full_name) if signer.full_name else tell("show-blank", language), style="bold"))
        signatures.append(block)
    foot = Table.grid(padding=(1, 4), expand=True)
    foot.add_column(ratio=3)
    foot.add_column(ratio=2)
    foot.add_row(recipients, Columns(signatures, padding=(0, 4)) if signatures else Text(""))
    return foot


def _paragraphs(title: str, texts: Sequence[str]) -> RenderableType:
    return Group(Text(title, style="bold"), *(Text(f"  {visible(text)}") for text in texts), Text(""))


def _notices(plan: Plan, language: str) -> RenderableType:
    lines = [Text(tell("show-notices", language), style="dim bold")]
    for notice in plan.notices:
        place = f" ({tell('show-line', language, line=notice.span.line)})" if notice.span else ""
        lines.append(Text(f"  {notice.message}{place}", style="dim"))
    return Group(*lines)


def _clip(text: str, full: bool) -> str:
    shown = visible(text)
    return shown if full or len(shown) <= _CLIP else f"{shown[: _CLIP - 1].rstrip()}…"


def visible(text: str) -> str:
    """A text with its control characters and direction signs written out."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
