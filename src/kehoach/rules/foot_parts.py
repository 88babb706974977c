"""The printed parts of the foot, as several rules see them.

Source: contract.md, "recipients", "archive", "signers"; NĐ 30/2020/NĐ-CP, Phụ lục I, II.7, II.9.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from kehoach.rules.head_parts import core
from kehoach.text.lazy_pattern import LazyPattern

if TYPE_CHECKING:
    from kehoach.records.models import Node, Signer, Span
    from kehoach.rules.examined import Examined

Range = tuple[int, int]
# Where nobody's signature was read, these say that there may be one that was not understood.
_TRACE = LazyPattern(
    r"(?<!\w)(?:TM|KT|TL|TUQ|T/M|K/T|T/L)[ .]{1,2}[^\W\d_a-z]{3}"
    r"|CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|BÍ THƯ|BỘ TRƯỞNG|TRƯỞNG (?:PHÒNG|BAN|ĐOÀN)|CỤC TRƯỞNG|[Đđ]ã ký"
)
_FOOT_LENGTH = 3000


class _Printed(Protocol):
    @property
    def span(self) -> Span | None: ...
    @property
    def also(self) -> list[Span]: ...


def pieces(examined: Examined, printed: _Printed) -> list[Range]:
    """Where a part of the foot is printed, piece by piece, without blanks and signs around each."""
    if printed.span is None:
        return []
    spans = [printed.span, *printed.also]
    return [core(examined.text, span.start, span.end) if examined.text else (span.start, span.end) for span in spans]


def signature_lines(examined: Examined, signer: Signer) -> Iterator[Range]:
    """The printed lines of a signature."""
    if not examined.text:
        return
    for start, end in pieces(examined, signer):
        at = start
        for line in examined.text[start:end].splitlines(keepends=True):
            found = core(examined.text, at, at + len(line))
            if found[0] < found[1]:
                yield found
            at += len(line)


def around(examined: Examined, signer: Signer) -> str:
    """The text before and in a signature: a TM. or KT. that was not read as part of it may stand there."""
    return examined.text[max(0, signer.span.start - 300) : signer.span.end] if signer.span is not None else ""


def has_foot(examined: Examined) -> bool:
    plan = examined.plan
    return bool(plan.signers or plan.recipients or plan.archive or "recipients_label" in plan.metadata.spans)


def may_be_signed(examined: Examined) -> bool:
    """Whether the text still prints an office or a competence near its end, though no signer was read."""
    if examined.document is None:
        return False
    text = examined.document.clean.text
    return _TRACE.search(text, max(0, len(text) - _FOOT_LENGTH)) is not None


def main_nodes(examined: Examined) -> Sequence[Node]:
    """The nodes of the document itself, its annexes left out."""
    return examined.main_nodes


def closing(examined: Examined) -> Node | None:
    """The node that ends the main text; None where it is not clear which does: a table, or a foot that was not understood."""
    nodes = main_nodes(examined)
    if not nodes or not (examined.plan.signers or examined.plan.recipients) or any(n.code == "unread-foot" for n in examined.plan.notices):
        return None
    last = max(nodes[-6:], key=lambda node: node.span.start if node.span else -1)
    return None if last.kind == "table" or last.span is None or not last.text else last
