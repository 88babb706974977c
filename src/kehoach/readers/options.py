"""What may be asked of a reader."""

from __future__ import annotations

from typing import NamedTuple


class ReadOptions(NamedTuple):
    """``revisions`` is "accepted" or "original": which text of a document with tracked changes; ``ocr``: read pictures of pages with ocrmypdf."""

    revisions: str = "accepted"
    ocr: bool = False


DEFAULTS = ReadOptions()
