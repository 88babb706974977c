"""The container of old .doc files ([MS-CFB]: a file system of sectors in a file), read as far as is needed to tell what a file is.

Nothing is read beyond the bytes that are there; a chain of sectors that leads out of the file is a file that was cut.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_ENTRY = 128
_END = 0xFFFFFFF8  # sectors from here on are none: free, end of chain, tables
_LISTED = 109  # sectors of the allocation table that the header lists
_MOST_SECTORS = 1 << 20


class Stream(NamedTuple):
    """A stream: its name, its size in bytes, its first sector."""

    name: str
    size: int
    start: int


class Compound:
    """The directory of a compound file. Raises ValueError for a header or directory that is none."""

    def __init__(self, raw: bytes) -> None:
        if len(raw) < _HEADER or not raw.startswith(MAGIC):
            raise ValueError("header")
        self._raw = raw
        self._sector: int = 1 << struct.unpack_from("<H", raw, 30)[0]
        if self._sector not in (512, 4096):
            raise ValueError("sector")
        self._small: int = struct.unpack_from("<I", raw, 56)[0]
        self._table = self._allocation()
        self.streams = {stream.name: stream for stream in self._directory(struct.unpack_from("<I", raw, 48)[0])}

    def opening(self, name: str, length: int) -> bytes:
        """The first bytes of a stream that is long enough to have sectors of its own; empty for one that is not there or cut."""
        stream = self.streams.get(name)
        if stream is None or stream.size < self._small:
            return b""
        return self._bytes(stream.start)[:length]

    def is_cut(self, name: str) -> bool:
        """Whether the sectors of a stream lie beyond the end of the file, or hold less than its size."""
        stream = self.streams.get(name)
        if stream is None:
            return True
        if stream.size < self._small:
            return False
        chain = self._chain(stream.start)
        whole = all(self._offset(sector) < len(self._raw) for sector in chain)
        return not whole or len(chain) * self._sector < stream.size

    def _offset(self, sector: int) -> int:
        return (sector + 1) * self._sector

    def _bytes(self, sector: int) -> bytes:
        return self._raw[self._offset(sector) : self._offset(sector) + self._sector]

    def _allocation(self) -> list[int]:
        """The table that says for each sector which one follows it."""
        sectors = [one for one in struct.unpack_from(f"<{_LISTED}I", self._raw, 76) if one < _END]
        following, count = struct.unpack_from("<II", self._raw, 68)
        for _ in range(min(count, _MOST_SECTORS)):
            data = self._bytes(following) if following < _END else b""
            if len(data) < self._sector:
                break
            *more, following = struct.unpack(f"<{self._sector // 4}I", data)
            sectors.extend(one for one in more if one < _END)
        table: list[int] = []
        for sector in sectors:
            data = self._bytes(sector)
            table.extend(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))
            table.extend([_END] * (self._sector // 4 - len(data) // 4))
        return table

    def _chain(self, sector: int) -> list[int]:
        chain: list[int] = []
        while sector < _END and len(chain) <= len(self._table):
            chain.append(sector)
            sector = self._table[sector] if sector < len(self._table) else _END
        return chain

    def _directory(self, start: int) -> list[Stream]:
        data = b"".join(self._bytes(sector) for sector in self._chain(start))
        found = []
        for at in range(0, len(data) - _ENTRY + 1, _ENTRY):
            length = struct.unpack_from("<H", data, at + 64)[0]
            if not 2 <= length <= 64 or data[at + 66] not in (1, 2, 5):
                continue
            first, size = struct.unpack_from("<IQ", data, at + 116)
            found.append(Stream(data[at : at + length - 2].decode("utf-16-le", "replace"), size & 0xFFFFFFFF, first))
        if not found:
            raise ValueError("directory")
        return found
