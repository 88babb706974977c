"""The zip of a document (Open Packaging Conventions, ISO/IEC 29500-2): its parts are read by name and with bounds, nothing is ever extracted.

A name such as ``../../x`` is only a name: parts are looked up in the zip's own directory and never become paths of files.
"""

from __future__ import annotations

import posixpath
import zlib
from io import BytesIO
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from kehoach.readers.docx.markup import parse_xml
from kehoach.readers.errors import ReadError

KIND = "docx"
LARGEST_PART = 64_000_000  # bytes of one part, inflated
LARGEST_WHOLE = 128_000_000  # bytes of all parts that are read, inflated
_MOST_MEMBERS = 10_000
_SUSPECT = 4_000_000  # bytes from which the ratio is looked at
_LARGEST_RATIO = 200  # XML of Word shrinks to a tenth, seldom to a fiftieth; deflate cannot do better than 1,030
_ENCRYPTED = 0x1
_DAMAGE = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError, IndexError)


class Relation(NamedTuple):
    """A relationship: the last word of its type ("numbering") and the name of the part that it leads to."""

    kind: str
    target: str


class Package:
    """The parts of a document. ``bytes_of`` gives None for a part that is not there; ReadError for one that is damaged or too large."""

    def __init__(self, raw: bytes, kind: str = KIND) -> None:
        self.kind = kind
        try:
            self._zip = ZipFile(BytesIO(raw))
            members = self._zip.infolist()
        except _DAMAGE:
            raise ReadError("damaged", kind=kind, reason="zip") from None
        if len(members) > _MOST_MEMBERS:
            raise ReadError("unsafe", kind=kind, reason=f"zip: {len(members)} > {_MOST_MEMBERS}")
        self._members = {_key(member.filename): member for member in members}
        for member in members:
            if member.filename.lower().endswith((".xml", ".rels")):
                _check_size(member, kind)
        self._left = LARGEST_WHOLE

    def names(self) -> list[str]:
        """The names of all parts, in lower case and with slashes."""
        return list(self._members)

    def bytes_of(self, name: str) -> bytes | None:
        member = self._members.get(_key(name))
        if member is None:
            return None
        _check_size(member, self.kind)
        self._left -= member.file_size
        if self._left < 0:
            raise ReadError("unsafe", kind=self.kind, reason=f"zip: > {LARGEST_WHOLE // 1_000_000} MB")
        if member.flag_bits & _ENCRYPTED:
            raise ReadError("encrypted", kind=self.kind)
        try:
            with self._zip.open(member) as stream:  # never gives more than the declared size, which was checked
                return stream.read(member.file_size + 1)
        except _DAMAGE:
            raise ReadError("damaged", kind=self.kind, reason=name) from None

    def relations(self, name: str) -> dict[str, Relation]:
        """The relationships of a part by their ids, those that lead out of the package left out; "" for the package's own."""
        folder, base = posixpath.split(name)
        raw = self.bytes_of(posixpath.join(folder, "_rels", f"{base}.rels"))
        if raw is None:
            return {}
        found = {}
        for relation in parse_xml(raw, f"{base}.rels", self.kind):
            target = relation.get("Target")
            if target is None or relation.get("TargetMode") == "External":
                continue
            whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[relation.get("Id", "")] = Relation(relation.get("Type", "").rpartition("/")[2], whole)
        return found


def _key(name: str) -> str:
    """Part names are compared without case; some writers use backslashes."""
    return name.replace("\\", "/").lstrip("/").lower()


def _check_size(member: ZipInfo, kind: str) -> None:
    """Refuse a member by its declared sizes, before a byte of it is inflated."""
    large = member.file_size > LARGEST_PART
    if large or (member.file_size > _SUSPECT and member.file_size > member.compress_size * _LARGEST_RATIO):
        reason = f"zip: {member.compress_size // 1000} kB -> {member.file_size // 1_000_000} MB"
        raise ReadError("unsafe", kind=kind, reason=reason)
