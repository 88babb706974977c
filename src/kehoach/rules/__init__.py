"""Rules: what a plan is held to. Each is one module ``kh*.py`` in this folder with a ``RULE``, found by its name."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

from kehoach.rules.types import Rule


@cache
def module_names() -> tuple[str, ...]:
    """The names of the rules' modules, in the order of their codes."""
    return tuple(sorted(name[:-3] for name in os.listdir(os.path.dirname(__file__)) if name.startswith("kh") and name.endswith(".py")))


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the codes."""
    return tuple(import_module(f"kehoach.rules.{name}").RULE for name in module_names())
