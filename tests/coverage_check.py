"""The one check of contract.md, promise 1: nothing lost, nothing twice.

Every character that is not blank (``str.isspace()``) lies in a region of the record; no two regions share one, but
that furniture may stand inside the region of a sentence which it interrupts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kehoach.records.models import Archive, Node, Plan, Recipient, Signer, Span

Region = tuple[str, int, int]


def regions(plan: Plan) -> Iterator[Region]:
    """Every region that is not furniture: its name in the record, its start, its end."""
    for key, span in plan.metadata.spans.items():
        yield from _region(f"metadata.{key}", span)
    for number, paragraph in enumerate(plan.preamble):
        yield from _region(f"preamble[{number}]", paragraph.span)
    yield from _nodes(plan.body)
    for appendix in plan.appendices:
        yield from _region(appendix.id, appendix.span)
        yield from _nodes(appendix.body)
    signed: list[tuple[str, Archive | Recipient | Signer]] = [("archive", plan.archive)] if plan.archive is not None else []
    signed += [(f"recipients[{n}]", recipient) for n, recipient in enumerate(plan.recipients)]
    signed += [(f"signers[{n}]", signer) for n, signer in enumerate(plan.signers)]
    for name, part in signed:
        yield from _region(name, part.span)
        for span in part.also:
            yield from _region(f"{name}.also", span)


def furniture(plan: Plan) -> Iterator[Region]:
    for number, piece in enumerate(plan.furniture):
        yield from _region(f"furniture[{number}]", piece.span)


def _nodes(nodes: Iterable[Node]) -> Iterator[Region]:
    for node in nodes:
        yield from _region(node.id, node.span)
        yield from _nodes(node.children)


def _region(name: str, span: Span | None) -> Iterator[Region]:
    if span is not None:
        yield name, span.start, span.end


def faults(source: str, plan: Plan) -> list[str]:
    """What breaks the promise, in words: empty when all is well."""
    found = []
    owner: list[str | None] = [None] * len(source)
    shared: set[tuple[str, str]] = set()
    for name, start, end in regions(plan):
        if not 0 <= start < end <= len(source):
            found.append(f"{name}: [{start}, {end}) is no range of a text of {len(source)} characters")
        for at in range(start, min(end, len(source))):
            if source[at].isspace():
                continue
            before = owner[at]
            if before is not None and (before, name) not in shared:
                shared.add((before, name))
                found.append(f"{before} and {name} share {source[at]!r} at {at}")
            owner[at] = name
    in_furniture = [False] * len(source)
    for name, start, end in furniture(plan):
        if not 0 <= start < end <= len(source):
            found.append(f"{name}: [{start}, {end}) is no range of a text of {len(source)} characters")
        for at in range(start, min(end, len(source))):
            if in_furniture[at] and not source[at].isspace():
                found.append(f"{name}: {source[at]!r} at {at} is furniture twice")
                break
            in_furniture[at] = True
    lost = [at for at, sign in enumerate(source) if not sign.isspace() and owner[at] is None and not in_furniture[at]]
    if lost:
        found.append(f"lost: {''.join(source[at] for at in lost)[:80]!r}, first at {lost[0]}")
    return found


def check_coverage(source: str, plan: Plan) -> None:
    """Fail with every fault, and with the source that shows it."""
    broken = faults(source, plan)
    assert not broken, "\n".join([*broken, f"source: {source!r}"])
