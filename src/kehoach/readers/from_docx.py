"""Word documents (.docx and its kin), read with lxml: the text as Word prints it, automatic numbers included.

What is printed is given once: numbers of lists, text boxes, notes (in brackets, "[1]", each after the paragraph that refers to it), results of
fields, text in capitals by its format. Hidden text, comments and instructions of fields are not printed. Tracked changes are taken as accepted,
or as rejected where ``ReadOptions.revisions`` is "original". Heads and feet that are laid out as tables, tabs or boxes come as lines, real
tables as pipe tables. Source: ECMA-376 (ISO/IEC 29500), both its forms.
"""

from __future__ import annotations

from kehoach.document import Decoded
from kehoach.readers.errors import ReadError
from kehoach.readers.options import DEFAULTS, ReadOptions

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MACROS = "application/vnd.ms-word"
SUFFIXES = {
    ".docx": f"{_WORD}.document",
    ".docm": f"{_MACROS}.document.macroEnabled.12",
    ".dotx": f"{_WORD}.template",
    ".dotm": f"{_MACROS}.template.macroEnabled.12",
}
_ZIP = b"PK\x03\x04"


def sniff(raw: bytes) -> bool:
    """Whether bytes are a zip with Word's parts in it."""
    return raw.startswith(_ZIP) and b"word/" in raw


def read(raw: bytes, options: ReadOptions = DEFAULTS) -> Decoded:
    """The text of a Word document. Raises ReadError: "extra" without lxml, "damaged", "unsafe", "encrypted", "mislabelled".

    What is named .docx but is an old .doc, rich text, OpenDocument or a web page is read as what it is.
    """
    from kehoach.readers import from_office

    if from_office.sniff(raw) or (not raw.startswith(_ZIP) and from_office.is_disguised(raw)):
        return from_office.read(raw, options)
    if not raw.startswith(_ZIP):
        raise ReadError("damaged", kind="docx", reason="zip")
    require_lxml()
    from kehoach.readers.docx.reading import read_package

    return read_package(raw, options)


def require_lxml() -> None:
    """Raise ReadError "extra" where lxml is not installed."""
    try:
        import lxml.etree  # noqa: F401
    except ImportError:
        raise ReadError("extra", kind="docx", library="lxml", extra="docx") from None
