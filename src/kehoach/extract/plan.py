"""Everything together: a document's regions, blocks and trees become the raw record, plain data ready for validation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from kehoach.diagnostics import Notice
from kehoach.document import SourceDocument
from kehoach.document.types import ADMINISTRATIVE_TYPES, PARTY_TYPES
from kehoach.extract.citations.mentions import Collector
from kehoach.extract.findings import Findings
from kehoach.extract.head import Head
from kehoach.extract.labels import Field, read_field
from kehoach.extract.organs.abbreviations import expand
from kehoach.extract.organs.issuer import Organs, complete, in_usual_capitals, issuer_in_preamble, read_head_lines
from kehoach.extract.organs.lists import read_value
from kehoach.extract.organs.own import own_abbreviations
from kehoach.extract.parts import Parts
from kehoach.extract.places import places_of
from kehoach.extract.tasks.columns import ORGAN_ROLES
from kehoach.extract.tasks.made import TaskRecords
from kehoach.extract.tasks.walk import find_fields, read_tasks
from kehoach.syntax.landmarks import Range
from kehoach.syntax.markup import plain
from kehoach.syntax.tree import Node
from kehoach.text.clean import INVISIBLE
from kehoach.text.fold import fold
from kehoach.text.lines import Locator
from kehoach.text.money.sums import find_money
from kehoach.text.times.expressions import Frame, read_time, subject_year

Record = dict[str, Any]
_UNSEEN = re.compile(rf"(?<!\S)[{INVISIBLE}]+(?!\S)")


class _Maker:
    """Makes the record; the span function is looked up once, it is called for everything."""

    def __init__(self, document: SourceDocument, parts: Parts, language: str) -> None:
        self.document = document
        self.text = document.clean.text
        self.span: Callable[[int, int], Record] = document.locator.span
        self.parts = parts
        self.language = language
        self.notices: list[Notice] = [Notice(repair) for repair in document.clean.repairs]
        self.furniture: list[Range] = list(parts.furniture)

    def record(self) -> Record:
        parts = self.parts
        source = self.document.source
        metadata = self.metadata()
        self.frame = Frame(parts.head.date, subject_year(metadata["subject"]))
        self.records = TaskRecords(self.text, self.span, own_abbreviations(self.text))
        body = self.children(parts.body, "")
        self.unread(body)
        if not body:
            self.notices.append(Notice("no-body"))
        appendices = self.appendices()
        roots = [parts.body, *(appendix.body for appendix in parts.appendices)]
        findings = Findings(self.text, self.span, Collector(_own_code(metadata), metadata["type_name"], metadata["subject"]))
        findings.read(list(places_of(parts.preamble, roots)))
        foot = self.foot()
        for start, end in parts.rejoined:
            self.notices.append(Notice("rejoined", start, end))
        for appendix in parts.appendices:
            self.furniture.extend(appendix.furniture)
        return {
            "schema_version": "1.0",
            "source": {
                "name": source.name, "media_type": source.media_type, "sha256": source.sha256,
                "chars": len(source.text), "lines": self.document.locator.line_count,
            },
            "metadata": metadata,
            "preamble": [{"text": block.text, "span": self.span(block.start, block.end)} for block in parts.preamble],
            "citations": findings.citations(),
            "body": body,
            "tasks": self.tasks(roots, metadata["subject"], findings),
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

    def metadata(self) -> Record:
        head, type_line = self.parts.head, self.parts.type_line
        spans: dict[str, Record] = {}
        derived: dict[str, str] = {}
        self.furniture.extend(head.furniture)
        pieces = [(piece.key, piece.start, piece.end) for piece in head.pieces]
        date = None
        if head.date is not None and head.date_text is not None:
            date = {"text": head.date_text, **head.date._asdict(), "iso": head.date.iso}
        subject = self.subject(pieces)
        organs = self.organs(derived)
        for label in self.parts.foot.labels:
            pieces.append(("recipients_label", *label))
        printed: dict[str, int] = {}
        for key, start, end in sorted(pieces, key=lambda piece: ("~" in piece[0], piece[1])):
            name = key.split("~")[0]
            printed[name] = printed.get(name, 0) + 1
            spans[name if printed[name] == 1 else f"{name}~{printed[name]}"] = self.span(start, end)
        self.doubts(head, subject, organs)
        type_name = type_line.name if type_line else None
        return {
            "type_name": type_name, "type_code": {**ADMINISTRATIVE_TYPES, **PARTY_TYPES}.get(type_name) if type_name else None,
            "organ_name": organs.organ, "parent_organ_name": organs.parent,
            "code_number": head.code_number, "code_notation": head.code_notation, "place": head.place, "issued_date": date,
            "subject": subject, "national_title": head.national_title, "motto": head.motto, "party_title": head.party_title,
            "secrecy": head.secrecy, "urgency": head.urgency, "spans": spans, "derived_from": derived,
        }  # fmt: skip

    def subject(self, pieces: list[tuple[str, int, int]]) -> str | None:
        type_line = self.parts.type_line
        if type_line is None:
            return None
        rest_start, rest_end = type_line.rest
        rest = plain(self.text[rest_start:rest_end]) if rest_start < rest_end else ""
        texts = [rest] if rest else []
        pieces.append(("type_name", type_line.start, rest_start if rest else type_line.end))
        if rest:
            pieces.append(("subject", rest_start, type_line.end))
        blocks = self.parts.subject
        if blocks:
            texts.extend(block.text for block in blocks)
            pieces.append(("subject", blocks[0].start, blocks[-1].end))
        return " ".join(texts) or None

    def organs(self, derived: dict[str, str]) -> Organs:
        parts, text = self.parts, self.text
        place = parts.head.place
        found = read_head_lines(parts.head.lines, text)
        if found.organ is not None and found.parent is not None and self.issue_together(found.parent, found.organ):
            return Organs(f"{found.parent}; {found.organ}", None)
        if found.organ is not None:
            return Organs(complete(found.organ, text, place), found.parent)
        preamble = issuer_in_preamble([block.text for block in parts.preamble])
        if preamble is not None:
            derived["organ_name"] = "preamble"
            names = [complete(expand(name), text, place) for name in preamble.split("; ")]
            return Organs("; ".join(names), None)
        names = []
        for signer in parts.foot.signers:
            for line in signer.competence:
                if line[:2] in ("TM", "T/"):
                    name = line.split(".", 1)[-1] if "." in line else line[3:]
                    names.append(complete(expand(in_usual_capitals(name.strip(), text)), text, place))
        if names:
            derived["organ_name"] = "signature"
            return Organs("; ".join(dict.fromkeys(names)), None)
        return Organs(None, None)

    def issue_together(self, *names: str) -> bool:
        """Whether the preamble says that two bodies of the head issue the document with one another."""
        issuers = (issuer_in_preamble([block.text for block in self.parts.preamble]) or "").split("; ")
        openings = {" ".join(fold(expand(issuer)).split()[:2]) for issuer in issuers}
        return len(issuers) == len(names) and openings == {" ".join(fold(name).split()[:2]) for name in names}

    def doubts(self, head: Head, subject: str | None, organs: Organs) -> None:
        foot = self.parts.foot
        places = {piece.key: (piece.start, piece.end) for piece in head.pieces}
        if head.code_number is None and ("code_label" in places or head.code_notation is not None):
            self.notices.append(Notice("blank-number", *places.get("code_notation", places.get("code_label", (None, None)))))
        if head.date is not None and head.date.day is None:
            self.notices.append(Notice("blank-date", *places["issued_date"]))
        missing = {
            "no-type": self.parts.type_line is None, "no-subject": subject is None and self.parts.type_line is not None,
            "no-organ": organs.organ is None, "no-recipients": not foot.recipients, "no-signer": not foot.signers,
        }  # fmt: skip
        self.notices.extend(Notice(code) for code, is_missing in missing.items() if is_missing)

    def children(self, parent: Node, prefix: str) -> list[Record]:
        counts: dict[str, int] = {}
        used: dict[str, int] = {}
        made = []
        span = self.span
        for node in parent.children:
            kind = node.kind
            text = node.text
            field = read_field(text) if ":" in text else None
            if field is not None and node.number is None and kind != "table":
                kind = "field"
            part = _id_part(node, kind, counts)
            if part in used:
                used[part] += 1
                part = f"{part}~{used[part]}"
            else:
                used[part] = 1
            identity = node.identity = f"{prefix}.{part}" if prefix else part
            record: Record = {
                "id": identity, "kind": kind, "marker": node.printed, "number": node.number, "text": text,
                "span": span(node.start, node.end), "children": self.children(node, identity) if node.children else [],
            }  # fmt: skip
            if field is not None:
                record["label"], record["role"], record["value"] = field
                self.read_value(record, field)
            if node.table is not None:
                record["columns"] = list(node.table.columns)
                record["rows"] = [{"cells": list(row.cells), "span": self.span(row.start, row.end)} for row in node.table.rows]
            made.append(record)
        return made

    def read_value(self, record: Record, field: Field) -> None:
        """What a field's value was read as: bodies, a time, or sums of money."""
        if field.role == "time":
            time = read_time(field.value, self.frame)
            if time is not None:
                record["time"] = time._asdict()
        elif field.role in ORGAN_ROLES:
            record["organs"] = [self.records.organ(field.value[start:end]) for start, end in read_value(field.value)]
        elif field.role == "funding":
            record["amounts"] = [
                {"text": money.text, "value": money.value, "unit": money.unit, "per": money.per} for money in find_money(field.value)
            ]

    def tasks(self, roots: Sequence[Node], subject: str | None, findings: Findings) -> list[Record]:
        skips = findings.skips
        return [
            self.records.record(task)
            for root in roots
            for task in read_tasks(root, self.frame, find_fields(root), lambda node: skips.get(node, ()), subject)
        ]

    def unread(self, body: list[Record]) -> None:
        """What the foot holds and nobody understood: paragraphs after the body."""
        count = sum(1 for node in body if node["kind"] == "paragraph")
        for segment in self.parts.foot.unread:
            count += 1
            place = self.span(segment.start, segment.end)
            body.append({"id": f"p{count}", "kind": "paragraph", "marker": None, "number": None, "text": segment.text, "span": place, "children": []})
            self.notices.append(Notice("unread-foot", segment.start, segment.end))

    def foot(self) -> Record:
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

    def appendices(self) -> list[Record]:
        made = []
        for number, appendix in enumerate(self.parts.appendices, 1):
            identity = f"PL{number}"
            body = self.children(appendix.body, identity)
            if appendix.heading is None and not body:
                continue
            heading = self.span(*appendix.heading) if appendix.heading else None
            made.append(
                {"id": identity, "marker": appendix.marker, "type_name": appendix.type_name, "title": appendix.title, "body": body, "span": heading}
            )
            for start, end in appendix.rejoined:
                self.notices.append(Notice("rejoined", start, end))
            if appendix.type_name is not None and appendix.heading is not None:
                self.notices.append(Notice("second-document", *appendix.heading))
        return made


_ID_PREFIX = {"part": "P", "chapter": "C", "division": "M", "subdivision": "m", "article": "D"}
_COUNTED = {"bullet": "-", "subbullet": "+", "note": "*", "paragraph": "p", "field": "f", "table": "t"}


def _id_part(node: Node, kind: str, counts: dict[str, int]) -> str:
    """A node's own part of its id (contract.md, "id")."""
    sign = _COUNTED.get(kind)
    if sign is not None:
        counts[sign] = counts.get(sign, 0) + 1
        return f"{sign}{counts[sign]}"
    form, number = node.form, node.number or ""
    prefix = _ID_PREFIX.get(form)
    if prefix == "D":
        return f"D{number}"
    if prefix is not None:
        return f"{prefix}{node.value}"
    if form in ("dotted", "subpoint"):
        return number.rsplit(".", 1)[-1]
    return number


def _own_code(metadata: Record) -> str | None:
    """A document's own number and notation as they are printed together; a Party's notation holds the slash itself."""
    number, notation = metadata["code_number"], metadata["code_notation"]
    if not number or not notation:
        return None
    return f"{number}{'-' if '/' in notation else '/'}{notation}"


def make_record(document: SourceDocument, parts: Parts, language: str = "vi") -> Record:
    """The raw record of a document: plain data with the keys of contract.md."""
    return _Maker(document, parts, language).record()
