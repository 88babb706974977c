"""YAML that reads back to the same record; several plans are several YAML documents.

Written by libyaml: PyYAML's own emitter is some thirty times slower. Where libyaml is missing the record is written
as JSON, which is YAML too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.writers import to_json
from kehoach.writers.plain_data import plain_data

if TYPE_CHECKING:
    from kehoach.records.models import Plan

SUFFIX = ".yaml"
OPENING, BETWEEN, CLOSING = b"", b"---\n", b""
_WIDTH = 120


def write(plan: Plan, spans: bool = True, compact: bool = False) -> bytes:
    """The record as YAML; ``compact`` writes it in flow style."""
    import yaml

    dumper = getattr(yaml, "CSafeDumper", None)
    if dumper is None:
        return to_json.write(plan, spans, compact)
    text: bytes = yaml.dump(
        plain_data(plan, spans), Dumper=dumper, encoding="utf-8", allow_unicode=True, sort_keys=False, width=_WIDTH, default_flow_style=compact
    )
    return text
