"""Who acts in tests, and when."""

from datetime import UTC, datetime

from tequio.lib.actors import Actor

BY = Actor("persona:17", "DEOEyG")
NOW = datetime(2026, 8, 1, 12, tzinfo=UTC)
