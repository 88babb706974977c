"""Ô số 7 and 9b: who signs, and who receives the plan.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.7, II.9.d, III.3; contract.md, "recipients", "archive", "signers".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.syntax.foot import ARCHIVE, BODY, COMPETENCE, LABEL, NAME, OTHER, POSITION, RECIPIENT, STAMP, Segment, segments
from kehoach.syntax.landmarks import Range
from kehoach.syntax.lines import ROW, TEXT, Line

_LEAD = re.compile(r"^\\?[-–—−•+*·]\s*")
_PURPOSE = re.compile(r"\s*\(\s*(?:để\s+)?(?P<purpose>[^()]*)\)$")
_PURPOSES = {"b/c": "báo cáo", "t/h": "thực hiện", "th/h": "thực hiện", "p/h": "phối hợp", "c/đ": "chỉ đạo", "đ/b": "để biết"}
_PURPOSE_WORDS = re.compile(
    r"(?:báo cáo|thực hiện|phối hợp|chỉ đạo|biết|theo dõi|đăng tải|đưa tin|b/c|t/h|th/h|p/h|c/đ|đ/b|giám sát|chỉ đạo|thay b/c)\b", re.IGNORECASE
)
_ARCHIVE_LABEL = re.compile(r"^\\?[-–—−•+*·]?\s*lưu\s*:?\s*", re.IGNORECASE)
_COPIES = re.compile(r"\(?\b(\d{1,3})\s*(?:b|bản)?\)?\.?$")
_INITIALS = re.compile(r"\(([A-ZĐ][A-Za-zĐđ]{0,3})\)")


class Recipient(NamedTuple):
    """A recipient as printed, its name without the purpose in brackets, the purpose."""

    text: str
    name: str
    purpose: str | None
    ranges: tuple[Range, ...]


class Archive(NamedTuple):
    """What follows "Lưu:": the text, its units, the drafter's initials, the number of copies."""

    text: str
    units: list[str]
    drafter: str | None
    copies: int | None
    ranges: tuple[Range, ...]


class Signer(NamedTuple):
    """A signature: the competence lines (TM., KT. …), the position, the name, and where each stands."""

    competence: list[str]
    position: str | None
    full_name: str | None
    ranges: tuple[Range, ...]


class Foot(NamedTuple):
    """Recipients, archive and signers of a foot, the labels, and the furniture between them."""

    recipients: list[Recipient]
    archive: Archive | None
    signers: list[Signer]
    labels: list[Range]
    furniture: list[Range]
    unread: list[Segment]


def read_foot(text: str, lines: Sequence[Line]) -> Foot:
    """The foot's lines, whichever comes first and in whatever columns."""
    found: list[Segment] = []
    furniture: list[Range] = []
    for number, line in enumerate(lines):
        if line.form in (TEXT, ROW):
            pieces = segments(text, line, number)
            found.extend(pieces)
            furniture.extend(_between(text, line, pieces))
        else:
            furniture.append((line.start, line.end))
    reader = _Reader(found, lines)
    return Foot(reader.recipients(), reader.archive(), reader.signers(), reader.labels, furniture + reader.stamps, reader.unread)


def _between(text: str, line: Line, pieces: Sequence[Segment]) -> list[Range]:
    """What stands between the columns of a line: bars and bare signs."""
    if len(pieces) == 1 and (pieces[0].start, pieces[0].end) == (line.start, line.end):
        return []
    left: list[Range] = []
    at = line.start
    for stop, following in [(p.start, p.end) for p in pieces] + [(line.end, line.end)]:
        piece = text[at:stop]
        if piece.strip():
            first = at + len(piece) - len(piece.lstrip())
            left.append((first, first + len(piece.strip())))
        at = following
    return left


class _Reader:
    def __init__(self, found: Sequence[Segment], lines: Sequence[Line]) -> None:
        self.lines = lines
        self.labels: list[Range] = []
        self.stamps: list[Range] = []
        self.unread: list[Segment] = []
        self.entries: list[list[Segment]] = []
        self.lasts: list[list[Segment]] = []
        self.signatures: list[Segment] = []
        self._sort(found)

    def _sort(self, found: Sequence[Segment]) -> None:
        """Give each segment to a recipient, the archive line or the signature."""
        open_entry: list[Segment] | None = None
        labelled = False
        last_signature: Segment | None = None
        for segment in found:
            kind = segment.kind
            if kind == LABEL:
                self.labels.append((segment.start, segment.end))
                labelled, open_entry = True, []
            elif kind == RECIPIENT:
                bullet = segment.text.lstrip("\\")[:1]
                if bullet == "+" and open_entry:
                    open_entry.append(segment)
                else:
                    open_entry = [segment]
                    self.entries.append(open_entry)
            elif kind == ARCHIVE:
                open_entry = [segment]
                self.lasts.append(open_entry)
            elif kind == STAMP:
                self.stamps.append((segment.start, segment.end))
            elif kind in (COMPETENCE, BODY, POSITION):
                self.signatures.append(segment)
                last_signature = segment
            elif kind == NAME and self._continues(open_entry, segment, last_signature):
                assert open_entry is not None
                open_entry.append(segment)
            elif kind == NAME:
                self.signatures.append(segment)
            elif (
                segment.text.isupper()
                and last_signature is not None
                and segment.line - last_signature.line <= 1
                and segment.column >= last_signature.column
            ):
                self.signatures.append(Segment(segment.start, segment.end, segment.text, OTHER, segment.column, segment.line))
            elif labelled and open_entry:
                open_entry.append(segment)
            elif labelled and open_entry is not None and not self.lasts:
                open_entry = [segment]
                self.entries.append(open_entry)
                open_entry = []
            else:
                self.unread.append(segment)

    def _continues(self, entry: list[Segment] | None, segment: Segment, signature: Segment | None) -> bool:
        """Whether what looks like a name is the rest of a recipient broken over two lines."""
        if not entry:
            return False
        last = entry[-1]
        unfinished = last.text[-1:] not in ";." and not self.lines[segment.line].gap
        if segment.line != last.line + 1 or segment.column != last.column or not unfinished:
            return False
        return last.kind != ARCHIVE and (signature is None or signature.line < last.line - 3 or segment.column == 0)

    def recipients(self) -> list[Recipient]:
        made = []
        for entry in self.entries:
            text = " ".join([_LEAD.sub("", entry[0].text), *[segment.text for segment in entry[1:]]]).rstrip()
            text = text[:-1].rstrip() if text[-1:] in ";.," else text
            if not text:
                self.stamps.extend((s.start, s.end) for s in entry)
                continue
            match = _PURPOSE.search(text) if text[-1] == ")" else None
            purpose = match.group("purpose").strip() if match and _PURPOSE_WORDS.search(match.group("purpose")) else None
            name = text[: match.start()].rstrip(" ;") if match and purpose else text
            purpose = _PURPOSES.get(purpose.lower(), purpose) if purpose else None
            made.append(Recipient(text, name or text, purpose, _ranges(entry)))
        return made

    def archive(self) -> Archive | None:
        if not self.lasts:
            return None
        entry, *others = self.lasts
        self.unread.extend(segment for other in others for segment in other)
        text = _ARCHIVE_LABEL.sub("", " ".join(segment.text for segment in entry)).strip()
        text = text[:-1].rstrip() if text[-1:] in ".;" else text
        copies = _COPIES.search(text)
        drafter = _INITIALS.search(text)
        units = [unit.strip() for unit in re.split(r"[,;]|\s[-–]\s", re.sub(r"\(\d+\s*\w*\)|\.\d+b?$", "", text)) if unit.strip(" .")]
        return Archive(text, units, drafter.group(1) if drafter else None, int(copies.group(1)) if copies else None, _ranges(entry))

    def signers(self) -> list[Signer]:
        """Title blocks and names paired in order; a name directly after its block is one signature with it."""
        blocks: list[list[Segment]] = []
        names: list[Segment] = []
        after_name = False
        for segment in sorted(self.signatures, key=lambda s: (s.column, s.line)) if self._side_by_side() else self.signatures:
            if segment.kind == NAME:
                names.append(segment)
                after_name = True
            elif blocks and not after_name and not self._opens(blocks[-1], segment):
                blocks[-1].append(segment)
            elif blocks and len(names) == len(blocks) and segment.kind != COMPETENCE and not (segment.kind == BODY and self.lines[segment.line].gap):
                blocks[-1].append(segment)  # a second office, printed under the name; a body that stands apart opens another signature
            else:
                blocks.append([segment])
                after_name = False
        count = max(len(blocks), len(names)) if blocks or len(names) == 1 else 0
        if not count:
            self.unread.extend(names)
        made = []
        for n in range(count):
            block = blocks[n] if n < len(blocks) else []
            name = names[n] if n < len(names) else None
            made.append(self._signer(block, name))
        return made

    def _side_by_side(self) -> bool:
        """Whether two title blocks stand in columns of the same lines."""
        lines = [s.line for s in self.signatures if s.kind in (COMPETENCE, POSITION)]
        return len(lines) != len(set(lines))

    def _opens(self, block: Sequence[Segment], segment: Segment) -> bool:
        """Whether a title begins another signature: a competence or body after an office, or the same office again."""
        offices = [s.text for s in block if s.kind == POSITION]
        return bool(offices) and (segment.kind in (COMPETENCE, BODY) or segment.text in offices)

    def _signer(self, block: Sequence[Segment], name: Segment | None) -> Signer:
        competence: list[str] = []
        position: list[str] = []
        for segment in block:
            if segment.kind == COMPETENCE:
                competence.append(segment.text)
            elif segment.kind in (OTHER, BODY) and competence and not position:
                competence[-1] = f"{competence[-1]} {segment.text}"
            else:
                position.append(segment.text)
        ranges = _ranges([*block, name] if name is not None else block)
        return Signer(competence, " ".join(position) or None, name.text if name else None, tuple(sorted(ranges)))


def _ranges(entry: Sequence[Segment]) -> tuple[Range, ...]:
    return tuple((segment.start, segment.end) for segment in entry)
