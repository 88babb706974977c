"""The JSON Schema of the record (draft 2020-12), printed from the models."""

from __future__ import annotations

import json

from kehoach.records.descriptions import DESCRIPTIONS
from kehoach.records.models import SCHEMA_VERSION, Plan

SCHEMA_ID = f"urn:kehoach:schema:plan:{SCHEMA_VERSION}"


def schema_text() -> str:
    """The schema as JSON, ending in a line feed; the same for the same version, byte by byte."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        **Plan.model_json_schema(mode="validation"),
    }
    for name, model in (("Plan", schema), *schema["$defs"].items()):
        for key, field in model["properties"].items():
            field["description"] = DESCRIPTIONS[name][key]
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
