"""Web pages: HTML and XHTML as Word, LibreOffice, Google Docs and portals write them, and MHTML.

The text is what a browser prints, with generated numbers and bullets; menus and the like are its furniture.
Source: HTML Living Standard; RFC 2557 for MHTML.
"""

from __future__ import annotations

import re

from kehoach.document import Decoded
from kehoach.document.building import without_collection
from kehoach.readers.errors import ReadError
from kehoach.readers.options import DEFAULTS, ReadOptions

SUFFIXES = {
    ".html": "text/html", ".htm": "text/html", ".xhtml": "application/xhtml+xml", ".mht": "multipart/related", ".mhtml": "multipart/related",
}  # fmt: skip
_OPENING = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*+-->\s*)*+<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_OTHER_KINDS = ((b"PK\x03\x04", "docx"), (b"%PDF", "pdf"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"), (b"{\\rtf", "rtf"))

_FEW = 0.1


def sniff(raw: bytes) -> bool:
    """Whether bytes begin as a page or as a mail that holds one."""
    if _OPENING.match(raw[:8000]):
        return True
    if b"multipart/" not in raw[:4096]:
        return False
    from kehoach.readers.html.mhtml import is_mhtml

    return is_mhtml(raw)


def read(raw: bytes, options: ReadOptions = DEFAULTS) -> Decoded:
    """What a page prints. Raises ReadError: lxml missing, another kind of file, an encoding that cannot be told."""
    for magic, kind in _OTHER_KINDS:
        if raw.startswith(magic):
            raise ReadError("mislabelled", suffix=".html", kind=kind)
    try:
        import lxml.etree  # noqa: F401
    except ImportError:
        raise ReadError("extra", kind="html", library="lxml", extra="html") from None
    from kehoach.readers.html.charset import decode_page
    from kehoach.readers.html.chrome import mark_chrome
    from kehoach.readers.html.flow import Flow
    from kehoach.readers.html.lettering import mend_letters
    from kehoach.readers.html.mhtml import is_mhtml, page_of
    from kehoach.readers.html.tree import read_tree
    from kehoach.readers.html.writing import write_text

    page, given = page_of(raw) if is_mhtml(raw) else (raw, None)
    text, fault = decode_page(page, given)
    with without_collection():
        root, sheets = read_tree(text)
        mended = mend_letters(root)
        if fault is not None and not mended:
            raise fault
        original = options.revisions == "original"
        flow = Flow(sheets, original, fonts=not mended)
        flow.read(root)
        if flow.refused > flow.drawn * _FEW:  # Unicode text that kept the name of an old font
            flow = Flow(sheets, original, fonts=False)
            flow.read(root)
        decoded = write_text(flow.blocks, mark_chrome(flow.blocks, flow.places))
    return decoded._replace(notices=(("legacy-encoding", None, None),)) if mended or flow.drawn else decoded
