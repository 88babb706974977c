"""Files without what is another each time they are made: times in zip archives, dates and identifiers in PDFs."""

from __future__ import annotations

import re
from hashlib import md5
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_DATE = re.compile(rb"(/(?:CreationDate|ModDate)\s*\(D:)\d{14}([^)]*\))")
_DAY = b"20260101000000"
_IDENTIFIER = re.compile(rb"/ID\s*\[\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*\]")
_CHECKSUM = re.compile(rb"/DocChecksum\s*/([0-9A-Fa-f]+)")


def repacked(raw: bytes) -> bytes:
    """A zip archive with its parts in order of their names, all of one time; the list of types first, as Word has it."""
    stream = BytesIO()
    with ZipFile(BytesIO(raw)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(name), compresslevel=9)
    return stream.getvalue()


def settled(raw: bytes) -> bytes:
    """A PDF whose dates and identifier come from nothing but its content; every value keeps its length, so that no offset moves.

    >>> settled(b"/CreationDate(D:20260105081530+07'00')")
    b"/CreationDate(D:20260101000000+00'00')"
    """

    def date(match: re.Match[bytes]) -> bytes:
        return match.group(1) + _DAY + re.sub(rb"\d", b"0", match.group(2))

    made = _CHECKSUM.sub(lambda match: match.group().replace(match.group(1), b"0" * len(match.group(1))), _DATE.sub(date, raw))
    bare = _IDENTIFIER.sub(b"", made)
    digest = md5(bare, usedforsecurity=False).hexdigest().upper().encode()

    def identifier(match: re.Match[bytes]) -> bytes:
        whole = match.group()
        for old in (match.group(1), match.group(2)):
            whole = whole.replace(old, (digest * 4)[: len(old)])
        return whole

    return _IDENTIFIER.sub(identifier, made)
