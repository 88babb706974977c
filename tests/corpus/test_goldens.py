"""What the parser says of every sample, word for word: tests/corpus/goldens/NAME.json.

``pytest tests/corpus --rewrite-goldens`` writes them anew; the difference is then read in the commit.
"""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path

import pytest

from kehoach import parse_file, write

SAMPLES = sorted(path for path in (Path(__file__).parents[2] / "samples").iterdir() if path.is_file())
GOLDENS = Path(__file__).parent / "goldens"


def golden_of(sample: Path) -> str:
    record = json.loads(write(parse_file(sample), "json", spans=False))
    del record["source"]  # the checksum of a file is no knowledge of ours
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_record_of_a_sample_is_its_golden(sample: Path, request: pytest.FixtureRequest) -> None:
    path = GOLDENS / f"{sample.name}.json"
    if request.config.getoption("--rewrite-goldens"):
        GOLDENS.mkdir(exist_ok=True)
        path.write_text(golden_of(sample), "utf-8")
        return
    assert json.loads(golden_of(sample)) == json.loads(path.read_text("utf-8"))
    assert golden_of(sample) == path.read_text("utf-8")


def test_every_golden_has_its_sample(request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--rewrite-goldens"):
        assert sorted(path.name for path in GOLDENS.iterdir()) == [f"{sample.name}.json" for sample in SAMPLES]


def test_goldens_are_not_rewritten_unless_somebody_asks(pytestconfig: pytest.Config) -> None:
    """The flag is off by default, and neither pyproject.toml nor the environment turns it on."""
    spec = importlib.util.spec_from_file_location("suite_conftest", Path(__file__).parents[1] / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    added: dict[str, dict[str, object]] = {}

    class Recorder:
        def addoption(self, name: str, **attributes: object) -> None:
            added[name] = attributes

    module.pytest_addoption(Recorder())
    assert added["--rewrite-goldens"]["action"] == "store_true"
    assert added["--rewrite-goldens"]["default"] is False
    assert "--rewrite-goldens" not in [*pytestconfig.getini("addopts"), *os.environ.get("PYTEST_ADDOPTS", "").split()]


def test_a_ci_run_compares(request: pytest.FixtureRequest) -> None:
    """Where CI is set, this very run must not be rewriting."""
    assert not (os.environ.get("CI") and request.config.getoption("--rewrite-goldens"))
