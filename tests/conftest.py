"""For the whole suite: the settings of every property test, and one flag.

A property tries enough examples to matter and holds no stopwatch. ``--rewrite-goldens`` writes the goldens anew
instead of comparing with them.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("kehoach", max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kehoach")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-goldens", action="store_true", default=False, help="write tests/corpus/goldens and the outputs in docs/diff anew")
