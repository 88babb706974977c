"""One flag for the whole suite: ``--rewrite-goldens`` writes the goldens anew instead of comparing with them."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-goldens", action="store_true", default=False, help="write tests/corpus/goldens anew from what the parser says now"
    )
