"""MHTML, the "single file web page" of Word and browsers: a mail whose first HTML part is the page.

Source: RFC 2557.
"""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message

from kehoach.readers.errors import ReadError

_HEADER = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version:|Content-Type:\s*multipart/)", re.IGNORECASE)
_DEEPEST = 50


def is_mhtml(raw: bytes) -> bool:
    """Whether some bytes open with the header of a mail that holds a page."""
    opening = raw[:4096].lstrip(b"\xef\xbb\xbf\r\n\t ")
    return _HEADER.match(opening) is not None and b"html" in raw[:20000].lower()


def page_of(raw: bytes) -> tuple[bytes, str | None]:
    """The bytes of the page in an MHTML file and the charset its part names. Raises ReadError("damaged") where there is none."""
    part = body = None
    try:
        part = _find_page(message_from_bytes(raw.lstrip(b"\xef\xbb\xbf\r\n\t ")))
        body = part.get_payload(decode=True) if part is not None else None
    except (RecursionError, ValueError, LookupError):
        pass  # told below
    if part is None or not isinstance(body, bytes):
        raise ReadError("damaged", kind="mhtml", reason="text/html?")
    return body, part.get_content_charset()


def _find_page(message: Message) -> Message | None:
    """The first part that is a page, in the order of the mail."""
    waiting = [(message, 0)]
    while waiting:
        part, depth = waiting.pop()
        if part.is_multipart():
            inner = part.get_payload()
            if depth < _DEEPEST and isinstance(inner, list):
                waiting.extend((piece, depth + 1) for piece in reversed(inner) if isinstance(piece, Message))
        elif part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return part
    return None
