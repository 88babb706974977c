"""Settings for every property in this folder: enough examples to matter, no stopwatch."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("unit", max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unit")
