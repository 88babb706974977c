"""Settings for every property in this folder: enough examples to matter, no stopwatch. And the way to coverage_check."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).parent))  # --import-mode=importlib leaves sys.path alone

settings.register_profile("unit", max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unit")
