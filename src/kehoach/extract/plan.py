"""Everything together: a document's regions, blocks and trees become the raw record, plain data ready for validation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Any

from kehoach.diagnostics import Notice
from kehoach.document import SourceDocument
from kehoach.extract.citations.mentions import Collector
from kehoach.extract.findings import Findings
from kehoach.extract.metadata import own_code, read_metadata
from kehoach.extract.nodes import NodeRecords
from kehoach.extract.organs.own import own_abbreviations
from kehoach.extract.parts import Parts
from kehoach.extract.tasks.made import TaskRecords
from kehoach.extract.tasks.walk import read_tasks
from kehoach.syntax.landmarks import Range
from kehoach.text.clean import INVISIBLE
from kehoach.text.lines import Locator
from kehoach.text.times.expressions import Frame, school_year, subject_year

Record = dict[str, Any]
_UNSEEN = re.compile(rf"(?<!\S)[{INVISIBLE}]+(?!\S)")


def make_record(document: SourceDocument, parts: Parts, language: str = "vi") -> Record:
    """The raw record of a document: plain data with the keys of contract.md."""
    return _Maker(document, parts, language).record()


class _Maker:
    """Makes the record; the span function is looked up once, it is called for everything."""

    def __init__(self, document: SourceDocument, parts: Parts, language: str) -> None:
        self.document = document
        self.text = document.clean.text
        self.span: Callable[[int, int], Record] = document.locator.span
        self.parts = parts
        self.language = language
        self.notices: list[Notice] = [Notice(repair) for repair in document.clean.repairs]
        offsets = document.clean.offsets
        clean = offsets.clean if offsets is not None else int
        self.notices.extend(
            Notice(code, None, None, *about) if start is None or end is None else Notice(code, clean(start), clean(end), *about)
            for code, start, end, *about in document.decoded.notices
        )
        self.furniture: list[Range] = [*parts.furniture, *parts.head.furniture]

    def record(self) -> Record:
        parts, text, span = self.parts, self.text, self.span
        source = self.document.source
        metadata, doubts = read_metadata(text, parts, span)
        self.notices.extend(doubts)
        subject = metadata["subject"]
        frame = Frame(parts.head.date, subject_year(subject), school_year(subject))
        task_records = TaskRecords(text, span, own_abbreviations(text))
        nodes = NodeRecords(span, task_records.organ, frame)
        body = nodes.under(parts.body, "")
        self.unread(body)
        if not body:
            self.notices.append(Notice("no-body"))
        appendices = self.appendices(nodes)
        roots = [parts.body, *(appendix.body for appendix in parts.appendices)]
        findings = Findings(text, span, Collector(own_code(metadata), metadata["type_name"], subject))
        findings.read(parts.preamble, roots)
        foot = self.foot()
        self.notices.extend(Notice("rejoined", start, end) for start, end in parts.rejoined)
        return {
            "schema_version": "1.0",
            "source": {
                "name": source.name, "media_type": source.media_type, "sha256": source.sha256,
                "chars": len(source.text), "lines": self.document.locator.line_count,
            },
            "metadata": metadata,
            "preamble": [{"text": block.text, "span": span(block.start, block.end)} for block in parts.preamble],
            "citations": findings.citations(),
            "body": body,
            "tasks": [task_records.record(task) for root in roots for task in read_tasks(root, frame, nodes.fields, findings.skips, subject)],
            **foot,
            "appendices": appendices,
            "amounts": findings.amounts,
            "furniture": self.furnishings(),
            "notices": [self.notice(notice) for notice in self.notices],
        }  # fmt: skip

    def furnishings(self) -> list[Record]:
        """The furniture in the order of the text; a sign nobody sees, standing between blanks, is furniture too."""
        made: list[Record] = [
            {"text": " ".join(self.text[start:end].split()), "span": self.span(start, end)} for start, end in sorted(self.furniture)
        ]
        if "invisible" in self.document.clean.repairs:
            source = self.document.source.text
            span = Locator(source.replace("\r\n", " \n").replace("\r", "\n"), None).span
            starts = [item["span"]["start"] for item in made]
            ends = [item["span"]["end"] for item in made]

            def is_furniture(at: int) -> bool:
                place = bisect_right(starts, at) - 1
                return place >= 0 and at < ends[place]

            unseen = [match.span() for match in _UNSEEN.finditer(source) if not is_furniture(match.start())]
            made.extend({"text": source[start:end], "span": span(start, end)} for start, end in unseen)
            made.sort(key=lambda item: item["span"]["start"])
        return made

    def notice(self, notice: Notice) -> Record:
        place = self.span(notice.start, notice.end) if notice.start is not None and notice.end is not None else None
        return {"code": notice.code, "message": notice.message(self.language), "span": place}

    def unread(self, body: list[Record]) -> None:
        """What the foot holds and nobody understood: paragraphs after the body."""
        count = sum(1 for node in body if node["kind"] == "paragraph")
        for number, segment in enumerate(self.parts.foot.unread, count + 1):
            place = self.span(segment.start, segment.end)
            body.append({
                "id": f"p{number}", "kind": "paragraph", "marker": None, "number": None, "text": segment.text, "span": place, "children": [],
            })  # fmt: skip
            self.notices.append(Notice("unread-foot", segment.start, segment.end))

    def foot(self) -> Record:
        """Recipients, archive and signers."""
        foot = self.parts.foot
        self.furniture.extend(foot.furniture)
        recipients = [{"text": r.text, "name": r.name, "purpose": r.purpose, **self.places(r.ranges)} for r in foot.recipients]
        archive = None
        if foot.archive is not None:
            a = foot.archive
            archive = {"text": a.text, "units": a.units, "drafter": a.drafter, "copies": a.copies, **self.places(a.ranges)}
        signers = [{"competence": s.competence, "position": s.position, "full_name": s.full_name, **self.places(s.ranges)} for s in foot.signers]
        return {"recipients": recipients, "archive": archive, "signers": signers}

    def places(self, ranges: Iterable[Range]) -> Record:
        """The span of the first run of ranges with nothing but blanks between them, and those of the others."""
        runs: list[list[int]] = []
        for start, end in sorted(ranges):
            if runs and not self.text[runs[-1][1] : start].strip():
                runs[-1][1] = end
            else:
                runs.append([start, end])
        spans = [self.span(start, end) for start, end in runs]
        return {"span": spans[0], "also": spans[1:]} if len(spans) > 1 else {"span": spans[0]}

    def appendices(self, nodes: NodeRecords) -> list[Record]:
        """What follows the signature; one without a heading and without a node is none."""
        made = []
        for number, appendix in enumerate(self.parts.appendices, 1):
            self.furniture.extend(appendix.furniture)
            identity = f"PL{number}"
            body = nodes.under(appendix.body, identity)
            if appendix.heading is None and not body:
                continue
            heading = self.span(*appendix.heading) if appendix.heading else None
            made.append(
                {"id": identity, "marker": appendix.marker, "type_name": appendix.type_name, "title": appendix.title, "body": body, "span": heading}
            )
            self.notices.extend(Notice("rejoined", start, end) for start, end in appendix.rejoined)
            if appendix.type_name is not None and appendix.heading is not None:
                self.notices.append(Notice("second-document", *appendix.heading))
        return made
