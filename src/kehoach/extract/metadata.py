"""What a document says of itself: its type, bodies, number, date and subject, each with the place where it is printed.

Source: contract.md, "metadata"; NĐ 30/2020/NĐ-CP, Phụ lục VI.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from kehoach.diagnostics import Notice
from kehoach.document.types import ADMINISTRATIVE_TYPES, PARTY_TYPES
from kehoach.extract.organs.abbreviations import expand
from kehoach.extract.organs.issuer import Organs, complete, in_usual_capitals, issuer_in_preamble, read_head_lines
from kehoach.extract.parts import Parts
from kehoach.syntax.markup import plain
from kehoach.text.fold import fold

Record = dict[str, Any]
Piece = tuple[str, int, int]  # a key of the metadata and where a part of it is printed


class Metadata(NamedTuple):
    """The record of the metadata, and what in it is doubted."""

    record: Record
    notices: list[Notice]


def read_metadata(text: str, parts: Parts, span: Callable[[int, int], Record]) -> Metadata:
    """The metadata of a document; ``text`` is the clean one, ``span`` turns a range of it into a span of the source."""
    head, type_line = parts.head, parts.type_line
    date = None
    if head.date is not None and head.date_text is not None:
        date = {"text": head.date_text, **head.date._asdict(), "iso": head.date.iso}
    subject, subject_pieces = _subject(text, parts)
    organs, source = _organs(text, parts)
    pieces = [(piece.key, piece.start, piece.end) for piece in head.pieces]
    labels = [("recipients_label", *label) for label in parts.foot.labels]
    type_name = type_line.name if type_line else None
    record = {
        "type_name": type_name, "type_code": {**ADMINISTRATIVE_TYPES, **PARTY_TYPES}.get(type_name) if type_name else None,
        "organ_name": organs.organ, "parent_organ_name": organs.parent,
        "code_number": head.code_number, "code_notation": head.code_notation, "place": head.place, "issued_date": date,
        "subject": subject, "national_title": head.national_title, "motto": head.motto, "party_title": head.party_title,
        "secrecy": head.secrecy, "urgency": head.urgency, "spans": _spans([*pieces, *subject_pieces, *labels], span),
        "derived_from": {"organ_name": source} if source is not None else {},
    }  # fmt: skip
    return Metadata(record, list(_doubts(parts, subject, organs)))


def own_code(metadata: Record) -> str | None:
    """A document's own number and notation as they are printed together; a Party's notation holds the slash itself.

    >>> own_code({"code_number": "12", "code_notation": "KH-UBND"}), own_code({"code_number": "12", "code_notation": "KH/TU"})
    ('12/KH-UBND', '12-KH/TU')
    """
    number, notation = metadata["code_number"], metadata["code_notation"]
    return f"{number}{'-' if '/' in notation else '/'}{notation}" if number and notation else None


def _spans(pieces: Sequence[Piece], span: Callable[[int, int], Record]) -> dict[str, Record]:
    """Where each key is printed; the second piece of a key is ``key~2``."""
    spans: dict[str, Record] = {}
    printed: dict[str, int] = {}
    for key, start, end in sorted(pieces, key=lambda piece: ("~" in piece[0], piece[1])):
        name = key.split("~")[0]
        printed[name] = printed.get(name, 0) + 1
        spans[name if printed[name] == 1 else f"{name}~{printed[name]}"] = span(start, end)
    return spans


def _subject(text: str, parts: Parts) -> tuple[str | None, list[Piece]]:
    """The trích yếu: what follows the type on its line, and the lines below."""
    type_line, blocks = parts.type_line, parts.subject
    if type_line is None:
        return None, []
    start, end = type_line.rest
    rest = plain(text[start:end]) if start < end else ""
    pieces = [("type_name", type_line.start, start if rest else type_line.end)]
    if rest:
        pieces.append(("subject", start, type_line.end))
    if blocks:
        pieces.append(("subject", blocks[0].start, blocks[-1].end))
    return " ".join(filter(None, (rest, *(block.text for block in blocks)))) or None, pieces


def _organs(text: str, parts: Parts) -> tuple[Organs, str | None]:
    """The issuing body and the one above it; and from where the first was taken, if not from the head."""
    place = parts.head.place
    found = read_head_lines(parts.head.lines, text)
    if found.organ is not None:
        if found.parent is not None and _issue_together(parts, found.parent, found.organ):
            return Organs(f"{found.parent}; {found.organ}", None), None
        return Organs(complete(found.organ, text, place), found.parent), None
    issuers = _issuers(parts)
    if issuers:
        return Organs("; ".join(complete(expand(name), text, place) for name in issuers), None), "preamble"
    names = [complete(expand(in_usual_capitals(name, text)), text, place) for name in _signed_for(parts)]
    return (Organs("; ".join(dict.fromkeys(names)), None), "signature") if names else (Organs(None, None), None)


def _issue_together(parts: Parts, *names: str) -> bool:
    """Whether the preamble says that two bodies of the head issue the document with one another."""
    issuers = _issuers(parts)
    openings = {_opening(expand(issuer)) for issuer in issuers}
    return len(issuers) == len(names) and openings == {_opening(name) for name in names}


def _opening(name: str) -> str:
    return " ".join(fold(name).split()[:2])


def _issuers(parts: Parts) -> list[str]:
    issuers = issuer_in_preamble([block.text for block in parts.preamble])
    return issuers.split("; ") if issuers is not None else []


def _signed_for(parts: Parts) -> Iterator[str]:
    """The bodies in whose name somebody signs: "TM. ỦY BAN NHÂN DÂN"."""
    for signer in parts.foot.signers:
        for line in signer.competence:
            if line.startswith(("TM", "T/")):
                yield (line.split(".", 1)[-1] if "." in line else line[3:]).strip()


def _doubts(parts: Parts, subject: str | None, organs: Organs) -> Iterator[Notice]:
    head, foot = parts.head, parts.foot
    places = {piece.key: (piece.start, piece.end) for piece in head.pieces}
    if head.code_number is None and ("code_label" in places or head.code_notation is not None):
        yield Notice("blank-number", *places.get("code_notation", places.get("code_label", (None, None))))
    if head.date is not None and head.date.day is None:
        yield Notice("blank-date", *places["issued_date"])
    missing = {
        "no-type": parts.type_line is None, "no-subject": subject is None and parts.type_line is not None,
        "no-organ": organs.organ is None, "no-recipients": not foot.recipients, "no-signer": not foot.signers,
    }  # fmt: skip
    yield from (Notice(code) for code, is_missing in missing.items() if is_missing)
