"""The check of contract.md, promise 1 (nothing lost, nothing twice), found where the unit tests keep it."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.records.models import Plan

_HOMES = ("coverage_check.py", "unit/coverage_check.py")


def faults(source: str, plan: Plan) -> list[str]:
    """What breaks the promise, in words: empty when all is well."""
    path = next(path for home in _HOMES if (path := Path(__file__).parent / home).is_file())
    spec = importlib.util.spec_from_file_location("coverage_check", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: list[str] = module.faults(source, plan)
    return found
