"""The JSON Schema of the record: the one in schemas/ is the one printed, it is valid, it is explained, it refuses."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cli_run import PLAN, ROOT, SAMPLES, kehoach
from kehoach import parse, parse_file, write
from kehoach.records.schema import schema_text

COMMITTED = ROOT / "schemas" / "plan-1.0.schema.json"
SCHEMA = json.loads(schema_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
VIETNAMESE = re.compile("[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựỳýỷỹỵ]", re.IGNORECASE)
PROPERTIES = [(name, key) for name, model in {"Plan": SCHEMA, **SCHEMA["$defs"]}.items() for key in model["properties"]]
GOOD: dict[str, Any] = json.loads(write(parse(PLAN)))


def test_the_schema_printed_is_the_schema_committed() -> None:
    """If this fails the contract has changed: raise the version, or run ``kehoach schema -o schemas/plan-1.0.schema.json``."""
    assert kehoach("schema").out == COMMITTED.read_bytes()


def test_the_schema_is_a_valid_schema_of_2020_12_with_a_name() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == "urn:kehoach:schema:plan:1.0"


@pytest.mark.parametrize(("model", "key"), PROPERTIES, ids=[".".join(pair) for pair in PROPERTIES])
def test_every_key_is_explained_in_vietnamese(model: str, key: str) -> None:
    description = (SCHEMA if model == "Plan" else SCHEMA["$defs"][model])["properties"][key]["description"]
    assert VIETNAMESE.search(description)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("spans", [True, False], ids=["with spans", "without"])
def test_the_record_of_every_sample_keeps_to_the_schema(sample: Path, spans: bool) -> None:
    VALIDATOR.validate(json.loads(write(parse_file(sample), spans=spans)))


BREAKAGES: dict[str, Callable[[dict[str, Any]], Any]] = {
    "an unknown key": lambda record: record.update(ghi_chu="x"),
    "an unknown key in the metadata": lambda record: record["metadata"].update(due_date="2026-01-01"),
    "an unknown key in a node": lambda record: record["body"][0].update(title="x"),
    "a number for a text": lambda record: record["body"][0].update(text=1),
    "null for a text": lambda record: record["body"][0].update(text=None),
    "a text for a list": lambda record: record.update(recipients="UBND tỉnh"),
    "a text for an offset": lambda record: record["body"][0]["span"].update(start="0"),
    "a kind that is none": lambda record: record["body"][0].update(kind="heading"),
    "another version": lambda record: record.update(schema_version="0.9"),
    "no source": lambda record: record.pop("source"),
    "no id in a child": lambda record: record["body"][0]["children"][0].pop("id"),
    "a list for the record": lambda record: record.update(metadata=[]),
}


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_record_that_breaks_the_contract_is_refused(name: str) -> None:
    record = copy.deepcopy(GOOD)
    VALIDATOR.validate(record)
    BREAKAGES[name](record)
    assert not VALIDATOR.is_valid(record)
