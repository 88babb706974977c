"""A .docx on one page: package, main text, stories, layout, text."""

from __future__ import annotations

import gc
from typing import Any

from kehoach.document import Decoded
from kehoach.readers.docx.document import Document
from kehoach.readers.docx.layout import arrange
from kehoach.readers.docx.markup import W, parse_xml
from kehoach.readers.docx.package import KIND, Package
from kehoach.readers.docx.running import read_running
from kehoach.readers.docx.story import Story
from kehoach.readers.docx.writing import Writer
from kehoach.readers.errors import ReadError
from kehoach.readers.options import ReadOptions

_MAIN = "word/document.xml"
_OTHERS = (("xl/", "xlsx"), ("ppt/", "pptx"), ("content.xml", "odf"))


def read_package(raw: bytes, options: ReadOptions) -> Decoded:
    """The text of a .docx. Raises ReadError: "damaged", "unsafe", "encrypted", "mislabelled"."""
    package = Package(raw)
    enabled = gc.isenabled()
    gc.disable()  # many objects and no rubbish, as when a record is made
    try:
        return _read(package, options)
    except RecursionError:
        raise ReadError("unsafe", kind=KIND, reason="XML") from None
    finally:
        if enabled:
            gc.enable()


def _read(package: Package, options: ReadOptions) -> Decoded:
    main, root = _main_part(package)
    body = root.find(W + "body")
    if root.tag != W + "document" or body is None:
        raise ReadError("damaged", kind=KIND, reason=main)
    document = Document(package, main, original=options.revisions == "original")
    blocks = Story(document, body, document.relations).blocks(body)
    letterhead, running = read_running(document, body)
    if document.has_comments():
        document.notices.add("comments")
    writer = Writer()
    writer.write(arrange(letterhead))
    writer.write(arrange(blocks))
    writer.furnish(running)
    return writer.decoded(sorted(document.notices))


def _main_part(package: Package) -> tuple[str, Any]:
    """The name and the root of the main text: the part that the package's relationships name, else the usual one."""
    named = next((relation.target for relation in package.relations("").values() if relation.kind == "officeDocument"), _MAIN)
    for name in dict.fromkeys((named, _MAIN)):
        raw = package.bytes_of(name) if name.endswith(".xml") else None
        if raw is not None:
            if name.lower().startswith(("xl/", "ppt/")):
                break
            return name, parse_xml(raw, name, KIND)
    for folder, kind in _OTHERS:
        if any(name.startswith(folder) for name in package.names()):
            raise ReadError("mislabelled", suffix=".docx", kind=kind)
    raise ReadError("damaged", kind=KIND, reason=_MAIN)
