"""Edits of a text: where a piece's words stand in the source, and the source with some ranges replaced."""

from __future__ import annotations

from comparison.pieces import Piece

Splice = tuple[int, int, str]
_SIGNS = "*_#>\\ \t"


def spliced(text: str, splices: list[Splice]) -> str:
    """The text with each range replaced; ranges do not overlap.

    >>> spliced("1. Trồng cây", [(0, 2, "2."), (12, 12, " và hoa")])
    '2. Trồng cây và hoa'
    """
    at = len(text) + 1
    for start, end, new in sorted(splices, key=lambda one: one[:2], reverse=True):
        assert start <= end <= at, "two edits overlap"
        text, at = text[:start] + new + text[end:], start
    return text


def offsets(text: str, piece: Piece) -> list[int] | None:
    """For each character of the piece's marker, a blank and its text the offset in the source; None where a letter is not found.

    Signs of Markdown, line breaks and borders of cells may stand between the letters; a blank of the record stands where the last letter ended.
    """
    found: list[int] = []
    at = piece.start
    for sign in f"{piece.marker or ''} {piece.text}":
        if sign.isspace():
            found.append(at)
            continue
        at = text.find(sign, at, piece.end)
        if at < 0:
            return None
        found.append(at)
        at += 1
    return found


def worded(text: str, piece: Piece, start: int, end: int, new: str) -> Splice | None:
    """The splice that makes the piece's text ``text[:start] + new + text[end:]``."""
    places = offsets(text, piece)
    if places is None or start >= end:
        return None
    shift = len(piece.marker or "") + 1
    return places[shift + start], places[shift + end - 1] + 1, new


def remarked(text: str, piece: Piece, marker: str) -> Splice | None:
    """The splice that gives a piece another number."""
    places = offsets(text, piece)
    if places is None or not piece.marker:
        return None
    return places[0], places[len(piece.marker) - 1] + 1, marker


def line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def block(text: str, piece: Piece) -> tuple[int, int] | None:
    """The lines of a piece and of all under it, without the last line's end; None where it shares a line with something else."""
    start, end = line_start(text, piece.start), line_end(text, piece.last)
    if text[start : piece.start].strip(_SIGNS) or text[piece.last : end].strip(_SIGNS):
        return None
    return start, end


def removed(text: str, start: int, end: int) -> Splice:
    """The splice that takes out a block with the blank lines after it."""
    while end < len(text) and not text[end : line_end(text, end + 1)].strip():
        end = line_end(text, end + 1)
    return start, min(end + 1, len(text)), ""


def gap(text: str, piece: Piece) -> str:
    """What stands between the piece's line and the one before: one line's end, or a blank line too."""
    return "\n\n" if text[: line_start(text, piece.start)].endswith("\n\n") else "\n"


def like(text: str, piece: Piece, marker: str, words: str) -> str | None:
    """A line printed as the piece's own is, with another number and other words.

    >>> like("**1. Mục đích**", Piece("item", "Mục đích", "1.", start=0, end=15), "2.", "Yêu cầu")
    '**2. Yêu cầu**'
    """
    places = offsets(text, piece)
    if places is None:
        return None
    shift = len(piece.marker or "")
    head = text[line_start(text, piece.start) : places[0]]
    between = text[places[shift - 1] + 1 : places[shift + 1]] if shift else ""
    tail = text[places[-1] + 1 : line_end(text, places[-1])].rstrip()
    if "\n" in between or tail.strip(_SIGNS):
        return None
    if not tail:
        head, between = head.replace("**", ""), between.replace("**", "") or " " * bool(shift)
    return head + marker + between + words + tail
