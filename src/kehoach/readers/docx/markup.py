"""The XML of a part, parsed with bounds: no DOCTYPE, no entities, no network, at most 256 levels; and the names of its elements.

Documents in the strict form (ISO/IEC 29500-1) have other namespaces than those in the transitional form (ISO/IEC 29500-4): both are
read as the latter.
"""

from __future__ import annotations

import re
from typing import Any

from kehoach.readers.errors import ReadError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (b"drawingml/diagram", b"http://schemas.openxmlformats.org/drawingml/2006/diagram"),
)
_UTF16 = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"))
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_VALUE = W + "val"
_OFF = frozenset(("0", "false", "off"))


def parse_xml(raw: bytes, name: str, kind: str) -> Any:
    """The root element of a part. Raises ReadError: "unsafe" for a DOCTYPE or XML too deep, "damaged" for what is no XML."""
    from lxml import etree

    for opening, encoding in _UTF16:
        if raw.startswith(opening):
            raw = _DECLARATION.sub("", raw.decode(encoding, "replace")).encode("utf-8")
            break
    if b"<!DOCTYPE" in raw:
        raise ReadError("unsafe", kind=kind, reason="DOCTYPE")
    if _STRICT in raw:
        for strict, transitional in _TRANSITIONAL:
            raw = raw.replace(_STRICT + strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise ReadError("unsafe", kind=kind, reason="XML > 256") from None
        raise ReadError("damaged", kind=kind, reason=f"{name}, XML {error.position[0]}:{error.position[1]}") from None
    except (ValueError, LookupError):
        raise ReadError("damaged", kind=kind, reason=name) from None
    if root is None:
        raise ReadError("damaged", kind=kind, reason=name)
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding in which the bytes above do not show it
        raise ReadError("unsafe", kind=kind, reason="DOCTYPE")
    return root


def is_on(element: Any) -> bool:
    """Whether a toggle such as ``<w:caps/>`` is on; ``w:val`` may say "0", "false" or "off" (ECMA-376 part 1, 17.17.4)."""
    return element is not None and element.get(_VALUE, "1") not in _OFF


def value_of(parent: Any, name: str) -> str | None:
    """The ``w:val`` of a child element, None where it is missing."""
    if parent is None:
        return None
    for child in parent.iterchildren(W + name):
        found: str | None = child.get(_VALUE)
        return found
    return None


def number_of(text: str | None, default: int | None = None) -> int | None:
    """The number that an attribute says; a default where it says none."""
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default


def chosen(alternate: Any) -> Any:
    """The branch of ``mc:AlternateContent`` that is printed: the first choice that holds text, else the fallback, else the first choice.

    Word writes a text box twice, as DrawingML in the choice and as VML in the fallback; one of them is read.
    """
    branches = [branch for branch in alternate if branch.tag in (MC + "Choice", MC + "Fallback")]
    for branch in branches:
        if next(branch.iter(W + "t", W + "p", W + "numFmt", M + "t", DGM + "relIds"), None) is not None:
            return branch
    return branches[0] if branches else None
