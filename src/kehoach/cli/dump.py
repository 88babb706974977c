"""``kehoach dump``: any stage of the staircase, printed."""

from __future__ import annotations

import json
from collections.abc import Iterator

from kehoach.cli.output import write_stdout
from kehoach.cli.run import OK, UNREADABLE, complain, now_at, visible
from kehoach.document import SourceDocument
from kehoach.pipeline import lines_of, parse_document, parse_raw, take_apart
from kehoach.readers import ReadError, ReadOptions, read_file
from kehoach.readers.options import DEFAULTS
from kehoach.syntax.lines import Line
from kehoach.syntax.regions import find_regions
from kehoach.syntax.tree import Node
from kehoach.writers import writer

_FORMS = ("text", "furniture", "page", "bar", "row", "fence", "stamp")


def dump_file(name: str, stage: str, language: str, notices: str = "vi", reading: ReadOptions = DEFAULTS) -> int:
    """Print one stage of the reading of a file."""
    now_at(name)
    try:
        document = read_file(name, reading)
    except ReadError as error:
        complain(error.message(language), language, name)
        return UNREADABLE
    if stage in ("raw", "plan"):
        if stage == "raw":
            write_stdout((json.dumps(parse_raw(document, notices), ensure_ascii=False, indent=2) + "\n").encode())
        else:
            write_stdout(writer("json").write(parse_document(document, notices), spans=True, compact=False))
        return OK
    write_stdout("".join(f"{row}\n" for row in _rows(document, stage)).encode())
    return OK


def _rows(document: SourceDocument, stage: str) -> Iterator[str]:
    text = document.clean.text
    lines = lines_of(document)
    if stage == "lines":
        yield from (_line(document, line) for line in lines)
    elif stage == "markers":
        for line in lines:
            if line.marker is not None:
                marker = line.marker
                number = document.locator.line(line.start)
                yield f"{number:>6}  {marker.form:<12} {marker.printed:<12} {marker.value!s:<10} {'' if marker.sure else '?'}"
    elif stage == "regions":
        regions = find_regions(text, lines)
        for name in ("head", "main", "foot", "annexes"):
            first, stop = getattr(regions, name)
            numbers = [document.locator.line(line.start) for line in regions.lines[first:stop]]
            yield f"{name:<8} {f'{numbers[0]}-{numbers[-1]}' if numbers else '-'}"
        type_line = regions.type_line
        yield f"type     {f'{document.locator.line(regions.lines[type_line.line].start)} {type_line.name}' if type_line else '-'}"
        for start, end in regions.chrome:
            yield f"chrome   {document.locator.line(start)}-{document.locator.line(end)}"
    else:
        yield from _tree(take_apart(document).body, 0)


def _line(document: SourceDocument, line: Line) -> str:
    gap = "¶" if line.gap else " "
    return f"{document.locator.line(line.start):>6} {gap} {_FORMS[line.form]:<10} {visible(document.clean.text[line.start : line.end])}"


def _tree(node: Node, depth: int) -> Iterator[str]:
    for child in node.children:
        yield f"{'  ' * depth}{child.kind} {child.printed or ''} {visible(child.text)}"
        yield from _tree(child, depth + 1)
