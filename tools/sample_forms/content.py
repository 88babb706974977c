"""What a sample prints, part by part, as it is set out on a page: head in two columns, title, text, foot in two columns, annexes.

The parts are those of the record that ``kehoach`` makes of the sample; their words are the sample's own, without markup and broken lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kehoach.document import SourceDocument
from kehoach.pipeline import parse_document
from kehoach.readers import read_file
from kehoach.records.models import Appendix, Archive, Metadata, Node, Plan, Recipient, Span, TableNode

_MARKUP = re.compile(r"\*+|(?<!\w)_|_(?!\w)|^#+\s*|\\(?=[-*+])", re.MULTILINE)
_UNIT = re.compile(r"(?:ĐVT|Đơn vị tính)\s*:")
_HEADINGS = ("part", "chapter", "section", "article")


class Paragraph(NamedTuple):
    """A paragraph: its kind, marker ("" for none) and text.

    Kinds are those of the record's nodes, and "preamble", "title", "subject", "note" (under a title), "unit" (over a table),
    "rest" (of a paragraph that its drafter broke).
    ``bold`` says how many letters of the text are bold, from its start; ``centred`` lines stand in the middle.
    """

    kind: str
    marker: str
    text: str
    bold: int = 0
    italic: bool = False
    centred: bool = False

    @property
    def printed(self) -> str:
        """Marker and text on one line."""
        return f"{self.marker} {self.text}".strip()


class Grid(NamedTuple):
    """A table: the texts of its cells row by row, the first row names the columns; a line feed parts the lines of a cell."""

    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Grid


class Content(NamedTuple):
    """What a sample prints."""

    left: list[str]
    right: list[str]
    title: list[Paragraph]
    body: list[Block]
    recipients: list[str]
    signatures: list[list[str]]
    annexes: list[list[Block]]
    recipients_last: bool


class _Reader:
    def __init__(self, document: SourceDocument) -> None:
        self.text = document.source.text
        self.plan: Plan = parse_document(document)

    def slice(self, span: Span | None) -> str:
        assert span is not None
        return self.text[span.start : span.end]

    def lines(self, *spans: Span | None, joined: bool = False) -> list[str]:
        """The printed lines of some spans; ``joined``: lines of one run of bold letters are one line."""
        text = "\n".join(map(self.slice, spans))
        if joined:
            text = re.sub(r"\*\*[^*]*\*\*", lambda match: match.group().replace("\n", " "), text)
        return [line for line in (plain(line).strip() for line in text.split("\n")) if line]


def plain(text: str) -> str:
    """A text without markup; blanks inside it stay.

    >>> plain("**TM. ỦY BAN NHÂN DÂN**"), plain("## KẾ HOẠCH"), plain("_V/v trồng rừng_")
    ('TM. ỦY BAN NHÂN DÂN', 'KẾ HOẠCH', 'V/v trồng rừng')
    """
    return _MARKUP.sub("", text)


def read_content(sample: Path) -> Content:
    """What a sample (.md, .txt) prints."""
    reader = _Reader(read_file(sample))
    plan = reader.plan
    left, right = _head(reader, plan.metadata)
    preamble = [_preamble(reader.slice(one.span), one.text) for one in plan.preamble]
    signatures = [_signature(reader.lines(signer.span, *signer.also)) for signer in plan.signers if signer.span]
    first = min((signer.span.start for signer in plan.signers if signer.span), default=0)
    label = plan.metadata.spans.get("recipients_label")
    return Content(
        left, right, list(_title(reader, plan.metadata)), [*preamble, *_nodes(reader, plan.body)], _recipients(reader, plan), signatures,
        [list(_annex(reader, appendix)) for appendix in plan.appendices], label is not None and first < label.start,
    )  # fmt: skip


def _head(reader: _Reader, metadata: Metadata) -> tuple[list[str], list[str]]:
    spans = metadata.spans
    organs = sorted((span for key, span in spans.items() if key.startswith(("organ_name", "parent_organ_name"))), key=lambda span: span.start)
    left = reader.lines(*organs, joined=True)
    above = [piece.text for piece in reader.plan.furniture if piece.span and piece.span.start < spans["type_name"].start]
    rules = [text for text in above if set(text) in ({"-"}, {"*"})]
    left += rules[:1]
    left += reader.lines(_between(spans["code_label"], spans["code_notation"]))
    left += reader.lines(*(spans[key] for key in ("subject~2", "stamp") if key in spans))
    right = [line for key in ("national_title", "motto", "party_title") if key in spans for line in reader.lines(spans[key], joined=True)]
    right += rules[1:2]
    date = plain(reader.slice(_between(spans["place"], spans["issued_date"]))).replace("\n", " ").strip()
    return left, [*right, date]


def _between(first: Span, last: Span) -> Span:
    return Span(first.start, last.end, first.line, last.end_line)


def _title(reader: _Reader, metadata: Metadata) -> Iterator[Paragraph]:
    spans = metadata.spans
    for line in reader.lines(spans["type_name"]):
        yield Paragraph("title", "", line, len(line), centred=True)
    subject = reader.slice(spans["subject"])
    broken = re.search(r"\n +|\n\n", subject) is not None or (metadata.party_title and "\n" in subject)  # set so by the office, not by a copy
    for line in reader.lines(spans["subject"]) if broken else [str(metadata.subject)]:
        yield Paragraph("subject", "", line, len(line), centred=True)


def _preamble(printed: str, text: str) -> Paragraph:
    centred = text.rstrip(":").isupper()
    return Paragraph("preamble", "", _with_dash(printed, text), len(text) if centred else 0, printed.startswith("*") and printed[1:2] != "*", centred)


def _with_dash(printed: str, text: str) -> str:
    """A basis as printed: the Party sets a dash before it, which is no part of its text."""
    return f"- {text}" if printed.startswith("- ") else text


def _nodes(reader: _Reader, nodes: Sequence[Node]) -> Iterator[Block]:
    for node in nodes:
        if isinstance(node, TableNode):
            yield Grid(tuple(tuple(cells) for cells in (node.columns, *(row.cells for row in node.rows)) if cells))
        else:
            printed = reader.slice(node.span)
            text = node.text
            bold = _bold(printed, node)
            if node.kind in ("part", "chapter"):
                yield Paragraph(node.kind, str(node.marker), "", len(str(node.marker)), centred=True)
                yield Paragraph(f"{node.kind}-title", "", text, len(text), centred=True)
            elif len(pieces := _pieces(printed, node)) > 1:
                yield Paragraph(node.kind, node.marker or "", pieces[0], min(bold, len(pieces[0])))
                yield from (Paragraph("rest", "", piece, len(piece) if bold else 0) for piece in pieces[1:])
            else:
                yield Paragraph("unit" if _UNIT.match(text) else node.kind, node.marker or "", text, bold, bool(_UNIT.match(text)))
        yield from _nodes(reader, node.children)


def _pieces(printed: str, node: Node) -> list[str]:
    """The text of a node in the paragraphs over which its drafter broke it; a page end is no such break."""
    made = [" ".join(plain(piece).split()) for piece in re.split(r"\n\s*\n", printed)]
    made[0] = made[0].removeprefix(node.marker or "").strip()
    return made if " ".join(made) == node.text else [node.text]


def _bold(printed: str, node: Node) -> int:
    """How many letters of a node's text are bold: as many as in Markdown; in plain text all of a heading."""
    if node.kind in _HEADINGS and not printed.startswith("**"):
        return len(node.text) if len(node.text) < 150 else 0
    if printed.startswith("#"):
        return len(node.text)
    match = re.match(r"\*\*(.+?)\*\*", printed, re.DOTALL)
    if match is None:
        return 0
    inner = " ".join(match.group(1).split()).removeprefix(node.marker or "").strip()
    return len(inner) if node.text.startswith(inner) else len(node.text)


def _recipients(reader: _Reader, plan: Plan) -> list[str]:
    spans = [plan.metadata.spans["recipients_label"]] if "recipients_label" in plan.metadata.spans else []
    made = reader.lines(*spans)
    entries: list[Recipient | Archive] = [*plan.recipients, *([plan.archive] if plan.archive is not None else [])]
    for entry in sorted(entries, key=lambda entry: entry.span.start if entry.span else 0):
        for number, line in enumerate(reader.lines(entry.span, *entry.also)):
            if number and line[:1] not in "-+":
                made[-1] += f" {line}"
            else:
                made.append(line)
    return made


def _signature(lines: list[str]) -> list[str]:
    """Office lines, an empty one for the signature itself, the name."""
    return [*lines[:-1], "", lines[-1]]


def _annex(reader: _Reader, appendix: Appendix) -> Iterator[Block]:
    for number, line in enumerate(reader.lines(appendix.span) if appendix.span else []):
        note = line.startswith("(")
        yield Paragraph("note" if note else "title" if not number else "subject", "", line, 0 if note else len(line), note, True)
    yield from _nodes(reader, appendix.body)
