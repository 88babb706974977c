"""Records of one document in two formats: what must be the same, without what tells of the file it was read from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from coverage_check import faults
from kehoach import write
from kehoach.pipeline import parse_document
from kehoach.readers import read_file

PLACES = ("span", "spans", "also")
OF_THE_FILE = ("source", "furniture")
OF_THE_READING = ("rejoined",)


def content_of(path: Path) -> dict[str, Any]:
    """The record of a file without places, source, furniture and notices about the reading; nothing of its text is lost, nothing stands twice."""
    document = read_file(path)
    plan = parse_document(document)
    assert faults(document.source.text, plan) == []
    record: dict[str, Any] = _without_places(json.loads(write(plan)))
    record["notices"] = [notice for notice in record["notices"] if notice["code"] not in OF_THE_READING]
    return {key: value for key, value in record.items() if key not in OF_THE_FILE}


def _without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_places(inner) for key, inner in value.items() if key not in PLACES}
    return [_without_places(inner) for inner in value] if isinstance(value, list) else value
