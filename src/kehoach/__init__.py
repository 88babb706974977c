"""kehoach: Vietnamese administrative plans (Kế hoạch, Chương trình, Phương án, Đề án) as validated records.

>>> import kehoach
>>> plan = kehoach.parse("KẾ HOẠCH\\nTrồng cây năm 2026\\n\\nI. MỤC ĐÍCH\\n1. Phủ xanh đất trống.")
>>> plan.metadata.type_name, plan.metadata.subject, plan.body[0].children[0].id
('Kế hoạch', 'Trồng cây năm 2026', 'I.1')

Importing this module is cheap: what a name needs is imported when the name is first used.
"""

from __future__ import annotations

__version__ = "0.1.0"

TYPE_CHECKING = False  # typing itself costs more than all of this module; type checkers know the name
if TYPE_CHECKING:
    from typing import Any

    from kehoach.pipeline import parse, parse_file
    from kehoach.readers import ReadError
    from kehoach.records.changes import Change, Delta, Place
    from kehoach.records.findings import Finding
    from kehoach.records.models import (
        Amount,
        AmountInWords,
        Appendix,
        Archive,
        Assignment,
        Citation,
        Factor,
        FieldNode,
        Metadata,
        Node,
        Notice,
        Organ,
        Plan,
        Product,
        Recipient,
        Signer,
        Span,
        TableNode,
        Task,
        Time,
    )
    from kehoach.records.reading import RecordError
    from kehoach.revisions import diff
    from kehoach.validation import validate
    from kehoach.writers import write

_HOMES = {
    "parse": "kehoach.pipeline",
    "parse_file": "kehoach.pipeline",
    "write": "kehoach.writers",
    "diff": "kehoach.revisions",
    "Change": "kehoach.records.changes",
    "Delta": "kehoach.records.changes",
    "Place": "kehoach.records.changes",
    "validate": "kehoach.validation",
    "Finding": "kehoach.records.findings",
    "ReadError": "kehoach.readers",
    "RecordError": "kehoach.records.reading",
}
_RECORDS = (
    "Amount", "AmountInWords", "Appendix", "Archive", "Assignment", "Citation", "Factor", "FieldNode", "Metadata", "Node", "Notice", "Organ",
    "Plan", "Product", "Recipient", "Signer", "Span", "TableNode", "Task", "Time",
)  # fmt: skip
__all__ = [
    "Amount", "AmountInWords", "Appendix", "Archive", "Assignment", "Change", "Citation", "Delta", "Factor", "FieldNode", "Finding", "Metadata",
    "Node", "Notice", "Organ", "Place", "Plan", "Product", "ReadError", "Recipient", "RecordError", "Signer", "Span", "TableNode", "Task", "Time",
    "__version__", "diff", "parse", "parse_file", "validate", "write",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name) or ("kehoach.records.models" if name in _RECORDS else None)
    if home is None:
        raise AttributeError(f"module 'kehoach' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
