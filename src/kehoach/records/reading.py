"""Records read back: JSON, NDJSON or YAML, one record or several, held to the models; what is wrong is named by its field.

Source: contract.md; the models in :mod:`kehoach.records.models` are the schema.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from kehoach.messages import MESSAGES, tell
from kehoach.records.models import SCHEMA_VERSION, Plan

if TYPE_CHECKING:
    from yaml import Loader

SUFFIXES = {".json": "json", ".ndjson": "ndjson", ".jsonl": "ndjson", ".yaml": "yaml", ".yml": "yaml"}
_LONGEST_NUMBER = 300
_OPENS_RECORD = re.compile(rb'\s*(?:\[\s*)?\{\s*"|\s*schema_version\s*:')
_TAGS = ("node", "field", "table")
_SPANS = ("Span", "PagedSpan")


class RecordError(ValueError):
    """A record that cannot be used: the field (a path such as ``body[0].kind``, "" for the whole) and what is wrong with it."""

    def __init__(self, field: str, code: str, **values: object) -> None:
        self.field, self.code, self.values = field, code, values
        super().__init__(self.message("vi"))

    def message(self, language: str) -> str:
        """One line for people: the field, and what is wrong with it."""
        what = tell(f"record-{self.code}", language, **self.values)
        return f"{self.field}: {what}" if self.field else what


class _Bad(NamedTuple):
    """Stands in read data where a value cannot be one of a record; told with its path once the whole is read."""

    code: str
    values: dict[str, object]


def form_of(suffix: str, raw: bytes) -> str | None:
    """The form of a record ("json", "ndjson", "yaml"), by the file's suffix or, where it has none, by how the bytes begin; None for a text.

    >>> form_of("", b'{"schema_version": "1.0"'), form_of("", b"# KE HOACH"), form_of(".yml", b"")
    ('json', None, 'yaml')
    """
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    if suffix or not _OPENS_RECORD.match(raw, 0, 200):
        return None
    if raw.lstrip()[:1] not in (b"{", b"["):
        return "yaml"
    return "ndjson" if re.match(rb"\s*\{[^\n]*\}\s*\n\s*\{", raw) else "json"


def read_records(raw: bytes, form: str) -> list[Plan]:
    """The records in some bytes. Raises RecordError, with the first field that is wrong."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RecordError("", "encoding", offset=error.start) from None
    if not text.strip():
        raise RecordError("", "empty")
    values = [(place, value) for place, value in _values(text, form)]
    return [_record(value, place) for place, value in values]


def _values(text: str, form: str) -> Iterator[tuple[str, Any]]:
    """The records as plain data, each with the path that leads to it."""
    if form == "ndjson":
        for number, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
            if line.strip():
                yield f"[{number}]", _from_json(line, number)
        return
    read = [_from_json(text, 0)] if form == "json" else _from_yaml(text)
    if len(read) == 1 and isinstance(read[0], list):
        yield from ((f"[{number}]", value) for number, value in enumerate(read[0]))
    elif len(read) == 1:
        yield "", read[0]
    else:
        yield from ((f"[{number}]", value) for number, value in enumerate(read))


def _from_json(text: str, line: int) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_pairs, parse_constant=_constant, parse_int=_integer)
    except json.JSONDecodeError as error:
        raise RecordError("", "syntax", line=line or error.lineno, column=error.colno) from None
    except RecursionError:
        raise RecordError("", "deep") from None


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                read[key] = _Bad("duplicate", {})
            seen.add(key)
    return read


def _constant(name: str) -> _Bad:
    return _Bad("number", {"number": name})


def _integer(digits: str) -> int | _Bad:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else _Bad("digits", {"count": len(digits)})


def _from_yaml(text: str) -> list[Any]:
    import yaml

    try:
        return list(yaml.load_all(text, _yaml_loader()))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise RecordError("", "syntax", line=mark.line + 1 if mark else 1, column=mark.column + 1 if mark else 1) from None
    except yaml.YAMLError:
        raise RecordError("", "syntax", line=1, column=1) from None
    except (RecursionError, ValueError):
        raise RecordError("", "deep") from None


def _yaml_loader() -> type[Loader]:
    """A safe loader that says no to what JSON cannot say: keys twice, numbers that are none or too long; dates stay text."""
    import yaml

    class Strict(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        pass

    def mapping(loader: Any, node: yaml.MappingNode) -> dict[str, Any]:
        return _pairs([(str(loader.construct_object(key, deep=True)), loader.construct_object(value, deep=True)) for key, value in node.value])

    def integer(loader: Any, node: yaml.ScalarNode) -> Any:
        return _integer(node.value) if len(node.value) > _LONGEST_NUMBER else yaml.SafeLoader.construct_yaml_int(loader, node)

    def as_text(loader: Any, node: yaml.ScalarNode) -> str:
        return str(loader.construct_scalar(node))

    Strict.add_constructor("tag:yaml.org,2002:map", mapping)
    Strict.add_constructor("tag:yaml.org,2002:int", integer)
    Strict.add_constructor("tag:yaml.org,2002:timestamp", as_text)
    return Strict


def _record(value: Any, place: str) -> Plan:
    _check_values(value, place)
    if not isinstance(value, dict):
        raise RecordError(place, "no-object")
    version = value.get("schema_version")
    if version != SCHEMA_VERSION:
        raise RecordError(_join(place, "schema_version"), "version", wanted=SCHEMA_VERSION, found=json.dumps(version)[:40])
    try:
        return Plan.model_validate_json(json.dumps(value), strict=True)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
        first = next((one for one in errors if not (one["type"] == "unexpected_keyword_argument" and one["loc"][-2:] == ("Span", "page"))), errors[0])
        kind = first["type"] if f"record-{first['type']}" in MESSAGES else "value"
        choices = str(first.get("ctx", {}).get("expected", ""))
        raise RecordError(_path(first["loc"], place), kind, choices=choices) from None
    except (RecursionError, ValueError):
        raise RecordError(place, "deep") from None


def _check_values(value: Any, place: str) -> None:
    """Raises RecordError for the first thing that no record can hold. Nothing is visited twice: what is shared is an alias of YAML."""
    waiting, seen = [(value, place)], set[int]()
    while waiting:
        value, path = waiting.pop()
        if isinstance(value, _Bad):
            raise RecordError(path, value.code, **value.values)
        if isinstance(value, float) and not isfinite(value):
            raise RecordError(path, "number", number=value)
        if isinstance(value, (dict, list)) and value:
            if id(value) in seen:
                raise RecordError(path, "alias")
            seen.add(id(value))
            pairs = [(_join(path, str(key)), inner) for key, inner in value.items()] if isinstance(value, dict) else [
                (f"{path}[{number}]", inner) for number, inner in enumerate(value)
            ]  # fmt: skip
            waiting.extend((inner, way) for way, inner in reversed(pairs))
        elif not isinstance(value, (str, int, float, bool, dict, list, type(None))):
            raise RecordError(path, "value", choices="")


def _path(steps: tuple[int | str, ...], place: str) -> str:
    """A path of pydantic's as one reads it: without the names of the kinds of nodes that it passes."""
    path = place
    for number, step in enumerate(steps):
        if isinstance(step, int):
            path += f"[{step}]"
        elif step not in _SPANS and not (step in _TAGS and number and isinstance(steps[number - 1], int)):
            path = _join(path, step)
    return path


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
